//! Lets what the learner does wait until the second part of the bundle is there.
//!
//! The first screen needs the first part alone; the second one is fetched once the learner begins
//! (`xtask/cutter` cuts them apart). Every wish that needs the second part waits here
//! first.

use std::cell::RefCell;

use crate::effect::Signal;
use crate::host::Host;

/// The wishes that wait; `W` is what a learner may wish.
pub(crate) struct Later<W> {
    /// 1 once the second part is there.
    there: Signal,
    waiting: RefCell<Vec<W>>,
}

impl<W> Later<W> {
    pub fn new() -> Self {
        Self { there: Signal::new(0), waiting: RefCell::default() }
    }

    /// Whether the second part is there. An effect that has read it runs again when it comes.
    pub fn is_there(&self) -> bool {
        self.there.get() == 1
    }

    /// Whether the second part is still to come, and no wish waits for it.
    pub fn is_idle(&self) -> bool {
        !self.is_there() && self.waiting.borrow().is_empty()
    }

    /// Lets a wish wait, and tells the page where the second part is still to come. Returns whether the
    /// wish may be [taken](Later::take) at once.
    pub fn wait(&self, wish: W, host: &dyn Host) -> bool {
        self.waiting.borrow_mut().push(wish);
        if !self.is_there() {
            host.begin();
        }
        self.is_there()
    }

    /// The second part is there.
    pub fn arrived(&self) {
        if !self.is_there() {
            self.there.set(1);
        }
    }

    /// The wishes that have waited, in order.
    pub fn take(&self) -> Vec<W> {
        self.waiting.take()
    }
}
