//! What the plain HTML says by itself.

use crate::lang::primary;

/// Everything said in one language.
pub(super) struct Words {
    pub lang: &'static str,
    /// Name of a quiz; `{}` stands for the title.
    pub quiz: &'static str,
    /// Name of a deck of flashcards; `{}` stands for the title.
    pub flashcards: &'static str,
    /// Name of a badge; `{}` stands for the title.
    pub badge: &'static str,
    pub needs_script: &'static str,
    pub false_true: [&'static str; 2],
    pub your_answer: &'static str,
    pub hint: &'static str,
    pub show_answer: &'static str,
    pub transcript: &'static str,
    /// What stands for the cards that are left out, one of them or several; `{}` is their number.
    pub more_cards: [&'static str; 2],
    /// What stands between thousands.
    pub thousands: &'static str,
    pub sources: &'static str,
    /// What stands before the requirements of a badge: all of them, or any one.
    pub to_do: [&'static str; 2],
    /// Behind a requirement: the share of points, of cards seen and of cards known; `{}` is percent.
    pub at_least: [&'static str; 3],
    /// Stands before the issuer's name.
    pub signed_by: &'static str,
    /// Name of the list of alignments.
    pub skills: &'static str,
    /// What a page about a badge is not.
    pub proves_nothing: &'static str,
}

const FRENCH: Words = Words {
    lang: "fr",
    quiz: "Quiz\u{a0}: {}",
    flashcards: "Cartes\u{a0}: {}",
    badge: "Badge\u{a0}: {}",
    needs_script: "Cette activité s’affiche avec JavaScript.",
    false_true: ["Faux", "Vrai"],
    your_answer: "Votre réponse",
    hint: "Voir un indice",
    show_answer: "Voir la réponse",
    transcript: "Lire la transcription",
    more_cards: [
        "Il reste {} carte, que l’on voit avec JavaScript.",
        "Il reste {} cartes, que l’on voit avec JavaScript.",
    ],
    thousands: "\u{202f}",
    sources: "Sources",
    to_do: [
        "Pour l’obtenir, il faut faire tout ce qui suit\u{a0}:",
        "Pour l’obtenir, un seul de ces éléments suffit\u{a0}:",
    ],
    at_least: [
        "{}\u{a0}% au moins",
        "{}\u{a0}% des cartes à voir au moins",
        "{}\u{a0}% des cartes à savoir au moins",
    ],
    signed_by: "Signé par\u{a0}: ",
    skills: "Compétences visées",
    proves_nothing: "Cette page présente le badge\u{202f}; elle ne prouve pas que quelqu’un l’a obtenu.",
};

const ENGLISH: Words = Words {
    lang: "en",
    quiz: "Quiz: {}",
    flashcards: "Flashcards: {}",
    badge: "Badge: {}",
    needs_script: "This activity needs JavaScript.",
    false_true: ["False", "True"],
    your_answer: "Your answer",
    hint: "Show a hint",
    show_answer: "Show the answer",
    transcript: "Read the transcript",
    more_cards: [
        "There is {} more card, which needs JavaScript.",
        "There are {} more cards, which need JavaScript.",
    ],
    thousands: ",",
    sources: "Sources",
    to_do: ["To earn it, do all of this:", "To earn it, any one of these is enough:"],
    at_least: ["{}% or more", "see {}% of the cards or more", "know {}% of the cards or more"],
    signed_by: "Signed by: ",
    skills: "Skills",
    proves_nothing: "This page presents the badge; it does not prove that anybody has earned it.",
};

/// The words for a language tag; French where the language is not known, as in the widget.
pub(super) fn of(tag: &str) -> &'static Words {
    if primary(tag) == "en" { &ENGLISH } else { &FRENCH }
}
