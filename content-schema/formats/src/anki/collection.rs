//! What is in a collection: kinds of notes, decks, notes and their cards.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::protobuf;
use crate::making::{MOST_BYTES, MOST_ENTRIES, Reason, Refused};
use crate::sqlite::{Broken, Database};

/// What stands between the fields of a note, and in the newest layout between the names of decks.
pub(super) const UNIT: char = '\u{1f}';

/// A kind of notes.
#[derive(Debug, Default)]
pub(super) struct Notetype {
    pub name: String,
    /// Whether each cloze of a note is a card.
    pub is_cloze: bool,
    pub fields: Vec<String>,
    pub templates: Vec<CardTemplate>,
}

/// How the cards of a note look.
#[derive(Debug, Default)]
pub(super) struct CardTemplate {
    pub name: String,
    pub front: String,
    pub back: String,
}

/// A note.
#[derive(Debug, Default)]
pub(super) struct Note {
    pub notetype: i64,
    pub tags: String,
    /// One behind the other.
    pub fields: String,
    /// The place of each card among the templates, or its cloze less one; and its deck.
    pub cards: Vec<(usize, i64)>,
}

/// A collection.
#[derive(Debug, Default)]
pub(super) struct Collection {
    pub notetypes: BTreeMap<i64, Notetype>,
    pub decks: BTreeMap<i64, String>,
    /// By their numbers, which say when each was written.
    pub notes: BTreeMap<i64, Note>,
}

impl Collection {
    /// Reads a database.
    pub fn read(bytes: &[u8]) -> Result<Result<Self, Refused>, Broken> {
        let database = Database::open(bytes)?;
        let mut collection = Collection::default();
        if database.table("notetypes")?.is_some() {
            collection.of_tables(&database)?;
        } else {
            collection.of_json(&database)?;
        }
        let count = collection.cards(&database)?;
        if count > MOST_ENTRIES {
            return Ok(Err(Refused::new(Reason::TooMany, 0, &[])));
        }
        if let Some(notes) = database.table("notes")? {
            database.rows(&notes, ["id", "mid", "tags", "flds"], &mut |[
                id,
                mid,
                tags,
                fields,
            ]| {
                let Some(id) = id.integer() else { return };
                // A note without a card is one that was found all the same; more of them than can be told are not kept.
                let is_known = collection.notes.contains_key(&id);
                if !is_known && collection.notes.len() > MOST_ENTRIES {
                    return;
                }
                let note = collection.notes.entry(id).or_default();
                note.notetype = mid.integer().unwrap_or_default();
                note.tags = tags.text().to_owned();
                note.fields = fields.text().to_owned();
            })?;
        }
        Ok(Ok(collection))
    }

    /// Which notes have which cards; how many cards there are.
    fn cards(&mut self, database: &Database<'_>) -> Result<usize, Broken> {
        let mut count = 0;
        let Some(cards) = database.table("cards")? else { return Ok(0) };
        database.rows(&cards, ["nid", "ord", "did", "odid"], &mut |[
            note,
            place,
            deck,
            home,
        ]| {
            count += 1;
            let place = place.integer().and_then(|place| usize::try_from(place).ok());
            let (Some(note), Some(place)) = (note.integer(), place) else { return };
            if count > MOST_ENTRIES {
                return;
            }
            // A card that a filtered deck has borrowed belongs to its own.
            let home = home.integer().filter(|home| *home != 0);
            let deck = home.or(deck.integer()).unwrap_or_default();
            self.notes.entry(note).or_default().cards.push((place, deck));
        })?;
        for note in self.notes.values_mut() {
            note.cards.sort_unstable();
            note.cards.dedup_by_key(|(place, _)| *place);
        }
        Ok(count)
    }

    /// The newest layout: a table for each, with messages of protobuf in them.
    fn of_tables(&mut self, database: &Database<'_>) -> Result<(), Broken> {
        let all = &mut self.notetypes;
        if let Some(table) = database.table("notetypes")? {
            database.rows(&table, ["id", "name", "config"], &mut |[id, name, config]| {
                let is_cloze = protobuf::number(config.blob(), 1) == Some(1);
                let name = name.text().to_owned();
                let kind = Notetype { name, is_cloze, ..Notetype::default() };
                all.insert(id.integer().unwrap_or_default(), kind);
            })?;
        }
        if let Some(table) = database.table("fields")? {
            database.rows(&table, ["ntid", "name"], &mut |[of, name]| {
                if let Some(kind) = of.integer().and_then(|of| all.get_mut(&of)) {
                    kind.fields.push(name.text().to_owned());
                }
            })?;
        }
        if let Some(table) = database.table("templates")? {
            database.rows(&table, ["ntid", "name", "config"], &mut |[of, name, config]| {
                if let Some(kind) = of.integer().and_then(|of| all.get_mut(&of)) {
                    let [front, back] = [1, 2].map(|tag| {
                        protobuf::text(config.blob(), tag).unwrap_or_default().to_owned()
                    });
                    kind.templates.push(CardTemplate { name: name.text().to_owned(), front, back });
                }
            })?;
        }
        let decks = &mut self.decks;
        if let Some(table) = database.table("decks")? {
            database.rows(&table, ["id", "name"], &mut |[id, name]| {
                let name = name.text().replace(UNIT, "::");
                decks.insert(id.integer().unwrap_or_default(), name);
            })?;
        }
        Ok(())
    }

    /// The older layouts: JSON in the one row of a table.
    fn of_json(&mut self, database: &Database<'_>) -> Result<(), Broken> {
        let Some(table) = database.table("col")? else { return Ok(()) };
        let mut found = [Json::Null, Json::Null];
        database.rows(&table, ["models", "decks"], &mut |row| {
            found = row.map(|json| {
                let text = Some(json.text()).filter(|text| text.len() <= MOST_BYTES);
                text.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
            });
        })?;
        let [models, decks] = &found;
        for (id, model) in models.as_object().into_iter().flatten() {
            if let Ok(id) = id.parse() {
                self.notetypes.insert(id, notetype(model));
            }
        }
        for (id, deck) in decks.as_object().into_iter().flatten() {
            if let Ok(id) = id.parse() {
                self.decks.insert(id, said(deck, "name").replace(UNIT, "::"));
            }
        }
        Ok(())
    }
}

fn said(json: &Json, name: &str) -> String {
    json[name].as_str().unwrap_or_default().to_owned()
}

fn notetype(model: &Json) -> Notetype {
    // In the order that they say, which is mostly that of the list.
    let list = |name: &str| {
        let mut list: Vec<&Json> = model[name].as_array().into_iter().flatten().collect();
        list.sort_by_key(|each| each["ord"].as_u64());
        list
    };
    Notetype {
        name: said(model, "name"),
        is_cloze: model["type"].as_u64() == Some(1),
        fields: list("flds").into_iter().map(|field| said(field, "name")).collect(),
        templates: list("tmpls")
            .into_iter()
            .map(|template| CardTemplate {
                name: said(template, "name"),
                front: said(template, "qfmt"),
                back: said(template, "afmt"),
            })
            .collect(),
    }
}
