//! Items with gaps in their text: what is refused and why, and their static form.

mod common;

use common::{helps, problems};
use serde_json::{Value, json};
use tremplin_author::json::check;
use tremplin_author::{Explain as _, Lang};
use tremplin_content::Module;
use tremplin_content::quiz::fill_blanks::{Blanks, Mode};
use tremplin_content::quiz::{Interaction, Scoring, Solution};
use tremplin_formats::snippet::{Options, static_html};

fn item(members: Value) -> Value {
    let mut item = json!({ "kind": "fill-blanks", "prompt": "?", "text": "Le {{CV}} tient." });
    for (name, value) in members.as_object().expect("members") {
        item[name] = value.clone();
    }
    item
}

fn quiz_of(members: Value) -> Value {
    json!({ "kind": "quiz", "id": "a", "lang": "fr", "title": "a", "items": [item(members)] })
}

/// The items of the fixture.
fn fixture() -> Vec<(Interaction, Solution)> {
    let text = include_str!("../../tests/fixtures/valid/fill-blanks.json");
    let Some(Module::Quiz(module)) = check(text).module else { panic!("refused") };
    let items = module.quiz.items.into_iter().zip(module.key.items);
    items.map(|(item, key)| (item.interaction, key.solution)).collect()
}

#[test]
fn mistakes_are_told_with_their_place() {
    let of_text = |text: &str| json!({ "text": text });
    for (members, expected) in [
        (json!({ "text": null }), "missing-property @ items[0]"),
        (json!({ "text": [] }), "wrong-type @ items[0].text"),
        (of_text(" "), "empty-text @ items[0].text"),
        (of_text("[a](javascript:b) {{c}}"), "unsafe-url @ items[0].text"),
        (of_text("{{a|b|a}}"), "duplicate-choice @ items[0].text"),
        (json!({ "text": "{{a~b~b}}", "mode": "select" }), "duplicate-choice @ items[0].text"),
        (json!({ "text": "{{a~b|b}}", "mode": "select" }), "duplicate-choice @ items[0].text"),
        (json!({ "mode": "liste" }), "unknown-value @ items[0].mode"),
        (json!({ "mode": "bank", "distractors": [] }), "too-few @ items[0].distractors"),
        (
            json!({ "mode": "bank", "distractors": [" CV"] }),
            "duplicate-choice @ items[0].distractors[0]",
        ),
        (
            json!({ "mode": "bank", "distractors": ["a", "b", "a "] }),
            "duplicate-choice @ items[0].distractors[2]",
        ),
        (json!({ "mode": "bank", "distractors": [" "] }), "empty-text @ items[0].distractors[0]"),
        (
            json!({ "mode": "bank", "distractors": (vec!["a"; 21]) }),
            "too-many @ items[0].distractors",
        ),
        (json!({ "distractors": ["a"] }), "unused-answer @ items[0].distractors"),
        (
            json!({ "text": "{{a~b}}", "mode": "select", "match": { "case": true } }),
            "unused-answer @ items[0].match",
        ),
        (json!({ "scoring": "gaps" }), "unknown-value @ items[0].scoring"),
        (json!({ "answers": [] }), "unknown-property @ items[0].answers"),
    ] {
        let found = problems(&quiz_of(members.clone()));
        assert!(found.contains(&expected.to_owned()), "{members}: {found:?}");
    }
}

#[test]
fn each_mistake_in_a_gap_is_explained() {
    let many = "{{a}} ".repeat(31);
    let long = format!("{{{{{}}}}}", ["a"; 21].join("|"));
    for (text, mode, fr, en) in [
        ("Le CV tient.", "typed", "n’a pas de trou", "has no gap"),
        (many.as_str(), "typed", "a 31 trous", "has 31 gaps; 30 at most"),
        ("Le {{CV} tient.", "typed", "« {{CV} tient. »", "“{{CV} tient.”"),
        ("Le {{CV tient {{une}}.", "bank", "« {{CV tient »", "“{{CV tient”"),
        ("Le CV}} tient {{une}}.", "typed", "« CV}} »", "“CV}}”"),
        ("[le {{CV}}](cv.html)", "typed", "dans un lien", "inside a link"),
        ("**[le *{{CV}}*](cv.html)**", "typed", "dans un lien", "inside a link"),
        ("[le CV](cv-{{un}}.html)", "typed", "dans un lien", "inside a link"),
        ("Le {{}} tient.", "typed", "« {{}} »", "the gap “{{}}”"),
        ("Le {{CV|}} tient.", "bank", "« {{CV|}} »", "the gap “{{CV|}}”"),
        ("Le {{CV::}} tient.", "typed", "il manque quelque chose", "Something is missing"),
        ("Le {{c1::CV}} tient.", "typed", "comme dans Anki", "as in Anki"),
        ("Le {{c12::CV::deux lettres}} tient.", "bank", "comme dans Anki", "as in Anki"),
        ("Le {{CV~}} tient.", "select", "il manque quelque chose", "Something is missing"),
        (long.as_str(), "typed", "20 au plus", "20 at most"),
        ("{{a}} {{b~c}}", "select", "n’a que des réponses justes", "has right answers only"),
        ("{{un~une}}", "typed", "« {{un~une}} » a de mauvais choix", "“{{un~une}}” has wrong"),
        ("{{un~une}} {{a}}", "bank", "mais aucune liste", "but no list"),
        ("Le {{CV}} tient.", "bank", "n’a qu’un mot, « CV »", "one word only, “CV”"),
    ] {
        let module = quiz_of(json!({ "text": text, "mode": mode }));
        let report = check(&module.to_string()).report;
        let [problem, ..] = &report.problems[..] else { panic!("{text} is accepted") };
        assert_eq!(problem.code.as_str(), "invalid-gap", "{text}");
        assert_eq!(problem.path, "items[0].text", "{text}");
        for (lang, part) in [(Lang::Fr, fr), (Lang::En, en)] {
            let said = problem.message(lang).replace('\u{a0}', " ");
            assert!(said.contains(part), "{text}: {said}");
            assert!(problem.help(lang).len() > 20, "{text}");
        }
    }
    for help in helps(item(json!({ "text": "{{c1::CV::deux lettres}}" }))) {
        assert!(help.contains("{{CV}}"), "{help}");
    }
    let [fr, en] = helps(item(json!({ "text": "{{a}}", "mode": "select" })));
    assert!(fr.ends_with("{{a~…}}") && en.ends_with("{{a~…}}"), "{fr} {en}");
    for help in helps(item(json!({ "distractors": ["a"] }))) {
        assert!(help.contains("\"mode\": \"bank\""), "{help}");
    }
}

