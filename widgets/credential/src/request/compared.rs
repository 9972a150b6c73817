//! What a badge asks beside what a request says was done.

use tremplin_content::badge::{BadgeModule, Requirement, Rule};

use super::{Done, Request};

/// How far something is that the badge asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Met {
    /// It is.
    Yes,
    /// There is a result, and it is too low.
    TooLow,
    /// The request does not have it.
    No,
}

/// One line of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// What is asked; `None` for what was done besides.
    pub asked: Option<&'a Requirement>,
    /// What was done.
    pub done: Option<&'a Done>,
    /// Whether it is enough.
    pub met: Met,
}

/// What the badge asks in the author's order, then what was done besides.
pub fn compare<'a>(request: &'a Request, badge: &'a BadgeModule) -> Vec<Row<'a>> {
    let same =
        |asked: &Requirement, done: &Done| (asked.activity, &asked.id) == (done.activity, &done.id);
    let asked = badge.requires.iter().map(|asked| {
        let done = request.done.iter().find(|done| same(asked, done));
        let met = match done.map(|done| done.best().meets(asked)) {
            Some(true) => Met::Yes,
            Some(false) => Met::TooLow,
            None => Met::No,
        };
        Row { asked: Some(asked), done, met }
    });
    let others =
        request.done.iter().filter(|done| !badge.requires.iter().any(|asked| same(asked, done)));
    asked.chain(others.map(|done| Row { asked: None, done: Some(done), met: Met::Yes })).collect()
}

/// Whether, by the learner's word, everything is done that the badge asks for.
pub fn is_complete(request: &Request, badge: &BadgeModule) -> bool {
    let rows = compare(request, badge);
    let mut asked = rows.iter().filter(|row| row.asked.is_some());
    match badge.rule {
        Rule::All => asked.all(|row| row.met == Met::Yes),
        Rule::Any => asked.any(|row| row.met == Met::Yes),
    }
}
