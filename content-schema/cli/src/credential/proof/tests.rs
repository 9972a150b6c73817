use super::*;
use ed25519_dalek::SigningKey;
use tremplin_credentials::{Answer, Circumstances, Standing, Verdict, proofs};

use crate::credential::found::{self, Signed};
use crate::credential::verify;

/// 2026-11-23T18:00:00Z.
const NOW: i64 = 1_795_456_800_000;

const CREATED: &str = "2026-11-02T00:00:00Z";

/// The key of the vectors (Data Integrity EdDSA Cryptosuites 1.0, appendix B).
const SECRET: &str = "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq";
const METHOD: &str =
    "https://vc.example/issuers/5678#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";

fn key() -> PrivateKey {
    let bytes = base58::decode(SECRET.strip_prefix('z').unwrap()).unwrap();
    // 0x1300 as a varint: the multicodec name of ed25519-priv.
    let seed = bytes.strip_prefix(&[0x80, 0x26]).unwrap();
    PrivateKey::Ed25519(SigningKey::from_bytes(seed.try_into().unwrap()))
}

fn trusted() -> Vec<Jwk> {
    let (_, key) = METHOD.split_once('#').unwrap();
    vec![Jwk::from_multibase(key, Some("https://vc.example/issuers/5678")).unwrap()]
}

/// The credential of appendix B.1.
fn alumni() -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2",
            "https://www.w3.org/ns/credentials/examples/v2"],
        "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
        "type": ["VerifiableCredential", "AlumniCredential"],
        "name": "Alumni Credential",
        "description": "A minimum viable example of an Alumni Credential.",
        "issuer": "https://vc.example/issuers/5678",
        "validFrom": "2023-01-01T00:00:00Z",
        "credentialSubject": { "id": "did:example:abcdefgh", "alumniOf": "The School of Examples" },
    })
}

fn badge() -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "id": "urn:uuid:1", "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": { "id": "https://vc.example/issuers/5678", "type": ["Profile"], "name": "ML" },
        "validFrom": "2026-11-01T00:00:00Z", "validUntil": "2027-11-01T00:00:00Z",
        "credentialSubject": { "id": "urn:uuid:2", "type": ["AchievementSubject"], "achievement": {
            "id": "urn:uuid:3", "type": ["Achievement"], "name": "CV", "description": "Un CV.",
            "criteria": { "narrative": "Quiz" } } },
    })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn judge(json: &str, trusted: Option<&[Jwk]>, now: i64) -> Verdict {
    let circumstances = Circumstances { now, ..Circumstances::default() };
    verify::look(&Signed::Json(json.to_owned()), trusted, &circumstances).verdict
}

fn reasons(signed: &Value) -> Vec<Reason> {
    judge(&signed.to_string(), Some(&trusted()), NOW).reasons
}

fn signed(suite: Suite) -> Value {
    sign(&badge(), suite, &key(), METHOD, CREATED).unwrap()
}

/// The value of a proof is that of the specification. The digests, as its editors keep them beside it,
/// are of an older proof than the value.
#[test]
fn vectors_of_eddsa_jcs_2022() {
    let signed = sign(&alumni(), Suite::Jcs, &key(), METHOD, "2023-02-24T23:36:38Z").unwrap();
    assert_eq!(
        signed["proof"][0]["proofValue"],
        "z63t83Y53KfzJ5ZosfKTnqfMcKB2dmTrfjSaQjeNNjAD5srBowQfmWqeRb8rRjmeEuCBEsddF9LsVogtuTsijJKh4",
        "Ed25519 signs in one way"
    );
    assert_eq!(
        hex(&message(Suite::Jcs, &signed, &signed["proof"][0]).unwrap()),
        "ac75a9fbdb9b5606c064a88bb59ab355900074f6def99d16a82dd071a7a67066\
         59b7cb6251b8991add1ce0bc83107e3db9dbbab5bd2c28f687db1a03abc92f19"
    );
    let (document, value) = found::parse(&signed.to_string()).unwrap();
    let proofs = proofs(&document.root()).unwrap();
    let good = |trusted: Option<&[Jwk]>| {
        check(&proofs, &value, "https://vc.example/issuers/5678", trusted)
    };
    assert_eq!(good(Some(&trusted())), [Ok(Checked { pinned: true, answer: Answer::Good })]);
    assert_eq!(good(None), [Ok(Checked { pinned: false, answer: Answer::Good })]);
}

