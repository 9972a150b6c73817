//! A node with its place in the module, and the checks that every kind of module shares.

mod place;
#[cfg(feature = "author")]
mod slips;

use crate::hash::Fnv1a;
use crate::lang::is_tag;
use crate::node::{Node, Shape};
use crate::number::{MOST_DIGITS, Number};
use crate::report::{Code, Problem, Report, Severity};
use crate::text::characters;
use crate::url::{self, Use};
use place::{Place, Step};

/// Longest text that a module may hold in one place, in characters: a guard, not a style rule.
const LONGEST_TEXT: usize = 20_000;

/// What reading gathers beside the module itself.
#[derive(Default)]
pub(crate) struct Reading {
    pub report: Report,
    pub fingerprint: Fingerprint,
}

/// Whether a module has changed: a hash of its values.
#[derive(Default)]
pub(crate) struct Fingerprint(Fnv1a);

impl Fingerprint {
    fn add(&mut self, bytes: &[u8]) {
        self.0.add(bytes);
        // 0xff never occurs in UTF-8, so it keeps "ab" + "c" apart from "a" + "bc".
        self.0.add(&[0xff]);
    }

    pub fn value(&self) -> u64 {
        self.0.value()
    }
}

/// What a text is.
#[derive(Clone, Copy)]
pub(crate) enum Says {
    /// May be empty.
    Anything,
    Text,
    Markdown,
    /// A text of a certain form; any other is a problem of this code.
    Form(fn(&str) -> bool, Code),
}

impl Says {
    /// An [identifier](crate::id).
    pub const ID: Says = Says::Form(crate::id::is_id, Code::InvalidId);
    /// A BCP 47 tag.
    pub const LANG: Says = Says::Form(is_tag, Code::InvalidLang);
    /// An address that the learner may follow.
    pub const LINK: Says = Says::Form(|text| url::is_allowed(text, Use::Link), Code::UnsafeUrl);
    /// The address of a file that the page loads.
    pub const MEDIA: Says = Says::Form(|text| url::is_allowed(text, Use::Media), Code::UnsafeUrl);
}

/// A node with its place.
pub(crate) struct Cursor<'a, N> {
    pub node: N,
    place: Place<'a>,
}

impl<'a, N: Node> Cursor<'a, N> {
    pub fn root(node: N) -> Self {
        Self { node, place: Place(Step::Root) }
    }

    /// An element of the module's list `list`, without the list.
    pub fn element(node: N, list: &'static str, index: usize) -> Self {
        Self { node, place: Place(Step::Element(list, index)) }
    }

    pub fn problem(&self, reading: &mut Reading, code: Code, details: &[&str]) {
        self.push(reading, code, Severity::Error, details);
    }

    #[cfg(feature = "author")]
    pub fn warn(&self, reading: &mut Reading, code: Code, details: &[&str]) {
        self.push(reading, code, Severity::Warning, details);
    }

    fn push(&self, reading: &mut Reading, code: Code, severity: Severity, details: &[&str]) {
        let mut path = String::new();
        self.place.write(&mut path);
        reading.report.add(Problem {
            code,
            severity,
            path,
            span: self.node.span(),
            details: details.iter().map(|detail| (*detail).to_owned()).collect(),
        });
    }

    fn has_shape(&self, shape: Shape, reading: &mut Reading) -> bool {
        let found = self.node.shape();
        if found == shape {
            return true;
        }
        #[cfg(feature = "author")]
        if let Some(written) = self.node.text() {
            self.problem(reading, Code::WrongType, &[shape.name(), found.name(), &written]);
            return false;
        }
        self.problem(reading, Code::WrongType, &[shape.name(), found.name()]);
        false
    }

    /// Adds a value to the fingerprint, under its name: the same text as a hint and as an
    /// explanation are two different modules.
    fn remember(&self, value: &[u8], reading: &mut Reading) {
        if let Step::Name(_, name) = self.place.0 {
            reading.fingerprint.add(name.as_bytes());
        }
        reading.fingerprint.add(value);
    }

    pub fn is_object(&self, reading: &mut Reading) -> bool {
        self.has_shape(Shape::Object, reading)
    }

    /// An object; with the feature `author`, its unknown and repeated names become warnings.
    #[cfg_attr(not(feature = "author"), allow(unused_variables))]
    pub fn object(&self, known: &[&str], reading: &mut Reading) -> bool {
        let ok = self.is_object(reading);
        #[cfg(feature = "author")]
        if ok {
            self.check_names(known, reading);
        }
        ok
    }

