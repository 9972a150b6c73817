//! Keeps in the bundles where code and data name other data: the cutter needs it, to give each part its own.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|target| target == "wasm32") {
        println!("cargo::rustc-link-arg=--emit-relocs");
    }
}
