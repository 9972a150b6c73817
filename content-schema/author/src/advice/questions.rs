//! Questions whose form gives the answer away, and answers that nothing is said of.

use tremplin_content::markdown::plain;
use tremplin_content::node::{Node, Shape};
use tremplin_content::report::{Code, Problem};

use super::advice;
use crate::json::JsonNode;

/// From how many questions on their order is looked at.
const SEVERAL: usize = 4;

/// Choices that stand for others, in lower case.
const ALL_OF_THESE: &[&str] = &[
    "toutes les réponses",
    "toutes ces réponses",
    "toutes les propositions",
    "aucune de ces réponses",
    "aucune des réponses",
    "tout ce qui précède",
    "rien de tout cela",
    "all of the above",
    "none of the above",
    "all of these",
    "none of these",
];

/// A choice: its text, and whether it is right.
struct Choice<'a> {
    node: JsonNode<'a>,
    text: String,
    right: bool,
}

/// What could be fairer in the questions of a quiz.
pub fn advise(root: &JsonNode<'_>) -> Vec<Problem> {
    let items = root.member("items").map(|items| items.elements()).unwrap_or_default();
    let mut found = Vec::new();
    let mut firsts = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let kind = item.member("kind").and_then(|kind| kind.text()).unwrap_or_default();
        let path = format!("items[{index}]");
        let choices = choices(item);
        if kind == "single-choice" {
            found.extend(longest(&choices, &path));
            firsts.push(choices.first().is_some_and(|first| first.right));
        }
        if kind == "single-choice" || kind == "multiple-choice" {
            found.extend(of_choices(&choices, &path));
        }
        if !["lesson", "survey", "dialogue"].contains(&kind.as_str()) && !says_more(item) {
            let place = item.member("prompt").and_then(|prompt| prompt.span()).or(item.span());
            found.push(advice(Code::NoFeedback, &path, place, &[]));
        }
    }
    let mixed = root.member("shuffle").and_then(|shuffle| shuffle.text());
    let mixes = mixed.is_some_and(|mixed| mixed == "choices" || mixed == "all");
    if firsts.len() >= SEVERAL && firsts.iter().all(|first| *first) && !mixes {
        let place = root.member("items").and_then(|items| items.span());
        let start =
            place.map(|place| tremplin_content::report::Span { end: place.start + 1, ..place });
        found.push(advice(Code::RightAlwaysFirst, "items", start, &[&firsts.len().to_string()]));
    }
    found
}

fn choices<'a>(item: &JsonNode<'a>) -> Vec<Choice<'a>> {
    let list = item.member("choices").map(|list| list.elements()).unwrap_or_default();
    let choice = |node: JsonNode<'a>| {
        let text = node.text().or_else(|| node.member("text")?.text()).map(|text| plain(&text))?;
        let right = node.member("correct").and_then(|right| right.boolean()) == Some(true);
        Some(Choice { node, text, right })
    };
    list.into_iter().filter_map(choice).collect()
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// The right choice where it is by far the longest: who knows nothing picks it.
fn longest(choices: &[Choice<'_>], path: &str) -> Option<Problem> {
    let at = choices.iter().position(|choice| choice.right)?;
    let right = length(&choices[at].text);
    let others = choices.iter().filter(|choice| !choice.right).map(|choice| length(&choice.text));
    let other = others.clone().max()?;
    if choices.len() < 3 || right < 25 || right * 10 < other * 16 {
        return None;
    }
    let details = [right.to_string(), other.to_string()];
    let [right, other] = &details;
    let place = choices[at].node.span();
    Some(advice(Code::RightIsLongest, &format!("{path}.choices[{at}]"), place, &[right, other]))
}

fn of_choices(choices: &[Choice<'_>], path: &str) -> Option<Problem> {
    let stands_for_others = |choice: &Choice<'_>| {
        let text = choice.text.to_lowercase();
        ALL_OF_THESE.iter().any(|all| text.starts_with(all))
    };
    if let Some(at) = choices.iter().position(stands_for_others) {
        let choice = &choices[at];
        let place = format!("{path}.choices[{at}]");
        return Some(advice(Code::AllOfThese, &place, choice.node.span(), &[&choice.text]));
    }
    let start = shared(choices)?;
    let place = choices.first()?.node.span();
    Some(advice(Code::SharedStart, &format!("{path}.choices"), place, &[&start]))
}

/// The words that all of three or more choices begin with, three at least.
fn shared(choices: &[Choice<'_>]) -> Option<String> {
    let (first, others) = choices.split_first()?;
    if others.len() < 2 {
        return None;
    }
    let words: Vec<&str> = first.text.split_whitespace().collect();
    let begins = |count: usize| {
        others.iter().all(|other| {
            other.text.split_whitespace().take(count).eq(words[..count].iter().copied())
        })
    };
    // What is left has to say something.
    let most = words.len().saturating_sub(1);
    let count = (3..=most).rev().find(|count| begins(*count))?;
    Some(words[..count].join(" "))
}

/// Whether something is said of an answer: an explanation, or feedback anywhere.
fn says_more(node: &JsonNode<'_>) -> bool {
    match node.shape() {
        Shape::Object => node.names().iter().any(|(name, _)| {
            let Some(member) = node.member(name) else { return false };
            ["explanation", "feedback"].contains(&name.as_str()) || says_more(&member)
        }),
        Shape::List => node.elements().iter().any(says_more),
        _ => false,
    }
}
