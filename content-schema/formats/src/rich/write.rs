//! Blocks as Markdown that our reader takes for the same blocks.

use tremplin_content::markdown::{Block, Inline, lines, parse};

/// Where a text stands: some places of a module hold lists, others lines alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spot {
    /// A prompt, a feedback.
    Blocks,
    /// A choice, an entry of a list.
    Lines,
}

/// The Markdown, and whether it says everything that the blocks do.
pub(super) fn written(blocks: &[Block], spot: Spot) -> (String, bool) {
    if let [Block::Paragraph(run)] = blocks
        && let [Inline::Text(text)] = run.as_slice()
        && is_bare(text)
    {
        return (text.clone(), true);
    }
    let mut faithful = true;
    let mut out: Vec<String> = Vec::new();
    for block in blocks {
        match (block, spot) {
            (Block::List { ordered, items }, Spot::Lines) => {
                faithful = false;
                let runs = items.iter().enumerate().map(|(index, item)| {
                    let mark =
                        if *ordered { format!("{}. ", index + 1) } else { "• ".to_owned() };
                    let mut run = vec![Inline::Text(mark)];
                    run.extend(item.iter().cloned());
                    run
                });
                let joined: Vec<Vec<Inline>> = runs.collect();
                out.push(one(&Block::Paragraph(joined.join(&Inline::Break)), spot, &mut faithful));
            }
            _ => out.push(one(block, spot, &mut faithful)),
        }
    }
    out.retain(|text| !text.is_empty());
    (out.join("\n\n"), faithful)
}

/// Whether nothing in a line of text can be read otherwise.
fn is_bare(text: &str) -> bool {
    let begins = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'-' | b' ');
    let steers = text.contains(['\\', '*', '`', '[', '\n', '\r']) || text.ends_with(' ');
    text.bytes().next().is_some_and(|byte| !begins(byte)) && !steers
}

/// One block: as bare as it can be, with backslashes where it would be read otherwise, or without marks.
fn one(block: &Block, spot: Spot, faithful: &mut bool) -> String {
    let wanted = clean(block);
    for escape in [false, true] {
        let text = raw(&wanted, escape);
        if is_read_as(&text, spot, &wanted) {
            return text;
        }
    }
    *faithful = false;
    let bare = unmarked(&wanted);
    let text = raw(&bare, false);
    match is_read_as(&text, spot, &bare) {
        true => text,
        false => raw(&bare, true),
    }
}

fn is_read_as(text: &str, spot: Spot, wanted: &Block) -> bool {
    let read = match spot {
        Spot::Blocks => parse(text),
        Spot::Lines => lines(text),
    };
    match read.as_slice() {
        [] => text.is_empty(),
        [read] => clean(read) == *wanted,
        _ => false,
    }
}

/// The same with texts joined and trimmed, so that blocks that look the same are the same.
fn clean(block: &Block) -> Block {
    match block {
        Block::Paragraph(run) => Block::Paragraph(clean_run(run)),
        Block::List { ordered, items } => {
            let items = items.iter().map(|item| clean_run(item)).filter(|item| !item.is_empty());
            Block::List { ordered: *ordered, items: items.collect() }
        }
    }
}

fn clean_run(run: &[Inline]) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    for inline in run {
        let inner = |content: &[Inline]| clean_run(content);
        match inline {
            Inline::Text(text) => push_text(&mut out, text),
            Inline::Code(code) => out.push(Inline::Code(code.clone())),
            Inline::Break => {
                trim_end(&mut out);
                out.push(Inline::Break);
            }
            Inline::Emphasis(content) => {
                around(&mut out, content, &|content| Inline::Emphasis(inner(content)))
            }
            Inline::Strong(content) => {
                around(&mut out, content, &|content| Inline::Strong(inner(content)))
            }
            Inline::Link { href, content } => {
                let link = |content: &[Inline]| Inline::Link {
                    href: href.clone(),
                    content: inner(content),
                };
                around(&mut out, content, &link);
            }
        }
    }
    trim_end(&mut out);
    while matches!(out.last(), Some(Inline::Break)) {
        out.pop();
        trim_end(&mut out);
    }
    let breaks = out.iter().take_while(|inline| **inline == Inline::Break).count();
    out.drain(..breaks);
    if let Some(Inline::Text(first)) = out.first_mut() {
        *first = first.trim_start().to_owned();
    }
    out.retain(|inline| *inline != Inline::Text(String::new()));
    out
}

/// Marks touch no blank on their inner side: blanks go around them.
fn around(out: &mut Vec<Inline>, content: &[Inline], wrap: &dyn Fn(&[Inline]) -> Inline) {
    let starts = matches!(content.first(), Some(Inline::Text(text)) if text.starts_with(char::is_whitespace));
    let ends =
        matches!(content.last(), Some(Inline::Text(text)) if text.ends_with(char::is_whitespace));
    if starts {
        push_text(out, " ");
    }
    let content = clean_run(content);
    if !content.is_empty() {
        out.push(wrap(&content));
    }
    if ends {
        push_text(out, " ");
    }
}

