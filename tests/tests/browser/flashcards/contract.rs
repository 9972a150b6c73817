//! What host pages are promised of the flashcards: mistakes, ways into a page, what is fetched.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::page::{Key, Page};
use tremplin_tests::server::Answer;

use super::decks::{plain, remembered, three};
use super::play::{Deck, TAG};
use crate::harness::{Scenario, scenario};
use crate::modules::{Reply, short};
use crate::play::{Quiz, host};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(an_invalid_deck_shows_the_fallback),
        scenario!(a_deck_that_is_not_there),
        scenario!(a_div_from_an_editor),
        scenario!("in_a_frame", |page| in_a_frame(page, "")),
        scenario!("in_a_sandbox_where_storage_throws", |page| in_a_frame(
            page,
            "sandbox=\"allow-scripts\""
        )),
        scenario!(a_moved_element_keeps_its_state),
        scenario!(removed_and_added_again),
        scenario!(the_language_changes_in_place),
        scenario!(a_page_may_do_anything_in_answer),
        scenario!(with_a_quiz_one_wasm_is_fetched),
        scenario!(an_unknown_mode_is_told_and_the_authors_counts),
        scenario!(alone_it_fetches_its_own_code),
        scenario!(the_first_turn_waits_for_nothing),
        scenario!(a_quiz_alone_fetches_no_flashcards),
    ]
}

/// The tag with something to read in it, for where the deck cannot come.
pub const WITH_FALLBACK: &str = "<tremplin-flashcards src=\"/t/deck.json\" style=\"min-height:300px\"><p id=\"repli\">CEJ\u{a0}: contrat d’engagement jeune</p></tremplin-flashcards>";

/// Waits for a fatal error of this code; the fallback is shown with a calm sentence.
pub async fn fails(page: &Page<'_>, code: &str) -> Result<Value> {
    let error = page.event("tremplin-error", 1).await?;
    ensure!(error.detail["code"] == code && error.detail["fatal"] == true, "{}", error.detail);
    page.shows("#repli").await?;
    page.says("tremplin-flashcards >>> [role=status]", "Cette activité n’est pas disponible")
        .await?;
    page.is_unharmed().await?;
    Ok(error.detail)
}

