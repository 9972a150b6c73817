//! A screen to read, see or hear: there is nothing to answer.

use tremplin_content::gate;
use tremplin_content::quiz::Video;
use tremplin_content::quiz::lesson::{Asked, Key};

use super::{Context, El, Shows, Signal, Texts, checkpoints};
use crate::dom::div;
use crate::media::{film, sound, transcript};

pub(super) struct Lesson;

impl Shows for Lesson {
    type Asked = Asked;
    type Key = Key;

    fn answer(context: &Context, lesson: &Asked, _: &Signal) -> El {
        let Context { model, texts, .. } = context;
        let locate = |src: &String| model.host().locate(src);
        let place = div("lesson").rich(lesson.text.as_deref().unwrap_or_default());
        let place = place.children(lesson.audio.iter().map(|a| sound(a, &locate(&a.src), texts)));
        place.children(lesson.video.iter().map(|video| shown(context, video)))
    }

    fn nothing_to_check(_: &'static Texts) -> &'static str {
        ""
    }

    fn solution(place: El, _: &Asked, _: &Key, _: &'static Texts) -> El {
        place
    }
}

/// A film.
#[inline(never)]
fn shown(context: &Context, video: &Video) -> El {
    gate!(film, shown);
    let Context { model, texts, .. } = context;
    let locate = |src: &String| model.host().locate(src);
    let lang = model.peek(|session| session.module().quiz.lang.clone());
    let film_at = locate(&video.src);
    // Unlike the film, it is fetched unasked: not from a site that has not been named.
    let poster =
        video.poster.as_ref().map(locate).filter(|poster| {
            poster.third_party.is_none() || poster.third_party == film_at.third_party
        });
    let poster = poster.map(|poster| poster.url);
    let place = film(&film_at, locate(&video.captions).url, poster, lang, texts);
    let place = match &video.stretch {
        Some(stretch) => checkpoints::stops(context, place, stretch),
        None => place,
    };
    place.children(video.transcript.iter().map(|text| transcript(text, texts)))
}
