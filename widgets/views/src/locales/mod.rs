//! Texts of the widgets, one file a language. A missing text does not compile.
//!
//! To add a language: copy `fr.rs`, translate it, and name it in [`texts`].

mod en;
pub(crate) mod flashcards;
mod fr;

/// Everything that a widget says by itself, in one language.
///
/// `{n}` and `{of}` stand for numbers; see [`fill`].
pub struct Texts {
    /// BCP 47 tag of these texts.
    pub lang: &'static str,
    /// Leaves the introduction.
    pub start: &'static str,
    /// How many questions lie ahead: one, several.
    pub questions: [&'static str; 2],
    /// Place in the quiz.
    pub question: &'static str,
    /// A screen without a question.
    pub lesson: &'static str,
    /// Name of the progress bar.
    pub progress: &'static str,
    /// One choice may be picked.
    pub pick_one: &'static str,
    /// Several choices may be picked.
    pub pick_several: &'static str,
    /// Label of the field of a short answer.
    pub your_answer: &'static str,
    /// The choices of true-false: false, true.
    pub true_false: [&'static str; 2],
    /// Checks the answer.
    pub check: &'static str,
    /// Said when there is nothing to check yet: choice, text.
    pub nothing_to_check: [&'static str; 2],
    /// Shows and hides the hint.
    pub hint: [&'static str; 2],
    /// Leads to the next question.
    pub next: &'static str,
    /// Leaves a lesson.
    pub go_on: &'static str,
    /// Leads from the last question to the results.
    pub to_results: &'static str,
    /// Same question again.
    pub retry: &'static str,
    /// Leaves a question without another attempt.
    pub skip: &'static str,
    /// Heads the feedback of a right, a partly right and a wrong answer.
    pub verdict: [&'static str; 3],
    /// How many attempts are left: one, several.
    pub attempts_left: [&'static str; 2],
    /// Said of a choice: picked and right, picked and wrong, right but not picked.
    pub choice_state: [&'static str; 3],
    /// Introduces the right answer.
    pub right_answer: &'static str,
    /// Heads the results.
    pub results: &'static str,
    /// The score: one right, several right.
    pub score: [&'static str; 2],
    /// What is said from the first third of the score to all of it.
    pub encouragement: [&'static str; 4],
    /// The pass mark has been reached, or not yet.
    pub passed: [&'static str; 2],
    /// Heads the list of missed questions.
    pub to_revise: &'static str,
    /// Missed questions again: one, several.
    pub retry_missed: [&'static str; 2],
    /// Everything again.
    pub restart: &'static str,
    /// Heads the sources.
    pub sources: &'static str,
    /// Opens what a sound or a film says, in words.
    pub transcript: &'static str,
    /// Loads a picture, a sound or a film from another site: `{site}`.
    pub load_media: &'static str,
    /// Who made a picture.
    pub credit: &'static str,
    /// Opens what is kept on this device.
    pub privacy: &'static str,
    /// What is kept on this device.
    pub privacy_text: &'static str,
    /// Saves what is kept as a file.
    pub export: &'static str,
    /// Erases what is kept.
    pub erase: &'static str,
}

/// The texts for a language tag; French where the language is not known.
pub fn texts(lang: &str) -> &'static Texts {
    match tremplin_content::lang::primary(lang).as_str() {
        "en" => &en::TEXTS,
        _ => &fr::TEXTS,
    }
}

/// Whether the widgets have texts in the language of this tag.
pub fn speaks(lang: &str) -> bool {
    matches!(tremplin_content::lang::primary(lang).as_str(), "fr" | "en")
}

/// Puts numbers in the place of `{n}` and `{of}`.
///
/// ```
/// assert_eq!(tremplin_views::locales::fill("Question {n} sur {of}", 2, 10), "Question 2 sur 10");
/// ```
pub fn fill(text: &str, n: usize, of: usize) -> String {
    fill_with(text, &n.to_string(), &of.to_string())
}

/// Puts `n` in the place of `{n}`, and `other` in that of any other name.
pub(crate) fn fill_with(text: &str, n: &str, other: &str) -> String {
    let mut out = String::new();
    let mut pieces = text.split('{');
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (name, rest) = piece.split_once('}').unwrap_or_default();
        out.push_str(if name == "n" { n } else { other });
        out.push_str(rest);
    }
    out
}

impl Texts {
    /// The form for a count. In French 0 is singular (CLDR plural rules).
    pub fn plural(&self, forms: &[&'static str; 2], count: usize) -> &'static str {
        let singular = count == 1 || (count == 0 && self.lang == "fr");
        forms[usize::from(!singular)]
    }
}
