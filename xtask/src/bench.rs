//! `cargo xtask bench`: bytes and time to the first answer on a throttled phone, beside plain HTML and
//! hand-written elements. See `tests/bench/README.md`.

pub mod schedule;
mod verify;

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail};
use serde_json::Value;

use crate::args::BenchOptions;
use crate::browsers::{self, Browser};
use crate::build;
use crate::project::Project;
use crate::steps::{Steps, say};
use crate::tools::{self, Tool};

/// The ten questions of the benchmark as a Tremplin module.
const QUIZ: &str = "tests/bench/quiz.fr.json";

/// What is promised: row, the row it is held against, and at most how many times as long.
const PROMISES: [(&str, &str, f64); 3] = [
    ("tremplin-tag", "vanilla-quiz-src", 1.6),
    ("tremplin-snippet", "html-quiz", 1.1),
    ("tremplin-deck", "vanilla-deck", 1.3),
];

/// At most how many times as long a deck of 10,000 cards takes as one of 20.
const LONG_DECK: f64 = 1.5;

/// Builds the bundle, measures, and prints the ratios.
///
/// # Errors
///
/// When a step or a row fails. A missed promise is printed, not an error:
/// times depend on the machine.
pub fn run(project: &Project, options: &BenchOptions) -> Result<()> {
    let mut steps = Steps::new(1 + 2 + build::STEPS + 5);
    steps.quiet("Browser", |step| browsers::install(&[Browser::Chromium], step))?;
    tools::prepare(project, &mut steps, &[Tool::wasm_bindgen(project)?])?;
    build::dist(project, &mut steps)?;

    let bench = project.target.join("bench");
    fs::create_dir_all(&bench).with_context(|| format!("{} cannot be made", bench.display()))?;
    steps.quiet("What the benchmarks need (npm)", |step| {
        tools::npm_ci(project, "tests/bench", step)
    })?;
    let config = bench.join("rows.json");
    steps.quiet("Pages", |step| {
        let args = [
            "run",
            "-p",
            "tremplin-cli",
            "--",
            "snippet",
            QUIZ,
            "--base",
            "/dist/",
            "--src",
            "quiz.json",
        ];
        let snippet = bench.join("snippet.html");
        fs::write(&snippet, step.run(&mut project.cargo(&args))?)?;
        let mut pages = Command::new("node");
        pages
            .arg("tests/bench/pages.mjs")
            .args([&project.path("dist"), &snippet, &bench])
            .current_dir(&project.root);
        step.run(&mut pages).map(drop)
    })?;

    let results = bench.join("results.json");
    steps.shown("Measure", |step| {
        let mut measure = Command::new("node");
        measure
            .arg(project.path("tests/bench/phone/measure.mjs"))
            .arg("--config")
            .arg(&config)
            .arg("--out")
            .arg(&results)
            .args(["--runs", &options.runs.to_string(), "--profiles", &options.profiles])
            .args(["--only", "^html-quiz$,^vanilla-quiz-src$,^vanilla-deck$,^tremplin-"])
            .current_dir(&bench);
        step.run(&mut measure).map(drop)
    })?;
    let decks = steps.quiet("Decks of 20 and of 10,000 cards", |step| {
        let mut measure = Command::new("node");
        measure
            .arg("tests/bench/deck.mjs")
            .arg(project.path("dist"))
            .arg(options.runs.to_string())
            .current_dir(&project.root);
        let text = step.run(&mut measure)?;
        serde_json::from_str(&text).context("the decks' results are not JSON")
    })?;
    let badges =
        steps.quiet("Badges of each kind", |step| verify::measure(project, options.runs, step))?;
    let text = fs::read_to_string(&results).context("no results were written")?;
    let results: Value = serde_json::from_str(&text).context("the results are not JSON")?;
    say(&format!("\n{}\n{}\n{badges}", report(&results)?, deck_report(&decks)?));
    Ok(())
}

