//! What a stranger wrote, as it may be shown: a badge's issuer, a learner's request, a file's name.
//!
//! Such a text must not steer the terminal, turn the writing of what stands beside it (Unicode, UAX #9),
//! or hide something: two names that look alike are alike. What nobody sees is left out, blanks in a row
//! become one, and an address has no letter that looks like another one.
//!
//! ```
//! use tremplin_content::stranger;
//! assert_eq!(stranger::line("\u{202e}noyL\n\n ed\u{200b} \u{a0} elacol"), "noyL ed elacol");
//! assert_eq!(stranger::lines("Vu.\r\n\r\n\r\nBien\u{a0}!"), "Vu.\n\nBien\u{a0}!");
//! assert_eq!(stranger::address("https://m\u{456}.example/é"), "https://m%D1%96.example/%C3%A9");
//! ```

/// So many marks above and below one letter are more than any language needs; more would cover the lines
/// beside it.
const MOST_MARKS: usize = 4;

/// A text on one line: a name, a title.
pub fn line(text: &str) -> String {
    shown(text, false)
}

/// A text that may have several lines and paragraphs.
pub fn lines(text: &str) -> String {
    shown(text, true)
}

/// An address (RFC 3986): all but the visible characters of ASCII as their bytes in UTF-8, each behind a
/// `%`, as RFC 3987 writes an address for those who know only these.
pub fn address(text: &str) -> String {
    let digit = |value: u8| {
        char::from(b"0123456789ABCDEF".get(usize::from(value)).copied().unwrap_or(b'0'))
    };
    let mut out = String::with_capacity(text.len());
    for byte in text.trim().bytes() {
        match byte {
            b'!'..=b'~' => out.push(char::from(byte)),
            _ => out.extend(['%', digit(byte >> 4), digit(byte & 15)]),
        }
    }
    out
}

/// A JSON text with what nobody sees written as JSON's own escapes: the same value, and nothing in it steers
/// a terminal.
#[cfg(feature = "author")]
pub fn escaped(json: &str) -> String {
    use std::fmt::Write;
    let mut out = String::with_capacity(json.len());
    for character in json.chars() {
        if character != '\n' && is_hidden(character) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(character);
        }
    }
    out
}

/// Whether nobody sees a character, or it does something to those around it: controls, what turns the
/// writing, what joins or parts without a sign, blank letters (Unicode's `Default_Ignorable_Code_Point` and
/// `Bidi_Control`, with what most fonts show as nothing).
pub fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fdd0}'..='\u{fdef}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{fffe}' | '\u{ffff}' | '\u{13430}'..='\u{1345f}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d159}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

fn shown(text: &str, keeps_lines: bool) -> String {
    let mut out = String::with_capacity(text.len());
    // The blanks since the last sign: how many, the last of them, and how many of them end a line.
    let (mut blanks, mut blank, mut ends) = (0_usize, ' ', 0_usize);
    let (mut last, mut marks) = (' ', 0);
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        let next = rest.peek().copied().unwrap_or(' ');
        if character.is_whitespace() || character.is_control() || character == '\u{2800}' {
            (blanks, blank, last) = (blanks + 1, character, ' ');
            let ends_line = matches!(
                character,
                '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
            );
            ends += usize::from(ends_line && (character, next) != ('\r', '\n'));
            continue;
        }
        if is_hidden(character) && !is_needed(last, character, next) {
            continue;
        }
        if is_mark(character) {
            marks += 1;
            if marks > MOST_MARKS || out.is_empty() || blanks > 0 {
                continue;
            }
        } else {
            marks = 0;
        }
        if blanks > 0 && !out.is_empty() {
            match (keeps_lines, ends, blanks) {
                (true, 1, _) => out.push('\n'),
                (true, 2.., _) => out.push_str("\n\n"),
                // The blanks before French signs and in numbers.
                (_, _, 1) if matches!(blank, '\u{a0}' | '\u{202f}') => out.push(blank),
                _ => out.push(' '),
            }
        }
        (blanks, ends) = (0, 0);
        out.push(character);
        last = character;
    }
    out
}

/// Joiners between letters of scripts that are written with them, and between emojis; which of its looks
/// an emoji has.
fn is_needed(before: char, character: char, after: char) -> bool {
    let joins = |c: char| {
        matches!(c, '\u{600}'..='\u{1cff}' | '\u{2190}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10000}'..)
            && !is_hidden(c)
            && !is_mark(c)
            && !c.is_whitespace()
    };
    match character {
        '\u{200c}' | '\u{200d}' => (joins(before) || before == '\u{fe0f}') && joins(after),
        '\u{fe0e}' | '\u{fe0f}' => {
            matches!(before, '#' | '*' | '0'..='9' | '©' | '®' | '\u{203c}'..='\u{3299}' | '\u{1f000}'..='\u{1faff}')
        }
        _ => false,
    }
}

