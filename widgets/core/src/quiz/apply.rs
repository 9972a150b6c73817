//! What each action does.

use std::rc::Rc;

use tremplin_content::quiz::{Interaction, QuizModule};

use super::checkpoints::goes_on;
use super::items::{self, Order, fits};
use super::{Action, Event, ItemState, Phase, Response, Session};
use crate::shuffle;

impl Session {
    /// A learner who has done nothing yet. The seed decides on the order of items and choices,
    /// where the module has them shuffled; the same seed always gives the same order.
    pub fn new(module: Rc<QuizModule>, seed: u64) -> Session {
        let mut states = Vec::new();
        states.resize_with(module.quiz.items.len(), ItemState::default);
        let phase = if module.quiz.intro.is_some() { Phase::Intro } else { Phase::Item };
        let mut session = Session {
            module,
            seed,
            unshuffled: false,
            phase,
            round: Vec::new(),
            position: 0,
            shown: Vec::new(),
            states,
            spent: 0,
            clock: None,
            lost: false,
        };
        session.round = session.order();
        session.enter(0);
        session
    }

    /// All items in the order of this seed.
    pub(crate) fn order(&self) -> Vec<usize> {
        let quiz = &self.module.quiz;
        let count = quiz.items.len();
        if quiz.shuffle.items && !self.unshuffled {
            // What stays in front of the item that follows it.
            let stays = |index: usize| !quiz.counts(&quiz.items[index]) || goes_on(quiz, index);
            let staying: Vec<bool> = (0..count).map(stays).collect();
            shuffle::items(self.seed, &staying)
        } else {
            (0..count).collect()
        }
    }

    /// Stands at a screen of this round.
    pub(crate) fn enter(&mut self, position: usize) {
        self.position = position;
        let order = Order {
            seed: self.seed,
            item: self.item_index(),
            shuffled: self.module.quiz.shuffle.choices && !self.unshuffled,
        };
        self.shown = items::shown(&self.item().interaction, &order);
    }

    /// Starts the clock, or counts the time up to now: to be called when the learner first sees
    /// the quiz and when it comes back into sight. Without it, time runs from the first action.
    ///
    /// `now` is in milliseconds of any one clock; where it goes backwards, no time has passed.
    pub fn resume(&mut self, now: u64) {
        let passed = self.clock.map_or(0, |then| now.saturating_sub(then));
        let passed = u32::try_from(passed).unwrap_or(u32::MAX);
        self.clock = Some(now);
        if self.phase == Phase::Item {
            self.spent = self.spent.saturating_add(passed);
            let state = self.state_mut();
            if !state.checked {
                state.spent = state.spent.saturating_add(passed);
            }
        }
    }

    /// Counts the time up to now and stops the clock: to be called when the quiz goes out of
    /// sight. The next [`resume`](Session::resume) or action starts it again.
    pub fn pause(&mut self, now: u64) {
        self.resume(now);
        self.clock = None;
    }

    /// Does what the learner asks for and tells what came of it. An action that does not fit the
    /// [phase](Session::phase) or the item is ignored.
    ///
    /// `now` is as for [`resume`](Session::resume).
    pub fn apply(&mut self, action: Action, now: u64) -> Vec<Event> {
        self.resume(now);
        self.lost = false;
        let mut events = Vec::new();
        match (self.phase, action) {
            (_, Action::Restart { seed }) => {
                *self = Session::new(self.module.clone(), seed);
                self.clock = Some(now);
            }
            (Phase::Intro, Action::Start) => self.phase = Phase::Item,
            (Phase::Results, Action::RetryMissed) => self.retry_missed(),
            (Phase::Item, action) => self.act(action, &mut events),
            _ => {}
        }
        events
    }

