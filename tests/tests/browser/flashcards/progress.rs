//! What the device keeps of a deck, whatever happens to the page.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::page::Page;

use super::decks::{plain, remembered};
use super::play::{Deck, TAG, TUESDAY};
use crate::harness::{Scenario, in_one, scenario};
use crate::play::host;

pub fn scenarios() -> Vec<Scenario> {
    let everywhere =
        vec![scenario!(kept_in_a_database_of_its_own), scenario!(closed_in_the_middle_of_writing)];
    let once = in_one(vec![
        scenario!("without_a_database", |page| without_a_database(page, THROWS)),
        scenario!("with_a_database_that_never_answers", |page| without_a_database(page, HANGS)),
        scenario!(without_any_storage),
        scenario!(resume_off_keeps_nothing),
        scenario!(an_edited_deck_keeps_its_progress),
        scenario!(what_cannot_be_read_is_dropped),
        scenario!(what_a_newer_version_keeps_is_not_touched),
    ]);
    [everywhere, once].concat()
}

/// Opening a database throws, as in a sandbox.
const THROWS: &str =
    "IDBFactory.prototype.open = () => { throw new DOMException('forbidden', 'SecurityError'); };";
/// Opening a database never answers.
const HANGS: &str = "IDBFactory.prototype.open = () => ({});";
/// What is put into a database is never there for good.
const NEVER_DONE: &str = "const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...values) { window.puts = (window.puts ?? 0) + 1; const request = put.apply(this, values); this.transaction.abort(); return request; };";
/// Writing into localStorage throws, as when it is full.
const FULL: &str =
    "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";

/// A page on which `script` has run before the deck comes.
fn after(script: &str, tag: &str) -> String {
    host(&format!("<script>{script}</script>{tag}"))
}

async fn waiting(page: &Page<'_>) -> Result<Vec<String>> {
    page.value("Object.keys(localStorage).filter((key) => key.startsWith('tremplin:')).sort()")
        .await
}

async fn kept_in_a_database_of_its_own(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open_at(page, &remembered("base"), TUESDAY).await?;
    deck.press("Commencer").await?;
    deck.review(&[("cej", "good")]).await?;
    let kept = deck.kept("base").await?;
    let card = kept["card:cej"].as_str().unwrap_or_default();
    let now: u64 = page.value("__t.now()").await?;
    ensure!(card.starts_with(&format!("1,{now},1,")), "card:cej is {card}");
    let days: Vec<_> = kept.keys().filter(|key| key.starts_with("day:")).collect();
    ensure!(days.len() == 1 && kept.len() == 2, "{kept:?}");
    // Nothing else is left in the page's storage.
    ensure!(page.value::<u32>("localStorage.length + sessionStorage.length").await? == 0);
    ensure!(page.value::<String>("document.cookie").await?.is_empty());
    page.is_unharmed().await
}

/// What has been rated is in localStorage at once, so a tab that is closed before the database has
/// it loses nothing; the next visit puts it there.
async fn closed_in_the_middle_of_writing(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/deck.json", &remembered("ferme"));
    page.show(&after(NEVER_DONE, TAG)).await?;
    let deck = Deck::first(page);
    deck.press("Commencer").await?;
    deck.shows_card("cej").await?;
    deck.turn().await?;
    // In the same task as the click, before anything else can run.
    let left: Vec<String> = page
        .value(
            "(() => {
               __t.one('tremplin-flashcards >>> [data-rating=easy]').click();
               return Object.keys(localStorage).sort();
             })()",
        )
        .await?;
    ensure!(
        left.len() == 2 && left[0] == "tremplin:flashcards:ferme:card:cej",
        "in localStorage: {left:?}"
    );
    page.until("the database was tried", "window.puts >= 2").await?;
    deck.shows_card("pmsmp").await?;
    ensure!(waiting(page).await? == left, "it was taken away before the database had it");
    // The page is gone; the next one is as it should be.
    page.show(&host(TAG)).await?;
    deck.says("2 nouvelles cartes").await?;
    deck.says("1 carte sue sur 3").await?;
    deck.keeps("ferme", &["card:cej"]).await?;
    page.is_unharmed().await
}

