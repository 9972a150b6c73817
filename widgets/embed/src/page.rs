//! The page around a widget: time, storage, addresses, events.

use std::cell::Cell;

use js_sys::{Array, Date, Function, Math};
use tremplin_content::hash::fnv1a;
use tremplin_content::node::Node;
use tremplin_core::badge::{Activity, Best, Completion, Mark, Share};
use tremplin_core::kept::Dropped;
use tremplin_views::host::Located;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, Storage, Url, window};

use crate::event::Detail;
use crate::js_node::JsNode;

/// What the loader hands over beside the module.
pub(crate) struct Options(pub JsNode);

impl Options {
    pub fn text(&self, name: &str) -> Option<String> {
        self.0.member(name)?.text()
    }

    /// Whether it says so.
    #[inline(never)]
    pub fn is(&self, name: &str) -> bool {
        self.0.member(name).and_then(|option| option.boolean()) == Some(true)
    }

    /// What a list holds; nothing where there is none.
    #[inline(never)]
    pub fn list(&self, name: &str) -> Vec<JsNode> {
        self.0.member(name).map(|list| list.elements()).unwrap_or_default()
    }

    /// What the `seed` attribute stands for: itself when it is a number, otherwise FNV-1a of its
    /// bytes; without it, one by chance.
    pub fn seed(&self) -> u64 {
        let given = self.text("seed");
        let number = |text: String| text.trim().parse().unwrap_or_else(|_| fnv1a(text.as_bytes()));
        given.map_or_else(random_seed, number)
    }
}

/// A seed by chance.
pub(crate) fn random_seed() -> u64 {
    (Math::random() * 9_007_199_254_740_992.0) as u64
}

/// The browser's storage for this site, unless it is forbidden (sandboxed frame, settings).
pub(crate) fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// What a widget knows of the page it stands in.
pub(crate) struct Page {
    pub element: HtmlElement,
    pub id: String,
    base: String,
    /// Whether progress is kept on this device.
    pub resumes: bool,
    /// Gets the second part of the wasm; with a place, says there what comes after the end.
    begin: Function,
    /// What was last to be kept could not be.
    failed: Cell<bool>,
}

impl Page {
    pub fn new(element: HtmlElement, id: &str, options: &Options) -> Self {
        Self {
            element,
            id: id.to_owned(),
            base: options.text("base").unwrap_or_default(),
            resumes: options.text("resume").as_deref() != Some("off"),
            begin: options
                .0
                .member("begin")
                .map(|begin| begin.0)
                .unwrap_or_default()
                .unchecked_into(),
            failed: Cell::new(false),
        }
    }

    /// The learner has begun.
    pub fn begin(&self) {
        let _ = self.begin.call0(&JsValue::UNDEFINED);
    }

    /// The end is on the screen: the page's script says in `place` what it counted for.
    pub fn end(&self, place: &Element, ways: &[[&str; 2]], cheers: bool) {
        let flat = Array::new();
        for text in ways.iter().flatten() {
            flat.push(&JsValue::from(*text));
        }
        let _ = self.begin.call3(&JsValue::UNDEFINED, place, &flat, &cheers.into());
    }

    /// The time in milliseconds.
    pub fn now(&self) -> u64 {
        Date::now() as u64
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

    /// Tells the page that the widget works; `count` is how many `parts` it has.
    pub fn ready(&self, kind: &str, title: &str, parts: &str, count: usize) {
        Detail::new(&self.id)
            .with("kind", kind)
            .with("title", title)
            .with(parts, count as u32)
            .send(&self.element, "tremplin-ready");
    }

    /// Keeps the best result of what was worked through, for badges on this site.
    ///
    /// `key` is where, `shares` are those of [`Best`]: how many, of how many, and whether that is a pass.
    pub fn completed(&self, activity: Activity, key: &str, shares: [(u32, u32, Option<bool>); 2]) {
        let Some(storage) = storage().filter(|_| self.resumes) else { return };
        let at = self.now();
        let [broad, strict] =
            shares.map(|(n, of, passed)| Mark { share: Share { n, of }, passed, at });
        let mut best = Best { broad, strict };
        let before = storage.get_item(key).ok().flatten();
        match before.map(|text| Completion::best(activity, &text)) {
            Some(Ok(before)) => best = before.merge(best),
            // A newer Tremplin has written it.
            Some(Err(Dropped::OtherVersion)) => return,
            Some(Err(_)) | None => {}
        }
        // Where storage is full, a badge on this page still learns of it by the event.
        let _ = storage.set_item(key, &Completion::text(&best));
    }

    /// Drops the record with this key of something that was worked through.
    pub fn forget(&self, record: &str) {
        if let Some(storage) = storage() {
            let _ = storage.remove_item(record);
        }
    }

    /// Keeps a text under `key`, or takes it away where there is none; tells the page when storage
    /// begins to fail.
    pub fn keep(&self, key: &str, text: Option<&str>) {
        if !self.resumes {
            return;
        }
        let done = match (storage(), text) {
            (Some(storage), Some(text)) => storage.set_item(key, text),
            (Some(storage), None) => storage.remove_item(key),
            (None, _) => Err(JsValue::NULL),
        };
        if !self.failed.replace(done.is_err()) && done.is_err() {
            let message = "progress is not kept on this device";
            self.error("storage-unavailable", message, false);
        }
    }

    /// Whether something that is to be kept cannot be.
    pub fn fails(&self) -> bool {
        self.resumes && (self.failed.get() || storage().is_none())
    }

    /// Where a file that the module names really is.
    pub fn locate(&self, src: &str) -> Located {
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

    /// Saves a text as a file on the learner's device.
    pub fn export(&self, text: &str) {
        let Some(document) = self.element.owner_document() else { return };
        let Ok(link) = document.create_element("a") else { return };
        let text = String::from(js_sys::encode_uri_component(text));
        let _ = link.set_attribute("href", &("data:application/json,".to_owned() + &text));
        let _ = link.set_attribute("download", &("tremplin-".to_owned() + &self.id + ".json"));
        JsCast::unchecked_into::<HtmlElement>(link).click();
    }
}

/// What people call the site that the page is of.
pub(crate) fn site() -> String {
    let name = window().and_then(|window| window.location().host().ok()).unwrap_or_default();
    if name.is_empty() { page_address() } else { name }
}

fn page_address() -> String {
    window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}
