//! Blocks that are built from marks that open and close, in whatever order a stranger closes them.

use tremplin_content::markdown::{Block, Inline};
use tremplin_content::url::{Use, is_allowed};

/// Most marks that are open at a time; more are passed over.
const DEEPEST: usize = 4;

/// A mark within a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Emphasis,
    Strong,
    Code,
    Link(String),
}

impl Mark {
    fn is_like(&self, other: &Mark) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// Builds blocks.
#[derive(Default)]
pub(super) struct Builder {
    blocks: Vec<Block>,
    /// The marks that are open, each with what was before it on its level.
    open: Vec<(Mark, Vec<Inline>)>,
    run: Vec<Inline>,
    /// The lists that are open, outermost first: whether each is ordered.
    lists: Vec<bool>,
    /// The items of the outermost list, where the last is still being written.
    items: Option<Vec<Vec<Inline>>>,
}

impl Builder {
    /// Adds text as it is to be seen.
    pub fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if let Some((Mark::Code, _)) = self.open.last() {
            match self.run.last_mut() {
                Some(Inline::Code(code)) => code.push_str(text),
                _ => self.run.push(Inline::Code(text.to_owned())),
            }
            return;
        }
        match self.run.last_mut() {
            Some(Inline::Text(before)) => before.push_str(text),
            _ => self.run.push(Inline::Text(text.to_owned())),
        }
    }

    /// Ends a line within a paragraph.
    pub fn line(&mut self) {
        self.run.push(Inline::Break);
    }

    /// Opens a mark. One within its like, or too deep, makes no difference.
    pub fn open(&mut self, mark: Mark) {
        let within = self.open.iter().any(|(open, _)| open.is_like(&mark) || *open == Mark::Code);
        if !within && self.open.len() < DEEPEST {
            self.open.push((mark, std::mem::take(&mut self.run)));
        }
    }

    /// Closes the last mark of this sort, with all that were opened within it.
    pub fn close(&mut self, mark: &Mark) {
        let Some(at) = self.open.iter().rposition(|(open, _)| open.is_like(mark)) else { return };
        let within: Vec<Mark> = self.open[at + 1..].iter().map(|(mark, _)| mark.clone()).collect();
        for _ in at..self.open.len() {
            self.close_last();
        }
        within.into_iter().for_each(|mark| self.open(mark));
    }

    fn close_last(&mut self) {
        let Some((mark, before)) = self.open.pop() else { return };
        let content = std::mem::replace(&mut self.run, before);
        if content.is_empty() {
            return;
        }
        match mark {
            Mark::Emphasis => self.run.push(Inline::Emphasis(content)),
            Mark::Strong => self.run.push(Inline::Strong(content)),
            Mark::Link(href) => self.run.push(Inline::Link { href, content }),
            Mark::Code => {
                for inline in content {
                    match inline {
                        // Nothing can stand for a backtick within.
                        Inline::Code(code) if code.contains('`') || code.trim().is_empty() => {
                            self.run.push(Inline::Text(code));
                        }
                        other => self.run.push(other),
                    }
                }
            }
        }
    }

    /// Ends a paragraph; marks that are open go on in the next one.
    pub fn paragraph(&mut self) {
        let open: Vec<Mark> = self.open.iter().map(|(mark, _)| mark.clone()).collect();
        while !self.open.is_empty() {
            self.close_last();
        }
        let run = std::mem::take(&mut self.run);
        if run.iter().any(|inline| !is_blank(inline)) {
            match self.items.as_mut().and_then(|items| items.last_mut()) {
                Some(item) => {
                    if !item.is_empty() {
                        item.push(Inline::Break);
                    }
                    item.extend(run);
                }
                None => self.blocks.push(Block::Paragraph(run)),
            }
        }
        open.into_iter().for_each(|mark| self.open(mark));
    }

    /// Opens a list; whether it is one within another, which goes into that one.
    pub fn list(&mut self, ordered: bool) -> bool {
        self.paragraph();
        if self.lists.is_empty() {
            self.items = Some(Vec::new());
        }
        self.lists.push(ordered);
        self.lists.len() > 1
    }

    /// Begins an item of the list that is open.
    pub fn item(&mut self) {
        self.paragraph();
        if let Some(items) = &mut self.items {
            items.push(Vec::new());
        }
    }

    /// Closes a list.
    pub fn end_list(&mut self) {
        self.paragraph();
        let Some(ordered) = self.lists.pop() else { return };
        if self.lists.is_empty() {
            let items = self.items.take().unwrap_or_default();
            let items: Vec<_> = items.into_iter().filter(|item| !item.is_empty()).collect();
            if !items.is_empty() {
                self.blocks.push(Block::List { ordered, items });
            }
        }
    }

    /// All blocks; whatever is open is closed.
    pub fn finish(mut self) -> Vec<Block> {
        while !self.lists.is_empty() {
            self.end_list();
        }
        self.paragraph();
        self.blocks
    }
}

fn is_blank(inline: &Inline) -> bool {
    match inline {
        Inline::Text(text) | Inline::Code(text) => text.trim().is_empty(),
        Inline::Break => true,
        Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => {
            content.iter().all(is_blank)
        }
    }
}

/// The address of a link as Markdown holds it; `None` where it is not allowed.
pub(super) fn address(href: &str) -> Option<String> {
    let href = href.trim();
    if !is_allowed(href, Use::Link) {
        return None;
    }
    let mut out = String::with_capacity(href.len());
    for letter in href.chars() {
        match letter {
            '(' | ')' | '[' | ']' | '*' | '`' | '<' | '>' => {
                out.push_str(&format!("%{:02X}", u32::from(letter)))
            }
            _ => out.push(letter),
        }
    }
    Some(out)
}
