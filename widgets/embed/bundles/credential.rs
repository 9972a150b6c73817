//! The bundle that judges signed badges. It is fetched only where there is one to judge; what is
//! asynchronous in a browser (signatures, digests, decompression) is in `js/credential/verify.js`.

#[path = "credential/list.rs"]
mod list;
#[path = "credential/said.rs"]
mod said;
#[path = "credential/shelf.rs"]
mod shelf;

use js_sys::{Array, JSON, Object, Reflect, Uint8Array};
use tremplin_content::stranger;
use tremplin_credentials::bake::{self, Trouble};
use tremplin_credentials::request::instead;
use tremplin_credentials::{
    Answer, Checked, Circumstances, Compact, Credential, Jwk, MAX_TOKEN, OpenList, Proof,
    PublicKey, Question, Reason, Sealed, SignedIn, Status, Token, Verdict, base64url, date,
    drops_a_name, halves_a_character, has_endless_number, letter, signed_in, too_deep,
};
use tremplin_embed::JsNode;
use wasm_bindgen::prelude::*;

/// Something signed that has been read.
#[wasm_bindgen]
pub struct Signed {
    text: String,
    form: Form,
    lists: Vec<OpenList>,
    list_refused: bool,
}

enum Form {
    Token(Token),
    Json { sealed: Sealed, document: JsValue },
}

#[wasm_bindgen]
impl Signed {
    /// Reads what stands in a file: a picture, JSON, a text with a link that carries a token, or a token
    /// alone.
    ///
    /// # Errors
    ///
    /// The number of a [`Reason`] in [`Reason::ALL`]; the name of a [`Trouble`] where a picture gives
    /// nothing.
    pub fn open(file: &[u8]) -> Result<Signed, JsValue> {
        let bytes = without_mark(file);
        let is_markup = bytes.starts_with(b"<");
        let text = if bake::is_png(file) || is_markup && carried(file).is_none() {
            bake::read(file).map_err(|trouble: Trouble| JsValue::from(trouble.as_str()))?
        } else {
            text(bytes).map_err(number)?
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

    /// The suite of a signature over JSON, such as `eddsa-jcs-2022`, which tells what its digests are
    /// made of; undefined for a token, and for what is no proof.
    pub fn suite(&self, index: usize) -> Option<String> {
        match &self.form {
            Form::Token(_) => None,
            Form::Json { sealed, .. } => suite(&sealed.proofs, index),
        }
    }

    /// What is to be verified: `{ algorithm, jwk, message, signature, pinned }`. `trusted` is a JWK set or
    /// undefined; `message` are the digests of a proof.
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
        let trusted = keys(trusted)?;
        let question = match &self.form {
            Form::Token(token) => token.question(trusted.as_deref()),
            Form::Json { sealed, .. } => {
                let issuer = &sealed.credential.issuer;
                of_proof(&sealed.proofs, index, issuer, trusted.as_deref(), message.as_deref())
            }
        };
        question.map(|question| asked(&question)).map_err(number)
    }

    /// The keys that came with it, as a JWK set: where nobody has said whom to trust, a list of what was
    /// revoked has to be signed with the same.
    pub fn own_keys(&self) -> JsValue {
        let keys = match &self.form {
            Form::Token(token) => token.own_keys(),
            Form::Json { sealed, .. } => sealed.own_keys(),
        };
        let set = Object::new();
        let named = keys.iter().map(|key| {
            let jwk = public(&key.key);
            if let Some(kid) = &key.kid {
                self::set(&jwk, "kid", kid.into());
            }
            jwk
        });
        self::set(&set, "keys", named.collect::<Array>().into());
        set.into()
    }

    /// The addresses of the lists where a revocation would stand.
    pub fn lists(&self) -> Vec<String> {
        let mut addresses: Vec<String> = Vec::new();
        for status in &self.said().status {
            if let Status::Entry(entry) = status
                && !addresses.contains(&entry.list)
            {
                addresses.push(entry.list.clone());
            }
        }
        addresses
    }

    /// Believes what a list says.
    pub fn believe(&mut self, list: list::List) -> bool {
        let open = list.opened();
        self.list_refused |= open.is_none();
        self.lists.extend(open);
        !self.list_refused
    }

    /// Does without a list that can't be believed.
    pub fn doubt(&mut self) {
        self.list_refused = true;
    }

    /// The reasons that speak against it, as numbers. `answers` has one for each signature: `good`,
    /// `bad`, `unsupported`, the same with `-unpinned`, or the number of a reason.
    pub fn judge(&self, answers: Array, now: f64, achievement: Option<String>) -> Vec<u32> {
        let checked: Vec<_> = answers.iter().map(|answer| checked(&answer)).collect();
        let circumstances = Circumstances {
            now: now as i64,
            achievement: achievement.as_deref(),
            lists: &self.lists,
            list_refused: self.list_refused,
        };
        let Verdict { reasons } = match &self.form {
            Form::Token(token) => {
                let first = checked.first().copied().unwrap_or(Err(Reason::Unreadable));
                token.judge(first, &circumstances)
            }
            Form::Json { sealed, .. } => sealed.judge(&checked, &circumstances),
        };
        reasons.into_iter().map(|reason| reason.position() as u32).collect()
    }

    /// What it says: `{ id, issuer, issuerShown, issuerName, subject, achievement, name, description, criteria, notes,
    /// alignments, validFrom, validUntil }`, dates as texts.
    pub fn credential(&self) -> Object {
        described(self.said())
    }
}

impl Signed {
    fn new(text: String, form: Form) -> Signed {
        Signed { text, form, lists: Vec::new(), list_refused: false }
    }

