//! How exact the clock of a device has to be.

/// A clock may be slow by as much, in milliseconds: five minutes. What was signed just now is not refused for
/// it (RFC 7519, section 4.1.5). The end of something has no such leeway: it counts to the second that stands
/// there.
const LEEWAY: i64 = 5 * 60 * 1000;

/// Whether a moment is too long before another one, from which on something is valid.
pub(super) fn is_early(now: i64, from: i64) -> bool {
    now.saturating_add(LEEWAY) < from
}
