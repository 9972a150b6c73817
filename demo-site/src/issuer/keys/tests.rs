use super::*;

/// RFC 7638, section 3.1.
const RSA_N: &str = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";

/// RFC 8037, appendix A.1.
const ED25519: &str = r#"{"kty":"OKP","crv":"Ed25519",
    "d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
    "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#;

#[test]
fn the_text_of_a_thumbprint_is_that_of_rfc_7638() {
    let jwk = json!({ "kty": "RSA", "n": RSA_N, "e": "AQAB", "alg": "RS256", "kid": "2011-04-29" });
    let public = public_part(&jwk, Algorithm::Rs256).expect("a public key");
    assert_eq!(canonical(&public), format!(r#"{{"e":"AQAB","kty":"RSA","n":"{RSA_N}"}}"#));
}

#[test]
fn the_text_of_a_thumbprint_is_that_of_rfc_8037() {
    let jwk: Value = serde_json::from_str(ED25519).expect("JSON");
    let public = public_part(&jwk, Algorithm::EdDsa).expect("a public key");
    assert_eq!(
        canonical(&public),
        r#"{"crv":"Ed25519","kty":"OKP","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#
    );
}

#[test]
fn a_private_jwk_is_read_with_its_issuer() {
    let mut jwk: Value = serde_json::from_str(ED25519).expect("JSON");
    jwk["alg"] = "EdDSA".into();
    jwk["issuer"] = "https://ml.example.org/e".into();
    jwk["key_ops"] = json!(["verify"]);
    let Ok(FileForm::Jwk { algorithm, private, owner }) = file_form(&jwk.to_string()) else {
        panic!("{jwk}")
    };
    assert_eq!(algorithm, Algorithm::EdDsa);
    // Files of before have no profile.
    assert_eq!(*owner, Owner { id: Some("https://ml.example.org/e".to_owned()), profile: None });
    // What a browser would refuse the key for is left out.
    assert_eq!(private.get("key_ops"), None);
    assert_eq!(private["d"], jwk["d"]);
}

#[test]
fn a_pem_is_taken_out_of_its_lines() {
    // RFC 8410, section 10.3.
    let pem = "-----BEGIN PRIVATE KEY-----\r\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\r\n-----END PRIVATE KEY-----\r\n";
    let Ok(FileForm::Pkcs8(bytes)) = file_form(pem) else { panic!() };
    assert_eq!((bytes.len(), bytes[0]), (48, 0x30));
}

#[test]
fn what_is_no_private_key_is_told() {
    for (file, expected) in [
        ("", Trouble::NotAKey),
        ("{}", Trouble::NotAKey),
        ("{", Trouble::NotAKey),
        ("[]", Trouble::NotAKey),
        (r#"{"kty":"OKP","crv":"Ed25519","x":"11qY"}"#, Trouble::NotAKey),
        (r#"{"kty":"OKP","crv":"X25519","x":"a","d":"b"}"#, Trouble::NotAKey),
        (r#"{"kty":"EC","crv":"P-256","x":"a","y":"b","d":"c","alg":"EdDSA"}"#, Trouble::NotAKey),
        ("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", Trouble::NotAKey),
        (
            "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----",
            Trouble::OtherForm,
        ),
        ("-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA", Trouble::OtherForm),
        ("-----BEGIN PRIVATE KEY-----\nAAAA", Trouble::Damaged),
        ("-----BEGIN PRIVATE KEY-----\nA*AA\n-----END PRIVATE KEY-----", Trouble::Damaged),
    ] {
        assert_eq!(file_form(file), Err(expected), "{file}");
    }
}

#[test]
fn a_published_key_is_read_by_verifiers() {
    let public = json!({ "kty": "RSA", "n": RSA_N, "e": "AQAB" });
    let jwk = published(&public, "k", Algorithm::Rs256, "https://ml.example.org/e");
    let read = read(&jwk).expect("a key");
    assert_eq!(
        (read.kid.as_deref(), read.issuer.as_deref()),
        (Some("k"), Some("https://ml.example.org/e"))
    );
    assert_eq!(write(&read.key), public);
    assert_eq!(jwk["use"], "sig");
    let short = json!({ "kty": "RSA", "n": "0vx7agoebGcQ", "e": "AQAB" });
    assert_eq!(super::read(&short).unwrap_err(), Trouble::Weak);
}

#[test]
fn no_private_number_is_published() {
    let jwk: Value = serde_json::from_str(ED25519).expect("JSON");
    let public = public_part(&jwk, Algorithm::EdDsa).expect("a public key");
    assert!(published(&public, "k", Algorithm::EdDsa, "https://a.fr/").get("d").is_none());
}

#[test]
fn a_backup_brings_its_issuer_along_and_stays_a_key() {
    let private: Value = serde_json::from_str(ED25519).expect("JSON");
    let issuer = crate::issuer::issuer(
        "Mission locale",
        "https://ml.example.org/e",
        "https://ml.example.org/",
        "badges@ml.example.org",
    )
    .expect("an issuer");
    let backup = backup(&private, "k", Algorithm::EdDsa, &issuer);
    let Ok(FileForm::Jwk { private: again, owner, .. }) = file_form(&backup) else {
        panic!("{backup}")
    };
    assert_eq!(again, private_part(&private, Algorithm::EdDsa).expect("a key"));
    assert_eq!(owner.profile, Some(issuer));
    assert_eq!(owner.id.as_deref(), Some("https://ml.example.org/e"));
    // The profile of another issuer, or of none, is not taken.
    let mut other: Value = serde_json::from_str(&backup).expect("JSON");
    for profile in [json!({ "id": "https://b.fr/", "name": "B" }), json!("B"), json!([])] {
        other["profile"] = profile;
        let Ok(FileForm::Jwk { owner, .. }) = file_form(&other.to_string()) else { panic!() };
        assert_eq!(owner.profile, None);
    }
}
