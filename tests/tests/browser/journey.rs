//! A learner works through a quiz.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::{Key, Page};

use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{RIGHT, Reply, ten, three_wrong};
use crate::play::{Quiz, host};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!(ten_items_by_mouse),
        scenario!(ten_items_by_keyboard_alone),
        scenario!(answered_choices_stay_readable_and_fixed),
        scenario!(a_hasty_second_press_passes_over_nothing),
        scenario!(a_hasty_second_enter_passes_over_nothing),
    ];
    let once = in_one(vec![
        scenario!(only_what_was_missed_is_asked_again),
        scenario!(feedback_says_what_and_why),
        scenario!(a_forgiven_typo_is_shown).only(&[Browser::Chromium]),
        scenario!(an_answer_is_needed_first),
        scenario!(a_hint_opens_and_closes),
        scenario!(several_tries_where_the_author_allows_them),
        scenario!(events_tell_the_host),
    ]);
    [everywhere, once].concat()
}

/// A page with [`ten`], at its first item.
async fn begin<'a>(page: &'a Page<'a>) -> Result<Quiz<'a>> {
    page.server.json("/t/ten.json", &ten());
    page.show(&host("<tremplin-quiz src=\"/t/ten.json\"></tremplin-quiz>")).await?;
    let quiz = Quiz::first(page);
    quiz.reaches("intro").await?;
    Ok(quiz)
}

async fn ten_items_by_mouse(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page).await?;
    page.says(&quiz.inside(".root"), "Un mot avant de commencer.").await?;
    page.is_accessible().await?;
    quiz.go_on().await?;
    for (index, (id, reply)) in RIGHT.iter().enumerate() {
        quiz.shows_item(id).await?;
        quiz.focuses_new_content().await?;
        // The lesson comes first and is no question.
        let bar = || async {
            let bar = format!(
                "((one) => [one.value, one.max])(__t.one({}))",
                json!(quiz.inside("progress"))
            );
            page.value::<(usize, usize)>(&bar).await
        };
        let number = page.text(&quiz.inside("legend .small")).await?;
        let told =
            if index == 0 { "À lire".to_owned() } else { format!("Question {index} sur 9") };
        ensure!(number == told, "{number}, not {told}");
        let before = (index.saturating_sub(1), 9);
        ensure!(
            bar().await? == before,
            "{number}: the bar shows {:?}, not {before:?}",
            bar().await?
        );
        reads(page, &quiz, index).await?;
        page.is_accessible().await?;
        quiz.answer(*reply).await?;
        if !matches!(reply, Reply::Read) {
            quiz.tells("Bonne réponse").await?;
            page.is_accessible().await?;
        }
        ensure!(bar().await? == (index, 9), "{number} answered: the bar shows {:?}", bar().await?);
        quiz.go_on().await?;
    }
    quiz.reaches("results").await?;
    quiz.focuses_new_content().await?;
    // The heading that has the focus says it all.
    let heading: String = page.value("__t.text(__t.active())").await?;
    ensure!(heading == "Votre résultat 9 bonnes réponses sur 9", "the heading says {heading}");
    ensure!(page.value::<bool>("__t.active().localName === 'h2'").await?);
    page.is_accessible().await?;
    page.is_unharmed().await
}

/// The prompt and the choices of the item are what the author wrote, and nothing else.
async fn reads(page: &Page<'_>, quiz: &Quiz<'_>, index: usize) -> Result<()> {
    let plain = |text: &Value| {
        let words: Vec<_> = text.as_str().unwrap_or_default().split_whitespace().collect();
        words.join(" ").replace("**", "")
    };
    let item = &ten()["items"][index];
    let prompt = if item["kind"] == "lesson" { &item["title"] } else { &item["prompt"] };
    let read = page.text(&quiz.inside("legend .prompt")).await?;
    ensure!(read == plain(prompt), "the prompt reads {read:?}, not {prompt}");
    let mut choices: Vec<String> = item["choices"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|choice| plain(&choice["text"]))
        .collect();
    if item["kind"] == "true-false" {
        choices = vec!["Vrai".into(), "Faux".into()];
    }
    let read: Vec<String> = page
        .value(&format!("__t.all({}).map(__t.text)", json!(quiz.inside("label.choice"))))
        .await?;
    ensure!(read == choices, "the choices read {read:?}, not {choices:?}");
    Ok(())
}

async fn ten_items_by_keyboard_alone(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page).await?;
    quiz.press_main(Key::Enter).await?;
    for (id, reply) in RIGHT {
        quiz.shows_item(id).await?;
        quiz.focuses_new_content().await?;
        quiz.answer_by_keyboard(reply).await?;
        if !matches!(reply, Reply::Read) {
            quiz.tells("Bonne réponse").await?;
        }
        let lost: bool = page.value("__t.active() === document.body").await?;
        ensure!(!lost, "the focus was lost after the answer to {id}");
        quiz.press_main(Key::Enter).await?;
    }
    quiz.reaches("results").await?;
    quiz.focuses_new_content().await?;
    page.tab_to("__t.text(it).includes('Tout recommencer')").await?;
    page.press(Key::Space).await?;
    quiz.focuses_new_content().await?;
    page.is_unharmed().await
}

