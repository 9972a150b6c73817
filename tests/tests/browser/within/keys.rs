//! Keys: which a widget keeps for itself, those of other keyboards and input methods, and what phones do
//! to its fields.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::{Key, Page};

use super::WIDGETS;
use crate::badge::play::badge;
use crate::flashcards::decks::{plain, remembered};
use crate::flashcards::play::Deck;
use crate::harness::{Scenario, in_one, scenario};
use crate::modules::short;
use crate::play::{Quiz, host};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![scenario!(keys_that_are_used_stay_inside)];
    let once = in_one(vec![
        scenario!(cards_are_rated_by_the_upper_row_of_any_keyboard),
        scenario!(enter_belongs_to_the_input_method_while_it_composes),
        scenario!(a_real_input_method).only(&[Browser::Chromium]),
        scenario!(fields_are_left_alone_by_phones),
    ]);
    [everywhere, once].concat()
}

/// A page with shortcuts of one key, as such pages are: fields are told by the tag of the event's target.
const SHORTCUTS: &str = "<script>
    window.taken = [];
    for (const name of ['keydown', 'keypress', 'keyup']) document.addEventListener(name, (event) => {
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
      taken.push(name + ' ' + event.key);
      if (event.key === 's') event.preventDefault();
    });
  </script>";

async fn taken(page: &Page<'_>) -> Result<Vec<String>> {
    page.value("taken.splice(0)").await
}

async fn keys_that_are_used_stay_inside(page: &Page<'_>) -> Result<()> {
    let mut module = short("touches", "fr");
    module["items"][0] = json!({ "kind": "short-answer", "id": "mot", "prompt": "Un mot\u{202f}?", "answers": ["sas/1?é"] });
    page.server.json("/t/quiz.json", &module);
    page.server.json("/t/deck.json", &remembered("touches"));
    page.server.json("/t/badge.json", &badge("touches"));
    page.show(&host(&format!(
        "{SHORTCUTS}{}{}{}{}",
        WIDGETS[0],
        WIDGETS[1].replace("resume=\"off\"", ""),
        WIDGETS[2],
        WIDGETS[3]
    )))
    .await?;
    let quiz = Quiz::first(page);
    quiz.shows_item("mot").await?;
    page.click(&quiz.inside("input")).await?;
    page.type_text("sas/1?é\u{E003}é").await?;
    let typed: String = page.value("__t.active().value").await?;
    ensure!(typed == "sas/1?é", "the page took letters: {typed:?}");
    ensure!(taken(page).await?.is_empty());
    // Not ours: the way out, the way on, and shortcuts with a modifier.
    page.press(Key::Escape).await?;
    // WebKit has a keypress of it too.
    let mut escaped = taken(page).await?;
    escaped.retain(|one| !one.starts_with("keypress"));
    ensure!(escaped == ["keydown Escape", "keyup Escape"], "{escaped:?}");
    page.run::<()>(
        "for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) __t.active().dispatchEvent(new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', bubbles: true, composed: true, ...more }));
         // AltGr, as Windows tells of it; WebKit makes no such event by script.
         if (new KeyboardEvent('keydown', { modifierAltGraph: true }).getModifierState('AltGraph')) __t.active().dispatchEvent(new KeyboardEvent('keydown', { key: '@', code: 'Digit0', bubbles: true, composed: true, ctrlKey: true, altKey: true, modifierAltGraph: true }));",
        &[],
    )
    .await?;
    ensure!(taken(page).await? == ["keydown k"; 3], "what the page's own shortcuts see");
    page.press(Key::Enter).await?;
    quiz.tells("Bonne réponse").await?;
    page.press(Key::Enter).await?;
    quiz.shows_item("deux").await?;
    page.tab_to("it.type === 'radio'").await?;
    taken(page).await?;
    for key in [Key::Space, Key::Down, Key::Up, Key::Enter] {
        page.press(key).await?;
    }
    page.shows(&quiz.inside("[data-verdict]")).await?;
    ensure!(taken(page).await?.is_empty(), "keys of a choice");

    let deck = Deck::first(page);
    deck.press("Commencer").await?;
    deck.shows_card("cej").await?;
    deck.focuses_new_content().await?;
    // A digit too early means the card as well.
    page.type_text("3 ").await?;
    deck.is_turned().await?;
    deck.focuses_answer().await?;
    page.type_text("3").await?;
    deck.shows_card("pmsmp").await?;
    deck.focuses_new_content().await?;
    ensure!(taken(page).await?.is_empty(), "keys of a card");
    page.type_text("sz").await?;
    ensure!(taken(page).await?.contains(&"keydown s".to_owned()), "nothing of ours");
    deck.opens_menu().await?;
    deck.press("Tout effacer").await?;
    taken(page).await?;
    // Escape is the way back from a question.
    page.press(Key::Escape).await?;
    let left = format!("__t.shown({}).length === 0", json!(deck.inside(".cancel")));
    page.until("nothing is asked any more", &left).await?;
    ensure!(!taken(page).await?.contains(&"keydown Escape".to_owned()));

    // Buttons of a badge and of a shelf.
    for place in ["[src] >>> summary", "[view] >>> [data-focus]"] {
        page.run::<()>("__t.one(arguments[0]).focus()", &[json!(format!("tremplin-badge{place}"))])
            .await?;
        taken(page).await?;
        page.press(Key::Enter).await?;
        let said = taken(page).await?;
        ensure!(said.is_empty() == place.contains("summary"), "{place}: {said:?}");
    }
    page.is_unharmed().await
}

