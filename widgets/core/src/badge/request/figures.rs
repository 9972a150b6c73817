//! What was asked and what was done, in numbers and words: for the issuer's page, for the command line
//! and for the evidence in a signed badge.
//!
//! ```
//! use tremplin_core::badge::request::{Done, figures};
//! use tremplin_core::badge::{Activity, Share};
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
use crate::badge::Share;
use crate::credential::date;

/// In which of the two languages something is said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lang {
    French,
    English,
}

use Lang::{English, French};

/// What is asked: in French, in English.
pub fn asked(asked: &Requirement) -> [String; 2] {
    [French, English].map(|lang| {
        let pick = |texts| pick(lang, texts);
        let mut said = Vec::new();
        match (asked.activity, asked.score) {
            (Activity::Quiz, Some(score)) => {
                let share =
                    pick(["au moins ", "at least "]).to_owned() + &percent(score * 10, lang);
                said.push(share + pick([" des points du quiz", " of the points of the quiz"]));
            }
            (Activity::Quiz, None) => said.push(pick(["réussir le quiz", "pass the quiz"]).into()),
            (Activity::Flashcards, _) => {}
        }
        if (asked.activity, asked.attempt) == (Activity::Quiz, Attempt::First) {
            said.push(pick(["du premier coup", "by the first answers"]).into());
        }
        if asked.seen == 100 {
            said.push(pick(["toutes les cartes vues", "all of the cards seen"]).into());
        } else if asked.seen > 0 {
            said.push(
                percent(asked.seen * 10, lang) + pick([" des cartes vues", " of the cards seen"]),
            );
        }
        if asked.known > 0 {
            let known = pick([" des cartes sues", " of the cards known"]);
            said.push(percent(asked.known * 10, lang) + known);
        }
        said.join(", ")
    })
}

/// What was done: in French, in English.
pub fn done(done: &Done) -> [String; 2] {
    [French, English].map(|lang| match done.activity {
        Activity::Quiz => points(done.broad, done.strict, lang),
        Activity::Flashcards => cards(done.broad, done.strict, lang),
    })
}

/// What the learner has declared, for the evidence of a badge in the badge's own language, French or else
/// English; nothing where the request says nothing.
pub fn evidence(request: &Request, badge: &BadgeModule) -> String {
    let lang = if primary(&badge.lang) == "fr" { French } else { English };
    let mut out = String::from(pick(
        lang,
        [
            "Déclaré par la personne, d’après son appareil\u{a0}:",
            "Declared by the learner, by their device:",
        ],
    ));
    for Row { asked, done: row, .. } in compare(request, badge) {
        let Some(row) = row else { continue };
        out.push('\n');
        out.push_str(asked.map_or(row.id.as_str(), |asked| &asked.title));
        out.push_str(pick(lang, ["\u{a0}: ", ": "]));
        let [french, english] = done(row);
        out.push_str(if lang == French { &french } else { &english });
        out.push_str(" (");
        out.push_str(&date::day(i64::from(row.day) * 86_400_000));
        out.push(')');
    }
    out
}

fn pick(lang: Lang, [french, english]: [&'static str; 2]) -> &'static str {
    if lang == French { french } else { english }
}

/// Thousandths as a percentage, rounded down: 79.9 % is not 80 %.
fn percent(thousandths: u32, lang: Lang) -> String {
    let mut out = (thousandths / 10).to_string();
    if !thousandths.is_multiple_of(10) {
        out.push_str(pick(lang, [",", "."]));
        out.push_str(&(thousandths % 10).to_string());
    }
    out + pick(lang, ["\u{a0}%", "%"])
}

fn points(all: Share, first: Share, lang: Lang) -> String {
    let [of_all, of_first] = [all, first].map(|share| percent(share.thousandths(), lang));
    let points = pick(lang, [" des points", " of the points"]);
    if first.of == 0 {
        return of_all
            + points
            + pick(
                lang,
                [
                    " (l’ancienne demande ne dit pas si c’est du premier coup)",
                    " (the older request does not say whether by the first answers)",
                ],
            );
    }
    let mut out = of_first + points + pick(lang, [" du premier coup", " by the first answers"]);
    if all.thousandths() > first.thousandths() {
        out.push_str(", ");
        out.push_str(&of_all);
        out.push_str(pick(lang, [" après reprise", " after other tries"]));
    }
    out
}

fn cards(seen: Share, known: Share, lang: Lang) -> String {
    if seen.of == 0 {
        let text = [
            "séance faite (l’ancienne demande ne dit pas combien de cartes)",
            "sitting done (the older request does not say how many cards)",
        ];
        return pick(lang, text).into();
    }
    let words: [&str; 5] = match (lang, seen.n, known.n) {
        (French, 0 | 1, 0 | 1) => [" carte vue sur ", ", ", " sue", " sur ", ""],
        (French, _, 0 | 1) => [" cartes vues sur ", ", ", " sue", " sur ", ""],
        (French, 0 | 1, _) => [" carte vue sur ", ", ", " sues", " sur ", ""],
        (French, ..) => [" cartes vues sur ", ", ", " sues", " sur ", ""],
        (English, ..) => [" of ", " cards seen, ", " known", " of ", ""],
    };
    let mut out = seen.n.to_string() + words[0] + &seen.of.to_string() + words[1];
    // What an older record says of the cards that are known is nothing.
    if known.of == 0 {
        return out.trim_end_matches(", ").into();
    }
    out.push_str(&known.n.to_string());
    out.push_str(words[2]);
    if known.of != seen.of {
        out.push_str(words[3]);
        out.push_str(&known.of.to_string());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::badge::tests::{CV, DECK, MAIL, badge};

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
            subject: crate::badge::tests::SUBJECT.into(),
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
