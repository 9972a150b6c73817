//! What it takes to verify a signed badge, held against what is promised.

use std::fmt::Write as _;
use std::process::Command;

use anyhow::{Context, Result, anyhow};
use serde_json::Value;

use super::mark;
use crate::project::Project;
use crate::steps::Step;

/// At most so many milliseconds of script, on a processor that is four times slower.
const PROMISE: f64 = 20.0;

/// Measures in the widget; gives the lines of the report.
///
/// # Errors
///
/// When the script fails, or what it prints is of another form.
pub fn measure(project: &Project, runs: u32, step: &Step) -> Result<String> {
    let mut measure = Command::new("node");
    measure
        .arg("tests/bench/verify.mjs")
        .arg(project.path("dist"))
        .arg(runs.to_string())
        .current_dir(&project.root);
    let text = step.run(&mut measure)?;
    report(&serde_json::from_str(&text).context("the badges' results are not JSON")?)
}

fn report(results: &Value) -> Result<String> {
    let kinds = results.as_object().ok_or_else(|| anyhow!("the badges' results are no object"))?;
    let mut lines = vec![format!(
        "Script to verify a badge, at most {PROMISE} ms, and until the widget shows what was found; unready is the \
         first one before what verifies was loaded and started:"
    )];
    for (kind, times) in kinds {
        let number = |name: &str| {
            let value = times.pointer(name).and_then(Value::as_f64);
            value.ok_or_else(|| anyhow!("the results of {kind} have no {name}"))
        };
        let mut line = kind.clone();
        for when in ["first", "again", "unready"] {
            let judged = number(&format!("/{when}/judged"))?;
            let shown = number(&format!("/{when}/shown"))?;
            write!(line, ", {when} {judged:.1} ms ({shown:.1})")?;
        }
        let kept = number("/first/judged")?.max(number("/again/judged")?) <= PROMISE;
        lines.push(format!("  {} {line}", mark(kept)));
    }
    Ok(lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn both_times_are_held_against_the_promise() {
        let times = |first: f64| {
            json!({
                "first": { "judged": first, "shown": 40 },
                "again": { "judged": 1.5, "shown": 9.25 },
                "unready": { "judged": 50, "shown": 80 },
            })
        };
        let report = report(&json!({ "ES256": times(12.25), "RS256": times(20.5) })).unwrap();
        let lines: Vec<&str> = report.lines().map(str::trim).collect();
        assert_eq!(
            lines[1],
            "met    ES256, first 12.2 ms (40.0), again 1.5 ms (9.2), unready 50.0 ms (80.0)"
        );
        assert!(lines[2].starts_with("MISSED RS256, first 20.5 ms"));
        assert!(super::report(&json!({ "ES256": { "first": 1 } })).is_err());
        assert!(super::report(&json!([])).is_err());
    }
}
