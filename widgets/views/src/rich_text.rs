//! Author text as elements: the tree of [`markdown`] turned into nodes, never through `innerHTML`.

use tremplin_content::lang::has_letters;
use tremplin_content::markdown::{self, Block, Inline};
use tremplin_content::url::{Use, is_allowed};

use web_sys::Element;

use crate::dom::{El, el};

impl El {
    /// Marks that what it holds runs in a direction of its own, whatever runs around it. Each text of an
    /// author comes by here.
    #[inline(never)]
    pub fn directed(self, text: &str) -> El {
        if has_letters(text) { self.attr("dir", "auto") } else { self }
    }

    /// Adds an author's text without Markdown.
    pub fn plain(self, text: &str) -> El {
        self.directed(text).text(text)
    }

    /// Adds Markdown as blocks.
    pub fn rich(self, source: &str) -> El {
        markdown::parse(source).iter().fold(self, |parent, block| {
            parent.child(
                match block {
                    Block::Paragraph(run) => inlines(el("p"), run),
                    Block::List { ordered, items } => el(if *ordered { "ol" } else { "ul" })
                        .children(items.iter().map(|item| inlines(el("li"), item))),
                }
                .directed(source),
            )
        })
    }

    /// Adds Markdown where no blocks may stand (a legend, a label): its lines follow
    /// each other with a line break between, as they are written.
    pub fn rich_line(self, source: &str) -> El {
        let mut parent = self.directed(source);
        let mut first = true;
        for line in markdown::lines(source) {
            let Block::Paragraph(run) = line else { continue };
            if !first {
                parent = parent.child(el("br"));
            }
            first = false;
            parent = inlines(parent, &run);
        }
        parent
    }
}

/// Writes an author's text into `place`: in blocks, or where no blocks may stand. For what a page shows beside views.
pub fn write(place: Element, text: &str, blocks: bool) {
    let place = El(place);
    if blocks {
        place.rich(text)
    } else {
        place.rich_line(text)
    };
}

/// Adds a run of text to `parent`.
pub(crate) fn inlines(parent: El, run: &[Inline]) -> El {
    run.iter().fold(parent, |parent, inline| match inline {
        Inline::Text(text) => parent.text(text),
        Inline::Code(text) => parent.child(el("code").text(text)),
        Inline::Break => parent.child(el("br")),
        Inline::Emphasis(content) => parent.child(inlines(el("em"), content)),
        Inline::Strong(content) => parent.child(inlines(el("strong"), content)),
        Inline::Link { href, content } => parent.child(inlines(link(href), content)),
    })
}

/// A link to another page. The host page stays open, and the other site does not learn where the
/// learner came from. An address that is not allowed gives plain text.
pub(crate) fn link(href: &str) -> El {
    if !is_allowed(href, Use::Link) {
        return el("span");
    }
    el("a").attr("href", href).attr("target", "_blank").attr("rel", "noopener noreferrer")
}
