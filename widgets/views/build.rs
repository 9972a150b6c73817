//! Writes typed access to the words of the widgets. A sentence that a language lacks stops the build.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// The areas besides that of every widget, with the type of each, and the part of the bundle that has its later words where
/// that is not the second one. What only one widget says is an area of its own.
const AREAS: &[(&str, &str, &str)] = &[
    ("flashcards", "FlashcardsTexts", ""),
    ("badge", "BadgeTexts", ""),
    ("blanks", "BlanksTexts", "blanks"),
    ("hotspot", "HotspotTexts", "hotspot"),
    ("numeric", "NumericTexts", "numeric"),
    ("ordering", "OrderingTexts", "ordering"),
    ("placed", "PlacedTexts", "placed"),
    ("dialogue", "DialogueTexts", "dialogue"),
    ("survey", "SurveyTexts", "survey"),
    ("domains", "DomainsTexts", "domains"),
    ("checkpoints", "CheckpointsTexts", "checkpoints"),
];

fn main() {
    let folder = Path::new("../../content-schema/locales");
    let catalogues = tremplin_locales::for_build(folder, &tremplin_locales::WIDGETS);
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    let write = |name: &str, text: String| {
        fs::write(out.join(name).with_extension("rs"), text).expect("OUT_DIR can be written");
    };
    write("widget", tremplin_locales::rust(&catalogues, "widget", "Texts", ""));
    for (area, name, part) in AREAS {
        write(area, tremplin_locales::rust(&catalogues, area, name, part));
    }
    let areas: String = AREAS.iter().map(|(area, name, _)| format!("{area} {name},\n")).collect();
    write("areas", format!("areas! {{\n{areas}}}\n"));
    write("plural", format!("const TABLE: &str = {:?};\n", tremplin_locales::table("fr")));
    println!("cargo::rerun-if-changed=build.rs");
}
