//! The signed badge, in every form in which it can be handed over.

use leptos::prelude::*;
use tremplin_core::credential::Algorithm;

use super::desk::{Badge, Desk};
use super::field::Part;
use crate::components::CopyField;
use crate::issuer::qr::{self, Code};
use crate::issuer::sign::{self, Signed};
use crate::issuer::validity;
use crate::locales::issuer::{Issuer as Texts, tr};
use crate::{address, browser};

/// The last part of the page, once something is signed.
#[component]
pub fn OutcomePart(desk: Desk) -> impl IntoView {
    move || desk.signed.get().map(|signed| view! { <Outcome desk signed /> })
}

#[component]
fn Outcome(desk: Desk, signed: Signed) -> impl IntoView {
    let head = |pick: fn(&'static Texts) -> &'static str| Signal::derive(tr(pick));
    let baked = desk.badge.with_untracked(|badge| match badge {
        Some(Badge::There(badge, picture)) => sign::baked(picture.as_deref(), badge, &signed.token),
        _ => None,
    });
    let title = signed.credential.name.clone();
    let picture = baked
        .map(|(bytes, is_png)| view! { <Picture bytes is_png title name=signed.name.clone() /> });
    let link = address::badge(&browser::origin(), &signed.token);
    let code = link.clone();
    let (token, file) = (signed.token.clone(), format!("{}.jwt", signed.name));
    let save = move |_| {
        browser::download_bytes(&file, "text/plain", token.as_bytes());
    };
    let until = signed.credential.valid_until;
    let validity = tr(move |t| match until {
        Some(until) => {
            let day = browser::day(&validity::day(until), desk.lang.get());
            (t.outcome.until)(&day)
        }
        None => t.outcome.forever.to_owned(),
    });
    view! {
        <Part
            id="outcome"
            title=head(|t| t.outcome.head.title)
            text=head(|t| t.outcome.head.text)
        >
            <div class="signed">
                <p class="what">{signed.credential.name.clone()}</p>
                <p>{signed.credential.issuer_name.clone()}</p>
                <p>{validity}</p>
                {picture}
            </div>
            <h3>{tr(|t| t.outcome.hand_over.title)}</h3>
            <p>{tr(|t| t.outcome.hand_over.text)}</p>
            <Scan link=code algorithm=signed.algorithm />
            <CopyField
                code=Signal::derive(move || link.clone())
                label=head(|t| t.outcome.link)
            />
            <div class="acts">
                <button type="button" class="button" on:click=save>
                    {tr(|t| t.outcome.save_token)}
                </button>
                <button
                    type="button"
                    class="button"
                    on:click=move |_| {
                        desk.clear();
                        browser::focus("request-text");
                    }
                >
                    {tr(|t| t.outcome.next)}
                </button>
            </div>
        </Part>
    }
}

/// The picture that holds the badge.
#[component]
fn Picture(bytes: Vec<u8>, is_png: bool, title: String, name: String) -> impl IntoView {
    let (kind, ending) = if is_png { ("image/png", "png") } else { ("image/svg+xml", "svg") };
    let address = browser::object_url(&bytes, kind);
    on_cleanup({
        let address = address.clone();
        move || {
            if let Some(address) = address {
                let _ = web_sys::Url::revoke_object_url(&address);
            }
        }
    });
    let save = move |_| {
        browser::download_bytes(&format!("{name}.{ending}"), kind, &bytes);
    };
    let title = StoredValue::new(title);
    view! {
            <img
                src=address
                width="160"
                height="160"
                alt=tr(move |t| title.with_value(|title| (t.outcome.picture)(title)))
            />
            <button type="button" class="button primary" on:click=save>
                {tr(|t| t.outcome.save_picture)}
            </button>
    }
}

/// The QR code of the link.
#[component]
fn Scan(link: String, algorithm: Algorithm) -> impl IntoView {
    let made = LocalResource::new(move || {
        let link = link.clone();
        async move { qr::code(&link).await }
    });
    let none = usize::from(algorithm == Algorithm::Rs256);
    move || match made.get() {
        None => view! { <p class="help">{tr(|t| t.outcome.coding)}</p> }.into_any(),
        Some(None) => {
            view! { <p class="note">{tr(move |t| t.outcome.no_code[none])}</p> }.into_any()
        }
        Some(Some(code)) => view! { <Drawn code /> }.into_any(),
    }
}

#[component]
fn Drawn(code: Code) -> impl IntoView {
    let (view, fine) = (code.view(), code.width >= qr::FINE);
    view! {
        <figure class="code">
            <svg viewBox=view role="img" aria-label=tr(|t| t.outcome.code)>
                <path d=code.path />
            </svg>
            <figcaption>
                <p>{tr(|t| t.outcome.code_text)}</p>
                {fine.then(|| view! { <p class="help">{tr(|t| t.outcome.fine)}</p> })}
            </figcaption>
        </figure>
    }
}
