//! A module's content as plain HTML that can be read without script.

mod badge;
mod flashcards;
mod quiz;

pub(crate) use quiz::{input, several};

use super::address::{is_third_party, resolve};
use super::words::Words;
use super::{Options, PLACE, name};
use crate::common::{Audio, Image, Source};
use crate::export::html::{directed, escape, plain, rich};
use crate::lang::{is_right_to_left, primary};
use crate::module::Module;

/// The content in a block that scrolls within the widget's height.
pub(super) fn html(module: &Module, options: &Options) -> String {
    let page = Page { options, words: options.words(module), lang: module.lang() };
    let (style, intro, content, sources) = match module {
        Module::Quiz(module) => {
            (quiz::STYLE, &module.quiz.intro, page.quiz(module), &module.quiz.sources)
        }
        Module::Badge(module) => (badge::STYLE, &None, page.badge(module), &module.sources),
        Module::Flashcards(module) => {
            (flashcards::STYLE, &module.deck.intro, page.flashcards(module), &module.deck.sources)
        }
    };
    // Without script, the block that is as high as the widget shows its whole length. Whoever takes the tags
    // of a style away (WordPress, for most authors) leaves a comment: CSS ignores its marks, and nobody reads it.
    let mut out = format!(
        "<style><!--{style}--></style>\
         <noscript><style><!--tremplin-{}>div{{max-height:none!important}}--></style></noscript>\n\
         <div role=\"region\" tabindex=\"0\" aria-label=\"{}\"{} \
         style=\"max-height:{PLACE};overflow:auto\">\n<h2{}>{}</h2>\n",
        module.kind(),
        escape(&name(module, options)),
        language(page.lang),
        directed(module.title(), page.lang),
        escape(module.title()),
    );
    if let Some(intro) = intro {
        out.push_str(&rich(intro, page.lang));
        out.push('\n');
    }
    out.push_str(&content);
    if !sources.is_empty() {
        let list: String = sources.iter().map(|each| source(each, page.lang)).collect();
        out.push_str(&page.details(page.words.sources, &format!("<ul>{list}</ul>")));
    }
    out.push_str("</div>\n");
    out
}

/// The attributes for content in the language `tag`, a space before each.
fn language(tag: &str) -> String {
    let dir = if is_right_to_left(tag) { " dir=\"rtl\"" } else { "" };
    format!(" lang=\"{}\"{dir}", escape(tag))
}

/// What is being written, and for whom.
#[derive(Clone, Copy)]
pub(crate) struct Page<'a> {
    options: &'a Options,
    pub words: &'static Words,
    /// Language of the content around.
    pub lang: &'a str,
}

impl Page<'_> {
    /// One of our own words, marked where its language is not that of the content.
    pub fn say(&self, word: &str) -> String {
        if word.is_empty() || primary(self.lang) == self.words.lang {
            return word.to_owned();
        }
        let Words { lang, .. } = self.words;
        let dir = if is_right_to_left(lang) { "rtl" } else { "ltr" };
        format!("<span lang=\"{lang}\" dir=\"{dir}\">{word}</span>")
    }

    fn details(&self, summary: &str, content: &str) -> String {
        format!("<details><summary>{}</summary>{content}</details>", self.say(summary))
    }

    /// A file's address for an attribute, or a link in the file's place if it lies on another
    /// site: nothing, where there is no name for it.
    fn located(&self, src: &str, name: &str) -> Result<String, String> {
        if name.is_empty() && is_third_party(&self.options.src, src) {
            return Err(String::new());
        }
        let address = escape(&resolve(&self.options.src, src));
        if is_third_party(&self.options.src, src) {
            return Err(format!("<p><a href=\"{address}\">{}</a></p>", escape(name)));
        }
        Ok(address)
    }

    pub fn image(&self, image: &Image) -> String {
        let picture = match self.located(&image.src, &image.alt) {
            Ok(src) => {
                // A box of a known size, so that nothing moves when the picture arrives.
                let size = match image.size {
                    Some((width, height)) => format!(
                        "width=\"{width}\" height=\"{height}\" \
                         style=\"max-width:100%;height:auto;max-height:20rem;object-fit:contain\""
                    ),
                    None => "style=\"max-width:100%;height:12rem;object-fit:contain\"".to_owned(),
                };
                let alt = escape(&image.alt);
                format!("<img src=\"{src}\" alt=\"{alt}\" {size} loading=\"lazy\">")
            }
            Err(link) => return link,
        };
        match &image.credit {
            Some(credit) => {
                format!("<p>{picture}<br><small>{}</small></p>", plain(credit, self.lang))
            }
            None => format!("<p>{picture}</p>"),
        }
    }

    pub fn audio(&self, audio: &Audio) -> String {
        let player = match self.located(&audio.src, &audio.src) {
            Ok(src) => format!("<p><audio controls preload=\"none\" src=\"{src}\"></audio></p>"),
            Err(link) => link,
        };
        player + &self.details(self.words.transcript, &rich(&audio.transcript, self.lang))
    }
}

fn source(source: &Source, lang: &str) -> String {
    let title = plain(&source.title, lang);
    let title = match &source.url {
        Some(url) => format!("<a href=\"{}\">{title}</a>", escape(url)),
        None => title,
    };
    let date = source.date.as_ref().map(|date| format!(" ({})", escape(date))).unwrap_or_default();
    format!("<li>{title}{date}</li>")
}
