//! What the command line is given that is too large, never ends, or leads elsewhere.

use std::path::PathBuf;
use std::process::{Command, Output};

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tremplin"))
        .args(args)
        .env("LC_ALL", "en_GB.UTF-8")
        .output()
        .expect("the command starts")
}

fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(unix)]
#[test]
fn what_never_ends_is_an_error_that_says_the_bound() {
    let folder = folder("pipe");
    let pipe = folder.join("pipe");
    let made = Command::new("mkfifo").arg(&pipe).status().expect("mkfifo is there");
    assert!(made.success());
    let link = folder.join("link");
    std::os::unix::fs::symlink(&pipe, &link).expect("a link");
    let (pipe, link) = (pipe.display().to_string(), link.display().to_string());
    let zero = "/dev/zero";
    for (file, says) in [(zero, "has more than 32 MB"), (&pipe, "is a pipe")] {
        for command in ["check", "snippet"] {
            let output = run(&[command, file]);
            assert_eq!(output.status.code(), Some(2));
            let said = text(&output.stdout) + &text(&output.stderr);
            assert!(said.split_whitespace().collect::<Vec<_>>().join(" ").contains(says), "{said}");
        }
    }
    // Wherever a file may be named: badges, pictures, keys, lists; and through a link.
    let out = folder.join("out").display().to_string();
    for args in [
        &["check", &link][..],
        &["verify", &pipe],
        &["verify", &link],
        &["verify", "a.b.c", "--issuers", &pipe],
        &["unbake", &pipe],
        &["bake", &pipe, "Cargo.toml", "--out", &out],
    ] {
        let output = run(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let said = text(&output.stdout) + &text(&output.stderr);
        assert!(said.contains("is a pipe"), "{args:?}: {said}");
    }
}

/// Whatever reads a file says how much it reads.
#[cfg(unix)]
#[test]
fn what_is_too_large_is_an_error_that_says_the_bound() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder("zero");
    let file = |name: &str| folder.join(name).display().to_string();
    let [key, profile, badge, out] =
        ["issuer-key.jwk.json", "issuer.json", "badge.json", "out.jwt"].map(file);
    let url = "https://ml.example.org/e";
    let made = run(&["keygen", "--url", url, "--name", "ML", "--out", &file("")]);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    std::fs::write(&badge, include_str!("../../tests/fixtures/badge/valid/smallest.json"))
        .expect("is written");
    let large = file("large.pem");
    std::fs::write(&large, vec![b'a'; 4 * 1024 * 1024 + 1]).expect("is written");
    std::fs::set_permissions(&large, std::fs::Permissions::from_mode(0o600)).expect("is mine");
    let zero = "/dev/zero";
    for (bound, args) in [
        ("32 MB", &["check", zero][..]),
        ("32 MB", &["snippet", zero]),
        ("4 MiB", &["verify", zero]),
        ("4 MiB", &["verify", &badge, "--issuers", zero]),
        ("4 MiB", &["verify", &badge, "--status", zero]),
        ("4 MiB", &["unbake", zero]),
        ("4 MiB", &["bake", zero, &badge, "--out", &out]),
        ("4 MiB", &["bake", &badge, zero, "--out", &out]),
        ("4 MiB", &["issue", zero, "--key", &key, "--issuer", &profile]),
        ("4 MiB", &["issue", "--badge", zero, "--key", &key, "--issuer", &profile]),
        ("4 MiB", &["issue", "--badge", &badge, "--key", &large, "--issuer", &profile]),
        ("4 MiB", &["issue", "--badge", &badge, "--key", &key, "--issuer", zero]),
        ("4 MiB", &["status-list", "--before", zero, "--key", &key, "--issuer", &profile]),
    ] {
        let output = run(args);
        assert_ne!(output.status.code(), Some(0), "{args:?}");
        let said = text(&output.stdout) + &text(&output.stderr);
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(bound), "{args:?}: {said}");
    }
}

#[test]
fn two_hundred_thousand_mistakes_are_counted_and_the_first_are_told() {
    let file = folder("many").join("many.json");
    let bad = r#"{"kind":"quiz","wrong":1,"#.to_owned()
        + &(0..200_000).map(|n| format!("\"nom{n}\":{n},")).collect::<String>()
        + r#""id":"a","lang":"fr","title":"T","items":["#
        + &"7,".repeat(200_000)
        + "7]}";
    std::fs::write(&file, bad).expect("is written");
    let file = file.display().to_string();
    let output = run(&["check", &file]);
    let said = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1));
    assert!(said.len() < 100_000, "{} bytes", said.len());
    assert!(said.contains("more in"), "{said}");
    let json = text(&run(&["check", "--format", "json", &file]).stdout);
    let value: serde_json::Value = serde_json::from_str(&json).expect("is JSON");
    assert!(value["files"][0]["problems"].as_array().is_some_and(|list| list.len() <= 1001));
    assert!(value["files"][0]["more"].as_u64() > Some(199_000), "{}", value["files"][0]["more"]);
}

