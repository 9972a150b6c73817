use super::*;
use proptest::prelude::*;
use tremplin_author::json;

/// Whether a signature fits is said by each test: here it is 64 bytes of anything.
const SIGNATURE: [u8; 64] = [7; 64];

const KEY: &str =
    r#"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#;
const OTHER: &str =
    r#"{"kty":"OKP","crv":"Ed25519","x":"BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA"}"#;
const P256: &str = r#"{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
    "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}"#;

const PAYLOAD: &str = r#"{
    "@context": ["https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
    "id": "urn:uuid:5f0c2c9e-0000-4000-8000-000000000001",
    "type": ["VerifiableCredential", "OpenBadgeCredential"],
    "issuer": { "id": "https://ml.example.org/issuer.json", "type": ["Profile"], "name": "ML" },
    "validFrom": "2026-11-01T00:00:00Z",
    "validUntil": "2027-11-01T00:00:00Z",
    "credentialSubject": { "id": "urn:uuid:5f0c2c9e-0000-4000-8000-000000000002",
        "type": ["AchievementSubject"],
        "achievement": { "id": "https://ml.example.org/badges/cv", "type": ["Achievement"],
            "name": "CV", "description": "Écrire un CV.", "criteria": { "narrative": "Quiz" } } },
    "iss": "https://ml.example.org/issuer.json",
    "jti": "urn:uuid:5f0c2c9e-0000-4000-8000-000000000001",
    "sub": "urn:uuid:5f0c2c9e-0000-4000-8000-000000000002",
    "nbf": 1793491200, "exp": 1825027200 }"#;

/// 2026-11-23T18:00:00Z.
const NOW: i64 = 1_795_456_800_000;

const GOOD: Checked = Checked { pinned: true, answer: Answer::Good };

fn at(now: i64) -> Circumstances<'static> {
    Circumstances { now, ..Circumstances::default() }
}

