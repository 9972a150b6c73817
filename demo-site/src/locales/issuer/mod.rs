//! Texts of the issuer's page below its heading.

mod en;
mod fr;

use leptos::prelude::Get;
use tremplin_core::badge::request::instead::{self, Instead, Wanted};

use super::block::Block;
use super::texts::Way;
use super::{Lang, use_lang};
use crate::issuer::asked::{Met, Misfit};
use crate::issuer::{News, Wrong, keys, sign, validity};

/// The texts in a language.
pub const fn texts(lang: Lang) -> &'static Issuer {
    match lang {
        Lang::Fr => &fr::TEXTS,
        Lang::En => &en::TEXTS,
    }
}

/// A text of the issuer's page that follows the language.
pub fn tr<T: 'static>(
    pick: impl Fn(&'static Issuer) -> T + Copy + Send + Sync + 'static,
) -> impl Fn() -> T + Copy + Send + Sync + 'static {
    let lang = use_lang();
    move || pick(texts(lang.get()))
}

/// A sentence that the command line says too, in the language of the page.
pub const fn pick(lang: Lang, [french, english]: [&'static str; 2]) -> &'static str {
    match lang {
        Lang::Fr => french,
        Lang::En => english,
    }
}

/// What was handed over, and what to choose in the place of it.
pub fn told(lang: Lang, instead: Instead, wanted: Wanted) -> String {
    let [what, advice] = [instead::words(instead), instead::advice(instead, wanted)];
    format!("{} {}", pick(lang, what), pick(lang, advice))
}

/// Texts of the page on which an adviser signs, below its heading. They are apart from the others,
/// so that only this page has them.
pub struct Issuer {
    /// Why there is no key.
    pub no_key: fn(keys::Trouble) -> &'static str,
    /// The key.
    pub identity: Identity,
    /// The learner's request.
    pub request: Request,
    /// What is confirmed.
    pub confirm: Confirm,
    /// What is handed over.
    pub outcome: Outcome,
    /// What was signed.
    pub log: Log,
}

/// Texts on what was signed.
pub struct Log {
    /// Heading and line under it.
    pub head: Block,
    /// Nothing was signed yet.
    pub empty: &'static str,
    /// How many badges.
    pub count: fn(usize) -> String,
    /// Saves it as a table.
    pub save: &'static str,
    /// It is saved: the name of the file.
    pub saved: fn(&str) -> String,
    /// The table's columns: day, badge, title.
    pub columns: [&'static str; 3],
    /// What office programs of this language expect between them.
    pub separator: char,
    /// Begins to erase.
    pub erase: &'static str,
    /// What erasing means.
    pub erase_text: &'static str,
    /// Erases.
    pub erase_sure: &'static str,
    /// Does not.
    pub keep: &'static str,
    /// Said after erasing.
    pub erased: &'static str,
    /// So many lines can't be read.
    pub aside: fn(usize) -> String,
    /// Nothing of it can be read.
    pub other: &'static str,
    /// The browser did not keep the last line.
    pub loose: &'static str,
}

/// Texts of a question before something is lost.
pub struct Loss {
    /// Heading.
    pub title: &'static str,
    /// What would be lost.
    pub text: &'static str,
    /// Stays.
    pub stay: &'static str,
    /// Goes on.
    pub go: &'static str,
}

/// Texts on the issuer and its key.
pub struct Identity {
    /// Heading and line under it.
    pub head: Block,
    /// Whose badge is asked for: the name of its issuer.
    pub named: fn(&str) -> String,
    /// Takes over that issuer's name and address.
    pub take_over: &'static str,
    /// The name of the issuer.
    pub name: &'static str,
    /// The address of the issuer, and what it is.
    pub id: Way,
    /// Its web site.
    pub site: &'static str,
    /// Its e-mail address.
    pub email: &'static str,
    /// Behind the label of a field that may stay empty.
    pub optional: &'static str,
    /// What is wrong with a field.
    pub wrong: fn(Wrong) -> &'static str,
    /// Legend of the algorithms.
    pub algorithm: &'static str,
    /// RS256, ES256, EdDSA.
    pub algorithms: [Way; 3],
    /// The browser has no Ed25519.
    pub no_ed25519: &'static str,
    /// Makes a key.
    pub create: &'static str,
    /// While it is made.
    pub creating: &'static str,
    /// Opens a file with a key.
    pub import: &'static str,
    /// What such a file is.
    pub import_help: &'static str,
    /// A key was read: algorithm, name of the file.
    pub imported: fn(&str, &str) -> String,
    /// Takes the key that was read.
    pub take: &'static str,
    /// The file says that the key is another issuer's.
    pub other_issuer: &'static str,
    /// Heading and text of the step in which a backup is saved.
    pub backup: Block,
    /// Saves the backup.
    pub backup_save: &'static str,
    /// It is saved: the name of the file.
    pub backup_saved: fn(&str) -> String,
    /// Goes on, with the backup saved or not.
    pub backup_done: &'static str,
    /// Asked before the backup is lost.
    pub loss: Loss,
    /// Legend where there are several.
    pub choose: &'static str,
    /// With which algorithm, since which day.
    pub since: fn(&str, &str) -> String,
    /// The browser does not keep it.
    pub for_now: &'static str,
    /// The browser keeps nothing for this site.
    pub forbidden: &'static str,
    /// Opens the files to publish.
    pub files: &'static str,
    /// What they are for.
    pub files_text: &'static str,
    /// The public key, the profile, the lines for the badge's file.
    pub file_labels: [&'static str; 3],
    /// The line that leads requests to this page, and what it does.
    pub request_url: Way,
    /// Requests can't lead to this page.
    pub no_request_url: &'static str,
    /// Saves a file: its name.
    pub save: fn(&str) -> String,
    /// Begins to erase: the name of the issuer, for screen readers.
    pub erase: &'static str,
    /// What erasing means.
    pub erase_text: &'static str,
    /// Erases.
    pub erase_sure: &'static str,
    /// Does not.
    pub keep: &'static str,
    /// What has happened to a key.
    pub news: fn(News) -> &'static str,
    /// Opens the form for one more.
    pub add: &'static str,
    /// Closes it.
    pub cancel: &'static str,
}

/// Texts on the learner's request.
pub struct Request {
    /// Heading and line under it.
    pub head: Block,
    /// The field that takes a link.
    pub paste: &'static str,
    /// Reads it.
    pub read: &'static str,
    /// Opens a file.
    pub open: &'static str,
    /// Reads a code with the camera.
    pub camera: &'static str,
    /// Reads a code in a picture.
    pub picture: &'static str,
    /// Name of the camera's picture.
    pub seen: &'static str,
    /// Switches the camera off.
    pub stop: &'static str,
    /// What reads codes could not be fetched.
    pub no_reader: &'static str,
    /// So many requests wait.
    pub waiting: fn(usize) -> String,
    /// So many of those that came together could not be read.
    pub unread: fn(usize) -> String,
    /// The camera gives no picture.
    pub no_camera: &'static str,
    /// There is no code in the picture.
    pub no_code: &'static str,
    /// The file could not be read.
    pub not_read: &'static str,
    /// Puts the request away.
    pub other: &'static str,
    /// Said when it is there.
    pub there: &'static str,
    /// The badge is not on this site.
    pub no_badge: &'static str,
    /// While the badge is fetched.
    pub fetching: &'static str,
    /// Opens the badge's file.
    pub open_badge: &'static str,
    /// The file does not fit.
    pub misfit: fn(Misfit) -> &'static str,
    /// Whom the request is from: the name that was typed.
    pub named: fn(&str) -> String,
    /// There is no name.
    pub unnamed: &'static str,
    /// Heading of what the badge says in terms of open frameworks.
    pub skills: &'static str,
    /// Heading of the comparison.
    pub compared: &'static str,
    /// Any one of the activities is enough.
    pub any: &'static str,
    /// Stands before what is asked.
    pub asked: &'static str,
    /// It is not asked.
    pub besides: &'static str,
    /// What was done, and on which day.
    pub done: fn(&str, &str) -> String,
    /// It is not in the request.
    pub not_done: &'static str,
    /// Whether it is enough.
    pub met: fn(Met) -> &'static str,
    /// It is the learner's word.
    pub word: &'static str,
    /// Not everything is done.
    pub incomplete: &'static str,
}

/// Texts on what is confirmed.
pub struct Confirm {
    /// Heading and line under it.
    pub head: Block,
    /// There is no request yet.
    pub waiting: &'static str,
    /// There is no key yet.
    pub no_identity: &'static str,
    /// The last day, and what blank means.
    pub until: Way,
    /// What is wrong with it.
    pub until_wrong: fn(validity::Wrong) -> &'static str,
    /// The note, and who reads it.
    pub note: Way,
    /// That it was checked.
    pub checked: &'static str,
    /// It has to be ticked.
    pub not_checked: &'static str,
    /// Signs.
    pub sign: &'static str,
    /// While it is signed.
    pub signing: &'static str,
    /// It is signed.
    pub done: &'static str,
    /// Signs once more.
    pub again: &'static str,
    /// What becomes of the badge that is signed already.
    pub revising: &'static str,
    /// Goes back to it.
    pub keep: &'static str,
    /// Why nothing was signed.
    pub trouble: fn(&sign::Trouble) -> String,
}

/// Texts on what is handed over.
pub struct Outcome {
    /// Heading, and what has been done.
    pub head: Block,
    /// Until when it is valid: the day.
    pub until: fn(&str) -> String,
    /// Without end.
    pub forever: &'static str,
    /// Name of the picture: the badge's title.
    pub picture: fn(&str) -> String,
    /// Heading and text on handing it over.
    pub hand_over: Block,
    /// Saves the picture.
    pub save_picture: &'static str,
    /// Saves the token.
    pub save_token: &'static str,
    /// It is saved: the name of the file.
    pub saved: fn(&str) -> String,
    /// The link.
    pub link: &'static str,
    /// Name of the code.
    pub code: &'static str,
    /// How to use it.
    pub code_text: &'static str,
    /// The code has very small squares.
    pub fine: &'static str,
    /// What to do where no phone reads it.
    pub unread: &'static str,
    /// Shows it over the whole window.
    pub enlarge: &'static str,
    /// Closes that again.
    pub shrink: &'static str,
    /// While the code is made.
    pub coding: &'static str,
    /// The token is too long for a code; with a key of RS256, what to do about it.
    pub no_code: [&'static str; 3],
    /// Begins anew.
    pub next: &'static str,
    /// Goes on to the next of so many requests that wait.
    pub following: fn(usize) -> String,
    /// Asked before the badge is lost.
    pub loss: Loss,
}