/// A key at what has the focus, as a keyboard sends it that the driver does not have.
async fn key(page: &Page<'_>, more: Value) -> Result<bool> {
    page.run(
        "const event = new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...arguments[0] });
         if (arguments[0].keyCode) Object.defineProperty(event, 'keyCode', { get: () => arguments[0].keyCode });
         return !__t.active().dispatchEvent(event);",
        &[more],
    )
    .await
}

async fn cards_are_rated_by_the_upper_row_of_any_keyboard(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open(page, &remembered("azerty")).await?;
    deck.press("Commencer").await?;
    let mut rated = 0;
    // French, Arabic, Czech (a dead key), and a digit that lies elsewhere.
    for (more, rating) in [
        (json!({ "key": "\"", "code": "Digit3" }), "good"),
        (json!({ "key": "٢", "code": "Digit2" }), "hard"),
        (json!({ "key": "Dead", "code": "Digit4" }), "easy"),
        (json!({ "key": "1", "code": "Digit7", "shiftKey": true }), "again"),
    ] {
        deck.reaches("card").await?;
        deck.turn().await?;
        deck.focuses_answer().await?;
        for none in [
            // Another digit, a sign on an American keyboard, a number pad that moves, AltGr, a shortcut.
            json!({ "key": "7", "code": "Digit2" }),
            json!({ "key": "#", "code": "Digit3", "shiftKey": true }),
            json!({ "key": "End", "code": "Numpad1" }),
            json!({ "key": "#", "code": "Digit3", "modifierAltGraph": true }),
            json!({ "key": "3", "code": "Digit3", "ctrlKey": true }),
        ] {
            // WebKit makes no event with AltGr by script.
            if page.browser() == Browser::Webkit && none["modifierAltGraph"] == true {
                continue;
            }
            ensure!(!key(page, none.clone()).await?, "{none} rated the card");
        }
        ensure!(key(page, more.clone()).await?, "{more} does nothing");
        rated += 1;
        let reviewed = page.event("tremplin-reviewed", rated).await?.detail;
        ensure!(reviewed["rating"] == rating, "{more}: {reviewed}");
    }
    page.is_unharmed().await
}

