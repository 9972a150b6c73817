//! Every sentence that Tremplin says by itself: one catalogue a language (`fr.ftl`, `en.ftl`, `ar.ftl`,
//! `uk.ftl`, [Fluent](https://projectfluent.org/)), read while building. French is the source: its file says
//! which sentences there are, and the comments there are for translators of every language.
//!
//! A name is `area-sentence`. `{ $n }` and `{ $of }` stand for whole numbers, other names for texts. A sentence
//! that depends on a count has one form for each plural category of its language (CLDR); sentences that belong
//! together are attributes of one name. Groups (`## widget, later`) say when a page gets them:
//! `first` with the first screen, `later` once the learner has begun, `asked` on a wish; what is `written` into
//! pages is not fetched.
//!
//! ```
//! let catalogues = tremplin_locales::catalogues().unwrap();
//! let french = &catalogues[0];
//! assert_eq!(french.lang, "fr");
//! assert_eq!(french.message("widget-start").unwrap().forms, ["Commencer"]);
//! ```

mod check;
mod plural;
mod read;
mod write;

pub use plural::{categories, table};
pub use write::{constants, file, files, rust};

/// The languages, French first, with what their files say.
pub const SOURCES: [(&str, &str); 4] = [
    ("fr", include_str!("../fr.ftl")),
    ("en", include_str!("../en.ftl")),
    ("ar", include_str!("../ar.ftl")),
    ("uk", include_str!("../uk.ftl")),
];

/// When a page gets a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// With the first screen.
    First,
    /// Once the learner has begun.
    Later,
    /// On a wish: what badges are asked for.
    Asked,
    /// Never: it is written into pages.
    Written,
}

/// All of them, in the order in which a page gets them, with the names they have in groups and files.
pub const PARTS: [(Part, &str); 4] = [
    (Part::First, "first"),
    (Part::Later, "later"),
    (Part::Asked, "asked"),
    (Part::Written, "written"),
];

/// The sentences of one language.
#[derive(Debug)]
pub struct Catalogue {
    /// `fr`
    pub lang: String,
    /// In the order of the French file.
    pub messages: Vec<Message>,
}

impl Catalogue {
    /// The sentence of that name.
    pub fn message(&self, id: &str) -> Option<&Message> {
        self.messages.iter().find(|message| message.id == id)
    }
}

/// A sentence, or several that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// `widget-start`
    pub id: String,
    /// What the French file says about it.
    pub about: String,
    /// When a page gets it.
    pub part: Part,
    /// Names of what is put in, in alphabetical order.
    pub args: Vec<String>,
    /// What tells its forms apart.
    pub kind: Kind,
    /// One text, or one for each name that `kind` gives; what is put in stands in braces: `{n}`.
    pub forms: Vec<String>,
}

impl Message {
    /// `widget`
    pub fn area(&self) -> &str {
        self.id.split('-').next().unwrap_or_default()
    }

    /// `start`, or with several words `to_results`.
    pub fn name(&self) -> String {
        self.id.split('-').skip(1).collect::<Vec<_>>().join("_")
    }
}

/// What tells the forms of a message apart.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// There is one.
    One,
    /// The plural category of the number `n`: their names.
    Plural(Vec<String>),
    /// Names of attributes.
    Named(Vec<String>),
}

/// All catalogues, French first, checked against it.
///
/// # Errors
///
/// One sentence for each mistake in a file.
pub fn catalogues() -> Result<Vec<Catalogue>, Vec<String>> {
    of(&SOURCES)
}

fn of(sources: &[(&str, &str)]) -> Result<Vec<Catalogue>, Vec<String>> {
    let mut problems = Vec::new();
    let mut catalogues = Vec::new();
    for (lang, text) in sources {
        let messages = read::read(lang, text, &mut problems);
        catalogues.push(Catalogue { lang: (*lang).to_owned(), messages });
    }
    check::against_the_first(&mut catalogues, &mut problems);
    if problems.is_empty() { Ok(catalogues) } else { Err(problems) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_catalogue_has_each_sentence_in_each_form_that_its_language_needs() {
        let catalogues = catalogues().unwrap_or_else(|problems| panic!("{}", problems.join("\n")));
        let french = &catalogues[0].messages;
        for Catalogue { lang, messages } in &catalogues {
            assert_eq!(messages.len(), french.len(), "{lang}");
            for (message, source) in std::iter::zip(messages, french) {
                assert_eq!((&message.id, &message.args), (&source.id, &source.args), "{lang}");
                match &message.kind {
                    Kind::Plural(names) => {
                        assert_eq!(*names, categories(lang), "{lang} {}", message.id)
                    }
                    kind => assert_eq!(*kind, source.kind, "{lang} {}", message.id),
                }
                assert!(message.forms.iter().all(|form| !form.is_empty()), "{lang} {}", message.id);
            }
        }
    }
}
