//! What strangers hand in as a badge.

use std::sync::OnceLock;

use tremplin_author::json;
use tremplin_credentials::bake;
use tremplin_credentials::{
    Answer, Checked, Circumstances, Compact, Credential, Jwk, Standing, Token, base64url,
};

/// 2027-01-01T00:00:00Z.
const NOW: i64 = 1_798_761_600_000;

/// Whose badge 4711 is revoked by every list among the seeds.
const REVOCABLE: &str = include_str!("revocable.jwt");

fn trusted() -> &'static [Jwk] {
    static KEYS: OnceLock<Vec<Jwk>> = OnceLock::new();
    KEYS.get_or_init(|| {
        let set = json::parse(include_str!("jwks.json")).expect("the seeds are JSON");
        Jwk::read_set(&set.root()).expect("the seeds hold a key")
    })
}

/// A file that is said to be a badge, with the key of the seeds trusted: whatever is valid says what
/// one of the seeds says.
///
/// # Panics
/// On a finding: a forgery that is taken for valid.
pub fn verify(data: &[u8]) {
    let Some((verdict, credential)) = tremplin_cli::judge(data, Some(trusted()), None, NOW) else {
        return;
    };
    if verdict.standing() == Standing::Valid {
        let said = credential.expect("what is valid was read");
        assert!(is_of_the_seeds(&said), "a forgery: {said:?}");
    }
}

fn is_of_the_seeds(said: &Credential) -> bool {
    said.issuer == "https://ml.example.org/issuer.json"
        && said.issuer_name.as_deref().is_none_or(|name| name == "ML")
        && said.achievement == "https://ml.example.org/cv"
        && said.name == "CV"
        && said.description == "Écrire"
        && said.criteria.as_deref().is_none_or(|criteria| criteria == "Quiz")
        // 2026-01-01 and 2099-01-01.
        && said.valid_from == 1_767_225_600_000
        && said.valid_until == Some(4_070_908_800_000)
        && said.status.is_empty()
}

/// A file that is said to be a status list, for a badge that every signed list revokes.
///
/// # Panics
/// On a finding: the badge is taken for valid.
pub fn list(data: &[u8]) {
    let badge = REVOCABLE.as_bytes();
    let verdict = tremplin_cli::judge(badge, Some(trusted()), Some(data), NOW);
    let (verdict, _) = verdict.expect("the badge is a token");
    assert_ne!(verdict.standing(), Standing::Valid, "{:?}", verdict.reasons);
}

/// The JSON texts of a token's header and payload with a line break between them, as if its signature
/// were good: each reading beyond the signature.
///
/// # Panics
/// On a finding: a badge that is accepted with dates that are over.
pub fn token(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let _ = Compact::split(text);
    let (header, payload) = text.split_once('\n').unwrap_or((text, "{}"));
    let token = format!(
        "{}.{}.{}",
        base64url::encode(header.as_bytes()),
        base64url::encode(payload.as_bytes()),
        base64url::encode(&[7; 64])
    );
    let Ok(compact) = Compact::split(&token) else { return };
    let (Ok(header), Ok(payload)) = (json::parse(&compact.header), json::parse(&compact.payload))
    else {
        return;
    };
    let Ok(token) = Token::read(compact, &header.root(), &payload.root()) else { return };
    let _ = token.question(None);
    let _ = token.question(Some(trusted()));
    let good = Ok(Checked { pinned: true, answer: Answer::Good });
    let verdict = token.judge(good, &Circumstances { now: NOW, ..Circumstances::default() });
    if verdict.standing() == Standing::Valid {
        let said = &token.credential;
        assert!(said.valid_from <= NOW && said.valid_until.is_none_or(|until| NOW < until));
        assert!(said.status.is_empty());
    }
}

/// A picture: what is read from it can be put into it again and comes out the same.
///
/// # Panics
/// On a finding.
pub fn image(data: &[u8]) {
    const JWT: &str = "eyJhbGciOiJFUzI1NiJ9.e30.c2ln";
    let read = bake::read(data);
    if let Ok(baked) = bake::write(data, JWT) {
        assert_eq!(bake::read(&baked).as_deref(), Ok(JWT));
    } else if let Ok(credential) = read {
        panic!("a picture gives {credential} and takes nothing");
    }
}
