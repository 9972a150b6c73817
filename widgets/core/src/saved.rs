//! What is kept on the device between two visits.

use std::rc::Rc;

use tremplin_content::node::Node;
use tremplin_content::quiz::QuizModule;

use crate::quiz::Session;

/// Why a saved state could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dropped {
    /// It is not what [`Session::save`] writes.
    Unreadable,
    /// Another version of Tremplin wrote it.
    OtherVersion,
    /// The author has changed the module since.
    ModuleChanged,
}

impl Dropped {
    /// The stable text form: `unreadable`, `other-version`, `module-changed`.
    pub fn as_str(self) -> &'static str {
        match self {
            Dropped::Unreadable => "unreadable",
            Dropped::OtherVersion => "other-version",
            Dropped::ModuleChanged => "module-changed",
        }
    }
}

impl Session {
    /// The session as a compact JSON text.
    pub fn save(&self) -> String {
        String::new()
    }

    /// The session as it was saved.
    pub fn restore<N: Node>(_module: Rc<QuizModule>, _saved: &N) -> Result<Session, Dropped> {
        Err(Dropped::Unreadable)
    }
}