async fn only_what_was_missed_is_asked_again(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page).await?;
    quiz.go_on().await?;
    quiz.play(&three_wrong()).await?;
    quiz.reaches("results").await?;
    page.says(&quiz.inside(".root"), "6 bonnes réponses sur 9").await?;
    page.says(&quiz.inside(".root"), "À revoir").await?;
    page.says(&quiz.inside(".revise"), "La photo est-elle obligatoire").await?;
    page.is_accessible().await?;
    quiz.offers("Refaire les 3 questions manquées").await?;
    quiz.go_on().await?;
    let missed: Vec<_> =
        RIGHT.into_iter().filter(|(id, _)| ["photo", "verbes", "cdd"].contains(id)).collect();
    quiz.play(&missed).await?;
    quiz.reaches("results").await?;
    page.says(&quiz.inside(".root"), "9 bonnes réponses sur 9").await?;
    page.click_text(&quiz.inside("button"), "Tout recommencer").await?;
    quiz.focuses_new_content().await?;
    quiz.reaches("intro").await?;
    page.is_unharmed().await
}

async fn feedback_says_what_and_why(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page).await?;
    quiz.go_on().await?;
    quiz.play(&RIGHT[..1]).await?;
    quiz.answer(Reply::Pick(&[1])).await?;
    // Verdict, feedback of the choice, explanation; and words on the choices, not only a colour.
    for text in ["Ce n’est pas ça", "C’est trop long.", "Une page se lit en une minute."] {
        quiz.tells(text).await?;
    }
    page.says(&quiz.inside("label[data-state=incorrect]"), "Trois pages").await?;
    page.says(&quiz.inside("label[data-state=incorrect]"), "Réponse incorrecte").await?;
    page.says(&quiz.inside("label:has(input[value=\"0\"])"), "bonne réponse").await?;
    page.is_accessible().await?;
    quiz.go_on().await?;
    quiz.play(&RIGHT[2..5]).await?;
    quiz.answer(Reply::Pick(&[0])).await?;
    quiz.tells("En partie juste").await?;
    page.says(&quiz.inside("label[data-state=missed]"), "Ranger").await?;
    quiz.go_on().await?;
    quiz.answer(Reply::Type("autre chose")).await?;
    quiz.tells("Pensez à l’engagement.").await?;
    quiz.tells("CEJ").await?;
    page.is_accessible().await
}

async fn a_forgiven_typo_is_shown(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page).await?;
    quiz.go_on().await?;
    quiz.play(&RIGHT[..6]).await?;
    quiz.answer(RIGHT[6].1).await?;
    quiz.tells("Bonne réponse").await?;
    quiz.tells("Votre réponse, lettre par lettre").await?;
    page.says(&quiz.inside(".letters del"), "s").await?;
    page.is_accessible().await?;
    quiz.go_on().await?;
    quiz.play(&RIGHT[7..9]).await?;
    // What is right to the letter, but for its case, needs no more.
    quiz.answer(RIGHT[9].1).await?;
    quiz.tells("Bonne réponse").await?;
    let none = format!("__t.all({}).length === 0", json!(quiz.inside(".letters")));
    ensure!(page.value::<bool>(&none).await?, "nothing differs");
    Ok(())
}

async fn an_answer_is_needed_first(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page).await?;
    quiz.go_on().await?;
    quiz.play(&RIGHT[..1]).await?;
    quiz.shows_item("longueur").await?;
    quiz.go_on().await?;
    quiz.tells("Choisissez d’abord une réponse.").await?;
    ensure!(page.events().await?.iter().all(|event| event.kind != "tremplin-answered"));
    quiz.answer(Reply::Pick(&[0])).await?;
    quiz.tells("Bonne réponse").await
}

