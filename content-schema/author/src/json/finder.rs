//! Goes through a text as a JSON parser does and stops at the first mistake.

use super::mistake::Mistake;
use super::strings::{self, is_closer, is_invisible};

#[derive(Clone, Copy, PartialEq)]
enum Expect {
    Value,
    ValueOrClose,
    Name,
    NameOrClose,
    Colon,
    CommaOrClose,
    End,
}

/// What the last value was, for guesses about what follows it.
#[derive(Clone, Copy, PartialEq)]
enum Last {
    Text,
    Number,
    Other,
}

struct Finder<'a> {
    text: &'a str,
    at: usize,
    /// Open brackets, innermost last.
    open: Vec<char>,
    expect: Expect,
    last: Last,
    /// Where the last value, name or bracket started and ended.
    last_start: usize,
    last_end: usize,
}

/// Finds the first mistake; `None` only where the text is JSON.
pub(super) fn find(text: &str) -> Option<Mistake> {
    let body = text.trim_start();
    let at = text.len() - body.len();
    let whole = |key| Some(Mistake::new(key, at, at, &[]));
    if body.is_empty() {
        return whole("empty");
    }
    if body.contains('\0')
        || ["PK\u{3}", "%PDF", "{\\rtf"].iter().any(|mark| body.starts_with(mark))
    {
        return whole("binary");
    }
    if body.starts_with('<') {
        return whole("html");
    }
    let expect = Expect::Value;
    let last = Last::Other;
    Finder { text, at: 0, open: Vec::new(), expect, last, last_start: 0, last_end: 0 }.run().err()
}