async fn without_a_database(page: &Page<'_>, script: &str) -> Result<()> {
    page.server.json("/t/deck.json", &plain("local"));
    page.show(&after(script, TAG)).await?;
    let deck = Deck::first(page);
    deck.review(&[("cej", "good"), ("pmsmp", "again")]).await?;
    deck.shows_card("cdd").await?;
    let keys = waiting(page).await?;
    let told = ["tremplin:flashcards:local:pile:cej", "tremplin:flashcards:local:pile:pmsmp"];
    ensure!(keys == told, "kept {keys:?}");
    page.reload().await?;
    deck.shows_card("cdd").await?;
    deck.says("Carte 3 sur 3").await?;
    deck.review(&[("cdd", "good"), ("pmsmp", "good")]).await?;
    deck.reaches("results").await?;
    // It can be erased there as well.
    deck.opens_menu().await?;
    deck.erases().await?;
    deck.shows_card("cej").await?;
    ensure!(waiting(page).await?.is_empty(), "left: {:?}", waiting(page).await?);
    let errors =
        page.events().await?.into_iter().filter(|one| one.kind == "tremplin-error").count();
    ensure!(errors == 0, "{errors} errors told, though everything was kept");
    page.is_unharmed().await
}

async fn without_any_storage(page: &Page<'_>) -> Result<()> {
    // As a browser does in a frame without an origin, and as a full disk does.
    let forbidden = format!(
        "{THROWS} Object.defineProperty(window, 'localStorage', {{ get() {{ throw new DOMException('forbidden', 'SecurityError'); }} }});"
    );
    for script in [forbidden, format!("{THROWS} {FULL}")] {
        page.server.json("/t/deck.json", &plain("rien"));
        page.show(&after(&script, TAG)).await?;
        let deck = Deck::first(page);
        deck.review(&[("cej", "good")]).await?;
        // At the first failure, with the way to keep a file.
        page.says(&deck.inside(".notice"), "ne peut pas être gardée sur cet appareil").await?;
        page.says(&deck.inside(".notice button"), "Enregistrer dans un fichier").await?;
        deck.review(&[("pmsmp", "good"), ("cdd", "again"), ("cdd", "good")]).await?;
        deck.reaches("results").await?;
        let told = page.event("tremplin-error", 1).await?;
        ensure!(told.from == "tremplin-flashcards" && told.bubbles && told.composed, "{told:?}");
        ensure!(
            told.detail["code"] == "storage-unavailable"
                && told.detail["fatal"] == false
                && told.detail["id"] == "rien",
            "{}",
            told.detail
        );
        let errors =
            page.events().await?.into_iter().filter(|one| one.kind == "tremplin-error").count();
        ensure!(errors == 1, "told {errors} times");
        deck.opens_menu().await?;
        deck.says("Votre progression ne peut pas être gardée sur cet appareil.").await?;
        ensure!(!deck.has("Tout effacer").await?, "there is nothing to erase");
        ensure!(!deck.has("est gardée dans ce navigateur").await?, "it is claimed");
        page.is_unharmed().await?;
    }
    Ok(())
}

async fn resume_off_keeps_nothing(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/deck.json", &plain("off"));
    page.show(&host(&TAG.replace(" src", " resume=\"off\" src"))).await?;
    let deck = Deck::first(page);
    deck.review(&[("cej", "good")]).await?;
    deck.shows_card("pmsmp").await?;
    ensure!(waiting(page).await?.is_empty(), "kept {:?}", waiting(page).await?);
    let names: Vec<String> =
        page.run_async("return (await indexedDB.databases()).map((one) => one.name);", &[]).await?;
    ensure!(names.is_empty(), "databases: {names:?}");
    page.reload().await?;
    deck.shows_card("cej").await?;
    let errors =
        page.events().await?.into_iter().filter(|one| one.kind == "tremplin-error").count();
    ensure!(errors == 0, "it is no error that the page wants nothing kept");
    page.is_unharmed().await
}

