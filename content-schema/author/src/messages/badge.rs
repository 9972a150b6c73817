//! Sentences that only badges need.

use super::say::badge;
use super::slots::{example, in_requirement, shape};
use super::{Lang, Sentences, quoted};
use tremplin_content::report::{Code, Problem};

/// What a code of all modules says in a badge.
pub(super) fn in_context(problem: &Problem, lang: Lang) -> Option<Sentences> {
    let ([first, ..], name) = &quoted(problem);
    Some(match problem.code {
        Code::MissingProperty if in_requirement(problem) && problem.detail(0) == "kind" => {
            badge::missing_kind(lang, first)
        }
        Code::MissingProperty if problem.path == "requires" && problem.detail(0) == "all" => {
            badge::missing_requirements(lang)
        }
        Code::WrongType if problem.detail(0) == "list-or-object" => badge::wrong_type_of_requires(
            lang,
            example(problem, problem.name()),
            shape(problem.detail(0), lang),
            shape(problem.detail(1), lang),
            name,
        ),
        Code::WrongType if problem.path.starts_with("requires") && problem.path.ends_with(']') => {
            badge::wrong_type_of_requirement(lang, shape(problem.detail(1), lang))
        }
        Code::WrongType
            if problem.path.starts_with("alignments[") && problem.path.ends_with(']') =>
        {
            badge::wrong_type_of_alignment(lang, shape(problem.detail(1), lang))
        }
        Code::WrongType if problem.path == "issuer.key" => {
            badge::wrong_type_of_key(lang, shape(problem.detail(1), lang), name)
        }
        Code::NotHttps if is_http(problem.detail(0)) => badge::http(lang, first),
        Code::TooFew if problem.path.starts_with("requires") => {
            badge::too_few_requirements(lang, example(problem, problem.name()))
        }
        _ => return None,
    })
}

/// A whole address that lacks nothing but the `s`.
fn is_http(address: &str) -> bool {
    let start = address.get(..7).unwrap_or_default();
    start.eq_ignore_ascii_case("http://") && tremplin_content::url::is_web(address)
}

/// What a code says that only badges have.
pub(super) fn of_code(problem: &Problem, lang: Lang) -> Sentences {
    let ([first, ..], name) = &quoted(problem);
    match problem.code {
        Code::NotHttps => badge::not_https(lang, first, example(problem, problem.name())),
        Code::InvalidColor => badge::invalid_color(lang, first, example(problem, problem.name())),
        Code::InvalidEmail => badge::invalid_email(lang, first, example(problem, problem.name())),
        Code::ImageFormat => badge::image_format(lang, first),
        Code::PrivateKey => badge::private_key(lang, first),
        Code::InvalidKey => badge::invalid_key(lang, name),
        Code::AllAndAny => badge::all_and_any(lang),
        Code::DuplicateRequirement => badge::duplicate_requirement(lang, first),
        Code::ShareOfQuiz => badge::share_of_quiz(lang, first),
        // Code::ScoreOfDeck
        _ => badge::score_of_deck(lang, first),
    }
}
