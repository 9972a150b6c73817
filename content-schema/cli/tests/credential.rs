//! Signed badges from the command line: a key, a badge, a picture, a verdict.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// A folder of its own for a test, empty at the start.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("credential").join(test);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("the folder is made");
        Self(path)
    }

    fn run(&self, line: &str) -> Output {
        Command::new(env!("CARGO_BIN_EXE_tremplin"))
            .args(line.split(' ').map(|arg| arg.replace('_', " ")))
            .current_dir(&self.0)
            .env("LC_ALL", "C.UTF-8")
            .output()
            .expect("the command starts")
    }

    /// What a command prints that does its work.
    fn out(&self, line: &str) -> String {
        let output = self.run(line);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{line}: {errors}");
        String::from_utf8(output.stdout).expect("is UTF-8")
    }

    /// The standing and the codes of the reasons.
    fn verdict(&self, line: &str) -> (String, Vec<String>) {
        let output = self.run(&format!("verify --format json {line}"));
        let json: Value = serde_json::from_slice(&output.stdout).expect("is JSON");
        let standing = json["standing"].as_str().expect("is a text").to_owned();
        assert_eq!(output.status.code(), Some(i32::from(standing != "valid")), "{json}");
        let reasons = json["reasons"].as_array().expect("is a list");
        let code = |reason: &Value| reason["code"].as_str().expect("is a text").to_owned();
        (standing, reasons.iter().map(code).collect())
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.0.join(name), text).expect("is written");
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).expect("is read")
    }

    /// A key and a badge that is valid in 2026 and 2027.
    fn badge(&self) -> String {
        self.out("keygen --url https://ml.example.org/issuer.json --name Mission_locale --algorithm EdDSA");
        self.out(ISSUE)
    }
}

const ISSUE: &str = "issue --key issuer-key.jwk.json --issuer issuer.json --id https://ml.example.org/cv \
    --name Un_CV_clair --description Sait_écrire_un_CV. --criteria Quiz_réussi --from 2026-01-01 \
    --until 2028-01-01";

/// A badge with a proof whose suite is to be filled in.
const PROOF: &str = r#"{ "@context": ["https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
    "id": "urn:uuid:1", "type": ["VerifiableCredential", "OpenBadgeCredential"],
    "issuer": "https://ml.example.org/issuer.json", "validFrom": "2026-01-01T00:00:00Z",
    "credentialSubject": { "id": "urn:uuid:2", "type": ["AchievementSubject"], "achievement": {
        "id": "urn:uuid:3", "type": ["Achievement"], "name": "CV", "description": "Un CV.",
        "criteria": { "narrative": "Quiz" } } },
    "proof": { "type": "DataIntegrityProof", "cryptosuite": "SUITE" } }"#;

const IN_2027: &str = "--issuers jwks.json --at 2027-01-01 --lang en";

fn strings(list: &[&str]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}

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
        "Émetteur, selon le badge\u{a0}: Mission locale",
        "Valable jusqu’à\u{a0}: 2028-01-01T00:00:00Z",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let output = folder.run("verify badge.jwt --at 2027-01-01 --lang en");
    let text = String::from_utf8(output.stdout).expect("is UTF-8");
    assert!(text.starts_with("Not confirmed:") && text.contains("--issuers jwks.json"), "{text}");
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
        ("badge.jwt --issuers jwks.json --at 2028-01-01", &["expired"][..]),
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
        ("issue request.json --until 2026-11-23", "before it begins"),
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
    assert_eq!(badge["validUntil"], "2028-01-01T00:00:00Z");
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
        ("--status https://ml.example.org/list#99999999999", "does not name a place"),
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