#[test]
fn what_authors_guess_is_understood() {
    for kind in ["Texte à trous", "trous", "cloze", "gap-fill", "fill-in-the-blanks", "drag_words"]
    {
        for help in helps(item(json!({ "kind": kind }))) {
            assert!(help.contains("\"kind\": \"fill-blanks\""), "{kind}: {help}");
        }
    }
    for (mode, meant) in
        [("liste", "select"), ("dropdown", "select"), ("banque", "bank"), ("écrit", "typed")]
    {
        for help in helps(item(json!({ "mode": mode }))) {
            assert!(help.contains(&format!("\"mode\": \"{meant}\"")), "{mode}: {help}");
        }
    }
}

#[test]
fn the_text_around_gaps_is_not_suspected() {
    for text in [
        r"Le \{{CV\}} et {{une}}.",
        "2*{{a*b}}*3",
        "{{1986. Une année}} et {{- 5 °C}}",
        "- {{a}}\n- {{b}}",
        r"{{c:\temp|a\|b}}",
    ] {
        assert_eq!(problems(&quiz_of(json!({ "text": text }))), [""; 0], "{text}");
    }
}

#[test]
fn gaps_arrive_as_their_author_wrote_them() {
    let items = fixture();
    let [written, chosen, placed] = &items[..] else { panic!("three") };
    let blanks = |interaction: &Interaction| match interaction {
        Interaction::FillBlanks(asked) => asked.clone(),
        _ => panic!("kind"),
    };
    let key = |solution: &Solution| match solution {
        Solution::FillBlanks(key) => key.clone(),
        _ => panic!("kind"),
    };
    let (asked, right) = (blanks(&written.0), key(&written.1));
    assert!(asked.text.starts_with("Le \u{fffc} tient sur **\u{fffc}** page.\n\n- Je \u{fffc} au"));
    assert!(asked.text.ends_with("et {{ce n’est pas un trou}}."), "{}", asked.text);
    let Blanks { mode: Mode::Typed, hints, words, width: 16, .. } = &*asked else {
        panic!("{asked:?}")
    };
    assert_eq!(hints.iter().flatten().collect::<Vec<_>>(), ["aller"]);
    assert!(words.is_empty());
    assert_eq!(right.answers[0], ["CV", "curriculum vitae"]);
    assert_eq!(right.answers[3], ["8:30", "8 h 30"]);
    assert_eq!(right.rules.map(|rules| (rules.typos, rules.accents)), Some((1, true)));
    assert_eq!(right.scoring, Scoring::Partial);
    let (asked, right) = (blanks(&chosen.0), key(&chosen.1));
    assert_eq!(asked.words_of(0), ["avez", "aviez", "êtes", "a"]);
    assert_eq!((&*right.answers[0], right.rules), (&["avez".into(), "aviez".into()][..], None));
    let (asked, right) = (blanks(&placed.0), key(&placed.1));
    assert_eq!(asked.words_of(2), ["contrat", "CDI", "contrat", "stage", r"a\|b"]);
    assert_eq!(right.answers[2], ["contrat"]);
}

#[test]
fn the_static_form_has_a_field_in_each_gap_and_the_text_to_unfold() {
    let text = include_str!("../../tests/fixtures/valid/fill-blanks.json");
    let module = check(text).module.expect("is accepted");
    let options = Options { src: "a.json".into(), ..Options::default() };
    let html = static_html(&module, &options);
    let pieces: Vec<&str> = html.split("<fieldset data-item=").collect();
    let [_, typed, lists, bank] = pieces[..] else { panic!("{html}") };
    let (form, answer) = typed.split_once("<summary>Voir la réponse").expect("an answer");
    assert!(
        form.contains("<p>Le <input form=\"\" name=\"trous-ecrire-0\" aria-label=\"Trou 1 sur 5\"")
    );
    assert!(form.contains("> (aller) au rendez-vous"), "{form}");
    assert!(form.contains("<code>git <input"), "{form}");
    assert!(
        answer.contains("Le <strong>CV</strong> tient sur <strong><strong>une</strong></strong>")
    );
    assert!(lists.contains("<option value=\"\"></option>"), "{lists}");
    assert_eq!(lists.matches("<option value=\"avez\">avez</option>").count(), 1, "{lists}");
    // A word that is there twice is listed once.
    assert_eq!(bank.matches("<option value=\"contrat\">").count(), 3, "{bank}");
    assert!(bank.contains("aria-label=\"Trou 3 sur 3\""), "{bank}");
}
