//! Steps to put in order: by mouse, by keyboard, by dragging, from right to left, and after coming back.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::page::{Key, Page};

use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{Reply, short};
use crate::play::{Quiz, a_quiz_does_not_fetch};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!(arrows_put_steps_in_order),
        scenario!(keys_do_and_the_focus_stays_with_the_step),
        scenario!(a_step_is_dragged_to_its_place),
        scenario!(the_order_is_there_after_coming_back),
        scenario!(steps_stand_right_to_left),
    ];
    let once = in_one(vec![
        scenario!(a_wrong_order_counts_in_part_and_shows_the_right_one),
        scenario!(other_quizzes_do_not_fetch_it),
    ]);
    [everywhere, once].concat()
}

const STEPS: [&str; 4] = ["Lire l’offre", "Adapter son CV", "Écrire la lettre", "Envoyer le tout"];
const PART: &str = "/dist/tremplin_quiz_ordering.wasm";

/// A quiz that asks for the order of these steps, then something else.
fn module(lang: &str, steps: [&str; 4]) -> Value {
    let mut module = short("ordre", lang);
    module["items"] = json!([
        { "kind": "ordering", "id": "ordre", "prompt": "Dans quel ordre ?", "entries": steps,
          "scoring": "partial", "points": 3, "explanation": "Dans cet ordre.",
          "feedback": { "correct": "Oui, tout y est.", "incorrect": "Relisez l’offre." } },
        { "kind": "true-false", "id": "vrai", "prompt": "Vrai ?", "answer": true },
    ]);
    module
}

async fn begin<'a>(page: &'a Page<'a>, module: &Value) -> Result<Quiz<'a>> {
    let quiz = Quiz::open(page, module).await?;
    quiz.shows_item("ordre").await?;
    Ok(quiz)
}

/// The steps as they stand.
async fn order(page: &Page<'_>, quiz: &Quiz<'_>) -> Result<Vec<String>> {
    let entries = json!(quiz.inside(".entry"));
    page.value(&format!("__t.all({entries}).map((one) => one.children[1].textContent)")).await
}

/// Waits until the step stands at a place, from 0.
async fn stands(page: &Page<'_>, quiz: &Quiz<'_>, step: &str, place: usize) -> Result<()> {
    let at = json!(quiz.inside(&format!(".entry:nth-child({})", place + 1)));
    let found = format!("__t.one({at}).children[1].textContent === {}", json!(step));
    page.until(&format!("{step} stands at place {place}"), &found).await?;
    Ok(())
}

/// Puts the steps in order by the arrows.
async fn sort(page: &Page<'_>, quiz: &Quiz<'_>, steps: [&str; 4]) -> Result<()> {
    for (place, step) in steps.into_iter().enumerate() {
        let now = order(page, quiz).await?;
        let from = now.iter().position(|one| one == step).unwrap_or(place);
        for at in (place + 1..=from).rev() {
            page.click(&quiz.inside(&format!(".entry:nth-child({}) .up", at + 1))).await?;
            stands(page, quiz, step, at - 1).await?;
        }
    }
    ensure!(order(page, quiz).await? == steps);
    Ok(())
}

async fn arrows_put_steps_in_order(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr", STEPS)).await?;
    page.asked(PART, 1).await?;
    let shown = order(page, &quiz).await?;
    ensure!(shown != STEPS, "the right order is shown to begin with");
    page.is_accessible().await?;
    quiz.go_on().await?;
    quiz.tells("Mettez d’abord dans l’ordre.").await?;
    sort(page, &quiz, STEPS).await?;
    // At the ends there is no way on.
    for edge in [".entry:first-child .up", ".entry:last-child .down"] {
        page.shows(&quiz.inside(&format!("{edge}[aria-disabled=true]"))).await?;
        page.click(&quiz.inside(edge)).await?;
    }
    ensure!(order(page, &quiz).await? == STEPS);
    let small: Vec<f64> = page
        .value(&format!(
            "__t.all({}).flatMap((one) => [one.getBoundingClientRect().width, one.getBoundingClientRect().height]).filter((side) => side < 44)",
            json!(quiz.inside(".moves .button"))
        ))
        .await?;
    ensure!(small.is_empty(), "buttons of {small:?} pixels");
    quiz.go_on().await?;
    quiz.tells("Bonne réponse").await?;
    quiz.tells("Oui, tout y est.").await?;
    let answered = page.event("tremplin-answered", 1).await?.detail;
    ensure!(answered["kind"] == "ordering" && answered["response"] == json!([0, 1, 2, 3]));
    ensure!(answered["score"] == 3 && answered["correct"] == true, "{answered}");
    page.is_accessible().await?;
    // What is checked stays.
    page.drag(&quiz.inside(".entry:first-child .grip"), [0, 120]).await?;
    ensure!(order(page, &quiz).await? == STEPS, "it was dragged away");
    quiz.go_on().await?;
    quiz.shows_item("vrai").await?;
    page.is_unharmed().await
}

