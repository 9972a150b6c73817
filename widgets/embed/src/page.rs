//! The page around a widget: time, storage, addresses, events.

use std::cell::Cell;

use js_sys::{Date, JSON, Math};
use tremplin_content::hash::fnv1a;
use tremplin_content::quiz::Quiz;
use tremplin_core::quiz::{Event, Session};
use tremplin_views::host::{Host, Located};
use wasm_bindgen::JsValue;
use web_sys::{HtmlElement, Storage, Url, window};

use crate::event::{self, Detail};
use crate::js_node::JsNode;

/// What a widget knows of the page it stands in.
pub(crate) struct Page {
    element: HtmlElement,
    id: String,
    base: String,
    resumes: bool,
    storage_failed: Cell<bool>,
}

/// The time in milliseconds.
pub(crate) fn now() -> u64 {
    Date::now() as u64
}

/// A seed by chance.
pub(crate) fn random_seed() -> u64 {
    (Math::random() * 9_007_199_254_740_992.0) as u64
}

/// The seed that a text stands for: itself when it is a number, otherwise FNV-1a of its bytes.
pub(crate) fn seed_from(text: &str) -> u64 {
    text.trim().parse().unwrap_or_else(|_| fnv1a(text.as_bytes()))
}

/// The browser's storage for this site, unless it is forbidden (sandboxed frame, settings).
fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

impl Page {
    pub fn new(
        element: HtmlElement,
        quiz: &Quiz,
        base: Option<String>,
        resume: Option<String>,
    ) -> Self {
        Self {
            element,
            id: quiz.id.clone(),
            base: base.unwrap_or_default(),
            resumes: resume.as_deref() != Some("off"),
            storage_failed: Cell::new(false),
        }
    }

    fn key(&self) -> String {
        "tremplin:quiz:".to_owned() + &self.id
    }

    /// What this device has kept of the module.
    pub fn kept(&self) -> Option<JsNode> {
        let text = storage().filter(|_| self.resumes)?.get_item(&self.key()).ok()??;
        Some(JsNode(JSON::parse(&text).unwrap_or(JsValue::NULL)))
    }

    /// Tells the page, in the console too, that something is not as it should be.
    pub fn error(&self, code: &str, message: &str, fatal: bool) {
        web_sys::console::warn_1(&(String::from("tremplin: ") + code + ": " + message).into());
        Detail::new(&self.id)
            .with("code", code)
            .with("message", message)
            .with("fatal", fatal)
            .send(&self.element, "tremplin-error");
    }

    fn keep(&self, session: &Session) {
        if !self.resumes {
            return;
        }
        let done = match storage() {
            Some(storage) if session.is_pristine() => storage.remove_item(&self.key()),
            Some(storage) => storage.set_item(&self.key(), &session.save()),
            None => Err(JsValue::NULL),
        };
        if done.is_err() && !self.storage_failed.replace(true) {
            self.error("storage-unavailable", "progress is not kept on this device", false);
        }
    }
}

/// Tells the page that the widget works.
pub(crate) fn ready(element: &HtmlElement, quiz: &Quiz) {
    Detail::new(&quiz.id)
        .with("kind", "quiz")
        .with("title", quiz.title.as_str())
        .with("items", quiz.items.len() as u32)
        .send(element, "tremplin-ready");
}

impl Host for Page {
    fn now(&self) -> u64 {
        now()
    }

    fn seed(&self) -> u64 {
        random_seed()
    }

    fn locate(&self, src: &str) -> Located {
        let Ok(url) = Url::new_with_base(src, &self.base) else {
            return Located { url: String::new(), third_party: None };
        };
        let own = [self.base.as_str(), &page_address()]
            .iter()
            .filter_map(|address| Url::new(address).ok())
            .any(|known| known.origin() == url.origin());
        let third_party = (!own).then(|| url.host());
        Located { url: url.href(), third_party }
    }

    fn changed(&self, session: &Session, events: Vec<Event>) {
        self.keep(session);
        for event in events {
            event::send(&self.element, event);
        }
    }

    fn export(&self, session: &Session) {
        let Some(document) = self.element.owner_document() else { return };
        let Ok(link) = document.create_element("a") else { return };
        let text = String::from(js_sys::encode_uri_component(&session.save()));
        let _ = link.set_attribute("href", &("data:application/json,".to_owned() + &text));
        let _ = link.set_attribute("download", &("tremplin-".to_owned() + &self.id + ".json"));
        wasm_bindgen::JsCast::unchecked_into::<HtmlElement>(link).click();
    }

    fn keeps(&self) -> bool {
        self.resumes && storage().is_some()
    }
}

fn page_address() -> String {
    window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}
