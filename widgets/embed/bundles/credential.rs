//! The bundle that judges signed badges. It is fetched only where there is one to judge; what is
//! asynchronous in a browser (signatures, digests) is in `js/credential/verify.js`.

use js_sys::{Array, JSON, Object, Reflect, Uint8Array};
use tremplin_content::node::Node;
use tremplin_core::badge::image;
use tremplin_core::credential::bake::{self, Trouble};
use tremplin_core::credential::{
    Answer, Checked, Circumstances, Compact, Credential, Jwk, MAX_TOKEN, PublicKey, Question,
    Reason, Sealed, Suite, Token, Verdict, base64url, date, drops_a_name, too_deep, words,
};
use tremplin_embed::JsNode;
use wasm_bindgen::prelude::*;

/// Something signed that has been read.
#[wasm_bindgen]
pub struct Signed {
    text: String,
    form: Form,
}

enum Form {
    Token(Token),
    Json { sealed: Sealed, document: JsValue },
}

#[wasm_bindgen]
impl Signed {
    /// Reads what stands in a file: a picture, JSON, or a token alone.
    ///
    /// # Errors
    ///
    /// The number of a [`Reason`] in [`Reason::ALL`]; the name of a [`Trouble`] where a picture gives
    /// nothing.
    pub fn open(file: &[u8]) -> Result<Signed, JsValue> {
        let bytes = file.strip_prefix("\u{feff}".as_bytes()).unwrap_or(file).trim_ascii();
        let text = if bake::is_png(file) || bytes.starts_with(b"<") {
            bake::read(file).map_err(|trouble: Trouble| JsValue::from(trouble.as_str()))?
        } else if bytes.len() > MAX_TOKEN {
            return Err(number(Reason::TooLarge));
        } else {
            let text = std::str::from_utf8(bytes).map_err(|_| number(Reason::Unreadable))?;
            text.to_owned()
        };
        read(text).map_err(number)
    }

    /// The credential as it was signed: a compact JWS or JSON.
    pub fn text(&self) -> String {
        self.text.clone()
    }

    /// What the signatures are made over, where the credential is JSON with proofs.
    pub fn document(&self) -> JsValue {
        match &self.form {
            Form::Token(_) => JsValue::UNDEFINED,
            Form::Json { document, .. } => document.clone(),
        }
    }

    /// How many signatures there are.
    pub fn count(&self) -> usize {
        match &self.form {
            Form::Token(_) => 1,
            Form::Json { sealed, .. } => sealed.proofs.len(),
        }
    }

    /// Whether a signature is made over canonical JSON (`eddsa-jcs-2022`), whose digests the page can
    /// compute.
    pub fn canonical(&self, index: usize) -> bool {
        match &self.form {
            Form::Token(_) => false,
            Form::Json { sealed, .. } => {
                matches!(sealed.proofs.get(index), Some(Ok(proof)) if proof.suite == Suite::Jcs)
            }
        }
    }

    /// What is to be verified: `{ algorithm, jwk, message, signature, pinned }`, or undefined where
    /// it can't be computed in a browser. `trusted` is a JWK set or undefined; `message` are the
    /// digests of a proof.
    ///
    /// # Errors
    ///
    /// The number of the [`Reason`] why no key can be asked.
    pub fn question(
        &self,
        index: usize,
        trusted: JsValue,
        message: Option<Vec<u8>>,
    ) -> Result<JsValue, JsValue> {
        let trusted = if trusted.is_undefined() {
            None
        } else {
            Some(Jwk::read_set(&JsNode(trusted)).map_err(number)?)
        };
        let question = match &self.form {
            Form::Token(token) => token.question(trusted.as_deref()),
            Form::Json { sealed, .. } => match (sealed.proofs.get(index), &message) {
                (Some(Err(reason)), _) => Err(*reason),
                (Some(Ok(proof)), Some(message)) => {
                    proof.question(&sealed.credential.issuer, trusted.as_deref(), message)
                }
                _ => return Ok(JsValue::UNDEFINED),
            },
        };
        question.map(|question| asked(&question)).map_err(number)
    }

