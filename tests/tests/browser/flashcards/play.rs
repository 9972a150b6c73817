//! A learner in front of a deck.

use anyhow::{Result, ensure};
use serde_json::{Map, Value, json};
use tremplin_tests::page::{Key, Page};

use crate::play::host;

/// The tag that shows `/t/deck.json`.
pub const TAG: &str = "<tremplin-flashcards src=\"/t/deck.json\"></tremplin-flashcards>";

/// A moment for pages whose clock stands still: a Tuesday, in the browser's time zone.
pub const TUESDAY: &str = "2026-03-03T10:00";

/// A host page with `body` whose clock stands still at `moment`.
pub fn host_at(moment: &str, body: &str) -> String {
    host(&format!("<script>__t.stop(Date.parse('{moment}'))</script>{body}"))
}

/// A deck on the page.
#[derive(Clone)]
pub struct Deck<'a> {
    page: &'a Page<'a>,
    at: String,
}

impl<'a> Deck<'a> {
    /// The first deck of the page.
    pub fn first(page: &'a Page<'a>) -> Self {
        Self::at(page, "tremplin-flashcards")
    }

    /// The deck that `selector` names.
    pub fn at(page: &'a Page<'a>, selector: &str) -> Self {
        Self { page, at: selector.to_owned() }
    }

    /// `deck` on a page of its own.
    pub async fn open(page: &'a Page<'a>, deck: &Value) -> Result<Self> {
        page.server.json("/t/deck.json", deck);
        page.show(&host(TAG)).await?;
        let deck = Self::first(page);
        page.shows(&deck.inside("[data-phase]")).await?;
        Ok(deck)
    }

    /// `deck` on a page whose clock stands still at `moment`.
    pub async fn open_at(page: &'a Page<'a>, deck: &Value, moment: &str) -> Result<Self> {
        page.server.json("/t/deck.json", deck);
        page.show(&host_at(moment, TAG)).await?;
        let deck = Self::first(page);
        page.shows(&deck.inside("[data-phase]")).await?;
        Ok(deck)
    }

    /// A selector inside the deck.
    pub fn inside(&self, selector: &str) -> String {
        format!("{} >>> {selector}", self.at)
    }

    /// Waits until it shows this phase: `start`, `card` or `results`.
    pub async fn reaches(&self, phase: &str) -> Result<()> {
        self.page.shows(&self.inside(&format!("[data-phase={phase}]"))).await
    }

    /// Waits until it shows the question of this card, and stands still.
    pub async fn shows_card(&self, id: &str) -> Result<()> {
        self.page
            .shows(&self.inside(&format!("[data-card=\"{id}\"] [data-side=front] .front")))
            .await?;
        self.stands_still().await
    }

    /// The card has turned: halfway it lies in front of what is below it.
    async fn stands_still(&self) -> Result<()> {
        let turner = json!(self.inside(".turner"));
        let still = format!(
            "__t.settle(), __t.all({turner}).every((one) => one.getAnimations().length === 0)"
        );
        self.page.until("the card stands still", &still).await?;
        Ok(())
    }

    /// The card it shows.
    pub async fn card(&self) -> Result<String> {
        self.reaches("card").await?;
        self.page
            .value(&format!("__t.one({}).dataset.card", json!(self.inside("[data-card]"))))
            .await
    }

    /// Waits until `text` is somewhere in the deck.
    pub async fn says(&self, text: &str) -> Result<()> {
        self.page.says(&self.inside(".root"), text).await
    }

    /// Whether `text` is somewhere in the deck now.
    pub async fn has(&self, text: &str) -> Result<bool> {
        Ok(self.page.text(&self.inside(".root")).await?.contains(text))
    }

    /// Presses the button, or opens the summary, that reads `text`.
    pub async fn press(&self, text: &str) -> Result<()> {
        self.page.click_text(&self.inside("button, summary"), text).await
    }

