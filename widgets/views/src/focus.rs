//! Leads the learner to what is new: moves the focus, and scrolls.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition, window,
};

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

/// [`focus_later`], with all of the element that matches `around` in view where it fits.
pub(crate) fn focus_within_later(root: Element, selector: &'static str, around: &'static str) {
    gloo_timers::callback::Timeout::new(0, move || {
        let Ok(Some(whole)) = root.query_selector(around) else { return };
        // Firefox gives no focus to what it has not laid out yet.
        let _ = whole.get_bounding_client_rect();
        focus_in_place(&root, selector);
        bring_into_view(&whole);
    })
    .forget();
}

/// Moves the focus to the first element below `root` that matches and leaves the page where it is.
pub(crate) fn focus_in_place(root: &Element, selector: &str) {
    if let Ok(Some(element)) = root.query_selector(selector) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
    }
}

/// Scrolls until `element` is in view, no further than needed: all of it where it fits, otherwise
/// its beginning.
pub(crate) fn bring_into_view(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    // An element that reaches beyond both edges counts as near enough, although its beginning is out of sight.
    let above = element.get_bounding_client_rect().top() < 0.0;
    let block = if above { ScrollLogicalPosition::Start } else { ScrollLogicalPosition::Nearest };
    options.set_block(block);
    let calm = window()
        .and_then(|window| window.match_media("(prefers-reduced-motion:reduce)").ok().flatten())
        .is_some_and(|query| query.matches());
    options.set_behavior(if calm { ScrollBehavior::Instant } else { ScrollBehavior::Smooth });
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
