//! Effects and listeners that live as long as their owner in Leptos' reactive graph.
//!
//! Leptos' own effects are made for several threads and for a task queue: they bring futures,
//! thread identities and a second allocator along, 8 kB (brotli) of the learner's data. Here an
//! effect runs at once, on the one thread there is. What may not cross threads (closures, nodes)
//! stays in a list of this thread; the graph gets its number.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, PoisonError, RwLock, RwLockWriteGuard, Weak};

use reactive_graph::graph::{
    AnySource, AnySubscriber, ReactiveNode, Source, Subscriber, ToAnySubscriber, WithObserver,
};
use reactive_graph::owner::{Owner, on_cleanup};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event};

/// What is kept for an owner.
#[derive(Clone)]
enum Kept {
    Effect { _node: Arc<Effect>, element: Element, run: Rc<dyn Fn(&Element)> },
    Listener { _listener: Rc<Listener> },
}

/// A listener works as long as it is not dropped.
pub(crate) struct Listener {
    pub element: Element,
    pub name: &'static str,
    pub closure: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        // An element that had the focus says so once more while it is taken out of the page.
        let act = self.closure.as_ref().unchecked_ref();
        let _ = self.element.remove_event_listener_with_callback(self.name, act);
    }
}

#[derive(Default)]
struct List {
    slots: Vec<Option<Kept>>,
    free: Vec<usize>,
}

thread_local! {
    static KEPT: RefCell<List> = const {
        RefCell::new(List { slots: Vec::new(), free: Vec::new() })
    };
}

/// A place in the list, taken until the current owner is cleaned up.
fn reserve() -> usize {
    let slot = KEPT.with_borrow_mut(|list| {
        list.free.pop().unwrap_or_else(|| {
            list.slots.push(None);
            list.slots.len() - 1
        })
    });
    on_cleanup(move || {
        // Taken out first: dropping may run code that comes back here.
        let kept = KEPT.with_borrow_mut(|list| {
            list.free.push(slot);
            list.slots[slot].take()
        });
        drop(kept);
    });
    slot
}

fn fill(slot: usize, kept: Kept) {
    KEPT.with_borrow_mut(|list| list.slots[slot] = Some(kept));
}

/// Keeps a listener until the current owner is cleaned up.
pub(crate) fn keep(listener: Listener) {
    fill(reserve(), Kept::Listener { _listener: Rc::new(listener) });
}

/// Runs `run` on `element` now, and again whenever a signal that it read has changed, until the
/// current owner is cleaned up.
pub(crate) fn effect(element: &Element, run: Rc<dyn Fn(&Element)>) {
    let slot = reserve();
    let effect = Arc::new_cyclic(|me| Effect {
        me: me.clone(),
        slot,
        owner: Owner::new(),
        sources: RwLock::default(),
    });
    fill(slot, Kept::Effect { _node: effect.clone(), element: element.clone(), run });
    effect.mark_dirty();
}

struct Effect {
    me: Weak<Effect>,
    slot: usize,
    /// Owns what a run creates; the next run cleans it up.
    owner: Owner,
    sources: RwLock<Vec<AnySource>>,
}

impl Effect {
    fn sources(&self) -> RwLockWriteGuard<'_, Vec<AnySource>> {
        self.sources.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ToAnySubscriber for Effect {
    fn to_any_subscriber(&self) -> AnySubscriber {
        AnySubscriber(self.slot, self.me.clone())
    }
}

impl ReactiveNode for Effect {
    fn mark_dirty(&self) {
        let Some(Kept::Effect { element, run, .. }) =
            KEPT.with_borrow(|list| list.slots.get(self.slot).cloned().flatten())
        else {
            return;
        };
        let subscriber = self.to_any_subscriber();
        self.clear_sources(&subscriber);
        self.owner.with_cleanup(|| subscriber.with_observer(|| run(&element)));
    }

    fn mark_check(&self) {
        // Effects here read signals only, which are either changed or not.
        self.mark_dirty();
    }

    fn mark_subscribers_check(&self) {}

    fn update_if_necessary(&self) -> bool {
        false
    }
}

impl Subscriber for Effect {
    fn add_source(&self, source: AnySource) {
        let mut sources = self.sources();
        if !sources.contains(&source) {
            sources.push(source);
        }
    }

    fn clear_sources(&self, subscriber: &AnySubscriber) {
        // Not under the lock: the sources answer by calling back.
        let sources = std::mem::take(&mut *self.sources());
        for source in sources {
            source.remove_subscriber(subscriber);
        }
    }
}

impl Drop for Effect {
    fn drop(&mut self) {
        self.owner.cleanup();
        let subscriber = self.to_any_subscriber();
        self.clear_sources(&subscriber);
    }
}
