//! Each kind of item as far as Moodle XML holds it.

use tremplin_author::authoring::{
    AnswerFeedback, Categorize, Choice, Image, Item, Lesson, Match, Matching, NumberAnswer,
    NumberTolerance, Numeric, Ordering, Scoring, ShortAnswer, SurveyForm, TrueFalse,
};
use tremplin_content::markdown::{parse, plain};

use super::blanks::blanks;
use super::counted::{partly, whole};
use super::xml::{Sheet, bare, feedback, line};
use crate::gift::{is_known, percent};
use crate::making::{Outlet, kind_of};
use crate::report::Code;
use crate::rich::to_html;

/// The question; `None` where Moodle has no form for it.
pub(super) fn held(item: &Item, shuffles: bool, outlet: &mut Outlet) -> Option<String> {
    match item {
        Item::SingleChoice(item) => {
            lost(outlet, &item.image);
            let sheet = sheet("multichoice", &item.id, &item.prompt);
            let sheet = choices(sheet, &item.choices, None, shuffles, outlet)?;
            Some(sheet.done(item.explanation.as_ref(), item.hint.as_ref(), item.points))
        }
        Item::MultipleChoice(item) => {
            lost(outlet, &item.image);
            let sheet = sheet("multichoice", &item.id, &item.prompt);
            let scoring = Some(item.scoring.unwrap_or_default());
            let sheet = choices(sheet, &item.choices, scoring, shuffles, outlet)?;
            Some(sheet.done(item.explanation.as_ref(), item.hint.as_ref(), item.points))
        }
        Item::TrueFalse(item) => Some(truth(item, outlet)),
        Item::ShortAnswer(item) => Some(short(item, outlet)),
        Item::Numeric(item) => Some(numeric(item, outlet)),
        Item::Matching(item) => matching(item, outlet),
        Item::Categorize(item) => Some(categorize(item, outlet)),
        Item::Ordering(item) => Some(ordering(item, outlet)),
        Item::FillBlanks(item) => {
            lost(outlet, &item.image);
            blanks(item, outlet)
        }
        Item::Survey(item) if item.form == SurveyForm::Text => {
            lost(outlet, &item.image);
            Some(sheet("essay", &item.id, &item.prompt).ended())
        }
        Item::Lesson(item) => lesson(item, outlet),
        other => {
            outlet.note(Code::KindNotHeld, &[kind_of(other)]);
            None
        }
    }
}

fn sheet(kind: &str, id: &Option<String>, prompt: &str) -> Sheet {
    Sheet::new(kind, id.as_deref(), prompt, &to_html(&parse(prompt)))
}

/// A picture lies beside the module, and its bytes are not at hand.
fn lost(outlet: &mut Outlet, image: &Option<Image>) {
    outlet.loses("image", image.as_ref().map(|image| image.src.as_str()));
}

fn choices(
    mut sheet: Sheet,
    choices: &[Choice],
    scoring: Option<Scoring>,
    shuffles: bool,
    outlet: &mut Outlet,
) -> Option<Sheet> {
    let right = choices.iter().filter(|choice| choice.correct == Some(true)).count();
    let share = 100.0 / right.max(1) as f64;
    if scoring.is_some() && !is_known(share) {
        outlet.note(Code::NoWeight, &[&right.to_string()]);
        return None;
    }
    if scoring == Some(Scoring::AllOrNothing) && right > 1 {
        outlet.note(Code::AllOrNothing, &[]);
    }
    sheet.add("single", if scoring.is_none() { "true" } else { "false" });
    sheet.add("shuffleanswers", if shuffles { "true" } else { "false" });
    for choice in choices {
        let fraction = match (scoring, choice.correct == Some(true)) {
            (None, true) => "100".to_owned(),
            (None, false) => "0".to_owned(),
            (Some(_), true) => percent(share),
            (Some(Scoring::Partial), false) => percent(-share),
            (Some(Scoring::AllOrNothing), false) => "-100".to_owned(),
        };
        let content = line(&choice.text) + &feedback(choice.feedback.as_ref());
        sheet.answer(&fraction, "html", &content);
    }
    Some(sheet)
}

fn truth(item: &TrueFalse, outlet: &mut Outlet) -> String {
    lost(outlet, &item.image);
    let mut sheet = sheet("truefalse", &item.id, &item.prompt);
    let said = item.feedback.as_ref();
    for (name, is_true) in [("true", true), ("false", false)] {
        let told = said.and_then(|said| if is_true { said.yes.as_ref() } else { said.no.as_ref() });
        let fraction = if item.answer == is_true { "100" } else { "0" };
        sheet.answer(fraction, "moodle_auto_format", &(bare(name) + &feedback(told)));
    }
    sheet.done(item.explanation.as_ref(), item.hint.as_ref(), item.points)
}

/// What is told behind right answers, and behind what stands for all others.
fn told(sheet: &mut Sheet, answers: Vec<String>, said: &Option<AnswerFeedback>) {
    let correct = said.as_ref().and_then(|said| said.correct.as_ref());
    let incorrect = said.as_ref().and_then(|said| said.incorrect.as_ref());
    for (index, answer) in answers.into_iter().enumerate() {
        let told = correct.filter(|_| index == 0);
        sheet.answer("100", "moodle_auto_format", &(answer + &feedback(told)));
    }
    if incorrect.is_some() {
        sheet.answer("0", "moodle_auto_format", &(bare("*") + &feedback(incorrect)));
    }
}

