//! Moving the focus to what is new.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Moves the focus to the first element below `root` that matches, once pending changes of the
/// view have reached the document.
pub(crate) fn focus_later(root: Element, selector: &'static str) {
    gloo_timers::callback::Timeout::new(0, move || {
        if let Ok(Some(element)) = root.query_selector(selector) {
            // Firefox gives no focus to what it has not laid out yet.
            let _ = element.get_bounding_client_rect();
            let _ = element.unchecked_ref::<HtmlElement>().focus();
        }
    })
    .forget();
}
