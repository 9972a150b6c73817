//! A screen to read, see or hear: there is nothing to answer.

use tremplin_content::quiz::lesson::{Asked, Key};

use super::Answers;
use crate::quiz::{Action, Feedback, Response};

pub(super) struct Lesson;

impl Answers for Lesson {
    type Asked = Asked;
    type Key = Key;

    fn respond(_: &Asked, _: &Response, _: &[usize], _: &Action) -> Option<Response> {
        None
    }

    fn fits(_: &Asked, _: &Response) -> bool {
        false
    }

    fn again(_: &Response) -> Response {
        Response::None
    }

    fn score(_: &Key, _: &Response, _: u32) -> u32 {
        0
    }

    fn feedback<'a>(_: &'a Key, _: &Response, _: &[usize], _: bool, _: &mut Vec<Feedback<'a>>) {}

    fn taken(_: &Asked, _: &[String]) -> Response {
        Response::None
    }

    fn mark(_: &Asked, _: &Key, _: &mut dyn FnMut(&str)) -> u32 {
        0
    }
}
