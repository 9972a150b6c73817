//! A number to type, with or without a unit.

use crate::cursor::{Cursor, Reading, Says};
use crate::gate;
#[cfg(feature = "author")]
use crate::html::page::{Page, several};
#[cfg(feature = "author")]
use crate::html::{escape, plain};
use crate::node::{Node, Shape};
use crate::number::{Number, Style};
use crate::report::Code;
use crate::text::characters;

/// The properties of a range.
pub(crate) const RANGE: &[&str] = &["from", "to"];

/// Longest unit, in characters.
const LONGEST_UNIT: usize = 30;

/// What the learner sees of it besides the prompt.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The unit, where it stands beside the field.
    pub unit: Option<String>,
    /// Whether digits and a decimal sign are all that a keyboard has to have: that of some phones has no letters then,
    /// and no minus sign.
    pub digits: bool,
}

/// What checks the number.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// All that is right, from one number to another (often the same); the first is shown as the answer.
    pub answers: Vec<[Number; 2]>,
    /// How far beside these numbers an answer may be.
    pub tolerance: Tolerance,
    /// The ways to write the unit, the first of which is shown; none where a number has no unit.
    pub units: Vec<String>,
    /// Whether the unit has to be written.
    pub asks_unit: bool,
    /// Feedback in Markdown for a wrong answer, then for a right one.
    pub feedback: [Option<String>; 2],
}

/// How far beside a right number an answer may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tolerance {
    /// By a number; not below 0.
    By(Number),
    /// By a share of the right number, in hundredths of a percent.
    Share(u32),
}

impl Key {
    /// The answer that is shown, without its unit: a number, or from where to where.
    #[inline(never)]
    pub fn written(&self, style: &Style) -> String {
        gate!(numeric, written);
        let Some([from, to]) = self.answers.first() else { return String::new() };
        // An amount of money: `12,50 €`.
        let fewest = match self.units.first() {
            Some(unit) if matches!(unit.as_str(), "€" | "$" | "£" | "₴") => 2,
            _ => 0,
        };
        let mut out = from.written(style, fewest);
        if from != to {
            out.push_str(" – ");
            out.push_str(&to.written(style, fewest));
        }
        out
    }
}

pub(super) const PROPERTIES: &[&str] = super::question_properties![
    "answer",
    "answers",
    "tolerance",
    "unit",
    "units",
    "askUnit",
    "feedback"
];

#[cfg(feature = "author")]
pub(super) const GUESSES: &[(&str, &str)] = &[
    ("a", "to"),
    ("autresunites", "units"),
    ("calcul", "numeric"),
    ("chiffre", "numeric"),
    ("correct", "answer"),
    ("de", "from"),
    ("demanderunite", "askUnit"),
    ("ecart", "tolerance"),
    ("error", "tolerance"),
    ("erreur", "tolerance"),
    ("high", "to"),
    ("low", "from"),
    ("marge", "tolerance"),
    ("max", "to"),
    ("maximum", "to"),
    ("min", "from"),
    ("minimum", "from"),
    ("nombre", "numeric"),
    ("number", "numeric"),
    ("numerical", "numeric"),
    ("numerique", "numeric"),
    ("precision", "tolerance"),
    ("requireunit", "askUnit"),
    ("unitrequired", "askUnit"),
    ("unite", "unit"),
    ("unites", "units"),
    ("value", "answer"),
    ("valeur", "answer"),
];

#[cfg(feature = "author")]
pub(super) const EXAMPLES: &[(&str, &str)] = &[
    ("askUnit", "\"askUnit\": true"),
    ("from", "\"from\": 3"),
    ("to", "\"to\": 5"),
    ("tolerance", "\"tolerance\": 0.5"),
    ("unit", "\"unit\": \"h\""),
    ("units", "\"units\": [\"heures\", \"heure\"]"),
];

#[inline(never)]
pub(super) fn read<N: Node>(item: &Cursor<N>, r: &mut Reading) -> Option<(Asked, Key)> {
    gate!(numeric, read);
    let feedback = super::feedback(item, ["incorrect", "correct"], r);
    let tolerance = match item.optional("tolerance") {
        Some(place) => tolerance(&place, r),
        None => Number::of(0.0).map(Tolerance::By),
    };
    let asks_unit = item.flag("askUnit", r);
    let units = units(item, asks_unit, r);
    let [one, several] = ["answer", "answers"].map(|name| item.optional(name));
    let is_empty =
        |list: &Cursor<N>| list.node.shape() == Shape::List && list.node.elements().is_empty();
    if several.as_ref().map_or(one.is_none(), is_empty) {
        item.problem(r, Code::NoAnswer, &[]);
    }
    let mut answers = Vec::new();
    if let Some(answer) = one {
        accept(&answer, &mut answers, r);
    }
    if let Some(list) = several {
        for answer in list.elements(0, 20, r) {
            accept(&answer, &mut answers, r);
        }
    }
    let below_zero = answers.iter().any(|[from, _]| from.millionths() < 0);
    let unit = units.first().filter(|_| !asks_unit).cloned();
    let asked = Asked { unit, digits: !asks_unit && !below_zero };
    Some((asked, Key { answers, tolerance: tolerance?, units, asks_unit, feedback }))
}

