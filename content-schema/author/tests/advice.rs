//! Advice: what is told, where, and what is left alone.

use serde_json::{Value, json};
use tremplin_author::{Explain as _, Lang, advice};
use tremplin_content::report::{Code, Severity};

fn quiz(members: Value) -> Value {
    let mut quiz =
        json!({ "kind": "quiz", "id": "a", "lang": "fr", "title": "Le CV", "items": [] });
    for (name, value) in members.as_object().expect("members") {
        quiz[name] = value.clone();
    }
    quiz
}

fn asks(prompt: &str) -> Value {
    json!({ "kind": "true-false", "prompt": prompt, "answer": true, "explanation": "Oui." })
}

fn single(choices: &[&str], right: usize) -> Value {
    let choice = |(at, text): (usize, &&str)| json!({ "text": text, "correct": at == right });
    let choices: Vec<Value> = choices.iter().enumerate().map(choice).collect();
    json!({ "kind": "single-choice", "prompt": "?", "choices": choices, "explanation": "Oui." })
}

/// The codes and places of all advice.
fn told(module: &Value) -> Vec<String> {
    let found = advice::of(&module.to_string());
    assert!(found.iter().all(|each| each.severity == Severity::Advice), "{found:?}");
    found.iter().map(|each| format!("{} @ {}", each.code.as_str(), each.path)).collect()
}

fn of_item(item: Value) -> Vec<String> {
    told(&quiz(json!({ "items": [item] })))
}

#[test]
fn french_that_is_hard_to_read_is_told() {
    let long =
        "Si vous avez moins de vingt-six ans et cherchez un emploi, la mission locale vous aide.";
    for (prompt, expected) in [
        (long, Some("long-sentence")),
        ("La mission locale vous aide. Elle est gratuite. Elle est près de chez vous.", None),
        ("La MSA vous aide.", Some("unexplained-acronym")),
        ("La MSA (mutualité sociale agricole) vous aide.", None),
        ("La mutualité sociale agricole (MSA) vous aide.", None),
        ("Envoyez votre CV par SMS.", None),
        ("Ce n’est pas impossible.", Some("double-negative")),
        ("Le contrat est signé par l’employeur.", Some("passive-voice")),
        ("L'heure est passée.", Some("french-typography")),
        ("C’est quand ?", Some("french-typography")),
    ] {
        let expected: Vec<String> =
            expected.iter().map(|code| format!("{code} @ items[0].prompt")).collect();
        assert_eq!(of_item(asks(prompt)), expected, "{prompt}");
    }
}

#[test]
fn an_acronym_is_told_once_and_only_where_nothing_explains_it() {
    let items = json!([asks("La MSA aide."), asks("La MSA paie."), asks("Le PMSMP aide.")]);
    assert_eq!(
        told(&quiz(json!({ "items": items }))),
        ["unexplained-acronym @ items[0].prompt", "unexplained-acronym @ items[2].prompt"]
    );
    let mut explained = quiz(json!({ "items": [asks("La MSA aide.")] }));
    explained["intro"] = json!("MSA : mutualité sociale agricole.".replace(" :", "\u{a0}:"));
    assert_eq!(told(&explained), [""; 0]);
    let deck = json!({ "kind": "flashcards", "id": "a", "lang": "fr", "title": "a", "cards": [
        { "front": "CEJ", "back": "Contrat d’engagement jeune", "example": "J’ai un CEJ." },
        { "front": "CAF", "back": "Caisse", "example": "La MSA aide." },
    ] });
    assert_eq!(told(&deck), ["unexplained-acronym @ cards[1].example"]);
}

#[test]
fn other_languages_are_not_judged_by_the_rules_of_french() {
    let mut module = quiz(json!({ "items": [asks("Is the MSA near ? It's not impossible.")] }));
    module["lang"] = json!("en-GB");
    assert_eq!(told(&module), [""; 0]);
}

#[test]
fn choices_that_give_the_answer_away_are_told() {
    let fair = ["À la mairie", "À la mission locale", "À la poste"];
    assert_eq!(of_item(single(&fair, 1)), [""; 0]);
    let long = ["À la mairie", "À la mission locale la plus proche", "À la poste"];
    assert_eq!(of_item(single(&long, 1)), ["right-is-longest @ items[0].choices[1]"]);
    assert_eq!(of_item(single(&long, 0)), [""; 0], "the wrong one may be long");
    let all = ["Un", "Deux", "Toutes les réponses"];
    assert_eq!(of_item(single(&all, 0)), ["all-of-these @ items[0].choices[2]"]);
    let shared = ["On peut aller au travail", "On peut aller au marché", "On peut aller au lit"];
    assert_eq!(of_item(single(&shared, 0)), ["shared-start @ items[0].choices"]);
    let found = advice::of(&quiz(json!({ "items": [single(&shared, 0)] })).to_string());
    assert_eq!(found[0].details, ["On peut aller au"]);
}

#[test]
fn the_place_of_the_right_choice_is_looked_at_where_choices_keep_their_order() {
    let four: Vec<Value> = (0..4).map(|_| single(&["a", "b", "c"], 0)).collect();
    assert_eq!(told(&quiz(json!({ "items": four }))), ["right-always-first @ items"]);
    assert_eq!(told(&quiz(json!({ "items": four, "shuffle": "choices" }))), [""; 0]);
    assert_eq!(told(&quiz(json!({ "items": four[..3] }))), [""; 0]);
    let mut other = four.clone();
    other[2] = single(&["a", "b", "c"], 2);
    assert_eq!(told(&quiz(json!({ "items": other }))), [""; 0]);
}

#[test]
fn a_question_that_explains_nothing_is_told() {
    assert_eq!(
        of_item(json!({ "kind": "true-false", "prompt": "Oui", "answer": true })),
        ["no-feedback @ items[0]"]
    );
    let mut told_by_choice = single(&["a", "b"], 0);
    told_by_choice.as_object_mut().expect("object").remove("explanation");
    told_by_choice["choices"][1]["feedback"] = json!("Non.");
    assert_eq!(of_item(told_by_choice), [""; 0]);
    assert_eq!(of_item(json!({ "kind": "lesson", "text": "Lisez." })), [""; 0]);
}

#[test]
fn sentences_say_what_to_do_and_have_a_place() {
    let module = quiz(json!({ "items": [asks("La MSA est là.")] })).to_string();
    let [found] = &advice::of(&module)[..] else { panic!() };
    assert_eq!(found.code, Code::UnexplainedAcronym);
    let span = found.span.expect("it stands somewhere");
    assert_eq!(&module[span.start..span.end], "\"La MSA est là.\"");
    assert!(found.help(Lang::Fr).contains("MSA (…)"), "{}", found.help(Lang::Fr));
    assert_eq!(advice::of("{"), []);
    assert_eq!(advice::of("[1, \"Le MSA\"]"), []);
}
