//! What holds for every quiz and whatever the learner does.

use proptest::prelude::*;

use super::items;
use super::testing::{any_actions, any_module, any_response, apply_all, look_at};
use super::{Action, Event, Phase, Response, Session};
use tremplin_content::quiz::{Interaction, Scoring, Solution, choices};

/// Leads on from wherever the session stands without giving up.
fn carry_on(session: &mut Session) {
    let interaction = session.item().interaction.clone();
    if session.phase() == Phase::Intro {
        session.apply(Action::Start, 0);
        return;
    }
    if !session.can_go_on() {
        // What is placed is checked once every entry has its target.
        let entries = match &interaction {
            Interaction::Matching(asked) | Interaction::Categorize(asked) => asked.entries.len(),
            _ => 1,
        };
        for entry in 1..entries {
            session.apply(Action::Place { entry, target: Some(0) }, 0);
        }
        if let Interaction::FillBlanks(asked) = &interaction {
            for gap in 1..asked.hints.len() {
                // Of a bank, the words in their order.
                let word = asked.words_of(gap).get(if asked.words.len() > 1 { 0 } else { gap });
                let text = word.cloned().unwrap_or("x".to_owned());
                session.apply(Action::Fill { gap, text }, 0);
            }
        }
        // A conversation is checked once it is over.
        while let Some(choice) = session.offers().into_iter().min() {
            session.apply(Action::Choose { choice, picked: true }, 0);
        }
        session.apply(
            match interaction {
                Interaction::TrueFalse(_) => Action::Answer(false),
                Interaction::ShortAnswer(_) => Action::Type("x".to_owned()),
                Interaction::Numeric(_) => Action::Type("7".to_owned()),
                Interaction::SingleChoice(_)
                | Interaction::MultipleChoice(_)
                | Interaction::ImageChoice(_)
                | Interaction::Hotspot(_) => Action::Choose { choice: 0, picked: true },
                Interaction::Dialogue(_) => Action::Hint,
                Interaction::Ordering(_) => Action::Move { from: 0, to: 1 },
                Interaction::Matching(_) | Interaction::Categorize(_) => {
                    Action::Place { entry: 0, target: Some(1) }
                }
                Interaction::FillBlanks(asked) => {
                    let word = asked.words_of(0).first();
                    Action::Fill { gap: 0, text: word.cloned().unwrap_or("x".to_owned()) }
                }
                Interaction::Lesson(_) | Interaction::Survey(_) => unreachable!("leads on"),
            },
            0,
        );
        session.apply(Action::Check, 0);
    }
    session.apply(Action::Next, 0);
}

