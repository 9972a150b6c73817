//! Sentences for texts that say something else on the screen than in their file, and for files that get
//! into each other's way.

use super::say::module;
use super::{Lang, Sentences, quoted};
use tremplin_content::report::{Code, Problem};

pub(super) fn sentences_of(problem: &Problem, lang: Lang) -> Sentences {
    let ([first, second, _], name) = &quoted(problem);
    match problem.code {
        Code::LostBackslash => module::lost_backslash(lang, name, first, second),
        Code::WrongEncoding if problem.details.len() > 1 => {
            module::wrong_encoding_near(lang, second, name, first)
        }
        Code::WrongEncoding => module::wrong_encoding(lang, name),
        Code::AccidentalList => module::accidental_list(lang, name, first, second),
        Code::AccidentalEmphasis => module::accidental_emphasis(lang, name, first),
        Code::EatenBackslash => module::eaten_backslash(lang, name, first, second),
        Code::ForeignPoster => module::foreign_poster(lang, problem.detail(1), first),
        Code::InvalidDate => module::invalid_date(lang),
        Code::ReviewDue => module::review_due(lang, first),
        _ => module::duplicate_module(lang, second, first),
    }
}
