//! What WebCrypto does with keys.

use js_sys::{ArrayBuffer, JSON, Object, Reflect, Uint8Array};
use leptos::prelude::window;
use serde_json::{Value, json};
use tremplin_credentials::{Algorithm, Answer, PublicKey, base64url};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, CryptoKeyPair, SubtleCrypto};

use super::{
    FileForm, Owner, Trouble, canonical, file_form, private_part, public_part, read, write,
};

/// A key that can sign, and what may be told about it.
#[derive(Clone, Debug)]
pub struct Pair {
    /// What it signs with.
    pub algorithm: Algorithm,
    /// The public key with its numbers only.
    pub public: Value,
    /// The private key, which can't be exported.
    pub key: CryptoKey,
    /// The private key in clear, right after it was made: for a backup, and then to be dropped.
    pub private: Option<Value>,
}

fn subtle() -> Result<SubtleCrypto, Trouble> {
    let crypto = window().crypto().map_err(|_| Trouble::NoCrypto)?;
    // Outside a secure context there is none.
    let subtle = crypto.subtle();
    if subtle.is_object() { Ok(subtle) } else { Err(Trouble::NoCrypto) }
}

/// Whether this page may use keys at all.
pub fn is_there() -> bool {
    subtle().is_ok()
}

fn object(members: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in members {
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}

/// The parameters for making and importing keys.
fn of_key(algorithm: Algorithm) -> Object {
    match algorithm {
        Algorithm::Rs256 => object(&[
            ("name", "RSASSA-PKCS1-v1_5".into()),
            ("hash", "SHA-256".into()),
            ("modulusLength", 2048.into()),
            ("publicExponent", Uint8Array::from(&[1, 0, 1][..]).into()),
        ]),
        Algorithm::Es256 => object(&[("name", "ECDSA".into()), ("namedCurve", "P-256".into())]),
        Algorithm::EdDsa => object(&[("name", "Ed25519".into())]),
    }
}

/// The parameters for signing and verifying.
fn of_signature(algorithm: Algorithm) -> Object {
    match algorithm {
        Algorithm::Rs256 => object(&[("name", "RSASSA-PKCS1-v1_5".into())]),
        Algorithm::Es256 => object(&[("name", "ECDSA".into()), ("hash", "SHA-256".into())]),
        Algorithm::EdDsa => object(&[("name", "Ed25519".into())]),
    }
}

fn usages(name: &str) -> JsValue {
    js_sys::Array::of1(&name.into()).into()
}

async fn import_jwk(jwk: &Value, algorithm: Algorithm, usage: &str) -> Result<CryptoKey, Trouble> {
    let data: Object =
        JSON::parse(&jwk.to_string()).map_err(|_| Trouble::NotAKey)?.unchecked_into();
    let promise = subtle()?
        .import_key_with_object("jwk", &data, &of_key(algorithm), false, &usages(usage))
        .map_err(|_| Trouble::Unsupported)?;
    Ok(JsFuture::from(promise).await.map_err(|_| Trouble::Damaged)?.unchecked_into())
}

async fn export(key: &CryptoKey) -> Result<Value, Trouble> {
    let promise = subtle()?.export_key("jwk", key).map_err(|_| Trouble::Unsupported)?;
    let jwk = JsFuture::from(promise).await.map_err(|_| Trouble::Unsupported)?;
    let text = JSON::stringify(&jwk).map_err(|_| Trouble::Unsupported)?;
    serde_json::from_str(&String::from(text)).map_err(|_| Trouble::Unsupported)
}

/// Whether the browser has an algorithm, asked with a key that everybody knows.
pub async fn available(algorithm: Algorithm) -> bool {
    let known = match algorithm {
        Algorithm::EdDsa => json!({ "kty": "OKP", "crv": "Ed25519",
            "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" }),
        // Every browser that runs this page has these.
        Algorithm::Rs256 | Algorithm::Es256 => return is_there(),
    };
    import_jwk(&known, algorithm, "verify").await.is_ok()
}

/// A new key. It can be exported for as long as this function runs, so that a backup may be saved.
///
/// # Errors
/// [`Trouble::NoCrypto`] or [`Trouble::Unsupported`].
pub async fn generate(algorithm: Algorithm) -> Result<Pair, Trouble> {
    let uses = js_sys::Array::of2(&"sign".into(), &"verify".into());
    let promise = subtle()?
        .generate_key_with_object(&of_key(algorithm), true, &uses)
        .map_err(|_| Trouble::Unsupported)?;
    let made = JsFuture::from(promise).await.map_err(|_| Trouble::Unsupported)?;
    let pair: CryptoKeyPair = made.unchecked_into();
    let jwk = export(&pair.get_private_key()).await?;
    let mut pair = from_jwk(&jwk, algorithm).await?;
    pair.private = private_part(&jwk, algorithm);
    Ok(pair)
}

/// A key from a file, a JSON Web Key or PKCS#8 in PEM, and whose the file says that it is.
///
/// # Errors
/// Any [`Trouble`].
pub async fn import(file: &str) -> Result<(Pair, Owner), Trouble> {
    match file_form(file)? {
        FileForm::Jwk { algorithm, private, owner } => {
            Ok((from_jwk(&private, algorithm).await?, *owner))
        }
        FileForm::Pkcs8(bytes) => {
            let bytes = Uint8Array::from(bytes.as_slice());
            for algorithm in Algorithm::ALL {
                let import = subtle()?.import_key_with_object(
                    "pkcs8",
                    &bytes,
                    &of_key(algorithm),
                    true,
                    &usages("sign"),
                );
                // The browser knows which kind of key it is.
                if let Ok(promise) = import
                    && let Ok(key) = JsFuture::from(promise).await
                {
                    let jwk = export(key.unchecked_ref()).await?;
                    return Ok((from_jwk(&jwk, algorithm).await?, Owner::default()));
                }
            }
            Err(Trouble::NotAKey)
        }
    }
}

/// Keeps of a private key only what signs, and sees that it fits its public part.
async fn from_jwk(jwk: &Value, algorithm: Algorithm) -> Result<Pair, Trouble> {
    if !available(algorithm).await {
        return Err(if is_there() { Trouble::Unsupported } else { Trouble::NoCrypto });
    }
    let public = public_part(jwk, algorithm).ok_or(Trouble::NotAKey)?;
    let private = private_part(jwk, algorithm).ok_or(Trouble::NotAKey)?;
    let readable = read(&public)?;
    let key = import_jwk(&private, algorithm, "sign").await?;
    let signature = sign(&key, algorithm, b"tremplin").await.map_err(|_| Trouble::Damaged)?;
    match verify(&readable.key, algorithm, b"tremplin", &signature).await {
        Answer::Good => Ok(Pair { algorithm, public, key, private: None }),
        Answer::Bad | Answer::Unsupported => Err(Trouble::Damaged),
    }
}

/// The signature of a message.
///
/// # Errors
/// [`Trouble::NoCrypto`], or [`Trouble::Damaged`] where the browser does not sign with this key.
pub async fn sign(
    key: &CryptoKey,
    algorithm: Algorithm,
    message: &[u8],
) -> Result<Vec<u8>, Trouble> {
    let message = Uint8Array::from(message);
    let promise = subtle()?
        .sign_with_object_and_js_u8_array(&of_signature(algorithm), key, &message)
        .map_err(|_| Trouble::Damaged)?;
    let signature = JsFuture::from(promise).await.map_err(|_| Trouble::Damaged)?;
    Ok(Uint8Array::new(signature.unchecked_ref::<ArrayBuffer>()).to_vec())
}

/// Whether a signature fits.
pub async fn verify(
    key: &PublicKey,
    algorithm: Algorithm,
    message: &[u8],
    signature: &[u8],
) -> Answer {
    let verify = async {
        let key = import_jwk(&write(key), algorithm, "verify").await?;
        let [message, signature] = [message, signature].map(Uint8Array::from);
        let promise = subtle()?
            .verify_with_object_and_js_u8_array_and_js_u8_array(
                &of_signature(algorithm),
                &key,
                &signature,
                &message,
            )
            .map_err(|_| Trouble::Unsupported)?;
        JsFuture::from(promise).await.map_err(|_| Trouble::Unsupported)
    };
    match verify.await {
        Ok(fits) if fits.is_truthy() => Answer::Good,
        Ok(_) | Err(Trouble::Damaged) => Answer::Bad,
        Err(_) => Answer::Unsupported,
    }
}

/// The name of a public key (RFC 7638).
///
/// # Errors
/// [`Trouble::NoCrypto`].
pub async fn thumbprint(public: &Value) -> Result<String, Trouble> {
    let text = Uint8Array::from(canonical(public).as_bytes());
    let promise = subtle()?
        .digest_with_str_and_js_u8_array("SHA-256", &text)
        .map_err(|_| Trouble::NoCrypto)?;
    let digest = JsFuture::from(promise).await.map_err(|_| Trouble::NoCrypto)?;
    let bytes = Uint8Array::new(digest.unchecked_ref::<ArrayBuffer>()).to_vec();
    Ok(base64url::encode(&bytes))
}
