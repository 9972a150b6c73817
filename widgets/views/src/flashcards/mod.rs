//! The flashcards widget: an overview, one card at a time, then the results.

mod card;
mod chart;
mod compare;
mod menu;
mod overview;
mod rating;
mod results;
mod when;

use std::cell::RefCell;
use std::rc::Rc;

use tremplin_content::flashcards::Mode;
use tremplin_content::gate;
use tremplin_content::node::Node;
use tremplin_core::clock::{Clock, Zone};
use tremplin_core::flashcards::{Action, Done, Phase, Refused, Session};
use web_sys::Element;

use crate::View;
use crate::dom::{El, div, set, show};
use crate::effect::Signal;
use crate::focus::{focus_later, focus_within_later};
use crate::host::Host;
use crate::keeping::{IMPORTED, Keeping, NOTHING_NEWER, REFUSED, UNKEPT};
use crate::later::Later;
use crate::locales::flashcards::{self as words, FlashcardsTexts};
use crate::locales::{self, Texts};
use crate::settle::settle;
use crate::ui::{NEW_CONTENT, Ui, speaking};

/// A deck under way. It lives outside the view, so that the view can be made anew without losing
/// anything.
#[derive(Clone)]
pub struct Model(Rc<Inner>);

struct Inner {
    session: RefCell<Session>,
    host: Rc<dyn FlashcardsHost>,
    /// Rises when something on the screen has changed.
    changed: Signal,
    /// Rises when the card has been turned.
    turned: Signal,
    /// Rises when another screen has to be built.
    screen: Signal,
    /// What the live region says; 0 for nothing.
    notice: Signal,
    later: Later<Action>,
    root: RefCell<Option<Element>>,
}

/// The page around a deck, what the device keeps of it, and its voice.
pub trait FlashcardsHost: Host {
    /// The local time.
    fn zone(&self) -> Zone;
    /// Something has been done: tell the page and keep what is to be kept.
    fn changed(&self, done: Done);
    /// Saves what is kept of this deck as a file on the learner's device.
    fn export(&self, text: &str);
    /// Whether the browser has a voice for a language, a BCP 47 tag.
    fn has_voice(&self, lang: &str) -> bool;
    /// Says a text in a language.
    fn speak(&self, text: &str, lang: &str);
}

/// What every part of the view needs.
#[derive(Clone)]
struct Context {
    model: Model,
    texts: &'static Texts,
    words: &'static FlashcardsTexts,
    ui: Ui,
}

