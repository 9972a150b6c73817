//! Keys and badges that are made.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::{Folder, IN_2027, ISSUE, strings};

#[test]
fn a_request_is_signed_and_what_is_missing_is_said() {
    let folder = Folder::new("request");
    folder.badge();
    let keys = "--key issuer-key.jwk.json --issuer issuer.json --lang en";
    folder.write(
        "request.json",
        r#"{ "achievement": { "id": "urn:uuid:3", "name": "CV", "description": "Un CV.",
            "criteria": "Quiz" }, "subject": "urn:uuid:5f0c2c9e-0000-4000-8000-000000000002",
            "validFrom": "2026-11-23T19:00:00+01:00" }"#,
    );
    folder.out(&format!("issue request.json {keys} --name Mon_CV --out badge.jwt"));
    let text = folder.out(&format!("verify badge.jwt {IN_2027} --format json"));
    let credential = &serde_json::from_str::<Value>(&text).unwrap()["credential"];
    assert_eq!(credential["name"], "Mon CV");
    assert_eq!(credential["description"], "Un CV.");
    assert_eq!(credential["subject"], "urn:uuid:5f0c2c9e-0000-4000-8000-000000000002");
    assert_eq!(credential["validFrom"], "2026-11-23T18:00:00Z");
    assert_eq!(credential["validUntil"], Value::Null);
    folder.write("typo.json", r#"{ "achievment": {} }"#);
    folder.write("empty.json", "{}");
    for (line, part) in [
        ("issue typo.json", "achievment"),
        ("issue empty.json", "--id is missing"),
        ("issue", "--id is missing"),
        ("issue request.json --until 2026-11-22", "before it begins"),
        ("issue request.json --until demain", "is not a date"),
        ("issue request.json --subject mailto:a@example.org", "does not belong there"),
        ("issue request.json --out badge.jwt", "was left alone"),
        ("issue nowhere.json", "does not exist"),
    ] {
        let output = folder.run(&format!("{line} {keys}"));
        let text = String::from_utf8(output.stderr).unwrap();
        assert!(text.contains(part), "{line}: {text}");
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{line}");
    }
}

const MODULE: &str = r#"{ "kind": "badge", "id": "cv", "lang": "fr", "title": "Un CV clair",
    "description": "Sait écrire un CV.", "criteria": "Réussir **le quiz**.",
    "image": { "src": "https://ml.example.org/cv.png", "alt": "Une feuille" },
    "issuer": { "id": "https://ml.example.org/issuer.json", "name": "Mission locale" },
    "requires": [{ "kind": "quiz", "id": "cv", "title": "Le CV", "score": 80 },
                 { "kind": "flashcards", "id": "mots", "title": "Les mots" }],
    "alignments": [{ "framework": "DigComp 3.0", "code": "3.1", "name": "Créer", "url": "https://a.example/1" }] }"#;

/// What the widget hands over.
const LEARNER: &str = r#"{"tremplin":2,"badge":"cv","achievement":"https://ml.example.org/issuer.json#cv",
    "subject":"5f0c2c9e-1b7d-4a3e-9c55-8d2f6f6f1a10",
    "done":[["quiz","cv",20416,1000,1000,875,1000],["flashcards","mots",20417,58,58,40,58]],"name":"Camille"}"#;