/// The digests, which `tremplin_rdf` makes of the document, are signed as in the specification.
#[test]
fn vectors_of_eddsa_rdfc_2022() {
    let digests = "4c4d3890a157f8d611b13c265c2c22f39aa0a567c7c7dd9ba3e45cd579784eeb\
                   517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017";
    let byte = |at: usize| u8::from_str_radix(&digests[at..at + 2], 16).unwrap();
    let message: Vec<u8> = (0..digests.len()).step_by(2).map(byte).collect();
    assert_eq!(
        format!("z{}", base58::encode(&key().sign(&message).unwrap())),
        "z21EVs3eXERqTn4acNHT9viboqgzUaQ3kTmhPT3eA8qrVPE7CrQq78WkzctnMX5W4CrzcKnHw8V6dvy5pgWYCU5e9"
    );
}

/// RFC 8785, sections 3.2.2 and 3.2.3, and appendix B.
#[test]
fn vectors_of_rfc_8785() {
    let text = |json: &str| jcs(&serde_json::from_str(json).unwrap()).unwrap();
    assert_eq!(
        text(
            r#"{ "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false] }"#
        ),
        r#"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}"#
    );
    let sorted = text(
        r#"{ "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
            "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
            "\u00f6": "Latin Small Letter O With Diaeresis" }"#,
    );
    let order = ["Carriage", "One", "Control", "Latin", "Euro", "Emoji", "Hebrew"];
    let places: Vec<_> = order.iter().map(|name| sorted.find(name).unwrap()).collect();
    assert!(places.is_sorted(), "{sorted}");
    for (bits, expected) in [
        (0x0000_0000_0000_0000, "0"),
        (0x8000_0000_0000_0000, "0"),
        (0x0000_0000_0000_0001, "5e-324"),
        (0x8000_0000_0000_0001, "-5e-324"),
        (0x7fef_ffff_ffff_ffff, "1.7976931348623157e+308"),
        (0x4340_0000_0000_0000, "9007199254740992"),
        (0xc340_0000_0000_0000, "-9007199254740992"),
        (0x4430_0000_0000_0000, "295147905179352830000"),
        (0x44b5_2d02_c7e1_4af5, "9.999999999999997e+22"),
        (0x44b5_2d02_c7e1_4af6, "1e+23"),
        (0x44b5_2d02_c7e1_4af7, "1.0000000000000001e+23"),
        (0x444b_1ae4_d6e2_ef4e, "999999999999999700000"),
        (0x444b_1ae4_d6e2_ef50, "1e+21"),
        (0x3eb0_c6f7_a0b5_ed8c, "9.999999999999997e-7"),
        (0x3eb0_c6f7_a0b5_ed8d, "0.000001"),
        (0x41b3_de43_5555_5553, "333333333.3333332"),
        (0x41b3_de43_5555_5557, "333333333.33333343"),
        (0xbecb_f647_612f_3696, "-0.0000033333333333333333"),
        (0x4314_3ff3_c1cb_0959, "1424953923781206.2"),
    ] {
        let number = f64::from_bits(bits);
        assert_eq!(jcs(&json!(number)).unwrap(), expected);
        assert_eq!(text(&format!("{number:e}")), expected, "as it is read");
    }
    // Whole numbers count as JavaScript reads them.
    assert_eq!(
        text("[9007199254740993, 18446744073709551615]"),
        "[9007199254740992,18446744073709552000]"
    );
}

#[test]
fn a_badge_with_a_proof_is_valid_and_every_change_is_found() {
    for suite in Suite::ALL {
        let signed = signed(suite);
        assert_eq!(reasons(&signed), [], "{signed}");
        let alone = judge(&signed.to_string(), None, NOW);
        assert_eq!(alone.reasons, [Reason::IssuerNotConfirmed]);
        let text = signed.to_string();
        // Letters of values and names, one after the other, but for white space and the like.
        for (at, byte) in text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_alphanumeric())
        {
            let by = if byte == b'a' { "b" } else { "a" };
            let changed = [&text[..at], by, &text[at + 1..]].concat();
            let standing = judge(&changed, Some(&trusted()), NOW).standing();
            assert_ne!(standing, Standing::Valid, "byte {at} of {changed}");
        }
    }
}

