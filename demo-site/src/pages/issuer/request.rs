//! The learner's request: taken in, then shown beside what the badge asks.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tremplin_credentials::request::instead::Wanted;
use web_sys::File;

use super::comparison::Comparison;
use super::desk::{Act, Badge, Desk};
use super::field::{OpenFile, Part};
use super::next::Next;
use super::scanner::Scanner;
use crate::browser;
use crate::issuer::asked::{self, Misfit};
use crate::issuer::scan::Missed;
use crate::locales::{Lang, outcome, request, told, tr};

/// Why there is nothing to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Miss {
    File,
    Scan(Missed),
}

/// The sentence on what was handed over.
const SAID: &str = "request-said";

/// The second part of the page.
#[component]
pub fn RequestPart(desk: Desk) -> impl IntoView {
    let head = |say: fn(Lang) -> &'static str| Signal::derive(tr(say));
    let is_there = Memo::new(move |_| matches!(*desk.request.read(), Some(Ok(_))));
    let miss = RwSignal::new(None::<Miss>);
    // Whether the last attempt was with what stands in the field.
    let typed = RwSignal::new(false);
    let refused = move || desk.request.read().as_ref().and_then(|one| one.as_ref().err().copied());
    let said = tr(move |lang| {
        match (miss.get(), refused()) {
            (Some(Miss::File), _) => request::not_read(lang).to_owned(),
            (Some(Miss::Scan(Missed::NoCamera)), _) => request::no_camera(lang).to_owned(),
            (Some(Miss::Scan(Missed::NoCode)), _) => request::no_code(lang).to_owned(),
            (Some(Miss::Scan(Missed::NotFetched)), _) => request::no_reader(lang).to_owned(),
            (None, Some(instead)) => told::instead(lang, instead, Wanted::Request),
            // Said of the last act alone.
            (None, None) if is_there.get() && desk.act.get() == Some(Act::Request) => {
                let waiting = desk.queue.read().len();
                let mut said = request::there(lang).to_owned();
                if waiting > 0 {
                    said.push(' ');
                    said.push_str(&request::waiting(lang, waiting));
                }
                if desk.unread.get() > 0 {
                    said.push(' ');
                    said.push_str(&request::unread(lang, desk.unread.get()));
                }
                said
            }
            (None, None) => String::new(),
        }
    });
    let is_error = move || miss.get().is_some() || refused().is_some();
    let field_is_wrong = Memo::new(move |_| typed.get() && refused().is_some());
    view! {
        <Part
            id="request"
            title=head(|lang| request::head(lang)[0])
            text=head(|lang| request::head(lang)[1])
        >
            <p class="note" class:is-error=is_error id=SAID role="status">
                {said}
            </p>
            {move || match is_there.get() {
                true => view! { <Shown desk /> }.into_any(),
                false => view! { <Intake desk miss typed is_wrong=field_is_wrong /> }.into_any(),
            }}
        </Part>
    }
}

