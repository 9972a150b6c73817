//! What a page with flashcards fetches, and what waits for it.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::page::{Key, Page};

use super::super::decks::{plain, remembered, three};
use super::super::play::{Deck, TAG};
use crate::harness::{Scenario, scenario};
use crate::modules::{Reply, short};
use crate::play::{Quiz, host};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(with_a_quiz_one_wasm_is_fetched),
        scenario!(alone_it_fetches_its_own_code),
        scenario!(the_first_turn_waits_for_nothing),
        scenario!(a_quiz_alone_fetches_no_flashcards),
    ]
}

/// The files of the bundle that were asked for, without their folder and without the one that comes when a page with a
/// mouse has nothing else to do.
fn fetched(page: &Page<'_>) -> Vec<String> {
    let mut files: Vec<String> = page
        .server
        .seen()
        .into_iter()
        .filter_map(|one| one.path.strip_prefix("/dist/").map(str::to_owned))
        .filter(|file| file != "tremplin_print.js")
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
            == ["tremplin.js", "tremplin_all.js", "tremplin_all_bg.wasm", "tremplin_all_more.wasm"],
        "fetched {files:?}"
    );
    Ok(())
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
