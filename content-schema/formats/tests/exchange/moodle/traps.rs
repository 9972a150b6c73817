//! What goes wrong elsewhere.

use serde_json::{Value, json};
use tremplin_formats::{Format, Reason};

use super::read;
use crate::support::{items, refused};

/// A dot of a picture in PNG, in base64.
const PNG: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/// A question of a type.
fn asked(kind: &str, text: &str, rest: &str) -> String {
    format!(
        "<question type=\"{kind}\"><questiontext format=\"html\"><text><![CDATA[{text}]]></text></questiontext>{rest}</question>"
    )
}

/// The one item of a bank with that question, and the codes of what is said.
fn one(question: &str) -> (Value, Vec<&'static str>) {
    let import = read(question);
    let mut items = items(&import);
    assert_eq!(items.len(), 1, "{question}: {:?}", import.report);
    let said = import.report.notes().map(|note| note.code.as_str()).collect();
    (items.remove(0), said)
}

/// Why nothing comes of a question.
fn none(question: &str) -> Vec<&'static str> {
    let import = read(question);
    assert_eq!(import.modules, [], "{question}");
    import.report.notes().map(|note| note.code.as_str()).collect()
}

fn answer(fraction: &str, text: &str) -> String {
    format!("<answer fraction=\"{fraction}\"><text>{text}</text></answer>")
}

fn answers(all: &[(&str, &str)]) -> String {
    all.iter().map(|(fraction, text)| answer(fraction, text)).collect()
}

#[test]
fn single_is_held_against_the_fractions() {
    let of = |single: bool, all: &[(&str, &str)]| {
        one(&asked("multichoice", "Q ?", &format!("<single>{single}</single>{}", answers(all))))
    };
    let (item, said) = of(true, &[("100", "a"), ("0", "b")]);
    assert_eq!((item["kind"].as_str(), said), (Some("single-choice"), vec![]));
    let (item, said) = of(true, &[("50", "a"), ("50", "b"), ("-50", "c")]);
    assert_eq!((&item["kind"], &item["scoring"]), (&json!("multiple-choice"), &json!("partial")));
    assert_eq!(said, ["single-against-fractions"]);
    let (item, said) = of(true, &[("100", "a"), ("50", "b"), ("0", "c")]);
    assert_eq!((&item["choices"][1]["correct"], said), (&Value::Null, vec!["partial-choice"]));
    let (item, said) = of(true, &[("100", "a"), ("100", "b"), ("0", "c")]);
    assert_eq!((item["kind"].as_str(), said), (Some("multiple-choice"), vec!["several-right"]));
    let (item, said) = of(false, &[("50", "a"), ("50", "b"), ("-100", "c")]);
    assert_eq!((&item["scoring"], said), (&Value::Null, vec![]));
}

#[test]
fn ticking_everything_was_enough() {
    let all = answers(&[("50", "a"), ("50", "b"), ("0", "c")]);
    let (item, said) = one(&asked("multichoice", "Q ?", &format!("<single>false</single>{all}")));
    assert_eq!((&item["scoring"], said), (&json!("partial"), vec!["tick-everything"]));
    let all = answers(&[("60", "a"), ("40", "b"), ("-20", "c")]);
    let (_, said) = one(&asked("multichoice", "Q ?", &format!("<single>false</single>{all}")));
    assert_eq!(said, ["weights-leveled"]);
}

