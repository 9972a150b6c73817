//! Pictures, sounds and films of author content.

use leptos::prelude::*;
use tremplin_content::quiz::{Audio, Image, Video};

use crate::host::Located;
use crate::locales::Texts;
use crate::rich_text::rich_text;

/// Shows `media`, or first a button that names the other site it would come from.
fn unless_third_party(
    located: &Located,
    description: String,
    texts: &'static Texts,
    media: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let Some(site) = located.third_party.clone() else { return media() };
    let shown = RwSignal::new(false);
    let label = texts.load_media.replace("{site}", &site);
    (move || {
        if shown.get() {
            return media();
        }
        view! {
            <p>{description.clone()}</p>
            <button type="button" class="button" part="button" on:click=move |_| shown.set(true)>
                {label.clone()}
            </button>
        }
        .into_any()
    })
    .into_any()
}

/// A picture with its alternative text and credit.
pub(crate) fn picture(image: &Image, located: Located, texts: &'static Texts) -> AnyView {
    let alt = image.alt.clone();
    let url = located.url.clone();
    let media = {
        let alt = alt.clone();
        move || view! { <img src=url.clone() alt=alt.clone() decoding="async" /> }.into_any()
    };
    let credit = image.credit.clone().map(|credit| {
        view! { <figcaption class="small">{texts.credit} " " {credit}</figcaption> }
    });
    view! { <figure>{unless_third_party(&located, alt, texts, media)} {credit}</figure> }.into_any()
}

/// A sound with its transcript. Nothing is fetched before the learner presses play.
pub(crate) fn sound(audio: &Audio, located: Located, texts: &'static Texts) -> AnyView {
    let url = located.url.clone();
    let media =
        move || view! { <audio controls preload="none" src=url.clone()></audio> }.into_any();
    view! {
        <div class="media">{unless_third_party(&located, String::new(), texts, media)}</div>
        {transcript(&audio.transcript, texts)}
    }
    .into_any()
}

/// A film with its captions. Nothing is fetched before the learner presses play.
pub(crate) fn film(
    video: &Video,
    located: Located,
    captions: String,
    poster: Option<String>,
    lang: String,
    texts: &'static Texts,
) -> AnyView {
    let url = located.url.clone();
    let media = move || {
        view! {
            <video controls preload="none" playsinline src=url.clone() poster=poster.clone()>
                <track kind="captions" default srclang=lang.clone() src=captions.clone() />
            </video>
        }
        .into_any()
    };
    view! {
        <div class="media">{unless_third_party(&located, String::new(), texts, media)}</div>
        {video.transcript.as_ref().map(|text| transcript(text, texts))}
    }
    .into_any()
}

fn transcript(text: &str, texts: &'static Texts) -> AnyView {
    view! {
        <details>
            <summary>{texts.transcript}</summary>
            <div use:rich_text=text.to_owned()></div>
        </details>
    }
    .into_any()
}
