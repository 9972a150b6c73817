//! Author text: a small, safe Markdown, read into a tree that views turn into elements.
//!
//! Paragraphs (a blank line between), `- ` and `1. ` lists, `*emphasis*`, `**strong**`,
//! `` `code` ``, `[text](address)`, and a line break where a line ends in two spaces or a
//! backslash. A backslash before a punctuation mark takes its meaning away. The syntax is that
//! part of CommonMark 0.31; everything else, HTML included, is plain text.
//!
//! ```
//! use tremplin_content::markdown::{parse, Block, Inline};
//!
//! let blocks = parse("Une page, **pas plus**.");
//! let Block::Paragraph(inlines) = &blocks[0] else { panic!() };
//! assert_eq!(inlines[1], Inline::Strong(vec![Inline::Text("pas plus".into())]));
//! ```

/// How deep marks may nest; deeper ones are plain text.
const DEEPEST: u8 = 6;

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list; each item is one run of text.
    List {
        /// Numbered (`1. `) or not (`- `).
        ordered: bool,
        /// The items.
        items: Vec<Vec<Inline>>,
    },
}

/// A piece of a line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// `*emphasis*`
    Emphasis(Vec<Inline>),
    /// `**strong**`
    Strong(Vec<Inline>),
    /// `` `code` ``
    Code(String),
    /// `[text](address)`; whether the address is allowed is for [`crate::url`] to say.
    Link {
        /// The address as written.
        href: String,
        /// What the link says.
        content: Vec<Inline>,
    },
    /// A line break.
    Break,
}

/// Reads Markdown. Never fails: what is no mark is text.
pub fn parse(source: &str) -> Vec<Block> {
    read(source, true)
}

/// Reads Markdown for a place that holds no blocks (a choice, a legend, a label): paragraphs alone, and
/// what begins like an item of a list is one as it is written. "- 5 °C" is a temperature, and
/// "1986. Une année" a year.
///
/// ```
/// use tremplin_content::markdown::{Block, Inline, lines};
/// assert_eq!(lines("- 5 °C"), [Block::Paragraph(vec![Inline::Text("- 5 °C".into())])]);
/// ```
pub fn lines(source: &str) -> Vec<Block> {
    read(source, false)
}

fn read(source: &str, lists: bool) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines: Vec<String> = Vec::new();
    let mut list: Option<bool> = None;
    for line in source.lines().chain(std::iter::once("")) {
        let marker = list_marker(line);
        let starts_anew = line.trim().is_empty()
            || marker.is_some_and(|(ordered, _)| list != Some(ordered))
            || (list.is_some() && marker.is_none() && !line.starts_with(' '));
        if starts_anew && !lines.is_empty() {
            blocks.push(block(list, &lines));
            lines.clear();
        }
        let marker = marker.filter(|_| lists);
        if line.trim().is_empty() {
            list = None;
        } else if let Some((ordered, text)) = marker {
            list = Some(ordered);
            lines.push(text.to_owned());
        } else {
            if starts_anew || lines.is_empty() {
                list = None;
            }
            match (list, lines.last_mut()) {
                (Some(_), Some(item)) => {
                    item.push('\n');
                    item.push_str(line.trim_start());
                }
                _ => lines.push(line.to_owned()),
            }
        }
    }
    blocks
}

/// Calls `found` with the address of every link.
pub fn each_link(blocks: &[Block], found: &mut dyn FnMut(&str)) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => each_inline_link(inlines, found),
            Block::List { items, .. } => {
                for item in items {
                    each_inline_link(item, found);
                }
            }
        }
    }
}

/// The text without its marks, for places that hold no elements: names, tables, exports.
///
/// ```
/// assert_eq!(tremplin_content::markdown::plain("Le **CV** : [modèles](m.html)"), "Le CV : modèles");
/// ```
pub fn plain(source: &str) -> String {
    let mut out = String::new();
    for block in parse(source) {
        let runs = match block {
            Block::Paragraph(inlines) => vec![inlines],
            Block::List { items, .. } => items,
        };
        for run in runs {
            if !out.is_empty() {
                out.push(' ');
            }
            push_plain(&run, &mut out);
        }
    }
    out
}

