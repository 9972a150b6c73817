//! What the site shows: the modules in `content/` and the example pages in `hosts/`.

/// A kind of module, and so the widget that shows it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ModuleKind {
    /// Questions.
    #[default]
    Quiz,
    /// A deck of cards.
    Flashcards,
}

impl ModuleKind {
    /// The value of `kind` in a module's file; the widget's tag is `tremplin-` and this.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Quiz => "quiz",
            Self::Flashcards => "flashcards",
        }
    }

    /// The kind that a module's file names.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Quiz, Self::Flashcards].into_iter().find(|kind| kind.name() == name)
    }
}

/// A module with a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DemoModule {
    /// Name of its file in `content/`, and last part of its address.
    pub id: &'static str,
    /// Its kind.
    pub kind: ModuleKind,
    /// Language of its text, BCP 47.
    pub lang: &'static str,
    /// How many questions or cards it has; the list says so without fetching them all.
    pub count: usize,
}

const fn quiz(id: &'static str, lang: &'static str, count: usize) -> DemoModule {
    DemoModule { id, kind: ModuleKind::Quiz, lang, count }
}

const fn deck(id: &'static str, count: usize) -> DemoModule {
    DemoModule { id, kind: ModuleKind::Flashcards, lang: "fr", count }
}

/// The modules, in the order of the home page. Their titles are in the locale files.
pub const MODULES: [DemoModule; 9] = [
    quiz("cv", "fr", 11),
    quiz("mail-professionnel", "fr", 11),
    quiz("entretien", "fr", 11),
    quiz("mission-locale", "fr", 11),
    deck("sigles-insertion", 58),
    deck("contrat-et-paie", 63),
    deck("bureau-numerique", 57),
    deck("premiers-mots-travail-ar", 30),
    quiz("premiers-mots-ar", "ar", 5),
];

/// The quiz on the home page.
pub const WELCOME: &str = "/content/bienvenue.json";

/// The deck on the home page.
pub const WELCOME_DECK: &str = "/content/bienvenue-cartes.json";

/// A whole quiz as plain HTML, for whoever has no script.
pub const STATIC_PAGE: &str = "/static/cv.html";

/// The example page with a deck that opens again without network.
pub const OFFLINE_PAGE: &str = "offline/deck";

/// Names of the example pages in `hosts/`. Their titles are in the locale files.
pub const HOST_PAGES: [&str; 8] = [
    "plain",
    "quiz-and-deck",
    OFFLINE_PAGE,
    "library-portal",
    "many",
    "hostile-css",
    "strict-csp",
    "sandboxed-iframe",
];

/// Place of the module `id` in [`MODULES`].
pub fn position(id: &str) -> Option<usize> {
    MODULES.iter().position(|module| module.id == id)
}

/// Address of a module's file on this site.
pub fn content_path(id: &str) -> String {
    format!("/content/{id}.json")
}

/// Address of an example page on this site.
pub fn host_path(name: &str) -> String {
    format!("/hosts/{name}.html")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_page_has_its_file() {
        for name in HOST_PAGES {
            let path = format!("{}{}", env!("CARGO_MANIFEST_DIR"), host_path(name));
            assert!(std::fs::exists(&path).unwrap(), "{path}");
        }
    }
}