#[test]
fn a_module_says_what_the_badge_is_and_a_request_for_whom() {
    let folder = Folder::new("module");
    folder.badge();
    folder.write("module.json", MODULE);
    folder.write("learner.json", LEARNER);
    folder.write("image.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    let keys = "--key issuer-key.jwk.json --issuer issuer.json --lang en --badge module.json";
    let issue = |line: &str| folder.run(&format!("issue {line} {keys} --proof eddsa-rdfc-2022"));
    let output = issue("learner.json");
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(
        said,
        "From Camille.\n\
         ✓ Le CV: 87.5% of the points by the first answers, 100% after other tries \
         (asked for: at least 80% of the points of the quiz, by the first answers)\n\
         ✓ Les mots: 58 of 58 cards seen, 40 known (asked for: all of the cards seen)\n"
    );
    let badge: Value = serde_json::from_slice(&output.stdout).unwrap();
    let subject = &badge["credentialSubject"];
    assert_eq!(subject["id"], "urn:uuid:5f0c2c9e-1b7d-4a3e-9c55-8d2f6f6f1a10");
    let Some(tremplin_content::Module::Badge(module)) = tremplin_author::json::check(MODULE).module
    else {
        panic!("{MODULE}")
    };
    // As the issuer's page has it.
    let expected = tremplin_credentials::issue::achievement(&module).unwrap();
    assert_eq!(subject["achievement"], expected);
    assert_eq!(expected["image"]["caption"], "Une feuille");
    assert!(!badge.to_string().contains("Camille"), "a name does not belong into a badge");
    let narrative = badge["evidence"][0]["narrative"].as_str().expect("is text");
    assert!(
        narrative.ends_with("\nLes mots\u{a0}: 58 cartes vues sur 58, 40 sues (2025-11-25)"),
        "{narrative}"
    );
    folder.write("badge.json", &badge.to_string());
    let (standing, reasons) = folder.verdict(&format!("badge.json {IN_2027}"));
    assert_eq!((standing.as_str(), reasons.len()), ("valid", 0), "{reasons:?}");

    // A link instead of a file; nobody's request; another picture.
    let link = tremplin_credentials::base64url::encode(LEARNER.as_bytes());
    folder.write("link.txt", &format!("https://ml.example.org/issuer#request={link}\n"));
    let from_link: Value = serde_json::from_slice(&issue("link.txt").stdout).unwrap();
    assert_eq!(from_link["credentialSubject"]["id"], subject["id"]);
    let output = issue("--image image.svg --until 2028-01-01");
    let other: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_ne!(other["credentialSubject"]["id"], subject["id"]);
    let image = &other["credentialSubject"]["achievement"]["image"];
    assert!(image["id"].as_str().unwrap().starts_with("data:image/svg+xml;base64,"), "{image}");
    assert_eq!(other["validUntil"], "2028-01-01T23:59:59Z");

    for (name, text) in [
        ("card.json", LEARNER.replace("58,58,", "1,58,")),
        ("low.json", LEARNER.replace("875", "799")),
        ("half.json", LEARNER.replace(",[\"flashcards\",\"mots\",20417,58,58,40,58]", "")),
        ("other.json", LEARNER.replace("\"badge\":\"cv\"", "\"badge\":\"cv-2\"")),
        ("newer.json", LEARNER.replace("\"tremplin\":2", "\"tremplin\":3")),
        ("broken.json", LEARNER.replace("5f0c2c9e", "5F0C2C9E")),
        ("errors.json", MODULE.replace("\"criteria\"", "\"critères\"")),
        ("their.json", MODULE.replace("ml.example.org/issuer", "autre.example.org/issuer")),
        ("key.json", MODULE.replace(
            "\"name\": \"Mission locale\"",
            "\"name\": \"ML\", \"key\": { \"kty\": \"OKP\", \"crv\": \"Ed25519\", \"x\": \"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\" }",
        )),
    ] {
        folder.write(name, &text);
    }
    let bare = keys.replace(" --badge module.json", "");
    for (line, part) in [
        (format!("card.json {keys}"), "– Les mots: 1 of 58 cards seen"),
        (format!("low.json {keys}"), "– Le CV: 79.9% of the points by the first answers"),
        (format!("half.json {keys}"), "– Les mots: not done"),
        (format!("other.json {keys}"), "for another badge"),
        (format!("newer.json {keys}"), "newer version"),
        (format!("broken.json {keys}"), "damaged"),
        (format!("learner.json {bare}"), "say for which badge"),
        (format!("learner.json {bare} --badge errors.json"), "tremplin check errors.json"),
        (format!("learner.json {bare} --badge their.json"), "another issuer’s"),
        (format!("learner.json {bare} --badge key.json"), "names another key"),
        (format!("learner.json {bare} --badge nowhere.json"), "does not exist"),
        (format!("learner.json {keys} --name CV"), "--name"),
    ] {
        let output = folder.run(&format!("issue {line}"));
        let text = String::from_utf8(output.stderr).unwrap();
        assert!(text.contains(part), "{line}: {text}");
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{line}");
    }
}

#[test]
fn a_private_key_stays_private() {
    let folder = Folder::new("private");
    folder.badge();
    let before = folder.read("issuer-key.jwk.json");
    let again = folder.run("keygen --url https://ml.example.org/ --name ML --lang en");
    assert_eq!(again.status.code(), Some(2));
    assert_eq!(folder.read("issuer-key.jwk.json"), before, "a key is never written over");
    let profile = folder.read("issuer.json");
    folder.write("other.json", &profile.replace("ml.example.org", "other.example.org"));
    let output = folder.run(&format!("{} --lang en", ISSUE.replace("issuer.json", "other.json")));
    let text = String::from_utf8(output.stderr).expect("is UTF-8");
    assert!(output.status.code() == Some(2) && text.contains("of another issuer"), "{text}");
    let http = folder.run("keygen --url http://ml.example.org/ --name ML --out http");
    assert_eq!(http.status.code(), Some(2));
    let output = folder.run(&format!("{} --lang en", ISSUE.replace("issuer-key.jwk", "jwks")));
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.code() == Some(2) && !text.is_empty(), "{text}");
    let output = folder.run("verify issuer.json --issuers issuer-key.jwk.json --lang en");
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.code() == Some(2) && text.contains("private"), "{text}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let key = folder.0.join("issuer-key.jwk.json");
        assert_eq!(fs::metadata(&key).unwrap().permissions().mode() & 0o777, 0o600);
        fs::set_permissions(&key, fs::Permissions::from_mode(0o640)).unwrap();
        let output = folder.run(&format!("{ISSUE} --lang fr"));
        let text = String::from_utf8(output.stderr).unwrap();
        assert!(text.contains("chmod 600 issuer-key.jwk.json"), "{text}");
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    }
}

