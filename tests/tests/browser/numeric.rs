//! A number to type: by mouse, by keyboard, asked back where it is unclear, from right to left, and after coming back.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::page::{Key, Page};

use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{Reply, short};
use crate::play::{Quiz, a_quiz_does_not_fetch};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![scenario!(a_number_is_typed_and_checked), scenario!(keys_alone_do)];
    let once = in_one(vec![
        scenario!(an_unclear_number_is_asked_back),
        scenario!(a_wrong_number_shows_the_right_one_as_it_is_written_here),
        scenario!(the_number_is_there_after_coming_back),
        scenario!(numbers_run_from_left_to_right_in_arabic),
        scenario!(other_quizzes_do_not_fetch_it),
    ]);
    [everywhere, once].concat()
}

const PART: &str = "/dist/tremplin_quiz_numeric.wasm";

/// A quiz that asks for an amount of money, then for something else.
fn module(lang: &str) -> Value {
    let mut module = short("nombre", lang);
    module["items"] = json!([
        { "kind": "numeric", "id": "net", "prompt": "Combien ?", "answer": 1234.5, "tolerance": 0.5, "unit": "€",
          "units": ["euros"], "explanation": "Brut moins cotisations.", "points": 2,
          "feedback": { "correct": "Oui, c’est le net.", "incorrect": "C’est une autre ligne." } },
        { "kind": "true-false", "id": "vrai", "prompt": "Vrai ?", "answer": true },
    ]);
    module
}

async fn begin<'a>(page: &'a Page<'a>, module: &Value) -> Result<Quiz<'a>> {
    let quiz = Quiz::open(page, module).await?;
    quiz.shows_item("net").await?;
    Ok(quiz)
}

/// What stands in the field.
async fn typed(page: &Page<'_>, quiz: &Quiz<'_>) -> Result<String> {
    page.value(&format!("__t.one({}).value", json!(quiz.inside("input")))).await
}

/// Puts another text into the field.
async fn type_anew(page: &Page<'_>, quiz: &Quiz<'_>, text: &'static str) -> Result<()> {
    page.click(&quiz.inside("input")).await?;
    page.run::<()>("__t.active().select()", &[]).await?;
    page.type_text(text).await
}

async fn a_number_is_typed_and_checked(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr")).await?;
    page.asked(PART, 1).await?;
    let field: Value = page
        .value(&format!(
            "((it) => [it.inputMode, it.type, it.dir, it.labels[0].textContent])(__t.one({}))",
            json!(quiz.inside("input"))
        ))
        .await?;
    ensure!(field == json!(["decimal", "text", "ltr", "Votre réponse€"]), "{field}");
    page.is_accessible().await?;
    quiz.go_on().await?;
    quiz.tells("Écrivez d’abord un nombre.").await?;
    quiz.answer(Reply::Type("1.234,50")).await?;
    quiz.tells("Bonne réponse").await?;
    quiz.tells("Oui, c’est le net.").await?;
    let answered = page.event("tremplin-answered", 1).await?.detail;
    ensure!(answered["kind"] == "numeric" && answered["response"] == "1.234,50", "{answered}");
    ensure!(answered["score"] == 2 && answered["correct"] == true, "{answered}");
    page.is_accessible().await?;
    // What is checked stays.
    page.click(&quiz.inside("input")).await?;
    page.type_text("9").await?;
    ensure!(typed(page, &quiz).await? == "1.234,50");
    quiz.go_on().await?;
    quiz.shows_item("vrai").await?;
    page.is_unharmed().await
}

async fn keys_alone_do(page: &Page<'_>) -> Result<()> {
    let mut module = module("fr");
    module["maxAttempts"] = json!(2);
    let quiz = begin(page, &module).await?;
    quiz.answer_by_keyboard(Reply::Type("12 euros")).await?;
    quiz.tells("Il vous reste 1 essai.").await?;
    // Enter has left the focus on the button, which tries again; then the field has what was typed.
    page.press(Key::Enter).await?;
    page.until("the question has the focus", "__t.active().matches('[data-focus]')").await?;
    ensure!(typed(page, &quiz).await? == "12 euros");
    page.tab_to("it.type === 'text'").await?;
    page.run::<()>("__t.active().select()", &[]).await?;
    page.type_text("2 469/2").await?;
    page.press(Key::Enter).await?;
    quiz.tells("par exemple").await?;
    page.run::<()>("__t.active().select()", &[]).await?;
    page.type_text("1 234½ €").await?;
    page.press(Key::Enter).await?;
    quiz.tells("Bonne réponse").await?;
    let answered = page.event("tremplin-answered", 2).await?.detail;
    ensure!(answered["attempt"] == 2 && answered["response"] == "1 234½ €", "{answered}");
    page.is_unharmed().await
}

