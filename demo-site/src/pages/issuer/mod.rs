//! Where an adviser turns a learner's request into a signed badge. Nothing leaves the device.

mod algorithms;
mod backup;
mod code;
mod comparison;
mod confirm;
mod desk;
mod field;
mod form;
mod identity;
mod leave;
mod log;
mod next;
mod outcome;
mod place;
mod published;
mod request;
mod scanner;
mod suggestion;

use std::any::Any;

use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::HtmlElement;

use self::confirm::ConfirmPart;
use self::desk::{Desk, Storage};
use self::identity::IdentityPart;
use self::leave::guard;
use self::log::LogPart;
use self::next::Next;
use self::outcome::OutcomePart;
use self::request::RequestPart;
use crate::browser;
use crate::issuer::{asked, keys};
use crate::locales::{Lang, told, tr, use_lang};

pub use self::place::IssuerPage;

/// What the issuer's page consists of below its heading, for as long as it is kept.
#[must_use = "dropped, it is taken off the page"]
pub struct Issuer {
    lang: ArcRwSignal<Lang>,
    _parts: Box<dyn Any>,
}

impl Issuer {
    /// Shows it in an element; `lang` is `fr` or `en`.
    pub fn mount(place: HtmlElement, lang: &str) -> Self {
        let lang = ArcRwSignal::new(Lang::from_query(Some(lang)));
        let follows = lang.clone();
        let parts = mount_to(place, move || {
            provide_context(Memo::new(move |_| follows.get()));
            view! { <Parts /> }
        });
        Self { lang, _parts: Box::new(parts) }
    }

    /// Goes on in another language.
    pub fn set_lang(&self, lang: &str) {
        self.lang.set(Lang::from_query(Some(lang)));
    }
}

#[component]
fn Parts() -> impl IntoView {
    let desk = Desk::new(use_lang());
    let arrived = RwSignal::new(false);
    let arrive = move || {
        if let Some(text) = browser::take_fragment(asked::IN_LINK) {
            desk.leave(Next::Request(asked::read(&text)));
            arrived.set(true);
        }
    };
    // Who has a key begins with the request, which stands far below it on a phone.
    Effect::new(move |_| {
        let is_there = matches!(*desk.request.read(), Some(Ok(_)));
        if arrived.get() && is_there && desk.storage.get() != Storage::Asked {
            arrived.set(false);
            let asked_first = desk.leaving.with_untracked(Option::is_some);
            if !asked_first && desk.chosen.with_untracked(Option::is_some) {
                browser::focus("request-title");
            }
        }
    });
    guard(desk);
    arrive();
    // A second link may be opened while the page is.
    let listener = window_event_listener(leptos::ev::hashchange, move |_| arrive());
    on_cleanup(move || listener.remove());
    let no_crypto = (!keys::is_there()).then(|| {
        view! { <p class="note is-error">{tr(|lang| told::no_key(lang, keys::Trouble::NoCrypto))}</p> }
    });
    view! {
        {no_crypto}
        <IdentityPart desk />
        <RequestPart desk />
        <ConfirmPart desk />
        <OutcomePart desk />
        <LogPart desk />
    }
}
