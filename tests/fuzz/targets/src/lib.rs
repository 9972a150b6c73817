//! What the fuzzer calls with any bytes. A panic is a finding, and so is a broken promise.
//!
//! The seeds that it starts from are in `tests/fuzz/seeds/`, a folder a target. The badges there are
//! signed with a key that nobody has any more; `jwks.json` is the public half.

mod badges;
mod formats;
mod modules;
mod requests;
mod saved;

pub use badges::{image, list, token, verify};
pub use formats::{
    aiken, anki, collection, dialect, gift, moodle, notes, ods, openquizzdb, table, xlsx,
};
pub use modules::{markdown, module};
pub use requests::request;
pub use saved::saved;

/// A function that bears any bytes.
pub type Target = fn(&[u8]);

/// Every target by its name, which is that of its folder of seeds.
pub const TARGETS: [(&str, Target); 19] = [
    ("module", module),
    ("markdown", markdown),
    ("saved", saved),
    ("request", request),
    ("token", token),
    ("verify", verify),
    ("list", list),
    ("image", image),
    ("gift", gift),
    ("moodle", moodle),
    ("aiken", aiken),
    ("openquizzdb", openquizzdb),
    ("table", table),
    ("dialect", dialect),
    ("anki", anki),
    ("collection", collection),
    ("notes", notes),
    ("xlsx", xlsx),
    ("ods", ods),
];
