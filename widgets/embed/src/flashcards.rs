//! A deck in the page: its cards are read while the learner looks at the first one.

mod page;
mod reading;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use tremplin_content::flashcards::{Mode, UnreadDeck, read_deck};
use tremplin_content::node::Node;
use tremplin_core::clock::Clock;
use tremplin_core::flashcards::Session;
use tremplin_views::View;
use tremplin_views::flashcards::{FlashcardsHost, Model};
use tremplin_views::host::Host;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use crate::event::problems;
use crate::js_node::JsNode;
use crate::page::{Options, Page};
use crate::{Mounted, Widget, letters};
use page::DeckPage;
use reading::Reading;

#[wasm_bindgen]
extern "C" {
    /// What the runtime does for a deck; see `kinds/flashcards.js`.
    #[derive(Clone)]
    type Device;
    #[wasm_bindgen(method)]
    fn put(this: &Device, key: &str, text: &str);
    #[wasm_bindgen(method)]
    fn erase(this: &Device);
    #[wasm_bindgen(method)]
    fn refuse(this: &Device, problems: JsValue);
    #[wasm_bindgen(method, js_name = hasVoice)]
    fn has_voice(this: &Device, lang: &str) -> bool;
    #[wasm_bindgen(method)]
    fn speak(this: &Device, text: &str, lang: &str);
}

/// Mounts a deck into `root`, an element inside the shadow root of `host`.
///
/// `content` is the parsed module; `options` may have `lang`, `langs` (of the page and the learner), `seed`, `base` (the address that
/// relative files start from), `mode` (`discover` or `remember`, instead of the author's), `more`
/// (only the first cards are there; [`Mounted::complete`] gets all) and has `device` (what keeps,
/// reads aloud and refuses), `kept` (a list of key and text) and `tab`.
///
/// # Errors
///
/// A module that breaks the rules: a list with a text for each problem. A mistake in a later card
/// of a long deck comes through `device.refuse`.
pub fn mount(
    host: HtmlElement,
    root: HtmlElement,
    content: JsValue,
    options: JsValue,
) -> Result<Mounted, JsValue> {
    letters::lend();
    let (unread, report) = read_deck(&JsNode(content));
    let Some(UnreadDeck { deck, cards, defaults }) = unread else {
        return Err(problems(&report).into());
    };
    let options = Options(JsNode(options));
    let device = options.0.member("device").map(|device| device.0).unwrap_or_default();
    let device: Device = device.unchecked_into();
    let page = Rc::new(DeckPage {
        page: Page::new(host, &deck.id, &options),
        device,
        keeps: Cell::new(options.is("keeps")),
        newer: Cell::new(false),
    });
    let deck = Rc::new(deck);
    let mode = match options.text("mode") {
        Some(name) => Mode::named(&name).unwrap_or_else(|| {
            page.page.error("unknown-mode", &name, false);
            deck.mode
        }),
        None => deck.mode,
    };
    let tab = options.text("tab").unwrap_or_default();
    let count = cards.len();
    let mut session = Session::new(deck.clone(), count, mode, options.seed(), &tab);
    let kept = options.list("kept");
    if !kept.is_empty() {
        page.restore(&mut session, &kept);
    }
    let mut reading = Reading::new(cards, defaults, &session);
    reading.first(&mut session)?;
    let done = session.begin(Clock { now: page.now(), zone: page.zone() });
    if !done.writes.is_empty() {
        page.changed(done);
    }
    let model = Model::new(session, page.clone());
    let more = options.is("more");
    let reading = if more {
        Some(reading)
    } else {
        reading.go_on(model.clone(), page.clone());
        None
    };
    let widget = Deck { model, page: page.clone(), rest: RefCell::new(reading) };
    let mounted = Mounted::new(Box::new(widget), root, &options);
    if !more {
        page.page.ready("flashcards", &deck.title, "cards", count);
    }
    Ok(mounted)
}

struct Deck {
    model: Model,
    page: Rc<DeckPage>,
    /// What goes on once the whole module is there.
    rest: RefCell<Option<Reading>>,
}

impl Widget for Deck {
    fn show(&self, parent: &Element, lang: &str) -> View {
        self.model.mount(parent, lang)
    }

    fn focus(&self) {
        self.model.focus_content();
    }

    fn merge(&self, key: &str, text: &str) {
        if key.is_empty() {
            self.page.keeps.set(false);
            return self.model.unkept();
        }
        self.model.merge(key, text);
    }

    fn import(&self, file: Option<JsNode>) {
        self.model.import(file.as_ref());
    }

    fn go_on(&self) {
        self.model.go_on();
    }

    fn refresh(&self) {
        self.model.refresh();
    }

    fn complete(&self, content: JsNode) {
        let Some(mut reading) = self.rest.take() else { return };
        let (unread, report) = read_deck(&content);
        let Some(unread) = unread else { return self.page.device.refuse(problems(&report).into()) };
        let count = unread.cards.len();
        reading.extend(unread.cards, unread.defaults);
        self.model.grow(count);
        reading.go_on(self.model.clone(), self.page.clone());
        self.page.page.ready("flashcards", &unread.deck.title, "cards", count);
    }
}