proptest! {
    #[test]
    fn no_sequence_of_actions_breaks_it(
        module in any_module(), seed: u64, actions in any_actions()
    ) {
        let mut session = Session::new(module, seed);
        look_at(&session);
        for event in apply_all(&mut session, &actions) {
            match event {
                Event::Answered { response, correct, score, max_score, attempt, .. } => {
                    prop_assert!(response != Response::None && attempt >= 1);
                    prop_assert!(score <= max_score && correct == (score == max_score));
                }
                Event::Said { response, .. } => {
                    let said = matches!(response, Response::Said { .. });
                    prop_assert!(said);
                }
                Event::Completed { score, max_score, scaled, passed, first, .. } => {
                    prop_assert!(score <= max_score && scaled <= 1000 && first.0 <= 1000);
                    prop_assert!(passed.is_some());
                }
            }
        }
    }

    #[test]
    fn every_state_leads_on_to_the_results(
        module in any_module(), seed: u64, actions in any_actions()
    ) {
        let mut session = Session::new(module, seed);
        apply_all(&mut session, &actions);
        for _ in 0..=session.screens() {
            if session.phase() != Phase::Results {
                carry_on(&mut session);
            }
        }
        prop_assert_eq!(session.phase(), Phase::Results);
    }

    #[test]
    fn attempts_keep_to_their_limit(module in any_module(), seed: u64, actions in any_actions()) {
        let most = module.quiz.max_attempts;
        let mut session = Session::new(module, seed);
        for event in apply_all(&mut session, &actions) {
            if let (Event::Answered { attempt, .. }, Some(most)) = (event, most) {
                prop_assert!(attempt <= most);
            }
        }
    }

    #[test]
    fn retrying_missed_questions_keeps_what_is_right(
        module in any_module(), seed: u64, before in any_actions(), after in any_actions()
    ) {
        let mut session = Session::new(module, seed);
        apply_all(&mut session, &before);
        session.apply(Action::Start, 0);
        session.apply(Action::Finish, 0);
        let before = session.results();
        session.apply(Action::RetryMissed, 0);
        for index in &session.round {
            prop_assert!(before.missed.is_empty() || before.missed.contains(index));
        }
        for (action, now) in after {
            if !matches!(action, Action::Restart { .. }) {
                session.apply(action, now);
                for index in session.results().missed {
                    prop_assert!(before.missed.contains(&index));
                }
            }
        }
    }

    #[test]
    fn the_first_round_shows_every_item_once(module in any_module(), seed: u64) {
        let count = module.quiz.items.len();
        let mut order = Session::new(module, seed).round;
        order.sort_unstable();
        prop_assert!(order.into_iter().eq(0..count));
    }

    #[test]
    fn the_same_seed_and_actions_give_the_same(
        module in any_module(), seed: u64, actions in any_actions()
    ) {
        let mut one = Session::new(module.clone(), seed);
        let mut other = Session::new(module, seed);
        prop_assert_eq!(apply_all(&mut one, &actions), apply_all(&mut other, &actions));
        prop_assert_eq!(one, other);
    }

    #[test]
    fn taking_over_preselects_only_what_fits(
        module in any_module(), seed: u64, actions in any_actions(),
        responses in proptest::collection::vec(("item-[1-9]", any_response()), 0..9)
    ) {
        let mut session = Session::new(module, seed);
        session.take_over(&responses, 5);
        look_at(&session);
        prop_assert_eq!(session.phase(), Phase::Item);
        prop_assert_eq!(session.position(), 0);
        prop_assert!(session.round.iter().copied().eq(0..session.screens()));
        prop_assert_eq!(session.results().score, 0);
        apply_all(&mut session, &actions);
    }

    #[test]
    fn time_only_grows_while_an_item_is_shown(
        module in any_module(), seed: u64, times in proptest::collection::vec(0..1000_u64, 1..9)
    ) {
        let mut session = Session::new(module, seed);
        session.apply(Action::Start, 0);
        let mut now = 0;
        for time in &times {
            now += time;
            session.resume(now);
        }
        prop_assert_eq!(session.results().duration, now);
        session.pause(now + 7);
        session.resume(now + 500);
        session.apply(Action::Finish, now + 503);
        prop_assert_eq!(session.results().duration, now + 10);
        session.resume(now + 9_000);
        prop_assert_eq!(session.results().duration, now + 10);
    }

    #[test]
    fn only_the_right_picks_get_everything(
        correct in 1..16_u32, picks in 0..16_u32, points in 1..=100_u32, partial: bool
    ) {
        let scoring = if partial { Scoring::Partial } else { Scoring::AllOrNothing };
        let key = choices::Key { correct, scoring, feedback: Vec::new() };
        let solution = Solution::MultipleChoice(key);
        let most = points * 1000;
        let score = items::score(&solution, &Response::Choices(picks), most);
        prop_assert!(score <= most);
        prop_assert_eq!(score == most, picks == correct);
        if partial {
            let net = (picks & correct).count_ones() as f64 - (picks & !correct).count_ones() as f64;
            let share = net.max(0.0) / f64::from(correct.count_ones());
            prop_assert!((f64::from(score) - share * f64::from(most)).abs() < 1.0);
        }
    }
}