    fn said(&self) -> &Credential {
        match &self.form {
            Form::Token(token) => &token.credential,
            Form::Json { sealed, .. } => &sealed.credential,
        }
    }
}

/// The badge that a letter or a link carries, as a token or in digits; undefined for what is neither.
#[wasm_bindgen]
pub fn carried(file: &[u8]) -> Option<String> {
    let text = text(without_mark(file)).ok()?;
    match text.bytes().next()? {
        b'{' | b'"' => None,
        b'<' => instead::badge_in_page(&text),
        _ => letter::badge(&text),
    }
}

/// A file without a byte order mark and blanks around it.
fn without_mark(file: &[u8]) -> &[u8] {
    file.strip_prefix("\u{feff}".as_bytes()).unwrap_or(file).trim_ascii()
}

fn text(bytes: &[u8]) -> Result<String, Reason> {
    if bytes.len() > MAX_TOKEN {
        return Err(Reason::TooLarge);
    }
    // Letters may be in any encoding; what they carry is in ASCII.
    let ascii = |byte: &u8| if byte.is_ascii() { char::from(*byte) } else { '?' };
    let text = std::str::from_utf8(bytes).map(str::to_owned);
    Ok(text.unwrap_or_else(|_| bytes.iter().map(ascii).collect()))
}

fn read(text: String) -> Result<Signed, Reason> {
    match outside(text)? {
        Outside::Token(text) => {
            let (compact, header, payload) = split(&text)?;
            let token = Token::read(compact, &header, &payload)?;
            Ok(Signed::new(text, Form::Token(token)))
        }
        Outside::Json { text, document } => {
            let sealed = Sealed::read(&JsNode(document.clone()))?;
            Ok(Signed::new(text, Form::Json { sealed, document }))
        }
    }
}

/// Something signed, told by its form.
enum Outside {
    Token(String),
    Json { text: String, document: JsValue },
}

fn outside(text: String) -> Result<Outside, Reason> {
    if !text.starts_with(['{', '"']) {
        return Ok(Outside::Token(letter::badge(&text).unwrap_or(text)));
    }
    let document = parse(&text)?;
    match signed_in(&JsNode(document.clone()))? {
        SignedIn::Token(inside) => Ok(Outside::Token(inside)),
        SignedIn::Itself => Ok(Outside::Json { text, document }),
    }
}

/// The parts of a token, each of them read.
fn split(text: &str) -> Result<(Compact, JsNode, JsNode), Reason> {
    let compact = Compact::split(text)?;
    let header = JsNode(parse(&compact.header)?);
    let payload = JsNode(parse(&compact.payload)?);
    Ok((compact, header, payload))
}

/// The keys of a JWK set, or `None` where nobody has said whom to trust.
fn keys(trusted: JsValue) -> Result<Option<Vec<Jwk>>, JsValue> {
    if trusted.is_undefined() {
        return Ok(None);
    }
    Jwk::read_set(&JsNode(trusted)).map(Some).map_err(number)
}

/// The value of a JSON text that is a JWK set, as whoever publishes it has written it.
///
/// # Errors
///
/// The number of the [`Reason`] why it is none.
#[wasm_bindgen]
pub fn key_set(text: &str) -> Result<JsValue, JsValue> {
    let value = parse(text).map_err(number)?;
    Jwk::read_set(&JsNode(value.clone())).map_err(number)?;
    Ok(value)
}

fn suite(proofs: &[Result<Proof, Reason>], index: usize) -> Option<String> {
    let proof = proofs.get(index)?.as_ref().ok()?;
    Some(proof.suite.name().into())
}

/// Which key of `issuer` would have made a proof; without a message, only to hear whether one would.
fn of_proof<'a>(
    proofs: &'a [Result<Proof, Reason>],
    index: usize,
    issuer: &str,
    trusted: Option<&'a [Jwk]>,
    message: Option<&'a [u8]>,
) -> Result<Question<'a>, Reason> {
    match proofs.get(index) {
        Some(Ok(proof)) => proof.question(issuer, trusted, message.unwrap_or_default()),
        Some(Err(reason)) => Err(*reason),
        None => Err(Reason::Unreadable),
    }
}

