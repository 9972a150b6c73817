//! What goes wrong elsewhere.

use serde_json::{Value, json};

use crate::support::{gift as read, items, said};

/// The one item of a file, and what is said of it.
fn one(gift: &str) -> (Value, Vec<(&'static str, usize)>) {
    let import = read(gift);
    let mut items = items(&import);
    assert_eq!(items.len(), 1, "{gift}: {:?}", import.report);
    (items.remove(0), said(&import))
}

#[test]
fn a_blank_line_ends_a_question() {
    let import = read("Un texte.\n\nVrai ?{T}\n");
    assert_eq!(
        items(&import),
        [
            json!({ "kind": "lesson", "text": "Un texte." }),
            json!({ "kind": "true-false", "prompt": "Vrai ?", "answer": true }),
        ]
    );
    // Among answers it was meant to end nothing, unless they are never closed.
    let (item, notes) = one("Q ? {\n=a\n\n~b\n}\n");
    assert_eq!((item["choices"][1]["text"].as_str(), notes), (Some("b"), vec![("blank-line", 3)]));
    let import = read("Q ? {\n=a\n~b\n\nVrai ?{T}\n");
    assert_eq!(said(&import), [("open-brace", 1)]);
    assert_eq!(items(&import).len(), 1);
}

#[test]
fn the_last_general_feedback_counts() {
    let (item, _) = one("Q ? {=a#x####y ~b ####z}");
    assert_eq!(item["explanation"], "z");
    assert_eq!(item["choices"][1]["text"], "b");
}

#[test]
fn true_false_tells_the_wrong_ones_first() {
    let (item, _) = one("Q{FALSE#wrong#right}");
    assert_eq!(item["feedback"], json!({ "true": "wrong", "false": "right" }));
    let (item, _) = one("Q{T#wrong#right}");
    assert_eq!(item["feedback"], json!({ "true": "right", "false": "wrong" }));
    let (item, _) = one("Q{TRUE# #right}");
    assert_eq!(item["feedback"], json!({ "true": "right" }));
}

#[test]
fn several_weights_without_an_equal_sign_are_several_right_choices() {
    let (item, notes) = one("Q ? {~%50%a ~%50%b ~%-50%c}");
    assert_eq!(item["kind"], "multiple-choice");
    assert_eq!(item["scoring"], "partial");
    let right: Vec<bool> = (0..3).map(|at| item["choices"][at]["correct"] == json!(true)).collect();
    assert_eq!((right, notes), (vec![true, true, false], vec![]));
    let import = read("Q ? {~a ~b}");
    assert_eq!((items(&import).len(), said(&import)), (0, vec![("no-right-answer", 1)]));
}

#[test]
fn a_decimal_comma_accepts_everything_in_moodle() {
    let (item, notes) = one("\nCombien ? {#3,5}");
    assert_eq!((item["answer"].as_f64(), notes), (Some(3.5), vec![("decimal-comma", 2)]));
}

#[test]
fn raw_signs_in_stems_stay() {
    let (item, _) = one("Horaires : 9:00 = ouverture ~ environ ?{T}");
    assert_eq!(item["prompt"], "Horaires : 9:00 = ouverture ~ environ ?");
}

#[test]
fn a_category_may_have_colons() {
    let import = read("$CATEGORY: $course$/top/Unité 1: le CV\n\nQ{T}\n");
    let title: Value = serde_json::from_str(&import.modules[0].to_json()).unwrap();
    assert_eq!(title["title"], "Unité 1: le CV");
    let import = read(
        "$CATEGORY: top/A//B\n\nQ{T}\n\n$CATEGORY: top/C\n\nR{F}\n\n$CATEGORY: top/A//B\n\nS{F}\n",
    );
    let titles: Vec<Value> = import
        .modules
        .iter()
        .map(|module| serde_json::from_str(&module.to_json()).unwrap())
        .collect();
    assert_eq!((&titles[0]["title"], &titles[1]["title"]), (&json!("A/B"), &json!("C")));
    assert_eq!(titles[0]["items"].as_array().unwrap().len(), 2);
}

#[test]
fn halves_of_pairs_may_be_dots() {
    let (item, notes) = one("Associez {=... -> trois points =.. -> deux = -> rien}");
    assert_eq!(item["pairs"][0], json!({ "left": "...", "right": "trois points" }));
    assert_eq!(item["distractors"], json!(["rien"]));
    assert_eq!(notes, []);
    let (item, _) = one("Q ? {=a -> b ~c}");
    assert_eq!(item["kind"], "single-choice");
}

#[test]
fn weights_outside_the_list_are_said() {
    let (_, notes) = one("Q ? {~%34%a ~%33%b ~%33%c ~%-100%d}");
    assert!(notes.contains(&("unknown-weight", 1)) && notes.contains(&("weights-leveled", 1)));
    let (item, notes) = one("Q ? {=a ~%50%b ~c}");
    assert_eq!(
        (item["kind"].as_str(), notes),
        (Some("single-choice"), vec![("partial-choice", 1)])
    );
    let (item, notes) = one("Q ? {=a =b ~c}");
    assert_eq!(
        (item["kind"].as_str(), notes),
        (Some("multiple-choice"), vec![("several-right", 1)])
    );
}

#[test]
fn text_behind_the_braces_makes_a_gap() {
    for (gift, text, mode) in [
        (
            r"Paris est la {=capitale =ville|reine} de la \{\{France\}\}.",
            r"Paris est la {{capitale|ville\|reine}} de la \{\{France\}\}.",
            Value::Null,
        ),
        ("Un {=CDD ~CDI ~stage} a une fin.", "Un {{CDD~CDI~stage}} a une fin.", json!("select")),
        (
            "[html]<p>Deux <b>et</b> deux font {=4}.</p>",
            "Deux **et** deux font {{4}}.",
            Value::Null,
        ),
    ] {
        let (item, notes) = one(gift);
        assert_eq!((item["kind"].as_str(), notes.as_slice()), (Some("fill-blanks"), &[][..]));
        assert_eq!((&item["prompt"], &item["mode"]), (&json!("Complétez le texte."), &mode));
        assert_eq!(item["text"], text);
    }
    let (item, _) = one("[html]<p>Choisissez.</p><p>Un {=CDD ~CDI} a une fin.</p>{{=x}}");
    assert_eq!(item["prompt"], "Choisissez.");
    let (item, notes) = one("Un {=a ~b} et {=c}.");
    assert_eq!(
        (item["text"].as_str(), notes),
        (Some("Un {{a~b}} et {=c}."), vec![("more-gaps", 1)])
    );
}

#[test]
fn a_gap_that_says_more_than_ours_holds_is_a_question() {
    for (gift, kind) in [
        ("Paris est la {=capitale#Oui.} de la France.", "short-answer"),
        ("Paris est la {=capit*} {=x} de la France.", ""),
        ("Un {=a#Oui. ~b} et autre chose.", "single-choice"),
        ("Un {~%50%a ~%50%b} et autre chose.", "multiple-choice"),
        ("Un {=a =b ~c} et autre chose.", "multiple-choice"),
        ("Il y a {#3:1} cas.", "numeric"),
        ("Il est {T} que oui.", "true-false"),
        ("Un {=<b>a</b> ~b} et autre chose.", "single-choice"),
    ] {
        let import = read(gift);
        let codes: Vec<&str> = said(&import).iter().map(|(code, _)| *code).collect();
        assert!(codes.contains(&"gap-as-question"), "{gift}: {codes:?}");
        for item in items(&import) {
            assert_eq!(item["kind"], kind, "{gift}");
            assert!(item["prompt"].as_str().unwrap().contains("_____"), "{item}");
        }
    }
}

#[test]
fn escapes_are_undone_and_other_backslashes_stay() {
    let (item, _) = one("::A\\:::C\\:\\\\temp \\[x\\] \\= \\{\\} \\n2 ? {=\\~a\\#b ~\\\\}");
    assert_eq!(item["prompt"], "C:\\\\temp \\\\\\[x\\\\\\] = {}\\\n2 ?");
    assert_eq!(
        (&item["choices"][0]["text"], &item["choices"][1]["text"]),
        (&json!("~a#b"), &json!("\\"))
    );
}

#[test]
fn identifiers_tags_and_comments() {
    let (item, notes) = one("// [id:cv-1]\n// [tag:cv] [tag:emploi]\n// Relu.\nQ{T}");
    assert_eq!(item["id"], "cv-1");
    assert_eq!(notes, [("comment-left-out", 3), ("tags-left-out", 1)]);
    let (item, notes) = one("// [id:Ä 1]\n::Q 1::Q{T}");
    assert_eq!(
        (item["id"].as_str(), notes),
        (Some("a-1"), vec![("id-changed", 1), ("name-left-out", 2)])
    );
    let import = read("// [id:a]\nQ{T}\n\n// [id:a]\nR{T}\n\n// [id:item-4]\nS{T}\n\nU{T}");
    let ids: Vec<Value> = items(&import).iter().map(|item| item["id"].clone()).collect();
    assert_eq!(ids, [json!("a"), json!("a-2"), json!("item-4"), json!("item-4-2")]);
}

#[test]
fn numbers_have_tolerances_ranges_and_weights() {
    let (item, _) = one("Q ? {#3.1515:0.0005}");
    assert_eq!((&item["answer"], &item["tolerance"]), (&json!(3.1515), &json!(0.0005)));
    let (item, _) = one("Q ? {#-5..5}");
    assert_eq!(item["answer"], json!({ "from": -5.0, "to": 5.0 }));
    let (item, notes) = one("Q ? {#\n=1822:0#oui\n=%50%1822:2#presque\n=%0%*#non}");
    assert_eq!(item["answer"], json!(1822.0));
    assert_eq!(item["feedback"], json!({ "correct": "oui", "incorrect": "non" }));
    assert_eq!(notes, [("partial-answer", 3), ("wrong-answer", 3)]);
    let (item, _) = one("Q ? {#=0.1:0.2 =5:1}");
    let ranges = json!([{ "from": -0.1, "to": 0.3 }, { "from": 4.0, "to": 6.0 }]);
    assert_eq!(item["answers"], ranges);
    let import = read("Q ? {#beaucoup}");
    assert_eq!(said(&import).last(), Some(&("no-right-answer", 1)));
}

#[test]
fn typed_answers_are_plain() {
    let (item, notes) = one("Quel élément ? {=<p> =[html]le <b>p</b> =%50%div =*p* =\\*}");
    assert_eq!(item["answers"], json!(["<p>", "le p", "*"]));
    let codes: Vec<&str> = notes.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes, ["marks-left-out", "partial-answer", "wildcard"]);
}

