//! Every sentence that Tremplin says by itself: a file for each language and audience (`fr/widgets.ftl`,
//! [Fluent](https://projectfluent.org/)), read while building. French is the source: its files say which
//! sentences there are, and the comments there are for translators of every language.
//!
//! A name is `area-sentence`. `{ $n }` and `{ $of }` stand for whole numbers, other names for texts. A sentence
//! that depends on a count has one form for each plural category of its language (CLDR); sentences that belong
//! together are attributes of one name. A brace that is meant as one is written `{"{"}`.
//!
//! Groups (`## widget, later`) say when a page gets the sentences of widgets: `first` with the first screen,
//! `later` once the learner has begun, `asked` on a wish; those of a group without such a word are written into
//! programs or pages, and not fetched.
//!
//! ```
//! use std::path::Path;
//!
//! let catalogues = tremplin_locales::catalogues(Path::new("."), &tremplin_locales::WIDGETS).unwrap();
//! let french = &catalogues[0];
//! assert_eq!(french.lang, "fr");
//! assert_eq!(french.message("widget-start").unwrap().forms, ["Commencer"]);
//! ```

mod check;
mod functions;
mod plural;
mod read;
mod write;

use std::fs;
use std::path::Path;

pub use functions::{areas, functions, list, pairs};
pub use plural::{categories, table};
pub use write::{constants, file, files, rust};

/// Whom sentences are for: the name of their files, and the languages in which they are said, French first.
#[derive(Clone, Copy, Debug)]
pub struct Audience {
    /// `widgets`: the files are `fr/widgets.ftl` and so on.
    pub name: &'static str,
    /// `fr`, `en`
    pub langs: &'static [&'static str],
}

/// Learners.
pub const WIDGETS: Audience = Audience { name: "widgets", langs: &["fr", "en", "ar", "uk"] };
/// Who writes modules: what is wrong in one, and what to write instead.
pub const AUTHORS: Audience = Audience { name: "authors", langs: &["fr", "en"] };
/// Who signs badges or verifies them, on a page or in a terminal.
pub const BADGES: Audience = Audience { name: "badges", langs: &["fr", "en"] };
/// Who brings modules from other tools or gives them back: what became of what is in a file.
pub const FORMATS: Audience = Audience { name: "formats", langs: &["fr", "en"] };
/// Who uses the command line.
pub const CLI: Audience = Audience { name: "cli", langs: &["fr", "en"] };
/// Who asks the command line how it is used: what it says in English stands in its sources.
pub const HELP: Audience = Audience { name: "help", langs: &["fr"] };
/// Who visits the demo site.
pub const DEMO: Audience = Audience { name: "demo", langs: &["fr", "en"] };

/// All of them.
pub const AUDIENCES: [Audience; 7] = [WIDGETS, AUTHORS, BADGES, FORMATS, CLI, HELP, DEMO];

/// When a page gets a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// With the first screen.
    First,
    /// Once the learner has begun.
    Later,
    /// On a wish: what badges are asked for.
    Asked,
    /// Never: it is written into programs or pages.
    Written,
}

/// Those that a page gets, in this order, with the names they have in groups and files.
pub const PARTS: [(Part, &str); 3] =
    [(Part::First, "first"), (Part::Later, "later"), (Part::Asked, "asked")];

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
    /// One text, or one for each name that `kind` gives; what is put in stands in braces: `{n}`. Any other brace
    /// is one.
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

/// The catalogues of an audience, French first, checked against it. `folder` is that of the languages,
/// `content-schema/locales`.
///
/// # Errors
///
/// One sentence for each mistake in a file.
pub fn catalogues(folder: &Path, audience: &Audience) -> Result<Vec<Catalogue>, Vec<String>> {
    let mut sources = Vec::new();
    for lang in audience.langs {
        let path = file_of(folder, audience, lang);
        let text = fs::read_to_string(&path).map_err(|error| vec![format!("{path}: {error}")])?;
        sources.push((*lang, text));
    }
    let sources: Vec<_> = sources.iter().map(|(lang, text)| (*lang, text.as_str())).collect();
    of(&sources).map_err(|problems| {
        problems.into_iter().map(|problem| format!("{}.ftl, {problem}", audience.name)).collect()
    })
}

/// The same for a build script, which is run anew when a file changes.
///
/// # Panics
///
/// Where there are mistakes: they stop the build.
pub fn for_build(folder: &Path, audience: &Audience) -> Vec<Catalogue> {
    for lang in audience.langs {
        println!("cargo::rerun-if-changed={}", file_of(folder, audience, lang));
    }
    catalogues(folder, audience).unwrap_or_else(|problems| panic!("\n{}\n", problems.join("\n")))
}

fn file_of(folder: &Path, audience: &Audience, lang: &str) -> String {
    folder.join(lang).join(format!("{}.ftl", audience.name)).display().to_string()
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
mod tests;