#[test]
fn revoked_and_suspended_badges_are_told() {
    let folder = Folder::new("status");
    folder.badge();
    let list = "https://ml.example.org/list";
    for index in [7, 8] {
        folder.out(&format!("{ISSUE} --status {list}#{index} --out {index}.jwt"));
    }
    let make = "status-list --key issuer-key.jwk.json --issuer issuer.json";
    folder.out(&format!("{make} --id {list} --out none.jwt"));
    folder.out(&format!("{make} --before none.jwt --set 7 --set 200000 --out one.jwt"));
    folder.out(&format!("{make} --before one.jwt --set 8 --proof eddsa-rdfc-2022 --out two.json"));
    folder.out(&format!("{make} --id {list} --set 7 --purpose suspension --out suspended.jwt"));
    folder.out(&format!(
        "{make} --before suspended.jwt --clear 7 --until 2027-06-01 --out again.jwt"
    ));
    let one = folder.read("one.jwt");
    let (signed, signature) = one.trim().rsplit_once('.').expect("has three parts");
    let first = if signature.starts_with('A') { "B" } else { "A" };
    folder.write("changed.jwt", &format!("{signed}.{first}{}", &signature[1..]));
    for (line, reasons) in [
        ("7.jwt", &["status-unknown"][..]),
        ("7.jwt --status none.jwt", &[]),
        ("7.jwt --status one.jwt", &["revoked"]),
        ("8.jwt --status one.jwt", &[]),
        ("8.jwt --status two.json", &["revoked"]),
        ("8.jwt --status one.jwt --status two.json", &["revoked"]),
        // Other lists than the badge names, and files that are none.
        ("7.jwt --status suspended.jwt", &["status-unknown"]),
        ("7.jwt --status 8.jwt", &["status-list-refused"]),
        ("7.jwt --status issuer.json", &["status-list-refused"]),
        ("7.jwt --status changed.jwt", &["status-list-refused"]),
        ("7.jwt --status changed.jwt --status one.jwt", &["revoked"]),
    ] {
        let (standing, found) = folder.verdict(&format!("{line} {IN_2027}"));
        assert_eq!(found, strings(reasons), "{line}");
        let refused = reasons.contains(&"revoked");
        let expected = if refused {
            "refused"
        } else if found.is_empty() {
            "valid"
        } else {
            "unconfirmed"
        };
        assert_eq!(standing, expected, "{line}");
    }
    let text = folder.run(&format!("verify 7.jwt --status changed.jwt {IN_2027}")).stdout;
    let text = String::from_utf8(text).expect("is UTF-8");
    assert!(text.contains("changed.jwt:"), "why the list is refused: {text}");
    for (line, part) in [
        (format!("{make} --before one.jwt --clear 7"), "for good"),
        (format!("{make} --before suspended.jwt --purpose revocation"), "something else"),
        (format!("{make} --id {list} --set 4194304"), "too large"),
        (format!("{make} --before 7.jwt"), "would not be believed"),
        (format!("{make} --set 7"), "--id"),
    ] {
        let output = folder.run(&format!("{line} --lang en"));
        let text = String::from_utf8(output.stderr).expect("is UTF-8");
        assert!(text.contains(part), "{line}: {text}");
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{line}");
    }
    // Somebody else's key signs no list of ours.
    let other = Folder::new("status-other");
    other.badge();
    other.write("one.jwt", &folder.read("one.jwt"));
    let output = other.run(&format!("{make} --before one.jwt --set 8 --lang en"));
    let text = String::from_utf8(output.stderr).expect("is UTF-8");
    assert!(output.status.code() == Some(2) && text.contains("would not be believed"), "{text}");
}

#[test]
fn an_issuer_that_is_its_own_key_is_trusted_by_name() {
    let folder = Folder::new("did");
    folder.badge();
    let keys: Value = serde_json::from_str(&folder.read("jwks.json")).expect("is JSON");
    let x = keys["keys"][0]["x"].as_str().and_then(tremplin_core::credential::base64url::decode);
    let key = [&[0xed, 1][..], &x.expect("is a key")].concat();
    let did = format!("did:key:z{}", tremplin_core::credential::base58::encode(&key));
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
    let encode = tremplin_core::credential::base64url::encode;
    let parts: Vec<&str> = token.trim().split('.').collect();
    let payload = tremplin_core::credential::base64url::decode(parts[1]).expect("is base64url");
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
    assert!(text.contains("Badge: CV [2J VC Badge: faux\n"), "{text}");
}

/// A PNG of one pixel.
const PIXEL: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\
    \x00\x00\x00\x0d\x49\x44\x41\x54\x78\xda\x63\x50\x48\x38\xf0\x1f\x00\x04\x24\x02\x40\x35\xf9\x73\xd6\0\0\0\0IEND\xae\x42\x60\x82";
