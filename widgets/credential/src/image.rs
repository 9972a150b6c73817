//! The picture of a badge that has none: a seal in its colour with its title.
//!
//! It is a whole SVG document that needs no font and no file of others. Its text is white or black,
//! whichever stands out more.
//!
//! ```
//! use tremplin_credentials::image::default_image;
//! let svg = default_image("Le CV", Some("#1a5fb4"), "fr");
//! assert!(svg.contains("fill=\"#1a5fb4\"") && svg.contains("<title>Le CV</title>"));
//! ```

use tremplin_content::lang::is_right_to_left;
use tremplin_content::stranger;

#[cfg(test)]
mod tests;

/// The colour where none is given.
pub const COLOR: &str = "#1a5fb4";

/// Width and height of the picture; those of the box for the text in it.
const SIDE: u32 = 512;
const WIDTH: u32 = 344;
const HEIGHT: u32 = 240;

const LARGEST: u32 = 96;
/// Smaller letters would not be read where the picture is as small as a stamp.
const SMALLEST: u32 = 40;
const MOST_LINES: usize = 4;

/// The picture as SVG.
///
/// `color` is `#` and six hexadecimal digits; anything else gives [`COLOR`]. A title that is too long
/// for four lines is shortened to its initials, or to its first words where the script has none. The
/// whole title is the picture's `<title>`.
pub fn default_image(title: &str, color: Option<&str>, lang: &str) -> String {
    let (color, ink) = colors(color);
    let title = &stranger::line(title);
    let (lines, size) = lay_out(title);
    let mut out = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 512 512\" width=\"512\" \
         height=\"512\" role=\"img\"><title>",
    );
    push_escaped(title, &mut out);
    // Dots as wide as their distance make the wavy edge of a seal.
    out.push_str("</title><circle cx=\"256\" cy=\"256\" r=\"226\" pathLength=\"24\" fill=\"");
    out.push_str(color);
    out.push_str("\" stroke=\"");
    out.push_str(color);
    out.push_str(
        "\" stroke-width=\"56\" stroke-linecap=\"round\" stroke-dasharray=\"0 1\"/>\
         <circle cx=\"256\" cy=\"256\" r=\"212\" fill=\"none\" stroke-width=\"5\" stroke=\"",
    );
    out.push_str(ink);
    out.push_str("\"/><text text-anchor=\"middle\" font-family=\"system-ui,sans-serif\" font-weight=\"700\" font-size=\"");
    out.push_str(&size.to_string());
    out.push_str("\" fill=\"");
    out.push_str(ink);
    out.push('"');
    if is_right_to_left(lang) {
        out.push_str(" direction=\"rtl\"");
    }
    out.push('>');
    let step = size * 6 / 5;
    let above = step * lines.len().saturating_sub(1) as u32 / 2;
    // A baseline lies about a third of the letter's size below its middle.
    let mut baseline = SIDE / 2 + size * 35 / 100 - above;
    for line in &lines {
        out.push_str("<tspan x=\"256\" y=\"");
        out.push_str(&baseline.to_string());
        out.push_str("\">");
        push_escaped(line, &mut out);
        out.push_str("</tspan>");
        baseline += step;
    }
    out.push_str("</text></svg>");
    out
}

/// One shape of a [`seal`]: an SVG element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape<'a> {
    /// Its name.
    pub name: &'static str,
    /// Its attributes.
    pub attributes: Vec<(&'static str, &'a str)>,
    /// The text in it.
    pub text: String,
}

/// The small picture, in a box of 100 by 100: a seal with up to three letters of the title. A page builds it of
/// elements, since a strict policy forbids pictures from `data:` addresses.
///
/// ```
/// let seal = tremplin_credentials::image::seal("Premiers pas", None);
/// assert_eq!(seal.last().map(|shape| shape.text.as_str()), Some("PP"));
/// ```
pub fn seal<'a>(title: &str, color: Option<&'a str>) -> Vec<Shape<'a>> {
    let (color, ink) = colors(color);
    let circle = |radius, more: &[(&'static str, &'a str)]| {
        let mut attributes = vec![("cx", "50"), ("cy", "50"), ("r", radius)];
        attributes.extend(more);
        Shape { name: "circle", attributes, text: String::new() }
    };
    // Dots as wide as their distance make the wavy edge.
    let edge = [
        ("pathLength", "24"),
        ("fill", color),
        ("stroke", color),
        ("stroke-width", "11"),
        ("stroke-linecap", "round"),
        ("stroke-dasharray", "0 1"),
    ];
    let mut shapes = vec![circle("44", &edge), circle("41", &[("fill", "none"), ("stroke", ink)])];
    if let Some(text) = initials(title) {
        let attributes = vec![
            ("x", "50"),
            ("y", "50"),
            ("dy", ".35em"),
            ("text-anchor", "middle"),
            ("font-size", "30"),
            ("font-weight", "700"),
            ("fill", ink),
        ];
        shapes.push(Shape { name: "text", attributes, text });
    }
    shapes
}

/// The colour that a seal has, and that of what is written on it.
fn colors(color: Option<&str>) -> (&str, &'static str) {
    match color.and_then(|color| Some((color, channels(color)?))) {
        Some((color, rgb)) => (color, text_color(rgb)),
        None => (COLOR, text_color([0x1a, 0x5f, 0xb4])),
    }
}

