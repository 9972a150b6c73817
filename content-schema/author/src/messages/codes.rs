//! Sentences for everything but `not-json`, by code and details.

use super::say::module;
use super::slots::{self, example, in_card, in_item, meant_value, shape};
use super::{Lang, Sentences, advice, badge, quoted, slips};
use tremplin_content::report::{Code, Problem};

pub(super) fn sentences_of(problem: &Problem, lang: Lang) -> Sentences {
    if let Some(told) = renamed(problem, lang).or_else(|| badge::in_context(problem, lang)) {
        return told;
    }
    let ([first, second, third], name) = &quoted(problem);
    match problem.code {
        Code::NotJson => super::not_json::sentences_of(problem, lang),
        Code::WrongType => wrong_type(problem, lang),
        Code::MissingProperty if problem.detail(0) == "kind" && !in_item(problem) => {
            module::missing_kind(lang, first)
        }
        Code::MissingProperty if problem.detail(0) == "answers" && in_card(problem) => {
            module::missing_answers(lang, example(problem, problem.detail(0)), first)
        }
        Code::MissingProperty if example(problem, problem.detail(0)).is_empty() => {
            module::missing(lang, first)
        }
        Code::MissingProperty => {
            module::missing_with_example(lang, example(problem, problem.detail(0)), first)
        }
        Code::UnknownProperty if problem.details.len() > 1 => {
            module::unknown_property_near(lang, second, first)
        }
        Code::UnknownProperty => module::unknown_property(lang, first),
        Code::DuplicateProperty => module::duplicate_property(lang, first),
        Code::EmptyText => module::empty_text(lang, name),
        Code::TextTooLong => module::text_too_long(lang, first, name),
        Code::UnknownValue if problem.name() == "next" => match meant_value(problem) {
            Some(near) => module::unknown_node_near(lang, first, &near),
            None => module::unknown_node(lang, first, &slots::allowed(problem)),
        },
        // What is nearest to a lesson is none of what may stand there.
        Code::UnknownValue if slots::is_lesson_of_film(problem) => module::lesson_in_film(lang),
        Code::UnknownValue if meant_value(problem).is_some() => {
            module::unknown_value_near(lang, &meant_value(problem).unwrap_or_default(), name, first)
        }
        Code::UnknownValue if problem.name() == "answer" && in_card(problem) => {
            module::unknown_value_of_answer(lang, &slots::allowed(problem), name, first)
        }
        Code::UnknownValue => module::unknown_value(lang, &slots::allowed(problem), name, first),
        Code::OutOfRange => {
            module::out_of_range(lang, example(problem, problem.name()), first, second, name)
        }
        Code::TooManyDigits => {
            let example = example(problem, problem.name());
            module::too_many_digits(lang, third, first, second, example, name)
        }
        Code::TooFew => too_few(problem, lang),
        Code::TooMany => module::too_many(lang, second, first, name),
        Code::InvalidId => module::invalid_id(lang, &slots::slug(problem), first),
        Code::DuplicateId if in_card(problem) => module::duplicate_id_of_card(lang, first),
        Code::DuplicateId if slots::in_dialogue(problem) => {
            module::duplicate_id_of_node(lang, first)
        }
        Code::DuplicateId => module::duplicate_id(lang, first),
        Code::InvalidLang => module::invalid_lang(lang, first, name),
        Code::DuplicateChoice => module::duplicate_choice(lang, first),
        Code::NoCorrectChoice if problem.name() == "zones" => module::no_correct_zone(lang),
        Code::NoCorrectChoice => module::no_correct_choice(lang),
        Code::SeveralCorrectChoices => module::several_correct_choices(lang, first),
        Code::NoAnswer => module::no_answer(lang),
        Code::EmptyRange => module::empty_range(lang, first, name, second),
        Code::InvalidTolerance => module::invalid_tolerance(lang, first),
        Code::InvalidUnit => module::invalid_unit(lang, example(problem, problem.name()), first),
        Code::CountedTwice => module::counted_twice(lang, first),
        Code::UnreachableLevel if problem.detail(0) == "0" => module::falling_levels(lang),
        Code::UnreachableLevel => module::unreachable_level(lang, first),
        Code::NeverTold => module::never_told(lang),
        Code::WaysOn if problem.details.is_empty() => module::no_way_on(lang),
        Code::WaysOn => module::several_ways_on(lang, first, second),
        Code::Endless if problem.details.is_empty() => module::no_end(lang),
        Code::Endless => module::endless(lang, first),
        Code::UnreachableNode => module::unreachable_node(lang, first),
        Code::OutOfReach => module::out_of_reach(lang),
        Code::UnnamedEnd => module::unnamed_end(lang),
        Code::InvalidGap => super::gaps::sentences_of(problem, lang),
        Code::MissingAlternative => module::missing_alternative(lang),
        Code::MissingCaptions if problem.detail(0) == "captions" => module::missing_captions(lang),
        Code::MissingCaptions if slots::in_film(problem) => {
            module::missing_transcript_of_film(lang)
        }
        Code::MissingCaptions => module::missing_transcript(lang),
        Code::InvalidTime => module::invalid_time(lang, first),
        Code::EarlyCheckpoint => module::early_checkpoint(lang, first, second),
        Code::ForeignFilm => module::foreign_film(lang, first),
        Code::UnsafeUrl if problem.detail(0).contains(' ') && !problem.detail(0).contains(':') => {
            module::address_with_space(lang, first, &slots::file(problem))
        }
        Code::UnsafeUrl if problem.detail(0).contains('\\') => {
            module::address_with_backslash(lang, first, &slots::slashes(problem))
        }
        Code::UnsafeUrl
            if problem.detail(0).contains('@') && !problem.detail(0).starts_with("mailto:") =>
        {
            module::address_with_name(lang, first)
        }
        Code::LostBackslash
        | Code::WrongEncoding
        | Code::AccidentalList
        | Code::AccidentalEmphasis
        | Code::EatenBackslash
        | Code::ForeignPoster
        | Code::InvalidDate
        | Code::ReviewDue
        | Code::DuplicateModule => slips::sentences_of(problem, lang),
        Code::IncompleteUrl => module::incomplete_url(lang, first),
        Code::UnsafeUrl => module::unsafe_url(lang, first),
        Code::EmptyLesson => module::empty_lesson(lang),
        Code::DuplicateFront => module::duplicate_front(lang, second, first),
        Code::UnusedAnswer if ["scale", "choices"].contains(&problem.detail(0)) => {
            module::survey_unused(lang, first, name)
        }
        Code::UnusedAnswer if in_item(problem) => module::gap_unused(lang, first, name),
        Code::UnusedAnswer => module::unused_answer(lang, name),
        Code::ZoneOutside => module::zone_outside(lang, name),
        Code::EmptyZone => module::empty_zone(lang, example(problem, problem.name()), name),
        Code::OverlappingZones => module::overlapping_zones(lang, first),
        Code::UndescribedChoice if problem.name() == "image" => module::undescribed_picture(lang),
        Code::UndescribedChoice => module::undescribed_choice(lang),
        Code::TellingAlternative if problem.name() == "text" => module::telling_zone(lang, first),
        Code::TellingAlternative => module::telling_alternative(lang, first),
        Code::UndescribedSide => module::undescribed_side(lang),
        Code::EmptySide => module::empty_side(lang),
        Code::NotHttps
        | Code::InvalidColor
        | Code::InvalidEmail
        | Code::ImageFormat
        | Code::PrivateKey
        | Code::InvalidKey
        | Code::AllAndAny
        | Code::DuplicateRequirement
        | Code::ScoreOfDeck
        | Code::ShareOfQuiz => badge::of_code(problem, lang),
        Code::LongSentence
        | Code::UnexplainedAcronym
        | Code::DoubleNegative
        | Code::PassiveVoice
        | Code::FrenchTypography
        | Code::RightIsLongest
        | Code::RightAlwaysFirst
        | Code::AllOfThese
        | Code::SharedStart
        | Code::NoFeedback => advice::sentences_of(problem, lang),
        Code::NothingToAnswer if slots::in_dialogue(problem) => module::no_reply(lang),
        Code::NothingToAnswer => module::nothing_to_answer(lang),
    }
}

