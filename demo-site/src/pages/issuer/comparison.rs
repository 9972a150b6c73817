//! What the badge asks beside what was done, and what in it can hardly be right.

use leptos::prelude::*;
use tremplin_content::badge::{BadgeModule, Rule};
use tremplin_content::stranger;
use tremplin_core::badge::request::doubt::{self, Doubt};
use tremplin_core::badge::request::figures;
use tremplin_core::badge::request::{self, Request};
use tremplin_core::credential::date;

use super::desk::Desk;
use crate::browser;
use crate::components::Skills;
use crate::issuer::asked::{self, Met, Row};
use crate::locales::Lang;
use crate::locales::issuer::{pick, tr};

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
    let today = request::day(u64::try_from(browser::now()).unwrap_or_default());
    let rows = rows.into_iter().map(|row| {
        let doubt = row.done.and_then(|done| doubt::of(done, today, today));
        one_row(row, doubt, &badge, desk.lang)
    });
    let rows = rows.collect_view();
    let any = badge.rule == Rule::Any && badge.requires.len() > 1;
    let skills = badge.alignments.clone();
    let skills = (!skills.is_empty()).then(|| {
        view! {
            <h4>{tr(|t| t.request.skills)}</h4>
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
        <h4>{tr(|t| t.request.compared)}</h4>
        {any.then(|| view! { <p>{tr(|t| t.request.any)}</p> })}
        <ul class="rows">{rows}</ul>
        {skills}
        {(!complete)
            .then(|| view! { <p class="note">{tr(|t| t.request.incomplete)}</p> })}
        <p class="word">{tr(|t| t.request.word)}</p>
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
    let said = |[french, english]: &[String; 2], lang| match lang {
        Lang::Fr => french.clone(),
        Lang::En => english.clone(),
    };
    let asked_line = tr(move |t| {
        asked.with_value(|asked| match asked {
            Some(texts) => t.request.asked.to_owned() + &said(texts, lang.get()),
            None => t.request.besides.to_owned(),
        })
    });
    let done = StoredValue::new(done);
    let done_line = tr(move |t| {
        done.with_value(|done| match done {
            Some((texts, day)) => {
                let lang = lang.get();
                (t.request.done)(&said(texts, lang), &browser::day(day, lang))
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
