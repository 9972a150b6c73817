//! How long a text is, and whether it is a date.

/// How many characters (Unicode scalar values) a text has.
///
/// ```
/// assert_eq!(tremplin_content::text::characters("déjà 🙂"), "déjà 🙂".chars().count());
/// ```
pub fn characters(text: &str) -> usize {
    // Bytes that begin one; `chars().count()` is made for speed, and weighs 0.5 kB.
    text.bytes().filter(|byte| !(0x80..0xc0).contains(byte)).count()
}

/// Whether a text is a day of the calendar as ISO 8601 writes it: `2027-09-01`.
///
/// ```
/// use tremplin_content::text::is_date;
///
/// assert!(is_date("2028-02-29"));
/// assert!(!is_date("2027-02-29") && !is_date("01/09/2027") && !is_date("2027-9-1"));
/// ```
#[cfg(feature = "author")]
pub fn is_date(text: &str) -> bool {
    let digits =
        |part: &str, count| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
        return false;
    }
    let year: u32 = year.parse().unwrap_or_default();
    let leap = year.is_multiple_of(if year.is_multiple_of(100) { 400 } else { 4 });
    let last = match month {
        "02" => 28 + u32::from(leap),
        "04" | "06" | "09" | "11" => 30,
        "01" | "03" | "05" | "07" | "08" | "10" | "12" => 31,
        _ => 0,
    };
    (1..=last).contains(&day.parse().unwrap_or_default())
}
