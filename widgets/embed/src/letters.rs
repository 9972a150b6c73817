//! What the browser knows of Unicode, for typed answers.

use js_sys::JsString;
use tremplin_core::matching::unicode::{Form, set_normal};

/// Lends it to the sessions.
pub(crate) fn lend() {
    set_normal(normal);
}

fn normal(text: &str, form: Form, small: bool) -> String {
    let text = JsString::from(text).normalize(form.as_str());
    String::from(if small { text.to_lower_case() } else { text })
}
