//! Badges that are handed in.

use std::fs;

use serde_json::Value;

use crate::{Folder, IN_2027, ISSUE, PROOF, strings};

#[test]
fn every_algorithm_makes_badges_that_are_valid() {
    for algorithm in ["RS256", "ES256", "EdDSA"] {
        let folder = Folder::new(algorithm);
        folder.out(&format!(
            "keygen --url https://ml.example.org/issuer.json --name ML --algorithm {algorithm}"
        ));
        let token = folder.out(ISSUE);
        folder.write("badge.jwt", &token);
        assert_eq!(folder.verdict(&format!("badge.jwt {IN_2027}")), ("valid".into(), vec![]));
        let published = folder.read("jwks.json");
        assert!(published.contains(algorithm) && !published.contains("\"d\""), "{published}");
    }
}

#[test]
fn a_verdict_is_said_in_words() {
    let folder = Folder::new("words");
    folder.write("badge.jwt", &folder.badge());
    let text = folder.out("verify badge.jwt --issuers jwks.json --at 2027-01-01 --lang fr");
    for part in [
        "Valide\u{a0}: signé par un émetteur que vous connaissez",
        "Badge\u{a0}: Un CV clair",
        "Émetteur, confirmé par sa clé\u{a0}: Mission locale",
        "Valable jusqu’à\u{a0}: 2028-01-01T23:59:59Z",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let output = folder.run("verify badge.jwt --at 2027-01-01 --lang en");
    let text = String::from_utf8(output.stdout).expect("is UTF-8");
    assert!(
        text.starts_with("Not confirmed yet:") && text.contains("--issuers jwks.json"),
        "{text}"
    );
    assert!(text.contains("Issuer, as the badge says: Mission locale"), "{text}");
    assert_eq!(output.status.code(), Some(1));
    // Whose it is stays known when it is over.
    let output = folder.run("verify badge.jwt --issuers jwks.json --at 2029-01-01 --lang en");
    let text = String::from_utf8(output.stdout).expect("is UTF-8");
    assert!(
        text.starts_with("Refused.") && text.contains("Issuer, confirmed by its key: "),
        "{text}"
    );
}

#[test]
fn what_the_badge_says_is_said_without_marks() {
    let folder = Folder::new("said");
    folder.badge();
    folder.write(
        "request.json",
        r#"{ "achievement": { "id": "urn:uuid:3", "name": "CV", "description": "Un CV.",
            "criteria": "Réussir **le quiz** : [ici](https://a.example/)", "alignments": [
            { "framework": "DigComp 3.0", "code": "3.1", "name": "Rédiger", "url": "https://a.example/1" },
            { "name": "Relire", "url": "https://a.example/2" }] } }"#,
    );
    folder.out("issue request.json --key issuer-key.jwk.json --issuer issuer.json --out badge.jwt");
    let text = folder.out("verify badge.jwt --issuers jwks.json --lang fr");
    for part in [
        "Critères\u{a0}: Réussir le quiz : ici\n",
        "Compétence\u{a0}: DigComp 3.0 · 3.1 · Rédiger\n",
        "Compétence\u{a0}: Relire\n",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let json = folder.out("verify badge.jwt --issuers jwks.json --format json");
    let json: Value = serde_json::from_str(&json).expect("is JSON");
    assert_eq!(json["credential"]["alignments"], "DigComp 3.0 · 3.1 · Rédiger\nRelire");
}