#[test]
fn what_a_proof_says_is_held_to_its_rules() {
    let with = |suite: Suite, name: &str, value: Value| {
        let mut signed = signed(suite);
        signed["proof"][0][name] = value;
        reasons(&signed)
    };
    for suite in Suite::ALL {
        let with = |name, value| with(suite, name, value);
        let value = signed(suite)["proof"][0]["proofValue"].as_str().unwrap().to_owned();
        for (name, value, reason) in [
            ("type", json!("Ed25519Signature2020"), Reason::ProofUnsupported),
            ("cryptosuite", json!("ecdsa-rdfc-2019"), Reason::ProofUnsupported),
            ("cryptosuite", json!(null), Reason::ProofUnsupported),
            ("previousProof", json!("urn:uuid:1"), Reason::ProofUnsupported),
            ("proofPurpose", json!("authentication"), Reason::ProofPurpose),
            ("verificationMethod", json!({}), Reason::ProofUnreadable),
            ("proofValue", json!(value[..value.len() - 4]), Reason::ProofUnreadable),
            ("proofValue", json!(format!("{value}1")), Reason::ProofUnreadable),
            ("proofValue", json!(format!("u{}", &value[1..])), Reason::ProofUnreadable),
            ("proofValue", json!("z0OIl"), Reason::ProofUnreadable),
            ("proofValue", json!(format!("z{}", "1".repeat(100_000))), Reason::ProofUnreadable),
            ("proofValue", json!(["z1"]), Reason::ProofUnreadable),
            ("created", json!("hier"), Reason::DateUnreadable),
            ("@context", json!({ "name": "urn:name" }), Reason::ContextInjected),
            ("@context", json!(["https://other.example/"]), Reason::WrongContext),
            // Of other controllers: another site, a did of another key, a key that is not the issuer's.
            ("verificationMethod", json!("https://evil.example/k#a"), Reason::WrongKey),
            (
                "verificationMethod",
                json!("did:key:z6MktgKTsu1QhX6QPbyqG6geXdw6FQCZBPq7uQpieWbiQiG7"),
                Reason::WrongKey,
            ),
            ("verificationMethod", json!("did:key:z6Mkr#z6Mks"), Reason::KeyUnreadable),
            (
                "verificationMethod",
                json!("https://vc.example/issuers/5678#other"),
                Reason::WrongKey,
            ),
            ("domain", json!("other.example"), Reason::BadSignature),
            ("expires", json!("2099-01-01T00:00:00Z"), Reason::BadSignature),
        ] {
            assert_eq!(with(name, value.clone()), [reason], "{suite:?} {name} {value}");
        }
        let mut none = signed(suite);
        none["proof"] = json!([]);
        assert_eq!(reasons(&none), [Reason::NotSigned]);
        let one = signed(suite)["proof"][0].clone();
        none["proof"] = one.clone();
        assert_eq!(reasons(&none), [], "a proof that is no list");
        none["proof"] = json!([one, one]);
        assert_eq!(reasons(&none), [], "a set of proofs");
        none["proof"] = json!([one, { "type": "DataIntegrityProof", "cryptosuite": "bbs-2023" }]);
        assert_eq!(reasons(&none), [Reason::ProofUnsupported]);
        none["proof"] = vec![one; 9].into();
        assert_eq!(reasons(&none), [Reason::TooLarge]);
    }
}

#[test]
fn a_proof_has_its_own_dates() {
    for suite in Suite::ALL {
        let signed = |created: &str, expires: &str| {
            let document = badge();
            let mut proof = json!({ "type": "DataIntegrityProof", "cryptosuite": suite.name(),
                "created": created, "expires": expires, "verificationMethod": METHOD,
                "proofPurpose": "assertionMethod" });
            let signature = key().sign(&message(suite, &document, &proof).unwrap()).unwrap();
            proof["proofValue"] = format!("z{}", base58::encode(&signature)).into();
            let mut signed = document;
            signed["proof"] = proof;
            reasons(&signed)
        };
        assert_eq!(signed("2026-11-02T00:00:00Z", "2026-11-24T00:00:00Z"), []);
        assert_eq!(signed("2026-11-02T00:00:00Z", "2026-11-23T18:00:00Z"), [Reason::Expired]);
        assert_eq!(signed("2026-11-24T00:00:00Z", "2026-12-01T00:00:00Z"), [Reason::NotYetValid]);
    }
}

