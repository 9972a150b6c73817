use super::super::*;
use super::{NOON, earned, keep};
use tremplin_author::json;

fn read(text: &str) -> Option<Record> {
    Record::read(&json::parse(text).expect("is JSON").root())
}

#[test]
fn a_shelf_reads_what_a_session_writes() {
    let mut session = earned();
    keep(&mut session, "eyJ", &[]);
    session.apply(Action::SetName { name: "Camille".into(), keep: true }, NOON);
    let record = read(&session.save()).expect("is readable");
    assert_eq!(record.title().as_deref(), Some("Candidature"));
    assert_eq!(record.at(), session.earned_at());
    assert_eq!(record.achievement.as_deref(), session.module().achievement.as_deref());
    assert_eq!(record.credential.as_deref(), Some("eyJ"));
    let mut keys = session.record_keys();
    let mut known = record.result_keys();
    assert_eq!(record.text(), session.save());
    keys.sort();
    known.sort();
    assert_eq!(known, keys);
    let (id, text) = received("a key", "urn:uuid:1", "https://a.example/b", "CV", "eyJ");
    let record = read(&text).expect("is readable");
    assert_eq!((record.at(), record.result_keys().len()), (None, 0));
    assert_eq!(record.text(), text);
    assert!(Record::is_received(&Record::key(&id)));
    assert!(!Record::is_received("tremplin:badge:cv"));
}

#[test]
fn a_record_of_another_shape_is_set_aside_whole() {
    for (good, bad) in [
        (r#""title":"CV""#, r#""title":{"toString":1}"#),
        (r#""title":"CV""#, r#""title":null"#),
        (r#""title":"CV""#, r#""title":["CV"]"#),
        (r#""title":"CV""#, r#""title":12"#),
        (r#""achievement":"a""#, r#""achievement":{}"#),
        (r#""credential":"eyJ""#, r#""credential":["eyJ"]"#),
        (r#""credential":"eyJ""#, r#""credential":"""#),
        (r#""results":[["quiz","cv",875,true,1764000000000]]"#, r#""results":{"length":1}"#),
        (r#""results":[["quiz","cv",875,true,1764000000000]]"#, r#""results":[null]"#),
        (r#""results":[["quiz","cv",875,true,1764000000000]]"#, r#""results":"quiz""#),
        (r#""earned":[1764000000000,[["quiz","cv","Le CV"]]]"#, r#""earned":[1]"#),
        (r#""earned":[1764000000000,"#, r#""earned":[1e300,"#),
        (r#""earned":[1764000000000,"#, r#""earned":["1764000000000","#),
        (r#""version":1"#, r#""version":3"#),
        (r#""version":1"#, r#""version":"1""#),
    ] {
        let text = concat!(
            r#"{"version":1,"results":[["quiz","cv",875,true,1764000000000]],"#,
            r#""earned":[1764000000000,[["quiz","cv","Le CV"]]],"#,
            r#""title":"CV","achievement":"a","credential":"eyJ"}"#
        );
        assert!(read(text).is_some());
        let changed = text.replacen(good, bad, 1);
        assert_ne!(changed, text, "{good}");
        assert_eq!(read(&changed), None, "{changed}");
    }
    // The file that made a shelf unusable for ever.
    assert_eq!(read(r#"{"version":1,"earned":[1],"title":{"toString":1}}"#), None);
    for text in ["null", "[]", "\"\"", "1", "{}"] {
        assert_eq!(read(text), None, "{text}");
    }
    for key in ["tremplin:badge:", "tremplin:badge:Le CV", "tremplin:quiz:cv", "__proto__"] {
        assert!(!Record::is_key(key), "{key}");
    }
}
