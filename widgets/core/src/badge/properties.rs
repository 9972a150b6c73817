//! What holds for every badge and whatever happens to it.

use std::rc::Rc;

use proptest::prelude::*;
use tremplin_author::json;
use tremplin_content::badge::BadgeModule;
use tremplin_credentials::names::clean_name;
use tremplin_credentials::request::{self, Done, Request};

use super::tests::{CV, DECK, MAIL, NOON, SUBJECT, badge, restore};
use super::*;

/// Any of the badges that ask for one to three things.
fn any_badge() -> impl Strategy<Value = Rc<BadgeModule>> {
    let asked = proptest::sample::subsequence(vec![CV, MAIL, DECK], 1..=3);
    (asked, any::<bool>()).prop_map(|(asked, any)| {
        let list = asked.join(", ");
        badge(&if any { format!(r#"{{ "any": [{list}] }}"#) } else { format!("[{list}]") })
    })
}

fn any_time() -> impl Strategy<Value = u64> {
    prop_oneof![8 => NOON..NOON + 100, 1 => Just(0), 1 => any::<u64>()]
}

fn any_mark() -> impl Strategy<Value = Mark> {
    let n = prop_oneof![4 => 0..=58_u32, 4 => 0..=1000_u32, 1 => any::<u32>()];
    let of = prop_oneof![4 => Just(1000), 2 => Just(0), 2 => Just(58), 1 => any::<u32>()];
    (n, of, any::<Option<bool>>(), any_time()).prop_map(|(n, of, passed, at)| Mark {
        share: Share { n, of },
        passed,
        at,
    })
}

fn any_best() -> impl Strategy<Value = Best> {
    (any_mark(), any_mark()).prop_map(|(broad, strict)| Best { broad, strict })
}

fn any_completion() -> impl Strategy<Value = Completion> {
    let id = proptest::sample::select(vec!["cv", "mail", "autre", "", "Le CV"]);
    let activity = proptest::sample::select(Activity::ALL.to_vec());
    (activity, id, any_best()).prop_map(|(activity, id, best)| Completion {
        activity,
        id: id.into(),
        best,
    })
}

fn any_verdict() -> impl Strategy<Value = Verdict> {
    proptest::collection::vec(proptest::sample::select(Reason::ALL.to_vec()), 0..3)
        .prop_map(|reasons| Verdict { reasons })
}

fn any_action() -> impl Strategy<Value = Action> {
    let credential = prop_oneof![Just("eyJ.e30.AA".to_owned()), Just("{}".into()), any::<String>()];
    let name = prop_oneof![Just("Camille".to_owned()), any::<String>(), Just("é ".repeat(99))];
    prop_oneof![
        8 => any_completion().prop_map(Action::Completed),
        3 => (credential, any_verdict())
            .prop_map(|(credential, verdict)| Action::Keep { credential, verdict }),
        3 => any_verdict().prop_map(Action::Judged),
        2 => (name, any::<bool>()).prop_map(|(name, keep)| Action::SetName { name, keep }),
    ]
}

fn any_steps() -> impl Strategy<Value = Vec<(Action, u64)>> {
    proptest::collection::vec((any_action(), any_time()), 0..40)
}

/// Asks everything there is to ask and checks what must always hold.
fn look_at(session: &Session) {
    let (done, of) = session.progress();
    assert!(done <= of && of >= 1);
    let earned = session.earned_at().is_some();
    match session.state() {
        State::ToEarn => assert!(!earned),
        State::Earned => assert!(earned),
        State::Issued(proof) => {
            assert!(session.credential().is_some());
            let standing = session.verdict().map(Verdict::standing);
            assert_ne!(standing, Some(Standing::Refused));
            assert_eq!(proof == Proof::Valid, standing == Some(Standing::Valid));
            assert_eq!(proof == Proof::Unjudged, standing.is_none());
        }
    }
    assert!(session.verdict().is_none() || session.credential().is_some());
    assert_eq!(session.certificate().is_some(), earned);
    assert_eq!(session.request(SUBJECT).is_some(), earned);
    assert_eq!(session.request("Camille"), None);
    if let Some(certificate) = session.certificate() {
        assert!(!certificate.deeds.is_empty());
    }
    assert!(session.name().is_none_or(|name| !name.is_empty() && name == name.trim()));
    assert!(session.name().is_some() || !session.keeps_name());
    assert_eq!(session.record_keys().len(), 5 * session.module().requires.len());
}

/// The session as the device gives it back.
fn kept(session: &Session) -> Session {
    restore(session.module.clone(), &session.save()).expect("is readable")
}

/// What a restored session does not know: the verdict, and a name that is not to be kept.
fn as_kept(session: &Session) -> Session {
    let mut kept = session.clone();
    kept.verdict = None;
    kept.name = kept.name.filter(|_| kept.keeps_name);
    kept
}

proptest! {
    #[test]
    fn no_sequence_of_actions_breaks_it(
        module in any_badge(), known in proptest::collection::vec(any_completion(), 0..4),
        steps in any_steps(),
    ) {
        let mut session = Session::new(module);
        session.begin(known, NOON);
        look_at(&session);
        let mut met: Vec<bool> = session.requirements().iter().map(|each| each.met).collect();
        for (action, now) in steps {
            let before = session.earned_at();
            let events = session.apply(action, now);
            look_at(&session);
            prop_assert_eq!(&kept(&session), &as_kept(&session));
            let now_met: Vec<bool> = session.requirements().iter().map(|each| each.met).collect();
            prop_assert!(before.is_none() || session.earned_at() == before, "earned once");
            prop_assert!(met.iter().zip(&now_met).all(|(then, now)| !then || *now));
            met = now_met;
            let (done, of) = session.progress();
            prop_assert_eq!(done == of, session.earned_at().is_some());
            for event in events {
                match event {
                    Event::Earned { at, .. } => {
                        prop_assert!(before.is_none() && session.earned_at() == Some(at) && at <= now);
                    }
                    Event::Issued { .. } => {
                        prop_assert_eq!(session.state(), State::Issued(Proof::Valid));
                    }
                    Event::Verified { standing, reasons, .. } => {
                        prop_assert_eq!(standing == Standing::Valid, reasons.iter().all(|reason| reason.is_note()));
                    }
                }
            }
        }
    }

    #[test]
    fn saving_and_restoring_in_between_changes_nothing(
        module in any_badge(), before in any_steps(), after in any_steps(),
    ) {
        let mut session = Session::new(module);
        for (action, now) in before {
            session.apply(action, now);
        }
        let (mut restored, mut session) = (kept(&session), as_kept(&session));
        for (action, now) in after {
            prop_assert_eq!(restored.apply(action.clone(), now), session.apply(action, now));
        }
        prop_assert_eq!(restored, session);
    }

    #[test]
    fn what_was_earned_survives_every_change_of_the_module(
        module in any_badge(), other in any_badge(), steps in any_steps(), more in any_steps(),
    ) {
        let mut session = Session::new(module);
        for (action, now) in steps {
            session.apply(action, now);
        }
        let mut after = restore(other, &session.save()).expect("is readable");
        after.begin(Vec::new(), NOON);
        look_at(&after);
        prop_assert!(session.earned_at().is_none() || after.earned_at() == session.earned_at());
        for (action, now) in more {
            after.apply(action, now);
            look_at(&after);
            prop_assert_eq!(&kept(&after), &as_kept(&after));
        }
    }

    #[test]
    fn a_tab_comes_to_what_another_has_kept(
        module in any_badge(), one in any_steps(), two in any_steps(),
    ) {
        let mut tabs = [Session::new(module.clone()), Session::new(module)];
        for (tab, steps) in tabs.iter_mut().zip([one, two]) {
            for (action, now) in steps {
                tab.apply(action, now);
            }
        }
        let [mut here, there] = tabs;
        here.follow(kept(&there));
        look_at(&here);
        prop_assert_eq!(&kept(&here), &kept(&there));
        here.follow(Session::new(there.module.clone()));
        prop_assert!(here.is_pristine());
    }

    #[test]
    fn results_merge_in_any_order(a in any_best(), b in any_best(), c in any_best()) {
        prop_assert_eq!(a.merge(b), b.merge(a));
        prop_assert_eq!(a.merge(b).merge(c), a.merge(b.merge(c)));
        prop_assert_eq!(a.merge(a), a);
        prop_assert_eq!(a.merge(b).merge(b), a.merge(b));
    }

    #[test]
    fn records_are_read_as_they_were_written(
        best in any_best().prop_filter("is possible", Best::is_possible), deck in any::<bool>(),
    ) {
        let activity = Activity::ALL[usize::from(deck)];
        let completion = Completion { activity, id: "a-1".into(), best };
        let key = Completion::key(activity, "a-1");
        prop_assert_eq!(Completion::read(&key, &Completion::text(&completion.best)), Ok(completion));
    }

    #[test]
    fn any_record_is_borne(key in "tremplin:completed:(quiz|flashcards|x):[a-z-]{0,3}:{0,5}", text in "[0-9,+-]{0,40}|.{0,20}") {
        if let Ok(completion) = Completion::read(&key, &text) {
            prop_assert_eq!(Completion::read(&key, &Completion::text(&completion.best)), Ok(completion));
        }
    }

    #[test]
    fn any_damaged_text_is_borne(
        module in any_badge(), steps in any_steps(), at in any::<prop::sample::Index>(),
        removed in 0..4_usize, added in "[0-9a-z\",\\[\\]{}:.-]{0,4}",
    ) {
        let mut session = Session::new(module.clone());
        for (action, now) in steps {
            session.apply(action, now);
        }
        let mut characters: Vec<char> = session.save().chars().collect();
        let at = at.index(characters.len() + 1);
        let end = (at + removed).min(characters.len());
        characters.splice(at..end, added.chars());
        let text: String = characters.into_iter().collect();
        if let Ok(document) = json::parse(&text)
            && let Ok(restored) = Session::restore(module, &document.root())
        {
            look_at(&restored_and_begun(restored.clone()));
            prop_assert_eq!(&kept(&restored), &restored);
        }
    }
}

fn restored_and_begun(mut session: Session) -> Session {
    session.begin(Vec::new(), NOON);
    session
}

fn any_share() -> impl Strategy<Value = [u32; 2]> {
    (0..=58_u32, proptest::sample::select(vec![0, 58, 1000])).prop_map(|(n, of)| [n, of])
}

fn any_request() -> impl Strategy<Value = Request> {
    let done = (any::<bool>(), "[a-z0-9-]{1,64}", any_share(), any_share(), 0..2_932_896_u32);
    let subject = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    let name = prop_oneof![Just(None), any::<String>().prop_map(|name| clean_name(&name))];
    (
        "[a-z0-9-]{1,64}",
        "https://[a-z0-9.-]{1,20}(:[0-9]{1,4})?(/[!-~&&[^\"<>\\\\^`{|}]]{0,40})?",
        subject,
        proptest::collection::vec(done, 1..=20),
        name,
    )
        .prop_map(|(badge, achievement, subject, mut done, name)| {
            done.sort();
            done.dedup_by(|a, b| (a.0, &a.1) == (b.0, &b.1));
            let done = done.into_iter().map(|(deck, id, [n, of], [strict, of_strict], day)| Done {
                activity: Activity::ALL[usize::from(deck)],
                id,
                broad: Share { n, of },
                strict: Share { n: strict, of: of_strict },
                day,
            });
            let subject = format!("urn:uuid:{subject}");
            Request { badge, achievement, subject, done: done.collect(), name }
        })
}

fn read(text: &str) -> Option<Request> {
    let document = json::parse(&request::decode(text).ok()?).ok()?;
    Request::read(&document.root()).ok()
}

proptest! {
    #[test]
    fn requests_are_read_as_they_were_written(request in any_request()) {
        prop_assert!(request.is_possible(), "{request:?}");
        prop_assert_eq!(read(&request.encode()), Some(request.clone()));
        prop_assert_eq!(read(&request.json()), Some(request));
    }

    #[test]
    fn any_damaged_request_is_borne(
        request in any_request(), encoded in any::<bool>(), at in any::<prop::sample::Index>(),
        removed in 0..4_usize, added in "[0-9a-zA-Z\",\\[\\]{}:._-]{0,4}",
    ) {
        let text = if encoded { request.encode() } else { request.json() };
        let mut characters: Vec<char> = text.chars().collect();
        let at = at.index(characters.len() + 1);
        let end = (at + removed).min(characters.len());
        characters.splice(at..end, added.chars());
        let text: String = characters.into_iter().collect();
        // What is read is whole: it can be written and read again.
        if let Some(found) = read(&text) {
            prop_assert!(found.is_possible());
            prop_assert_eq!(read(&found.encode()), Some(found));
        }
    }

    #[test]
    fn any_text_is_borne_as_a_request(text in "[A-Za-z0-9_-]{0,60}|\\{.{0,60}|.{0,60}") {
        prop_assert!(read(&text).is_none_or(|found| found.is_possible()));
    }
}
