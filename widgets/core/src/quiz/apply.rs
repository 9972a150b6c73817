//! What each action does.

use std::rc::Rc;

use tremplin_content::quiz::{Interaction, QuizModule};
use tremplin_content::text::characters;

use super::score::score_of;
use super::{Action, Event, ItemState, LONGEST_RESPONSE, Phase, Response, Session};
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
            choices: Vec::new(),
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
        let lessons: Vec<bool> =
            quiz.items.iter().map(|item| item.interaction.is_lesson()).collect();
        if quiz.shuffle.items && !self.unshuffled {
            shuffle::items(self.seed, &lessons)
        } else {
            (0..lessons.len()).collect()
        }
    }

    /// Stands at a screen of this round.
    pub(crate) fn enter(&mut self, position: usize) {
        self.position = position;
        let count = self.item().interaction.choices().len();
        self.choices = if self.module.quiz.shuffle.choices && !self.unshuffled {
            shuffle::choices(self.seed, self.item_index(), count)
        } else {
            (0..count).collect()
        };
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
            Action::Choose { choice, picked } => self.choose(choice, picked),
            Action::Answer(answer) => self.respond(Response::TrueFalse(answer)),
            Action::Type(text) => self.respond(text_response(&text)),
            Action::Check if self.can_check() => events.push(self.check()),
            Action::Hint if self.has_hint() => self.state_mut().hint = true,
            Action::Retry if self.can_retry() => self.retry(),
            Action::Next if self.can_go_on() => {
                if self.is_last() {
                    events.push(self.finish());
                } else {
                    self.enter(self.position + 1);
                }
            }
            Action::Finish => events.push(self.finish()),
            _ => {}
        }
    }

    pub(crate) fn state_mut(&mut self) -> &mut ItemState {
        let index = self.item_index();
        &mut self.states[index]
    }

    fn choose(&mut self, choice: usize, picked: bool) {
        let interaction = &self.item().interaction;
        if choice >= interaction.choices().len().min(32) {
            return;
        }
        let picks = match self.response() {
            Response::Choices(picks) if matches!(interaction, Interaction::MultipleChoice(_)) => {
                *picks
            }
            // Of a single choice the new pick replaces the old one; taking back another than
            // the picked one changes nothing.
            Response::Choices(picks) if !picked => *picks,
            _ => 0,
        };
        let bit = 1 << choice;
        let picks = if picked { picks | bit } else { picks & !bit };
        self.respond(if picks == 0 { Response::None } else { Response::Choices(picks) });
    }

    fn respond(&mut self, response: Response) {
        if fits(&self.item().interaction, &response) && !self.state().checked {
            self.state_mut().response = response;
        }
    }

    fn check(&mut self) -> Event {
        let index = self.item_index();
        let max_score = self.max_score(index);
        let score = score_of(&self.module.key.items[index].solution, self.response(), max_score);
        let state = &mut self.states[index];
        state.attempts = state.attempts.saturating_add(1);
        state.score = Some(score);
        state.first.get_or_insert(score);
        state.checked = true;
        let item = &self.module.quiz.items[index];
        Event::Answered {
            id: self.module.quiz.id.clone(),
            item: item.id.clone(),
            kind: item.interaction.kind(),
            response: state.response.clone(),
            correct: score == max_score,
            score,
            max_score,
            attempt: state.attempts,
            duration: u64::from(state.spent),
        }
    }

    fn retry(&mut self) {
        let state = self.state_mut();
        state.checked = false;
        // A wrong one of two or of several exclusive choices is of no more use; several picks or
        // a text are there to be improved.
        let several = matches!(self.item().interaction, Interaction::MultipleChoice(_));
        if !several && !matches!(self.response(), Response::Text(_)) {
            self.state_mut().response = Response::None;
        }
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
            let response = match response {
                Response::Text(text) => text_response(text),
                other => other.clone(),
            };
            for (item, state) in self.module.quiz.items.iter().zip(&mut self.states) {
                if item.id == *id && state.attempts == 0 && fits(&item.interaction, &response) {
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

fn text_response(text: &str) -> Response {
    let text: String = text.chars().take(LONGEST_RESPONSE).collect();
    if text.is_empty() { Response::None } else { Response::Text(text) }
}

/// Whether a response can be one to this kind of item.
pub(crate) fn fits(interaction: &Interaction, response: &Response) -> bool {
    match (interaction, response) {
        (Interaction::Lesson(_), response) => *response == Response::None,
        (_, Response::None) => true,
        (Interaction::SingleChoice(choices), Response::Choices(picks)) => {
            picks.count_ones() == 1 && within(*picks, choices.len())
        }
        (Interaction::MultipleChoice(choices), Response::Choices(picks)) => {
            *picks != 0 && within(*picks, choices.len())
        }
        (Interaction::TrueFalse, Response::TrueFalse(_)) => true,
        (Interaction::ShortAnswer, Response::Text(text)) => {
            !text.is_empty() && characters(text) <= LONGEST_RESPONSE
        }
        _ => false,
    }
}

fn within(picks: u32, count: usize) -> bool {
    count >= 32 || picks >> count == 0
}
