//! Decks that scenarios are played with.

use serde_json::{Value, json};

/// Three cards with an introduction: a hint, an example, a word to stress.
pub fn three() -> Value {
    json!({
        "kind": "flashcards", "id": "sigles", "lang": "fr", "title": "Trois sigles",
        "intro": "Un mot *avant* de commencer.",
        "cards": [
            { "id": "cej", "front": "**CEJ**", "back": "Contrat d’engagement jeune",
              "hint": "Un contrat.", "example": "Elle a signé un CEJ en mars." },
            { "id": "pmsmp", "front": "PMSMP", "back": "Période de mise en situation en milieu professionnel" },
            { "id": "cdd", "front": "CDD", "back": "Contrat à durée déterminée" },
        ],
    })
}

/// [`three`] without its introduction, under another identifier.
pub fn plain(id: &str) -> Value {
    let mut deck = three();
    deck["id"] = json!(id);
    deck.as_object_mut().map(|deck| deck.remove("intro"));
    deck
}

/// [`plain`], to be remembered.
pub fn remembered(id: &str) -> Value {
    let mut deck = plain(id);
    deck["mode"] = json!("remember");
    deck
}

/// `count` cards `c0`, `c1` and so on.
pub fn long(id: &str, mode: &str, count: usize) -> Value {
    let cards: Vec<Value> = (0..count)
        .map(|n| json!({ "id": format!("c{n}"), "front": format!("Recto {n}"), "back": format!("Verso {n}") }))
        .collect();
    json!({ "kind": "flashcards", "id": id, "lang": "fr", "title": "Beaucoup de cartes", "mode": mode, "cards": cards })
}
