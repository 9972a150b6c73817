//! A statement that is true or false.

use crate::cursor::{Cursor, Reading};
#[cfg(feature = "author")]
use crate::html::page::{Page, input};
use crate::node::Node;

/// The statement is the item's prompt.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked;

/// What checks the answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// The right answer.
    pub answer: bool,
    /// Feedback in Markdown for who answers false, then for who answers true.
    pub feedback: [Option<String>; 2],
}

pub(super) const PROPERTIES: &[&str] = super::question_properties!["answer", "feedback"];

#[cfg(feature = "author")]
pub(super) const GUESSES: &[(&str, &str)] = &[
    ("boolean", "true-false"),
    ("truefalse", "true-false"),
    ("vf", "true-false"),
    ("vraifaux", "true-false"),
];

#[cfg(feature = "author")]
pub(super) const EXAMPLES: &[(&str, &str)] = &[];

pub(super) fn read<N: Node>(item: &Cursor<N>, r: &mut Reading) -> Option<(Asked, Key)> {
    let answer = item.required("answer", r).and_then(|answer| answer.boolean(r));
    let feedback = super::feedback(item, ["false", "true"], r);
    Some((Asked, Key { answer: answer?, feedback }))
}

#[cfg(feature = "author")]
pub(super) fn fields(page: &Page<'_>, _: &Asked, name: &str) -> String {
    let one = |value: bool| {
        let text = page.say(page.words.false_true[usize::from(value)]);
        input("radio", name, &value.to_string(), &text)
    };
    one(true) + &one(false)
}

#[cfg(feature = "author")]
pub(super) fn answer<'a>(page: &Page<'_>, _: &Asked, key: &'a Key) -> (String, Option<&'a str>) {
    let index = usize::from(key.answer);
    let word = page.say(page.words.false_true[index]);
    (format!("<p>{word}</p>"), key.feedback[index].as_deref())
}

#[cfg(feature = "author")]
crate::properties::question! {
    /// A statement that is true or false.
    TrueFalse, "Une affirmation : vrai ou faux.", "L’affirmation. Markdown." {
        /// Whether the statement is true.
        #[schemars(description = "true si l’affirmation est vraie, false si elle est fausse.")]
        answer: bool,
        /// Feedback by what the learner answers.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Ce que lit l’élève, selon sa réponse.")]
        feedback: Option<TruthFeedback>,
    }
    "true-false : vrai ou faux" { "kind": "true-false", "prompt": "${1:Affirmation}", "answer": true }
}

/// Feedback of a true-false item.
#[cfg(feature = "author")]
#[derive(
    Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[schemars(description = "Ce que lit l’élève, selon sa réponse.")]
pub struct TruthFeedback {
    /// For who answers true.
    #[serde(rename = "true", default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Pour qui répond « vrai ». Markdown.", length(min = 1, max = 20000))]
    pub yes: Option<String>,
    /// For who answers false.
    #[serde(rename = "false", default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Pour qui répond « faux ». Markdown.", length(min = 1, max = 20000))]
    pub no: Option<String>,
}
