use std::rc::Rc;

use tremplin_content::badge::BadgeModule;
use tremplin_content::{Module, json};

use super::image::{COLOR, default_image, text_color};
use super::request::{self, Done, MAX_REQUEST, Refused, Request};
use super::*;
use crate::credential::bake;
use crate::saved::Dropped;

/// Noon of 2025-11-24.
pub(super) const NOON: u64 = 1_763_985_600_000;
pub(super) const SUBJECT: &str = "urn:uuid:5f0c2c9e-1b7d-4a3e-9c55-8d2f6f6f1a10";

/// A badge that asks for this.
pub(super) fn badge(requires: &str) -> Rc<BadgeModule> {
    let text = format!(
        r#"{{ "kind": "badge", "id": "candidature", "lang": "fr", "title": "Candidature",
        "description": "D", "criteria": "C",
        "issuer": {{ "id": "https://ml.example.org/emetteur", "name": "Mission locale",
            "key": {{ "kty": "OKP", "crv": "Ed25519", "kid": "a",
                "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" }} }},
        "requires": {requires} }}"#
    );
    let checked = json::check(&text);
    match checked.module {
        Some(Module::Badge(module)) => Rc::new(*module),
        _ => panic!("{:?} in {text}", checked.report),
    }
}

pub(super) const CV: &str = r#"{ "kind": "quiz", "id": "cv", "title": "Le CV", "score": 80 }"#;
pub(super) const MAIL: &str = r#"{ "kind": "quiz", "id": "mail", "title": "Le mail" }"#;
pub(super) const DECK: &str = r#"{ "kind": "flashcards", "id": "cv", "title": "Les mots" }"#;

fn all_three() -> Rc<BadgeModule> {
    badge(&format!("[{CV}, {MAIL}, {DECK}]"))
}

fn quiz(id: &str, scaled: u32, passed: Option<bool>, at: u64) -> Completion {
    let best = Best { scaled: Some(scaled), passed, at };
    Completion { activity: Activity::Quiz, id: id.into(), best }
}

fn deck(id: &str, at: u64) -> Completion {
    let best = Best { scaled: None, passed: None, at };
    Completion { activity: Activity::Flashcards, id: id.into(), best }
}

fn done(session: &mut Session, completion: Completion) -> Vec<Event> {
    let now = completion.best.at;
    session.apply(Action::Completed(completion), now)
}

/// All three requirements are met.
fn earned() -> Session {
    let mut session = Session::new(all_three());
    done(&mut session, quiz("cv", 875, Some(true), NOON));
    done(&mut session, deck("cv", NOON + 5));
    done(&mut session, quiz("mail", 600, Some(true), NOON + 9));
    session
}

pub(super) fn restore(module: Rc<BadgeModule>, text: &str) -> Result<Session, Dropped> {
    Session::restore(module, &json::parse(text).expect("is JSON").root())
}

fn verdict(reasons: &[Reason]) -> Verdict {
    Verdict { reasons: reasons.to_vec() }
}

fn keep(session: &mut Session, credential: &str, reasons: &[Reason]) -> Vec<Event> {
    let credential = credential.to_owned();
    session.apply(Action::Keep { credential, verdict: verdict(reasons) }, NOON)
}

#[test]
fn everything_is_earned_step_by_step() {
    let mut session = Session::new(all_three());
    assert_eq!((session.state(), session.progress()), (State::ToEarn, (0, 3)));
    assert!(session.is_pristine() && session.certificate().is_none());
    assert_eq!(done(&mut session, quiz("cv", 799, Some(true), NOON)), []);
    let cv = session.requirements()[0];
    assert_eq!((cv.met, cv.best.and_then(|best| best.scaled)), (false, Some(799)));
    assert_eq!(done(&mut session, quiz("cv", 800, Some(true), NOON + 1)), []);
    assert_eq!(session.progress(), (1, 3));
    // Neither another quiz nor a deck of the same name.
    assert_eq!(done(&mut session, quiz("lettre", 1000, Some(true), NOON)), []);
    assert_eq!(done(&mut session, deck("mail", NOON)), []);
    assert_eq!(done(&mut session, quiz("mail", 599, Some(false), NOON + 2)), []);
    assert_eq!(session.progress(), (1, 3));
    assert_eq!(done(&mut session, quiz("mail", 600, Some(true), NOON + 3)), []);
    assert_eq!((session.state(), session.progress()), (State::ToEarn, (2, 3)));
    let events = done(&mut session, deck("cv", NOON + 4));
    assert_eq!(events, [Event::Earned { id: "candidature".into(), at: NOON + 4 }]);
    assert_eq!((session.state(), session.progress()), (State::Earned, (3, 3)));
    assert_eq!(session.earned_at(), Some(NOON + 4));
    assert_eq!(done(&mut session, deck("cv", NOON + 5)), [], "once is enough");
}

