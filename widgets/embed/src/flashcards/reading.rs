//! Reading a deck: the first cards at once, the rest between other work.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::{Array, Date, Set};
use tremplin_content::flashcards::{Defaults, card_id, read_card};
use tremplin_content::gate;
use tremplin_content::node::{Node, Shape};
use tremplin_content::report::Code;
use tremplin_core::flashcards::Session;
use tremplin_views::flashcards::Model;
use wasm_bindgen::JsValue;

use super::page::DeckPage;
use crate::event::problems;
use crate::js_node::JsNode;

/// A deck of so many cards is read whole at once.
const AT_ONCE: usize = 100;
/// Of a longer one, so many before the first is shown.
const FIRST: usize = 20;
/// How long to read on without a break, in milliseconds: well below a frame.
const SLICE: f64 = 5.0;

/// Cards that are still to be read.
pub(super) struct Reading {
    cards: Vec<JsNode>,
    defaults: Defaults,
    /// Indexes of the cards to read, the next one last.
    left: Vec<usize>,
    /// Identifiers of those that have been read: a set of the browser's, 1 kB smaller.
    ids: Set,
}

impl Reading {
    pub fn new(cards: Vec<JsNode>, defaults: Defaults, session: &Session) -> Self {
        let left = session.order().iter().rev().map(|index| *index as usize).collect();
        Self { cards, defaults, left, ids: Set::new(&JsValue::UNDEFINED) }
    }

    /// Takes all cards over, of which only the first were there; these have been read.
    pub fn extend(&mut self, cards: Vec<JsNode>, defaults: Defaults) {
        self.left = (self.cards.len()..cards.len()).rev().collect();
        self.cards = cards;
        self.defaults = defaults;
    }

    /// Reads what the first screen needs: all of a short deck, the first cards of a long one, and
    /// those that the device has something about.
    pub fn first(&mut self, session: &mut Session) -> Result<(), JsValue> {
        if self.left.len() <= AT_ONCE {
            return self.read(session, usize::MAX);
        }
        if !session.is_pristine() {
            let count = self.kept_first(session);
            self.read(session, count)?;
        }
        self.read(session, FIRST)
    }

    /// Puts those first that the device has something about, and tells how many they are.
    #[inline(never)]
    fn kept_first(&mut self, session: &Session) -> usize {
        gate!(more, kept_first);
        let cards = &self.cards;
        let kept =
            |index: &usize| card_id(&cards[*index]).is_some_and(|id| session.has_record(&id));
        let mut first = Vec::new();
        self.left.retain(|index| {
            let is_kept = kept(index);
            if is_kept {
                first.push(*index);
            }
            !is_kept
        });
        let count = first.len();
        self.left.extend(first);
        count
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
    pub fn go_on(mut self, model: Model, page: Rc<DeckPage>) {
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
