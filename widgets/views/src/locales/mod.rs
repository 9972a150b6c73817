//! Words of the widgets. They stand in `content-schema/locales/`, `widgets.ftl` in each language; `build.rs` makes a type
//! of each area, with a method for each sentence, so that one that is missing does not compile.
//!
//! French is inside, the other languages are fetched: [`take`] is given their files.

use std::cell::Cell;

use tremplin_content::pack::at;

include!(concat!(env!("OUT_DIR"), "/widget.rs"));
include!(concat!(env!("OUT_DIR"), "/plural.rs"));

/// Where the words of an area are.
enum Words {
    /// In the program: the language is French. The later ones come with the second part, and their first line
    /// is a mark: see `pack.rs` in `content-schema`.
    Inside { first: &'static str, later: &'static str },
    /// In files that were fetched: from which line on.
    Given { given: &'static Given, first: usize, later: usize },
}

/// The files of one language; each begins with a head: see `content-schema/locales/src/write.rs`.
struct Given {
    first: &'static str,
    later: Cell<&'static str>,
}

impl Words {
    fn lang(&self) -> &'static str {
        match self {
            Words::Inside { .. } => "fr",
            Words::Given { given, .. } => at(given.first, 0, 0),
        }
    }

    fn text(&self, is_later: bool, index: usize, form: usize) -> &'static str {
        let (file, from) = match self {
            Words::Inside { first, .. } if !is_later => (*first, 0),
            Words::Inside { later, .. } => (*later, 1),
            Words::Given { given, first, .. } if !is_later => (given.first, *first),
            Words::Given { given, later, .. } => (given.later.get(), *later),
        };
        at(file, from + index, form)
    }

    /// With the numbers put in.
    fn numbers(&self, is_later: bool, index: usize, form: usize, n: usize, of: usize) -> String {
        fill(self.text(is_later, index, form), &n.to_string(), &of.to_string())
    }

    /// In the form for the count `n`.
    fn counted(&self, is_later: bool, index: usize, n: usize, of: usize) -> String {
        let table = match self {
            Words::Inside { .. } => TABLE,
            Words::Given { given, .. } => at(given.first, 0, 1),
        };
        self.numbers(is_later, index, form(table, n), n, of)
    }

    /// With a text put in.
    fn with(&self, is_later: bool, index: usize, with: &str) -> String {
        fill(self.text(is_later, index, 0), "", with)
    }
}

/// Which of its forms a sentence takes for a count: `table` has a digit for each count up to 99, then one for
/// each of the last two digits of larger ones. The plural rules of CLDR see no more of whole numbers.
fn form(table: &str, n: usize) -> usize {
    let place = if n < 100 { n } else { 100 + n % 100 };
    table.as_bytes().get(place).map_or(0, |digit| usize::from(digit - b'0'))
}

/// Puts `n` in the place of `{n}`, and `other` in that of any other name.
fn fill(text: &str, n: &str, other: &str) -> String {
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
    /// BCP 47 tag of these texts.
    pub fn lang(&self) -> &'static str {
        self.0.lang()
    }
}

macro_rules! areas {
    ($($area:ident $Texts:ident,)*) => {
        $(
            /// The words of one area, apart from the others: who does not need them does not fetch them.
            pub(crate) mod $area {
                use super::{Given, Words, spoken};

                include!(concat!(env!("OUT_DIR"), "/", stringify!($area), ".rs"));

                /// The texts in the language `lang`; in French where its files were not given.
                pub(crate) fn texts(lang: &str) -> &'static $Texts {
                    spoken(lang).map_or($Texts::INSIDE, |language| &language.$area)
                }
            }
        )*

        /// A language whose files were given.
        struct Spoken {
            given: &'static Given,
            texts: Texts,
            $($area: $area::$Texts,)*
            before: Option<&'static Spoken>,
        }

        impl Spoken {
            fn new(given: &'static Given) -> Self {
                Self {
                    given,
                    texts: Texts::given(given),
                    $($area: $area::$Texts::given(given),)*
                    before: SPOKEN.get(),
                }
            }
        }
    };
}

// Calls the macro with the areas; build.rs has their list.
include!(concat!(env!("OUT_DIR"), "/areas.rs"));

thread_local! {
    /// The last one that was given; each knows the one before.
    static SPOKEN: Cell<Option<&'static Spoken>> = const { Cell::new(None) };
}

