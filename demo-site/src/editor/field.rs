//! The field where the author writes, with line numbers and marks behind it.

use leptos::html::{Div, Textarea};
use leptos::prelude::*;
use tremplin_content::report::Severity;
use wasm_bindgen::JsCast;

use super::findings::Finding;
use super::lines::cut;
use super::mirror::Mirror;
use super::position;
use crate::locales::tr;

/// The two layers of the field.
#[derive(Clone, Copy, Default)]
pub struct EditorRefs {
    /// What the author types into.
    pub field: NodeRef<Textarea>,
    /// The copy behind it.
    pub mirror: NodeRef<Div>,
}

/// The field. It grows with its text; the frame around it scrolls.
#[component]
pub fn Field(
    /// The author's text.
    text: RwSignal<String>,
    /// What is wrong with it.
    findings: Memo<Vec<Finding>>,
    /// The layers, for [`reveal`].
    refs: EditorRefs,
) -> impl IntoView {
    let mirror = StoredValue::new(Mirror::default());
    Effect::new(move |_| {
        let Some(parent) = refs.mirror.get() else { return };
        let marks: Vec<(_, Severity)> = findings
            .read()
            .iter()
            .filter_map(|finding| Some((finding.span?, finding.severity)))
            .collect();
        let lines = cut(&text.read(), &marks);
        mirror.update_value(|mirror| mirror.show(&parent, lines));
    });
    view! {
        <div class="editor">
            <div class="sheet">
                <div class="mirror" node_ref=refs.mirror aria-hidden="true" translate="no"></div>
                <textarea
                    id="module-text"
                    node_ref=refs.field
                    spellcheck="false"
                    autocapitalize="off"
                    autocomplete="off"
                    translate="no"
                    aria-label=tr(|t| t.preview.text)
                    aria-describedby="module-text-help"
                    prop:value=text
                    on:input:target=move |ev| text.set(ev.target().value())
                ></textarea>
            </div>
        </div>
    }
}

/// Moves the caret to a problem, selects its place, and brings its line into sight.
pub fn reveal(refs: EditorRefs, text: &str, finding: &Finding) {
    let (Some(field), Some(mirror)) = (refs.field.get_untracked(), refs.mirror.get_untracked())
    else {
        return;
    };
    let quiet = web_sys::FocusOptions::new();
    quiet.set_prevent_scroll(true);
    let field_element: &web_sys::HtmlElement = field.unchecked_ref();
    let _ = field_element.focus_with_options(&quiet);
    let (Some(span), Some((line, _))) = (finding.span, finding.place) else {
        return;
    };
    let span = position::on_one_line(text, span);
    let _ = field
        .set_selection_range(position::utf16(text, span.start), position::utf16(text, span.end));
    if let Some(line) = mirror.children().item(line as u32 - 1) {
        let middle = web_sys::ScrollIntoViewOptions::new();
        middle.set_block(web_sys::ScrollLogicalPosition::Center);
        line.scroll_into_view_with_scroll_into_view_options(&middle);
    }
}
