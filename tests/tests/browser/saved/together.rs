//! One device, one identifier: windows and quizzes that follow each other, and those that keep apart.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;

use super::{TAG, kept};
use crate::badge::play::{Badge, badge};
use crate::harness::{Scenario, scenario};
use crate::modules::{RIGHT, Reply, ten};
use crate::play::{Quiz, host};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(two_windows_follow_each_other).only(&Browser::ALL),
        scenario!(the_same_quiz_twice_on_a_page),
        scenario!(two_modules_with_one_identifier),
        scenario!(results_of_two_modules_with_one_identifier),
    ]
}

const DEAF: &str = "<script>for (const name of ['storage', 'pageshow', 'tremplin-kept']) addEventListener(name, (event) => window.deaf && event.stopImmediatePropagation(), true)</script>";

async fn two_windows_follow_each_other(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/ten.json", &ten());
    page.server.page("/t/tab.html", &host(&format!("{DEAF}{TAG}")));
    page.session.desktop().await?;
    page.show(
        "<!doctype html><title>Deux</title><body style=\"margin:0\"><iframe id=\"one\" src=\"/t/tab.html\" width=\"560\" height=\"800\"></iframe>\
         <iframe id=\"two\" src=\"/t/tab.html\" width=\"560\" height=\"800\"></iframe>",
    )
    .await?;
    let [one, two] = ["#one", "#two"].map(|id| Quiz::at(page, &format!("{id} >>> tremplin-quiz")));
    one.reaches("intro").await?;
    two.reaches("intro").await?;
    one.go_on().await?;
    one.play(&RIGHT[..3]).await?;
    two.shows_item("mensonge").await?;
    two.fill(Reply::Say(false)).await?;
    let ticked = format!("__t.one({}).checked", json!(one.inside("input[value=\"false\"]")));
    page.until("the tick is seen in the other", &ticked).await?;
    two.go_on().await?;
    one.tells("Un mensonge se retourne contre vous.").await?;
    // One that has not heard (asleep, or a browser that says nothing) looks before it acts.
    page.run::<()>("for (const frame of Array.from(window.frames)) frame.deaf = true", &[]).await?;
    two.go_on().await?;
    two.play(&RIGHT[4..6]).await?;
    two.shows_item("cej").await?;
    one.shows_item("mensonge").await?;
    one.go_on().await?;
    one.shows_item("cej").await?;
    two.shows_item("cej").await?;
    page.is_unharmed().await
}

async fn the_same_quiz_twice_on_a_page(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/ten.json", &ten());
    page.show(&host(&format!("<div id=\"one\">{TAG}</div><div id=\"two\">{TAG}</div>"))).await?;
    let [one, two] = ["#one", "#two"].map(|id| Quiz::at(page, &format!("{id} tremplin-quiz")));
    one.reaches("intro").await?;
    two.reaches("intro").await?;
    one.go_on().await?;
    one.play(&RIGHT[..3]).await?;
    two.shows_item("mensonge").await?;
    two.answer(Reply::Say(false)).await?;
    one.tells("Un mensonge se retourne contre vous.").await?;
    // What is erased in one is gone in the other.
    page.click(&two.inside("summary")).await?;
    page.click_text(&two.inside("button"), "Tout effacer").await?;
    page.click_text(&two.inside("button"), "Effacer pour de bon").await?;
    two.reaches("intro").await?;
    one.reaches("intro").await?;
    ensure!(kept(page).await?.is_none());
    page.is_unharmed().await
}

