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

use tremplin_content::badge::{Activity, Attempt, Requirement};
use tremplin_content::id::is_id;

use crate::kept::{Dropped, NAMESAKES};

/// Goes up whenever a text written before can no longer be read.
const VERSION: u64 = 2;

/// The last millisecond that a date can hold in a browser (ECMA-262, section 21.4.1.1).
pub(super) const LAST: u64 = 8_640_000_000_000_000;

/// How much of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// So many …
    pub n: u32,
    /// … of so many: thousandths of the points, or cards of the deck. 0 where an older Tremplin has
    /// kept or handed it over, which did not say how it came to that: `n` are thousandths then.
    pub of: u32,
}

impl Share {
    fn whole(self) -> u32 {
        if self.of == 0 { 1000 } else { self.of }
    }

    /// Whether it is at least so many percent.
    pub fn reaches(self, percent: u32) -> bool {
        u64::from(self.n) * 100 >= u64::from(percent) * u64::from(self.whole())
    }

    /// The same in thousandths, rounded down: 79.9 % is not 80 %.
    pub fn thousandths(self) -> u32 {
        (u64::from(self.n) * 1000 / u64::from(self.whole())) as u32
    }

    pub(super) fn is_possible(self) -> bool {
        self.n <= self.whole() && self.of <= MOST
    }

    /// What an older Tremplin says: a share of the points in thousandths, or for a deck nothing. It
    /// counts for whatever is asked, as it did then.
    pub(super) fn old(activity: Activity, n: Option<u32>) -> Share {
        let all = if activity == Activity::Flashcards { 1000 } else { 0 };
        Share { n: n.unwrap_or(all), of: 0 }
    }
}

/// What was reached, at its best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// How much.
    pub share: Share,
    /// Whether the pass mark has ever been reached; `None` where there is none.
    pub passed: Option<bool>,
    /// When the share was first reached, in milliseconds since 1970.
    pub at: u64,
}

impl Mark {
    /// The better of both. The order does not matter, nor how often something is merged.
    fn merge(self, other: Mark) -> Mark {
        // The larger share; of equal ones, the one that says how it came about, then the earlier.
        let rank = |mark: &Mark, other: &Mark| {
            let share = u64::from(mark.share.n) * u64::from(other.share.whole());
            (share, mark.share.of > 0, u64::MAX - mark.at, mark.share.of)
        };
        let better = if rank(&other, &self) > rank(&self, &other) { other } else { self };
        // To finish where nobody can fail is more than to fail.
        let pass = |mark: &Mark| mark.passed.map_or(1, |passed| 2 * u32::from(passed));
        let passed = if pass(&other) > pass(&self) { other.passed } else { self.passed };
        Mark { passed, ..better }
    }

    fn is_possible(&self) -> bool {
        self.share.is_possible() && self.at <= LAST
    }
}

/// More than there are thousandths, or cards in any deck.
const MOST: u32 = 10_000;

/// The best results of something that has been worked through at least once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Best {
    /// The points of a quiz after all answers; the cards of a deck that have been seen.
    pub broad: Mark,
    /// The points of a quiz by the first answers of a sitting; the cards of a deck that were known when
    /// they were last rated.
    pub strict: Mark,
}

impl Best {
    /// The best of both, mark by mark.
    pub fn merge(self, other: Best) -> Best {
        Best { broad: self.broad.merge(other.broad), strict: self.strict.merge(other.strict) }
    }

    pub(super) fn is_possible(&self) -> bool {
        self.broad.is_possible() && self.strict.is_possible()
    }

    /// The same mark for both.
    pub(super) fn of(mark: Mark) -> Best {
        Best { broad: mark, strict: mark }
    }

    /// The text to keep under a [key](Completion::key).
    pub fn text(&self) -> String {
        let mut out = VERSION.to_string();
        for Mark { share, passed, at } in [self.broad, self.strict] {
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
    pub fn read(activity: Activity, text: &str) -> Result<Best, Dropped> {
        let mut fields = text.split(',');
        match fields.next().and_then(number) {
            Some(version @ 1..=VERSION) => best(activity, version, fields),
            Some(version) if version > VERSION => return Err(Dropped::OtherVersion),
            _ => None,
        }
        .ok_or(Dropped::Unreadable)
    }

    /// When it came to what a requirement asks for, in milliseconds since 1970.
    pub fn at(&self, asked: &Requirement) -> u64 {
        let Requirement { activity, attempt, seen, known, .. } = *asked;
        match (activity, attempt) {
            (Activity::Quiz, Attempt::Last) => self.broad.at,
            (Activity::Quiz, Attempt::First) => self.strict.at,
            (Activity::Flashcards, _) if known == 0 => self.broad.at,
            (Activity::Flashcards, _) if seen == 0 => self.strict.at,
            (Activity::Flashcards, _) => self.broad.at.max(self.strict.at),
        }
    }

    /// Whether this is what a requirement asks for: the one rule for the widget, the issuer's page and
    /// the command line.
    pub fn meets(&self, asked: &Requirement) -> bool {
        let Best { broad, strict } = self;
        let counts = if asked.attempt == Attempt::Last { broad } else { strict };
        match (asked.activity, asked.score) {
            (Activity::Flashcards, _) => {
                broad.share.reaches(asked.seen) && strict.share.reaches(asked.known)
            }
            (Activity::Quiz, Some(score)) => counts.share.reaches(score),
            // A quiz without a pass mark has only to be finished.
            (Activity::Quiz, None) => counts.passed != Some(false),
        }
    }
}

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

    /// What is kept under a key, with the key.
    ///
    /// # Errors
    /// As [`Best::read`], and [`Dropped::Unreadable`] where the key is none.
    pub fn read(key: &str, text: &str) -> Result<Completion, Dropped> {
        let (activity, id) = named(key).ok_or(Dropped::Unreadable)?;
        Ok(Completion { activity, id: id.to_owned(), best: Best::read(activity, text)? })
    }

    pub(super) fn is(&self, activity: Activity, id: &str) -> bool {
        self.activity == activity && self.id == id
    }
}

/// What stands before kind and identifier in the name of a record.
pub(super) const PREFIX: &str = "tremplin:completed:";

/// What a key names.
fn named(key: &str) -> Option<(Activity, &str)> {
    let (kind, place) = key.strip_prefix(PREFIX)?.split_once(':')?;
    let (id, more) = place.split_once(':').unwrap_or((place, ""));
    let fits = is_id(id) && more.len() < NAMESAKES && more.bytes().all(|byte| byte == b':');
    Some((Activity::named(kind).filter(|_| fits)?, id))
}

fn best<'a>(
    activity: Activity,
    version: u64,
    fields: impl Iterator<Item = &'a str>,
) -> Option<Best> {
    let mut numbers = Vec::new();
    for field in fields {
        numbers.push(if field.is_empty() { None } else { Some(number(field)?) });
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
