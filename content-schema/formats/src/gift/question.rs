//! A question that is being read: its texts, and where something is said of them.

use tremplin_author::authoring::Image;
use tremplin_content::gaps::GAP;
use tremplin_content::url::{Use, is_allowed};

use super::signs::unescaped;
use crate::making::Intake;
use crate::report::Code;
use crate::rich::{Rich, Spot};

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    /// Moodle's own: HTML in which line breaks are to be seen.
    Moodle,
    Html,
    Plain,
    Markdown,
}

impl Written {
    /// What a text says of itself in front, and the rest; `otherwise` where it says nothing.
    fn of(text: &str, otherwise: Written) -> (Written, &str) {
        let text = text.trim_start();
        let named = [
            ("[moodle]", Written::Moodle),
            ("[html]", Written::Html),
            ("[plain]", Written::Plain),
            ("[markdown]", Written::Markdown),
        ];
        let is = |name: &str| {
            text.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
        };
        match named.into_iter().find(|(name, _)| is(name)) {
            Some((name, written)) => (written, &text[name.len()..]),
            None => (otherwise, text),
        }
    }
}

impl Written {
    /// A text that is written so.
    pub fn rich(self, text: &str) -> Rich {
        match self {
            Written::Moodle => Rich::either(text),
            Written::Plain => Rich::plain(text),
            Written::Html => Rich::html(text, false),
            Written::Markdown => Rich::markdown(text),
        }
    }
}

/// What an importer of a question has at hand: the texts of it, and where to say something.
pub(super) struct Question<'a, 'b, 'c> {
    pub intake: &'c mut Intake<'b>,
    /// The lines in one text.
    pub text: &'a str,
    /// For each, where it begins in the text, and its number in the file.
    pub lines: &'a [(usize, usize)],
    pub written: Written,
    pub id: Option<String>,
    pub prompt: String,
    pub image: Option<Image>,
    /// General feedback.
    pub explanation: Option<String>,
}

impl<'a> Question<'a, '_, '_> {
    /// The line in the file of a piece of the text.
    pub fn line(&self, piece: &str) -> usize {
        let at = (piece.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        let before = self.lines.partition_point(|(start, _)| *start <= at);
        self.lines.get(before.saturating_sub(1)).map_or(0, |(_, number)| *number)
    }

    /// Says something of a piece of the text.
    pub fn note(&mut self, code: Code, piece: &str, details: &[&str]) {
        let line = self.line(piece);
        self.intake.note(code, line, details);
    }

    pub fn rich(&self, piece: &str) -> Rich {
        self.rich_or(piece, self.written)
    }

    /// A piece that is written so unless it says otherwise itself.
    pub fn rich_or(&self, piece: &str, otherwise: Written) -> Rich {
        let (written, text) = Written::of(piece, otherwise);
        written.rich(&unescaped(text))
    }

    /// A piece of the text as Markdown for a place of the module, whose pictures are named; `None` where it says
    /// nothing.
    pub fn markdown(&mut self, piece: &'a str, spot: Spot) -> Option<String> {
        let rich = self.rich(piece);
        let line = self.line(piece);
        for picture in &rich.pictures {
            self.intake.note(Code::PictureLeftOut, line, &[&picture.src, &picture.alt]);
        }
        let text = rich.written(spot, line, &mut |note| self.intake.note_as_is(note));
        (!text.trim().is_empty()).then_some(text)
    }

    /// A piece of the text that is plain whatever it looks like.
    pub fn plain(&mut self, piece: &'a str) -> Option<String> {
        let rich = Rich::plain(&unescaped(piece));
        let line = self.line(piece);
        let text = rich.written(Spot::Lines, line, &mut |note| self.intake.note_as_is(note));
        (!text.is_empty()).then_some(text)
    }

    /// A piece of the text as it is typed: what looks like HTML may be the answer to a question on HTML, unless it
    /// says itself that it is some.
    pub fn typed(&mut self, piece: &'a str) -> String {
        let rich = self.rich_or(piece, Written::Plain);
        let line = self.line(piece);
        let text = rich.unmarked(line, &mut |note| self.intake.note_as_is(note));
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The stem, with the first picture that can be one of ours; with [`GAP`] between the pieces where there is
    /// one.
    pub fn stem(&mut self, pieces: [&'a str; 2], gap: bool) {
        let [before, after] = pieces;
        let (written, start) = Written::of(before, self.written);
        self.written = written;
        let whole = match gap {
            true => format!("{}{GAP}{}", start.replace(GAP, ""), after.replace(GAP, "")),
            false => start.to_owned(),
        };
        let rich = written.rich(unescaped(&whole).trim());
        let line = self.line(before);
        for picture in &rich.pictures {
            let src = picture.src.trim_start_matches("@@PLUGINFILE@@/");
            let is_near =
                !src.contains(':') && !src.starts_with('/') && is_allowed(src, Use::Media);
            if is_near && self.image.is_none() {
                self.image = Some(Image {
                    src: src.to_owned(),
                    alt: picture.alt.clone(),
                    ..Image::default()
                });
                self.intake.note(Code::PictureBeside, line, &[src]);
            } else {
                self.intake.note(Code::PictureLeftOut, line, &[&picture.src, &picture.alt]);
            }
        }
        self.prompt = rich.written(Spot::Blocks, line, &mut |note| self.intake.note_as_is(note));
    }
}
