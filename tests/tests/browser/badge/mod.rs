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

use crate::harness::Scenario;

/// The topics and their scenarios.
pub fn topics() -> Vec<(&'static str, Vec<Scenario>)> {
    vec![
        ("badge_earn", earn::scenarios()),
        ("badge_amount", amount::scenarios()),
        ("badge_hand_over", hand_over::scenarios()),
        ("badge_signed", signed::scenarios()),
        ("badge_proof", proof::scenarios()),
        ("badge_status", status::scenarios()),
        ("badge_hostile", hostile::scenarios()),
        ("badge_shelf", shelf::scenarios()),
        ("badge_together", together::scenarios()),
        ("badge_own", own::scenarios()),
        ("badge_trust", trust::scenarios()),
        ("badge_parts", parts::scenarios()),
        ("badge_access", access::scenarios()),
    ]
}