fn push_plain(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => {
                push_plain(content, out);
            }
            Inline::Break => out.push(' '),
        }
    }
}

fn each_inline_link(inlines: &[Inline], found: &mut dyn FnMut(&str)) {
    for inline in inlines {
        match inline {
            Inline::Link { href, content } => {
                found(href);
                each_inline_link(content, found);
            }
            Inline::Emphasis(content) | Inline::Strong(content) => each_inline_link(content, found),
            Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
        }
    }
}

/// Whether the list is ordered, and the text behind the marker.
fn list_marker(line: &str) -> Option<(bool, &str)> {
    let line = line.trim_start();
    if let Some(text) = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) {
        return Some((false, text));
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=9).contains(&digits) {
        return None;
    }
    from(line, digits).strip_prefix(". ").map(|text| (true, text))
}

fn block(list: Option<bool>, lines: &[String]) -> Block {
    match list {
        Some(ordered) => {
            Block::List { ordered, items: lines.iter().map(|line| inlines(line, 0)).collect() }
        }
        None => Block::Paragraph(inlines(&lines.join("\n"), 0)),
    }
}

fn inlines(source: &str, depth: u8) -> Vec<Inline> {
    let mut out = Vec::new();
    let mut text = String::new();
    let mut rest = source.trim();
    // A mark without an end is looked for once, so that reading stays linear.
    let mut hopeless = [false; 3];
    while let Some(first) = rest.chars().next() {
        passed(1);
        let mark = match first {
            '*' if !may_open(&text, rest) => None,
            '*' if rest.starts_with("***") && !(hopeless[0] && hopeless[1]) => {
                let outer = outer(rest);
                // Where nothing closes, neither mark is looked for again.
                hopeless[0] |= outer.is_none();
                hopeless[1] |= outer.is_none();
                outer
            }
            '*' if rest.starts_with("**") => Some(0),
            '*' => Some(1),
            '`' => Some(2),
            '[' => Some(3),
            _ => None,
        };
        if let Some(mark) = mark
            && hopeless.get(mark) != Some(&true)
            && depth < DEEPEST
        {
            let found = match mark {
                0 => delimited(rest, "**")
                    .map(|(inner, end)| (Inline::Strong(inlines(inner, depth + 1)), end)),
                1 => delimited(rest, "*")
                    .map(|(inner, end)| (Inline::Emphasis(inlines(inner, depth + 1)), end)),
                2 => find(from(rest, 1), '`')
                    .filter(|length| *length > 0)
                    .map(|length| (Inline::Code(until(from(rest, 1), length).into()), length + 2)),
                _ => link(rest, depth),
            };
            if let Some((inline, end)) = found {
                push_text(&mut out, &mut text);
                out.push(inline);
                rest = from(rest, end);
                continue;
            }
            // A link may fail for its own shape while a later one is whole.
            if let Some(hopeless) = hopeless.get_mut(mark) {
                *hopeless = true;
            }
        }
        let taken = match first {
            '\\' => match from(rest, 1).chars().next() {
                Some('\n') => {
                    push_text(&mut out, &mut text);
                    out.push(Inline::Break);
                    2
                }
                Some(next) if next.is_ascii_punctuation() => {
                    text.push(next);
                    2
                }
                _ => {
                    text.push('\\');
                    1
                }
            },
            '\n' => {
                if text.ends_with("  ") {
                    text.truncate(text.trim_end().len());
                    push_text(&mut out, &mut text);
                    out.push(Inline::Break);
                } else {
                    text.push(' ');
                }
                1
            }
            _ => {
                // A run of asterisks that opens nothing is taken whole.
                let length = match (first, mark) {
                    ('*', None) => rest.len() - rest.trim_start_matches('*').len(),
                    (_, Some(0)) => 2,
                    _ => first.len_utf8(),
                };
                text.push_str(until(rest, length));
                length
            }
        };
        rest = from(rest, taken);
    }
    push_text(&mut out, &mut text);
    out
}

/// Whether asterisks may open something: behind a digit they multiply (2*3*4), before a space too.
fn may_open(before: &str, rest: &str) -> bool {
    let behind = rest.trim_start_matches('*');
    !before.bytes().next_back().is_some_and(|byte| byte.is_ascii_digit())
        && !behind.starts_with(char::is_whitespace)
}

