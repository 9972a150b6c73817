//! Places in a picture: picks as of the kinds with choices.

use tremplin_content::gate;
use tremplin_content::quiz::hotspot::{Asked, Key};

use super::multiple_choice::MultipleChoice;
use super::{Answers, Order, choices};
use crate::quiz::{Action, ChoiceState, Feedback, Response};

pub(super) struct Hotspot;

impl Answers for Hotspot {
    type Asked = Asked;
    type Key = Key;

    #[inline(never)]
    fn shown(asked: &Asked, order: &Order) -> Vec<usize> {
        gate!(hotspot, shown);
        choices::shown(asked.zones.len(), order)
    }

    #[inline(never)]
    fn respond(asked: &Asked, before: &Response, _: &[usize], action: &Action) -> Option<Response> {
        gate!(hotspot, respond);
        choices::one_or_several(asked.several, asked.zones.len(), before, action)
    }

    #[inline(never)]
    fn fits(asked: &Asked, response: &Response) -> bool {
        gate!(hotspot, fits);
        choices::fit(asked.several, asked.zones.len(), response)
    }

    fn again(response: &Response) -> Response {
        response.clone()
    }

    fn score(key: &Key, response: &Response, most: u32) -> u32 {
        MultipleChoice::score(key, response, most)
    }

    /// While attempts are left, it is not told which places are wrong.
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
        gate!(hotspot, mark);
        // Another picture, or a place moved a little, leaves what was meant.
        for zone in &asked.zones {
            add(&zone.text);
        }
        key.correct << 1 | key.scoring as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::testing::{HOTSPOT, look_at, module};
    use crate::quiz::{Event, Session};

    /// A quiz with two attempts; without `several`, the first zone alone is right.
    fn session(several: bool) -> Session {
        let one = HOTSPOT.replacen("\"text\": \"b\", \"correct\": true", "\"text\": \"b\"", 1);
        let item = if several { HOTSPOT } else { &one };
        Session::new(module(&format!(r#""maxAttempts": 2, "items": [{item}]"#)), 0)
    }

    fn point(session: &mut Session, choice: usize, picked: bool) {
        session.apply(Action::Choose { choice, picked }, 0);
    }

    #[test]
    fn one_place_takes_that_of_another_where_one_is_right() {
        let mut session = session(false);
        point(&mut session, 1, true);
        point(&mut session, 2, true);
        assert_eq!(session.response(), &Response::Choices(0b100));
        point(&mut session, 3, true);
        assert_eq!(session.response(), &Response::Choices(0b100), "there is no fourth");
        session.apply(Action::Check, 0);
        assert!((0..3).all(|zone| session.choice_state(zone).is_none()), "not told yet");
        session.apply(Action::Retry, 0);
        point(&mut session, 0, true);
        let events = session.apply(Action::Check, 0);
        let [Event::Answered { kind: "hotspot", correct: true, score: 3000, attempt: 2, .. }] =
            &events[..]
        else {
            panic!("{events:?}")
        };
        assert_eq!(session.choice_state(0), Some(ChoiceState::Correct));
        look_at(&session);
    }

    #[test]
    fn several_count_in_part_and_each_has_its_feedback() {
        let mut session = session(true);
        point(&mut session, 1, true);
        point(&mut session, 2, true);
        let events = session.apply(Action::Check, 0);
        assert!(matches!(events[..], [Event::Answered { score: 0, correct: false, .. }]));
        session.apply(Action::Retry, 0);
        point(&mut session, 2, false);
        let events = session.apply(Action::Check, 0);
        assert!(matches!(events[..], [Event::Answered { score: 1500, correct: false, .. }]));
        assert_eq!(session.feedback(), [Feedback { choice: Some(1), text: "right" }]);
        let told: Vec<_> = (0..3).map(|zone| session.choice_state(zone)).collect();
        assert_eq!(told, [Some(ChoiceState::Missed), Some(ChoiceState::Correct), None]);
        look_at(&session);
    }

    #[test]
    fn a_response_is_kept_through_another_picture_and_dropped_where_a_place_is_gone() {
        let kept = |item: &str, then: &str| {
            let rest = r#"{ "kind": "true-false", "prompt": "?", "answer": true }"#;
            let module = |item: &str| module(&format!(r#""items": [{rest}, {item}]"#));
            let mut session = Session::new(module(item), 0);
            session.apply(Action::Answer(true), 0);
            session.apply(Action::Check, 0);
            session.apply(Action::Next, 0);
            point(&mut session, 1, true);
            let saved = tremplin_author::json::parse(&session.save()).expect("is JSON");
            let session = Session::restore(module(then), &saved.root()).expect("is readable");
            (session.states[0].response.clone(), session.states[1].response.clone())
        };
        let moved = HOTSPOT.replace("a.png", "b.webp").replace("\"x\": 40", "\"x\": 41");
        assert_eq!(kept(HOTSPOT, &moved).1, Response::Choices(0b10));
        let renamed = HOTSPOT.replace("\"text\": \"b\"", "\"text\": \"else\"");
        let (before, dropped) = kept(HOTSPOT, &renamed);
        assert_eq!((before, dropped), (Response::TrueFalse(true), Response::None));
    }
}
