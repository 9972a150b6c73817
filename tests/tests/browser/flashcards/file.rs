//! The progress is the learner's: saved to a file, taken up again, erased.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::{Key, Page};
use tremplin_tests::session::downloads;

use super::decks::{plain, remembered, three};
use super::play::{Deck, TAG, TUESDAY, host_at};
use crate::harness::{Scenario, scenario};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(saved_to_a_file_and_taken_up_again),
        scenario!(a_file_is_merged),
        scenario!(files_are_refused_whole),
        scenario!(erasing_takes_two_presses),
    ]
}

/// Shows what the page is asked to save: WebKit's driver keeps no files.
const WATCH: &str = "HTMLElement.prototype.click = function (click) {
       return function () {
         if (this.download) window.asked = [this.download, this.href];
         click.call(this);
       };
     }(HTMLElement.prototype.click)";

/// Lets the learner save the progress, and gives the text of the file.
async fn saved_file(page: &Page<'_>, deck: &Deck<'_>, id: &str) -> Result<String> {
    let name = format!("tremplin-{id}.json");
    // From an earlier run; none is there on a fresh checkout.
    let _ = std::fs::remove_file(downloads().join(&name));
    page.run::<()>(WATCH, &[]).await?;
    deck.opens_menu().await?;
    deck.press("Enregistrer dans un fichier").await?;
    let asked = page.until("a file is asked for", "window.asked").await?;
    ensure!(asked[0] == name.as_str(), "it would be named {}", asked[0]);
    let text: String =
        page.value("decodeURIComponent(asked[1].replace('data:application/json,', ''))").await?;
    if page.browser() != Browser::Webkit {
        let file = page.saved(&name).await?;
        ensure!(file == text, "the file holds {file}, not {text}");
    }
    Ok(text)
}

/// Chooses a file with this text, as the browser's own window would.
async fn choose(page: &Page<'_>, deck: &Deck<'_>, text: &str) -> Result<()> {
    page.run::<()>(
        "const input = __t.one(arguments[0]);
         const list = new DataTransfer();
         list.items.add(new File([arguments[1]], 'progression.json', { type: 'application/json' }));
         input.files = list.files;
         input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));",
        &[json!(deck.inside("input[type=file]")), json!(text)],
    )
    .await
}

async fn saved_to_a_file_and_taken_up_again(page: &Page<'_>) -> Result<()> {
    let id = format!("carnet-{}", page.browser());
    let deck = Deck::open(page, &plain(&id)).await?;
    deck.review(&[("cej", "good"), ("pmsmp", "again")]).await?;
    deck.shows_card("cdd").await?;
    let file = saved_file(page, &deck, &id).await?;
    let state: Value = serde_json::from_str(&file)?;
    ensure!(
        state["tremplin"] == "flashcards" && state["version"] == 1 && state["id"] == id.as_str(),
        "{file}"
    );
    ensure!(state["records"] == Value::Object(deck.kept(&id).await?), "{file}");
    // Another device, where nobody has been.
    let origin = page.server.other_origin();
    page.session.web.goto(format!("{origin}/t/page.html")).await?;
    deck.shows_card("cej").await?;
    deck.opens_menu().await?;
    choose(page, &deck, &file).await?;
    page.says(&deck.inside(".notice"), "Votre progression a été reprise.").await?;
    deck.shows_card("cdd").await?;
    page.until("the focus is where the learner was", "__t.active().matches('.menu > summary')")
        .await?;
    in_sight(page, &deck).await?;
    deck.keeps(&id, &["pile:cej", "pile:pmsmp"]).await?;
    deck.review(&[("cdd", "good"), ("pmsmp", "good")]).await?;
    deck.reaches("results").await?;
    page.is_unharmed().await
}

/// What is said is seen, on a phone too.
async fn in_sight(page: &Page<'_>, deck: &Deck<'_>) -> Result<()> {
    let seen = format!(
        "((box) => box.height > 10 && box.top >= 0 && box.bottom <= innerHeight)(__t.one({}).getBoundingClientRect())",
        json!(deck.inside(".notice"))
    );
    page.until("what is said is in sight", &seen).await?;
    Ok(())
}