#[test]
fn a_quiz_without_pass_mark_has_to_be_finished() {
    let mut session = Session::new(badge(&format!("[{MAIL}]")));
    assert_eq!(done(&mut session, quiz("mail", 0, Some(false), NOON)), []);
    assert_eq!(done(&mut session, quiz("mail", 100, None, NOON)).len(), 1);
    // A score that is asked for has to be reached all the same.
    let mut session = Session::new(badge(&format!("[{CV}]")));
    assert_eq!(done(&mut session, quiz("cv", 799, None, NOON)), []);
    let mut none = quiz("cv", 0, Some(true), NOON);
    none.best.scaled = None;
    assert_eq!(done(&mut session, none), []);
}

#[test]
fn one_of_several_is_enough_where_any_is_asked() {
    let mut session = Session::new(badge(&format!(r#"{{ "any": [{CV}, {MAIL}] }}"#)));
    assert_eq!(session.progress(), (0, 1));
    assert_eq!(done(&mut session, quiz("mail", 700, Some(true), NOON)).len(), 1);
    assert_eq!((session.progress(), session.earned_at()), ((1, 1), Some(NOON)));
    done(&mut session, quiz("cv", 900, Some(true), NOON + 1));
    assert_eq!((session.progress(), session.earned_at()), ((1, 1), Some(NOON)));
    let ids: Vec<&str> =
        session.certificate().expect("is earned").deeds.iter().map(|deed| deed.id).collect();
    assert_eq!(ids, ["mail", "cv"], "what was done later is there too");
}

#[test]
fn a_worse_result_takes_nothing_away() {
    let mut session = Session::new(all_three());
    done(&mut session, quiz("cv", 850, Some(true), NOON));
    done(&mut session, quiz("cv", 200, Some(false), NOON + 1));
    done(&mut session, quiz("cv", 850, Some(true), NOON + 2));
    let cv = session.requirements()[0];
    assert_eq!(cv.best, Some(Best { scaled: Some(850), passed: Some(true), at: NOON }));
    assert!(cv.met);
    // The author lowers nothing by giving a quiz a pass mark.
    done(&mut session, quiz("mail", 100, None, NOON));
    assert!(session.requirements()[1].met);
    done(&mut session, quiz("mail", 300, Some(false), NOON));
    assert!(session.requirements()[1].met);
}

#[test]
fn what_the_device_knows_from_other_pages_counts() {
    let mut session = Session::new(all_three());
    let known = vec![quiz("cv", 900, Some(true), NOON), quiz("mail", 700, Some(true), NOON + 7)];
    assert_eq!(session.begin(known, NOON + 100), []);
    let at = NOON + 3;
    let events = session.begin(vec![deck("cv", at)], NOON + 100);
    assert_eq!(events, [Event::Earned { id: "candidature".into(), at: NOON + 7 }]);
    assert_eq!(
        session.record_keys(),
        ["quiz:cv", "quiz:mail", "flashcards:cv"].map(|name| format!("tremplin:completed:{name}"))
    );
    // A clock that was ahead.
    let mut session = Session::new(badge(&format!("[{DECK}]")));
    session.begin(vec![deck("cv", NOON + 1000)], NOON);
    assert_eq!(session.earned_at(), Some(NOON));
}

#[test]
fn values_that_cannot_be_are_ignored() {
    let mut session = Session::new(badge(&format!("[{CV}]")));
    done(&mut session, quiz("cv", 1001, Some(true), NOON));
    session.apply(Action::Completed(quiz("cv", 900, Some(true), u64::MAX)), NOON);
    assert!(session.is_pristine());
    assert_eq!(restore(session.module.clone(), &session.save()).expect("is readable"), session);
}

#[test]
fn what_was_earned_stays_when_the_author_asks_for_more() {
    let mut session = Session::new(badge(&format!("[{MAIL}]")));
    done(&mut session, quiz("mail", 700, Some(true), NOON));
    let text = session.save();
    let mut after = restore(badge(&format!("[{CV}, {DECK}]")), &text).expect("is readable");
    assert_eq!(after.begin(Vec::new(), NOON), []);
    assert_eq!((after.state(), after.progress()), (State::Earned, (0, 2)));
    assert!(after.has_changed());
    let certificate = after.certificate().expect("is earned");
    assert_eq!(certificate.deeds.len(), 1);
    assert_eq!((certificate.deeds[0].title, certificate.at), ("Le mail", NOON));
    assert!(after.request(SUBJECT).is_some());
    // It still says what it was earned for.
    done(&mut after, quiz("cv", 900, Some(true), NOON));
    assert!(after.has_changed());
    assert_eq!(restore(after.module.clone(), &after.save()).expect("is readable"), after);
}

#[test]
fn who_has_not_earned_it_does_what_is_asked_now() {
    let mut session = Session::new(badge(&format!("[{CV}, {MAIL}]")));
    done(&mut session, quiz("mail", 700, Some(true), NOON));
    let text = session.save();
    let mut more = restore(badge(&format!("[{MAIL}, {DECK}]")), &text).expect("is readable");
    assert_eq!(more.begin(Vec::new(), NOON), []);
    assert!(more.has_changed());
    assert_eq!((more.state(), more.progress()), (State::ToEarn, (1, 2)));
    assert_eq!(done(&mut more, deck("cv", NOON)).len(), 1);
    assert!(!more.has_changed());
    // Less is asked for: it is earned as soon as the badge is opened.
    let mut less = restore(badge(&format!("[{MAIL}]")), &text).expect("is readable");
    assert_eq!(less.begin(Vec::new(), NOON + 9).len(), 1);
    assert_eq!(less.earned_at(), Some(NOON));
}

#[test]
fn a_credential_counts_only_as_far_as_it_was_judged() {
    let mut session = earned();
    assert_eq!(keep(&mut session, "", &[]), [], "nothing is no credential");
    let id = || String::from("candidature");
    let verified = |standing, reasons: &[Reason]| Event::Verified {
        id: id(),
        standing,
        reasons: reasons.to_vec(),
    };
    let bad = [Reason::BadSignature];
    assert_eq!(keep(&mut session, "forged", &bad), [verified(Standing::Refused, &bad)]);
    assert_eq!((session.state(), session.credential()), (State::Earned, None));
    let doubt = [Reason::IssuerNotConfirmed];
    assert_eq!(keep(&mut session, "eyJ", &doubt), [verified(Standing::Unconfirmed, &doubt)]);
    assert_eq!(session.state(), State::Issued(Proof::Unconfirmed));
    let events = session.apply(Action::Judged(verdict(&[])), NOON);
    assert_eq!(events, [verified(Standing::Valid, &[]), Event::Issued { id: id() }]);
    assert_eq!(session.state(), State::Issued(Proof::Valid));
    assert_eq!(session.apply(Action::Judged(verdict(&[])), NOON), [verified(Standing::Valid, &[])]);
    // A refused one does not take its place.
    keep(&mut session, "forged", &bad);
    assert_eq!((session.state(), session.credential()), (State::Issued(Proof::Valid), Some("eyJ")));
    // A year later it has expired.
    let over = [Reason::Expired];
    let events = session.apply(Action::Judged(verdict(&over)), NOON);
    assert_eq!(events, [verified(Standing::Refused, &over)]);
    assert_eq!((session.state(), session.credential()), (State::Earned, Some("eyJ")));
    assert_eq!(session.verdict(), Some(&verdict(&over)));
    session.apply(Action::Forget, NOON);
    assert_eq!((session.credential(), session.verdict()), (None, None));
    assert_eq!(session.apply(Action::Judged(verdict(&[])), NOON), [], "there is none");
    assert_eq!(session.earned_at(), Some(NOON + 9));
}

#[test]
fn a_credential_that_was_kept_is_judged_anew() {
    let mut session = Session::new(all_three());
    assert_eq!(keep(&mut session, "eyJ", &[]).len(), 2);
    assert_eq!((session.state(), session.earned_at()), (State::Issued(Proof::Valid), None));
    let mut again = restore(all_three(), &session.save()).expect("is readable");
    assert_eq!(again.state(), State::Issued(Proof::Unjudged));
    let events = again.apply(Action::Judged(verdict(&[])), NOON);
    assert!(matches!(&events[..], [Event::Verified { standing: Standing::Valid, .. }]));
    assert_eq!(again.state(), State::Issued(Proof::Valid));
    let mut forged = restore(all_three(), &session.save()).expect("is readable");
    forged.apply(Action::Judged(verdict(&[Reason::BadSignature])), NOON);
    assert_eq!(forged.state(), State::ToEarn);
}

#[test]
fn a_name_is_kept_only_where_the_learner_wants_it() {
    let mut session = earned();
    let name = |name: &str, keep| Action::SetName { name: name.into(), keep };
    session.apply(name("  Camille\u{202e}\n Martin ", false), NOON);
    assert_eq!(session.name(), Some("Camille Martin"));
    assert_eq!(session.certificate().and_then(|it| it.name), Some("Camille Martin"));
    assert!(!session.save().contains("Camille"));
    assert_eq!(restore(all_three(), &session.save()).expect("is readable").name(), None);
    session.apply(name("Camille", true), NOON);
    let again = restore(all_three(), &session.save()).expect("is readable");
    assert_eq!((again.name(), again.keeps_name()), (Some("Camille"), true));
    session.apply(name(" ", true), NOON);
    assert_eq!((session.name(), session.keeps_name()), (None, false));
    session.apply(name(&"é".repeat(300), true), NOON);
    assert_eq!(session.name().map(|name| name.chars().count()), Some(LONGEST_NAME));
}

#[test]
fn erasing_leaves_nothing() {
    let mut session = earned();
    keep(&mut session, "eyJ", &[]);
    session.apply(Action::SetName { name: "Camille".into(), keep: true }, NOON);
    assert!(!session.is_pristine());
    assert_eq!(session.apply(Action::Erase, NOON), []);
    assert!(session.is_pristine());
    assert_eq!(session, Session::new(all_three()));
}

#[test]
fn the_text_is_what_the_documentation_says() {
    let mut session = Session::new(badge(&format!("[{CV}]")));
    done(&mut session, quiz("cv", 875, Some(true), NOON));
    keep(&mut session, "eyJ", &[]);
    session.apply(Action::SetName { name: "Camille".into(), keep: true }, NOON);
    let module = format!("{:016x}", session.module.fingerprint);
    assert_eq!(
        session.save(),
        format!(
            r#"{{"version":1,"module":"{module}","results":[["quiz","cv",875,true,{NOON}]],"earned":[{NOON},[["quiz","cv","Le CV"]]],"credential":"eyJ","name":"Camille"}}"#
        )
    );
}

#[test]
fn texts_that_no_session_writes_are_dropped() {
    let module = all_three();
    for (from, to, expected) in [
        (r#""version":1"#, r#""version":2"#, Dropped::OtherVersion),
        (r#""version":1"#, r#""version":"1""#, Dropped::Unreadable),
        (r#""version":1,"#, "", Dropped::Unreadable),
        (r#""module":""#, r#""module":"x"#, Dropped::Unreadable),
        (r#""results""#, r#""result""#, Dropped::Unreadable),
        ("875", "1001", Dropped::Unreadable),
        ("875", "-1", Dropped::Unreadable),
        ("875", "\"875\"", Dropped::Unreadable),
        ("875,true", "875,1", Dropped::Unreadable),
        ("875,true,", "875,", Dropped::Unreadable),
        ("\"quiz\",\"cv\",875", "\"badge\",\"cv\",875", Dropped::Unreadable),
        ("\"quiz\",\"cv\",875", "\"quiz\",\"Le CV\",875", Dropped::Unreadable),
        // A deed without a result, one that is there twice, a time that is none.
        ("[\"quiz\",\"mail\",\"", "[\"quiz\",\"lettre\",\"", Dropped::Unreadable),
        ("[\"quiz\",\"mail\",\"", "[\"quiz\",\"cv\",\"", Dropped::Unreadable),
        (r#""earned":["#, r#""earned":[1e300,"#, Dropped::Unreadable),
        (r#""earned":["#, r#""earned":[0.5,"#, Dropped::Unreadable),
        (r#""credential":"eyJ""#, r#""credential":"""#, Dropped::Unreadable),
        (r#""credential":"eyJ""#, r#""credential":1"#, Dropped::Unreadable),
        (r#""name":"Camille""#, r#""name":" Camille""#, Dropped::Unreadable),
        (r#""name":"Camille""#, r#""name":"""#, Dropped::Unreadable),
    ] {
        let mut session = earned();
        keep(&mut session, "eyJ", &[]);
        session.apply(Action::SetName { name: "Camille".into(), keep: true }, NOON);
        let text = session.save();
        let changed = text.replacen(from, to, 1);
        assert_ne!(changed, text, "{from}");
        assert_eq!(restore(module.clone(), &changed).err(), Some(expected), "{changed}");
        assert!(restore(module.clone(), &text).is_ok());
    }
    for text in ["1", "null", "[]", "{}", r#"{"version":1,"module":"0","results":{}}"#] {
        assert_eq!(restore(module.clone(), text).err(), Some(Dropped::Unreadable), "{text}");
    }
}

#[test]
fn two_tabs_lose_nothing() {
    let mut here = Session::new(all_three());
    let mut there = here.clone();
    done(&mut here, quiz("cv", 875, Some(true), NOON));
    done(&mut there, quiz("mail", 700, Some(true), NOON));
    done(&mut there, deck("cv", NOON));
    keep(&mut there, "eyJ", &[Reason::StatusUnknown]);
    let merge = |session: &mut Session, other: &Session| {
        let text = json::parse(&other.save()).expect("is JSON");
        session.merge(&text.root()).expect("is readable");
    };
    here.apply(Action::SetName { name: "Camille".into(), keep: false }, NOON);
    merge(&mut here, &there);
    assert_eq!((here.progress(), here.name()), ((3, 3), Some("Camille")));
    assert_eq!((here.credential(), here.verdict()), (Some("eyJ"), None));
    assert_eq!(here.begin(Vec::new(), NOON + 1).len(), 1);
    merge(&mut there, &here);
    assert_eq!(there.earned_at(), here.earned_at());
    assert_eq!(there.state(), State::Issued(Proof::Unconfirmed), "it has been judged here");
    here.apply(Action::Forget, NOON);
    merge(&mut there, &here);
    assert_eq!((there.credential(), there.state()), (None, State::Earned));
    let before = there.clone();
    let newer = json::parse(r#"{"version":2}"#).expect("is JSON");
    assert_eq!(there.merge(&newer.root()), Err(Dropped::OtherVersion));
    assert_eq!(there, before);
}

#[test]
fn records_of_other_pages_have_a_text() {
    for (completion, text) in [
        (quiz("cv", 875, Some(true), NOON), "1,1763985600000,875,1"),
        (quiz("cv", 0, Some(false), NOON), "1,1763985600000,0,0"),
        (quiz("cv", 1000, None, NOON), "1,1763985600000,1000,"),
        (deck("sigles", NOON), "1,1763985600000,,"),
    ] {
        let key = Completion::key(completion.activity, &completion.id);
        assert_eq!(completion.text(), text);
        assert_eq!(Completion::read(&key, text), Ok(completion));
    }
    let key = "tremplin:completed:quiz:cv";
    assert_eq!(Completion::read(key, "2,whatever"), Err(Dropped::OtherVersion));
    for text in [
        "",
        "1",
        "1,2",
        "1,2,3",
        "1,2,3,4",
        "1,2,3,1,",
        "0,2,3,1",
        "1,2,1001,1",
        "1,-2,3,1",
        "1,+2,3,1",
        "1,2,3,01",
        "1,,3,1",
        "1,8640000000000001,3,1",
        "a",
    ] {
        assert_eq!(Completion::read(key, text), Err(Dropped::Unreadable), "{text}");
    }
    for key in [
        "tremplin:completed:quiz:",
        "tremplin:completed:badge:cv",
        "tremplin:quiz:cv",
        "tremplin:completed:quiz:Le CV",
    ] {
        assert_eq!(Completion::read(key, "1,2,3,1"), Err(Dropped::Unreadable), "{key}");
    }
}

#[test]
fn a_request_says_what_was_done_and_fits_a_qr_code() {
    let mut session = Session::new(badge(&format!("[{CV}, {MAIL}]")));
    assert_eq!(session.request(SUBJECT), None, "not earned");
    done(&mut session, quiz("cv", 875, Some(true), NOON));
    done(&mut session, quiz("mail", 1000, Some(true), NOON + 86_400_000));
    let request = session.request(SUBJECT).expect("is earned");
    assert_eq!(
        request.json(),
        r#"{"tremplin":1,"badge":"candidature","achievement":"https://ml.example.org/emetteur#candidature","subject":"5f0c2c9e-1b7d-4a3e-9c55-8d2f6f6f1a10","done":[["quiz","cv",875,20416],["quiz","mail",1000,20417]]}"#
    );
    let encoded = request.encode();
    assert!(encoded.len() < 300, "{} characters", encoded.len());
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
        (r#""tremplin":1"#, r#""tremplin":2"#, Refused::Newer),
        (r#""tremplin":1"#, r#""tremplin":0"#, Refused::Unreadable),
        (r#""tremplin":1"#, r#""tremplin":null"#, Refused::Unreadable),
        ("\"candidature\"", "\"Ma candidature\"", Refused::Unreadable),
        ("https://ml", "http://ml", Refused::Unreadable),
        ("https://ml", "javascript:ml", Refused::Unreadable),
        ("5f0c2c9e", "5f0c2c9", Refused::Unreadable),
        ("5f0c2c9e-", "5f0c2c9e1", Refused::Unreadable),
        ("[\"quiz\",\"mail\"", "[\"quiz\",\"cv\"", Refused::Unreadable),
        ("[\"quiz\",\"mail\"", "[\"badge\",\"mail\"", Refused::Unreadable),
        ("875", "1001", Refused::Unreadable),
        ("875", "87.5", Refused::Unreadable),
        ("20416]", "2932897]", Refused::Unreadable),
        ("20416]", "20416,1]", Refused::Unreadable),
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
fn the_largest_request_is_read() {
    let id = |index: usize| format!("{index:0>64}");
    let name = "\u{10ffff}".repeat(LONGEST_NAME);
    let request = Request {
        badge: id(0),
        achievement: format!("https://{}", "a".repeat(492)),
        subject: SUBJECT.into(),
        done: (0..20)
            .map(|index| Done {
                activity: Activity::Flashcards,
                id: id(index),
                scaled: Some(1000),
                day: 2_932_896,
            })
            .collect(),
        name: Some(name),
    };
    assert!(request.encode().len() < MAX_REQUEST, "{}", request.encode().len());
    assert_eq!(read_request(&request.encode()), Ok(request));
}

#[test]
fn the_key_of_the_module_counts_for_its_issuer_alone() {
    let module = all_three();
    let issuer = module.issuer.as_ref().expect("has one");
    let jwk = issuer_key(issuer).expect("has one");
    assert_eq!(jwk.issuer.as_deref(), Some("https://ml.example.org/emetteur"));
    assert_eq!(jwk.kid.as_deref(), Some("a"));
    let text = r#"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#;
    let same = crate::credential::Jwk::read(&json::parse(text).expect("is JSON").root());
    assert_eq!(jwk.key, same.expect("is a key").key);
    let nobody = tremplin_content::badge::Issuer { id: None, ..issuer.clone() };
    assert_eq!(issuer_key(&nobody), None, "a key without an owner");
}

/// Relative luminance as WCAG 2.2 defines it.
fn luminance(rgb: [u8; 3]) -> f64 {
    let linear = rgb.map(|channel| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

#[test]
fn the_text_stands_out_from_every_colour() {
    let steps = (0..=255_u8).step_by(3);
    for red in steps.clone() {
        for green in steps.clone() {
            for blue in steps.clone() {
                let rgb = [red, green, blue];
                let behind = luminance(rgb);
                let contrast = match text_color(rgb) {
                    "#ffffff" => 1.05 / (behind + 0.05),
                    _ => (behind + 0.05) / 0.05,
                };
                assert!(contrast >= 4.5, "{rgb:?}: {contrast}");
            }
        }
    }
}

/// The lines of a picture.
fn lines(svg: &str) -> Vec<&str> {
    let spans = svg.split("</tspan>").filter_map(|span| span.rsplit_once("\">"));
    spans.map(|(_, line)| line).filter(|line| !line.contains('<')).collect()
}

fn size(svg: &str) -> u32 {
    let (_, rest) = svg.split_once("font-size=\"").expect("has a size");
    rest.split('"').next().and_then(|size| size.parse().ok()).expect("is a number")
}

#[test]
fn a_title_is_laid_out_or_shortened() {
    for (title, expected) in [
        ("Le CV", vec!["Le CV"]),
        ("Candidature claire", vec!["Candidature", "claire"]),
        ("Les mots de l’insertion", vec!["Les mots", "de", "l’insertion"]),
        ("L’anticonstitutionnellement et la République française", vec!["ARF"]),
        ("école-de-la-deuxième-chance-toulouse-métropole", vec!["ÉDC"]),
        ("كلمات العمل", vec!["كلمات", "العمل"]),
        ("", vec![]),
    ] {
        let svg = default_image(title, None, if title.starts_with('ك') { "ar" } else { "fr" });
        assert_eq!(lines(&svg), expected, "{title}");
        assert!((40..=112).contains(&size(&svg)));
        assert_eq!(svg.contains("direction=\"rtl\""), title.starts_with('ك'));
    }
    // A script without capitals keeps its first words.
    let long = "الكلمات الأولى في العمل والحياة اليومية والإدارة والصحة والسكن والنقل والتكوين";
    let svg = default_image(long, None, "ar");
    let lines = lines(&svg);
    assert!(lines.len() <= 4 && lines.last().is_some_and(|line| line.ends_with('…')), "{lines:?}");
    assert!(long.starts_with(lines.join(" ").trim_end_matches('…')), "{lines:?}");
    assert!(svg.contains(&format!("<title>{long}</title>")));
}

#[test]
fn a_colour_that_is_none_is_not_written() {
    for color in ["\"/><script>", "red", "#12345", "#1234567", "#12345é", "#+12345"] {
        let svg = default_image("a", Some(color), "fr");
        assert!(svg.contains(&format!("fill=\"{COLOR}\"")) && !svg.contains("script"), "{svg}");
    }
    assert!(default_image("a", Some("#FFffFF"), "fr").contains("fill=\"#000000\""));
}

#[test]
fn a_credential_is_baked_into_the_picture() {
    let svg = default_image("Le CV & <la> lettre", Some("#26734d"), "fr");
    let baked = bake::write(svg.as_bytes(), "eyJhbGciOiJFZERTQSJ9.e30.AA").expect("takes it");
    assert_eq!(bake::read(&baked).as_deref(), Ok("eyJhbGciOiJFZERTQSJ9.e30.AA"));
}
