//! Signing: a badge as VC-JWT (Open Badges 3.0, section 8), verified before anybody sees it.

use serde_json::{Value, json};
use tremplin_author::json as text;
use tremplin_content::badge::BadgeModule;
use tremplin_credentials::image::default_image;
use tremplin_credentials::issue::{Award, Moment, achievement, profile};
use tremplin_credentials::request::{Request, figures};
use tremplin_credentials::{
    Algorithm, Checked, Circumstances, Compact, Credential, Reason, Standing, Token, bake,
    base64url, issuer_key,
};

use super::{Identity, keys, validity};

/// What the adviser adds to the request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// Last day of validity, `YYYY-MM-DD`; blank for no end.
    pub until: String,
    /// What was checked, in words; blank for nothing. It stands in the badge.
    pub note: String,
}

/// Why nothing was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The badge is another issuer's.
    OtherIssuer,
    /// The badge names another key of this issuer.
    OtherKey,
    /// The end is none.
    Until(validity::Wrong),
    /// The browser does not sign.
    Key(keys::Trouble),
    /// Verifiers would not accept it.
    NotAccepted(Vec<Reason>),
}

/// A badge that has been signed, and verified here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The VC-JWT.
    pub token: String,
    /// What it says, as a verifier reads it.
    pub credential: Credential,
    /// Name of its files, without their ending.
    pub name: String,
    /// What it was signed with.
    pub algorithm: Algorithm,
}

/// The name of a credential: a UUID of chance (RFC 9562, section 5.4) as an address.
pub fn name(chance: [u8; 16]) -> String {
    let number = u128::from_be_bytes(chance);
    let number = number & !(0xf << 76) | 4 << 76;
    let number = number & !(3 << 62) | 2 << 62;
    let hex = format!("{number:032x}");
    let group = |from, to| hex.get(from..to).unwrap_or_default();
    let groups = [group(0, 8), group(8, 12), group(12, 16), group(16, 20), group(20, 32)];
    format!("urn:uuid:{}", groups.join("-"))
}

/// Whether this issuer may sign this badge.
///
/// # Errors
/// [`Trouble::OtherIssuer`] or [`Trouble::OtherKey`].
pub fn may_sign(identity: &Identity, badge: &BadgeModule) -> Result<(), Trouble> {
    may(identity.issuer.id.as_deref(), &identity.public, badge)
}

fn may(id: Option<&str>, public: &Value, badge: &BadgeModule) -> Result<(), Trouble> {
    let issuer = badge.issuer.as_ref();
    if id.is_none() || issuer.and_then(|issuer| issuer.id.as_deref()) != id {
        return Err(Trouble::OtherIssuer);
    }
    // Learners verify with the key that the badge names.
    let own = keys::read(public).map_err(Trouble::Key)?;
    match issuer.and_then(issuer_key) {
        Some(named) if named.key != own.key => Err(Trouble::OtherKey),
        _ => Ok(()),
    }
}

/// Signs a badge and verifies it as the command line does.
///
/// `now` is in milliseconds since 1970, `id` names the credential.
///
/// # Errors
/// [`Trouble`]; then nothing has been signed that could be handed on.
pub async fn issue(
    identity: &Identity,
    badge: &BadgeModule,
    request: &Request,
    terms: &Terms,
    now: i64,
    id: String,
) -> Result<Signed, Trouble> {
    may_sign(identity, badge)?;
    let until = validity::until(&terms.until, now).map_err(Trouble::Until)?;
    let award = award(identity, badge, request, &terms.note, id, (validity::from(now), until))
        .ok_or(Trouble::OtherIssuer)?;
    let message = message(identity.algorithm, &identity.public, &award.claims());
    let signature = keys::sign(&identity.key, identity.algorithm, message.as_bytes())
        .await
        .map_err(Trouble::Key)?;
    let token = format!("{message}.{}", base64url::encode(&signature));
    let credential =
        accepted(&token, identity, request, now).await.map_err(Trouble::NotAccepted)?;
    Ok(Signed { token, credential, name: badge.id.clone(), algorithm: identity.algorithm })
}

fn award(
    identity: &Identity,
    badge: &BadgeModule,
    request: &Request,
    note: &str,
    id: String,
    (valid_from, valid_until): (Moment, Option<Moment>),
) -> Option<Award> {
    let note = note.trim();
    Some(Award {
        issuer: profile(&identity.issuer)?,
        achievement: achievement(badge)?,
        id,
        subject: request.subject.clone(),
        valid_from,
        valid_until,
        evidence: [note, figures::evidence(request, badge).as_str()]
            .into_iter()
            .filter(|said| !said.is_empty())
            .map(str::to_owned)
            .collect(),
    })
}

/// What is signed: header and payload in base64url (RFC 7515, section 5.1).
fn message(algorithm: Algorithm, public: &Value, claims: &Value) -> String {
    let header = json!({ "alg": algorithm.name(), "typ": "JWT", "jwk": public });
    let [header, payload] =
        [&header, claims].map(|value| base64url::encode(value.to_string().as_bytes()));
    format!("{header}.{payload}")
}