async fn enter_belongs_to_the_input_method_while_it_composes(page: &Page<'_>) -> Result<()> {
    let mut module = short("saisie", "fr");
    module["items"] = json!([{ "kind": "short-answer", "id": "mot", "prompt": "« Merci » en japonais\u{202f}?", "answers": ["ありがとう"] }]);
    let mut cards = plain("saisie");
    cards["cards"] = json!([{ "id": "merci", "front": "merci", "back": "ありがとう", "answer": "typed" }, { "id": "x", "front": "x", "back": "y" }]);
    page.server.json("/t/quiz.json", &module);
    page.server.json("/t/deck.json", &cards);
    page.show(&host(&format!("{SHORTCUTS}{}{}", WIDGETS[0], WIDGETS[1]))).await?;
    let (quiz, deck) = (Quiz::first(page), Deck::first(page));
    quiz.shows_item("mot").await?;
    deck.shows_card("merci").await?;
    for field in [quiz.inside("input[type=text]"), deck.inside("input[type=text]")] {
        page.click(&field).await?;
        page.type_text("あり").await?;
        // Safari sends the Enter that ends it once all is over.
        for more in [json!({ "isComposing": true }), json!({ "keyCode": 229 })] {
            let mut event = json!({ "key": "Enter", "code": "Enter" });
            event
                .as_object_mut()
                .into_iter()
                .for_each(|event| event.extend(more.as_object().cloned().unwrap_or_default()));
            ensure!(!key(page, event).await?, "{more} was used");
        }
        ensure!(taken(page).await?.is_empty(), "the page heard of the input method's keys");
        let before: bool = page
            .value(&format!(
                "__t.all({}).length + __t.all({}).length === 0",
                json!(quiz.inside("[data-verdict]")),
                json!(deck.inside("[data-side=back]"))
            ))
            .await?;
        ensure!(before, "the half-typed answer was checked, or the card turned");
        page.type_text("がとう").await?;
        page.press(Key::Enter).await?;
        match field.starts_with("tremplin-quiz") {
            true => quiz.tells("Bonne réponse").await?,
            false => deck.is_turned().await?,
        }
        let back = "__t.one('tremplin-quiz').remove()";
        if field.starts_with("tremplin-quiz") {
            page.run::<()>(back, &[]).await?;
        }
    }
    page.is_unharmed().await
}

async fn a_real_input_method(page: &Page<'_>) -> Result<()> {
    let mut module = short("vraie", "fr");
    module["items"] = json!([{ "kind": "short-answer", "id": "mot", "prompt": "« Merci »\u{202f}?", "answers": ["ありがとう"] }]);
    page.server.json("/t/quiz.json", &module);
    page.show(&host(WIDGETS[0])).await?;
    let quiz = Quiz::first(page);
    quiz.shows_item("mot").await?;
    page.click(&quiz.inside("input[type=text]")).await?;
    let text = "ありがとう";
    page.session
        .cdp(
            "Input.imeSetComposition",
            json!({ "text": text, "selectionStart": 5, "selectionEnd": 5 }),
        )
        .await?;
    for kind in ["rawKeyDown", "keyUp"] {
        let enter =
            json!({ "type": kind, "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 229 });
        page.session.cdp("Input.dispatchKeyEvent", enter).await?;
    }
    let checked: bool = page
        .value(&format!("__t.all({}).length > 0", json!(quiz.inside("[data-verdict]"))))
        .await?;
    ensure!(!checked, "the half-typed answer was checked");
    page.session.cdp("Input.insertText", json!({ "text": text })).await?;
    page.press(Key::Enter).await?;
    quiz.tells("Bonne réponse").await
}

async fn fields_are_left_alone_by_phones(page: &Page<'_>) -> Result<()> {
    let mut module = short("champs", "fr");
    module["items"] = json!([{ "kind": "short-answer", "id": "mot", "prompt": "Un mot\u{202f}?", "answers": ["oui"] }]);
    let mut cards = plain("champs");
    cards["cards"] = json!([{ "id": "a", "front": "a", "back": "b", "answer": "typed" }]);
    page.server.json("/t/quiz.json", &module);
    page.server.json("/t/deck.json", &cards);
    page.show(&host(&format!("{}{}", WIDGETS[0], WIDGETS[1]))).await?;
    Quiz::first(page).shows_item("mot").await?;
    Deck::first(page).shows_card("a").await?;
    for widget in ["tremplin-quiz", "tremplin-flashcards"] {
        let said: Value = page
            .value(&format!(
                "((field) => [...['autocorrect', 'autocapitalize', 'autocomplete', 'spellcheck', 'writingsuggestions', 'dir'].map((name) => field.getAttribute(name)), parseFloat(getComputedStyle(field).fontSize) >= 16])(__t.one('{widget} >>> input[type=text]'))"
            ))
            .await?;
        // Below 16 px, phones enlarge the page when a field gets the focus.
        ensure!(
            said == json!(["off", "off", "off", "false", "false", "auto", true]),
            "{widget}: {said}"
        );
    }
    Ok(())
}