#[test]
fn a_badge_has_a_picture_alignments_and_a_proof_that_the_key_can_make() {
    let folder = Folder::new("issue");
    folder.badge();
    folder.write("image.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    let issue = |more: &str| folder.run(&format!("{ISSUE} --lang en {more}"));
    let json = |more: &str| -> Value {
        let output = issue(more);
        serde_json::from_slice(&output.stdout).expect("is JSON")
    };
    let badge = json(
        "--proof eddsa-rdfc-2022 --image image.svg --alignment DigComp_3.0|3.1|Créer|https://a.example/1 \
         --alignment ||Relire|https://a.example/2 --status https://ml.example.org/list#7",
    );
    let achievement = &badge["credentialSubject"]["achievement"];
    let data = "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=";
    assert_eq!(achievement["image"]["id"], data);
    assert_eq!(achievement["alignment"][0]["targetFramework"], "DigComp 3.0");
    assert_eq!(achievement["alignment"][1].get("targetCode"), None);
    assert_eq!(badge["credentialStatus"]["statusListIndex"], "7");
    assert_eq!(badge["validUntil"], "2028-01-01T23:59:59Z");
    assert!(badge.get("jti").is_none() && badge.get("iss").is_none(), "claims are for tokens");
    let image = "https://ml.example.org/cv.png";
    let badge = json(&format!("--proof eddsa-jcs-2022 --image {image}"));
    assert_eq!(badge["credentialSubject"]["achievement"]["image"]["id"], image);
    folder.write("large.svg", &format!("<svg>{}</svg>", " ".repeat(200_000)));
    for (more, part) in [
        ("--alignment DigComp|3.1|Créer", "is not an alignment"),
        ("--alignment a|b|c|javascript:alert(1)", "is not an alignment"),
        ("--alignment a|b||https://a.example/", "is not an alignment"),
        ("--status https://ml.example.org/list", "does not name a place"),
        ("--status https://ml.example.org/list#-1", "does not name a place"),
        ("--status https://ml.example.org/list#131072", "a number from 0 to 131071"),
        ("--status http://ml.example.org/list#7", "write https://ml.example.org/list"),
        ("--status https://ml.example.org/list#a#7", "is no address for --status"),
        ("--image issuer.json", "neither a PNG nor an SVG"),
        ("--image large.svg", "too large"),
        ("--image http://ml.example.org/cv.png", "does not exist"),
    ] {
        let output = issue(more);
        let text = String::from_utf8(output.stderr).expect("is UTF-8");
        assert!(text.contains(part), "{more}: {text}");
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{more}");
    }
    let rsa = Folder::new("issue-es256");
    rsa.out("keygen --url https://ml.example.org/issuer.json --name ML --algorithm ES256");
    let output = rsa.run(&format!("{ISSUE} --proof eddsa-jcs-2022 --lang en"));
    let text = String::from_utf8(output.stderr).expect("is UTF-8");
    assert!(output.status.code() == Some(2) && text.contains("--algorithm EdDSA"), "{text}");
}

#[test]
fn a_key_in_a_pem_file_signs_too() {
    let folder = Folder::new("pem");
    folder.badge();
    let keys = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/keys");
    for name in ["rsa", "p256", "ed25519", "encrypted", "pkcs1"] {
        let pem = fs::read_to_string(keys.join(format!("{name}.pem"))).expect("is read");
        folder.write(&format!("{name}.pem"), &pem);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let path = folder.0.join(format!("{name}.pem"));
            let line = ISSUE.replace("issuer-key.jwk.json", &format!("{name}.pem"));
            fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("is set");
            let text = String::from_utf8(folder.run(&line).stderr).expect("is UTF-8");
            assert!(text.contains(&format!("chmod 600 {name}.pem")), "{text}");
            fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("is set");
        }
        let output = folder.run(&ISSUE.replace("issuer-key.jwk.json", &format!("{name}.pem")));
        if ["encrypted", "pkcs1"].contains(&name) {
            let text = String::from_utf8(output.stderr).expect("is UTF-8");
            assert!(output.status.code() == Some(2) && text.contains("openssl pkcs8"), "{text}");
            continue;
        }
        folder.write("badge.jwt", &String::from_utf8(output.stdout).expect("is UTF-8"));
        let alone = folder.verdict("badge.jwt --at 2027-01-01");
        assert_eq!(alone, ("unconfirmed".into(), strings(&["issuer-not-confirmed"])), "{name}");
    }
}
