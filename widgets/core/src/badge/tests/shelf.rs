use std::cell::RefCell;
use std::collections::BTreeMap;

use proptest::prelude::*;
use tremplin_author::json::{self, JsonNode};

use super::super::shelf::{
    Came, Device, MOST_RECORDS, Taken, erase, erase_all, everything, forget_received, import, keep,
    shelf, withdraw,
};
use super::super::*;
use super::earned;

/// JSON that stays: a test is short.
fn node(text: &str) -> Option<JsonNode<'static>> {
    json::parse(text).ok().map(|document| Box::leak(Box::new(document)).root())
}

/// A device that keeps at most so many texts.
struct Phone {
    kept: RefCell<BTreeMap<String, String>>,
    room: usize,
}

impl Phone {
    fn new() -> Self {
        Self { kept: RefCell::default(), room: usize::MAX }
    }

    fn with(records: &[(&str, &str)]) -> Self {
        let phone = Self::new();
        for (key, text) in records {
            assert!(phone.set(key, text));
        }
        phone
    }

    fn len(&self) -> usize {
        self.kept.borrow().len()
    }
}

impl Device for Phone {
    type Json = JsonNode<'static>;

    fn keys(&self) -> Vec<String> {
        self.kept.borrow().keys().cloned().collect()
    }

    fn get(&self, key: &str) -> Option<String> {
        self.kept.borrow().get(key).cloned()
    }

    fn set(&self, key: &str, text: &str) -> bool {
        let fits = self.len() < self.room || self.get(key).is_some();
        fits.then(|| self.kept.borrow_mut().insert(key.into(), text.into())).is_some()
    }

    fn remove(&self, key: &str) {
        self.kept.borrow_mut().remove(key);
    }

    fn parse(&self, text: &str) -> Option<JsonNode<'static>> {
        node(text)
    }
}

const HERE: &str = "https://ml.example.org/emetteur#candidature";
const DONE: (&str, &str) =
    ("tremplin:completed:quiz:cv", "2,900,1000,1,1763985600000,900,1000,1,1763985600000");

/// A credential with that text, for the badge of this site.
fn came<'a>(signer: &'a str, text: &'a str) -> Came<'a> {
    Came { signer, id: "urn:uuid:1", achievement: HERE, title: "Candidature", text }
}

fn own_record() -> String {
    earned().save()
}

/// Names and credentials of what stands on the shelf.
fn on(phone: &Phone) -> Vec<(String, Option<String>)> {
    shelf(phone).badges.into_iter().map(|one| (one.key, one.record.credential)).collect()
}

const OWN: &str = "tremplin:badge:candidature";

