//! Writes a function for each sentence that the command says. One that a language lacks stops the build.

use std::path::{Path, PathBuf};
use std::{env, fs};

use tremplin_locales::{CLI, HELP, areas, for_build, functions, list};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    let write = |name: &str, text| fs::write(out.join(name), text).expect("OUT_DIR can be written");
    let folder = Path::new("../locales");
    let says = for_build(folder, &CLI);
    write("cli.rs", functions(&says, &areas(&says)));
    let help = for_build(folder, &HELP);
    write("help.rs", functions(&help, &["mistake", "usage"]) + &list(&help[0], "help", "HELP"));
}
