//! Gates: functions that are called only once a part of the bundle is there.
//!
//! A bundle is cut into parts, so that the first screen stands early ("The parts of a bundle" in `CONTRIBUTING.md`). A
//! function that says `gate!(more, its_name)` goes into the part `more`, and so does what can be reached through gates
//! alone; `xtask/cutter` cuts. The macro is a call of a function that nobody has, only in the bundles (wasm32 without the
//! feature `author`): the cutter finds it there and takes it away. Elsewhere it is nothing.
//!
//! ```
//! use tremplin_content::gate;
//!
//! #[inline(never)]
//! fn results(points: u32) -> u32 {
//!     gate!(more, results);
//!     let doubled = |points: u32| {
//!         gate!(more); // in a closure, which has no name
//!         2 * points
//!     };
//!     doubled(points)
//! }
//! assert_eq!(results(3), 6);
//! ```
//!
//! What drops a closure is no gate: the compiler gives one such function to all that drop alike.

/// Marks the function that it stands in as a gate of a part; without a name it stands in a closure.
#[macro_export]
macro_rules! gate {
    ($part:ident) => {
        $crate::gate::$part(const { $crate::gate::name("{{closure}}") })
    };
    ($part:ident, $function:ident) => {
        $crate::gate::$part(const { $crate::gate::name(stringify!($function)) })
    };
}

/// The first 24 letters of a name, eight in each number: a text would stay in the bundle.
pub const fn name(function: &str) -> [u64; 3] {
    let bytes = function.as_bytes();
    let mut numbers = [0; 3];
    let mut at = 0;
    while at < bytes.len() && at < 24 {
        numbers[at / 8] |= (bytes[at] as u64) << (at % 8 * 8);
        at += 1;
    }
    numbers
}

macro_rules! parts {
    ($($(#[$doc:meta])* $part:ident $said:literal,)*) => {
        #[cfg(all(target_arch = "wasm32", not(feature = "author")))]
        #[allow(unsafe_code)] // it is never called
        mod marks {
            #[link(wasm_import_module = "gate")]
            unsafe extern "C" {
                $(
                    #[link_name = $said]
                    pub safe fn $part(a: u64, b: u64, c: u64);
                )*
            }
        }

        $(
            $(#[$doc])*
            #[inline(always)]
            pub fn $part(name: [u64; 3]) {
                let [a, b, c] = name;
                #[cfg(all(target_arch = "wasm32", not(feature = "author")))]
                marks::$part(a, b, c);
                #[cfg(not(all(target_arch = "wasm32", not(feature = "author"))))]
                let _ = (a, b, c);
            }
        )*
    };
}

// The parts, the first one apart. Behind the colon stands what of a module asks for a part before the module can be
// read: the name of a member that such modules have, and its value, or several, where not every value asks for it.
parts! {
    /// Once the learner begins, or at once where the device has kept something.
    more "more",
    /// With `more`, where a module has answers to type: see `types` in `parse.js`.
    typed "typed",
    /// When a badge is asked for something: buttons, files and links lead there.
    asked "asked",
    /// What changes the shelf: fetched with it, and where a file of badges is opened or one is taken back.
    shelf "shelf",
    /// What the learner did in the static form, where there is one.
    form "form",
    /// A film in a lesson.
    film "film: video",
    /// A film that stops for questions.
    checkpoints "checkpoints: checkpoints",
    /// Pictures to choose from.
    image_choice "image_choice: kind=image-choice",
    /// Places in a picture to point at.
    hotspot "hotspot: kind=hotspot",
    /// A number to type.
    numeric "numeric: kind=numeric",
    /// Gaps in running text.
    blanks "blanks: kind=fill-blanks",
    /// Steps to put in order.
    ordering "ordering: kind=ordering",
    /// Entries that are each given a target.
    placed "placed: kind=matching,categorize",
    /// A self-check by domains.
    domains "domains: selfCheck",
    /// A conversation that branches.
    dialogue "dialogue: kind=dialogue",
    /// What the learner thinks.
    survey "survey: kind=survey",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_in_numbers_with_its_first_letters() {
        let text = |name: &str| self::name(name).map(u64::to_le_bytes).concat();
        assert_eq!(text("view"), [&b"view"[..], &[0; 20]].concat());
        assert_eq!(text("a_name_of_more_than_24_letters"), b"a_name_of_more_than_24_l");
    }
}
