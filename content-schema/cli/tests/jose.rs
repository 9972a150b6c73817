//! Badges signed here and verified by jose, and the other way round.
//!
//! Needs Node and `npm ci` in `tests/`, which `cargo xtask test` sees to; alone:
//! `cargo test -p tremplin-cli --features oracle --test jose`.

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{out, tremplin};
use serde_json::{Value, json};

const ALGORITHMS: [&str; 3] = ["RS256", "ES256", "EdDSA"];

fn folder(test: &str) -> PathBuf {
    common::folder("jose", test)
}

/// What jose answers to each question.
fn jose(questions: &[Value]) -> Vec<Value> {
    common::node("oracle/credential.mjs", "jose", questions)
}

/// A badge and the public key of its issuer, from the command line.
fn badge(folder: &Path, algorithm: &str) -> (String, Value) {
    out(
        folder,
        &format!(
            "keygen --url https://ml.example.org/issuer.json --name ML --algorithm {algorithm}"
        ),
    );
    let token = out(
        folder,
        "issue --key issuer-key.jwk.json --issuer issuer.json --id https://ml.example.org/cv \
         --name CV --description Écrire --criteria Quiz --until 2099-01-01",
    );
    (token, common::json(folder, "jwks.json")["keys"][0].clone())
}

#[test]
fn badges_signed_here_are_verified_by_jose() {
    for algorithm in ALGORITHMS {
        let folder = folder(&format!("ours-{algorithm}"));
        let (token, jwk) = badge(&folder, algorithm);
        let (_, other) = badge(&self::folder(&format!("other-{algorithm}")), algorithm);
        let at = token.rfind('.').expect("has three parts") - 4;
        let changed =
            [&token[..at], if &token[at..=at] == "A" { "B" } else { "A" }, &token[at + 1..]];
        let answers = jose(&[
            json!({ "token": token, "jwk": jwk }),
            json!({ "token": token, "jwk": other }),
            json!({ "token": changed.concat(), "jwk": jwk }),
        ]);
        assert_eq!(answers[0]["header"]["alg"], algorithm, "{}", answers[0]);
        assert_eq!(answers[0]["header"]["typ"], "JWT");
        assert_eq!(answers[0]["header"].as_object().unwrap().len(), 3);
        assert!(answers[0]["header"]["jwk"].get("d").is_none());
        assert_eq!(answers[1]["error"], "ERR_JWS_SIGNATURE_VERIFICATION_FAILED");
        assert_eq!(answers[2]["error"], "ERR_JWS_SIGNATURE_VERIFICATION_FAILED");
        has_the_form_of_the_specification(&answers[0]["payload"]);
    }
}

/// What Open Badges 3.0 asks of a credential, in sections B.1.1 to B.1.7 and 8.2.
fn has_the_form_of_the_specification(payload: &Value) {
    assert_eq!(
        payload["@context"],
        json!([
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
        ])
    );
    assert_eq!(payload["type"], json!(["VerifiableCredential", "OpenBadgeCredential"]));
    let subject = &payload["credentialSubject"];
    let achievement = &subject["achievement"];
    assert_eq!(subject["type"], json!(["AchievementSubject"]));
    assert_eq!(achievement["type"], json!(["Achievement"]));
    assert_eq!(payload["issuer"]["type"], json!(["Profile"]));
    for text in [
        &payload["id"],
        &payload["issuer"]["id"],
        &payload["issuer"]["name"],
        &subject["id"],
        &achievement["id"],
        &achievement["name"],
        &achievement["description"],
        &achievement["criteria"]["narrative"],
    ] {
        assert!(text.as_str().is_some_and(|text| !text.is_empty()), "{payload}");
    }
    for (claim, said) in
        [("iss", &payload["issuer"]["id"]), ("jti", &payload["id"]), ("sub", &subject["id"])]
    {
        assert_eq!(&payload[claim], said);
    }
    assert_eq!(payload["exp"], 4_070_995_199_u64);
    assert_eq!(payload["validUntil"], "2099-01-01T23:59:59Z");
    assert!(payload["nbf"].is_u64() && payload.get("issuanceDate").is_none());
    assert!(payload.get("vc").is_none() && payload.get("proof").is_none());
    assert!(!payload.to_string().contains("null") && !payload.to_string().contains("[]"));
}

#[test]
fn badges_signed_by_jose_are_verified_here() {
    let folder = folder("theirs");
    badge(&folder, "EdDSA");
    let payload = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "id": "http://example.com/credentials/3527",
        "type": ["VerifiableCredential", "AchievementCredential"],
        "issuer": { "id": "https://example.com/issuers/876543", "type": "Profile", "name": "Corps" },
        "validFrom": "2010-01-01T00:00:00Z",
        "credentialSubject": { "id": "did:example:ebfeb1f712ebc6f1c276e12ec21",
            "type": ["AchievementSubject"], "achievement": {
                "id": "https://example.com/achievements/21st-century-skills/teamwork",
                "type": ["Achievement"], "name": "Teamwork", "description": "Works in teams.",
                "criteria": { "narrative": "Team members are nominated." } } },
        "iss": "https://example.com/issuers/876543",
        "jti": "http://example.com/credentials/3527",
        "sub": "did:example:ebfeb1f712ebc6f1c276e12ec21",
        "nbf": 1_262_304_000,
        "iat": 1_262_304_000,
    });
    let questions = ALGORITHMS.map(|alg| json!({ "payload": payload, "alg": alg }));
    let answers = jose(&questions);
    for (algorithm, answer) in ALGORITHMS.into_iter().zip(&answers) {
        let token = answer["token"].as_str().expect("jose has signed");
        fs::write(folder.join("badge.jwt"), token).unwrap();
        let keys = json!({ "keys": [answer["jwk"]] });
        fs::write(folder.join("theirs.json"), keys.to_string()).unwrap();
        let verdict = out(&folder, "verify badge.jwt --issuers theirs.json --lang en");
        assert!(verdict.starts_with("Valid:") && verdict.contains("Teamwork"), "{verdict}");
        let ours = tremplin(&folder, "verify badge.jwt --issuers jwks.json --format json");
        let ours: Value = serde_json::from_slice(&ours.stdout).unwrap();
        assert_eq!(ours["reasons"][0]["code"], "unknown-issuer", "{algorithm}");
        // The last bytes of the signature, each turned into another.
        for back in 1..=40 {
            let mut changed = token.as_bytes().to_vec();
            let at = changed.len() - back;
            changed[at] = if changed[at] == b'A' { b'Q' } else { b'A' };
            fs::write(folder.join("changed.jwt"), changed).unwrap();
            let output = tremplin(&folder, "verify changed.jwt --issuers theirs.json");
            assert_eq!(output.status.code(), Some(1), "{algorithm}, {back} from the end");
        }
    }
}
