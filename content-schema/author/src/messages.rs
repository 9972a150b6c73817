//! Problems in words, for authors who know neither JSON nor English. The sentences stand in
//! `content-schema/locales/`, `authors.ftl` in each language; `build.rs` makes a function of each.

mod advice;
mod badge;
mod codes;
mod gaps;
mod not_json;
mod slips;
mod slots;

use tremplin_content::report::{Code, Problem};

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
    /// use tremplin_author::Lang;
    /// assert_eq!(Lang::from_tag("fr_FR.UTF-8"), Some(Lang::Fr));
    /// assert_eq!(Lang::from_tag("de"), None);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Lang> {
        match tremplin_content::lang::primary(tag.split(['_', '.', '@']).next()?).as_str() {
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

/// A problem in words.
///
/// ```
/// use tremplin_author::{Explain, Lang, json};
///
/// let checked = json::check(r#"{ "kind": "quizz" }"#);
/// let problem = &checked.report.problems[0];
/// assert_eq!(problem.message(Lang::En), "“quizz” is not a value that “kind” can have.");
/// assert_eq!(problem.help(Lang::En), r#"Write: "kind": "quiz""#);
/// ```
pub trait Explain {
    /// What is wrong, in one plain sentence.
    fn message(&self, lang: Lang) -> String;

    /// What to write instead, with a small example of JSON where that helps.
    fn help(&self, lang: Lang) -> String;
}

impl Explain for Problem {
    fn message(&self, lang: Lang) -> String {
        let [message, _] = sentences(self, lang);
        message
    }

    fn help(&self, lang: Lang) -> String {
        let [_, help] = sentences(self, lang);
        help
    }
}

fn sentences(problem: &Problem, lang: Lang) -> Sentences {
    match problem.code {
        Code::NotJson => not_json::sentences_of(problem, lang),
        _ => codes::sentences_of(problem, lang),
    }
}

/// The first details as sentences quote them, and the name that the path ends in.
fn quoted(problem: &Problem) -> ([String; 3], String) {
    ([0, 1, 2].map(|at| shorten(problem.detail(at))), shorten(problem.name()))
}

/// At most 60 characters of an author's text, on one line.
fn shorten(text: &str) -> String {
    // What is far behind them is not even looked at.
    let start = text.trim_start();
    let near = start.char_indices().nth(200).map_or(start, |(at, _)| &start[..at]);
    let line = tremplin_content::stranger::line(near);
    match line.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", line[..at].trim_end()),
        None => line,
    }
}

#[cfg(test)]
mod tests;
