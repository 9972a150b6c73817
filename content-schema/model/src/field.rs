//! The field for an answer in words, in the widget and in plain HTML alike.

/// Its attributes, a space between. Nothing may write for the learner or underline what they write:
/// keyboards of phones would correct a right answer into another word, and capitals, curly quotes and
/// guesses of whole words come from the same place. `autocorrect` is Safari's, `writingsuggestions` is for
/// the words in grey of iOS 18 and Chromium.
///
/// ```
/// assert!(tremplin_content::field::attributes().any(|pair| pair == ("autocorrect", "off")));
/// ```
// One text: a table of addresses and lengths weighs as much as the words.
const ATTRIBUTES: &str = "type=text maxlength=200 dir=auto autocomplete=off autocapitalize=off autocorrect=off spellcheck=false writingsuggestions=false enterkeyhint=done";

/// Names and values of the attributes that every such field has.
pub fn attributes() -> impl Iterator<Item = (&'static str, &'static str)> {
    ATTRIBUTES.split(' ').map(|pair| pair.split_once('=').unwrap_or_default())
}