#[test]
fn the_oldest_stands_first_and_what_is_not_earned_not_at_all() {
    let at = earned().earned_at().unwrap();
    let later = own_record().replace(&format!("[{at},"), &format!("[{},", at + 5));
    let idle = r#"{"version":2,"module":"0","results":[]}"#;
    let phone = Phone::with(&[
        ("tremplin:badge:a", &later),
        (OWN, &own_record()),
        ("tremplin:badge:idle", idle),
        DONE,
        ("tremplin:quiz:cv", "something else"),
        ("tremplin:badge:broken", "{"),
        ("tremplin:badge:newer", r#"{"version":99}"#),
        ("tremplin:badge:No Name", &later),
    ]);
    let keys: Vec<_> = on(&phone).into_iter().map(|(key, _)| key).collect();
    assert_eq!(keys, [OWN, "tremplin:badge:a"]);
    assert_eq!(shelf(&phone).unread, 3);
    assert_eq!(everything(&phone).len(), 7);
}

#[test]
fn a_badge_without_a_title_goes_by_its_name() {
    let phone = Phone::with(&[("tremplin:badge:cv", r#"{"version":1,"credential":"eyJ"}"#)]);
    assert_eq!(shelf(&phone).badges[0].title(), "cv");
}

#[test]
fn a_credential_goes_to_what_was_earned_for_it_or_stands_by_itself() {
    let phone = Phone::with(&[(OWN, &own_record())]);
    assert!(keep(&phone, &came("k", "eyA"), None));
    assert_eq!(on(&phone), [(OWN.to_owned(), Some("eyA".to_owned()))]);
    assert!(shelf(&phone).badges[0].record.at().is_some());
    // It has one now: another stands beside it.
    assert!(keep(&phone, &came("k", "eyB"), None));
    assert_eq!(phone.len(), 2);
    assert_eq!(shelf(&phone).received(HERE), ["eyB"]);
    assert_eq!(shelf(&phone).received("https://ml.example.org/e#cv"), [""; 0]);
    // Under the same name as another one: none gives way.
    assert!(keep(&phone, &came("k", "eyC"), None));
    assert_eq!(shelf(&phone).received(HERE), ["eyB", "eyC"]);
}

#[test]
fn a_rival_gives_way_where_that_is_wished() {
    let phone = Phone::with(&[(OWN, &own_record())]);
    keep(&phone, &came("k", "eyA"), None);
    assert!(keep(&phone, &came("k", "eyB"), Some(OWN)));
    assert_eq!(on(&phone), [(OWN.to_owned(), Some("eyB".to_owned()))]);
    let alone = Phone::new();
    keep(&alone, &came("k", "eyA"), None);
    let key = on(&alone)[0].0.clone();
    assert!(Record::is_received(&key));
    assert!(keep(&alone, &came("k", "eyB"), Some(&key)));
    assert_eq!(on(&alone), [(key, Some("eyB".to_owned()))]);
    // It has gone meanwhile.
    assert!(!keep(&Phone::new(), &came("k", "eyB"), Some(OWN)));
}

#[test]
fn a_full_device_says_so() {
    let phone = Phone { room: 0, ..Phone::new() };
    assert!(!keep(&phone, &came("k", "eyA"), None));
    let file = node(&format!(
        r#"{{"tremplin":"badges","version":1,"kept":{{"{}":"{}"}}}}"#,
        DONE.0, DONE.1
    ));
    let taken = import(&phone, &file.unwrap());
    assert_eq!(taken, Some(Taken::Read { fresh: 0, aside: 0, full: 1 }));
}

#[test]
fn what_is_kept_twice_shows_once_and_goes_from_both() {
    let phone = Phone::new();
    keep(&phone, &came("k", "eyA"), None);
    phone.set(OWN, &own_record());
    keep(&phone, &came("k", "eyA"), Some(OWN));
    assert_eq!(phone.len(), 2);
    assert_eq!(on(&phone), [(OWN.to_owned(), Some("eyA".to_owned()))]);
    phone.set(DONE.0, DONE.1);
    phone.set("tremplin:badge:other", &own_record());
    erase(&phone, OWN);
    assert_eq!(phone.keys(), ["tremplin:badge:other"]);
}

#[test]
fn what_is_withdrawn_leaves_what_was_there_before() {
    let phone = Phone::with(&[(OWN, &own_record())]);
    let before = everything(&phone);
    keep(&phone, &came("k", "eyA"), None);
    withdraw(&phone, "eyA", &before);
    assert_eq!(everything(&phone), before);
    // One that took the place of another.
    keep(&phone, &came("k", "eyA"), None);
    let before = everything(&phone);
    keep(&phone, &came("k", "eyB"), Some(OWN));
    withdraw(&phone, "eyB", &before);
    assert_eq!(everything(&phone), before);
    // One that stood on the shelf alone, and came to a badge.
    let alone = Phone::new();
    keep(&alone, &came("k", "eyA"), None);
    let before = everything(&alone);
    alone.set(OWN, r#"{"version":2,"credential":"eyA"}"#);
    forget_received(&alone, "eyA");
    withdraw(&alone, "eyA", &before);
    assert_eq!(everything(&alone), before);
    // One that stood by itself.
    let phone = Phone::new();
    keep(&phone, &came("k", "eyA"), None);
    withdraw(&phone, "eyB", &[]);
    assert_eq!(phone.len(), 1);
    withdraw(&phone, "eyA", &[]);
    assert_eq!(phone.len(), 0);
    // A badge that holds nothing but the credential goes with it.
    let phone = Phone::with(&[(OWN, r#"{"version":2,"credential":"eyA"}"#)]);
    withdraw(&phone, "eyA", &[]);
    assert_eq!(phone.len(), 0);
}

#[test]
fn what_came_without_a_module_is_forgotten_alone() {
    let phone = Phone::with(&[(OWN, r#"{"version":2,"credential":"eyA"}"#)]);
    phone.set(
        &Record::key(&received("k", "1", HERE, "CV", "eyA").0),
        &received("k", "1", HERE, "CV", "eyA").1,
    );
    forget_received(&phone, "eyA");
    assert_eq!(phone.keys(), [OWN]);
}

#[test]
fn everything_goes_also_what_cannot_be_read() {
    let phone = Phone::with(&[
        (OWN, &own_record()),
        DONE,
        ("tremplin:badge:broken", "{"),
        ("tremplin:quiz:cv", "of the quiz"),
    ]);
    erase_all(&phone);
    assert_eq!(phone.keys(), ["tremplin:quiz:cv"]);
}

fn file(records: &[(&str, &str)]) -> JsonNode<'static> {
    let kept: serde_json::Map<_, _> =
        records.iter().map(|(key, text)| ((*key).into(), (*text).into())).collect();
    node(&serde_json::json!({ "tremplin": "badges", "version": 1, "kept": kept }).to_string())
        .unwrap()
}

#[test]
fn a_saved_file_is_taken_up_record_by_record() {
    let other = earned().save().replace("Candidature", "Le CV");
    let with = |text: &str| other.replacen('{', &format!(r#"{{"credential":"{text}","#), 1);
    let phone = Phone::with(&[(OWN, &with("eyA"))]);
    let given = file(&[
        (OWN, &with("eyB")),
        ("tremplin:badge:new", &own_record()),
        ("tremplin:badge:bad", r#"{"version":1,"title":7}"#),
        ("other", "text"),
        DONE,
    ]);
    assert_eq!(import(&phone, &given), Some(Taken::Read { fresh: 3, aside: 2, full: 0 }));
    // Both credentials are there, each under a name of its own.
    let kept: Vec<_> = on(&phone).into_iter().filter_map(|(_, credential)| credential).collect();
    assert_eq!(kept.len(), 2);
    assert!(kept.contains(&"eyA".into()) && kept.contains(&"eyB".into()));
    let before = everything(&phone);
    assert_eq!(import(&phone, &given), Some(Taken::Read { fresh: 0, aside: 2, full: 0 }));
    assert_eq!(everything(&phone), before);
}

#[test]
fn what_is_no_such_file_is_left_alone() {
    let phone = Phone::new();
    for text in [
        "[]",
        "null",
        "{}",
        r#"{"tremplin":"badges","version":2,"kept":{}}"#,
        r#"{"tremplin":"quiz","version":1,"kept":{}}"#,
        r#"{"tremplin":"badges","version":1,"kept":[]}"#,
        r#"{"tremplin":"badges","version":1}"#,
    ] {
        assert_eq!(import(&phone, &node(text).unwrap()), None, "{text}");
    }
    let many: Vec<String> = (0..=MOST_RECORDS).map(|n| format!("tremplin:badge:b{n}")).collect();
    let many: Vec<_> = many.iter().map(|key| (key.as_str(), "{}")).collect();
    assert_eq!(import(&phone, &file(&many)), Some(Taken::TooMany));
    assert_eq!(
        import(&phone, &file(&many[1..])),
        Some(Taken::Read { fresh: 0, aside: 1000, full: 0 })
    );
    assert_eq!(phone.len(), 0);
}

proptest! {
    #[test]
    fn any_texts_are_read_and_can_be_erased(texts in prop::collection::vec((any::<bool>(), ".*", ".*"), 0..8)) {
        let phone = Phone::new();
        for (done, name, text) in &texts {
            let kind = if *done { "completed" } else { "badge" };
            phone.set(&format!("tremplin:{kind}:{name}"), text);
        }
        let found = shelf(&phone);
        prop_assert!(found.badges.len() + found.unread <= texts.len());
        withdraw(&phone, "eyA", &everything(&phone));
        keep(&phone, &came("k", "eyA"), None);
        prop_assert!(shelf(&phone).has("eyA"));
        erase_all(&phone);
        prop_assert_eq!(phone.len(), 0);
    }
}
