//! A number to type, with or without a unit.

use tremplin_content::gate;
use tremplin_content::number::{Number, Style};
use tremplin_content::quiz::numeric::{Asked, Key, Tolerance};
use tremplin_content::quiz::{Solution, short_answer};

use super::short_answer::ShortAnswer;
use super::{Answers, on_all};
use crate::numerals::{self, STEPS, Value};
use crate::quiz::{Action, Feedback, Response, Session};

pub(super) struct Numeric;

/// Why a number is asked back instead of being checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// It can be read as two numbers, of which one is right: these two writings are clear.
    TwoReadings([String; 2]),
    /// The unit is not there, which is asked for.
    NoUnit,
    /// Another unit than the one that stands beside the field.
    OtherUnit,
    /// There is something beside the number, which has no unit.
    OtherText,
    /// It is no number.
    NoNumber,
}

impl Answers for Numeric {
    type Asked = Asked;
    type Key = Key;

    #[inline(never)]
    fn respond(_: &Asked, _: &Response, _: &[usize], action: &Action) -> Option<Response> {
        gate!(numeric, respond);
        let Action::Type(text) = action else { return None };
        Some(Response::typed(text))
    }

    fn fits(_: &Asked, response: &Response) -> bool {
        ShortAnswer::fits(&short_answer::Asked, response)
    }

    fn again(response: &Response) -> Response {
        response.clone()
    }

    #[inline(never)]
    fn is_clear(key: &Key, response: &Response) -> bool {
        gate!(numeric, is_clear);
        judge(key, response).is_ok()
    }

    #[inline(never)]
    fn score(key: &Key, response: &Response, most: u32) -> u32 {
        gate!(numeric, score);
        if judge(key, response) == Ok(true) { most } else { 0 }
    }

    fn feedback<'a>(
        key: &'a Key,
        _: &Response,
        _: &[usize],
        correct: bool,
        told: &mut Vec<Feedback<'a>>,
    ) {
        on_all(&key.feedback, correct, told);
    }

    #[inline(never)]
    fn taken(_: &Asked, values: &[String]) -> Response {
        gate!(numeric, taken);
        values.first().map_or(Response::None, |text| Response::typed(text))
    }

    #[inline(never)]
    fn mark(_: &Asked, key: &Key, add: &mut dyn FnMut(&str)) -> u32 {
        gate!(numeric, mark);
        key.answers.iter().flatten().for_each(|number| add(&number.written(&Style::PLAIN, 0)));
        key.units.iter().for_each(|unit| add(unit));
        match key.tolerance {
            Tolerance::By(number) => add(&number.written(&Style::PLAIN, 0)),
            Tolerance::Share(hundredths) => return hundredths << 2 | 2 | u32::from(key.asks_unit),
        }
        u32::from(key.asks_unit)
    }
}

/// Whether what was typed is right, or why it has to be asked back.
fn judge(key: &Key, response: &Response) -> Result<bool, Unclear> {
    let Response::Text(text) = response else { return Err(Unclear::NoNumber) };
    let typed = numerals::read(text).ok_or(Unclear::NoNumber)?;
    let is_known = key.units.iter().any(|unit| numerals::unit(unit) == typed.unit);
    if typed.unit.is_empty() {
        if key.asks_unit {
            return Err(Unclear::NoUnit);
        }
    } else if !is_known {
        return match (key.asks_unit, key.units.is_empty()) {
            (true, _) => Ok(false),
            (_, true) => Err(Unclear::OtherText),
            _ => Err(Unclear::OtherUnit),
        };
    }
    match typed.readings.map(|value| value.map(|value| is_right(key, value))) {
        [Some(one), Some(other)] if one != other => {
            Err(Unclear::TwoReadings(numerals::apart(text)))
        }
        [one, other] => Ok(one.or(other) == Some(true)),
    }
}

fn is_right(key: &Key, value: Value) -> bool {
    // Both are held in steps that every right number is a multiple of.
    let steps = |number: Number| i128::from(number.millionths()) * (STEPS / 1_000_000);
    key.answers.iter().any(|[from, to]| {
        let by = |number: Number| match key.tolerance {
            Tolerance::By(by) => steps(by),
            Tolerance::Share(hundredths) => {
                let millionths = i128::from(number.millionths().unsigned_abs());
                millionths * i128::from(hundredths) * (STEPS / 1_000_000 / 10_000)
            }
        };
        value.is_within(steps(*from) - by(*from), steps(*to) + by(*to))
    })
}