/// What a verifier reads of it, or everything that speaks against it.
async fn accepted(
    token: &str,
    identity: &Identity,
    request: &Request,
    now: i64,
) -> Result<Credential, Vec<Reason>> {
    let read = |json: &str| text::parse(json).map_err(|_| vec![Reason::Unreadable]);
    let compact = Compact::split(token).map_err(|reason| vec![reason])?;
    let (header, payload) = (read(&compact.header)?, read(&compact.payload)?);
    let token =
        Token::read(compact, &header.root(), &payload.root()).map_err(|reason| vec![reason])?;
    let mut own = keys::read(&identity.public).map_err(|_| vec![Reason::KeyUnreadable])?;
    own.issuer = identity.issuer.id.clone();
    let trusted = [own];
    let checked = match token.question(Some(&trusted)) {
        Err(reason) => Err(reason),
        Ok(question) => Ok(Checked {
            pinned: question.pinned,
            answer: keys::verify(
                &question.key.key,
                question.algorithm,
                question.message,
                question.signature,
            )
            .await,
        }),
    };
    let achievement = Some(request.achievement.as_str());
    let circumstances = Circumstances { now, achievement, ..Circumstances::default() };
    let verdict = token.judge(checked, &circumstances);
    match verdict.standing() {
        Standing::Valid => Ok(token.credential),
        Standing::Unconfirmed | Standing::Refused => Err(verdict.reasons),
    }
}

/// The picture of a badge that has none of its own here.
pub fn drawn(badge: &BadgeModule) -> Vec<u8> {
    default_image(&badge.title, badge.color.as_deref(), &badge.lang).into_bytes()
}

/// The badge in its picture, and whether that is a PNG; the drawn picture takes the place of one
/// that can't hold it.
pub fn baked(picture: Option<&[u8]>, badge: &BadgeModule, token: &str) -> Option<(Vec<u8>, bool)> {
    let own = picture
        .and_then(|picture| Some((bake::write(picture, token).ok()?, bake::is_png(picture))));
    own.or_else(|| Some((bake::write(&drawn(badge), token).ok()?, false)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use tremplin_author::json as front_door;
    use tremplin_content::Module;

    const X: &str = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
    const ID: &str = "https://ml.example.org/e";

    fn badge(key: &str) -> BadgeModule {
        let text = format!(
            r#"{{ "kind": "badge", "id": "cv", "lang": "fr", "title": "Un CV clair",
                "description": "Sait écrire un CV.", "criteria": "Réussir.",
                "issuer": {{ "id": "{ID}", "name": "Mission locale"{key} }},
                "requires": [{{ "kind": "quiz", "id": "cv", "title": "Le CV" }}] }}"#
        );
        let Some(Module::Badge(badge)) = front_door::check(&text).module else { panic!("{text}") };
        *badge
    }

    fn public() -> Value {
        json!({ "kty": "OKP", "crv": "Ed25519", "x": X })
    }

    #[test]
    fn an_issuer_signs_its_own_badges_only() {
        let named = |x: &str| {
            badge(&format!(r#", "key": {{ "kty": "OKP", "crv": "Ed25519", "x": "{x}" }}"#))
        };
        assert_eq!(may(Some(ID), &public(), &badge("")), Ok(()));
        assert_eq!(may(Some(ID), &public(), &named(X)), Ok(()));
        assert_eq!(may(Some("https://b.fr/"), &public(), &badge("")), Err(Trouble::OtherIssuer));
        assert_eq!(may(None, &public(), &badge("")), Err(Trouble::OtherIssuer));
        let other = X.replace("11q", "21q");
        assert_eq!(may(Some(ID), &public(), &named(&other)), Err(Trouble::OtherKey));
    }

    #[test]
    fn a_name_is_a_random_uuid() {
        assert_eq!(name([0xff; 16]), "urn:uuid:ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_eq!(name([0; 16]), "urn:uuid:00000000-0000-4000-8000-000000000000");
    }

    #[test]
    fn the_header_has_the_public_key_and_nothing_else() {
        let message = message(Algorithm::EdDsa, &public(), &json!({ "iss": ID }));
        let (header, payload) = message.split_once('.').expect("two parts");
        let read = |part: &str| -> Value {
            serde_json::from_slice(&base64url::decode(part).expect("base64url")).expect("JSON")
        };
        assert_eq!(read(header), json!({ "alg": "EdDSA", "typ": "JWT", "jwk": public() }));
        assert_eq!(read(payload), json!({ "iss": ID }));
    }

    #[test]
    fn a_picture_that_holds_nothing_is_replaced() {
        let token = "eyJhbGciOiJFUzI1NiJ9.e30.c2ln";
        for picture in [None, Some(&b"GIF89a"[..])] {
            let (baked, png) = baked(picture, &badge(""), token).expect("a picture");
            assert!(!png);
            assert_eq!(bake::read(&baked).as_deref(), Ok(token));
        }
    }
}
