//! What a session tells of itself.

use std::rc::Rc;

use tremplin_content::quiz::{Interaction, Item, QuizModule, Solution};

use super::{ChoiceState, Feedback, ItemState, Outcome, Phase, Response, Session, items};

impl Session {
    /// The quiz and its answer key.
    pub fn module(&self) -> &QuizModule {
        &self.module
    }

    /// The module, shared with the session.
    pub fn shared_module(&self) -> Rc<QuizModule> {
        self.module.clone()
    }

    /// The seed that decided on the order.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// What is on the screen. [`Phase::Intro`] only where the module has an introduction.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// Index of the screen in this round, lessons counted, from 0.
    pub fn position(&self) -> usize {
        self.position
    }

    /// How many screens this round has, lessons counted.
    pub fn screens(&self) -> usize {
        self.round.len()
    }

    /// Whether this is the last screen of the round.
    pub fn is_last(&self) -> bool {
        self.position + 1 >= self.round.len()
    }

    /// Which question this is and how many this round has: `(2, 10)` is the second of ten.
    /// `None` where it is not [counted](tremplin_content::quiz::Quiz::counts): on a lesson, and on a survey among questions.
    pub fn question(&self) -> Option<(usize, usize)> {
        self.module.quiz.counts(self.item()).then(|| self.questions())
    }

    /// How many questions of this round are behind the learner, and how many it has; the one on
    /// the screen counts once its answer is revealed; what is no question never does.
    pub fn progress(&self) -> (usize, usize) {
        let (number, of) = self.questions();
        let is_open = self.module.quiz.counts(self.item()) && !self.is_revealed();
        (number - usize::from(is_open), of)
    }

    /// How many questions there are up to the screen shown, and in the whole round.
    fn questions(&self) -> (usize, usize) {
        let count = |screens: &[usize]| {
            let quiz = &self.module.quiz;
            screens.iter().filter(|index| quiz.counts(&quiz.items[**index])).count()
        };
        (count(&self.round[..=self.position]), count(&self.round))
    }

    /// Index of the item on the screen, in the author's order. Before the first item it is that
    /// item's, after the last one that one's.
    pub fn item_index(&self) -> usize {
        self.round[self.position]
    }

    /// The item on the screen.
    pub fn item(&self) -> &Item {
        &self.module.quiz.items[self.item_index()]
    }

    pub(crate) fn state(&self) -> &ItemState {
        &self.states[self.item_index()]
    }

    /// The author's indexes of the item's parts (choices, entries) in the order shown; empty where there
    /// are none.
    pub fn shown(&self) -> &[usize] {
        &self.shown
    }

    /// What the learner has entered for the item.
    pub fn response(&self) -> &Response {
        &self.state().response
    }

    /// Whether there is something to check, which need not be asked back.
    pub fn can_check(&self) -> bool {
        self.phase == Phase::Item
            && self.item().interaction.is_scored()
            && self.response().says_something()
            && !self.state().checked
            && items::is_clear(self.solution(), self.response())
    }

    /// Whether [`Action::Next`](super::Action::Next) leads on: from what has no right answer it always does.
    pub fn can_go_on(&self) -> bool {
        self.phase == Phase::Item
            && (self.state().checked
                || !self.item().interaction.is_scored()
                || self.stop().is_some())
    }

    /// What the attempt just checked is worth, as long as it is shown.
    pub fn outcome(&self) -> Option<Outcome> {
        let max_score = self.max_score(self.item_index());
        let score = self.state().score.filter(|_| self.state().checked)?;
        Some(Outcome { correct: score == max_score, score, max_score })
    }

    /// Whether the answer may be shown: the response was checked, and it is right or no attempts
    /// are left.
    pub fn is_revealed(&self) -> bool {
        self.outcome().is_some_and(|outcome| outcome.correct || self.attempts_left() == Some(0))
    }

    /// Whether the learner may try the item again.
    pub fn can_retry(&self) -> bool {
        self.phase == Phase::Item && self.outcome().is_some() && !self.is_revealed()
    }

    /// How many attempts the item still allows; `None` has no limit.
    pub fn attempts_left(&self) -> Option<u32> {
        Some(self.module.quiz.max_attempts?.saturating_sub(self.state().attempts))
    }

    /// What may be told about a part of the item (a choice, an entry; author's order). Of true-false, `1`
    /// stands for true and `0` for false.
    ///
    /// While attempts are left, a wrong pick among exclusive choices is told; which of several
    /// picks are wrong is not.
    pub fn choice_state(&self, part: usize) -> Option<ChoiceState> {
        self.outcome()?;
        items::state(self.solution(), self.response(), part, self.is_revealed())
    }

    /// What the author says about the response just checked: of choices, about each picked one,
    /// in the order shown.
    pub fn feedback(&self) -> Vec<Feedback<'_>> {
        let Some(outcome) = self.outcome() else { return Vec::new() };
        items::feedback(self.solution(), self.response(), &self.shown, outcome.correct)
    }

    pub(crate) fn solution(&self) -> &Solution {
        &self.module.key.items[self.item_index()].solution
    }

    /// The right answer, once it is revealed.
    pub fn right_answer(&self) -> Option<&Solution> {
        self.is_revealed().then(|| self.solution())
    }

    /// The author's explanation in Markdown, once the answer is revealed.
    pub fn explanation(&self) -> Option<&str> {
        let text = self.module.key.items[self.item_index()].explanation.as_deref()?;
        self.is_revealed().then_some(text)
    }

    /// The hint in Markdown, once the learner has asked for it.
    pub fn hint(&self) -> Option<&str> {
        self.item().hint.as_deref().filter(|_| self.state().hint)
    }

    /// Whether the item has a hint to ask for.
    pub fn has_hint(&self) -> bool {
        self.item().hint.is_some()
    }

    /// Whether nothing has been done yet, so that there is nothing to save. Leaving the
    /// introduction is not counted as something.
    pub fn is_pristine(&self) -> bool {
        let untouched = |state: &ItemState| {
            state.response == Response::None && state.first.is_none() && !state.hint
        };
        self.phase != Phase::Results && self.position == 0 && self.states.iter().all(untouched)
    }

    /// Whether some of what was saved could not be taken up.
    pub fn has_lost(&self) -> bool {
        self.lost
    }

    /// How far the learner has come: questions answered, then screens. Where two sessions of one
    /// learner meet, the one that is further on stays.
    pub fn reached(&self) -> (usize, usize) {
        let answered = self.states.iter().filter(|state| state.score.is_some()).count();
        let end = if self.phase == Phase::Results { self.round.len() } else { self.position };
        (answered, end)
    }

    /// The place in this round of the first question that is still open; of the last screen where
    /// none is.
    pub(crate) fn first_open(&self) -> usize {
        let quiz = &self.module.quiz;
        let is_open = |index: &usize| {
            let (state, item) = (&self.states[*index], &quiz.items[*index]);
            match item.interaction {
                Interaction::Survey(_) => quiz.counts(item) && state.response == Response::None,
                _ => quiz.counts(item) && !state.checked,
            }
        };
        let last = self.round.len().saturating_sub(1);
        self.round.iter().position(is_open).unwrap_or(last)
    }
}
