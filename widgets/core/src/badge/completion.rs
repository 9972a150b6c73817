//! What the device keeps of a quiz or a deck that has been worked through, so that badges on other
//! pages of the site know: the best of all results.
//!
//! The text is numbers with commas between them: the version of the form, then four fields for each of
//! two [marks](Mark), the broad one and the strict one: how many, of how many, whether the pass mark was
//! reached (`1` or `0`, empty where there is none), and when (milliseconds since 1970). Of a quiz these
//! are thousandths of the points, after all answers and by the first answers alone:
//! `2,1000,1000,1,1764000000000,640,1000,0,1764000000000`. Of a deck they are cards that have been seen
//! and cards that are known: `2,58,58,,1764000000000,40,58,,1764000000000`.
//!
//! Older Tremplins kept when, the share of the points and whether that was a pass, both empty for a
//! deck: `1,1764000000000,875,1`. That is read as what it counted for then, see [`Mark::of`].

use tremplin_content::badge::Activity;
use tremplin_content::id::is_id;
use tremplin_credentials::{Best, Mark, Share};

use crate::kept::{Dropped, NAMESAKES};

/// Goes up whenever a text written before can no longer be read.
const VERSION: u64 = 2;

/// Something that has been worked through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// What it is.
    pub activity: Activity,
    /// Identifier of the module.
    pub id: String,
    /// What came of it.
    pub best: Best,
}

impl Completion {
    /// Where the device keeps it: `tremplin:completed:quiz:cv`.
    pub fn key(activity: Activity, id: &str) -> String {
        let mut key = String::from(PREFIX);
        key.push_str(activity.as_str());
        key.push(':');
        key.push_str(id);
        key
    }

    /// The [key](Completion::key) for what is itself kept under `tremplin:quiz:cv`. Modules that share an
    /// identifier have colons more at the end of both.
    pub fn key_beside(kept: &str) -> String {
        let mut key = String::from(PREFIX);
        key.push_str(kept.strip_prefix("tremplin:").unwrap_or_default());
        key
    }

    /// Adds the keys of all modules that may share this identifier. A badge names a module by nothing
    /// else, so each of them counts.
    pub fn push_keys(activity: Activity, id: &str, keys: &mut Vec<String>) {
        let mut key = Completion::key(activity, id);
        for _ in 0..NAMESAKES {
            keys.push(key.clone());
            key.push(':');
        }
        keys.push(key);
    }

    /// The text to keep under a [key](Completion::key).
    pub fn text(best: &Best) -> String {
        let mut out = VERSION.to_string();
        for Mark { share, passed, at } in [best.broad, best.strict] {
            let [n, of] = [share.n, share.of].map(|number| Some(u64::from(number)));
            let numbers = [n, of, passed.map(u64::from), Some(at)];
            for number in numbers {
                out.push(',');
                if let Some(number) = number {
                    out.push_str(&number.to_string());
                }
            }
        }
        out
    }

    /// What such a text says.
    ///
    /// # Errors
    /// [`Dropped::OtherVersion`] for what a newer Tremplin has written, [`Dropped::Unreadable`] for
    /// any other text.
    pub fn best(activity: Activity, text: &str) -> Result<Best, Dropped> {
        let (version, fields) = cut(text, b',');
        match number(version) {
            Some(version @ 1..=VERSION) => best(activity, version, fields),
            Some(version) if version > VERSION => return Err(Dropped::OtherVersion),
            _ => None,
        }
        .ok_or(Dropped::Unreadable)
    }

    /// What is kept under a key, with the key.
    ///
    /// # Errors
    /// As [`Completion::best`], and [`Dropped::Unreadable`] where the key is none.
    pub fn read(key: &str, text: &str) -> Result<Completion, Dropped> {
        let (activity, id) = named(key).ok_or(Dropped::Unreadable)?;
        Ok(Completion { activity, id: id.to_owned(), best: Completion::best(activity, text)? })
    }

    pub(super) fn is(&self, activity: Activity, id: &str) -> bool {
        self.activity == activity && self.id == id
    }
}

/// What stands before kind and identifier in the name of a record.
pub(super) const PREFIX: &str = "tremplin:completed:";

/// What a key names.
fn named(key: &str) -> Option<(Activity, &str)> {
    let (kind, place) = cut(key.strip_prefix(PREFIX)?, b':');
    let place = place?;
    let (id, _) = cut(place, b':');
    // Colons alone follow, one for each module of that name before it.
    let more = place.get(id.len()..)?;
    let fits = is_id(id) && more.len() <= NAMESAKES && more.bytes().all(|byte| byte == b':');
    Some((Activity::named(kind).filter(|_| fits)?, id))
}

/// What stands before the first mark, and what behind it. `str::split` would stand in the bundle once more, for this
/// crate: 0.3 kB with brotli.
fn cut(text: &str, mark: u8) -> (&str, Option<&str>) {
    let at = text.bytes().position(|byte| byte == mark).unwrap_or(text.len());
    (text.get(..at).unwrap_or_default(), text.get(at + 1..))
}

fn best(activity: Activity, version: u64, fields: Option<&str>) -> Option<Best> {
    let mut numbers = Vec::new();
    let mut rest = fields;
    while let Some(text) = rest {
        let (field, more) = cut(text, b',');
        numbers.push(if field.is_empty() { None } else { Some(number(field)?) });
        rest = more;
    }
    let best = match (version, numbers.as_slice()) {
        (1, [at, n, passed]) => {
            let share = Share::old(activity, small(*n)?);
            Best::of(Mark { share, passed: flag(*passed)?, at: (*at)? })
        }
        (2, [a, b, c, d, e, f, g, h]) => {
            Best { broad: mark([*a, *b, *c, *d])?, strict: mark([*e, *f, *g, *h])? }
        }
        _ => return None,
    };
    best.is_possible().then_some(best)
}

fn mark([n, of, passed, at]: [Option<u64>; 4]) -> Option<Mark> {
    let share = Share { n: small(n)??, of: small(of)?? };
    Some(Mark { share, passed: flag(passed)?, at: at? })
}

/// A number that fits, if there is one.
fn small(number: Option<u64>) -> Option<Option<u32>> {
    match number {
        None => Some(None),
        Some(number) => u32::try_from(number).ok().map(Some),
    }
}

/// Yes or no, if that is said.
fn flag(number: Option<u64>) -> Option<Option<bool>> {
    match number {
        None => Some(None),
        Some(number @ 0..=1) => Some(Some(number == 1)),
        _ => None,
    }
}

/// Digits alone, as they are written: `parse` would take a sign, and zeros before.
fn number(text: &str) -> Option<u64> {
    let plain = text == "0" || !text.starts_with('0');
    (plain && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

/// Merges into a list that has each activity and identifier once.
pub(super) fn merge_into(results: &mut Vec<Completion>, new: Completion) {
    match results.iter_mut().find(|known| known.is(new.activity, &new.id)) {
        Some(known) => known.best = known.best.merge(new.best),
        None => results.push(new),
    }
}
