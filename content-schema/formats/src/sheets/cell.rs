//! What cells say, as texts.

use calamine::{Data, ExcelDateTime};

use crate::report::Code;

/// How a language writes numbers, dates and what is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writes {
    /// `12,5`, `31/12/2026`, `vrai`.
    French,
    /// `12.5`, `2026-12-31`, `true`.
    Others,
}

impl Writes {
    pub fn of(lang: &str) -> Writes {
        let language = lang.split('-').next().unwrap_or_default();
        if language.eq_ignore_ascii_case("fr") { Writes::French } else { Writes::Others }
    }

    /// The text of a cell, and what there is to say of it.
    pub fn text(self, data: &Data) -> (String, Option<Code>) {
        let text = match data {
            Data::Empty => String::new(),
            // Lines end in `\r\n` in some, and `_x000D_` stands for the first of both.
            Data::String(text) => {
                text.replace("_x000D_", "").replace("\r\n", "\n").replace('\r', "\n")
            }
            Data::Int(number) => number.to_string(),
            Data::Float(number) => self.number(*number),
            Data::Bool(is_so) => match (self, is_so) {
                (Writes::French, true) => "vrai".to_owned(),
                (Writes::French, false) => "faux".to_owned(),
                (Writes::Others, is_so) => is_so.to_string(),
            },
            Data::DateTime(moment) if moment.is_duration() => hours(moment.as_f64()),
            Data::DateTime(moment) => return self.moment(moment),
            Data::DateTimeIso(moment) => return (self.iso(moment), Some(Code::MaybeDate)),
            Data::DurationIso(span) => span_of(span),
            Data::Error(error) => return (error.to_string(), Some(Code::CellError)),
        };
        (text, None)
    }

    /// With 15 digits, as spreadsheets show them.
    fn number(self, number: f64) -> String {
        let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
        let text = rounded.to_string();
        if self == Writes::French { text.replace('.', ",") } else { text }
    }

    fn moment(self, moment: &ExcelDateTime) -> (String, Option<Code>) {
        let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
        let days = moment.as_f64();
        if (0.0..1.0).contains(&days) {
            return (hours(days), None);
        }
        let date = self.date(&year.to_string(), &format!("{month:02}"), &format!("{day:02}"));
        let text = if days.fract() == 0.0 { date } else { format!("{date} {hour:02}:{minute:02}") };
        (text, Some(Code::MaybeDate))
    }

    fn date(self, year: &str, month: &str, day: &str) -> String {
        match self {
            Writes::French => format!("{day}/{month}/{year}"),
            Writes::Others => format!("{year}-{month}-{day}"),
        }
    }

    /// `2026-12-31T08:30:00` and the like.
    fn iso(self, moment: &str) -> String {
        let (date, time) = moment.split_once('T').unwrap_or((moment, ""));
        let pieces: Vec<&str> = date.split('-').collect();
        let date = match pieces.as_slice() {
            [year, month, day] => self.date(year, month, day),
            _ => date.to_owned(),
        };
        match time.get(..5) {
            Some("00:00") | None => date,
            Some(time) => format!("{date} {time}"),
        }
    }
}

/// Days as hours and minutes.
fn hours(days: f64) -> String {
    let minutes = (days * 24.0 * 60.0).round();
    format!("{:02}:{:02}", (minutes / 60.0).trunc(), (minutes % 60.0).abs())
}

/// `PT08H30M00S` as hours and minutes.
fn span_of(span: &str) -> String {
    let pieces = span.strip_prefix("PT").and_then(|rest| rest.split_once('H'));
    match pieces.and_then(|(hours, rest)| Some((hours, rest.split_once('M')?.0))) {
        Some((hours, minutes)) => format!("{hours}:{minutes}"),
        None => span.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use calamine::{CellErrorType, ExcelDateTimeType};

    use super::*;

    #[test]
    fn cells_say_what_spreadsheets_show() {
        let at =
            |value| Data::DateTime(ExcelDateTime::new(value, ExcelDateTimeType::DateTime, false));
        let span = Data::DateTime(ExcelDateTime::new(1.5, ExcelDateTimeType::TimeDelta, false));
        for (data, french, other, code) in [
            (Data::Float(12.5), "12,5", "12.5", None),
            (Data::Float(0.1 + 0.2), "0,3", "0.3", None),
            (Data::Float(35.0), "35", "35", None),
            (Data::Bool(true), "vrai", "true", None),
            (Data::String("a_x000D_\nb\r\nc".into()), "a\nb\nc", "a\nb\nc", None),
            (at(46023.0), "01/01/2026", "2026-01-01", Some(Code::MaybeDate)),
            (at(46023.354166666664), "01/01/2026 08:30", "2026-01-01 08:30", Some(Code::MaybeDate)),
            (at(0.354166666666667), "08:30", "08:30", None),
            (span, "36:00", "36:00", None),
            (
                Data::DateTimeIso("2026-01-01".into()),
                "01/01/2026",
                "2026-01-01",
                Some(Code::MaybeDate),
            ),
            (Data::DurationIso("PT08H30M00S".into()), "08:30", "08:30", None),
            (Data::Error(CellErrorType::NA), "#N/A", "#N/A", Some(Code::CellError)),
        ] {
            assert_eq!(Writes::of("fr-CA").text(&data), (french.to_owned(), code), "{data:?}");
            assert_eq!(Writes::of("en").text(&data), (other.to_owned(), code), "{data:?}");
        }
    }
}
