//! Writes the sentences of reports. One that a language lacks stops the build.

use std::path::{Path, PathBuf};
use std::{env, fs};

use tremplin_locales::{FORMATS, areas, for_build, functions};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let says = for_build(Path::new("../locales"), &FORMATS);
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    let text = functions(&says, &areas(&says));
    fs::write(out.join("formats.rs"), text).expect("OUT_DIR can be written");
}
