//! Writes the sentences on problems. One that a language lacks stops the build.

use std::path::{Path, PathBuf};
use std::{env, fs};

use tremplin_locales::{AUTHORS, areas, for_build, functions};

fn main() {
    let problems = for_build(Path::new("../locales"), &AUTHORS);
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    let text = functions(&problems, &areas(&problems));
    fs::write(out.join("problems.rs"), text).expect("OUT_DIR can be written");
    println!("cargo::rerun-if-changed=build.rs");
}
