//! The little that the site asks of the browser besides views. Nothing here can fail loudly.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Where the preview keeps the author's last text on the device.
const PREVIEW_KEY: &str = "tremplin:preview";

/// This site's own origin, such as `https://example.org`.
pub fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// The text at an address of this site, or `None` if it can't be had.
///
/// A page of HTML is no answer: a static server sends one for every address that it does not know.
pub async fn fetch_text(address: String) -> Option<String> {
    let response = JsFuture::from(window().fetch_with_str(&address)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    let kind = response.headers().get("content-type").ok().flatten().unwrap_or_default();
    if !response.ok() || kind.starts_with("text/html") {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// The text of a file that the author chose; it stays on the device.
pub async fn read_file(file: web_sys::File) -> Option<String> {
    let text = JsFuture::from(file.text()).await.ok()?.as_string()?;
    Some(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// Puts `text` on the clipboard; `false` where the browser refuses.
pub async fn copy(text: &str) -> bool {
    // Outside a secure context there is no clipboard at all.
    let navigator: JsValue = window().navigator().into();
    match js_sys::Reflect::get(&navigator, &"clipboard".into()) {
        Ok(clipboard) if clipboard.is_object() => {
            let clipboard: web_sys::Clipboard = clipboard.unchecked_into();
            JsFuture::from(clipboard.write_text(text)).await.is_ok()
        }
        _ => false,
    }
}

/// Hands `text` to the browser as a file to save.
pub fn download(name: &str, text: &str) -> Option<()> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type("application/json");
    let parts = js_sys::Array::of1(&text.into());
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let address = web_sys::Url::create_object_url_with_blob(&blob).ok()?;
    let link: web_sys::HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    web_sys::Url::revoke_object_url(&address).ok()
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

/// The author's last text, if the device kept one.
pub fn kept_text() -> Option<String> {
    storage()?.get_item(PREVIEW_KEY).ok().flatten()
}

/// Keeps the author's text on the device, where storage is allowed.
pub fn keep_text(text: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(PREVIEW_KEY, text);
    }
}

/// Erases the author's text from the device.
pub fn erase_text() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(PREVIEW_KEY);
    }
}

/// Sets the title of the document, now and whenever `title` changes.
pub fn use_title(title: impl Fn() -> String + 'static) {
    Effect::new(move |_| document().set_title(&title()));
}

/// Focuses the target of the address's `#part`, or else the page's main heading, so that a screen
/// reader says what is new.
pub fn focus_page() {
    let hash = window().location().hash().unwrap_or_default();
    let target = hash
        .strip_prefix('#')
        .filter(|id| !id.is_empty())
        .and_then(|id| document().get_element_by_id(id))
        .or_else(|| document().query_selector("main h1").ok().flatten());
    if let Some(target) = target.and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok()) {
        let quiet = web_sys::FocusOptions::new();
        quiet.set_prevent_scroll(true);
        let _ = target.focus_with_options(&quiet);
    }
}
