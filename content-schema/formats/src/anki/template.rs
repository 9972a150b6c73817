//! Templates: `{{Front}}`, `{{type:Back}}`, `{{#Field}}…{{/Field}}`, `{{FrontSide}}`.
//!
//! Source: <https://docs.ankiweb.net/templates/intro.html>.

use super::cloze::{self, Seen};
use super::reading::Reading;

/// How deep conditions may stand in each other; what is deeper always holds.
const DEEPEST: usize = 40;

/// How much of a side is put together, in bytes: a text of ours is shorter.
const LONGEST: usize = 200_000;

#[derive(Debug)]
enum Piece {
    Text(String),
    Field {
        name: String,
        filters: Vec<String>,
    },
    /// What is shown where a field says something, or says nothing.
    Where {
        name: String,
        says: bool,
        pieces: Vec<Piece>,
    },
}

/// A template, cut into its pieces.
#[derive(Debug)]
pub(super) struct Template(Vec<Piece>);

impl Template {
    pub fn of(text: &str) -> Template {
        let mut whole = Vec::new();
        let mut open: Vec<(String, bool, Vec<Piece>)> = Vec::new();
        let mut rest = text;
        let mut deeper = 0_usize;
        let mut plain = String::new();
        while let Some(at) = rest.find(['{', '<']) {
            plain.push_str(&rest[..at]);
            rest = &rest[at..];
            if !rest.starts_with("{{") && !rest.starts_with("<!--") {
                plain.push_str(&rest[..1]);
                rest = &rest[1..];
                continue;
            }
            let pieces = open.last_mut().map_or(&mut whole, |(_, _, pieces)| pieces);
            if !plain.is_empty() {
                pieces.push(Piece::Text(std::mem::take(&mut plain)));
            }
            if rest.starts_with("<!--") {
                rest = rest.split_once("-->").map_or("", |(_, behind)| behind);
                continue;
            }
            let Some((inside, behind)) = rest[2..].split_once("}}") else { break };
            rest = behind;
            let inside = inside.trim_matches(['{', '}']).trim();
            if let Some(name) = inside.strip_prefix(['#', '^']) {
                match open.len() < DEEPEST {
                    true => {
                        open.push((name.trim().to_owned(), inside.starts_with('#'), Vec::new()))
                    }
                    false => deeper += 1,
                }
            } else if inside.starts_with('/') {
                if deeper > 0 {
                    deeper -= 1;
                } else {
                    close(&mut whole, &mut open);
                }
            } else {
                let mut filters: Vec<String> =
                    inside.split(':').map(|each| each.trim().to_owned()).collect();
                let name = filters.pop().unwrap_or_default();
                pieces.push(Piece::Field { name, filters });
            }
        }
        let pieces = open.last_mut().map_or(&mut whole, |(_, _, pieces)| pieces);
        pieces.push(Piece::Text(plain + rest));
        while !open.is_empty() {
            close(&mut whole, &mut open);
        }
        Template(whole)
    }

    /// Whether it lets learners type.
    pub fn types(&self) -> bool {
        fn types(pieces: &[Piece]) -> bool {
            pieces.iter().any(|piece| match piece {
                Piece::Field { filters, .. } => filters.iter().any(|filter| filter == "type"),
                Piece::Where { pieces, .. } => types(pieces),
                Piece::Text(_) => false,
            })
        }
        types(&self.0)
    }

    /// What a side shows.
    pub fn shown(&self, note: &Fields<'_>, seen: Seen) -> Shown {
        let mut shown = Shown::default();
        show(&self.0, note, seen, &mut shown);
        shown
    }
}

fn close(whole: &mut Vec<Piece>, open: &mut Vec<(String, bool, Vec<Piece>)>) {
    if let Some((name, says, pieces)) = open.pop() {
        let around = open.last_mut().map_or(whole, |(_, _, around)| around);
        around.push(Piece::Where { name, says, pieces });
    }
}

/// What templates put in.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields<'n> {
    /// Names and what they say, those of the note and those that Anki adds.
    pub all: Vec<(&'n str, &'n str)>,
}

impl<'n> Fields<'n> {
    fn get(&self, name: &str) -> &'n str {
        self.all.iter().find(|(own, _)| *own == name).map_or("", |(_, text)| text)
    }
}

/// A side as it is shown.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// In HTML.
    pub html: String,
    /// What is to be typed.
    pub typed: Option<String>,
    /// What is shown when the learner asks for it.
    pub hint: Option<String>,
    /// Whether there is more than is put together.
    pub is_cut: bool,
}