/// They even share a question.
async fn two_modules_with_one_identifier(page: &Page<'_>) -> Result<()> {
    let shared = json!({ "kind": "true-false", "prompt": "Vrai ?", "answer": true });
    let question = |prompt: &str| json!({ "kind": "true-false", "prompt": prompt, "answer": true });
    let of = |title: &str, items: Value| json!({ "kind": "quiz", "id": "quiz", "lang": "fr", "title": title, "items": items });
    page.server
        .json("/t/cv.json", &of("Le CV", json!([question("Un ?"), question("Deux ?"), shared])));
    page.server
        .json("/t/entretien.json", &of("L’entretien", json!([shared, question("Encore ?")])));
    let tag =
        |id: &str| format!("<tremplin-quiz id=\"{id}\" src=\"/t/{id}.json\"></tremplin-quiz>");
    let number = |quiz: &Quiz<'_>| quiz.inside("legend .small");
    // On two pages, in turn.
    for (id, says) in [("cv", "sur 3"), ("entretien", "sur 2")] {
        page.show(&host(&tag(id))).await?;
        let quiz = Quiz::first(page);
        page.says(&number(&quiz), &format!("Question 1 {says}")).await?;
        quiz.answer(Reply::Say(true)).await?;
        quiz.go_on().await?;
        page.says(&number(&quiz), &format!("Question 2 {says}")).await?;
        let told = page.events().await?.into_iter().any(|event| event.kind == "tremplin-error");
        ensure!(!told, "nothing was lost");
    }
    for (id, says) in [("cv", "Question 2 sur 3"), ("entretien", "Question 2 sur 2")] {
        page.show(&host(&tag(id))).await?;
        page.says(&number(&Quiz::first(page)), says).await?;
    }
    // On one page, from the start.
    page.run::<()>("localStorage.clear()", &[]).await?;
    page.show(&host(&format!("{}{}", tag("cv"), tag("entretien")))).await?;
    let [cv, entretien] = ["#cv", "#entretien"].map(|id| Quiz::at(page, id));
    for quiz in [&cv, &entretien] {
        quiz.answer(Reply::Say(true)).await?;
        quiz.go_on().await?;
        page.says(&number(quiz), "Question 2").await?;
    }
    cv.answer(Reply::Say(true)).await?;
    page.reload().await?;
    cv.tells("Bonne réponse").await?;
    page.says(&number(&entretien), "Question 2 sur 2").await?;
    page.is_unharmed().await
}

/// Each keeps its own result, and a badge that names the identifier counts both.
async fn results_of_two_modules_with_one_identifier(page: &Page<'_>) -> Result<()> {
    let results =
        "Object.keys(localStorage).filter((key) => key.startsWith('tremplin:completed:')).sort()";
    for (id, right) in [("cv", true), ("entretien", false)] {
        let item = json!({ "kind": "true-false", "id": "un", "prompt": format!("Le {id} ?"), "answer": true });
        page.server.json(
            &format!("/t/{id}.json"),
            &json!({ "kind": "quiz", "id": "quiz", "lang": "fr", "title": id, "items": [item] }),
        );
        page.show(&host(&format!("<tremplin-quiz src=\"/t/{id}.json\"></tremplin-quiz>"))).await?;
        let quiz = Quiz::first(page);
        quiz.answer(Reply::Say(right)).await?;
        quiz.go_on().await?;
        quiz.reaches("results").await?;
    }
    let kept: Vec<String> = page.value(results).await?;
    let [first, second] = ["tremplin:completed:quiz:quiz", "tremplin:completed:quiz:quiz:"];
    ensure!(kept == [first, second], "{kept:?}");
    // Who erases one keeps what was reached in the other.
    page.click_text("tremplin-quiz >>> summary", "Vos réponses").await?;
    page.click_text("tremplin-quiz >>> button", "Tout effacer").await?;
    page.click_text("tremplin-quiz >>> button", "Effacer pour de bon").await?;
    Quiz::first(page).shows_item("un").await?;
    let kept: Vec<String> = page.value(results).await?;
    ensure!(kept == [first], "{kept:?}");
    // The best of both counts, wherever it is kept.
    page.run::<()>(
        "localStorage.setItem(arguments[1], localStorage.getItem(arguments[0])); localStorage.removeItem(arguments[0]);",
        &[json!(first), json!(second)],
    )
    .await?;
    let mut module = badge("double");
    module["requires"][0]["id"] = json!("quiz");
    let one = Badge::open(page, &module).await?;
    one.is("earned").await?;
    one.press("Options").await?;
    one.press("Tout effacer").await?;
    page.run::<()>("__t.pass(1000)", &[]).await?;
    one.press("Oui, effacer").await?;
    one.is("to-earn").await?;
    let kept: Vec<String> = page.value(results).await?;
    ensure!(kept.is_empty(), "{kept:?}");
    page.is_unharmed().await
}
