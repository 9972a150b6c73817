use super::*;
use tremplin_author::json;
use tremplin_content::badge::IssuerKey;

const ED25519: &str =
    r#"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#;
const P256: &str = r#"{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
    "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}"#;

fn jwk(json: &str) -> Result<Jwk, Reason> {
    Jwk::read(&json::parse(json).unwrap().root())
}

#[test]
fn keys_are_read_and_weak_ones_refused() {
    assert_eq!(jwk(ED25519).unwrap().algorithm(), Algorithm::EdDsa);
    assert_eq!(jwk(P256).unwrap().algorithm(), Algorithm::Es256);
    let rsa = |bytes: Vec<u8>, e: &str| {
        jwk(&format!(r#"{{"kty":"RSA","n":"{}","e":"{e}"}}"#, base64url::encode(&bytes)))
    };
    let modulus = |length: usize| [&[0x80], &vec![1; length - 1][..]].concat();
    assert_eq!(rsa(modulus(256), "AQAB").unwrap().algorithm(), Algorithm::Rs256);
    for (n, e) in [
        (modulus(255), "AQAB"),
        (modulus(1025), "AQAB"),
        ([&[0x7f], &[1; 255][..]].concat(), "AQAB"),
        ([&[0x80], &[2; 255][..]].concat(), "AQAB"),
        (modulus(256), "AQ"),
        (modulus(256), "AQAA"),
        (modulus(256), "AQEBAQEB"),
    ] {
        assert_eq!(rsa(n, e), Err(Reason::WeakKey), "{e}");
    }
    assert_eq!(rsa([&[0], &modulus(256)[..]].concat(), "AQAB"), Err(Reason::KeyUnreadable));
    assert_eq!(jwk(&P256.replace("\"y\"", "\"z\"")), Err(Reason::KeyUnreadable));
    assert_eq!(jwk(&ED25519.replace("URo\"", "\"")), Err(Reason::KeyUnreadable));
}

#[test]
fn points_that_bring_a_browser_down_are_refused() {
    let point = |low: u8, middle: u8, high: u8| {
        let mut x = vec![middle; 32];
        (x[0], x[31]) = (low, high);
        x
    };
    let read = |x: &[u8]| {
        let of_jwk =
            jwk(&format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{}"}}"#, base64url::encode(x)));
        let multikey = base58::encode(&[&[0xed, 0x01], x].concat());
        let of_multibase = Jwk::from_multibase(&format!("z{multikey}"), None);
        assert_eq!(of_jwk, of_multibase);
        of_jwk.map(|jwk| jwk.algorithm())
    };
    let mut short = point(0, 0, 0);
    short[23] = 0xff;
    for weak in [
        point(0, 0, 0),
        point(1, 0, 0),
        point(3, 0, 0x80),
        point(0xec, 0xff, 0x7f),
        point(0xee, 0xff, 0xff),
        short.clone(),
    ] {
        assert_eq!(read(&weak), Err(Reason::WeakKey), "{weak:?}");
    }
    short[24] = 1;
    for sound in [short, point(0, 0, 1), point(0xeb, 0xff, 0x7f), point(0xec, 0xfe, 0x7f)] {
        assert_eq!(read(&sound), Ok(Algorithm::EdDsa), "{sound:?}");
    }
}

#[test]
fn sets_leave_out_other_kinds_of_keys() {
    let set = |list: &str| {
        let document = json::parse(&format!("{{\"keys\":{list}}}")).unwrap();
        Jwk::read_set(&document.root()).map(|keys| keys.len())
    };
    assert_eq!(set(&format!("[{ED25519},{{\"kty\":\"EC\",\"crv\":\"P-384\"}},{P256}]")), Ok(2));
    let weak = format!(r#"{{"kty":"RSA","e":"AQAB","n":"{}"}}"#, base64url::encode(&[0xff; 128]));
    assert_eq!(set(&format!("[{weak},{P256},{weak}]")), Ok(1), "a weak key spoils no good one");
    assert_eq!(set(&format!("[{weak}]")), Err(Reason::WeakKey));
    let encrypts = P256.replace("\"kty\"", "\"key_ops\":[\"encrypt\"],\"kty\"");
    assert_eq!(set(&format!("[{encrypts},{ED25519}]")), Ok(1));
    assert_eq!(set(&format!("[{encrypts}]")), Err(Reason::KeyUnreadable));
    assert_eq!(set(&format!(r#"[{P256},{{"kty":"OKP","d":"AA"}}]"#)), Err(Reason::PrivateKey));
    assert_eq!(set("[]"), Err(Reason::KeyUnreadable));
    assert_eq!(set("{}"), Err(Reason::KeyUnreadable));
    assert_eq!(set(r#"[{"kty":"OKP","d":"AA"}]"#), Err(Reason::PrivateKey));
}

#[test]
fn the_key_of_the_module_counts_for_its_issuer_alone() {
    let x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
    let issuer = Issuer {
        id: Some("https://ml.example.org/emetteur".into()),
        name: "Mission locale".into(),
        url: None,
        email: None,
        key: Some(IssuerKey {
            numbers: KeyNumbers::Ed25519 { x: x.into() },
            kid: Some("a".into()),
        }),
        request_url: None,
    };
    let jwk = issuer_key(&issuer).expect("has one");
    assert_eq!(jwk.issuer.as_deref(), Some("https://ml.example.org/emetteur"));
    assert_eq!(jwk.kid.as_deref(), Some("a"));
    let text = format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{x}"}}"#);
    let same = Jwk::read(&json::parse(&text).expect("is JSON").root());
    assert_eq!(jwk.key, same.expect("is a key").key);
    let nobody = Issuer { id: None, ..issuer };
    assert_eq!(issuer_key(&nobody), None, "a key without an owner");
}