fn header(key: &str) -> String {
    format!(r#"{{"alg":"EdDSA","typ":"JWT","jwk":{key}}}"#)
}

fn compact(header: &str, payload: &str) -> String {
    let parts = [header.as_bytes(), payload.as_bytes(), &SIGNATURE];
    parts.map(base64url::encode).join(".")
}

fn read(header: &str, payload: &str) -> Result<Token, Reason> {
    read_text(&compact(header, payload))
}

fn read_text(text: &str) -> Result<Token, Reason> {
    let compact = Compact::split(text)?;
    let parse = |text: &str| json::parse(text).map_err(|_| Reason::Unreadable);
    let (header, payload) = (parse(&compact.header)?, parse(&compact.payload)?);
    Token::read(compact, &header.root(), &payload.root())
}

fn jwk(json: &str) -> Result<Jwk, Reason> {
    Jwk::read(&json::parse(json).unwrap().root())
}

fn with(part: &str, by: &str) -> Result<Token, Reason> {
    assert!(PAYLOAD.contains(part), "{part}");
    read(&header(KEY), &PAYLOAD.replace(part, by))
}

/// The verdict when the signature is good and the issuer trusted.
fn reasons(token: &Token, now: i64) -> Vec<Reason> {
    token.judge(Ok(GOOD), &at(now)).reasons
}

#[test]
fn what_the_issuer_adds_is_read_and_refuses_nothing() {
    let adds = |evidence: &str, alignment: &str| {
        let by = format!(
            r#""criteria": {{ "narrative": "Quiz" }}, "alignment": {alignment} }} }},
            "evidence": {evidence},"#
        );
        let token = with(r#""criteria": { "narrative": "Quiz" } } },"#, &by).unwrap();
        assert_eq!(reasons(&token, NOW), []);
        (token.credential.notes, token.credential.alignments)
    };
    assert_eq!(
        adds(
            r#"[{ "type": ["Evidence"], "narrative": "Entretien blanc.\nTrès bien." },
                { "narrative": "CV relu.", "description": "Deux fois." }]"#,
            r#"[{ "type": ["Alignment"], "targetName": "Candidater", "targetUrl": "https://esco.example/1",
                  "targetFramework": "ESCO", "targetCode": "S1.2" }, { "targetName": "Écrire" }]"#,
        ),
        (
            "Entretien blanc.\nTrès bien.\n\nCV relu.\nDeux fois.".to_owned(),
            "ESCO · S1.2 · Candidater\nÉcrire".to_owned(),
        ),
    );
    // One alone stands without a list (JSON-LD 1.1).
    let one = adds(r#"{ "narrative": "Seule." }"#, r#"{ "targetName": "Seul" }"#);
    assert_eq!(one, ("Seule.".to_owned(), "Seul".to_owned()));
    for odd in ["[]", "null", "3", r#""texte""#, r#"[3, {}, { "narrative": 4, "targetName": [] }]"#]
    {
        assert_eq!(adds(odd, odd), (String::new(), String::new()), "{odd}");
    }
}

#[test]
fn a_credential_is_read() {
    let token = read(&header(KEY), PAYLOAD).unwrap();
    assert_eq!(token.credential.issuer_name.as_deref(), Some("ML"));
    assert_eq!(token.credential.description, "Écrire un CV.");
    assert_eq!(token.credential.valid_until, Some(1_825_027_200_000));
    assert_eq!(token.algorithm, Some(Algorithm::EdDsa));
    assert_eq!(reasons(&token, NOW), []);
    let issuer =
        r#"{ "id": "https://ml.example.org/issuer.json", "type": ["Profile"], "name": "ML" }"#;
    let token = with(issuer, r#""https://ml.example.org/issuer.json""#).unwrap();
    assert_eq!(token.credential.issuer_name, None);
    let token = with(r#""OpenBadgeCredential""#, r#""AchievementCredential""#).unwrap();
    assert_eq!(reasons(&token, NOW), []);
}

#[test]
fn what_the_signature_came_to_decides() {
    let token = read(&header(KEY), PAYLOAD).unwrap();
    let judge = |checked| {
        let verdict = token.judge(checked, &at(NOW));
        (verdict.standing(), verdict.reasons.first().copied())
    };
    let checked = |pinned, answer| Ok(Checked { pinned, answer });
    use {Answer::*, Standing::*};
    for (checked, expected) in [
        (checked(true, Good), (Valid, None)),
        (checked(false, Good), (Unconfirmed, Some(Reason::IssuerNotConfirmed))),
        (checked(true, Bad), (Refused, Some(Reason::BadSignature))),
        (checked(false, Bad), (Refused, Some(Reason::BadSignature))),
        (checked(true, Unsupported), (Unconfirmed, Some(Reason::AlgorithmUnsupported))),
        (Err(Reason::WrongKey), (Refused, Some(Reason::WrongKey))),
        (Err(Reason::KeyMissing), (Unconfirmed, Some(Reason::KeyMissing))),
    ] {
        assert_eq!(judge(checked), expected);
    }
}

#[test]
fn whose_badge_it_is_is_known_whatever_else_is_against_it() {
    let token = read(&header(KEY), PAYLOAD).unwrap();
    let good = |pinned| Ok(Checked { pinned, answer: Answer::Good });
    let over = 1_825_027_200_000;
    for (checked, now, expected) in [
        (good(true), NOW, true),
        (good(true), over, true),
        (good(false), NOW, false),
        (good(false), over, false),
        (Ok(Checked { pinned: true, answer: Answer::Unsupported }), NOW, false),
        (Err(Reason::WrongKey), NOW, false),
    ] {
        assert_eq!(token.judge(checked, &at(now)).confirms_issuer(), expected, "{checked:?}");
    }
    let listed = with("\"iss\"", "\"credentialStatus\": null, \"iss\"").unwrap();
    assert!(listed.judge(good(true), &at(NOW)).confirms_issuer());
    // Everything else leaves it open, however it comes.
    let confirmed = |reason: &&Reason| Verdict::from(**reason).confirms_issuer();
    assert_eq!(Reason::ALL.iter().filter(confirmed).count(), 8);
}

#[test]
fn dates_are_judged_at_the_moment_that_is_given() {
    let token = read(&header(KEY), PAYLOAD).unwrap();
    let (from, until) = (1_793_491_200_000, 1_825_027_200_000);
    // Five minutes early is the clock of a phone; the end has no such leeway.
    assert_eq!(reasons(&token, from - 300_001), [Reason::NotYetValid]);
    assert_eq!(reasons(&token, from - 300_000), []);
    assert_eq!(reasons(&token, from), []);
    assert_eq!(reasons(&token, i64::MAX), [Reason::Expired]);
    assert_eq!(reasons(&token, until - 1), []);
    assert_eq!(reasons(&token, until), [Reason::Expired]);
    for (part, by) in [
        ("\"validFrom\": \"2026-11-01T00:00:00Z\"", "\"validFrom\": \"2026-11-01\""),
        ("2027-11-01T00:00:00Z", "demain"),
    ] {
        assert_eq!(with(part, by).unwrap_err(), Reason::DateUnreadable, "{by}");
    }
    let fraction = with("2026-11-01T00:00:00Z", "2026-11-01T01:00:00.25+01:00").unwrap();
    assert_eq!(reasons(&fraction, NOW), []);
}

#[test]
fn each_claim_has_to_fit() {
    for (part, by, reason) in [
        ("\"iss\": \"https://ml.", "\"iss\": \"https://ml2.", Reason::IssuerMismatch),
        ("\"iss\"", "\"issu\"", Reason::IssuerMismatch),
        ("\"jti\"", "\"jtj\"", Reason::IdMismatch),
        ("\"sub\": \"urn:", "\"sub\": \"uri:", Reason::SubjectMismatch),
        ("1793491200", "1793491201", Reason::DateMismatch),
        ("1793491200", "\"1793491200\"", Reason::DateMismatch),
        ("\"nbf\": 1793491200, ", "", Reason::DateMismatch),
        ("1825027200", "1825027199", Reason::DateMismatch),
        (", \"exp\": 1825027200", "", Reason::DateMismatch),
        ("\"exp\": 1825027200", "\"exp\": \"1825027200\"", Reason::DateMismatch),
        ("\"nbf\": 1793491200", "\"nbf\": 1e999", Reason::DateMismatch),
    ] {
        assert_eq!(reasons(&with(part, by).unwrap(), NOW), [reason], "{part} {by}");
    }
}

#[test]
fn what_is_no_badge_of_version_3_is_refused() {
    for (part, by, reason) in [
        ("\"iss\":", "\"vc\": {}, \"iss\":", Reason::Repeated),
        ("ns/credentials/v2", "2018/credentials/v1", Reason::Incomplete),
        ("ns/credentials/v2", "ns/credentials/v3", Reason::WrongContext),
        ("context-3.0.3.json", "context-4.0.json", Reason::WrongContext),
        ("context-3.0.3.json", "context-3.0./../../x.json", Reason::WrongContext),
        ("context-3.0.3.json", "context-3.0.3/../x.json", Reason::WrongContext),
        ("context-3.0.3.json", "context-3.0..json", Reason::WrongContext),
        ("context-3.0.3.json", "context-3.0.%33.json", Reason::WrongContext),
        ("context-3.0.3.json", "context/../x.json", Reason::WrongContext),
        ("\"@context\"", "\"context\"", Reason::WrongContext),
        ("\"VerifiableCredential\", ", "", Reason::WrongType),
        ("\"OpenBadgeCredential\"", "\"EndorsementCredential\"", Reason::WrongType),
        ("\"AchievementSubject\"", "\"ProfileSubject\"", Reason::WrongType),
        ("[\"Achievement\"]", "{}", Reason::WrongType),
        ("\"credentialSubject\"", "\"subject\"", Reason::Incomplete),
        ("\"achievement\":", "\"achievment\":", Reason::Incomplete),
        ("\"name\": \"CV\", ", "", Reason::Incomplete),
        ("\"name\": \"CV\"", "\"name\": \"\"", Reason::Incomplete),
        ("\"name\": \"ML\"", "\"name\": {}", Reason::Incomplete),
        ("{ \"narrative\": \"Quiz\" }", "\"Quiz\"", Reason::Incomplete),
        ("\"issuer\"", "\"issued\"", Reason::Incomplete),
        ("\"validFrom\"", "\"issuanceDate\"", Reason::Incomplete),
    ] {
        assert_eq!(with(part, by).unwrap_err(), reason, "{part} {by}");
    }
    assert_eq!(read(&header(KEY), "[]").unwrap_err(), Reason::Unreadable);
}

#[test]
fn a_status_that_cannot_be_looked_up_never_counts_as_valid() {
    for status in
        [r#"{"id":"https://a.example/1","type":"BitstringStatusListEntry"}"#, "null", "[]"]
    {
        let status = format!("\"credentialStatus\": {status}, \"iss\"");
        let token = with("\"iss\"", &status).unwrap();
        let verdict = token.judge(Ok(GOOD), &at(NOW));
        assert_eq!(verdict.reasons, [Reason::StatusUnknown]);
        assert_eq!(verdict.standing(), Standing::Unconfirmed);
    }
}

#[test]
fn a_badge_of_another_achievement_is_told_apart() {
    let token = read(&header(KEY), PAYLOAD).unwrap();
    let judge = |id| {
        let circumstances = Circumstances { achievement: Some(id), ..at(NOW) };
        token.judge(Ok(GOOD), &circumstances).reasons
    };
    assert_eq!(judge("https://ml.example.org/badges/cv"), []);
    assert_eq!(judge("https://ml.example.org/badges/cv2"), [Reason::OtherAchievement]);
}

#[test]
fn headers_are_held_to_their_rules() {
    for (header, reason) in [
        (r#"{"alg":"none"}"#, Reason::AlgorithmNone),
        (r#"{"alg":"nOnE"}"#, Reason::AlgorithmNone),
        (r#"{"alg":"HS256"}"#, Reason::AlgorithmNotAllowed),
        (r#"{"alg":"rs256"}"#, Reason::AlgorithmNotAllowed),
        (r#"{"alg":"ed25519"}"#, Reason::AlgorithmNotAllowed),
        (r#"{"alg":"PS256","jwk":{"kty":"oct","k":"AA"}}"#, Reason::PrivateKey),
        (r#"{"alg":"EdDSA","typ":"vc+jwt"}"#, Reason::HeaderType),
        (r#"{"alg":["EdDSA"]}"#, Reason::Unreadable),
        (r#"{"typ":"JWT"}"#, Reason::Unreadable),
        (r#"["EdDSA"]"#, Reason::Unreadable),
        (r#"{"alg":"EdDSA""#, Reason::Unreadable),
        (r#"{"alg":"EdDSA","typ":"JWE"}"#, Reason::HeaderType),
        (r#"{"alg":"EdDSA","typ":null}"#, Reason::HeaderType),
        (r#"{"alg":"EdDSA","crit":["exp"],"exp":1}"#, Reason::HeaderCritical),
        (r#"{"alg":"EdDSA","b64":false}"#, Reason::HeaderCritical),
        (r#"{"alg":"EdDSA","jwk":{"kty":"OKP","d":"AA"}}"#, Reason::PrivateKey),
        (r#"{"alg":"EdDSA","jwk":{"kty":"oct","k":"AA"}}"#, Reason::PrivateKey),
        (r#"{"alg":"EdDSA","jwk":"AA"}"#, Reason::KeyUnreadable),
    ] {
        assert_eq!(read(header, PAYLOAD).unwrap_err(), reason, "{header}");
    }
    let more = r#"{"alg":"EdDSA","typ":"jwt","x5u":"https://a.example/","kid":"a"}"#;
    assert_eq!(read(more, PAYLOAD).map(|token| token.algorithm), Ok(Some(Algorithm::EdDsa)));
}

#[test]
fn the_key_is_that_of_the_issuer() {
    let keys = |list: &[&str]| list.iter().map(|key| jwk(key).unwrap()).collect::<Vec<_>>();
    let named = |key: &str, members: &str| key.replace("\"kty\"", &format!("{members},\"kty\""));
    let ours = named(KEY, r#""kid":"a","issuer":"https://ml.example.org/issuer.json""#);
    let theirs = named(OTHER, r#""kid":"b","issuer":"https://other.example/""#);
    let ask = |header: &str, trusted: Option<&[Jwk]>| {
        let token = read(header, PAYLOAD).unwrap();
        token.question(trusted).map(|question| (question.key.clone(), question.pinned))
    };
    let embedded = header(KEY);
    assert_eq!(ask(&embedded, None), Ok((jwk(KEY).unwrap(), false)));
    assert_eq!(ask(&embedded, Some(&keys(&[&theirs, &ours]))), Ok((jwk(&ours).unwrap(), true)));
    assert_eq!(ask(&embedded, Some(&keys(&[OTHER]))), Err(Reason::WrongKey));
    assert_eq!(ask(&embedded, Some(&keys(&[&theirs]))), Err(Reason::UnknownIssuer));
    assert_eq!(ask(&embedded, Some(&[])), Err(Reason::UnknownIssuer));
    // Somebody else's key, although trusted, signs for nobody but them.
    assert_eq!(ask(&header(OTHER), Some(&keys(&[&ours, &theirs]))), Err(Reason::WrongKey));
    let kid = |kid: &str| format!(r#"{{"alg":"EdDSA","kid":"{kid}"}}"#);
    assert_eq!(ask(&kid("a"), Some(&keys(&[&theirs, &ours]))), Ok((jwk(&ours).unwrap(), true)));
    let address = kid("https://ml.example.org/jwks.json#a");
    assert_eq!(ask(&address, Some(&keys(&[&theirs, &ours]))), Ok((jwk(&ours).unwrap(), true)));
    assert_eq!(ask(&kid("b"), Some(&keys(&[&theirs, &ours]))), Err(Reason::WrongKey));
    assert_eq!(ask(&kid("b"), Some(&keys(&[&theirs]))), Err(Reason::UnknownIssuer));
    assert_eq!(ask(&kid("a"), None), Err(Reason::KeyMissing));
    let bare = r#"{"alg":"EdDSA"}"#;
    assert_eq!(ask(bare, Some(&keys(&[KEY]))), Ok((jwk(KEY).unwrap(), true)));
    assert_eq!(ask(bare, Some(&keys(&[KEY, OTHER]))), Err(Reason::KeyMissing));
}

#[test]
fn what_is_not_computed_here_is_neither_refused_nor_confirmed() {
    let issuer = r#""issuer":"https://ml.example.org/issuer.json","kty""#;
    let ours = [jwk(&KEY.replace("\"kty\"", issuer)).unwrap()];
    let strange = [jwk(&KEY.replace("\"kty\"", r#""issuer":"https://a.example/","kty""#)).unwrap()];
    for header in [
        r#"{"alg":"RS512","typ":"JWT"}"#.to_owned(),
        r#"{"alg":"PS256","kid":"a"}"#.to_owned(),
        r#"{"alg":"ES384","jwk":{"kty":"EC","crv":"P-384","x":"AA","y":"AA"}}"#.to_owned(),
    ] {
        let token = read(&header, PAYLOAD).unwrap();
        let ask = |trusted| token.question(trusted).map(|_| GOOD);
        assert_eq!(token.judge(ask(Some(&ours)), &at(NOW)).standing(), Standing::Unconfirmed);
        assert_eq!(ask(None), Err(Reason::AlgorithmUnsupported), "{header}");
        assert_eq!(ask(Some(&strange)), Err(Reason::UnknownIssuer), "{header}");
    }
    // The name of RFC 9864 for what Open Badges calls EdDSA.
    let token = read(&header(KEY).replace("EdDSA", "Ed25519"), PAYLOAD).unwrap();
    assert_eq!(token.algorithm, Some(Algorithm::EdDsa));
    let named = jwk(&KEY.replace("\"kty\"", "\"alg\":\"Ed25519\",\"kty\"")).unwrap();
    assert!(token.question(Some(&[named])).is_ok());
}

#[test]
fn of_keys_with_one_name_the_one_for_the_algorithm_counts() {
    let named = |key: &str| jwk(&key.replace("\"kty\"", "\"kid\":\"a\",\"kty\"")).unwrap();
    let keys = [named(P256), named(KEY)];
    for header in [r#"{"alg":"EdDSA","kid":"a"}"#, r#"{"alg":"EdDSA"}"#] {
        let token = read(header, PAYLOAD).unwrap();
        for keys in [&keys[..], &[keys[1].clone(), keys[0].clone()]] {
            let question = token.question(Some(keys));
            assert_eq!(question.map(|question| question.key.clone()), Ok(named(KEY)), "{header}");
        }
        assert_eq!(token.question(Some(&keys[..1])).unwrap_err(), Reason::AlgorithmConfusion);
    }
}

#[test]
fn the_form_of_version_1_counts_with_a_note() {
    let old = PAYLOAD
        .replace("ns/credentials/v2", "2018/credentials/v1")
        .replace("validFrom", "issuanceDate")
        .replace("validUntil", "expirationDate");
    let token = read(&header(KEY), &old).unwrap();
    let verdict = token.judge(Ok(GOOD), &at(NOW));
    assert_eq!((verdict.standing(), verdict.reasons), (Standing::Valid, vec![Reason::OldForm]));
    let verdict = token.judge(Ok(GOOD), &at(1_825_027_200_000));
    assert_eq!(verdict.standing(), Standing::Refused);
    assert_eq!(token.judge(Err(Reason::KeyMissing), &at(NOW)).standing(), Standing::Unconfirmed);
    // In a claim of its own, with or without what the other claims say already.
    let claims = r#""iss": "https://ml.example.org/issuer.json",
        "jti": "urn:uuid:5f0c2c9e-0000-4000-8000-000000000001",
        "sub": "urn:uuid:5f0c2c9e-0000-4000-8000-000000000002",
        "nbf": 1793491200, "exp": 1825027200"#;
    let end = old.find(",\n    \"iss\"").unwrap();
    let inside = format!("{} }}", &old[..end]);
    let bare = inside
        .replace("\"id\": \"urn:uuid:5f0c2c9e-0000-4000-8000-000000000001\",", "")
        .replace("\"id\": \"urn:uuid:5f0c2c9e-0000-4000-8000-000000000002\",", "")
        .replace("\"issuanceDate\": \"2026-11-01T00:00:00Z\",", "")
        .replace("\"expirationDate\": \"2027-11-01T00:00:00Z\",", "");
    let newer = &PAYLOAD[..PAYLOAD.find(",\n    \"iss\"").unwrap()];
    for inside in [inside.clone(), bare, format!("{newer} }}")] {
        let payload = format!("{{ \"vc\": {inside}, {claims} }}");
        let token = read(&header(KEY), &payload).unwrap();
        assert_eq!(reasons(&token, NOW), [Reason::OldForm], "{payload}");
        assert_eq!(token.credential.valid_until, Some(1_825_027_200_000));
        for (part, by, reason) in [
            ("\"iss\": \"https://ml.", "\"iss\": \"https://ml2.", Reason::IssuerMismatch),
            ("\"nbf\": 1793491200", "\"nbf\": \"1793491200\"", Reason::DateMismatch),
        ] {
            let token = read(&header(KEY), &payload.replace(part, by));
            let said = token.map(|token| reasons(&token, NOW));
            assert!(
                said.as_ref().is_err() || said.as_ref().is_ok_and(|said| said.contains(&reason)),
                "{said:?}"
            );
        }
        let both = format!("{{ \"type\": [], \"vc\": {inside}, {claims} }}");
        assert_eq!(read(&header(KEY), &both).unwrap_err(), Reason::Repeated);
    }
}

#[test]
fn the_end_of_the_token_is_that_of_the_badge() {
    let token = with("\"validUntil\": \"2027-11-01T00:00:00Z\",", "").unwrap();
    assert_eq!(token.credential.valid_until, Some(1_825_027_200_000));
    assert_eq!(reasons(&token, NOW), []);
    assert_eq!(reasons(&token, 1_825_027_200_000), [Reason::Expired]);
}

#[test]
fn a_learner_may_be_told_apart_without_an_address() {
    let subject = r#""id": "urn:uuid:5f0c2c9e-0000-4000-8000-000000000002","#;
    let identity = r#"{ "type": "IdentityObject", "hashed": true, "identityHash": "sha256$ab", "identityType": "emailAddress" }"#;
    let sub = "\"sub\": \"urn:uuid:5f0c2c9e-0000-4000-8000-000000000002\",";
    for identity in [format!("[{identity}]"), identity.to_owned(), format!("[{identity}, {{}}]")] {
        let payload = PAYLOAD.replace(subject, &format!("\"identifier\": {identity},"));
        let token = read(&header(KEY), &payload.replace(sub, "")).unwrap();
        assert_eq!(reasons(&token, NOW), []);
        assert_eq!(
            (token.credential.subject, token.credential.holder.as_str()),
            (None, "emailAddress · sha256$ab")
        );
        // A claim about somebody of whom the badge does not speak.
        assert_eq!(reasons(&read(&header(KEY), &payload).unwrap(), NOW), [Reason::SubjectMismatch]);
    }
    for none in ["", "\"identifier\": [],", "\"identifier\": [{}],", "\"identifier\": null,"] {
        let payload = PAYLOAD.replace(subject, none).replace(sub, "");
        assert_eq!(read(&header(KEY), &payload).unwrap_err(), Reason::Incomplete, "{none}");
    }
}

#[test]
fn what_may_be_empty_or_alone_in_a_list_refuses_nothing() {
    for (part, by) in [
        ("\"description\": \"Écrire un CV.\"", "\"description\": \"\""),
        ("\"narrative\": \"Quiz\"", "\"narrative\": \"\""),
        (
            "\"criteria\": { \"narrative\": \"Quiz\" }",
            "\"criteria\": [{ \"narrative\": \"Quiz\" }]",
        ),
        ("\"criteria\": { \"narrative\": \"Quiz\" }", "\"criteria\": {}"),
        ("\"name\": \"ML\"", "\"name\": \"\""),
        ("2026-11-01T00:00:00Z", "2026-10-31T24:00:00Z"),
    ] {
        assert_eq!(reasons(&with(part, by).unwrap(), NOW), [], "{by}");
    }
    let list = PAYLOAD.replace("\"credentialSubject\": {", "\"credentialSubject\": [{");
    let list = list.replace("\"Quiz\" } } },", "\"Quiz\" } } }],");
    assert_eq!(reasons(&read(&header(KEY), &list).unwrap(), NOW), []);
    let two = list.replace("\"Quiz\" } } }],", "\"Quiz\" } } }, {}],");
    assert_eq!(read(&header(KEY), &two).unwrap_err(), Reason::Incomplete, "of two people");
}

#[test]
fn an_algorithm_of_another_kind_of_key_is_refused() {
    let of_p256 = format!(r#"{{"alg":"EdDSA","jwk":{P256}}}"#);
    let token = read(&of_p256, PAYLOAD).unwrap();
    assert_eq!(token.question(None).unwrap_err(), Reason::AlgorithmConfusion);
    assert_eq!(
        jwk(&KEY.replace("\"kty\"", "\"alg\":\"RS256\",\"kty\"")),
        Err(Reason::AlgorithmConfusion)
    );
    for member in [
        "\"use\":\"enc\"",
        "\"key_ops\":[\"encrypt\"]",
        "\"key_ops\":[]",
        "\"key_ops\":\"verify\"",
        "\"use\":\"sig\",\"key_ops\":[\"sign\"]",
    ] {
        let named = KEY.replace("\"kty\"", &format!("{member},\"kty\""));
        assert_eq!(jwk(&named), Err(Reason::AlgorithmConfusion), "{member}");
    }
    let named = KEY.replace("\"kty\"", "\"key_ops\":[\"verify\",\"sign\"],\"kty\"");
    assert!(jwk(&named).is_ok());
    let short = compact(&header(KEY), PAYLOAD);
    let token = read_text(&short[..short.len() - 4]).unwrap();
    assert_eq!(token.question(None).unwrap_err(), Reason::BadSignature);
}

#[test]
fn sizes_and_depths_are_bounded_before_json_is_read() {
    let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert!(!too_deep(&deep(MAX_DEPTH)));
    assert!(too_deep(&deep(MAX_DEPTH + 1)));
    assert!(!too_deep(&format!("{{\"a\\\"\":\"{}\"}}", "[".repeat(99))));
    assert_eq!(read(&header(KEY), &deep(100_000)).unwrap_err(), Reason::TooDeep);
    assert_eq!(read(&deep(33), PAYLOAD).unwrap_err(), Reason::TooDeep);
    let long = "A".repeat(MAX_TOKEN + 1);
    assert_eq!(read_text(&long).unwrap_err(), Reason::TooLarge);
    for text in
        ["", ".", "..", "e30.e30", "e30.e30.e30.e30", "e30.e30.=", "e30..", "_w.e30.", "é.é."]
    {
        assert_eq!(read_text(text).unwrap_err(), Reason::Unreadable, "{text}");
    }
}

#[test]
fn codes_are_distinct_and_only_doubts_are_doubts() {
    let codes: Vec<&str> = Reason::ALL.iter().map(|reason| reason.as_str()).collect();
    for (at, code) in codes.iter().enumerate() {
        assert!(!codes[at + 1..].contains(code), "{code}");
        assert!(code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'));
    }
    assert_eq!(Reason::ALL.iter().filter(|reason| reason.is_doubt()).count(), 7);
}

proptest! {
    #[test]
    fn any_text_is_borne(text in "[A-Za-z0-9_.-]{0,60}|.{0,60}") {
        let _ = read_text(&text);
    }

    #[test]
    fn any_json_in_its_place_is_borne(
        place in 0..40_usize,
        by in prop::sample::select(vec!["null", "[]", "{}", "0", "\"a\"", "true", "[null]", "-1e999"]),
    ) {
        // Each value of the payload, one after the other, becomes another one.
        let starts: Vec<usize> = PAYLOAD.match_indices(": ").map(|(at, _)| at + 2).collect();
        let start = starts[place % starts.len()];
        let document = json::parse(PAYLOAD).unwrap();
        let mut ends = vec![];
        spans(&document.root(), &mut ends);
        let end = ends.iter().find(|(from, _)| *from == start).unwrap().1;
        let changed = [&PAYLOAD[..start], by, &PAYLOAD[end..]].concat();
        if let Ok(token) = read(&header(KEY), &changed)
            && reasons(&token, NOW).is_empty()
        {
            let known = read(&header(KEY), PAYLOAD).unwrap().credential;
            let facts = |it: Credential| (it.id, it.issuer, it.subject, it.valid_from, it.valid_until);
            prop_assert_eq!(facts(token.credential), facts(known), "{}", changed);
        }
    }

    #[test]
    fn whatever_is_changed_in_the_text_is_in_the_message(at in 0..2000_usize, by in "[A-Za-z0-9_-]") {
        let text = compact(&header(KEY), PAYLOAD);
        let before = read_text(&text).unwrap();
        let signed = text.rfind('.').unwrap();
        let at = at % signed;
        let changed = [&text[..at], &by, &text[at + 1..]].concat();
        if changed != text && let Ok(token) = read_text(&changed) {
            let question = token.question(None).map(|question| question.message.to_vec());
            let known = before.question(None).map(|question| question.message.to_vec());
            prop_assert_ne!(question, known);
        }
    }
}

fn spans<N: tremplin_content::node::Node>(node: &N, out: &mut Vec<(usize, usize)>) {
    out.extend(node.span().map(|span| (span.start, span.end)));
    for (name, _) in node.names() {
        spans(&node.member(&name).unwrap(), out);
    }
    for element in node.elements() {
        spans(&element, out);
    }
}
