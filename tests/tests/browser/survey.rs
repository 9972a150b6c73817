//! What the learner thinks: a scale, choices and a text, by mouse and by keyboard, what is said of them at the end and
//! after coming back, and that the page hears of it only where its tag asks.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::page::{Key, Page};

use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{Reply, short};
use crate::play::{Quiz, a_quiz_does_not_fetch, host};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!(opinions_are_said_and_shown_without_marks),
        scenario!(keys_alone_say_it),
        scenario!(what_was_said_is_there_after_coming_back),
    ];
    let once = in_one(vec![
        scenario!(a_page_that_asks_for_it_hears_it_and_the_screen_says_so),
        scenario!(who_keeps_nothing_is_told_so),
        scenario!(a_quiz_of_opinions_alone_has_no_score),
        scenario!(scales_run_right_to_left_and_lie_where_there_is_room),
        scenario!(dark).dark(),
        scenario!(the_static_form_is_taken_over),
        scenario!(other_quizzes_do_not_fetch_it),
    ]);
    [everywhere, once].concat()
}

const PART: &str = "/dist/tremplin_quiz_survey.wasm";

fn surveys() -> Value {
    json!([
        { "kind": "survey", "id": "ressenti", "prompt": "Comment allez-vous\u{202f}?", "form": "scale", "faces": true,
          "steps": ["Mal", "", "Ça va", "", "Très bien"] },
        { "kind": "survey", "id": "aide", "prompt": "Qu’est-ce qui aiderait\u{202f}?", "form": "choices", "several": true,
          "other": true, "choices": [{ "text": "Un rendez-vous" }, { "text": "Du temps" }] },
        { "kind": "survey", "id": "mots", "prompt": "Autre chose\u{202f}?", "form": "text" },
    ])
}

/// Three surveys and, between them, a question.
fn module(lang: &str) -> Value {
    let mut items = surveys();
    if let Some(list) = items.as_array_mut() {
        list.insert(1, json!({ "kind": "true-false", "id": "vrai", "prompt": "Vrai\u{202f}?", "answer": true }));
    }
    let mut module = short("avis", lang);
    module["items"] = items;
    module
}

async fn begin<'a>(page: &'a Page<'a>, module: &Value, attributes: &str) -> Result<Quiz<'a>> {
    page.server.json("/t/module.json", module);
    page.show(&host(&format!(
        "<tremplin-quiz src=\"/t/module.json\" {attributes}></tremplin-quiz>"
    )))
    .await?;
    let quiz = Quiz::first(page);
    quiz.shows_item("ressenti").await?;
    Ok(quiz)
}

/// What is said of what becomes of the answer.
async fn fate(page: &Page<'_>, text: &str) -> Result<()> {
    page.says("tremplin-quiz >>> .fate", text).await
}

async fn opinions(page: &Page<'_>) -> Result<Vec<String>> {
    page.value("__t.all('tremplin-quiz >>> .opinion').map((it) => it.textContent)").await
}

/// Nothing of what was said has left the widget.
async fn nothing_is_told(page: &Page<'_>) -> Result<()> {
    for event in page.events().await? {
        ensure!(event.detail["kind"] != "survey", "{}", event.detail);
        let told = event.detail.to_string();
        ensure!(!told.contains("voisine") && !told.contains("Rien à ajouter"), "{told}");
    }
    Ok(())
}

async fn opinions_are_said_and_shown_without_marks(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr"), "").await?;
    page.asked(PART, 1).await?;
    page.says("tremplin-quiz >>> legend .small", "Votre avis").await?;
    fate(page, "Votre réponse reste sur cet appareil.").await?;
    page.is_accessible().await?;
    let names: Vec<String> =
        page.value("__t.all('tremplin-quiz >>> .choice').map((it) => it.textContent)").await?;
    ensure!(names == ["Mal", "2 sur 5", "Ça va", "4 sur 5", "Très bien"], "{names:?}");
    quiz.offers("Passer").await?;
    quiz.fill(Reply::Pick(&[3])).await?;
    quiz.offers("Question suivante").await?;
    page.is_accessible().await?;
    // It can be taken back.
    page.click_text("tremplin-quiz >>> button", "Retirer ma réponse").await?;
    quiz.offers("Passer").await?;
    quiz.fill(Reply::Pick(&[2])).await?;
    quiz.go_on().await?;
    quiz.shows_item("vrai").await?;
    page.says("tremplin-quiz >>> legend .small", "Question 1 sur 1").await?;
    quiz.answer(Reply::Say(true)).await?;
    quiz.go_on().await?;
    quiz.shows_item("aide").await?;
    quiz.fill(Reply::Pick(&[1, 2])).await?;
    page.click("tremplin-quiz >>> .field input").await?;
    page.type_text("Ma voisine").await?;
    page.is_accessible().await?;
    quiz.go_on().await?;
    quiz.shows_item("mots").await?;
    page.says("tremplin-quiz >>> #left", "Encore 1000 caractères").await?;
    page.click("tremplin-quiz >>> textarea").await?;
    page.type_text("Rien à ajouter").await?;
    page.says("tremplin-quiz >>> #left", "Encore 986 caractères").await?;
    page.is_accessible().await?;
    quiz.go_on().await?;
    quiz.reaches("results").await?;
    page.says("tremplin-quiz >>> .score", "1 bonne réponse sur 1").await?;
    let said = opinions(page).await?;
    ensure!(said == ["Ça va", "Du temps", "Autre", "Ma voisine", "Rien à ajouter"], "{said:?}");
    page.is_accessible().await?;
    nothing_is_told(page).await?;
    let completed = page.event("tremplin-completed", 1).await?.detail;
    ensure!(completed["maxScore"] == 1 && completed["missed"] == json!([]), "{completed}");
    page.is_unharmed().await
}