fn push_text(out: &mut Vec<Inline>, text: &str) {
    let behind_break = matches!(out.last(), Some(Inline::Break));
    let text = if behind_break { text.trim_start() } else { text };
    if text.is_empty() {
        return;
    }
    if let Some(Inline::Text(before)) = out.last_mut() {
        let text = if before.ends_with(' ') { text.trim_start_matches(' ') } else { text };
        before.push_str(text);
    } else {
        out.push(Inline::Text(text.to_owned()));
    }
}

fn trim_end(out: &mut Vec<Inline>) {
    if let Some(Inline::Text(last)) = out.last_mut() {
        last.truncate(last.trim_end().len());
        if last.is_empty() {
            out.pop();
        }
    }
}

fn unmarked(block: &Block) -> Block {
    fn run(inlines: &[Inline], out: &mut Vec<Inline>) {
        for inline in inlines {
            match inline {
                Inline::Emphasis(content) | Inline::Strong(content) => run(content, out),
                Inline::Code(code) => out.push(Inline::Text(code.clone())),
                Inline::Link { href, content } => {
                    run(content, out);
                    out.push(Inline::Text(format!(" ({href})")));
                }
                Inline::Text(_) | Inline::Break => out.push(inline.clone()),
            }
        }
    }
    let plain = |inlines: &Vec<Inline>| {
        let mut out = Vec::new();
        run(inlines, &mut out);
        out
    };
    clean(&match block {
        Block::Paragraph(inlines) => Block::Paragraph(plain(inlines)),
        Block::List { ordered, items } => {
            Block::List { ordered: *ordered, items: items.iter().map(plain).collect() }
        }
    })
}

fn raw(block: &Block, escape: bool) -> String {
    match block {
        Block::Paragraph(run) => inlines(run, escape, ""),
        Block::List { ordered, items } => {
            let mut out = String::new();
            for (index, item) in items.iter().enumerate() {
                let mark = if *ordered { format!("{}. ", index + 1) } else { "- ".to_owned() };
                if index > 0 {
                    out.push('\n');
                }
                out += &mark;
                out += &inlines(item, escape, "  ");
            }
            out
        }
    }
}

/// A run; `indent` stands before each line but the first.
fn inlines(run: &[Inline], escape: bool, indent: &str) -> String {
    let mut out = String::new();
    push(run, escape, indent, &mut out);
    if escape { no_list(&out) } else { out }
}

fn push(run: &[Inline], escape: bool, indent: &str, out: &mut String) {
    for inline in run {
        match inline {
            Inline::Text(text) => {
                for letter in text.chars() {
                    if escape && matches!(letter, '\\' | '*' | '`' | '[' | ']') {
                        out.push('\\');
                    }
                    out.push(letter);
                }
            }
            Inline::Emphasis(content) => {
                out.push('*');
                push(content, escape, indent, out);
                out.push('*');
            }
            Inline::Strong(content) => {
                out.push_str("**");
                push(content, escape, indent, out);
                out.push_str("**");
            }
            Inline::Code(code) => {
                out.push('`');
                out.push_str(code);
                out.push('`');
            }
            Inline::Link { href, content } => {
                out.push('[');
                push(content, escape, indent, out);
                out.push_str("](");
                out.push_str(href);
                out.push(')');
            }
            Inline::Break => {
                out.push_str("\\\n");
                out.push_str(indent);
            }
        }
    }
}

/// The same with a backslash where a line would begin a list.
fn no_list(text: &str) -> String {
    let line = |line: &str| {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        if line.starts_with("- ") {
            format!("\\{line}")
        } else if digits > 0 && line[digits..].starts_with(". ") {
            format!("{}\\{}", &line[..digits], &line[digits..])
        } else {
            line.to_owned()
        }
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// Plain text as blocks: a blank line parts paragraphs, and each line stays one.
pub(crate) fn paragraphs(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut run: Vec<Inline> = Vec::new();
    for line in text.split('\n').chain(std::iter::once("")) {
        let line = line.trim();
        if !line.is_empty() {
            if !run.is_empty() {
                run.push(Inline::Break);
            }
            run.push(Inline::Text(line.to_owned()));
        } else if !run.is_empty() {
            blocks.push(Block::Paragraph(std::mem::take(&mut run)));
        }
    }
    blocks
}

/// The text without its marks, a line for each block or break; whether there were marks.
pub(crate) fn flat(blocks: &[Block]) -> (String, bool) {
    fn push(run: &[Inline], out: &mut String, marked: &mut bool) {
        for inline in run {
            match inline {
                Inline::Text(text) => out.push_str(text),
                Inline::Code(code) => {
                    *marked = true;
                    out.push_str(code);
                }
                Inline::Emphasis(content)
                | Inline::Strong(content)
                | Inline::Link { content, .. } => {
                    *marked = true;
                    push(content, out, marked);
                }
                Inline::Break => out.push('\n'),
            }
        }
    }
    let (mut out, mut marked) = (String::new(), false);
    for block in blocks {
        let runs = match block {
            Block::Paragraph(run) => std::slice::from_ref(run),
            Block::List { items, .. } => {
                marked = true;
                items.as_slice()
            }
        };
        for run in runs {
            if !out.is_empty() {
                out.push('\n');
            }
            push(run, &mut out, &mut marked);
        }
    }
    (out, marked)
}