    /// The reasons that speak against it, as numbers. `answers` has one for each signature: `good`,
    /// `bad`, `unsupported`, the same with `-unpinned`, or the number of a reason.
    pub fn judge(&self, answers: Array, now: f64, achievement: Option<String>) -> Vec<u32> {
        let checked: Vec<_> = answers.iter().map(|answer| checked(&answer)).collect();
        let circumstances = Circumstances {
            now: now as i64,
            achievement: achievement.as_deref(),
            ..Circumstances::default()
        };
        let Verdict { reasons } = match &self.form {
            Form::Token(token) => {
                let first = checked.first().copied().unwrap_or(Err(Reason::Unreadable));
                token.judge(first, &circumstances)
            }
            Form::Json { sealed, .. } => sealed.judge(&checked, &circumstances),
        };
        reasons.into_iter().map(position).collect()
    }

    /// What it says: `{ id, issuer, issuerName, subject, achievement, name, description, criteria,
    /// validFrom, validUntil }`, dates as texts.
    pub fn credential(&self) -> Object {
        let credential = match &self.form {
            Form::Token(token) => &token.credential,
            Form::Json { sealed, .. } => &sealed.credential,
        };
        said(credential)
    }
}

fn read(text: String) -> Result<Signed, Reason> {
    if !text.starts_with(['{', '"']) {
        return token(text);
    }
    let document = parse(&text)?;
    let node = JsNode(document.clone());
    let member = |name: &str| node.member(name).and_then(|value| value.text());
    let enveloped = member("id").and_then(|id| {
        let (_, token) = id.strip_prefix("data:")?.split_once(',')?;
        Some(token.to_owned())
    });
    match node.text().or_else(|| member("credential")).or(enveloped) {
        Some(inside) => token(inside),
        None if node.member("proof").is_some() => {
            let sealed = Sealed::read(&node)?;
            Ok(Signed { text, form: Form::Json { sealed, document } })
        }
        None if node.member("credentialSubject").is_some() => Err(Reason::NotSigned),
        None => Err(Reason::Unreadable),
    }
}

fn token(text: String) -> Result<Signed, Reason> {
    let compact = Compact::split(&text)?;
    let header = JsNode(parse(&compact.header)?);
    let payload = JsNode(parse(&compact.payload)?);
    let token = Token::read(compact, &header, &payload)?;
    Ok(Signed { text, form: Form::Token(token) })
}

/// The value of a JSON text that every reader reads alike.
fn parse(text: &str) -> Result<JsValue, Reason> {
    if text.len() > MAX_TOKEN {
        return Err(Reason::TooLarge);
    }
    if too_deep(text) {
        return Err(Reason::TooDeep);
    }
    let value = JSON::parse(text).map_err(|_| Reason::Unreadable)?;
    if drops_a_name(text, &JsNode(value.clone())) { Err(Reason::Repeated) } else { Ok(value) }
}

fn position(reason: Reason) -> u32 {
    Reason::ALL.iter().position(|known| *known == reason).unwrap_or_default() as u32
}

fn number(reason: Reason) -> JsValue {
    position(reason).into()
}

fn checked(answer: &JsValue) -> Result<Checked, Reason> {
    let text = answer.as_string().unwrap_or_default();
    let (said, pinned) = match text.strip_suffix("-unpinned") {
        Some(said) => (said, false),
        None => (text.as_str(), true),
    };
    let answer = match said {
        "good" => Answer::Good,
        "bad" => Answer::Bad,
        "unsupported" => Answer::Unsupported,
        _ => {
            let number = answer.as_f64().unwrap_or_default() as usize;
            return Err(Reason::ALL.get(number).copied().unwrap_or(Reason::Unreadable));
        }
    };
    Ok(Checked { pinned, answer })
}

