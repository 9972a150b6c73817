//! Moodle's GIFT.

mod out;
mod traps;
mod whole;
