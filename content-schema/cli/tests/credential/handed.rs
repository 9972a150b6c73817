//! What is given in the place of a request or of a badge, and what in a request can hardly be right.

use std::fs;

use serde_json::Value;

use crate::Folder;

const MODULE: &str = r#"{ "kind": "badge", "id": "cv", "lang": "fr", "title": "Un CV clair",
    "description": "Sait écrire un CV.", "criteria": "Réussir le quiz.",
    "issuer": { "id": "https://ml.example.org/issuer.json", "name": "Mission locale" },
    "requires": [{ "kind": "quiz", "id": "cv", "title": "Le CV" }] }"#;

fn learner(done: &str) -> String {
    format!(
        r#"{{"tremplin":1,"badge":"cv","achievement":"https://ml.example.org/issuer.json#cv","subject":"5f0c2c9e-1b7d-4a3e-9c55-8d2f6f6f1a10","done":[{done}]}}"#
    )
}

const KEYS: &str = "--key issuer-key.jwk.json --issuer issuer.json";

#[test]
fn what_is_given_instead_of_a_request_is_named() {
    let folder = Folder::new("instead");
    let token = folder.badge();
    folder.write("badge.jwt", &token);
    folder.write("module.json", MODULE);
    folder.write("quiz.json", &MODULE.replace("\"badge\"", "\"quiz\""));
    folder.write("nothing.json", " \n");
    folder.write("learner.json", &learner("[\"quiz\",\"cv\",875,20416]"));
    let whole = learner("[\"quiz\",\"cv\",875,20416]");
    folder.write("cut.json", whole.get(..whole.len() - 30).expect("is long"));
    folder.write("page.html", "<!doctype html><title>Badge</title>");
    folder.write("link.txt", "https://ml.example.org/badge");
    folder.write("huge.json", &" {}".repeat(100_000));
    fs::write(folder.0.join("photo.jpg"), b"\xff\xd8\xff\xe0\0\x10JFIF").expect("is written");
    fs::write(folder.0.join("cv.pdf"), b"%PDF-1.7\n\xe2\xe3").expect("is written");
    for (name, french, english) in [
        ("nothing.json", "C’est vide", "It is empty"),
        ("module.json", "C’est le fichier d’un badge", "the file of a badge"),
        ("quiz.json", "d’un quiz ou d’un paquet", "the file of a quiz"),
        ("issuer-key.jwk.json", "C’est une clé privée", "This is a private key"),
        ("jwks.json", "C’est une clé publique", "This is the public key"),
        ("issuer.json", "C’est le profil", "This is the profile"),
        ("badge.jwt", "un badge déjà signé", "has been signed already"),
        ("photo.jpg", "C’est une image.", "This is a picture."),
        ("cv.pdf", "C’est un document", "This is a document"),
        ("page.html", "une page web", "a saved web page"),
        ("link.txt", "ne contient pas de demande", "no request in this address"),
        ("cut.json", "abîmée ou incomplète", "damaged or incomplete"),
        ("huge.json", "bien trop grand", "far too large"),
    ] {
        for (lang, word) in [("fr", french), ("en", english)] {
            for badge in ["", " --badge module.json"] {
                let output = folder.run(&format!("issue {name} {KEYS}{badge} --lang {lang}"));
                let text = String::from_utf8(output.stderr).expect("is UTF-8");
                assert!(text.contains(word) && text.contains(name), "{name}: {text}");
                assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{name}");
            }
        }
    }
    for (name, word) in [
        ("learner.json", "This is a request for a badge."),
        ("issuer-key.jwk.json", "This is a private key"),
        ("photo.jpg", "This is a picture."),
        ("badge.jwt", "has been signed already"),
    ] {
        let output = folder.run(&format!("issue learner.json {KEYS} --badge {name} --lang en"));
        let text = String::from_utf8(output.stderr).expect("is UTF-8");
        assert!(text.contains(word) && text.contains("\"kind\": \"badge\""), "{name}: {text}");
        assert_eq!(output.status.code(), Some(2), "{name}");
    }
}

