use super::*;
use crate::{Answer, Checked, Circumstances, Reason, Standing, Token};
use proptest::prelude::*;
use tremplin_author::json;

const LIST: &str = "https://ml.example.org/list";

/// 2026-11-23T18:00:00Z.
const NOW: i64 = 1_795_456_800_000;

const ENTRY: &str = r#"{ "type": "BitstringStatusListEntry", "statusPurpose": "revocation",
    "statusListIndex": "9", "statusListCredential": "https://ml.example.org/list" }"#;

fn statuses(status: &str) -> Vec<Status> {
    let text = format!("{{ \"credentialStatus\": {status} }}");
    super::super::entry::read(&json::parse(&text).unwrap().root())
}

fn list_text(purpose: &str) -> String {
    format!(
        r#"{{ "@context": ["https://www.w3.org/ns/credentials/v2"], "id": "{LIST}",
            "type": ["VerifiableCredential", "BitstringStatusListCredential"],
            "issuer": {{ "id": "https://ml.example.org/" }},
            "validFrom": "2026-11-01T00:00:00Z", "validUntil": "2026-12-01T00:00:00Z",
            "credentialSubject": {{ "type": "BitstringStatusList", "statusPurpose": {purpose},
                "encodedList": "uAQID" }} }}"#
    )
}

fn list(text: &str) -> Result<StatusList, Reason> {
    StatusList::read(&json::parse(text).unwrap().root())
}

/// A list with some bits set.
fn open(purpose: &str, set: &[usize]) -> OpenList {
    let mut bits = vec![0; MIN_BITS];
    for bit in set {
        bits[bit / 8] |= 0x80 >> (bit % 8);
    }
    list(&list_text(purpose)).unwrap().open(bits).unwrap()
}

fn credential(status: &str) -> Credential {
    let text = format!(
        r#"{{ "@context": ["https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
            "id": "urn:uuid:1", "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "issuer": "https://ml.example.org/", "validFrom": "2026-11-01T00:00:00Z",
            "credentialSubject": {{ "id": "urn:uuid:2", "type": "AchievementSubject",
                "achievement": {{ "id": "urn:uuid:3", "type": "Achievement", "name": "CV",
                    "description": "Un CV.", "criteria": {{}} }} }},
            "credentialStatus": {status} }}"#
    );
    Credential::read(&json::parse(&text).unwrap().root(), None).unwrap()
}

fn reasons(status: &str, lists: &[OpenList]) -> Vec<Reason> {
    let circumstances = Circumstances { now: NOW, lists, ..Circumstances::default() };
    let good = [Ok(Checked { pinned: true, answer: Answer::Good })];
    credential(status).judge(&good, std::iter::empty(), &circumstances).reasons
}

#[test]
fn entries_are_read_or_unknown() {
    let known = Status::Entry(StatusEntry {
        list: LIST.to_owned(),
        index: 9,
        purpose: Purpose::Revocation,
    });
    assert_eq!(statuses(ENTRY), std::slice::from_ref(&known));
    // 1EdTech's own sample has a number.
    assert_eq!(statuses(&ENTRY.replace("\"9\"", "9")), std::slice::from_ref(&known));
    assert_eq!(statuses(&format!("[{ENTRY}, {{}}]")), [known, Status::Unknown]);
    for (part, by) in [
        ("BitstringStatusListEntry", "1EdTechRevocationList"),
        ("BitstringStatusListEntry", "StatusList2021Entry"),
        ("revocation", "message"),
        ("\"9\"", "9.5"),
        ("\"9\"", "-9"),
        ("\"9\"", "1e9"),
        ("\"9\"", "\"-9\""),
        ("\"9\"", "\"+9\""),
        ("\"9\"", "\"\""),
        ("\"9\"", "\"9999999999\""),
        ("\"9\"", "\"9\", \"statusSize\": 2"),
        ("\"9\"", "\"9\", \"statusSize\": \"1\""),
        ("\"statusListCredential\"", "\"list\""),
    ] {
        assert_eq!(statuses(&ENTRY.replace(part, by)), [Status::Unknown], "{by}");
    }
    assert_eq!(statuses(&ENTRY.replace("\"9\"", "\"9\", \"statusSize\": 1")).len(), 1);
    for none in ["null", "[]", "{}", "\"a\""] {
        assert_eq!(statuses(none), [Status::Unknown], "{none}");
    }
}

