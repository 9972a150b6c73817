//! What every widget needs to keep its state on the device.

/// So many modules are kept beside the first one that has their identifier.
pub const NAMESAKES: usize = 4;

/// Why a saved state could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dropped {
    /// It is not what a session writes.
    Unreadable,
    /// Another version of Tremplin wrote it.
    OtherVersion,
    /// The author has changed the module since, and nothing of it is as it was.
    ModuleChanged,
    /// It is of another module that goes by the same identifier, and stays where it is.
    OtherModule,
}

impl Dropped {
    /// The stable text form: `unreadable`, `other-version`, `module-changed`, `other-module`.
    pub fn as_str(self) -> &'static str {
        match self {
            Dropped::Unreadable => "unreadable",
            Dropped::OtherVersion => "other-version",
            Dropped::ModuleChanged => "module-changed",
            Dropped::OtherModule => "other-module",
        }
    }
}
