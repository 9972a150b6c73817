//! Warnings for authors: a text that says something else on the screen than in its file.

use super::Cursor;
use super::Reading;
use super::place::{Place, Step};
use crate::markdown::{Block, Inline};
use crate::node::Node;
use crate::report::Code;

impl<N: Node> Cursor<'_, N> {
    /// What a single backslash or a wrong encoding has left in a text.
    pub(super) fn warn_of_slips(&self, text: &str, reading: &mut Reading) {
        if let Some((escape, meant)) = lost_backslash(text) {
            self.warn(reading, Code::LostBackslash, &[&escape, &meant]);
        }
        match wrong_encoding(text) {
            Some((found, Some(meant))) => {
                self.warn(reading, Code::WrongEncoding, &[&found, &meant]);
            }
            Some((found, None)) => self.warn(reading, Code::WrongEncoding, &[&found]),
            None => {}
        }
    }

    /// What Markdown makes of a text against its author's mind. A prompt and a choice hold no blocks, so
    /// they are shown as they begin.
    pub(super) fn warn_of_marks(&self, text: &str, blocks: &[Block], reading: &mut Reading) {
        if let Some((found, meant)) = eaten_backslash(text) {
            self.warn(reading, Code::EatenBackslash, &[&found, &meant]);
        }
        if !self.place.is_one_line()
            && let Some((line, meant)) = accidental_list(text, blocks)
        {
            self.warn(reading, Code::AccidentalList, &[line, &meant]);
        }
        for block in blocks {
            let runs: &[Vec<Inline>] = match block {
                Block::Paragraph(run) => std::slice::from_ref(run),
                Block::List { items, .. } => items,
            };
            for run in runs {
                if let Some(product) = accidental_emphasis(run) {
                    self.warn(reading, Code::AccidentalEmphasis, &[&product]);
                    return;
                }
            }
        }
    }
}

impl Place<'_> {
    fn is_one_line(&self) -> bool {
        match self.0 {
            Step::Name(_, "prompt") => true,
            Step::Name(Place(Step::Index(Place(Step::Name(_, list)), _)), "text") => {
                *list == "choices"
            }
            _ => false,
        }
    }
}

/// Commands of LaTeX that begin with a line break where their backslash is single: `\nu`.
const AFTER_N: &[&str] =
    &["u", "e", "eq", "eg", "i", "ot", "otin", "abla", "exists", "eginline", "orm", "less", "gtr"];

/// The first escape that JSON took for a control character, and the word as it is to be written.
fn lost_backslash(text: &str) -> Option<(String, String)> {
    let suspect = |at: usize, control: char| {
        let (before, behind) = (&text[..at], &text[at + control.len_utf8()..]);
        let word: String = behind.chars().take_while(|c| c.is_alphanumeric()).take(40).collect();
        let goes_on = word.chars().next().is_some_and(char::is_alphabetic);
        let touched = before.chars().next_back().filter(|c| !c.is_whitespace());
        match control {
            '\u{8}' | '\u{c}' => true,
            '\t' => goes_on,
            '\r' => goes_on,
            '\n' => {
                // C:\new, or a path that goes on behind another slip.
                let path =
                    before.trim_end_matches('\r').rsplit([' ', '\n']).next().unwrap_or_default();
                // A line that ends in a backslash is broken there on purpose.
                let path = path.strip_suffix('\\').unwrap_or(path);
                let drive = path.len() == 2
                    && path.ends_with(':')
                    && path.starts_with(|c: char| c.is_ascii_alphabetic());
                goes_on
                    && (drive && touched.is_some()
                        || path.contains(['\\', '\t', '\u{8}', '\u{c}', '\r'])
                        || AFTER_N.contains(&word.as_str()))
            }
            _ => false,
        }
    };
    let (at, control) = text.char_indices().find(|(at, c)| c.is_control() && suspect(*at, *c))?;
    let letter = match control {
        '\u{8}' => 'b',
        '\t' => 't',
        '\n' => 'n',
        '\u{c}' => 'f',
        _ => 'r',
    };
    let word: String =
        text[at + 1..].chars().take_while(|c| c.is_alphanumeric()).take(40).collect();
    Some((format!("\\{letter}"), format!("\\\\{letter}{word}")))
}

