//! What was handed over, in words: each sentence in French and in English. The command line says
//! them, and so do the issuer's page and the badge.

use tremplin_content::{pack, packed};

use super::Instead;
use crate::say::instead;

/// What should have been handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The request of a learner.
    Request,
    /// The file of the badge that the request is for.
    BadgeModule,
}

/// What it is: a sentence in French, one in English.
pub const fn words(instead: Instead) -> [&'static str; 2] {
    match instead {
        Instead::Nothing => instead::NOTHING,
        Instead::TooLarge => instead::TOO_LARGE,
        Instead::Picture => instead::PICTURE,
        Instead::SignedBadge => instead::SIGNED_BADGE,
        Instead::BadgeModule => instead::BADGE_MODULE,
        Instead::OtherModule => instead::OTHER_MODULE,
        Instead::Request => instead::REQUEST,
        Instead::DamagedRequest => instead::DAMAGED_REQUEST,
        Instead::NewerRequest => instead::NEWER_REQUEST,
        Instead::Kept => instead::KEPT,
        Instead::PrivateKey => instead::PRIVATE_KEY,
        Instead::PublicKey => instead::PUBLIC_KEY,
        Instead::Profile => instead::PROFILE,
        Instead::Document => instead::DOCUMENT,
        Instead::Page => instead::PAGE,
        Instead::Letter => instead::LETTER,
        Instead::Link => instead::LINK,
        Instead::Unknown => instead::UNKNOWN,
    }
}

/// What to do instead: a sentence in French, one in English.
pub fn advice(instead: Instead, wanted: Wanted) -> [&'static str; 2] {
    match (instead, wanted) {
        (Instead::DamagedRequest, Wanted::Request) => instead::ADVICE_WHOLE,
        (Instead::NewerRequest, Wanted::Request) => instead::ADVICE_RELOAD,
        (Instead::Picture, Wanted::Request) => instead::ADVICE_SCAN,
        (_, Wanted::Request) => instead::ADVICE_REQUEST,
        (_, Wanted::BadgeModule) => instead::ADVICE_BADGE_MODULE,
    }
}

/// What it is, where a badge that was received is asked for, and what to do instead: each as a sentence in
/// French, one in English.
pub fn in_place_of_badge(instead: Instead) -> [[&'static str; 2]; 2] {
    let texts = packed!(4, {
        let mut all = [[""; 4]; Instead::ALL.len()];
        let mut at = 0;
        while at < all.len() {
            let [what, advice] = of_badge(Instead::ALL[at]);
            all[at] = [what[0], what[1], advice[0], advice[1]];
            at += 1;
        }
        all
    });
    let place = Instead::ALL.iter().position(|known| *known == instead).unwrap_or_default();
    [[0, 1], [2, 3]].map(|each| each.map(|form| pack::at(texts, place + 1, form)))
}

const fn of_badge(instead: Instead) -> [[&'static str; 2]; 2] {
    match instead {
        Instead::Picture => [instead::BADGE_PICTURE, instead::BADGE_PICTURE_ADVICE],
        Instead::Request | Instead::DamagedRequest | Instead::NewerRequest => {
            [instead::BADGE_REQUEST, instead::BADGE_REQUEST_ADVICE]
        }
        Instead::BadgeModule => [instead::NOT_EARNED, instead::ADVICE_BADGE],
        Instead::Kept => [words(instead), instead::ADVICE_KEPT],
        Instead::PrivateKey => [words(instead), instead::ADVICE_PRIVATE_KEY],
        Instead::Link => [instead::BADGE_LINK, instead::BADGE_LINK_ADVICE],
        other => [words(other), instead::ADVICE_BADGE],
    }
}
