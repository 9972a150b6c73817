//! What `issue` takes from a module's `validMonths`, and what it says to do next, which has to work.

use serde_json::Value;
use tremplin_credentials::date;

use crate::{Folder, ISSUE};

const MODULE: &str = r#"{ "kind": "badge", "id": "cv", "lang": "fr", "title": "Un CV clair",
    "description": "Sait écrire un CV.", "criteria": "Réussir le quiz.", "validMonths": 24,
    "issuer": { "id": "https://ml.example.org/issuer.json", "name": "Mission locale" },
    "requires": [{ "kind": "quiz", "id": "cv", "title": "Le CV" }] }"#;

const KEYS: &str = "--key issuer-key.jwk.json --issuer issuer.json";

/// Runs a command that was printed, with what follows it.
fn follow(folder: &Folder, text: &str, more: &str) -> String {
    let (_, line) = text.split_once("tremplin ").expect("a command is printed");
    let line = line.lines().next().expect("is a line");
    let words = line.split(' ').chain(more.split_whitespace()).map(str::to_owned);
    let output = folder.run_with(words);
    let said = String::from_utf8(output.stdout).expect("is UTF-8");
    assert_eq!(output.status.code(), Some(0), "{line}: {said}");
    said
}

#[test]
fn a_badge_is_valid_for_as_many_months_as_its_module_says() {
    let folder = Folder::new("months");
    folder.badge();
    folder.write("module.json", MODULE);
    folder.write("own.json", r#"{ "validUntil": "2027-05-01" }"#);
    let until = |line: &str| {
        let line = format!("issue {KEYS} --badge module.json --proof eddsa-jcs-2022{line}");
        let badge: Value = serde_json::from_str(&folder.out(&line)).expect("is JSON");
        badge["validUntil"].as_str().map(str::to_owned)
    };
    // Until the end of the day, as on the issuer's page.
    assert_eq!(until(" --from 2026-02-28").as_deref(), Some("2028-02-28T23:59:59Z"));
    assert_eq!(until(" --from 2026-11-30T23:30:00Z").as_deref(), Some("2028-11-30T23:59:59Z"));
    assert_eq!(
        until(" --from 2026-02-28 --until 2027-01-01").as_deref(),
        Some("2027-01-01T23:59:59Z")
    );
    assert_eq!(until(" own.json --from 2026-02-28").as_deref(), Some("2027-05-01T23:59:59Z"));
    assert_eq!(until(" --until never"), None);
    let today = until("").and_then(|until| date::parse(&until)).expect("is a date");
    let now = std::time::SystemTime::UNIX_EPOCH.elapsed().expect("is after 1970");
    let days = (today / 1000 - now.as_secs() as i64) / 86_400;
    assert!((729..=732).contains(&days), "{days}");
    let said = folder.run(&format!("issue {KEYS} --badge module.json --from 2026-02-28 --lang fr"));
    let said = String::from_utf8(said.stderr).expect("is UTF-8");
    assert_eq!(said, "Valable jusqu’au 2028-02-28 (validMonths du badge).\n");
}

#[test]
fn what_is_said_to_do_next_works() {
    let folder = Folder::new("next");
    folder.badge();
    let list = "https://ml.example.org/revocations.jwt";
    let at = "--at 2027-01-01 --lang en";
    let text = folder.out(&format!("{ISSUE} --lang en --out badge.jwt"));
    assert!(text.starts_with("badge.jwt is written. Verify it with your public keys: "), "{text}");
    assert!(follow(&folder, &text, at).starts_with("Valid"));
    let text = folder.out(&format!("{ISSUE} --lang fr --status {list}#7 --out listed.jwt"));
    assert!(text.contains("et la liste qu’il nomme"), "{text}");
    let make = format!("status-list {KEYS} --lang en --id {list} --out revocations.jwt");
    let told = folder.out(&make);
    assert!(follow(&folder, &text, at).starts_with("Valid"));
    assert!(told.contains(&format!("Publish it at {list}.")), "{told}");
    // The badge that the hint on the list speaks of names no list: it is verified all the same.
    assert!(follow(&folder, &told, at).starts_with("Valid"));
    folder.write("image.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    for badge in ["badge.jwt", "listed.jwt"] {
        let text = folder.out(&format!("bake image.svg {badge} --out {badge}.svg --lang fr"));
        assert!(follow(&folder, &text, at).starts_with("Valid"), "{text}");
    }
}

#[test]
fn the_keys_are_named_where_they_are() {
    let folder = Folder::new("next-keys");
    let make = "keygen --url https://ml.example.org/issuer.json --name ML --algorithm EdDSA";
    folder.out(&format!("{make} --out keys"));
    let issue = ISSUE
        .replace("issuer-key.jwk.json", "keys/issuer-key.jwk.json")
        .replace("issuer.json", "keys/issuer.json");
    let text = folder.out(&format!("{issue} --out badge.jwt"));
    assert!(text.contains("--issuers keys/jwks.json"), "{text}");
    follow(&folder, &text, "--at 2027-01-01");
}

#[test]
fn the_link_of_a_badge_is_written_for_a_page() {
    let folder = Folder::new("page");
    folder.badge();
    let page = "https://ml.example.org/badges.html?lang=fr";
    let text = folder.out(&format!("{ISSUE} --lang en --page {page}#top --out badge.jwt"));
    let link = format!("{page}#tremplin-badge={}", folder.read("badge.jwt").trim());
    assert!(text.ends_with(&format!("\nIts link: {link}\n")), "{text}");
    // As a line it would lose each `_`, which tokens have.
    let verify = ["verify", &link, "--issuers", "jwks.json", "--at", "2027-01-01"];
    let output = folder.run_with(verify.into_iter().map(str::to_owned));
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    // On standard output the badge stays alone.
    let output = folder.run(&format!("{ISSUE} --lang fr --page {page}"));
    let token = String::from_utf8(output.stdout).expect("is UTF-8");
    let said = String::from_utf8(output.stderr).expect("is UTF-8");
    assert_eq!(said, format!("Son lien\u{a0}: {page}#tremplin-badge={}\n", token.trim()));
    for (more, part) in [
        (format!("--page {page} --proof eddsa-jcs-2022"), "hand this one over as a file"),
        ("--page badges.html".into(), "is not the address of a page"),
        ("--page javascript:alert(1)".into(), "is not the address of a page"),
    ] {
        let output = folder.run(&format!("{ISSUE} --lang en {more} --out other.jwt"));
        let text = String::from_utf8(output.stderr).expect("is UTF-8");
        assert!(text.contains(part), "{more}: {text}");
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{more}");
        assert!(!folder.0.join("other.jwt").exists(), "{more}");
    }
}
