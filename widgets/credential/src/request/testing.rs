//! Badges to compare requests with.

use tremplin_author::json;
use tremplin_content::Module;
use tremplin_content::badge::BadgeModule;

pub const SUBJECT: &str = "urn:uuid:5f0c2c9e-1b7d-4a3e-9c55-8d2f6f6f1a10";
pub const CV: &str = r#"{ "kind": "quiz", "id": "cv", "title": "Le CV", "score": 80 }"#;
pub const MAIL: &str = r#"{ "kind": "quiz", "id": "mail", "title": "Le mail" }"#;
pub const DECK: &str = r#"{ "kind": "flashcards", "id": "cv", "title": "Les mots" }"#;

/// A badge that asks for this.
pub fn badge(requires: &str) -> BadgeModule {
    let text = format!(
        r#"{{ "kind": "badge", "id": "candidature", "lang": "fr", "title": "Candidature",
        "description": "D", "criteria": "C",
        "issuer": {{ "id": "https://ml.example.org/emetteur", "name": "Mission locale" }},
        "requires": {requires} }}"#
    );
    let checked = json::check(&text);
    match checked.module {
        Some(Module::Badge(module)) => *module,
        _ => panic!("{:?} in {text}", checked.report),
    }
}
