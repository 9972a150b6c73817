//! Pictures to choose from: picks as of the kinds with choices.

use tremplin_content::gate;
use tremplin_content::quiz::image_choice::{Asked, Key};

use super::multiple_choice::MultipleChoice;
use super::{Answers, Order, choices};
use crate::quiz::{Action, ChoiceState, Feedback, Response};

pub(super) struct ImageChoice;

impl Answers for ImageChoice {
    type Asked = Asked;
    type Key = Key;

    #[inline(never)]
    fn shown(asked: &Asked, order: &Order) -> Vec<usize> {
        gate!(image_choice, shown);
        choices::shown(asked.choices.len(), order)
    }

    #[inline(never)]
    fn respond(asked: &Asked, before: &Response, _: &[usize], action: &Action) -> Option<Response> {
        gate!(image_choice, respond);
        choices::one_or_several(asked.several, asked.choices.len(), before, action)
    }

    #[inline(never)]
    fn fits(asked: &Asked, response: &Response) -> bool {
        gate!(image_choice, fits);
        choices::fit(asked.several, asked.choices.len(), response)
    }

    fn again(response: &Response) -> Response {
        response.clone()
    }

    fn score(key: &Key, response: &Response, most: u32) -> u32 {
        MultipleChoice::score(key, response, most)
    }

    /// While attempts are left, it is not told which pictures are wrong.
    fn state(key: &Key, response: &Response, part: usize, revealed: bool) -> Option<ChoiceState> {
        MultipleChoice::state(key, response, part, revealed)
    }

    fn feedback<'a>(
        key: &'a Key,
        response: &Response,
        shown: &[usize],
        _: bool,
        told: &mut Vec<Feedback<'a>>,
    ) {
        choices::feedback(key, choices::picks(response), shown, told);
    }

    fn taken(_: &Asked, values: &[String]) -> Response {
        choices::taken(values)
    }

    #[inline(never)]
    fn mark(asked: &Asked, key: &Key, add: &mut dyn FnMut(&str)) -> u32 {
        gate!(image_choice, mark);
        for picture in &asked.choices {
            add(&picture.image.src);
            add(&picture.text);
        }
        key.correct << 1 | key.scoring as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::testing::{IMAGE_CHOICE, look_at, module};
    use crate::quiz::{Event, Session};

    fn session(several: bool) -> Session {
        let one = IMAGE_CHOICE.replacen("\"b\", \"correct\": true", "\"b\"", 1);
        let item = if several { IMAGE_CHOICE } else { &one };
        Session::new(module(&format!(r#""maxAttempts": 2, "items": [{item}]"#)), 0)
    }

    fn pick(session: &mut Session, choice: usize, picked: bool) {
        session.apply(Action::Choose { choice, picked }, 0);
    }

    #[test]
    fn one_picture_takes_the_place_of_another_where_one_is_right() {
        let mut session = session(false);
        pick(&mut session, 1, true);
        pick(&mut session, 2, true);
        assert_eq!(session.response(), &Response::Choices(0b100));
        pick(&mut session, 3, true);
        assert_eq!(session.response(), &Response::Choices(0b100), "there is no fourth");
        session.apply(Action::Check, 0);
        assert!((0..3).all(|choice| session.choice_state(choice).is_none()), "not told yet");
        session.apply(Action::Retry, 0);
        pick(&mut session, 0, true);
        let events = session.apply(Action::Check, 0);
        let [
            Event::Answered {
                kind: "image-choice", correct: true, score: 3000, attempt: 2, ..
            },
        ] = &events[..]
        else {
            panic!("{events:?}")
        };
        assert_eq!(session.choice_state(0), Some(ChoiceState::Correct));
        look_at(&session);
    }

    #[test]
    fn several_count_in_part_and_each_has_its_feedback() {
        let mut session = session(true);
        pick(&mut session, 1, true);
        let events = session.apply(Action::Check, 0);
        assert!(matches!(events[..], [Event::Answered { score: 1500, correct: false, .. }]));
        assert_eq!(session.feedback(), [Feedback { choice: Some(1), text: "right" }]);
        session.apply(Action::Retry, 0);
        assert_eq!(session.response(), &Response::Choices(0b10), "there to be improved");
        pick(&mut session, 2, true);
        session.apply(Action::Check, 0);
        let told: Vec<_> = (0..3).map(|choice| session.choice_state(choice)).collect();
        let [missed, right, wrong] =
            [ChoiceState::Missed, ChoiceState::Correct, ChoiceState::Incorrect].map(Some);
        assert_eq!(told, [missed, right, wrong]);
        look_at(&session);
    }

    #[test]
    fn only_picks_of_pictures_that_are_there_fit() {
        let several = session(true);
        let tremplin_content::quiz::Interaction::ImageChoice(asked) = &several.item().interaction
        else {
            panic!("kind")
        };
        let fits = |picks| ImageChoice::fits(asked, &Response::Choices(picks));
        assert!(fits(0b1) && fits(0b111) && !fits(0) && !fits(0b1000));
        assert!(!ImageChoice::fits(asked, &Response::TrueFalse(true)));
        let taken = ImageChoice::taken(asked, &["0".into(), "2".into()]);
        assert!(ImageChoice::fits(asked, &taken) && taken == Response::Choices(0b101));
        let one = session(false);
        let tremplin_content::quiz::Interaction::ImageChoice(asked) = &one.item().interaction
        else {
            panic!("kind")
        };
        assert!(!ImageChoice::fits(asked, &Response::Choices(0b11)), "one of them");
    }
}
