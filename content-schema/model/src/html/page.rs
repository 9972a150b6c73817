//! A page with a module's content: what is written on it in the same way everywhere.

use super::address::{is_third_party, resolve};
use super::words::Words;
use super::{escape, plain, rich};
use crate::common::{Audio, Image};
use crate::lang::{is_right_to_left, primary};

/// What is being written, and for whom.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    /// Address of the module, as the page will load it.
    pub src: &'a str,
    /// What is said besides the content.
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

    /// Something to unfold.
    pub fn details(&self, summary: &str, content: &str) -> String {
        format!("<details><summary>{}</summary>{content}</details>", self.say(summary))
    }

    /// A file's address for an attribute.
    ///
    /// # Errors
    ///
    /// Where it lies on another site: a link in its place, or nothing, where there is no name for it.
    pub fn located(&self, src: &str, name: &str) -> Result<String, String> {
        if name.is_empty() && is_third_party(self.src, src) {
            return Err(String::new());
        }
        let address = escape(&resolve(self.src, src));
        if is_third_party(self.src, src) {
            return Err(format!("<p><a href=\"{address}\">{}</a></p>", escape(name)));
        }
        Ok(address)
    }

    /// A picture with its credit.
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

    /// A recording with what it says.
    pub fn audio(&self, audio: &Audio) -> String {
        let player = match self.located(&audio.src, &audio.src) {
            Ok(src) => format!("<p><audio controls preload=\"none\" src=\"{src}\"></audio></p>"),
            Err(link) => link,
        };
        player + &self.details(self.words.transcript, &rich(&audio.transcript, self.lang))
    }
}

/// One text as a paragraph, several as a list.
pub fn several(texts: &[String]) -> String {
    match texts {
        [only] => format!("<p>{only}</p>"),
        _ => {
            let list: String = texts.iter().map(|text| format!("<li>{text}</li>")).collect();
            format!("<ul>{list}</ul>")
        }
    }
}

/// A radio button or a check box with its label.
pub fn input(kind: &str, name: &str, value: &str, text: &str) -> String {
    format!(
        "<p><label><input form=\"\" type=\"{kind}\" name=\"{name}\" value=\"{value}\"> {text}</label></p>"
    )
}
