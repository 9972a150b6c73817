//! Typed answers: the browser's own Unicode gives the verdict that the crates give natively.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;

use crate::harness::{Scenario, scenario};

pub fn scenarios() -> Vec<Scenario> {
    vec![scenario!(typed_answers_have_the_native_verdict).only(&Browser::ALL)]
}

/// Held natively by `the_list_of_pairs_has_these_verdicts` in widgets/core.
const PAIRS: &str = include_str!("../../../widgets/core/src/matching/pairs.json");

async fn typed_answers_have_the_native_verdict(page: &Page<'_>) -> Result<()> {
    let pairs: Vec<Value> = serde_json::from_str(PAIRS)?;
    ensure!(pairs.len() > 200, "only {} pairs", pairs.len());
    page.show("<!doctype html><html lang=\"fr\"><title>Mots</title><main><h1>Mots</h1></main><script type=\"module\" src=\"/dist/tremplin.js\"></script></html>")
        .await?;
    let verdicts: Vec<Value> = page
        .run_async(
            "const once = (target, type) => new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
             const verdict = async ({ typed, answer, match = {} }) => {
               const quiz = document.createElement('tremplin-quiz');
               quiz.setAttribute('resume', 'off');
               const data = document.createElement('script');
               data.type = 'application/json';
               data.textContent = JSON.stringify({ kind: 'quiz', id: 'a', lang: 'fr', title: 'T', items: [
                 { kind: 'short-answer', prompt: 'P', answers: [answer], match } ] });
               quiz.append(data);
               const ready = once(quiz, 'tremplin-ready');
               document.querySelector('main').append(quiz);
               await ready;
               const input = quiz.shadowRoot.querySelector('input[type=text]');
               input.value = typed;
               input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
               if (!typed.trim()) return quiz.remove(), false;
               const answered = once(quiz, 'tremplin-answered');
               quiz.shadowRoot.querySelector('button[part~=primary]').click();
               const { detail } = await answered;
               quiz.remove();
               return detail.correct;
             };
             const verdicts = [];
             for (const pair of a) verdicts.push(await verdict(pair));
             return verdicts;",
            &[json!(pairs)],
        )
        .await?;
    let wrong: Vec<String> = pairs
        .iter()
        .zip(&verdicts)
        .filter(|(pair, verdict)| pair["accepted"] != **verdict)
        .map(|(pair, verdict)| format!("{pair}: {verdict}"))
        .collect();
    ensure!(verdicts.len() == pairs.len() && wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}
