//! Badges signed here have the shape that Open Badges 3.0 asks for, as LearnCard has transcribed its data
//! model: every member of the right kind, none that must be there missing.
//!
//! Needs Node and `npm ci` in `tests/`, which `cargo xtask test` sees to; alone:
//! `cargo test -p tremplin-cli --features oracle --test shape`.

mod common;

use common::{json as read, out};
use serde_json::{Value, json};
use tremplin_credentials::Compact;

fn wrong(credentials: &[Value]) -> Vec<Vec<String>> {
    let answers = common::node("oracle/shape.mjs", "@learncard/types", credentials);
    let lists = answers.iter().map(|answer| serde_json::from_value(answer["wrong"].clone()));
    lists.collect::<Result<_, _>>().expect("are lists of texts")
}

/// A badge with all that it may have, in one of the forms.
fn badge(test: &str, form: &str) -> Value {
    let folder = common::folder("shape", &format!("{test}-{form}"));
    out(&folder, "keygen --url https://ml.example.org/issuer.json --name ML --algorithm EdDSA");
    let text = out(
        &folder,
        &format!(
            "issue --key issuer-key.jwk.json --issuer issuer.json --id https://ml.example.org/cv \
             --name CV --description Écrire --criteria Quiz --until 2099-01-01 \
             --image https://ml.example.org/cv.png --status https://ml.example.org/revocations.jwt#7 \
             --alignment DigComp|3.1|Créer|https://frameworks.example.org/1 --proof {form}"
        ),
    );
    if form == "jwt" {
        let payload = Compact::split(&text).expect("is a token").payload;
        return serde_json::from_str(&payload).expect("is JSON");
    }
    std::fs::write(folder.join("badge.json"), text).expect("is written");
    read(&folder, "badge.json")
}

#[test]
fn badges_have_the_shape_of_open_badges() {
    let forms = ["jwt", "eddsa-jcs-2022", "eddsa-rdfc-2022"];
    for (form, wrong) in forms.iter().zip(wrong(&forms.map(|form| badge("good", form)))) {
        assert!(wrong.is_empty(), "{form}: {wrong:?}");
    }
}

/// Or the oracle would see nothing.
#[test]
fn what_is_missing_or_of_another_kind_is_seen() {
    let good = badge("bad", "jwt");
    let changes = [
        ("/credentialSubject/achievement/criteria", Value::Null),
        ("/credentialSubject/achievement/alignment/0/targetUrl", json!(7)),
        ("/credentialSubject/type", json!([])),
        ("/issuer/id", json!(["https://ml.example.org/issuer.json"])),
        ("/validUntil", json!(4_070_908_800_u64)),
    ];
    let changed: Vec<Value> = changes
        .iter()
        .map(|(at, value)| {
            let mut badge = good.clone();
            *badge.pointer_mut(at).expect("is there") = value.clone();
            badge
        })
        .collect();
    for ((at, _), wrong) in changes.iter().zip(wrong(&changed)) {
        assert!(!wrong.is_empty(), "{at} may be anything");
    }
}
