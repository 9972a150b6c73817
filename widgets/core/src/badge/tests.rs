mod record;
mod request;
mod saved;
mod shelf;

use std::rc::Rc;

use tremplin_author::json;
use tremplin_content::Module;
use tremplin_content::badge::BadgeModule;

use super::*;
use crate::kept::Dropped;

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

fn mark(n: u32, of: u32, passed: Option<bool>, at: u64) -> Mark {
    Mark { share: Share { n, of }, passed, at }
}

/// All of it at the first go.
fn quiz(id: &str, scaled: u32, passed: Option<bool>, at: u64) -> Completion {
    let best = Best::of(mark(scaled, 1000, passed, at));
    Completion { activity: Activity::Quiz, id: id.into(), best }
}

/// So many cards of 58.
fn cards(id: &str, seen: u32, known: u32, at: u64) -> Completion {
    let [broad, strict] = [seen, known].map(|n| mark(n, 58, None, at));
    Completion { activity: Activity::Flashcards, id: id.into(), best: Best { broad, strict } }
}

/// All cards have been seen.
fn deck(id: &str, at: u64) -> Completion {
    cards(id, 58, 40, at)
}

fn done(session: &mut Session, completion: Completion) -> Vec<Event> {
    let now = completion.best.broad.at;
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
    assert_eq!((cv.met, cv.best.map(|best| best.strict.share.n)), (false, Some(799)));
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
    let none = quiz("cv", 0, Some(true), NOON);
    assert_eq!(done(&mut session, none), []);
}

#[test]
fn one_card_is_not_the_deck() {
    let mut session = Session::new(badge(&format!("[{DECK}]")));
    assert_eq!(done(&mut session, cards("cv", 1, 1, NOON)), [], "one card of 58");
    assert_eq!(done(&mut session, cards("cv", 57, 57, NOON)), []);
    assert_eq!(done(&mut session, cards("cv", 58, 0, NOON)).len(), 1);
    let known = r#"{ "kind": "flashcards", "id": "cv", "title": "T", "known": 80 }"#;
    let mut session = Session::new(badge(&format!("[{known}]")));
    assert_eq!(done(&mut session, cards("cv", 58, 46, NOON)), [], "79.3 %");
    assert_eq!(done(&mut session, cards("cv", 50, 47, NOON + 1)).len(), 1, "81 %");
    assert_eq!(session.earned_at(), Some(NOON + 1));
    let both = r#"{ "kind": "flashcards", "id": "cv", "title": "T", "seen": 90, "known": 50 }"#;
    let mut session = Session::new(badge(&format!("[{both}]")));
    assert_eq!(done(&mut session, cards("cv", 52, 52, NOON)), [], "89.6 % seen");
    assert_eq!(done(&mut session, cards("cv", 53, 0, NOON + 1)).len(), 1, "each at its best");
    // Empty requests, quizzes: nothing of this.
    let seen = r#"{ "kind": "flashcards", "id": "cv", "title": "T", "seen": 1 }"#;
    let mut session = Session::new(badge(&format!("[{seen}]")));
    assert_eq!(done(&mut session, cards("cv", 0, 0, NOON)), []);
    assert_eq!(done(&mut session, cards("cv", 1, 0, NOON)).len(), 1);
}

