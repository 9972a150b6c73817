use serde_json::{Value, json};
use tremplin_author::json as text;
use tremplin_credentials::bake::Trouble;
use tremplin_credentials::{
    Algorithm, Circumstances, Compact, Jwk, PublicKey, Reason, Standing, Verdict, base64url,
};

use super::found::Signed;
use super::private::{PrivateKey, thumbprint};
use super::{crypto, signer, status, verify, words};
use tremplin_author::Lang;

/// 2026-11-23T18:00:00Z.
const NOW: i64 = 1_795_456_800_000;

const JOE: &str = "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";

/// RFC 7515, appendix A.2.
fn rsa() -> Value {
    json!({ "kty": "RSA", "e": "AQAB",
        "n": "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ",
        "d": "Eq5xpGnNCivDflJsRQBXHx1hdR1k6Ulwe2JZD50LpXyWPEAeP88vLNO97IjlA7_GQ5sLKMgvfTeXZx9SE-7YwVol2NXOoAJe46sui395IW_GO-pWJ1O0BkTGoVEn2bKVRUCgu-GjBVaYLU6f3l9kJfFNS3E0QbVdxzubSu3Mkqzjkn439X0M_V51gfpRLI9JYanrC4D4qAdGcopV_0ZHHzQlBjudU2QvXt4ehNYTCBr6XCLQUShb1juUO1ZdiYoFaFQT5Tw8bGUl_x_jTj3ccPDVZFD9pIuhLhBOneufuBiB4cS98l2SR_RQyGWSeWjnczT0QU91p1DhOVRuOopznQ",
        "p": "4BzEEOtIpmVdVEZNCqS7baC4crd0pqnRH_5IB3jw3bcxGn6QLvnEtfdUdiYrqBdss1l58BQ3KhooKeQTa9AB0Hw_Py5PJdTJNPY8cQn7ouZ2KKDcmnPGBY5t7yLc1QlQ5xHdwW1VhvKn-nXqhJTBgIPgtldC-KDV5z-y2XDwGUc",
        "q": "uQPEfgmVtjL0Uyyx88GZFF1fOunH3-7cepKmtH4pxhtCoHqpWmT8YAmZxaewHgHAjLYsp1ZSe7zFYHj7C6ul7TjeLQeZD_YwD66t62wDmpe_HlB-TnBA-njbglfIsRLtXlnDzQkv5dTltRJ11BKBBypeeF6689rjcJIDEz9RWdc" })
}

/// RFC 7515, appendix A.3.
fn p256() -> Value {
    json!({ "kty": "EC", "crv": "P-256",
        "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
        "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
        "d": "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI" })
}

/// RFC 8037, appendix A.1.
fn ed25519() -> Value {
    json!({ "kty": "OKP", "crv": "Ed25519",
        "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
        "d": "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A" })
}

/// Each key with the token that its RFC has signed with it.
fn vectors() -> [(PrivateKey, String); 3] {
    let key = |jwk: Value| PrivateKey::read(&jwk).unwrap();
    [
        (
            key(rsa()),
            format!("eyJhbGciOiJSUzI1NiJ9.{JOE}.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw"),
        ),
        (
            key(p256()),
            format!("eyJhbGciOiJFUzI1NiJ9.{JOE}.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"),
        ),
        (
            key(ed25519()),
            "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg".to_owned(),
        ),
    ]
}

fn public(key: &PrivateKey) -> Jwk {
    let public = key.public().to_string();
    Jwk::read(&text::parse(&public).unwrap().root()).unwrap()
}

fn credential() -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "id": "urn:uuid:1", "iss": "https://ml.example.org", "jti": "urn:uuid:1",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": "https://ml.example.org",
        "validFrom": "2026-11-01T00:00:00Z", "nbf": 1_793_491_200, "sub": "urn:uuid:2",
        "credentialSubject": { "id": "urn:uuid:2", "type": "AchievementSubject", "achievement": {
            "id": "urn:uuid:3", "type": "Achievement", "name": "CV", "description": "Un CV.",
            "criteria": { "narrative": "Quiz" } } },
    })
}

fn look(token: &str, trusted: Option<&[Jwk]>) -> Verdict {
    let circumstances = Circumstances { now: NOW, ..Circumstances::default() };
    verify::look(&Signed::Token(token.to_owned()), trusted, &circumstances).verdict
}

#[test]
fn vectors_of_the_rfcs() {
    for (key, token) in vectors() {
        let compact = Compact::split(&token).unwrap();
        assert_eq!(
            crypto::fits(&public(&key).key, compact.message(), compact.signature()),
            Some(())
        );
        let signed = key.sign(compact.message()).unwrap();
        // ES256 may be signed in many ways; the others in one.
        let one_way = key.algorithm() != Algorithm::Es256;
        assert_eq!(one_way, signed == compact.signature());
        assert_eq!(crypto::fits(&public(&key).key, compact.message(), &signed), Some(()));
        for at in 0..signed.len() {
            let mut other = compact.signature().to_vec();
            other[at] ^= 1;
            assert_eq!(crypto::fits(&public(&key).key, compact.message(), &other), None);
        }
    }
}

