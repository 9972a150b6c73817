//! A badge in the page: what is kept of it, and what the page's script asks of it.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, JSON};
use tremplin_content::badge::{BadgeModule, read};
use tremplin_content::node::Node;
use tremplin_core::badge::{Completion, Event, Session};
use tremplin_core::credential::{Reason, Verdict};
use tremplin_core::saved::Dropped;
use tremplin_views::View;
use tremplin_views::badge::Model;
use tremplin_views::host::{BadgeHost, Host, Located};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use crate::event::{Detail, problems};
use crate::js_node::JsNode;
use crate::page::{Options, Page, storage};
use crate::{Mounted, Widget};

#[wasm_bindgen]
extern "C" {
    /// What the runtime does for a badge; see `badge.js`.
    type Device;
    /// Gets the way to the badge: a name of what is asked or told, and its value.
    #[wasm_bindgen(method)]
    fn attach(this: &Device, tell: &JsValue);
}

/// Mounts a badge into `root`, an element inside the shadow root of `host`.
///
/// `content` is the parsed module; `options` may have `lang`, `resume` (`"off"`), `base` (the address
/// that relative files start from) and has `device` (what fetches and shows what is asked for).
///
/// # Errors
///
/// A module that breaks the rules: a list with a text for each problem.
pub fn mount(
    host: HtmlElement,
    root: HtmlElement,
    content: JsValue,
    options: JsValue,
) -> Result<Mounted, JsValue> {
    let (module, report) = read(&JsNode(content));
    let module = Rc::new(module.ok_or_else(|| JsValue::from(problems(&report)))?);
    let options = Options(JsNode(options));
    let page = Page::new(host, &module.id, &options);
    let page =
        Rc::new(BadgePage { page, storage_failed: Cell::new(false), newer: Cell::new(false) });
    let mut session = page.restore(&module);
    let now = page.now();
    let events = session.begin(page.known(&session), now);
    let model = Model::new(session, page.clone());
    let device = options.0.member("device").map(|device| device.0).unwrap_or_default();
    let told = model.clone();
    let tell: Closure<dyn FnMut(String, JsValue) -> JsValue> =
        Closure::new(move |what: String, value| answer(&told, &what, &JsNode(value)));
    device.unchecked_ref::<Device>().attach(tell.as_ref());
    let widget = Badge { model: model.clone(), _tell: tell };
    let mounted = Mounted::new(Box::new(widget), module.lang.clone(), root);
    mounted.set_lang(options.text("lang"));
    page.page.ready("badge", &module.title, "requirements", module.requires.len());
    model.peek(|session| page.changed(session, events));
    Ok(mounted)
}

struct Badge {
    model: Model,
    _tell: Closure<dyn FnMut(String, JsValue) -> JsValue>,
}

impl Widget for Badge {
    fn show(&self, parent: &Element, lang: &str) -> View {
        self.model.mount(parent, lang)
    }

    fn focus(&self) {
        self.model.focus_content();
    }

    fn go_on(&self) {}
}

/// What the page's script asks or tells:
///
/// | name | value | answer |
/// |---|---|---|
/// | `completed` | key and text of a record | |
/// | `keep` | credential, indexes into [`Reason::ALL`] | whether it is kept |
/// | `judged` | indexes into [`Reason::ALL`] | |
/// | `name` | the name, whether it is kept | |
/// | `erase` | | keys of what else the device knows |
/// | `request` | what stands for the learner | the request's JSON |
/// | `details` | | what certificate, share and verification need |
fn answer(model: &Model, what: &str, value: &JsNode) -> JsValue {
    let parts = value.elements();
    let text = |index: usize| parts.get(index).and_then(Node::text);
    match what {
        "completed" => {
            if let (Some(key), Some(text)) = (text(0), text(1))
                && let Ok(completion) = Completion::read(&key, &text)
            {
                model.complete(completion);
            }
        }
        "keep" => {
            if let (Some(credential), Some(reasons)) = (text(0), parts.get(1)) {
                model.keep(credential.clone(), verdict(reasons));
                return model.peek(|s| s.credential() == Some(&credential)).into();
            }
        }
        "judged" => model.judged(verdict(value)),
        "name" => model.set_name(
            text(0).unwrap_or_default(),
            parts.get(1).and_then(Node::boolean) == Some(true),
        ),
        "erase" => {
            let keys = model.peek(Session::record_keys);
            model.erase();
            return keys.into_iter().map(JsValue::from).collect::<Array>().into();
        }
        "request" => {
            let subject = value.text().unwrap_or_default();
            let request = model.peek(|session| session.request(&subject));
            return request.map_or(JsValue::NULL, |request| request.json().into());
        }
        _ => return model.peek(details),
    }
    JsValue::UNDEFINED
}

