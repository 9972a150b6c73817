//! The shelf, for the page's script: see [`tremplin_core::badge::shelf`]. Most of it is in a part of its own: who only
//! verifies a badge does without.

use js_sys::{Array, JSON, Object, Reflect};
use tremplin_content::gate;
use tremplin_core::badge::Record;
use tremplin_core::badge::shelf::{self, Came, Device, MOST_RECORDS, Taken};
use tremplin_embed::{JsNode, LocalDevice};
use wasm_bindgen::prelude::*;

use super::set;

/// Everything that the device keeps of badges, under its names.
#[wasm_bindgen]
pub fn everything() -> Object {
    let all = Object::new();
    for (key, text) in shelf::everything(&LocalDevice::default()) {
        set(&all, &key, text.into());
    }
    all
}

/// Whether anything is kept without a module.
#[wasm_bindgen]
pub fn has_received() -> bool {
    LocalDevice::default().keys().iter().any(|key| Record::is_received(key))
}

/// What is kept: `badges`, the oldest first, each `{ key, title, at, earned, achievement, credential, done }`, and
/// how many records are `unread`. `done` says whether something done for it is kept.
#[wasm_bindgen]
#[inline(never)]
pub fn kept() -> Object {
    gate!(shelf, kept);
    let shelf::Shelf { badges, unread } = shelf::shelf(&LocalDevice::default());
    let badges: Array = badges
        .into_iter()
        .map(|one| {
            let badge = Object::new();
            let title = one.title();
            let text = |text: Option<String>| text.map_or(JsValue::UNDEFINED, JsValue::from);
            set(&badge, "title", title.into());
            set(&badge, "at", (one.record.at().unwrap_or_default() as f64).into());
            set(&badge, "earned", one.record.at().is_some().into());
            set(&badge, "done", (!one.record.result_keys().is_empty()).into());
            set(&badge, "achievement", text(one.record.achievement));
            set(&badge, "credential", text(one.record.credential));
            set(&badge, "key", one.key.into());
            badge
        })
        .collect();
    let all = Object::new();
    set(&all, "badges", badges.into());
    set(&all, "unread", (unread as u32).into());
    all
}

/// Keeps a badge that came without its module; `rival` is the name of one that it takes the place of.
#[wasm_bindgen]
#[inline(never)]
pub fn keep(
    signer: &str,
    id: &str,
    achievement: &str,
    title: &str,
    text: &str,
    rival: Option<String>,
) -> bool {
    gate!(shelf, keep);
    shelf::keep(
        &LocalDevice::default(),
        &Came { signer, id, achievement, title, text },
        rival.as_deref(),
    )
}

/// Keeps a credential no longer; `before` is what [`everything`] said before it came.
#[wasm_bindgen]
#[inline(never)]
pub fn withdraw(credential: &str, before: Object) {
    gate!(shelf, withdraw);
    let text = |pair: JsValue, index| Reflect::get_u32(&pair, index).ok()?.as_string();
    let before = Object::entries(&before);
    let before: Vec<_> =
        before.iter().filter_map(|pair| Some((text(pair.clone(), 0)?, text(pair, 1)?))).collect();
    shelf::withdraw(&LocalDevice::default(), credential, &before);
}

/// The credentials that came without a module, for the badge of this site with that achievement.
#[wasm_bindgen]
#[inline(never)]
pub fn received(achievement: &str) -> Vec<String> {
    gate!(shelf, received);
    shelf::shelf(&LocalDevice::default()).received(achievement)
}

/// Forgets a credential where it is kept without a module.
#[wasm_bindgen]
#[inline(never)]
pub fn forget_received(credential: &str) {
    gate!(shelf, forget_received);
    shelf::forget_received(&LocalDevice::default(), credential);
}

/// Forgets the badge of that name, or everything.
#[wasm_bindgen]
#[inline(never)]
pub fn erase(key: Option<String>) {
    gate!(shelf, erase);
    match key {
        Some(key) => shelf::erase(&LocalDevice::default(), &key),
        None => shelf::erase_all(&LocalDevice::default()),
    }
}

/// Takes up a file in which badges were saved: how many are new, were left out since they can't be read, and found no
/// room; a number alone is how many a file may have where there are more. Undefined where it is no such file.
#[wasm_bindgen]
#[inline(never)]
pub fn import_file(text: &str) -> JsValue {
    gate!(shelf, import_file);
    let file = JSON::parse(text).ok().map(JsNode);
    match file.and_then(|file| shelf::import(&LocalDevice::default(), &file)) {
        None => JsValue::UNDEFINED,
        Some(Taken::TooMany) => (MOST_RECORDS as u32).into(),
        Some(Taken::Read { fresh, aside, full }) => {
            Array::of3(&fresh.into(), &aside.into(), &full.into()).into()
        }
    }
}
