//! What the author's text makes, as learners will see it.

use std::time::Duration;

use leptos::html::Div;
use leptos::prelude::*;
use web_sys::Element;

use crate::editor::findings;
use crate::locales::{Lang, preview, tr, use_lang};

/// How long the author has to pause before the widget is made anew.
const PAUSE: Duration = Duration::from_millis(400);

/// Builds the element with the module inside it, so that nothing has to be fetched, and so that it
/// leaves what the author has learnt with a published module of the same name alone.
fn build(module: &str, lang: Lang) -> Option<Element> {
    let create = |name: &str| document().create_element(name).ok();
    let kind = findings::module_kind(module)?;
    let widget = create(&format!("tremplin-{}", kind.name()))?;
    widget.set_attribute("lang", lang.tag()).ok()?;
    widget.set_attribute("resume", "off").ok()?;
    let data = create("script")?;
    data.set_attribute("type", "application/json").ok()?;
    data.set_text_content(Some(module));
    let waiting = create("p")?;
    waiting.set_text_content(Some(preview::waiting(lang)));
    widget.append_with_node_2(&data, &waiting).ok()?;
    Some(widget)
}

/// The right-hand side of the preview.
#[component]
pub fn Outcome(
    /// The author's text, as long as it has no error.
    valid: Memo<Option<String>>,
    /// Whether there is no text at all: then there is no widget either.
    empty: Memo<bool>,
) -> impl IntoView {
    let lang = use_lang();
    let stage = NodeRef::<Div>::new();
    let shown = RwSignal::new(false);
    let narrow = RwSignal::new(true);

    let place = move |module: &str, lang: Lang| {
        if let (Some(stage), Some(widget)) = (stage.get_untracked(), build(module, lang)) {
            stage.replace_children_with_node_1(&widget);
            shown.set(true);
        }
    };
    let timer = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |_| {
        let lang = lang.get();
        let module = valid.get();
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        if empty.get() {
            if let Some(stage) = stage.get_untracked() {
                stage.replace_children_with_node_0();
            }
            shown.set(false);
        }
        let Some(module) = module else { return };
        let pause = if shown.get_untracked() { PAUSE } else { Duration::ZERO };
        timer.set_value(set_timeout_with_handle(move || place(&module, lang), pause).ok());
    });
    on_cleanup(move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    });

    let stale = move || shown.get() && valid.read().is_none();
    let width = |index: usize, is_narrow: bool| {
        let label = tr(move |lang| [preview::phone(lang), preview::desktop(lang)][index]);
        view! {
            <label>
                <input
                    type="radio"
                    name="preview-width"
                    prop:checked=move || narrow.get() == is_narrow
                    on:change=move |_| narrow.set(is_narrow)
                />
                <span>{label}</span>
            </label>
        }
    };
    let note = tr(move |lang| match (shown.get(), valid.read().is_none()) {
        (false, _) => preview::nothing(lang),
        (true, true) => preview::stale(lang),
        (true, false) => "",
    });
    view! {
        <section class="result" id="result" tabindex="-1" aria-labelledby="result-title">
            <div class="result-head">
                <h2 id="result-title">{tr(preview::result)}</h2>
                <fieldset class="widths">
                    <legend class="visually-hidden">{tr(preview::width)}</legend>
                    <div class="segments">{width(0, true)} {width(1, false)}</div>
                </fieldset>
            </div>
            <p class="note" role="status">{note}</p>
            <div class="stage" class:is-stale=stale class:is-narrow=narrow>
                <div node_ref=stage></div>
            </div>
        </section>
    }
}