/// What is promised of a long deck, and what was found.
fn deck_report(results: &Value) -> Result<String> {
    let number = |name: &str| {
        results[name].as_f64().ok_or_else(|| anyhow!("the decks' results have no {name}"))
    };
    let ratio = number("ratio")?;
    Ok(format!(
        "  {} 10,000 cards: first card after {:.0} ms (last byte after {:.0} ms), {ratio:.2} times 20 cards ({:.0} ms); at most {LONG_DECK}",
        mark(ratio <= LONG_DECK),
        number("large")?,
        number("largeArrival")?,
        number("small")?,
    ))
}

/// One paragraph for each profile that was measured: what is promised, and what was found.
fn report(results: &Value) -> Result<String> {
    if let Some(failed) = results["failed"].as_object() {
        let rows: Vec<String> = failed
            .iter()
            .map(|(row, why)| format!("{row} ({})", why.as_str().unwrap_or("no reason given")))
            .collect();
        bail!("rows that could not be measured: {}", rows.join(", "));
    }
    let profiles = results["rows"]["html-quiz"]["profiles"]
        .as_object()
        .ok_or_else(|| anyhow!("the results have no row html-quiz"))?;
    let mut lines = Vec::new();
    for profile in profiles.keys() {
        let number = |row: &str, key: &str| {
            results["rows"][row]["profiles"][profile][key]
                .as_f64()
                .ok_or_else(|| anyhow!("the results have no {key} of {row}"))
        };
        lines.push(format!("{profile}, medians of {}:", results["runs"]));
        for (ours, other, at_most) in PROMISES {
            let (mine, theirs) = (number(ours, "interactive")?, number(other, "interactive")?);
            let ratio = mine / theirs;
            lines.push(format!(
                "  {} {ours}: first tap shows after {mine:.0} ms, {ratio:.2} times {other} ({theirs:.0} ms); at most {at_most}",
                mark(ratio <= at_most)
            ));
        }
        for (ours, ..) in PROMISES {
            let shift = number(ours, "cls")?;
            lines.push(format!(
                "  {} {ours}: layout shift {shift:.3}; none is allowed",
                mark(shift == 0.0)
            ));
        }
    }
    Ok(lines.join("\n"))
}

fn mark(kept: bool) -> &'static str {
    if kept { "met   " } else { "MISSED" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn row(interactive: f64, cls: f64) -> Value {
        json!({"profiles": {"slow4g": {"interactive": interactive, "cls": cls}}})
    }

    #[test]
    fn promises_are_held_against_what_was_measured() {
        let results = json!({"runs": 5, "rows": {
            "html-quiz": row(500.0, 0.0), "vanilla-quiz-src": row(700.0, 0.0),
            "tremplin-tag": row(1050.0, 0.0), "tremplin-snippet": row(650.0, 0.1),
            "vanilla-deck": row(800.0, 0.0), "tremplin-deck": row(960.0, 0.0),
        }});
        let report = report(&results).unwrap();
        let lines: Vec<&str> = report.lines().map(str::trim).collect();
        assert!(lines[1].starts_with("met    tremplin-tag") && lines[1].contains("1.50 times"));
        assert!(lines[2].starts_with("MISSED tremplin-snippet") && lines[2].contains("1.30 times"));
        assert!(lines[3].starts_with("met    tremplin-deck") && lines[3].contains("1.20 times"));
        assert!(lines[4].starts_with("met    tremplin-tag: layout shift 0.000"));
        assert!(lines[5].starts_with("MISSED tremplin-snippet: layout shift 0.100"));
    }

    #[test]
    fn a_long_deck_is_held_against_a_short_one() {
        let deck = |ratio: f64| json!({"small": 80.0, "large": 80.0 * ratio, "largeArrival": 160.0, "ratio": ratio});
        assert!(
            deck_report(&deck(1.5))
                .unwrap()
                .contains("met    10,000 cards: first card after 120 ms")
        );
        assert!(deck_report(&deck(1.51)).unwrap().contains("MISSED"));
        assert!(deck_report(&json!({})).is_err());
    }

    #[test]
    fn a_row_that_failed_is_an_error() {
        let results = json!({"failed": {"tremplin-tag": "not within 90000 ms"}, "rows": {}});
        assert!(report(&results).unwrap_err().to_string().contains("tremplin-tag (not within"));
        assert!(report(&json!({"rows": {}})).is_err());
    }
}