#[test]
fn pictures_of_the_bank_lie_beside_the_module() {
    let file =
        |name: &str| format!("<file name=\"{name}\" path=\"/\" encoding=\"base64\">{PNG}</file>");
    let question = |shown: &str, files: &str| {
        format!(
            "<question type=\"truefalse\"><questiontext format=\"html\"><text><![CDATA[<p>Vrai ? {shown}</p>]]></text>{files}</questiontext>{}</question>",
            answers(&[("100", "true"), ("0", "false")])
        )
    };
    let shown = "<img src=\"@@PLUGINFILE@@/Un%20CV.png\" alt=\"Un CV\">";
    let import = read(&question(shown, &file("Un CV.png")));
    assert_eq!(
        items(&import)[0]["image"],
        json!({ "src": "import-media/un-cv.png", "alt": "Un CV" })
    );
    assert_eq!(import.files.len(), 1);
    assert_eq!(
        (import.files[0].path.as_str(), import.files[0].bytes.len()),
        ("import-media/un-cv.png", 70)
    );
    // The same picture again is the same file; another of that name is not.
    let import = read(&question(shown, &file("Un CV.png")).repeat(2));
    assert_eq!(import.files.len(), 1);
    // In the address itself, and in files of Moodle 1.
    let import =
        read(&question(&format!("<img src=\"data:image/png;base64,{PNG}\" alt=\"\">"), ""));
    assert_eq!(items(&import)[0]["image"]["src"], "import-media/image.png");
    let old = format!("<image>a/cv.png</image><image_base64>{PNG}</image_base64>");
    let import = read(
        &question("", "")
            .replace("<answer fraction=\"100", &format!("{old}<answer fraction=\"100")),
    );
    assert_eq!(
        (items(&import)[0]["image"]["src"].as_str(), import.files.len()),
        (Some("import-media/cv.png"), 1)
    );
}

#[test]
fn files_that_nothing_shows_and_no_pictures_are_said() {
    let question = |text: &str, name: &str, encoded: &str| {
        one(&format!(
            "<question type=\"truefalse\"><questiontext format=\"html\"><text><![CDATA[{text}]]></text><file name=\"{name}\" encoding=\"base64\">{encoded}</file></questiontext>{}</question>",
            answers(&[("100", "true"), ("0", "false")])
        ))
    };
    let (item, said) = question("Vrai ?", "a.png", PNG);
    assert_eq!((&item["image"], said), (&Value::Null, vec!["file-left-out"]));
    // A program in a picture, and a text that is no base64.
    for (name, encoded) in [("a.svg", "PHN2Zz48c2NyaXB0Lz48L3N2Zz4="), ("a.png", "%%%")] {
        let (item, said) =
            question(&format!("Vrai ? <img src=\"@@PLUGINFILE@@/{name}\">"), name, encoded);
        assert_eq!((&item["image"], said), (&Value::Null, vec!["picture-left-out"]));
    }
    let (_, said) = question("Vrai ? <img src=\"https://t.example/a.gif\">", "b.png", PNG);
    assert_eq!(said, ["picture-left-out", "file-left-out"]);
}

#[test]
fn true_and_false_may_stand_in_another_language() {
    let told = |fraction: &str, text: &str, says: &str| {
        format!(
            "<answer fraction=\"{fraction}\"><text>{text}</text><feedback><text>{says}</text></feedback></answer>"
        )
    };
    let (item, _) =
        one(&asked("truefalse", "Q", &(told("0", "Vrai", "Non.") + &told("100", "Faux", "Oui."))));
    assert_eq!(item["answer"], false);
    assert_eq!(item["feedback"], json!({ "true": "Non.", "false": "Oui." }));
    let (item, _) =
        one(&asked("truefalse", "Q", &(told("0", "false", "Non.") + &told("100", "true", ""))));
    assert_eq!((&item["answer"], &item["feedback"]), (&json!(true), &json!({ "false": "Non." })));
}

#[test]
fn what_is_typed() {
    let all =
        answers(&[("100", "CV"), ("100", "un \\* de"), ("50", "cv"), ("100", "c*"), ("0", "x")]);
    let (item, said) = one(&asked("shortanswer", "Q ?", &format!("<usecase>1</usecase>{all}")));
    assert_eq!(item["answers"], json!(["CV", "un * de"]));
    assert_eq!(item["match"], json!({ "case": true }));
    assert_eq!(
        said,
        ["partial-answer", "wrong-answer", "wildcard", "wrong-answer", "wrong-answer"]
    );
    let units = "<units><unit><multiplier>1</multiplier><unit_name>h</unit_name></unit><unit><multiplier>60</multiplier><unit_name>min</unit_name></unit></units><unitgradingtype>1</unitgradingtype><showunits>0</showunits>";
    let number = format!(
        "<answer fraction=\"100\"><text>3,5</text><tolerance>0.1</tolerance></answer>{units}"
    );
    let (item, said) = one(&asked("numerical", "Q ?", &number));
    assert_eq!((&item["answer"], &item["tolerance"]), (&json!(3.5), &json!(0.1)));
    assert_eq!(
        (&item["unit"], &item["askUnit"], said),
        (&json!("h"), &json!(true), vec!["unit-left-out"])
    );
    assert_eq!(
        none(&asked("numerical", "Q ?", &answer("100", "trois"))),
        ["not-number", "wrong-answer", "no-right-answer"]
    );
}