#[test]
fn what_has_no_kind_becomes_the_nearest_and_is_said() {
    let (_, notes) = {
        let import = read("::Lettre::Écrivez.{####Modèle}\n\nQ{T}");
        (items(&import), said(&import))
    };
    let expected = [("name-left-out", 1), ("essay-as-survey", 1), ("feedback-left-out", 1)];
    assert_eq!(notes, expected);
    let import = read("Rien que du texte.");
    assert_eq!((import.modules.len(), said(&import)), (0, vec![("no-question", 0)]));
    let import = read("Q ? {=a}b}\n\nR}\n\nS{T}");
    assert_eq!(said(&import).last(), Some(&("stray-brace", 3)));
}

#[test]
fn formats_of_texts() {
    let (item, _) = one("[html]<p>Un <b>CV</b></p>{=<i>a</i> ~[plain]<i>b</i> ~[markdown]_c_}");
    assert_eq!(item["prompt"], "Un **CV**");
    let texts: Vec<&str> = (0..3).filter_map(|at| item["choices"][at]["text"].as_str()).collect();
    assert_eq!(texts, ["*a*", "<i>b</i>", "*c*"]);
    let (item, _) = one("Une\nligne & <b>une</b> autre{T}");
    assert_eq!(item["prompt"], "Une\\\nligne & **une** autre");
    let (item, notes) = one(
        "[html]<img src\\=\"@@PLUGINFILE@@/cv.png\" alt\\=\"Un CV\"><img src\\=\"https\\://t.example/a.png\">Q{T}",
    );
    assert_eq!(item["image"], json!({ "src": "cv.png", "alt": "Un CV" }));
    assert_eq!(notes, [("picture-beside", 1), ("picture-left-out", 1)]);
}

#[test]
fn what_rules_refuse_is_left_out_with_its_reason() {
    let import = read("Un seul ? {=a -> b}\n\nQ{T}");
    let counts = import.report.counts();
    assert_eq!((counts.found, counts.kept, counts.left_out), (2, 1, 1));
    let note = &import.report.entries[0].notes[0];
    assert_eq!(note.code.as_str(), "breaks-rule");
    assert!(
        note.message(tremplin_author::Lang::En).contains('2'),
        "{}",
        note.message(tremplin_author::Lang::En)
    );
}

#[test]
fn of_choices_that_say_the_same_one_is_kept() {
    let (item, notes) = one("Q ? {~a#x =a ~b}");
    assert_eq!(item["choices"], json!([{ "text": "a", "correct": true }, { "text": "b" }]));
    assert_eq!(notes, [("same-choice", 0)]);
}