async fn an_edited_deck_keeps_its_progress(page: &Page<'_>) -> Result<()> {
    let mut module = plain("edition");
    let deck = Deck::open(page, &module).await?;
    deck.review(&[("cej", "good"), ("pmsmp", "again")]).await?;
    deck.shows_card("cdd").await?;
    deck.kept("edition").await?;
    // One is moved and reworded, one is gone for now, one is new.
    let [cej, pmsmp, cdd] = [0, 1, 2].map(|index| module["cards"][index].clone());
    let new = json!({ "id": "cdi", "front": "CDI", "back": "Contrat à durée indéterminée" });
    let mut reworded = cej.clone();
    reworded["front"] = json!("C.E.J.");
    module["cards"] = json!([new, cdd, reworded]);
    page.server.json("/t/deck.json", &module);
    page.reload().await?;
    deck.review(&[("cdi", "good"), ("cdd", "good")]).await?;
    deck.reaches("results").await?;
    deck.says("3 cartes sues sur 3").await?;
    deck.kept("edition").await?;
    // The author puts the card back: with its progress.
    module["cards"] = json!([new, cdd, reworded, pmsmp]);
    page.server.json("/t/deck.json", &module);
    page.reload().await?;
    deck.shows_card("pmsmp").await?;
    deck.says("Encore 1 carte à revoir").await?;
    page.is_unharmed().await
}

/// Writes into the store of the deck `a` under the key `b` the text `c`.
const WRITE: &str = "
    const wait = (request) => new Promise((go, stop) => { request.onsuccess = () => go(request.result); request.onerror = () => stop(request.error); });
    const database = await wait(indexedDB.open(`tremplin:flashcards:${a}`));
    await wait(database.transaction('records', 'readwrite').objectStore('records').put(c, b));
    database.close();";

async fn what_cannot_be_read_is_dropped(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open(page, &plain("abime")).await?;
    deck.review(&[("cej", "good")]).await?;
    deck.kept("abime").await?;
    for (key, text) in [
        ("pile:pmsmp", json!("{{{")),
        ("pile:pmsmp", json!("")),
        ("card:cej", json!("1,2,3")),
        ("pile:cdd", json!(7)),
    ] {
        page.run_async::<()>(WRITE, &[json!("abime"), json!(key), text.clone()]).await?;
        page.reload().await?;
        deck.shows_card("pmsmp").await.map_err(|error| error.context(format!("{key}: {text}")))?;
        page.is_unharmed().await?;
    }
    let told = page.event("tremplin-error", 1).await?.detail;
    ensure!(told["code"] == "saved-state-dropped" && told["fatal"] == false, "{told}");
    deck.review(&[("pmsmp", "good")]).await?;
    deck.kept("abime").await?;
    page.reload().await?;
    deck.shows_card("cdd").await
}

async fn what_a_newer_version_keeps_is_not_touched(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open(page, &plain("futur")).await?;
    deck.review(&[("cej", "good")]).await?;
    deck.kept("futur").await?;
    page.run_async::<()>(WRITE, &[json!("futur"), json!("pile:pmsmp"), json!("99,5,x,y")]).await?;
    page.reload().await?;
    let told = page.event("tremplin-error", 1).await?.detail;
    ensure!(told["code"] == "saved-state-dropped" && told["fatal"] == false, "{told}");
    let before = deck.kept("futur").await?;
    deck.review(&[("pmsmp", "again"), ("cdd", "good")]).await?;
    deck.shows_card("pmsmp").await?;
    deck.opens_menu().await?;
    deck.says("Votre progression ne peut pas être gardée").await?;
    ensure!(deck.kept("futur").await? == before, "something was written");
    page.is_unharmed().await
}
