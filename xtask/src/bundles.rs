//! The bundles: what pages load. See `widgets/embed/bundles/`.

use tremplin_content::Kind;

/// The bundle of pages that have several kinds of widgets.
pub const ALL: &str = "all";

/// Bundles beside those that have one kind of widget: for pages with several kinds, for signed badges, for proofs over
/// linked data.
const OTHERS: [&str; 3] = [ALL, "credential", "rdf"];

/// Kinds that are printed as a sheet, with all that is in a module: `widgets/embed/js/print.js`. Others are printed as they
/// stand.
pub const PRINTED: [Kind; 2] = [Kind::Quiz, Kind::Flashcards];

/// The names of all, first those of one kind of widget.
pub fn names() -> Vec<&'static str> {
    Kind::NAMES.iter().copied().chain(OTHERS).collect()
}
