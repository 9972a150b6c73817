//! Problems in words, for authors who know neither JSON nor English. The sentences stand in
//! `content-schema/locales/`, `authors.ftl` in each language; `build.rs` makes a function of each.

mod badge;
mod codes;
mod not_json;
mod slips;
mod slots;

use crate::report::{Code, Problem};

/// A language that problems are put into.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// French.
    #[default]
    Fr,
    /// English.
    En,
}

impl Lang {
    /// The language of a BCP 47 tag or a locale name such as `en_GB.UTF-8`; `None` if it is
    /// neither French nor English.
    ///
    /// ```
    /// use tremplin_content::Lang;
    /// assert_eq!(Lang::from_tag("fr_FR.UTF-8"), Some(Lang::Fr));
    /// assert_eq!(Lang::from_tag("de"), None);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Lang> {
        match crate::lang::primary(tag.split(['_', '.', '@']).next()?).as_str() {
            "fr" => Some(Lang::Fr),
            "en" => Some(Lang::En),
            _ => None,
        }
    }
}

/// What is wrong, and what to write, in one language.
type Sentences = [String; 2];

/// A function for each sentence of `authors.ftl`.
mod say {
    use super::Lang;

    include!(concat!(env!("OUT_DIR"), "/problems.rs"));
}

impl Problem {
    /// What is wrong, in one plain sentence.
    ///
    /// ```
    /// use tremplin_content::{Lang, json};
    /// let checked = json::check(r#"{ "kind": "quizz" }"#);
    /// let message = checked.report.problems[0].message(Lang::En);
    /// assert_eq!(message, "“quizz” is not a value that “kind” can have.");
    /// ```
    pub fn message(&self, lang: Lang) -> String {
        let [message, _] = self.sentences(lang);
        message
    }

    /// What to write instead, with a small example of JSON where that helps.
    ///
    /// ```
    /// use tremplin_content::{Lang, json};
    /// let checked = json::check(r#"{ "kind": "quizz" }"#);
    /// assert_eq!(checked.report.problems[0].help(Lang::En), r#"Write: "kind": "quiz""#);
    /// ```
    pub fn help(&self, lang: Lang) -> String {
        let [_, help] = self.sentences(lang);
        help
    }

    fn sentences(&self, lang: Lang) -> Sentences {
        match self.code {
            Code::NotJson => not_json::sentences_of(self, lang),
            _ => codes::sentences_of(self, lang),
        }
    }

    /// The first details as sentences quote them, and the name that the path ends in.
    fn quoted(&self) -> ([String; 3], String) {
        ([0, 1, 2].map(|at| shorten(self.detail(at))), shorten(self.name()))
    }

    pub(crate) fn detail(&self, index: usize) -> &str {
        self.details.get(index).map_or("", String::as_str)
    }

    /// The property that the path ends in: `alt` of `items[0].image.alt`; `choices` of
    /// `items[0].choices[3]`.
    pub(crate) fn name(&self) -> &str {
        let last = self.path.rsplit('.').next().unwrap_or_default();
        last.split('[').next().unwrap_or_default()
    }
}

/// At most 60 characters of an author's text, on one line.
fn shorten(text: &str) -> String {
    // What is far behind them is not even looked at.
    let start = text.trim_start();
    let near = start.char_indices().nth(200).map_or(start, |(at, _)| &start[..at]);
    let line = crate::stranger::line(near);
    match line.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", line[..at].trim_end()),
        None => line,
    }
}

#[cfg(test)]
mod tests;
