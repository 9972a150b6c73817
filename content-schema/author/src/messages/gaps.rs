//! Sentences on the gaps of a text.

use super::say::module;
use super::{Lang, Sentences, quoted};
use tremplin_content::report::Problem;

pub(super) fn sentences_of(problem: &Problem, lang: Lang) -> Sentences {
    let ([mistake, gap, most], _) = &quoted(problem);
    let braced = ["{{", gap, "}}"].concat();
    match mistake.as_str() {
        "none" => module::gap_none(lang),
        "many" => module::gap_many(lang, gap, most),
        "open" => module::gap_open(lang, gap),
        "link" => module::gap_link(lang),
        "anki" => {
            let word = problem.detail(1).split("::").nth(1).unwrap_or_default();
            module::gap_anki(lang, &braced, &["{{", word, "}}"].concat())
        }
        "empty" => module::gap_empty(lang, &braced),
        "long" => module::gap_long(lang, &braced),
        "no-wrong" => module::gap_no_wrong(lang, &braced, &["{{", gap, "~…}}"].concat()),
        "wrong" => module::gap_wrong(lang, &braced),
        _ => module::gap_alone(lang, gap),
    }
}
