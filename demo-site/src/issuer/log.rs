//! What was signed on this device: the day and the badge, never a name.
//!
//! It is a JSON text, `{"version":1,"signed":[["2026-11-29","cv","Le CV"]]}`. What is read may have been
//! written by anybody: each line is checked, and what is none is set aside.

use serde_json::{Value, json};
use tremplin_content::id::is_id;
use tremplin_content::stranger;
use tremplin_credentials::date;

/// Goes up whenever a text written before can no longer be read.
const VERSION: u64 = 1;

/// So many lines are kept, the newest: years of work.
const MOST: usize = 5000;

/// Longest title of a badge, in characters.
const LONGEST: usize = 200;

/// A badge that was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// Identifier of the badge.
    pub badge: String,
    /// Its title.
    pub title: String,
}

/// Everything that was signed, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// What can be read.
    pub lines: Vec<Line>,
    /// What can't: it stays where it is kept.
    pub aside: Vec<Value>,
    /// Whether nothing at all can be read of it: then nothing is added, so that nothing is lost.
    pub is_other: bool,
}

impl Log {
    /// Reads what the device has kept; nothing is an empty log.
    pub fn read(text: Option<&str>) -> Self {
        let Some(text) = text else { return Self::default() };
        let other = || Self { is_other: true, ..Self::default() };
        let Ok(value) = serde_json::from_str::<Value>(text) else { return other() };
        let signed = value.get("signed").and_then(Value::as_array);
        let (Some(signed), Some(VERSION)) = (signed, value.get("version").and_then(Value::as_u64))
        else {
            return other();
        };
        let mut log = Self::default();
        for one in signed {
            match line(one) {
                Some(line) => log.lines.push(line),
                None => log.aside.push(one.clone()),
            }
        }
        log
    }

    /// Adds a badge.
    pub fn add(&mut self, day: &str, badge: &str, title: &str) {
        self.lines.push(Line { day: day.into(), badge: badge.into(), title: clean(title) });
        let too_many = self.lines.len().saturating_sub(MOST);
        self.lines.drain(..too_many);
    }

    /// The text to keep.
    pub fn text(&self) -> String {
        let lines = self.lines.iter().map(|line| json!([line.day, line.badge, line.title]));
        let all: Vec<_> = lines.chain(self.aside.iter().cloned()).collect();
        json!({ "version": VERSION, "signed": all }).to_string()
    }

    /// A table for an office program (RFC 4180): a line for each badge below `head`. The mark at its
    /// beginning says that it is UTF-8.
    pub fn csv(&self, head: [&str; 3], separator: &str) -> String {
        let mut out = String::from("\u{feff}");
        let lines = self.lines.iter().map(|line| [&*line.day, &line.badge, &line.title]);
        for cells in std::iter::once(head).chain(lines) {
            let cells = cells.map(cell).join(separator);
            out.push_str(&cells);
            out.push_str("\r\n");
        }
        out
    }
}

fn line(value: &Value) -> Option<Line> {
    let [day, badge, title] = value.as_array()?.as_slice() else { return None };
    let (day, badge, title) = (day.as_str()?, badge.as_str()?, title.as_str()?);
    let fits = day.len() == 10 && date::end_of(day).is_some() && is_id(badge);
    fits.then(|| Line { day: day.into(), badge: badge.into(), title: clean(title) })
}

fn clean(title: &str) -> String {
    stranger::line(title).chars().take(LONGEST).collect()
}

/// A cell that no program takes for a formula.
fn cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@']) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_added_is_read_again() {
        let mut log = Log::default();
        log.add("2026-11-29", "cv", "Le \u{202e}CV");
        assert_eq!(log.text(), r#"{"version":1,"signed":[["2026-11-29","cv","Le CV"]]}"#);
        assert_eq!(Log::read(Some(&log.text())), log);
        assert_eq!(Log::read(None), Log::default());
        for _ in 0..MOST {
            log.add("2026-11-30", "mail", "Le mail");
        }
        assert_eq!((log.lines.len(), &*log.lines[0].badge), (MOST, "mail"));
    }

    #[test]
    fn what_is_no_line_is_set_aside() {
        let text = r#"{"version":1,"signed":[["2026-11-29","cv","Le CV"],null,["2026-13-01","cv","a"],
            ["2026-11-29","Le CV","a"],["2026-11-29","cv",{"toString":1}],["2026-11-29","cv"],{"length":3}]}"#;
        let log = Log::read(Some(text));
        assert_eq!((log.lines.len(), log.aside.len(), log.is_other), (1, 6, false));
        assert_eq!(Log::read(Some(&log.text())), log, "nothing is lost when a line is added");
        for text in
            ["", "null", "[]", "{}", r#"{"version":2,"signed":[]}"#, r#"{"version":1,"signed":{}}"#]
        {
            assert!(Log::read(Some(text)).is_other, "{text}");
        }
    }

    #[test]
    fn a_table_holds_no_formula() {
        let mut log = Log::default();
        log.add("2026-11-29", "cv", "=cmd|' /C calc'!A0");
        log.add("2026-11-29", "mail", "Le \"mail\" ; court");
        assert_eq!(
            log.csv(["Jour", "Badge", "Titre"], ";"),
            "\u{feff}\"Jour\";\"Badge\";\"Titre\"\r\n\"2026-11-29\";\"cv\";\"'=cmd|' /C calc'!A0\"\r\n\"2026-11-29\";\"mail\";\"Le \"\"mail\"\" ; court\"\r\n"
        );
    }
}
