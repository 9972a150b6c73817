//! Writes the tables of `src/matching/fold.rs` from the Unicode data of crates that are kept up to date, so
//! that no letter is listed by hand and none of those crates is in the bundle.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, Script};
use unicode_normalization::UnicodeNormalization;

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let mut out = String::new();
    let tables = [("PLAIN_LETTERS", plain_letters()), ("ZEROS", zeros())];
    for (name, table) in tables {
        let _ = writeln!(out, "const {name}: &str = {table:?};");
    }
    let directory = std::env::var_os("OUT_DIR").unwrap_or_default();
    std::fs::write(Path::new(&directory).join("letters.rs"), out)
}

/// Small Latin letters that have no decomposition and stand in alphabets of today (they have a
/// capital), each run of them behind the plain letter that people without the key for it type.
fn plain_letters() -> String {
    let category = CodePointMapData::<GeneralCategory>::new();
    let script = CodePointMapData::<Script>::new();
    let mut letters: BTreeMap<&str, String> = BTreeMap::new();
    for letter in '\u{c0}'..'\u{2b0}' {
        let is_small = category.get(letter) == GeneralCategory::LowercaseLetter
            && script.get(letter) == Script::Latin
            && !letter.to_uppercase().eq([letter]);
        let plain = any_ascii::any_ascii_char(letter);
        let is_letter = plain.len() == 1 && plain.bytes().all(|byte| byte.is_ascii_lowercase());
        if is_small && is_letter && decomposed(letter) == [letter] {
            letters.entry(plain).or_default().push(letter);
        }
    }
    letters.into_iter().flat_map(|(plain, letters)| [plain.to_owned(), letters]).collect()
}

/// The zero of each script that has digits of its own, of those in the Basic Multilingual Plane and of Adlam
/// (Fula); nine come behind it.
fn zeros() -> String {
    let category = CodePointMapData::<GeneralCategory>::new();
    let script = CodePointMapData::<Script>::new();
    let mut zeros = String::new();
    let mut run = 0;
    for digit in '\u{80}'..=char::MAX {
        if category.get(digit) != GeneralCategory::DecimalNumber {
            run = 0;
            continue;
        }
        // Full-width digits are decomposed to plain ones.
        let is_known = digit <= '\u{ffff}' || script.get(digit) == Script::Adlam;
        if run % 10 == 0 && is_known && decomposed(digit) == [digit] {
            zeros.push(digit);
        }
        run += 1;
    }
    zeros
}

fn decomposed(letter: char) -> Vec<char> {
    std::iter::once(letter).nfkd().collect()
}
