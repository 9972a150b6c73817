//! Badges with proofs signed here and verified by Digital Bazaar's libraries, and the other way round.
//!
//! Needs Node and `npm ci` in `tests/`, which `cargo xtask test` sees to; alone:
//! `cargo test -p tremplin-cli --features oracle --test proofs`.

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{json as read, out, tremplin};
use serde_json::{Value, json};

const SUITES: [&str; 2] = ["eddsa-rdfc-2022", "eddsa-jcs-2022"];

const LIST: &str = "https://ml.example.org/revocations.json";

fn folder(test: &str) -> PathBuf {
    common::folder("proofs", test)
}

fn oracle(questions: &[Value]) -> Vec<Value> {
    common::node("oracle/proof.mjs", "@digitalbazaar/vc", questions)
}

/// A badge with everything that the command line can put into it, and the Multikey of its issuer.
fn badge(folder: &Path, suite: &str, more: &str) -> (Value, String) {
    if !folder.join("issuer.json").exists() {
        out(
            folder,
            "keygen --url https://ml.example.org/issuer.json --name ML --email a@ml.example.org --algorithm EdDSA",
        );
    }
    fs::write(folder.join("image.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .expect("is written");
    let line = format!(
        "issue --key issuer-key.jwk.json --issuer issuer.json --id https://ml.example.org/cv \
         --name CV_«_1_» --description Écrire_\"un\\CV\" --criteria Quiz --until 2099-01-01 \
         --image image.svg --alignment DigComp_3.0|3.1|Créer|https://frameworks.example.org/1 \
         --alignment ||Relire|https://frameworks.example.org/2 --proof {suite}{more}"
    );
    let badge: Value = serde_json::from_str(&out(folder, &line)).expect("is JSON");
    let method = badge["proof"][0]["verificationMethod"].as_str().expect("is a text").to_owned();
    let (_, key) = method.split_once('#').expect("has a fragment");
    (badge, key.to_owned())
}

/// The standing and the codes of the reasons.
fn verdict(folder: &Path, line: &str) -> (String, Vec<String>) {
    let output = tremplin(folder, &format!("verify --format json {line}"));
    let json: Value = serde_json::from_slice(&output.stdout).expect("is JSON");
    let reasons = json["reasons"].as_array().expect("is a list");
    let code = |reason: &Value| reason["code"].as_str().expect("is a text").to_owned();
    (json["standing"].as_str().expect("is a text").to_owned(), reasons.iter().map(code).collect())
}

#[test]
fn badges_signed_here_are_verified_by_digital_bazaar() {
    for suite in SUITES {
        let folder = folder(&format!("ours-{suite}"));
        let (badge, key) = badge(&folder, suite, "");
        let (_, other) = self::badge(&self::folder(&format!("other-{suite}")), suite, "");
        let mut changed = badge.clone();
        changed["credentialSubject"]["achievement"]["alignment"][1]["targetName"] = "Lire".into();
        let mut undefined = badge.clone();
        undefined["credentialSubject"]["achievement"]["unheardOf"] = "a".into();
        let answers = oracle(&[
            json!({ "badge": badge, "key": key }),
            json!({ "badge": badge, "key": other }),
            json!({ "badge": changed, "key": key }),
            json!({ "badge": undefined, "key": key }),
        ]);
        assert_eq!(answers[0], json!({ "verified": true }), "{suite}");
        for answer in &answers[1..] {
            assert_eq!(answer["verified"], false, "{suite}");
        }
        fs::write(folder.join("badge.json"), badge.to_string()).unwrap();
        assert_eq!(verdict(&folder, "badge.json --issuers jwks.json").0, "valid", "{suite}");
        fs::write(folder.join("changed.json"), changed.to_string()).unwrap();
        assert_eq!(verdict(&folder, "changed.json --issuers jwks.json").1, ["bad-signature"]);
    }
}

/// The badge of the specification's vectors (1EdTech, `linked-data-proof-ob.md`) in its version for
/// the W3C's second data model, with more words, numbers, lists, languages and nodes without a name.
fn theirs() -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"],
        "id": "http://example.com/credentials/3527",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": { "id": "https://example.edu/issuers/565049", "type": ["Profile"],
            "url": "https://www.imsglobal.org", "name": "Example Corp", "address": { "type": ["Address"],
                "addressLocality": "Lyon\u{7f}\u{2028}\t", "geo": { "type": ["GeoCoordinates"],
                    "latitude": 45.75, "longitude": -4.85e-7 } } },
        "validFrom": "2010-01-01T00:00:00Z", "awardedDate": "2010-01-01T00:00:00Z",
        "name": { "@value": "Teamwork Badge", "@language": "en-GB" },
        "evidence": [{ "type": ["Evidence"], "narrative": "a" }, { "type": ["Evidence"], "narrative": "a" }],
        "credentialSchema": [{ "type": "1EdTechJsonSchemaValidator2019",
            "id": "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json" }],
        "credentialSubject": { "id": "did:example:ebfeb1f712ebc6f1c276e12ec21",
            "type": ["AchievementSubject"], "creditsEarned": 12.5, "achievement": {
                "id": "https://example.com/achievements/21st-century-skills/teamwork",
                "type": ["Achievement"], "name": "Teamwork", "creditsAvailable": 30,
                "description": "Works in « teams », \\ \"quoted\"\r\n\u{1F600}",
                "criteria": { "narrative": "Team members are nominated." },
                "tag": ["b", "a", "a"], "resultDescription": [
                    { "id": "urn:uuid:1", "type": ["ResultDescription"], "name": "a", "resultType": "Status",
                        "allowedValue": ["Yes", "No", "Yes"] },
                    { "id": "urn:uuid:2", "type": ["ResultDescription"], "name": "b", "resultType": "Status",
                        "allowedValue": ["Maybe", "No", "Yes"] }] } },
    })
}