#[test]
fn what_is_no_list_is_refused() {
    let text = list_text("\"revocation\"");
    for (part, by, reason) in [
        ("credentials/v2", "credentials/v1", Reason::WrongContext),
        ("BitstringStatusListCredential", "VerifiableCredential", Reason::WrongType),
        ("\"BitstringStatusList\"", "\"StatusList2021\"", Reason::WrongType),
        ("uAQID", "AQID", Reason::Incomplete),
        ("uAQID", "uAQI=", Reason::Incomplete),
        ("\"issuer\"", "\"issued\"", Reason::Incomplete),
        ("2026-12-01T00:00:00Z", "demain", Reason::DateUnreadable),
    ] {
        assert_eq!(list(&text.replacen(part, by, 1)).unwrap_err(), reason, "{by}");
    }
    let read = || list(&text).unwrap();
    assert_eq!(read().compressed, [1, 2, 3]);
    assert_eq!(read().open(vec![0; MIN_BITS - 1]).unwrap_err(), Reason::Incomplete);
    assert_eq!(read().open(vec![0; MAX_BITS + 1]).unwrap_err(), Reason::TooLarge);
    assert!(read().open(vec![0; MAX_BITS]).is_ok());
    assert_eq!(read().question(None).unwrap_err(), Reason::NotSigned, "it came from no token");
}

#[test]
fn a_list_has_its_dates_and_needs_its_signature() {
    let judge =
        |checked, now| list(&list_text("\"revocation\"")).unwrap().judge(&[checked], now).reasons;
    let good = Ok(Checked { pinned: true, answer: Answer::Good });
    assert_eq!(judge(good, NOW), []);
    // 2026-11-01 and 2026-12-01.
    assert_eq!(judge(good, 1_793_491_200_000 - 300_001), [Reason::NotYetValid]);
    assert_eq!(judge(good, 1_793_491_200_000 - 300_000), []);
    assert_eq!(judge(good, 1_796_083_200_000), [Reason::Expired]);
    assert_eq!(
        judge(Ok(Checked { pinned: true, answer: Answer::Bad }), NOW),
        [Reason::BadSignature]
    );
    assert_eq!(judge(Err(Reason::WrongKey), NOW), [Reason::WrongKey]);
}

#[test]
fn the_first_bit_is_the_highest_of_the_first_byte() {
    let mut bits = vec![0; MIN_BITS];
    (bits[0], bits[1]) = (0b1000_0000, 0b0100_0001);
    let open = list(&list_text("\"revocation\"")).unwrap().open(bits).unwrap();
    let set: Vec<usize> = (0..20).filter(|at| open.bit(*at) == Some(true)).collect();
    assert_eq!(set, [0, 9, 15]);
    assert_eq!(open.bit(MIN_BITS * 8 - 1), Some(false));
    assert_eq!(open.bit(MIN_BITS * 8), None);
}