/// What is missing because its name is misspelt: see `json::renamed`.
fn renamed(problem: &Problem, lang: Lang) -> Option<Sentences> {
    let [_, _, ..] = problem.details.as_slice() else { return None };
    let ([meant, written, _], _) = &quoted(problem);
    let message = match problem.code {
        Code::MissingProperty => module::renamed_property(lang, meant, written),
        Code::NoCorrectChoice => module::renamed_correct(lang, written),
        Code::NoAnswer => module::renamed_answer(lang, written),
        // Where there are several, both are known.
        Code::WaysOn if !["next", "end"].contains(&problem.detail(1)) => {
            module::renamed_way_on(lang, written)
        }
        Code::MissingAlternative => module::renamed_alternative(lang, written),
        Code::MissingCaptions if problem.detail(0) == "captions" => {
            module::renamed_captions(lang, written)
        }
        Code::MissingCaptions if slots::in_film(problem) => {
            module::renamed_transcript_of_film(lang, written)
        }
        Code::MissingCaptions => module::renamed_transcript(lang, written),
        Code::EmptySide => module::renamed_side(lang, written),
        Code::EmptyLesson => module::renamed_lesson(lang, written),
        _ => return None,
    };
    Some([message, module::put_instead(lang, meant, written)])
}

fn wrong_type(problem: &Problem, lang: Lang) -> Sentences {
    let (_, name) = &quoted(problem);
    let [expected, found] = [problem.detail(0), problem.detail(1)];
    if problem.path.is_empty() {
        return module::wrong_type_of_module(lang, shape(found, lang));
    }
    if problem.name() == "choices" && expected == "object" {
        return module::wrong_type_of_choice(lang, shape(found, lang));
    }
    if problem.name() == "cards" && expected == "object" {
        return module::wrong_type_of_card(lang, shape(found, lang));
    }
    if problem.name() == "answers" && matches!(found, "number" | "object") {
        return module::wrong_type_of_numbers(
            lang,
            shape(expected, lang),
            shape(found, lang),
            name,
        );
    }
    if expected == "text-or-object" {
        return module::wrong_type_of_side(
            lang,
            example(problem, problem.name()),
            shape(expected, lang),
            shape(found, lang),
            name,
        );
    }
    if problem.name() == "feedback" && expected == "object" {
        return module::wrong_type_of_feedback(lang);
    }
    if found == "text" && matches!(expected, "boolean" | "number") {
        return module::wrong_type_in_quotes(
            lang,
            &slots::unquoted(problem),
            shape(expected, lang),
            shape(found, lang),
            name,
        );
    }
    if example(problem, problem.name()).is_empty() || problem.path.ends_with(']') {
        return module::wrong_type_without_example(lang, shape(expected, lang), shape(found, lang));
    }
    module::wrong_type(
        lang,
        example(problem, problem.name()),
        shape(expected, lang),
        shape(found, lang),
        name,
    )
}

fn too_few(problem: &Problem, lang: Lang) -> Sentences {
    let ([first, second, _], name) = &quoted(problem);
    match problem.name() {
        "choices" => module::too_few_choices(lang, second, first),
        "zones" => module::too_few_zones(lang, second, first),
        "answers" => module::too_few_answers(lang),
        "items" => module::too_few_items(lang, example(problem, problem.name())),
        "cards" => module::too_few_cards(lang, example(problem, problem.name())),
        _ => module::too_few(lang, second, first, name),
    }
}
