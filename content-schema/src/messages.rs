//! Problems in words, for authors who know neither JSON nor English.
//!
//! Sentences are templates: `{0}` stands for a detail of the problem, `{name}` for the property
//! that its path ends in. In French templates, ordinary spaces stand where French typography wants
//! no-break spaces; [`typeset`] puts those in before the details, which stay as they are.

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

/// What is wrong, and what to write, each in French and English.
pub(crate) struct Sentences {
    pub message: [&'static str; 2],
    pub help: [&'static str; 2],
}

/// French message, French help, English message, English help.
pub(crate) const fn sentences(
    message_fr: &'static str,
    help_fr: &'static str,
    message_en: &'static str,
    help_en: &'static str,
) -> Sentences {
    Sentences { message: [message_fr, message_en], help: [help_fr, help_en] }
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
        self.fill(self.sentences().message, lang)
    }

    /// What to write instead, with a small example of JSON where that helps.
    ///
    /// ```
    /// use tremplin_content::{Lang, json};
    /// let checked = json::check(r#"{ "kind": "quizz" }"#);
    /// assert_eq!(checked.report.problems[0].help(Lang::En), r#"Write: "kind": "quiz""#);
    /// ```
    pub fn help(&self, lang: Lang) -> String {
        self.fill(self.sentences().help, lang)
    }

    fn sentences(&self) -> Sentences {
        match self.code {
            Code::NotJson => not_json::sentences_of(self.detail(0)),
            _ => codes::sentences_of(self),
        }
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

    fn fill(&self, templates: [&str; 2], lang: Lang) -> String {
        let (template, quotes) = match lang {
            Lang::Fr => (typeset(templates[0]), ["«\u{a0}", "\u{a0}»"]),
            Lang::En => (templates[1].to_owned(), ["“", "”"]),
        };
        let mut out = String::new();
        let mut rest = template.as_str();
        while let Some((before, behind)) = rest.split_once('{') {
            out.push_str(before);
            let (slot, after) = behind.split_once('}').unwrap_or((behind, ""));
            match self.slot(slot, lang, quotes) {
                Some(text) => out.push_str(&text),
                // A brace that is no slot belongs to an example of JSON.
                None => {
                    out.push('{');
                    rest = behind;
                    continue;
                }
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }

    fn slot(&self, slot: &str, lang: Lang, quotes: [&str; 2]) -> Option<String> {
        let quoted = |text: &str| format!("{}{}{}", quotes[0], shorten(text), quotes[1]);
        Some(match slot {
            "name" => quoted(self.name()),
            "bare name" => self.name().to_owned(),
            "example" => slots::example(self, self.detail(0)).to_owned(),
            "example here" => slots::example(self, self.name()).to_owned(),
            "expected" => slots::shape(self.detail(0), lang).to_owned(),
            "found" => slots::shape(self.detail(1), lang).to_owned(),
            "allowed" => {
                let allowed = self.details.get(1..).unwrap_or_default();
                let written: Vec<String> =
                    allowed.iter().map(|each| format!("\"{each}\"")).collect();
                written.join(", ")
            }
            "unquoted" => slots::unquoted(self),
            "file" => slots::file(self),
            "beside" => self.detail(1).to_owned(),
            "slashes" => self.detail(0).trim_start_matches(['\\', '/']).replace('\\', "/"),
            "slug" => slots::slug(self),
            "nearest" => slots::meant_value(self).unwrap_or_default(),
            _ => {
                let (index, bare) = match slot.strip_prefix("bare ") {
                    Some(index) => (index, true),
                    None => (slot, false),
                };
                let detail = self.detail(index.parse().ok()?);
                if bare { shorten(detail) } else { quoted(detail) }
            }
        })
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

/// No-break spaces where French wants them.
fn typeset(french: &str) -> String {
    french
        .replace("« ", "«\u{a0}")
        .replace(" »", "\u{a0}»")
        .replace(" :", "\u{a0}:")
        .replace(" ;", "\u{202f};")
        .replace(" ?", "\u{202f}?")
        .replace(" !", "\u{202f}!")
        .replace(" %", "\u{a0}%")
}

#[cfg(test)]
mod tests;
