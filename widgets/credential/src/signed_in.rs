//! What is signed in a JSON value: the widget and the command line take the same for it.

use tremplin_content::node::Node;

use super::Reason;

/// Where the signature is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignedIn {
    /// In a token that stands in the value: as a text, as `credential`, or as a credential in an envelope
    /// (Securing Verifiable Credentials using JOSE and COSE, section 3.1.3).
    Token(String),
    /// In the value itself, which has proofs.
    Itself,
}

/// What is signed in a value.
///
/// ```
/// use tremplin_author::json;
/// use tremplin_credentials::{Reason, SignedIn, signed_in};
/// let told = |text: &str| signed_in(&json::parse(text).unwrap().root());
/// for text in [
///     r#""a.b.c""#,
///     r#"{ "credential": "a.b.c" }"#,
///     r#"{ "id": "data:application/vc+jwt,a.b.c" }"#,
/// ] {
///     assert_eq!(told(text), Ok(SignedIn::Token("a.b.c".to_owned())));
/// }
/// assert_eq!(told(r#"{ "proof": {} }"#), Ok(SignedIn::Itself));
/// assert_eq!(told(r#"{ "credentialSubject": {} }"#), Err(Reason::NotSigned));
/// ```
///
/// # Errors
/// [`Reason::NotSigned`] for a credential without a signature, [`Reason::Unreadable`] for anything else.
pub fn signed_in<N: Node>(value: &N) -> Result<SignedIn, Reason> {
    let member = |name: &str| value.member(name).and_then(|member| member.text());
    let enveloped = || {
        let id = member("id")?;
        let (_, token) = id.strip_prefix("data:")?.split_once(',')?;
        Some(token.to_owned())
    };
    match value.text().or_else(|| member("credential")).or_else(enveloped) {
        Some(token) => Ok(SignedIn::Token(token)),
        None if value.member("proof").is_some() => Ok(SignedIn::Itself),
        None if value.member("credentialSubject").is_some() => Err(Reason::NotSigned),
        None => Err(Reason::Unreadable),
    }
}
