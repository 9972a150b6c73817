//! Small modules are cut; node runs their parts together.

use std::collections::BTreeMap;
use std::process::Command;

use anyhow::Result;
use wasmparser::{Parser, Payload};

use crate::cut::{Cut, parts};
use crate::linked::Linked;
use crate::module::Module;
use crate::order::ordered;

/// A call of the mark `import`, as `gate!` makes it.
fn mark(import: &str, name: &str) -> String {
    let mut bytes = name.as_bytes().to_vec();
    bytes.resize(24, 0);
    let number = |at: usize| {
        let number = bytes[at * 8..at * 8 + 8].iter().rev();
        format!("(i64.const {})", number.fold(0_u64, |all, byte| all << 8 | u64::from(*byte)))
    };
    format!("(call {import} {} {} {})", number(0), number(1), number(2))
}

/// A module with two parts beside the first one. `more` and `typed` are what their gates do.
fn module(more: &str, typed: &str) -> Vec<u8> {
    let text = format!(
        r#"(module
          (import "js" "twice" (func $twice (param i32) (result i32)))
          (import "gate" "more" (func $mark_more (param i64 i64 i64)))
          (import "gate" "typed: answer=typed" (func $mark_typed (param i64 i64 i64)))
          (import "js" "thrice" (func $thrice (param i32) (result i32)))
          (memory 1)
          (table $functions 2 2 funcref)
          (table $externs 1 externref)
          (global $stack (mut i32) (i32.const 5))
          (elem (table $functions) (i32.const 1) func $listed)
          (data (i32.const 64) "ab\ee\80\80\0ac\0a\ee\80\81")
          (export "memory" (memory 0))
          (export "begin" (func $begin))
          (export "keeps" (func $keeps))
          (export "listed" (table $functions))
          (func $begin (param $x i32) (result i32) (call $a::more (local.get $x)))
          (func $listed (param $x i32) (result i32) (call $a::B::typed (local.get $x)))
          (func $a::more (param $x i32) (result i32)
            {more}
            (i32.add (call $shared (local.get $x)) (call $a::B::typed (local.get $x))))
          (func $a::B::typed (param $x i32) (result i32)
            {typed}
            (global.set $stack (i32.add (global.get $stack) (i32.const 1)))
            (i32.mul (call $shared (local.get $x)) (call $here (local.get $x))))
          (func $shared (param $x i32) (result i32) (call $twice (call $thrice (local.get $x))))
          (func $here (param $x i32) (result i32) (i32.load8_u (i32.const 64)))
          (func $keeps (param $x i32) (result i32)
            (i32.add (call $twice (call $here (local.get $x))) (global.get $stack))))"#
    );
    wat::parse_str(text).unwrap()
}

fn cut(more: &str, typed: &str) -> Result<Cut> {
    parts(Module::read(&module(more, typed))?, &Linked::default())
}

fn refused(more: &str, typed: &str) -> String {
    cut(more, typed).unwrap_err().to_string()
}

fn whole() -> Cut {
    cut(&mark("$mark_more", "more"), &mark("$mark_typed", "typed")).unwrap()
}

/// The names that a module imports, and its functions.
fn imports(wasm: &[u8]) -> Vec<(String, String)> {
    let sections = Parser::new(0).parse_all(wasm).filter_map(|payload| match payload.unwrap() {
        Payload::ImportSection(section) => Some(section),
        _ => None,
    });
    let imports = sections.flat_map(|section| section.into_imports());
    imports.map(|import| import.unwrap()).map(|it| (it.module.into(), it.name.into())).collect()
}

