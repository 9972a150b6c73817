//! The details, one struct for each event.

use serde::{Deserialize, Serialize};

/// What all details are. Their shapes are for [`types`](crate) alone.
macro_rules! details {
    ($($(#[$meta:meta])* $kind:ident $name:ident { $($body:tt)* })*) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
            #[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
            #[serde(rename_all = "camelCase")]
            pub $kind $name { $($body)* }
        )*
    };
}

details! {
    /// A quiz works.
    struct QuizReady {
        /// Identifier of the module.
        pub id: String,
        /// The quiz's title.
        pub title: String,
        /// How many items the module has, lessons included.
        pub items: u32,
    }

    /// A deck works.
    struct FlashcardsReady {
        /// Identifier of the module.
        pub id: String,
        /// The deck's title.
        pub title: String,
        /// How many cards the deck has.
        pub cards: u32,
    }

    /// A badge works, or a shelf.
    struct BadgeReady {
        /// Identifier of the module; `shelf` for a shelf.
        pub id: String,
        /// The badge's title, or the heading of a shelf.
        pub title: String,
        /// How many things the badge asks for; 0 for a shelf.
        pub requirements: u32,
    }

    /// An item of a quiz has been answered.
    struct Answered {
        /// Identifier of the module.
        pub id: String,
        /// Identifier of the item.
        pub item: String,
        /// Its kind.
        pub kind: ItemKind,
        /// Indexes in the author's order: of the picked choices, of the entries as they were put, of the target of
        /// each entry, or of the replies in a conversation, counted through all its nodes; the truth value, the text, or
        /// the text in each gap.
        pub response: Option<Response>,
        /// What the learner wrote beside the choices of a survey.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<String>,
        /// Whether it is right; null for a survey, of which pages hear only where their tag says `surveys="event"`.
        pub correct: Option<bool>,
        /// Points of this attempt.
        pub score: f64,
        /// The most points that the item gives.
        pub max_score: f64,
        /// 1 for the first attempt at this item.
        pub attempt: u32,
        /// Milliseconds from the moment the item was shown.
        pub duration: u64,
    }

    /// A card of a deck has been rated.
    struct Reviewed {
        /// Identifier of the module.
        pub id: String,
        /// Identifier of the card.
        pub card: String,
        /// Whether the card was asked from its back to its front.
        pub reverse: bool,
        /// How well it was known; a deck to discover has `again` (to revise) and `good` (known).
        pub rating: Rating,
        /// Whether the typed answer was right; null where none is typed.
        pub correct: Option<bool>,
        /// When the card comes back, in milliseconds since 1970: after its step, or at four in the morning, local time,
        /// of its day; null in a deck to discover.
        pub due: Option<u64>,
        /// Milliseconds from the moment the card was shown, at most five minutes.
        pub duration: u64,
    }

    /// The end of a quiz.
    struct QuizCompleted {
        /// Identifier of the module.
        pub id: String,
        /// The points.
        pub score: f64,
        /// The most points that the quiz gives.
        pub max_score: f64,
        /// Share of the points, 0 to 1.
        pub scaled: f64,
        /// Whether the pass mark was reached; null when the module has none.
        pub passed: Option<bool>,
        /// `scaled` by the first answer to each question of the sitting: what was answered again, also once the
        /// right answer had been shown, is left out.
        pub first_scaled: f64,
        /// `passed` by the first answers; null when the module has no pass mark.
        pub first_passed: Option<bool>,
        /// Milliseconds spent in the quiz.
        pub duration: u64,
        /// Identifiers of the items that were not answered rightly.
        pub missed: Vec<String>,
    }

    /// The end of a sitting with a deck.
    struct FlashcardsCompleted {
        /// Identifier of the module.
        pub id: String,
        /// How the deck is used.
        pub mode: Mode,
        /// How many answers were given in this sitting.
        pub reviewed: u32,
        /// How many cards of the deck have been seen, in this sitting or before.
        pub seen: u32,
        /// How many cards of the deck are known: on the known pile, or beyond their first steps.
        pub known: u32,
        /// How many cards the deck has.
        pub cards: u32,
        /// Identifiers of the cards that were rated `again` in this sitting.
        pub missed: Vec<String>,
        /// When the next card comes back, in milliseconds since 1970; null in a deck to discover.
        pub due: Option<u64>,
        /// Milliseconds spent in this sitting.
        pub duration: u64,
    }

    /// Everything that a badge asks for has been done, as this device says of itself.
    struct Earned {
        /// Identifier of the module.
        pub id: String,
        /// When, in milliseconds since 1970.
        pub at: u64,
    }

    /// A credential is kept that is valid: signed by somebody whom the page trusts.
    struct Issued {
        /// Identifier of the module.
        pub id: String,
    }

    /// A credential has been verified.
    struct Verified {
        /// Identifier of the module; `shelf` where a shelf verified it.
        pub id: String,
        /// What came of it.
        pub standing: Standing,
        /// Names of what speaks against it or could not be found out, such as `bad-signature`.
        pub reasons: Vec<String>,
    }

    /// Something went wrong.
    struct Error {
        /// Identifier of the module, once the widget has been shown; `shelf` for a shelf.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// What went wrong.
        pub code: ErrorCode,
        /// For the console: never shown to the learner.
        pub message: String,
        /// Whether the widget is not shown because of it.
        pub fatal: bool,
        /// With `content-invalid`: `code path`, one for each problem, such as
        /// `missing-property items[0].prompt`. What is wrong with the module itself has no path.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub problems: Option<Vec<String>>,
    }
}

/// What all names are.
macro_rules! names {
    ($($(#[$meta:meta])* enum $name:ident { $($(#[$doc:meta])* $variant:ident $text:literal,)* })*) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
            #[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
            pub enum $name {
                $($(#[$doc])* #[serde(rename = $text)] $variant,)*
            }

            impl $name {
                /// The name in events and attributes.
                pub const fn as_str(self) -> &'static str {
                    match self {
                        $($name::$variant => $text,)*
                    }
                }
            }
        )*
    };
}

names! {
    /// How well a card was known.
    enum Rating {
        /// Not at all.
        Again "again",
        /// With effort.
        Hard "hard",
        /// Known.
        Good "good",
        /// Known at once.
        Easy "easy",
    }

    /// How a deck is used.
    enum Mode {
        /// Once through, into two piles.
        Discover "discover",
        /// Over days, each card when it is due.
        Remember "remember",
    }

    /// What verifying found.
    enum Standing {
        /// Everything was checked and is right.
        Valid "valid",
        /// Nothing speaks against it, and something could not be checked.
        Unconfirmed "unconfirmed",
        /// It is not accepted.
        Refused "refused",
    }

    /// What went wrong.
    enum ErrorCode {
        /// The server has no such module.
        ContentNotFound "content-not-found",
        /// The server of the module does not answer.
        ContentUnreachable "content-unreachable",
        /// The device has no network.
        Offline "offline",
        /// What came is no JSON.
        ContentNotJson "content-not-json",
        /// A page came in place of the module.
        ContentIsHtml "content-is-html",
        /// The module has mistakes.
        ContentInvalid "content-invalid",
        /// The module is larger than any may be.
        ContentTooLarge "content-too-large",
        /// The address is none that a page may load.
        ContentRefused "content-refused",
        /// Neither `src` nor JSON inside.
        NoContent "no-content",
        /// The page forbids WebAssembly.
        WasmBlocked "wasm-blocked",
        /// A file of the widget cannot be had.
        BundleUnreachable "bundle-unreachable",
        /// A file of the widget is of another build than the loader, past caches too.
        BundleMismatch "bundle-mismatch",
        /// A fault of Tremplin itself.
        Internal "internal",
        /// The browser keeps nothing for this site. The widget stays.
        StorageUnavailable "storage-unavailable",
        /// What was kept could not be used. The widget stays.
        SavedStateDropped "saved-state-dropped",
        /// `mode` is none that decks have. The widget stays.
        UnknownMode "unknown-mode",
        /// The keys that `issuers` names cannot be had. The widget stays.
        IssuersUnreachable "issuers-unreachable",
        /// What `issuers` names are no keys. The widget stays.
        IssuersInvalid "issuers-invalid",
    }
}

macro_rules! item_kinds {
    ($($(#[$doc:meta])* $module:ident $Kind:ident $name:literal,)*) => {
        names! {
            /// A kind of item. Nobody answers a lesson.
            enum ItemKind { $($(#[$doc])* $Kind $name,)* }
        }
    };
}
tremplin_content::item_kinds!(item_kinds);

/// What a learner answered.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Response {
    /// Indexes in the author's order.
    Places(Vec<u32>),
    /// What stands in each gap.
    Texts(Vec<String>),
    /// Of a true-false.
    Truth(bool),
    /// What was typed.
    Text(String),
}

/// The widget works; `kind` tells which one it is.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Ready {
    /// A quiz.
    Quiz(QuizReady),
    /// A deck.
    Flashcards(FlashcardsReady),
    /// A badge, or a shelf.
    Badge(BadgeReady),
}

/// A quiz or a deck has come to its end. Only a deck has a `mode`.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(untagged)]
pub enum Completed {
    /// Of a deck.
    Flashcards(FlashcardsCompleted),
    /// Of a quiz.
    Quiz(QuizCompleted),
}

impl From<tremplin_content::flashcards::Mode> for Mode {
    fn from(mode: tremplin_content::flashcards::Mode) -> Self {
        match mode {
            tremplin_content::flashcards::Mode::Discover => Mode::Discover,
            tremplin_content::flashcards::Mode::Remember => Mode::Remember,
        }
    }
}
