//! Answers that are typed, swiped and read aloud.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::page::{Key, Page};

use super::decks::plain;
use super::play::{Deck, TAG};
use crate::harness::{Scenario, in_one, scenario};
use crate::play::host;

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!(typed_and_right),
        scenario!(swiped),
        scenario!(a_swipe_says_what_it_means),
        scenario!(a_hasty_second_press_does_nothing),
    ];
    let once = in_one(vec![
        scenario!(letters_that_differ_have_words),
        scenario!(nothing_typed_is_no_mistake),
        scenario!("a_swipe_needs_the_answer_first", |page| no_swipe(page, false, 200, 0)),
        scenario!("a_short_swipe_does_nothing", |page| no_swipe(page, true, 50, 0)),
        scenario!("scrolling_does_nothing", |page| no_swipe(page, true, 90, 160)),
        scenario!(a_mouse_does_not_swipe),
        scenario!(read_aloud_in_the_language_of_the_card),
        scenario!("no_voice_no_button", |page| no_button(page, "[]")),
        scenario!("no_button_for_a_voice_of_somebody_else", |page| {
            no_button(page, "[{ lang: 'fr-FR', localService: false, name: 'Nuage' }]")
        }),
        scenario!("no_button_for_another_language", |page| {
            no_button(page, "[{ lang: 'de-DE', localService: true, name: 'Anna' }]")
        }),
        scenario!(voices_that_come_late),
    ]);
    [everywhere, once].concat()
}

/// [`plain`] with typed answers.
fn typed() -> Value {
    let mut deck = plain("saisie");
    deck["answer"] = json!("typed");
    deck["cards"][1]["answers"] = json!(["immersion", "PMSMP"]);
    deck["cards"][1]["match"] = json!({ "typos": 1 });
    deck
}

/// Types `text` as the answer and presses Enter.
async fn answer(page: &Page<'_>, deck: &Deck<'_>, text: &str) -> Result<()> {
    page.tab_to("it.matches('input[type=text]')").await?;
    page.type_text(text).await?;
    page.press(Key::Enter).await?;
    deck.is_turned().await?;
    deck.focuses_answer().await
}

async fn a_hasty_second_press_does_nothing(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open(page, &plain("hate")).await?;
    // All of the code is there: the answer comes at once.
    deck.review(&[("cej", "good")]).await?;
    deck.shows_card("pmsmp").await?;
    for place in [".ways .primary", ".front"] {
        page.press_twice(&deck.inside(place)).await?;
        deck.is_turned().await?;
        page.shows(&deck.inside("[data-card=pmsmp] .back")).await?;
        deck.press("Revoir la question").await?;
        page.shows(&deck.inside("[data-side=front] .front")).await?;
    }
    ensure!(page.events().await?.iter().filter(|one| one.kind == "tremplin-reviewed").count() == 1);
    page.is_unharmed().await
}

