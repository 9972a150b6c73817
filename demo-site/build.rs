//! Writes a module for each page, with a function for each of its sentences. One that a language lacks stops the
//! build.

use std::path::{Path, PathBuf};
use std::{env, fs};

use tremplin_locales::{DEMO, areas, for_build, functions};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let says = for_build(Path::new("../content-schema/locales"), &DEMO);
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("demo.rs"), functions(&says, &areas(&says)))
        .expect("OUT_DIR can be written");
}