async fn an_unclear_number_is_asked_back(page: &Page<'_>) -> Result<()> {
    let mut module = module("fr");
    module["items"][0]["answer"] = json!(1234);
    let quiz = begin(page, &module).await?;
    for (text, told) in [
        ("douze", "Écrivez un nombre en chiffres, par exemple : 1 234,5"),
        ("1234 $", "L’unité est déjà là."),
        ("1,234", "Ce nombre se lit de deux façons."),
    ] {
        type_anew(page, &quiz, text).await?;
        quiz.go_on().await?;
        quiz.tells(told).await?;
    }
    page.is_accessible().await?;
    let offered: Vec<String> = page
        .value(&format!("__t.all({}).map(__t.text)", json!(quiz.inside(".back .button"))))
        .await?;
    ensure!(offered == ["1234", "1,2340"], "{offered:?}");
    ensure!(page.events().await?.iter().all(|event| event.kind != "tremplin-answered"));
    // The clear writing goes into the field; the next press checks it.
    page.click(&quiz.inside(".back .button:first-child")).await?;
    page.until("the way on has the focus", "__t.active().part.contains('primary')").await?;
    ensure!(typed(page, &quiz).await? == "1234");
    page.press(Key::Enter).await?;
    quiz.tells("Bonne réponse").await?;
    ensure!(page.event("tremplin-answered", 1).await?.detail["attempt"] == 1);
    page.is_unharmed().await
}

async fn a_wrong_number_shows_the_right_one_as_it_is_written_here(page: &Page<'_>) -> Result<()> {
    for (lang, typed, right) in
        [("fr", "7", "1 234,50 €"), ("en", "7", "1,234.50 €"), ("fr", "٧", "١٬٢٣٤٫٥٠ €")]
    {
        let quiz = begin(page, &module(lang)).await?;
        quiz.answer(Reply::Type(typed)).await?;
        page.says(&quiz.inside("[data-verdict=incorrect]"), right).await?;
        page.is_accessible().await?;
        page.run::<()>("localStorage.clear()", &[]).await?;
    }
    let quiz = begin(page, &module("fr")).await?;
    quiz.answer(Reply::Type("7")).await?;
    quiz.go_on().await?;
    quiz.answer(Reply::Say(true)).await?;
    quiz.go_on().await?;
    quiz.reaches("results").await?;
    page.click(&quiz.inside(".revise summary")).await?;
    page.says(&quiz.inside(".revise .solution"), "1 234,50 €").await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn the_number_is_there_after_coming_back(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr")).await?;
    quiz.fill(Reply::Type("1 234,5")).await?;
    let kept: String = page.value("localStorage.getItem('tremplin:quiz:nombre')").await?;
    ensure!(kept.contains("{\"numeric\":\"1 234,5\"}"), "{kept}");
    page.reload().await?;
    quiz.shows_item("net").await?;
    ensure!(typed(page, &quiz).await? == "1 234,5");
    quiz.go_on().await?;
    quiz.tells("Bonne réponse").await?;
    page.reload().await?;
    quiz.tells("Bonne réponse").await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn numbers_run_from_left_to_right_in_arabic(page: &Page<'_>) -> Result<()> {
    let mut module = module("ar");
    module["items"][0]["unit"] = json!("يورو");
    module["items"][0]["answer"] = json!(-1234.5);
    let quiz = begin(page, &module).await?;
    page.is_accessible().await?;
    let places: Value = page
        .value(&format!(
            "((field, unit) => [field.getBoundingClientRect().left > unit.getBoundingClientRect().right,
               getComputedStyle(field).direction, getComputedStyle(field).textAlign, field.inputMode])(__t.one({}), __t.one({}))",
            json!(quiz.inside("input")),
            json!(quiz.inside(".unit"))
        ))
        .await?;
    // Below zero: some keyboards of digits have no minus sign.
    ensure!(places == json!([true, "ltr", "right", "text"]), "{places}");
    quiz.answer(Reply::Type("-٣")).await?;
    page.says(&quiz.inside("[data-verdict=incorrect] bdi[dir=ltr]"), "−١٬٢٣٤٫٥").await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn other_quizzes_do_not_fetch_it(page: &Page<'_>) -> Result<()> {
    a_quiz_does_not_fetch(page, &[PART]).await
}
