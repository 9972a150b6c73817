//! What the plain HTML says by itself.

use crate::lang::primary;

/// Everything said in one language.
pub(super) struct Words {
    pub lang: &'static str,
    /// Name of a quiz; `{}` stands for the title.
    pub quiz: &'static str,
    /// Name of a deck of flashcards; `{}` stands for the title.
    pub flashcards: &'static str,
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
}

const FRENCH: Words = Words {
    lang: "fr",
    quiz: "Quiz\u{a0}: {}",
    flashcards: "Cartes\u{a0}: {}",
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
};

const ENGLISH: Words = Words {
    lang: "en",
    quiz: "Quiz: {}",
    flashcards: "Flashcards: {}",
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
};

/// The words for a language tag; French where the language is not known, as in the widget.
pub(super) fn of(tag: &str) -> &'static Words {
    if primary(tag) == "en" { &ENGLISH } else { &FRENCH }
}
