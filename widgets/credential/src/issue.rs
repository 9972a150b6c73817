//! A badge as an Open Badges 3.0 credential that is still to be signed.
//!
//! The command line and the issuer's page sign what is made here, so a badge says the same
//! whichever of them an adviser used. Sources: Open Badges 3.0, sections B.2 (Achievement), B.4
//! (Alignment), B.6 (Profile) and 8.2 (claims of a VC-JWT).

use serde_json::{Map, Value, json};

use tremplin_content::badge::{Alignment, BadgeModule, Issuer, IssuerKey, KeyNumbers};

/// The contexts of a credential, in their order.
pub const CONTEXTS: [&str; 2] = [
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
];

/// A point in time in both forms that a credential needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// RFC 3339 with its offset, such as `2026-11-23T18:00:00Z`.
    pub text: String,
    /// The same in seconds since 1970.
    pub seconds: i64,
}

/// What an issuer says of one learner.
#[derive(Clone, Debug, PartialEq)]
pub struct Award {
    /// The issuer's profile: an object with `id`; see [`profile`].
    pub issuer: Value,
    /// The achievement; see [`achievement`].
    pub achievement: Value,
    /// The address that names the credential, such as `urn:uuid:…`.
    pub id: String,
    /// The address that names the learner, such as `urn:uuid:…`.
    pub subject: String,
    /// From when on it is valid.
    pub valid_from: Moment,
    /// Until when it is valid.
    pub valid_until: Option<Moment>,
    /// What the learner has declared, and what the issuer checked, in words: each is evidence (Open
    /// Badges 3.0, section B.11) that anybody who has the badge can read.
    pub evidence: Vec<String>,
}

impl Award {
    /// The credential (without proof), with nothing in it that is empty.
    pub fn credential(&self) -> Value {
        let mut credential = json!({
            "@context": CONTEXTS,
            "id": self.id,
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "issuer": self.issuer,
            "validFrom": self.valid_from.text,
            "name": self.achievement["name"],
            "credentialSubject": {
                "id": self.subject,
                "type": ["AchievementSubject"],
                "achievement": self.achievement,
            },
        });
        if let Some(until) = &self.valid_until {
            credential["validUntil"] = until.text.clone().into();
        }
        if !self.evidence.is_empty() {
            let evidence = |said| json!({ "type": ["Evidence"], "narrative": said });
            credential["evidence"] = self.evidence.iter().map(evidence).collect();
        }
        credential
    }

    /// The payload of a VC-JWT: the credential with the claims that repeat it.
    pub fn claims(&self) -> Value {
        let mut payload = self.credential();
        payload["iss"] = self.issuer["id"].clone();
        payload["jti"] = self.id.clone().into();
        payload["sub"] = self.subject.clone().into();
        payload["nbf"] = self.valid_from.seconds.into();
        if let Some(until) = &self.valid_until {
            payload["exp"] = until.seconds.into();
        }
        payload
    }
}

/// What was achieved, in the words of whoever signs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Achievement<'a> {
    /// The address that names it.
    pub id: &'a str,
    /// What it is called.
    pub name: &'a str,
    /// What it is about.
    pub description: &'a str,
    /// What one does to earn it, Markdown.
    pub criteria: &'a str,
    /// The address of its picture, and what that shows.
    pub image: Option<(&'a str, Option<&'a str>)>,
    /// What it says in terms of open frameworks.
    pub alignments: &'a [Alignment],
}

