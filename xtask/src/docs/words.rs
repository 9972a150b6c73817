//! What stands around the text of the pages, in each language.

/// A language and its words.
pub struct Words {
    /// Its BCP 47 tag, the name of its folder.
    pub tag: &'static str,
    /// Its name, in itself.
    pub name: &'static str,
    /// What makes the demo site speak it.
    pub query: &'static str,
    /// Whether signs such as `:` stand behind a space.
    pub spaced: bool,
    /// Link to the main content.
    pub skip: &'static str,
    /// Link to the demo site, for screen readers.
    pub home: &'static str,
    /// Name of the list of pages, for screen readers.
    pub nav: &'static str,
    /// Heading of the list of a page's parts.
    pub contents: &'static str,
    /// Label of the search field.
    pub search: &'static str,
    /// Nothing was found.
    pub none: &'static str,
    /// One part was found.
    pub one: &'static str,
    /// `{n}` parts were found.
    pub many: &'static str,
    /// The search could not be fetched.
    pub failed: &'static str,
}

/// The languages; the first is that of the site.
pub static LANGS: [Words; 2] = [
    Words {
        tag: "fr",
        name: "Français",
        query: "",
        spaced: true,
        skip: "Aller au contenu",
        home: "Tremplin, accueil",
        nav: "Documentation",
        contents: "Sur cette page",
        search: "Chercher dans la documentation",
        none: "Rien trouvé. Essayez un autre mot.",
        one: "Un passage trouvé.",
        many: "{n} passages trouvés.",
        failed: "La recherche n’a pas pu être chargée. Essayez encore.",
    },
    Words {
        tag: "en",
        name: "English",
        query: "?lang=en",
        spaced: false,
        skip: "Skip to content",
        home: "Tremplin, home",
        nav: "Documentation",
        contents: "On this page",
        search: "Search the documentation",
        none: "Nothing found. Try another word.",
        one: "One passage found.",
        many: "{n} passages found.",
        failed: "The search could not be loaded. Try again.",
    },
];