/// Runs a script that has `load(part)`, and `exports` of the first part by their long names. What it says last is
/// returned.
fn run(cut: &Cut, with: impl Fn(&[u8]) -> Vec<u8>, script: &str) -> String {
    let bytes = |wasm: &[u8]| format!("Uint8Array.of({:?})", with(wasm)).replace(['[', ']'], "");
    let parts: BTreeMap<_, _> =
        cut.parts.iter().map(|(name, part)| (name, bytes(&part.wasm))).collect();
    let parts: String = parts.iter().map(|(name, wasm)| format!("{name}: {wasm},")).collect();
    let functions: String = cut
        .imports
        .iter()
        .map(|[_, long, short]| {
            format!("{short}: (x) => {} * x,", if long == "twice" { 2 } else { 3 })
        })
        .collect();
    let long: String =
        cut.exports.iter().map(|[long, short]| format!("{long}: p.{short},")).collect();
    let script = format!(
        "const a = {{ {functions} }};
         const start = (wasm, imports) => new WebAssembly.Instance(new WebAssembly.Module(wasm), imports).exports;
         const p = start({}, {{ a }});
         const parts = {{ {parts} }};
         const load = (part) => start(parts[part], {{ a, p }});
         const exports = {{ {long} }};
         const traps = (act) => {{ try {{ act(); return false; }} catch (e) {{ return e instanceof WebAssembly.RuntimeError; }} }};
         {script}",
        bytes(&cut.first)
    );
    let ran = Command::new("node").args(["-e", &script]).output().unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    String::from_utf8(ran.stdout).unwrap().trim().to_owned()
}

const SCRIPT: &str = "
    const said = [exports.keeps(1), traps(() => exports.begin(3))];
    load('more');
    said.push(traps(() => exports.begin(3)));
    load('typed');
    said.push(exports.begin(3), exports.listed.get(1)(3), exports.keeps(1));
    console.log(JSON.stringify(said));
";
/// 97 is what stands at 64; `shared` makes six times, and each call of `typed` counts one.
const SAID: &str = "[199,true,true,1764,1746,201]";

#[test]
fn parts_call_each_other_by_way_of_the_table_and_wait() {
    let cut = whole();
    assert_eq!(run(&cut, <[u8]>::to_vec, SCRIPT), SAID);
    assert_eq!(cut.parts["more"].asked_by, [""; 0]);
    assert_eq!(cut.parts["typed"].asked_by, ["answer", "typed"]);
}

#[test]
fn functions_in_another_order_do_the_same() {
    assert_eq!(run(&whole(), |wasm| ordered(wasm).unwrap(), SCRIPT), SAID);
}

#[test]
fn a_part_has_what_it_needs_and_no_marks() {
    let cut = whole();
    let named = |wasm: &[u8]| imports(wasm).into_iter().map(|(from, _)| from).collect::<Vec<_>>();
    // `twice`; the others need `thrice` besides, and the first part's memory and tables.
    assert_eq!(named(&cut.first), ["a"]);
    assert_eq!(named(&cut.parts["more"].wasm), ["a", "a", "p", "p", "p"]);
    // `here` and the global.
    assert_eq!(named(&cut.parts["typed"].wasm), ["a", "a", "p", "p", "p", "p", "p"]);
    let long: Vec<_> =
        cut.imports.iter().map(|[_, long, short]| format!("{long} {short}")).collect();
    assert_eq!(long, ["twice a", "thrice b"]);
}

#[test]
fn texts_come_with_their_part() {
    let script = "
        const text = () => Buffer.from(exports.memory.buffer).toString('utf8', 64, 75);
        const before = text();
        load('typed');
        const between = text();
        load('more');
        console.log(JSON.stringify([before, between, text()]));
    ";
    let said = run(&whole(), <[u8]>::to_vec, script);
    let none = format!("ab{}", "\\u0000".repeat(9));
    assert_eq!(said, format!("[\"{none}\",\"{none}\",\"ab\u{e000}\\nc\\n\u{e001}\"]"));
}

#[test]
fn texts_of_a_part_that_is_not_there_are_told() {
    let said = refused("", &mark("$mark_typed", "typed"));
    assert_eq!(
        said,
        "the module has texts that come with the part `more`, and no gate of that part"
    );
}

