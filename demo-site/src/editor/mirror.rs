//! A copy of the text behind the field, line by line: it carries the line numbers and the marks.
//!
//! A `textarea` can show neither. The copy has the same font and width, so it wraps at the same
//! places. It is hidden from assistive technology, which reads the field and the list of problems.

use leptos::prelude::document;
use tremplin_content::report::Severity;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::lines::{Line, changed};

/// The lines that the copy shows.
#[derive(Default)]
pub struct Mirror {
    shown: Vec<Line>,
}

impl Mirror {
    /// Makes `parent` show `lines`; only the lines that differ are built anew.
    pub fn show(&mut self, parent: &HtmlElement, lines: Vec<Line>) {
        let (old, new) = changed(&self.shown, &lines);
        let children = parent.children();
        for index in old.clone().rev() {
            if let Some(child) = children.item(index as u32) {
                child.remove();
            }
        }
        let next = children.item(old.start as u32);
        let next: Option<&web_sys::Node> = next.as_ref().map(|next| next.unchecked_ref());
        for line in &lines[new] {
            // A line that cannot be built leaves the numbering one short; the text is not touched.
            if let Some(element) = build(line) {
                let _ = parent.insert_before(&element, next);
            }
        }
        self.shown = lines;
    }
}

fn class(mark: Severity) -> &'static str {
    match mark {
        Severity::Error => "is-error",
        Severity::Warning => "is-warning",
        Severity::Advice => "is-advice",
    }
}

fn build(line: &Line) -> Option<Element> {
    let element = document().create_element("div").ok()?;
    element.set_class_name(line.mark.map_or("", class));
    for piece in &line.pieces {
        let child =
            document().create_element(if piece.mark.is_some() { "u" } else { "span" }).ok()?;
        child.set_text_content(Some(&piece.text));
        child.set_class_name(piece.mark.map_or("", class));
        element.append_child(&child).ok()?;
    }
    Some(element)
}