async fn a_file_is_merged(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open_at(page, &three(), TUESDAY).await?;
    deck.press("Commencer").await?;
    deck.review(&[("cej", "good"), ("pmsmp", "again")]).await?;
    deck.shows_card("cdd").await?;
    let now: u64 = page.value("__t.now()").await?;
    // Older about one card, newer about another, and about one that is not known here.
    let file = json!({
        "tremplin": "flashcards", "version": 1, "id": "sigles",
        "records": {
            "pile:cej": format!("1,{},0", now - 1000),
            "pile:pmsmp": format!("1,{},1", now + 1000),
            "pile:ailleurs": format!("1,{now},1"),
        },
    });
    deck.opens_menu().await?;
    choose(page, &deck, &file.to_string()).await?;
    page.says(&deck.inside(".notice"), "Votre progression a été reprise.").await?;
    deck.shows_card("cdd").await?;
    let kept = deck.kept("sigles").await?;
    ensure!(
        kept["pile:cej"] == format!("1,{now},1").as_str()
            && kept["pile:pmsmp"] == format!("1,{},1", now + 1000).as_str()
            && kept["pile:ailleurs"] == format!("1,{now},1").as_str(),
        "{kept:?}"
    );
    deck.review(&[("cdd", "good")]).await?;
    deck.reaches("results").await?;
    deck.says("3 cartes sues sur 3").await?;
    page.is_unharmed().await
}

async fn files_are_refused_whole(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open(page, &plain("refus")).await?;
    deck.review(&[("cej", "good")]).await?;
    let before = deck.kept("refus").await?;
    let file = |version: u32, id: &str, second: &str| {
        json!({
            "tremplin": "flashcards", "version": version, "id": id,
            "records": { "pile:pmsmp": "1,9000000000000,1", "pile:cdd": second },
        })
        .to_string()
    };
    let [unreadable, newer, other] = [
        "Ce fichier n’est pas une progression enregistrée ici. Rien n’a été changé.",
        "Ce fichier vient d’une version plus récente. Rien n’a été changé.",
        "Ce fichier vient d’une autre activité. Rien n’a été changé.",
    ];
    let files = [
        (file(2, "refus", "1,1,1"), newer),
        (file(1, "refus", "2,1,1"), newer),
        (file(1, "autre", "1,1,1"), other),
        (file(1, "refus", "1,1,x"), unreadable),
        (r#"{"version":1,"id":"refus","items":[]}"#.to_owned(), unreadable),
        ("Bonjour".to_owned(), unreadable),
        (String::new(), unreadable),
    ];
    deck.opens_menu().await?;
    for (text, says) in files {
        choose(page, &deck, &text).await?;
        in_sight(page, &deck).await?;
        page.says(&deck.inside("[role=status]"), says)
            .await
            .map_err(|error| error.context(format!("with {text:?}")))?;
        deck.shows_card("pmsmp").await?;
        ensure!(deck.kept("refus").await? == before, "something was changed by {text:?}");
        page.is_accessible().await?;
    }
    // What was said goes once it is over.
    deck.review(&[("pmsmp", "good")]).await?;
    deck.shows_card("cdd").await?;
    ensure!(!deck.has("Rien n’a été changé").await?, "the refusal stays");
    page.is_unharmed().await
}

async fn erasing_takes_two_presses(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open_at(page, &remembered("efface"), TUESDAY).await?;
    deck.press("Commencer").await?;
    deck.review(&[("cej", "easy")]).await?;
    deck.shows_card("pmsmp").await?;
    deck.opens_menu().await?;
    deck.press("Tout effacer").await?;
    deck.says("Effacer pour de bon").await?;
    ensure!(deck.kept("efface").await?.contains_key("card:cej"), "one press erased it");
    // Who goes on has not said yes.
    deck.review(&[("pmsmp", "easy")]).await?;
    deck.shows_card("cdd").await?;
    deck.opens_menu().await?;
    deck.press("Tout effacer").await?;
    for (back, by_escape) in [(Key::Escape, true), (Key::Enter, false)] {
        if !by_escape {
            page.press(Key::Tab).await?;
            page.until("the way back is next", "__t.active().textContent === 'Annuler'").await?;
        }
        page.press(back).await?;
        page.until("the focus is back", "__t.active().textContent === 'Tout effacer'").await?;
        deck.press("Tout effacer").await?;
    }
    page.is_accessible().await?;
    deck.shows_card("cdd").await?;
    deck.press("Effacer pour de bon").await?;
    deck.reaches("start").await?;
    deck.focuses_new_content().await?;
    deck.says("Votre progression a été effacée").await?;
    deck.says("3 nouvelles cartes").await?;
    ensure!(deck.kept("efface").await?.is_empty(), "kept {:?}", deck.kept("efface").await?);
    page.show(&host_at(TUESDAY, TAG)).await?;
    deck.says("3 nouvelles cartes").await?;
    page.is_unharmed().await
}