#[test]
fn the_name_of_a_key_is_that_of_rfc_8037_appendix_a_3() {
    let key = PrivateKey::read(&ed25519()).unwrap();
    assert_eq!(thumbprint(&key.public()), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
}

#[test]
fn keys_are_written_as_they_are_read() {
    for jwk in [rsa(), p256(), ed25519()] {
        let key = PrivateKey::read(&jwk).unwrap();
        let again = key.private();
        for (name, value) in jwk.as_object().unwrap() {
            assert_eq!(again.get(name), Some(value), "{name}");
        }
        assert!(key.public().get("d").is_none());
        let mut other = jwk.clone();
        other[if jwk["kty"] == "RSA" { "n" } else { "x" }] = base64url::encode(&[7; 32]).into();
        assert!(PrivateKey::read(&other).is_none(), "a public part that is not its own");
    }
    let made = PrivateKey::generate(Algorithm::Es256).unwrap();
    assert_eq!(PrivateKey::read(&made.private()).unwrap().private(), made.private());
}

#[test]
fn keys_in_pem_files_are_the_same_keys() {
    for (pem, jwk) in [
        (include_str!("../../tests/keys/rsa.pem"), rsa()),
        (include_str!("../../tests/keys/p256.pem"), p256()),
        (include_str!("../../tests/keys/ed25519.pem"), ed25519()),
    ] {
        let key = PrivateKey::from_pem(pem).unwrap();
        assert_eq!(key.private(), PrivateKey::read(&jwk).unwrap().private());
        for cut in [pem.replace("PRIVATE KEY", "PUBLIC KEY"), pem.replacen('M', "N", 1)] {
            assert!(PrivateKey::from_pem(&cut).is_none());
        }
    }
    // RFC 8410, section 10.3.
    let pem = "-----BEGIN PRIVATE KEY-----\n\
        MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n\
        -----END PRIVATE KEY-----\n";
    let public = PrivateKey::from_pem(pem).unwrap().public();
    assert_eq!(public["x"], "Gb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE");
    for pem in
        [include_str!("../../tests/keys/encrypted.pem"), include_str!("../../tests/keys/pkcs1.pem")]
    {
        assert!(PrivateKey::from_pem(pem).is_none());
    }
}

#[test]
fn keys_that_are_none_fit_nothing() {
    let beside = PublicKey::P256 { x: vec![1; 32], y: vec![1; 32] };
    assert_eq!(crypto::fits(&beside, b"", &[1; 64]), None);
    // A key of order 1 and a signature that would fit every message.
    let mut identity = vec![0; 32];
    identity[0] = 1;
    let signature = [identity.clone(), vec![0; 32]].concat();
    assert_eq!(crypto::fits(&PublicKey::Ed25519 { x: identity }, b"any", &signature), None);
}

#[test]
fn whoever_changes_one_byte_of_a_token_is_found_out() {
    for (key, _) in vectors() {
        let token = signer::token(&credential(), &key).unwrap();
        let trusted = [public(&key)];
        let standing = |token: &str, trusted| look(token, trusted).standing();
        assert_eq!(standing(&token, Some(&trusted[..])), Standing::Valid);
        assert_eq!(standing(&token, None), Standing::Unconfirmed);
        for at in 0..token.len() {
            let mut changed = token.clone().into_bytes();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap();
            assert_eq!(standing(&changed, Some(&trusted[..])), Standing::Refused, "byte {at}");
            let alone = look(&changed, None);
            assert_ne!(alone.reasons, [Reason::IssuerNotConfirmed], "byte {at}");
            assert_ne!(alone.standing(), Standing::Valid, "byte {at}");
        }
    }
}

#[test]
fn a_forger_with_another_key_is_found_out() {
    let [(rsa, _), (p256, _), (ed25519, _)] = vectors();
    let look = |token: &str, trusted: &PrivateKey| look(token, Some(&[public(trusted)])).reasons;
    let token = signer::token(&credential(), &ed25519).unwrap();
    assert_eq!(look(&token, &ed25519), []);
    assert_eq!(look(&token, &p256), [Reason::WrongKey]);
    // The issuer's key in the header, the forger's signature below.
    let forged = |header: Value, key: &PrivateKey| {
        let parts =
            [header, credential()].map(|part| base64url::encode(part.to_string().as_bytes()));
        let message = parts.join(".");
        let signature = key.sign(message.as_bytes()).unwrap();
        format!("{message}.{}", base64url::encode(&signature))
    };
    let forger = PrivateKey::generate(Algorithm::EdDsa).unwrap();
    let header = json!({ "alg": "EdDSA", "jwk": ed25519.public() });
    assert_eq!(look(&forged(header, &forger), &ed25519), [Reason::BadSignature]);
    let header = json!({ "alg": "ES256", "jwk": rsa.public() });
    assert_eq!(look(&forged(header, &p256), &rsa), [Reason::AlgorithmConfusion]);
    let header = json!({ "alg": "EdDSA" });
    assert_eq!(look(&forged(header, &forger), &p256), [Reason::AlgorithmConfusion]);
    let header = json!({ "alg": "HS256", "jwk": ed25519.public() });
    assert_eq!(look(&forged(header, &forger), &ed25519), [Reason::AlgorithmNotAllowed]);
}

#[test]
fn a_list_that_unfolds_without_end_is_not_unfolded() {
    use std::io::Write;
    let [.., (key, _)] = vectors();
    let list = |bytes: usize| {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        let chunk = vec![0; 1024];
        (0..bytes / 1024).for_each(|_| gzip.write_all(&chunk).unwrap());
        let bits = gzip.finish().unwrap();
        let credential = json!({
            "@context": ["https://www.w3.org/ns/credentials/v2"], "id": "https://ml.example.org/list",
            "type": ["VerifiableCredential", "BitstringStatusListCredential"],
            "issuer": "https://ml.example.org", "credentialSubject": { "type": "BitstringStatusList",
                "statusPurpose": "revocation", "encodedList": format!("u{}", base64url::encode(&bits)) },
        });
        let signed = Signed::Token(signer::token(&credential, &key).unwrap());
        status::list(&signed, &[public(&key)], NOW, None).map(|list| list.bits().len())
    };
    assert_eq!(list(16 * 1024), Ok(16 * 1024));
    assert_eq!(list(15 * 1024), Err(Reason::Incomplete.into()));
    // 8 MiB in 8 kB: of more, no more would be read.
    assert_eq!(list(8 * 1024 * 1024), Err(Reason::TooLarge.into()));
}

#[test]
fn every_reason_has_its_sentences() {
    for lang in [Lang::Fr, Lang::En] {
        let reasons = Reason::ALL.map(|reason| words::reason(reason, lang));
        let troubles = Trouble::ALL.map(|trouble| words::trouble(trouble, lang).to_owned());
        let all: Vec<String> = reasons.into_iter().chain(troubles).collect();
        for (at, sentence) in all.iter().enumerate() {
            assert!(!all[at + 1..].contains(sentence), "{sentence}");
            assert!(sentence.ends_with(['.', 'n']), "{sentence}");
            for sign in [" :", " ;", " ?", " !", "'"] {
                assert!(!sentence.contains(sign), "{sentence}");
            }
        }
    }
}

#[test]
fn a_list_signed_by_a_stranger_revokes_nothing() {
    let [(ours, _), (theirs, _), _] = vectors();
    let mut badge = credential();
    badge["credentialStatus"] = json!({ "type": "BitstringStatusListEntry", "statusPurpose": "revocation",
        "statusListIndex": "9", "statusListCredential": "https://ml.example.org/list" });
    let mut bits = vec![0; 16 * 1024];
    bits[1] = 0x40;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    std::io::Write::write_all(&mut gzip, &bits).unwrap();
    let bits = base64url::encode(&gzip.finish().unwrap());
    let list = json!({ "@context": ["https://www.w3.org/ns/credentials/v2"],
        "id": "https://ml.example.org/list", "issuer": "https://ml.example.org",
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "credentialSubject": { "type": "BitstringStatusList", "statusPurpose": "revocation",
            "encodedList": format!("u{bits}") } });
    let badge = signer::token(&badge, &ours).unwrap();
    let judge = |list: &str, trusted| {
        let (verdict, _) =
            super::judge(badge.as_bytes(), trusted, Some(list.as_bytes()), NOW).unwrap();
        verdict.reasons
    };
    let good = signer::token(&list, &ours).unwrap();
    let strange = signer::token(&list, &theirs).unwrap();
    let keys = [public(&ours)];
    assert_eq!(judge(&good, Some(&keys)), [Reason::Revoked]);
    assert_eq!(judge(&strange, Some(&keys)), [Reason::StatusListRefused]);
    // Where nobody has said whom to trust, the key of the badge signs its list, too.
    assert_eq!(judge(&good, None), [Reason::IssuerNotConfirmed, Reason::Revoked]);
    assert_eq!(judge(&strange, None), [Reason::IssuerNotConfirmed, Reason::StatusListRefused]);
}

#[test]
fn many_names_take_no_time() {
    let (key, _) = &vectors()[2];
    let mut badge = credential();
    for at in 0..30_000 {
        badge[format!("{at:x}")] = json!(0);
    }
    let token = signer::token(&badge, key).unwrap();
    let start = std::time::Instant::now();
    assert_eq!(look(&token, Some(&[public(key)])).reasons, []);
    assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
}