async fn typed_and_right(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open(page, &typed()).await?;
    deck.shows_card("cej").await?;
    let name: String = page
        .value(&format!("__t.text(__t.one({}).labels[0])", json!(deck.inside("input[type=text]"))))
        .await?;
    ensure!(name == "Votre réponse", "the field is called {name}");
    // A digit in an answer rates nothing, and a space turns nothing.
    page.click(&deck.inside("input[type=text]")).await?;
    page.type_text(" 12 ").await?;
    deck.shows_card("cej").await?;
    page.run::<()>("__t.active().select()", &[]).await?;
    answer(page, &deck, "contrat d'engagement JEUNE").await?;
    page.says(&deck.inside("[role=status]"), "Bonne réponse").await?;
    ensure!(
        page.value::<bool>(&format!(
            "__t.one({}).matches('.primary')",
            json!(deck.inside("[data-rating=good]"))
        ))
        .await?,
        "known is not proposed"
    );
    deck.rate("good").await?;
    deck.shows_card("pmsmp").await?;
    ensure!(
        page.value::<String>(&format!("__t.one({}).value", json!(deck.inside("input[type=text]"))))
            .await?
            .is_empty(),
        "the answer before is still there"
    );
    // One letter may be wrong where the author allows it.
    answer(page, &deck, "imersion").await?;
    page.says(&deck.inside("[role=status]"), "Bonne réponse").await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn letters_that_differ_have_words(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open(page, &typed()).await?;
    deck.shows_card("cej").await?;
    let quiet: bool = page
        .value(&format!(
            "__t.one({}).childNodes.length === 0",
            json!(deck.inside(".status[role=status]"))
        ))
        .await?;
    ensure!(quiet, "the live region is not there, or not empty, before the answer");
    answer(page, &deck, "contrat de travail jeune").await?;
    let status = deck.inside("[role=status]");
    for text in ["Ce n’est pas ça", "Votre réponse, lettre par lettre"] {
        page.says(&status, text).await?;
    }
    let marks: Vec<String> = page
        .value(&format!(
            "__t.all({}).map((one) => one.localName + ' ' + one.textContent.trim())",
            json!(deck.inside("ins, del"))
        ))
        .await?;
    ensure!(
        marks.iter().any(|one| one.starts_with("ins ") && one.ends_with("(manque)")),
        "{marks:?}"
    );
    ensure!(
        marks.iter().any(|one| one.starts_with("del ") && one.ends_with("(en trop)")),
        "{marks:?}"
    );
    ensure!(
        page.value::<bool>(&format!(
            "__t.one({}).matches('.primary')",
            json!(deck.inside("[data-rating=again]"))
        ))
        .await?,
        "to revise is not proposed"
    );
    page.is_accessible().await?;
    // Turned back, the answer can be given anew.
    deck.press("Revoir la question").await?;
    deck.shows_card("cej").await?;
    page.tab_to("it.matches('input[type=text]')").await?;
    page.run::<()>("__t.active().select()", &[]).await?;
    answer(page, &deck, "contrat d’engagement jeune").await?;
    page.says(&status, "Bonne réponse").await?;
    deck.rate("good").await?;
    let reviewed = page.event("tremplin-reviewed", 1).await?.detail;
    ensure!(reviewed["correct"] == true, "{reviewed}");
    page.is_unharmed().await
}

async fn nothing_typed_is_no_mistake(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open(page, &typed()).await?;
    deck.shows_card("cej").await?;
    deck.turn().await?;
    ensure!(!deck.has("Ce n’est pas ça").await?, "nothing was typed");
    deck.rate("good").await?;
    let reviewed = page.event("tremplin-reviewed", 1).await?.detail;
    ensure!(reviewed["correct"] == json!(null), "{reviewed}");
    Ok(())
}

/// A pointer that goes from the middle of the card so far to the right (or left) and down.
async fn swipe(page: &Page<'_>, deck: &Deck<'_>, kind: &str, right: i32, down: i32) -> Result<()> {
    page.run::<()>(
        "const [selector, pointerType, right, down] = arguments;
         const card = __t.one(selector);
         const box = card.getBoundingClientRect();
         const send = (name, part) => card.dispatchEvent(new PointerEvent(name, {
           pointerId: 7, pointerType, isPrimary: true, bubbles: true, composed: true, cancelable: true,
           clientX: box.left + box.width / 2 + right * part, clientY: box.top + box.height / 2 + down * part,
         }));
         send('pointerdown', 0);
         for (const part of [0.3, 0.7, 1]) send('pointermove', part);
         send('pointerup', 1);",
        &[json!(deck.inside(".flip")), json!(kind), json!(right), json!(down)],
    )
    .await
}

async fn swiped(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open(page, &plain("glisser")).await?;
    deck.shows_card("cej").await?;
    deck.turn().await?;
    swipe(page, &deck, "touch", 120, 10).await?;
    deck.shows_card("pmsmp").await?;
    deck.focuses_new_content().await?;
    deck.turn().await?;
    swipe(page, &deck, "touch", -120, -10).await?;
    deck.shows_card("cdd").await?;
    let ratings: Vec<String> = page
        .events()
        .await?
        .iter()
        .filter(|one| one.kind == "tremplin-reviewed")
        .map(|one| format!("{} {}", one.detail["card"], one.detail["rating"]))
        .collect();
    ensure!(ratings == ["\"cej\" \"good\"", "\"pmsmp\" \"again\""], "{ratings:?}");
    page.is_unharmed().await
}

/// While the finger is on its way, the side says what letting go there would mean.
async fn a_swipe_says_what_it_means(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open(page, &plain("sens")).await?;
    deck.shows_card("cej").await?;
    deck.turn().await?;
    let seen: Value = page
        .run(
            "const card = __t.one(arguments[0]);
             const send = (name, clientX) => card.dispatchEvent(new PointerEvent(name, { pointerType: 'touch', isPrimary: true, bubbles: true, composed: true, clientX, clientY: 9 }));
             // Firefox tells where the text comes from, the others tell the text.
             const look = () => {
               const { content, width, left, right } = getComputedStyle(card, '::after');
               const { said = '-' } = card.dataset;
               const shown = content.replace('attr(data-said)', said).includes(said) && parseFloat(width) > 40;
               return [shown && said, left === '0px', right === '0px', card.hasAttribute('data-far')];
             };
             send('pointerdown', 200);
             const seen = [240, 300, 120].map((x) => { send('pointermove', x); return look(); });
             send('pointercancel', 120);
             return [...seen, card.dataset.said ?? null];",
            &[json!(deck.inside(".flip"))],
        )
        .await?;
    let known = |far: bool| json!(["Je sais", false, true, far]);
    ensure!(
        seen == json!([known(false), known(true), ["À revoir", true, false, true], null]),
        "{seen}"
    );
    page.is_unharmed().await
}

async fn no_swipe(page: &Page<'_>, turned: bool, right: i32, down: i32) -> Result<()> {
    let deck = Deck::open(page, &plain("trop-tot")).await?;
    deck.shows_card("cej").await?;
    if turned {
        deck.turn().await?;
    }
    for side in [right, -right] {
        swipe(page, &deck, "touch", side, down).await?;
        ensure!(deck.card().await? == "cej", "the card was rated");
    }
    // A finger that the browser takes away, for scrolling, rates nothing.
    page.run::<()>(
        "const card = __t.one(arguments[0]);
         const send = (name, clientX) => card.dispatchEvent(new PointerEvent(name, { pointerType: 'touch', isPrimary: true, bubbles: true, composed: true, clientX, clientY: 9 }));
         send('pointerdown', 200); send('pointermove', 400); send('pointercancel', 400); send('pointerup', 400);",
        &[json!(deck.inside(".flip"))],
    )
    .await?;
    ensure!(page.events().await?.iter().all(|one| one.kind != "tremplin-reviewed"));
    let left: String = page
        .value(&format!(
            "__t.one({}).style.getPropertyValue('--drag')",
            json!(deck.inside(".flip"))
        ))
        .await?;
    ensure!(["", "0px"].contains(&&*left), "the card stays {left} aside");
    page.is_unharmed().await
}

async fn a_mouse_does_not_swipe(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open(page, &plain("souris")).await?;
    deck.shows_card("cej").await?;
    deck.turn().await?;
    swipe(page, &deck, "mouse", 200, 0).await?;
    ensure!(deck.card().await? == "cej");
    deck.is_turned().await
}

/// A voice of the device that says nothing and writes down what it was told to say.
fn speaking(voices: &str) -> String {
    format!(
        "<script>
           window.spoken = [];
           const synthesis = new EventTarget();
           synthesis.voices = {voices};
           synthesis.getVoices = () => synthesis.voices;
           synthesis.cancel = () => spoken.push('cancel');
           synthesis.speak = (words) => spoken.push([words.text, words.lang, words.voice?.name ?? null]);
           Object.defineProperty(window, 'speechSynthesis', {{ value: synthesis }});
           window.SpeechSynthesisUtterance = function (text) {{ this.text = text; }};
         </script>"
    )
}

/// Frames of the voices that a French device with an English one beside has.
const VOICES: &str = "[{ lang: 'fr_FR', localService: false, name: 'Nuage' }, { lang: 'fr_FR', localService: true, name: 'Léa' }, { lang: 'en-GB', localService: true, name: 'Kate' }]";

async fn read_aloud_in_the_language_of_the_card(page: &Page<'_>) -> Result<()> {
    let mut module = plain("voix");
    module["backLang"] = json!("en-US");
    page.server.json("/t/deck.json", &module);
    page.show(&host(&format!("{}{TAG}", speaking(VOICES)))).await?;
    let deck = Deck::first(page);
    deck.shows_card("cej").await?;
    page.is_accessible().await?;
    ensure!(page.value::<Value>("spoken").await? == json!([]), "it speaks unasked");
    page.click_text(&deck.inside(".front button"), "Écouter").await?;
    deck.shows_card("cej").await?;
    deck.turn().await?;
    page.click_text(&deck.inside(".back button"), "Écouter").await?;
    deck.is_turned().await?;
    let spoken: Value = page.value("spoken").await?;
    let told = json!([
        "cancel",
        ["CEJ", "fr", "Léa"],
        "cancel",
        ["Contrat d’engagement jeune", "en-US", "Kate"]
    ]);
    ensure!(spoken == told, "it said {spoken}");
    page.is_unharmed().await
}

async fn no_button(page: &Page<'_>, voices: &str) -> Result<()> {
    page.server.json("/t/deck.json", &plain("muet"));
    page.show(&host(&format!("{}{TAG}", speaking(voices)))).await?;
    let deck = Deck::first(page);
    deck.shows_card("cej").await?;
    ensure!(!deck.has("Écouter").await?, "a button without a voice");
    deck.turn().await?;
    ensure!(!deck.has("Écouter").await?, "a button without a voice");
    page.is_unharmed().await
}

/// Browsers load their voices when they like. What is being typed stays.
async fn voices_that_come_late(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/deck.json", &typed());
    page.show(&host(&format!("{}<button id=\"own\">À nous</button>{TAG}", speaking("[]")))).await?;
    let deck = Deck::first(page);
    deck.shows_card("cej").await?;
    page.click(&deck.inside("input[type=text]")).await?;
    page.type_text("contrat").await?;
    page.click("#own").await?;
    page.run::<()>(
        "speechSynthesis.voices = [{ lang: 'fr', localService: true, name: 'Léa' }];
         speechSynthesis.dispatchEvent(new Event('voiceschanged'));",
        &[],
    )
    .await?;
    page.says(&deck.inside(".front button"), "Écouter").await?;
    let typed: String =
        page.value(&format!("__t.one({}).value", json!(deck.inside("input[type=text]")))).await?;
    ensure!(typed == "contrat", "what was typed became {typed:?}");
    ensure!(page.value::<bool>("__t.active().id === 'own'").await?, "the focus was taken");
    page.is_unharmed().await
}
