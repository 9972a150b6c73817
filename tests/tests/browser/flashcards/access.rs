//! Flashcards for everybody: screen readers, narrow and enlarged windows, other scripts, less motion.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;

use super::decks::{plain, three};
use super::play::{Deck, TAG, TUESDAY, host_at};
use crate::harness::{Scenario, in_one, scenario};
use crate::play::framed;

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!("every_screen_at_320", |page| every_screen(page, 320, "")).judged_everywhere(),
        scenario!("text_twice_as_large_at_320", |page| {
            every_screen(page, 320, "--tremplin-font-size:200%")
        }),
        scenario!(the_other_side_is_not_there_for_screen_readers),
        scenario!(a_right_to_left_deck),
    ];
    let once = in_one(vec![
        scenario!("every_screen_at_1280", |page| every_screen(page, 1280, "")),
        scenario!("every_screen_at_320_dark", |page| every_screen(page, 320, "")).dark(),
        scenario!("every_screen_at_1280_dark", |page| every_screen(page, 1280, "")).dark(),
        scenario!(right_to_left_answers_in_a_left_to_right_deck),
        scenario!(less_motion).only(&[Browser::Chromium]),
        scenario!(pictures_without_text_have_a_name_in_the_results),
    ]);
    [everywhere, once].concat()
}

/// Every screen of a deck in a frame of this width: axe finds nothing, nothing scrolls sideways,
/// nothing is too small for a finger.
async fn every_screen(page: &Page<'_>, width: u32, style: &str) -> Result<()> {
    let mut module = three();
    module["mode"] = json!("remember");
    module["sources"] =
        json!([{ "title": "Service public", "url": "https://www.service-public.fr" }]);
    module["cards"][0]["front"] =
        json!("Anticonstitutionnellementhypercontractualisationdesdispositifs");
    module["cards"][1]["answer"] = json!("typed");
    module["cards"][1]["answers"] = json!(["Période de mise en situation en milieu professionnel"]);
    page.server.json("/t/deck.json", &module);
    page.server.page(
        "/t/inner.html",
        &host_at(TUESDAY, &TAG.replace(" src", &format!(" style=\"{style}\" src"))),
    );
    page.server.page("/t/frame.html", &framed("/t/inner.html", width, 800));
    if width > 1100 {
        page.session.web.set_window_rect(0, 0, width + 60, 900).await?;
    }
    let outcome = screens(page, width).await;
    page.leave_frames().await?;
    page.session.desktop().await?;
    outcome
}

async fn screens(page: &Page<'_>, width: u32) -> Result<()> {
    page.open("/t/frame.html").await?;
    page.enter_frame("iframe").await?;
    ensure!(page.value::<u32>("innerWidth").await? == width);
    let deck = Deck::first(page);
    deck.reaches("start").await?;
    is_good(page, &deck, "the overview").await?;
    deck.press("Commencer").await?;
    deck.shows_card("cej").await?;
    deck.press("Voir un indice").await?;
    is_good(page, &deck, "the question").await?;
    deck.turn().await?;
    is_good(page, &deck, "the answer").await?;
    deck.rate("again").await?;
    deck.shows_card("pmsmp").await?;
    is_good(page, &deck, "a field").await?;
    page.click(&deck.inside("input[type=text]")).await?;
    page.type_text("Période de mise en situation professionnelle").await?;
    deck.turn().await?;
    is_good(page, &deck, "a verdict").await?;
    deck.rate("easy").await?;
    deck.shows_card("cdd").await?;
    deck.opens_menu().await?;
    is_good(page, &deck, "the menu").await?;
    deck.press("Terminer").await?;
    deck.reaches("results").await?;
    deck.press("Anticonstitutionnellement").await?;
    is_good(page, &deck, "the results").await?;
    page.reload().await?;
    page.leave_frames().await?;
    page.enter_frame("iframe").await?;
    deck.reaches("start").await?;
    deck.press("Votre calendrier").await?;
    page.shows(&deck.inside(".history")).await?;
    is_good(page, &deck, "the overview after a sitting").await?;
    page.is_unharmed().await
}