fn asked(question: &Question) -> JsValue {
    let jwk = Object::new();
    let text = |bytes: &[u8]| JsValue::from(base64url::encode(bytes));
    let members = match &question.key.key {
        PublicKey::Rsa { n, e } => vec![("kty", "RSA".into()), ("n", text(n)), ("e", text(e))],
        PublicKey::P256 { x, y } => {
            vec![("kty", "EC".into()), ("crv", "P-256".into()), ("x", text(x)), ("y", text(y))]
        }
        PublicKey::Ed25519 { x } => {
            vec![("kty", "OKP".into()), ("crv", "Ed25519".into()), ("x", text(x))]
        }
    };
    for (name, value) in members {
        set(&jwk, name, value);
    }
    let asked = Object::new();
    set(&asked, "algorithm", question.algorithm.name().into());
    set(&asked, "jwk", jwk.into());
    set(&asked, "message", Uint8Array::from(question.message).into());
    set(&asked, "signature", Uint8Array::from(question.signature).into());
    set(&asked, "pinned", question.pinned.into());
    asked.into()
}

fn said(credential: &Credential) -> Object {
    let said = Object::new();
    let text = |text: &Option<String>| text.as_ref().map_or(JsValue::NULL, JsValue::from);
    for (name, value) in [
        ("id", JsValue::from(&credential.id)),
        ("issuer", JsValue::from(&credential.issuer)),
        ("issuerName", text(&credential.issuer_name)),
        ("subject", JsValue::from(&credential.subject)),
        ("achievement", JsValue::from(&credential.achievement)),
        ("name", JsValue::from(&credential.name)),
        ("description", JsValue::from(&credential.description)),
        ("criteria", text(&credential.criteria)),
        ("validFrom", JsValue::from(date::text(credential.valid_from))),
        ("validUntil", text(&credential.valid_until.map(date::text))),
    ] {
        set(&said, name, value);
    }
    said
}

fn set(object: &Object, name: &str, value: JsValue) {
    // Setting a property of a plain new object cannot fail.
    let _ = Reflect::set(object, &name.into(), &value);
}

/// How something stands against which these reasons speak: `valid`, `unconfirmed`, `refused`.
#[wasm_bindgen]
pub fn standing(reasons: Vec<u32>) -> String {
    let reasons =
        reasons.into_iter().filter_map(|number| Reason::ALL.get(number as usize).copied());
    Verdict { reasons: reasons.collect() }.standing().as_str().into()
}

/// The stable name of a reason.
#[wasm_bindgen]
pub fn name(reason: usize) -> Option<String> {
    Reason::ALL.get(reason).map(|reason| reason.as_str().into())
}

/// What a reason says to people, in French or English.
#[wasm_bindgen]
pub fn sentence(reason: usize, lang: &str) -> Option<String> {
    Reason::ALL.get(reason).map(|reason| pick(words::reason(*reason), lang))
}

/// What is said where a picture gives or takes no credential.
#[wasm_bindgen]
pub fn trouble(name: &str, lang: &str) -> Option<String> {
    let trouble = Trouble::ALL.into_iter().find(|trouble| trouble.as_str() == name)?;
    Some(pick(words::trouble(trouble), lang))
}

fn pick([french, english]: [&'static str; 2], lang: &str) -> String {
    if lang == "en" { english.into() } else { french.into() }
}

/// A badge's default picture with a credential in it: an SVG text.
///
/// # Errors
///
/// The name of the [`Trouble`].
#[wasm_bindgen]
pub fn baked(
    title: &str,
    color: Option<String>,
    lang: &str,
    credential: &str,
) -> Result<String, JsValue> {
    let picture = image::default_image(title, color.as_deref(), lang);
    let baked = bake::write(picture.as_bytes(), credential);
    let bytes = baked.map_err(|trouble| JsValue::from(trouble.as_str()))?;
    Ok(String::from_utf8(bytes).unwrap_or_default())
}
