//! Items with pictures to choose from: what is refused and why, what authors are warned of, and their static form.

mod common;

use common::problems;
use serde_json::{Value, json};
use tremplin_author::json::check;
use tremplin_content::Module;
use tremplin_content::quiz::{Interaction, Scoring, Solution};
use tremplin_formats::snippet::{Options, static_html};

fn quiz_of(members: Value) -> Value {
    let mut item = json!({ "kind": "image-choice", "prompt": "Que porter ?",
        "choices": [right(picture("a.png", "a")), picture("b.png", "b")] });
    for (name, value) in members.as_object().expect("members") {
        item[name] = value.clone();
    }
    json!({ "kind": "quiz", "id": "a", "lang": "fr", "title": "a", "items": [item] })
}

fn picture(src: &str, alt: &str) -> Value {
    json!({ "image": { "src": src, "alt": alt } })
}

fn right(mut choice: Value) -> Value {
    choice["correct"] = json!(true);
    choice
}

fn with_text(mut choice: Value, text: &str) -> Value {
    choice["text"] = json!(text);
    choice
}

#[test]
fn mistakes_are_told_with_their_place() {
    let good = || right(picture("a.png", "a"));
    for (members, expected) in [
        (json!({ "choices": null }), "missing-property @ items[0]"),
        (json!({ "choices": [good()] }), "too-few @ items[0].choices"),
        (json!({ "choices": vec![good(); 21] }), "too-many @ items[0].choices"),
        (json!({ "choices": [good(), "b.png"] }), "wrong-type @ items[0].choices[1]"),
        (json!({ "choices": [good(), { "text": "b" }] }), "missing-property @ items[0].choices[1]"),
        (
            json!({ "choices": [good(), { "image": { "src": "b.png" } }] }),
            "missing-alternative @ items[0].choices[1].image",
        ),
        (
            json!({ "choices": [good(), picture("b.png", " ")] }),
            "undescribed-choice @ items[0].choices[1]",
        ),
        (
            json!({ "choices": [good(), picture("javascript:b", "b")] }),
            "unsafe-url @ items[0].choices[1].image.src",
        ),
        (
            json!({ "choices": [good(), picture("a.png", "c")] }),
            "duplicate-choice @ items[0].choices[1]",
        ),
        (
            json!({ "choices": [picture("a.png", "a"), picture("b.png", "b")] }),
            "no-correct-choice @ items[0].choices",
        ),
        (json!({ "several": "oui" }), "wrong-type @ items[0].several"),
        (json!({ "scoring": "half" }), "unknown-value @ items[0].scoring"),
    ] {
        assert!(problems(&quiz_of(members.clone())).contains(&expected.to_owned()), "{members}");
    }
    let choices = json!([good(), with_text(picture("b.png", ""), "b"), with_text(good(), "c")]);
    assert_eq!(problems(&quiz_of(json!({ "choices": choices }))), [""; 0]);
}

#[test]
fn an_alternative_text_that_gives_the_answer_away_is_told() {
    let told = |prompt: &str, texts: [&str; 2]| {
        let choices = json!([right(picture("a.png", texts[0])), picture("b.png", texts[1])]);
        problems(&quiz_of(json!({ "prompt": prompt, "choices": choices })))
    };
    let place = |index: usize| format!("telling-alternative @ items[0].choices[{index}].image.alt");
    assert_eq!(told("Où est le casque ?", ["Un CASQUE jaune", "Une casquette"]), [place(0)]);
    assert_eq!(told("Que porter ?", ["Bonne réponse : un casque", "Une casquette"]), [place(0)]);
    assert_eq!(told("Que porter ?", ["Un casque", "Mauvais choix, faux"]), [place(1)]);
    assert_eq!(told("Que porter ?", ["Un casque", "Faux"]), [place(1)]);
    // What all of them have tells nothing, nor does a short word.
    assert_eq!(told("Où est le casque ?", ["Un casque jaune", "Un casque rouge"]), [""; 0]);
    assert_eq!(told("Que met-on sur la tête ?", ["Une coque, sur la tête", "Un gant"]), [""; 0]);
}

#[test]
fn several_can_be_chosen_where_several_are_right_or_the_author_says_so() {
    let several = |members: Value| {
        let Some(Module::Quiz(module)) = check(&quiz_of(members).to_string()).module else {
            panic!("refused")
        };
        let item = &module.quiz.items[0];
        let Interaction::ImageChoice(asked) = &item.interaction else { panic!() };
        let Solution::ImageChoice(key) = &module.key.items[0].solution else { panic!() };
        (asked.several, key.correct, key.scoring)
    };
    assert_eq!(several(json!({})), (false, 1, Scoring::AllOrNothing));
    assert_eq!(several(json!({ "several": true })), (true, 1, Scoring::AllOrNothing));
    let both = json!([right(picture("a.png", "a")), right(picture("b.png", "b"))]);
    let both = json!({ "choices": both, "scoring": "partial" });
    assert_eq!(several(both), (true, 3, Scoring::Partial));
}

#[test]
fn the_static_form_has_each_picture_with_its_field() {
    let choices = json!([
        right(picture("a.png", "Une coque")),
        with_text(picture("b.png", ""), "du *tissu*")
    ]);
    let module = check(&quiz_of(json!({ "choices": choices })).to_string()).module;
    let options = Options { src: "a.json".into(), ..Options::default() };
    let html = static_html(&module.expect("is accepted"), &options);
    for wanted in [
        r#"<img src="a.png" alt="Une coque""#,
        r#"<label><input form="" type="radio""#,
        "> Une coque</label>",
        "> du <em>tissu</em></label>",
    ] {
        assert!(html.contains(wanted), "{wanted} in {html}");
    }
}
