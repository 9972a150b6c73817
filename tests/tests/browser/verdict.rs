//! Both front doors give the same verdict: the author's (JSON text) and the browser's (`JSON.parse`
//! and the bundle), on every fixture and every module of the demo site.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use tremplin_author::json::check;
use tremplin_content::report::{Code, Severity};
use tremplin_tests::page::Page;
use tremplin_tests::root;

use crate::harness::{Scenario, scenario};

pub fn scenarios() -> Vec<Scenario> {
    vec![scenario!(both_front_doors_agree)]
}

const FOLDERS: &[&str] = &[
    "content-schema/tests/fixtures/valid",
    "content-schema/tests/fixtures/codes",
    "content-schema/tests/fixtures/not-json",
    "content-schema/tests/fixtures/flashcards/valid",
    "content-schema/tests/fixtures/flashcards/codes",
    "content-schema/tests/fixtures/badge/valid",
    "content-schema/tests/fixtures/badge/codes",
    "demo-site/content",
];

/// Browsers read JSON as deep as they can; only authors are told where it stops making sense.
const ONLY_FOR_AUTHORS: &str = "too-deep";

/// The verdict as the browser words it: `ready`, an error code, or the problems.
fn expected(text: &str) -> String {
    let report = check(text).report;
    let errors: Vec<String> = report
        .problems
        .iter()
        .filter(|problem| problem.severity == Severity::Error)
        .map(|problem| {
            let path = match (problem.code, problem.path.as_str()) {
                (Code::NotJson, _) => String::new(),
                (Code::MissingProperty, "") => problem.details[0].clone(),
                (Code::MissingProperty, path) => format!("{path}.{}", problem.details[0]),
                (_, path) => path.to_owned(),
            };
            format!("{} {path}", problem.code.as_str()).trim_end().to_owned()
        })
        .collect();
    if errors.is_empty() { "ready".to_owned() } else { errors.join("; ") }
}

async fn both_front_doors_agree(page: &Page<'_>) -> Result<()> {
    let mut texts = BTreeMap::new();
    for folder in FOLDERS {
        for entry in fs::read_dir(root().join(folder)).with_context(|| format!("no {folder}"))? {
            let path = entry?.path();
            let name = path.strip_prefix(root())?.display().to_string();
            if path.extension().is_some_and(|extension| extension == "json")
                && !name.contains(ONLY_FOR_AUTHORS)
            {
                // Text that is not UTF-8 never reaches a reader of text.
                if let Ok(text) = fs::read_to_string(&path) {
                    texts.insert(name, text);
                }
            }
        }
    }
    ensure!(texts.len() > 60, "only {} files", texts.len());
    page.show("<!doctype html><html lang=\"fr\"><title>Verdicts</title><main><h1>Verdicts</h1></main><script type=\"module\" src=\"/dist/tremplin.js\"></script></html>")
        .await?;
    let verdicts: BTreeMap<String, String> = page
        .run_async(
            "const verdict = (text) => new Promise((resolve) => {
               const kind = /.kind.\\s*:\\s*.(badge|flashcards)./.exec(text)?.[1] ?? 'quiz';
               const quiz = document.createElement(`tremplin-${kind}`);
               quiz.setAttribute('resume', 'off');
               const data = document.createElement('script');
               data.type = 'application/json';
               data.textContent = text;
               quiz.append(data);
               const end = (said) => { quiz.remove(); resolve(said); };
               quiz.addEventListener('tremplin-ready', () => end('ready'), { once: true });
               quiz.addEventListener('tremplin-error', ({ detail }) => end(
                 detail.problems ? detail.problems.join('; ')
                   : /^content-(not-json|is-html)$/.test(detail.code) ? 'not-json' : detail.code), { once: true });
               document.querySelector('main').append(quiz);
             });
             const verdicts = {};
             for (const [name, text] of Object.entries(a)) verdicts[name] = await verdict(text);
             return verdicts;",
            &[json!(texts)],
        )
        .await?;
    for (name, text) in &texts {
        let (ours, theirs) = (expected(text), &verdicts[name]);
        ensure!(&ours == theirs, "{name}: authors read “{ours}”, browsers “{theirs}”");
    }
    Ok(())
}
