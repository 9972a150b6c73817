//! Modules that scenarios are played with, and how they are answered.

use serde_json::{Value, json};

/// What a learner gives as an answer.
#[derive(Clone, Copy, Debug)]
pub enum Reply {
    /// These choices, by their place in the author's order.
    Pick(&'static [usize]),
    /// True or false.
    Say(bool),
    /// A text.
    Type(&'static str),
    /// Nothing: a lesson is read.
    Read,
}

/// Ten items of every kind, one lesson among them; eleven points.
pub fn ten() -> Value {
    json!({
        "kind": "quiz", "id": "dix", "lang": "fr", "title": "Dix questions", "passMark": 60,
        "intro": "Un mot *avant* de commencer.",
        "items": [
            { "kind": "lesson", "id": "avant", "title": "Avant tout", "text": "Lisez **bien** chaque question." },
            { "kind": "single-choice", "id": "longueur", "prompt": "Quelle longueur pour un premier CV\u{202f}?",
              "hint": "On le lit vite.", "explanation": "Une page se lit en une minute.",
              "choices": [{ "text": "Une page", "correct": true, "feedback": "Court et lisible." },
                          { "text": "Trois pages", "feedback": "C’est trop long." }, { "text": "Dix pages" }] },
            { "kind": "single-choice", "id": "photo", "prompt": "La photo est-elle obligatoire\u{202f}?",
              "choices": [{ "text": "Oui" }, { "text": "Non", "correct": true }] },
            { "kind": "true-false", "id": "mensonge", "prompt": "On peut mentir un peu.", "answer": false,
              "feedback": { "true": "Cela se voit toujours.", "false": "Un mensonge se retourne contre vous." } },
            { "kind": "multiple-choice", "id": "coordonnees", "prompt": "Que faut-il en haut du CV\u{202f}?",
              "choices": [{ "text": "Le nom", "correct": true }, { "text": "Le numéro de sécurité sociale", "feedback": "Jamais." },
                          { "text": "Le téléphone", "correct": true }, { "text": "La taille" }] },
            { "kind": "multiple-choice", "id": "verbes", "prompt": "Quels mots sont des verbes\u{202f}?", "scoring": "partial",
              "choices": [{ "text": "Accueillir", "correct": true }, { "text": "Ranger", "correct": true },
                          { "text": "Magasin" }, { "text": "Client" }] },
            { "kind": "short-answer", "id": "cej", "prompt": "Quel contrat propose la mission locale\u{202f}?",
              "answers": ["CEJ", "contrat d’engagement jeune"], "match": { "typos": 1 },
              "feedback": { "correct": "Exactement.", "incorrect": "Pensez à l’engagement." } },
            { "kind": "true-false", "id": "gratuit", "prompt": "La mission locale est gratuite.", "answer": true },
            { "kind": "single-choice", "id": "heure", "prompt": "Quand arriver\u{202f}?", "points": 3,
              "choices": [{ "text": "Dix minutes avant", "correct": true }, { "text": "Pile à l’heure" }] },
            { "kind": "short-answer", "id": "cdd", "prompt": "Quel sigle pour un contrat à durée déterminée\u{202f}?",
              "answers": ["CDD"] },
        ],
    })
}

/// The right answers to [`ten`].
pub const RIGHT: [(&str, Reply); 10] = [
    ("avant", Reply::Read),
    ("longueur", Reply::Pick(&[0])),
    ("photo", Reply::Pick(&[1])),
    ("mensonge", Reply::Say(false)),
    ("coordonnees", Reply::Pick(&[0, 2])),
    ("verbes", Reply::Pick(&[0, 1])),
    ("cej", Reply::Type("contrat d'engagement jeunes")),
    ("gratuit", Reply::Say(true)),
    ("heure", Reply::Pick(&[0])),
    ("cdd", Reply::Type("cdd")),
];

/// Answers to [`ten`] of which three are wrong: `photo`, `verbes` (half of it right) and `cdd`.
pub fn three_wrong() -> [(&'static str, Reply); 10] {
    RIGHT.map(|(id, reply)| match id {
        "photo" => (id, Reply::Pick(&[0])),
        "verbes" => (id, Reply::Pick(&[0])),
        "cdd" => (id, Reply::Type("CDI")),
        _ => (id, reply),
    })
}

/// Two questions with this id, in this language.
pub fn short(id: &str, lang: &str) -> Value {
    json!({
        "kind": "quiz", "id": id, "lang": lang, "title": format!("Quiz {id}"),
        "items": [
            { "kind": "single-choice", "id": "un", "prompt": "Un ou deux\u{202f}?",
              "choices": [{ "text": "Un", "correct": true }, { "text": "Deux" }] },
            { "kind": "true-false", "id": "deux", "prompt": "Deux suit un.", "answer": true },
        ],
    })
}

/// Twelve single choices with six choices each, all shuffled.
pub fn shuffled() -> Value {
    let items: Vec<Value> = (1..=12)
        .map(|n| {
            let choices: Vec<Value> =
                (1..=6).map(|c| json!({ "text": format!("Choix {c}"), "correct": c == 1 })).collect();
            json!({ "kind": "single-choice", "id": format!("q{n}"), "prompt": format!("Question {n}"), "choices": choices })
        })
        .collect();
    json!({ "kind": "quiz", "id": "melange", "lang": "fr", "title": "Mélange", "shuffle": "all", "items": items })
}
