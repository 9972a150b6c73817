//! What the site shows: the modules in `content/` and the example pages in `hosts/`.

use crate::root::here;

/// A kind of module, and so the widget that shows it.
pub use tremplin_content::Kind as ModuleKind;

/// A module with a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DemoModule {
    /// Name of its file in `content/`, and last part of its address.
    pub id: &'static str,
    /// Its kind.
    pub kind: ModuleKind,
    /// Language of its text, BCP 47.
    pub lang: &'static str,
    /// How many questions, cards or steps it has; the list says so without fetching them all.
    pub count: usize,
    /// What it is about.
    pub topic: Topic,
}

/// What a module is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Look for work, and apply.
    Search,
    /// Contracts and rights.
    Work,
    /// Money, home, health, getting about.
    Life,
    /// Mails, forms, papers online.
    Online,
    /// Words to learn.
    Words,
    /// What all that earns.
    Badges,
}

impl Topic {
    /// Every topic, in the order of the home page.
    pub const ALL: [Topic; 6] =
        [Topic::Search, Topic::Work, Topic::Life, Topic::Online, Topic::Words, Topic::Badges];
}

const fn quiz(topic: Topic, id: &'static str, count: usize) -> DemoModule {
    DemoModule { id, kind: ModuleKind::Quiz, lang: "fr", count, topic }
}

const fn deck(id: &'static str, count: usize) -> DemoModule {
    DemoModule { id, kind: ModuleKind::Flashcards, lang: "fr", count, topic: Topic::Words }
}

const fn badge(id: &'static str, count: usize) -> DemoModule {
    DemoModule { id, kind: ModuleKind::Badge, lang: "fr", count, topic: Topic::Badges }
}

/// The modules, in the order of the home page. Their titles are in the locale files.
pub const MODULES: [DemoModule; 34] = [
    quiz(Topic::Search, "cv", 11),
    quiz(Topic::Search, "lire-une-offre", 7),
    quiz(Topic::Search, "mail-professionnel", 12),
    quiz(Topic::Search, "appeler-un-employeur", 7),
    quiz(Topic::Search, "entretien", 14),
    quiz(Topic::Search, "apres-un-refus", 8),
    quiz(Topic::Search, "fausses-offres", 9),
    quiz(Topic::Search, "mission-locale", 11),
    quiz(Topic::Search, "cej-et-pacea", 8),
    quiz(Topic::Work, "contrat-apprentissage", 7),
    quiz(Topic::Work, "avant-18-ans", 8),
    quiz(Topic::Work, "premier-jour", 9),
    quiz(Topic::Work, "premiere-fiche-de-paie", 11),
    quiz(Topic::Life, "compte-bancaire", 9),
    quiz(Topic::Life, "chercher-une-chambre", 8),
    quiz(Topic::Life, "couverture-sante", 7),
    quiz(Topic::Life, "aides-au-permis", 7),
    quiz(Topic::Online, "bases-numeriques", 5),
    quiz(Topic::Online, "mail-et-pieces-jointes", 8),
    quiz(Topic::Online, "formulaire-en-ligne", 8),
    quiz(Topic::Online, "france-titres", 7),
    deck("sigles-insertion", 58),
    deck("contrat-et-paie", 63),
    deck("bureau-numerique", 57),
    deck("premiers-mots-travail-ar", 30),
    deck("mots-cuisine-ar", 15),
    deck("mots-cuisine-uk", 15),
    deck("mots-atelier-uk", 16),
    deck("mots-chantier-ar", 16),
    deck("mots-chantier-en", 16),
    DemoModule { lang: "ar", ..quiz(Topic::Words, "premiers-mots-ar", 5) },
    badge(WALK_BADGE, 2),
    badge("badge-candidature", 2),
    badge("badge-mots-insertion", 1),
];

/// Who signs the badges of this site: nobody real, so every visitor may play that part.
pub const ISSUER: &str = "https://tremplin.example/emetteur";

/// The badge that the quiz and the deck of the home page earn.
pub const WALK_BADGE: &str = "badge-premiers-pas";

/// The quiz on the home page.
pub const WELCOME: &str = "bienvenue";

/// The deck on the home page.
pub const WELCOME_DECK: &str = "bienvenue-cartes";

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
    here(&format!("/content/{id}.json"))
}

/// Address of an example page on this site.
pub fn host_path(name: &str) -> String {
    here(&format!("/hosts/{name}.html"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use tremplin_author::json;
    use tremplin_content::Module;

    #[test]
    fn every_badge_is_signed_by_the_issuer_whose_part_is_played() {
        for module in MODULES.iter().filter(|module| module.kind == ModuleKind::Badge) {
            let path = format!("{}{}", env!("CARGO_MANIFEST_DIR"), content_path(module.id));
            let text = std::fs::read_to_string(&path).expect(&path);
            let Some(Module::Badge(badge)) = json::check(&text).module else {
                panic!("{path} is no badge")
            };
            let issuer = badge.issuer.and_then(|issuer| issuer.id);
            assert_eq!(issuer.as_deref(), Some(ISSUER), "{path}");
        }
    }

    #[test]
    fn every_topic_has_modules() {
        for topic in Topic::ALL {
            assert!(MODULES.iter().any(|module| module.topic == topic), "{topic:?}");
        }
    }

    #[test]
    fn every_example_page_has_its_file() {
        for name in HOST_PAGES {
            let path = format!("{}{}", env!("CARGO_MANIFEST_DIR"), host_path(name));
            assert!(std::fs::exists(&path).unwrap(), "{path}");
        }
    }
}