#[test]
fn an_order_is_in_the_fractions() {
    let all = answers(&[("3", "c"), ("1", "a"), ("2", "b")]);
    let (item, said) = one(&asked("ordering", "Q ?", &all));
    assert_eq!(
        (&item["entries"], &item["scoring"], said),
        (&json!(["a", "b", "c"]), &json!("partial"), vec![])
    );
}

#[test]
fn gaps_stand_in_the_text() {
    let (item, said) = one(&asked(
        "cloze",
        "<p>Complétez.</p><p>Je {2:SHORTANSWER:=vais~=pars#Oui.~%50%va} au {:SA:=bureau\\}} {{a}} &amp; {b}.</p>",
        "",
    ));
    assert_eq!(item["prompt"], "Complétez.");
    assert_eq!(item["text"], r"Je {{vais|pars}} au {{bureau\}}} \{\{a\}\} & {b}.");
    assert_eq!((&item["mode"], &item["scoring"]), (&Value::Null, &json!("partial")));
    assert_eq!(said, ["feedback-left-out", "partial-answer", "gaps-leveled"]);
    let (item, said) = one(&asked("cloze", "Un {1:MCS:=CDD~%0%CDI~stage} a une fin.", ""));
    assert_eq!(
        (&item["text"], &item["mode"]),
        (&json!("Un {{CDD~CDI~stage}} a une fin."), &json!("select"))
    );
    assert_eq!((&item["prompt"], said), (&json!("Complétez le texte."), vec![]));
    let (item, said) = one(&asked("cloze", "Un {1:MC:=CDD~CDI} a une {1:SA:=fin}.", ""));
    assert_eq!((&item["mode"], &item["distractors"]), (&json!("bank"), &json!(["CDI"])));
    assert_eq!(said, ["gaps-in-bank"]);
    let (item, said) = one(&asked("cloze", "Il y a {1:NM:=3.5:0.1} pages en {1:NM:=2}.", ""));
    assert_eq!(item["text"], "Il y a {{3.5|3,5}} pages en {{2}}.");
    assert_eq!(said, ["gap-tolerance"]);
    let (item, said) = one(&asked("cloze", "{1:MR:=a~%50%b~%-100%c} {1:MC:=x~y}", ""));
    assert_eq!((item["text"].as_str(), said), (Some("{{a|b~c}} {{x~y}}"), vec!["one-of-ticked"]));
    let (item, said) = one(&asked("cloze", "{1:SAC:=CV} {1:SA:=b}", ""));
    assert_eq!((&item["match"], said), (&Value::Null, vec!["capitals-left"]));
    let (item, _) = one(&asked("cloze", "{1:SAC:=CV} est {1:SAC:=ici}", ""));
    assert_eq!(item["match"], json!({ "case": true }));
}

#[test]
fn gaps_that_cannot_be_filled_are_left_out() {
    assert_eq!(none(&asked("cloze", "Rien à remplir.", "")), ["gap-without-answer"]);
    assert_eq!(
        none(&asked("cloze", "<img alt=\"{1:SA:=x}\">y", "")).last(),
        Some(&"gap-without-answer")
    );
    assert_eq!(none(&asked("cloze", "a {1:SA:%50%x}", "")), ["partial-answer", "no-right-answer"]);
    assert_eq!(
        none(&asked("cloze", "<a href=\"https://a.example\">{1:SA:=x}</a>", "")),
        ["breaks-rule"]
    );
}

