//! Verdicts in words, in French and English.

use tremplin_author::Lang;
use tremplin_credentials::bake::Trouble;
use tremplin_credentials::{Reason, Standing, words};

use crate::say::{self, pick};

/// How a credential stands.
pub fn standing(standing: Standing, lang: Lang) -> &'static str {
    match standing {
        Standing::Valid => say::verify::valid(lang),
        Standing::Unconfirmed => say::verify::unconfirmed(lang),
        Standing::Refused => say::verify::refused(lang),
    }
}

/// Why a credential is not accepted, and where an option can help, which.
pub fn reason(reason: Reason, lang: Lang) -> String {
    let why = pick(lang, words::reason(reason));
    let advice = match reason {
        Reason::IssuerNotConfirmed => say::verify::give_keys(lang),
        Reason::KeyMissing => say::verify::give_key(lang),
        Reason::StatusUnknown => say::verify::give_list(lang),
        _ => return why.to_owned(),
    };
    format!("{why} {advice}")
}

/// Why a picture gives or takes no credential.
pub fn trouble(trouble: Trouble, lang: Lang) -> &'static str {
    pick(lang, words::trouble(trouble))
}
