//! A statement that is true or false: two radio buttons.

use tremplin_content::quiz::true_false::{Asked, Key};

use super::choices::{Buttons, choice};
use super::{Context, El, Shows, Signal, Texts, right};
use crate::dom::div;

pub(super) struct TrueFalse;

impl Shows for TrueFalse {
    type Asked = Asked;
    type Key = Key;

    fn answer(context: &Context, _: &Asked, nudge: &Signal) -> El {
        div("choices").children([1, 0].map(|index| {
            let text = context.own("span").text(context.texts.true_false(index));
            choice(context, Buttons::TrueFalse, index, text, nudge)
        }))
    }

    fn nothing_to_check(texts: &'static Texts) -> &'static str {
        texts.nothing_to_check(0)
    }

    fn solution(place: El, _: &Asked, key: &Key, texts: &'static Texts) -> El {
        place.child(right(texts.true_false(usize::from(key.answer))))
    }
}