fn spoken(lang: &str) -> Option<&'static Spoken> {
    let mut each = SPOKEN.get();
    while let Some(language) = each
        && at(language.given.first, 0, 0) != lang
    {
        each = language.before;
    }
    each
}

/// Takes up a file of words: of a language the first time that of the first screen, the second time the rest.
/// They stay as long as the page.
pub fn take(file: String) {
    let file: &'static str = file.leak();
    if let Some(language) = spoken(at(file, 0, 0)) {
        language.given.later.set(file);
        return;
    }
    let given = &*Box::leak(Box::new(Given { first: file, later: Cell::new("") }));
    SPOKEN.set(Some(Box::leak(Box::new(Spoken::new(given)))));
}

/// The texts in the language `lang`; in French where its files were not given.
pub fn texts(lang: &str) -> &'static Texts {
    spoken(lang).map_or(Texts::INSIDE, |language| &language.texts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;
    use tremplin_locales::{Catalogue, Part, WIDGETS, file};

    fn catalogues() -> Vec<Catalogue> {
        let folder = Path::new("../../content-schema/locales");
        tremplin_locales::catalogues(folder, &WIDGETS).unwrap()
    }

    #[test]
    fn each_language_says_each_sentence_in_its_own_words() {
        for catalogue in catalogues() {
            let lang = catalogue.lang.as_str();
            if lang != "fr" {
                assert_eq!(texts(lang).lang(), "fr", "not given yet");
                take(file(&catalogue, Part::First));
                take(file(&catalogue, Part::Later));
            }
            let said = |id: &str, form: usize| catalogue.message(id).unwrap().forms[form].clone();
            assert_eq!(texts(lang).lang(), lang);
            assert_eq!(texts(lang).start(), said("widget-start", 0));
            assert_eq!(texts(lang).credit(), said("widget-credit", 0));
            assert_eq!(texts(lang).hint(1), said("widget-hint", 1));
            assert_eq!(texts(lang).nothing_to_check(0), said("widget-nothing-to-check", 0));
            assert_eq!(texts(lang).told(8), said("widget-told", 8));
            assert_eq!(flashcards::texts(lang).menu(), said("flashcards-menu", 0));
            assert_eq!(flashcards::texts(lang).ratings(3), said("flashcards-ratings", 3));
            assert_eq!(badge::texts(lang).menu(), said("badge-menu", 0));
            assert_eq!(numeric::texts(lang).unclear(3), said("numeric-unclear", 3));
            assert_eq!(ordering::texts(lang).nothing(), said("ordering-nothing", 0));
            assert_eq!(badge::texts(lang).privacy_text(1), said("badge-privacy-text", 1));
        }
    }

    #[test]
    fn sentences_that_count_take_the_form_of_their_language() {
        for catalogue in catalogues() {
            let lang = catalogue.lang.as_str();
            if lang != "fr" {
                take(file(&catalogue, Part::First));
                take(file(&catalogue, Part::Later));
            }
            let forms = &catalogue.message("widget-score").unwrap().forms;
            let expected: &[(usize, usize)] = match lang {
                "fr" => &[(0, 0), (1, 0), (2, 1), (101, 1)],
                "en" => &[(0, 1), (1, 0), (2, 1), (101, 1)],
                "ar" => {
                    &[(0, 0), (1, 1), (2, 2), (3, 3), (10, 3), (11, 4), (99, 4), (100, 5), (103, 3)]
                }
                "uk" => {
                    &[(1, 0), (2, 1), (4, 1), (5, 2), (0, 2), (11, 2), (21, 0), (111, 2), (122, 1)]
                }
                _ => panic!("{lang}"),
            };
            for (n, form) in expected {
                let filled = forms[*form].replace("{n}", &n.to_string()).replace("{of}", "120");
                assert_eq!(texts(lang).score(*n, 120), filled, "{lang} {n}");
            }
        }
    }

    #[test]
    fn what_is_put_in_stands_where_its_name_was() {
        assert_eq!(fill("Question {n} sur {of}", "2", "10"), "Question 2 sur 10");
        assert_eq!(fill("dans {when}", "", "2 j"), "dans 2 j");
        assert_eq!(fill("rien", "1", "2"), "rien");
    }
}