#[test]
fn the_proof_of_another_document_or_key_does_not_count() {
    for suite in Suite::ALL {
        let mut other = badge();
        other["credentialSubject"]["achievement"]["name"] = "Permis".into();
        other["proof"] = signed(suite)["proof"].clone();
        assert_eq!(reasons(&other), [Reason::BadSignature]);
        let forger = PrivateKey::generate(tremplin_credentials::Algorithm::EdDsa).unwrap();
        let forged = sign(&badge(), suite, &forger, METHOD, CREATED).unwrap();
        assert_eq!(reasons(&forged), [Reason::BadSignature]);
        // The forger says openly whose key it is.
        let public = json!({ "kty": "OKP", "crv": "Ed25519", "x": forger.public()["x"] });
        let public = tremplin_author::json::parse(&public.to_string()).unwrap();
        let multibase = Jwk::read(&public.root()).unwrap().to_multibase().unwrap();
        let method = format!("did:key:{multibase}#{multibase}");
        let forged = sign(&badge(), suite, &forger, &method, CREATED).unwrap();
        assert_eq!(reasons(&forged), [Reason::WrongKey]);
        let of_other_kind = PrivateKey::generate(tremplin_credentials::Algorithm::Es256).unwrap();
        assert_eq!(
            sign(&badge(), suite, &of_other_kind, METHOD, CREATED),
            Err(Reason::AlgorithmConfusion)
        );
    }
}

#[test]
fn a_did_key_is_its_own_name() {
    let (_, multibase) = METHOD.split_once('#').unwrap();
    let did = format!("did:key:{multibase}");
    let mut document = badge();
    document["issuer"] = json!({ "id": did, "type": ["Profile"] });
    for suite in Suite::ALL {
        for method in [did.clone(), format!("{did}#{multibase}")] {
            let signed = sign(&document, suite, &key(), &method, CREATED).unwrap().to_string();
            let pinned = [Jwk::from_multibase(multibase, Some(&did)).unwrap()];
            assert_eq!(judge(&signed, Some(&pinned), NOW).reasons, []);
            assert_eq!(judge(&signed, Some(&trusted()), NOW).reasons, [Reason::UnknownIssuer]);
            assert_eq!(judge(&signed, None, NOW).reasons, [Reason::IssuerNotConfirmed]);
        }
        let other = "did:key:z6MktgKTsu1QhX6QPbyqG6geXdw6FQCZBPq7uQpieWbiQiG7";
        let signed = sign(&document, suite, &key(), other, CREATED).unwrap().to_string();
        assert_eq!(judge(&signed, None, NOW).reasons, [Reason::WrongKey]);
    }
}

#[test]
fn names_that_stand_twice_are_refused() {
    for suite in Suite::ALL {
        let text = signed(suite).to_string();
        let twice = text.replacen("\"name\":\"CV\"", "\"name\":\"Permis\",\"name\":\"CV\"", 1);
        assert_ne!(twice, text);
        assert_eq!(judge(&twice, Some(&trusted()), NOW).reasons, [Reason::Repeated]);
        let escaped = text.replacen("\"name\":\"CV\"", "\"name\":\"CV\",\"n\\u0061me\":\"CV\"", 1);
        assert_eq!(judge(&escaped, Some(&trusted()), NOW).reasons, [Reason::Repeated]);
    }
}

#[path = "../../../../../tests/tests/browser/badge/mutations.rs"]
mod mutations;

/// The browser suite holds the widget to the same list.
#[test]
fn each_change_is_judged_as_in_a_browser() {
    const BADGE: &str = include_str!("../../../../../tests/fuzz/seeds/verify/eddsa-jcs-2022.json");
    const KEYS: &str = include_str!("../../../../../tests/fuzz/targets/src/jwks.json");
    let keys = Jwk::read_set(&tremplin_author::json::parse(KEYS).unwrap().root()).unwrap();
    // 2026-11-29T00:00:00Z.
    let now = 1_795_910_400_000;
    for (before, after, expected) in mutations::MUTATIONS {
        assert!(BADGE.contains(before), "{before}");
        let changed = BADGE.replacen(before, after, 1);
        let (verdict, _) =
            crate::credential::judge(changed.as_bytes(), Some(&keys), None, now).unwrap();
        let found: Vec<&str> = verdict.reasons.iter().map(|reason| reason.as_str()).collect();
        assert_eq!(found, expected, "{after}");
    }
}
