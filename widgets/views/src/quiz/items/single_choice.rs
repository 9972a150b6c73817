//! One of several choices: radio buttons.

use tremplin_content::quiz::single_choice::{Asked, Key};

use super::choices::{self, Buttons};
use super::{Context, El, Shows, Signal, Texts};

pub(super) struct SingleChoice;

impl Shows for SingleChoice {
    type Asked = Asked;
    type Key = Key;

    fn answer(context: &Context, asked: &Asked, nudge: &Signal) -> El {
        choices::list(context, Buttons::One, asked, nudge)
    }

    fn nothing_to_check(texts: &'static Texts) -> &'static str {
        texts.nothing_to_check(0)
    }

    fn solution(place: El, asked: &Asked, key: &Key, _: &'static Texts) -> El {
        choices::solution(place, asked, key)
    }
}
