//! The linker is asked, by way of the compiler.

use std::fs;
use std::process::Command;

use super::*;
use crate::module::Module;

const SOURCE: &str = r#"
    #![no_std]
    #[panic_handler]
    fn panic(_: &core::panic::PanicInfo) -> ! { loop {} }

    fn plus(x: usize) -> usize { x + 1 }
    fn minus(x: usize) -> usize { x - 1 }
    static WORDS: [&str; 2] = ["first word", "second word"];
    static WAYS: [fn(usize) -> usize; 2] = [plus, minus];
    static mut COUNT: u32 = 7;

    #[unsafe(no_mangle)]
    pub fn word(at: usize) -> *const u8 { WORDS[at & 1].as_ptr() }
    #[unsafe(no_mangle)]
    pub fn text() -> *const u8 { "third word".as_ptr() }
    #[unsafe(no_mangle)]
    pub fn way(at: usize) -> usize { WAYS[at & 1](at) }
    #[unsafe(no_mangle)]
    pub fn count() -> u32 { unsafe { COUNT += 1; COUNT } }
"#;

/// What the linker makes of a source.
fn compiled() -> Vec<u8> {
    let folder = std::env::temp_dir().join(format!("tremplin-cutter-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("source.rs"), SOURCE).unwrap();
    let rustc = Command::new("rustc")
        .args(["--target", "wasm32-unknown-unknown", "--crate-type", "cdylib", "--edition", "2024"])
        .args(["-Copt-level=1", "-Cpanic=abort", "-Clink-arg=--emit-relocs", "source.rs"])
        .current_dir(&folder)
        .output()
        .unwrap();
    assert!(rustc.status.success(), "{}", String::from_utf8_lossy(&rustc.stderr));
    let wasm = fs::read(folder.join("source.wasm")).unwrap();
    fs::remove_dir_all(folder).unwrap();
    wasm
}

#[test]
fn functions_name_data_and_functions_by_way_of_it() {
    let wasm = compiled();
    let linked = Linked::read(&wasm).unwrap();
    let module = Module::read(&wasm).unwrap();
    let reached = |function: &str| {
        let found = module.numbered().find(|(index, _)| module.long_name(*index) == Some(function));
        linked.reached(function, &found.unwrap().1.numbers()).unwrap()
    };
    let bytes = |piece: &usize| {
        let Range { start, end } = linked.pieces[*piece].range.clone();
        let data = module.data.iter().find(|data| data.range().contains(&start)).unwrap();
        let at = (start - data.address) as usize;
        data.bytes[at..at + (end - start) as usize].to_vec()
    };
    let texts = |function: &str| {
        let pieces = reached(function).pieces;
        let texts = pieces.iter().filter_map(|piece| String::from_utf8(bytes(piece)).ok());
        let mut texts: Vec<_> = texts.filter(|text| text.ends_with("word")).collect();
        texts.sort_unstable();
        texts
    };
    assert_eq!(texts("word"), ["first word", "second word"]);
    assert_eq!(texts("text"), ["third word"]);
    let ways: Vec<_> = reached("way").functions.into_iter().map(names::without_hash).collect();
    assert_eq!(ways.len(), 2);
    assert!(ways.iter().all(|way| way.ends_with("plus") || way.ends_with("minus")), "{ways:?}");
    let counted: Vec<_> = reached("count").pieces.into_iter().collect();
    assert!(counted.iter().all(|piece| !linked.pieces[*piece].is_constant), "{counted:?}");
    assert_eq!(counted.len(), 1);
    // A number that the code has no more names nothing.
    assert_eq!(linked.reached("text", &BTreeSet::new()).unwrap(), Reached::default());
    assert_eq!(linked.reached("nobody", &BTreeSet::new()), None);
}

#[test]
fn a_module_that_does_not_say_what_it_names_is_told() {
    let said = Linked::read(b"\0asm\x01\0\0\0").unwrap_err().to_string();
    assert_eq!(said, "the module is not linked with --emit-relocs");
}
