use tremplin_author::json;

use super::super::Request;
use super::*;

fn told(bytes: impl AsRef<[u8]>) -> Instead {
    of(bytes.as_ref(), |text| json::parse(text).ok().map(|read| of_value(&read.root())))
}

const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"4\"/></svg>";
const TOKEN: &str = "eyJhbGciOiJFUzI1NiJ9.e30.c2ln";

#[test]
fn what_people_choose_by_mistake_is_named() {
    let baked = bake::write(SVG.as_bytes(), TOKEN).expect("is baked");
    let baked = String::from_utf8(baked).expect("is text");
    let xml = format!("<?xml version=\"1.0\"?>\n{SVG}");
    for (text, expected) in [
        ("", Instead::Nothing),
        (" \r\n\u{feff}", Instead::Unknown),
        ("\u{feff} \n", Instead::Nothing),
        (SVG, Instead::Picture),
        (&xml, Instead::Picture),
        (&baked, Instead::SignedBadge),
        (TOKEN, Instead::SignedBadge),
        ("\"eyJhbGciOiJFUzI1NiJ9.e30.c2ln\"", Instead::SignedBadge),
        ("https://a.example/badge#tremplin-badge=eyJ", Instead::SignedBadge),
        ("{ \"credentialSubject\": {} }", Instead::SignedBadge),
        ("{ \"credential\": \"eyJ\" }", Instead::SignedBadge),
        ("{ \"kind\": \"badge\" }", Instead::BadgeModule),
        ("{ \"kind\": \"quiz\" }", Instead::OtherModule),
        ("{ \"kind\": \"flashcards\" }", Instead::OtherModule),
        ("{ \"kind\": \"poème\" }", Instead::Unknown),
        ("{ \"tremplin\": 1 }", Instead::Request),
        ("{ \"tremplin\": 1, ", Instead::DamagedRequest),
        ("https://a.example/issuer#request=eyJ0", Instead::DamagedRequest),
        ("eyJ0cmVtcGxpbiI6MSwiYm", Instead::DamagedRequest),
        ("{ \"tremplin\": \"badges\", \"kept\": {} }", Instead::Kept),
        ("{ \"kty\": \"OKP\", \"x\": \"a\" }", Instead::PublicKey),
        ("{ \"kty\": \"OKP\", \"x\": \"a\", \"d\": \"a\" }", Instead::PrivateKey),
        ("{ \"kty\": \"oct\", \"k\": \"a\" }", Instead::PrivateKey),
        ("{ \"keys\": [{ \"kty\": \"EC\" }] }", Instead::PublicKey),
        ("{ \"keys\": [{ \"kty\": \"EC\" }, { \"d\": \"a\" }] }", Instead::PrivateKey),
        ("-----BEGIN PRIVATE KEY-----\nMC4C", Instead::PrivateKey),
        ("-----BEGIN ENCRYPTED PRIVATE KEY-----\nMC4C", Instead::PrivateKey),
        ("-----BEGIN PUBLIC KEY-----\nMC4C", Instead::PublicKey),
        ("{ \"id\": \"https://a.example/\", \"type\": [\"Profile\"] }", Instead::Profile),
        ("{ \"id\": \"https://a.example/\", \"type\": \"Profile\" }", Instead::Profile),
        ("<!doctype html><title>Badge</title><svg/>", Instead::Page),
        ("<html><svg></svg></html>", Instead::Page),
        ("https://a.example/badge", Instead::Link),
        ("http://a.example/", Instead::Link),
        ("Voir https://a.example/", Instead::Unknown),
        ("BMW", Instead::Unknown),
        ("Bonjour", Instead::Unknown),
        ("{", Instead::Unknown),
        ("{}", Instead::Unknown),
        ("[]", Instead::Unknown),
        ("a.b.c", Instead::Unknown),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
    for (bytes, expected) in [
        (&b"\x89PNG\r\n\x1a\n\0\0"[..], Instead::Picture),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", Instead::Picture),
        (b"GIF89a\0", Instead::Picture),
        (b"BM\x46\0\0\0\0\0\0\0\x36", Instead::Picture),
        (b"RIFF\x10\0\0\0WEBPVP8 ", Instead::Picture),
        (b"\0\0\0\x18ftypheic", Instead::Picture),
        (b"%PDF-1.7\n%\xe2\xe3", Instead::Document),
        (b"PK\x03\x04\x14\0", Instead::Document),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", Instead::Document),
        (b"\xff\xfe{\0", Instead::Unknown),
    ] {
        assert_eq!(told(bytes), expected, "{bytes:?}");
    }
}

#[test]
fn what_is_no_request_and_long_is_too_large() {
    let told = |text: &str| of_request(text.as_bytes(), |_| Some(of_value_of(text)));
    assert_eq!(told("{ \"tremplin\": 1 }"), Instead::DamagedRequest);
    assert_eq!(told("{ \"kind\": \"badge\" }"), Instead::BadgeModule);
    assert_eq!(told("Bonjour"), Instead::Unknown);
    assert_eq!(told(&"Bonjour ".repeat(2_000)), Instead::TooLarge);
}

fn of_value_of(text: &str) -> Instead {
    json::parse(text).map_or(Instead::Unknown, |read| of_value(&read.root()))
}

#[test]
fn the_start_of_a_request_is_known() {
    let request = Request {
        badge: "cv".into(),
        achievement: "https://ml.example.org/e#cv".into(),
        subject: "urn:uuid:5f0c2c9e-1b7d-4a3e-9c55-8d2f6f6f1a10".into(),
        done: Vec::new(),
        name: None,
    };
    assert!(request.encode().starts_with(REQUEST), "{}", request.encode());
    assert_eq!(told(request.json()), Instead::Request);
}

#[test]
fn each_is_said_in_its_own_words_and_with_advice() {
    for (index, one) in Instead::ALL.into_iter().enumerate() {
        let [french, english] = words(one);
        assert!(french.ends_with('.') && english.ends_with('.') && french != english, "{one:?}");
        for other in Instead::ALL.into_iter().skip(index + 1) {
            assert_ne!(words(other), words(one), "{one:?} and {other:?}");
        }
        for wanted in [Wanted::Request, Wanted::BadgeModule] {
            let [french, english] = advice(one, wanted);
            assert!(!french.is_empty() && french != english, "{one:?}, {wanted:?}");
        }
    }
}

#[test]
fn what_is_no_badge_is_named_where_that_helps() {
    let told = |bytes: &[u8]| {
        of_badge(bytes, |text| json::parse(text).ok().map(|read| of_value(&read.root())))
    };
    let png = [bake_start(), b"\xff\xff\xff\xff"].concat();
    for (bytes, expected) in [
        (&b""[..], Some(Instead::Nothing)),
        (b"{ \"tremplin\": 1 }", Some(Instead::Request)),
        (b"{ \"tremplin\": 1, ", Some(Instead::Request)),
        (b"{ \"kty\": \"OKP\", \"d\": \"a\" }", Some(Instead::PrivateKey)),
        (b"%PDF-1.7", Some(Instead::Document)),
        (b"<html></html>", Some(Instead::Page)),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", Some(Instead::Picture)),
        (SVG.as_bytes(), Some(Instead::Picture)),
        (&png, None),
        (b"> Voici votre badge :\n> https://a.example/#tremplin-badge=eyJ", Some(Instead::Letter)),
        (b"Subject: badge\nContent-Type: text/plain\n\nVoici", Some(Instead::Letter)),
        (b"Bonjour", None),
        (b"{}", None),
        (TOKEN.as_bytes(), None),
    ] {
        assert_eq!(told(bytes), expected, "{bytes:?}");
    }
}

fn bake_start() -> &'static [u8] {
    b"\x89PNG\r\n\x1a\n"
}

#[test]
fn what_is_no_badge_is_said_with_what_to_do() {
    let never = [Instead::SignedBadge, Instead::TooLarge, Instead::Unknown];
    for one in Instead::ALL.into_iter().filter(|one| !never.contains(one)) {
        let [what, advice] = in_place_of_badge(one);
        for [french, english] in [what, advice] {
            assert!(
                french.ends_with('.') && english.ends_with('.') && french != english,
                "{one:?}"
            );
        }
        assert!(!what[0].contains("demande") || what[0].contains("pas le badge"), "{what:?}");
    }
}

proptest::proptest! {
    #[test]
    fn anything_is_something(bytes: Vec<u8>) {
        told(&bytes);
        of_badge(&bytes, |_| None);
    }

    #[test]
    fn any_text_is_something(text in "[\\{\\[\"<eP.=a-z]{0,40}") {
        told(text);
    }
}
