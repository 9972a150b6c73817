//! A badge: what is done and what is left, and how much it proves.
//!
//! A badge is in one of three states, and [`Session::state`] never mixes them up: there is
//! something left to do; everything is done, as this device says of itself; or somebody has signed
//! for it. Whether a signature is good is for [`tremplin_credentials`] to say: the session
//! takes its [`Verdict`], and until it has one, a credential that it keeps counts as unjudged.
//!
//! What counts is the best result: a later and worse one takes nothing away. A badge that has been
//! earned stays earned until it is erased, even if its author asks for something else from then on:
//! the learner has done what was asked. Whoever has not earned it yet does what is asked now.
//!
//! ```
//! use std::rc::Rc;
//! use tremplin_author::json;
//! use tremplin_content::Module;
//! use tremplin_core::badge::{Action, Activity, Best, Completion, Event, Mark, Session, Share, State};
//!
//! let text = r#"{ "kind": "badge", "id": "candidature", "lang": "fr", "title": "Candidature",
//!     "description": "Sait candidater.", "criteria": "Réussir le quiz.",
//!     "requires": [{ "kind": "quiz", "id": "cv", "title": "Le CV", "score": 80 }] }"#;
//! let Some(Module::Badge(module)) = json::check(text).module else { panic!() };
//!
//! let mut session = Session::new(Rc::new(*module));
//! // By the first answers 75 % of the points, by the last ones all of them.
//! let share = |n| Share { n, of: 1000 };
//! let mark = |n| Mark { share: share(n), passed: None, at: 1_764_000_000_000 };
//! let best = Best { broad: mark(1000), strict: mark(750) };
//! let mut completion = Completion { activity: Activity::Quiz, id: "cv".into(), best };
//! session.apply(Action::Completed(completion.clone()), 1_764_000_000_000);
//! assert_eq!(session.state(), State::ToEarn);
//! completion.best.strict.share = share(900);
//! let events = session.apply(Action::Completed(completion), 1_764_000_500_000);
//! assert!(matches!(&events[..], [Event::Earned { .. }]));
//! assert_eq!(session.state(), State::Earned);
//! ```

mod apply;
mod completion;
mod getters;
#[cfg(test)]
mod properties;
mod record;
mod saved;
pub mod shelf;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use tremplin_content::badge::BadgeModule;
pub use tremplin_content::badge::{Activity, Requirement, Rule};
pub use tremplin_credentials::{Best, Mark, Share};
use tremplin_credentials::{Reason, Standing, Verdict};

pub use completion::Completion;
pub use getters::{Certificate, Deed, Status};
pub use record::{Record, received};

/// What happens to a badge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A quiz or a deck has been worked through, just now or before: `tremplin-completed`, or a
    /// [record](Completion) that the device keeps. What the badge does not ask for is ignored.
    Completed(Completion),
    /// A credential for this badge is to be kept, and a judge has just said this of it. One that is
    /// refused is not kept, and the one that is kept already stays.
    Keep {
        /// The credential as it came: compact JWS or JSON.
        credential: String,
        /// What was found out about it.
        verdict: Verdict,
    },
    /// What a judge says now of the credential that is kept.
    Judged(Verdict),
    /// The name for certificate and request; blank for none. It is kept on the device only where
    /// the learner says so.
    SetName {
        /// The name as it was typed.
        name: String,
        /// Whether it is kept.
        keep: bool,
    },
}

/// What the host page may want to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Everything is done, as this device says of itself: `tremplin-earned`.
    Earned {
        /// Identifier of the module.
        id: String,
        /// When, in milliseconds since 1970.
        at: u64,
    },
    /// A credential is kept that is valid: `tremplin-issued`.
    Issued {
        /// Identifier of the module.
        id: String,
    },
    /// A credential has been judged: `tremplin-verified`.
    Verified {
        /// Identifier of the module.
        id: String,
        /// How it stands.
        standing: Standing,
        /// Everything that speaks against it or could not be found out.
        reasons: Vec<Reason>,
    },
}

/// How much the badge proves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Something is left to do.
    ToEarn,
    /// Everything has been done, as this device says of itself.
    Earned,
    /// Somebody has signed for it.
    Issued(Proof),
}

/// What is known of the credential that is kept. One that is refused proves nothing: the state is
/// then what it is without it, and [`Session::verdict`] says why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Nobody has judged it since the badge was opened.
    Unjudged,
    /// Nothing speaks against it, and something could not be checked.
    Unconfirmed,
    /// Everything was checked and is right.
    Valid,
}

/// What somebody has earned, whatever is asked for now.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Earned {
    at: u64,
    /// What had been done then: activity, identifier and title.
    deeds: Vec<(Activity, String, String)>,
}

/// One learner and one badge on this device.
///
/// It never panics, whatever it is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    module: Rc<BadgeModule>,
    /// The fingerprint of the module that the state speaks of.
    fingerprint: u64,
    /// Best results, each activity and identifier once, in the order of coming.
    results: Vec<Completion>,
    earned: Option<Earned>,
    credential: Option<String>,
    verdict: Option<Verdict>,
    name: Option<String>,
    keeps_name: bool,
}
