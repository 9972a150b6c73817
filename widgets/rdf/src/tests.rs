use super::*;
use oxrdf::{BlankNode, Quad};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tremplin_author::json;

const OB: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

const DATA_INTEGRITY: &str = "https://w3id.org/security/data-integrity/v2";

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

fn canonical(document: &Value) -> Result<String, Reason> {
    let document = json::parse(&document.to_string()).unwrap();
    let context = document.root().member("@context").ok_or(Reason::WrongContext)?;
    known(&context)?;
    super::canonical(&document.root(), &context, &["@context"], text::exponential)
}

/// Data Integrity EdDSA Cryptosuites 1.0, appendix B.1: the credential, its proof's options, and the
/// digests of both.
#[test]
fn vectors_of_the_cryptosuites_appendix_b() {
    let document = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2",
            "https://www.w3.org/ns/credentials/examples/v2"],
        "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
        "type": ["VerifiableCredential", "AlumniCredential"],
        "name": "Alumni Credential",
        "description": "A minimum viable example of an Alumni Credential.",
        "issuer": "https://vc.example/issuers/5678",
        "validFrom": "2023-01-01T00:00:00Z",
        "credentialSubject": { "id": "did:example:abcdefgh", "alumniOf": "The School of Examples" },
        "proof": { "type": "DataIntegrityProof" },
    });
    let proof = json!({
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": "2023-02-24T23:36:38Z",
        "verificationMethod":
            "https://vc.example/issuers/5678#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
        "proofPurpose": "assertionMethod",
        "proofValue": "z",
    });
    let [document, proof] = [document, proof].map(|value| json::parse(&value.to_string()).unwrap());
    let texts = signed(&document.root(), &proof.root()).unwrap();
    let hex = |text: &String| -> String {
        Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
    };
    assert_eq!(
        texts.each_ref().map(hex),
        [
            "4c4d3890a157f8d611b13c265c2c22f39aa0a567c7c7dd9ba3e45cd579784eeb",
            "517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017"
        ]
    );
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

/// Contexts without what a document does not use mean the same.
#[test]
fn trimmed_contexts_give_the_same_quads() {
    let mut badge = badge();
    badge["@context"].as_array_mut().unwrap().push(json!(DATA_INTEGRITY));
    badge["credentialStatus"] = json!({ "id": "https://a.example/1#2", "type": "BitstringStatusListEntry",
        "statusPurpose": "revocation", "statusListIndex": "2", "statusListCredential": "https://a.example/1" });
    badge["type"] = json!(["VerifiableCredential", "AchievementCredential"]);
    badge["evidence"] =
        json!([{ "id": "https://a.example/e", "type": ["Evidence"], "genre": "a" }]);
    badge["credentialSubject"]["achievement"]["creditsAvailable"] = json!(1.5);
    badge["credentialSubject"]["achievement"]["resultDescription"] = json!([{
        "id": "urn:uuid:4", "type": ["ResultDescription"], "name": "r", "resultType": "GradePointAverage",
        "allowedValue": ["B", "A"] }]);
    let document = json::parse(&badge.to_string()).unwrap();
    let mut out = Writer { text: String::new(), number: text::exponential };
    out.value(&document.root()).unwrap();
    let mut all: Vec<String> = contexts::names();
    all.sort_unstable();
    let whole = in_order(parse(&out.text, all).unwrap()).unwrap();
    assert_eq!(canonical(&badge).unwrap(), whole);
    assert!(whole.contains("creditsAvailable") && whole.contains("rdf-syntax-ns#first"), "{whole}");
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
        (
            achievement,
            "creator",
            json!({ "id": "urn:uuid:1", "type": ["Profile"], "name": "ML" }),
            UndefinedTerm,
        ),
        (achievement, "creator", json!({ "id": "_:b0", "type": ["Profile"] }), TooIntricate),
        // A second object with the id of the document says no more than what it is.
        (
            "",
            "refreshService",
            json!({ "id": "urn:uuid:1", "type": "1EdTechCredentialRefresh", "validUntil": "2027-01-01T00:00:00Z" }),
            UndefinedTerm,
        ),
        ("/issuer", "@context", json!("https://a.example/"), ContextUnknown),
        ("/issuer", "@context", json!(null), ContextInjected),
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
    for other in ["[]", "\"a\""] {
        let [other, badge] =
            [other, &self::badge().to_string()].map(|text| json::parse(text).unwrap());
        assert_eq!(signed(&other.root(), &badge.root()), Err(WrongContext));
        assert_eq!(signed(&badge.root(), &other.root()), Err(Unreadable));
    }
}

/// Words of the same meaning in the badge and in what it holds: an endorsement is a credential by itself.
#[test]
fn what_a_badge_holds_may_have_the_contexts_of_badges() {
    let endorsement = |at: usize| {
        json!({
            "@context": ["https://www.w3.org/ns/credentials/v2", OB],
            "id": format!("urn:uuid:4{at}"), "type": ["VerifiableCredential", "EndorsementCredential"],
            "issuer": { "id": "https://b.example/", "type": ["Profile"], "name": "B" },
            "validFrom": "2026-11-01T00:00:00Z",
            "credentialSubject": { "id": "urn:uuid:3", "type": ["EndorsementSubject"], "endorsementComment": "Bien" },
        })
    };
    for place in ["", "/issuer", "/credentialSubject/achievement"] {
        let mut with = badge();
        with["@context"]
            .as_array_mut()
            .unwrap()
            .push(json!("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"));
        with["refreshService"] = json!({ "id": "urn:uuid:1", "type": "1EdTechCredentialRefresh" });
        with.pointer_mut(place).unwrap()["endorsement"] = json!([endorsement(1), endorsement(2)]);
        let text = canonical(&with).unwrap();
        assert!(
            text.contains("endorsementComment") && text.contains("1EdTechCredentialRefresh"),
            "{text}"
        );
        // A changed word there changes what is signed.
        with.pointer_mut(place).unwrap()["endorsement"][1]["credentialSubject"]["endorsementComment"] =
            json!("Mal");
        assert_ne!(canonical(&with).unwrap(), text, "{place}");
        with.pointer_mut(place).unwrap()["endorsement"][1]["@context"][1] =
            json!({ "name": "urn:a" });
        assert_eq!(canonical(&with), Err(Reason::ContextInjected));
        // One proof of its own is put in order, several that are alike nobody agrees on.
        let proof = json!({ "type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "proofValue": "z1" });
        let mut signed = [endorsement(1), endorsement(2)];
        signed[0]["proof"] = proof.clone();
        with.pointer_mut(place).unwrap()["endorsement"] = json!(signed);
        assert!(canonical(&with).unwrap().contains("proofValue"));
        signed[1]["proof"] = proof;
        with.pointer_mut(place).unwrap()["endorsement"] = json!(signed);
        assert_eq!(canonical(&with), Err(Reason::ProofUnsupported));
    }
    let mut many = badge();
    many["endorsement"] = (0..65).map(endorsement).collect();
    assert_eq!(canonical(&many), Err(Reason::TooIntricate));
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