async fn keys_alone_say_it(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr"), "").await?;
    page.tab_to("it.type === 'radio'").await?;
    page.press(Key::Space).await?;
    page.press(Key::Down).await?;
    quiz.press_main(Key::Enter).await?;
    quiz.shows_item("vrai").await?;
    quiz.answer_by_keyboard(Reply::Say(true)).await?;
    page.press(Key::Enter).await?;
    quiz.shows_item("aide").await?;
    page.tab_to("it.type === 'checkbox' && it.value === '2'").await?;
    page.press(Key::Space).await?;
    page.tab_to("it.type === 'text'").await?;
    page.type_text("moi").await?;
    // Enter in a field leads nowhere by itself.
    page.press(Key::Enter).await?;
    ensure!(quiz.item().await? == "aide");
    quiz.press_main(Key::Enter).await?;
    quiz.shows_item("mots").await?;
    page.tab_to("it.localName === 'textarea'").await?;
    page.type_text("un").await?;
    page.press(Key::Enter).await?;
    page.type_text("deux").await?;
    ensure!(quiz.item().await? == "mots", "Enter begins a line");
    quiz.press_main(Key::Enter).await?;
    quiz.reaches("results").await?;
    let said = opinions(page).await?;
    ensure!(said == ["2 sur 5", "Autre", "moi", "un\ndeux"], "{said:?}");
    page.is_unharmed().await
}

async fn what_was_said_is_there_after_coming_back(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr"), "").await?;
    quiz.fill(Reply::Pick(&[4])).await?;
    page.reload().await?;
    quiz.shows_item("ressenti").await?;
    page.until("it is picked", "__t.one('tremplin-quiz >>> [value=\"4\"]').checked").await?;
    quiz.go_on().await?;
    quiz.shows_item("vrai").await?;
    quiz.answer(Reply::Say(true)).await?;
    quiz.go_on().await?;
    quiz.shows_item("aide").await?;
    quiz.go_on().await?;
    quiz.shows_item("mots").await?;
    page.click("tremplin-quiz >>> textarea").await?;
    page.type_text("Encore").await?;
    page.reload().await?;
    quiz.shows_item("mots").await?;
    page.until("it is written", "__t.one('tremplin-quiz >>> textarea').value === 'Encore'").await?;
    quiz.go_on().await?;
    quiz.reaches("results").await?;
    page.reload().await?;
    quiz.reaches("results").await?;
    page.until("it is there", "__t.all('tremplin-quiz >>> .opinion').length === 2").await?;
    // The author has asked something else meanwhile: what was said of it is gone, and no more.
    let mut mended = module("fr");
    mended["items"][0]["steps"][4] = json!("Bien");
    page.server.json("/t/module.json", &mended);
    page.reload().await?;
    page.until("the quiz is there", "__t.one('tremplin-quiz >>> [data-phase]') !== null").await?;
    let kept: String = page.value("localStorage['tremplin:quiz:avis']").await?;
    ensure!(kept.contains("Encore"), "{kept}");
    page.is_unharmed().await
}

async fn a_page_that_asks_for_it_hears_it_and_the_screen_says_so(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr"), "surveys=\"event\"").await?;
    let host: String = page.value("location.host").await?;
    fate(page, &host).await?;
    fate(page, "Si vous répondez").await?;
    quiz.fill(Reply::Pick(&[0])).await?;
    page.says("tremplin-quiz >>> .more summary", "Ce que devient votre avis").await?;
    ensure!(
        page.events().await?.iter().all(|event| event.kind != "tremplin-answered"),
        "told before the learner goes on"
    );
    quiz.go_on().await?;
    let told = page.event("tremplin-answered", 1).await?.detail;
    ensure!(
        told["kind"] == "survey" && told["response"] == json!([0]) && told["correct"].is_null(),
        "{told}"
    );
    ensure!(told["maxScore"] == 0 && told.get("text").is_none(), "{told}");
    quiz.answer(Reply::Say(true)).await?;
    quiz.go_on().await?;
    quiz.shows_item("aide").await?;
    quiz.fill(Reply::Pick(&[0, 2])).await?;
    page.click("tremplin-quiz >>> .field input").await?;
    page.type_text("Ma voisine").await?;
    quiz.go_on().await?;
    let told = page.event("tremplin-answered", 3).await?.detail;
    ensure!(told["response"] == json!([0, 2]) && told["text"] == "Ma voisine", "{told}");
    // Who passes it over has said nothing.
    quiz.shows_item("mots").await?;
    quiz.go_on().await?;
    page.event("tremplin-completed", 1).await?;
    let answered = page.events().await?;
    let answered = answered.iter().filter(|event| event.kind == "tremplin-answered").count();
    ensure!(answered == 3, "{answered}");
    page.is_unharmed().await
}

