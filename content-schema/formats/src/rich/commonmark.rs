//! Our blocks as CommonMark, which has more marks than we do.

use std::fmt::Write;

use tremplin_content::markdown::{Block, Inline};

use super::{Rich, flat, to_html};

/// The CommonMark of blocks: where its marks would be read otherwise than ours, it has HTML.
pub(crate) fn commonmark(blocks: &[Block]) -> String {
    let each = blocks.iter().map(|block| {
        let text = match block {
            Block::Paragraph(run) => inlines(run, false),
            Block::List { ordered, items } => {
                let mark = |index: usize| {
                    if *ordered { format!("{}. ", index + 1) } else { "- ".to_owned() }
                };
                let lines = items
                    .iter()
                    .enumerate()
                    .map(|(index, item)| mark(index) + &inlines(item, false));
                lines.collect::<Vec<_>>().join("\n")
            }
        };
        match is_read_as(&text, block) {
            true => text,
            false => to_html(std::slice::from_ref(block)),
        }
    });
    each.collect::<Vec<_>>().join("\n\n")
}

/// A run on one line, as a heading or an item of a list has it; paragraphs and items become lines.
pub(crate) fn in_line(blocks: &[Block]) -> String {
    let mut whole: Vec<Inline> = Vec::new();
    for block in blocks {
        let runs = match block {
            Block::Paragraph(run) => std::slice::from_ref(run),
            Block::List { items, .. } => items.as_slice(),
        };
        for run in runs {
            if !whole.is_empty() {
                whole.push(Inline::Break);
            }
            whole.extend(run.iter().cloned());
        }
    }
    let text = inlines(&whole, false);
    match is_read_as(&text, &Block::Paragraph(whole.clone())) {
        true => text,
        false => inlines(&whole, true),
    }
}

fn is_read_as(text: &str, block: &Block) -> bool {
    let read = Rich::markdown(text).blocks;
    let written = |blocks: &[Block]| super::write::written(blocks, super::Spot::Blocks);
    flat(&read) == flat(std::slice::from_ref(block))
        && written(&read) == written(std::slice::from_ref(block))
}

/// A run; `tags` has HTML in the place of marks.
fn inlines(run: &[Inline], tags: bool) -> String {
    let mut out = String::new();
    push(run, tags, &mut out);
    out
}

fn push(run: &[Inline], tags: bool, out: &mut String) {
    for inline in run {
        match inline {
            Inline::Text(text) => escape(text, out),
            Inline::Emphasis(content) => around(content, tags, ["<em>", "</em>"], "*", out),
            Inline::Strong(content) => around(content, tags, ["<strong>", "</strong>"], "**", out),
            Inline::Code(code) if !tags => {
                let _ = write!(out, "`{code}`");
            }
            Inline::Code(code) => {
                out.push_str("<code>");
                escape(code, out);
                out.push_str("</code>");
            }
            Inline::Link { href, content } => {
                out.push('[');
                push(content, tags, out);
                let _ = write!(out, "](<{href}>)");
            }
            // Neither a heading nor an item of a list goes on in the next line.
            Inline::Break => out.push_str("<br>"),
        }
    }
}

fn around(content: &[Inline], tags: bool, [open, close]: [&str; 2], mark: &str, out: &mut String) {
    out.push_str(if tags { open } else { mark });
    push(content, tags, out);
    out.push_str(if tags { close } else { mark });
}

/// Letters that would be marks.
fn escape(text: &str, out: &mut String) {
    let begins = out.is_empty() || out.ends_with("<br>");
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let mut previous = ' ';
    let mut letters = text.chars().enumerate().peekable();
    while let Some((at, letter)) = letters.next() {
        if letter == '{' {
            // Behind a heading, a brace with a backslash is one all the same.
            out.push_str("&#123;");
            previous = letter;
            continue;
        }
        if letter == ':' && previous == ':' {
            // Two of them stand between the sides of a card.
            out.push_str("<span></span>:");
            continue;
        }
        let next = letters.peek().map_or(' ', |(_, next)| *next);
        let steers = match letter {
            '\\' | '`' | '*' | '[' | ']' | '<' | '~' => true,
            '_' => !(previous.is_alphanumeric() && next.is_alphanumeric()),
            '&' => next == '#' || next.is_alphanumeric(),
            '#' => begins && at == 0 || previous == ' ',
            '=' | '-' | '+' | '>' | '|' => begins && at == 0,
            '.' | ')' => begins && digits > 0 && at == digits,
            _ => false,
        };
        if steers {
            out.push('\\');
        }
        out.push(letter);
        previous = letter;
    }
}
