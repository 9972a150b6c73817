use super::super::*;
use super::{CV, NOON, all_three, badge, deck, done, earned, keep, quiz, restore, verdict};
use crate::kept::Dropped;

#[test]
fn the_text_is_what_the_documentation_says() {
    let mut session = Session::new(badge(&format!("[{CV}]")));
    done(&mut session, quiz("cv", 875, Some(true), NOON));
    keep(&mut session, "eyJ", &[]);
    session.apply(Action::SetName { name: "Camille".into(), keep: true }, NOON);
    let module = format!("{:016x}", session.module.fingerprint);
    let title = &session.module.title;
    let achievement = session.module.achievement.as_deref().expect("has an address");
    assert_eq!(
        session.save(),
        format!(
            r#"{{"version":2,"module":"{module}","results":[["quiz","cv","2,875,1000,1,{NOON},875,1000,1,{NOON}"]],"earned":[{NOON},[["quiz","cv","Le CV"]]],"title":"{title}","achievement":"{achievement}","credential":"eyJ","name":"Camille"}}"#
        )
    );
}

#[test]
fn texts_that_no_session_writes_are_dropped() {
    let module = all_three();
    for (from, to, expected) in [
        (r#""version":2"#, r#""version":3"#, Dropped::OtherVersion),
        (r#""version":2"#, r#""version":"2""#, Dropped::Unreadable),
        (r#""version":2,"#, "", Dropped::Unreadable),
        (r#""module":""#, r#""module":"x"#, Dropped::Unreadable),
        (r#""results""#, r#""result""#, Dropped::Unreadable),
        ("875", "1001", Dropped::Unreadable),
        ("875", "-1", Dropped::Unreadable),
        ("875,1000,1", "875,1000,true", Dropped::Unreadable),
        ("875,1000,1,", "875,1000,", Dropped::Unreadable),
        ("\"quiz\",\"cv\",\"2", "\"badge\",\"cv\",\"2", Dropped::Unreadable),
        ("\"quiz\",\"cv\",\"2", "\"quiz\",\"Le CV\",\"2", Dropped::Unreadable),
        ("\"quiz\",\"cv\",\"2", "\"quiz\",\"cv\",\"3", Dropped::Unreadable),
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
fn a_session_follows_what_is_kept() {
    let mut there = Session::new(all_three());
    let mut here = there.clone();
    for completion in
        [quiz("cv", 875, Some(true), NOON), quiz("mail", 700, Some(true), NOON), deck("cv", NOON)]
    {
        done(&mut there, completion);
    }
    keep(&mut there, "eyJ", &[Reason::StatusUnknown]);
    let follow = |session: &mut Session, other: &Session| {
        session.follow(restore(all_three(), &other.save()).expect("is readable"));
    };
    follow(&mut here, &there);
    assert_eq!(here.earned_at(), there.earned_at());
    assert_eq!((here.credential(), here.verdict()), (Some("eyJ"), None), "nobody judged it here");
    here.apply(Action::Judged(verdict(&[])), NOON);
    follow(&mut here, &there);
    assert_eq!(here.state(), State::Issued(Proof::Valid), "it has been judged here");
    let without = there.save().replace(r#","credential":"eyJ""#, "");
    here.follow(restore(all_three(), &without).expect("is readable"));
    assert_eq!((here.state(), here.verdict()), (State::Earned, None));
    // Erased elsewhere.
    here.follow(Session::new(all_three()));
    assert_eq!(here, Session::new(all_three()));
}

#[test]
fn records_of_other_pages_have_a_text() {
    for (completion, text) in [
        (quiz("cv", 875, Some(true), NOON), "2,875,1000,1,1763985600000,875,1000,1,1763985600000"),
        (quiz("cv", 0, Some(false), NOON), "2,0,1000,0,1763985600000,0,1000,0,1763985600000"),
        (quiz("cv", 1000, None, NOON), "2,1000,1000,,1763985600000,1000,1000,,1763985600000"),
        (deck("sigles", NOON), "2,58,58,,1763985600000,40,58,,1763985600000"),
    ] {
        let key = Completion::key(completion.activity, &completion.id);
        assert_eq!(Completion::text(&completion.best), text);
        assert_eq!(Completion::read(&key, text), Ok(completion));
    }
    let key = "tremplin:completed:quiz:cv";
    assert_eq!(Completion::read(key, "3,whatever"), Err(Dropped::OtherVersion));
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
        "2,1,1000,1,2,1,1000,1",
        "2,1001,1000,1,2,1,1000,1,2",
        "2,1,10001,,2,1,1000,,2",
        "2,1,1000,2,2,1,1000,,2",
        "2,,1000,,2,1,1000,,2",
        "a",
    ] {
        assert_eq!(Completion::read(key, text), Err(Dropped::Unreadable), "{text}");
    }
    for key in [
        "tremplin:completed:quiz:",
        "tremplin:completed:badge:cv",
        "tremplin:quiz:cv",
        "tremplin:completed:quiz:Le CV",
        "tremplin:completed:quiz::",
        "tremplin:completed:quiz:cv:2",
        "tremplin:completed:quiz:cv:::::",
    ] {
        assert_eq!(Completion::read(key, "1,2,3,1"), Err(Dropped::Unreadable), "{key}");
    }
}
