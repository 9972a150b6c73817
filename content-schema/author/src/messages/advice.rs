//! Sentences on what could be easier to read, or fairer.

use super::say::advice;
use super::{Lang, Sentences, quoted};
use tremplin_content::report::{Code, Problem};

pub(super) fn sentences_of(problem: &Problem, lang: Lang) -> Sentences {
    let ([first, second, third], _) = &quoted(problem);
    match problem.code {
        Code::LongSentence => advice::long_sentence(lang, second, third, first),
        Code::UnexplainedAcronym => advice::acronym(lang, first),
        Code::DoubleNegative => advice::double_negative(lang, first),
        Code::PassiveVoice => advice::passive(lang, first),
        Code::FrenchTypography => advice::typography(lang, second, first),
        Code::RightIsLongest => advice::longest(lang, second, first),
        Code::RightAlwaysFirst => advice::first(lang, first),
        Code::AllOfThese => advice::all_of_these(lang, first),
        Code::SharedStart => advice::shared_start(lang, first),
        _ => advice::no_feedback(lang),
    }
}
