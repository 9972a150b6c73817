//! The little that the site asks of the browser besides views. Nothing here can fail loudly.

use gloo_file::futures::{read_as_bytes, read_as_text};
use gloo_file::{Blob, File, ObjectUrl};
use gloo_net::http::{Request, Response};
use leptos::prelude::*;
use tremplin_content::stranger;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::address;
use crate::locales::Lang;

/// Where the preview keeps the author's last text on the device.
const PREVIEW_KEY: &str = "tremplin:preview";

/// Where the device keeps what was replaced there.
const REPLACED_KEY: &str = "tremplin:preview-replaced";

/// Where the device keeps what was signed on it.
const LOG_KEY: &str = "tremplin:issuer-log";

/// This site's own origin, such as `https://example.org`.
pub fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// Where this site begins, without the slash at the end, such as `https://example.org/tremplin`.
pub fn site() -> String {
    format!("{}{}", origin(), address::root())
}

/// The text at an address of this site, or `None` if it can't be had.
///
/// A page of HTML is no answer: a static server sends one for every address that it does not know.
pub async fn fetch_text(address: String) -> Option<String> {
    let response = fetched(&address).await?;
    let kind = response.headers().get("content-type").unwrap_or_default();
    match kind.starts_with("text/html") {
        true => None,
        false => response.text().await.ok(),
    }
}

/// The bytes at an address of this site, or `None` if they can't be had.
pub async fn fetch_bytes(address: &str) -> Option<Vec<u8>> {
    fetched(address).await?.binary().await.ok()
}

async fn fetched(address: &str) -> Option<Response> {
    Request::get(address).send().await.ok().filter(Response::ok)
}

/// The name of a file, as it may be shown.
pub fn file_name(file: &web_sys::File) -> String {
    stranger::line(&file.name())
}

/// The text of a file that the adviser chose; it stays on the device.
pub async fn read_file(file: web_sys::File) -> Option<String> {
    let text = read_as_text(&Blob::from(file)).await.ok()?;
    Some(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// More bytes than a module or a badge has.
pub const LARGEST_FILE: u64 = 2_000_000;

/// The bytes of a file that a person chose, [`LARGEST_FILE`] of them at most, and whether these are all.
pub async fn read_bytes(file: &web_sys::File) -> Option<(Vec<u8>, bool)> {
    let file = File::from(file.clone());
    Some((read_as_bytes(&file.slice(0, LARGEST_FILE)).await.ok()?, file.size() <= LARGEST_FILE))
}

/// A day such as `2026-01-15`, as the language writes it: `15 janvier 2026`.
pub fn day(date: &str, lang: Lang) -> String {
    // Noon, so that no time zone moves it to another day.
    let moment = js_sys::Date::new(&format!("{date}T12:00:00").into());
    if moment.get_time().is_nan() {
        return date.to_owned();
    }
    let style = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&style, &"dateStyle".into(), &"long".into());
    moment.to_locale_date_string(lang.tag(), &style).into()
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

/// The address of bytes that this page has, for as long as one holds it.
pub fn object_url(bytes: &[u8], kind: &str) -> ObjectUrl {
    ObjectUrl::from(Blob::new_with_options(bytes, Some(kind)))
}

/// Hands `text` to the browser as a file to save.
pub fn download(name: &str, text: &str) -> Option<()> {
    download_bytes(name, "application/json", text.as_bytes())
}

/// Hands bytes to the browser as a file to save.
pub fn download_bytes(name: &str, kind: &str, bytes: &[u8]) -> Option<()> {
    let address = object_url(bytes, kind);
    let link: web_sys::HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Some(())
}

// Not gloo-storage: where storage is forbidden, it panics.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

/// The author's last text, if the device kept one.
pub fn kept_text() -> Option<String> {
    storage()?.get_item(PREVIEW_KEY).ok().flatten()
}

/// Keeps the author's text on the device; `false` where the browser does not.
pub fn keep_text(text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(PREVIEW_KEY, text).is_ok())
}

/// Erases the author's text from the device, with the one that it replaced.
pub fn erase_text() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(PREVIEW_KEY);
        let _ = storage.remove_item(REPLACED_KEY);
    }
}

/// The texts that files and examples have taken the place of, as far as the device kept them; the last one comes last.
pub fn replaced_texts() -> Vec<String> {
    let kept = storage().and_then(|storage| storage.get_item(REPLACED_KEY).ok().flatten());
    kept.map_or_else(Vec::new, |kept| {
        // Before 0.1 it was one text, as it stood.
        serde_json::from_str(&kept).unwrap_or_else(|_| vec![kept])
    })
}

/// Keeps what is replaced, as much of it as there is room for: the last texts first.
pub fn keep_replaced(texts: &[String]) {
    let Some(storage) = storage() else { return };
    for from in 0..texts.len() {
        let kept = serde_json::to_string(&texts[from..]).unwrap_or_default();
        if storage.set_item(REPLACED_KEY, &kept).is_ok() {
            return;
        }
    }
    let _ = storage.remove_item(REPLACED_KEY);
}

