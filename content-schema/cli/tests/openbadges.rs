//! Badges signed here and verified by openbadgeslib, and the other way round: tokens, proofs and
//! status lists.
//!
//! Needs the Python that `cargo xtask test` sets up, or one of which `TREMPLIN_PYTHON` gives the path
//! and that has `tests/requirements.txt` installed; alone:
//! `cargo test -p tremplin-cli --features oracle --test openbadges`.

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::{json as read, out, tremplin};
use serde_json::{Value, json};

const LIST: &str = "https://ml.example.org/revocations.jwt";

fn folder(test: &str) -> PathBuf {
    common::folder("openbadges", test)
}

fn oracle(questions: &[Value]) -> Vec<Value> {
    let python = std::env::var_os("TREMPLIN_PYTHON").map_or_else(cached, PathBuf::from);
    assert!(
        python.is_file(),
        "{} is not there; run `cargo xtask test`, or set TREMPLIN_PYTHON to a Python that has \
         tests/requirements.txt installed",
        python.display()
    );
    common::ask(Command::new(python).arg("oracle/openbadges.py"), questions)
}

/// Where `cargo xtask test` installs it.
fn cached() -> PathBuf {
    let home = || std::env::var_os("HOME").map(|home| Path::new(&home).join(".cache"));
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from).or_else(home);
    cache.unwrap_or_default().join("tremplin/tools/python/bin/python")
}

/// A badge in one of the forms, as the oracle takes it, and the issuer's `x`.
fn badge(folder: &Path, form: &str) -> (Value, Value) {
    if !folder.join("issuer.json").exists() {
        out(folder, "keygen --url https://ml.example.org/issuer.json --name ML --algorithm EdDSA");
    }
    let text = out(
        folder,
        &format!(
            "issue --key issuer-key.jwk.json --issuer issuer.json --id https://ml.example.org/cv \
             --name CV --description Écrire --criteria Quiz --until 2099-01-01 --status {LIST}#7 \
             --alignment DigComp|3.1|Créer|https://frameworks.example.org/1 --proof {form}"
        ),
    );
    fs::write(folder.join("badge"), &text).expect("is written");
    let json = || serde_json::from_str(&text).expect("is JSON");
    let badge = if form == "jwt" { text.as_str().into() } else { json() };
    (badge, read(folder, "jwks.json")["keys"][0]["x"].clone())
}

fn codes(folder: &Path, line: &str) -> Vec<String> {
    let output = tremplin(folder, &format!("verify --format json {line}"));
    let json: Value = serde_json::from_slice(&output.stdout).expect("is JSON");
    let reasons = json["reasons"].as_array().expect("is a list").iter();
    reasons.map(|reason| reason["code"].as_str().expect("is a text").to_owned()).collect()
}

#[test]
fn badges_signed_here_are_verified_by_openbadgeslib() {
    for form in ["jwt", "eddsa-rdfc-2022"] {
        let folder = folder(&format!("ours-{form}"));
        let (badge, x) = badge(&folder, form);
        let (_, other) = self::badge(&self::folder(&format!("other-{form}")), form);
        let list = |more: &str| {
            let line = "status-list --key issuer-key.jwk.json --issuer issuer.json --id";
            out(&folder, &format!("{line} {LIST} --until 2099-01-01 {more}"))
        };
        let answers = oracle(&[
            json!({ "badge": badge, "x": x }),
            json!({ "badge": badge, "x": other }),
            json!({ "badge": badge, "x": x, "list": list("--set 8") }),
            json!({ "badge": badge, "x": x, "list": list("--set 7") }),
        ]);
        assert_eq!(answers[0], json!({ "name": "CV" }), "{form}");
        assert!(answers[1]["error"].is_string(), "{form}: of another key");
        assert_eq!(answers[2], json!({ "name": "CV" }), "{form}");
        let error = answers[3]["error"].as_str().expect("is refused");
        assert!(error.to_lowercase().contains("revo"), "{error}");
    }
}

#[test]
fn badges_signed_by_openbadgeslib_are_verified_here() {
    let folder = folder("theirs");
    let questions: Vec<Value> = ["jwt", "ldp"]
        .iter()
        .flat_map(|form| {
            [Value::Null, LIST.into()].map(|list| json!({ "sign": form, "status": list }))
        })
        .collect();
    for (question, answer) in questions.iter().zip(oracle(&questions)) {
        let badge = &answer["badge"];
        let text = badge.as_str().map_or_else(|| badge.to_string(), str::to_owned);
        fs::write(folder.join("badge"), text).unwrap();
        fs::write(folder.join("keys.json"), json!({ "keys": [answer["jwk"]] }).to_string())
            .unwrap();
        let none: [&str; 0] = [];
        if let Some(list) = answer["list"].as_str() {
            fs::write(folder.join("list"), list).unwrap();
            assert_eq!(codes(&folder, "badge --issuers keys.json"), ["status-unknown"]);
            assert_eq!(codes(&folder, "badge --issuers keys.json --status list"), ["revoked"]);
        } else {
            assert_eq!(codes(&folder, "badge --issuers keys.json"), none, "{question}");
        }
    }
}
