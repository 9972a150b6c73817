//! The badge widget: what is done and what is left, and in words how much the badge proves.

mod actions;
mod emblem;
mod requirements;
mod state;

use std::cell::RefCell;
use std::rc::Rc;

use tremplin_content::badge::BadgeModule;
use tremplin_content::gate;
use tremplin_core::badge::{Action, Completion, Event, Session};
use tremplin_credentials::Verdict;
use web_sys::Element;

use crate::View;
use crate::dom::{El, div, el, show};
use crate::effect::Signal;
use crate::focus::focus_later;
use crate::host::Host;
use crate::later::Later;
use crate::locales::badge::{self as words, BadgeTexts};
use crate::locales::{self, Texts};
use crate::media::picture;
use crate::ui::{NEW_CONTENT, Ui, new_content, sources, speaking};

/// A badge on this device. It lives outside the view, so that the view can be made anew without
/// losing anything.
#[derive(Clone)]
pub struct Model(Rc<Inner>);

struct Inner {
    session: RefCell<Session>,
    host: Rc<dyn BadgeHost>,
    /// Rises when something on the screen has changed.
    changed: Signal,
    /// What the live region says; 0 for nothing.
    notice: Signal,
    later: Later<()>,
    root: RefCell<Option<Element>>,
}

/// What the live region may say.
const EARNED: u32 = 1;
const VERIFIED: u32 = 2;
const ERASED: u32 = 3;
const UNKEPT: u32 = 4;

/// The page around a badge, and what the device keeps of it.
pub trait BadgeHost: Host {
    /// What the device knows of the badge, and of quizzes and decks that were worked through; what
    /// comes of it is still to be reported.
    fn come_back(&self, module: &Rc<BadgeModule>) -> (Session, Vec<Event>);
    /// Keeps what is to be kept of the session.
    fn keep(&self, session: &Session);
    /// Whether something that was to be kept could not be.
    fn fails(&self) -> bool;
    /// Tells the page what has happened.
    fn report(&self, events: Vec<Event>);
    /// Forgets the badge, and what is known of what it asks for.
    fn forget(&self, session: &Session);
}

/// What every part of the view needs.
#[derive(Clone)]
struct Context {
    model: Model,
    texts: &'static Texts,
    words: &'static BadgeTexts,
    ui: Ui,
}

impl Model {
    /// A badge that reports to `host`. [`Session::begin`] has been called.
    pub fn new(session: Session, host: Rc<dyn BadgeHost>) -> Self {
        Self(Rc::new(Inner {
            session: RefCell::new(session),
            host,
            changed: Signal::new(0),
            notice: Signal::new(0),
            later: Later::new(),
            root: RefCell::new(None),
        }))
    }

    fn read<T>(&self, look: impl FnOnce(&Session) -> T) -> T {
        self.0.changed.track();
        self.peek(look)
    }

    /// Looks at the session once.
    pub fn peek<T>(&self, look: impl FnOnce(&Session) -> T) -> T {
        look(&self.0.session.borrow())
    }

    fn host(&self) -> &dyn BadgeHost {
        &*self.0.host
    }

    fn act(&self, action: Action) {
        let now = self.host().now();
        let events = self.0.session.borrow_mut().apply(action, now);
        self.settle(events, true);
    }

    /// Shows what has changed, and tells the page.
    #[inline(never)]
    fn settle(&self, events: Vec<Event>, keeps: bool) {
        gate!(more, settle);
        match events.first() {
            Some(Event::Earned { .. }) => self.0.notice.set(EARNED),
            Some(Event::Verified { .. }) => self.0.notice.set(VERIFIED),
            Some(Event::Issued { .. }) | None => {}
        }
        if keeps {
            self.peek(|session| self.host().keep(session));
            if self.host().fails() {
                self.0.notice.set(UNKEPT);
            }
        }
        self.0.changed.rise();
        // Last, since the page may do anything in answer, even take the widget away.
        self.host().report(events);
    }

    /// Takes up that something has been worked through.
    pub fn complete(&self, completion: Completion) {
        self.act(Action::Completed(completion));
    }

    /// Keeps a credential of which a judge has just said this.
    pub fn keep(&self, credential: String, verdict: Verdict) {
        self.act(Action::Keep { credential, verdict });
    }

