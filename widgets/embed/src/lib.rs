//! What the JavaScript loader calls: a module and a place in the page become a live widget.
//!
//! Nothing here is called by Rust code; the contract with host pages (attributes, events,
//! storage keys) is in the README and in `tremplin.d.ts`.
#![deny(missing_docs)]

mod event;
mod js_node;
mod page;

use std::cell::Cell;
use std::rc::Rc;

use tremplin_content::Module;
use tremplin_content::node::Node;
use tremplin_content::quiz::{Interaction, Quiz, QuizModule};
use tremplin_core::quiz::{Response, Session};
use tremplin_views::quiz::Model;
use tremplin_views::{View, locales};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::js_node::JsNode;
use crate::page::Page;

/// Constant-time and small (TLSF; Masmano, Ripoll, Crespo, Real, 2004).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// A widget in the page. Dropping it takes the view away; `unmount` does so on demand.
#[wasm_bindgen]
pub struct Mounted {
    model: Model,
    content_lang: String,
    root: HtmlElement,
    view: Cell<Option<View>>,
}

#[wasm_bindgen]
impl Mounted {
    /// Shows the widget's own words in another language; what has been done stays.
    pub fn set_lang(&self, lang: Option<String>) {
        self.unmount();
        let lang = lang.filter(|lang| locales::speaks(lang)).unwrap_or(self.content_lang.clone());
        self.view.set(Some(self.model.mount(&self.root, &lang)));
    }

    /// Moves the focus to where the widget's content begins.
    pub fn focus(&self) {
        self.model.focus_content();
    }

    /// Takes the view out of the page.
    pub fn unmount(&self) {
        drop(self.view.take());
    }
}

/// Mounts a widget into `root`, an element inside the shadow root of `host`.
///
/// `content` is the parsed module; `options` may have `lang`, `seed`, `resume` (`"off"`), `base`
/// (the address that relative files start from) and `taken` (what was already answered in the
/// static form: a list of `{ item, values }`).
///
/// # Errors
///
/// A module that breaks the rules: [its problems](event::problems).
#[wasm_bindgen]
pub fn mount(
    host: HtmlElement,
    root: HtmlElement,
    content: JsValue,
    options: JsValue,
) -> Result<Mounted, JsValue> {
    let (module, report) = tremplin_content::read(&JsNode(content));
    let Some(Module::Quiz(module)) = module else {
        return Err(event::problems(&report));
    };
    let options = JsNode(options);
    let text = |name| options.member(name).and_then(|value| value.text());
    let page = Page::new(host.clone(), &module.quiz, text("base"), text("resume"));
    let module = Rc::new(module);
    let seed = text("seed").map(|seed| page::seed_from(&seed));
    let session = resume(&page, &module, seed, &options);
    let content_lang = module.quiz.lang.clone();
    let model = Model::new(session, Box::new(page));
    let mounted = Mounted { model, content_lang, root, view: Cell::new(None) };
    mounted.set_lang(text("lang"));
    page::ready(&host, &module.quiz);
    Ok(mounted)
}

/// The session that was kept, or a new one; then what the learner answered in the static form.
fn resume(page: &Page, module: &Rc<QuizModule>, seed: Option<u64>, options: &JsNode) -> Session {
    let kept = page.kept().and_then(|kept| match Session::restore(module.clone(), &kept) {
        Ok(session) => Some(session),
        Err(dropped) => {
            page.error("saved-state-dropped", dropped.as_str(), false);
            None
        }
    });
    let mut session = kept
        .unwrap_or_else(|| Session::new(module.clone(), seed.unwrap_or_else(page::random_seed)));
    let taken: Vec<(String, Response)> = options
        .member("taken")
        .iter()
        .flat_map(Node::elements)
        .filter_map(|entry| taken_response(&module.quiz, &entry))
        .collect();
    if !taken.is_empty() && session.is_pristine() {
        session.take_over(&taken, page::now());
    }
    session
}

/// What stands in the static form for one item: `{ item: "id", values: ["0", "2"] }`.
fn taken_response(quiz: &Quiz, entry: &JsNode) -> Option<(String, Response)> {
    let id = entry.member("item")?.text()?;
    let item = quiz.items.iter().find(|item| item.id == id)?;
    let values: Vec<String> =
        entry.member("values")?.elements().iter().filter_map(Node::text).collect();
    let first = values.first()?;
    let response = match item.interaction {
        Interaction::TrueFalse => Response::TrueFalse(first == "true"),
        Interaction::ShortAnswer => Response::Text(first.clone()),
        Interaction::Lesson(_) => return None,
        _ => Response::Choices(
            values
                .iter()
                .filter_map(|value| value.parse().ok())
                .fold(0, |set, choice: u32| set | 1_u32.checked_shl(choice).unwrap_or(0)),
        ),
    };
    Some((id, response))
}