/// A judge's reasons, each by its place in [`Reason::ALL`]: judge and badge are built together.
fn verdict(reasons: &JsNode) -> Verdict {
    let known = |index: &JsNode| Reason::ALL.get(index.number()? as usize).copied();
    Verdict { reasons: reasons.elements().iter().filter_map(known).collect() }
}

fn details(session: &Session) -> JsValue {
    let module = session.module();
    let issuer = module.issuer.as_ref();
    let text = |text: Option<&String>| text.map_or(JsValue::NULL, JsValue::from);
    let deeds: Array = session
        .certificate()
        .iter()
        .flat_map(|certificate| &certificate.deeds)
        .map(|deed| {
            let share = deed.best.scaled.map_or(JsValue::NULL, JsValue::from);
            JsValue::from(Array::of2(&deed.title.into(), &share))
        })
        .collect();
    Detail::new(&module.id)
        .with("title", &module.title)
        .with("description", &module.description)
        .with("lang", &module.lang)
        .with("color", text(module.color.as_ref()))
        .with("achievement", text(module.achievement.as_ref()))
        .with("issuer", text(issuer.and_then(|issuer| issuer.id.as_ref())))
        .with("issuerName", text(issuer.map(|issuer| &issuer.name)))
        .with("requestUrl", text(issuer.and_then(|issuer| issuer.request_url.as_ref())))
        .with("at", session.earned_at().map_or(JsValue::NULL, |at| JsValue::from(at as f64)))
        .with("deeds", deeds)
        .with("name", session.name().map_or(JsValue::NULL, JsValue::from))
        .with("keepsName", session.keeps_name())
        .with("credential", session.credential().map_or(JsValue::NULL, JsValue::from))
        .value()
}

struct BadgePage {
    page: Page,
    storage_failed: Cell<bool>,
    /// A newer Tremplin keeps this badge: what it wrote is not touched.
    newer: Cell<bool>,
}

impl BadgePage {
    fn key(&self) -> String {
        "tremplin:badge:".to_owned() + &self.page.id
    }

    fn restore(&self, module: &Rc<BadgeModule>) -> Session {
        let kept = || storage().filter(|_| self.page.resumes)?.get_item(&self.key()).ok()?;
        let Some(kept) = kept() else { return Session::new(module.clone()) };
        let node = JsNode(JSON::parse(&kept).unwrap_or(JsValue::NULL));
        Session::restore(module.clone(), &node).unwrap_or_else(|dropped| {
            self.newer.set(dropped == Dropped::OtherVersion);
            self.page.error("saved-state-dropped", dropped.as_str(), false);
            Session::new(module.clone())
        })
    }

    /// What the device knows of quizzes and decks that were worked through.
    fn known(&self, session: &Session) -> Vec<Completion> {
        let Some(storage) = storage().filter(|_| self.page.resumes) else { return Vec::new() };
        let read = |key: String| {
            let text = storage.get_item(&key).ok()??;
            Completion::read(&key, &text).ok()
        };
        session.record_keys().into_iter().filter_map(read).collect()
    }

    fn keep(&self, session: &Session) {
        if !self.page.resumes || self.newer.get() {
            return;
        }
        let done = match storage() {
            Some(storage) if session.is_pristine() => storage.remove_item(&self.key()),
            Some(storage) => storage.set_item(&self.key(), &session.save()),
            None => Err(JsValue::NULL),
        };
        if done.is_err() && !self.storage_failed.replace(true) {
            let message = "progress is not kept on this device";
            self.page.error("storage-unavailable", message, false);
        }
    }

    fn send(&self, event: Event) {
        match event {
            Event::Earned { id, at } => {
                Detail::new(&id).with("at", at as f64).send(&self.page.element, "tremplin-earned")
            }
            Event::Issued { id } => Detail::new(&id).send(&self.page.element, "tremplin-issued"),
            Event::Verified { id, standing, reasons } => {
                let reasons: Array =
                    reasons.iter().map(|reason| JsValue::from(reason.as_str())).collect();
                Detail::new(&id)
                    .with("standing", standing.as_str())
                    .with("reasons", reasons)
                    .send(&self.page.element, "tremplin-verified");
            }
        }
    }
}

impl Host for BadgePage {
    fn now(&self) -> u64 {
        self.page.now()
    }

    fn locate(&self, src: &str) -> Located {
        self.page.locate(src)
    }

    fn begin(&self) {
        self.page.begin();
    }

    fn keeps(&self) -> bool {
        self.page.resumes && !self.newer.get() && storage().is_some()
    }
}

impl BadgeHost for BadgePage {
    fn changed(&self, session: &Session, events: Vec<Event>) {
        self.keep(session);
        for event in events {
            self.send(event);
        }
    }
}
