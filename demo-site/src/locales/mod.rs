//! Texts of the site. Every language is one value of [`Texts`]: a missing text does not compile.

mod block;
mod en;
mod fr;
pub mod issuer;
mod texts;
mod walk;

use leptos::prelude::*;
use tremplin_content::Lang as MessageLang;

pub use self::block::Block;
pub use self::texts::*;

/// A language of the site's own texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// French, the language of partners and authors.
    #[default]
    Fr,
    /// English.
    En,
}

impl Lang {
    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// The language for the value of `?lang=`; French for anything unknown.
    pub fn from_query(value: Option<&str>) -> Self {
        match value {
            Some("en") => Self::En,
            _ => Self::Fr,
        }
    }

    /// The other language, to which the switch leads.
    pub const fn other(self) -> Self {
        match self {
            Self::Fr => Self::En,
            Self::En => Self::Fr,
        }
    }

    /// The texts in this language.
    pub const fn texts(self) -> &'static Texts {
        match self {
            Self::Fr => &fr::TEXTS,
            Self::En => &en::TEXTS,
        }
    }

    /// The same language for the sentences of the content checks.
    pub const fn messages(self) -> MessageLang {
        match self {
            Self::Fr => MessageLang::Fr,
            Self::En => MessageLang::En,
        }
    }
}

/// The site's language, from `?lang=` in the address. Call it inside a component under the router.
pub fn use_lang() -> Memo<Lang> {
    expect_context()
}

/// A text of the site that follows the language.
pub fn tr<T: 'static>(
    pick: impl Fn(&'static Texts) -> T + Copy + Send + Sync + 'static,
) -> impl Fn() -> T + Copy + Send + Sync + 'static {
    let lang = use_lang();
    move || pick(lang.get().texts())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_texts_follow_french_typography() {
        for file in
            [include_str!("fr.rs"), include_str!("issuer/fr.rs"), include_str!("walk/fr.rs")]
        {
            for (number, line) in file.lines().enumerate() {
                for wrong in [" ?", " !", " ;", " :", "« ", " »"] {
                    assert!(!line.contains(wrong), "line {}: {wrong:?} in {line}", number + 1);
                }
                let text = line.split('"').nth(1).unwrap_or_default();
                assert!(!text.contains('\''), "line {}: straight apostrophe", number + 1);
            }
        }
    }

    #[test]
    fn unknown_languages_are_french() {
        assert_eq!(Lang::from_query(Some("en")), Lang::En);
        assert_eq!(Lang::from_query(Some("de")), Lang::Fr);
        assert_eq!(Lang::from_query(None), Lang::Fr);
    }
}
