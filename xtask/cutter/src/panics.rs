//! Takes the words of panics out of a module: nobody hears them. With `panic = "abort"` and no hook, a panic formats
//! its message, writes it nowhere and traps. Here the functions that panics begin with trap at once, so that wasm-opt
//! finds nobody who calls the rest.

use anyhow::{Result, bail};

use crate::module::Module;

/// As many functions that panics begin with are in every bundle. Should Rust call them otherwise one day, the
/// bundles would grow in silence.
const FEWEST: usize = 10;

/// Lets them trap, and the functions `unreached`, which are never called. Returns who formats text, if somebody does:
/// what formats is kept then.
///
/// # Errors
///
/// When functions are not there.
pub(crate) fn silence(module: &mut Module, unreached: &[&str]) -> Result<Option<String>> {
    let names: Vec<String> = module.numbered().map(|(index, _)| module.name(index)).collect();
    let begin = names.iter().filter(|name| begins(name)).count();
    if begin < FEWEST {
        bail!("of the functions that panics begin with only {begin} were found");
    }
    for function in unreached {
        if !names.iter().any(|name| name == function) {
            bail!("`{function}` is never called, they say; the module does not even have it");
        }
    }
    let formatter = formatter(module);
    for ((_, function), name) in module.numbered_mut().zip(&names) {
        // The table of functions would keep alive what formats.
        if begins(name)
            || unreached.contains(&&**name)
            || formatter.is_none() && formats(name) && !pushes(name)
        {
            function.trap();
        }
    }
    Ok(formatter)
}

/// Whether a function does nothing but panic.
fn begins(name: &str) -> bool {
    match *name.split("::").collect::<Vec<_>>() {
        ["core", "panicking", _] => true,
        ["core", "panicking", _, generics, ..] => generics.starts_with('<'),
        ["core", "option" | "result", last] => last.ends_with("_failed"),
        ["core", "slice" | "str", .., last] => last.ends_with("_fail"),
        ["core", "cell", last] | ["core", "cell", _, last] => last.starts_with("panic_"),
        ["std", "thread", "local", "panic_access_error"] => true,
        ["std", "panicking", last, ..] => {
            ["begin_panic", "panic_with_hook", "panic_handler"].iter().any(|a| last.starts_with(a))
        }
        ["alloc" | "<alloc", .., last] => matches!(
            last,
            "assert_failed" | "capacity_overflow" | "handle_error" | "handle_alloc_error"
        ),
        _ => false,
    }
}

/// Whether a function formats; the widgets push texts instead.
fn formats(name: &str) -> bool {
    name.strip_prefix('<').unwrap_or(name).starts_with("core::fmt::")
        || name.starts_with('<') && name.contains(" as core::fmt::")
}

/// Whether it only pushes text: others than panics do that too.
fn pushes(name: &str) -> bool {
    name.ends_with("Write>::write_str") || name.ends_with("Write>::write_char")
}

/// Who calls a function that formats, panics apart.
fn formatter(module: &Module) -> Option<String> {
    module.numbered().find_map(|(index, function)| {
        let caller = module.name(index);
        let mut called = function.calls().map(|callee| module.name(callee));
        let so = !formats(&caller)
            && !begins(&caller)
            && called.any(|name| formats(&name) && !pushes(&name));
        so.then_some(caller)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_panics_is_known_by_its_name() {
        for name in [
            "core::panicking::panic",
            "core::panicking::assert_failed::<usize, core::num::A>",
            "core::option::unwrap_failed",
            "core::slice::index::slice_index_fail",
            "core::str::slice_error_fail",
            "core::cell::panic_already_borrowed",
            "std::panicking::begin_panic_handler::{{closure}}",
            "alloc::raw_vec::capacity_overflow",
            "<alloc::vec::Vec<T>>::remove::assert_failed",
        ] {
            assert!(begins(name), "{name}");
        }
        for name in ["core::str::count", "a::core::panicking::panic", "core::option::map", "a::b"] {
            assert!(!begins(name), "{name}");
        }
    }

    #[test]
    fn what_formats_is_known_by_its_name() {
        assert!(formats("core::fmt::write") && formats("<core::fmt::Formatter>::pad"));
        assert!(formats("<u32 as core::fmt::Display>::fmt"));
        assert!(!formats("<a::B as c::D>::fmt") && !formats("a::core::fmt::write"));
        assert!(pushes("<alloc::string::String as core::fmt::Write>::write_str"));
    }
}