impl<'a> Achievement<'a> {
    /// That of a badge module; `None` where no address names it. A picture beside the module is left
    /// out: a badge outlives the folder it came from.
    pub fn of(badge: &'a BadgeModule) -> Option<Achievement<'a>> {
        let image = badge.image.as_ref().filter(|image| image.src.starts_with("https://"));
        Some(Achievement {
            id: badge.achievement.as_ref()?,
            name: &badge.title,
            description: &badge.description,
            criteria: &badge.criteria,
            image: image.map(|image| (image.src.as_str(), Some(image.alt.as_str()))),
            alignments: &badge.alignments,
        })
    }

    /// As Open Badges has it.
    pub fn json(&self) -> Value {
        let mut achievement = json!({
            "id": self.id,
            "type": ["Achievement"],
            "name": self.name,
            "description": self.description,
            "criteria": { "narrative": self.criteria },
        });
        if !self.alignments.is_empty() {
            achievement["alignment"] = self.alignments.iter().map(alignment).collect();
        }
        if let Some((address, caption)) = self.image {
            achievement["image"] = object(&[
                ("id", Some(json!(address))),
                ("type", Some(json!("Image"))),
                ("caption", caption.map(|caption| json!(caption))),
            ]);
        }
        achievement
    }
}

/// The achievement of a badge module; `None` where no address names it.
pub fn achievement(badge: &BadgeModule) -> Option<Value> {
    Achievement::of(badge).map(|achievement| achievement.json())
}

fn alignment(alignment: &Alignment) -> Value {
    object(&[
        ("type", Some(json!(["Alignment"]))),
        ("targetName", Some(json!(alignment.name))),
        ("targetUrl", Some(json!(alignment.url))),
        ("targetCode", alignment.code.as_ref().map(|code| json!(code))),
        ("targetFramework", alignment.framework.as_ref().map(|framework| json!(framework))),
    ])
}

/// The profile of an issuer; `None` where no address names it.
pub fn profile(issuer: &Issuer) -> Option<Value> {
    let text = |text: &Option<String>| text.as_ref().map(|text| json!(text));
    Some(object(&[
        ("id", Some(json!(issuer.id.as_ref()?))),
        ("type", Some(json!(["Profile"]))),
        ("name", Some(json!(issuer.name))),
        ("url", text(&issuer.url)),
        ("email", text(&issuer.email)),
    ]))
}

/// A public key as a JSON Web Key (RFC 7517) that belongs to one issuer.
pub fn jwk(key: &IssuerKey, issuer: Option<&str>) -> Value {
    let text = |text: &str| Some(json!(text));
    let (kind, curve, algorithm) = match &key.numbers {
        KeyNumbers::Rsa { .. } => ("RSA", None, "RS256"),
        KeyNumbers::P256 { .. } => ("EC", Some("P-256"), "ES256"),
        KeyNumbers::Ed25519 { .. } => ("OKP", Some("Ed25519"), "EdDSA"),
    };
    let (n, e, x, y) = match &key.numbers {
        KeyNumbers::Rsa { n, e } => (text(n), text(e), None, None),
        KeyNumbers::P256 { x, y } => (None, None, text(x), text(y)),
        KeyNumbers::Ed25519 { x } => (None, None, text(x), None),
    };
    object(&[
        ("kty", text(kind)),
        ("crv", curve.and_then(text)),
        ("n", n),
        ("e", e),
        ("x", x),
        ("y", y),
        ("alg", text(algorithm)),
        ("kid", key.kid.as_deref().and_then(text)),
        ("issuer", issuer.and_then(text)),
    ])
}

fn object(members: &[(&str, Option<Value>)]) -> Value {
    let given =
        members.iter().filter_map(|(name, value)| Some(((*name).to_owned(), value.clone()?)));
    Value::Object(given.collect::<Map<_, _>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use tremplin_author::json as front_door;
    use tremplin_content::Module;

    fn badge(more: &str) -> BadgeModule {
        let text = format!(
            r#"{{ "kind": "badge", "id": "cv", "lang": "fr", "title": "Un CV clair",
                "description": "Sait écrire un CV.", "criteria": "Réussir **le quiz**.",
                "issuer": {{ "id": "https://ml.example.org/emetteur", "name": "Mission locale" }},
                "requires": [{{ "kind": "quiz", "id": "cv", "title": "Le CV" }}]{more} }}"#
        );
        let Some(Module::Badge(badge)) = front_door::check(&text).module else { panic!("{text}") };
        *badge
    }

    fn award(valid_until: Option<Moment>) -> Award {
        let badge = badge("");
        Award {
            issuer: profile(badge.issuer.as_ref().unwrap()).unwrap(),
            achievement: achievement(&badge).unwrap(),
            id: "urn:uuid:1".into(),
            subject: "urn:uuid:2".into(),
            valid_from: Moment { text: "2026-11-23T00:00:00Z".into(), seconds: 1_795_392_000 },
            valid_until,
            evidence: Vec::new(),
        }
    }

    #[test]
    fn the_claims_repeat_the_credential() {
        let until = Moment { text: "2028-11-23T00:00:00Z".into(), seconds: 1_858_550_400 };
        let payload = award(Some(until)).claims();
        assert_eq!(payload["iss"], payload["issuer"]["id"]);
        assert_eq!(payload["sub"], payload["credentialSubject"]["id"]);
        assert_eq!(payload["jti"], payload["id"]);
        assert_eq!(payload["exp"], 1_858_550_400);
        assert_eq!(payload["validUntil"], "2028-11-23T00:00:00Z");
    }

    #[test]
    fn nothing_stands_there_empty() {
        let payload = award(None).claims();
        let text = payload.to_string();
        for empty in ["null", "[]", "\"\"", "alignment", "exp", "validUntil", "image", "evidence"] {
            assert!(!text.contains(empty), "{empty} in {text}");
        }
    }

    #[test]
    fn what_was_checked_is_evidence() {
        let evidence = vec!["Le CV : 80 %".into(), "Entretien du 23 novembre.".into()];
        let award = Award { evidence, ..award(None) };
        assert_eq!(
            award.claims()["evidence"],
            json!([
                { "type": ["Evidence"], "narrative": "Le CV : 80 %" },
                { "type": ["Evidence"], "narrative": "Entretien du 23 novembre." }
            ])
        );
    }

    #[test]
    fn alignments_have_the_names_of_the_specification() {
        let badge = badge(
            r#", "alignments": [{ "framework": "DigComp 3.0", "code": "1.1", "name": "Chercher",
                "url": "https://example.org/digcomp/1.1" }]"#,
        );
        let achievement = achievement(&badge).unwrap();
        assert_eq!(
            achievement["alignment"],
            json!([{ "type": ["Alignment"], "targetName": "Chercher", "targetCode": "1.1",
                "targetUrl": "https://example.org/digcomp/1.1", "targetFramework": "DigComp 3.0" }])
        );
    }

    #[test]
    fn a_key_is_written_as_it_was_read() {
        let key = IssuerKey {
            numbers: KeyNumbers::P256 { x: "a".into(), y: "b".into() },
            kid: Some("k".into()),
        };
        assert_eq!(
            jwk(&key, Some("https://ml.example.org/emetteur")),
            json!({ "kty": "EC", "crv": "P-256", "x": "a", "y": "b", "alg": "ES256", "kid": "k",
                "issuer": "https://ml.example.org/emetteur" })
        );
    }
}
