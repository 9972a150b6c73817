//! Words of the site. The sentences stand in `content-schema/locales/`, `demo.ftl` in each language; `build.rs`
//! makes a module of each page and a function of each sentence.

mod blocks;

pub mod told;

use leptos::prelude::*;
use tremplin_author::Lang as MessageLang;

pub use self::blocks::*;
pub use self::say::*;

/// A function for each sentence of `demo.ftl`.
mod say {
    use super::Lang;

    include!(concat!(env!("OUT_DIR"), "/demo.rs"));
}

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

/// The BCP 47 tag of the site's language, for widgets.
pub fn use_tag() -> Signal<String> {
    let lang = use_lang();
    Signal::derive(move || lang.get().tag().to_owned())
}

/// A sentence of the site that follows the language.
pub fn tr<T: 'static>(
    say: impl Fn(Lang) -> T + Copy + Send + Sync + 'static,
) -> impl Fn() -> T + Copy + Send + Sync + 'static {
    let lang = use_lang();
    move || say(lang.get())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_languages_are_french() {
        assert_eq!(Lang::from_query(Some("en")), Lang::En);
        assert_eq!(Lang::from_query(Some("de")), Lang::Fr);
        assert_eq!(Lang::from_query(None), Lang::Fr);
    }
}
