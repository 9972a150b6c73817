//! A deck in the page: its cards are read while the learner looks at the first one.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::{Array, Date, Set};
use tremplin_content::flashcards::{Defaults, Mode, UnreadDeck, card_id, read_card, read_deck};
use tremplin_content::node::{Node, Shape};
use tremplin_content::report::Code;
use tremplin_core::flashcards::{Clock, Done, Event, Session};
use tremplin_core::saved::Dropped;
use tremplin_core::schedule::Rating;
use tremplin_views::View;
use tremplin_views::flashcards::Model;
use tremplin_views::host::{FlashcardsHost, Host, Located};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use crate::event::{Detail, problems};
use crate::js_node::JsNode;
use crate::page::{Options, Page};
use crate::{Mounted, Widget};

/// A deck of so many cards is read whole at once.
const AT_ONCE: usize = 100;
/// Of a longer one, so many before the first is shown.
const FIRST: usize = 20;
/// How long to read on without a break, in milliseconds: well below a frame.
const SLICE: f64 = 5.0;

#[wasm_bindgen]
extern "C" {
    /// What the runtime does for a deck; see `device.js`.
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
/// `content` is the parsed module; `options` may have `lang`, `seed`, `base` (the address that
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
        keeps: options.0.member("keeps").and_then(|keeps| keeps.boolean()) == Some(true),
        newer: RefCell::new(false),
    });
    let deck = Rc::new(deck);
    let mode = options.text("mode").and_then(|name| Mode::named(&name)).unwrap_or(deck.mode);
    let tab = options.text("tab").unwrap_or_default();
    let count = cards.len();
    let mut session = Session::new(deck.clone(), count, mode, options.seed(), &tab);
    page.restore(&mut session, &options);
    let mut reading = Reading::new(cards, defaults, &session);
    reading.first(&mut session)?;
    session.begin(Clock { now: page.now(), offset: page.offset() });
    let model = Model::new(session, page.clone());
    let more = options.0.member("more").and_then(|more| more.boolean()) == Some(true);
    let reading = if more {
        Some(reading)
    } else {
        reading.go_on(model.clone(), page.clone());
        None
    };
    let widget = Deck { model, page: page.clone(), rest: RefCell::new(reading) };
    let mounted = Mounted::new(Box::new(widget), deck.lang.clone(), root);
    mounted.set_lang(options.text("lang"));
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
        self.model.merge(key, text);
    }

    fn import(&self, file: Option<JsNode>) {
        self.model.import(file.as_ref());
    }

    fn refresh(&self) {
        self.model.refresh();
    }

    fn complete(&self, content: JsNode) {
        let Some(mut reading) = self.rest.take() else { return };
        let (unread, report) = read_deck(&content);
        let Some(unread) = unread else { return self.page.device.refuse(problems(&report).into()) };
        let (done, count) = (reading.cards.len(), unread.cards.len());
        reading.left = (done..count).rev().collect();
        reading.cards = unread.cards;
        reading.defaults = unread.defaults;
        self.model.grow(count);
        reading.go_on(self.model.clone(), self.page.clone());
        self.page.page.ready("flashcards", &unread.deck.title, "cards", count);
    }
}

/// Cards that are still to be read.
struct Reading {
    cards: Vec<JsNode>,
    defaults: Defaults,
    /// Indexes of the cards to read, the next one last.
    left: Vec<usize>,
    /// Identifiers of those that have been read: a set of the browser's, 1 kB smaller.
    ids: Set,
}

impl Reading {
    fn new(cards: Vec<JsNode>, defaults: Defaults, session: &Session) -> Self {
        let left = session.order().iter().rev().map(|index| *index as usize).collect();
        Self { cards, defaults, left, ids: Set::new(&JsValue::UNDEFINED) }
    }

    /// Reads what the first screen needs: all of a short deck, the first cards of a long one, and
    /// those that the device has something about.
    fn first(&mut self, session: &mut Session) -> Result<(), JsValue> {
        if self.left.len() <= AT_ONCE {
            return self.read(session, usize::MAX);
        }
        if !session.is_pristine() {
            let cards = &self.cards;
            let kept =
                |index: &usize| card_id(&cards[*index]).is_some_and(|id| session.has_record(&id));
            let (kept, new): (Vec<usize>, Vec<usize>) = self.left.iter().partition(|i| kept(i));
            self.left = new;
            let count = kept.len();
            self.left.extend(kept);
            self.read(session, count)?;
        }
        self.read(session, FIRST)
    }