#[test]
fn a_name_or_a_line_of_a_million_letters_is_shown_by_its_beginning() {
    let long = "a".repeat(1_000_000);
    let file = folder("long").join("long.json");
    std::fs::write(&file, format!(r#"{{"kind":"quiz","{long}":1,"id":"{long}","lang":2}}"#))
        .expect("is written");
    let output = run(&["check", &file.display().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.len() < 60_000, "{} bytes", output.stdout.len());
}

#[test]
fn addresses_that_lead_elsewhere_make_no_snippet() {
    let quiz = "../tests/fixtures/valid/minimal.json";
    let quiz = if std::path::Path::new(quiz).exists() {
        quiz
    } else {
        "../tests/fixtures/valid/everything.json"
    };
    for option in ["--page", "--base", "--src", "--issuers"] {
        for address in [
            "javascript:alert(1)",
            "JAVASCRIPT:alert(1)",
            "java\tscript:alert(1)",
            "\njavascript:alert(1)",
            " javascript:alert(1)",
            "data:text/html,x",
            "blob:https://example.org/x",
            "vbscript:x",
            "file:///etc/passwd",
            "mailto:a@example.org",
            "\\\\example.org/a",
            "/\\example.org/a",
            "https:example.org",
            "https://user@example.org/",
            "//",
            // Of these a browser makes no address at all.
            "https://[",
            "//[::1",
            "https://a|b/",
            "https://a%/",
            "https://example.org:99999/",
        ] {
            for form in ["static", "tag", "div", "link", "iframe"] {
                let option = format!("{option}={address}");
                let src =
                    if option.starts_with("--src") { "--theme=auto" } else { "--src=/a.json" };
                let output = run(&["snippet", quiz, "--form", form, src, &option]);
                assert_eq!(output.status.code(), Some(2), "{option} {form}");
                assert!(output.stdout.is_empty(), "{option} {form}");
                assert!(text(&output.stderr).contains("is no address"), "{option} {form}");
            }
        }
    }
    let output = run(&[
        "snippet",
        quiz,
        "--src=//cdn.example/a.json",
        "--base=https://cdn.example/t/",
        "--page=../cv.html?a=b:c#d",
    ]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
}

#[test]
fn two_modules_with_one_identifier_are_named() {
    let folder = folder("twins");
    let module = |kind: &str, title: &str| {
        format!(
            r#"{{ "kind": "{kind}", "id": "quiz", "lang": "fr", "title": "{title}",
  "items": [ {{ "kind": "true-false", "prompt": "Vrai ?", "answer": true }} ],
  "cards": [ {{ "front": "a", "back": "b" }} ] }}"#
        )
    };
    let write = |name: &str, text: String| {
        let path = folder.join(name);
        std::fs::write(&path, text).expect("is written");
        path.display().to_string()
    };
    let cv = write("cv.json", module("quiz", "Le CV"));
    let talk = write("entretien.json", module("quiz", "L’entretien"));
    let broken = write("casse.json", module("quiz", ""));
    let deck = write("sigles.json", module("flashcards", "Sigles"));
    let json = |files: &[&str]| -> Vec<String> {
        let output = run(&[&["check", "--format", "json"], files].concat());
        let value: serde_json::Value = serde_json::from_slice(&output.stdout).expect("is JSON");
        let files = value["files"].as_array().expect("has files").iter();
        files
            .flat_map(|file| file["problems"].as_array().expect("is a list").clone())
            .filter(|problem| problem["code"] == "duplicate-module")
            .map(|problem| {
                assert_eq!(problem["severity"], "warning");
                assert_eq!(problem["path"], "id");
                problem["message"].as_str().unwrap_or_default().to_owned()
            })
            .collect()
    };
    let told = json(&[&cv, &talk]);
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("“quiz”") && told[0].contains("cv.json"), "{told:?}");
    assert_eq!(json(&[&cv, &talk, &broken]).len(), 2);
    assert_eq!(json(&[&cv, &cv]), [""; 0]);
    assert_eq!(json(&[&cv, &deck]), [""; 0]);
    let human = text(&run(&["check", &cv, &talk]).stdout);
    assert!(human.contains("entretien.json") && human.contains("cv.json"), "{human}");
}
