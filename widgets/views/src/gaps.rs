//! Author text with something in each of its gaps.

use tremplin_content::gaps::{GAP, has_gap};
use tremplin_content::markdown::{self, Block, Inline};
use tremplin_content::text::characters;

use crate::dom::{El, el};
use crate::rich_text::inlines;

/// Longest piece of text that is kept on the line of a gap, in characters.
const TOUCHING: usize = 12;

/// Adds the text to `place`, in blocks, with what `gap` makes for each of its gaps.
pub(crate) fn written(place: El, text: &str, gap: &dyn Fn(usize) -> El) -> El {
    let mut writer = Writer { gap, next: 0 };
    markdown::parse(text).iter().fold(place, |place, block| {
        let block = match block {
            Block::Paragraph(run) => writer.run(el("p"), run),
            Block::List { ordered, items } => el(if *ordered { "ol" } else { "ul" })
                .children(items.iter().map(|item| writer.run(el("li"), item))),
        };
        place.child(block.directed(text))
    })
}

/// Writes the gaps of a text one after the other.
struct Writer<'a> {
    gap: &'a dyn Fn(usize) -> El,
    next: usize,
}

impl Writer<'_> {
    fn run(&mut self, place: El, run: &[Inline]) -> El {
        run.iter().fold(place, |place, inline| match inline {
            Inline::Text(text) => self.text(place, text),
            Inline::Code(text) if has_gap(text) => place.child(self.text(el("code"), text)),
            Inline::Emphasis(content) => place.child(self.run(el("em"), content)),
            Inline::Strong(content) => place.child(self.run(el("strong"), content)),
            other => inlines(place, std::slice::from_ref(other)),
        })
    }

    /// What touches a gap stays on its line: `l’` before it, a full stop behind it.
    fn text(&mut self, place: El, text: &str) -> El {
        let mut pieces = text.split(GAP);
        let mut before = pieces.next().unwrap_or_default();
        let mut place = place;
        for behind in pieces {
            let (start, touching) = match before.rsplit_once(' ') {
                Some((start, touching)) if characters(touching) <= TOUCHING => {
                    (start.to_owned() + " ", touching)
                }
                None if characters(before) <= TOUCHING => (String::new(), before),
                _ => (before.to_owned(), ""),
            };
            let end = behind.split(' ').next().unwrap_or_default();
            let end = if characters(end) <= TOUCHING { end } else { "" };
            let gap = (self.gap)(self.next);
            self.next += 1;
            place = place
                .text(&start)
                .child(el("span").attr("class", "whole").text(touching).child(gap).text(end));
            before = behind.strip_prefix(end).unwrap_or_default();
        }
        place.text(before)
    }
}