#[test]
fn a_set_bit_revokes_and_silence_never_confirms() {
    let suspended = ENTRY.replace("revocation", "suspension");
    let revocation = || open("\"revocation\"", &[9]);
    assert_eq!(reasons(ENTRY, &[]), [Reason::StatusUnknown]);
    assert_eq!(reasons(ENTRY, &[revocation()]), [Reason::Revoked]);
    assert_eq!(reasons(ENTRY, &[open("\"revocation\"", &[8, 10])]), []);
    assert_eq!(reasons(&suspended, &[revocation()]), [Reason::StatusUnknown], "of another purpose");
    assert_eq!(reasons(&suspended, &[open("\"suspension\"", &[9])]), [Reason::Suspended]);
    let both = open("[\"revocation\", \"suspension\"]", &[9]);
    let two = format!("[{ENTRY}, {suspended}]");
    assert_eq!(reasons(&two, &[both]), [Reason::Revoked, Reason::Suspended]);
    assert_eq!(reasons(&two, &[revocation()]), [Reason::Revoked, Reason::StatusUnknown]);
    assert_eq!(
        reasons(&format!("[{ENTRY}, {{}}]"), &[open("\"revocation\"", &[])]),
        [Reason::StatusUnknown]
    );
    // An old copy beside a new one, in either order.
    for lists in
        [[open("\"revocation\"", &[]), revocation()], [revocation(), open("\"revocation\"", &[])]]
    {
        assert_eq!(reasons(ENTRY, &lists), [Reason::Revoked]);
    }
    let far = ENTRY.replace("\"9\"", "\"999999999\"");
    assert_eq!(reasons(&far, &[revocation()]), [Reason::StatusUnknown], "beyond the end");
    let other = ENTRY.replace("/list", "/list2");
    assert_eq!(reasons(&other, &[revocation()]), [Reason::StatusUnknown], "another list");
    let mut theirs = open("\"revocation\"", &[]);
    theirs.list.issuer = "https://other.example/".to_owned();
    assert_eq!(reasons(ENTRY, &[theirs]), [Reason::StatusUnknown], "of another issuer");
}

#[test]
fn a_list_counts_for_the_address_that_it_came_from() {
    let with = |id: Option<&str>, place: Place, set: &[usize]| {
        let mut open = open("\"revocation\"", set);
        (open.list.id, open.list.place) = (id.map(str::to_owned), place);
        [open]
    };
    let other = Some("https://ml.example.org/status/3");
    for (place, id, if_set, if_not) in [
        (Place::At(LIST.into()), other, vec![Reason::Revoked], vec![]),
        (Place::At(format!("{LIST}#list")), None, vec![Reason::Revoked], vec![]),
        (
            Place::At("https://ml.example.org/b".into()),
            other,
            vec![Reason::StatusUnknown],
            vec![Reason::StatusUnknown],
        ),
        (
            Place::At("https://ml.example.org/b".into()),
            None,
            vec![Reason::StatusUnknown],
            vec![Reason::StatusUnknown],
        ),
        (Place::At("https://ml.example.org/b".into()), Some(LIST), vec![Reason::Revoked], vec![]),
        // Without a name, it is what whoever verifies hands in for this badge.
        (Place::Unsaid, None, vec![Reason::Revoked], vec![]),
        (Place::HandedIn, None, vec![Reason::Revoked], vec![]),
        (Place::Unsaid, other, vec![Reason::StatusUnknown], vec![Reason::StatusUnknown]),
        // It may be another list of the issuer: that never makes a badge valid.
        (Place::HandedIn, other, vec![Reason::Revoked], vec![Reason::StatusUnknown]),
    ] {
        assert_eq!(reasons(ENTRY, &with(id, place.clone(), &[9])), if_set, "{place:?} {id:?}");
        assert_eq!(reasons(ENTRY, &with(id, place.clone(), &[8])), if_not, "{place:?} {id:?}");
    }
    // The right list beside another one.
    let [other] = with(other, Place::HandedIn, &[9]);
    assert_eq!(reasons(ENTRY, &[other, open("\"revocation\"", &[])]), []);
    let mut theirs = with(None, Place::At(LIST.into()), &[9]);
    theirs[0].list.issuer = "https://other.example/".to_owned();
    assert_eq!(reasons(ENTRY, &theirs), [Reason::StatusUnknown], "of another issuer");
}