#[test]
fn badges_signed_by_digital_bazaar_are_verified_here() {
    let folder = folder("theirs");
    let mut plain = theirs();
    // What oxjsonld, jsonld.js and RFC 8785 all have to write alike.
    plain["credentialSubject"]["creditsEarned"] = json!(0.300_000_000_000_000_04);
    plain["credentialSubject"]["achievement"]["creditsAvailable"] = json!(123_456_789.123_456_79);
    plain["issuer"]["address"]["geo"]["latitude"] = json!(1e21);
    let questions: Vec<Value> = SUITES
        .iter()
        .flat_map(|suite| [&plain, &theirs()].map(|it| json!({ "credential": it, "suite": suite })))
        .collect();
    for (question, answer) in questions.iter().zip(oracle(&questions)) {
        fs::write(folder.join("badge.json"), answer["badge"].to_string()).unwrap();
        let did = format!("did:key:{}", answer["key"].as_str().expect("is a text"));
        let keys = jwks(answer["key"].as_str().expect("is a text"));
        fs::write(folder.join("theirs.json"), keys.to_string()).unwrap();
        let verdict = |line: &str| verdict(&folder, line);
        assert_eq!(
            verdict("badge.json --issuers theirs.json"),
            ("valid".into(), vec![]),
            "{question}"
        );
        // A key that is its own name signs for itself only.
        assert_eq!(verdict(&format!("badge.json --issuers {did}")).1, ["unknown-issuer"]);
        assert_eq!(verdict("badge.json").1, ["issuer-not-confirmed"]);
        let mut changed = answer["badge"].clone();
        changed["credentialSubject"]["achievement"]["resultDescription"][0]["allowedValue"] =
            json!(["No", "Yes", "Yes"]);
        fs::write(folder.join("changed.json"), changed.to_string()).unwrap();
        assert_eq!(verdict("changed.json --issuers theirs.json").1, ["bad-signature"]);
    }
}

/// A set with the key that a Multikey is.
fn jwks(multikey: &str) -> Value {
    let key = tremplin_credentials::Jwk::from_multibase(multikey, None).expect("is a key");
    let tremplin_credentials::PublicKey::Ed25519 { x } = key.key else { unreachable!() };
    let x = tremplin_credentials::base64url::encode(&x);
    json!({ "keys": [{ "kty": "OKP", "crv": "Ed25519", "x": x }] })
}

#[test]
fn a_revocation_is_seen_on_both_sides() {
    let folder = folder("status");
    for suite in SUITES {
        let (badge, key) = badge(&folder, suite, &format!(" --status {LIST}#4711"));
        let (other, _) = self::badge(&folder, suite, &format!(" --status {LIST}#4712"));
        let list = |more: &str| -> Value {
            let line = "status-list --key issuer-key.jwk.json --issuer issuer.json";
            let text = out(&folder, &format!("{line} --proof {suite} {more}"));
            fs::write(folder.join("list.json"), &text).unwrap();
            serde_json::from_str(&text).expect("is JSON")
        };
        let none = list(&format!("--id {LIST}"));
        let one = list("--before list.json --set 4711");
        let answers = oracle(&[
            json!({ "badge": badge, "key": key, "list": none }),
            json!({ "badge": badge, "key": key, "list": one }),
            json!({ "badge": other, "key": key, "list": one }),
        ]);
        let seen =
            [false, true, false].map(|revoked| json!({ "verified": true, "revoked": revoked }));
        assert_eq!(answers, seen, "{suite}");
        fs::write(folder.join("badge.json"), badge.to_string()).unwrap();
        fs::write(folder.join("other.json"), other.to_string()).unwrap();
        let verdict = |line: &str| verdict(&folder, &format!("{line} --issuers jwks.json"));
        assert_eq!(verdict("badge.json").1, ["status-unknown"]);
        assert_eq!(verdict("badge.json --status list.json").1, ["revoked"]);
        assert_eq!(verdict("other.json --status list.json"), ("valid".into(), vec![]));
        // A list of theirs, first of another issuer and then of ours under their key.
        let question =
            json!({ "bits": [4711], "id": LIST, "issuer": "https://ml.example.org/issuer.json" });
        let theirs = &oracle(&[question])[0];
        fs::write(folder.join("theirs.json"), theirs["badge"].to_string()).unwrap();
        assert_eq!(verdict("badge.json --status theirs.json").1, ["status-list-refused"]);
        let mut keys = read(&folder, "jwks.json");
        let their_keys = jwks(theirs["key"].as_str().expect("is a text"));
        keys["keys"].as_array_mut().expect("is a list").push(their_keys["keys"][0].clone());
        fs::write(folder.join("both.json"), keys.to_string()).unwrap();
        let both = |badge: &str| {
            self::verdict(&folder, &format!("{badge} --status theirs.json --issuers both.json"))
        };
        assert_eq!(both("badge.json").1, ["revoked"]);
        assert_eq!(both("other.json"), ("valid".into(), vec![]));
    }
}
