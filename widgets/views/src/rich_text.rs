//! Author text as elements: the tree of [`markdown`] turned into nodes, never through `innerHTML`.

use tremplin_content::markdown::{self, Block, Inline};
use tremplin_content::url::{Use, is_allowed};
use wasm_bindgen::UnwrapThrowExt;
use web_sys::{Document, Element, Node};

/// Fills an element with Markdown blocks. Used as a Leptos directive: `use:rich_text=source`.
pub(crate) fn rich_text(parent: Element, source: String) {
    let document = document_of(&parent);
    for block in markdown::parse(&source) {
        match block {
            Block::Paragraph(run) => inlines(&document, &child(&document, &parent, "p"), &run),
            Block::List { ordered, items } => {
                let list = child(&document, &parent, if ordered { "ol" } else { "ul" });
                for item in items {
                    inlines(&document, &child(&document, &list, "li"), &item);
                }
            }
        }
    }
}

/// Fills an element that may hold no blocks (a legend, a label): paragraphs and list items follow
/// each other with a line break between.
pub(crate) fn rich_line(parent: Element, source: String) {
    let document = document_of(&parent);
    let mut first = true;
    for block in markdown::parse(&source) {
        let runs = match block {
            Block::Paragraph(run) => vec![run],
            Block::List { items, .. } => items,
        };
        for run in runs {
            if !first {
                child(&document, &parent, "br");
            }
            first = false;
            inlines(&document, &parent, &run);
        }
    }
}

fn inlines(document: &Document, parent: &Node, run: &[Inline]) {
    for inline in run {
        let (tag, content): (_, &[Inline]) = match inline {
            Inline::Text(text) => {
                append(parent, &document.create_text_node(text));
                continue;
            }
            Inline::Code(text) => {
                child(document, parent, "code").set_text_content(Some(text));
                continue;
            }
            Inline::Break => ("br", &[]),
            Inline::Emphasis(content) => ("em", content),
            Inline::Strong(content) => ("strong", content),
            Inline::Link { href, content } => {
                let safe = is_allowed(href, Use::Link);
                let link = child(document, parent, if safe { "a" } else { "span" });
                if safe {
                    // The host page stays open, and learns nothing about who followed the link.
                    for (name, value) in [
                        ("href", href.as_str()),
                        ("target", "_blank"),
                        ("rel", "noopener noreferrer"),
                    ] {
                        link.set_attribute(name, value).unwrap_throw();
                    }
                }
                inlines(document, &link, content);
                continue;
            }
        };
        inlines(document, &child(document, parent, tag), content);
    }
}

fn document_of(node: &Node) -> Document {
    node.owner_document().unwrap_throw()
}

fn child(document: &Document, parent: &Node, tag: &str) -> Element {
    let element = document.create_element(tag).unwrap_throw();
    append(parent, &element);
    element
}

fn append(parent: &Node, node: &Node) {
    parent.append_child(node).unwrap_throw();
}
