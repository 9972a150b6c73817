//! Notes in words. The sentences stand in `content-schema/locales/`, `formats.ftl` in each language; `build.rs`
//! makes a function of each.

use tremplin_author::Lang;

use super::{Code, Note};

include!(concat!(env!("OUT_DIR"), "/formats.rs"));

/// What a note says.
pub(super) fn message(said: &Note, lang: Lang) -> String {
    let at = |place: usize| said.details.get(place).map_or("", String::as_str);
    let count = |place: usize| at(place).parse().unwrap_or_default();
    match said.code {
        Code::Split => note::split(lang, count(0)),
        Code::Encoding => note::encoding(lang, at(0)),
        Code::Separator => note::separator(lang, at(0)),
        Code::Columns => note::columns(lang, at(0)),
        Code::ColumnsLeftOut => note::columns_left_out(lang, at(0)),
        Code::EmptyCell => note::empty_cell(lang, at(0)),
        Code::MaybeDate => note::maybe_date(lang, at(0)),
        Code::PropertyLeftOut => note::property_left_out(lang, at(0), at(1)),
        Code::UnknownKind => note::unknown_kind(lang, at(0)),
        Code::NoAnswerLine => note::no_answer_line(lang).to_owned(),
        Code::StrayLine => note::stray_line(lang, at(0)),
        Code::TextLeftOut => note::text_left_out(lang, at(0)),
        Code::BreaksRule => {
            let [problem, remedy] = match lang {
                Lang::Fr => [at(0), at(2)],
                Lang::En => [at(1), at(3)],
            };
            note::breaks_rule(lang, problem, remedy)
        }
        Code::NoQuestion => note::no_question(lang).to_owned(),
        Code::IdChanged => note::id_changed(lang, at(0), at(1)),
        Code::NameLeftOut => note::name_left_out(lang, at(0)),
        Code::CommentLeftOut => note::comment_left_out(lang, at(0)),
        Code::TagsLeftOut => note::tags_left_out(lang, at(0)),
        Code::LooksLeftOut => note::looks_left_out(lang, at(0)),
        Code::LooksChanged => note::looks_changed(lang, at(0)),
        Code::ElementLeftOut => note::element_left_out(lang, at(0), at(1)),
        Code::PictureLeftOut => note::picture_left_out(lang, at(0), at(1)),
        Code::PictureBeside => note::picture_beside(lang, at(0)),
        Code::LinkLeftOut => note::link_left_out(lang, at(0)),
        Code::FormulaAsText => note::formula_as_text(lang, at(0)),
        Code::EssayAsSurvey => note::essay_as_survey(lang).to_owned(),
        Code::GapAsQuestion => note::gap_as_question(lang).to_owned(),
        Code::MoreGaps => note::more_gaps(lang, at(0)),
        Code::WeightsLeveled => note::weights_leveled(lang, at(0)),
        Code::PartialChoice => note::partial_choice(lang, at(0), at(1)),
        Code::PartialAnswer => note::partial_answer(lang, at(0), at(1)),
        Code::UnknownWeight => note::unknown_weight(lang, at(0)),
        Code::SameChoice => note::same_choice(lang, at(0), at(1)),
        Code::SeveralRight => note::several_right(lang).to_owned(),
        Code::NoRightAnswer => note::no_right_answer(lang).to_owned(),
        Code::TooManyAnswers => note::too_many_answers(lang, at(0)),
        Code::HalfPair => note::half_pair(lang, at(0)),
        Code::WrongAnswer => note::wrong_answer(lang, at(0), at(1)),
        Code::FeedbackOfAnswer => note::feedback_of_answer(lang, at(0), at(1)),
        Code::FeedbackLeftOut => note::feedback_left_out(lang, at(0)),
        Code::Wildcard => note::wildcard(lang, at(0)),
        Code::DecimalComma => note::decimal_comma(lang, at(0), at(1)),
        Code::NotNumber => note::not_number(lang, at(0)),
        Code::MarksLeftOut => note::marks_left_out(lang, at(0)),
        Code::OpenBrace => note::open_brace(lang).to_owned(),
        Code::StrayBrace => note::stray_brace(lang).to_owned(),
        Code::BlankLine => note::blank_line(lang).to_owned(),
        Code::KindNotHeld => note::kind_not_held(lang, at(0)),
        Code::KindChanged => note::kind_changed(lang, at(0), at(1)),
        Code::NotHeld => note::not_held(lang, at(0), at(1)),
        Code::NoWeight => note::no_weight(lang, at(0)),
        Code::SingleAgainstFractions => moodle::single_against_fractions(lang).to_owned(),
        Code::TickEverything => moodle::tick_everything(lang).to_owned(),
        Code::TypeLeftOut => moodle::type_left_out(lang, at(0)),
        Code::PictureTaken => moodle::picture_taken(lang, at(0)),
        Code::FileLeftOut => moodle::file_left_out(lang, at(0)),
        Code::UsualFeedback => moodle::usual_feedback(lang, at(0)),
        Code::UnitLeftOut => moodle::unit_left_out(lang, at(0)),
        Code::GroupsOfWords => moodle::groups_of_words(lang).to_owned(),
        Code::GapWithoutAnswer => moodle::gap_without_answer(lang, at(0)),
        Code::GapsInBank => moodle::gaps_in_bank(lang).to_owned(),
        Code::GapsLeveled => moodle::gaps_leveled(lang, at(0)),
        Code::CapitalsLeft => moodle::capitals_left(lang).to_owned(),
        Code::OneOfTicked => moodle::one_of_ticked(lang, at(0)),
        Code::GapTolerance => moodle::gap_tolerance(lang, at(0), at(1)),
        Code::AllOrNothing => note::all_or_nothing(lang).to_owned(),
        Code::PicturePacked => package::picture(lang, at(0)),
        Code::SoundPacked => package::sound(lang, at(0)),
        Code::MediaLeftOut => package::left_out(lang, at(0), at(1)),
        Code::NoteWithoutKind => anki::without_kind(lang).to_owned(),
        Code::NoteWithoutCard => anki::without_card(lang).to_owned(),
        Code::EmptySide => match at(0) {
            "front" => anki::empty_front(lang).to_owned(),
            _ => anki::empty_back(lang).to_owned(),
        },
        Code::CardTooLong => anki::too_long(lang).to_owned(),
        Code::Occlusion => anki::occlusion(lang).to_owned(),
        Code::MoreTags => anki::more_tags(lang, at(0)),
        Code::CellError => sheet::error(lang, at(0)),
        Code::SheetLeftOut => sheet::left_out(lang, at(0)),
        Code::MediaOfAnki => anki::media(lang, at(0)),
    }
}
