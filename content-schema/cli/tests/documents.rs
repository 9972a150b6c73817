//! The commands of the documentation do what it says, in a terminal.

mod common;

use std::fs;
use std::path::Path;
use std::process::Command;

use common::{folder, out, tests};

/// What stands for earlier options of the same command.
const AS_BEFORE: &str = "…";

/// The commands of a page, in order.
fn commands(page: &str) -> String {
    let path = tests().join("../docs").join(page);
    let text = fs::read_to_string(&path).expect("the page");
    let blocks = text.split("\n```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    let all: String = blocks.collect();
    let lines = all.lines().filter(|line| !line.starts_with("alias "));
    lines.map(|line| format!("{line}\n")).collect()
}

/// Runs commands, `tremplin` being the one just built; stops at the first that fails.
fn run(at: &Path, commands: &str) -> String {
    let script = format!(
        "set -eu\ntremplin() {{ \"{}\" \"$@\"; }}\n{commands}",
        env!("CARGO_BIN_EXE_tremplin")
    );
    let output = Command::new("sh").arg("-c").arg(&script).current_dir(at).output();
    let output = output.expect("a shell");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}\n{commands}");
    String::from_utf8(output.stdout).expect("is UTF-8")
}

/// A folder with what the commands take for given.
fn prepared(test: &str) -> std::path::PathBuf {
    let at = folder("documents", test);
    let content = tests().join("../demo-site/content");
    for (from, to) in [("cv.json", "module.json"), ("badge-candidature.json", "badge.json")] {
        fs::copy(content.join(from), at.join(to)).expect("a module");
    }
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";
    fs::write(at.join("badge.svg"), drawing).expect("a drawing");
    at
}

fn the_page_can_be_followed(page: &str, test: &str) {
    let at = prepared(test);
    let written = commands(page);
    let first = written.split("tremplin issue ").nth(1).expect("a command that signs");
    let options = first.split("--out").next().expect("its options");
    let again = "--out badge-2.jwt";
    let (before, after) = written.split_once(AS_BEFORE).expect("a command with options as before");
    let (line, after) = after.split_once('\n').expect("its end");
    run(&at, &format!("{before}{options}{line} {again}\n{after}"));

    let issuers = if at.join("cles").is_dir() { "cles/jwks.json" } else { "keys/jwks.json" };
    let list = |list| format!("verify badge-2.jwt --issuers {issuers} --status {list}");
    out(&at, &list("revocations.jwt"));
    let revoked = common::tremplin(&at, &list("revocations-2.jwt"));
    assert_eq!(revoked.status.code(), Some(1), "number 4711 is revoked");
}

#[test]
fn the_english_page_can_be_followed() {
    the_page_can_be_followed("en/command-line.md", "english");
}

#[test]
fn the_french_page_can_be_followed() {
    the_page_can_be_followed("fr/command-line.md", "french");
}

/// Options that are named in the text only are there too.
#[test]
fn every_option_of_the_page_is_known() {
    let at = prepared("options");
    for page in ["en/command-line.md", "fr/command-line.md", "en/author.md", "fr/author.md"] {
        let path = tests().join("../docs").join(page);
        let text = fs::read_to_string(&path).expect("the page");
        let help: String = ["check", "snippet", "keygen", "issue", "bake", "verify", "status-list"]
            .iter()
            .map(|command| run(&at, &format!("tremplin {command} --help")))
            .collect();
        let options = text.split("--").skip(1).filter_map(|rest| {
            let name: String =
                rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
            (!name.trim_matches('-').is_empty()).then(|| format!("--{name}"))
        });
        for option in options {
            let known =
                help.contains(&format!("{option} ")) || help.contains(&format!("{option}\n"));
            assert!(known, "{page}: {option} is no option");
        }
    }
}