async fn keys_do_and_the_focus_stays_with_the_step(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr", STEPS)).await?;
    let last = order(page, &quiz).await?.remove(3);
    let name = format!("Monter\u{a0}: {last}");
    page.tab_to(&format!("it.getAttribute('aria-label') === {}", json!(name))).await?;
    for place in (0..3).rev() {
        page.press(if place == 1 { Key::Enter } else { Key::Space }).await?;
        stands(page, &quiz, &last, place).await?;
        quiz.tells(&format!("{last}. Place {} sur 4", place + 1)).await?;
        let focused: String = page.value("__t.active().getAttribute('aria-label')").await?;
        ensure!(focused == name, "the focus is on {focused}");
    }
    // At the top the button is still there, and does nothing.
    page.press(Key::Space).await?;
    stands(page, &quiz, &last, 0).await?;
    page.tab_to(&format!("it.getAttribute('aria-label') === 'Descendre\u{a0}: {last}'")).await?;
    page.press(Key::Space).await?;
    stands(page, &quiz, &last, 1).await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn a_step_is_dragged_to_its_place(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr", STEPS)).await?;
    let before = order(page, &quiz).await?;
    let pitch: f64 = page
        .value(&format!(
            "((all) => all[1].getBoundingClientRect().top - all[0].getBoundingClientRect().top)(__t.all({}))",
            json!(quiz.inside(".entry"))
        ))
        .await?;
    page.until("dragging is there", "performance.getEntriesByType('resource').some(({ name }) => name.includes('tremplin_ordering.js'))").await?;
    page.drag(&quiz.inside(".entry:first-child .grip"), [0, (2.2 * pitch) as i64]).await?;
    stands(page, &quiz, &before[0], 2).await?;
    quiz.tells(&format!("{}. Place 3 sur 4", before[0])).await?;
    page.drag(&quiz.inside(".entry:nth-child(3) .grip"), [0, -(2.2 * pitch) as i64]).await?;
    stands(page, &quiz, &before[0], 0).await?;
    ensure!(order(page, &quiz).await? == before);
    let moved: usize = page
        .value(&format!(
            "__t.all({}).filter((one) => one.style.transform || one.dataset.held !== undefined).length",
            json!(quiz.inside(".entry"))
        ))
        .await?;
    ensure!(moved == 0, "{moved} steps hang in the air");
    page.is_unharmed().await
}

async fn a_wrong_order_counts_in_part_and_shows_the_right_one(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr", STEPS)).await?;
    sort(page, &quiz, [STEPS[1], STEPS[2], STEPS[3], STEPS[0]]).await?;
    quiz.go_on().await?;
    quiz.tells("En partie juste").await?;
    quiz.tells("Relisez l’offre.").await?;
    let right: Vec<String> = page
        .value(&format!("__t.all({}).map(__t.text)", json!(quiz.inside("[data-verdict] ol > li"))))
        .await?;
    ensure!(right == STEPS, "the right order reads {right:?}");
    let states: Vec<String> = page
        .value(&format!(
            "__t.all({}).map((one) => __t.text(one.querySelector('.state')))",
            json!(quiz.inside(".entry"))
        ))
        .await?;
    ensure!(
        states == ["Pas à sa place", "À sa place", "À sa place", "Pas à sa place"],
        "{states:?}"
    );
    let answered = page.event("tremplin-answered", 1).await?.detail;
    ensure!(answered["score"] == 2 && answered["response"] == json!([1, 2, 3, 0]), "{answered}");
    page.is_accessible().await?;
    quiz.go_on().await?;
    quiz.shows_item("vrai").await?;
    quiz.answer(Reply::Say(true)).await?;
    quiz.go_on().await?;
    quiz.reaches("results").await?;
    page.click(&quiz.inside(".revise summary")).await?;
    page.says(&quiz.inside(".revise ol.solution"), "Lire l’offre Adapter son CV").await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn the_order_is_there_after_coming_back(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr", STEPS)).await?;
    sort(page, &quiz, STEPS).await?;
    let kept: String = page.value("localStorage.getItem('tremplin:quiz:ordre')").await?;
    ensure!(kept.contains("{\"ordering\":[0,1,2,3]}"), "{kept}");
    page.reload().await?;
    quiz.shows_item("ordre").await?;
    ensure!(order(page, &quiz).await? == STEPS);
    quiz.go_on().await?;
    quiz.tells("Bonne réponse").await?;
    page.reload().await?;
    quiz.tells("Bonne réponse").await?;
    page.is_unharmed().await
}

async fn steps_stand_right_to_left(page: &Page<'_>) -> Result<()> {
    let steps = ["قراءة العرض", "تعديل السيرة", "كتابة الرسالة", "إرسال الملف"];
    let quiz = begin(page, &module("ar", steps)).await?;
    let sides: Vec<f64> = page
        .value(&format!(
            "[...__t.one({}).children].slice(0, 3).map((one) => one.getBoundingClientRect().left)",
            json!(quiz.inside(".entry"))
        ))
        .await?;
    ensure!(sides.is_sorted_by(|one, other| one > other), "grip, text and buttons at {sides:?}");
    page.is_accessible().await?;
    sort(page, &quiz, steps).await?;
    quiz.go_on().await?;
    page.shows(&quiz.inside("[data-verdict=correct]")).await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn other_quizzes_do_not_fetch_it(page: &Page<'_>) -> Result<()> {
    a_quiz_does_not_fetch(
        page,
        &[PART, "/dist/tremplin_ordering.js", "/dist/tremplin_quiz_film.wasm"],
    )
    .await
}
