//! The command as authors and tools meet it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures")
}

/// Runs the command in the folder of fixtures, in no language that it speaks.
fn run(args: &[&str]) -> Output {
    run_with(args, &[], "")
}

fn run_with(args: &[&str], variables: &[(&str, &str)], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tremplin"))
        .args(args)
        .current_dir(fixtures())
        .env("LC_ALL", "C.UTF-8")
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR_FORCE")
        .envs(variables.iter().copied())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    child.stdin.take().expect("is piped").write_all(input.as_bytes()).expect("input is taken");
    child.wait_with_output().expect("the command ends")
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("is UTF-8")
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("is UTF-8")
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

#[test]
fn a_problem_is_shown_with_its_line_and_what_to_write() {
    let output = run(&["check", "codes/wrong-type.json"]);
    let text = out(&output);
    for part in [
        "erreur[wrong-type]: «\u{a0}passMark\u{a0}» attend un nombre",
        "codes/wrong-type.json:6:15",
        "6 │   \"passMark\": \"70\",",
        "━━━━",
        "aide\u{a0}: Écrivez la valeur sans guillemets\u{a0}: \"passMark\": 70",
        "1 fichier\u{a0}: 1 erreur, 0 avertissement.",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert!(!text.contains('\u{1b}'), "colours go to terminals only");
    assert_eq!(code(&output), Some(1));
}

#[test]
fn exit_codes_tell_errors_from_warnings_and_from_failure() {
    for (args, expected) in [
        (&["check", "valid/smallest.json"][..], 0),
        (&["check", "codes/unknown-property.json"], 0),
        (&["check", "codes/unknown-property.json", "codes/wrong-type.json"], 1),
        (&["check", "not-json/missing-comma.json"], 1),
        (&["check", "nowhere.json", "valid/smallest.json"], 2),
        (&["check", "codes"], 2),
        (&["check"], 2),
        (&["chek"], 2),
        (&["check", "--format", "xml", "valid/smallest.json"], 2),
        (&["snippet", "valid/smallest.json"], 0),
        (&["snippet", "codes/wrong-type.json"], 1),
        (&["snippet", "nowhere.json"], 2),
        (&["schema"], 0),
        (&["--help"], 0),
        (&["--version"], 0),
    ] {
        assert_eq!(code(&run(args)), Some(expected), "{args:?}");
    }
}

#[test]
fn it_speaks_the_language_that_is_asked_for() {
    let file = "codes/no-correct-choice.json";
    let french = out(&run(&["check", file]));
    assert!(french.contains("Aucun choix n’est marqué comme juste."), "{french}");
    for args in [&["check", "--lang", "en", file][..], &["check", "--lang=en", file]] {
        assert!(out(&run(args)).contains("No choice is marked as correct."));
    }
    let english = out(&run_with(&["check", file], &[("LC_ALL", "en_GB.UTF-8")], ""));
    assert!(english.contains("No choice is marked as correct."), "{english}");
    let asked = out(&run_with(&["check", "--lang", "fr", file], &[("LC_ALL", "en_GB.UTF-8")], ""));
    assert!(asked.contains("Aucun choix"), "{asked}");
    let help = out(&run(&["check", "--help"]));
    for part in ["Utilisation", "[par défaut\u{a0}: human]"] {
        assert!(help.contains(part), "{help}");
    }
    assert!(out(&run_with(&["--help"], &[("LC_ALL", "en_GB.UTF-8")], "")).contains("Usage"));
}

#[test]
fn mistakes_on_the_command_line_are_said_in_one_sentence() {
    for (args, sentence) in [
        (&["check"][..], "Il manque\u{a0}: <FILE>..."),
        (&["chek"], "La commande «\u{a0}chek\u{a0}» n’existe pas."),
        (&["check", "--frmat", "json"], "L’option «\u{a0}--frmat\u{a0}» n’existe pas."),
        (&["check", "nowhere.json"], ""),
    ] {
        let output = run(args);
        let error = err(&output);
        assert!(error.starts_with(sentence), "{error}");
        assert_eq!(code(&output), Some(2), "{args:?}");
        assert!(!error.contains("panicked"), "{error}");
    }
    assert!(out(&run(&["check", "nowhere.json"])).contains("nowhere.json n’existe pas."));
}

#[test]
fn tools_get_one_object() {
    let output = run(&[
        "check",
        "--format",
        "json",
        "codes/out-of-range.json",
        "valid/everything.json",
        "valid/byte-order-mark.json",
        "nowhere.json",
    ]);
    let object: serde_json::Value = serde_json::from_slice(&output.stdout).expect("is JSON");
    assert_eq!(object["errors"], 1);
    // Two of the fixtures have one identifier.
    assert_eq!(object["warnings"], 1);
    let files = object["files"].as_array().expect("files");
    assert_eq!(files.len(), 4);
    let problem = &files[0]["problems"][0];
    assert_eq!(problem["code"], "out-of-range");
    assert_eq!(problem["severity"], "error");
    assert_eq!(problem["path"], "passMark");
    assert_eq!(problem["details"], serde_json::json!(["0", "100"]));
    assert_eq!(problem["start"]["line"], 6);
    assert_eq!(problem["start"]["column"], 15);
    assert_eq!(problem["end"]["column"], 18);
    assert!(problem["help"].as_str().is_some_and(|help| help.contains("passMark")));
    assert!(files[0]["module"].is_null());
    assert_eq!(
        files[1]["module"],
        serde_json::json!({ "kind": "quiz", "id": "tout", "title": "Tout ce qu’un quiz peut contenir", "items": 5 })
    );
    assert_eq!(files[2]["problems"][0]["code"], "duplicate-module");
    assert!(files[2]["problems"].as_array().is_some_and(|problems| problems.len() == 1));
    assert!(files[3]["unreadable"].as_str().is_some_and(|sentence| sentence.contains("nowhere")));
    assert_eq!(code(&output), Some(2));
}

#[test]
fn advice_is_told_where_it_is_asked_for_and_is_no_mistake() {
    let plain = run(&["check", "valid/everything.json", "--lang", "en"]);
    let said = String::from_utf8_lossy(&plain.stdout);
    assert!(!said.contains("advice"), "{said}");
    let advised = run(&["check", "--advice", "valid/everything.json", "--lang", "en"]);
    let said = String::from_utf8_lossy(&advised.stdout);
    assert!(said.contains("advice[no-feedback]") && said.contains("Usable as it is."), "{said}");
    assert_eq!(code(&advised), Some(0));
    let output = run(&["check", "--advice", "--format", "json", "valid/everything.json"]);
    let object: serde_json::Value = serde_json::from_slice(&output.stdout).expect("is JSON");
    assert!(object["advice"].as_u64().is_some_and(|count| count > 0), "{object}");
    assert_eq!([&object["errors"], &object["warnings"]], [0, 0]);
    assert_eq!(object["files"][0]["problems"][0]["severity"], "advice");
}

#[test]
fn a_module_is_to_be_read_again_once_its_day_is_over() {
    let module = |day: &str| {
        let items = r#"[{ "kind": "true-false", "prompt": "P", "answer": true }]"#;
        format!(
            r#"{{ "kind": "quiz", "id": "a", "lang": "fr", "title": "T", "reviewBy": "{day}", "items": {items} }}"#
        )
    };
    let output = run_with(&["check", "-"], &[], &module("2020-02-29"));
    let said = out(&output);
    assert!(said.contains("Ce module était à relire avant le 2020-02-29."), "{said}");
    assert_eq!(code(&output), Some(0), "a warning");
    let output = run_with(&["check", "-"], &[], &module("9999-12-31"));
    assert!(out(&output).contains("Tout est en ordre"), "{}", out(&output));
    // A day that is none is told as such, and no more.
    let said = out(&run_with(&["check", "-"], &[], &module("2020-02-30")));
    assert!(said.contains("Cette date ne se lit pas.") && !said.contains("à relire"), "{said}");
}

#[test]
fn standard_input_is_read() {
    let text = std::fs::read_to_string(fixtures().join("valid/smallest.json")).expect("is there");
    let output = run_with(&["check", "-"], &[], &text);
    assert_eq!((code(&output), out(&output).contains("Tout est en ordre")), (Some(0), true));
    let output = run_with(&["check", "-"], &[], "{");
    assert!(out(&output).contains("l’entrée standard:1:2"), "{}", out(&output));
    let output = run_with(&["snippet", "-", "--src", "/cv.json"], &[], &text);
    assert!(out(&output).contains("<tremplin-quiz src=\"/cv.json\""));
    let output = run_with(&["snippet", "-"], &[], &text);
    assert!(err(&output).contains("--src"));
    assert_eq!(code(&output), Some(2));
}

#[test]
fn files_that_are_no_text_are_refused_kindly() {
    let folder = std::env::temp_dir().join(format!("tremplin-cli-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("folder can be made");
    let check = |bytes: &[u8]| {
        let file = folder.join("file.json");
        std::fs::write(&file, bytes).expect("file can be written");
        let output = run(&["check", &file.to_string_lossy()]);
        (out(&output), code(&output))
    };
    let (latin, latin_code) = check(b"{ \"title\": \"caf\xe9\" }");
    let (utf16, utf16_code) = check(&[0xff, 0xfe, b'{', 0, b'}', 0]);
    let (archive, archive_code) = check(b"PK\x03\x04\x14\x00\xff\xfe\x80");
    std::fs::remove_dir_all(&folder).expect("folder can be removed");
    assert!(latin.contains("UTF-8"), "{latin}");
    assert!(utf16.contains("UTF-8"), "{utf16}");
    assert!(archive.contains("pas du texte simple"), "{archive}");
    assert_eq!([latin_code, utf16_code, archive_code], [Some(2), Some(2), Some(1)]);
}

#[test]
fn long_lines_are_cropped_around_the_place() {
    let text = format!("{{ \"kind\": \"quiz\", \"intro\": \"{}\" \"id\": 1 }}", "mot ".repeat(200));
    let output = run_with(&["check", "-"], &[], &text);
    let widest = out(&output).lines().map(|line| line.chars().count()).max();
    assert!(widest.is_some_and(|widest| widest <= 104), "{}", out(&output));
    assert!(out(&output).contains("Il manque une virgule ici."));
}

#[test]
fn snippets_come_in_four_forms() {
    let snippet = |form: &str| {
        out(&run(&[
            "snippet",
            "valid/everything.json",
            "--form",
            form,
            "--base",
            "https://cdn.example/t",
        ]))
    };
    assert!(snippet("static").contains("<fieldset data-item=\"longueur\">"));
    assert!(
        snippet("tag")
            .contains("<script type=\"module\" async src=\"https://cdn.example/t/tremplin.js\">")
    );
    assert!(snippet("div").starts_with("<div data-tremplin=\"quiz\" data-src=\"everything.json\""));
    // Beside which file a frame looks for its module nobody guesses.
    let file = "valid/everything.json";
    let unsaid = run(&["snippet", file, "--form", "iframe"]);
    assert_eq!((out(&unsaid), code(&unsaid)), (String::new(), Some(2)));
    assert!(err(&unsaid).contains("--src /modules/cv.json"), "{}", err(&unsaid));
    let frame = out(&run(&["snippet", file, "--form", "iframe", "--src", "/m/tout.json"]));
    assert!(frame.contains("/embed.html?kind=quiz&amp;src=/m/tout.json"), "{frame}");
}

#[test]
fn a_snippet_has_the_hashes_of_a_folder() {
    let folder = std::env::temp_dir().join(format!("tremplin-dist-{}", std::process::id()));
    let dist = folder.to_str().expect("a plain name");
    let args = ["snippet", "valid/smallest.json", "--form", "tag", "--dist", dist, "--lang", "en"];
    let absent = run(&args);
    assert_eq!((out(&absent), code(&absent)), (String::new(), Some(2)));
    assert!(err(&absent).contains("tremplin.js"), "{}", err(&absent));
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    let mut names =
        vec!["tremplin.js".to_owned(), "resize.js".into(), "tremplin_integrity.js".into()];
    for kind in ["quiz", "flashcards", "badge"] {
        names.extend([format!("tremplin_{kind}.js"), format!("tremplin_{kind}_bg.wasm")]);
    }
    names.extend(["en", "ar", "uk"].map(|lang| format!("tremplin_words_{lang}.txt")));
    for name in names {
        std::fs::write(folder.join(name), "").expect("a file can be written");
    }
    let html = out(&run(&args));
    std::fs::remove_dir_all(&folder).expect("a folder can be taken away");
    // The hash of nothing.
    let loader = "src=\"/dist/tremplin.js\" integrity=\"sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb\" crossorigin=\"anonymous\"></script>";
    assert!(html.contains(loader), "{html}");
    assert_eq!(
        html.matches("integrity=\"sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\"").count(),
        4
    );
}

#[test]
fn a_badge_names_whose_keys_the_page_trusts() {
    let file = "badge/valid/smallest.json";
    let keys = "https://ml.example.org/jwks.json";
    for (form, part) in [
        ("static", " issuers=\"https://ml.example.org/jwks.json\""),
        ("tag", " issuers=\"https://ml.example.org/jwks.json\""),
        ("div", " data-issuers=\"https://ml.example.org/jwks.json\""),
        ("link", " data-issuers=\"https://ml.example.org/jwks.json\""),
        ("iframe", "&amp;issuers=https://ml.example.org/jwks.json"),
    ] {
        let html =
            out(&run(&["snippet", file, "--form", form, "--src", "/b.json", "--issuers", keys]));
        assert!(html.contains(part), "{form}: {html}");
    }
    let plain = out(&run(&["snippet", file]));
    assert!(!plain.contains("issuers"), "{plain}");
    for (lang, part) in [("fr", "n’est pas une adresse pour --issuers"), ("en", "is no address")]
    {
        let args = ["snippet", file, "--issuers", "javascript:alert(1)", "--lang", lang];
        let refused = run(&args);
        assert_eq!((out(&refused), code(&refused)), (String::new(), Some(2)));
        assert!(err(&refused).contains(part), "{lang}: {}", err(&refused));
    }
}

#[test]
fn decks_are_checked_and_put_into_pages() {
    let file = "flashcards/valid/everything.json";
    let text = out(&run(&["check", file]));
    assert_eq!(
        text,
        "Tout est en ordre\u{a0}: «\u{a0}Tout ce qu’un paquet peut contenir\u{a0}», 5 cartes.\n"
    );
    let output = run(&["check", "--format", "json", file]);
    let object: serde_json::Value = serde_json::from_slice(&output.stdout).expect("is JSON");
    assert_eq!(
        object["files"][0]["module"],
        serde_json::json!({ "kind": "flashcards", "id": "tout", "title": "Tout ce qu’un paquet peut contenir", "items": 5 })
    );
    let text = out(&run(&["check", "flashcards/codes/missing-property.json"]));
    for part in
        ["erreur[missing-property]", "\"recto\": \"CEJ\"", "Remplacez \"recto\" par \"front\"."]
    {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let text = out(&run(&["snippet", file, "--mode", "remember", "--src", "/d.json"]));
    assert!(text.contains("<tremplin-flashcards src=\"/d.json\" mode=\"remember\""), "{text}");
    assert!(text.contains("<summary><span lang=\"fr\">bonjour</span></summary>"), "{text}");
    assert_eq!(code(&run(&["snippet", file, "--mode", "srs"])), Some(2));
}

#[test]
fn badges_are_checked_and_put_into_pages() {
    let file = "badge/valid/everything.json";
    assert_eq!(
        out(&run(&["check", file])),
        "Tout est en ordre\u{a0}: «\u{a0}Tout ce qu’un badge peut contenir\u{a0}», 3 conditions.\n"
    );
    let output = run(&["check", "--format", "json", file]);
    let object: serde_json::Value = serde_json::from_slice(&output.stdout).expect("is JSON");
    assert_eq!(object["files"][0]["module"]["kind"], "badge");
    assert_eq!(object["files"][0]["module"]["items"], 3);
    let output = run(&["check", "badge/codes/private-key.json"]);
    for part in ["erreur[private-key]", "peut signer à votre place", "issuer.key.d"] {
        assert!(out(&output).contains(part), "{part}\n{}", out(&output));
    }
    assert_eq!(code(&output), Some(1));
    for (form, part) in [
        ("static", "<tremplin-badge src=\"/m/tout.json\""),
        ("static", "elle ne prouve pas que quelqu’un l’a obtenu."),
        ("tag", "<link rel=\"modulepreload\" href=\"/dist/tremplin_badge.js\">"),
        ("div", "<div data-tremplin=\"badge\" data-src=\"/m/tout.json\""),
        ("link", "<a class=\"tremplin-badge\" href=\"/m/tout.json#tremplin-badge\">"),
        ("iframe", "/dist/embed.html?kind=badge&amp;src=/m/tout.json"),
    ] {
        let text = out(&run(&["snippet", file, "--form", form, "--src", "/m/tout.json"]));
        assert!(text.contains(part), "{form}: {text}");
    }
}

#[test]
fn the_schemas_are_the_committed_ones() {
    for kind in ["quiz", "flashcards", "badge"] {
        let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema");
        assert_eq!(
            out(&run(&["schema", kind])),
            std::fs::read_to_string(committed.join(format!("{kind}.schema.json")))
                .expect("is there")
        );
    }
}
