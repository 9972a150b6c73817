//! A few words to type.

use tremplin_content::gate;
use tremplin_content::quiz::Solution;
use tremplin_content::quiz::short_answer::{Asked, Key};
use tremplin_content::text::characters;

use super::{Answers, on_all};
use crate::flashcards::nearest;
use crate::matching;
use crate::quiz::{Action, Feedback, LONGEST_RESPONSE, Response, Session};

pub(super) struct ShortAnswer;

impl Answers for ShortAnswer {
    type Asked = Asked;
    type Key = Key;

    fn respond(_: &Asked, _: &Response, _: &[usize], action: &Action) -> Option<Response> {
        let Action::Type(text) = action else { return None };
        Some(cut(text))
    }

    fn fits(_: &Asked, response: &Response) -> bool {
        let Response::Text(text) = response else { return false };
        !text.is_empty() && characters(text) <= LONGEST_RESPONSE
    }

    fn again(response: &Response) -> Response {
        response.clone()
    }

    fn score(key: &Key, response: &Response, most: u32) -> u32 {
        let Response::Text(text) = response else { return 0 };
        if matching::is_accepted(text, &key.answers, &key.rules) { most } else { 0 }
    }

    fn feedback<'a>(
        key: &'a Key,
        _: &Response,
        _: &[usize],
        correct: bool,
        told: &mut Vec<Feedback<'a>>,
    ) {
        on_all(&key.feedback, correct, told);
    }

    fn taken(_: &Asked, values: &[String]) -> Response {
        values.first().map_or(Response::None, |text| cut(text))
    }

    fn mark(_: &Asked, key: &Key, add: &mut dyn FnMut(&str)) -> u32 {
        key.answers.iter().for_each(|answer| add(answer));
        0
    }
}

#[inline(never)]
fn cut(text: &str) -> Response {
    gate!(typed, cut);
    Response::typed(text)
}

impl Session {
    /// A right answer in words and the accepted one that it is nearest to, once it has been checked: what
    /// is forgiven in it can be shown by their [difference](crate::flashcards::difference).
    pub fn forgiven(&self) -> Option<(&str, &str)> {
        let Solution::ShortAnswer(key) = self.solution() else { return None };
        let Response::Text(text) = self.response() else { return None };
        self.outcome()?.correct.then_some(())?;
        Some((text, nearest(text, &key.answers)?))
    }
}