/// Marks that stand above or below any letter (the blocks of combining diacritical marks).
fn is_mark(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(feature = "author")]
    use proptest::prelude::*;

    #[test]
    fn what_languages_need_stays() {
        for text in [
            "Mission locale de Lyon",
            "L’été\u{a0}: 10\u{202f}000\u{a0}€, «\u{a0}réussi\u{a0}»",
            "Tiếng Việt, Cafe\u{301}, e\u{323}\u{302}, ẹ́kọ́",
            "می\u{200c}خواهم",
            "क\u{94d}\u{200d}ष",
            "👩\u{200d}👩\u{200d}👧 🏳\u{fe0f}\u{200d}🌈 1\u{fe0f}\u{20e3} ✅ ✈\u{fe0f}",
            "مرحبا 3.1 · DigComp",
            "漢字かな",
        ] {
            assert_eq!(line(text), text);
            assert_eq!(lines(text), text);
        }
    }

    #[test]
    fn what_turns_hides_or_steers_goes() {
        for (text, expected) in [
            ("\u{202e}noyL\u{202c}", "noyL"),
            ("\u{2066}a\u{2069}\u{200e}b\u{200f}\u{61c}c", "abc"),
            ("Mis\u{ad}sion\u{200b} \u{2060}loc\u{200d}ale\u{feff}", "Mission locale"),
            ("M\u{200c}L \u{200d}👩\u{200d}", "ML 👩"),
            ("\u{1b}[31mrouge\u{7}\u{9b}2J", "[31mrouge 2J"),
            ("a\u{115f}\u{3164}\u{ffa0}\u{1160}b\u{2800}c", "ab c"),
            ("a\u{e0041}\u{e0042}\u{fe01}\u{e0101}b", "ab"),
            ("a\t \u{3000}\u{2003}b\u{a0}\u{a0}c\u{2028}d\u{85}e", "a b c d e"),
            (
                "\u{336}\u{301}C\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}V",
                "C\u{301}\u{302}\u{303}\u{304}V",
            ),
            (" \n ", ""),
            ("\u{200b}", ""),
        ] {
            assert_eq!(line(text), expected, "{text:?}");
        }
    }

    #[test]
    fn paragraphs_stay_apart_and_no_further() {
        assert_eq!(lines(" a \n b\r\n\r\nc\n\n\n\n\n d\u{2029}e \n"), "a\nb\n\nc\n\nd\ne");
        assert_eq!(
            line("a\nSon adresse : https://ml.example.org/"),
            "a Son adresse : https://ml.example.org/"
        );
    }

    #[test]
    fn an_address_has_nothing_that_looks_like_something_else() {
        for (text, expected) in [
            ("https://ml.example.org/a?b#c", "https://ml.example.org/a?b#c"),
            ("https://ml.example.org/\u{202e}gro", "https://ml.example.org/%E2%80%AEgro"),
            ("https://а.example/ b\n", "https://%D0%B0.example/%20b"),
        ] {
            assert_eq!(address(text), expected);
        }
    }

    #[cfg(feature = "author")]
    #[test]
    fn escaped_json_has_the_same_value() {
        let text = "{\n  \"a\": \"\u{202e}b\u{9b}\u{e0041}é\"\n}";
        let written = escaped(text);
        assert_eq!(written, "{\n  \"a\": \"\\u202eb\\u009b\\udb40\\udc41é\"\n}");
        let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(value(&written), value(text));
    }

    proptest! {
        #[test]
        fn once_is_enough(text in any::<String>(), odd in "[a\u{300}\u{200d}\u{fe0f}\u{202e}\n\r \u{a0}\u{600}👩]{0,20}") {
            for text in [text, odd] {
                for shown in [line, lines] {
                    let once = shown(&text);
                    prop_assert_eq!(&shown(&once), &once, "{:?}", text);
                    let steers = |c: char| c != '\n' && is_hidden(c) && !matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}');
                    prop_assert!(!once.contains(steers));
                }
                prop_assert!(!line(&text).contains('\n'));
                prop_assert!(address(&text).bytes().all(|byte| byte.is_ascii_graphic()));
            }
        }
    }
}
