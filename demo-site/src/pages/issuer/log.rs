//! The log: what was signed here, to be saved or erased.

use leptos::prelude::*;

use super::desk::Desk;
use super::field::{Part, Said};
use crate::browser;
use crate::components::Sure;
use crate::locales::issuer::{self as texts, Issuer as Texts, tr};

/// So many lines are shown, the newest first; the file has all.
const SHOWN: usize = 50;

/// Name of the file.
const FILE: &str = "badges.csv";

/// The last part of the page.
#[component]
pub fn LogPart(
    /// What the page works on.
    desk: Desk,
) -> impl IntoView {
    let head = |pick: fn(&'static Texts) -> &'static str| Signal::derive(tr(pick));
    let sure = RwSignal::new(false);
    // What came of the last press.
    let said = RwSignal::new(String::new());
    let has_lines = Memo::new(move |_| !desk.log.read().lines.is_empty());
    let has_any = Memo::new(move |_| {
        let log = desk.log.read();
        !log.lines.is_empty() || !log.aside.is_empty() || log.is_other
    });
    let save = move |_| {
        let lang = desk.lang.get_untracked();
        let t = &texts::texts(lang).log;
        let csv = desk.log.with_untracked(|log| log.csv(t.columns, t.separator));
        if browser::download_bytes(FILE, "text/csv", csv.as_bytes()).is_some() {
            said.set((t.saved)(FILE));
        }
    };
    let erase = move |()| {
        sure.set(false);
        desk.erase_log();
        said.set(texts::texts(desk.lang.get_untracked()).log.erased.to_owned());
        browser::focus("log-title");
    };
    let rows = move || {
        let lang = desk.lang.get();
        let log = desk.log.read();
        let rows = log.lines.iter().rev().take(SHOWN).map(|line| {
            let day = browser::day(&line.day, lang);
            view! {
                <li>
                    <span>{day}</span>
                    <span dir="auto">{line.title.clone()}</span>
                </li>
            }
        });
        rows.collect_view()
    };
    let trouble = tr(move |t| match (desk.log_is_loose.get(), &*desk.log.read()) {
        (true, _) => t.log.loose.to_owned(),
        (false, log) if log.is_other => t.log.other.to_owned(),
        (false, log) if !log.aside.is_empty() => (t.log.aside)(log.aside.len()),
        (false, _) => String::new(),
    });
    let acts = move || {
        has_any.get().then(|| {
            view! {
                <div class="acts">
                    {has_lines
                        .get()
                        .then(|| {
                            view! {
                                <button type="button" class="button" on:click=save>
                                    {tr(|t| t.log.save)}
                                </button>
                            }
                        })}
                    <button
                        type="button"
                        class="button quiet"
                        id="log-erase"
                        on:click=move |_| {
                            said.set(String::new());
                            sure.set(true);
                        }
                    >
                        {tr(|t| t.log.erase)}
                    </button>
                </div>
            }
        })
    };
    view! {
        <Part id="log" title=head(|t| t.log.head.title) text=head(|t| t.log.head.text)>
            {move || {
                has_lines
                    .get()
                    .then(|| {
                        view! {
                            <p>{tr(move |t| (t.log.count)(desk.log.read().lines.len()))}</p>
                            <ul class="log">{rows}</ul>
                        }
                    })
            }}
            {move || {
                (!has_any.get()).then(|| view! { <p class="help">{tr(|t| t.log.empty)}</p> })
            }}
            <Said text=Signal::derive(trouble) is_error=Signal::derive(|| true) />
            {acts}
            <Sure
                asks=sure
                text=head(|t| t.log.erase_text)
                yes=head(|t| t.log.erase_sure)
                no=head(|t| t.log.keep)
                back="log-erase"
                erase=Callback::new(erase)
            />
            <Said text=said is_error=Signal::derive(|| false) />
        </Part>
    }
}
