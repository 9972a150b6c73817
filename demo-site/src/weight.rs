//! What pages and files weigh, as numbers for people.

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::PerformanceResourceTiming;

use crate::catalog::ModuleKind;
use crate::locales::{Lang, shell};

/// Bytes as kilobytes of 1000 bytes with at most one decimal: `46,2 ko`, `46.2 kB`, `812 ko`.
pub fn kilobytes(bytes: u64, lang: Lang) -> String {
    let tenths = (bytes as usize + 50) / 100;
    if tenths >= 1000 {
        shell::kilobytes(lang, (bytes as usize + 500) / 1000)
    } else if tenths.is_multiple_of(10) {
        shell::kilobytes(lang, tenths / 10)
    } else {
        shell::tenths(lang, tenths / 10, tenths % 10)
    }
}

/// Bytes with brotli of all that a page fetches for the first module of a kind once it is used, from the text of
/// `dist/sizes.json`.
pub fn first(kind: ModuleKind, sizes: &str) -> Option<u64> {
    let sizes: serde_json::Value = serde_json::from_str(sizes).ok()?;
    sizes.get(format!("begun-{}", kind.name()))?.get("brotli")?.as_u64()
}

/// What the page has asked for so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Traffic {
    /// Bytes of all bodies as they crossed the network, or would have if they were not cached.
    pub bytes: u64,
    /// Requests, the page itself counted.
    pub requests: u32,
    /// Those of them that went to another origin.
    pub elsewhere: u32,
}

/// Adds up the browser's own timings of this page; `None` where it keeps none.
pub fn traffic() -> Option<Traffic> {
    let performance = window().performance()?;
    let origin = format!("{}/", crate::browser::origin());
    let mut traffic = Traffic::default();
    for kind in ["navigation", "resource"] {
        for entry in performance.get_entries_by_type(kind).iter() {
            let entry: PerformanceResourceTiming = entry.unchecked_into();
            traffic.requests += 1;
            traffic.bytes += entry.encoded_body_size() as u64;
            traffic.elsewhere += u32::from(!entry.name().starts_with(&origin));
        }
    }
    Some(traffic)
}

/// Calls `changed` each time that the page has fetched something, for as long as the page lives.
pub fn observe_traffic(changed: impl Fn() + 'static) {
    let callback = wasm_bindgen::closure::Closure::<dyn Fn()>::new(changed);
    if let Ok(observer) = web_sys::PerformanceObserver::new(callback.as_ref().unchecked_ref()) {
        let kinds = js_sys::Array::of1(&"resource".into());
        observer.observe(&web_sys::PerformanceObserverInit::new(&kinds));
        // The footer lives as long as the page.
        callback.forget();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weight_comes_from_the_table_of_the_build() {
        let sizes = r#"{"begun-quiz":{"raw":3,"brotli":2},"begun-flashcards":{"brotli":4}}"#;
        assert_eq!(first(ModuleKind::Quiz, sizes), Some(2));
        assert_eq!(first(ModuleKind::Flashcards, sizes), Some(4));
        assert_eq!(first(ModuleKind::Quiz, "<!doctype html>"), None);
    }

    #[test]
    fn kilobytes_are_rounded_and_written_as_the_language_does() {
        assert_eq!(kilobytes(46_240, Lang::Fr), "46,2\u{a0}ko");
        assert_eq!(kilobytes(46_240, Lang::En), "46.2\u{a0}kB");
        assert_eq!(kilobytes(812_499, Lang::Fr), "812\u{a0}ko");
        assert_eq!(kilobytes(2_000, Lang::Fr), "2\u{a0}ko");
        assert_eq!(kilobytes(99_960, Lang::Fr), "100\u{a0}ko");
    }
}
