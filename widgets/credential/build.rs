//! Writes the sentences of `src/say.rs`.

use std::path::Path;

use tremplin_locales::{BADGES, for_build, functions, pairs};

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let catalogues = for_build(Path::new("../../content-schema/locales"), &BADGES);
    let constants = ["reason", "trouble", "instead", "doubt"].map(|area| pairs(&catalogues, area));
    let directory = std::env::var_os("OUT_DIR").unwrap_or_default();
    let sentences = constants.concat() + &functions(&catalogues, &["figures"]);
    std::fs::write(Path::new(&directory).join("badges.rs"), sentences)
}