/// The first backslash that Markdown takes away although it is probably part of a formula or of the address
/// of a server, with what stands behind it, and what to write in the file: there each backslash is doubled for
/// Markdown, and then for JSON.
///
/// Before the signs that have a meaning in Markdown it was written to take that away.
fn eaten_backslash(text: &str) -> Option<(String, String)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let behind = &text[at + usize::from(byte.is_ascii())..];
        at += match byte {
            // In code it stays.
            b'`' => behind.find('`').map_or(1, |length| length + 2),
            b'\\' => {
                let next = behind.bytes().next();
                let before = text[..at].chars().next_back();
                let of_formula = match next {
                    // `[text]\(…)` is no link.
                    Some(b'(') => before != Some(']'),
                    Some(b'[') => is_formula(behind),
                    Some(sign) => b"){},;:%$&".contains(&sign),
                    None => false,
                };
                if of_formula {
                    let sign = &behind[..1];
                    return Some((format!("\\{sign}"), format!(r"\\\\{sign}")));
                }
                if let Some(server) = server(before, behind) {
                    return Some((format!(r"\\{server}\"), format!(r"\\\\\\\\{server}\\")));
                }
                1 + next.map_or(0, |next| usize::from(next.is_ascii()))
            }
            _ => 1,
        };
        while !text.is_char_boundary(at.min(text.len())) {
            at += 1;
        }
    }
    None
}

/// Whether what begins with `[` ends like a formula, `\]`, and has signs of one in it.
fn is_formula(behind: &str) -> bool {
    let end = behind.char_indices().nth(200).map_or(behind.len(), |(at, _)| at);
    let behind = &behind[..end];
    let inside = behind.split_once(r"\]").map_or("", |(inside, _)| inside);
    inside.contains(['=', '^', '_', '{', '\\'])
}

/// The server that a word `\\server\share` names; `before` and `behind` are around its first backslash.
fn server(before: Option<char>, behind: &str) -> Option<&str> {
    let name = behind
        .strip_prefix('\\')
        .filter(|_| !before.is_some_and(|c| c.is_alphanumeric() || c == '\\'))?;
    let length = name.find(|c: char| !c.is_alphanumeric() && c != '-' && c != '.')?;
    let share = name[length..].strip_prefix('\\')?;
    (length > 0 && share.starts_with(char::is_alphanumeric)).then(|| &name[..length])
}

/// A piece of text in UTF-8 that was read as Windows-1252 or Mac OS Roman, and what it was; or the sign that
/// stands for a letter that is lost.
fn wrong_encoding(text: &str) -> Option<(String, Option<String>)> {
    if text.is_ascii() {
        return None;
    }
    if text.contains(['\u{fffd}', '√', '‚']) {
        if text.contains('\u{fffd}') {
            return Some(('\u{fffd}'.to_string(), None));
        }
        let pairs = [("√©", "é"), ("√®", "è"), ("√†", "à"), ("√ß", "ç"), ("‚Äô", "’")];
        if let Some((found, meant)) = pairs.into_iter().find(|(found, _)| text.contains(found)) {
            return Some((found.to_owned(), Some(meant.to_owned())));
        }
    }
    let mut rest = text;
    while let Some(start) =
        rest.find(|c: char| !c.is_ascii() && byte_of(c).is_some_and(|byte| byte >= 0xc2))
    {
        rest = &rest[start..];
        let run: Vec<(usize, u8)> = rest
            .char_indices()
            .map_while(|(at, c)| byte_of(c).map(|byte| (at + c.len_utf8(), byte)))
            .take(64)
            .collect();
        let bytes: Vec<u8> = run.iter().map(|(_, byte)| *byte).collect();
        let valid = match std::str::from_utf8(&bytes) {
            Ok(decoded) => decoded,
            Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default(),
        };
        if is_likely(valid) {
            let end = run[valid.len() - 1].0;
            return Some((rest[..end].to_owned(), Some(valid.to_owned())));
        }
        let next = rest.chars().next().map_or(1, char::len_utf8);
        rest = &rest[next..];
    }
    None
}

/// Whether a text that came out of such a piece is one that people write: some letters of French, quotes and
/// dashes, or several letters of another script. `É»` would be one strange letter.
fn is_likely(decoded: &str) -> bool {
    let usual = |c: char| {
        matches!(c, 'à'..='ÿ' | 'À'..='Þ' | '°' | '«' | '»' | '€' | '…' | 'œ' | 'Œ')
            || ('\u{2010}'..='\u{2026}').contains(&c)
            || c == '\u{a0}'
    };
    decoded.chars().any(usual)
        || decoded.chars().filter(|c| ('\u{370}'..='\u{6ff}').contains(c)).count() > 1
}

/// The byte above 127 that Windows-1252 has for a character.
fn byte_of(character: char) -> Option<u8> {
    const C1: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    match character {
        '\u{a0}'..='\u{ff}' => u8::try_from(u32::from(character)).ok(),
        '\u{80}'..='\u{9f}' => u8::try_from(u32::from(character)).ok(),
        _ => C1.chars().position(|each| each == character).map(|at| 0x80 + at as u8),
    }
}

/// The first line of a list that is probably none, and what to write: it has one item, or its numbers
/// do not begin with 1.
fn accidental_list<'a>(text: &'a str, blocks: &[Block]) -> Option<(&'a str, String)> {
    let marked = |line: &&str| {
        let line = line.trim_start();
        let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
        line.starts_with("- ")
            || line.starts_with("* ")
            || digits.len() < line.len() && digits.starts_with(". ")
    };
    let mut lines = text.lines().filter(marked);
    for block in blocks {
        let Block::List { ordered, items } = block else { continue };
        let line = lines.next()?.trim();
        let begins_anew = *ordered && !line.starts_with("1. ") && !line.starts_with("0. ");
        if items.len() == 1 || begins_anew {
            let mark = line.find(['-', '*', '.']).unwrap_or_default();
            return Some((line, format!("{}\\\\{}", &line[..mark], &line[mark..])));
        }
        for _ in 1..items.len() {
            lines.next();
        }
    }
    None
}

/// What stands between asterisks that multiply: they touch a letter or a bracket on their outer sides, and
/// what is between them is no word.
fn accidental_emphasis(run: &[Inline]) -> Option<String> {
    run.windows(3).find_map(|three| {
        let [Inline::Text(before), Inline::Emphasis(inner), Inline::Text(behind)] = three else {
            return None;
        };
        let [Inline::Text(inner)] = inner.as_slice() else { return None };
        let single = |text: &str| {
            let word = text.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            word.chars().count() == 1 || text.ends_with([')', ']', '}'])
        };
        let next = behind.chars().next()?;
        let follows = next.is_alphanumeric() || matches!(next, '(' | '[' | '{');
        let is_word = inner.split(|c: char| !c.is_alphabetic()).any(|w| w.chars().count() > 2);
        (single(before) && follows && !is_word).then(|| inner.clone())
    })
}
