//! How long a text is.

/// How many characters (Unicode scalar values) a text has.
///
/// ```
/// assert_eq!(tremplin_content::text::characters("déjà 🙂"), "déjà 🙂".chars().count());
/// ```
pub fn characters(text: &str) -> usize {
    // Bytes that begin one; `chars().count()` is made for speed, and weighs 0.5 kB.
    text.bytes().filter(|byte| !(0x80..0xc0).contains(byte)).count()
}
