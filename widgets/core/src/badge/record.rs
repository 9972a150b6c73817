//! A record of the device as a shelf reads and writes it, without the module that it belongs to.
//!
//! What stands there may have been written by anybody, a file that was taken up above all: each value is
//! checked, and a record is read whole or not at all.
//!
//! ```
//! use tremplin_author::json;
//! use tremplin_core::badge::Record;
//! let read = |text: &str| Record::read(&json::parse(text).unwrap().root());
//! let record = read(r#"{"version":1,"title":"CV","credential":"eyJ"}"#).unwrap();
//! assert_eq!(record.title().as_deref(), Some("CV"));
//! assert!(read(r#"{"version":1,"title":{"toString":1},"credential":"eyJ"}"#).is_none());
//! ```

use tremplin_content::hash::fnv1a;
use tremplin_content::id::is_id;
use tremplin_content::node::{Node, Shape, hex, whole};
use tremplin_content::stranger;
use tremplin_content::write::push_hex;

use super::apply::is_keepable;
use super::saved::{VERSION, earned, results, write};
use super::{Completion, Earned};

/// What stands before the identifier of a badge in the name of its record.
pub(super) const PREFIX: &str = "tremplin:badge:";

/// What stands before what names a badge that came without its module.
const RECEIVED: &str = "received-";

/// What a record of a badge says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The fingerprint of the module that it speaks of; 0 where there was none.
    fingerprint: u64,
    results: Vec<Completion>,
    earned: Option<Earned>,
    title: Option<String>,
    /// The address that names the achievement.
    pub achievement: Option<String>,
    /// The credential: compact JWS or JSON.
    pub credential: Option<String>,
    name: Option<String>,
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
        let earned = match saved.member("earned") {
            Some(node) => Some(earned(&node, &results)?),
            None => None,
        };
        let credential = text(saved, "credential")?;
        if !credential.as_deref().is_none_or(is_keepable) {
            return None;
        }
        Some(Record {
            fingerprint: hex(saved, "module").unwrap_or_default(),
            results,
            earned,
            title: text(saved, "title")?,
            achievement: text(saved, "achievement")?,
            credential,
            name: text(saved, "name")?,
        })
    }

    /// What is to be kept, as [`Session::save`](super::Session::save) writes it.
    pub fn text(&self) -> String {
        let Record { title, achievement, credential, name, .. } = self;
        let texts = [title, achievement, credential, name].map(Option::as_ref);
        write(self.fingerprint, &self.results, self.earned.as_ref(), texts)
    }

    /// The badge's title, as it may be shown.
    pub fn title(&self) -> Option<String> {
        self.title.as_deref().map(stranger::line)
    }

    /// When it was earned on this device, in milliseconds since 1970.
    pub fn at(&self) -> Option<u64> {
        self.earned.as_ref().map(|earned| earned.at)
    }

    /// Where the device keeps what was done for it.
    pub fn result_keys(&self) -> Vec<String> {
        let mut keys = Vec::new();
        for one in &self.results {
            Completion::push_keys(one.activity, &one.id, &mut keys);
        }
        keys
    }

    /// Whether it says more than the credential: what has been done for it on this device, or a name.
    pub(super) fn has_more(&self) -> bool {
        self.earned.is_some() || self.name.is_some() || !self.results.is_empty()
    }

    /// The name of the record of the badge with this identifier.
    pub fn key(id: &str) -> String {
        let mut key = String::from(PREFIX);
        key.push_str(id);
        key
    }

    /// What a name names, of those that a badge may be kept under.
    pub(super) fn id(key: &str) -> Option<&str> {
        key.strip_prefix(PREFIX).filter(|id| is_id(id))
    }

    /// Whether a badge can be kept under this name.
    pub fn is_key(key: &str) -> bool {
        Record::id(key).is_some()
    }

    /// Whether this is the name of one that came without its module.
    pub fn is_received(key: &str) -> bool {
        Record::id(key).is_some_and(|id| id.starts_with(RECEIVED))
    }
}

/// What is kept of a credential that came without its module, for a shelf: the id that it is kept under,
/// and the text. `signer` is the key that its signature fits, in words; blank where nobody could tell.
/// `achievement` is the address by which a badge of this site finds what is its own.
///
/// Anyone may write any id into a credential, nobody sign with the key of another: so one that this signer
/// made under an id has the same place as the one that it made before, and that of a stranger never has.
/// Without a signer a credential has a place of its own. Who fills a place looks first at what stands
/// there: these are no cryptographic digests.
///
/// ```
/// use tremplin_core::badge::received;
/// let place = |signer, text| received(signer, "urn:uuid:1", "https://ml.example.org/cv", "CV", text).0;
/// assert_eq!(place("a key", "eyJ"), place("a key", "eyK"));
/// assert_ne!(place("a key", "eyJ"), place("another", "eyJ"));
/// assert_ne!(place("", "eyJ"), place("", "eyK"));
/// let (_, text) = received("a key", "urn:uuid:1", "https://ml.example.org/cv", "CV", "eyJ");
/// assert!(text.contains(r#""title":"CV","achievement":"https://ml.example.org/cv","credential":"eyJ""#));
/// ```
pub fn received(
    signer: &str,
    credential_id: &str,
    achievement: &str,
    title: &str,
    credential: &str,
) -> (String, String) {
    let mut what = String::from(signer);
    // A blank is in no key.
    what.push(' ');
    what.push_str(if signer.is_empty() { credential } else { credential_id });
    let mut id = String::from(RECEIVED);
    push_hex(fnv1a(what.as_bytes()), &mut id);
    let [title, achievement, credential] = [title, achievement, credential].map(str::to_owned);
    (id, write(0, &[], None, [Some(&title), Some(&achievement), Some(&credential), None]))
}

/// A text that may be missing; `None` where something else stands.
fn text<N: Node>(saved: &N, name: &str) -> Option<Option<String>> {
    match saved.member(name) {
        Some(node) => node.text().map(Some),
        None => Some(None),
    }
}
