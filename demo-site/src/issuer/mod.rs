//! What the issuer's page does without showing anything: keys, requests, signing.
//!
//! An adviser's private key is a non-extractable `CryptoKey`: the browser signs with it and tells it
//! to nobody, this program included.

pub mod asked;
pub mod keys;
pub mod log;
pub mod qr;
pub mod scan;
pub mod sign;
pub mod store;
pub mod tabs;
pub mod validity;

use tremplin_content::badge::Issuer;
use tremplin_content::{stranger, url};
use tremplin_credentials::Algorithm;
use web_sys::CryptoKey;

/// An issuer with its key, as this browser keeps it.
#[derive(Clone, Debug)]
pub struct Identity {
    /// Name of the key: its thumbprint (RFC 7638).
    pub kid: String,
    /// What it signs with.
    pub algorithm: Algorithm,
    /// The public key: a JSON Web Key with its numbers only.
    pub public: serde_json::Value,
    /// Who signs. It has an `id`.
    pub issuer: Issuer,
    /// When it was made or imported here, in milliseconds since 1970.
    pub made: f64,
    /// The private key, which can't be exported.
    pub key: CryptoKey,
    /// Whether the browser keeps it after this visit.
    pub kept: bool,
}

/// What has just happened to a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// It was made or imported.
    Ready,
    /// It was erased.
    Erased,
    /// It was to be erased, and the browser did not.
    NotErased,
    /// Another tab erased it.
    ErasedElsewhere,
    /// It was to sign, and the browser has it no more.
    Gone,
}

/// What is wrong with a field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// There is no name.
    Name,
    /// Not a complete address.
    Id,
    /// A complete address of the issuer, but with http.
    Insecure,
    /// Not an address on the web.
    Url,
    /// Not an e-mail address.
    Email,
}

/// The issuer that a form describes, or what is wrong with each of its fields.
///
/// # Errors
/// The fields that have to be corrected, in the order of the form.
pub fn issuer(name: &str, id: &str, site: &str, email: &str) -> Result<Issuer, Vec<Wrong>> {
    let [id, site, email] = [id, site, email].map(str::trim);
    let name = stranger::line(name);
    let checks = [
        (Wrong::Name, !name.is_empty()),
        (Wrong::Id, url::is_web(id)),
        (Wrong::Insecure, !url::is_web(id) || is_https(id)),
        (Wrong::Url, site.is_empty() || url::is_web(site)),
        (Wrong::Email, email.is_empty() || is_email(email)),
    ];
    let wrong: Vec<_> = checks.into_iter().filter(|(_, right)| !right).map(|(it, _)| it).collect();
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Ok(Issuer {
        id: given(id),
        name,
        url: given(site),
        email: given(email),
        key: None,
        request_url: None,
    })
}

/// The issuer that a profile describes; `None` where it is none that could sign here.
pub fn read_profile(profile: &serde_json::Value) -> Option<Issuer> {
    let text =
        |name: &str| profile.get(name).and_then(serde_json::Value::as_str).unwrap_or_default();
    issuer(text("name"), text("id"), text("url"), text("email")).ok()
}

/// Nobody publishes a key at an address of their own machine, which `is_name` allows for trying out.
fn is_https(id: &str) -> bool {
    id.get(..6).is_some_and(|scheme| scheme.eq_ignore_ascii_case("https:"))
}

fn is_email(text: &str) -> bool {
    let plain = text.chars().all(|c| !c.is_whitespace() && !c.is_control() && !"<>,;:".contains(c));
    let parts = text.split_once('@');
    plain
        && parts.is_some_and(|(name, host)| {
            let labels = host.split('.');
            !name.is_empty()
                && !host.contains('@')
                && labels.clone().count() > 1
                && labels.clone().all(|label| !label.is_empty())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_form_is_an_issuer() {
        let made =
            issuer(" Mission \u{202e}locale ", "https://ml.example.org/e", "", "a@ml.example.org");
        let made = made.expect("an issuer");
        assert_eq!(made.name, "Mission locale");
        assert_eq!(made.id.as_deref(), Some("https://ml.example.org/e"));
        assert_eq!(made.url, None);
    }

    #[test]
    fn an_issuer_is_read_as_it_was_written() {
        let issuer = issuer(
            "Mission locale",
            "https://ml.example.org/e",
            "https://ml.example.org/",
            "badges@ml.example.org",
        )
        .expect("an issuer");
        let written = tremplin_credentials::issue::profile(&issuer).expect("a profile");
        assert_eq!(read_profile(&written), Some(issuer));
        assert_eq!(read_profile(&serde_json::Value::Null), None);
    }

    #[test]
    fn every_wrong_field_is_named() {
        assert_eq!(
            issuer(" ", "ml.example.org", "javascript:alert(1)", "a@b"),
            Err(vec![Wrong::Name, Wrong::Id, Wrong::Url, Wrong::Email])
        );
        // Insecure addresses are for trying out, and no issuer publishes a key there.
        for insecure in ["http://localhost/e", "http://ml.example.org/e", "HTTP://ml.example.org"] {
            assert_eq!(issuer("a", insecure, "", ""), Err(vec![Wrong::Insecure]), "{insecure}");
        }
        assert_eq!(issuer("a", "http:/ml.example.org", "", ""), Err(vec![Wrong::Id]));
        for email in ["a", "@b.fr", "a@", "a@b..fr", "a@b@c.fr", "a b@c.fr"] {
            assert_eq!(issuer("a", "https://b.fr/", "", email), Err(vec![Wrong::Email]), "{email}");
        }
    }
}
