//! A record of the device as a shelf reads it, without the module that it belongs to.
//!
//! What stands there may have been written by anybody, a file that was taken up above all: each value is
//! checked, and a record is read whole or not at all.
//!
//! ```
//! use tremplin_content::json;
//! use tremplin_core::badge::Record;
//! let read = |text: &str| Record::read(&json::parse(text).unwrap().root());
//! let record = read(r#"{"version":1,"title":"CV","credential":"eyJ"}"#).unwrap();
//! assert_eq!(record.title.as_deref(), Some("CV"));
//! assert!(read(r#"{"version":1,"title":{"toString":1},"credential":"eyJ"}"#).is_none());
//! ```

use tremplin_content::id::is_id;
use tremplin_content::node::{Node, Shape};
use tremplin_content::stranger;

use super::Completion;
use super::apply::is_keepable;
use super::saved::{VERSION, earned, results};
use crate::kept::whole;

/// What stands before the identifier of a badge in the name of its record.
const PREFIX: &str = "tremplin:badge:";

/// What a record of a badge says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The badge's title, as it may be shown.
    pub title: Option<String>,
    /// When it was earned on this device, in milliseconds since 1970.
    pub at: Option<u64>,
    /// The address that names the achievement.
    pub achievement: Option<String>,
    /// The credential: compact JWS or JSON.
    pub credential: Option<String>,
    /// Where the device keeps what was done for it.
    pub results: Vec<String>,
}

impl Record {
    /// Reads a record; `None` for what neither this version of Tremplin writes nor one before.
    pub fn read<N: Node>(saved: &N) -> Option<Record> {
        let version = whole(&saved.member("version")?)?;
        if saved.shape() != Shape::Object || !(1..=VERSION).contains(&version) {
            return None;
        }
        let results = match saved.member("results") {
            Some(list) => results(&list)?,
            None => Vec::new(),
        };
        let at = match saved.member("earned") {
            Some(node) => Some(earned(&node, &results)?.at),
            None => None,
        };
        let credential = text(saved, "credential")?;
        if !credential.as_deref().is_none_or(is_keepable) {
            return None;
        }
        let mut keys = Vec::new();
        for one in &results {
            Completion::push_keys(one.activity, &one.id, &mut keys);
        }
        Some(Record {
            title: text(saved, "title")?.map(|title| stranger::line(&title)),
            at,
            achievement: text(saved, "achievement")?,
            credential,
            results: keys,
        })
    }

    /// Whether a badge can be kept under this name.
    pub fn is_key(key: &str) -> bool {
        key.strip_prefix(PREFIX).is_some_and(is_id)
    }
}

/// A text that may be missing; `None` where something else stands.
fn text<N: Node>(saved: &N, name: &str) -> Option<Option<String>> {
    match saved.member(name) {
        Some(node) => node.text().map(Some),
        None => Some(None),
    }
}
