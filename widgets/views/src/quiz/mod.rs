//! The quiz widget: one item at a time, then the results.

mod domains;
mod item;
mod items;
mod more;
mod results;
mod status;

use std::cell::RefCell;
use std::rc::Rc;

use tremplin_content::gate;
use tremplin_content::node::Node;
use tremplin_content::quiz::Interaction;
use tremplin_core::quiz::{Action, Dropped, Event, Phase, Session};
use web_sys::Element;

use crate::View;
use crate::dom::{El, div, el, set, show};
use crate::effect::Signal;
use crate::focus::{focus_later, focus_within_later};
use crate::host::Host;
use crate::keeping::{IMPORTED, NOTHING_NEWER, REFUSED, UNKEPT};
use crate::later::Later;
use crate::locales::{self, Texts};
use crate::settle::settle;
use crate::ui::{NEW_CONTENT, Ui, new_content, speaking};

/// A quiz under way. It lives outside the view, so that the view can be made anew (another
/// language, another place in the page) without losing anything.
#[derive(Clone)]
pub struct Model(Rc<Inner>);

struct Inner {
    session: RefCell<Session>,
    host: Rc<dyn QuizHost>,
    /// Rises when something on the screen has changed.
    changed: Signal,
    /// Rises when another screen has to be built.
    screen: Signal,
    /// What the live region says; 0 for nothing.
    notice: Signal,
    later: Later<Wish>,
    root: RefCell<Option<Element>>,
}

/// What the learner wants.
enum Wish {
    Act(Action),
    /// The way on, by Enter in a field.
    Enter(item::Way),
    /// The way on, by the main button.
    GoOn(item::Way),
}

/// What becomes of what the learner says in surveys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It stays on the device.
    Kept,
    /// It is gone with the page.
    Lost,
    /// The site of this name is told, because its page asks for that.
    Sent(String),
}

/// The page around a quiz, and what the device keeps of it.
pub trait QuizHost: Host {
    /// A seed for the order of a new round.
    fn seed(&self) -> u64;
    /// Keeps what is to be kept of the session, which has changed.
    fn keep(&self, session: &Session);
    /// Whether something that was to be kept could not be.
    fn fails(&self) -> bool;
    /// What another tab, or another quiz of the page, has kept since this one last looked: a session
    /// of the same module, a new one where everything has been erased.
    fn news(&self, session: &Session) -> Option<Session>;
    /// What becomes of what the learner says in surveys.
    fn fate(&self) -> Fate;
    /// Tells the page what has happened.
    fn tell(&self, events: Vec<Event>);
    /// Saves what is kept of this module as a file on the learner's device.
    fn export(&self, session: &Session);
    /// Forgets what is kept for badges; of the session itself nothing is left once it starts anew.
    fn forget(&self);
}

/// What every part of the view needs.
#[derive(Clone)]
struct Context {
    model: Model,
    texts: &'static Texts,
    ui: Ui,
}

impl Model {
    /// A quiz that reports to `host`.
    pub fn new(mut session: Session, host: Rc<dyn QuizHost>) -> Self {
        session.resume(host.now());
        Self(Rc::new(Inner {
            session: RefCell::new(session),
            host,
            changed: Signal::new(0),
            screen: Signal::new(0),
            notice: Signal::new(0),
            later: Later::new(),
            root: RefCell::new(None),
        }))
    }

    /// Looks at the session; what is shown is shown anew after each action.
    fn read<T>(&self, look: impl FnOnce(&Session) -> T) -> T {
        self.0.changed.track();
        self.peek(look)
    }

    /// Looks at the session once.
    fn peek<T>(&self, look: impl FnOnce(&Session) -> T) -> T {
        look(&self.0.session.borrow())
    }

    fn host(&self) -> &dyn QuizHost {
        &*self.0.host
    }

    fn act(&self, action: Action) {
        self.want(Wish::Act(action));
    }

    /// Does something as soon as all of the code is there.
    fn want(&self, wish: Wish) {
        if self.0.later.wait(wish, &*self.0.host) {
            self.catch_up();
        }
    }

    /// All of the code is there.
    #[inline(never)]
    pub fn go_on(&self) {
        gate!(more, go_on);
        self.0.later.arrived();
        self.catch_up();
    }

    #[inline(never)]
    fn catch_up(&self) {
        gate!(more, catch_up);
        let wishes = self.0.later.take();
        if self.follow() {
            // They were meant for another screen.
            return;
        }
        // Who had to wait may have pressed again, or have thought better of it: one step, at last.
        let mut way_on = None;
        for wish in wishes {
            match wish {
                Wish::Act(action) => self.perform(action),
                way => way_on = Some(way),
            }
        }
        match way_on {
            Some(Wish::Enter(way)) => way.enter(self),
            Some(Wish::GoOn(way)) => way.go_on(self),
            _ => {}
        }
    }

