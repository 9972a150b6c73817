//! What Unicode knows of a text: its normal form and its small letters.
//!
//! Natively that is a crate. In the browser it is the browser: the tables would cost the learner
//! more than the rest of the quiz. Both follow Unicode Standard Annex 15 and the default case
//! conversion (Unicode Standard, section 3.13), so that the verdict is one.

use std::cell::Cell;

/// A normal form of Unicode, by the name that `String.prototype.normalize` takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Letters with their marks in one: how a text is shown.
    Nfc,
    /// Besides, what is only another form of a letter (full width, ligatures) is the letter.
    Nfkc,
    /// Besides, letters and marks apart.
    Nfkd,
}

impl Form {
    /// `NFC`, `NFKC` or `NFKD`.
    pub fn as_str(self) -> &'static str {
        match self {
            Form::Nfc => "NFC",
            Form::Nfkc => "NFKC",
            Form::Nfkd => "NFKD",
        }
    }
}

/// Puts a text into a normal form, and then into small letters where that is asked.
pub type Normal = fn(&str, Form, bool) -> String;

thread_local! {
    static NORMAL: Cell<Normal> = const { Cell::new(by_tables) };
}

/// Says what puts texts into a normal form: the browser, before the first answer is looked at.
pub fn set_normal(normal: Normal) {
    NORMAL.set(normal);
}

pub(crate) fn normal(text: &str, form: Form, small: bool) -> String {
    NORMAL.get()(text, form, small)
}

#[cfg(not(target_family = "wasm"))]
fn by_tables(text: &str, form: Form, small: bool) -> String {
    use unicode_normalization::UnicodeNormalization;
    let text: String = match form {
        Form::Nfc => text.nfc().collect(),
        Form::Nfkc => text.nfkc().collect(),
        Form::Nfkd => text.nfkd().collect(),
    };
    if small { text.to_lowercase() } else { text }
}

/// The browser has not been asked to.
#[cfg(target_family = "wasm")]
fn by_tables(text: &str, _: Form, _: bool) -> String {
    String::from(text)
}
