//! `tremplin bake` and `unbake`: a credential into a picture and out again.

use std::path::Path;

use tremplin_author::Lang;
use tremplin_credentials::bake::{self, Trouble};
use tremplin_credentials::{Credential, Status};

use super::files::{self, Readers};
use super::keygen::PUBLIC;
use super::{Outcome, finish, hint, moment, words};
use crate::args::{BakeOptions, UnbakeOptions};
use crate::say;

/// The exit code for a picture that does not serve.
const REFUSED: u8 = 1;

/// `bake`: what to print and the exit code.
pub fn write(options: &BakeOptions, lang: Lang) -> (String, u8) {
    let bake = || {
        let image = files::bytes(&options.image, lang)?;
        let credential = String::from_utf8(files::bytes(&options.credential, lang)?);
        let baked = credential
            .map_err(|_| Trouble::NotACredential)
            .and_then(|credential| bake::write(&image, &credential));
        match baked {
            Err(trouble) => Ok(refuse(trouble, lang)),
            Ok(baked) => {
                files::create(Path::new(&options.out), &baked, Readers::All, lang)?;
                let list = super::judge(&baked, None, None, moment::now())
                    .and_then(|(_, credential)| list(&credential?));
                let verify = hint::verify(&options.out, PUBLIC, list.as_deref().map(hint::name));
                Ok((say::image::written(lang, &options.out, &verify) + "\n", 0))
            }
        }
    };
    finish(bake(), lang)
}

/// `unbake`: what to print and the exit code.
pub fn read(options: &UnbakeOptions, lang: Lang) -> (String, u8) {
    let unbake = || -> Outcome {
        Ok(match bake::read(&files::bytes(&options.image, lang)?) {
            Ok(credential) => (credential + "\n", 0),
            Err(trouble) => refuse(trouble, lang),
        })
    };
    finish(unbake(), lang)
}

/// The address of the list in which a revocation would stand.
fn list(credential: &Credential) -> Option<String> {
    credential.status.iter().find_map(|status| match status {
        Status::Entry(entry) => Some(entry.list.clone()),
        Status::Unknown => None,
    })
}

fn refuse(trouble: Trouble, lang: Lang) -> (String, u8) {
    anstream::eprintln!("{}", words::trouble(trouble, lang));
    (String::new(), REFUSED)
}