    fn perform(&self, action: Action) {
        let fresh_attempt = matches!(action, Action::Retry);
        let answers = action.answers();
        let before = self.place();
        let events = self.0.session.borrow_mut().apply(action, self.0.host.now());
        let another_screen = self.place() != before;
        self.peek(|session| self.0.host.keep(session));
        if self.0.host.fails() {
            self.say(UNKEPT);
        } else if another_screen {
            self.say(0);
        }
        self.show_anew(another_screen);
        if (another_screen || fresh_attempt)
            && let Some(root) = self.0.root.borrow().clone()
        {
            // The way on is seen together with the question.
            focus_within_later(root, NEW_CONTENT, ".card");
        }
        if !answers && let Some(root) = &*self.0.root.borrow() {
            settle(root);
        }
        // Last, since the page may do anything in answer, even take the widget away.
        self.0.host.tell(events);
    }

    /// Which screen is shown.
    fn place(&self) -> (Phase, usize, usize) {
        self.peek(|s| (s.phase(), s.position(), s.item_index()))
    }

    fn show_anew(&self, another_screen: bool) {
        // The old screen is not shown the new state on its way out.
        let signal = if another_screen { &self.0.screen } else { &self.0.changed };
        signal.rise();
    }

    /// Says something in the live region, once.
    fn say(&self, notice: u32) {
        if self.0.notice.get() != notice {
            self.0.notice.set(notice);
        }
    }

    /// Takes over what another tab, or another quiz of the page, has kept since this one last looked.
    /// Whether that is another screen.
    fn follow(&self) -> bool {
        let Some(session) = self.peek(|session| self.0.host.news(session)) else { return false };
        let before = self.place();
        self.adopt(session);
        let another_screen = self.place() != before;
        self.show_anew(another_screen);
        another_screen
    }

    fn adopt(&self, mut session: Session) {
        session.resume(self.0.host.now());
        *self.0.session.borrow_mut() = session;
    }

    /// Takes a saved file up, or says why not.
    #[inline(never)]
    pub fn import<N: Node>(&self, file: Option<&N>) {
        gate!(more, import);
        let module = self.peek(Session::shared_module);
        let taken = file.ok_or(Dropped::Unreadable).and_then(|file| Session::restore(module, file));
        let notice = match taken {
            Ok(taken) if self.peek(|s| s.is_pristine() || taken.reached() > s.reached()) => {
                self.adopt(taken);
                self.peek(|session| self.0.host.keep(session));
                self.show_anew(true);
                IMPORTED
            }
            Ok(_) => NOTHING_NEWER,
            Err(why) => REFUSED + (why as u32).min(2),
        };
        // Where the learner was, with what is said of the file in sight.
        if let Some(root) = self.0.root.borrow().clone() {
            focus_within_later(root, ".more summary", ".notice");
        }
        let unkept = notice == IMPORTED && self.0.host.fails();
        self.0.notice.set(if unkept { UNKEPT } else { notice });
    }

    /// Moves the focus to where the content begins, once the screen stands.
    pub fn focus_content(&self) {
        if let Some(root) = self.0.root.borrow().clone() {
            focus_later(root, NEW_CONTENT);
        }
    }

    /// Shows the quiz inside `parent`, with the widget's own words in the language `ui_lang`.
    pub fn mount(&self, parent: &Element, ui_lang: &str) -> View {
        let model = self.clone();
        View::mount(parent, || view(model, locales::texts(ui_lang)))
    }
}

fn view(model: Model, texts: &'static Texts) -> El {
    let tag = model.peek(|session| session.module().quiz.lang.clone());
    let context = Context { model: model.clone(), texts, ui: Ui::beside(&tag, texts) };
    let root = speaking(div("root"), &tag);
    *model.0.root.borrow_mut() = Some(root.0.clone());
    root.bind(move |root| {
        model.0.screen.track();
        let (name, screen) = match model.peek(Session::phase) {
            Phase::Intro => ("intro", intro(&context)),
            Phase::Item => ("item", item::view(&context)),
            Phase::Results => ("results", results::view(&context)),
        };
        set(root, "data-phase", Some(name));
        show(root, Some(screen));
    })
}

/// Whether the learner is asked somewhere what they think; what shows that is a part of its own.
fn has_surveys(session: &Session) -> bool {
    let items = &session.module().quiz.items;
    items.iter().any(|item| matches!(item.interaction, Interaction::Survey(_)))
}

fn intro(context: &Context) -> El {
    let Context { model, texts, .. } = context;
    let card = div("card").attr("part", "card");
    let (card, questions) = model.peek(|session| {
        let quiz = &session.module().quiz;
        let questions = quiz.questions();
        let title = new_content(el("h2").attr("class", "prompt")).plain(&quiz.title);
        let text = div("").rich(quiz.intro.as_deref().unwrap_or_default());
        (card.child(title).child(text), questions)
    });
    let count = texts.questions(questions);
    card.child(context.own("p").attr("class", "small").text(&count))
        .child(context.own("div").attr("class", "nav").child(context.button(
            "button primary",
            texts.start(),
            Action::Start,
        )))
        .child(more::view(context))
}

impl Context {
    /// An element that holds the widget's own words.
    fn own(&self, tag: &str) -> El {
        self.ui.own(tag)
    }

    /// A button without label or effect.
    fn plain_button(&self, class: &str) -> El {
        self.ui.button(class)
    }

    /// A button that does one thing.
    fn button(&self, class: &str, label: &str, action: Action) -> El {
        let model = self.model.clone();
        self.plain_button(class).text(label).on("click", move |_| model.act(action.clone()))
    }
}
