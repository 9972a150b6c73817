//! What is kept of a deck, as the device and a file have it.
//!
//! On the device each thing has a key of its own, so that a review writes little and two tabs do
//! not write over each other:
//!
//! | key | numbers after version and time |
//! |---|---|
//! | `card:<id>`, `card:<id>:reverse` | state (1 learning, 2 review, 3 relearning), step, stability in 1e-8 days, difficulty in 1e-8, due, reviewed, reviews, lapses, interval in days |
//! | `pile:<id>` | 0 to revise, 1 known |
//! | `bury:<id>`, `bury:<id>:reverse` | day (days since 1970, local) |
//! | `day:<day>:<tab>` | new cards, milliseconds, ratings again, hard, good, easy |
//! | `length` | cards of a sitting |
//!
//! With no number after the time, the thing has been taken back. A file has them all:
//! `{"tremplin":"flashcards","version":1,"id":"sigles","records":{"card:cej":"1,…"}}`.
//!
//! Records of cards that the deck no longer has stay where they are and count for nothing: an
//! author who puts a card back gives it back with its progress.

use tremplin_content::node::{Node, whole};
use tremplin_content::write::push_text;

use super::record::{Kept, Record, Unusable, key};
use super::{Done, Face, Phase, Session};
use crate::clock::Clock;
use crate::kept::Dropped;

/// Goes up whenever a file written before can no longer be read.
const VERSION: u32 = 1;

/// Why a file was refused, whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is not what [`Session::export`] writes.
    Unreadable,
    /// A newer Tremplin wrote it.
    Newer,
    /// It belongs to another deck.
    OtherDeck,
}

impl Session {
    /// Takes up what the device has kept: keys and texts as [`Done::writes`] had them, in any
    /// order; of two under one key the newer counts. To be called before the first
    /// [`append`](Session::append). What is dated after now is corrected as the session
    /// [begins](Session::begin).
    ///
    /// # Errors
    /// [`Dropped`] when something could not be read; all else has been taken up. After
    /// [`Dropped::OtherVersion`] nothing should be written, since a newer Tremplin keeps this deck.
    pub fn restore(&mut self, kept: Vec<(String, String)>) -> Result<(), Dropped> {
        for (key, text) in kept {
            match Record::read(&key, &text) {
                Ok(record) => {
                    self.take(key, record);
                }
                Err(Unusable::Newer) => self.unusable = Some(Dropped::OtherVersion),
                Err(Unusable::Unreadable) => {
                    self.unusable = self.unusable.or(Some(Dropped::Unreadable));
                }
            }
        }
        self.unusable.map_or(Ok(()), Err)
    }

    /// Whether the device has something about the card of this identifier.
    pub fn has_record(&self, id: &str) -> bool {
        let face = Face { card: 0, reverse: false };
        ["card", "pile"].iter().any(|kind| self.records.get(&key(kind, id, face)).is_some())
    }

    /// Takes a record unless there is a newer one.
    fn take(&mut self, key: String, record: Record) -> bool {
        let newer = self.records.get(&key).is_none_or(|known| known.time < record.time);
        if newer {
            self.records.insert(key, record);
        }
        newer
    }

    /// Takes over what another tab has written. Where it was about the card on the screen, the
    /// next one comes.
    pub fn merge(&mut self, key: &str, text: &str, clock: Clock) -> Done {
        let mut done = Done::default();
        let Ok(mut record) = Record::read(key, text) else { return done };
        self.tell_time(clock, &mut done);
        let mut key = String::from(key);
        self.date_by_now(&mut key, &mut record);
        let face = self.face_of(&key);
        let standing = face.map(|face| self.standing(face.card));
        if !self.take(key, record) {
            return done;
        }
        if let Some((face, standing)) = face.zip(standing) {
            self.agenda.take(face);
            self.schedule(face);
            self.recount(face.card, standing);
            if let Kept::Known(known) = record.kept {
                self.piles.lay(face.card, known);
            }
            if self.current == Some(face) && self.looks.is_none() {
                self.next_card(&mut Done::default());
            }
        }
        done
    }

    /// The face that a key speaks of.
    pub(super) fn face_of(&self, key: &str) -> Option<Face> {
        let mut words = key.split(':');
        let (_, id) = (words.next()?, words.next()?);
        let reverse = words.next() == Some("reverse");
        let is_it = |card: &Option<std::rc::Rc<tremplin_content::flashcards::Card>>| {
            card.as_ref().is_some_and(|card| card.id == id)
        };
        Some(Face { card: self.cards.iter().position(is_it)? as u32, reverse })
    }

    /// Everything that is kept of this deck, as the text of a file.
    pub fn export(&self) -> String {
        let mut out = String::from("{\"tremplin\":\"flashcards\",\"version\":");
        out.push_str(&VERSION.to_string());
        out.push_str(",\"id\":");
        push_text(&self.deck.id, &mut out);
        out.push_str(",\"records\":{");
        for (index, (key, record)) in self.records.starting("").iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            push_text(key, &mut out);
            out.push(':');
            push_text(&record.text(), &mut out);
        }
        out.push_str("}}");
        out
    }

    /// Merges a file into what is kept: the newer of two records wins. Then the first screen
    /// comes up again.
    ///
    /// # Errors
    /// [`Refused`] says why; nothing has been changed then.
    pub fn import<N: Node>(&mut self, file: &N, clock: Clock) -> Result<Done, Refused> {
        let kind = file.member("tremplin").and_then(|kind| kind.text());
        let version = file.member("version").and_then(|version| whole(&version));
        match version.filter(|_| kind.as_deref() == Some("flashcards")) {
            Some(VERSION) => {}
            Some(version) if version > VERSION => return Err(Refused::Newer),
            _ => return Err(Refused::Unreadable),
        }
        if file.member("id").and_then(|id| id.text()).as_deref() != Some(&*self.deck.id) {
            return Err(Refused::OtherDeck);
        }
        let list = file.member("records").ok_or(Refused::Unreadable)?;
        let mut read = Vec::new();
        for (key, _) in list.names() {
            let text = list.member(&key).and_then(|text| text.text());
            let record = Record::read(&key, &text.ok_or(Refused::Unreadable)?);
            let record = record.map_err(|unusable| match unusable {
                Unusable::Newer => Refused::Newer,
                Unusable::Unreadable => Refused::Unreadable,
            })?;
            read.push((key, record));
        }
        let mut done = Done::default();
        self.set_clock(clock);
        self.correct(&mut done);
        for (mut key, mut record) in read {
            self.date_by_now(&mut key, &mut record);
            if self.take(key.clone(), record) {
                done.writes.push((key, record.text()));
            }
        }
        self.undo.clear();
        self.sitting = Default::default();
        self.looks = None;
        self.phase = Phase::Start;
        self.current = None;
        self.begin(clock);
        Ok(done)
    }
}
