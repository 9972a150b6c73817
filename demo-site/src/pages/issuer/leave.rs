//! What would be lost is asked about once, in the page; the browser asks where the page can't.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::HtmlAnchorElement;

use super::desk::Desk;
use super::next::Next;
use crate::browser;
use crate::locales::{Lang, identity, outcome, tr};

impl Desk {
    /// Whether a badge is signed that has been neither saved nor copied nor shown.
    pub fn has_loose_badge(self) -> bool {
        self.signed.read().is_some() && !self.handed.get()
    }

    /// Whether the copy of a key is offered and has not been saved.
    pub fn has_loose_copy(self) -> bool {
        self.loose_key.read().is_some() && self.backup.read().is_some()
    }

    /// Goes on; asks first where that loses something.
    pub fn leave(self, next: Next) {
        let (badge, key) = untrack(|| (self.has_loose_badge(), self.has_loose_copy()));
        let loses = match next {
            Next::Other | Next::Request(_) => badge,
            Next::WithoutCopy => key,
            Next::Page(_) => badge || key,
        };
        if loses {
            self.leaving.set(Some(next));
            return browser::focus("loss-title");
        }
        self.go(next);
    }

    /// Goes on although something is lost.
    fn give_up(self) {
        let Some(next) = self.leaving.get_untracked() else { return };
        self.leaving.set(None);
        match next {
            Next::WithoutCopy => return self.go(next),
            _ if untrack(|| self.has_loose_badge()) => self.handed.set(true),
            _ => self.loose_key.set(None),
        }
        // A page may lose both.
        self.leave(next);
    }

    fn go(self, next: Next) {
        match next {
            Next::Other if self.take_next() => browser::focus("request-title"),
            Next::Other => {
                self.clear();
                browser::focus("request-text");
            }
            Next::Request(request) => self.take(request),
            Next::WithoutCopy => self.finish_key(),
            Next::Page(address) => browser::go(&address),
        }
    }
}

/// Asks before a badge or the copy of a key is lost, where it is shown.
#[component]
fn Question(
    /// What the page works on.
    desk: Desk,
    /// The question: title, text, to stay, to go.
    texts: fn(Lang) -> [&'static str; 4],
    /// What has the focus again when the adviser stays.
    back: &'static str,
) -> impl IntoView {
    let stay = move |_| {
        desk.leaving.set(None);
        browser::focus(back);
    };
    let said = move |index: usize| tr(move |lang| texts(lang)[index]);
    view! {
        <div class="sure loss" role="group" aria-labelledby="loss-title">
            <h4 id="loss-title" tabindex="-1">
                {said(0)}
            </h4>
            <p>{said(1)}</p>
            <div class="acts">
                <button type="button" class="button primary" on:click=stay>
                    {said(2)}
                </button>
                <button type="button" class="button" on:click=move |_| desk.give_up()>
                    {said(3)}
                </button>
            </div>
        </div>
    }
}

/// The question about a badge, where it is to be asked.
#[component]
pub fn BadgeQuestion(
    /// What the page works on.
    desk: Desk,
) -> impl IntoView {
    let asks = Memo::new(move |_| match &*desk.leaving.read() {
        None | Some(Next::WithoutCopy) => false,
        Some(Next::Other | Next::Request(_) | Next::Page(_)) => desk.has_loose_badge(),
    });
    move || asks.get().then(|| view! { <Question desk texts=outcome::loss back="outcome-title" /> })
}

/// The question about the copy of a key, where it is to be asked.
#[component]
pub fn CopyQuestion(
    /// What the page works on.
    desk: Desk,
) -> impl IntoView {
    let asks = Memo::new(move |_| match &*desk.leaving.read() {
        None | Some(Next::Other | Next::Request(_)) => false,
        Some(Next::WithoutCopy) => desk.has_loose_copy(),
        // The badge comes first.
        Some(Next::Page(_)) => desk.has_loose_copy() && !desk.has_loose_badge(),
    });
    move || asks.get().then(|| view! { <Question desk texts=identity::loss back="backup-save" /> })
}

/// Sees to it that a reload or another page takes nothing along unasked. The browser is asked to ask
/// only while something would be lost.
pub fn guard(desk: Desk) {
    let at_risk = Memo::new(move |_| desk.has_loose_badge() || desk.loose_key.read().is_some());
    let listeners = StoredValue::new_local(Vec::<WindowListenerHandle>::new());
    let stop = move || {
        let all = listeners.try_update_value(std::mem::take).unwrap_or_default();
        all.into_iter().for_each(WindowListenerHandle::remove);
    };
    Effect::new(move |_| {
        stop();
        if at_risk.get() {
            let closing = window_event_listener(ev::beforeunload, |ev| {
                ev.prevent_default();
                // Browsers of before 2024 look at this instead.
                ev.set_return_value("?");
            });
            listeners.update_value(|all| all.push(closing));
        }
    });
    on_cleanup(stop);
    let clicks = BeforeClicks::new(move |ev| {
        let plain = ev.button() == 0
            && !(ev.ctrl_key() || ev.meta_key() || ev.shift_key() || ev.alt_key())
            && !ev.default_prevented();
        let link = plain.then(|| link_of(&ev)).flatten();
        if let Some(address) = link.filter(|_| at_risk.get_untracked()) {
            ev.prevent_default();
            ev.stop_propagation();
            desk.leave(Next::Page(address));
        }
    });
    let clicks = StoredValue::new_local(Some(clicks));
    on_cleanup(move || drop(clicks.try_update_value(Option::take)));
}

/// Hears of clicks before the router does, for as long as it is kept.
struct BeforeClicks(Closure<dyn FnMut(ev::MouseEvent)>);

impl BeforeClicks {
    fn new(heard: impl FnMut(ev::MouseEvent) + 'static) -> Self {
        let heard = Closure::new(heard);
        let function = heard.as_ref().unchecked_ref();
        let _ = window().add_event_listener_with_callback_and_bool("click", function, true);
        Self(heard)
    }
}

impl Drop for BeforeClicks {
    fn drop(&mut self) {
        let function = self.0.as_ref().unchecked_ref();
        let _ = window().remove_event_listener_with_callback_and_bool("click", function, true);
    }
}

/// The address of the link that was pressed, where it leads to another page in this window.
fn link_of(ev: &ev::MouseEvent) -> Option<String> {
    let pressed: web_sys::Element = ev.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = pressed.closest("a[href]").ok()??.dyn_into().ok()?;
    let here = window().location();
    let same = link.origin() == here.origin().ok()? && link.pathname() == here.pathname().ok()?;
    (!same && link.target().is_empty() && !link.has_attribute("download")).then(|| link.href())
}