/// All the ways by which a request comes.
#[component]
fn Intake(
    desk: Desk,
    miss: RwSignal<Option<Miss>>,
    typed: RwSignal<bool>,
    is_wrong: Memo<bool>,
) -> impl IntoView {
    let label = |say: fn(Lang) -> &'static str| Signal::derive(tr(say));
    let pasted = RwSignal::new(String::new());
    let begin = move |from_field: bool| {
        miss.set(None);
        typed.set(from_field);
        desk.clear();
    };
    let read = move |requests| {
        desk.take_all(requests);
        if desk.request.with_untracked(|one| matches!(one, Some(Ok(_)))) {
            browser::focus("request-title");
        }
    };
    // In a later turn: a live region says nothing when it is filled with what it already says.
    let take = move |text: String, from_field: bool| {
        begin(from_field);
        request_animation_frame(move || {
            read(asked::read_all(&text));
            if from_field && is_wrong.get_untracked() {
                browser::focus("request-text");
            }
        });
    };
    let open = move |files: Vec<File>| {
        begin(false);
        spawn_local(async move {
            let mut requests = Vec::new();
            for file in files {
                match browser::read_bytes(&file).await {
                    Some((bytes, all)) => requests.push(asked::read_file(&bytes, all)),
                    None => miss.set(Some(Miss::File)),
                }
            }
            read(requests);
        });
    };
    let missed = Callback::new(move |missed| {
        begin(false);
        request_animation_frame(move || miss.set(Some(Miss::Scan(missed))));
    });
    view! {
        <form
            class="intake"
            on:submit=move |ev| {
                ev.prevent_default();
                take(pasted.get_untracked(), true);
            }
        >
            <label for="request-text">{tr(request::paste)}</label>
            <textarea
                id="request-text"
                rows="3"
                spellcheck="false"
                autocapitalize="off"
                autocomplete="off"
                translate="no"
                aria-invalid=move || is_wrong.get().then_some("true")
                aria-describedby=move || is_wrong.get().then_some(SAID)
                prop:value=pasted
                on:input:target=move |ev| pasted.set(ev.target().value())
            ></textarea>
            <div class="acts">
                <button type="submit" class="button primary">
                    {tr(request::read)}
                </button>
                <OpenFile
                    label=label(request::open)
                    accept=".json,.txt,application/json,text/plain"
                    multiple=true
                    opened=open
                />
            </div>
        </form>
        <Scanner found=Callback::new(move |text| take(text, false)) missed />
    }
}

/// The request with its badge.
#[component]
fn Shown(desk: Desk) -> impl IntoView {
    let request = move || desk.request.get().and_then(Result::ok);
    let whom = tr(move |lang| match request().and_then(|request| request.name) {
        Some(name) => request::named(lang, &name),
        None => request::unnamed(lang).to_owned(),
    });
    let other = tr(move |lang| match desk.queue.read().len() {
        0 => request::other(lang).to_owned(),
        waiting => outcome::following(lang, waiting),
    });
    let badge = move || match desk.badge.get() {
        None | Some(Badge::Fetching) => {
            view! { <p role="status">{tr(request::fetching)}</p> }.into_any()
        }
        Some(Badge::NotHere) => view! { <NoBadge desk /> }.into_any(),
        Some(Badge::Misfit(_)) => view! { <NoBadge desk /> }.into_any(),
        Some(Badge::There(badge, _)) => match request() {
            Some(request) => view! { <Comparison desk request badge=*badge /> }.into_any(),
            None => ().into_any(),
        },
    };
    view! {
        <div class="asked">
            <p>{whom}</p>
            {badge}
            <button
                type="button"
                class="button quiet"
                on:click=move |_| desk.leave(Next::Other)
            >
                {other}
            </button>
        </div>
    }
}

/// The badge is not on this site, or what is there does not fit.
#[component]
fn NoBadge(desk: Desk) -> impl IntoView {
    let why = tr(move |lang| match &*desk.badge.read() {
        Some(Badge::Misfit(Misfit::Instead(instead))) => {
            told::instead(desk.lang.get(), *instead, Wanted::BadgeModule)
        }
        Some(Badge::Misfit(misfit)) => told::misfit(lang, *misfit).to_owned(),
        _ => request::no_badge(lang).to_owned(),
    });
    let open = move |files: Vec<File>| {
        spawn_local(async move {
            let Some(file) = files.into_iter().next() else { return };
            let (bytes, all) = browser::read_bytes(&file).await.unwrap_or((Vec::new(), true));
            desk.open_badge(&bytes, all);
        });
    };
    view! {
        <p class="note is-error" role="status">
            {why}
        </p>
        <div class="acts">
            <OpenFile
                label=Signal::derive(tr(request::open_badge))
                accept=".json,application/json"
                opened=open
            />
        </div>
    }
}
