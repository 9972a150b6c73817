//! Scenarios of the badge.

pub mod play;

mod access;
mod amount;
mod earn;
pub mod hand_over;
mod hostile;
mod mutations;
mod own;
mod parts;
mod proof;
mod shelf;
mod signed;
mod status;
mod together;
mod trust;

use crate::harness::{Scenario, in_one};

/// The topics and their scenarios.
pub fn topics() -> Vec<(&'static str, Vec<Scenario>)> {
    vec![
        ("badge_earn", in_one(earn::scenarios())),
        ("badge_amount", in_one(amount::scenarios())),
        ("badge_hand_over", hand_over::scenarios()),
        ("badge_signed", signed::scenarios()),
        ("badge_proof", in_one(proof::scenarios())),
        ("badge_status", in_one(status::scenarios())),
        ("badge_hostile", in_one(hostile::scenarios())),
        ("badge_shelf", in_one(shelf::scenarios())),
        ("badge_together", in_one(together::scenarios())),
        ("badge_own", in_one(own::scenarios())),
        ("badge_trust", in_one(trust::scenarios())),
        ("badge_parts", in_one(parts::scenarios())),
        ("badge_access", access::scenarios()),
    ]
}