/// Calls `look` whenever another tab has changed what the device keeps, or the page comes to the front or
/// is left, until the view that asks for it is gone.
pub fn on_turn(look: impl Fn() + Clone + 'static) {
    let listeners = ["storage", "visibilitychange", "pageshow", "pagehide"].map(|name| {
        let look = look.clone();
        window_event_listener_untyped(name, move |_| look())
    });
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
}

/// What the device keeps of what was signed on it.
pub fn log_text() -> Option<String> {
    storage()?.get_item(LOG_KEY).ok().flatten()
}

/// Keeps what was signed; `false` where the browser does not.
pub fn keep_log(text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(LOG_KEY, text).is_ok())
}

/// Erases what was signed.
pub fn erase_log() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(LOG_KEY);
    }
}

/// Now, in milliseconds since 1970.
pub fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// The day that the person's calendar shows, `YYYY-MM-DD`.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// Bytes by chance; `None` where the browser gives none.
pub fn chance<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    window().crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

/// What the fragment of the address holds behind `mark`, taken off the address: what a person handed
/// over is to stand neither in the history nor in a link that is copied from the address bar.
pub fn take_fragment(mark: &str) -> Option<String> {
    let location = window().location();
    let fragment = location.hash().ok()?;
    let text = fragment.split_once(mark)?.1.to_owned();
    let history = window().history().ok()?;
    let address = format!("{}{}", location.pathname().ok()?, location.search().ok()?);
    let state = history.state().unwrap_or(JsValue::NULL);
    let _ = history.replace_state_with_url(&state, "", Some(&address));
    Some(text)
}

/// Names the icon by its whole address: browsers look for it again, from there, at each address that follows.
pub fn settle_icon() {
    let settled = || {
        let icon = document().query_selector("link[rel=icon]").ok()??;
        let page = window().location().href().ok()?;
        let address = web_sys::Url::new_with_base(&icon.get_attribute("href")?, &page).ok()?;
        icon.set_attribute("href", &address.href()).ok()
    };
    let _ = settled();
}

/// Leaves for another page of this site.
pub fn go(address: &str) {
    let _ = window().location().set_href(address);
}

/// Whether the field with this id holds something that the browser makes no value of, such as half a
/// date: its value is blank then.
pub fn is_half_typed(id: &str) -> bool {
    let field = document().get_element_by_id(id);
    let field = field.and_then(|one| one.dyn_into::<web_sys::HtmlInputElement>().ok());
    field.is_some_and(|field| field.validity().bad_input())
}

/// Width and height of the window in CSS pixels, and how many of the screen's pixels each of these is.
pub fn window_size() -> (f64, f64, f64) {
    let size = |size: Result<JsValue, JsValue>| size.ok().and_then(|size| size.as_f64());
    let window = window();
    let [width, height] = [window.inner_width(), window.inner_height()].map(size);
    (width.unwrap_or(360.0), height.unwrap_or(640.0), window.device_pixel_ratio())
}

/// Opens a dialog over the page; in browsers without modal dialogs it is only laid over it.
pub fn open_dialog(dialog: &web_sys::HtmlDialogElement) {
    if dialog.show_modal().is_err() {
        let _ = dialog.set_attribute("open", "");
    }
}

/// Closes it again.
pub fn close_dialog(dialog: &web_sys::HtmlDialogElement) {
    let has_close = js_sys::Reflect::get(dialog, &"close".into()).is_ok_and(|it| it.is_function());
    match has_close {
        true => dialog.close(),
        false => drop(dialog.remove_attribute("open")),
    }
}

/// Moves the focus to the element with this id, once it is there.
pub fn focus(id: &'static str) {
    request_animation_frame(move || {
        let element = document().get_element_by_id(id);
        if let Some(element) = element.and_then(|one| one.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = element.focus();
        }
    });
}

/// Sets the title of the document, now and whenever `title` changes.
pub fn use_title(title: impl Fn() -> String + 'static) {
    Effect::new(move |_| document().set_title(&title()));
}

/// The element that the `#part` of the address names, if it is on the page.
fn part() -> Option<web_sys::HtmlElement> {
    let hash = window().location().hash().ok()?;
    let id = hash.strip_prefix('#').filter(|id| !id.is_empty())?;
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Brings the `#part` of the address into sight: the browser looked for it before it was built.
pub fn scroll_to_part() {
    if let Some(part) = part() {
        part.scroll_into_view();
    }
}

/// After a change of page, focuses the `#part` of the address or else the main heading, so that a
/// screen reader says what is new.
pub fn focus_page() {
    scroll_to_part();
    let heading = || document().query_selector("main h1").ok().flatten()?.dyn_into().ok();
    if let Some(target) = part().or_else(heading) {
        let quiet = web_sys::FocusOptions::new();
        quiet.set_prevent_scroll(true);
        let _ = target.focus_with_options(&quiet);
    }
}