#[test]
fn a_link_is_the_badge_that_it_carries() {
    let folder = Folder::new("link");
    let token = folder.badge();
    let link = format!("https://nowhere.invalid/badge?lang=fr#tremplin-badge={}", token.trim());
    let args = format!("verify {link} {IN_2027}");
    let output = folder.run_with(args.split(' ').map(str::to_owned));
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));
    folder.write("mail.txt", &format!("Bonjour,\nvoici mon badge : <{link}>.\n\nCamille"));
    assert_eq!(folder.verdict(&format!("mail.txt {IN_2027}")), ("valid".into(), vec![]));
    folder.write("cut.txt", link.get(..link.len() - 40).expect("is long"));
    assert_eq!(folder.verdict(&format!("cut.txt {IN_2027}")).0, "refused");
    let output = folder.run("verify https://nowhere.invalid/badge --lang fr");
    let text = String::from_utf8(output.stdout).expect("is UTF-8");
    assert!(text.contains("Il n’y a pas de badge dans cette adresse."), "{text}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_badge_is_refused_for_what_is_wrong_with_it() {
    let folder = Folder::new("refused");
    let token = folder.badge();
    folder.write("badge.jwt", &token);
    let other = Folder::new("refused-other");
    other.badge();
    folder.write("other.json", &other.read("jwks.json"));
    folder.write("one.json", &folder.read("jwks.json").replace("issuer.json", "other.json"));
    folder.write("changed.jwt", &token.replacen('J', "K", 3));
    folder.write("none.jwt", "eyJhbGciOiJub25lIn0.e30.");
    folder.write("proof.json", &PROOF.replace("SUITE", "bbs-2023"));
    folder.write(
        "no-context.json",
        r#"{"credentialSubject":{},"proof":{"type":"DataIntegrityProof"}}"#,
    );
    folder.write("bare.json", r#"{"credentialSubject":{}}"#);
    let proof = |name: &str, value: &str| {
        folder.write(name, &PROOF.replace("\"id\": \"urn:uuid:1\"", &format!("\"id\": {value}")));
    };
    proof("deep-proof.json", &format!("{}1{}", "[".repeat(40), "]".repeat(40)));
    proof("large-proof.json", &format!("\"{}\"", "a".repeat(600_000)));
    folder.write("deep.json", &"[".repeat(100_000));
    folder.write("deep2.json", &format!("{{\"a\":{}", "[".repeat(100_000)));
    folder.write("large.jwt", &"A".repeat(600_000));
    folder.write("larger.jwt", &"A".repeat(5_000_000));
    for (line, reasons) in [
        ("badge.jwt --issuers jwks.json --at 2028-01-02", &["expired"][..]),
        ("badge.jwt --issuers jwks.json --at 2025-12-31", &["not-yet-valid"]),
        ("badge.jwt --issuers other.json --at 2027-01-01", &["wrong-key"]),
        ("badge.jwt --issuers one.json --at 2027-01-01", &["unknown-issuer"]),
        (
            "badge.jwt --issuers jwks.json --at 2027-01-01 --achievement https://ml.example.org/b",
            &["other-achievement"],
        ),
        ("none.jwt", &["algorithm-none"]),
        ("bare.json", &["not-signed"]),
        ("no-context.json", &["wrong-context"]),
        ("deep-proof.json", &["too-deep"]),
        ("large-proof.json", &["too-large"]),
        ("deep.json", &["unreadable"]),
        ("deep2.json", &["too-deep"]),
        ("large.jwt", &["too-large"]),
        ("larger.jwt", &["too-large"]),
        ("issuer.json", &["unreadable"]),
    ] {
        assert_eq!(folder.verdict(line), ("refused".into(), strings(reasons)), "{line}");
    }
    let changed = folder.verdict(&format!("changed.jwt {IN_2027}"));
    assert_eq!(changed.0, "refused");
    let proof = folder.verdict("proof.json");
    assert_eq!(proof, ("unconfirmed".into(), strings(&["proof-unsupported"])));
}

#[test]
fn a_picture_carries_a_badge_to_the_verifier() {
    let folder = Folder::new("pictures");
    let token = folder.badge();
    folder.write("badge.jwt", &token);
    folder.write("image.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"4\"/></svg>");
    fs::write(folder.0.join("image.png"), PIXEL).unwrap();
    for kind in ["svg", "png"] {
        folder.out(&format!("bake image.{kind} badge.jwt --out baked.{kind}"));
        assert_eq!(folder.out(&format!("unbake baked.{kind}")), token);
        let verdict = folder.verdict(&format!("baked.{kind} {IN_2027}"));
        assert_eq!(verdict, ("valid".into(), vec![]));
        // The drawing is nobody's word.
        for (lang, word) in [("fr", "pas sur le dessin"), ("en", "not the drawing")] {
            let said = |file: &str| {
                folder.out(&format!(
                    "verify {file} --issuers jwks.json --at 2027-01-01 --lang {lang}"
                ))
            };
            let [baked, bare] = [said(&format!("baked.{kind}")), said("badge.jwt")];
            assert!(baked.contains(word) && !bare.contains(word), "{baked}\n{bare}");
        }
        let plain = folder.verdict(&format!("image.{kind} {IN_2027}"));
        assert_eq!(plain, ("refused".into(), strings(&["image-without-credential"])));
        let code = |line: &str| folder.run(line).status.code();
        assert_eq!(code(&format!("unbake image.{kind}")), Some(1));
        assert_eq!(code(&format!("bake image.{kind} issuer.json --out issuer.{kind}")), Some(0));
        assert_eq!(code(&format!("bake image.{kind} image.svg --out a.{kind}")), Some(1));
        assert_eq!(code(&format!("bake image.{kind} badge.jwt --out baked.{kind}")), Some(2));
    }
    let json = format!("{{\"credential\":\"{}\"}}", token.trim());
    folder.write("badge.json", &json);
    assert_eq!(folder.verdict(&format!("badge.json {IN_2027}")), ("valid".into(), vec![]));
    let json = format!("{{\"id\":\"data:application/vc+jwt,{}\"}}", token.trim());
    folder.write("enveloped.json", &json);
    assert_eq!(folder.verdict(&format!("enveloped.json {IN_2027}")), ("valid".into(), vec![]));
}

#[test]
fn an_issuer_that_is_its_own_key_is_trusted_by_name() {
    let folder = Folder::new("did");
    folder.badge();
    let keys: Value = serde_json::from_str(&folder.read("jwks.json")).expect("is JSON");
    let x = keys["keys"][0]["x"].as_str().and_then(tremplin_credentials::base64url::decode);
    let key = [&[0xed, 1][..], &x.expect("is a key")].concat();
    let did = format!("did:key:z{}", tremplin_credentials::base58::encode(&key));
    let own =
        folder.read("issuer-key.jwk.json").replace("https://ml.example.org/issuer.json", &did);
    folder.write("own.jwk.json", &own);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let path = folder.0.join("own.jwk.json");
        fs::set_permissions(path, fs::Permissions::from_mode(0o600)).expect("is set");
    }
    folder.write("did.json", &format!("{{\"id\":\"{did}\"}}"));
    let issue =
        ISSUE.replace("issuer-key.jwk.json", "own.jwk.json").replace("issuer.json", "did.json");
    for proof in ["jwt", "eddsa-rdfc-2022", "eddsa-jcs-2022"] {
        folder.write("badge", &folder.out(&format!("{issue} --proof {proof}")));
        let verdict =
            |issuer: &str| folder.verdict(&format!("badge --issuers {issuer} --at 2027-01-01"));
        assert_eq!(verdict(&did), ("valid".into(), vec![]), "{proof}");
        let other = "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
        assert_eq!(verdict(other).1, strings(&["unknown-issuer"]), "{proof}");
    }
    let output = folder.run("verify badge --issuers did:key:z6Mk --lang en");
    let text = String::from_utf8(output.stderr).expect("is UTF-8");
    assert!(output.status.code() == Some(2) && text.contains("not readable"), "{text}");
}

