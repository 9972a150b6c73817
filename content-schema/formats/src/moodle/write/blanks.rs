//! Gaps: those that are typed or chosen stand in the text (`cloze`), words to place beside it (`ddwtos`).

use tremplin_author::authoring::{AnswerFeedback, FillBlanks, Match};
use tremplin_content::gaps::{GAP, Gap, cut};
use tremplin_content::markdown::parse;
use tremplin_content::quiz::fill_blanks::GapMode;

use super::counted::{partly, whole};
use super::xml::{Sheet, bare, escaped};
use crate::making::Outlet;
use crate::rich::to_html;

/// The question.
pub(super) fn blanks(item: &FillBlanks, outlet: &mut Outlet) -> Option<String> {
    let (text, insides) = cut(&item.text).ok()?;
    let gaps: Vec<Gap> = insides.iter().map(|inside| Gap::read(inside)).collect();
    for hint in gaps.iter().filter_map(|gap| gap.hint.as_deref()) {
        outlet.loses("text (::)", Some(hint));
    }
    if gaps.len() > 1 {
        partly(item.scoring, outlet);
    }
    let mut blocks = parse(&item.prompt);
    blocks.append(&mut parse(&text));
    let html = to_html(&blocks);
    match item.mode.unwrap_or_default() {
        GapMode::Bank => Some(bank(item, &html, &gaps, outlet)),
        mode => Some(cloze(item, mode, &html, &gaps, outlet)),
    }
}

/// The HTML with what is written for each gap in its place.
fn filled(html: &str, mut gap: impl FnMut(usize) -> String) -> String {
    let mut pieces = html.split(GAP);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for (index, piece) in pieces.enumerate() {
        out += &gap(index);
        out += piece;
    }
    out
}

fn bank(item: &FillBlanks, html: &str, gaps: &[Gap], outlet: &mut Outlet) -> String {
    // What looks like a gap is none.
    let html = html.replace("[[", "[&#91;");
    let html = filled(&html, |index| format!("[[{}]]", index + 1));
    let mut sheet = Sheet::new("ddwtos", item.id.as_deref(), &item.prompt, &html);
    sheet.add("shuffleanswers", "1");
    for other in gaps.iter().flat_map(|gap| gap.right.iter().skip(1)) {
        outlet.loses("text (|)", Some(other));
    }
    let right = gaps.iter().filter_map(|gap| gap.right.first());
    for word in right.chain(item.distractors.iter().flatten()) {
        sheet.add("dragbox", &(bare(&escaped(word)) + "<group>1</group>"));
    }
    whole(&mut sheet, &item.feedback);
    sheet.done(item.explanation.as_ref(), item.hint.as_ref(), item.points)
}

fn cloze(
    item: &FillBlanks,
    mode: GapMode,
    html: &str,
    gaps: &[Gap],
    outlet: &mut Outlet,
) -> String {
    let case = Some(Match { case: Some(true), ..Match::default() });
    let name = match mode {
        GapMode::Typed if item.matching == case => "SAC",
        GapMode::Typed => "SHORTANSWER",
        _ => "MCS",
    };
    if item.matching != case {
        outlet.loses("match", item.matching.as_ref().map(|_| "…"));
    }
    if let Some(AnswerFeedback { correct, incorrect }) = &item.feedback {
        outlet.loses("feedback", correct.as_deref());
        outlet.loses("feedback", incorrect.as_deref());
    }
    let points = item.points.filter(|points| *points != 1).map(|points| points.to_string());
    outlet.loses("points", points.as_deref());
    let answers = |gap: &Gap| {
        let right = gap.right.iter().map(|text| format!("={}", answer(text, mode)));
        let wrong = gap.wrong.iter().map(|text| format!("%0%{}", answer(text, mode)));
        right.chain(wrong).collect::<Vec<_>>().join("~")
    };
    // What looks like a gap is none.
    let html = html.replace('{', "&#123;");
    let html = filled(&html, |index| match gaps.get(index) {
        Some(gap) => format!("{{1:{name}:{}}}", answers(gap)),
        None => String::new(),
    });
    let sheet = Sheet::new("cloze", item.id.as_deref(), &item.prompt, &html);
    sheet.done(item.explanation.as_ref(), item.hint.as_ref(), None)
}

/// An answer in a gap: HTML, in which a backslash takes the meaning of a sign away.
fn answer(text: &str, mode: GapMode) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '}' | '#' | '~' | '\\' => out.extend(['\\', letter]),
            // It would stand for any letters.
            '*' if mode == GapMode::Typed => out.push_str("\\*"),
            _ => out.push(letter),
        }
    }
    escaped(&out)
}
