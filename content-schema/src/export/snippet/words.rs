//! What the plain HTML says by itself.

use crate::lang::primary;

/// Everything said in one language.
pub(super) struct Words {
    pub lang: &'static str,
    /// Name of the block; `{}` stands for the title.
    pub name: &'static str,
    pub needs_script: &'static str,
    pub false_true: [&'static str; 2],
    pub your_answer: &'static str,
    pub hint: &'static str,
    pub show_answer: &'static str,
    pub transcript: &'static str,
    pub sources: &'static str,
}

const FRENCH: Words = Words {
    lang: "fr",
    name: "Quiz\u{a0}: {}",
    needs_script: "Cette activité s’affiche avec JavaScript.",
    false_true: ["Faux", "Vrai"],
    your_answer: "Votre réponse",
    hint: "Voir un indice",
    show_answer: "Voir la réponse",
    transcript: "Lire la transcription",
    sources: "Sources",
};

const ENGLISH: Words = Words {
    lang: "en",
    name: "Quiz: {}",
    needs_script: "This activity needs JavaScript.",
    false_true: ["False", "True"],
    your_answer: "Your answer",
    hint: "Show a hint",
    show_answer: "Show the answer",
    transcript: "Read the transcript",
    sources: "Sources",
};

/// The words for a language tag; French where the language is not known, as in the widget.
pub(super) fn of(tag: &str) -> &'static Words {
    if primary(tag) == "en" { &ENGLISH } else { &FRENCH }
}
