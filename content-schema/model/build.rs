//! Writes the words of snippets. One that a language lacks stops the build.

use std::path::{Path, PathBuf};
use std::{env, fs};

use tremplin_locales::{WIDGETS, constants, for_build};

fn main() {
    let words = constants(&for_build(Path::new("../locales"), &WIDGETS), "snippet", "Words");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("snippet.rs"), words).expect("OUT_DIR can be written");
    println!("cargo::rerun-if-changed=build.rs");
}
