use super::*;
use oxrdf::{BlankNode, Quad};
use serde_json::json;

const OB: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

fn badge() -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", OB],
        "id": "urn:uuid:1", "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": { "id": "https://ml.example.org/", "type": ["Profile"], "name": "ML" },
        "validFrom": "2026-11-01T00:00:00Z",
        "credentialSubject": { "id": "urn:uuid:2", "type": ["AchievementSubject"], "achievement": {
            "id": "urn:uuid:3", "type": ["Achievement"], "name": "CV \"1\"\n", "description": "Un CV.",
            "criteria": { "narrative": "Quiz" }, "alignment": [
                { "type": ["Alignment"], "targetName": "a", "targetUrl": "https://a.example/" },
                { "type": ["Alignment"], "targetName": "b", "targetUrl": "https://b.example/" }] } },
    })
}

#[test]
fn a_badge_has_its_canonical_quads() {
    let text = canonical(&badge()).unwrap();
    for line in [
        "<urn:uuid:1> <https://www.w3.org/2018/credentials#validFrom> \
         \"2026-11-01T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime> .",
        "<urn:uuid:3> <https://schema.org/name> \"CV \\\"1\\\"\\n\" .",
        "<urn:uuid:1> <https://www.w3.org/2018/credentials#issuer> <https://ml.example.org/> .",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
    assert!(text.lines().is_sorted());
    assert!(text.contains("_:c14n2 ") && !text.contains("_:c14n3 "), "{text}");
}

#[test]
fn what_the_quads_would_not_hold_is_refused() {
    let with = |path: &str, name: &str, value: Value| {
        let mut badge = badge();
        badge.pointer_mut(path).unwrap()[name] = value;
        canonical(&badge).unwrap_err()
    };
    let achievement = "/credentialSubject/achievement";
    use Reason::*;
    for (path, name, value, reason) in [
        ("", "unheardOf", json!("a"), UndefinedTerm),
        ("", "unheardOf", json!({ "id": "urn:a" }), UndefinedTerm),
        (achievement, "unheardOf", json!("a"), UndefinedTerm),
        (achievement, "type", json!(["Achievement", "Unheard"]), UndefinedTerm),
        // Defined for another type of node only.
        ("/issuer", "targetName", json!("a"), UndefinedTerm),
        ("/issuer", "name", json!(null), UndefinedTerm),
        ("/issuer", "image", json!({ "id": "not an address", "type": "Image" }), UndefinedTerm),
        ("/issuer", "image", json!({ "id": "relative", "type": "Image" }), UndefinedTerm),
        (
            "/issuer",
            "name",
            json!({ "@value": "ML", "@language": "not a language" }),
            UndefinedTerm,
        ),
        ("/issuer", "name", json!({ "@value": "ML", "@direction": "rtl" }), UndefinedTerm),
        ("", "@unheard", json!("a"), UndefinedTerm),
        ("", "@graph", json!([]), UndefinedTerm),
        ("", "@reverse", json!({}), UndefinedTerm),
        // The same quad, and a reader of JSON sees no end.
        (
            "",
            "https://www.w3.org/2018/credentials#validUntil",
            json!("2027-01-01T00:00:00Z"),
            UndefinedTerm,
        ),
        (achievement, "creator", json!({ "id": "urn:uuid:1", "type": ["Profile"] }), UndefinedTerm),
        (achievement, "creator", json!({ "id": "_:b0", "type": ["Profile"] }), TooIntricate),
        ("/issuer", "@context", json!({ "name": "urn:other" }), ContextInjected),
        ("", "@context", json!({ "name": "urn:other" }), ContextInjected),
        (
            "",
            "@context",
            json!(["https://www.w3.org/ns/credentials/v2", { "a": "urn:a" }]),
            ContextInjected,
        ),
        ("", "@context", json!(["https://www.w3.org/ns/credentials/v2", null]), ContextInjected),
        (
            "",
            "@context",
            json!(["https://www.w3.org/ns/credentials/v2", "https://a.example/"]),
            ContextUnknown,
        ),
    ] {
        assert_eq!(with(path, name, value.clone()), reason, "{path} {name} {value}");
    }
    let mut badge = badge();
    badge.as_object_mut().unwrap().remove("@context");
    assert_eq!(canonical(&badge), Err(WrongContext));
}

#[test]
fn every_known_context_is_readable() {
    for version in ["3.0.2", "3.0.3"] {
        let mut badge = badge();
        let ob = format!("https://purl.imsglobal.org/spec/ob/v3p0/context-{version}.json");
        badge["@context"] = json!([
            "https://www.w3.org/ns/credentials/v2",
            ob,
            "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
            "https://w3id.org/security/data-integrity/v2"
        ]);
        assert!(canonical(&badge).is_ok(), "{version}");
    }
}

fn node(at: usize) -> BlankNode {
    BlankNode::new(format!("n{at}")).unwrap()
}

fn linked(pairs: impl IntoIterator<Item = (usize, usize)>) -> Dataset {
    let next = NamedNode::new("urn:next").unwrap();
    let quad = |(from, to)| Quad::new(node(from), next.clone(), node(to), GraphName::DefaultGraph);
    pairs.into_iter().map(quad).collect()
}

#[test]
fn graphs_that_would_take_years_are_refused_at_once() {
    let clique = |size: usize| {
        linked((0..size).flat_map(move |a| (0..size).filter(move |b| a != *b).map(move |b| (a, b))))
    };
    assert!(in_order(clique(3)).is_ok());
    // 11! orders and more; without the check this test would not end.
    assert_eq!(in_order(clique(12)), Err(Reason::TooIntricate));
    // Two trees that are alike, with many leaves.
    let trees =
        linked((0..2).flat_map(|tree| (1..=12).map(move |leaf| (tree * 20, tree * 20 + leaf))));
    assert_eq!(in_order(trees), Err(Reason::TooIntricate));
    // A circle is walked once around from each of its nodes.
    assert!(in_order(linked((0..30).map(|at| (at, (at + 1) % 30)))).is_ok());
    assert_eq!(
        in_order(linked((0..5000).map(|at| (at, (at + 1) % 5000)))),
        Err(Reason::TooIntricate)
    );
}

#[test]
fn the_largest_badges_are_put_in_order_in_time() {
    let mut badge = badge();
    let one =
        json!({ "type": ["Alignment"], "targetName": "a", "targetUrl": "https://a.example/" });
    badge["credentialSubject"]["achievement"]["alignment"] = vec![one; 5000].into();
    assert!(badge.to_string().len() > 300_000);
    let text = canonical(&badge).unwrap();
    assert_eq!(text.matches("targetName").count(), 5000, "alike, and each of them counted");
}
