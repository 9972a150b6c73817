//! Reading and writing files that matter: keys, credentials, pictures.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::Path;

use serde_json::Value;
use tremplin_author::{Lang, json as text};
use tremplin_credentials::{Reason, repeats_a_name, too_deep};

use super::{handed, words};
use crate::say;
use crate::source;

/// Who may read a file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    /// Whoever the system lets by default.
    All,
    /// The user alone.
    Owner,
}

/// The bytes of a file, as many as a picture may have at most.
pub fn bytes(file: &str, lang: Lang) -> Result<Vec<u8>, String> {
    let bytes = source::bytes(file, handed::MOST, lang)?;
    if handed::is_too_large(&bytes) { Err(handed::too_large(file, lang)) } else { Ok(bytes) }
}

/// The value of a JSON file.
pub fn json(file: &str, lang: Lang) -> Result<Value, String> {
    let text = String::from_utf8(bytes(file, lang)?).ok().filter(|text| !too_deep(text));
    let value: Option<Value> = text.as_deref().and_then(|text| serde_json::from_str(text).ok());
    let document = text.and_then(|text| text::parse(&text).ok());
    if document.is_some_and(|document| repeats_a_name(&document.root())) {
        let why = words::reason(Reason::Repeated, lang);
        return Err(say::file::refused(lang, file, &why));
    }
    value.ok_or_else(|| say::file::json(lang, file))
}

/// Refuses a private key that others than its owner can read.
pub fn only_mine(file: &str, lang: Lang) -> Result<(), String> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let open = std::fs::metadata(file).is_ok_and(|data| data.permissions().mode() & 0o077 != 0);
        if open {
            return Err(say::key::open_to_others(lang, file));
        }
    }
    Ok(())
}

/// Writes a file that must not be there yet.
pub fn create(path: &Path, bytes: &[u8], readers: Readers, lang: Lang) -> Result<(), String> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if readers == Readers::Owner {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let written = options.open(path).and_then(|mut file: File| file.write_all(bytes));
    written.map_err(|error| {
        let name = path.display();
        if error.kind() == ErrorKind::AlreadyExists {
            return say::file::exists(lang, &name.to_string());
        }
        say::file::not_written(lang, &error.to_string(), &name.to_string())
    })
}
