//! What the plain HTML says by itself.

use crate::for_each_kind;
use crate::kind::Kind;
use crate::lang::primary;

macro_rules! words {
    ($($(#[$doc:meta])* $variant:ident $kind:ident $name:literal,)*) => {
        /// Everything said in one language.
        pub struct Words {
            /// Their language.
            pub lang: &'static str,
            /// Which form a count takes; see `tremplin_locales::table`.
            table: &'static str,
            $(
                #[doc = concat!("Name of a module of the kind `", $name, "`; `{title}` stands for the title.")]
                pub $kind: &'static str,
            )*
            /// Where nothing can be shown without script.
            pub needs_script: &'static str,
            /// The answers to a statement.
            pub false_true: [&'static str; 2],
            /// Label of a field.
            pub your_answer: &'static str,
            /// Name of a gap; `{n}` is its number, `{of}` how many there are.
            pub gap: &'static str,
            /// A step of a scale without words; `{n}` is its number, `{of}` how many there are.
            pub step: &'static str,
            /// A choice in the learner's own words.
            pub other: &'static str,
            /// Where the learner says what they think: what becomes of it.
            pub not_sent: &'static str,
            /// Summary of a hint.
            pub hint: &'static str,
            /// Summary of an answer.
            pub show_answer: &'static str,
            /// Who answers in a conversation: the reader.
            pub talk_you: &'static str,
            /// Where a conversation ends.
            pub talk_over: &'static str,
            /// Summary of what a recording says.
            pub transcript: &'static str,
            /// What stands for the cards that are left out, in each form; `{n}` is their number.
            more_cards: &'static [&'static str],
            /// What stands between thousands.
            thousands: &'static str,
            /// The number 1234.5 as people write it.
            pub number: &'static str,
            /// Summary of the sources.
            pub sources: &'static str,
            /// What stands before the requirements of a badge: all of them, or any one.
            pub to_do: [&'static str; 2],
            /// Behind a requirement: the share of points, of cards seen and of cards known; `{n}` is percent.
            pub at_least: [&'static str; 3],
            /// Stands before the issuer's name.
            pub signed_by: &'static str,
            /// Name of the list of alignments.
            pub skills: &'static str,
            /// What a page about a badge is not.
            pub proves_nothing: &'static str,
        }

        impl Words {
            /// What a module of a kind is called; `{title}` stands for its title.
            pub fn name(&self, kind: Kind) -> &'static str {
                match kind {
                    $(Kind::$variant => self.$kind,)*
                }
            }
        }
    };
}

for_each_kind!(words);

include!(concat!(env!("OUT_DIR"), "/snippet.rs"));

impl Words {
    /// What stands for `n` cards that are left out.
    pub fn more_cards(&self, n: usize) -> String {
        let place = if n < 100 { n } else { 100 + n % 100 };
        let form = usize::from(self.table.as_bytes()[place] - b'0');
        self.more_cards[form].replace("{n}", &grouped(n, self.thousands))
    }
}

/// A number as people read it: `2 000`.
fn grouped(number: usize, thousands: &str) -> String {
    match number {
        0..1000 => number.to_string(),
        _ => format!("{}{thousands}{:03}", grouped(number / 1000, thousands), number % 1000),
    }
}

/// The words for a language tag; French where the language is not known, as in the widget.
pub fn of(tag: &str) -> &'static Words {
    let lang = primary(tag);
    WORDS.iter().find(|words| words.lang == lang).unwrap_or(&WORDS[0])
}

/// The file of the widget's words in a language besides French, which needs none.
pub fn file(tag: &str) -> Option<String> {
    let lang = primary(tag);
    let known = WORDS.iter().skip(1).any(|words| words.lang == lang);
    known.then(|| format!("tremplin_words_{lang}.txt"))
}

/// All of these files.
pub fn files() -> impl Iterator<Item = String> {
    WORDS.iter().filter_map(|words| file(words.lang))
}
