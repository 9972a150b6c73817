//! The signed badge, in every form in which it can be handed over.

use leptos::prelude::*;
use tremplin_credentials::date;

use super::code::Scan;
use super::desk::{Act, Badge, Desk};
use super::field::{Part, Said};
use super::leave::BadgeQuestion;
use super::next::Next;
use crate::components::CopyField;
use crate::issuer::sign::{self, Signed};
use crate::locales::{Lang, outcome, tr};
use crate::{address, browser};

/// The last part of the page, once something is signed.
#[component]
pub fn OutcomePart(desk: Desk) -> impl IntoView {
    move || desk.signed.get().map(|signed| view! { <Outcome desk signed /> })
}

#[component]
fn Outcome(desk: Desk, signed: Signed) -> impl IntoView {
    let head = |say: fn(Lang) -> &'static str| Signal::derive(tr(say));
    let baked = desk.badge.with_untracked(|badge| match badge {
        Some(Badge::There(badge, picture)) => sign::baked(picture.as_deref(), badge, &signed.token),
        _ => None,
    });
    let title = signed.credential.name.clone();
    // The name of the file that was saved last.
    let saved = RwSignal::new(String::new());
    let keep = Callback::new(move |(file, kind, bytes): (String, &'static str, Vec<u8>)| {
        saved.set(String::new());
        if browser::download_bytes(&file, kind, &bytes).is_some() {
            desk.hand_over();
            // In a later turn: a live region says nothing when it is filled with what it already says.
            request_animation_frame(move || saved.set(file));
        }
    });
    let said = tr(move |lang| match (desk.act.get(), saved.get()) {
        (Some(Act::Outcome), file) if !file.is_empty() => outcome::saved(lang, &file),
        _ => String::new(),
    });
    let picture = baked.map(|(bytes, is_png)| {
        view! { <Picture bytes is_png title name=signed.name.clone() keep /> }
    });
    let link = address::badge(&browser::site(), &signed.token);
    let (token, file) = (signed.token.clone(), format!("{}.jwt", signed.name));
    let save = move |_| keep.run((file.clone(), "text/plain", token.clone().into_bytes()));
    let next = tr(move |lang| match desk.queue.read().len() {
        0 => outcome::next(lang).to_owned(),
        waiting => outcome::following(lang, waiting),
    });
    let copied = Callback::new(move |()| desk.hand_over());
    let until = signed.credential.valid_until;
    let validity = tr(move |lang| match until {
        Some(until) => {
            let day = browser::day(&date::day(until), desk.lang.get());
            outcome::until(lang, &day)
        }
        None => outcome::forever(lang).to_owned(),
    });
    view! {
        <Part
            id="outcome"
            title=head(|lang| outcome::head(lang)[0])
            text=head(|lang| outcome::head(lang)[1])
        >
            <div class="signed">
                <p class="what" dir="auto">
                    {signed.credential.name.clone()}
                </p>
                <p dir="auto">{signed.credential.issuer_name.clone()}</p>
                <p>{validity}</p>
                {picture}
            </div>
            <h3>{tr(|lang| outcome::hand_over(lang)[0])}</h3>
            <p>{tr(|lang| outcome::hand_over(lang)[1])}</p>
            <Scan desk token=signed.token algorithm=signed.algorithm />
            <CopyField
                code=Signal::derive(move || link.clone())
                label=head(outcome::link)
                copied
            />
            <div class="acts">
                <button type="button" class="button" on:click=save>
                    {tr(outcome::save_token)}
                </button>
                <button
                    type="button"
                    class="button"
                    on:click=move |_| desk.leave(Next::Other)
                >
                    {next}
                </button>
            </div>
            <Said text=Signal::derive(said) is_error=Signal::derive(|| false) />
            <BadgeQuestion desk />
        </Part>
    }
}

/// The picture that holds the badge.
#[component]
fn Picture(
    bytes: Vec<u8>,
    is_png: bool,
    title: String,
    name: String,
    /// Saves a file: its name, its type, what is in it.
    keep: Callback<(String, &'static str, Vec<u8>)>,
) -> impl IntoView {
    let (kind, ending) = if is_png { ("image/png", "png") } else { ("image/svg+xml", "svg") };
    let address = StoredValue::new_local(browser::object_url(&bytes, kind));
    let save = move |_| keep.run((format!("{name}.{ending}"), kind, bytes.clone()));
    let title = StoredValue::new(title);
    view! {
            <img
                src=address.with_value(|address| address.to_string())
                width="160"
                height="160"
                alt=tr(move |lang| title.with_value(|title| outcome::picture(lang, title)))
            />
            <button type="button" class="button primary" on:click=save>
                {tr(outcome::save_picture)}
            </button>
    }
}
