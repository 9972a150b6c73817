//! Writes typed access to the words of the widgets. A sentence that a language lacks stops the build.

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let folder = Path::new("../../content-schema/locales");
    let catalogues = tremplin_locales::for_build(folder, &tremplin_locales::WIDGETS);
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    for (area, name, part) in [
        ("widget", "Texts", ""),
        ("flashcards", "FlashcardsTexts", ""),
        ("badge", "BadgeTexts", ""),
        ("ordering", "OrderingTexts", "ordering"),
    ] {
        let text = tremplin_locales::rust(&catalogues, area, name, part);
        fs::write(out.join(format!("{area}.rs")), text).expect("OUT_DIR can be written");
    }
    let plural = format!("const TABLE: &str = {:?};\n", tremplin_locales::table("fr"));
    fs::write(out.join("plural.rs"), plural).expect("OUT_DIR can be written");
    println!("cargo::rerun-if-changed=build.rs");
}