/// A signature can't be taken back, so somebody decides first.
#[test]
fn what_can_hardly_be_right_is_signed_only_when_asked_to() {
    let folder = Folder::new("doubts");
    folder.badge();
    folder.write("module.json", MODULE);
    let said = |done: &str, more: &str, signs: bool| {
        folder.write("learner.json", &learner(done));
        let line = format!("issue learner.json {KEYS} --badge module.json{more}");
        let output = folder.run(&line);
        assert_eq!(output.status.code(), Some(if signs { 0 } else { 2 }), "{done}");
        assert_eq!(output.stdout.starts_with(b"eyJ"), signs, "{done}");
        assert_eq!(output.stdout.is_empty(), !signs, "{done}");
        String::from_utf8(output.stderr).expect("is UTF-8")
    };
    let text = said("[\"quiz\",\"cv\",875,20416]", " --lang en", true);
    // A request of the older form does not tell first answers from later ones.
    assert_eq!(
        text,
        "✓ Le CV: 87.5% of the points (the older request does not say whether by the first answers) \
         (asked for: pass the quiz, by the first answers)\n"
    );
    // 2100-01-01.
    let text = said("[\"quiz\",\"cv\",875,47482]", " --lang fr", false);
    assert!(text.contains("rien n’a été signé. Voyez-le avec la personne"), "{text}");
    let done = "ajoutez --accept-doubts.\n✓ Le CV\u{a0}: 87,5\u{a0}% des points (l’ancienne demande ne dit pas si \
                c’est du premier coup) (demandé\u{a0}: réussir le quiz, du premier coup)\n";
    assert!(text.contains(done), "{text}");
    assert!(text.contains("! cv (2100-01-01)\u{a0}: Cette date est encore à venir."), "{text}");
    for (done, more, word) in [
        ("[\"quiz\",\"cv\",875,47482]", "", "(2100-01-01): This date is still to come."),
        ("[\"quiz\",\"cv\",875,0]", "", "(1970-01-01): This date is too far back"),
        ("[\"quiz\",\"cv\",0,20416]", "", "hardly passed without a single point"),
        ("[\"quiz\",\"cv\",9,20416],[\"flashcards\",\"a\",9,20416]", "", "has no score"),
        ("[\"quiz\",\"cv\",875,20416]", " --from 2025-11-23", "valid before this was done"),
    ] {
        let text = said(done, &format!(" --lang en{more}"), false);
        assert!(text.contains(word) && text.contains("nothing was signed"), "{done}: {text}");
        let text = said(done, &format!(" --lang en{more} --accept-doubts"), true);
        assert!(text.contains(word), "{done}: {text}");
        assert!(text.ends_with("in spite of these doubts (--accept-doubts).\n"), "{done}: {text}");
    }
}

