//! Data Integrity proofs: what they sign, and signing (Data Integrity EdDSA Cryptosuites 1.0,
//! sections 3.2 and 3.3).

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tremplin_author::json as text;
use tremplin_credentials::{Checked, Jwk, Proof, Reason, Suite, base58};

use super::crypto;
use super::private::PrivateKey;

/// What each proof of a document comes to, if `issuer` has signed.
pub fn check(
    proofs: &[Result<Proof, Reason>],
    document: &Value,
    issuer: &str,
    trusted: Option<&[Jwk]>,
) -> Vec<Result<Checked, Reason>> {
    let values = match document.get("proof") {
        Some(Value::Array(list)) => list.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    let check = |(proof, value): (&Result<Proof, Reason>, &Value)| {
        let proof = proof.as_ref().map_err(|reason| *reason)?;
        // Whose key it is comes first: strangers make no work.
        proof.question(issuer, trusted, &[])?;
        let message = message(proof.suite, document, value)?;
        let question = proof.question(issuer, trusted, &message)?;
        Ok(Checked { pinned: question.pinned, answer: crypto::answer(&question) })
    };
    proofs.iter().zip(values).map(check).collect()
}

/// The digest of a proof without its value, then that of the document without its proofs.
pub fn message(suite: Suite, document: &Value, proof: &Value) -> Result<Vec<u8>, Reason> {
    let texts = match suite {
        Suite::Rdfc => {
            let read = |value: &Value| text::parse(&value.to_string());
            let document = read(document).map_err(|_| Reason::Unreadable)?;
            let proof = read(proof).map_err(|_| Reason::Unreadable)?;
            tremplin_rdf::signed(&document.root(), &proof.root())?
        }
        Suite::Jcs => {
            let mut options = proof.clone();
            let mut unsecured = document.clone();
            let (Some(members), Some(own)) = (options.as_object_mut(), unsecured.as_object_mut())
            else {
                return Err(Reason::Unreadable);
            };
            members.remove("proofValue");
            own.remove("proof");
            if let Some(context) = members.get("@context") {
                own.insert("@context".into(), context.clone());
            }
            [jcs(&options)?, jcs(&unsecured)?]
        }
    };
    Ok(texts.into_iter().flat_map(Sha256::digest).collect())
}

/// JSON in its canonical order (RFC 8785).
pub fn jcs(value: &Value) -> Result<String, Reason> {
    serde_json_canonicalizer::to_string(value).map_err(|_| Reason::Unreadable)
}

/// The document with a proof made at a moment, written as in RFC 3339.
///
/// # Errors
/// The reason why it can't be signed; [`Reason::AlgorithmConfusion`] if the key is not of Ed25519.
pub fn sign(
    document: &Value,
    suite: Suite,
    key: &PrivateKey,
    method: &str,
    created: &str,
) -> Result<Value, Reason> {
    let PrivateKey::Ed25519(_) = key else { return Err(Reason::AlgorithmConfusion) };
    let mut proof = json!({
        "type": "DataIntegrityProof",
        "cryptosuite": suite.name(),
        "created": created,
        "verificationMethod": method,
        "proofPurpose": "assertionMethod",
    });
    if suite == Suite::Jcs {
        proof["@context"] = document["@context"].clone();
    }
    let message = message(suite, document, &proof)?;
    let signature = key.sign(&message).ok_or(Reason::AlgorithmUnsupported)?;
    proof["proofValue"] = format!("z{}", base58::encode(&signature)).into();
    let mut signed = document.clone();
    // A list, as the JSON Schema of Open Badges 3.0 has it; the W3C takes either.
    signed["proof"] = json!([proof]);
    Ok(signed)
}

#[cfg(test)]
mod tests;
