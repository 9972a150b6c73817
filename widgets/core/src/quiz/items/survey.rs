//! What the learner thinks: there is nothing to check. What is picked or written stays as it is once the learner has
//! gone on.

use tremplin_content::gate;
use tremplin_content::quiz::Interaction;
use tremplin_content::quiz::survey::{Asked, Form, Key, LONGEST};
use tremplin_content::text::characters;

use super::{Answers, Order, choices};
use crate::quiz::response::cut;
use crate::quiz::{Action, Event, Feedback, ItemState, Response, Session};

pub(super) struct Survey;

impl Answers for Survey {
    type Asked = Asked;
    type Key = Key;

    /// The steps of a scale stay in their order, and so does the choice in the learner's own words: it is the last.
    #[inline(never)]
    fn shown(asked: &Asked, order: &Order) -> Vec<usize> {
        gate!(survey, shown);
        let count = asked.texts.len();
        let mut shown = match order.shuffled && asked.form == Form::Choices {
            true => order.of(count),
            false => (0..count).collect(),
        };
        shown.extend(count..asked.picks());
        shown
    }

    #[inline(never)]
    fn respond(asked: &Asked, before: &Response, _: &[usize], action: &Action) -> Option<Response> {
        gate!(survey, respond);
        let (before, written) = said(before);
        let own = 1 << asked.texts.len();
        let (picks, text) = match action {
            Action::Type(text) if asked.form == Form::Text => (0, cut(text, LONGEST)),
            Action::Type(text) if asked.other => {
                (if asked.several { before | own } else { own }, cut(text, LONGEST))
            }
            Action::Choose { choice, picked } => {
                let before = if *picked && !asked.several { 0 } else { before };
                match choices::respond(before, asked.picks(), *choice, *picked)? {
                    Response::Choices(picks) => (picks, written),
                    _ => (0, ""),
                }
            }
            _ => return None,
        };
        // What was written goes with the choice that it belongs to.
        let text = if asked.form == Form::Text || picks & own != 0 { text } else { "" };
        Some(match (picks, text) {
            (0, "") => Response::None,
            _ => Response::Said { picks, text: text.to_owned() },
        })
    }

    #[inline(never)]
    fn fits(asked: &Asked, response: &Response) -> bool {
        gate!(survey, fits);
        let Response::Said { picks, text } = response else { return false };
        if characters(text) > LONGEST {
            return false;
        }
        if asked.form == Form::Text {
            return *picks == 0 && !text.is_empty();
        }
        choices::within(*picks, asked.picks())
            && (asked.several || picks.count_ones() == 1)
            && (text.is_empty() || asked.other && picks >> asked.texts.len() == 1)
    }

    fn again(response: &Response) -> Response {
        response.clone()
    }

    fn score(_: &Key, _: &Response, _: u32) -> u32 {
        0
    }

    fn feedback<'a>(_: &'a Key, _: &Response, _: &[usize], _: bool, _: &mut Vec<Feedback<'a>>) {}

    #[inline(never)]
    fn taken(asked: &Asked, values: &[String]) -> Response {
        gate!(survey, taken);
        if asked.form == Form::Text {
            let text = values.first().map_or("", |text| cut(text, LONGEST));
            return match text.trim() {
                "" => Response::None,
                _ => Response::Said { picks: 0, text: text.to_owned() },
            };
        }
        match choices::taken(values) {
            Response::Choices(picks) if picks != 0 => Response::Said { picks, text: String::new() },
            _ => Response::None,
        }
    }

    #[inline(never)]
    fn mark(asked: &Asked, _: &Key, add: &mut dyn FnMut(&str)) -> u32 {
        gate!(survey, mark);
        asked.texts.iter().for_each(|text| add(text));
        asked.form as u32 | u32::from(asked.several) << 2 | u32::from(asked.other) << 3
    }
}

/// What is picked, and what is written.
fn said(response: &Response) -> (u32, &str) {
    match response {
        Response::Said { picks, text } => (*picks, text),
        _ => (0, ""),
    }
}

fn opinion(item: usize, state: &ItemState) -> Opinion<'_> {
    let (picks, text) = said(&state.response);
    Opinion { item, picks, text }
}

/// What a learner has said in a survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opinion<'a> {
    /// Index of the item in the author's order.
    pub item: usize,
    /// Bit `n` is set where choice or step `n` (author's order) is picked.
    pub picks: u32,
    /// What the learner wrote, or nothing.
    pub text: &'a str,
}

impl Session {
    /// What the learner has said in the surveys of the quiz, in the author's order. Those that were passed over are not
    /// there.
    #[inline(never)]
    pub fn opinions(&self) -> Vec<Opinion<'_>> {
        let items = self.module.quiz.items.iter().zip(&self.states).enumerate();
        let surveys = items.filter(|(_, (item, state))| {
            matches!(item.interaction, Interaction::Survey(_)) && state.response.says_something()
        });
        surveys.map(|(item, (_, state))| opinion(item, state)).collect()
    }

    /// The learner goes on from a survey: what was said there, or nothing where it is passed over.
    #[inline(never)]
    pub(crate) fn leave_survey(&mut self) -> Option<Event> {
        gate!(survey, leave_survey);
        let state = self.state_mut();
        if !state.response.says_something() {
            // Blanks that were typed.
            state.response = Response::None;
            return None;
        }
        let (response, duration) = (state.response.clone(), u64::from(state.spent));
        let (id, item) = (self.module.quiz.id.clone(), self.item().id.clone());
        Some(Event::Said { id, item, response, duration })
    }
}

#[cfg(test)]
mod tests;