#[test]
fn what_is_given_instead_of_a_badge_is_named() {
    let folder = Folder::new("no-badge");
    folder.badge();
    folder.write("module.json", MODULE);
    folder.write("quiz.json", &MODULE.replace("\"badge\"", "\"quiz\""));
    folder.write("nothing.json", " \n");
    let whole = learner("[\"quiz\",\"cv\",875,20416]");
    folder.write("learner.json", &whole);
    folder.write("cut.json", whole.get(..whole.len() - 30).expect("is long"));
    folder.write("page.html", "<!doctype html><title>Badge</title>");
    folder.write("link.txt", "https://ml.example.org/badge");
    folder.write("kept.json", r#"{ "tremplin": "badges", "version": 1, "kept": {} }"#);
    folder.write("image.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"4\"/></svg>");
    let photo = [&b"\xff\xd8\xff\xe0\0\x10JFIF"[..], &[7; 700_000]].concat();
    fs::write(folder.0.join("photo.jpg"), photo).expect("is written");
    fs::write(folder.0.join("cv.pdf"), b"%PDF-1.7\n\xe2\xe3").expect("is written");
    for (name, code, french, english) in [
        ("nothing.json", "unreadable", "C’est vide", "It is empty"),
        ("module.json", "unreadable", "comment obtenir un badge", "how to earn a badge"),
        ("quiz.json", "unreadable", "d’un quiz ou d’un paquet", "the file of a quiz"),
        ("issuer-key.jwk.json", "unreadable", "ne la confiez à personne", "give it to nobody"),
        ("jwks.json", "unreadable", "C’est une clé publique", "This is the public key"),
        ("issuer.json", "unreadable", "C’est le profil", "This is the profile"),
        ("learner.json", "unreadable", "une demande de badge, pas le badge", "not the badge"),
        ("cut.json", "unreadable", "une demande de badge, pas le badge", "not the badge"),
        ("kept.json", "unreadable", "la sauvegarde des badges", "has saved of its badges"),
        ("photo.jpg", "too-large", "Une capture d’écran", "A screenshot"),
        ("image.svg", "image-without-credential", "Une capture d’écran", "A screenshot"),
        ("cv.pdf", "unreadable", "C’est un document", "This is a document"),
        ("page.html", "not-an-image", "une page web", "a saved web page"),
        ("link.txt", "unreadable", "pas de badge dans cette adresse", "no badge in this address"),
    ] {
        for (lang, first, word) in [
            ("fr", "Ce n’est pas un badge lisible.\n", french),
            ("en", "This is no badge", english),
        ] {
            let output = folder.run(&format!("verify {name} --lang {lang}"));
            let text = String::from_utf8(output.stdout).expect("is UTF-8");
            assert!(text.starts_with(first) && text.contains(word), "{name}: {text}");
            assert_eq!(output.status.code(), Some(1), "{name}");
        }
        assert_eq!(folder.verdict(name), ("refused".into(), vec![code.into()]), "{name}");
    }
    // What is nothing that is known stays what it was.
    folder.write("hello.txt", "Bonjour");
    let text =
        String::from_utf8(folder.run("verify hello.txt --lang fr").stdout).expect("is UTF-8");
    assert_eq!(text, "Refusé.\n- Ce n’est pas un badge signé lisible.\n");
}

/// A request of our own form that carries its picture is as long as it has to be.
#[test]
fn a_long_request_with_a_picture_is_signed() {
    let folder = Folder::new("long");
    folder.badge();
    let criteria = "Réussir. ".repeat(2_000);
    let request = serde_json::json!({ "achievement": { "id": "urn:uuid:3", "name": "CV",
        "description": "Un CV.", "criteria": criteria } });
    folder.write("request.json", &request.to_string());
    let output = folder.run(&format!("issue request.json {KEYS} --proof eddsa-jcs-2022"));
    let badge: Value = serde_json::from_slice(&output.stdout).expect("is JSON");
    let narrative = &badge["credentialSubject"]["achievement"]["criteria"]["narrative"];
    assert_eq!(narrative, &request["achievement"]["criteria"]);
}

/// The backup that the issuer's page saves, with the issuer's profile in it, and one of before.
#[test]
fn a_backup_of_the_page_signs() {
    let folder = Folder::new("backup");
    folder.badge();
    let mut key: Value = serde_json::from_str(&folder.read("issuer-key.jwk.json")).expect("JSON");
    // What `keygen` makes is what the page takes the name from.
    assert_eq!(
        key["profile"],
        serde_json::from_str::<Value>(&folder.read("issuer.json")).expect("JSON")
    );
    key["profile"]["url"] = "https://ml.example.org/".into();
    let mut old = key.clone();
    old.as_object_mut().expect("an object").remove("profile");
    for (name, key) in [("page.jwk.json", key), ("old.jwk.json", old)] {
        fs::copy(folder.0.join("issuer-key.jwk.json"), folder.0.join(name)).expect("is copied");
        folder.write(name, &key.to_string());
        let token = folder.out(&crate::ISSUE.replace("issuer-key.jwk.json", name));
        folder.write("badge.jwt", &token);
        assert_eq!(
            folder.verdict(&format!("badge.jwt {}", crate::IN_2027)),
            ("valid".into(), vec![]),
            "{name}"
        );
    }
}

/// A link is copied into a file more easily than what stands in it.
#[test]
fn the_link_of_a_badge_is_verified() {
    let folder = Folder::new("link");
    let token = folder.badge();
    folder.write(
        "link.txt",
        &format!("https://ml.example.org/badge#tremplin-badge={}&a=b\n", token.trim()),
    );
    assert_eq!(folder.verdict(&format!("link.txt {}", crate::IN_2027)), ("valid".into(), vec![]));
    folder.write("digits.txt", "https://ml.example.org/badge#tremplin-badge=546841473859");
    assert_eq!(
        folder.verdict(&format!("digits.txt {}", crate::IN_2027)),
        ("refused".into(), vec!["unreadable".into()])
    );
}
