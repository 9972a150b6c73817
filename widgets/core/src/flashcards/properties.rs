use std::collections::BTreeMap;

use proptest::prelude::*;
use tremplin_content::flashcards::Mode;

use super::tests::{NOON, deck, open};
use super::*;
use crate::clock::tests::any_zone;

fn any_action() -> impl Strategy<Value = Action> {
    prop_oneof![
        2 => Just(Action::Start),
        1 => Just(Action::Hint),
        1 => ".{0,8}".prop_map(Action::Type),
        8 => Just(Action::Reveal),
        1 => Just(Action::Hide),
        8 => (0..4_usize).prop_map(|n| {
            Action::Rate(Rating::ALL[n])
        }),
        1 => Just(Action::Bury),
        2 => Just(Action::Undo),
        1 => Just(Action::Finish),
        2 => Just(Action::Continue),
        1 => Just(Action::More),
        1 => Just(Action::LookThrough),
        2 => Just(Action::Next),
        1 => (0..2000_u32).prop_map(Action::SetLength),
        1 => Just(Action::Erase),
    ]
}

/// An action and the minutes that pass before it; the clock may go backwards.
fn any_step() -> impl Strategy<Value = (Action, i64)> {
    let minutes = prop_oneof![6 => 0..3_i64, 2 => 0..2000_i64, 1 => -3000..100_000_i64];
    (any_action(), minutes)
}

proptest! {
    #[test]
    fn whatever_is_done_the_device_knows_it_all(
        steps in prop::collection::vec(any_step(), 0..60),
        count in 1..6_usize,
        remember in any::<bool>(),
        reversible in any::<bool>(),
        zone in any_zone(),
    ) {
        let module = deck(count, r#""newPerDay": 2,"#, if reversible { r#", "reversible": true"# } else { "" });
        let mode = if remember { Mode::Remember } else { Mode::Discover };
        let mut clock = Clock { now: NOON, zone };
        let mut session = open(&module, mode, &[], clock);
        let mut kept = BTreeMap::new();
        // A learner may want five more.
        let mut wanted = 2;
        for (action, minutes) in steps {
            let more = action == Action::More;
            clock.now = clock.now.saturating_add_signed(minutes * 60_000);
            let done = session.apply(action, clock);
            if done.erase {
                kept.clear();
            }
            kept.extend(done.writes);

            let Counts { cards, seen, known } = session.counts();
            prop_assert!(known <= seen && seen <= cards && cards == count);
            prop_assert_eq!(session.phase() == Phase::Card, session.card().is_some());
            let (at, of) = session.progress().unwrap_or_default();
            prop_assert!(at <= of);
            wanted = if more { 7 } else { wanted };
            prop_assert!(session.ahead().fresh <= wanted);

            let kept: Vec<(String, String)> = kept.clone().into_iter().collect();
            let mut again = open(&module, mode, &kept, clock);
            prop_assert_eq!(again.counts(), session.counts());
            prop_assert_eq!(again.export(), session.export());
            prop_assert_eq!(again.forecast(40), session.forecast(40));
            prop_assert_eq!(again.left(), session.left());

            // New cards that the overview promises are there.
            if remember {
                let fresh = again.ahead().fresh;
                again.apply(Action::Start, clock);
                prop_assert!(fresh == 0 || again.phase() == Phase::Card);
            }
        }
    }

    #[test]
    fn a_reader_of_records_never_panics(key in "(card|pile|bury|day|length|x)(:[a-z0-9]{0,3}){0,2}", text in "[0-9,]{0,60}") {
        let module = deck(1, "", "");
        let mut session = Session::new(Rc::new(module.deck), 1, Mode::Remember, 1, "t");
        let _ = session.restore(vec![(key, text)]);
        session.append(0, module.cards[0].clone());
        session.begin(Clock { now: NOON, zone: |_| 0 });
        session.apply(Action::Start, Clock { now: NOON, zone: |_| 0 });
        session.apply(Action::Reveal, Clock { now: NOON, zone: |_| 0 });
        session.apply(Action::Rate(Rating::Good), Clock { now: NOON, zone: |_| 0 });
    }

    #[test]
    fn pieces_make_both_texts(typed in "[a-cé' ]{0,12}", answer in "[a-cé' ]{0,12}") {
        let join = |without: Kind| -> String {
            let pieces = difference(&typed, &answer);
            pieces.iter().filter(|p| p.kind != without).map(|p| p.text.as_str()).collect()
        };
        let letters = |text: &str| text.chars().filter(|char| *char != ' ').count();
        prop_assert_eq!(join(Kind::Extra), answer.trim());
        prop_assert_eq!(letters(&join(Kind::Missing)), letters(&typed));
    }
}