/// White or black, whichever stands out more from a colour: one of them always does by 4.5 to 1
/// (WCAG 2.2, success criterion 1.4.3).
pub fn text_color(rgb: [u8; 3]) -> &'static str {
    // Both stand out alike where (L + 0.05)² = 1.05 · 0.05.
    if luminance(rgb) > 0.1791 { "#000000" } else { "#ffffff" }
}

/// Relative luminance (WCAG 2.2), 0 to 1, with a cubic in the place of the power: it is off by 0.003 at
/// most, and the code for powers is large.
fn luminance(rgb: [u8; 3]) -> f64 {
    let linear = |channel: u8| {
        let c = f64::from(channel) / 255.0;
        c * (c * (c * 0.305_306_011 + 0.682_171_111) + 0.012_522_878)
    };
    let [red, green, blue] = rgb.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn channels(color: &str) -> Option<[u8; 3]> {
    let digits = color.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    Some([red, green, blue])
}

/// The lines and the size of their letters.
fn lay_out(title: &str) -> (Vec<String>, u32) {
    let words: Vec<&str> = title.split(is_between_words).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let mut size = LARGEST;
    while size >= SMALLEST {
        if let Some(lines) = wrap(&words, size) {
            return (lines, size);
        }
        size -= 4;
    }
    match initials(title) {
        Some(initials) => (vec![initials], LARGEST),
        None => (beginning(&words), SMALLEST),
    }
}

/// The words in as few lines as they need; `None` if that is more than there is place for.
fn wrap(words: &[&str], size: u32) -> Option<Vec<String>> {
    let most = (WIDTH * 100).checked_div(size)?;
    let mut lines: Vec<String> = Vec::new();
    let mut used = 0;
    for word in words {
        let needs = width(word);
        if needs > most {
            return None;
        }
        match lines.last_mut().filter(|_| used + SPACE + needs <= most) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
                used += SPACE + needs;
            }
            None => {
                lines.push(String::from(*word));
                used = needs;
            }
        }
    }
    let height = lines.len() as u32 * size * 6 / 5;
    (lines.len() <= MOST_LINES && height <= HEIGHT + size / 5).then_some(lines)
}

/// As many words as there is place for, and an ellipsis.
fn beginning(words: &[&str]) -> Vec<String> {
    let most = WIDTH * 100 / SMALLEST - width("…");
    let mut fitting: Vec<String> = Vec::new();
    for word in words {
        let mut left = most;
        let cut: String = word
            .chars()
            .take_while(|c| {
                let needs = width_of(*c);
                let fits = needs <= left;
                left = left.saturating_sub(needs);
                fits
            })
            .collect();
        let is_cut = cut.len() < word.len();
        fitting.push(cut);
        if is_cut {
            break;
        }
    }
    while let Some(last) = fitting.last_mut() {
        last.push('…');
        let words: Vec<&str> = fitting.iter().map(String::as_str).collect();
        if let Some(lines) = wrap(&words, SMALLEST) {
            return lines;
        }
        fitting.pop();
    }
    Vec::new()
}

/// First letters of the first three words that are no small ones; `None` where a letter changes its
/// form with its neighbours or has no capital.
fn initials(title: &str) -> Option<String> {
    // Of words with three letters and more, and of all words.
    let mut found = [const { Vec::new() }; 2];
    let (mut first, mut length) = (None, 0);
    for character in title.chars().chain([' ']) {
        if !is_between_words(character) && !matches!(character, '\'' | '’' | '-') {
            first = first.or(Some(character));
            length += 1;
            continue;
        }
        if let Some(letter) = first.take().filter(|c| !c.is_ascii() || c.is_ascii_alphanumeric()) {
            for (least, letters) in [3, 1].into_iter().zip(&mut found) {
                if length >= least && letters.len() < 3 {
                    letters.push(letter);
                }
            }
        }
        length = 0;
    }
    let [long, all] = found;
    let letters = if long.is_empty() { all } else { long };
    let simple = |c: &char| *c < '\u{590}' || ('\u{1e00}'..='\u{1eff}').contains(c);
    (!letters.is_empty() && letters.iter().all(simple))
        .then(|| letters.into_iter().map(capital).collect())
}

fn is_between_words(character: char) -> bool {
    character.is_whitespace() || character.is_control()
}

/// The capital of a letter of Latin-1.
fn capital(letter: char) -> char {
    match letter {
        'à'..='þ' if letter != '÷' => char::from_u32(u32::from(letter) - 0x20).unwrap_or(letter),
        _ => letter.to_ascii_uppercase(),
    }
}

/// Width of a blank, in hundredths of the letters' size.
const SPACE: u32 = 30;

fn width(text: &str) -> u32 {
    text.chars().map(width_of).sum()
}

/// About what a character takes in a bold sans-serif, in hundredths of its size; rather too much.
fn width_of(character: char) -> u32 {
    match character {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '!' | '|' | '\'' | '’' | '(' | ')' => 38,
        'f' | 'r' | 't' | '-' | '/' => 48,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | 'œ' | 'Œ' | '…' => 100,
        'A'..='Z' | 'À'..='Þ' | '0'..='9' | '&' => 76,
        // Marks that stand above or below another letter.
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' => 0,
        _ if character < '\u{1100}' => 66,
        _ => 105,
    }
}

/// As XML 1.0 wants it in text and in attributes (sections 2.2 and 2.4). What it can't hold is left out.
fn push_escaped(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if character.is_control() => {}
            _ => out.push(character),
        }
    }
}