fn push_text(out: &mut Vec<Inline>, text: &mut String) {
    if !text.is_empty() {
        out.push(Inline::Text(std::mem::take(text)));
    }
}

/// What stands between `mark` at the start of `source` and the next `mark` that can close, and
/// where the rest begins. Marks that touch a space on their inner side neither open nor close.
fn delimited<'a>(source: &'a str, mark: &str) -> Option<(&'a str, usize)> {
    let inner = from(source, mark.len());
    let mut start = 0;
    let mut is_inside_strong = false;
    while let Some((at, run)) = next_run(inner, start) {
        let closes = run >= mark.len() && (mark.len() == 2 || run != 2);
        if closes && can_close(until(inner, at)) {
            // In `**a *b***` and `*a **b***` the inner mark closes first.
            let inside = match mark.len() {
                2 => run - 2,
                _ if is_inside_strong && run > 2 => 2,
                _ => 0,
            };
            let at = at + inside;
            return Some((until(inner, at), at + 2 * mark.len()));
        }
        is_inside_strong ^= run == 2;
        start = at + run;
    }
    None
}

/// Which mark is the outer one where three asterisks open two: `**` (0) or `*` (1), by what closes first. `None` where
/// nothing does.
fn outer(source: &str) -> Option<usize> {
    let inner = from(source, 3);
    let mut start = 0;
    while let Some((at, run)) = next_run(inner, start) {
        if can_close(until(inner, at)) {
            return Some(usize::from(run > 1));
        }
        start = at + run;
    }
    None
}

/// Where the next asterisks stand, and how many they are.
fn next_run(text: &str, start: usize) -> Option<(usize, usize)> {
    let at = start + find(from(text, start), '*')?;
    Some((at, from(text, at).bytes().take_while(|byte| *byte == b'*').count()))
}

/// Whether asterisks behind this text may close something.
fn can_close(before: &str) -> bool {
    !before.is_empty() && !before.ends_with(|c: char| c.is_whitespace() || c == '\\')
}

/// Where the text of a link ends that begins with `[` at the start of `source`: the first `](`, unless
/// another `[` comes before it, from which it will be looked for then. So no place is passed twice.
fn opens_target(source: &str) -> Option<usize> {
    let bytes = source.as_bytes();
    let stops = |at: &usize| bytes[*at] == b'[' || bytes[at - 1] == b']' && bytes[*at] == b'(';
    let stop = (1..bytes.len()).find(stops);
    passed(stop.unwrap_or(bytes.len()));
    stop.filter(|at| bytes[*at] == b'(').map(|at| at - 1)
}

fn find(text: &str, mark: char) -> Option<usize> {
    let found = text.find(mark);
    passed(found.unwrap_or(text.len()));
    found
}

/// Counts the bytes that the reader looks at, for the test that they are few.
#[cfg(not(test))]
fn passed(_: usize) {}

#[cfg(test)]
use tests::passed;

// Indexing a text brings a formatted panic of several kilobytes into the bundle; these do not.

fn from(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

fn until(text: &str, at: usize) -> &str {
    text.get(..at).unwrap_or_default()
}

/// The link that `source` begins with, and where the rest begins. Its address ends before another `](`,
/// so that where none ends no place is passed twice.
fn link(source: &str, depth: u8) -> Option<(Inline, usize)> {
    let middle = opens_target(source)?;
    let content = from(until(source, middle), 1);
    let target = from(source, middle + 2);
    let mut open = 0_u32;
    let mut last = 0;
    let close = target.bytes().position(|byte| {
        passed(1);
        let ends = byte == b')' && open == 0 || last == b']' && byte == b'(';
        open = match byte {
            b'(' => open + 1,
            b')' => open.wrapping_sub(1),
            _ => open,
        };
        last = byte;
        ends
    })?;
    let href = until(target, close).trim();
    (last == b')' && !href.is_empty()).then(|| {
        (
            Inline::Link { href: href.to_owned(), content: inlines(content, depth + 1) },
            middle + 3 + close,
        )
    })
}

#[cfg(test)]
mod tests;
