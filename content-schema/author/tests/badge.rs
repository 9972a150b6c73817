//! The rules of badges, one by one: what a change to a valid badge is told, and where.

mod common;

use common::{problems, put};
use serde_json::{Value, json};
use tremplin_author::json::check;
use tremplin_author::{Explain, Lang};
use tremplin_content::Module;
use tremplin_content::badge::{
    Activity, Attempt, BadgeModule, KeyNumbers, MOST_REQUIREMENTS, Rule,
};

/// Requires any of the quizzes 0 and 1 and the deck 2.
fn everything() -> Value {
    common::everything("../tests/fixtures/badge/valid")
}

fn badge_of(requires: Value) -> Value {
    json!({ "kind": "badge", "id": "a", "lang": "fr", "title": "a", "description": "a",
        "criteria": "a", "requires": requires })
}

fn quiz(id: &str) -> Value {
    json!({ "kind": "quiz", "id": id, "title": "a" })
}

#[track_caller]
fn told(pointer: &str, value: Value, expected: &[&str]) {
    let mut module = everything();
    put(&mut module, pointer, value.clone());
    assert_eq!(problems(&module), expected, "{pointer} = {value}");
}

#[track_caller]
fn accepted(module: &Value) -> BadgeModule {
    assert_eq!(problems(module), Vec::<String>::new(), "{module}");
    match check(&module.to_string()).module {
        Some(Module::Badge(module)) => *module,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn changed(pointer: &str, value: Value) -> BadgeModule {
    let mut module = everything();
    put(&mut module, pointer, value);
    accepted(&module)
}

#[test]
fn a_whole_badge_arrives_as_its_author_wrote_it() {
    let module = accepted(&everything());
    assert_eq!((module.id.as_str(), module.lang.as_str()), ("tout", "fr-FR"));
    assert_eq!(module.title, "Tout ce qu’un badge peut contenir");
    assert!(module.criteria.contains("**le quiz**"));
    assert_eq!(module.image.as_ref().and_then(|image| image.size), Some((256, 256)));
    assert_eq!(module.color.as_deref(), Some("#1A5fb4"));
    assert_eq!(module.achievement.as_deref(), Some("https://mission-locale.example/badges/tout"));
    assert_eq!(module.rule, Rule::Any);
    let requires: Vec<_> =
        module.requires.iter().map(|r| (r.activity, r.id.as_str(), r.score)).collect();
    assert_eq!(
        requires,
        [
            (Activity::Quiz, "cv", Some(80)),
            (Activity::Quiz, "mail", None),
            (Activity::Flashcards, "cv", None)
        ]
    );
    assert_eq!(module.requires[2].href.as_deref(), Some("../cartes/cv.html"));
    assert_eq!((module.alignments.len(), module.sources.len()), (2, 2));
    assert_eq!(module.alignments[1].framework, None);
    assert_eq!(module.valid_months, Some(24));
    let issuer = module.issuer.expect("has one");
    assert_eq!(issuer.name, "Mission locale");
    assert_eq!(issuer.request_url.as_deref(), Some("https://mission-locale.example/signer"));
    let key = issuer.key.expect("has one");
    assert_eq!(key.kid.as_deref(), Some("cle-1"));
    assert!(matches!(key.numbers, KeyNumbers::P256 { .. }));
}

#[test]
fn what_is_left_out_has_a_value() {
    let module = accepted(&badge_of(json!([quiz("cv")])));
    assert_eq!((module.rule, module.achievement, module.issuer), (Rule::All, None, None));
    assert_eq!((module.color, module.image, module.valid_months), (None, None, None));
    let grouped = accepted(&badge_of(json!({ "all": [quiz("cv")] })));
    assert_eq!((grouped.rule, grouped.fingerprint), (Rule::All, module.fingerprint));
}

#[test]
fn an_achievement_is_named_after_its_issuer() {
    let named = |issuer: &str| {
        let mut module = everything();
        put(&mut module, "/achievement", Value::Null);
        put(&mut module, "/issuer/id", json!(issuer));
        accepted(&module).achievement.expect("has one")
    };
    assert_eq!(named("https://a.example/ml.json"), "https://a.example/ml.json#tout");
    assert_eq!(named("https://a.example/#moi"), "https://a.example/#tout");
    let mut module = everything();
    put(&mut module, "/achievement", Value::Null);
    put(&mut module, "/issuer/id", Value::Null);
    assert_eq!(accepted(&module).achievement, None);
    // However long the two may be, their name is one that a badge may hold.
    let long = format!("https://a.example/{}", "a".repeat(417));
    let mut module = everything();
    put(&mut module, "/achievement", Value::Null);
    put(&mut module, "/issuer/id", json!(long));
    put(&mut module, "/id", json!("b".repeat(64)));
    let name = accepted(&module).achievement.expect("has one");
    assert_eq!(name.len(), 500);
    assert!(tremplin_content::url::is_name(&name));
    told("/issuer/id", json!(format!("{long}a")), &["not-https @ issuer.id"]);
}

#[test]
fn requirements_come_as_a_list_or_in_a_group() {
    for (requires, expected) in [
        (json!([]), "too-few @ requires"),
        (json!({ "all": [] }), "too-few @ requires.all"),
        (json!({}), "missing-property @ requires"),
        (json!({ "all": null }), "missing-property @ requires"),
        (json!({ "all": [quiz("a")], "any": [quiz("b")] }), "all-and-any @ requires"),
        (json!({ "any": quiz("a") }), "wrong-type @ requires.any"),
        (json!("cv"), "wrong-type @ requires"),
        (json!(["cv"]), "wrong-type @ requires[0]"),
        (Value::Null, "missing-property @ "),
    ] {
        assert_eq!(problems(&badge_of(requires.clone())), [expected], "{requires}");
    }
    let many = |count: usize| json!((0..count).map(|n| quiz(&format!("q{n}"))).collect::<Vec<_>>());
    assert_eq!(accepted(&badge_of(many(MOST_REQUIREMENTS))).requires.len(), MOST_REQUIREMENTS);
    assert_eq!(problems(&badge_of(many(MOST_REQUIREMENTS + 1))), ["too-many @ requires"]);
}

#[test]
fn a_deck_is_to_be_seen_whole_where_nothing_else_is_said() {
    let shares = |more: &[(&str, u32)]| {
        let mut deck = json!({ "kind": "flashcards", "id": "mots", "title": "a" });
        for (name, share) in more {
            deck[*name] = json!(share);
        }
        let module = accepted(&badge_of(json!([deck])));
        (module.requires[0].seen, module.requires[0].known, module.fingerprint)
    };
    let whole = shares(&[]);
    assert_eq!((whole.0, whole.1), (100, 0));
    assert_eq!(shares(&[("seen", 100)]), whole);
    let (seen, known, other) = shares(&[("known", 80)]);
    assert_eq!((seen, known), (0, 80));
    assert_ne!(other, whole.2, "something else is asked for");
    assert_ne!(shares(&[("seen", 50)]).2, whole.2);
    let (seen, known, _) = shares(&[("seen", 90), ("known", 50)]);
    assert_eq!((seen, known), (90, 50));
    let attempt = |attempt: Value| {
        let mut quiz = quiz("cv");
        quiz["attempt"] = attempt;
        let module = accepted(&badge_of(json!([quiz])));
        (module.requires[0].attempt, module.requires[0].seen, module.fingerprint)
    };
    let first = attempt(Value::Null);
    assert_eq!((first.0, first.1), (Attempt::First, 0));
    assert_eq!(attempt(json!("first")), first);
    let last = attempt(json!("last"));
    assert_eq!(last.0, Attempt::Last);
    assert_ne!(last.2, first.2);
}

#[test]
fn a_requirement_names_what_is_done_and_is_there_once() {
    let at = "/requires/any/0";
    told(&format!("{at}/kind"), json!("badge"), &["unknown-value @ requires.any[0].kind"]);
    told(&format!("{at}/id"), Value::Null, &["missing-property @ requires.any[0]"]);
    told(&format!("{at}/title"), json!(""), &["empty-text @ requires.any[0].title"]);
    told(&format!("{at}/score"), json!(101), &["out-of-range @ requires.any[0].score"]);
    told(&format!("{at}/href"), json!("data:a,b"), &["unsafe-url @ requires.any[0].href"]);
    told("/requires/any/2/score", json!(80), &["score-of-deck @ requires.any[2].score"]);
    told("/requires/any/2/attempt", json!("last"), &["score-of-deck @ requires.any[2].attempt"]);
    told(&format!("{at}/attempt"), json!("best"), &["unknown-value @ requires.any[0].attempt"]);
    for share in ["seen", "known"] {
        told(
            &format!("{at}/{share}"),
            json!(80),
            &[&format!("share-of-quiz @ requires.any[0].{share}")],
        );
        for wrong in [0, 101] {
            let place = format!("out-of-range @ requires.any[2].{share}");
            told(&format!("/requires/any/2/{share}"), json!(wrong), &[&place]);
        }
    }
    told("/requires/any/1/id", json!("cv"), &["duplicate-requirement @ requires.any[1].id"]);
    // A quiz and a deck may have the same identifier.
    told("/requires/any/2/id", json!("mail"), &[]);
}

#[test]
fn what_stands_in_a_signed_badge_is_complete() {
    for pointer in ["/issuer/id", "/issuer/url", "/issuer/requestUrl", "/achievement"] {
        let path = pointer.trim_start_matches('/').replace('/', ".");
        for wrong in
            ["a.html", "//a.example/", "http://a.example/", "mailto:a@b.example", "https://["]
        {
            told(pointer, json!(wrong), &[&format!("not-https @ {path}")]);
        }
        changed(pointer, json!("http://127.0.0.1:8080/a"));
    }
    told("/alignments/0/url", json!("esco"), &["not-https @ alignments[0].url"]);
    changed("/alignments/0/url", json!("http://data.europa.eu/esco/skill/a"));
    told("/issuer/name", Value::Null, &["missing-property @ issuer"]);
    for wrong in ["a", "a@b", "a@.b", "a b@c.example", "a@b@c.example", "a@b.example?cc=c"] {
        told("/issuer/email", json!(wrong), &["invalid-email @ issuer.email"]);
    }
    changed("/issuer/email", json!("accueil.émploi+badges@mission-locale.example"));
}

#[test]
fn colours_and_pictures_have_one_form() {
    for wrong in ["bleu", "#12", "#12345", "#1234567", "1a5fb4", "#1a5fbg", "#1a5fb４"] {
        told("/color", json!(wrong), &["invalid-color @ color"]);
    }
    for fine in ["badge.SVG", "https://a.example/badge.png?v=2"] {
        changed("/image/src", json!(fine));
    }
    told("/image/src", json!("badge.webp"), &["image-format @ image.src"]);
    told("/image/alt", Value::Null, &["missing-alternative @ image"]);
}

#[test]
fn a_key_is_public_and_of_a_known_kind() {
    const X: &str = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
    let n = |first: &str, length: usize| format!("{first}{}", "A".repeat(length - 1));
    for key in [
        json!({ "kty": "OKP", "crv": "Ed25519", "x": X, "alg": "EdDSA", "use": "sig" }),
        json!({ "kty": "EC", "crv": "P-256", "x": X, "y": X }),
        json!({ "kty": "RSA", "n": n("g", 342), "e": "AQAB", "alg": "RS256" }),
        json!({ "kty": "RSA", "n": n("B", 343), "e": "Aw" }),
    ] {
        changed("/issuer/key", key);
    }
    for (key, expected) in [
        (json!({ "kty": "OKP", "crv": "Ed25519", "x": X, "d": X }), "private-key @ issuer.key.d"),
        (json!({ "kty": "oct", "k": X }), "private-key @ issuer.key.k"),
        (json!({ "kty": "oct" }), "unknown-value @ issuer.key.kty"),
        (json!({ "kty": "OKP", "crv": "X25519", "x": X }), "unknown-value @ issuer.key.crv"),
        (json!({ "kty": "OKP", "x": X }), "missing-property @ issuer.key"),
        (json!({ "kty": "EC", "crv": "P-256", "x": X }), "missing-property @ issuer.key"),
        (
            json!({ "kty": "EC", "crv": "P-256", "x": X, "y": format!("{X}=") }),
            "invalid-key @ issuer.key.y",
        ),
        (
            json!({ "kty": "OKP", "crv": "Ed25519", "x": X, "alg": "RS256" }),
            "unknown-value @ issuer.key.alg",
        ),
        (
            json!({ "kty": "OKP", "crv": "Ed25519", "x": X, "use": "enc" }),
            "unknown-value @ issuer.key.use",
        ),
        (json!({ "kty": "RSA", "n": n("f", 342), "e": "AQAB" }), "invalid-key @ issuer.key.n"),
        (json!({ "kty": "RSA", "n": n("g", 341), "e": "AQAB" }), "invalid-key @ issuer.key.n"),
        (json!({ "kty": "RSA", "n": n("g", 342), "e": "AQ" }), "invalid-key @ issuer.key.e"),
        (json!("clé"), "wrong-type @ issuer.key"),
    ] {
        told("/issuer/key", key, &[expected]);
    }
    let mut module = everything();
    put(&mut module, "/issuer/key/d", json!("a"));
    let problem = &check(&module.to_string()).report.problems[0];
    assert!(problem.message(Lang::Fr).contains("Elle ne doit jamais être publiée."));
    assert!(problem.help(Lang::En).contains("make another key: tremplin keygen"));
}

#[test]
fn only_what_has_to_be_done_changes_the_fingerprint() {
    let original = accepted(&everything()).fingerprint;
    for (pointer, value) in [
        ("/title", json!("b")),
        ("/criteria", json!("b")),
        ("/requires/any/0/title", json!("b")),
        ("/requires/any/0/href", Value::Null),
        ("/validMonths", json!(1)),
    ] {
        assert_eq!(changed(pointer, value).fingerprint, original, "{pointer}");
    }
    let mut seen = vec![original];
    for (pointer, value) in [
        ("/requires/any/0/score", json!(81)),
        ("/requires/any/0/score", Value::Null),
        ("/requires/any/0/score", json!(0)),
        ("/requires/any/0/id", json!("cvs")),
        ("/requires/any/1/kind", json!("flashcards")),
        ("/requires", json!({ "all": everything()["requires"]["any"] })),
        ("/requires", json!({ "any": [everything()["requires"]["any"][0]] })),
    ] {
        let other = changed(pointer, value).fingerprint;
        assert!(!seen.contains(&other), "{pointer}");
        seen.push(other);
    }
}

#[test]
fn everything_wrong_is_found_at_once() {
    let mut module = everything();
    for (pointer, value) in [
        ("/id", json!("Mon badge")),
        ("/description", Value::Null),
        ("/criteria", json!("[a](javascript:b)")),
        ("/image/alt", Value::Null),
        ("/color", json!("bleu")),
        ("/issuer/id", json!("emetteur")),
        ("/issuer/email", json!("moi")),
        ("/issuer/key/d", json!("secret")),
        ("/achievement", json!(1)),
        ("/requires/any/0/score", json!("80")),
        ("/requires/any/1/id", Value::Null),
        ("/requires/any/2/score", json!(80)),
        ("/alignments/0/name", Value::Null),
        ("/validMonths", json!(0)),
        ("/sources/0/url", json!("javascript:a")),
    ] {
        put(&mut module, pointer, value);
    }
    assert_eq!(
        problems(&module),
        [
            "invalid-id @ id",
            "missing-property @ ",
            "unsafe-url @ criteria",
            "missing-alternative @ image",
            "invalid-color @ color",
            "not-https @ issuer.id",
            "invalid-email @ issuer.email",
            "private-key @ issuer.key.d",
            "wrong-type @ achievement",
            "wrong-type @ requires.any[0].score",
            "missing-property @ requires.any[1]",
            "score-of-deck @ requires.any[2].score",
            "missing-property @ alignments[0]",
            "out-of-range @ validMonths",
            "unsafe-url @ sources[0].url",
        ]
    );
}

#[test]
fn names_that_authors_guess_are_understood() {
    let mut guessed = badge_of(json!([quiz("cv")]));
    for (name, guess) in
        [("criteria", "critères"), ("description", "résumé"), ("requires", "conditions")]
    {
        let members = guessed.as_object_mut().expect("is an object");
        let value = members.remove(name).expect(name);
        members.insert(guess.into(), value);
        let report = check(&guessed.to_string()).report;
        let joined = report.problems.iter().any(|each| each.details == [name, guess]);
        assert!(joined, "{guess}: {:?}", report.problems);
    }
    let help = |pointer: &str, value: Value| {
        let mut module = everything();
        put(&mut module, pointer, value);
        check(&module.to_string()).report.problems[0].help(Lang::En)
    };
    for (pointer, value, end) in [
        ("/couleur", json!("#000000"), "Did you mean \"color\"?"),
        ("/émetteur", json!({}), "Did you mean \"issuer\"?"),
        ("/compétences", json!([]), "Did you mean \"alignments\"?"),
        ("/requires/any/0/passMark", json!(80), "Did you mean \"score\"?"),
        ("/requires/any/0/lien", json!("a"), "Did you mean \"href\"?"),
        ("/issuer/courriel", json!("a"), "Did you mean \"email\"?"),
        ("/alignments/0/targetCode", json!("a"), "Did you mean \"code\"?"),
        ("/kind", json!("open badge"), "\"kind\": \"badge\""),
        ("/requires/any/0/kind", json!("deck"), "\"kind\": \"flashcards\""),
        ("/validMonths", json!("24 mois"), "\"validMonths\": 24"),
    ] {
        assert!(help(pointer, value.clone()).ends_with(end), "{pointer} = {value}");
    }
}

#[test]
fn examples_in_the_help_are_accepted_where_they_are_proposed() {
    for (pointer, wrong) in [
        ("/id", json!(1)),
        ("/description", json!(1)),
        ("/criteria", json!([])),
        ("/image", json!("a.svg")),
        ("/color", json!("bleu")),
        ("/issuer", json!("Mission locale")),
        ("/issuer/id", json!("emetteur")),
        ("/issuer/name", json!(1)),
        ("/issuer/url", json!("a")),
        ("/issuer/email", json!("a")),
        ("/issuer/requestUrl", json!("a")),
        ("/achievement", json!("a")),
        ("/requires", json!("cv")),
        ("/requires", json!([])),
        ("/requires/any", json!([])),
        ("/requires/any", json!(1)),
        ("/requires/any/2/id", json!(1)),
        ("/requires/any/0/kind", json!(1)),
        ("/requires/any/0/title", json!(1)),
        ("/requires/any/0/score", json!(true)),
        ("/requires/any/0/href", json!(1)),
        ("/alignments", json!("ESCO")),
        ("/alignments/0/framework", json!(1)),
        ("/alignments/0/name", json!(1)),
        ("/alignments/0/url", json!("a")),
        ("/validMonths", json!(0)),
    ] {
        for lang in [Lang::Fr, Lang::En] {
            let mut module = everything();
            put(&mut module, pointer, wrong.clone());
            let report = check(&module.to_string()).report;
            let help = report.problems[0].help(lang);
            let name = pointer.rsplit('/').next().expect("has a name");
            let at =
                help.find(&format!("\"{name}\":")).unwrap_or_else(|| panic!("{pointer}: {help}"));
            let member = help[at..].split(". ").next().unwrap_or_default();
            let example: Value = serde_json::from_str(&format!("{{ {member} }}"))
                .unwrap_or_else(|_| panic!("{help}"));
            put(&mut module, pointer, example[name].clone());
            let left: Vec<String> = problems(&module)
                .into_iter()
                .filter(|problem| !problem.starts_with("image-format"))
                .collect();
            assert_eq!(left, Vec::<String>::new(), "{pointer}: {help}");
        }
    }
}