impl Session {
    /// Why what was typed instead of a clear number is asked back.
    #[inline(never)]
    pub fn unclear(&self) -> Option<Unclear> {
        let Solution::Numeric(key) = self.solution() else { return None };
        if self.state().checked || *self.response() == Response::None {
            return None;
        }
        judge(key, self.response()).err()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::quiz::Event;
    use crate::quiz::testing::{look_at, module};

    /// A quiz of one numeric item with these members, which allows two attempts.
    fn session(members: &str) -> Session {
        let items = format!(
            r#""maxAttempts": 2, "items": [{{ "kind": "numeric", "prompt": "?", {members} }}]"#
        );
        Session::new(module(&items), 1)
    }

    /// What comes of a text: whether it is right, or why it is asked back.
    fn verdict(members: &str, text: &str) -> Result<bool, Unclear> {
        let mut session = session(members);
        session.apply(Action::Type(text.to_owned()), 0);
        let why = session.unclear();
        let events = session.apply(Action::Check, 0);
        look_at(&session);
        match &events[..] {
            [Event::Answered { kind: "numeric", response, correct, attempt: 1, .. }] => {
                assert_eq!((response, why), (&Response::Text(text.to_owned()), None));
                Ok(*correct)
            }
            [] => {
                assert_eq!(session.attempts_left(), Some(2), "asking back takes no attempt");
                assert_eq!(session.response(), &Response::Text(text.to_owned()));
                Err(why.expect("it was checked or it is asked back"))
            }
            _ => panic!("{events:?}"),
        }
    }

    #[test]
    fn a_number_is_right_within_its_tolerance() {
        for (members, right, wrong) in [
            (
                r#""answer": 35"#,
                &["35", "35,0", "70/2", "٣٥"][..],
                &["34", "35,1", "-35", "35000"][..],
            ),
            (
                r#""answer": 0.1, "tolerance": 0.2"#,
                &["0,3", "-0.1", "0"],
                &["0,3000001", "-0.1000000000000000001"],
            ),
            (
                r#""answer": 200, "tolerance": "5 %""#,
                &["190", "210", "1900/10"],
                &["189,99", "210.01"],
            ),
            (
                r#""answer": -200, "tolerance": "2,5 %""#,
                &["-195", "-205"],
                &["-194.9", "-205,1", "200"],
            ),
            (
                r#""answer": { "from": 3, "to": 5 }"#,
                &["3", "4,2", "5", "9/2"],
                &["2,999", "5.0001"],
            ),
            (r#""answer": { "from": 3, "to": 5 }, "tolerance": 1"#, &["2", "6"], &["1,9", "6,1"]),
            (r#""answers": [1, 10, { "from": 20, "to": 30 }]"#, &["1", "10", "25"], &["5", "31"]),
            (r#""answer": 0.333333, "tolerance": 0.000001"#, &["1/3", "⅓"], &["0,34"]),
        ] {
            for text in right {
                assert_eq!(verdict(members, text), Ok(true), "{members}: {text}");
            }
            for text in wrong {
                assert_eq!(verdict(members, text), Ok(false), "{members}: {text}");
            }
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_asked_back_where_it_matters() {
        let two =
            |one: &str, other: &str| Err(Unclear::TwoReadings([one.to_owned(), other.to_owned()]));
        assert_eq!(verdict(r#""answer": 1234"#, "1,234"), two("1234", "1,2340"));
        assert_eq!(verdict(r#""answer": 1.234"#, "1.234"), two("1234", "1.2340"));
        assert_eq!(verdict(r#""answer": 1234, "unit": "€""#, "1.234 €"), two("1234 €", "1.2340 €"));
        // Both are wrong, or both are right.
        assert_eq!(verdict(r#""answer": 5"#, "1,234"), Ok(false));
        assert_eq!(verdict(r#""answer": { "from": 1, "to": 2000 }"#, "1,234"), Ok(true));
        for (clear, right) in [("1234", true), ("1,2340", false), ("1 234", true), ("1'234", true)]
        {
            assert_eq!(verdict(r#""answer": 1234"#, clear), Ok(right), "{clear}");
        }
    }

    #[test]
    fn a_unit_is_taken_or_asked_for() {
        let beside = r#""answer": 35, "unit": "h", "units": ["heures", "ساعة"]"#;
        for text in ["35", "35 h", "35H", "35 heures", "35 ساعة", "h 35"] {
            assert_eq!(verdict(beside, text), Ok(true), "{text}");
        }
        assert_eq!(verdict(beside, "36 h"), Ok(false));
        assert_eq!(verdict(beside, "35 jours"), Err(Unclear::OtherUnit));
        assert_eq!(verdict(r#""answer": 35"#, "35 h"), Err(Unclear::OtherText));
        let asked = r#""answer": 35, "unit": "h", "askUnit": true"#;
        assert_eq!(verdict(asked, "35"), Err(Unclear::NoUnit));
        assert_eq!(verdict(asked, "35 h"), Ok(true));
        assert_eq!(verdict(asked, "35 kg"), Ok(false), "the unit is a part of the answer");
        for text in ["abc", "trente-cinq", "1,2,3"] {
            assert_eq!(verdict(asked, text), Err(Unclear::NoNumber), "{text}");
        }
    }

    #[test]
    fn a_wrong_number_is_there_to_be_improved() {
        let mut session =
            session(r#""answer": 35, "feedback": { "correct": "yes", "incorrect": "no" }"#);
        assert!(session.unclear().is_none(), "nothing has been typed");
        session.apply(Action::Type("34".to_owned()), 0);
        session.apply(Action::Check, 0);
        assert_eq!(session.feedback(), [Feedback { choice: None, text: "no" }]);
        session.apply(Action::Type("35".to_owned()), 0);
        assert_eq!(session.response(), &Response::Text("34".to_owned()), "frozen until the retry");
        session.apply(Action::Retry, 0);
        session.apply(Action::Type("35".to_owned()), 0);
        session.apply(Action::Check, 0);
        assert_eq!(session.feedback(), [Feedback { choice: None, text: "yes" }]);
        assert!(session.is_revealed() && session.results().scaled == 1000);
    }

    #[test]
    fn more_than_any_response_is_cut() {
        let mut session = session(r#""answer": 35"#);
        session.apply(Action::Type("3".repeat(600)), 0);
        assert_eq!(session.response(), &Response::Text("3".repeat(500)));
        let taken = Response::taken(&session.item().interaction, &["3".repeat(600)]);
        assert_eq!(taken, Response::Text("3".repeat(500)));
    }

    #[test]
    fn a_mark_tells_what_is_right() {
        let mark = |members: &str| {
            let session = session(members);
            let mut texts = Vec::new();
            let Solution::Numeric(key) = session.solution() else { panic!() };
            let asked = Asked { unit: None, digits: true };
            let right = Numeric::mark(&asked, key, &mut |text| texts.push(text.to_owned()));
            (texts, right)
        };
        let all = [
            r#""answer": 35"#,
            r#""answer": 35.5"#,
            r#""answer": { "from": 35, "to": 36 }"#,
            r#""answer": 35, "tolerance": 1"#,
            r#""answer": 35, "tolerance": "1 %""#,
            r#""answer": 35, "unit": "h""#,
            r#""answer": 35, "unit": "h", "askUnit": true"#,
        ]
        .map(mark);
        for (index, one) in all.iter().enumerate() {
            assert!(!all[..index].contains(one), "{one:?}");
        }
        // What was kept is found by these: they stay as they are.
        let texts = ["-1.5", "-1.5", "h", "0"].map(str::to_owned).to_vec();
        assert_eq!(mark(r#""answer": -1.5, "unit": "h""#), (texts, 0));
        let texts = ["2", "3"].map(str::to_owned).to_vec();
        assert_eq!(mark(r#""answer": { "from": 2, "to": 3 }, "tolerance": "5 %""#), (texts, 2002));
    }

    proptest! {
        #[test]
        fn exactly_what_lies_within_is_right(
            answer in -100_000..100_000_i64, by in 0..5_000_i64, given in -110_000..110_000_i64
        ) {
            let text = |cents: i64| {
                format!("{}{}.{:02}", if cents < 0 { "-" } else { "" }, (cents / 100).abs(), (cents % 100).abs())
            };
            let members = format!(r#""answer": {}, "tolerance": {}"#, text(answer), text(by));
            prop_assert_eq!(verdict(&members, &text(given)), Ok((given - answer).abs() <= by));
            let comma = text(given).replace('.', ",");
            prop_assert_eq!(verdict(&members, &comma), Ok((given - answer).abs() <= by));
        }

        #[test]
        fn a_share_of_the_right_number_is_exact(
            answer in -10_000..10_000_i64, percent in 0..=100_i64, given in -20_000..20_000_i64
        ) {
            let members = format!(r#""answer": {answer}, "tolerance": "{percent} %""#);
            let is_right = (given - answer).abs() * 100 <= answer.abs() * percent;
            prop_assert_eq!(verdict(&members, &given.to_string()), Ok(is_right));
        }

        #[test]
        fn whatever_is_typed_is_checked_or_asked_back(text in "[-0-9,. /½٣€a]{1,12}") {
            prop_assume!(!text.trim().is_empty());
            let found = verdict(r#""answers": [1234, 0.5], "tolerance": "10 %", "unit": "€""#, &text);
            if let Err(Unclear::TwoReadings(writings)) = found {
                let found = writings.map(|text| verdict(r#""answers": [1234, 0.5], "tolerance": "10 %", "unit": "€""#, &text).is_ok());
                prop_assert_eq!(found, [true; 2]);
            }
        }
    }
}
