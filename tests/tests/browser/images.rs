//! Pictures to choose from: one or several, by mouse and by keyboard, in a grid at 320 px, and after coming back.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::page::{Key, Page};
use tremplin_tests::server::Answer;

use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{Reply, short};
use crate::play::{Quiz, a_quiz_does_not_fetch};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![scenario!(several_are_chosen_and_checked)];
    let once = in_one(vec![
        scenario!(keys_alone_choose_one),
        scenario!(two_stand_side_by_side_at_320),
        scenario!(what_was_chosen_is_there_after_coming_back),
        scenario!(they_stand_right_to_left),
        scenario!(an_alternative_text_is_no_markdown),
        scenario!(dark).dark(),
        scenario!(other_quizzes_do_not_fetch_it),
    ]);
    [everywhere, once].concat()
}

const PART: &str = "/dist/tremplin_quiz_image_choice.wasm";

/// A quiz that asks for the right pictures, `right` of three, then for something else.
fn module(lang: &str, right: usize) -> Value {
    let mut module = short("images", lang);
    let picture = |src: &str, alt: &str, index: usize| {
        json!({ "image": { "src": format!("/t/{src}.svg"), "alt": alt, "width": 240, "height": 180 },
            "correct": index < right, "feedback": format!("Voilà {src}.") })
    };
    let mut choices = vec![
        picture("casque", "Une coque dure", 0),
        picture("gants", "Une main couverte", 1),
        picture("sandale", "Un pied nu", 2),
    ];
    choices[2]["text"] = json!("Des *sandales*");
    module["items"] = json!([
        { "kind": "image-choice", "id": "porter", "prompt": "Que porter ?", "choices": choices, "scoring": "partial",
          "points": 2, "explanation": "Le casque et les gants protègent." },
        { "kind": "true-false", "id": "vrai", "prompt": "Vrai ?", "answer": true },
    ]);
    module
}

async fn begin<'a>(page: &'a Page<'a>, module: &Value) -> Result<Quiz<'a>> {
    for (name, colour) in [("casque", "orange"), ("gants", "teal"), ("sandale", "brown")] {
        let svg = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3' width='240' height='180'><circle cx='2' cy='1.5' r='1' fill='{colour}'/></svg>"
        );
        page.server.always(&format!("/t/{name}.svg"), Answer::text("image/svg+xml", &svg));
    }
    let quiz = Quiz::open(page, module).await?;
    quiz.shows_item("porter").await?;
    Ok(quiz)
}

async fn several_are_chosen_and_checked(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr", 2)).await?;
    page.asked(PART, 1).await?;
    page.is_accessible().await?;
    let names: Vec<String> = page
        .value(&format!(
            "__t.all({}).map((it) => it.labels[0].querySelector('img').alt + __t.text(it.labels[0]))",
            json!(quiz.inside("input[type=checkbox]"))
        ))
        .await?;
    ensure!(
        names == ["Une coque dure", "Une main couverte", "Un pied nuDes sandales"],
        "{names:?}"
    );
    quiz.go_on().await?;
    quiz.tells("Choisissez d’abord une réponse.").await?;
    // The picture itself is pressed.
    page.click(&quiz.inside(".choice:first-child img")).await?;
    quiz.answer(Reply::Pick(&[2])).await?;
    quiz.tells("Voilà casque.").await?;
    quiz.tells("Voilà sandale.").await?;
    let answered = page.event("tremplin-answered", 1).await?.detail;
    ensure!(
        answered["kind"] == "image-choice" && answered["response"] == json!([0, 2]),
        "{answered}"
    );
    ensure!(answered["score"] == 0 && answered["correct"] == false, "{answered}");
    let states: Vec<String> = page
        .value(&format!("__t.all({}).map((it) => it.dataset.state)", json!(quiz.inside(".choice"))))
        .await?;
    ensure!(states == ["correct", "missed", "incorrect"], "{states:?}");
    page.is_accessible().await?;
    quiz.go_on().await?;
    quiz.shows_item("vrai").await?;
    page.is_unharmed().await
}

async fn keys_alone_choose_one(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr", 1)).await?;
    page.tab_to("it.type === 'radio'").await?;
    page.press(Key::Space).await?;
    page.press(Key::Down).await?;
    page.press(Key::Up).await?;
    page.press(Key::Enter).await?;
    quiz.tells("Bonne réponse").await?;
    let answered = page.event("tremplin-answered", 1).await?.detail;
    ensure!(answered["response"] == json!([0]) && answered["correct"] == true, "{answered}");
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn two_stand_side_by_side_at_320(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr", 2)).await?;
    page.run::<()>("document.querySelector('tremplin-quiz').style.width = '304px'", &[]).await?;
    let places: Vec<[f64; 2]> = page
        .value(&format!(
            "__t.all({}).map((it) => it.getBoundingClientRect()).map((it) => [it.left, it.width])",
            json!(quiz.inside(".choice"))
        ))
        .await?;
    ensure!(
        places.len() == 3 && places[0][0] < places[1][0] && places[0][0] == places[2][0],
        "{places:?}"
    );
    ensure!(places.iter().all(|[left, width]| left + width <= 320.0), "{places:?}");
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn what_was_chosen_is_there_after_coming_back(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr", 2)).await?;
    quiz.fill(Reply::Pick(&[0, 1])).await?;
    page.reload().await?;
    quiz.shows_item("porter").await?;
    let picked: Vec<bool> = page
        .value(&format!("__t.all({}).map((it) => it.checked)", json!(quiz.inside(".choice input"))))
        .await?;
    ensure!(picked == [true, true, false], "{picked:?}");
    quiz.go_on().await?;
    quiz.tells("Bonne réponse").await?;
    page.reload().await?;
    quiz.tells("Bonne réponse").await?;
    page.is_unharmed().await
}

async fn they_stand_right_to_left(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("ar", 2)).await?;
    let lefts: Vec<f64> = page
        .value(&format!(
            "__t.all({}).map((it) => it.getBoundingClientRect().left)",
            json!(quiz.inside(".choice"))
        ))
        .await?;
    ensure!(lefts[0] > lefts[1], "{lefts:?}");
    page.is_accessible().await?;
    quiz.answer(Reply::Pick(&[1])).await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn an_alternative_text_is_no_markdown(page: &Page<'_>) -> Result<()> {
    let mut module = module("fr", 2);
    module["items"][0]["choices"][1]["image"]["alt"] = json!("Une *main* couverte");
    let quiz = begin(page, &module).await?;
    quiz.answer(Reply::Pick(&[1])).await?;
    quiz.tells("Une *main* couverte").await?;
    quiz.go_on().await?;
    quiz.answer(Reply::Say(true)).await?;
    quiz.go_on().await?;
    quiz.reaches("results").await?;
    page.click(&quiz.inside(".revise summary")).await?;
    page.says(&quiz.inside(".revise .solution:nth-of-type(2)"), "Une *main* couverte").await?;
    page.is_unharmed().await
}

async fn dark(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr", 2)).await?;
    page.is_accessible().await?;
    quiz.answer(Reply::Pick(&[0, 2])).await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn other_quizzes_do_not_fetch_it(page: &Page<'_>) -> Result<()> {
    a_quiz_does_not_fetch(page, &[PART]).await
}