    #[cfg(feature = "author")]
    fn check_names(&self, known: &[&str], reading: &mut Reading) {
        let names = self.node.names();
        let mut seen = std::collections::HashSet::new();
        let mut place = String::new();
        self.place.write(&mut place);
        for (name, span) in &names {
            let mut warn = |code, details: Vec<String>| {
                reading.report.add(Problem {
                    code,
                    severity: Severity::Warning,
                    path: if place.is_empty() { name.clone() } else { format!("{place}.{name}") },
                    span: *span,
                    details,
                });
            };
            if !seen.insert(name) {
                warn(Code::DuplicateProperty, vec![name.clone()]);
            }
            if !known.contains(&name.as_str()) {
                let details = [name.as_str()].into_iter().chain(known.iter().copied());
                warn(Code::UnknownProperty, details.map(str::to_owned).collect());
            }
        }
    }

    /// Authors mean a web site by `www.example.org`; browsers look for a file of that name.
    #[cfg(feature = "author")]
    fn warn_of_incomplete(&self, address: &str, reading: &mut Reading) {
        if address.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www.")) {
            self.warn(reading, Code::IncompleteUrl, &[address]);
        }
    }

    /// A property that may be left out; `null` counts as left out.
    pub fn optional<'b>(&'b self, name: &'static str) -> Option<Cursor<'b, N>> {
        let node = self.node.member(name)?;
        let child = Cursor { node, place: Place(Step::Name(&self.place, name)) };
        (child.node.shape() != Shape::Null).then_some(child)
    }

    /// What a text property says; `absent` is the problem where it has to be there and is not.
    #[inline(never)]
    pub fn said(
        &self,
        name: &'static str,
        says: Says,
        absent: Option<Code>,
        reading: &mut Reading,
    ) -> Option<String> {
        let child = match absent {
            Some(code) => self.described(name, code, reading),
            None => self.optional(name),
        };
        child?.says(says, reading)
    }

    /// A required text property.
    pub fn needed(&self, name: &'static str, says: Says, reading: &mut Reading) -> Option<String> {
        self.said(name, says, Some(Code::MissingProperty), reading)
    }

    /// The Markdown of a property that may be left out.
    pub fn markdown_of(&self, name: &'static str, reading: &mut Reading) -> Option<String> {
        self.said(name, Says::Markdown, None, reading)
    }

    /// The text of a property that may be left out.
    pub fn text_of(&self, name: &'static str, reading: &mut Reading) -> Option<String> {
        self.said(name, Says::Text, None, reading)
    }

    /// A property that is false where it is left out.
    pub fn flag(&self, name: &'static str, reading: &mut Reading) -> bool {
        self.boolean_or(name, false, reading).unwrap_or(false)
    }

    /// A property that has a value of its own where it is left out.
    #[inline(never)]
    pub fn boolean_or(
        &self,
        name: &'static str,
        default: bool,
        reading: &mut Reading,
    ) -> Option<bool> {
        match self.optional(name) {
            Some(flag) => flag.boolean(reading),
            None => Some(default),
        }
    }

    /// A whole number from `low` to `high`, and `default` where it is left out.
    #[inline(never)]
    pub fn whole_or(
        &self,
        name: &'static str,
        default: u32,
        [low, high]: [u32; 2],
        reading: &mut Reading,
    ) -> Option<u32> {
        match self.optional(name) {
            Some(number) => number.whole(low, high, reading),
            None => Some(default),
        }
    }

    /// One of a few names, as its index; the first where it is left out.
    #[inline(never)]
    pub fn one_or_first(
        &self,
        name: &'static str,
        names: &[&str],
        reading: &mut Reading,
    ) -> Option<usize> {
        match self.optional(name) {
            Some(word) => word.one_of(names, reading),
            None => Some(0),
        }
    }

    pub fn required<'b>(
        &'b self,
        name: &'static str,
        reading: &mut Reading,
    ) -> Option<Cursor<'b, N>> {
        self.described(name, Code::MissingProperty, reading)
    }

    /// A required property whose absence has a code of its own.
    pub fn described<'b>(
        &'b self,
        name: &'static str,
        code: Code,
        reading: &mut Reading,
    ) -> Option<Cursor<'b, N>> {
        let child = self.optional(name);
        if child.is_none() {
            self.problem(reading, code, &[name]);
        }
        child
    }

    /// The elements of a list that has from `fewest` to `most` of them.
    pub fn elements<'b>(
        &'b self,
        fewest: usize,
        most: usize,
        reading: &mut Reading,
    ) -> Vec<Cursor<'b, N>> {
        if !self.has_shape(Shape::List, reading) {
            return Vec::new();
        }
        let nodes = self.node.elements();
        let count = nodes.len();
        for (wrong, code, limit) in
            [(count < fewest, Code::TooFew, fewest), (count > most, Code::TooMany, most)]
        {
            if wrong {
                self.problem(reading, code, &[&limit.to_string(), &count.to_string()]);
            }
        }
        self.remember(&[count.min(255) as u8], reading);
        nodes
            .into_iter()
            .take(most)
            .enumerate()
            .map(|(index, node)| Cursor { node, place: Place(Step::Index(&self.place, index)) })
            .collect()
    }

    pub fn boolean(&self, reading: &mut Reading) -> Option<bool> {
        self.has_shape(Shape::Boolean, reading);
        let value = self.node.boolean()?;
        self.remember(&[u8::from(value)], reading);
        Some(value)
    }

    /// A whole number from `low` to `high`.
    pub fn whole(&self, low: u32, high: u32, reading: &mut Reading) -> Option<u32> {
        if !self.has_shape(Shape::Number, reading) {
            return None;
        }
        let number = self.node.number()?;
        let whole = number as u32;
        if f64::from(whole) != number || whole < low || whole > high {
            self.problem(reading, Code::OutOfRange, &[&low.to_string(), &high.to_string()]);
            return None;
        }
        self.remember(&whole.to_le_bytes(), reading);
        Some(whole)
    }

    /// A decimal number.
    pub fn decimal(&self, reading: &mut Reading) -> Option<Number> {
        if !self.has_shape(Shape::Number, reading) {
            return None;
        }
        let number = Number::of(self.node.number()?);
        match number {
            Some(number) => self.remember(&number.millionths().to_le_bytes(), reading),
            None => {
                let most = MOST_DIGITS.map(|most| most.to_string());
                self.problem(reading, Code::TooManyDigits, &[&most[0], &most[1], &most[2]]);
            }
        }
        number
    }

    #[inline(never)]
    pub fn says(&self, says: Says, reading: &mut Reading) -> Option<String> {
        match says {
            Says::Anything => self.any_text(reading),
            Says::Text => self.text(reading),
            Says::Markdown => self.markdown(reading),
            Says::Form(fits, otherwise) => {
                let text = self.text(reading)?;
                if !fits(&text) {
                    self.problem(reading, otherwise, &[&text]);
                    return None;
                }
                #[cfg(feature = "author")]
                if otherwise == Code::UnsafeUrl {
                    self.warn_of_incomplete(&text, reading);
                }
                Some(text)
            }
        }
    }

    /// The text that stands here, which only authors' tools look at: it belongs neither to what is read nor to its
    /// fingerprint.
    #[cfg(feature = "author")]
    pub fn unread(&self) -> Option<String> {
        self.node.text()
    }

    /// A text that may be empty.
    pub fn any_text(&self, reading: &mut Reading) -> Option<String> {
        self.has_shape(Shape::Text, reading);
        let text = self.node.text()?;
        if characters(&text) > LONGEST_TEXT {
            self.problem(reading, Code::TextTooLong, &[&LONGEST_TEXT.to_string()]);
            return None;
        }
        self.remember(text.as_bytes(), reading);
        #[cfg(feature = "author")]
        self.warn_of_slips(&text, reading);
        Some(text)
    }

    /// A text that says something.
    pub fn text(&self, reading: &mut Reading) -> Option<String> {
        let text = self.any_text(reading)?;
        if text.trim().is_empty() {
            self.problem(reading, Code::EmptyText, &[]);
            return None;
        }
        Some(text)
    }

    /// Markdown whose links are all allowed.
    pub fn markdown(&self, reading: &mut Reading) -> Option<String> {
        let text = self.text(reading)?;
        self.has_safe_marks(&text, reading).then_some(text)
    }

    /// Whether the links of `text`, which is Markdown, are all allowed.
    #[inline(never)]
    pub fn has_safe_marks(&self, text: &str, reading: &mut Reading) -> bool {
        let mut unsafe_links = Vec::new();
        let blocks = crate::markdown::parse(text);
        #[cfg(feature = "author")]
        self.warn_of_marks(text, &blocks, reading);
        crate::markdown::each_link(&blocks, &mut |href| {
            if !url::is_allowed(href, Use::Link) {
                unsafe_links.push(href.to_owned());
            }
            #[cfg(feature = "author")]
            self.warn_of_incomplete(href, reading);
        });
        for link in &unsafe_links {
            self.problem(reading, Code::UnsafeUrl, &[link]);
        }
        unsafe_links.is_empty()
    }

    /// One of a few names, as its index in `names`.
    pub fn one_of(&self, names: &[&str], reading: &mut Reading) -> Option<usize> {
        let text = self.any_text(reading)?;
        let index = names.iter().position(|name| *name == text);
        if index.is_none() {
            let details: Vec<&str> =
                std::iter::once(text.as_str()).chain(names.iter().copied()).collect();
            self.problem(reading, Code::UnknownValue, &details);
        }
        index
    }
}
