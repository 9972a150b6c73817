//! The kinds of widgets: the one list.
//!
//! Everything that there is for each kind follows it: what reads a module, the bundles, the tags that the loader
//! defines, the page in a frame, what is kept offline, the table of sizes, the demo site. Where Rust needs a word about
//! a new kind, it does not compile; where a file is missing, the build or a test names it.

/// Calls a macro with the kinds: the variant, the name as Rust writes it, the name as it is in modules and tags.
#[macro_export]
macro_rules! for_each_kind {
    ($then:ident) => {
        $then! {
            /// Questions and lessons.
            Quiz quiz "quiz",
            /// A deck of cards.
            Flashcards flashcards "flashcards",
            /// What quizzes and decks earn.
            Badge badge "badge",
        }
    };
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident $rust:ident $name:literal,)*) => {
        /// A kind of module, and so of the widget that shows it.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub enum Kind {
            $($(#[$doc])* $variant,)*
        }

        impl Kind {
            /// All kinds, in the order in which they are listed.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The names of all kinds, in the same order.
            pub const NAMES: &[&str] = &[$($name),*];

            /// The value of `kind` in a module; the widget's tag is `tremplin-` and this.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

for_each_kind!(kinds);

impl Kind {
    /// The kind with a name.
    ///
    /// ```
    /// use tremplin_content::Kind;
    ///
    /// assert_eq!(Kind::named("quiz"), Some(Kind::Quiz));
    /// assert_eq!(Kind::named("Quiz"), None);
    /// ```
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}
