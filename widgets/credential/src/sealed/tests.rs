use super::*;
use crate::{Answer, Jwk, Standing, Suite, base58};
use proptest::prelude::*;
use tremplin_author::json;

const MULTIKEY: &str = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
const OTHER: &str = "z6MktgKTsu1QhX6QPbyqG6geXdw6FQCZBPq7uQpieWbiQiG7";

/// 2026-11-23T18:00:00Z.
const NOW: i64 = 1_795_456_800_000;

/// Whether a signature fits is said by each test: here it is 64 bytes of anything.
fn signature() -> String {
    format!("z{}", base58::encode(&[7; 64]))
}

fn text(method: &str, members: &str) -> String {
    format!(
        r#"{{ "@context": ["https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
            "id": "urn:uuid:1", "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "issuer": "https://ml.example.org/issuer.json", "validFrom": "2026-11-01T00:00:00Z",
            "credentialSubject": {{ "id": "urn:uuid:2", "type": "AchievementSubject",
                "achievement": {{ "id": "urn:uuid:3", "type": "Achievement", "name": "CV",
                    "description": "Un CV.", "criteria": {{}} }} }},
            "proof": {{ "type": "DataIntegrityProof", "cryptosuite": "eddsa-jcs-2022",
                "verificationMethod": "{method}", "proofPurpose": "assertionMethod",
                "proofValue": "{}" {members} }} }}"#,
        signature()
    )
}

fn sealed(text: &str) -> Result<Sealed, Reason> {
    Sealed::read(&json::parse(text).unwrap().root())
}

fn proof(text: &str) -> Result<Proof, Reason> {
    sealed(text).unwrap().proofs.remove(0)
}

fn key(multikey: &str, issuer: Option<&str>) -> Jwk {
    Jwk::from_multibase(multikey, issuer).unwrap()
}