#[test]
fn a_gate_that_has_been_inlined_is_told() {
    let (more, typed) = (mark("$mark_more", "more"), mark("$mark_typed", "typed"));
    let said = refused(&mark("$mark_more", "gone"), &typed);
    let begin = "`gone` is a gate of the part `more`, and its mark stands in `a::more`";
    assert!(said.starts_with(begin) && said.contains("#[inline(never)]"), "{said}");
    let said = refused(&format!("{more}{}", mark("$mark_typed", "gone")), &typed);
    let begin =
        "`a::more` is a gate of the part `more`, and the mark of a gate of `typed` has been";
    assert!(said.starts_with(begin), "{said}");
}

#[test]
fn a_gate_that_the_page_calls_is_told() {
    let text = format!(
        r#"(module (import "gate" "more" (func $mark (param i64 i64 i64)))
          (func $a::begin (export "begin") {}))"#,
        mark("$mark", "begin")
    );
    let wasm = wat::parse_str(text).unwrap();
    let said = parts(Module::read(&wasm).unwrap(), &Linked::default()).unwrap_err().to_string();
    assert!(
        said.starts_with("`a::begin` is a gate of the part `more`, and the page calls it"),
        "{said}"
    );
}

#[test]
fn a_mark_without_a_name_is_told() {
    let said = refused(
        "(call $mark_more (i64.const 0) (i64.const 0) (i64.extend_i32_s (local.get 0)))",
        "",
    );
    assert_eq!(said, "`a::more` has a mark for the part `more`, and no name before it");
}

#[test]
fn a_module_without_gates_only_gets_short_names() {
    let wasm = wat::parse_str(r#"(module (func $a (export "long_name")) (func $unused))"#).unwrap();
    let cut = parts(Module::read(&wasm).unwrap(), &Linked::default()).unwrap();
    assert!(cut.parts.is_empty() && cut.imports.is_empty());
    assert_eq!(cut.exports, [["long_name".to_owned(), "a".to_owned()]]);
    assert_eq!(Module::read(&cut.first).unwrap().functions.len(), 1);
}

/// A module whose parts name data; `value` is a function that stands in the table.
fn naming() -> Vec<u8> {
    let text = format!(
        r#"(module
          (import "gate" "more" (func $mark_more (param i64 i64 i64)))
          (import "gate" "typed" (func $mark_typed (param i64 i64 i64)))
          (memory 1)
          (table 2 2 funcref)
          (elem (i32.const 1) func $a::value)
          (data (i32.const 64) "shared more\00  typed nobodys")
          (export "memory" (memory 0))
          (export "table" (table 0))
          (export "first" (func $a::first))
          (func $a::first (result i32) (drop (call $a::more)) (drop (call $a::typed)) (i32.const 64))
          (func $a::more (result i32) {} (drop (i32.const 1)) (i32.const 71))
          (func $a::typed (result i32) {} (i32.const 78))
          (func $a::value (result i32) (i32.const 71)))"#,
        mark("$mark_more", "more"),
        mark("$mark_typed", "typed")
    );
    wat::parse_str(text).unwrap()
}

#[test]
fn what_one_part_alone_names_comes_with_it() {
    // "shared ", "more" twice, "typed", "nobodys", and the end of "shared ", which stays with it.
    let pieces = [64..71, 71..75, 71..75, 78..83, 84..91, 69..71];
    let linked = Linked::of(
        &pieces,
        &[
            ("a::first", &[0], &[]),
            ("a::more", &[1], &["a::value"]),
            ("a::typed", &[3, 5], &[]),
            ("a::value", &[2], &[]),
        ],
    );
    let cut = parts(Module::read(&naming()).unwrap(), &linked).unwrap();
    let script = "
        const text = () => Buffer.from(exports.memory.buffer).toString('utf8', 64, 91).replace(/\\0/g, '.');
        const calls = () => !traps(() => exports.table.get(1)());
        const said = [text(), calls()];
        load('typed');
        said.push(text(), calls());
        load('more');
        said.push(text(), calls());
        console.log(JSON.stringify(said));
    ";
    let said = run(&cut, <[u8]>::to_vec, script);
    assert_eq!(
        said,
        "[\"shared .....  ..... .......\",false,\
          \"shared .....  typed .......\",false,\
          \"shared more.  typed .......\",true]"
    );
}
