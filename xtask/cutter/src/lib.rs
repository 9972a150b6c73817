//! Cuts the wasm of a bundle in parts: what the first screen needs, and what is fetched once the learner begins, or
//! where a module has what others have not. All share memory and table.
//!
//! A *gate* of a part is a function that others may call only after that part has been loaded; what can be reached
//! through gates alone goes into their part. What two such parts need stands in both. [`cut`] finds the gates by
//! marks that stand in the functions themselves (`gate!` in `content-schema/model/src/gate.rs`): calls of a function that
//! the module imports, one for each part. It is the one sign that the compiler neither copies nor drops without its
//! function, that is gone with a function that nobody needs, and that needs no name to be kept in a second place. The
//! mark says the name of its function all the same, in numbers: where the compiler has inlined a gate, its mark
//! stands in another, and that is an error. The calls are taken away; a mark costs nothing.
//!
//! Data goes with the functions that alone name it, and so does a function that they alone take as a value; what
//! names what, the linker says (`--emit-relocs`). It saves 1.7 kB (brotli) of the first part of a quiz.
//!
//! Before it cuts, [`cut`] takes the words of panics away. wasm-opt makes each part smaller; then [`ordered`] puts
//! functions that are alike side by side.
//!
//! It reads and writes the binary format (wasmparser, wasm-encoder). Errors are sentences that name the function.
#![deny(missing_docs)]

mod cut;
mod data;
mod gates;
mod linked;
mod module;
mod names;
mod order;
mod panics;
mod plan;
mod short;
#[cfg(test)]
mod tests;
mod write;

pub use cut::{Cut, Part, Rules, cut};
pub use order::ordered;