#[test]
fn a_proof_is_read() {
    let of_issuer = format!("https://ml.example.org/issuer.json#{MULTIKEY}");
    let read = proof(&text(&of_issuer, r#", "created": "2026-11-02T00:00:00Z""#)).unwrap();
    assert_eq!(
        (read.suite, read.created, read.expires),
        (Suite::Jcs, Some(1_793_577_600_000), None)
    );
    let question = read.question("https://ml.example.org/issuer.json", None, b"message").unwrap();
    assert_eq!((question.message, question.signature), (&b"message"[..], &[7; 64][..]));
    assert_eq!(question.key, &key(MULTIKEY, None));
    assert_eq!(question.key.to_multibase().as_deref(), Some(MULTIKEY));
    assert!(!question.pinned);
}

#[test]
fn the_key_is_that_of_the_issuer() {
    let issuer = "https://ml.example.org/issuer.json";
    let named = |kid: &str| Jwk { kid: Some(kid.to_owned()), ..key(MULTIKEY, Some(issuer)) };
    let ask = |method: &str, trusted: Option<&[Jwk]>| {
        let read = proof(&text(method, ""))?;
        read.question(issuer, trusted, b"").map(|question| question.key.clone())
    };
    let ours = key(MULTIKEY, Some(issuer));
    let theirs = key(OTHER, Some("https://other.example/"));
    let did = format!("did:key:{MULTIKEY}#{MULTIKEY}");
    let address = format!("{issuer}#{MULTIKEY}");
    for method in [&did, &address] {
        assert_eq!(ask(method, None), Ok(key(MULTIKEY, None)));
        assert_eq!(ask(method, Some(&[theirs.clone(), ours.clone()])), Ok(ours.clone()));
        assert_eq!(ask(method, Some(std::slice::from_ref(&theirs))), Err(Reason::UnknownIssuer));
        assert_eq!(ask(method, Some(&[key(OTHER, None)])), Err(Reason::WrongKey));
    }
    let set = "https://ml.example.org/jwks.json#a";
    assert_eq!(ask(set, Some(&[named("b"), named("a")])), Ok(named("a")));
    assert_eq!(ask(set, Some(&[named(set)])), Ok(named(set)));
    assert_eq!(ask(set, Some(&[named("b")])), Err(Reason::WrongKey));
    assert_eq!(ask(set, None), Err(Reason::KeyMissing));
    for other in [
        "https://ml.example.org.evil.example/#a",
        "http://ml.example.org/issuer#a",
        "did:web:a#a",
        "#a",
    ] {
        assert_eq!(ask(other, Some(&[named("a")])), Err(Reason::WrongKey), "{other}");
    }
    let p256 = r#"{"kty":"EC","crv":"P-256","kid":"a","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
        "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}"#;
    let p256 = Jwk::read(&json::parse(p256).unwrap().root()).unwrap();
    assert_eq!(p256.to_multibase(), None);
    assert_eq!(ask(set, Some(&[p256])), Err(Reason::AlgorithmConfusion));
}

#[test]
fn keys_in_multibase_are_held_to_their_form() {
    for text in [
        "",
        "z",
        "z6Mk",
        &MULTIKEY[1..],
        &format!("{MULTIKEY}1"),
        "u7QE",
        "zDnaegE6RR3atJtHKwTRTWHsJ3kNHqFwv7n9YjTgmU7TyfU76",
    ] {
        assert_eq!(Jwk::from_multibase(text, None), Err(Reason::KeyUnreadable), "{text}");
    }
}

#[test]
fn contexts_of_a_proof_are_those_of_its_document() {
    let with = |suite: &str, context: &str| {
        let members = format!(", \"@context\": {context}");
        proof(
            &text("did:key:z#a", &members)
                .replace("eddsa-jcs-2022", suite)
                .replace("did:key:z#a", &format!("did:key:{MULTIKEY}")),
        )
        .map(|_| ())
    };
    let (first, second) = (
        "\"https://www.w3.org/ns/credentials/v2\"",
        "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"",
    );
    let both = format!("[{first}, {second}]");
    for (suite, context, expected) in [
        ("eddsa-jcs-2022", both.as_str(), Ok(())),
        ("eddsa-jcs-2022", first, Ok(())),
        ("eddsa-jcs-2022", second, Err(Reason::WrongContext)),
        ("eddsa-jcs-2022", "{}", Err(Reason::ContextInjected)),
        ("eddsa-rdfc-2022", both.as_str(), Ok(())),
        ("eddsa-rdfc-2022", first, Err(Reason::WrongContext)),
        ("eddsa-rdfc-2022", "[{}]", Err(Reason::ContextInjected)),
    ] {
        assert_eq!(with(suite, context), expected, "{suite} {context}");
    }
    // What was added behind what is signed: known words mean the same, others are a doubt.
    let added = |context: &str| {
        let members = format!(", \"@context\": {both}");
        let text = text(&format!("did:key:{MULTIKEY}"), &members);
        let end = format!("{second}]");
        let text = text.replacen(&end, &format!("{second}, \"{context}\"]"), 1);
        let circumstances = Circumstances { now: NOW, ..Circumstances::default() };
        let good = Ok(Checked { pinned: true, answer: Answer::Good });
        sealed(&text).unwrap().judge(&[good], &circumstances).reasons
    };
    assert_eq!(added("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"), []);
    assert_eq!(added("https://evil.example/redefines-name"), [Reason::ContextUnknown]);
    let text = text(&format!("did:key:{MULTIKEY}"), "");
    let injected =
        text.replacen("context-3.0.3.json\"", "context-3.0.3.json\", { \"name\": \"urn:a\" }", 1);
    assert_eq!(sealed(&injected).unwrap_err(), Reason::ContextInjected);
}

#[test]
fn every_proof_has_to_hold() {
    let text = text(&format!("did:key:{MULTIKEY}"), "");
    let sealed = sealed(&text).unwrap();
    let circumstances = Circumstances { now: NOW, ..Circumstances::default() };
    let good = Ok(Checked { pinned: true, answer: Answer::Good });
    let standing = |checked: &[_]| sealed.judge(checked, &circumstances).standing();
    assert_eq!(standing(&[good]), Standing::Valid);
    assert_eq!(standing(&[good, Err(Reason::ProofUnsupported)]), Standing::Unconfirmed);
    assert_eq!(
        standing(&[good, Ok(Checked { pinned: true, answer: Answer::Bad })]),
        Standing::Refused
    );
    let at = text.find("\"proof\":").unwrap();
    let with = |proof: &str| self::sealed(&format!("{}\"proof\": {proof} }}", &text[..at]));
    assert_eq!(with("[]").unwrap_err(), Reason::NotSigned);
    assert_eq!(with("{}").unwrap().proofs, [Err(Reason::ProofUnsupported)]);
    assert_eq!(with("[null, 1]").unwrap().proofs, vec![Err(Reason::ProofUnreadable); 2]);
    assert_eq!(with(&format!("[{}]", ["{}"; 9].join(","))).unwrap_err(), Reason::TooLarge);
}

proptest! {
    #[test]
    fn any_proof_is_borne(
        method in "(did:key:|https://ml\\.example\\.org/|#|z6Mk|[a-zA-Z0-9#:]){0,6}",
        value in "z?[1-9A-Za-z]{0,90}",
    ) {
        let text = text(&method, "").replace(&signature(), &value);
        if let Ok(read) = proof(&text) {
            let _ = read.question("https://ml.example.org/issuer.json", None, b"");
            let _ = read.question("did:key:z", Some(&[key(OTHER, None)]), b"");
        }
    }
}
