//! The field where the author writes, with line numbers and marks behind it.

use leptos::html::{Div, Textarea};
use leptos::prelude::*;
use tremplin_author::json::line_column;
use tremplin_content::report::{Severity, Span};
use wasm_bindgen::JsCast;

use super::findings::Finding;
use super::insert::Insertion;
use super::lines::cut;
use super::mirror::Mirror;
use super::position;
use crate::locales::{preview, tr};

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
                    aria-label=tr(preview::text)
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
    match finding.span {
        Some(span) => select(refs, text, position::on_one_line(text, span)),
        None => select(refs, text, Span { start: 0, end: 0 }),
    }
}

/// Writes `insertion` as if the author had typed it, so that the browser's own undo takes it back,
/// and moves the caret to the new item.
pub fn type_in(refs: EditorRefs, text: RwSignal<String>, insertion: &Insertion) {
    let before = text.get_untracked();
    let Some(field) = refs.field.get_untracked() else { return };
    select(refs, &before, Span { start: insertion.at, end: insertion.at });
    let typed = document().dyn_into::<web_sys::HtmlDocument>().is_ok_and(|document| {
        document
            .exec_command_with_show_ui_and_value("insertText", false, &insertion.text)
            .unwrap_or(false)
    });
    if !typed {
        let _ = field.set_range_text(&insertion.text);
        text.set(field.value());
    }
    let start = insertion.at + insertion.item;
    // The copy behind the field has its new lines at the next frame.
    request_animation_frame(move || {
        text.with_untracked(|text| select(refs, text, Span { start, end: start }));
    });
}

fn select(refs: EditorRefs, text: &str, span: Span) {
    let (Some(field), Some(mirror)) = (refs.field.get_untracked(), refs.mirror.get_untracked())
    else {
        return;
    };
    let quiet = web_sys::FocusOptions::new();
    quiet.set_prevent_scroll(true);
    let element: &web_sys::HtmlElement = field.unchecked_ref();
    let _ = element.focus_with_options(&quiet);
    let _ = field
        .set_selection_range(position::utf16(text, span.start), position::utf16(text, span.end));
    let (line, _) = line_column(text, span.start);
    if let Some(line) = mirror.children().item(line as u32 - 1) {
        let middle = web_sys::ScrollIntoViewOptions::new();
        middle.set_block(web_sys::ScrollLogicalPosition::Center);
        line.scroll_into_view_with_scroll_into_view_options(&middle);
    }
}
