//! A badge in the page: what is kept of it, and what the page's script asks of it.
//!
//! What the page's script asks or tells (see [`tell`](crate::tell)):
//!
//! | name | value | answer |
//! |---|---|---|
//! | `completed` | key and text of a record | |
//! | `keep` | credential, indexes into [`Reason::ALL`] | whether it is kept |
//! | `judged` | indexes into [`Reason::ALL`] | |
//! | `follow` | | |
//! | `name` | the name, whether it is kept | |
//! | `request` | what stands for the learner | the request's JSON |
//! | `deeds` | | what a certificate lists |
//! | `details` | | what certificate, share and verification need beside the module |
//!
//! What only buttons, files and links lead to is in a part of its own: see `gate!`.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, JSON};
use tremplin_content::badge::{BadgeModule, read};
use tremplin_content::gate;
use tremplin_content::node::Node;
use tremplin_core::badge::{Activity, Best, Completion, Event, Record, Session};
use tremplin_core::kept::Dropped;
use tremplin_credentials::{Reason, Verdict};
use tremplin_views::View;
use tremplin_views::badge::{BadgeHost, Model};
use tremplin_views::host::{Host, Located};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use crate::event::{Detail, problems};
use crate::js_node::JsNode;
use crate::page::{Options, Page, storage};
use crate::{Mounted, Widget};

/// Mounts a badge into `root`, an element inside the shadow root of `host`.
///
/// `content` is the parsed module; `options` may have `lang`, `langs` (of the page and the learner), `resume` (`"off"`), `base` (the address
/// that relative files start from) and `known` (something is kept that may count for this badge: all of
/// the wasm is there).
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
    let page = Rc::new(BadgePage { page, newer: Cell::new(false) });
    let known = options.is("known");
    let (session, events) = match known {
        true => page.come_back(&module),
        false => (Session::new(module.clone()), Vec::new()),
    };
    let model = Model::new(session, page.clone());
    let mounted = Mounted::new(Box::new(model.clone()), root, &options);
    page.page.ready("badge", &module.title, "requirements", module.requires.len());
    if known {
        model.peek(|session| page.keep(session));
        page.report(events);
    }
    Ok(mounted)
}

impl Widget for Model {
    fn show(&self, parent: &Element, lang: &str) -> View {
        self.mount(parent, lang)
    }

    fn focus(&self) {
        self.focus_content();
    }

    fn go_on(&self) {
        self.go_on();
    }

    fn tell(&self, what: &str, value: &JsNode) -> JsValue {
        answer(self, what, value)
    }
}

/// What [the page's script](self) asks or tells.
#[inline(never)]
fn answer(model: &Model, what: &str, value: &JsNode) -> JsValue {
    gate!(more, answer);
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
        "follow" => model.follow(),
        "details" => return model.peek(details),
        _ => return asked(model, what, value),
    }
    JsValue::UNDEFINED
}

#[inline(never)]
fn asked(model: &Model, what: &str, value: &JsNode) -> JsValue {
    gate!(asked, asked);
    let parts = value.elements();
    let text = |index: usize| parts.get(index).and_then(Node::text);
    match what {
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
        "request" => {
            let subject = value.text().unwrap_or_default();
            let request = model.peek(|session| session.request(&subject));
            return request.map_or(JsValue::NULL, |request| request.json().into());
        }
        _ => return model.peek(deeds).into(),
    }
    JsValue::UNDEFINED
}

/// A judge's reasons, each by its place in [`Reason::ALL`]: judge and badge are built together.
fn verdict(reasons: &JsNode) -> Verdict {
    let known = |index: &JsNode| Reason::ALL.get(index.number()? as usize).copied();
    Verdict { reasons: reasons.elements().iter().filter_map(known).collect() }
}

/// What was done, as a certificate lists it: title, whether it is a quiz, how many, of how many, twice.
fn deeds(session: &Session) -> Array {
    session
        .certificate()
        .iter()
        .flat_map(|certificate| &certificate.deeds)
        .map(|deed| {
            let parts = Array::of2(&deed.title.into(), &(deed.activity == Activity::Quiz).into());
            let Best { broad, strict } = deed.best;
            for number in [broad.share.n, broad.share.of, strict.share.n, strict.share.of] {
                parts.push(&number.into());
            }
            JsValue::from(parts)
        })
        .collect()
}

/// What the page's script does not find in the module.
fn details(session: &Session) -> JsValue {
    let text = |text: Option<&str>| text.map_or(JsValue::NULL, JsValue::from);
    let (done, of) = session.progress();
    Detail::new(&session.module().id)
        .with("done", done as u32)
        .with("of", of as u32)
        .with("achievement", text(session.module().achievement.as_deref()))
        .with("at", session.earned_at().map_or(JsValue::NULL, |at| JsValue::from(at as f64)))
        .with("name", text(session.name()))
        .with("keepsName", session.keeps_name())
        .with("credential", text(session.credential()))
        .value()
}

struct BadgePage {
    page: Page,
    /// A newer Tremplin keeps this badge: what it wrote is not touched.
    newer: Cell<bool>,
}

impl BadgePage {
    fn key(&self) -> String {
        Record::key(&self.page.id)
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
        gate!(more, keeps);
        self.page.resumes && !self.newer.get() && !self.page.fails()
    }
}

impl BadgeHost for BadgePage {
    #[inline(never)]
    fn come_back(&self, module: &Rc<BadgeModule>) -> (Session, Vec<Event>) {
        gate!(more, come_back);
        let mut session = Session::new(module.clone());
        let Some(storage) = storage().filter(|_| self.page.resumes) else {
            return (session, Vec::new());
        };
        let kept = |key: &str| storage.get_item(key).ok()?;
        if let Some(kept) = kept(&self.key()) {
            let node = JsNode(JSON::parse(&kept).unwrap_or(JsValue::NULL));
            match Session::restore(module.clone(), &node) {
                Ok(restored) => session = restored,
                Err(dropped) => {
                    self.newer.set(dropped == Dropped::OtherVersion);
                    self.page.error("saved-state-dropped", dropped.as_str(), false);
                }
            }
        }
        let keys = session.record_keys().into_iter();
        let known = keys.filter_map(|key| Completion::read(&key, &kept(&key)?).ok()).collect();
        let events = session.begin(known, self.page.now());
        (session, events)
    }

    fn keep(&self, session: &Session) {
        gate!(more, keep);
        if !self.newer.get() {
            let text = (!session.is_pristine()).then(|| session.save());
            self.page.keep(&self.key(), text.as_deref());
        }
    }

    fn fails(&self) -> bool {
        self.page.fails()
    }

    fn report(&self, events: Vec<Event>) {
        gate!(more, report);
        // For the other badges of the page, and for a shelf.
        Detail::new(&self.page.id).send(&self.page.element, "tremplin-kept");
        for event in events {
            self.send(event);
        }
    }

    fn forget(&self, session: &Session) {
        gate!(more, forget);
        for key in session.record_keys() {
            self.page.forget(&key);
        }
        // Last: with a result, another tab would earn it again.
        self.page.forget(&self.key());
    }
}
