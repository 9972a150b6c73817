//! One front door for modules of every kind.

use crate::common::{About, Source};
use crate::cursor::{Cursor, Reading};
use crate::for_each_kind;
use crate::kind::Kind;
use crate::node::Node;
use crate::report::Report;

macro_rules! modules {
    ($($(#[$doc:meta])* $variant:ident $kind:ident $name:literal,)*) => {
        /// A module that has been read without error.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Module {
            $(#[doc = concat!("`\"kind\": \"", $name, "\"`.")] $variant(crate::$kind::Held),)*
        }

        impl Module {
            /// Its kind.
            pub fn kind(&self) -> Kind {
                match self {
                    $(Module::$variant(_) => Kind::$variant,)*
                }
            }

            fn about(&self) -> &dyn About {
                match self {
                    $(Module::$variant(module) => module.about(),)*
                }
            }
        }

        fn read_as<N: Node>(kind: Kind, node: &N) -> (Option<Module>, Report) {
            match kind {
                $(Kind::$variant => {
                    let (module, report) = crate::$kind::read(node);
                    (module.map(|module| Module::$variant(module.into())), report)
                })*
            }
        }

        /// The property names that each place of a module knows, by the name of its authoring struct: what the JSON
        /// Schema is held against. That of the whole module comes first.
        #[cfg(feature = "author")]
        pub fn keys(kind: Kind) -> Vec<(&'static str, &'static [&'static str])> {
            match kind {
                $(Kind::$variant => crate::$kind::keys(),)*
            }
        }
    };
}

for_each_kind!(modules);

impl Module {
    /// The identifier.
    pub fn id(&self) -> &str {
        let [id, _, _] = self.about().head();
        id
    }

    /// The language of the content, a BCP 47 tag.
    pub fn lang(&self) -> &str {
        let [_, lang, _] = self.about().head();
        lang
    }

    /// The title, plain text.
    pub fn title(&self) -> &str {
        let [_, _, title] = self.about().head();
        title
    }

    /// Markdown that stands before everything else.
    pub fn intro(&self) -> Option<&str> {
        self.about().intro()
    }

    /// Where the facts come from.
    pub fn sources(&self) -> &[Source] {
        self.about().sources()
    }

    /// How many items, cards or requirements it has.
    pub fn parts(&self) -> usize {
        self.about().parts()
    }

    /// How many of them ask something: a lesson of a quiz does not.
    pub fn asks(&self) -> usize {
        self.about().asks()
    }
}

/// Reads a module of any kind and collects every problem.
///
/// The module is `None` exactly when the report [has errors](Report::has_errors). Who knows which
/// kind is wanted calls [`quiz::read`](crate::quiz::read) or that of another, and carries no other reader
/// along.
pub fn read<N: Node>(node: &N) -> (Option<Module>, Report) {
    let mut reading = Reading::default();
    let root = Cursor::root(node.clone());
    let kind = root
        .is_object(&mut reading)
        .then(|| root.required("kind", &mut reading))
        .flatten()
        .and_then(|kind| kind.one_of(Kind::NAMES, &mut reading))
        .map(|place| Kind::ALL[place]);
    match kind {
        Some(kind) => read_as(kind, node),
        None => (None, reading.report),
    }
}