#[test]
fn a_list_is_any_credential_of_the_w3c() {
    let read = |kind: &str| {
        let header = format!(r#"{{"alg":"EdDSA","typ":"{kind}"}}"#);
        let text = list_text("\"revocation\"").replace(&format!("\"{LIST}\""), "null");
        let parts = [header.as_bytes(), text.as_bytes(), &[7; 64]];
        let compact = Compact::split(&parts.map(base64url::encode).join(".")).unwrap();
        let [header, payload] =
            [&compact.header, &compact.payload].map(|text| json::parse(text).unwrap());
        StatusList::from_token(compact, &header.root(), &payload.root())
    };
    for kind in ["JWT", "vc+jwt", "application/vc+jwt", "VC+JWT", "vc+ld+jwt"] {
        assert_eq!(read(kind).map(|list| list.id), Ok(None), "{kind}");
    }
    for kind in ["vp+jwt", "jwe", "", "application/application/jwt"] {
        assert_eq!(read(kind).unwrap_err(), Reason::HeaderType, "{kind}");
    }
}

#[test]
fn a_list_that_cannot_be_believed_is_told() {
    let circumstances = Circumstances { now: NOW, list_refused: true, ..Circumstances::default() };
    let good = [Ok(Checked { pinned: true, answer: Answer::Good })];
    let verdict = credential(ENTRY).judge(&good, std::iter::empty(), &circumstances);
    assert_eq!(verdict.reasons, [Reason::StatusListRefused]);
    assert_eq!(verdict.standing(), Standing::Unconfirmed);
}

#[test]
fn claims_of_a_list_may_be_missing_and_must_not_lie() {
    let header = r#"{"alg":"EdDSA"}"#;
    let reasons = |claims: &str| {
        let payload = list_text("\"revocation\"").replacen('{', &format!("{{ {claims}"), 1);
        let parts = [header.as_bytes(), payload.as_bytes(), &[7; 64]];
        let compact = Compact::split(&parts.map(base64url::encode).join(".")).unwrap();
        let (header, payload) =
            (json::parse(&compact.header).unwrap(), json::parse(&compact.payload).unwrap());
        assert!(Token::read(compact.clone(), &header.root(), &payload.root()).is_err(), "no badge");
        StatusList::from_token(compact, &header.root(), &payload.root()).unwrap().problems(NOW)
    };
    assert_eq!(reasons(""), []);
    assert_eq!(
        reasons(&format!(
            r#""iss": "https://ml.example.org/", "jti": "{LIST}", "nbf": 1793491200, "#
        )),
        []
    );
    assert_eq!(reasons(r#""iss": "https://other.example/", "#), [Reason::IssuerMismatch]);
    assert_eq!(reasons(r#""jti": 1, "#), [Reason::IdMismatch]);
    assert_eq!(reasons(r#""exp": 1795456800, "#), [Reason::Expired]);
    assert_eq!(reasons(r#""exp": "never", "#), [Reason::Expired]);
    assert_eq!(reasons(r#""nbf": 1795457101, "#), [Reason::NotYetValid]);
    assert_eq!(reasons(r#""nbf": 1795457100, "#), []);
    assert_eq!(reasons(r#""nbf": null, "#), [Reason::NotYetValid]);
}

proptest! {
    #[test]
    fn any_status_is_borne(index in "[0-9+-]{0,12}", purpose in "revocation|suspension|a?", size in "[0-2]|null") {
        let status = format!(
            r#"{{ "type": ["BitstringStatusListEntry"], "statusPurpose": "{purpose}", "statusSize": {size},
                "statusListIndex": "{index}", "statusListCredential": "{LIST}" }}"#
        );
        let found = reasons(&status, &[open("[\"revocation\", \"suspension\"]", &[])]);
        let whole = index.parse::<usize>().is_ok_and(|at| at < MIN_BITS * 8) && index.len() <= 9
            && !index.starts_with('+');
        prop_assert_eq!(found.is_empty(), whole && purpose.len() > 1 && size == "1");
    }
}
