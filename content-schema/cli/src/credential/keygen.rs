//! `tremplin keygen`: a key to sign badges with, and the two files to publish.

use std::path::Path;

use serde_json::{Value, json};
use tremplin_author::Lang;
use tremplin_content::url::{Use, is_allowed};

use super::files::{Readers, create};
use super::private::{PrivateKey, thumbprint};
use super::{Outcome, finish};
use crate::args::KeygenOptions;
use crate::say;

/// The private key; nobody else may read it.
pub const PRIVATE: &str = "issuer-key.jwk.json";
/// The public key, for verifiers.
pub const PUBLIC: &str = "jwks.json";
/// Who issues.
pub const PROFILE: &str = "issuer.json";

/// What to print and the exit code.
pub fn run(options: &KeygenOptions, lang: Lang) -> (String, u8) {
    finish(make(options, lang), lang)
}

fn make(options: &KeygenOptions, lang: Lang) -> Outcome {
    if !options.url.starts_with("https://") || !is_allowed(&options.url, Use::Link) {
        return Err(say::key::url(lang).to_owned());
    }
    if options.name.trim().is_empty() {
        return Err(say::key::name(lang).into());
    }
    let folder = Path::new(&options.out);
    let at = |name: &str| folder.join(name);
    for name in [PRIVATE, PUBLIC, PROFILE] {
        if at(name).exists() {
            // Before minutes are spent on a key, and so that the three belong together.
            let name = at(name).display().to_string();
            return Err(say::key::exists(lang, &name));
        }
    }
    std::fs::create_dir_all(folder)
        .map_err(|error| say::key::folder(lang, &error.to_string(), &options.out))?;
    let algorithm = options.algorithm.into();
    let key = PrivateKey::generate(algorithm).ok_or_else(|| no_chance(lang))?;
    let mut public = key.public();
    let kid = thumbprint(&public);
    for (name, value) in [("kid", kid.as_str()), ("alg", algorithm.name()), ("use", "sig")] {
        public[name] = value.into();
    }
    public["issuer"] = options.url.as_str().into();
    let mut private = key.private();
    private["kid"] = kid.into();
    private["alg"] = algorithm.name().into();
    private["issuer"] = options.url.as_str().into();
    let mut profile = json!({ "id": options.url, "type": ["Profile"], "name": options.name });
    if let Some(email) = &options.email {
        profile["email"] = email.as_str().into();
    }
    // The issuer's page takes the name from there; whoever reads a JWK ignores what it does not know
    // (RFC 7517, section 4).
    private["profile"] = profile.clone();
    create(&at(PRIVATE), &pretty(&private), Readers::Owner, lang)?;
    create(&at(PUBLIC), &pretty(&json!({ "keys": [public] })), Readers::All, lang)?;
    create(&at(PROFILE), &pretty(&profile), Readers::All, lang)?;
    let [private, public, profile] =
        [PRIVATE, PUBLIC, PROFILE].map(|name| at(name).display().to_string());
    let lines = [
        say::key::private(lang, &private),
        say::key::public(lang, &public),
        say::key::profile(lang, &profile, &options.url),
    ];
    Ok((lines.join("\n") + "\n", 0))
}

/// The sentence for a system without chance.
pub fn no_chance(lang: Lang) -> String {
    say::key::no_chance(lang).to_owned()
}

fn pretty(value: &Value) -> Vec<u8> {
    format!("{value:#}\n").into_bytes()
}
