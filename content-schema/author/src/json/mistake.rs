//! Why a text is not JSON, in terms of what its author probably meant.

/// The first thing in a text that makes it no JSON.
pub(super) struct Mistake {
    /// One of [`MISTAKES`].
    pub key: &'static str,
    /// The place in bytes; empty where something is to be written.
    pub start: usize,
    pub end: usize,
    /// What the sentence needs to know; see [`MISTAKES`].
    pub details: Vec<String>,
}

/// Every value that the first detail of [`Code::NotJson`](tremplin_content::report::Code::NotJson) may have.
/// Behind each stands what the further details are, if there are any.
pub const MISTAKES: &[&str] = &[
    "empty",
    "html",
    "binary",
    "code-fence",
    "text-before", // the first word
    "text-after",
    "missing-comma",
    "trailing-comma",
    "extra-comma",
    "missing-colon", // the name
    "missing-value", // the name
    "missing-name",  // the character found
    "missing-close", // the brackets to write
    "wrong-close",   // expected, found
    "extra-close",   // the bracket
    "name-in-list",  // the name
    "no-braces",     // the name
    "unclosed-text",
    "inner-quote",
    "line-in-text",
    "control-in-text", // the character as U+0009
    "invalid-escape",  // the escape
    "single-quote",
    "curly-quote",   // the character
    "bare-word",     // the word
    "meant-word",    // the word, what to write instead
    "unquoted-name", // the word
    "comment",
    "fraction", // the fraction
    "decimal-comma",
    "number-unit", // the number, what follows
    "number-form", // the number
    "invisible",   // the character as U+00A0
    "unexpected",  // the character
    "too-deep",
    "other",
];

impl Mistake {
    pub fn new(key: &'static str, start: usize, end: usize, details: &[&str]) -> Self {
        let details = details.iter().map(|detail| (*detail).to_owned()).collect();
        Self { key, start, end, details }
    }
}