async fn is_good(page: &Page<'_>, deck: &Deck<'_>, when: &str) -> Result<()> {
    let context = |error: anyhow::Error| error.context(when.to_owned());
    page.is_accessible().await.map_err(context)?;
    let (needs, has): (f64, f64) = page
        .value("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        .await?;
    ensure!(needs <= has, "{when}: {needs} px in a window of {has} px");
    let controls = json!(deck.inside("button, label.button, select, input[type=text], summary"));
    let small: Vec<String> = page
        .value(&format!(
            "__t.shown({controls}).filter((one) => {{ const box = one.getBoundingClientRect(); return box.height < 43.5 || box.width < 43.5; }})\
             .map((one) => `${{__t.describe(one)}} ${{JSON.stringify(one.getBoundingClientRect())}}`)"
        ))
        .await?;
    ensure!(small.is_empty(), "{when}: smaller than 44 px: {small:#?}");
    let cut: Vec<String> = page
        .value(&format!(
            "__t.shown({}).filter((one) => one.scrollWidth > one.clientWidth + 1).map(__t.describe)",
            json!(deck.inside("button, .side, .content, .card, figcaption, .verdict"))
        ))
        .await?;
    ensure!(cut.is_empty(), "{when}: wider than its place: {cut:#?}");
    Ok(())
}

async fn the_other_side_is_not_there_for_screen_readers(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open(page, &plain("cote")).await?;
    deck.shows_card("cej").await?;
    // Before it is asked for, the answer is nowhere in the page.
    let anywhere: bool = page
        .value(&format!(
            "__t.one({}).innerHTML.includes('engagement')",
            json!(deck.inside(".root"))
        ))
        .await?;
    ensure!(!anywhere, "the answer is in the page before it is asked for");
    let hidden = |side: &str| {
        format!("getComputedStyle(__t.one({})).visibility === 'hidden'", json!(deck.inside(side)))
    };
    ensure!(page.value::<bool>(&hidden(".back")).await?);
    deck.turn().await?;
    // The focus, and with it the screen reader, goes to the answer; the question is hidden.
    deck.focuses_answer().await?;
    let heard: String = page.value("__t.text(__t.active())").await?;
    ensure!(
        heard == "CEJ Réponse Contrat d’engagement jeune Exemple : Elle a signé un CEJ en mars.",
        "{heard}"
    );
    ensure!(page.value::<bool>(&hidden(".front")).await?);
    let group: Value = page
        .value(&format!(
            "((one) => [one.getAttribute('role'), one.getAttribute('aria-label')])(__t.one({}))",
            json!(deck.inside(".ratings"))
        ))
        .await?;
    ensure!(group == json!(["group", "Saviez-vous la réponse\u{202f}?"]), "{group}");
    deck.press("Revoir la question").await?;
    deck.shows_card("cej").await?;
    page.until("the answer is hidden again", &hidden(".back")).await?;
    page.is_unharmed().await
}

/// Direction, language and alignment of the shown content of a side.
async fn look(page: &Page<'_>, deck: &Deck<'_>, side: &str) -> Result<Value> {
    page.value(&format!(
        "((one) => [one.dir, one.lang, getComputedStyle(one).direction])(__t.one({}))",
        json!(deck.inside(&format!("{side} .content")))
    ))
    .await
}

async fn right_to_left_answers_in_a_left_to_right_deck(page: &Page<'_>) -> Result<()> {
    let mut module = plain("arabe");
    module["backLang"] = json!("ar");
    module["cards"][0]["back"] = json!("عقد عمل");
    let deck = Deck::open(page, &module).await?;
    deck.shows_card("cej").await?;
    ensure!(look(page, &deck, ".front").await? == json!(["ltr", "fr", "ltr"]));
    deck.turn().await?;
    let back = look(page, &deck, ".back").await?;
    ensure!(back == json!(["rtl", "ar", "rtl"]), "{back}");
    // What has the focus is read in its language; the word above it in the widget's.
    let focused: Value = page
        .value("((one) => [one.lang, one.querySelector('p.small').lang])(__t.active())")
        .await?;
    ensure!(focused == json!(["ar", "fr"]), "{focused}");
    // The widget's own words stay French.
    let buttons: String = page
        .value(&format!(
            "getComputedStyle(__t.one({})).direction",
            json!(deck.inside("[data-rating=good]"))
        ))
        .await?;
    ensure!(buttons == "ltr", "the buttons are {buttons}");
    page.is_accessible().await?;
    deck.rate("again").await?;
    deck.opens_menu().await?;
    deck.press("Terminer").await?;
    deck.reaches("results").await?;
    deck.press("CEJ").await?;
    let missed: Value = page
        .value(&format!(
            "((one) => [one.dir, one.lang])(__t.one({}))",
            json!(deck.inside(".solution .content"))
        ))
        .await?;
    ensure!(missed == json!(["rtl", "ar"]), "{missed}");
    page.is_accessible().await
}

async fn a_right_to_left_deck(page: &Page<'_>) -> Result<()> {
    let mut module = plain("droite");
    module["lang"] = json!("ar");
    module["mode"] = json!("remember");
    module["title"] = json!("كلمات العمل");
    for card in module["cards"].as_array_mut().into_iter().flatten() {
        card["front"] = json!(format!("كلمة {}", card["id"].as_str().unwrap_or_default()));
        card["back"] = json!("عقد عمل");
        card["answer"] = json!("typed");
    }
    let deck = Deck::open(page, &module).await?;
    deck.reaches("start").await?;
    let root: Value = page
        .value(&format!(
            "((root) => [root.dir, root.lang])(__t.one({}))",
            json!(deck.inside(".root"))
        ))
        .await?;
    ensure!(root == json!(["rtl", "ar"]), "{root}");
    page.is_accessible().await?;
    deck.press("البدء").await?;
    deck.shows_card("cej").await?;
    ensure!(look(page, &deck, ".front").await? == json!(["rtl", "ar", "rtl"]));
    page.click(&deck.inside("input[type=text]")).await?;
    page.type_text("عقد").await?;
    deck.press("إظهار الإجابة").await?;
    deck.is_turned().await?;
    ensure!(look(page, &deck, ".back").await? == json!(["rtl", "ar", "rtl"]));
    page.is_accessible().await?;
    // Ratings go from the right: the first one is the rightmost.
    let mirrored: bool = page
        .value(&format!(
            "((all) => all[0].getBoundingClientRect().left > all[1].getBoundingClientRect().left)(__t.all({}))",
            json!(deck.inside(".rating"))
        ))
        .await?;
    ensure!(mirrored, "the ratings are not mirrored");
    let (needs, has): (f64, f64) = page
        .value("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        .await?;
    ensure!(needs <= has, "{needs} px in a window of {has} px");
    page.is_unharmed().await
}

/// Where the visitor wants less motion, nothing turns.
async fn less_motion(page: &Page<'_>) -> Result<()> {
    let media =
        |value: &str| json!({ "features": [{ "name": "prefers-reduced-motion", "value": value }] });
    page.session.cdp("Emulation.setEmulatedMedia", media("reduce")).await?;
    let outcome = async {
        let deck = Deck::open(page, &plain("calme")).await?;
        deck.shows_card("cej").await?;
        let turns = format!(
            "[{}, {}].map((one) => getComputedStyle(__t.one(one)).transform)",
            json!(deck.inside(".turner")),
            json!(deck.inside(".back"))
        );
        ensure!(page.value::<Vec<String>>(&turns).await? == ["none", "none"]);
        deck.turn().await?;
        deck.focuses_answer().await?;
        ensure!(page.value::<Vec<String>>(&turns).await? == ["none", "none"]);
        page.is_accessible().await?;
        page.type_text("2").await?;
        deck.shows_card("pmsmp").await
    };
    let outcome = outcome.await;
    page.session.cdp("Emulation.setEmulatedMedia", media("")).await?;
    outcome
}

/// A card may ask with a picture or a sound alone.
async fn pictures_without_text_have_a_name_in_the_results(page: &Page<'_>) -> Result<()> {
    let mut module = plain("images");
    module["cards"] = json!([
        { "id": "panneau", "front": { "image": { "src": "/t/panneau.svg", "alt": "Un panneau rond et bleu", "width": 80, "height": 80 } },
          "back": "Obligation" },
        { "id": "bruit", "front": { "audio": { "src": "/t/bruit.wav", "transcript": "Une sirène" } },
          "back": { "image": { "src": "/t/panneau.svg", "alt": "Une issue de secours" } } },
    ]);
    let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"80\"><circle cx=\"40\" cy=\"40\" r=\"40\" fill=\"blue\"/></svg>";
    page.server.always("/t/panneau.svg", tremplin_tests::server::Answer::svg(picture));
    page.server.always("/t/bruit.wav", tremplin_tests::server::Answer::wav(50));
    let deck = Deck::open(page, &module).await?;
    deck.shows_card("panneau").await?;
    page.is_accessible().await?;
    deck.review(&[("panneau", "again"), ("bruit", "again")]).await?;
    deck.shows_card("panneau").await?;
    deck.opens_menu().await?;
    deck.press("Terminer").await?;
    deck.reaches("results").await?;
    let names: Vec<String> = page
        .value(&format!("__t.all({}).map(__t.text)", json!(deck.inside(".revise summary"))))
        .await?;
    ensure!(names == ["Un panneau rond et bleu", "Une sirène"], "{names:?}");
    deck.press("Une sirène").await?;
    page.shows(&deck.inside(".revise img[alt=\"Une issue de secours\"]")).await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}
