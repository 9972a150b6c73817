//! A request for a signed badge: what the learner hands to whoever signs, as a link, a QR code or a
//! file. There is no name in it unless the learner typed one.
//!
//! The form is a compact JSON text; a link carries it as base64url in its fragment, which browsers
//! send to no server:
//!
//! ```json
//! {"tremplin":2,"badge":"candidature","achievement":"https://ml.example.org/e#candidature",
//!  "subject":"5f0c2c9e-1b7d-4a3e-9c55-8d2f6f6f1a10",
//!  "done":[["quiz","cv",20416,1000,1000,640,1000],["flashcards","mots",20417,58,58,40,58]],
//!  "name":"Camille"}
//! ```
//! `tremplin` is the version of the form. `subject` is a random UUID (RFC 9562) that stands for the
//! learner, without `urn:uuid:`. Each thing done has the day, counted from 1970-01-01 in UTC, and the two
//! [shares](crate::Best) with what they are shares of: of a quiz thousandths of the points after all
//! answers and by the first ones, of a deck the cards seen and the cards known. Version 1 had
//! `["quiz","cv",875,20416]`: the best share in thousandths (`null` for a deck) and the day.
//!
//! It is the learner's word: nothing in it is signed, and whoever signs asks before they do.
//!
//! ```
//! use tremplin_author::json;
//! use tremplin_content::badge::Activity;
//! use tremplin_credentials::Share;
//! use tremplin_credentials::request::{self, Done, Request};
//!
//! let share = |n| Share { n, of: 1000 };
//! let (broad, strict) = (share(1000), share(640));
//! let request = Request {
//!     badge: "candidature".into(),
//!     achievement: "https://ml.example.org/e#candidature".into(),
//!     subject: "urn:uuid:5f0c2c9e-1b7d-4a3e-9c55-8d2f6f6f1a10".into(),
//!     done: vec![Done { activity: Activity::Quiz, id: "cv".into(), broad, strict, day: 20_416 }],
//!     name: None,
//! };
//! let text = request::decode(&request.encode())?;
//! let document = json::parse(&text).unwrap();
//! assert_eq!(Request::read(&document.root())?, request);
//! # Ok::<(), request::Refused>(())
//! ```

pub mod compared;
pub mod doubt;
pub mod figures;
pub mod instead;
#[cfg(test)]
mod testing;

use tremplin_content::badge::{Activity, MOST_REQUIREMENTS};
use tremplin_content::id::is_id;
use tremplin_content::node::{Node, Shape, whole};
use tremplin_content::url;
use tremplin_content::write::{push_list, push_text};

use crate::best::{Best, Mark, Share};
use crate::names::{clean_name, written_name};
use crate::{base64url, letter, too_deep};

/// Goes up whenever a text written before can no longer be read.
const VERSION: u32 = 2;

/// Longest request, in characters of base64url: above what the largest badge comes to.
pub const MAX_REQUEST: usize = 8_000;

/// Milliseconds of a day.
const DAY: u64 = 86_400_000;
/// 9999-12-31.
const LAST_DAY: u32 = 2_932_896;

const URN: &str = "urn:uuid:";

/// What the learner hands over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Identifier of the badge's module.
    pub badge: String,
    /// The address that names the achievement.
    pub achievement: String,
    /// What stands for the learner: `urn:uuid:` and 32 hexadecimal digits in small letters.
    pub subject: String,
    /// What was done, 1 to [`MOST_REQUIREMENTS`], each once.
    pub done: Vec<Done>,
    /// The learner's name, if they typed one.
    pub name: Option<String>,
}

/// Something that was done for the badge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// What was worked through.
    pub activity: Activity,
    /// Identifier of the quiz or the deck.
    pub id: String,
    /// The points of a quiz after all answers; the cards of a deck that were seen.
    pub broad: Share,
    /// The points of a quiz by the first answers; the cards of a deck that were known.
    pub strict: Share,
    /// The day, counted from 1970-01-01 in UTC.
    pub day: u32,
}

impl Done {
    /// What it is worth. A request has a quiz only where its pass mark was reached, if it has one.
    pub fn best(&self) -> Best {
        let at = u64::from(self.day) * DAY;
        let [broad, strict] =
            [self.broad, self.strict].map(|share| Mark { share, passed: None, at });
        Best { broad, strict }
    }
}

/// Why a request could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// More than [`MAX_REQUEST`] characters.
    TooLarge,
    /// Not what [`Request::encode`] writes.
    Unreadable,
    /// A newer version of Tremplin wrote it.
    Newer,
}

impl Refused {
    /// The stable text form: `too-large`, `unreadable`, `newer`.
    pub fn as_str(self) -> &'static str {
        match self {
            Refused::TooLarge => "too-large",
            Refused::Unreadable => "unreadable",
            Refused::Newer => "newer",
        }
    }
}

impl Request {
    /// The JSON text, for a file.
    pub fn json(&self) -> String {
        let mut out = String::from("{\"tremplin\":");
        out.push_str(&VERSION.to_string());
        let subject = self.subject.strip_prefix(URN).unwrap_or_default();
        for (name, value) in [
            (",\"badge\":", self.badge.as_str()),
            (",\"achievement\":", &self.achievement),
            (",\"subject\":", subject),
        ] {
            out.push_str(name);
            push_text(value, &mut out);
        }
        out.push_str(",\"done\":");
        push_list(&self.done, &mut out, |done, out| {
            out.push('[');
            push_text(done.activity.as_str(), out);
            out.push(',');
            push_text(&done.id, out);
            let Done { broad, strict, day, .. } = *done;
            for number in [day, broad.n, broad.of, strict.n, strict.of] {
                out.push(',');
                out.push_str(&number.to_string());
            }
            out.push(']');
        });
        if let Some(name) = &self.name {
            out.push_str(",\"name\":");
            push_text(name, &mut out);
        }
        out.push('}');
        out
    }