    /// Reads up to `count` cards, and all of them where some are wrong: the author wants to know.
    fn read(&mut self, session: &mut Session, count: usize) -> Result<(), JsValue> {
        let wrong = Array::new();
        for _ in 0..count {
            let Some(index) = self.left.pop() else { break };
            let Some(node) = self.cards.get(index) else { break };
            let (card, report) = read_card(node, index, self.defaults);
            let Some(card) = card else {
                for problem in problems(&report) {
                    wrong.push(&problem);
                }
                continue;
            };
            let id = JsValue::from_str(&card.id);
            if self.ids.has(&id) {
                // They would share their progress.
                wrong.push(&twice(node, index).into());
            }
            self.ids.add(&id);
            session.append(index, card);
        }
        if wrong.length() == 0 { Ok(()) } else { Err(wrong.into()) }
    }

    /// Reads the rest between other work.
    fn go_on(mut self, model: Model, page: Rc<DeckPage>) {
        if self.left.is_empty() {
            return;
        }
        Timeout::new(0, move || {
            let end = Date::now() + SLICE;
            while !self.left.is_empty() && Date::now() < end {
                if let Err(problems) = model.fill(|session| self.read(session, 10)) {
                    page.device.refuse(problems);
                    return;
                }
            }
            self.go_on(model, page);
        })
        .forget();
    }
}

/// What is said of a card that is there already, as [`problems`] would say it.
fn twice(card: &JsNode, index: usize) -> String {
    let named = card.member("id").is_some_and(|id| id.shape() == Shape::Text);
    let (code, place) =
        if named { (Code::DuplicateId, "].id") } else { (Code::DuplicateFront, "].front") };
    String::from(code.as_str()) + " cards[" + &index.to_string() + place
}

struct DeckPage {
    page: Page,
    device: Device,
    keeps: bool,
    /// A newer Tremplin keeps this deck: what it wrote is not touched.
    newer: RefCell<bool>,
}

impl DeckPage {
    fn restore(&self, session: &mut Session, options: &Options) {
        let kept = options.0.member("kept").map(|kept| kept.elements()).unwrap_or_default();
        let kept = kept.iter().filter_map(|pair| {
            let pair = pair.elements();
            Some((pair.first()?.text()?, pair.get(1)?.text()?))
        });
        if let Err(dropped) = session.restore(kept.collect()) {
            *self.newer.borrow_mut() = dropped == Dropped::OtherVersion;
            self.page.error("saved-state-dropped", dropped.as_str(), false);
        }
    }

    fn send(&self, event: Event) {
        match event {
            Event::Reviewed { id, card, reverse, rating, correct, due, duration } => {
                Detail::new(&id)
                    .with("card", card)
                    .with("reverse", reverse)
                    .with("rating", name(rating))
                    .with("correct", correct.map_or(JsValue::NULL, JsValue::from))
                    .with("due", moment(due))
                    .with("duration", duration as f64)
                    .send(&self.page.element, "tremplin-reviewed");
            }
            Event::Completed { id, mode, results, missed } => {
                let missed: Array = missed.into_iter().map(JsValue::from).collect();
                Detail::new(&id)
                    .with("mode", mode.as_str())
                    .with("reviewed", results.reviewed)
                    .with("known", results.known)
                    .with("cards", results.cards)
                    .with("missed", missed)
                    .with("due", moment(results.next_due))
                    .with("duration", results.duration as f64)
                    .send(&self.page.element, "tremplin-completed");
            }
        }
    }
}

fn moment(time: Option<u64>) -> JsValue {
    time.map_or(JsValue::NULL, |time| JsValue::from(time as f64))
}

fn name(rating: Rating) -> &'static str {
    match rating {
        Rating::Again => "again",
        Rating::Hard => "hard",
        Rating::Good => "good",
        Rating::Easy => "easy",
    }
}

impl Host for DeckPage {
    fn now(&self) -> u64 {
        self.page.now()
    }

    fn locate(&self, src: &str) -> Located {
        self.page.locate(src)
    }

    fn keeps(&self) -> bool {
        self.keeps && !*self.newer.borrow()
    }
}

impl FlashcardsHost for DeckPage {
    fn offset(&self) -> i32 {
        -(Date::new_0().get_timezone_offset() as i32)
    }

    fn changed(&self, done: Done) {
        if !*self.newer.borrow() {
            if done.erase {
                self.device.erase();
            }
            for (key, text) in &done.writes {
                self.device.put(key, text);
            }
        }
        for event in done.events {
            self.send(event);
        }
    }

    fn export(&self, text: &str) {
        self.page.export(text);
    }

    fn has_voice(&self, lang: &str) -> bool {
        self.device.has_voice(lang)
    }

    fn speak(&self, text: &str, lang: &str) {
        self.device.speak(text, lang);
    }
}
