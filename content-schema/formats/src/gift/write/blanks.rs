//! A text with one gap, which is all that a question of GIFT has.

use tremplin_author::authoring::{AnswerFeedback, FillBlanks};
use tremplin_content::gaps::{GAP, Gap, cut};
use tremplin_content::markdown::parse;
use tremplin_content::quiz::fill_blanks::GapMode;

use super::text::{Texts, typed};
use crate::making::Outlet;
use crate::report::Code;

/// The question without its identifier; `None` where GIFT has no form for it.
pub(super) fn blanks(item: &FillBlanks, outlet: &mut Outlet) -> Option<String> {
    let (text, insides) = cut(&item.text).ok()?;
    let gaps: Vec<Gap> = insides.iter().map(|inside| Gap::read(inside)).collect();
    let mode = item.mode.unwrap_or_default();
    let is_held = match (gaps.as_slice(), mode) {
        // With an arrow it would be a pair.
        ([gap], GapMode::Typed) => !gap.right.iter().any(|text| text.contains("->")),
        ([gap], GapMode::Select) => gap.right.len() == 1,
        _ => false,
    };
    let ([gap], true) = (gaps.as_slice(), is_held) else {
        outlet.note(Code::KindNotHeld, &["fill-blanks"]);
        return None;
    };
    outlet.loses("text (::)", gap.hint.as_deref());
    outlet.loses("match", item.matching.as_ref().map(|_| "…"));
    if let Some(AnswerFeedback { correct, incorrect }) = &item.feedback {
        outlet.loses("feedback", correct.as_deref());
        outlet.loses("feedback", incorrect.as_deref());
    }
    let mut blocks = parse(&item.prompt);
    blocks.append(&mut parse(&text));
    // As HTML, a text goes on behind the gap also where there is no more to read.
    let mut texts = Texts::html(&blocks);
    let mut answers = match mode {
        GapMode::Typed => {
            let weight =
                |text: &str| if text.starts_with(['%', '[']) { "%100%[plain]" } else { "" };
            gap.right.iter().map(|text| format!("={}{}", weight(text), typed(text))).collect()
        }
        _ => vec![format!("={}", texts.plain(&gap.right[0]))],
    };
    answers.extend(gap.wrong.iter().map(|text| format!("~{}", texts.plain(text))));
    if let Some(explanation) = &item.explanation {
        answers.push(format!("####{}", texts.block(explanation)));
    }
    let (before, after) = texts
        .stem()
        .split_once(GAP)
        .map(|(before, after)| (before.to_owned(), after.to_owned()))?;
    Some(format!("{before}{{{}}}{after}", answers.join(" ")))
}
