//! What in a request can hardly be right. A request is the learner's word, and a device's clock is
//! whatever it was set to: whoever signs is told what to look at, and decides.
//!
//! ```
//! use tremplin_content::badge::Activity;
//! use tremplin_credentials::Share;
//! use tremplin_credentials::request::Done;
//! use tremplin_credentials::request::doubt::{self, Doubt};
//!
//! let share = Share { n: 875, of: 1000 };
//! let done =
//!     Done { activity: Activity::Quiz, id: "cv".into(), broad: share, strict: share, day: 20_420 };
//! assert_eq!(doubt::of(&done, 20_419, 20_419), Some(Doubt::Future));
//! let [_, english] = doubt::words(Doubt::Future);
//! assert_eq!(english, "This date is still to come.");
//! ```

use tremplin_content::badge::Activity;

use super::{Done, Request};
use crate::say::doubt;

/// 2025-01-01: before that there was no Tremplin to do anything with.
const FIRST_DAY: u32 = 20_089;

/// What can hardly be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// It was done on a day that is still to come.
    Future,
    /// It was done before there was Tremplin.
    TooEarly,
    /// It was done after the day from which on the badge is to be valid.
    AfterValid,
    /// A quiz counts as passed without any of its points.
    NoPoints,
    /// A deck of cards has a share of points.
    ScoreOfDeck,
}

impl Doubt {
    /// Every doubt, for tables of sentences.
    pub const ALL: [Doubt; 5] =
        [Doubt::Future, Doubt::TooEarly, Doubt::AfterValid, Doubt::NoPoints, Doubt::ScoreOfDeck];
}

/// What is most doubtful in something that was done. `today`, and `valid_from`, the first day on which
/// the badge is to be valid, are counted as [`Done::day`] is: in days since 1970-01-01, in UTC.
pub fn of(done: &Done, today: u32, valid_from: u32) -> Option<Doubt> {
    let is_deck = done.activity == Activity::Flashcards;
    [
        (done.day > today, Doubt::Future),
        (done.day < FIRST_DAY, Doubt::TooEarly),
        (done.day > valid_from, Doubt::AfterValid),
        // Where the old form says nothing of a deck, it stands for all of it.
        (is_deck && done.broad.of == 0 && done.broad.n < 1000, Doubt::ScoreOfDeck),
        (!is_deck && done.broad.n == 0, Doubt::NoPoints),
    ]
    .into_iter()
    .find_map(|(is_so, doubt)| is_so.then_some(doubt))
}

/// Whether anything in a request is doubtful; the days are those of [`of`].
pub fn is_doubtful(request: &Request, today: u32, valid_from: u32) -> bool {
    request.done.iter().any(|done| of(done, today, valid_from).is_some())
}

/// What is doubtful: a sentence in French, one in English.
pub fn words(doubt: Doubt) -> [&'static str; 2] {
    match doubt {
        Doubt::Future => doubt::FUTURE,
        Doubt::TooEarly => doubt::TOO_EARLY,
        Doubt::AfterValid => doubt::AFTER_VALID,
        Doubt::NoPoints => doubt::NO_POINTS,
        Doubt::ScoreOfDeck => doubt::SCORE_OF_DECK,
    }
}

/// What to do about it: a sentence in French, one in English.
pub const ADVICE: [&str; 2] = doubt::ADVICE;

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: u32 = 20_500;

    fn done(activity: Activity, scaled: Option<u32>, day: u32) -> Done {
        let share = crate::Share::old(activity, scaled);
        Done { activity, id: "cv".into(), broad: share, strict: share, day }
    }

    #[test]
    fn what_can_be_is_not_doubted() {
        for done in [
            done(Activity::Quiz, Some(875), TODAY),
            done(Activity::Quiz, Some(1), FIRST_DAY),
            done(Activity::Flashcards, None, TODAY - 1),
        ] {
            assert_eq!(of(&done, TODAY, TODAY), None, "{done:?}");
            assert_eq!(of(&done, TODAY, TODAY + 30), None, "valid later: {done:?}");
        }
    }

    #[test]
    fn what_can_hardly_be_is() {
        for (done, expected) in [
            (done(Activity::Quiz, Some(875), TODAY + 1), Doubt::Future),
            (done(Activity::Flashcards, Some(875), TODAY + 1), Doubt::Future),
            (done(Activity::Quiz, Some(875), 0), Doubt::TooEarly),
            (done(Activity::Quiz, Some(875), FIRST_DAY - 1), Doubt::TooEarly),
            (done(Activity::Quiz, Some(0), TODAY), Doubt::NoPoints),
            (done(Activity::Flashcards, Some(0), TODAY), Doubt::ScoreOfDeck),
        ] {
            assert_eq!(of(&done, TODAY, TODAY), Some(expected), "{done:?}");
        }
        let early = done(Activity::Quiz, Some(875), TODAY);
        assert_eq!(of(&early, TODAY, TODAY - 1), Some(Doubt::AfterValid));
    }

    #[test]
    fn one_doubt_makes_a_request_doubtful() {
        let mut request = Request {
            badge: "cv".into(),
            achievement: "https://ml.example.org/e#cv".into(),
            subject: "urn:uuid:5f0c2c9e-1b7d-4a3e-9c55-8d2f6f6f1a10".into(),
            done: vec![done(Activity::Quiz, Some(875), TODAY)],
            name: None,
        };
        assert!(!is_doubtful(&request, TODAY, TODAY));
        request.done.push(done(Activity::Flashcards, None, TODAY + 1));
        assert!(is_doubtful(&request, TODAY, TODAY));
    }

    #[test]
    fn every_doubt_has_a_sentence_of_its_own() {
        for (index, doubt) in Doubt::ALL.into_iter().enumerate() {
            let [french, english] = words(doubt);
            assert!(french.ends_with('.') && english.ends_with('.') && french != english);
            let mut others = Doubt::ALL.into_iter().skip(index + 1);
            assert!(others.all(|other| words(other) != words(doubt)), "{doubt:?}");
        }
    }
}
