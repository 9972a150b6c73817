//! Pictures to choose from: radio buttons or check boxes in a grid.

use tremplin_content::gate;
use tremplin_content::quiz::image_choice::{Asked, Key, Picture};

use super::choices::{Buttons, choice};
use super::{Context, El, Shows, Signal, Texts};
use crate::dom::{div, el};
use crate::media::picture;

pub(super) struct ImageChoice;

impl Shows for ImageChoice {
    type Asked = Asked;
    type Key = Key;

    #[inline(never)]
    fn answer(context: &Context, asked: &Asked, nudge: &Signal) -> El {
        gate!(image_choice, answer);
        let buttons = if asked.several { Buttons::Several } else { Buttons::One };
        let order = context.model.peek(|session| session.shown().to_vec());
        let pictures = order.into_iter().map(|index| {
            let Picture { image, text } = &asked.choices[index];
            let shown = picture(image, &context.model.host().locate(&image.src), context.texts);
            let said = el("span").attr("class", "pictured").child(shown);
            let said = if text.is_empty() { said } else { said.child(el("span").rich_line(text)) };
            choice(context, buttons, index, said, nudge)
        });
        let note = asked
            .several
            .then(|| context.own("p").attr("class", "small").text(context.texts.pick_several()));
        div("answer").children(note).child(div("choices pictures").children(pictures))
    }

    fn nothing_to_check(texts: &'static Texts) -> &'static str {
        texts.nothing_to_check(0)
    }

    #[inline(never)]
    fn about(place: El, asked: &Asked, part: usize) -> Option<El> {
        gate!(image_choice, about);
        let picture = asked.choices.get(part).filter(|_| asked.several)?;
        Some(said(place, picture))
    }

    #[inline(never)]
    fn solution(place: El, asked: &Asked, key: &Key, _: &'static Texts) -> El {
        gate!(image_choice, solution);
        let pictures = asked.choices.iter().enumerate();
        let is_right = |index: usize| key.correct & (1 << index) != 0;
        let right = pictures.filter(|(index, _)| is_right(*index));
        place.children(right.map(|(_, picture)| said(el("p").attr("class", "solution"), picture)))
    }
}

/// Adds a picture in words: what is written below it, or its alternative text, which is no Markdown.
fn said(place: El, picture: &Picture) -> El {
    match picture.text.as_str() {
        "" => place.plain(&picture.image.alt),
        text => place.rich_line(text),
    }
}
