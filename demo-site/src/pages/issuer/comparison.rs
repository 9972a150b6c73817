//! What the badge asks beside what was done, and what in it can hardly be right.

use leptos::prelude::*;
use tremplin_content::badge::{BadgeModule, Rule};
use tremplin_content::stranger;
use tremplin_credentials::date;
use tremplin_credentials::request::doubt::{self, Doubt};
use tremplin_credentials::request::figures;
use tremplin_credentials::request::{Request, day};

use super::desk::Desk;
use crate::browser;
use crate::components::Skills;
use crate::issuer::asked::{self, Met, Row};
use crate::locales::told::{self, pick};
use crate::locales::{Lang, request, tr};

/// The badge, and line by line what is asked and done.
#[component]
pub fn Comparison(
    /// What the page works on.
    desk: Desk,
    /// What was done, by the learner's word.
    request: Request,
    /// What is asked.
    badge: BadgeModule,
) -> impl IntoView {
    let complete = asked::is_complete(&request, &badge);
    let rows = asked::compare(&request, &badge);
    let today = day(u64::try_from(browser::now()).unwrap_or_default());
    let rows = rows.into_iter().map(|row| {
        let doubt = row.done.and_then(|done| doubt::of(done, today, today));
        one_row(row, doubt, &badge, desk.lang)
    });
    let rows = rows.collect_view();
    let any = badge.rule == Rule::Any && badge.requires.len() > 1;
    let skills = badge.alignments.clone();
    let skills = (!skills.is_empty()).then(|| {
        view! {
            <h4>{tr(request::skills)}</h4>
            <Skills skills />
        }
    });
    view! {
        <h3 lang=badge.lang.clone() dir="auto">
            {stranger::line(&badge.title)}
        </h3>
        <p lang=badge.lang.clone() dir="auto">
            {stranger::line(&badge.description)}
        </p>
        <h4>{tr(request::compared)}</h4>
        {any.then(|| view! { <p>{tr(request::any)}</p> })}
        <ul class="rows">{rows}</ul>
        {skills}
        {(!complete)
            .then(|| view! { <p class="note">{tr(request::incomplete)}</p> })}
        <p class="word">{tr(request::word)}</p>
    }
}

fn one_row(
    row: Row<'_>,
    doubt: Option<Doubt>,
    badge: &BadgeModule,
    lang: Memo<Lang>,
) -> impl IntoView + use<> {
    let title = match (row.asked, row.done) {
        (Some(asked), _) => asked.title.clone(),
        (None, Some(done)) => done.id.clone(),
        (None, None) => String::new(),
    };
    let asked = StoredValue::new(row.asked.map(figures::asked));
    let done = row.done.map(|done| (figures::done(done), date::day(asked::moment(done))));
    let met = row.met;
    let asked_line = tr(move |lang| {
        asked.with_value(|asked| match asked {
            Some(what) => {
                request::asked(lang).to_owned() + pick(lang, what.each_ref().map(String::as_str))
            }
            None => request::besides(lang).to_owned(),
        })
    });
    let done = StoredValue::new(done);
    let done_line = tr(move |lang| {
        done.with_value(|done| match done {
            Some((what, day)) => request::done(
                lang,
                &browser::day(day, lang),
                pick(lang, what.each_ref().map(String::as_str)),
            ),
            None => request::not_done(lang).to_owned(),
        })
    });
    let verdict = row.asked.is_some().then(|| {
        view! {
            <p class="met" class:is-met=met == Met::Yes>
                {tr(move |lang| told::met(lang, met))}
            </p>
        }
    });
    view! {
        <li>
            <p class="what" lang=badge.lang.clone() dir="auto">
                {stranger::line(&title)}
            </p>
            {verdict}
            <p>{asked_line}</p>
            <p>{done_line}</p>
            {doubt
                .map(|doubt| {
                    view! {
                        <p class="doubt">{move || pick(lang.get(), doubt::words(doubt))}</p>
                    }
                })}
        </li>
    }
}
