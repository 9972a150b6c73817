//! Pictures, sounds and films of author content.

use tremplin_content::gate;
use tremplin_content::quiz::{Audio, Image};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::dom::{El, div, el, set, show};
use crate::host::Located;
use crate::locales::Texts;

/// Shows `media`, or first a button that names the other site it would come from.
fn unless_third_party(
    located: &Located,
    description: &str,
    texts: &'static Texts,
    media: impl Fn(&str) -> El + 'static,
) -> El {
    let Some(site) = &located.third_party else { return media(&located.url) };
    let place = div("media");
    let holder = place.0.clone();
    let url = located.url.clone();
    let button = el("button")
        .attr("type", "button")
        .attr("class", "button")
        .attr("part", "button")
        .text(&texts.load_media(site))
        .on("click", move |_| {
            show(&holder, Some(media(&url)));
            // The button that had the focus is gone.
            set(&holder, "tabindex", Some("-1"));
            let _ = holder.get_bounding_client_rect();
            let _ = holder.unchecked_ref::<HtmlElement>().focus();
        });
    place.child(el("p").plain(description)).child(button)
}

/// A picture with its alternative text and credit.
pub(crate) fn picture(image: &Image, located: &Located, texts: &'static Texts) -> El {
    let (alt, size) = (image.alt.clone(), image.size);
    let media = move |url: &str| {
        let img = el("img").attr("alt", &alt);
        let img = match size {
            Some((width, height)) => {
                img.attr("width", &width.to_string()).attr("height", &height.to_string())
            }
            None => img,
        };
        img.attr("src", url)
    };
    let figure = el("figure").child(unless_third_party(located, &image.alt, texts, media));
    match &image.credit {
        None => figure,
        Some(credit) => figure.child(
            el("figcaption")
                .attr("class", "small")
                .text(texts.credit())
                .text(" ")
                .child(el("span").plain(credit)),
        ),
    }
}

/// A sound with its transcript. Nothing is fetched before the learner presses play.
pub(crate) fn sound(audio: &Audio, located: &Located, texts: &'static Texts) -> El {
    div("media")
        .child(unless_third_party(located, "", texts, |url| player("audio", url)))
        .child(transcript(&audio.transcript, texts))
}

/// A film with its captions, without its transcript. Nothing is fetched before the learner presses play.
pub(crate) fn film(
    located: &Located,
    captions: String,
    poster: Option<String>,
    lang: String,
    texts: &'static Texts,
) -> El {
    let media = move |url: &str| {
        gate!(film);
        player("video", url).attr("playsinline", "").maybe_attr("poster", poster.as_deref()).child(
            el("track")
                .attr("kind", "captions")
                .attr("default", "")
                .attr("srclang", &lang)
                .attr("src", &captions),
        )
    };
    div("media").child(unless_third_party(located, "", texts, media))
}

fn player(tag: &str, url: &str) -> El {
    el(tag).attr("controls", "").attr("preload", "none").attr("src", url)
}

/// What a sound or a film says, folded away.
pub(crate) fn transcript(text: &str, texts: &'static Texts) -> El {
    el("details").child(el("summary").text(texts.transcript())).child(div("").rich(text))
}