/// Adds a right number, or a range of them.
fn accept<N: Node>(answer: &Cursor<N>, answers: &mut Vec<[Number; 2]>, r: &mut Reading) {
    let range = if answer.node.shape() == Shape::Object {
        if !answer.object(RANGE, r) {
            return;
        }
        ["from", "to"].map(|name| answer.required(name, r)?.decimal(r))
    } else {
        [answer.decimal(r); 2]
    };
    let [Some(from), Some(to)] = range else { return };
    let plain = |number: Number| number.written(&Style::PLAIN, 0);
    if from > to {
        answer.problem(r, Code::EmptyRange, &[&plain(from), &plain(to)]);
    } else if answers.contains(&[from, to]) {
        answer.problem(r, Code::DuplicateChoice, &[&plain(from)]);
    }
    answers.push([from, to]);
}

fn tolerance<N: Node>(place: &Cursor<N>, r: &mut Reading) -> Option<Tolerance> {
    if place.node.shape() == Shape::Text {
        let text = place.text(r)?;
        let share = hundredths(&text);
        if share.is_none() {
            place.problem(r, Code::InvalidTolerance, &[&text]);
        }
        return share.map(Tolerance::Share);
    }
    let by = place.decimal(r)?;
    if by.millionths() < 0 {
        place.problem(r, Code::InvalidTolerance, &[&by.written(&Style::PLAIN, 0)]);
    }
    Some(Tolerance::By(by))
}

/// Hundredths of a percent: 250 of `2,5 %`.
fn hundredths(text: &str) -> Option<u32> {
    let digits = text.trim().strip_suffix('%')?.trim();
    let mut value = 0;
    // As many digits as follow the decimal sign.
    let mut behind = None;
    for sign in digits.chars() {
        match (sign.to_digit(10), behind) {
            (Some(digit), None | Some(0 | 1)) if value <= 10_000 => {
                value = value * 10 + digit;
                behind = behind.map(|count| count + 1);
            }
            (None, None) if value_begun(digits) && matches!(sign, ',' | '.') => behind = Some(0),
            _ => return None,
        }
    }
    for _ in behind.unwrap_or(0)..2 {
        value *= 10;
    }
    (value_begun(digits) && value <= 10_000).then_some(value)
}

fn value_begun(digits: &str) -> bool {
    digits.starts_with(|sign: char| sign.is_ascii_digit())
}

/// The ways to write the unit.
fn units<N: Node>(item: &Cursor<N>, asked: bool, r: &mut Reading) -> Vec<String> {
    const UNIT: Says = Says::Form(is_unit, Code::InvalidUnit);
    let others = item.optional("units");
    if item.optional("unit").is_none() && (asked || others.is_some()) {
        item.problem(r, Code::MissingProperty, &["unit"]);
    }
    let mut units: Vec<String> = item.said("unit", UNIT, None, r).into_iter().collect();
    if let Some(list) = others {
        for other in list.elements(1, 20, r) {
            units.extend(other.says(UNIT, r));
        }
    }
    units
}

/// Whether it is told from the number before it.
#[inline(never)]
fn is_unit(text: &str) -> bool {
    gate!(numeric, is_unit);
    // Not `char::is_numeric`, which has a table of all scripts.
    let begins_as_number = |sign: char| {
        sign.is_ascii_digit()
            || matches!(sign, '-' | '+' | ',' | '.' | '/' | '\'' | '’' | '٠'..='٩' | '۰'..='۹')
            || matches!(sign, '¼'..='¾' | '\u{2150}'..='\u{215e}')
    };
    characters(text) <= LONGEST_UNIT && !text.trim().starts_with(begins_as_number)
}

/// A field, with the unit beside it.
#[cfg(feature = "author")]
pub(super) fn fields(page: &Page<'_>, asked: &Asked, name: &str) -> String {
    let mode = if asked.digits { "decimal" } else { "text" };
    let attributes = crate::field::attributes().map(|(name, value)| match name {
        // The same in each direction of writing.
        "dir" => format!(" dir=\"ltr\" inputmode=\"{mode}\""),
        _ => format!(" {name}=\"{value}\""),
    });
    let unit = asked.unit.iter().map(|unit| format!(" {}", plain(unit, page.lang)));
    format!(
        "<p><label>{} <input form=\"\" name=\"{name}\"{}>{}</label></p>",
        page.say(page.words.your_answer),
        attributes.collect::<String>(),
        unit.collect::<String>(),
    )
}

