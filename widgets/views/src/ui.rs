//! What every widget's view is made of: its own words beside the content's, marks, new content.

use std::rc::Rc;

use tremplin_content::gate;
use tremplin_content::quiz::Source;
use tremplin_content::{field, lang};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::dom::{El, div, el, set, show};
use crate::effect::Signal;
use crate::locales::Texts;
use crate::rich_text::link;
use crate::settle::settle;

/// Where new content begins: the focus goes there.
pub(crate) const NEW_CONTENT: &str = "[data-focus]";

/// Marks where the focus goes when the screen is new.
pub(crate) fn new_content(element: El) -> El {
    element.attr("tabindex", "-1").attr("data-focus", "")
}

/// A small mark beside words that say the same; its shape comes from the style sheet.
pub(crate) fn icon() -> El {
    el("span").attr("class", "icon").attr("aria-hidden", "true")
}

/// Gives an element the language and direction of what it holds.
pub(crate) fn speaking(element: El, lang: &str) -> El {
    let dir = if lang::is_right_to_left(lang) { "rtl" } else { "ltr" };
    element.attr("lang", lang).attr("dir", dir)
}

/// The widget's own words inside content that may have another language.
#[derive(Clone, Copy)]
pub(crate) struct Ui(Option<&'static str>);

impl Ui {
    /// The words of `texts` inside content of the language `content`.
    pub fn beside(content: &str, texts: &'static Texts) -> Ui {
        Ui((lang::primary(content) != texts.lang()).then(|| texts.lang()))
    }

    /// An element that holds the widget's own words: they have a language and a direction of
    /// their own where the content's are others.
    pub fn own(self, tag: &str) -> El {
        match self.0 {
            Some(lang) => speaking(el(tag), lang),
            None => el(tag),
        }
    }

    /// A button without label or effect; its part names are its classes.
    pub fn button(self, class: &str) -> El {
        self.own("button").attr("type", "button").attr("class", class).attr("part", class)
    }
}

/// Where the facts come from, folded away.
pub(crate) fn sources(ui: Ui, texts: &'static Texts, sources: &[Source]) -> Option<El> {
    let list = sources.iter().map(|source| {
        let title = match &source.url {
            Some(url) => link(url),
            None => el("span"),
        };
        el("li").child(title.plain(&source.title))
    });
    (!sources.is_empty()).then(|| {
        el("details")
            .attr("class", "small")
            .child(ui.own("summary").text(texts.sources()))
            .child(el("ul").children(list))
    })
}

/// A button that unfolds a hint, and folds it up again. `ask` is called when the hint is wanted; `told`
/// is the hint from then on.
pub(crate) fn hint(
    ui: Ui,
    texts: &'static Texts,
    ask: Rc<dyn Fn()>,
    told: Rc<dyn Fn() -> Option<String>>,
) -> El {
    let open = Signal::new(0);
    let (asked, is_open, known) = (open.clone(), open.clone(), told.clone());
    let button = ui
        .button("button quiet")
        .on("click", move |_| {
            // Who presses again while the hint is on its way still wants it.
            let shown = known().map_or(0, |_| asked.get());
            ask();
            asked.set(1 - shown);
        })
        .bind(move |button| {
            let open = open.get() as usize;
            set(button, "aria-expanded", Some(["false", "true"][open]));
            button.set_text_content(Some(texts.hint(open)));
        });
    let text = el("div").attr("role", "status").bind(move |place| {
        let open = is_open.get() == 1;
        let hint = told().filter(|_| open);
        // What stands there already is not announced again.
        if hint.is_some() != place.first_child().is_some() {
            show(place, hint.map(|text| div("hint").rich(&text)));
        }
    });
    el("div").child(button).child(text)
}

/// How a question before something that cannot be undone may end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    Asked,
    Yes,
    No,
}

/// A button for what cannot be undone: it takes two presses, with a way back beside it once the first one
/// asks, by Escape too. `labels` are of the button, of the button that asks, and of the way back.
pub(crate) fn confirmed(
    ui: Ui,
    class: &str,
    labels: [&'static str; 3],
    answered: Rc<dyn Fn(Answer)>,
) -> El {
    let asked = Signal::new(0);
    let (sure, left, shown, answer) =
        (asked.clone(), asked.clone(), asked.clone(), answered.clone());
    let asks = ui
        .button(class)
        .on("click", move |_| {
            gate!(more);
            let said = sure.get();
            sure.set(1 - said);
            answered([Answer::Asked, Answer::Yes][said as usize]);
        })
        .bind(move |button| {
            gate!(more);
            let asks = asked.get() as usize;
            button.set_text_content(Some(labels[asks]));
            settle(button);
        });
    let first = asks.0.clone();
    let cancel = ui
        .button("button cancel")
        .text(labels[2])
        .on("click", move |_| {
            gate!(more);
            left.set(0);
            answer(Answer::No);
            let _ = first.unchecked_ref::<HtmlElement>().focus();
        })
        .bind(move |button| {
            gate!(more);
            set(button, "hidden", (shown.get() == 0).then_some(""));
        });
    div("nav").child(asks).child(cancel)
}

/// A field for an answer in words.
pub(crate) fn text_input() -> El {
    field::attributes().fold(el("input"), |input, (name, value)| input.attr(name, value))
}
