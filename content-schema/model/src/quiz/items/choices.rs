//! What the kinds with choices share: single-choice and multiple-choice.

use crate::cursor::{Cursor, Reading, Says};
#[cfg(feature = "author")]
use crate::html::directed_line;
#[cfg(feature = "author")]
use crate::html::page::{Page, input, several};
use crate::node::Node;
use crate::quiz::Scoring;
use crate::report::Code;

/// The properties of a choice.
pub(crate) const CHOICE: &[&str] = &["text", "correct", "feedback"];

/// What checks the picks.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// Bit `n` is set when choice `n` (author's order) is correct.
    pub correct: u32,
    /// How several picks are counted.
    pub scoring: Scoring,
    /// Feedback in Markdown for who picks choice `n`.
    pub feedback: Vec<Option<String>>,
}

/// The choices, each Markdown, and their key.
pub(super) fn read<N: Node>(
    item: &Cursor<N>,
    multiple: bool,
    r: &mut Reading,
) -> Option<(Vec<String>, Key)> {
    let scoring = match multiple {
        true => Scoring::read(item, r),
        false => Some(Scoring::AllOrNothing),
    };
    let list = item.required("choices", r)?;
    let mut texts: Vec<String> = Vec::new();
    let (correct, feedback) = marked(&list, CHOICE, r, |choice, r| {
        if let Some(text) = choice.needed("text", Says::Markdown, r) {
            if texts.iter().any(|earlier| earlier.trim() == text.trim()) {
                choice.problem(r, Code::DuplicateChoice, &[text.trim()]);
            }
            texts.push(text);
        }
    });
    let count = correct.count_ones();
    if !multiple && count > 1 {
        list.problem(r, Code::SeveralCorrectChoices, &[&count.to_string()]);
    }
    Some((texts, Key { correct, scoring: scoring?, feedback }))
}

/// Which choices are correct, one of them at least, and what is said of each; `each` reads what else a choice has.
pub(super) fn marked<N: Node>(
    list: &Cursor<N>,
    properties: &'static [&'static str],
    r: &mut Reading,
    mut each: impl FnMut(&Cursor<N>, &mut Reading),
) -> (u32, Vec<Option<String>>) {
    let cursors = list.elements(2, 20, r);
    let mut feedback = Vec::new();
    let mut correct = 0_u32;
    let mut marked = true;
    for (index, choice) in cursors.iter().enumerate() {
        if !choice.object(properties, r) {
            marked = false;
            continue;
        }
        each(choice, r);
        feedback.push(choice.markdown_of("feedback", r));
        match choice.boolean_or("correct", false, r) {
            Some(mark) => correct |= u32::from(mark) << index,
            None => marked = false,
        }
    }
    if marked && !cursors.is_empty() && correct == 0 {
        list.problem(r, Code::NoCorrectChoice, &[]);
    }
    (correct, feedback)
}

#[cfg(feature = "author")]
pub(super) fn fields(page: &Page<'_>, kind: &str, choices: &[String], name: &str) -> String {
    let inputs = choices.iter().enumerate();
    inputs
        .map(|(index, text)| input(kind, name, &index.to_string(), &directed_line(text, page.lang)))
        .collect()
}

#[cfg(feature = "author")]
pub(super) fn answer<'a>(
    page: &Page<'_>,
    choices: &[String],
    key: &'a Key,
) -> (String, Option<&'a str>) {
    right_ones(choices.iter().map(|text| directed_line(text, page.lang)), key)
}

/// Those of the choices that are right, and what is said of the first.
#[cfg(feature = "author")]
pub(super) fn right_ones(
    choices: impl Iterator<Item = String>,
    Key { correct, feedback, .. }: &Key,
) -> (String, Option<&str>) {
    let right = choices.enumerate().filter(|(index, _)| correct >> index & 1 == 1);
    let (places, texts): (Vec<usize>, Vec<String>) = right.unzip();
    let first = places.first().and_then(|index| feedback[*index].as_deref());
    (several(&texts), first)
}

/// One of several choices.
#[cfg(feature = "author")]
#[derive(
    Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[schemars(description = "Un choix.")]
pub struct Choice {
    /// What it says, in Markdown.
    #[schemars(description = "Le texte du choix. Markdown.", length(min = 1, max = 20000))]
    pub text: String,
    /// Whether it is right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "true pour un bon choix. Sans indication : false.")]
    pub correct: Option<bool>,
    /// Markdown for who picks it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Ce que lit l’élève qui prend ce choix. Markdown.",
        length(min = 1, max = 20000)
    )]
    pub feedback: Option<String>,
}

#[cfg(feature = "author")]
impl Choice {
    /// A right choice.
    pub fn correct(text: impl Into<String>) -> Self {
        Self { text: text.into(), correct: Some(true), feedback: None }
    }

    /// A wrong choice.
    pub fn wrong(text: impl Into<String>) -> Self {
        Self { text: text.into(), correct: None, feedback: None }
    }
}