    fn act(&mut self, action: Action, events: &mut Vec<Event>) {
        match action {
            Action::Check if self.can_check() => events.push(self.check()),
            Action::Hint if self.has_hint() => self.state_mut().hint = true,
            Action::Retry if self.can_retry() => self.retry(),
            Action::Next if self.can_go_on() => {
                if matches!(self.item().interaction, Interaction::Survey(_)) {
                    events.extend(self.leave_survey());
                }
                if self.is_last() {
                    events.push(self.finish());
                } else {
                    self.enter(self.position + 1);
                }
            }
            Action::Back if self.can_go_back() => self.enter(self.position - 1),
            Action::Finish => events.push(self.finish()),
            answer => self.respond(&answer),
        }
    }

    pub(crate) fn state_mut(&mut self) -> &mut ItemState {
        let index = self.item_index();
        &mut self.states[index]
    }

    fn respond(&mut self, action: &Action) {
        let interaction = &self.item().interaction;
        let response = items::respond(interaction, self.response(), &self.shown, action);
        let response = response.filter(|response| fits(interaction, response));
        if let Some(response) = response.filter(|_| !self.state().checked) {
            self.state_mut().response = response;
        }
    }

    fn check(&mut self) -> Event {
        let index = self.item_index();
        let max_score = self.max_score(index);
        let score =
            items::score(&self.module.key.items[index].solution, self.response(), max_score);
        let state = &mut self.states[index];
        state.attempts = state.attempts.saturating_add(1);
        state.score = Some(score);
        state.first.get_or_insert(score);
        state.checked = true;
        let item = &self.module.quiz.items[index];
        Event::Answered {
            id: self.module.quiz.id.clone(),
            item: item.id.clone(),
            kind: item.interaction.kind().as_str(),
            response: state.response.clone(),
            correct: score == max_score,
            score,
            max_score,
            attempt: state.attempts,
            duration: u64::from(state.spent),
        }
    }

    fn retry(&mut self) {
        let response = items::again(&self.item().interaction, self.response());
        let state = self.state_mut();
        state.checked = false;
        state.response = response;
    }

    fn finish(&mut self) -> Event {
        self.phase = Phase::Results;
        let results = self.results();
        let quiz = &self.module.quiz;
        Event::Completed {
            id: quiz.id.clone(),
            score: results.score,
            max_score: results.max_score,
            scaled: results.scaled,
            passed: results.passed,
            first: results.first,
            duration: results.duration,
            missed: results.missed.iter().map(|index| quiz.items[*index].id.clone()).collect(),
        }
    }

    fn retry_missed(&mut self) {
        let missed = self.results().missed;
        if missed.is_empty() {
            return;
        }
        for index in &missed {
            let state = &mut self.states[*index];
            // What was not answered either counts as missed at the first attempt.
            let first = state.first.or(Some(0));
            *state = ItemState { first, ..ItemState::default() };
        }
        self.round = self.order();
        self.round.retain(|index| missed.contains(index));
        self.phase = Phase::Item;
        self.enter(0);
    }

    /// Takes over what the learner has ticked or typed before the quiz started, in the static
    /// page that stood in its place: pairs of item identifier and response.
    ///
    /// That page shows the author's order. So a session in which nothing has been done shows it
    /// from now on; it leaves the introduction and stands at the first item. Responses that fit no
    /// item are ignored, and so are those to items that have been checked.
    pub fn take_over(&mut self, responses: &[(String, Response)], now: u64) {
        if self.is_pristine() {
            self.clock = Some(now);
            self.unshuffled = true;
            self.phase = Phase::Item;
            self.round = self.order();
            self.enter(0);
        }
        for (id, response) in responses {
            for (item, state) in self.module.quiz.items.iter().zip(&mut self.states) {
                if item.id == *id && state.attempts == 0 && fits(&item.interaction, response) {
                    state.response = response.clone();
                }
            }
        }
    }

    /// Some of what was saved could not be taken up: the learner is told so.
    pub fn lose(&mut self) {
        self.lost = true;
    }
}
