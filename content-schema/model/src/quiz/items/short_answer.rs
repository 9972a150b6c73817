//! A few words to type.

use crate::common::{MatchRules, read as common};
use crate::cursor::{Cursor, Reading};
#[cfg(feature = "author")]
use crate::html::page::{Page, several};
#[cfg(feature = "author")]
use crate::html::plain;
use crate::node::Node;

/// The question is the item's prompt.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked;

/// What checks the answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// Everything that counts as right; the first is shown as the answer.
    pub answers: Vec<String>,
    /// What is tolerated.
    pub rules: MatchRules,
    /// Feedback in Markdown for a wrong answer, then for a right one.
    pub feedback: [Option<String>; 2],
}

pub(super) const PROPERTIES: &[&str] = super::question_properties!["answers", "match", "feedback"];

#[cfg(feature = "author")]
pub(super) const GUESSES: &[(&str, &str)] =
    &[("fillin", "short-answer"), ("reponsecourte", "short-answer")];

#[cfg(feature = "author")]
pub(super) const EXAMPLES: &[(&str, &str)] = &[];

pub(super) fn read<N: Node>(item: &Cursor<N>, r: &mut Reading) -> Option<(Asked, Key)> {
    let rules = common::match_rules(item, r);
    let feedback = super::feedback(item, ["incorrect", "correct"], r);
    let answers = common::answers(&item.required("answers", r)?, r);
    Some((Asked, Key { answers, rules, feedback }))
}

#[cfg(feature = "author")]
pub(super) fn fields(page: &Page<'_>, _: &Asked, name: &str) -> String {
    let attributes = crate::field::attributes().map(|(name, value)| format!(" {name}=\"{value}\""));
    format!(
        "<p><label>{} <input form=\"\" name=\"{name}\"{}></label></p>",
        page.say(page.words.your_answer),
        attributes.collect::<String>(),
    )
}

#[cfg(feature = "author")]
pub(super) fn answer<'a>(page: &Page<'_>, _: &Asked, key: &'a Key) -> (String, Option<&'a str>) {
    let answers: Vec<String> = key.answers.iter().map(|each| plain(each, page.lang)).collect();
    (several(&answers), key.feedback[1].as_deref())
}

#[cfg(feature = "author")]
crate::properties::question! {
    /// A question answered in a few words.
    ShortAnswer, "Quelques mots à écrire.", "La question. Markdown." {
        /// Everything that counts as right.
        #[schemars(
            description = "Toutes les réponses acceptées ; la première est montrée comme la bonne.",
            length(min = 1, max = 50),
            inner(length(min = 1, max = 20000))
        )]
        answers: Vec<String>,
        /// What must be the same.
        #[serde(default, rename = "match", skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Ce qui doit être identique. Sans indication, tout est toléré sauf les fautes de frappe.")]
        matching: Option<crate::properties::Match>,
        /// Feedback by whether the answer is right.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Ce que lit l’élève, selon que sa réponse est juste ou non.")]
        feedback: Option<crate::properties::AnswerFeedback>,
    }
    "short-answer : quelques mots à écrire" { "kind": "short-answer", "prompt": "${1:Question}", "answers": ["${2:Réponse}"] }
}