impl Finder<'_> {
    fn run(mut self) -> Result<(), Mistake> {
        loop {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
            let Some(next) = self.rest().chars().next() else { return self.at_end() };
            self.anywhere(next)?;
            match self.expect {
                Expect::Value | Expect::ValueOrClose => self.value(next)?,
                Expect::Name | Expect::NameOrClose => self.name(next)?,
                Expect::Colon => self.colon(next)?,
                Expect::CommaOrClose => self.comma_or_close(next)?,
                Expect::End => return self.behind(next),
            }
        }
    }

    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn mistake<T>(
        &self,
        key: &'static str,
        start: usize,
        end: usize,
        details: &[&str],
    ) -> Result<T, Mistake> {
        Err(Mistake::new(key, start, end, details))
    }

    /// A mistake whose place is `length` bytes from here.
    fn here<T>(&self, key: &'static str, length: usize, details: &[&str]) -> Result<T, Mistake> {
        self.mistake(key, self.at, self.at + length, details)
    }

    /// Something is missing right behind what came last.
    fn behind_last<T>(&self, key: &'static str, details: &[&str]) -> Result<T, Mistake> {
        self.mistake(key, self.last_end, self.last_end, details)
    }

    fn last_text(&self) -> &str {
        self.text[self.last_start..self.last_end].trim_matches('"')
    }

    /// Brackets that close everything that is open.
    fn closers(&self) -> String {
        self.open.iter().rev().map(|open| closer(*open)).collect()
    }

    fn at_end(&self) -> Result<(), Mistake> {
        if self.expect == Expect::End {
            return Ok(());
        }
        self.behind_last("missing-close", &[&self.closers()])
    }

    /// Mistakes that mean the same wherever they stand outside a text.
    fn anywhere(&self, next: char) -> Result<(), Mistake> {
        let rest = self.rest();
        // Looked at only on a mistake: a long line must not be read again for each of its values.
        let line = || rest.lines().next().unwrap_or_default().trim_end().len();
        if rest.starts_with("//") || rest.starts_with("/*") || next == '#' {
            return self.here("comment", line(), &[]);
        }
        if rest.starts_with("```") {
            return self.here("code-fence", line(), &[]);
        }
        if is_invisible(next) {
            return self.here("invisible", next.len_utf8(), &[&strings::code_point(next)]);
        }
        if next == '\'' || strings::is_curly_quote(next) {
            // Behind a text that has just ended, the quote belongs to what is said.
            if self.last != Last::Text || self.expect != Expect::CommaOrClose {
                let key = if next == '\'' { "single-quote" } else { "curly-quote" };
                return self.here(key, next.len_utf8(), &[&next.to_string()]);
            }
        }
        Ok(())
    }

    fn value(&mut self, next: char) -> Result<(), Mistake> {
        match next {
            '{' | '[' => {
                self.open.push(next);
                self.take(1, Last::Other);
                self.expect = if next == '{' { Expect::NameOrClose } else { Expect::ValueOrClose };
                Ok(())
            }
            '"' => {
                let length = strings::scan(self.text, self.at)?;
                self.take(length, Last::Text);
                self.after_value();
                Ok(())
            }
            '-' | '+' | '.' | '0'..='9' => {
                let length = strings::number(self.text, self.at)?;
                self.take(length, Last::Number);
                self.after_value();
                Ok(())
            }
            ']' if self.expect == Expect::ValueOrClose => self.close(),
            ',' | '}' | ']' => self.no_value(next),
            _ => self.word(next),
        }
    }

    fn no_value(&self, next: char) -> Result<(), Mistake> {
        let in_list = self.open.last() == Some(&'[');
        match (in_list, self.text[..self.at].trim_end().ends_with(',')) {
            (true, true) if next == ']' => {
                self.mistake("trailing-comma", self.last_end, self.last_end + 1, &[])
            }
            (true, _) if next == ',' => self.here("extra-comma", 1, &[]),
            (true, _) => self.here("wrong-close", 1, &["]", &next.to_string()]),
            _ if self.open.is_empty() => self.here("unexpected", 1, &[&next.to_string()]),
            _ => {
                let behind_colon = self.text[..self.at].trim_end().len();
                self.mistake("missing-value", behind_colon, behind_colon, &[self.last_text()])
            }
        }
    }

    /// A word where a value belongs: one of the three that JSON knows, or a mistake.
    fn word(&mut self, next: char) -> Result<(), Mistake> {
        let word = strings::word(self.rest());
        if ["true", "false", "null"].contains(&word) {
            let length = word.len();
            self.take(length, Last::Other);
            self.after_value();
            return Ok(());
        }
        if self.open.is_empty() {
            return self.here("text-before", word.len().max(next.len_utf8()), &[word]);
        }
        if word.is_empty() {
            return self.here("unexpected", next.len_utf8(), &[&next.to_string()]);
        }
        match strings::meant(word) {
            Some(meant) => self.here("meant-word", word.len(), &[word, meant]),
            None => self.here("bare-word", word.len(), &[word]),
        }
    }

    fn name(&mut self, next: char) -> Result<(), Mistake> {
        let after_comma = self.expect == Expect::Name;
        match next {
            '"' => {
                let length = strings::scan(self.text, self.at)?;
                self.take(length, Last::Other);
                self.expect = Expect::Colon;
                Ok(())
            }
            '}' if !after_comma => self.close(),
            '}' => self.mistake("trailing-comma", self.last_end, self.last_end + 1, &[]),
            ',' => self.here("extra-comma", 1, &[]),
            '0'..='9' if after_comma && self.last == Last::Number => {
                let digits = self.rest().bytes().take_while(u8::is_ascii_digit).count();
                self.mistake(
                    "decimal-comma",
                    self.last_start,
                    self.at + digits,
                    &[&self.text[self.last_start..self.at + digits]],
                )
            }
            '{' if after_comma => self.behind_last("missing-close", &["}"]),
            ']' => self.wrong_close(next),
            _ => match strings::word(self.rest()) {
                "" => self.here("missing-name", next.len_utf8(), &[&next.to_string()]),
                word => self.here("unquoted-name", word.len(), &[word]),
            },
        }
    }

    fn colon(&mut self, next: char) -> Result<(), Mistake> {
        if next == ':' {
            self.at += 1;
            self.expect = Expect::Value;
            return Ok(());
        }
        let touches = self.at == self.last_end;
        if touches && (next.is_alphanumeric() || next == '"') {
            return self.mistake("inner-quote", self.last_end - 1, self.last_end, &[]);
        }
        let length = if matches!(next, '=' | ',' | ';') { next.len_utf8() } else { 0 };
        let start = if length > 0 { self.at } else { self.last_end };
        self.mistake("missing-colon", start, start + length, &[self.last_text()])
    }

    fn comma_or_close(&mut self, next: char) -> Result<(), Mistake> {
        match next {
            ',' => {
                self.at += 1;
                let list = self.open.last() == Some(&'[');
                self.expect = if list { Expect::Value } else { Expect::Name };
                Ok(())
            }
            '}' | ']' if self.open.last().is_some_and(|open| closer(*open) == next) => self.close(),
            '}' | ']' => self.wrong_close(next),
            _ => self.between_values(next),
        }
    }

    /// Where the closing quote is missing in `"front": "CEJ, "back": …`: the text then ends with a
    /// comma, and a name follows that has its second quote only.
    fn unclosed_before_name(&self) -> Option<usize> {
        let in_object = self.last == Last::Text && self.open.last() == Some(&'{');
        let text = self.text[self.last_start..self.last_end].strip_suffix('"')?;
        let said = text.trim_end().strip_suffix(',')?.trim_end();
        let name = strings::word(self.rest());
        let behind = self.rest().strip_prefix(name)?.strip_prefix('"')?;
        let is_name = !name.is_empty() && behind.trim_start().starts_with(':');
        (in_object && is_name && said.len() > 1).then_some(self.last_start + said.len())
    }

    fn between_values(&self, next: char) -> Result<(), Mistake> {
        let rest = self.rest();
        if let Some(end) = self.unclosed_before_name() {
            return self.mistake("unclosed-text", end, end, &[]);
        }
        if self.last == Last::Text && strings::goes_on(self.text, self.last_end, self.at) {
            return self.mistake("inner-quote", self.last_end - 1, self.last_end, &[]);
        }
        if self.last == Last::Number {
            let start = self.last_start;
            let number = &self.text[start..self.last_end];
            let digits = rest[next.len_utf8()..].trim_start();
            let length = digits.bytes().take_while(u8::is_ascii_digit).count();
            if next == '/' && length > 0 {
                let end = self.text.len() - digits.len() + length;
                return self.mistake("fraction", start, end, &[&self.text[start..end]]);
            }
            let same_line = !self.text[self.last_end..self.at].contains('\n');
            if same_line
                && next != '"'
                && !is_closer(next)
                && !matches!(next, '{' | '[' | ';' | '0'..='9')
            {
                let unit =
                    rest.split([',', '}', ']', '\n', '\r']).next().unwrap_or_default().trim_end();
                return self.mistake("number-unit", start, self.at + unit.len(), &[number, unit]);
            }
        }
        if next == ':' && self.open.last() == Some(&'[') && self.last == Last::Text {
            return self.mistake("name-in-list", self.last_start, self.at + 1, &[self.last_text()]);
        }
        match next {
            ';' => self.here("missing-comma", 1, &[]),
            _ if next == '"'
                || next == '{'
                || next == '['
                || next == '-'
                || next.is_alphanumeric() =>
            {
                self.behind_last("missing-comma", &[])
            }
            _ => self.here("unexpected", next.len_utf8(), &[&next.to_string()]),
        }
    }

    /// A bracket that does not fit: another one is missing before it, or it is the wrong one.
    fn wrong_close(&self, found: char) -> Result<(), Mistake> {
        let Some(open) = self.open.last() else {
            return self.here("extra-close", 1, &[&found.to_string()]);
        };
        let expected = closer(*open).to_string();
        let before: Vec<char> = self.open.iter().map(|open| closer(*open)).collect();
        if before[..before.len() - 1].contains(&found) {
            return self.behind_last("missing-close", &[&expected]);
        }
        self.here("wrong-close", 1, &[&expected, &found.to_string()])
    }

    fn behind(&self, next: char) -> Result<(), Mistake> {
        let rest = self.rest();
        if is_closer(next) {
            return self.here("extra-close", 1, &[&next.to_string()]);
        }
        if self.last == Last::Text {
            if next == ':' {
                return self.mistake(
                    "no-braces",
                    self.last_start,
                    self.last_start,
                    &[self.last_text()],
                );
            }
            return self.here("unexpected", next.len_utf8(), &[&next.to_string()]);
        }
        self.here("text-after", rest.lines().next().unwrap_or_default().trim_end().len(), &[])
    }

    fn take(&mut self, length: usize, last: Last) {
        self.last = last;
        self.last_start = self.at;
        self.at += length;
        self.last_end = self.at;
    }

    fn close(&mut self) -> Result<(), Mistake> {
        self.open.pop();
        self.take(1, Last::Other);
        self.after_value();
        Ok(())
    }

    fn after_value(&mut self) {
        self.expect = if self.open.is_empty() { Expect::End } else { Expect::CommaOrClose };
    }
}

fn closer(open: char) -> char {
    if open == '{' { '}' } else { ']' }
}