async fn answered_choices_stay_readable_and_fixed(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page).await?;
    quiz.go_on().await?;
    quiz.play(&RIGHT[..1]).await?;
    quiz.answer(Reply::Pick(&[1])).await?;
    page.click(&quiz.inside("label:has(input[value=\"0\"])")).await?;
    let checked: Vec<bool> = page
        .value(&format!(
            "__t.all({}).map((one) => one.checked)",
            json!(quiz.inside("input[type=radio]"))
        ))
        .await?;
    ensure!(checked == [false, true, false], "a click after the answer changed it: {checked:?}");
    // Still reached by keyboard, and not moved by it.
    page.tab_to("it.type === 'radio'").await?;
    page.press(Key::Up).await?;
    let checked: Vec<bool> = page
        .value(&format!(
            "__t.all({}).map((one) => one.checked)",
            json!(quiz.inside("input[type=radio]"))
        ))
        .await?;
    ensure!(
        checked == [false, true, false],
        "an arrow key after the answer changed it: {checked:?}"
    );
    let disabled: Vec<Option<String>> = page
        .value(&format!(
            "__t.all({}).map((one) => one.getAttribute('aria-disabled'))",
            json!(quiz.inside("input[type=radio]"))
        ))
        .await?;
    ensure!(disabled.iter().all(|value| value.as_deref() == Some("true")), "{disabled:?}");
    ensure!(
        page.events().await?.iter().filter(|event| event.kind == "tremplin-answered").count() == 1
    );
    Ok(())
}

async fn a_hint_opens_and_closes(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page).await?;
    quiz.go_on().await?;
    quiz.play(&RIGHT[..1]).await?;
    quiz.shows_item("longueur").await?;
    page.click(&quiz.inside("button[aria-expanded=false]")).await?;
    page.says(&quiz.inside(".root"), "On le lit vite.").await?;
    page.is_accessible().await?;
    page.click(&quiz.inside("button[aria-expanded=true]")).await?;
    page.until(
        "the hint is gone",
        "!__t.text(__t.one('tremplin-quiz >>> .root')).includes('On le lit vite.')",
    )
    .await?;
    Ok(())
}

async fn several_tries_where_the_author_allows_them(page: &Page<'_>) -> Result<()> {
    let mut module = ten();
    module["maxAttempts"] = json!(2);
    page.server.json("/t/two.json", &module);
    page.show(&host("<tremplin-quiz src=\"/t/two.json\"></tremplin-quiz>")).await?;
    let quiz = Quiz::first(page);
    quiz.reaches("intro").await?;
    quiz.go_on().await?;
    quiz.play(&RIGHT[..1]).await?;
    quiz.answer(Reply::Pick(&[2])).await?;
    quiz.tells("Il vous reste 1 essai.").await?;
    let shown: bool = page
        .value(&format!(
            "__t.one({}) !== null",
            json!(quiz.inside("[data-state=missed], [data-state=correct]"))
        ))
        .await?;
    ensure!(!shown, "the answer was shown before the last try");
    quiz.offers("Essayer encore").await?;
    quiz.go_on().await?;
    quiz.offers("Valider").await?;
    quiz.answer(Reply::Pick(&[0])).await?;
    quiz.tells("Bonne réponse").await?;
    let second = page.event("tremplin-answered", 2).await?.detail;
    ensure!(
        second["attempt"] == 2 && second["correct"] == true && second["score"] == 1,
        "{second}"
    );
    Ok(())
}

/// Each press is made twice, as by a finger that trembles; what the first one shows stays to be read.
async fn a_hasty_second_press_passes_over_nothing(page: &Page<'_>) -> Result<()> {
    let mut module = ten();
    module["maxAttempts"] = json!(2);
    let lesson = json!({ "kind": "lesson", "id": "encore", "text": "Et **ceci**." });
    let items = module["items"].as_array().cloned().unwrap_or_default();
    module["items"] = json!([items[0], lesson, items[1], items[3]]);
    page.server.json("/t/hate.json", &module);
    page.show(&host("<tremplin-quiz src=\"/t/hate.json\"></tremplin-quiz>")).await?;
    let quiz = Quiz::first(page);
    let main = quiz.inside("button[part~=primary]");
    quiz.offers("Commencer").await?;
    page.press_twice(&main).await?;
    quiz.shows_item("avant").await?;
    // Nobody has to wait for long, and it is over by itself: elsewhere the suite makes it so.
    let root = json!(quiz.inside(".root"));
    let calm = format!("getComputedStyle(__t.one({root})).pointerEvents !== 'none'");
    ensure!(page.value::<bool>(&calm).await?, "half a second later no press counts");
    page.press_twice(&main).await?;
    quiz.shows_item("encore").await?;
    page.press_twice(&main).await?;
    quiz.shows_item("longueur").await?;
    page.press_twice(&quiz.inside("button[aria-expanded=false]")).await?;
    page.says(&quiz.inside(".hint"), "On le lit vite.").await?;
    for (choice, told) in [(1_usize, "Il vous reste 1 essai."), (0, "Bonne réponse")] {
        page.click(&quiz.inside(&format!("label:has(input[value=\"{choice}\"])"))).await?;
        page.press_twice(&main).await?;
        quiz.tells(told).await?;
        quiz.shows_item("longueur").await?;
        if choice == 1 {
            page.press_twice(&main).await?;
            quiz.offers("Valider").await?;
            ensure!(page.text(&quiz.inside("[part~=feedback]")).await?.is_empty(), "checked again");
        }
    }
    page.press_twice(&main).await?;
    quiz.shows_item("mensonge").await?;
    ensure!(
        page.text(&quiz.inside("[part~=feedback]")).await?.is_empty(),
        "the second one checked"
    );
    quiz.answer(Reply::Say(false)).await?;
    // A key held down presses again and again.
    page.tab_to("it.part.contains('primary')").await?;
    let held = "const key = (repeat) => __t.active().dispatchEvent(new KeyboardEvent('keydown',
        { key: 'Enter', repeat, bubbles: true, composed: true, cancelable: true }));
      return [key(false), key(true)]";
    ensure!(
        page.run::<[bool; 2]>(held, &[]).await? == [true, false],
        "a held key goes on pressing"
    );
    page.press_twice(&main).await?;
    quiz.reaches("results").await?;
    page.press_twice(&quiz.inside("[part~=results] > .nav button")).await?;
    quiz.offers("Commencer").await?;
    page.is_unharmed().await
}