#[cfg(feature = "author")]
pub(super) fn answer<'a>(page: &Page<'_>, _: &Asked, key: &'a Key) -> (String, Option<&'a str>) {
    let style = Style::like(page.words.number);
    let unit: String =
        key.units.iter().take(1).map(|unit| format!("\u{a0}{}", plain(unit, page.lang))).collect();
    let number = format!("<bdi dir=\"ltr\">{}</bdi>{unit}", escape(&key.written(&style)));
    (several(&[number]), key.feedback[1].as_deref())
}

/// A right number, or a range of them.
#[cfg(feature = "author")]
#[derive(
    Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(untagged)]
#[schemars(description = "Un nombre juste, ou entre accolades le plus petit et le plus grand.")]
pub enum NumberAnswer {
    /// A number.
    #[schemars(description = "Le nombre juste. En JSON, la virgule s’écrit avec un point : 1234.5")]
    Number(f64),
    /// All from one number to another.
    #[schemars(description = "Tous les nombres de « from » à « to ».")]
    Range(NumberRange),
}

/// All numbers from one to another.
#[cfg(feature = "author")]
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[schemars(description = "Tous les nombres de « from » à « to ».")]
pub struct NumberRange {
    /// The smallest.
    #[schemars(description = "Le plus petit nombre juste.")]
    pub from: f64,
    /// The largest.
    #[schemars(description = "Le plus grand nombre juste.")]
    pub to: f64,
}

/// How far beside a right number an answer may be.
#[cfg(feature = "author")]
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(untagged)]
#[schemars(
    description = "L’écart permis : un nombre, ou un pourcentage du nombre juste entre guillemets."
)]
pub enum NumberTolerance {
    /// By a number.
    #[schemars(description = "Un écart : 0.5")]
    By(#[schemars(range(min = 0))] f64),
    /// By a share of the right number.
    #[schemars(description = "Un pourcentage du nombre juste : \"5 %\"")]
    Share(#[schemars(regex(pattern = r"^\s*[0-9]+([.,][0-9]{0,2})?\s*%\s*$"))] String),
}

#[cfg(feature = "author")]
crate::properties::question! {
    /// A number to type.
    Numeric, "Un nombre à écrire.", "La question. Markdown." {
        /// What is right.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Le nombre juste : 1234.5, ou de tel à tel nombre : { \"from\": 3, \"to\": 5 }")]
        answer: Option<NumberAnswer>,
        /// All that is right.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Plusieurs réponses justes ; la première est montrée comme la bonne.", length(min = 1, max = 20))]
        answers: Option<Vec<NumberAnswer>>,
        /// How far beside it an answer may be.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "L’écart permis : 0.5, ou \"5 %\". Aucun sans indication.")]
        tolerance: Option<NumberTolerance>,
        /// The unit.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "L’unité, montrée à côté du champ. L’élève peut l’écrire ou non.", length(min = 1, max = 30))]
        unit: Option<String>,
        /// Other ways to write the unit.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(
            description = "Les autres façons d’écrire l’unité.",
            length(min = 1, max = 20),
            inner(length(min = 1, max = 30))
        )]
        units: Option<Vec<String>>,
        /// Whether the unit has to be written.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "true si l’élève doit écrire l’unité : elle n’est alors pas montrée.")]
        ask_unit: Option<bool>,
        /// Feedback by whether the answer is right.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Ce que lit l’élève, selon que sa réponse est juste ou non.")]
        feedback: Option<crate::properties::AnswerFeedback>,
    }
    "numeric : un nombre à écrire" { "kind": "numeric", "prompt": "${1:Combien ?}", "answer": 35, "unit": "${2:h}" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_read_in_hundredths() {
        for (text, expected) in [
            ("5 %", Some(500)),
            ("5%", Some(500)),
            (" 2,5\u{202f}% ", Some(250)),
            ("0.25 %", Some(25)),
            ("0 %", Some(0)),
            ("100 %", Some(10_000)),
            ("100,01 %", None),
            ("101 %", None),
            ("99999999999 %", None),
            ("5", None),
            ("%", None),
            (", %", None),
            (",5 %", None),
            ("1,234 %", None),
            ("1,2,3 %", None),
            ("-5 %", None),
            ("5 % %", None),
            ("cinq %", None),
        ] {
            assert_eq!(hundredths(text), expected, "{text}");
        }
    }

    #[test]
    fn a_unit_is_told_from_a_number() {
        for unit in ["€", "h", "m²", "km/h", "°C", "%", "heures par jour", "ساعة"] {
            assert!(is_unit(unit), "{unit}");
        }
        for text in ["2 h", "½ h", "٣", "-h", " +h", "/h", ".h", "’", &"h".repeat(31)] {
            assert!(!is_unit(text), "{text}");
        }
    }
}