async fn who_keeps_nothing_is_told_so(page: &Page<'_>) -> Result<()> {
    begin(page, &module("fr"), "resume=\"off\"").await?;
    fate(page, "n’est ni envoyée ni gardée").await?;
    page.is_unharmed().await
}

async fn a_quiz_of_opinions_alone_has_no_score(page: &Page<'_>) -> Result<()> {
    let mut alone = module("en");
    alone["items"] = surveys();
    alone["passMark"] = json!(50);
    alone["intro"] = json!("Hello.");
    page.server.json("/t/module.json", &alone);
    page.show(&host("<tremplin-quiz src=\"/t/module.json\"></tremplin-quiz>")).await?;
    let quiz = Quiz::first(page);
    quiz.reaches("intro").await?;
    page.says("tremplin-quiz >>> .small", "3 questions").await?;
    quiz.go_on().await?;
    quiz.shows_item("ressenti").await?;
    page.says("tremplin-quiz >>> legend .small", "Question 1 of 3").await?;
    quiz.fill(Reply::Pick(&[1])).await?;
    for _ in 0..3 {
        quiz.go_on().await?;
    }
    quiz.reaches("results").await?;
    page.says("tremplin-quiz >>> h2", "That’s it. Thank you!").await?;
    let text = page.text("tremplin-quiz >>> [data-phase]").await?;
    ensure!(text.contains("2 of 5") && !text.contains("0 ") && !text.contains('%'), "{text}");
    page.is_accessible().await?;
    let completed = page.event("tremplin-completed", 1).await?.detail;
    ensure!(
        completed["passed"].is_null() && completed["maxScore"] == 0 && completed["scaled"] == 0,
        "{completed}"
    );
    page.is_unharmed().await
}

async fn scales_run_right_to_left_and_lie_where_there_is_room(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("ar"), "").await?;
    let places = "__t.all('tremplin-quiz >>> .choice').map((it) => it.getBoundingClientRect()).map((it) => [it.left, it.top])";
    page.run::<()>("document.querySelector('tremplin-quiz').style.width = '720px'", &[]).await?;
    let wide: Vec<[f64; 2]> = page.value(places).await?;
    ensure!(wide.is_sorted_by(|a, b| a[0] > b[0] && a[1] == b[1]), "{wide:?}");
    page.is_accessible().await?;
    page.run::<()>("document.querySelector('tremplin-quiz').style.width = '304px'", &[]).await?;
    let narrow: Vec<[f64; 2]> = page.value(places).await?;
    ensure!(narrow.is_sorted_by(|a, b| a[0] == b[0] && a[1] < b[1]), "{narrow:?}");
    page.is_accessible().await?;
    quiz.fill(Reply::Pick(&[1])).await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn dark(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr"), "").await?;
    page.is_accessible().await?;
    quiz.fill(Reply::Pick(&[3])).await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn the_static_form_is_taken_over(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/module.json", &module("fr"));
    let gate = page.server.hold("/dist/tremplin_quiz_bg.wasm");
    page.show(&host(
        "<tremplin-quiz src=\"/t/module.json\"><fieldset data-item=\"ressenti\"><legend>a</legend>
           <label><input form=\"\" type=\"radio\" name=\"r\" value=\"0\"> Mal</label>
           <label><input form=\"\" type=\"radio\" name=\"r\" value=\"4\"> Bien</label></fieldset>
         <fieldset data-item=\"mots\"><legend>b</legend>
           <label>Votre réponse<br><textarea form=\"\" name=\"m\"></textarea></label></fieldset></tremplin-quiz>",
    ))
    .await?;
    page.asked("/dist/tremplin_quiz_bg.wasm", 1).await?;
    page.click("label:has([value=\"4\"])").await?;
    page.click("textarea").await?;
    page.type_text("\"1\"").await?;
    gate.release();
    let quiz = Quiz::first(page);
    quiz.shows_item("ressenti").await?;
    page.until("it is picked", "__t.one('tremplin-quiz >>> [value=\"4\"]').checked").await?;
    let kept: String = page.value("localStorage['tremplin:quiz:avis']").await?;
    ensure!(kept.contains(r#"{"picks":0,"text":"\"1\""}"#), "{kept}");
    ensure!(page.value::<bool>("document.querySelector('textarea').value === ''").await?);
    page.is_unharmed().await
}

async fn other_quizzes_do_not_fetch_it(page: &Page<'_>) -> Result<()> {
    a_quiz_does_not_fetch(page, &[PART]).await
}