impl Model {
    /// A deck that reports to `host`. Its first screen stands: [`Session::begin`] has been called.
    pub fn new(session: Session, host: Rc<dyn FlashcardsHost>) -> Self {
        Self(Rc::new(Inner {
            session: RefCell::new(session),
            host,
            changed: Signal::new(0),
            turned: Signal::new(0),
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

    /// Looks at the session; what is shown is shown anew when the card has been turned.
    fn read_turned<T>(&self, look: impl FnOnce(&Session) -> T) -> T {
        self.0.turned.track();
        self.peek(look)
    }

    /// Looks at the session once.
    fn peek<T>(&self, look: impl FnOnce(&Session) -> T) -> T {
        look(&self.0.session.borrow())
    }

    /// Hands the session over to be filled; nothing on the screen depends on what this changes.
    pub fn fill<T>(&self, fill: impl FnOnce(&mut Session) -> T) -> T {
        fill(&mut self.0.session.borrow_mut())
    }

    /// Tells how many cards there are in all, where only the first were counted so far.
    pub fn grow(&self, count: usize) {
        self.fill(|session| session.grow(count));
        // A card on the screen stays as it is: the learner may be in the middle of an answer.
        let card = self.peek(Session::phase) == Phase::Card;
        let signal = if card { &self.0.changed } else { &self.0.screen };
        signal.rise();
    }

    fn host(&self) -> &dyn FlashcardsHost {
        &*self.0.host
    }

    /// The time where the learner is.
    pub fn clock(&self) -> Clock {
        Clock { now: self.host().now(), zone: self.host().zone() }
    }

    fn act(&self, action: Action) {
        // A card turns at once, with what is there; what comes of it needs the rest.
        if self.0.later.is_idle() && self.look(&action) {
            return self.host().begin();
        }
        if self.0.later.wait(action, self.host()) {
            self.catch_up();
        }
    }

    /// Does what keeps nothing before all of the code is there. Whether it was that.
    fn look(&self, action: &Action) -> bool {
        let looked = self.fill(|session| session.look(action, self.clock()));
        let (signal, focus) = match action {
            Action::Start => (&self.0.screen, NEW_CONTENT),
            Action::Reveal => (&self.0.turned, ".back"),
            _ => (&self.0.changed, ""),
        };
        if looked {
            signal.rise();
        }
        if looked && let Some(root) = &*self.0.root.borrow() {
            if *action == Action::Start {
                set(root, "data-begun", Some(""));
            }
            if !focus.is_empty() {
                focus_later(root.clone(), focus);
            }
        }
        looked
    }

    /// All of the code is there, or time has passed.
    #[inline(never)]
    pub fn go_on(&self) {
        gate!(more, go_on);
        let arrives = !self.0.later.is_there();
        self.0.later.arrived();
        self.catch_up();
        self.wake();
        if arrives && self.peek(Session::is_revealed) {
            // The ratings have come under the finger.
            if let Some(root) = &*self.0.root.borrow() {
                settle(root);
            }
            if self.has_focus() {
                self.lead_to_side();
            }
        }
    }

    /// Looks at the clock again: the page has come to the front, the device has slept, a day has begun.
    fn wake(&self) {
        let Some(done) = self.fill(|session| session.wake(self.clock())) else { return };
        let focused = self.has_focus();
        self.refresh_unless(true);
        if focused && self.peek(Session::phase) != Phase::Card {
            self.lead_to(NEW_CONTENT, ".card");
        }
        self.host().changed(done);
    }

    #[inline(never)]
    fn catch_up(&self) {
        gate!(more, catch_up);
        for action in self.0.later.take() {
            self.perform(action);
        }
    }

    fn perform(&self, action: Action) {
        // Whatever is rated or taken back is another card, be it the same one again.
        let moves = matches!(
            action,
            Action::Rate(_) | Action::Undo | Action::Bury | Action::Next | Action::Erase
        );
        let turns = matches!(action, Action::Reveal | Action::Hide);
        let before = self.peek(|s| (s.phase(), s.is_revealed()));
        let done = self.fill(|session| session.apply(action, self.clock()));
        let another_screen = moves || before.0 != self.peek(Session::phase);
        if another_screen && self.0.notice.get() != UNKEPT {
            self.0.notice.set(0);
        }
        let signal = match (another_screen, turns) {
            (true, _) => &self.0.screen,
            (false, true) => &self.0.turned,
            (false, false) => &self.0.changed,
        };
        signal.rise();
        if another_screen {
            self.lead_to(NEW_CONTENT, ".card");
        } else if turns && before.1 != self.peek(Session::is_revealed) {
            self.lead_to_side();
        }
        if (another_screen || turns)
            && let Some(root) = &*self.0.root.borrow()
        {
            settle(root);
        }
        // Last, since the page may do anything in answer, even take the widget away.
        self.host().changed(done);
    }

    /// What was to be kept could not be, for the first time.
    #[inline(never)]
    pub fn unkept(&self) {
        gate!(more, unkept);
        self.0.notice.set(UNKEPT);
        // What is claimed on the screen is so no longer.
        self.0.screen.rise();
    }

    /// Moves the focus to a place; the ways on are seen together with it.
    fn lead_to(&self, place: &'static str, around: &'static str) {
        if let Some(root) = self.0.root.borrow().clone() {
            focus_within_later(root, place, around);
        }
    }

    /// Moves the focus to the side that is to be seen.
    fn lead_to_side(&self) {
        self.lead_to(if self.peek(Session::is_revealed) { ".back" } else { ".front" }, ".turn");
    }

    fn has_focus(&self) -> bool {
        let root = self.0.root.borrow();
        root.as_ref().is_some_and(|root| matches!(root.query_selector(":focus"), Ok(Some(_))))
    }

    /// Takes over what another tab of this browser has written.
    #[inline(never)]
    pub fn merge(&self, key: &str, text: &str) {
        gate!(more, merge);
        let before = self.peek(Session::face);
        let done = self.fill(|session| session.merge(key, text, self.clock()));
        self.refresh_unless(before == self.peek(Session::face));
        self.host().changed(done);
    }

    /// Takes a saved file up, or says why not.
    #[inline(never)]
    pub fn import<N: Node>(&self, file: Option<&N>) {
        gate!(more, import);
        let taken = match file {
            Some(file) => self.fill(|session| session.import(file, self.clock())),
            None => Err(Refused::Unreadable),
        };
        let (notice, done) = match taken {
            Ok(done) if done.writes.is_empty() => (NOTHING_NEWER, done),
            Ok(done) => (IMPORTED, done),
            Err(Refused::Unreadable) => (REFUSED, Done::default()),
            Err(Refused::Newer) => (REFUSED + 1, Done::default()),
            Err(Refused::OtherDeck) => (REFUSED + 2, Done::default()),
        };
        self.0.notice.set(notice);
        if notice < REFUSED {
            self.refresh();
        }
        if let Some(root) = self.0.root.borrow().clone() {
            // Where the learner was, with what is said of the file in sight.
            focus_within_later(root, ".menu > summary", ".notice");
        }
        self.host().changed(done);
    }

    /// Builds the screen anew: the browser has got its voices, or the deck is complete.
    pub fn refresh(&self) {
        self.0.screen.rise();
    }

    /// Builds the screen anew. A card that is the same one stays as it is: the learner may be in
    /// the middle of an answer.
    fn refresh_unless(&self, same: bool) {
        if same && self.peek(Session::phase) == Phase::Card {
            self.0.changed.rise();
        } else {
            self.refresh();
        }
    }

    /// Moves the focus to where the content begins, once the screen stands.
    pub fn focus_content(&self) {
        if let Some(root) = self.0.root.borrow().clone() {
            focus_later(root, NEW_CONTENT);
        }
    }

    /// Shows the deck inside `parent`, with the widget's own words in the language `ui_lang`.
    pub fn mount(&self, parent: &Element, ui_lang: &str) -> View {
        let model = self.clone();
        View::mount(parent, || view(model, locales::texts(ui_lang), words::texts(ui_lang)))
    }
}

fn view(model: Model, texts: &'static Texts, words: &'static FlashcardsTexts) -> El {
    let tag = model.peek(|session| session.deck().lang.clone());
    let ui = Ui::beside(&tag, texts);
    let context = Context { model: model.clone(), texts, words, ui };
    let root = speaking(div("root"), &tag);
    *model.0.root.borrow_mut() = Some(root.0.clone());
    let screen = div("screen").bind({
        let context = context.clone();
        move |place| {
            model.0.screen.track();
            let (name, screen) = model.peek(|session| match session.phase() {
                Phase::Start => ("start", overview::view(&context, session)),
                Phase::Card => ("card", card::view(&context, session)),
                Phase::Results => ("results", results::view(&context, session)),
            });
            set(place, "data-phase", Some(name));
            show(place, Some(screen));
        }
    });
    root.child(screen).child(context.keeping().notice())
}

impl Context {
    /// The same for the widget's own words inside content of another language.
    fn beside(&self, lang: &str) -> Self {
        Self { ui: Ui::beside(lang, self.texts), ..self.clone() }
    }

    /// What the device keeps of the deck.
    fn keeping(&self) -> Keeping {
        let model = self.model.clone();
        let notice = model.0.notice.clone();
        let export = Rc::new(move || {
            gate!(more);
            model.host().export(&model.peek(Session::export));
        });
        Keeping { ui: self.ui, texts: self.texts, notice, export }
    }

    /// An element that holds the widget's own words.
    fn own(&self, tag: &str) -> El {
        self.ui.own(tag)
    }

    /// A button that does one thing.
    fn button(&self, class: &str, label: &str, action: Action) -> El {
        let model = self.model.clone();
        self.ui.button(class).text(label).on("click", move |_| model.act(action.clone()))
    }

    /// A line of the widget's own words above what it introduces.
    fn small(&self, text: &str) -> El {
        self.own("p").attr("class", "small").text(text)
    }

    fn remembers(&self, session: &Session) -> bool {
        session.mode() == Mode::Remember
    }
}
