//! The learner's request: taken in, then shown beside what the badge asks.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tremplin_content::badge::{BadgeModule, Rule};
use tremplin_core::badge::request::Request;
use web_sys::File;

use super::desk::{Badge, Desk};
use super::field::{OpenFile, Part, Said};
use super::scanner::{Missed, Scanner};
use crate::browser;
use crate::issuer::asked::{self, Met, Row};
use crate::issuer::validity;
use crate::locales::Lang;
use crate::locales::issuer::{Issuer as Texts, tr};

/// Files above this size are neither requests nor badges.
const LARGEST_FILE: f64 = 2_000_000.0;

/// Why there is nothing to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Miss {
    File,
    Scan(Missed),
}

/// The text of a file of a sensible size.
async fn text_of(file: File) -> Option<String> {
    if file.size() > LARGEST_FILE {
        return None;
    }
    browser::read_file(file).await
}

/// The second part of the page.
#[component]
pub fn RequestPart(desk: Desk) -> impl IntoView {
    let head = |pick: fn(&'static Texts) -> &'static str| Signal::derive(tr(pick));
    let is_there = Memo::new(move |_| matches!(*desk.request.read(), Some(Ok(_))));
    let miss = RwSignal::new(None::<Miss>);
    let refused = move || desk.request.read().as_ref().and_then(|one| one.as_ref().err().copied());
    let said = tr(move |t| {
        let t = &t.request;
        match (miss.get(), refused()) {
            (Some(Miss::File), _) => t.not_read,
            (Some(Miss::Scan(Missed::NoCamera)), _) => t.no_camera,
            (Some(Miss::Scan(Missed::NoCode)), _) => t.no_code,
            (None, Some(refused)) => (t.refused)(refused),
            (None, None) if is_there.get() => t.there,
            (None, None) => "",
        }
        .to_owned()
    });
    view! {
        <Part
            id="request"
            title=head(|t| t.request.head.title)
            text=head(|t| t.request.head.text)
        >
            <Said
                text=Signal::derive(said)
                is_error=Signal::derive(move || miss.get().is_some() || refused().is_some())
            />
            {move || match is_there.get() {
                true => view! { <Shown desk /> }.into_any(),
                false => view! { <Intake desk miss /> }.into_any(),
            }}
        </Part>
    }
}

/// All the ways by which a request comes.
#[component]
fn Intake(desk: Desk, miss: RwSignal<Option<Miss>>) -> impl IntoView {
    let label = |pick: fn(&'static Texts) -> &'static str| Signal::derive(tr(pick));
    let pasted = RwSignal::new(String::new());
    let take = move |text: String| {
        miss.set(None);
        // Emptied first: a live region says nothing when it is filled with what it already says.
        desk.clear();
        desk.take(&text);
        if desk.request.with_untracked(|one| matches!(one, Some(Ok(_)))) {
            browser::focus("request-title");
        }
    };
    let open = move |file: File| {
        spawn_local(async move {
            match text_of(file).await {
                Some(text) => take(text),
                None => miss.set(Some(Miss::File)),
            }
        });
    };
    let missed = Callback::new(move |missed| miss.set(Some(Miss::Scan(missed))));
    view! {
        <form
            class="intake"
            on:submit=move |ev| {
                ev.prevent_default();
                take(pasted.get_untracked());
            }
        >
            <label for="request-text">{tr(|t| t.request.paste)}</label>
            <textarea
                id="request-text"
                rows="3"
                spellcheck="false"
                autocapitalize="off"
                autocomplete="off"
                translate="no"
                prop:value=pasted
                on:input:target=move |ev| pasted.set(ev.target().value())
            ></textarea>
            <div class="acts">
                <button type="submit" class="button primary">
                    {tr(|t| t.request.read)}
                </button>
                <OpenFile
                    label=label(|t| t.request.open)
                    accept=".json,.txt,application/json,text/plain"
                    opened=open
                />
            </div>
        </form>
        <Scanner found=Callback::new(take) missed />
    }
}

/// The request with its badge.
#[component]
fn Shown(desk: Desk) -> impl IntoView {
    let request = move || desk.request.get().and_then(Result::ok);
    let whom = tr(move |t| match request().and_then(|request| request.name) {
        Some(name) => (t.request.named)(&name),
        None => t.request.unnamed.to_owned(),
    });
    let badge = move || match desk.badge.get() {
        None | Some(Badge::Fetching) => {
            view! { <p role="status">{tr(|t| t.request.fetching)}</p> }.into_any()
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
                on:click=move |_| {
                    desk.clear();
                    browser::focus("request-text");
                }
            >
                {tr(|t| t.request.other)}
            </button>
        </div>
    }
}

/// The badge is not on this site, or what is there does not fit.
#[component]
fn NoBadge(desk: Desk) -> impl IntoView {
    let why = tr(move |t| match &*desk.badge.read() {
        Some(Badge::Misfit(misfit)) => (t.request.misfit)(*misfit),
        _ => t.request.no_badge,
    });
    let open = move |file: File| {
        spawn_local(async move {
            desk.open_badge(&text_of(file).await.unwrap_or_default());
        });
    };
    view! {
        <p class="note is-error" role="status">
            {why}
        </p>
        <div class="acts">
            <OpenFile
                label=Signal::derive(tr(|t| t.request.open_badge))
                accept=".json,application/json"
                opened=open
            />
        </div>
    }
}

#[component]
fn Comparison(desk: Desk, request: Request, badge: BadgeModule) -> impl IntoView {
    let complete = asked::is_complete(&request, &badge);
    let rows = asked::compare(&request, &badge);
    let rows = rows.into_iter().map(|row| one_row(row, &badge, desk.lang)).collect_view();
    let any = badge.rule == Rule::Any && badge.requires.len() > 1;
    view! {
        <h3 lang=badge.lang.clone()>{badge.title.clone()}</h3>
        <p lang=badge.lang.clone()>{badge.description.clone()}</p>
        <h4>{tr(|t| t.request.compared)}</h4>
        {any.then(|| view! { <p>{tr(|t| t.request.any)}</p> })}
        <ul class="rows">{rows}</ul>
        {(!complete)
            .then(|| view! { <p class="note">{tr(|t| t.request.incomplete)}</p> })}
        <p class="word">{tr(|t| t.request.word)}</p>
    }
}

/// Thousandths as a percentage, rounded down: 79.9 % is not 80 %.
fn percent(scaled: u32, lang: Lang) -> String {
    let mark = match lang {
        Lang::Fr => ',',
        Lang::En => '.',
    };
    match scaled % 10 {
        0 => (scaled / 10).to_string(),
        tenth => format!("{}{mark}{tenth}", scaled / 10),
    }
}

fn one_row(row: Row<'_>, badge: &BadgeModule, lang: Memo<Lang>) -> impl IntoView + use<> {
    let title = match (row.asked, row.done) {
        (Some(asked), _) => asked.title.clone(),
        (None, Some(done)) => done.id.clone(),
        (None, None) => String::new(),
    };
    let asked = row.asked.map(|asked| (asked.activity, asked.score));
    let done =
        row.done.map(|done| (done.activity, done.scaled, validity::day(asked::moment(done))));
    let met = row.met;
    let asked_line = tr(move |t| match asked {
        Some((activity, score)) => (t.request.asked)(activity, score),
        None => t.request.besides.to_owned(),
    });
    let done = StoredValue::new(done);
    let done_line = tr(move |t| {
        done.with_value(|done| match done {
            Some((activity, scaled, day)) => {
                let lang = lang.get();
                let share = scaled.map(|scaled| percent(scaled, lang));
                (t.request.done)(*activity, share.as_deref(), &browser::day(day, lang))
            }
            None => t.request.not_done.to_owned(),
        })
    });
    let verdict = row.asked.is_some().then(|| {
        view! {
            <p class="met" class:is-met=met == Met::Yes>
                {tr(move |t| (t.request.met)(met))}
            </p>
        }
    });
    view! {
        <li>
            <p class="what" lang=badge.lang.clone()>
                {title}
            </p>
            {verdict}
            <p>{asked_line}</p>
            <p>{done_line}</p>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_never_rounded_up() {
        assert_eq!(percent(799, Lang::Fr), "79,9");
        assert_eq!(percent(800, Lang::Fr), "80");
        assert_eq!(percent(875, Lang::En), "87.5");
        assert_eq!(percent(1000, Lang::En), "100");
    }
}
