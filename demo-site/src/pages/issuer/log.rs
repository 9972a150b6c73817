//! The log: what was signed here, to be saved or erased.

use leptos::prelude::*;

use super::desk::Desk;
use super::field::{Part, Said};
use crate::browser;
use crate::components::Sure;
use crate::locales::{Lang, log, tr};

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
    let head = |say: fn(Lang) -> &'static str| Signal::derive(tr(say));
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
        let csv = desk.log.with_untracked(|log| log.csv(log::columns(lang), log::separator(lang)));
        if browser::download_bytes(FILE, "text/csv", csv.as_bytes()).is_some() {
            said.set(log::saved(lang, FILE));
        }
    };
    let erase = move |()| {
        sure.set(false);
        desk.erase_log();
        said.set(log::erased(desk.lang.get_untracked()).to_owned());
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
    let trouble = tr(move |lang| match (desk.log_is_loose.get(), &*desk.log.read()) {
        (true, _) => log::loose(lang).to_owned(),
        (false, log) if log.is_other => log::other(lang).to_owned(),
        (false, log) if !log.aside.is_empty() => log::aside(lang, log.aside.len()),
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
                                    {tr(log::save)}
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
                        {tr(log::erase)}
                    </button>
                </div>
            }
        })
    };
    view! {
        <Part id="log" title=head(|lang| log::head(lang)[0]) text=head(|lang| log::head(lang)[1])>
            {move || {
                has_lines
                    .get()
                    .then(|| {
                        view! {
                            <p>{tr(move |lang| log::count(lang, desk.log.read().lines.len()))}</p>
                            <ul class="log">{rows}</ul>
                        }
                    })
            }}
            {move || {
                (!has_any.get()).then(|| view! { <p class="help">{tr(log::empty)}</p> })
            }}
            <Said text=Signal::derive(trouble) is_error=Signal::derive(|| true) />
            {acts}
            <Sure
                asks=sure
                text=head(log::erase_text)
                yes=head(log::erase_sure)
                no=head(log::keep)
                back="log-erase"
                erase=Callback::new(erase)
            />
            <Said text=said is_error=Signal::derive(|| false) />
        </Part>
    }
}
