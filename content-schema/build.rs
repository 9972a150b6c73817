//! Writes the words of snippets and the sentences on problems. One that a language lacks stops the build.

use std::path::{Path, PathBuf};
use std::{env, fs};

use tremplin_locales::{AUTHORS, WIDGETS, areas, constants, for_build, functions};

fn main() {
    let folder = Path::new("locales");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    let write = |name: &str, text| fs::write(out.join(name), text).expect("OUT_DIR can be written");
    write("snippet.rs", constants(&for_build(folder, &WIDGETS), "snippet", "Words"));
    println!("cargo::rerun-if-changed=build.rs");
    if env::var_os("CARGO_FEATURE_AUTHOR").is_some() {
        let problems = for_build(folder, &AUTHORS);
        write("problems.rs", functions(&problems, &areas(&problems)));
    }
}
