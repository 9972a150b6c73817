//! What a response is told as a whole.

use tremplin_author::authoring::AnswerFeedback;

use super::question::Question;
use super::tree;
use crate::report::Code;
use crate::rich::flat;

/// What Moodle writes into each new question, in French and in English: our widget says as much itself.
const USUAL: [&str; 6] = [
    "votre réponse est correcte",
    "votre réponse est partiellement correcte",
    "votre réponse est incorrecte",
    "your answer is correct",
    "your answer is partially correct",
    "your answer is incorrect",
];

/// What the right response and others are told; that of one which is right in part has no place.
pub(super) fn combined(question: &mut Question<'_, '_, '_>) -> Option<AnswerFeedback> {
    let [correct, incorrect, partly] =
        ["correctfeedback", "incorrectfeedback", "partiallycorrectfeedback"]
            .map(|name| one(question, name));
    if let (Some(partly), Some(node)) =
        (partly, tree::child(question.node, "partiallycorrectfeedback"))
    {
        question.note(Code::FeedbackLeftOut, node, &[&partly]);
    }
    (correct.is_some() || incorrect.is_some()).then_some(AnswerFeedback { correct, incorrect })
}

/// Names what the whole response would be told, where our kind tells each choice alone.
pub(super) fn nowhere(question: &mut Question<'_, '_, '_>) {
    for name in ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"] {
        if let (Some(text), Some(node)) = (one(question, name), tree::child(question.node, name)) {
            question.note(Code::FeedbackLeftOut, node, &[&text]);
        }
    }
}

fn one(question: &mut Question<'_, '_, '_>, name: &'static str) -> Option<String> {
    let node = tree::child(question.node, name)?;
    let shown = flat(&question.rich(node).blocks).0.to_lowercase();
    let shown = shown.trim().trim_end_matches(['.', '!']).trim_end();
    if USUAL.contains(&shown) {
        question.note(Code::UsualFeedback, node, &[shown]);
        return None;
    }
    question.markdown_of(name)
}
