//! Badge modules: what there is to earn, what has to be done for it, and who signs it.
//!
//! The texts are those of an Open Badges 3.0 achievement (1EdTech, section B.2): the title is its
//! name, the criteria are its narrative, an alignment is one of its alignments.
//!
//! ```
//! use tremplin_content::badge::{Activity, Rule};
//! use tremplin_author::json;
//! use tremplin_content::Module;
//!
//! let text = r#"{ "kind": "badge", "id": "candidature", "lang": "fr", "title": "Candidature",
//!     "description": "Sait préparer une candidature.", "criteria": "Réussir le quiz sur le CV.",
//!     "issuer": { "id": "https://ml.example.org/emetteur", "name": "Mission locale" },
//!     "requires": [{ "kind": "quiz", "id": "cv", "title": "Le CV", "score": 80 }] }"#;
//! let Some(Module::Badge(badge)) = json::check(text).module else { panic!() };
//! assert_eq!(badge.achievement.as_deref(), Some("https://ml.example.org/emetteur#candidature"));
//! assert_eq!((badge.rule, badge.requires[0].activity), (Rule::All, Activity::Quiz));
//! ```

mod key;
mod read;

#[cfg(feature = "author")]
pub use read::keys;
pub use read::read;

use crate::common::{About, Image, Source};

/// Most requirements that a badge may have.
pub const MOST_REQUIREMENTS: usize = 20;

/// A badge module that has been read without error.
#[derive(Clone, Debug, PartialEq)]
pub struct BadgeModule {
    /// Identifier of the module: `a`–`z`, `0`–`9`, `-`, at most 64.
    pub id: String,
    /// Language of the texts, a BCP 47 tag.
    pub lang: String,
    /// The achievement's name, plain text.
    pub title: String,
    /// What the badge is about, plain text.
    pub description: String,
    /// What one does to earn it, Markdown.
    pub criteria: String,
    /// Its picture; `None` where one is made from title and colour.
    pub image: Option<Image>,
    /// Colour of the picture that is made: `#` and six hexadecimal digits.
    pub color: Option<String>,
    /// Who signs it; `None` where nobody does.
    pub issuer: Option<Issuer>,
    /// The address that names the achievement in credentials: the author's, or the issuer's with
    /// the module's identifier behind `#`; `None` where there is neither.
    pub achievement: Option<String>,
    /// How many of the requirements have to be met.
    pub rule: Rule,
    /// What has to be done, 1 to [`MOST_REQUIREMENTS`], no two of the same activity and identifier.
    pub requires: Vec<Requirement>,
    /// What it says in terms of open frameworks.
    pub alignments: Vec<Alignment>,
    /// For how many months an issuer is advised to sign it, 1 to 120.
    pub valid_months: Option<u32>,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// Differs whenever something else has to be done for the badge; texts alone change nothing.
    pub fingerprint: u64,
}

/// What [`Module`](crate::Module) holds of a badge: it is larger than the others.
pub type Held = Box<BadgeModule>;

impl About for BadgeModule {
    fn head(&self) -> [&str; 3] {
        [&self.id, &self.lang, &self.title]
    }

    fn sources(&self) -> &[Source] {
        &self.sources
    }

    fn parts(&self) -> usize {
        self.requires.len()
    }
}

/// Who signs a badge (Open Badges 3.0, section B.6, Profile).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issuer {
    /// Address of the profile: it names the issuer in credentials.
    pub id: Option<String>,
    /// What the issuer is called.
    pub name: String,
    /// Its web site.
    pub url: Option<String>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// The public key that its badges are verified with.
    pub key: Option<IssuerKey>,
    /// Address of the page where an adviser signs: a learner's request leads there.
    pub request_url: Option<String>,
}

/// A public key (RFC 7517) with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuerKey {
    /// Its numbers.
    pub numbers: KeyNumbers,
    /// Its name (`kid`).
    pub kid: Option<String>,
}

/// The numbers of a public key as base64url (RFC 7518, section 6; RFC 8037, section 2). Their
/// alphabet and lengths have been checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyNumbers {
    /// For RS256.
    Rsa {
        /// The modulus, 2048 to 8192 bits.
        n: String,
        /// The exponent, one to four bytes.
        e: String,
    },
    /// For ES256: a point on P-256.
    P256 {
        /// Its first coordinate, 32 bytes.
        x: String,
        /// Its second coordinate, 32 bytes.
        y: String,
    },
    /// For EdDSA with Ed25519.
    Ed25519 {
        /// 32 bytes.
        x: String,
    },
}

/// How many of the requirements have to be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// All of them.
    All,
    /// Any one of them.
    Any,
}

/// What a requirement asks to be worked through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activity {
    /// A quiz, to be passed.
    Quiz,
    /// A deck of flashcards, to be seen or known.
    Flashcards,
}

impl Activity {
    /// Both activities.
    pub const ALL: [Activity; 2] = [Activity::Quiz, Activity::Flashcards];

    /// The kind of module: `quiz`, `flashcards`.
    pub fn as_str(self) -> &'static str {
        match self {
            Activity::Quiz => "quiz",
            Activity::Flashcards => "flashcards",
        }
    }

    /// The activity with modules of this kind.
    pub fn named(name: &str) -> Option<Activity> {
        Activity::ALL.into_iter().find(|activity| activity.as_str() == name)
    }
}

/// Which answers to a quiz count for a badge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Attempt {
    /// The first answer to each question of a sitting; another sitting may be taken.
    #[default]
    First,
    /// The last one, also where the right answer has been shown before.
    Last,
}

/// Something that has to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// What is to be worked through.
    pub activity: Activity,
    /// Identifier of the quiz or the deck.
    pub id: String,
    /// What it is called, plain text.
    pub title: String,
    /// The least share of the points, in percent. A quiz without it is to be passed by its own pass
    /// mark, or finished where it has none.
    pub score: Option<u32>,
    /// Which answers to a quiz count.
    pub attempt: Attempt,
    /// The least share of a deck's cards to be seen, in percent: all of them where the author says
    /// nothing; 0 for a quiz, and where only [`known`](Requirement::known) is asked.
    pub seen: u32,
    /// The least share of a deck's cards to be known when they were last rated, in percent; 0 where
    /// that is not asked.
    pub known: u32,
    /// Where it can be done: an address, relative to the module.
    pub href: Option<String>,
}

/// What a badge says in terms of an open framework (Open Badges 3.0, section B.4, Alignment).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alignment {
    /// Name of the framework, such as `ESCO` (`targetFramework`).
    pub framework: Option<String>,
    /// Code of the skill in it (`targetCode`).
    pub code: Option<String>,
    /// Name of the skill (`targetName`).
    pub name: String,
    /// Address of the skill (`targetUrl`).
    pub url: String,
}
