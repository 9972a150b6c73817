//! Writes the words of snippets. A sentence that a language lacks stops the build.

use std::path::PathBuf;
use std::{env, fs};

fn main() {
    let catalogues = tremplin_locales::catalogues()
        .unwrap_or_else(|problems| panic!("\n{}\n", problems.join("\n")));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    let text = tremplin_locales::constants(&catalogues, "snippet", "Words");
    fs::write(out.join("snippet.rs"), text).expect("OUT_DIR can be written");
    println!("cargo::rerun-if-changed=build.rs");
}