    /// Erases everything: two presses, the second one after a moment.
    pub async fn erases(&self) -> Result<()> {
        self.press("Tout effacer").await?;
        self.page
            .run::<()>(
                "for (const one of [window, ...Array.from(window.frames)]) one.__t?.pass(1000);",
                &[],
            )
            .await?;
        self.press("Effacer pour de bon").await
    }

    /// Opens what can be done beside answering.
    pub async fn opens_menu(&self) -> Result<()> {
        self.page.click(&self.inside(".menu summary")).await?;
        self.page.shows(&self.inside(".menu[open] > summary ~ p")).await
    }

    /// Turns the card by its button.
    pub async fn turn(&self) -> Result<()> {
        self.press("Voir la réponse").await?;
        self.is_turned().await
    }

    /// Waits until the answer is to be seen, and only it.
    pub async fn is_turned(&self) -> Result<()> {
        self.page.shows(&self.inside("[data-side=back] .back")).await?;
        let gone =
            format!("__t.settle(), __t.shown({}).length === 0", json!(self.inside(".front")));
        self.page.until("the question is out of sight", &gone).await?;
        self.stands_still().await
    }

    /// Presses the rating `again`, `hard`, `good` or `easy`.
    pub async fn rate(&self, rating: &str) -> Result<()> {
        self.page.click(&self.inside(&format!("[data-rating={rating}]"))).await
    }

    /// Goes through these cards by mouse: each is turned and rated.
    pub async fn review(&self, cards: &[(&str, &str)]) -> Result<()> {
        for (id, rating) in cards {
            self.shows_card(id).await?;
            self.turn().await?;
            self.rate(rating).await?;
        }
        Ok(())
    }

    /// Waits until the focus is on what is new.
    pub async fn focuses_new_content(&self) -> Result<()> {
        let new = "__t.active().matches('[data-focus]')";
        self.page.until("the focus is on what is new", new).await?;
        Ok(())
    }

    /// Waits until the focus is on the answer.
    pub async fn focuses_answer(&self) -> Result<()> {
        let answer = "__t.active().matches('.back')";
        self.page.until("the focus is on the answer", answer).await?;
        Ok(())
    }

    /// Tabs to the button that reads `text` and presses it.
    pub async fn press_by_keyboard(&self, text: &str, key: Key) -> Result<()> {
        self.page
            .tab_to(&format!("it.matches('button, summary') && __t.text(it) === {}", json!(text)))
            .await?;
        self.page.press(key).await
    }

    /// What the device has kept of the deck `id`, once nothing is on its way any more.
    pub async fn kept(&self, id: &str) -> Result<Map<String, Value>> {
        let prefix = format!("tremplin:flashcards:{id}:");
        let settled =
            format!("!Object.keys(localStorage).some((key) => key.startsWith({}))", json!(prefix));
        self.page.until("IndexedDB has everything", &settled).await?;
        self.page.run_async(STORED, &[json!(id)]).await
    }

    /// Fails unless the device has kept exactly these keys, and those of days.
    pub async fn keeps(&self, id: &str, keys: &[&str]) -> Result<()> {
        let kept = self.kept(id).await?;
        let mut found: Vec<&str> =
            kept.keys().map(String::as_str).filter(|key| !key.starts_with("day:")).collect();
        found.sort_unstable();
        ensure!(found == keys, "kept {found:?}, not {keys:?}");
        Ok(())
    }
}

/// What the store `records` of the deck `a` holds; the database is there already.
pub const STORED: &str = "
    const wait = (request) => new Promise((go, stop) => { request.onsuccess = () => go(request.result); request.onerror = () => stop(request.error); });
    const open = indexedDB.open(`tremplin:flashcards:${a}`);
    open.onupgradeneeded = () => open.transaction.abort();
    const database = await wait(open);
    const store = database.transaction('records').objectStore('records');
    const [keys, values] = await Promise.all([wait(store.getAllKeys()), wait(store.getAll())]);
    database.close();
    return Object.fromEntries(keys.map((key, index) => [key, values[index]]));";