impl Shown {
    fn push(&mut self, text: &str) {
        if self.html.len() + text.len() > LONGEST {
            self.is_cut = true;
        } else {
            self.html.push_str(text);
        }
    }
}

/// Conditions stand in each other no deeper than [`DEEPEST`].
fn show(pieces: &[Piece], note: &Fields<'_>, seen: Seen, shown: &mut Shown) {
    for piece in pieces {
        if shown.is_cut {
            return;
        }
        match piece {
            Piece::Text(text) => shown.push(text),
            Piece::Field { name, filters } => field(name, filters, note, seen, shown),
            Piece::Where { name, says, pieces } => {
                let (Seen::Front(number) | Seen::Back(number)) = seen;
                let of_cloze =
                    name.strip_prefix('c').and_then(|digits| digits.parse::<usize>().ok());
                let holds = match of_cloze {
                    Some(cloze) => cloze == number,
                    None => says_something(note.get(name)),
                };
                if holds == *says {
                    show(pieces, note, seen, shown);
                }
            }
        }
    }
}

/// Whether a field is more than blanks and line breaks, as Anki asks it.
fn says_something(text: &str) -> bool {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let blank = ["<br>", "<br/>", "<br />", "<div>", "</div>", "&nbsp;"];
        match blank.iter().find_map(|blank| rest.strip_prefix(blank)) {
            Some(behind) => rest = behind,
            None => return !rest.is_empty(),
        }
    }
}

fn field(name: &str, filters: &[String], note: &Fields<'_>, seen: Seen, shown: &mut Shown) {
    let has = |name: &str| filters.iter().any(|filter| filter == name);
    let (Seen::Front(number) | Seen::Back(number)) = seen;
    let is_front = matches!(seen, Seen::Front(_));
    let text = note.get(name);
    if text.len() > LONGEST {
        shown.is_cut = true;
        return;
    }
    // Voices of the device read; so they do here, without being told.
    if filters.iter().any(|filter| filter.starts_with("tts")) {
        return;
    }
    if has("type") {
        if has("cloze") {
            shown.typed = Some(cloze::answers(text, number).join(", "));
            return;
        }
        if is_front {
            shown.typed = Some(text.to_owned());
            return;
        }
    }
    if has("hint") && is_front {
        if says_something(text) {
            shown.hint = Some(text.to_owned());
        }
        return;
    }
    let mut text = std::borrow::Cow::Borrowed(text);
    for filter in filters.iter().rev() {
        if filter == "cloze" {
            text = cloze::shown(&text, seen).into();
        } else if filter == "cloze-only" {
            text = cloze::answers(&text, number).join(", ").into();
        } else if let Some(reading) = Reading::named(filter) {
            text = reading.of(&text).into();
        }
    }
    shown.push(&text);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn front(template: &str) -> Shown {
        let all = vec![
            ("Front", "a"),
            ("Back", "b"),
            ("Empty", " <br>"),
            ("Text", "{{c1::x::y}} {{c2::z}}"),
        ];
        Template::of(template).shown(&Fields { all }, Seen::Front(1))
    }

    #[test]
    fn fields_and_conditions_are_put_in() {
        for (template, html) in [
            ("{{Front}} – {{ Back }}", "a – b"),
            ("{{#Empty}}no{{/Empty}}{{^Empty}}yes{{/Empty}}", "yes"),
            ("{{#Front}}{{#Empty}}no{{/Empty}}yes{{/Front}}", "yes"),
            ("{{#c1}}one{{/c1}}{{#c2}}two{{/c2}}", "one"),
            ("{{cloze:Text}}", "[y] z"),
            ("{{cloze-only:Text}}", "x"),
            ("{{Nothing}}{{text:Front}}{{tts fr_FR:Front}}", "a"),
            ("a<!-- {{Back}} -->b", "ab"),
            ("{{#Front}}never closed", "never closed"),
            ("{{/Front}}{{Front", "{{Front"),
            ("{{{Front}}}", "a}"),
        ] {
            assert_eq!(front(template).html, html, "{template}");
        }
    }

    #[test]
    fn what_is_typed_or_asked_for_is_not_shown() {
        let shown = front("{{Front}}{{type:Back}}{{hint:Back}}{{hint:Empty}}");
        assert_eq!(
            (shown.html.as_str(), shown.typed.as_deref(), shown.hint.as_deref()),
            ("a", Some("b"), Some("b"))
        );
        assert_eq!(front("{{type:cloze:Text}}").typed.as_deref(), Some("x"));
    }

    #[test]
    fn hostile_templates_are_bounded() {
        assert!(front(&"{{#Front}}".repeat(100_000)).html.is_empty());
        assert!(front(&"{{Front}}".repeat(300_000)).is_cut);
    }
}
