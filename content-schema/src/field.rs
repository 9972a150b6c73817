//! The field for an answer in words, in the widget and in plain HTML alike.

/// Its attributes. Nothing may write for the learner or underline what they write: keyboards of phones
/// would correct a right answer into another word, and capitals, curly quotes and guesses of whole words come
/// from the same place.
///
/// ```
/// assert!(tremplin_content::field::ATTRIBUTES.contains(&("autocorrect", "off")));
/// ```
pub const ATTRIBUTES: [(&str, &str); 9] = [
    ("type", "text"),
    ("maxlength", "200"),
    ("dir", "auto"),
    ("autocomplete", "off"),
    ("autocapitalize", "off"),
    // Safari's own.
    ("autocorrect", "off"),
    ("spellcheck", "false"),
    // Whole words in grey, as iOS 18 and Chromium propose them.
    ("writingsuggestions", "false"),
    ("enterkeyhint", "done"),
];