#[test]
fn answers_given_after_they_were_shown_do_not_count_where_the_first_are_asked() {
    let retried = |first: u32, at: u64| {
        let best = Best {
            broad: mark(1000, 1000, Some(true), at),
            strict: mark(first, 1000, Some(first >= 600), at),
        };
        Completion { activity: Activity::Quiz, id: "cv".into(), best }
    };
    let mut session = Session::new(badge(&format!("[{CV}]")));
    assert_eq!(done(&mut session, retried(640, NOON)), [], "64 % at the first go, 100 % then");
    assert_eq!(done(&mut session, retried(800, NOON + 1)).len(), 1, "another sitting");
    assert_eq!(session.earned_at(), Some(NOON + 1));
    let last = CV.replace("80 }", r#"80, "attempt": "last" }"#);
    let mut session = Session::new(badge(&format!("[{last}]")));
    assert_eq!(done(&mut session, retried(640, NOON)).len(), 1);
    // A quiz's own pass mark is to be reached in the same way.
    let passed = CV.replace(r#", "score": 80"#, "");
    let mut session = Session::new(badge(&format!("[{passed}]")));
    assert_eq!(done(&mut session, retried(599, NOON)), []);
    assert_eq!(done(&mut session, retried(600, NOON)).len(), 1);
}

#[test]
fn what_an_older_tremplin_kept_counts_as_it_did_then() {
    for (requires, key, text) in [
        (CV, "tremplin:completed:quiz:cv", "1,1763985600000,875,1"),
        (DECK, "tremplin:completed:flashcards:cv", "1,1763985600000,,"),
    ] {
        let old = Completion::read(key, text).expect("is readable");
        let mut session = Session::new(badge(&format!("[{requires}]")));
        assert_eq!(session.begin(vec![old.clone()], NOON + 9).len(), 1, "{text}");
        assert_eq!(session.earned_at(), Some(NOON));
        // A later and worse sitting takes nothing away, one as good says how it came about.
        let mut session = Session::new(badge(&format!("[{requires}]")));
        let worse = if requires == CV {
            quiz("cv", 300, Some(false), NOON)
        } else {
            cards("cv", 1, 0, NOON)
        };
        assert_eq!(session.begin(vec![worse, old], NOON + 9).len(), 1, "{text}");
    }
    let module = badge(&format!("[{CV}]"));
    let text = format!(
        r#"{{"version":1,"module":"{:016x}","results":[["quiz","cv",875,true,{NOON}]],"earned":[{NOON},[["quiz","cv","Le CV"]]]}}"#,
        module.fingerprint
    );
    let mut kept = restore(module, &text).expect("is readable");
    assert_eq!((kept.begin(Vec::new(), NOON), kept.state()), (vec![], State::Earned));
    assert!(!kept.has_changed(), "the same is asked for as before");
    assert_eq!(restore(kept.module.clone(), &kept.save()), Ok(kept.clone()));
    let done = &kept.request(SUBJECT).expect("is earned").done[0];
    assert_eq!(done.strict, Share { n: 875, of: 0 }, "nobody knows which attempt");
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
    assert_eq!(cv.best, Some(Best::of(mark(850, 1000, Some(true), NOON))));
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
    let of = |name: &str| {
        ["", ":", "::", ":::", "::::"].map(|more| format!("tremplin:completed:{name}{more}"))
    };
    assert_eq!(session.record_keys(), ["quiz:cv", "quiz:mail", "flashcards:cv"].map(of).concat());
    // A clock that was ahead.
    let mut session = Session::new(badge(&format!("[{DECK}]")));
    session.begin(vec![deck("cv", NOON + 1000)], NOON);
    assert_eq!(session.earned_at(), Some(NOON));
}

#[test]
fn each_module_that_shares_an_identifier_counts() {
    let kept = ["tremplin:completed:quiz:cv", "tremplin:completed:quiz:cv::"];
    let text = |share: u32| format!("2,{share},1000,1,{NOON},{share},1000,1,{NOON}");
    let read = |key: &str, share| Completion::read(key, &text(share)).expect("is readable");
    let mut session = Session::new(badge(&format!("[{CV}]")));
    assert_eq!(session.begin(vec![read(kept[0], 300)], NOON), []);
    assert_eq!(session.begin(vec![read(kept[1], 900)], NOON).len(), 1);
    assert_eq!(session.requirements()[0].best.map(|best| best.strict.share.n), Some(900));
    for key in kept {
        assert!(session.record_keys().iter().any(|one| one == key), "{key} is not erased");
    }
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
    assert_eq!(
        session.name().map(|name| name.chars().count()),
        Some(tremplin_credentials::names::LONGEST_NAME)
    );
}

#[test]
fn nothing_is_left_where_nothing_is_kept() {
    let mut session = earned();
    keep(&mut session, "eyJ", &[]);
    session.apply(Action::SetName { name: "Camille".into(), keep: true }, NOON);
    assert!(!session.is_pristine());
    session.follow(Session::new(all_three()));
    assert!(session.is_pristine());
    assert_eq!(session.apply(Action::Judged(verdict(&[])), NOON), [], "there is none");
    assert_eq!(session, Session::new(all_three()));
}
