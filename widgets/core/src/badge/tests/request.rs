use std::rc::Rc;

use tremplin_author::json;
use tremplin_content::badge::BadgeModule;
use tremplin_credentials::request::{self, Done, MAX_REQUEST, Refused, Request};

use super::super::*;
use super::{CV, DECK, MAIL, NOON, SUBJECT, badge, deck, done, earned, quiz};

#[test]
fn a_request_says_what_was_done_and_fits_a_qr_code() {
    let mut session = Session::new(badge(&format!("[{CV}, {MAIL}]")));
    assert_eq!(session.request(SUBJECT), None, "not earned");
    done(&mut session, quiz("cv", 875, Some(true), NOON));
    done(&mut session, quiz("mail", 1000, Some(true), NOON + 86_400_000));
    let request = session.request(SUBJECT).expect("is earned");
    assert_eq!(
        request.json(),
        r#"{"tremplin":2,"badge":"candidature","achievement":"https://ml.example.org/emetteur#candidature","subject":"5f0c2c9e-1b7d-4a3e-9c55-8d2f6f6f1a10","done":[["quiz","cv",20416,875,1000,875,1000],["quiz","mail",20417,1000,1000,1000,1000]]}"#
    );
    let encoded = request.encode();
    assert!(encoded.len() < 350, "{} characters", encoded.len());
    assert_eq!(request::day(NOON), 20_416);
    session.apply(Action::SetName { name: "Camille".into(), keep: false }, NOON);
    let named = session.request(SUBJECT).expect("is earned");
    assert!(named.json().ends_with(r#","name":"Camille"}"#));
    for subject in [
        "",
        "urn:uuid:",
        "mailto:camille@example.org",
        "Camille",
        "urn:uuid:5F0C2C9E-1b7d-4a3e-9c55-8d2f6f6f1a10",
        "5f0c2c9e-1b7d-4a3e-9c55-8d2f6f6f1a10",
    ] {
        assert_eq!(session.request(subject), None, "{subject}");
    }
}

#[test]
fn a_badge_without_achievement_asks_for_nothing() {
    let module = BadgeModule { achievement: None, ..(*badge(&format!("[{DECK}]"))).clone() };
    let mut session = Session::new(Rc::new(module));
    done(&mut session, deck("cv", NOON));
    assert_eq!((session.state(), session.request(SUBJECT)), (State::Earned, None));
}

fn read_request(text: &str) -> Result<Request, Refused> {
    Request::read(&json::parse(&request::decode(text)?).map_err(|_| Refused::Unreadable)?.root())
}

#[test]
fn requests_that_nobody_writes_are_refused() {
    let request = earned().request(SUBJECT).expect("is earned");
    let text = request.json();
    assert_eq!(read_request(&text), Ok(request.clone()));
    assert_eq!(read_request(&format!("\n{} ", request.encode())), Ok(request));
    for (from, to, expected) in [
        (r#""tremplin":2"#, r#""tremplin":3"#, Refused::Newer),
        (r#""tremplin":2"#, r#""tremplin":0"#, Refused::Unreadable),
        (r#""tremplin":2"#, r#""tremplin":null"#, Refused::Unreadable),
        ("\"candidature\"", "\"Ma candidature\"", Refused::Unreadable),
        ("https://ml", "http://ml", Refused::Unreadable),
        ("https://ml", "javascript:ml", Refused::Unreadable),
        ("5f0c2c9e", "5f0c2c9", Refused::Unreadable),
        ("5f0c2c9e-", "5f0c2c9e1", Refused::Unreadable),
        ("[\"quiz\",\"mail\"", "[\"quiz\",\"cv\"", Refused::Unreadable),
        ("[\"quiz\",\"mail\"", "[\"badge\",\"mail\"", Refused::Unreadable),
        ("875", "1001", Refused::Unreadable),
        ("875", "87.5", Refused::Unreadable),
        ("20416,", "2932897,", Refused::Unreadable),
        ("20416,", "20416,1,", Refused::Unreadable),
        ("20416,", "", Refused::Unreadable),
        (r#""done":["#, r#""none":["#, Refused::Unreadable),
        ("}", r#","name":""}"#, Refused::Unreadable),
        ("}", r#","name":"a\u0000b"}"#, Refused::Unreadable),
        ("}", r#","name":["Camille"]}"#, Refused::Unreadable),
    ] {
        let changed = text.replacen(from, to, 1);
        assert_ne!(changed, text, "{from}");
        assert_eq!(read_request(&changed), Err(expected), "{changed}");
    }
    let many = format!("[{}]", vec![r#"["quiz","cv",1,1]"#; 21].join(","));
    let start = text.find("[[").expect("is there");
    let end = text.find("]]").expect("is there") + 2;
    let changed = text.replace(&text[start..end], &many);
    assert_eq!(read_request(&changed), Err(Refused::Unreadable));
    for text in ["", "e30", "{}", "AAAA", "eyJ=", "[1]", "{", "é"] {
        assert_eq!(read_request(text), Err(Refused::Unreadable), "{text}");
    }
    assert_eq!(request::decode(&"A".repeat(MAX_REQUEST + 1)), Err(Refused::TooLarge));
    let deep = format!("{{\"a\":{}{}}}", "[".repeat(50), "]".repeat(50));
    assert_eq!(request::decode(&deep), Err(Refused::Unreadable));
}

#[test]
fn an_older_request_is_read() {
    let text = r#"{"tremplin":1,"badge":"candidature","achievement":"https://ml.example.org/emetteur#candidature","subject":"5f0c2c9e-1b7d-4a3e-9c55-8d2f6f6f1a10","done":[["quiz","cv",875,20416],["flashcards","cv",null,20417]]}"#;
    let request = read_request(text).expect("is readable");
    let said: Vec<_> =
        request.done.iter().map(|done| (done.broad.n, done.broad.of, done.day)).collect();
    assert_eq!(said, [(875, 0, 20_416), (1000, 0, 20_417)]);
    assert!(request.done.iter().all(|done| done.broad == done.strict));
    let badge = badge(&format!("[{CV}, {DECK}]"));
    assert!(request::compared::is_complete(&request, &badge), "it counts as it did then");
    assert_eq!(read_request(&request.encode()), Ok(request));
}

#[test]
fn the_largest_request_is_read() {
    let id = |index: usize| format!("{index:0>64}");
    let name = "\u{10ffff}".repeat(tremplin_credentials::names::LONGEST_NAME);
    let request = Request {
        badge: id(0),
        achievement: format!("https://{}", "a".repeat(492)),
        subject: SUBJECT.into(),
        done: (0..20)
            .map(|index| Done {
                activity: Activity::Flashcards,
                id: id(index),
                broad: Share { n: 10_000, of: 10_000 },
                strict: Share { n: 10_000, of: 10_000 },
                day: 2_932_896,
            })
            .collect(),
        name: Some(name),
    };
    assert!(request.encode().len() < MAX_REQUEST, "{}", request.encode().len());
    assert_eq!(read_request(&request.encode()), Ok(request));
}

#[test]
fn a_request_is_found_wherever_it_stands() {
    let request = earned().request(SUBJECT).expect("is earned");
    let code = request.encode();
    let (head, tail) = code.split_at(70);
    for text in [
        code.clone(),
        format!(" {code}\n"),
        request.json(),
        format!("\u{feff}{}", request.json()),
        format!("https://tremplin.example/issuer#request={code}"),
        format!("Bonjour, ma demande : <https://a.example/issuer?lang=en#request={code}> merci"),
        format!("https://a.example/issuer#request={head}\r\n{tail}"),
        format!("https://a.example/issuer#request={head}=\r\n{tail}\r\n\r\nMerci"),
        format!("#request={code}&x=1"),
    ] {
        let json = request::found(&text).expect("is found");
        let read = Request::read(&json::parse(&json).expect("is JSON").root());
        assert_eq!(read.as_ref(), Ok(&request), "{text}");
    }
    let cut = format!("https://a.example/issuer#request={head}");
    assert_eq!(request::found(&cut), request::decode(head));
    assert_eq!(request::found("Bonjour"), Err(Refused::Unreadable));
}
