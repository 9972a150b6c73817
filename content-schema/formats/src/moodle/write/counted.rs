//! What kinds with several parts have alike: how the parts count, and what is told of all.

use tremplin_author::authoring::{AnswerFeedback, Scoring};

use super::xml::Sheet;
use crate::making::Outlet;
use crate::report::Code;

/// What a response is told as a whole.
pub(super) fn whole(sheet: &mut Sheet, said: &Option<AnswerFeedback>) {
    sheet.text("correctfeedback", said.as_ref().and_then(|said| said.correct.as_ref()));
    sheet.text("incorrectfeedback", said.as_ref().and_then(|said| said.incorrect.as_ref()));
}

/// Moodle counts each pair and each gap.
pub(super) fn partly(scoring: Option<Scoring>, outlet: &mut Outlet) {
    if scoring != Some(Scoring::Partial) {
        outlet.note(Code::AllOrNothing, &[]);
    }
}
