//! Signals, and effects and listeners that live as long as what made them.
//!
//! A signal is a number that rises, or 0 and 1 for no and yes. There is one thread, and an effect runs at
//! once. Leptos' reactive graph is made for values of any type, several threads and a task queue: it
//! brings 12 kB of code along (3.5 kB with brotli) that this does without.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event};

thread_local! {
    /// What is being built.
    static CURRENT: RefCell<Option<Rc<Scope>>> = const { RefCell::new(None) };
}

fn current() -> Option<Rc<Scope>> {
    CURRENT.with_borrow(Clone::clone)
}

/// A number. Effects that have read it run again when it is set.
#[derive(Clone)]
pub(crate) struct Signal(Rc<Source>);

struct Source {
    value: Cell<u32>,
    readers: RefCell<Vec<Weak<Scope>>>,
}

impl Signal {
    pub fn new(value: u32) -> Self {
        Self(Rc::new(Source { value: Cell::new(value), readers: RefCell::default() }))
    }

    /// The number. An effect that reads it runs again when it is set.
    pub fn get(&self) -> u32 {
        self.track();
        self.0.value.get()
    }

    /// Lets the running effect run again when the number is set.
    #[inline(never)]
    pub fn track(&self) {
        let Some(scope) = current().filter(|scope| scope.run.is_some()) else { return };
        let mut sources = scope.sources.borrow_mut();
        if !sources.iter().any(|source| Rc::ptr_eq(&source.0, &self.0)) {
            sources.push(self.clone());
            self.0.readers.borrow_mut().push(Rc::downgrade(&scope));
        }
    }

    /// Sets the number, and runs its effects again, even where it is the same.
    #[inline(never)]
    pub fn set(&self, value: u32) {
        self.0.value.set(value);
        let readers = self.0.readers.borrow().clone();
        for reader in readers {
            // It may have gone with another one that has just run.
            if let Some(scope) = reader.upgrade() {
                scope.run();
            }
        }
    }

    /// Something has changed.
    pub fn rise(&self) {
        self.set(self.0.value.get() + 1);
    }
}

/// What an effect does, and to which element.
type Run = (Element, Rc<dyn Fn(&Element)>);

/// What lives as long as a view, or until an effect runs again.
pub(crate) struct Scope {
    kept: RefCell<Vec<Kept>>,
    sources: RefCell<Vec<Signal>>,
    /// Of an effect: what it does to which element.
    run: Option<Run>,
}

/// What a scope keeps: it is there to be dropped.
enum Kept {
    Scope { scope: Rc<Scope> },
    Listener { _listener: Listener },
}

impl Scope {
    fn new(run: Option<Run>) -> Rc<Self> {
        Rc::new(Self { kept: RefCell::default(), sources: RefCell::default(), run })
    }

    /// Builds something that lives until [`Scope::clear`] or the end of the scope.
    pub fn with<T>(build: impl FnOnce() -> T) -> (Rc<Self>, T) {
        let scope = Self::new(None);
        let built = scope.enter(build);
        (scope, built)
    }

    fn enter<T>(self: &Rc<Self>, build: impl FnOnce() -> T) -> T {
        let before = CURRENT.replace(Some(self.clone()));
        let built = build();
        CURRENT.set(before);
        built
    }

    /// Drops what was built.
    #[inline(never)]
    pub fn clear(self: &Rc<Self>) {
        let me = Rc::downgrade(self);
        for source in self.sources.take() {
            source.0.readers.borrow_mut().retain(|reader| !reader.ptr_eq(&me));
        }
        // Taken out first: dropping may run code that comes back here.
        let kept = self.kept.take();
        for kept in &kept {
            if let Kept::Scope { scope } = kept {
                scope.clear();
            }
        }
    }

    fn run(self: &Rc<Self>) {
        if let Some((element, run)) = &self.run {
            self.clear();
            self.enter(|| run(element));
        }
    }
}

/// A listener works as long as it is not dropped.
pub(crate) struct Listener {
    pub element: Element,
    pub name: &'static str,
    pub closure: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        // An element that has the focus sends a last event while it is taken out of the page.
        let act = self.closure.as_ref().unchecked_ref();
        let _ = self.element.remove_event_listener_with_callback(self.name, act);
    }
}

/// Keeps something until what is being built goes; for ever, where nothing is.
fn keep_in_scope(kept: Kept) {
    match current() {
        Some(scope) => scope.kept.borrow_mut().push(kept),
        None => std::mem::forget(kept),
    }
}

/// Keeps a listener until what is being built goes.
pub(crate) fn keep(listener: Listener) {
    keep_in_scope(Kept::Listener { _listener: listener });
}

/// Runs `run` on `element` now, and again whenever a signal that it read has been set, until what is
/// being built goes.
#[inline(never)]
pub(crate) fn effect(element: &Element, run: Rc<dyn Fn(&Element)>) {
    let scope = Scope::new(Some((element.clone(), run)));
    keep_in_scope(Kept::Scope { scope: scope.clone() });
    scope.run();
}
