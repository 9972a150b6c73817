//! Texts of the widgets, one file a language. A missing text does not compile.
//!
//! To add a language: copy `fr.rs`, translate it, and name it in [`texts`].

/// Declares texts: what a translator writes as a struct, and what the bundle has of it, one text a
/// language. The later ones are fetched once the learner begins; split.mjs knows them by their ends.
macro_rules! texts {
    (
        $(#[$doc:meta])* $name:ident, $sentences:ident
        first { $($(#[$first_doc:meta])* $first:ident $([$first_forms:literal])?,)* }
        later { $($(#[$later_doc:meta])* $later:ident $([$later_forms:literal])?,)* }
    ) => {
        $(#[$doc])*
        pub struct $name {
            first: &'static str,
            later: &'static str,
        }

        /// What a translator writes.
        pub(super) struct $sentences {
            $(pub $first: texts!(@type $($first_forms)?),)*
            $(pub $later: texts!(@type $($later_forms)?),)*
        }

        impl $sentences {
            pub const fn pack<const FIRST: usize, const LATER: usize>(&self) -> ([u8; FIRST], [u8; LATER]) {
                (
                    tremplin_content::pack::join(&[$(texts!(@list self.$first, $($first_forms)?)),*], false),
                    tremplin_content::pack::join(&[$(texts!(@list self.$later, $($later_forms)?)),*], true),
                )
            }

            pub const fn lengths(&self) -> (usize, usize) {
                (
                    tremplin_content::pack::length(&[$(texts!(@list self.$first, $($first_forms)?)),*], false),
                    tremplin_content::pack::length(&[$(texts!(@list self.$later, $($later_forms)?)),*], true),
                )
            }
        }

        #[allow(non_camel_case_types)]
        enum First { $($first,)* }
        #[allow(non_camel_case_types)]
        enum Later { $($later,)* }

        impl $name {
            pub(super) const fn new(first: &'static [u8], later: &'static [u8]) -> Self {
                Self { first: tremplin_content::pack::text(first), later: tremplin_content::pack::text(later) }
            }
            $(texts!(@get first First 0 $(#[$first_doc])* $first $($first_forms)?);)*
            $(texts!(@get later Later 1 $(#[$later_doc])* $later $($later_forms)?);)*
        }
    };
    (@type) => { &'static str };
    (@type $forms:literal) => { [&'static str; $forms] };
    (@list $self:ident . $field:ident,) => { &[$self.$field] };
    (@list $self:ident . $field:ident, $forms:literal) => { &$self.$field };
    (@get $part:ident $place:ident $from:literal $(#[$doc:meta])* $field:ident) => {
        $(#[$doc])*
        pub(crate) fn $field(&self) -> &'static str {
            tremplin_content::pack::at(self.$part, $place::$field as usize + $from, 0)
        }
    };
    (@get $part:ident $place:ident $from:literal $(#[$doc:meta])* $field:ident $forms:literal) => {
        $(#[$doc])*
        pub(crate) fn $field(&self, form: usize) -> &'static str {
            tremplin_content::pack::at(self.$part, $place::$field as usize + $from, form)
        }
    };
}

/// The texts of a language as the bundle has them.
macro_rules! packed {
    ($name:ident, $sentences:expr) => {
        const {
            const LENGTHS: (usize, usize) = $sentences.lengths();
            const PACKED: ([u8; LENGTHS.0], [u8; LENGTHS.1]) = $sentences.pack();
            &$name::new(&PACKED.0, &PACKED.1)
        }
    };
}

pub(crate) mod badge;
mod en;
pub(crate) mod flashcards;
mod fr;

texts! {
    /// Everything that a widget says by itself, in one language.
    ///
    /// `{n}` and `{of}` stand for numbers; see [`fill`].
    Texts, Sentences
    first {
        /// BCP 47 tag of these texts.
        lang,
        /// Leaves the introduction.
        start,
        /// How many questions lie ahead: one, several.
        questions[2],
        /// Place in the quiz.
        question,
        /// A screen without a question.
        lesson,
        /// Name of the progress bar.
        progress,
        /// Several choices may be picked.
        pick_several,
        /// Label of the field of a short answer.
        your_answer,
        /// The choices of true-false: false, true.
        true_false[2],
        /// Checks the answer.
        check,
        /// Shows and hides the hint.
        hint[2],
        /// Leaves a lesson.
        go_on,
        /// Leaves a question without another attempt.
        skip,
        /// Heads the sources.
        sources,
        /// Opens what a sound or a film says, in words.
        transcript,
        /// Loads a picture, a sound or a film from another site: `{site}`.
        load_media,
        /// Who made a picture.
        credit,
    }
    later {
        /// Said when there is nothing to check yet: choice, text.
        nothing_to_check[2],
        /// Leads to the next question.
        next,
        /// Leads from the last question to the results.
        to_results,
        /// Same question again.
        retry,
        /// Heads the feedback of a right, a partly right and a wrong answer.
        verdict[3],
        /// How many attempts are left: one, several.
        attempts_left[2],
        /// Said of a choice: picked and right, picked and wrong, the right one but not picked, one of several
        /// right ones but not picked.
        choice_state[4],
        /// Introduces the right answer.
        right_answer,
        /// Introduces the letters that differ; said of letters that the answer has and the learner has not,
        /// and of letters that only the learner has.
        difference[3],
        /// Heads the results.
        results,
        /// The score: one right, several right.
        score[2],
        /// The share of the points, where it is not that of the right answers: percent.
        points,
        /// The share of the points by the first answers, and by the last ones: percent.
        tries,
        /// What is said from the first third of the score to all of it.
        encouragement[4],
        /// The pass mark has been reached, or not yet.
        passed[2],
        /// Heads the list of missed questions.
        to_revise,
        /// Missed questions again: one, several.
        retry_missed[2],
        /// Everything again.
        restart,
        /// Opens what is kept on this device.
        privacy,
        /// What is kept on this device.
        privacy_text,
        /// Saves what is kept as a file.
        export,
        /// Erases what is kept.
        erase,
        /// Leads back from a question.
        cancel,
        /// Takes a saved file up.
        import,
        /// What a live region says of what is kept: see `keeping.rs`.
        told[9],
    }
}

/// The texts for a language tag; French where the language is not known.
pub fn texts(lang: &str) -> &'static Texts {
    match tremplin_content::lang::primary(lang).as_str() {
        "en" => packed!(Texts, en::TEXTS),
        _ => packed!(Texts, fr::TEXTS),
    }
}

/// In which language a widget says its own words: the first of the `wishes` that the widgets speak, else
/// French, the language of the sites that Tremplin was made for.
///
/// The wishes are, in this order: what the page asks this widget for (`lang` on its tag), the language of
/// the module, that of the page around it, and those that the learner's browser asks for. So an Arabic
/// quiz on a French page has French buttons, on a page without language those of the learner, and Arabic
/// ones wherever it stands once the widgets speak Arabic.
///
/// ```
/// use tremplin_views::locales::choose;
///
/// let tags = ["ar", "de-CH", "en-GB", "fr"].map(String::from);
/// assert_eq!(choose(tags.iter()), "en-GB");
/// assert_eq!(choose(tags[..2].iter()), "fr");
/// ```
pub fn choose<'a>(mut wishes: impl Iterator<Item = &'a String>) -> &'a str {
    wishes.find(|lang| speaks(lang)).map_or("fr", String::as_str)
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
    /// The form for a count, of two. In French 0 is singular (CLDR plural rules).
    pub fn form(&self, count: usize) -> usize {
        let singular = count == 1 || (count == 0 && self.lang() == "fr");
        usize::from(!singular)
    }
}

#[cfg(test)]
mod tests {
    use super::{choose, speaks, texts};

    #[test]
    fn a_widget_speaks_the_first_language_that_it_can() {
        // What the tag asks for, the module, the page, the learner's browser.
        for (wishes, expected) in [
            (&["en", "ar", "fr", "fr"][..], "en"),
            (&["fr", "en"], "fr"),
            (&["FR-ca", "en"], "FR-ca"),
            (&["de", "ar", "en", "fr"], "en"),
            (&["ar", "fr", "en"], "fr"),
            (&["ar", "", "en-US", "fr"], "en-US"),
            (&["ar", "uk", "uk-UA", "ru", "en"], "en"),
            (&["fra", "english", "e", "en-GB"], "en-GB"),
            (&["ar", "uk"], "fr"),
            (&[], "fr"),
        ] {
            let tags: Vec<String> = wishes.iter().copied().map(String::from).collect();
            let chosen = choose(tags.iter());
            assert_eq!(chosen, expected, "{wishes:?}");
            assert!(speaks(chosen));
            assert_eq!(texts(chosen).lang(), chosen.to_lowercase().get(..2).unwrap_or_default());
        }
    }
}