#[test]
fn names_that_stand_twice_are_refused_in_tokens_too() {
    let folder = Folder::new("twice");
    let token = folder.badge();
    let encode = tremplin_credentials::base64url::encode;
    let parts: Vec<&str> = token.trim().split('.').collect();
    let payload = tremplin_credentials::base64url::decode(parts[1]).expect("is base64url");
    let payload = String::from_utf8(payload).expect("is UTF-8");
    let twice = payload.replacen("\"sub\":", "\"sub\":\"urn:uuid:9\",\"sub\":", 1);
    folder.write("badge.jwt", &format!("{}.{}.{}", parts[0], encode(twice.as_bytes()), parts[2]));
    let verdict = folder.verdict(&format!("badge.jwt {IN_2027}"));
    assert_eq!(verdict, ("refused".into(), strings(&["repeated-name"])));
}

#[test]
fn a_strangers_text_does_not_steer_the_terminal() {
    let folder = Folder::new("terminal");
    folder.badge();
    folder.write(
        "request.json",
        r#"{ "achievement": { "id": "urn:uuid:3", "name": "CV\u001b[2J\u202eVC\nBadge: faux",
            "description": "a", "criteria": "b" } }"#,
    );
    folder.out("issue request.json --key issuer-key.jwk.json --issuer issuer.json --out badge.jwt");
    let text = folder.out("verify badge.jwt --issuers jwks.json --lang en");
    assert!(text.contains("Badge: CV [2JVC Badge: faux\n"), "{text}");
}

/// A PNG of one pixel.
const PIXEL: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\
    \x00\x00\x00\x0d\x49\x44\x41\x54\x78\xda\x63\x50\x48\x38\xf0\x1f\x00\x04\x24\x02\x40\x35\xf9\x73\xd6\0\0\0\0IEND\xae\x42\x60\x82";
