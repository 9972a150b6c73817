//! Who signs: the keys of this browser, the files to publish, and the form for a first or another one.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tremplin_content::stranger;
use tremplin_credentials::date;

use super::desk::{Act, Desk, Storage};
use super::field::{Part, Said};
use super::form::IdentityForm;
use super::published::Published;
use crate::browser;
use crate::components::Sure;
use crate::issuer::{Identity, News};
use crate::locales::{Lang, identity, told, tr};

/// The first part of the page.
#[component]
pub fn IdentityPart(desk: Desk) -> impl IntoView {
    let head = |say: fn(Lang) -> &'static str| Signal::derive(tr(say));
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
    let said = tr(move |lang| match (desk.storage.get(), desk.news.get()) {
        (Storage::Forbidden, None) => identity::forbidden(lang).to_owned(),
        (_, Some(news)) => told::news(lang, news).to_owned(),
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
            title=head(|lang| identity::head(lang)[0])
            text=head(|lang| identity::head(lang)[1])
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
            }>{tr(identity::choose)}</legend>
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
            {tr(identity::add)}
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
        identity::since(lang, algorithm.name(), &browser::day(&day, lang))
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
    let for_now = (!kept).then(|| view! { <p class="note">{tr(identity::for_now)}</p> });
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
                    {tr(identity::erase)}
                </button>
            }
        })
    };
    let text = |say: fn(Lang) -> &'static str| Signal::derive(tr(say));
    view! {
        {button}
        <Sure
            asks=sure
            text=text(identity::erase_text)
            yes=text(identity::erase_sure)
            no=text(identity::keep)
            back="identity-title"
            erase
        />
    }
}
