//! What was asked and what was done, in numbers and words: for the issuer's page, for the command line
//! and for the evidence in a signed badge.
//!
//! ```
//! use tremplin_content::badge::Activity;
//! use tremplin_credentials::Share;
//! use tremplin_credentials::request::{Done, figures};
//!
//! let share = |n| Share { n, of: 1000 };
//! let quiz = Done {
//!     activity: Activity::Quiz, id: "cv".into(), broad: share(1000), strict: share(640), day: 20_416,
//! };
//! let [_, english] = figures::done(&quiz);
//! assert_eq!(english, "64% of the points by the first answers, 100% after other tries");
//! ```

use tremplin_content::badge::{Activity, Attempt, BadgeModule, Requirement};
use tremplin_content::lang::primary;

use super::compared::{Row, compare};
use super::{Done, Request};
use crate::Share;
use crate::date;
use crate::say::{Lang, figures};

/// What is asked: in French, in English.
pub fn asked(asked: &Requirement) -> [String; 2] {
    [Lang::Fr, Lang::En].map(|lang| {
        let mut said = Vec::new();
        match (asked.activity, asked.score) {
            (Activity::Quiz, Some(score)) => {
                said.push(figures::ask_points(lang, &percent(score * 10, lang)));
            }
            (Activity::Quiz, None) => said.push(figures::ask_pass(lang).into()),
            (Activity::Flashcards, _) => {}
        }
        if (asked.activity, asked.attempt) == (Activity::Quiz, Attempt::First) {
            said.push(figures::ask_first(lang).into());
        }
        if asked.seen == 100 {
            said.push(figures::ask_all_seen(lang).into());
        } else if asked.seen > 0 {
            said.push(figures::ask_seen(lang, &percent(asked.seen * 10, lang)));
        }
        if asked.known > 0 {
            said.push(figures::ask_known(lang, &percent(asked.known * 10, lang)));
        }
        said.join(", ")
    })
}

/// What was done: in French, in English.
pub fn done(done: &Done) -> [String; 2] {
    [Lang::Fr, Lang::En].map(|lang| done_in(done, lang))
}

fn done_in(done: &Done, lang: Lang) -> String {
    match done.activity {
        Activity::Quiz => points(done.broad, done.strict, lang),
        Activity::Flashcards => cards(done.broad, done.strict, lang),
    }
}

/// What the learner has declared, for the evidence of a badge in the badge's own language, French or else
/// English; nothing where the request says nothing.
pub fn evidence(request: &Request, badge: &BadgeModule) -> String {
    let lang = if primary(&badge.lang) == "fr" { Lang::Fr } else { Lang::En };
    let mut out = String::from(figures::declared(lang));
    for Row { asked, done: row, .. } in compare(request, badge) {
        let Some(row) = row else { continue };
        let title = asked.map_or(row.id.as_str(), |asked| &asked.title);
        let day = date::day(i64::from(row.day) * 86_400_000);
        out.push('\n');
        out.push_str(&figures::line(lang, &day, &done_in(row, lang), title));
    }
    out
}

/// Thousandths as a percentage, rounded down: 79.9 % is not 80 %.
fn percent(thousandths: u32, lang: Lang) -> String {
    let [whole, tenths] = [thousandths / 10, thousandths % 10].map(|number| number as usize);
    if tenths == 0 { figures::percent(lang, whole) } else { figures::tenths(lang, whole, tenths) }
}

fn points(all: Share, first: Share, lang: Lang) -> String {
    let [of_all, of_first] = [all, first].map(|share| percent(share.thousandths(), lang));
    if first.of == 0 {
        figures::points_old(lang, &of_all)
    } else if all.thousandths() > first.thousandths() {
        figures::points_later(lang, &of_all, &of_first)
    } else {
        figures::points(lang, &of_first)
    }
}