#[test]
fn words_for_numbered_gaps() {
    let word = |name: &str, text: &str, group: u8| {
        format!("<{name}><text>{text}</text><group>{group}</group></{name}>")
    };
    let words = |name: &str, all: &[(&str, u8)]| -> String {
        all.iter().map(|(text, group)| word(name, text, *group)).collect()
    };
    let said_so = "<correctfeedback><text>Votre réponse est correcte.</text></correctfeedback><incorrectfeedback><text>Relisez.</text></incorrectfeedback>";
    let all = words("dragbox", &[("CDD", 1), ("fin", 1), ("CDI", 1)]) + said_so;
    let (item, said) = one(&asked("ddwtos", "<p>Un [[1]] a une [[2]], [[x]].</p>", &all));
    assert_eq!(
        (&item["text"], &item["mode"]),
        (&json!("Un {{CDD}} a une {{fin}}, [[x]]."), &json!("bank"))
    );
    assert_eq!(
        (&item["distractors"], &item["feedback"]),
        (&json!(["CDI"]), &json!({ "incorrect": "Relisez." }))
    );
    assert_eq!(said, ["usual-feedback"]);
    let all = words("selectoption", &[("vais", 1), ("au", 2), ("va", 1), ("à", 2)]);
    let (item, said) = one(&asked("gapselect", "Je [[1]] [[2]] bureau.", &all));
    assert_eq!((item["text"].as_str(), said), (Some("Je {{vais~va}} {{au~à}} bureau."), vec![]));
    let all = words("dragbox", &[("vais", 1), ("au", 2), ("va", 1), ("à", 2)]);
    let (item, said) = one(&asked("ddwtos", "Je [[1]] [[2]] bureau.", &all));
    assert_eq!((&item["mode"], said), (&json!("select"), vec!["groups-of-words"]));
    assert_eq!(none(&asked("ddwtos", "Je [[7]].", &all)), ["gap-without-answer"]);
}

#[test]
fn what_has_no_kind_is_left_out_or_the_nearest() {
    for kind in ["calculated", "calculatedmulti", "random", "ddimageortext", "stack"] {
        assert_eq!(none(&asked(kind, "Q", "")), ["type-left-out"]);
    }
    let import = read(
        &(asked("essay", "Écrivez.", "<graderinfo><text>Deux pages.</text></graderinfo>")
            + &asked("truefalse", "Q", &answer("100", "true"))),
    );
    assert_eq!(
        items(&import)[0],
        json!({ "kind": "survey", "prompt": "Écrivez.", "form": "text" })
    );
    let said: Vec<&str> = import.report.notes().map(|note| note.code.as_str()).collect();
    assert_eq!(said, ["property-left-out", "essay-as-survey"]);
    assert_eq!(none(&asked("description", "À lire.", "")), ["no-question"]);
}

#[test]
fn what_all_questions_have() {
    let rest = "<generalfeedback><text>Parce que.</text></generalfeedback><defaultgrade>2.0000000</defaultgrade><idnumber>Le CV</idnumber><hint><text>Un</text></hint><hint><text>Deux</text></hint><tags><tag><text>cv</text></tag></tags><penalty>0.3333333</penalty><answer fraction=\"100\"><text>true</text></answer>";
    let (item, said) = one(&asked("truefalse", "Q", rest));
    assert_eq!(
        item,
        json!({ "kind": "true-false", "id": "le-cv", "prompt": "Q", "answer": true, "hint": "Un", "explanation": "Parce que.", "points": 2 })
    );
    assert_eq!(said, ["id-changed", "tags-left-out", "feedback-left-out"]);
}

#[test]
fn categories_are_modules() {
    let category = |path: &str| {
        format!("<question type=\"category\"><category><text>{path}</text></category></question>")
    };
    let question = |text: &str| asked("truefalse", text, &answer("100", "true"));
    let import = read(
        &[
            category("$course$/top/Le CV"),
            question("a"),
            category("$course$/top/Le CV/La lettre\u{a0}: 1//2"),
            question("b"),
        ]
        .concat(),
    );
    let titles: Vec<&str> = import.modules.iter().map(|module| module.title()).collect();
    assert_eq!(titles, ["Le CV", "La lettre\u{a0}: 1/2"]);
}

#[test]
fn what_is_no_bank_is_refused_with_its_line() {
    for (text, reason, line) in [
        ("<quiz>\n<a>&nbsp;</a></quiz>", Reason::NotXml, 2),
        ("<quiz>\n<a></b></quiz>", Reason::NotXml, 2),
        ("<quiz>\n<a>", Reason::NotXml, 2),
        ("<html>\n</html>", Reason::NotSo, 1),
        ("<!DOCTYPE q [<!ENTITY a \"b\">]>\n<quiz>&a;</quiz>", Reason::NotXml, 1),
        ("", Reason::NotXml, 1),
    ] {
        assert_eq!(refused(text, Format::Moodle), (reason, line), "{text}");
    }
}
