//! Who signs: the keys of this browser, the files to publish, and the form for a first or another one.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::json;
use tremplin_content::export::credential::profile;

use super::desk::{Desk, News, Storage};
use super::field::{Part, Said};
use super::form::IdentityForm;
use crate::browser;
use crate::components::CopyField;
use crate::issuer::{Identity, keys, validity};
use crate::locales::issuer::{self, Issuer as Texts, tr};

/// Names of the files to publish, as `tremplin keygen` calls them.
const PUBLIC: &str = "jwks.json";
const PROFILE: &str = "issuer.json";

/// The first part of the page.
#[component]
pub fn IdentityPart(desk: Desk) -> impl IntoView {
    let head = |pick: fn(&'static Texts) -> &'static str| Signal::derive(tr(pick));
    // The form stays for as long as it has something to say about what it made.
    let done = RwSignal::new(true);
    let asked = Memo::new(move |_| desk.storage.get() == Storage::Asked);
    let none = move || desk.identities.read().is_empty();
    Effect::new(move |_| {
        if !asked.get() && none() {
            done.set(false);
        }
    });
    let body = move || {
        if asked.get() {
            return ().into_any();
        }
        if done.get() {
            view! { <Cards desk done /> }.into_any()
        } else {
            view! { <IdentityForm desk done /> }.into_any()
        }
    };
    let said = tr(move |t| match (desk.storage.get(), desk.news.get()) {
        (Storage::Forbidden, _) => t.identity.forbidden.to_owned(),
        (_, Some(News::Erased)) => t.identity.erased.to_owned(),
        (_, Some(News::Ready)) => t.identity.ready.to_owned(),
        (_, None) => String::new(),
    });
    view! {
        <Part
            id="identity"
            title=head(|t| t.identity.head.title)
            text=head(|t| t.identity.head.text)
        >
            <Said
                text=Signal::derive(said)
                is_error=Signal::derive(move || desk.storage.get() == Storage::Forbidden)
            />
            {body}
        </Part>
    }
}

#[component]
fn Cards(desk: Desk, done: RwSignal<bool>) -> impl IntoView {
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
                desk.news.set(None);
                done.set(false);
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
    let day = validity::day(made as i64);
    let since = move || {
        let lang = desk.lang.get();
        (issuer::texts(lang).identity.since)(algorithm.name(), &browser::day(&day, lang))
    };
    let name = issuer.name.clone();
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
                    on:change=move |_| desk.chosen.set(Some(kid.clone()))
                />
                <strong>{name}</strong>
            </label>
        }
        .into_any()
    } else {
        view! {
            <p>
                <strong>{name}</strong>
            </p>
        }
        .into_any()
    };
    let for_now = (!kept).then(|| view! { <p class="note">{tr(|t| t.identity.for_now)}</p> });
    view! {
        <div class="identity">
            {title}
            <p class="address" translate="no">
                {issuer.id.clone()}
            </p>
            <p class="help">{since}</p>
            {for_now}
            <Published identity />
            <Erase desk kid />
        </div>
    }
}

/// The public files.
#[component]
fn Published(identity: Identity) -> impl IntoView {
    let Identity { kid, algorithm, public, issuer, .. } = identity;
    let id = issuer.id.clone().unwrap_or_default();
    let key = keys::published(&public, &kid, algorithm, &id);
    let profile = profile(&issuer).unwrap_or_default();
    let mut lines = profile.clone();
    if let Some(members) = lines.as_object_mut() {
        members.shift_remove("type");
    }
    let mut own = public;
    own["kid"] = kid.into();
    lines["key"] = own;
    let jwks = keys::pretty(&json!({ "keys": [key] }));
    let profile = keys::pretty(&profile);
    let lines = format!("\"issuer\": {}", keys::pretty(&lines).trim_end());
    let file = |index: usize, text: String, name: Option<&'static str>| {
        let code = text.clone();
        let save = name.map(|name| {
            view! {
                <button
                    type="button"
                    class="button"
                    on:click=move |_| {
                        browser::download(name, &text);
                    }
                >
                    {tr(move |t| (t.identity.save)(name))}
                </button>
            }
        });
        view! {
            <CopyField
                code=Signal::derive(move || code.clone())
                label=Signal::derive(tr(move |t| t.identity.file_labels[index]))
            />
            {save}
        }
    };
    view! {
        <details class="published">
            <summary>{tr(|t| t.identity.files)}</summary>
            <div class="published-body">
                <p>{tr(|t| t.identity.files_text)}</p>
                {file(0, jwks, Some(PUBLIC))}
                {file(1, profile, Some(PROFILE))}
                {file(2, lines, None)}
            </div>
        </details>
    }
}

/// Erasing takes a second press, on a button beside what it means.
#[component]
fn Erase(desk: Desk, kid: String) -> impl IntoView {
    let sure = RwSignal::new(false);
    let erase = move |_| {
        let kid = kid.clone();
        spawn_local(async move {
            desk.erase(kid).await;
            browser::focus("identity-title");
        });
    };
    let erase = StoredValue::new(erase);
    move || {
        if !sure.get() {
            return view! {
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| {
                        sure.set(true);
                        browser::focus("erase-sure");
                    }
                >
                    {tr(|t| t.identity.erase)}
                </button>
            }
            .into_any();
        }
        view! {
            <div class="sure">
                <p id="erase-text">{tr(|t| t.identity.erase_text)}</p>
                <div class="acts">
                    <button
                        type="button"
                        class="button"
                        id="erase-sure"
                        aria-describedby="erase-text"
                        on:click=move |ev| erase.with_value(|erase| erase(ev))
                    >
                        {tr(|t| t.identity.erase_sure)}
                    </button>
                    <button type="button" class="button" on:click=move |_| sure.set(false)>
                        {tr(|t| t.identity.keep)}
                    </button>
                </div>
            </div>
        }
        .into_any()
    }
}
