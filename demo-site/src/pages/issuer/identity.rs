//! Who signs: the keys of this browser, the files to publish, and the form for a first or another one.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tremplin_content::stranger;
use tremplin_core::credential::date;

use super::desk::{Act, Desk, Storage};
use super::field::{Part, Said};
use super::form::IdentityForm;
use super::published::Published;
use crate::browser;
use crate::components::Sure;
use crate::issuer::{Identity, News};
use crate::locales::issuer::{self, Issuer as Texts, tr};

/// The first part of the page.
#[component]
pub fn IdentityPart(desk: Desk) -> impl IntoView {
    let head = |pick: fn(&'static Texts) -> &'static str| Signal::derive(tr(pick));
    let asked = Memo::new(move |_| desk.storage.get() == Storage::Asked);
    let none = move || desk.identities.read().is_empty();
    Effect::new(move |_| {
        if !asked.get() && none() {
            desk.is_adding.set(true);
        }
    });
    let body = move || {
        if asked.get() {
            return ().into_any();
        }
        if desk.is_adding.get() {
            view! { <IdentityForm desk /> }.into_any()
        } else {
            view! { <Cards desk /> }.into_any()
        }
    };
    let said = tr(move |t| match (desk.storage.get(), desk.news.get()) {
        (Storage::Forbidden, None) => t.identity.forbidden.to_owned(),
        (_, Some(news)) => (t.identity.news)(news).to_owned(),
        (_, None) => String::new(),
    });
    let is_error = move || {
        matches!(
            (desk.storage.get(), desk.news.get()),
            (Storage::Forbidden, None) | (_, Some(News::Gone | News::NotErased))
        )
    };
    view! {
        <Part
            id="identity"
            title=head(|t| t.identity.head.title)
            text=head(|t| t.identity.head.text)
        >
            <Said
                text=Signal::derive(said)
                is_error=Signal::derive(is_error)
            />
            {body}
        </Part>
    }
}

#[component]
fn Cards(desk: Desk) -> impl IntoView {
    let several = move || desk.identities.read().len() > 1;
    let cards = move || {
        let all = desk.identities.get();
        all.into_iter()
            .map(|identity| view! { <Card desk identity several=several() /> })
            .collect_view()
    };
    view! {
        <fieldset class="identities">
            <legend class:visually-hidden=move || {
                !several()
            }>{tr(|t| t.identity.choose)}</legend>
            {cards}
        </fieldset>
        <button
            type="button"
            class="button quiet"
            on:click=move |_| {
                desk.begin(Act::Identity);
                desk.is_adding.set(true);
                browser::focus("issuer-name");
            }
        >
            {tr(|t| t.identity.add)}
        </button>
    }
}

#[component]
fn Card(
    desk: Desk,
    identity: Identity,
    /// Whether there is a choice.
    several: bool,
) -> impl IntoView {
    let Identity { kid, algorithm, made, issuer, kept, .. } = identity.clone();
    let day = date::day(made as i64);
    let since = move || {
        let lang = desk.lang.get();
        (issuer::texts(lang).identity.since)(algorithm.name(), &browser::day(&day, lang))
    };
    let name = stranger::line(&issuer.name);
    let chosen = {
        let kid = kid.clone();
        move || desk.chosen.read().as_ref() == Some(&kid)
    };
    let title = if several {
        let kid = kid.clone();
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="identity"
                    prop:checked=chosen
                    on:change=move |_| {
                        desk.begin(Act::Identity);
                        desk.chosen.set(Some(kid.clone()));
                    }
                />
                <strong dir="auto">{name}</strong>
            </label>
        }
        .into_any()
    } else {
        view! {
            <p>
                <strong dir="auto">{name}</strong>
            </p>
        }
        .into_any()
    };
    let for_now = (!kept).then(|| view! { <p class="note">{tr(|t| t.identity.for_now)}</p> });
    view! {
        <div class="identity">
            {title}
            <p class="address" translate="no">
                {issuer.id.as_deref().map(stranger::address)}
            </p>
            <p class="help">{since}</p>
            {for_now}
            <Published desk identity />
            <Erase desk kid />
        </div>
    }
}

/// The button that erases a key. It gives way to the question whether that is meant.
#[component]
fn Erase(desk: Desk, kid: String) -> impl IntoView {
    let sure = RwSignal::new(false);
    let erase = Callback::new(move |()| {
        let kid = kid.clone();
        spawn_local(async move {
            desk.erase(kid).await;
            browser::focus("identity-title");
        });
    });
    let ask = move |_| {
        desk.begin(Act::Identity);
        sure.set(true);
    };
    let button = move || {
        (!sure.get()).then(|| {
            view! {
                <button type="button" class="button quiet" on:click=ask>
                    {tr(|t| t.identity.erase)}
                </button>
            }
        })
    };
    let text = |pick: fn(&'static Texts) -> &'static str| Signal::derive(tr(pick));
    view! {
        {button}
        <Sure
            asks=sure
            text=text(|t| t.identity.erase_text)
            yes=text(|t| t.identity.erase_sure)
            no=text(|t| t.identity.keep)
            back="identity-title"
            erase
        />
    }
}
