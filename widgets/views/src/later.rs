//! What the learner does before all of the code is there: it waits.
//!
//! The first screen stands with the first part of the wasm alone; the second one is fetched once the
//! learner begins (`split.mjs` in `widgets/embed` cuts them apart). Whatever leads into it waits
//! here first.

use std::cell::RefCell;

use crate::effect::Signal;
use crate::host::Host;

/// `W` is what a learner may want.
pub(crate) struct Later<W> {
    /// 1 once all of the code is there.
    there: Signal,
    waiting: RefCell<Vec<W>>,
}

impl<W> Later<W> {
    pub fn new() -> Self {
        Self { there: Signal::new(0), waiting: RefCell::default() }
    }

    /// Whether all of the code is there; what has read it is told when it comes.
    pub fn is_there(&self) -> bool {
        self.there.get() == 1
    }

    /// Whether the code is still to come, and nothing waits for it.
    pub fn is_idle(&self) -> bool {
        !self.is_there() && self.waiting.borrow().is_empty()
    }

    /// Lets something wait. Whether it may be [taken](Later::take) at once; otherwise the page is told.
    pub fn wait(&self, wish: W, host: &dyn Host) -> bool {
        self.waiting.borrow_mut().push(wish);
        if !self.is_there() {
            host.begin();
        }
        self.is_there()
    }

    /// All of the code is there.
    pub fn arrived(&self) {
        if !self.is_there() {
            self.there.set(1);
        }
    }

    /// What has waited, in order.
    pub fn take(&self) -> Vec<W> {
        self.waiting.take()
    }
}
