//! Anki's packages: `.apkg` with some decks, `.colpkg` with all of them.
//!
//! | what | where |
//! |---|---|
//! | the collection, a SQLite database | `collection.anki21b`, packed with zstd; else `collection.anki21`; else `collection.anki2` |
//! | which file is called how | `media`: JSON, or with `anki21b` a list in protobuf, packed with zstd |
//! | pictures and sounds | `0`, `1`…, with `anki21b` packed with zstd |
//!
//! A newer package has a `collection.anki2` beside its own, with one card that asks to update Anki: it is not read. Source:
//! <https://github.com/ankitects/anki>, `rslib/src/import_export/package/` and `proto/anki/import_export.proto`.

mod card;
mod cloze;
mod collection;
mod media;
mod protobuf;
mod reading;
mod template;

use ruzstd::decoding::StreamingDecoder;

use crate::format::Format;
use crate::making::{Intake, Reason, Refused};
use crate::package::{Package, broken};
use collection::Collection;
use media::Media;

pub(crate) use card::{Made, made};
pub(crate) use cloze::{numbers as clozes, sides as cloze_sides};

/// The collections that a package may have, the one to read first.
const COLLECTIONS: [&str; 3] = ["collection.anki21b", "collection.anki21", "collection.anki2"];

/// How far back what is packed with zstd may point, in bytes. Anki points 8 MB back at most.
const WINDOW: u64 = 128 << 20;

/// Whether bytes are most likely a package of Anki.
pub(crate) fn is_like(bytes: &[u8], _: Format) -> bool {
    let is_zip = bytes.starts_with(b"PK");
    is_zip
        && Package::open(bytes, Format::Anki)
            .is_ok_and(|package| COLLECTIONS.iter().any(|name| package.has(name)))
}

/// Reads a file.
pub(crate) fn read(bytes: &[u8], intake: &mut Intake<'_>) -> Result<(), Refused> {
    let mut package = Package::open(bytes, Format::Anki)?;
    let found = COLLECTIONS.into_iter().find(|name| package.has(name));
    let not_so = || Refused::new(Reason::NotSo, 0, &[Format::Anki.name(), COLLECTIONS[2]]);
    let name = found.ok_or_else(not_so)?;
    let is_newest = name == COLLECTIONS[0];
    let packed = package.file(name)?.ok_or_else(not_so)?;
    let plain = if is_newest { unpacked(&packed, &mut package)? } else { packed };
    let collection = Collection::read(&plain)
        .map_err(|what| broken(Format::Anki, &format!("{name}: {what:?}")))??;
    drop(plain);
    let mut media = Media::of(package, is_newest, &intake.file_id())?;
    card::all(&collection, &mut media, intake)?;
    media.told(intake);
    Ok(())
}

/// What is packed with zstd.
fn unpacked(bytes: &[u8], package: &mut Package<'_>) -> Result<Vec<u8>, Refused> {
    let stream = StreamingDecoder::new_with_max_window_size(bytes, WINDOW)
        .map_err(|error| broken(Format::Anki, &error.to_string()))?;
    package.unpacked(stream)
}