    /// Takes up what a judge says of the credential that is kept.
    pub fn judged(&self, verdict: Verdict) {
        self.act(Action::Judged(verdict));
    }

    /// Takes up the learner's name for certificate and request.
    pub fn set_name(&self, name: String, keep: bool) {
        self.act(Action::SetName { name, keep });
    }

    /// Takes up what the device keeps now that somebody else has changed it: another tab, a shelf.
    #[inline(never)]
    pub fn follow(&self) {
        gate!(more, follow);
        let module = self.peek(Session::shared_module);
        let (kept, events) = self.host().come_back(&module);
        self.0.session.borrow_mut().follow(kept);
        self.0.notice.set(0);
        // What another has written stays as it is: two that correct each other would never end.
        let keeps = !events.is_empty();
        self.settle(events, keeps);
    }

    /// Forgets everything, after the learner has said so twice.
    fn erase(&self) {
        self.peek(|session| self.host().forget(session));
        self.follow();
        self.0.notice.set(ERASED);
        if let Some(root) = &*self.0.root.borrow()
            && let Ok(Some(panel)) = root.query_selector(".panel")
        {
            show(&panel, None);
        }
        self.focus_content();
    }

    /// All of the code is there.
    #[inline(never)]
    pub fn go_on(&self) {
        gate!(more, go_on);
        self.0.later.arrived();
    }

    /// Moves the focus to where the content begins.
    pub fn focus_content(&self) {
        if let Some(root) = self.0.root.borrow().clone() {
            focus_later(root, NEW_CONTENT);
        }
    }

    /// Shows the badge inside `parent`, with the widget's own words in the language `ui_lang`.
    pub fn mount(&self, parent: &Element, ui_lang: &str) -> View {
        let model = self.clone();
        View::mount(parent, || view(model, locales::texts(ui_lang), words::texts(ui_lang)))
    }
}

fn view(model: Model, texts: &'static Texts, words: &'static BadgeTexts) -> El {
    let tag = model.peek(|session| session.module().lang.clone());
    let ui = Ui::beside(&tag, texts);
    let context = Context { model: model.clone(), texts, words, ui };
    let root = speaking(div("root"), &tag);
    *model.0.root.borrow_mut() = Some(root.0.clone());
    let card = model.peek(|session| {
        let module = session.module();
        let image = match &module.image {
            Some(image) => picture(image, &model.host().locate(&image.src), texts),
            None => emblem::view(module),
        };
        let head = div("head").child(div("emblem").child(image)).child(
            div("")
                .child(new_content(el("h2").attr("class", "prompt")).plain(&module.title))
                .child(el("p").plain(&module.description)),
        );
        div("card")
            .attr("part", "card")
            .child(head)
            .child(state::view(&context))
            .child(notice(&context))
            .child(requirements::view(&context))
            .child(actions::view(&context))
            .child(
                div("more")
                    .child(criteria(&context, &module.criteria))
                    .children(sources(ui, texts, &module.sources))
                    .child(actions::menu(&context)),
            )
    });
    root.child(card)
}

fn criteria(context: &Context, narrative: &str) -> El {
    el("details")
        .attr("class", "small")
        .child(context.ui.own("summary").text(context.words.criteria()))
        .child(div("").rich(narrative))
}

/// Always there, so that screen readers notice what is said in it.
fn notice(context: &Context) -> El {
    let Context { model, words, ui, .. } = context.clone();
    div("notice").attr("role", "status").bind(move |place| {
        let said = match model.0.notice.get() {
            0 => None,
            notice => {
                // What the badge says already is said to those only who do not see it change.
                let class = if notice == VERIFIED { "unseen" } else { "nudge" };
                Some(ui.own("p").attr("class", class).text(said(&model, words, notice)))
            }
        };
        show(place, said);
    })
}

#[inline(never)]
fn said(model: &Model, words: &BadgeTexts, notice: u32) -> &'static str {
    gate!(more, said);
    match notice {
        EARNED => words.earned_now(),
        VERIFIED => model.peek(|session| state::words(session, words)).1,
        UNKEPT => words.privacy_text(0),
        _ => words.erase(3),
    }
}
