//! What every widget's view is made of: its own words beside the content's, marks, new content.

use std::rc::Rc;

use reactive_graph::signal::ArcRwSignal;
use reactive_graph::traits::{Get, Set, Update};
use tremplin_content::lang;
use tremplin_content::quiz::Source;

use crate::dom::{El, div, document, el, set, show};
use crate::locales::Texts;
use crate::rich_text::link;

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
        el("li").child(title.text(&source.title))
    });
    (!sources.is_empty()).then(|| {
        el("details")
            .attr("class", "small")
            .child(ui.own("summary").text(texts.sources()))
            .child(el("ul").children(list))
    })
}

/// A button that unfolds a hint, and folds it up again. `ask` says that the hint is wanted, `told` is
/// the hint once it is.
pub(crate) fn hint(
    ui: Ui,
    texts: &'static Texts,
    ask: Rc<dyn Fn()>,
    told: Rc<dyn Fn() -> Option<String>>,
) -> El {
    let open = ArcRwSignal::new(0_u32);
    let (asked, is_open) = (open.clone(), open.clone());
    let button = ui
        .button("button quiet")
        .on("click", move |_| {
            ask();
            asked.update(|open| *open ^= 1);
        })
        .bind(move |button| {
            let open = open.get() as usize;
            set(button, "aria-expanded", Some(["false", "true"][open]));
            button.set_text_content(Some(texts.hint(open)));
        });
    let text = el("div").attr("role", "status").bind(move |place| {
        let open = is_open.get() == 1;
        let hint = told().filter(|_| open);
        // What stands there is not said once more.
        if hint.is_some() != place.first_child().is_some() {
            show(place, hint.map(|text| div("hint").rich(&text)));
        }
    });
    el("div").child(button).child(text)
}

/// A second press that comes sooner, in milliseconds, was none: a key held down, a finger that
/// trembles.
const SOONEST: u64 = 600;

/// What becomes of a question before something that cannot be undone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    Asked,
    Yes,
    No,
}

/// A button for what cannot be undone: it takes two presses, and who leaves it has changed their mind.
/// The second one of `labels` asks.
pub(crate) fn confirmed(
    button: El,
    labels: [&'static str; 2],
    now: Rc<dyn Fn() -> u64>,
    answered: Rc<dyn Fn(Answer)>,
) -> El {
    let asked = ArcRwSignal::new(0_u64);
    let (sure, left, leave) = (asked.clone(), asked.clone(), answered.clone());
    button
        .on("click", move |_| {
            let now = now();
            match sure.get() {
                0 => {
                    sure.set(now);
                    answered(Answer::Asked);
                }
                then if now >= then + SOONEST => answered(Answer::Yes),
                _ => {}
            }
        })
        .on("blur", move |_| {
            // Who goes elsewhere in the page has changed their mind; a window that lost the focus
            // for a moment has not.
            if document().has_focus() != Ok(false) && left.get() > 0 {
                left.set(0);
                leave(Answer::No);
            }
        })
        .bind(move |button| {
            button.set_text_content(Some(labels[usize::from(asked.get() != 0)]));
        })
}

/// A field for an answer in words.
pub(crate) fn text_input() -> El {
    let attributes = [
        ("type", "text"),
        ("maxlength", "200"),
        ("autocomplete", "off"),
        ("autocapitalize", "off"),
        ("spellcheck", "false"),
        ("enterkeyhint", "done"),
    ];
    attributes.into_iter().fold(el("input"), |input, (name, value)| input.attr(name, value))
}