async fn an_invalid_deck_shows_the_fallback(page: &Page<'_>) -> Result<()> {
    let mut wrong = plain("faux");
    wrong["cards"][1]["id"] = json!("cej");
    wrong["cards"][2] = json!({ "front": "CDD", "bakc": "x" });
    let mut head = plain("tete");
    head["mode"] = json!("cram");
    let twice = json!({
        "kind": "flashcards", "id": "double", "lang": "fr", "title": "Deux fois",
        "cards": [{ "front": "CEJ", "back": "1" }, { "front": "CEJ", "back": "2" }],
    });
    let decks = [
        (wrong, vec!["duplicate-id cards[1].id", "missing-property cards[2].back"]),
        (head, vec!["unknown-value mode"]),
        (twice, vec!["duplicate-front cards[1].front"]),
    ];
    for (deck, mut problems) in decks {
        page.server.json("/t/deck.json", &deck);
        page.show(&host(WITH_FALLBACK)).await?;
        let detail = fails(page, "content-invalid").await?;
        let mut told: Vec<&str> =
            detail["problems"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        told.sort_unstable();
        problems.sort_unstable();
        ensure!(told == problems, "told {told:?}, not {problems:?}");
    }
    Ok(())
}

async fn a_deck_that_is_not_there(page: &Page<'_>) -> Result<()> {
    page.server.always("/t/deck.json", Answer::status(404));
    page.show(&host(WITH_FALLBACK)).await?;
    fails(page, "content-not-found").await?;
    Ok(())
}

async fn a_div_from_an_editor(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/deck.json", &plain("editeur"));
    page.show(&host("<div id=\"x\" class=\"wp-block\" data-tremplin=\"flashcards\" data-src=\"/t/deck.json\" data-lang=\"en\" data-theme=\"dark\" data-mode=\"remember\" data-resume=\"off\"><p>Repli</p></div>")).await?;
    let deck = Deck::at(page, "#x tremplin-flashcards");
    deck.reaches("start").await?;
    deck.press("Start").await?;
    deck.press("Show the answer").await?;
    deck.is_turned().await?;
    deck.says("Hard").await?;
    page.is_accessible().await?;
    deck.rate("good").await?;
    ensure!(page.event("tremplin-reviewed", 1).await?.detail["due"].is_number());
    ensure!(page.value::<u32>("localStorage.length").await? == 0, "data-resume=off was not heard");
    page.is_unharmed().await
}

async fn in_a_frame(page: &Page<'_>, attributes: &str) -> Result<()> {
    page.server.json("/t/deck.json", &plain("cadre"));
    page.show(&format!(
        "<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Parent</title>\
         <script src=\"/dist/resize.js\" defer></script></head><body><h1>Parent</h1>\
         <iframe {attributes} title=\"Cartes\" width=\"600\" height=\"150\" src=\"/dist/embed.html?kind=flashcards&mode=remember&src=/t/deck.json&lang=fr\"></iframe></body></html>"
    ))
    .await?;
    let ready = page.event("tremplin-ready", 1).await?;
    ensure!(ready.from == "iframe" && ready.detail["kind"] == "flashcards", "{ready:?}");
    page.enter_frame("iframe").await?;
    let deck = Deck::first(page);
    deck.reaches("start").await?;
    let told = deck.has("Votre progression ne peut pas être gardée sur cet appareil.").await?;
    ensure!(told != attributes.is_empty(), "before the first card, this is said: {told}");
    page.is_accessible().await?;
    deck.press("Commencer").await?;
    deck.review(&[("cej", "easy"), ("pmsmp", "again"), ("cdd", "easy")]).await?;
    deck.review(&[("pmsmp", "easy")]).await?;
    deck.reaches("results").await?;
    page.is_accessible().await?;
    page.is_unharmed().await?;
    let errors = page
        .events()
        .await?
        .into_iter()
        .filter(|one| one.detail["code"] == "storage-unavailable")
        .count();
    ensure!(errors == usize::from(!attributes.is_empty()), "storage-unavailable {errors} times");
    let needed: f64 = page.value("document.body.getBoundingClientRect().height").await?;
    page.leave_frames().await?;
    let reviewed = page.event("tremplin-reviewed", 4).await?;
    ensure!(reviewed.from == "iframe" && reviewed.detail["card"] == "pmsmp", "{reviewed:?}");
    let completed = page.event("tremplin-completed", 1).await?.detail;
    ensure!(
        completed["missed"] == json!(["pmsmp"]) && completed["mode"] == "remember",
        "{completed}"
    );
    page.until(
        "the frame is as high as its content",
        &format!("Math.abs(document.querySelector('iframe').clientHeight - {needed}) < 2"),
    )
    .await?;
    page.is_unharmed().await
}

async fn a_moved_element_keeps_its_state(page: &Page<'_>) -> Result<()> {
    let mut module = plain("demenage");
    module["answer"] = json!("typed");
    page.server.json("/t/deck.json", &module);
    page.show(&host(&format!(
        "<div id=\"a\">{}</div><div id=\"b\"></div>",
        TAG.replace(" src", " resume=\"off\" src")
    )))
    .await?;
    let deck = Deck::first(page);
    deck.review(&[("cej", "good")]).await?;
    deck.shows_card("pmsmp").await?;
    page.click(&deck.inside("input[type=text]")).await?;
    page.type_text("immersion").await?;
    deck.turn().await?;
    page.run::<()>(
        "document.querySelector('#b').append(document.querySelector('tremplin-flashcards'))",
        &[],
    )
    .await?;
    let deck = Deck::at(page, "#b tremplin-flashcards");
    deck.is_turned().await?;
    page.says(&deck.inside("[role=status]"), "Ce n’est pas ça").await?;
    deck.rate("good").await?;
    deck.shows_card("cdd").await?;
    let ready = page.events().await?.into_iter().filter(|one| one.kind == "tremplin-ready").count();
    ensure!(ready == 1 && page.server.count("/t/deck.json") == 1, "it was mounted anew");
    page.is_unharmed().await
}

async fn removed_and_added_again(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/deck.json", &plain("absent"));
    page.show(&host(&format!("<div id=\"a\">{TAG}</div>"))).await?;
    let deck = Deck::first(page);
    deck.review(&[("cej", "good"), ("pmsmp", "again")]).await?;
    deck.shows_card("cdd").await?;
    // At once, before the database can have everything.
    page.run::<()>(
        "const away = document.querySelector('tremplin-flashcards');
         away.remove();
         setTimeout(() => document.querySelector('#a').append(away));",
        &[],
    )
    .await?;
    page.event("tremplin-ready", 2).await?;
    deck.review(&[("cdd", "good"), ("pmsmp", "good")]).await?;
    deck.reaches("results").await?;
    // Another deck in the same element.
    let mut other = plain("autre");
    other["title"] = json!("Un autre jeu");
    page.server.json("/t/other.json", &other);
    page.run::<()>(
        "document.querySelector('tremplin-flashcards').setAttribute('src', '/t/other.json')",
        &[],
    )
    .await?;
    deck.says("Un autre jeu").await?;
    deck.shows_card("cej").await?;
    page.is_unharmed().await
}

async fn the_language_changes_in_place(page: &Page<'_>) -> Result<()> {
    let mut module = plain("langue");
    module["answer"] = json!("typed");
    let deck = Deck::open(page, &module).await?;
    deck.review(&[("cej", "good")]).await?;
    deck.shows_card("pmsmp").await?;
    page.click(&deck.inside("input[type=text]")).await?;
    page.type_text("immersion").await?;
    page.run::<()>("document.querySelector('tremplin-flashcards').setAttribute('lang', 'en')", &[])
        .await?;
    deck.says("Card 2 of 3").await?;
    let typed: String =
        page.value(&format!("__t.one({}).value", json!(deck.inside("input[type=text]")))).await?;
    ensure!(typed == "immersion", "what was typed became {typed:?}");
    deck.press("Show the answer").await?;
    deck.is_turned().await?;
    page.is_accessible().await?;
    page.run::<()>("document.querySelector('tremplin-flashcards').setAttribute('lang', 'fr')", &[])
        .await?;
    deck.is_turned().await?;
    page.says(&deck.inside("[role=status]"), "Ce n’est pas ça").await?;
    page.is_unharmed().await
}

/// While it is told of a rating, the page rates the next card, changes the language, moves the
/// element, takes it away.
async fn a_page_may_do_anything_in_answer(page: &Page<'_>) -> Result<()> {
    let answers = [
        ("one.setAttribute('lang', 'en')", "Card 2 of 3"),
        ("document.body.append(one)", "Carte 2 sur 3"),
        ("one.shadowRoot.querySelector('button.primary').click()", "Réponse"),
        ("one.setAttribute('src', '/t/other.json')", "Un autre jeu"),
        ("one.remove()", ""),
    ];
    let mut other = plain("autre");
    other["title"] = json!("Un autre jeu");
    page.server.json("/t/other.json", &other);
    page.server.json("/t/deck.json", &plain("retours"));
    for (answer, says) in answers {
        page.show(&host(&TAG.replace(" src", " resume=\"off\" src"))).await?;
        let deck = Deck::first(page);
        deck.shows_card("cej").await?;
        page.run::<()>(
            &format!("addEventListener('tremplin-reviewed', ({{ target: one }}) => {{ {answer}; }}, {{ once: true }})"),
            &[],
        )
        .await?;
        deck.turn().await?;
        deck.rate("good").await?;
        page.event("tremplin-reviewed", 1).await?;
        if says.is_empty() {
            page.until("it is gone", "document.querySelector('tremplin-flashcards') === null")
                .await?;
        } else {
            deck.says(says).await.map_err(|error| error.context(answer))?;
        }
        page.is_unharmed().await.map_err(|error| error.context(answer))?;
    }
    Ok(())
}

/// The files of the bundle that were asked for, without their folder.
fn fetched(page: &Page<'_>) -> Vec<String> {
    let mut files: Vec<String> = page
        .server
        .seen()
        .into_iter()
        .filter_map(|one| one.path.strip_prefix("/dist/").map(str::to_owned))
        .collect();
    files.sort_unstable();
    files
}

async fn with_a_quiz_one_wasm_is_fetched(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/short.json", &short("voisin", "fr"));
    page.server.json("/t/deck.json", &plain("voisine"));
    for body in [
        "<tremplin-quiz src=\"/t/short.json\"></tremplin-quiz>TAG",
        "TAG<div data-tremplin=\"quiz\" data-src=\"/t/short.json\"></div>",
    ] {
        let before = fetched(page).len();
        page.show(
            &host(&body.replace("TAG", TAG))
                .replace("/dist/", if before == 0 { "/dist/" } else { "/dist-2/" }),
        )
        .await?;
        let (quiz, deck) = (Quiz::first(page), Deck::first(page));
        quiz.shows_item("un").await?;
        quiz.answer(Reply::Pick(&[0])).await?;
        deck.shows_card("cej").await?;
        deck.review(&[("cej", "good")]).await?;
        deck.shows_card("pmsmp").await?;
        ensure!(page.value::<u32>("__t.memories.length").await? == 1, "more than one instance");
        page.is_unharmed().await?;
        page.run::<()>("localStorage.clear()", &[]).await?;
        deck.opens_menu().await?;
        deck.erases().await?;
        deck.shows_card("cej").await?;
        deck.kept("voisine").await?;
    }
    let files = fetched(page);
    ensure!(
        files
            == [
                "tremplin.js",
                "tremplin_both.js",
                "tremplin_both_bg.wasm",
                "tremplin_both_more.wasm"
            ],
        "fetched {files:?}"
    );
    Ok(())
}

async fn an_unknown_mode_is_told_and_the_authors_counts(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/deck.json", &plain("mode"));
    page.show(&host(&TAG.replace("src=", "mode=\"retenir\" src="))).await?;
    Deck::first(page).shows_card("cej").await?;
    let error = page.event("tremplin-error", 1).await?.detail;
    ensure!(error["code"] == "unknown-mode" && error["fatal"] == false, "{error}");
    ensure!(error["message"] == "retenir", "{error}");
    page.is_unharmed().await
}

async fn alone_it_fetches_its_own_code(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open(page, &plain("seul")).await?;
    deck.review(&[("cej", "good")]).await?;
    let files = fetched(page);
    ensure!(
        files
            == [
                "tremplin.js",
                "tremplin_flashcards.js",
                "tremplin_flashcards_bg.wasm",
                "tremplin_flashcards_more.wasm"
            ],
        "fetched {files:?}"
    );
    Ok(())
}

/// The first card turns with what is there; how well it was known is asked once the rest of the code is.
async fn the_first_turn_waits_for_nothing(page: &Page<'_>) -> Result<()> {
    let mut typed = remembered("tape");
    typed["answer"] = json!("typed");
    let modules = [(three(), true), (plain("tot"), false), (typed, true)];
    for (index, (module, start)) in modules.into_iter().enumerate() {
        // A folder of its own, or the browser would have it already.
        let folder = format!("/dist-{index}/");
        let more = format!("{folder}tremplin_flashcards_more.wasm");
        let gate = page.server.hold(&more);
        page.server.json("/t/deck.json", &module);
        page.show(&host(TAG).replace("/dist/", &folder)).await?;
        let deck = Deck::first(page);
        page.shows(&deck.inside("[data-phase]")).await?;
        if start {
            // A finger that is in haste does not turn the card that stands there now.
            page.press_twice(&deck.inside(".nav .primary")).await?;
            deck.shows_card("cej").await?;
            deck.focuses_new_content().await?;
            deck.says("Carte 1 sur 3").await?;
        }
        deck.shows_card("cej").await?;
        deck.press("Voir un indice").await?;
        deck.says("Un contrat.").await?;
        let typed = module["answer"] == "typed";
        if typed {
            page.click(&deck.inside("input[type=text]")).await?;
            page.type_text("contrat").await?;
            page.press(Key::Enter).await?;
        } else {
            // The second press is on nothing, and leaves the focus where it is.
            page.press_twice(&deck.inside(".ways .primary")).await?;
        }
        deck.is_turned().await?;
        deck.focuses_answer().await?;
        for text in ["Contrat d’engagement jeune", "Elle a signé un CEJ en mars."] {
            page.says(&deck.inside(".back"), text).await?;
        }
        page.asked(&more, 1).await?;
        let shown = format!("__t.shown({}).length", json!(deck.inside(".ways button")));
        ensure!(page.value::<usize>(&shown).await? == 0, "a button is shown that must wait");
        page.is_accessible().await?;
        gate.release();
        page.shows(&deck.inside("[data-rating=good]")).await?;
        deck.focuses_answer().await?;
        deck.is_turned().await?;
        if typed {
            deck.says("Votre réponse, lettre par lettre").await?;
        }
        deck.rate("good").await?;
        deck.shows_card("pmsmp").await?;
        ensure!(page.server.count(&more) == 1);
        page.is_unharmed().await?;
    }
    Ok(())
}

async fn a_quiz_alone_fetches_no_flashcards(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/short.json", &short("solo", "fr"));
    page.show(&host("<tremplin-quiz src=\"/t/short.json\"></tremplin-quiz>")).await?;
    let quiz = Quiz::first(page);
    quiz.play(&[("un", Reply::Pick(&[0])), ("deux", Reply::Say(true))]).await?;
    quiz.reaches("results").await?;
    let files = fetched(page);
    ensure!(
        files
            == [
                "tremplin.js",
                "tremplin_end.js",
                "tremplin_quiz.js",
                "tremplin_quiz_bg.wasm",
                "tremplin_quiz_more.wasm"
            ],
        "fetched {files:?}"
    );
    // A deck that comes later brings its own code, not the quiz's once more.
    page.server.json("/t/deck.json", &plain("tardif"));
    page.run::<()>(
        "document.querySelector('main').insertAdjacentHTML('beforeend', arguments[0]);",
        &[json!(TAG)],
    )
    .await?;
    Deck::first(page).shows_card("cej").await?;
    // Where the mouse lies it may be pointed at already.
    let known = |file: &String| files.contains(file) || file == "tremplin_flashcards_more.wasm";
    let more: Vec<String> = fetched(page).into_iter().filter(|file| !known(file)).collect();
    ensure!(more == ["tremplin_flashcards.js", "tremplin_flashcards_bg.wasm"], "fetched {more:?}");
    Ok(())
}
