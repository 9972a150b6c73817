//! The page around a deck: what it is told, and what the device keeps.

use std::cell::Cell;

use js_sys::{Array, Date};
use tremplin_content::gate;
use tremplin_content::node::Node;
use tremplin_core::badge::{Activity, Completion};
use tremplin_core::clock::Zone;
use tremplin_core::flashcards::{Done, Event, Session};
use tremplin_core::kept::Dropped;
use tremplin_views::flashcards::FlashcardsHost;
use tremplin_views::host::{Host, Located};
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::Device;
use crate::event::Detail;
use crate::js_node::JsNode;
use crate::page::Page;

pub(super) struct DeckPage {
    pub page: Page,
    pub device: Device,
    /// What is to be kept is kept.
    pub keeps: Cell<bool>,
    /// A newer Tremplin keeps this deck: what it wrote is not touched.
    pub newer: Cell<bool>,
}

impl DeckPage {
    #[inline(never)]
    pub fn restore(&self, session: &mut Session, kept: &[JsNode]) {
        gate!(more, restore);
        let kept = kept.iter().filter_map(|pair| {
            let pair = pair.elements();
            Some((pair.first()?.text()?, pair.get(1)?.text()?))
        });
        if let Err(dropped) = session.restore(kept.collect()) {
            self.newer.set(dropped == Dropped::OtherVersion);
            self.page.error("saved-state-dropped", dropped.as_str(), false);
        }
    }

    fn send(&self, event: Event) {
        match event {
            Event::Reviewed { id, card, reverse, rating, correct, due, duration } => {
                Detail::new(&id)
                    .with("card", card)
                    .with("reverse", reverse)
                    .with("rating", rating.as_str())
                    .with("correct", correct.map_or(JsValue::NULL, JsValue::from))
                    .with("due", moment(due))
                    .with("duration", duration as f64)
                    .send(&self.page.element, "tremplin-reviewed");
            }
            Event::Completed { id, mode, results, missed } => {
                if results.reviewed > 0 {
                    let cards = |n| (n, results.cards, None);
                    let shares = [cards(results.seen), cards(results.known)];
                    let key = Completion::key(Activity::Flashcards, &self.page.id);
                    self.page.completed(Activity::Flashcards, &key, shares);
                }
                let missed: Array = missed.into_iter().map(JsValue::from).collect();
                Detail::new(&id)
                    .with("mode", mode.as_str())
                    .with("reviewed", results.reviewed)
                    .with("seen", results.seen)
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

impl Host for DeckPage {
    fn now(&self) -> u64 {
        self.page.now()
    }

    fn locate(&self, src: &str) -> Located {
        self.page.locate(src)
    }

    fn begin(&self) {
        self.page.begin();
    }

    fn end(&self, place: &Element, ways: &[[&str; 2]], cheers: bool) {
        self.page.end(place, ways, cheers);
    }

    fn keeps(&self) -> bool {
        self.keeps.get() && !self.newer.get()
    }
}

impl FlashcardsHost for DeckPage {
    fn zone(&self) -> Zone {
        |moment| -(Date::new(&JsValue::from_f64(moment as f64)).get_timezone_offset() as i32)
    }

    fn changed(&self, done: Done) {
        gate!(more, changed);
        if !self.newer.get() {
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
        gate!(more, export);
        self.page.export(text);
    }

    fn has_voice(&self, lang: &str) -> bool {
        self.device.has_voice(lang)
    }

    fn speak(&self, text: &str, lang: &str) {
        self.device.speak(text, lang);
    }
}
