//! The shelf: all badges that a device keeps for a site, and what it may do with them without their modules.
//!
//! A badge that came without its module is kept under a name of its own (see [`received`]); one of this site is
//! kept under its identifier, and a credential for it is taken up there. Nothing that is kept gives way to
//! what comes, but where the learner says so.
//!
//! Everything is read record by record: what can't be read is counted and stays where it is.

use tremplin_content::node::{Node, Shape};

use super::completion::PREFIX as COMPLETIONS;
use super::record::PREFIX as BADGES;
use super::{Completion, Record, received};

/// More records than any learner has: a file with more is none of theirs.
pub const MOST_RECORDS: usize = 1000;

/// Where the texts of a site are kept: `localStorage`.
pub trait Device {
    /// What a text is read as.
    type Json: Node;
    /// The names of everything that is kept, in any order.
    fn keys(&self) -> Vec<String>;
    /// What is kept under a name.
    fn get(&self, key: &str) -> Option<String>;
    /// Keeps a text; `false` where there is no room, or it is forbidden.
    fn set(&self, key: &str, text: &str) -> bool;
    /// Keeps nothing under this name any more.
    fn remove(&self, key: &str);
    /// Reads JSON; `None` for what is none.
    fn parse(&self, text: &str) -> Option<Self::Json>;
}

/// One badge of the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The name that it is kept under.
    pub key: String,
    /// What is kept of it.
    pub record: Record,
}

impl Kept {
    /// What it is called.
    pub fn title(&self) -> String {
        let id = || Record::id(&self.key).unwrap_or_default().to_owned();
        self.record.title().unwrap_or_else(id)
    }

    fn is_received(&self) -> bool {
        Record::is_received(&self.key)
    }
}

/// All badges that the device keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    /// The oldest first.
    pub badges: Vec<Kept>,
    /// How many records could not be read.
    pub unread: usize,
}

impl Shelf {
    /// Whether one of them is this credential.
    pub fn has(&self, credential: &str) -> bool {
        self.badges.iter().any(|one| one.record.credential.as_deref() == Some(credential))
    }

    /// The credentials that came without a module, for the badge of this site with that achievement.
    pub fn received(self, achievement: &str) -> Vec<String> {
        let its = |one: &Kept| {
            one.is_received() && one.record.achievement.as_deref() == Some(achievement)
        };
        self.badges.into_iter().filter(its).filter_map(|one| one.record.credential).collect()
    }
}

/// What a record says.
enum Said {
    /// What has been done.
    Done,
    Badge(Record),
}

fn read<D: Device>(device: &D, key: &str, text: &str) -> Option<Said> {
    if Completion::read(key, text).is_ok() {
        return Some(Said::Done);
    }
    let record = Record::read(&device.parse(text)?).filter(|_| Record::is_key(key))?;
    Some(Said::Badge(record))
}

fn record<D: Device>(device: &D, key: &str) -> Option<Record> {
    match read(device, key, &device.get(key)?)? {
        Said::Badge(record) => Some(record),
        Said::Done => None,
    }
}

/// Everything that the device keeps of badges, and of what was done for them, whatever it is: name and text.
pub fn everything<D: Device>(device: &D) -> Vec<(String, String)> {
    let mut keys = device.keys();
    keys.retain(|key| key.starts_with(BADGES) || key.starts_with(COMPLETIONS));
    let with_text = |key: String| device.get(&key).map(|text| (key, text));
    keys.into_iter().filter_map(with_text).collect()
}

/// Looks at the shelf.
pub fn shelf<D: Device>(device: &D) -> Shelf {
    let mut shelf = Shelf::default();
    for (key, text) in everything(device) {
        match read(device, &key, &text) {
            None => shelf.unread += 1,
            Some(Said::Badge(record)) if record.at().is_some() || record.credential.is_some() => {
                // What sorts a list is 2 kB of code, and badges are few.
                let is_older = |other: &Kept| other.record.at() <= record.at();
                let place = shelf.badges.iter().rposition(is_older).map_or(0, |older| older + 1);
                shelf.badges.insert(place, Kept { key, record });
            }
            Some(_) => {}
        }
    }
    // A link opens a badge on the shelf and on the badge itself: then both keep it.
    let own = shelf.badges.iter().filter(|one| !one.is_received());
    let own: Vec<String> = own.filter_map(|one| one.record.credential.clone()).collect();
    let is_own = |one: &Kept| one.record.credential.as_ref().is_some_and(|it| own.contains(it));
    shelf.badges.retain(|one| !one.is_received() || !is_own(one));
    shelf
}

/// A credential that came without its module.
#[derive(Clone, Copy, Debug)]
pub struct Came<'a> {
    /// The key that its signature fits, in words; blank where nobody could tell.
    pub signer: &'a str,
    /// Its identifier.
    pub id: &'a str,
    /// The address that names its achievement.
    pub achievement: &'a str,
    /// What it is called.
    pub title: &'a str,
    /// The credential as it came.
    pub text: &'a str,
}

/// Keeps a credential: in the place of the badge under `rival`, or with what was earned here for it, otherwise by
/// itself. `false` where the device does not.
pub fn keep<D: Device>(device: &D, came: &Came<'_>, rival: Option<&str>) -> bool {
    let awaits = |one: &Kept| {
        let Record { achievement, credential, .. } = &one.record;
        !one.is_received()
            && credential.is_none()
            && achievement.as_deref() == Some(came.achievement)
    };
    let place = match rival {
        Some(key) => Some(key.to_owned()),
        None => shelf(device).badges.into_iter().find(awaits).map(|one| one.key),
    };
    let (id, alone) = received(came.signer, came.id, came.achievement, came.title, came.text);
    match place {
        None => device.set(&free(device, Record::key(&id)), &alone),
        Some(key) if Record::is_received(&key) => device.set(&key, &alone),
        Some(key) => record(device, &key).is_some_and(|mut record| {
            record.credential = Some(came.text.to_owned());
            device.set(&key, &record.text())
        }),
    }
}

