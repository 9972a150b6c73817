//! `tremplin convert` as authors and tools meet it.

mod common;

use std::fs;
use std::path::Path;
use std::process::Output;

use serde_json::Value;

const GIFT: &str = "$CATEGORY: top/Le CV\n\n// [id:pages]\nCombien de pages ? {=Une ~Quatre}\n\nCombien ? {#3,5}\n";

fn folder(test: &str) -> std::path::PathBuf {
    let folder = common::folder("convert", test);
    fs::write(folder.join("banque.gift"), GIFT).expect("is written");
    folder
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn run(folder: &Path, line: &str) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = common::tremplin(folder, line);
    (status.code(), text(&stdout), text(&stderr))
}

#[test]
fn a_bank_becomes_a_module_that_the_check_accepts() {
    let folder = folder("module");
    let (code, said, _) = run(&folder, "convert banque.gift cv.json --lang en");
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.starts_with("banque.gift (gift): 2 elements found, 1 taken over as it is, 1 changed"),
        "{said}"
    );
    assert!(said.contains("changed, line 6: “3,5” is read as 3.5."), "{said}");
    assert!(said.ends_with("cv.json is written."), "{said}");
    let (code, said, _) = run(&folder, "check cv.json --lang fr");
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(common::json(&folder, "cv.json")["title"], "Le CV");
    // Nothing that is there is touched.
    let (code, _, errors) = run(&folder, "convert banque.gift cv.json --lang en");
    assert_eq!((code, errors.contains("cv.json exists already")), (Some(2), true), "{errors}");
}

#[test]
fn a_module_becomes_a_file_of_another_tool() {
    let folder = folder("back");
    run(&folder, "convert banque.gift cv.json");
    let (code, _, report) = run(&folder, "convert cv.json - --to aiken --lang en");
    assert_eq!(code, Some(1), "a number to type is no choice: {report}");
    let (code, said, report) = run(&folder, "convert cv.json - --to gift --lang fr");
    assert_eq!((code, report.contains("2 repris tels quels")), (Some(0), true), "{report}");
    assert!(said.contains("// [id:pages] Combien de pages ? { =Une ~Quatre }"), "{said}");
}

#[test]
fn patterns_and_folders_hold_several() {
    let folder = folder("several");
    fs::write(folder.join("mots.csv"), "CDD;contrat\nCDI;autre\n").expect("is written");
    let (code, said, _) = run(&folder, "convert *.gift mots.csv modules/ --format json");
    assert_eq!(code, Some(0), "{said}");
    let said: Value = serde_json::from_str(&said).expect("is JSON");
    assert_eq!(said["files"][1]["report"]["kept"], 2);
    assert_eq!(said["files"][1]["modules"][0]["kind"], "flashcards");
    assert!(
        folder.join("modules/banque.json").is_file() && folder.join("modules/mots.json").is_file()
    );
    let (code, _, errors) = run(&folder, "convert banque.gift mots.csv un.json --lang en");
    assert_eq!(
        (code, errors.contains("give a folder, for example un/")),
        (Some(2), true),
        "{errors}"
    );
}

#[test]
fn what_cannot_be_read_is_said_with_its_place() {
    let folder = folder("refused");
    fs::write(
        folder.join("a.json"),
        "{ \"thème\": \"a\",\n \"difficulté\": 2 / 5,\n \"quizz\": {} }",
    )
    .expect("is written");
    fs::write(folder.join("texte.gift"), "Rien que du texte.").expect("is written");
    fs::write(folder.join("image.txt"), b"PK\x03\x04\0\0\0\0").expect("is written");
    for (line, code, says) in [
        ("convert a.json b.json --lang en", 2, "a.json, line 2: This file is not JSON."),
        ("convert absent.gift b.json --lang en", 2, "absent.gift does not exist"),
        ("convert *.aiken b.json --lang en", 2, "No file matches *.aiken"),
        ("convert image.txt b.json --lang en", 2, "This file is no text"),
        ("convert texte.gift b.json --lang en", 1, "no module can be made of texte.gift"),
        (
            "convert texte.gift b.json --lang fr",
            1,
            "aucun module ne peut être fait avec texte.gift",
        ),
    ] {
        let (found, said, errors) = run(&folder, line);
        assert_eq!((found, said.contains(says)), (Some(code), true), "{line}: {said} {errors}");
    }
    assert!(!folder.join("b.json").exists());
}

#[test]
fn pictures_of_a_bank_are_written_beside_the_module() {
    let folder = folder("pictures");
    let png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    let bank = format!(
        "<quiz><question type=\"truefalse\"><questiontext format=\"html\"><text><![CDATA[Vrai ? <img src=\"@@PLUGINFILE@@/Un%20CV.png\" alt=\"CV\">]]></text><file name=\"Un CV.png\" encoding=\"base64\">{png}</file></questiontext><answer fraction=\"100\"><text>true</text></answer></question></quiz>"
    );
    fs::write(folder.join("banque.xml"), bank).expect("is written");
    let (code, said, _) = run(&folder, "convert banque.xml cv.json --lang en");
    assert_eq!((code, said.contains("banque-media")), (Some(0), true), "{said}");
    let src = "banque-media/un-cv.png";
    assert_eq!(common::json(&folder, "cv.json")["items"][0]["image"]["src"], src);
    assert_eq!(fs::read(folder.join(src)).expect("is there").len(), 70);
    // It is not touched.
    let (code, _, errors) = run(&folder, "convert banque.xml deux.json --lang en");
    assert_eq!((code, errors.contains("un-cv.png exists already")), (Some(2), true), "{errors}");
}