/// A short answer; an asterisk in it is a letter.
pub(super) fn short(item: &ShortAnswer, outlet: &mut Outlet) -> String {
    lost(outlet, &item.image);
    let mut sheet = sheet("shortanswer", &item.id, &item.prompt);
    let case = Some(Match { case: Some(true), ..Match::default() });
    if item.matching != case {
        outlet.loses("match", item.matching.as_ref().map(|_| "…"));
    }
    sheet.add("usecase", if item.matching == case { "1" } else { "0" });
    let answers = item.answers.iter().map(|answer| bare(&answer.replace('*', "\\*"))).collect();
    told(&mut sheet, answers, &item.feedback);
    sheet.done(item.explanation.as_ref(), item.hint.as_ref(), item.points)
}

fn numeric(item: &Numeric, outlet: &mut Outlet) -> String {
    lost(outlet, &item.image);
    let mut sheet = sheet("numerical", &item.id, &item.prompt);
    if let Some(NumberTolerance::Share(share)) = &item.tolerance {
        outlet.loses("tolerance", Some(share));
    }
    let by = |number: f64| match &item.tolerance {
        Some(NumberTolerance::By(by)) => *by,
        Some(NumberTolerance::Share(share)) => {
            let share = share.trim().trim_end_matches('%').trim().replace(',', ".");
            share.parse::<f64>().map_or(0.0, |share| (number * share * 1e4).round().abs() / 1e6)
        }
        None => 0.0,
    };
    let one = |answer: &NumberAnswer| {
        let (number, by) = match answer {
            NumberAnswer::Number(number) => (*number, by(*number)),
            NumberAnswer::Range(range) => {
                (f64::midpoint(range.from, range.to), (range.to - range.from) / 2.0)
            }
        };
        format!("{}<tolerance>{by}</tolerance>", bare(&number.to_string()))
    };
    let answers = item.answer.iter().chain(item.answers.iter().flatten()).map(one).collect();
    told(&mut sheet, answers, &item.feedback);
    let units = item.unit.iter().chain(item.units.iter().flatten());
    let units = units.map(|unit| {
        let name = super::escaped(unit);
        format!("<unit><multiplier>1</multiplier><unit_name>{name}</unit_name></unit>")
    });
    sheet.add("units", &units.collect::<String>());
    if item.unit.is_some() {
        let asks = item.ask_unit == Some(true);
        sheet.add("unitgradingtype", if asks { "1" } else { "0" });
        sheet.add("showunits", "0");
    }
    sheet.done(item.explanation.as_ref(), item.hint.as_ref(), item.points)
}

fn pair(sheet: &mut Sheet, left: &str, right: &str) {
    let answer = format!("<answer>{}</answer>", bare(&plain(right)));
    sheet.push("subquestion", " format=\"html\"", &(line(left) + &answer));
}

fn matching(item: &Matching, outlet: &mut Outlet) -> Option<String> {
    if item.pairs.iter().any(|pair| pair.left.is_none()) {
        outlet.note(Code::KindNotHeld, &["matching, image"]);
        return None;
    }
    lost(outlet, &item.image);
    partly(item.scoring, outlet);
    let mut sheet = sheet("matching", &item.id, &item.prompt);
    for each in &item.pairs {
        lost(outlet, &each.image);
        pair(&mut sheet, each.left.as_deref().unwrap_or_default(), &each.right);
    }
    for text in item.distractors.iter().flatten() {
        pair(&mut sheet, "", text);
    }
    whole(&mut sheet, &item.feedback);
    Some(sheet.done(item.explanation.as_ref(), item.hint.as_ref(), item.points))
}

fn categorize(item: &Categorize, outlet: &mut Outlet) -> String {
    lost(outlet, &item.image);
    outlet.note(Code::KindChanged, &["categorize", "matching"]);
    partly(item.scoring, outlet);
    let mut sheet = sheet("matching", &item.id, &item.prompt);
    for category in &item.categories {
        for entry in &category.entries {
            pair(&mut sheet, entry, &category.name);
        }
        if category.entries.is_empty() {
            pair(&mut sheet, "", &category.name);
        }
    }
    whole(&mut sheet, &item.feedback);
    sheet.done(item.explanation.as_ref(), item.hint.as_ref(), item.points)
}

fn ordering(item: &Ordering, outlet: &mut Outlet) -> String {
    lost(outlet, &item.image);
    let mut sheet = sheet("ordering", &item.id, &item.prompt);
    sheet.add("layouttype", "VERTICAL");
    sheet.add("selecttype", "ALL");
    sheet.add("selectcount", "0");
    // Each entry that stands right behind the right one counts, as here.
    let partial = item.scoring == Some(Scoring::Partial);
    sheet.add("gradingtype", if partial { "RELATIVE_NEXT_EXCLUDE_LAST" } else { "ALL_OR_NOTHING" });
    for (index, entry) in item.entries.iter().enumerate() {
        sheet.answer(&(index + 1).to_string(), "html", &line(entry));
    }
    whole(&mut sheet, &item.feedback);
    sheet.done(item.explanation.as_ref(), item.hint.as_ref(), item.points)
}

fn lesson(item: &Lesson, outlet: &mut Outlet) -> Option<String> {
    lost(outlet, &item.image);
    outlet.loses("audio", item.audio.as_ref().map(|audio| audio.src.as_str()));
    outlet.loses("video", item.video.as_ref().map(|video| video.src.as_str()));
    let Some(text) = &item.text else {
        outlet.note(Code::KindNotHeld, &["lesson"]);
        return None;
    };
    let name = item.title.as_ref().filter(|title| !title.is_empty()).unwrap_or(text);
    let sheet = Sheet::new("description", item.id.as_deref(), name, &to_html(&parse(text)));
    Some(sheet.ended())
}