/// A name that nothing is kept under: this one, or one like it.
fn free<D: Device>(device: &D, key: String) -> String {
    let mut place = key.clone();
    let mut count = 1;
    while device.get(&place).is_some() {
        count += 1;
        place.clone_from(&key);
        place.push('-');
        place.push_str(&u32::to_string(&count));
    }
    place
}

/// Keeps a credential no longer, as if it had never come: what was there `before` (see [`everything`]) comes back,
/// and what was earned here stays.
pub fn withdraw<D: Device>(device: &D, credential: &str, before: &[(String, String)]) {
    for (key, _) in everything(device) {
        let Some(mut now) =
            record(device, &key).filter(|it| it.credential.as_deref() == Some(credential))
        else {
            continue;
        };
        let before = before.iter().find(|(known, _)| *known == key).map(|(_, text)| text);
        let text = if Record::is_received(&key) {
            before.cloned()
        } else {
            let read = |text: &String| Record::read(&device.parse(text)?);
            now.credential = before.and_then(read).and_then(|record| record.credential);
            (now.credential.is_some() || now.has_more()).then(|| now.text())
        };
        match text {
            Some(text) => {
                device.set(&key, &text);
            }
            None => device.remove(&key),
        }
    }
    // What was kept of it without a module may have gone when it came to a badge.
    for (key, text) in before.iter().filter(|(key, _)| Record::is_received(key)) {
        let is_it = |text: &String| {
            Record::read(&device.parse(text)?)?.credential.map(|it| it == credential)
        };
        if device.get(key).is_none() && is_it(text) == Some(true) {
            device.set(key, text);
        }
    }
}

/// Forgets a credential where it is kept without a module.
pub fn forget_received<D: Device>(device: &D, credential: &str) {
    for key in device.keys().iter().filter(|key| Record::is_received(key)) {
        if record(device, key).is_some_and(|it| it.credential.as_deref() == Some(credential)) {
            device.remove(key);
        }
    }
}

/// Forgets one badge and what was done for it, as the badge itself does.
pub fn erase<D: Device>(device: &D, key: &str) {
    if let Some(record) = record(device, key) {
        if let Some(credential) = &record.credential {
            forget_received(device, credential);
        }
        for result in record.result_keys() {
            device.remove(&result);
        }
    }
    // Last: with a result, another tab would earn it again.
    device.remove(key);
}

/// Forgets everything, also what can't be read.
pub fn erase_all<D: Device>(device: &D) {
    let all = everything(device);
    // Results go first: with them, a badge would be earned again.
    for of_badges in [false, true] {
        for (key, _) in all.iter().filter(|(key, _)| key.starts_with(BADGES) == of_badges) {
            device.remove(key);
        }
    }
}

/// What came of a file in which badges were saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It was read record by record.
    Read {
        /// So many are new.
        fresh: u32,
        /// So many can't be read, and were left out.
        aside: u32,
        /// So many found no room.
        full: u32,
    },
    /// There are more than [`MOST_RECORDS`] in it: nothing was taken.
    TooMany,
}

/// Takes up a file in which badges were saved: what is new of it, and credentials under names that are taken beside
/// those. `None` where it is no such file.
///
/// ```json
/// { "tremplin": "badges", "version": 1, "kept": { "tremplin:badge:cv": "{…}" } }
/// ```
pub fn import<D: Device>(device: &D, file: &D::Json) -> Option<Taken> {
    let kept = file.member("kept").filter(|kept| kept.shape() == Shape::Object)?;
    let is_ours = file.member("tremplin")?.text()? == "badges";
    let is_known = file.member("version")?.number()? == 1.0;
    if !is_ours || !is_known {
        return None;
    }
    let names = kept.names();
    if names.len() > MOST_RECORDS {
        return Some(Taken::TooMany);
    }
    // Badges before results: another tab, told of each by itself, finds them earned and not to be earned anew.
    let (badges, results): (Vec<_>, Vec<_>) =
        names.into_iter().map(|(name, _)| name).partition(|name| name.starts_with(BADGES));
    let mut here = shelf(device);
    let [mut fresh, mut aside, mut full] = [0; 3];
    for key in badges.into_iter().chain(results) {
        let text = kept.member(&key).and_then(|text| text.text());
        let said = text.and_then(|text| Some((read(device, &key, &text)?, text)));
        let Some((said, text)) = said else {
            aside += 1;
            continue;
        };
        let is_kept = if device.get(&key).is_none() {
            device.set(&key, &text)
        } else if let Said::Badge(record) = &said
            && let Some(credential) = &record.credential
            && !here.has(credential)
        {
            // Another one is kept there: both stay.
            let texts = [record.achievement.clone(), record.title()];
            let [achievement, title] = texts.map(Option::unwrap_or_default);
            let (id, alone) = received("", "", &achievement, &title, credential);
            device.set(&free(device, Record::key(&id)), &alone)
        } else {
            continue;
        };
        if !is_kept {
            full += 1;
            continue;
        }
        fresh += 1;
        if let Said::Badge(record) = said {
            here.badges.push(Kept { key, record });
        }
    }
    Some(Taken::Read { fresh, aside, full })
}
