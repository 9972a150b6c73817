//! HTML, cut into tags as browsers do it (html5ever), and taken over by the allow-list of [`tags`](super::tags).

use std::cell::RefCell;
use std::collections::BTreeSet;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, CharacterTokens, CommentToken, StartTag, Tag as Found, TagToken, Token, TokenSink,
    TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::blocks::{Builder, Mark, address};
use super::tags::{Tag, shifted, tag};
use super::{Picture, Rich};
use crate::report::{Code, Note};

/// Reads HTML; `lines` says that line breaks in it are to be seen.
pub(super) fn read(text: &str, lines: bool) -> Rich {
    let sink = Sink(RefCell::new(Reader { lines, ..Reader::default() }));
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let input = BufferQueue::default();
    // What no `>` follows is no tag, and would be taken for the beginning of one.
    let (tags, rest) = text.split_at(text.rfind('>').map_or(0, |at| at + 1));
    input.push_back(StrTendril::from_slice(tags));
    input.push_back(StrTendril::from_slice(&rest.replace('<', "&lt;")));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.into_inner().finish()
}

struct Sink(RefCell<Reader>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut reader = self.0.borrow_mut();
        match token {
            CharacterTokens(text) => reader.text(&text),
            TagToken(found) => return reader.tag(&found),
            CommentToken(text) if !text.trim().is_empty() => reader.name_looks("<!-- -->"),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[derive(Default)]
struct Reader {
    lines: bool,
    out: Builder,
    rich: Rich,
    /// The name of what hides everything in it, and what stood in it.
    hidden: Option<(String, String)>,
    preformatted: usize,
    /// Whether a letter above or below the line is read.
    shifted: Option<bool>,
    /// Whether the text so far ends in a blank.
    blank: bool,
    /// Whether a cell was read in this row.
    cell: bool,
    looks: BTreeSet<String>,
    changed: BTreeSet<String>,
}

impl Reader {
    fn note(&mut self, code: Code, details: &[&str]) {
        self.rich.notes.push(Note::new(code, 0, details));
    }

    fn name_looks(&mut self, name: &str) {
        self.looks.insert(name.to_owned());
    }

    fn name_changed(&mut self, name: &str) {
        self.changed.insert(name.to_owned());
    }

    fn text(&mut self, text: &str) {
        if let Some((_, hidden)) = &mut self.hidden {
            // What a note quotes of it is at its beginning.
            if hidden.len() < 1000 {
                hidden.push_str(text);
            }
            return;
        }
        let mut piece = String::new();
        for letter in text.chars() {
            match letter {
                '\n' if self.lines || self.preformatted > 0 => {
                    self.out.text(&std::mem::take(&mut piece));
                    self.out.line();
                    self.blank = true;
                }
                ' ' | '\t' | '\n' | '\x0c' => {
                    if !self.blank {
                        piece.push(' ');
                    }
                    self.blank = true;
                }
                _ => {
                    self.blank = false;
                    let above = self.shifted.and_then(|raised| shifted(letter, raised));
                    if let (Some(raised), None) = (self.shifted, above) {
                        self.changed.insert(if raised { "sup" } else { "sub" }.to_owned());
                    }
                    piece.push(above.unwrap_or(letter));
                }
            }
        }
        self.out.text(&piece);
    }

    fn paragraph(&mut self) {
        self.out.paragraph();
        self.blank = true;
    }

    fn tag(&mut self, found: &Found) -> TokenSinkResult<()> {
        let name = &*found.name;
        let starts = found.kind == StartTag;
        if let Some((hidden, _)) = &self.hidden {
            if !starts && hidden == name {
                let (name, text) = self.hidden.take().unwrap_or_default();
                if name != "style" && name != "head" && name != "title" {
                    self.note(Code::ElementLeftOut, &[&name, &text]);
                } else {
                    self.looks.insert(name);
                }
            }
            return TokenSinkResult::Continue;
        }
        if starts {
            self.attributes(found);
        }
        match tag(name) {
            Tag::Hidden if starts && !found.self_closing => {
                self.hidden = Some((name.to_owned(), String::new()));
                return match name {
                    "script" => TokenSinkResult::RawData(RawKind::ScriptData),
                    "style" => TokenSinkResult::RawData(RawKind::Rawtext),
                    "textarea" | "title" => TokenSinkResult::RawData(RawKind::Rcdata),
                    _ => TokenSinkResult::Continue,
                };
            }
            Tag::Block => self.paragraph(),
            Tag::Heading => {
                self.paragraph();
                self.changed.insert(name.to_owned());
                match starts {
                    true => self.out.open(Mark::Strong),
                    false => self.out.close(&Mark::Strong),
                }
            }
            Tag::Changed => {
                self.paragraph();
                self.changed.insert(name.to_owned());
            }
            Tag::Preformatted => {
                self.paragraph();
                self.changed.insert(name.to_owned());
                self.preformatted = match starts {
                    true => self.preformatted + 1,
                    false => self.preformatted.saturating_sub(1),
                };
            }
            Tag::Break => {
                self.out.line();
                self.blank = true;
            }
            Tag::Emphasis => self.mark(starts, Mark::Emphasis),
            Tag::Strong => self.mark(starts, Mark::Strong),
            Tag::Code => self.mark(starts, Mark::Code),
            Tag::Link => self.link(found, starts),
            Tag::List(ordered) => {
                self.blank = true;
                if !starts {
                    self.out.end_list();
                } else if self.out.list(ordered) {
                    self.changed.insert(format!("{name} {name}"));
                }
            }
            Tag::Item => {
                self.blank = true;
                self.out.item();
            }
            Tag::Row => {
                self.paragraph();
                self.cell = false;
            }
            Tag::Cell => {
                if starts && std::mem::replace(&mut self.cell, true) {
                    self.out.text(" | ");
                    self.blank = true;
                }
            }
            Tag::Raised => self.shifted = starts.then_some(true),
            Tag::Lowered => self.shifted = starts.then_some(false),
            Tag::Picture if starts => self.picture(found),
            Tag::Marked => self.name_changed(name),
            Tag::Looks => self.name_looks(name),
            Tag::Element if starts => {
                let of = ["src", "data", "href", "action", "name", "type", "content"];
                let about =
                    of.into_iter().find_map(|name| attribute(found, name)).unwrap_or_default();
                self.note(Code::ElementLeftOut, &[name, &about]);
            }
            Tag::Unknown => {
                let slash = if starts { "" } else { "/" };
                let attributes = found.attrs.iter().map(|each| match each.value.is_empty() {
                    true => format!(" {}", &*each.name.local),
                    false => format!(" {}=\"{}\"", &*each.name.local, &*each.value),
                });
                let signs = format!("<{slash}{name}{}>", attributes.collect::<String>());
                self.text(&signs);
            }
            Tag::Silent | Tag::Picture | Tag::Element | Tag::Hidden => {}
        }
        TokenSinkResult::Continue
    }

    fn mark(&mut self, starts: bool, mark: Mark) {
        match starts {
            true => self.out.open(mark),
            false => self.out.close(&mark),
        }
    }

    fn link(&mut self, found: &Found, starts: bool) {
        if !starts {
            self.out.close(&Mark::Link(String::new()));
            return;
        }
        let Some(href) = attribute(found, "href") else { return };
        match address(&href) {
            Some(href) => self.out.open(Mark::Link(href)),
            None => self.note(Code::LinkLeftOut, &[&href]),
        }
    }

    fn picture(&mut self, found: &Found) {
        let [src, alt] = ["src", "alt"].map(|name| attribute(found, name).unwrap_or_default());
        let is_dot =
            |name| attribute(found, name).is_some_and(|size| matches!(size.trim(), "0" | "1"));
        if is_dot("width") && is_dot("height") {
            // A picture that nobody sees tells somebody who reads.
            self.note(Code::ElementLeftOut, &["img", &src]);
        } else {
            self.rich.pictures.push(Picture { src, alt });
        }
    }

    /// Names what attributes do, and whatever runs something.
    fn attributes(&mut self, found: &Found) {
        for each in &found.attrs {
            let name = &*each.name.local;
            match name {
                "style" | "class" | "color" | "bgcolor" | "align" | "valign" | "size" | "face"
                | "border" | "cellpadding" | "cellspacing" => self.name_looks(name),
                _ if name.starts_with("on") => {
                    self.note(Code::ElementLeftOut, &[name, &each.value])
                }
                _ => {}
            }
        }
    }

    fn finish(mut self) -> Rich {
        if let Some((name, text)) = self.hidden.take() {
            self.note(Code::ElementLeftOut, &[&name, &text]);
        }
        for (names, code) in
            [(&self.looks, Code::LooksLeftOut), (&self.changed, Code::LooksChanged)]
        {
            if !names.is_empty() {
                let names: Vec<&str> = names.iter().take(12).map(String::as_str).collect();
                self.rich.notes.push(Note::new(code, 0, &[&names.join(", ")]));
            }
        }
        self.rich.blocks = self.out.finish();
        self.rich
    }
}

fn attribute(found: &Found, name: &str) -> Option<String> {
    let is = |each: &&html5ever::Attribute| &*each.name.local == name;
    found.attrs.iter().find(is).map(|each| each.value.to_string())
}
