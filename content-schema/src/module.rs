//! One front door for modules of every kind.

use crate::cursor::{Cursor, Reading};
use crate::node::Node;
use crate::quiz::{self, QuizModule};
use crate::report::Report;

/// A module that has been read without error.
#[derive(Clone, Debug, PartialEq)]
pub enum Module {
    /// `"kind": "quiz"`.
    Quiz(QuizModule),
}

/// The values that `kind` may have.
const KINDS: &[&str] = &["quiz"];

/// Reads a module of any kind and collects every problem.
///
/// The module is `None` exactly when the report [has errors](Report::has_errors).
pub fn read<N: Node>(node: &N) -> (Option<Module>, Report) {
    let mut reading = Reading::default();
    let root = Cursor::root(node.clone());
    let kind = root
        .is_object(&mut reading)
        .then(|| root.required("kind", &mut reading))
        .flatten()
        .and_then(|kind| kind.one_of(KINDS, &mut reading));
    if kind.is_none() {
        return (None, reading.report);
    }
    let (module, report) = quiz::read(node);
    (module.map(Module::Quiz), report)
}
