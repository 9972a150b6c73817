//! Conversations: one that is played through, and any that the reader lets pass.

use std::collections::BTreeSet;

use proptest::prelude::*;
use tremplin_author::json;
use tremplin_content::Module;

use super::*;
use crate::quiz::testing::{DIALOGUE, look_at, module};
use crate::quiz::{Event, Outcome};

const fn give(choice: usize) -> Action {
    Action::Choose { choice, picked: true }
}

const fn take_back(choice: usize) -> Action {
    Action::Choose { choice, picked: false }
}

fn nodes(session: &Session) -> Vec<usize> {
    let said = session.said();
    said.into_iter()
        .filter_map(|line| if let Line::Node(node) = line { Some(node) } else { None })
        .collect()
}

#[test]
fn a_conversation_is_played_to_its_end() {
    let items = format!(r#""maxAttempts": 2, "items": [{DIALOGUE}]"#);
    let mut session = Session::new(module(&items), 3);
    assert_eq!((nodes(&session), session.offers()), (vec![0], vec![0, 1, 2]));
    // Back to the same node, then on: the node between speaks by itself.
    for reply in [2, 1] {
        session.apply(give(reply), 0);
    }
    assert_eq!(session.response(), &Response::List(vec![2, 1]));
    assert_eq!((nodes(&session), session.offers()), (vec![0, 0, 1, 2], vec![3, 4]));
    assert!(session.apply(Action::Check, 0).is_empty(), "it is not over");
    session.apply(give(4), 0);
    assert_eq!((nodes(&session), session.offers()), (vec![0, 0, 1, 2, 3], vec![]));
    assert_eq!(session.quality(4), None, "not told yet");
    let events = session.apply(Action::Check, 0);
    let [Event::Answered { kind: "dialogue", response, correct: false, score: 500, .. }] =
        &events[..]
    else {
        panic!("{events:?}")
    };
    assert_eq!(response, &Response::List(vec![2, 1, 4]));
    let told: Vec<_> = session.feedback().iter().map(|it| (it.choice, it.text)).collect();
    assert_eq!(told, [(None, "done"), (Some(1), "so so")]);
    let qualities = [2, 1, 4].map(|reply| session.quality(reply));
    assert_eq!(qualities, [None, Some(Quality::Fair), Some(Quality::Poor)]);
    session.apply(take_back(4), 0);
    assert_eq!(session.last_reply(), Some(4), "frozen until the retry");
    session.apply(Action::Retry, 0);
    assert_eq!(session.response(), &Response::None, "it begins anew");
    for reply in [0, 3] {
        session.apply(give(reply), 0);
    }
    session.apply(Action::Check, 0);
    assert!(
        session.outcome().is_some_and(|Outcome { correct, score, .. }| correct && score == 2000)
    );
    look_at(&session);
}

#[test]
fn only_the_last_reply_is_taken_back_and_only_what_is_offered_is_given() {
    let mut session = Session::new(module(&format!(r#""items": [{DIALOGUE}]"#)), 3);
    for (action, expected) in [
        (take_back(0), vec![]),
        (give(3), vec![]),
        (give(usize::MAX), vec![]),
        (give(256), vec![]),
        (give(0), vec![0]),
        // A second press of the same reply is not one of the next node.
        (give(0), vec![0]),
        (give(3), vec![0, 3]),
        (give(3), vec![0, 3]),
        (take_back(0), vec![0, 3]),
        (take_back(3), vec![0]),
        (take_back(3), vec![0]),
        (take_back(0), vec![]),
    ] {
        session.apply(action.clone(), 0);
        assert_eq!(path(session.response()), expected, "{action:?}");
    }
    assert!(session.is_pristine());
}

#[test]
fn who_goes_round_and_round_can_take_replies_back() {
    let mut session = Session::new(module(&format!(r#""items": [{DIALOGUE}]"#)), 3);
    for _ in 0..2 * LONGEST {
        session.apply(give(2), 0);
    }
    assert_eq!((path(session.response()).len(), session.offers()), (LONGEST, vec![]));
    session.apply(take_back(2), 0);
    assert_eq!(session.offers(), [0, 1, 2]);
    look_at(&session);
}

#[test]
fn replies_are_shuffled_where_choices_are() {
    let items = format!(r#""shuffle": "choices", "items": [{DIALOGUE}]"#);
    let orders: BTreeSet<Vec<usize>> =
        (0..100).map(|seed| Session::new(module(&items), seed).offers()).collect();
    assert_eq!(orders.len(), 6, "{orders:?}");
    let items = format!(r#""items": [{DIALOGUE}]"#);
    assert!((0..100).all(|seed| Session::new(module(&items), seed).offers() == [0, 1, 2]));
}

#[test]
fn a_mark_tells_what_is_said_where_it_leads_and_what_it_is_worth() {
    let mark = |from: &str, to: &str| {
        assert!(DIALOGUE.contains(from), "{from}");
        let session =
            Session::new(module(&format!(r#""items": [{}]"#, DIALOGUE.replacen(from, to, 1))), 1);
        let Solution::Dialogue(key) = session.solution() else { panic!() };
        let mut texts = Vec::new();
        let number = Dialogue::mark(&key.talk, key, &mut |text| texts.push(text.to_owned()));
        (texts, number)
    };
    let all = [
        ("good", "good"),
        ("good", "better"),
        (r#""text": "A""#, r#""text": "B""#),
        (r#""speaker": "Q""#, r#""speaker": "R""#),
        (r#""next": "b", "worth": 1"#, r#""next": "c", "worth": 1"#),
        (r#""next": "b", "worth": 1"#, r#""next": "b", "worth": 2"#),
    ]
    .map(|(from, to)| mark(from, to));
    for (index, one) in all.iter().enumerate() {
        assert!(!all[..index].contains(one), "{index}: {one:?}");
    }
    assert_eq!(all[0], mark(r#""feedback": "well""#, r#""feedback": "very well""#));
    // What was kept is found by these: they stay as they are.
    let texts = ["P", "A", "Q", "B", "P", "C", "P", "D", "good", "fair", "pardon", "thanks", "bye"];
    assert_eq!(all[0], (texts.map(str::to_owned).to_vec(), MARK));
}

/// The mark of [`DIALOGUE`], kept since its first day.
const MARK: u32 = 1_790_281_216;

/// A drawn node: its replies (where each leads, what it is worth), or where it leads by itself, or whether it ends.
type Drawn = (Option<Vec<(usize, u32)>>, usize, bool);

/// Any conversation of two to nine nodes, good or bad, as its JSON.
fn any_nodes() -> impl Strategy<Value = String> {
    let reply = (0..9_usize, 0..=4_u32);
    let way = prop_oneof![
        5 => proptest::collection::vec(reply, 1..=3).prop_map(Some),
        1 => Just(None),
    ];
    proptest::collection::vec((way, 0..9_usize, any::<bool>()), 2..=9).prop_map(|drawn| {
        let node = |(index, each): (usize, &Drawn)| written(index, each, drawn.len());
        drawn.iter().enumerate().map(node).collect::<Vec<_>>().join(",")
    })
}

/// One of `count` nodes as JSON.
fn written(index: usize, (replies, next, ends): &Drawn, count: usize) -> String {
    let way = match replies {
        Some(replies) => {
            let reply = |(place, (next, worth)): (usize, &(usize, u32))| {
                let worth =
                    if *worth < 4 { format!(r#", "worth": {worth}"#) } else { String::new() };
                format!(r#"{{ "text": "r{place}", "next": "n{}"{worth} }}"#, next % count)
            };
            let replies: Vec<_> = replies.iter().enumerate().map(reply).collect();
            format!(r#""choices": [{}]"#, replies.join(","))
        }
        None if *ends => r#""end": "E""#.to_owned(),
        None => format!(r#""next": "n{}""#, next % count),
    };
    format!(r#"{{ "id": "n{index}", "text": "N", {way} }}"#)
}

/// A session with that conversation, where the reader lets it pass.
fn session(nodes: &str) -> Option<Session> {
    let text = format!(
        r#"{{ "kind": "quiz", "id": "m", "lang": "fr", "title": "M", "items": [
            {{ "kind": "dialogue", "prompt": "?", "points": 3, "speaker": "P", "nodes": [{nodes}] }}] }}"#
    );
    match json::check(&text).module {
        Some(Module::Quiz(module)) => Some(Session::new(module.into(), 7)),
        _ => None,
    }
}

/// A session with any conversation that the reader lets pass.
fn any_talk() -> impl Strategy<Value = Session> {
    any_nodes().prop_filter_map("is refused", |nodes| session(&nodes))
}

fn key(session: &Session) -> &Key {
    let Solution::Dialogue(key) = session.solution() else { panic!("kind") };
    key
}

/// Which nodes lead to an end, found by walking back from the ends.
fn leads(talk: &Talk, may: impl Fn(usize) -> bool) -> BTreeSet<usize> {
    let mut found: BTreeSet<usize> = BTreeSet::new();
    loop {
        let more: Vec<usize> = (0..talk.nodes.len())
            .filter(|node| {
                !found.contains(node)
                    && match talk.nodes[*node].way {
                        Way::End => true,
                        Way::Next(next) => found.contains(&usize::from(next)),
                        Way::Replies(from, to) => {
                            (usize::from(from)..usize::from(to)).any(|reply| {
                                may(reply) && found.contains(&usize::from(talk.replies[reply].next))
                            })
                        }
                    }
            })
            .collect();
        if more.is_empty() {
            return found;
        }
        found.extend(more);
    }
}

proptest! {
    #[test]
    fn what_the_reader_lets_pass_can_end_from_everywhere(session in any_talk()) {
        let talk = &key(&session).talk;
        prop_assert_eq!(leads(talk, |_| true).len(), talk.nodes.len());
        prop_assert!(!session.offers().is_empty(), "something is to be answered");
    }

    #[test]
    fn an_end_can_be_reached_whatever_was_said(
        mut session in any_talk(), actions in proptest::collection::vec((0..27_usize, any::<bool>()), 0..40)
    ) {
        for (choice, picked) in actions {
            session.apply(Action::Choose { choice, picked }, 0);
            look_at(&session);
        }
        let talk = key(&session).talk.clone();
        let far = talk.distances(&|_| true);
        while !session.offers().is_empty() {
            let nearest = session.offers().into_iter().min_by_key(|reply| far[usize::from(talk.replies[*reply].next)]);
            session.apply(give(nearest.expect("is offered")), 0);
        }
        prop_assert!(session.can_check());
        session.apply(Action::Check, 0);
        prop_assert!(session.is_revealed() || session.can_retry());
        look_at(&session);
    }

    #[test]
    fn the_best_replies_get_everything_and_no_others_do(
        mut session in any_talk(), picks in proptest::collection::vec(any::<prop::sample::Index>(), 12)
    ) {
        let key = key(&session).clone();
        let model = key.model();
        prop_assert!(is_over(&key.talk, &model), "the model leads to an end");
        let best = leads(&key.talk, |reply| key.is_best(reply)).contains(&0);
        let score = Dialogue::score(&key, &Response::List(model.clone()), 3000);
        prop_assert!(!best || score == 3000, "{model:?}");
        // The shortest one, by a search of its own.
        let far = key.talk.distances(&|reply| !best || key.is_best(reply));
        prop_assert_eq!(model.len(), usize::from(far[0]));
        for pick in picks {
            let offers = session.offers();
            if !offers.is_empty() {
                session.apply(give(*pick.get(&offers)), 0);
            }
        }
        if session.can_check() {
            let given = path(session.response()).to_vec();
            session.apply(Action::Check, 0);
            let all_best = given.iter().all(|reply| {
                let reply = usize::from(*reply);
                key.is_best(reply) || key.worth[reply].is_none()
            });
            prop_assert_eq!(session.outcome().is_some_and(|outcome| outcome.correct), all_best);
            let lost = given.iter().any(|reply| matches!(
                session.quality(usize::from(*reply)), Some(Quality::Fair | Quality::Poor)
            ));
            prop_assert_eq!(all_best, !lost);
        }
    }

    #[test]
    fn only_paths_fit(
        mut session in any_talk(), given in proptest::collection::vec(0..20_u8, 0..4)
    ) {
        let talk = key(&session).talk.clone();
        let fits = Dialogue::fits(&talk, &Response::List(given.clone()));
        for reply in &given {
            session.apply(give(usize::from(*reply)), 0);
        }
        prop_assert_eq!(fits, !given.is_empty() && path(session.response()) == given);
    }
}