    /// The JSON text in base64url, for the fragment of a link.
    pub fn encode(&self) -> String {
        base64url::encode(self.json().as_bytes())
    }

    /// Reads the value of the JSON text.
    ///
    /// # Errors
    /// [`Refused::Newer`] or [`Refused::Unreadable`].
    pub fn read<N: Node>(node: &N) -> Result<Request, Refused> {
        match node.member("tremplin").and_then(|version| whole(&version)) {
            Some(1..=VERSION) => {}
            Some(version) if version > VERSION => return Err(Refused::Newer),
            _ => return Err(Refused::Unreadable),
        }
        request(node).filter(Request::is_possible).ok_or(Refused::Unreadable)
    }

    /// Whether every value is one that a request may have.
    pub fn is_possible(&self) -> bool {
        let once = |(index, done): (usize, &Done)| {
            let mut others = self.done.iter().take(index);
            is_id(&done.id)
                && done.broad.is_possible()
                && done.strict.is_possible()
                && done.day <= LAST_DAY
                && !others.any(|other| (other.activity, &other.id) == (done.activity, &done.id))
        };
        is_id(&self.badge)
            && url::is_name(&self.achievement)
            && self.subject.strip_prefix(URN).is_some_and(is_uuid)
            && (1..=MOST_REQUIREMENTS).contains(&self.done.len())
            && self.done.iter().enumerate().all(once)
            && self.name.as_ref().is_none_or(|name| clean_name(name).as_ref() == Some(name))
    }
}

/// The JSON text of a request that came as base64url, or as that text itself from a file. White
/// space around it is dropped.
///
/// # Errors
/// [`Refused::TooLarge`], or [`Refused::Unreadable`] where it is neither. What is JSON in it, the
/// reader of JSON says.
pub fn decode(text: &str) -> Result<String, Refused> {
    let text = text.trim_ascii();
    if text.len() > MAX_REQUEST {
        return Err(Refused::TooLarge);
    }
    let json = match text.starts_with('{') {
        true => Some(text.to_owned()),
        false => base64url::decode(text).and_then(|bytes| String::from_utf8(bytes).ok()),
    };
    json.filter(|json| json.starts_with('{') && !too_deep(json)).ok_or(Refused::Unreadable)
}

/// The JSON text of the request that a text carries: that of a link, also in a letter, quoted or wrapped; or of
/// a file that is the request. The one way in which the issuer's page and the command line find it.
///
/// # Errors
/// As [`decode`].
pub fn found(text: &str) -> Result<String, Refused> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.starts_with('{') {
        return decode(text);
    }
    if let Some(whole) = letter::request(text) {
        return decode(&whole);
    }
    // What is not whole is said to be damaged, wherever it ends.
    let behind = text.split_once(letter::REQUEST).map_or(text, |(_, behind)| behind);
    let code = behind.split(['&', '"', '<', '>', ')']).next().unwrap_or_default();
    decode(&code.split_whitespace().collect::<String>())
}

/// The day that a point in time lies in, counted from 1970-01-01 in UTC.
pub fn day(milliseconds: u64) -> u32 {
    u32::try_from(milliseconds / DAY).map_or(LAST_DAY, |day| day.min(LAST_DAY))
}

/// 8, 4, 4, 4 and 12 hexadecimal digits in small letters.
fn is_uuid(text: &str) -> bool {
    let hyphen = |at: usize| [8, 13, 18, 23].contains(&at);
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match byte {
            b'-' => hyphen(at),
            b'0'..=b'9' | b'a'..=b'f' => !hyphen(at),
            _ => false,
        })
}

fn request<N: Node>(node: &N) -> Option<Request> {
    let text = |name: &str| node.member(name)?.text();
    let list = node.member("done")?.elements();
    if list.len() > MOST_REQUIREMENTS {
        return None;
    }
    let mut done = Vec::new();
    for node in list {
        let fields = node.elements();
        let [activity, id, numbers @ ..] = fields.as_slice() else { return None };
        let activity = Activity::named(&activity.text()?)?;
        let (day, broad, strict) = match numbers {
            [day, rest @ ..] if rest.len() == 4 => {
                let rest: Option<Vec<u32>> = rest.iter().map(whole).collect();
                let [n, of, known, of_known] = rest?[..] else { return None };
                (day, Share { n, of }, Share { n: known, of: of_known })
            }
            [scaled, day] => {
                let none = scaled.shape() == Shape::Null;
                let share = Share::old(activity, if none { None } else { Some(whole(scaled)?) });
                (day, share, share)
            }
            _ => return None,
        };
        done.push(Done { activity, id: id.text()?, broad, strict, day: whole(day)? });
    }
    let mut subject = String::from(URN);
    subject.push_str(&text("subject")?);
    let name = match node.member("name") {
        Some(name) => Some(written_name(&name.text()?)?),
        None => None,
    };
    Some(Request { badge: text("badge")?, achievement: text("achievement")?, subject, done, name })
}