/// The same with the key: the feedback of a question stays to be read.
async fn a_hasty_second_enter_passes_over_nothing(page: &Page<'_>) -> Result<()> {
    let mut module = ten();
    let items = module["items"].as_array().cloned().unwrap_or_default();
    module["items"] = json!([items[1], items[3]]);
    page.server.json("/t/enter.json", &module);
    page.show(&host("<tremplin-quiz src=\"/t/enter.json\"></tremplin-quiz>")).await?;
    let quiz = Quiz::first(page);
    quiz.offers("Commencer").await?;
    page.click(&quiz.inside("button[part~=primary]")).await?;
    quiz.shows_item("longueur").await?;
    page.click(&quiz.inside("label:has(input[value=\"0\"])")).await?;
    page.tab_to("it.part.contains('primary')").await?;
    let enter = Key::Enter.code();
    page.type_text(&format!("{enter}{enter}")).await?;
    quiz.tells("Bonne réponse").await?;
    quiz.shows_item("longueur").await?;
    page.press(Key::Enter).await?;
    quiz.shows_item("mensonge").await
}

async fn events_tell_the_host(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page).await?;
    let ready = page.event("tremplin-ready", 1).await?;
    ensure!(ready.bubbles && ready.composed && ready.from == "tremplin-quiz", "{ready:?}");
    ensure!(
        ready.detail
            == json!({ "id": "dix", "kind": "quiz", "title": "Dix questions", "items": 10 }),
        "{}",
        ready.detail
    );
    quiz.go_on().await?;
    quiz.play(&three_wrong()).await?;
    quiz.reaches("results").await?;
    let expected = [
        ("longueur", "single-choice", json!([0]), true, json!(1), 1),
        ("photo", "single-choice", json!([0]), false, json!(0), 1),
        ("mensonge", "true-false", json!(false), true, json!(1), 1),
        ("coordonnees", "multiple-choice", json!([0, 2]), true, json!(1), 1),
        ("verbes", "multiple-choice", json!([0]), false, json!(0.5), 1),
        ("cej", "short-answer", json!("contrat d'engagement jeunes"), true, json!(1), 1),
        ("gratuit", "true-false", json!(true), true, json!(1), 1),
        ("heure", "single-choice", json!([0]), true, json!(3), 3),
        ("cdd", "short-answer", json!("CDI"), false, json!(0), 1),
    ];
    for (index, (item, kind, response, correct, score, most)) in expected.into_iter().enumerate() {
        let mut detail = page.event("tremplin-answered", index + 1).await?.detail;
        let duration = detail["duration"].take();
        ensure!(
            duration.as_f64().is_some_and(|ms| ms >= 0.0 && ms.fract() == 0.0),
            "duration {duration}"
        );
        let told = json!({
            "id": "dix", "item": item, "kind": kind, "response": response, "correct": correct,
            "score": score, "maxScore": most, "attempt": 1, "duration": null,
        });
        ensure!(detail == told, "expected {told}, got {detail}");
    }
    let mut completed = page.event("tremplin-completed", 1).await?.detail;
    ensure!(completed["duration"].take().as_f64().is_some_and(|ms| ms > 0.0));
    let told = json!({
        "id": "dix", "score": 8.5, "maxScore": 11, "scaled": 0.773, "passed": true, "duration": null,
        "firstScaled": 0.773, "firstPassed": true, "missed": ["photo", "verbes", "cdd"],
    });
    let scaled = completed["scaled"].as_f64().unwrap_or_default();
    ensure!((scaled - 8.5 / 11.0).abs() < 0.001, "scaled {scaled}");
    ensure!(completed["firstScaled"] == scaled, "one attempt each");
    for share in ["scaled", "firstScaled"] {
        completed[share] = told[share].clone();
    }
    ensure!(completed == told, "expected {told}, got {completed}");
    page.is_unharmed().await
}