fn cards(seen: Share, known: Share, lang: Lang) -> String {
    if seen.of == 0 {
        return figures::cards_old(lang).into();
    }
    let said = figures::seen(lang, seen.n as usize, seen.of as usize);
    let n = known.n as usize;
    match known.of {
        // What an older record says of the cards that are known is nothing.
        0 => said,
        of if of == seen.of => said + ", " + &figures::known(lang, n),
        of => said + ", " + &figures::known_of(lang, n, of as usize),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::testing::{CV, DECK, MAIL, SUBJECT, badge};

    fn share(n: u32, of: u32) -> Share {
        Share { n, of }
    }

    fn said(activity: Activity, broad: Share, strict: Share) -> [String; 2] {
        done(&Done { activity, id: "cv".into(), broad, strict, day: 20_416 })
    }

    #[test]
    fn a_quiz_says_what_came_at_once_and_what_later() {
        let quiz = |all, first| said(Activity::Quiz, all, first);
        let [french, english] = quiz(share(1000, 1000), share(640, 1000));
        assert_eq!(french, "64\u{a0}% des points du premier coup, 100\u{a0}% après reprise");
        assert_eq!(english, "64% of the points by the first answers, 100% after other tries");
        let [french, english] = quiz(share(799, 1000), share(799, 1000));
        assert_eq!(french, "79,9\u{a0}% des points du premier coup", "never rounded up");
        assert_eq!(english, "79.9% of the points by the first answers");
        let [french, _] = quiz(share(875, 0), share(875, 0));
        assert!(french.starts_with("87,5\u{a0}% des points (l’ancienne"), "{french}");
    }

    #[test]
    fn a_deck_says_how_many_cards() {
        let deck = |seen, known| said(Activity::Flashcards, seen, known);
        let [french, english] = deck(share(58, 58), share(40, 58));
        assert_eq!(french, "58 cartes vues sur 58, 40 sues");
        assert_eq!(english, "58 of 58 cards seen, 40 known");
        let [french, _] = deck(share(1, 58), share(0, 58));
        assert_eq!(french, "1 carte vue sur 58, 0 sue");
        let [french, english] = deck(share(60, 60), share(58, 58));
        assert_eq!(french, "60 cartes vues sur 60, 58 sues sur 58");
        assert_eq!(english, "60 of 60 cards seen, 58 known of 58");
        let [french, english] = deck(share(1000, 0), share(1000, 0));
        assert!(french.contains("ne dit pas combien") && english.contains("how many"));
    }

    #[test]
    fn what_is_asked_is_said_for_every_sort() {
        let known = r#"{ "kind": "flashcards", "id": "b", "title": "B", "known": 80 }"#;
        let both = r#"{ "kind": "flashcards", "id": "c", "title": "C", "seen": 90, "known": 50 }"#;
        let last = r#"{ "kind": "quiz", "id": "d", "title": "D", "score": 70, "attempt": "last" }"#;
        let badge =
            badge(&["[", CV, ",", MAIL, ",", DECK, ",", known, ",", both, ",", last, "]"].concat());
        let texts: Vec<[String; 2]> = badge.requires.iter().map(asked).collect();
        let english: Vec<&str> = texts.iter().map(|[_, english]| english.as_str()).collect();
        assert_eq!(
            english,
            [
                "at least 80% of the points of the quiz, by the first answers",
                "pass the quiz, by the first answers",
                "all of the cards seen",
                "80% of the cards known",
                "90% of the cards seen, 50% of the cards known",
                "at least 70% of the points of the quiz",
            ]
        );
        assert_eq!(texts[2][0], "toutes les cartes vues");
    }

    #[test]
    fn the_evidence_has_the_numbers_and_whose_word_it_is() {
        let badge = badge(&["[", CV, ",", DECK, "]"].concat());
        let request = Request {
            badge: "candidature".into(),
            achievement: "https://ml.example.org/emetteur#candidature".into(),
            subject: SUBJECT.into(),
            done: vec![
                Done {
                    activity: Activity::Flashcards,
                    id: "cv".into(),
                    broad: share(58, 58),
                    strict: share(40, 58),
                    day: 20_417,
                },
                Done {
                    activity: Activity::Quiz,
                    id: "cv".into(),
                    broad: share(1000, 1000),
                    strict: share(800, 1000),
                    day: 20_416,
                },
            ],
            name: Some("Camille".into()),
        };
        assert_eq!(
            evidence(&request, &badge),
            "Déclaré par la personne, d’après son appareil\u{a0}:\n\
             Le CV\u{a0}: 80\u{a0}% des points du premier coup, 100\u{a0}% après reprise (2025-11-24)\n\
             Les mots\u{a0}: 58 cartes vues sur 58, 40 sues (2025-11-25)"
        );
    }
}
