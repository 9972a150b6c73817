//! What the device keeps of a quiz or a deck that has been worked through, so that badges on other
//! pages of the site know: the best of all results.
//!
//! The text is four fields with commas between them: the version of the form, when (milliseconds
//! since 1970), the share of the points in thousandths and whether the pass mark was reached (`1` or
//! `0`), both empty where there is none: `1,1764000000000,875,1`.

use tremplin_content::badge::Activity;

use super::request::is_id;
use crate::saved::Dropped;

/// Goes up whenever a text written before can no longer be read.
const VERSION: u64 = 1;

/// The last millisecond that a date can hold in a browser (ECMA-262, section 21.4.1.1).
pub(super) const LAST: u64 = 8_640_000_000_000_000;

/// The best results of something that has been worked through at least once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Best {
    /// The best share of the points in thousandths; a deck has none.
    pub scaled: Option<u32>,
    /// Whether the pass mark has ever been reached; `None` where there is none.
    pub passed: Option<bool>,
    /// When the best share was first reached, in milliseconds since 1970.
    pub at: u64,
}

impl Best {
    /// The best of both. The order does not matter, nor how often something is merged.
    pub fn merge(self, other: Best) -> Best {
        // The earlier of two equal shares is better.
        let share = |best: &Best| (best.scaled, u64::MAX - best.at);
        let better = if share(&other) > share(&self) { other } else { self };
        // To finish where nobody can fail is more than to fail.
        let pass = |best: &Best| best.passed.map_or(1, |passed| 2 * u32::from(passed));
        let passed = if pass(&other) > pass(&self) { other.passed } else { self.passed };
        Best { passed, ..better }
    }

    pub(super) fn is_possible(&self) -> bool {
        self.scaled.is_none_or(|scaled| scaled <= 1000) && self.at <= LAST
    }
}

/// Something that has been worked through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// What it is.
    pub activity: Activity,
    /// Identifier of the module.
    pub id: String,
    /// What came of it. A deck counts where at least one card was rated.
    pub best: Best,
}

impl Completion {
    /// Where the device keeps it: `tremplin:completed:quiz:cv`.
    pub fn key(activity: Activity, id: &str) -> String {
        let mut key = String::from("tremplin:completed:");
        key.push_str(activity.as_str());
        key.push(':');
        key.push_str(id);
        key
    }

    /// The text to keep under its [key](Completion::key).
    pub fn text(&self) -> String {
        let mut out = VERSION.to_string();
        out.push(',');
        out.push_str(&self.best.at.to_string());
        out.push(',');
        if let Some(scaled) = self.best.scaled {
            out.push_str(&scaled.to_string());
        }
        out.push(',');
        if let Some(passed) = self.best.passed {
            out.push(if passed { '1' } else { '0' });
        }
        out
    }

    /// What is kept under a key, with the key.
    ///
    /// # Errors
    /// [`Dropped::OtherVersion`] for what a newer Tremplin has written, [`Dropped::Unreadable`] for
    /// any other text.
    pub fn read(key: &str, text: &str) -> Result<Completion, Dropped> {
        let mut fields = text.split(',');
        match fields.next().and_then(number) {
            Some(VERSION) => {}
            Some(version) if version > VERSION => return Err(Dropped::OtherVersion),
            _ => return Err(Dropped::Unreadable),
        }
        completion(key, fields).ok_or(Dropped::Unreadable)
    }

    pub(super) fn is(&self, activity: Activity, id: &str) -> bool {
        self.activity == activity && self.id == id
    }
}

fn completion<'a>(key: &str, mut fields: impl Iterator<Item = &'a str>) -> Option<Completion> {
    let (kind, id) = key.strip_prefix("tremplin:completed:")?.split_once(':')?;
    let at = number(fields.next()?)?;
    let scaled = match fields.next()? {
        "" => None,
        text => Some(u32::try_from(number(text)?).ok()?),
    };
    let passed = match fields.next()? {
        "" => None,
        "0" => Some(false),
        "1" => Some(true),
        _ => return None,
    };
    let best = Best { scaled, passed, at };
    let fits = fields.next().is_none() && best.is_possible() && is_id(id);
    fits.then_some(Completion { activity: Activity::named(kind)?, id: id.to_owned(), best })
}

/// Digits alone; `parse` would take a sign.
fn number(text: &str) -> Option<u64> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

/// Merges into a list that has each activity and identifier once.
pub(super) fn merge_into(results: &mut Vec<Completion>, new: Completion) {
    match results.iter_mut().find(|known| known.is(new.activity, &new.id)) {
        Some(known) => known.best = known.best.merge(new.best),
        None => results.push(new),
    }
}
