//! What the issuer's page says of what has happened.

use tremplin_credentials::request::instead::{self, Instead, Wanted};

use super::{Lang, confirm, identity, request};
use crate::issuer::asked::{Met, Misfit};
use crate::issuer::{News, Wrong, keys, sign, validity};

/// A sentence that the command line says too, in the language of the page.
pub fn pick<T>(lang: Lang, [french, english]: [T; 2]) -> T {
    match lang {
        Lang::Fr => french,
        Lang::En => english,
    }
}

/// What was handed over, and what to choose in the place of it.
pub fn instead(lang: Lang, found: Instead, wanted: Wanted) -> String {
    let [what, advice] = [instead::words(found), instead::advice(found, wanted)];
    format!("{} {}", pick(lang, what), pick(lang, advice))
}

/// Why there is no key.
pub fn no_key(lang: Lang, trouble: keys::Trouble) -> &'static str {
    match trouble {
        keys::Trouble::NoCrypto => identity::no_key_no_crypto(lang),
        keys::Trouble::Unsupported => identity::no_key_unsupported(lang),
        keys::Trouble::NotAKey => identity::no_key_not_a_key(lang),
        keys::Trouble::OtherForm => identity::no_key_other_form(lang),
        keys::Trouble::Weak => identity::no_key_weak(lang),
        keys::Trouble::Damaged => identity::no_key_damaged(lang),
    }
}

/// What is wrong with a field of the identity.
pub fn wrong(lang: Lang, wrong: Wrong) -> &'static str {
    match wrong {
        Wrong::Name => identity::wrong_name(lang),
        Wrong::Id => identity::wrong_id(lang),
        Wrong::Insecure => identity::wrong_insecure(lang),
        Wrong::Url => identity::wrong_url(lang),
        Wrong::Email => identity::wrong_email(lang),
    }
}

/// What has happened to a key.
pub fn news(lang: Lang, news: News) -> &'static str {
    match news {
        News::Ready => identity::news_ready(lang),
        News::Erased => identity::news_erased(lang),
        News::NotErased => identity::news_not_erased(lang),
        News::ErasedElsewhere => identity::news_erased_elsewhere(lang),
        News::Gone => identity::news_gone(lang),
    }
}

/// Why the badge's file does not fit.
pub fn misfit(lang: Lang, misfit: Misfit) -> &'static str {
    match misfit {
        Misfit::NotABadge => request::misfit_not_a_badge(lang),
        Misfit::Instead(_) => request::misfit_instead(lang),
        Misfit::OtherBadge => request::misfit_other_badge(lang),
        Misfit::OtherAchievement => request::misfit_other_achievement(lang),
        Misfit::NoIssuer => request::misfit_no_issuer(lang),
    }
}

/// Whether something is enough.
pub fn met(lang: Lang, met: Met) -> &'static str {
    match met {
        Met::Yes => request::met_yes(lang),
        Met::TooLow => request::met_too_low(lang),
        Met::No => request::met_no(lang),
    }
}

/// What is wrong with the last day.
pub fn until_wrong(lang: Lang, wrong: validity::Wrong) -> &'static str {
    match wrong {
        validity::Wrong::NotADay => confirm::until_wrong_not_a_day(lang),
        validity::Wrong::Over => confirm::until_wrong_over(lang),
    }
}

/// Why nothing was signed.
pub fn trouble(lang: Lang, trouble: &sign::Trouble) -> String {
    match trouble {
        sign::Trouble::OtherIssuer => confirm::trouble_other_issuer(lang).to_owned(),
        sign::Trouble::OtherKey => confirm::trouble_other_key(lang).to_owned(),
        sign::Trouble::Until(wrong) => until_wrong(lang, *wrong).to_owned(),
        sign::Trouble::Key(_) => confirm::trouble_key(lang).to_owned(),
        sign::Trouble::NotAccepted(reasons) => {
            let reasons: Vec<_> = reasons.iter().map(|reason| reason.as_str()).collect();
            confirm::trouble_not_accepted(lang, &reasons.join(", "))
        }
    }
}
