//! The quiz widget: one item at a time, then the results.

mod item;
mod results;

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use tremplin_content::lang;
use tremplin_core::quiz::{Action, Phase, Session};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::focus::focus_later;
use crate::host::Host;
use crate::locales::{self, Texts};
use crate::rich_text::rich_text;

/// A quiz under way. It lives outside the view, so that the view can be made anew (another
/// language, another place in the page) without losing anything.
#[derive(Clone)]
pub struct Model(SendWrapper<Rc<Inner>>);

struct Inner {
    session: RefCell<Session>,
    host: Box<dyn Host>,
    /// Rises with every action.
    changed: ArcRwSignal<u32>,
    /// Rises when another screen has to be built.
    screen: ArcRwSignal<u32>,
    root: RefCell<Option<Element>>,
}

/// Where new content begins: the focus goes there.
const NEW_CONTENT: &str = "[data-focus]";

impl Model {
    /// A quiz that reports to `host`.
    pub fn new(mut session: Session, host: Box<dyn Host>) -> Self {
        session.resume(host.now());
        Self(SendWrapper::new(Rc::new(Inner {
            session: RefCell::new(session),
            host,
            changed: ArcRwSignal::new(0),
            screen: ArcRwSignal::new(0),
            root: RefCell::new(None),
        })))
    }

    /// Looks at the session; what is shown is shown anew after each action.
    fn read<T>(&self, look: impl FnOnce(&Session) -> T) -> T {
        self.0.changed.track();
        look(&self.0.session.borrow())
    }

    /// Looks at the session once.
    fn peek<T>(&self, look: impl FnOnce(&Session) -> T) -> T {
        look(&self.0.session.borrow())
    }

    fn host(&self) -> &dyn Host {
        &*self.0.host
    }

    fn act(&self, action: Action) {
        let place = |session: &Session| (session.phase(), session.position(), session.item_index());
        let fresh_attempt = matches!(action, Action::Retry);
        let before = self.peek(place);
        let events = self.0.session.borrow_mut().apply(action, self.host().now());
        self.0.host.changed(&self.0.session.borrow(), events);
        self.0.changed.update(|count| *count += 1);
        let another_screen = self.peek(place) != before;
        if another_screen {
            self.0.screen.update(|count| *count += 1);
        }
        if another_screen || fresh_attempt {
            self.focus(NEW_CONTENT);
        }
    }

    /// Moves the focus once the screen stands.
    pub fn focus(&self, selector: &'static str) {
        if let Some(root) = self.0.root.borrow().clone() {
            focus_later(root, selector);
        }
    }
}

/// The whole widget in the language `ui_lang`.
pub fn view(model: Model, ui_lang: &str) -> impl IntoView + use<> {
    let texts = locales::texts(ui_lang);
    let tag = model.peek(|session| session.module().quiz.lang.clone());
    let dir = if lang::is_right_to_left(&tag) { "rtl" } else { "ltr" };
    let phase = {
        let model = model.clone();
        move || match model.read(Session::phase) {
            Phase::Intro => "intro",
            Phase::Item => "item",
            Phase::Results => "results",
        }
    };
    let root_of = model.clone();
    let screen = move || {
        model.0.screen.track();
        match model.peek(Session::phase) {
            Phase::Intro => intro(&model, texts),
            Phase::Item => item::view(&model, texts),
            Phase::Results => results::view(&model, texts),
        }
    };
    view! {
        <div class="root" lang=tag dir=dir data-phase=phase use:remember=root_of>
            {screen}
        </div>
    }
}

fn intro(model: &Model, texts: &'static Texts) -> AnyView {
    let (title, text, questions) = model.peek(|session| {
        let quiz = &session.module().quiz;
        let questions = quiz.items.iter().filter(|item| !item.interaction.is_lesson()).count();
        (quiz.title.clone(), quiz.intro.clone().unwrap_or_default(), questions)
    });
    let count = locales::fill(texts.plural(&texts.questions, questions), questions, 0);
    let ui = ui_lang(model, texts);
    let model = model.clone();
    view! {
        <div class="card" part="card">
            <h2 class="prompt" tabindex="-1" data-focus>{title}</h2>
            <div use:rich_text=text></div>
            <p class="small" lang=ui>{count}</p>
            <div class="nav" lang=ui>
                <button
                    type="button"
                    class="button primary"
                    part="button primary"
                    on:click=move |_| model.act(Action::Start)
                >
                    {texts.start}
                </button>
            </div>
        </div>
    }
    .into_any()
}

/// The language of the widget's own words where it differs from the content's.
fn ui_lang(model: &Model, texts: &Texts) -> Option<&'static str> {
    let content = model.peek(|session| lang::primary(&session.module().quiz.lang));
    (content != texts.lang).then_some(texts.lang)
}

/// A Leptos directive: the model's root is this element.
fn remember(root: Element, model: Model) {
    *model.0.root.borrow_mut() = Some(root);
}

/// The element that an event happened on.
fn target<T: JsCast>(event: &web_sys::Event) -> Option<T> {
    event.target().and_then(|target| target.dyn_into().ok())
}

/// Whether the key press asks for the main action while the focus is in a field.
fn is_enter(event: &web_sys::KeyboardEvent) -> bool {
    event.key() == "Enter" && target::<HtmlElement>(event).is_some_and(|e| e.tag_name() == "INPUT")
}