/// The value of a JSON text that every reader reads alike.
fn parse(text: &str) -> Result<JsValue, Reason> {
    if text.len() > MAX_TOKEN {
        return Err(Reason::TooLarge);
    }
    if too_deep(text) {
        return Err(Reason::TooDeep);
    }
    if halves_a_character(text) {
        return Err(Reason::Unreadable);
    }
    let value = JSON::parse(text).map_err(|_| Reason::Unreadable)?;
    let node = JsNode(value.clone());
    if has_endless_number(&node) {
        return Err(Reason::Unreadable);
    }
    if drops_a_name(text, &node) { Err(Reason::Repeated) } else { Ok(value) }
}

fn number(reason: Reason) -> JsValue {
    (reason.position() as u32).into()
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

/// A public key as a JWK.
fn public(key: &PublicKey) -> Object {
    let jwk = Object::new();
    let text = |bytes: &[u8]| JsValue::from(base64url::encode(bytes));
    let members = match key {
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
    jwk
}

fn asked(question: &Question) -> JsValue {
    let asked = Object::new();
    set(&asked, "algorithm", question.algorithm.name().into());
    set(&asked, "jwk", public(&question.key.key).into());
    set(&asked, "message", Uint8Array::from(question.message).into());
    set(&asked, "signature", Uint8Array::from(question.signature).into());
    set(&asked, "pinned", question.pinned.into());
    asked.into()
}

fn described(credential: &Credential) -> Object {
    let said = Object::new();
    let text = |text: &Option<String>| text.as_ref().map_or(JsValue::NULL, JsValue::from);
    for (name, value) in [
        ("id", JsValue::from(&credential.id)),
        ("issuer", JsValue::from(&credential.issuer)),
        ("issuerShown", JsValue::from(stranger::address(&credential.issuer))),
        ("issuerName", text(&credential.issuer_name)),
        ("subject", text(&credential.subject)),
        ("achievement", JsValue::from(&credential.achievement)),
        ("name", JsValue::from(&credential.name)),
        ("description", JsValue::from(&credential.description)),
        ("criteria", text(&credential.criteria)),
        ("notes", JsValue::from(&credential.notes)),
        ("alignments", JsValue::from(&credential.alignments)),
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
