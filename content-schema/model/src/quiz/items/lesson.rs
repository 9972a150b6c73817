//! A screen to read, see or hear.

use crate::common::read as common;
use crate::common::{Audio, Video};
use crate::cursor::{Cursor, Reading, Says};
use crate::gate;
#[cfg(feature = "author")]
use crate::html::page::Page;
#[cfg(feature = "author")]
use crate::html::{directed, escape, rich};
use crate::node::Node;
use crate::report::Code;

/// What there is to read, see or hear; the item's prompt is its title and may be empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// Markdown.
    pub text: Option<String>,
    /// A sound with its transcript.
    pub audio: Option<Audio>,
    /// A film with its captions.
    pub video: Option<Video>,
}

/// There is nothing to check.
#[derive(Clone, Debug, PartialEq)]
pub struct Key;

pub(super) const PROPERTIES: &[&str] = &["kind", "id", "title", "text", "image", "audio", "video"];

#[cfg(feature = "author")]
pub(super) const GUESSES: &[(&str, &str)] =
    &[("info", "lesson"), ("lecon", "lesson"), ("page", "lesson"), ("slide", "lesson")];

#[cfg(feature = "author")]
pub(super) const EXAMPLES: &[(&str, &str)] = &[];

pub(super) fn read<N: Node>(item: &Cursor<N>, r: &mut Reading) -> Option<(Asked, Key)> {
    let text = item.markdown_of("text", r);
    let audio = common::audio(item, r);
    let video = item.optional("video").and_then(|video| film(&video, r));
    let says = ["text", "image", "audio", "video"];
    if !says.into_iter().any(|name| item.optional(name).is_some()) {
        item.problem(r, Code::EmptyLesson, &[]);
    }
    Some((Asked { text, audio, video }, Key))
}

#[inline(never)]
fn film<N: Node>(video: &Cursor<N>, r: &mut Reading) -> Option<Video> {
    gate!(film, film);
    if !video.object(common::VIDEO, r) {
        return None;
    }
    let file = Says::MEDIA;
    let src = video.needed("src", file, r);
    let captions = video.said("captions", file, Some(Code::MissingCaptions), r);
    let transcript = video.markdown_of("transcript", r);
    let poster = video.said("poster", file, None, r);
    #[cfg(feature = "author")]
    if let (Some(src), Some(address), Some(place)) = (&src, &poster, video.optional("poster"))
        && crate::url::is_elsewhere(address, src)
    {
        let beside = crate::url::beside(src, address);
        place.warn(r, Code::ForeignPoster, &[address, &beside]);
    }
    Some(Video { src: src?, captions: captions?, transcript, poster, stretch: None })
}

/// A lesson has no fields: see [`section`].
#[cfg(feature = "author")]
pub(super) fn fields(_: &Page<'_>, _: &Asked, _: &str) -> String {
    String::new()
}

#[cfg(feature = "author")]
pub(super) fn answer<'a>(_: &Page<'_>, _: &Asked, _: &'a Key) -> (String, Option<&'a str>) {
    (String::new(), None)
}

/// The whole lesson in HTML.
#[cfg(feature = "author")]
pub fn section(page: &Page<'_>, item: &super::super::Item, lesson: &Asked) -> String {
    let mut out = format!("<section data-item=\"{}\">", item.id);
    // Of a film that goes on after a question, the title stands before that.
    let goes_on = |video: &Video| video.stretch.is_some_and(|stretch| stretch.from > 0);
    if !item.prompt.is_empty() && !lesson.video.as_ref().is_some_and(goes_on) {
        out.push_str(&format!(
            "<h3{}>{}</h3>",
            directed(&item.prompt, page.lang),
            escape(&item.prompt)
        ));
    }
    if let Some(image) = &item.image {
        out.push_str(&page.image(image));
    }
    if let Some(text) = &lesson.text {
        out.push_str(&rich(text, page.lang));
    }
    if let Some(audio) = &lesson.audio {
        out.push_str(&page.audio(audio));
    }
    if let Some(video) = &lesson.video {
        out.push_str(&player(page, video));
    }
    out.push_str("</section>");
    out
}

#[cfg(feature = "author")]
fn player(page: &Page<'_>, video: &Video) -> String {
    let shown = match page.located(&video.src, &video.src) {
        Ok(src) => {
            // Without script too, a browser plays no further than to the question (W3C, Media Fragments URI 1.0).
            let stretch = video.stretch.as_ref().map(crate::moment::fragment);
            let src = src + &stretch.unwrap_or_default();
            let poster = video.poster.as_ref().and_then(|poster| page.located(poster, "").ok());
            let poster = poster.map(|src| format!(" poster=\"{src}\"")).unwrap_or_default();
            // Browsers refuse captions of another site anyway.
            let captions = page.located(&video.captions, "").map(|src| {
                let lang = escape(page.lang);
                format!("<track kind=\"captions\" src=\"{src}\" srclang=\"{lang}\" default>")
            });
            format!(
                "<p><video controls playsinline preload=\"none\" src=\"{src}\"{poster}>{}</video></p>",
                captions.unwrap_or_default(),
            )
        }
        Err(link) => link,
    };
    match &video.transcript {
        Some(text) => shown + &page.details(page.words.transcript, &rich(text, page.lang)),
        None => shown,
    }
}

#[cfg(feature = "author")]
crate::properties::item! {
    /// A screen to read, see or hear.
    #[schemars(
        description = "Un écran à lire, à voir ou à entendre. Il lui faut au moins un texte, une image, un son ou une vidéo."
    )]
    Lesson, "Un écran à lire, à voir ou à entendre, sans question.", "Identifiant de la leçon : minuscules sans accents, chiffres et tirets." {
        /// Title, plain text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Titre, en texte simple.", length(min = 1, max = 20000))]
        title: Option<String>,
        /// Markdown.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(
            description = "Le texte. Markdown : *italique*, **gras**, [lien](https://…), listes.",
            length(min = 1, max = 20000)
        )]
        text: Option<String>,
        /// A picture.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Une image.")]
        image: Option<crate::properties::Image>,
        /// A sound.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Un son, avec sa transcription.")]
        audio: Option<crate::properties::Audio>,
        /// A film.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Une vidéo, avec ses sous-titres.")]
        video: Option<crate::properties::Video>,
    }
    "lesson : à lire" { "kind": "lesson", "title": "${1:Titre}", "text": "${2:Texte}" }
}
