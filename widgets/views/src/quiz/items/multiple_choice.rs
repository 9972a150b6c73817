//! Any number of several choices: check boxes.

use tremplin_content::quiz::multiple_choice::{Asked, Key};

use super::choices::{self, Buttons};
use super::{Context, El, Shows, Signal, Texts};
use crate::dom::div;

pub(super) struct MultipleChoice;

impl Shows for MultipleChoice {
    type Asked = Asked;
    type Key = Key;

    fn answer(context: &Context, asked: &Asked, nudge: &Signal) -> El {
        let note = context.own("p").attr("class", "small").text(context.texts.pick_several());
        div("answer").child(note).child(choices::list(context, Buttons::Several, asked, nudge))
    }

    fn nothing_to_check(texts: &'static Texts) -> &'static str {
        texts.nothing_to_check(0)
    }

    fn about(place: El, asked: &Asked, part: usize) -> Option<El> {
        asked.get(part).map(|text| place.rich_line(text))
    }

    fn solution(place: El, asked: &Asked, key: &Key, _: &'static Texts) -> El {
        choices::solution(place, asked, key)
    }
}
