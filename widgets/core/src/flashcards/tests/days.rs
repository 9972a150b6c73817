//! Days and clocks.

use super::*;

/// Paris around the night in which the clocks were set forward in 2027.
fn paris(now: u64) -> Clock {
    Clock { now, zone: |moment| if moment < 1_806_195_600_000 { 60 } else { 120 } }
}

#[test]
fn two_days_after_saturday_is_monday_also_when_the_clocks_change() {
    let module = deck(2, "", "");
    let mut kept = Vec::new();
    // Saturday 27 March, 23:30.
    let saturday = 1_806_186_600_000;
    let mut session = open(&module, Mode::Remember, &kept, paris(saturday));
    session.apply(Action::Start, paris(saturday));
    review(&mut session, Rating::Good, paris(saturday), &mut kept);
    review(&mut session, Rating::Good, paris(saturday), &mut kept);
    for _ in 0..2 {
        let events = review(&mut session, Rating::Good, paris(saturday + 690_000), &mut kept);
        let Event::Reviewed { due, .. } = &events[0] else { panic!("{events:?}") };
        assert_eq!(*due, Some(1_806_285_600_000), "Monday, 4:00");
    }
    assert_eq!(session.next_at(), Some(1_806_285_600_000));
    let monday = open(&module, Mode::Remember, &kept, paris(1_806_314_400_000));
    assert_eq!((monday.ahead().due, monday.forecast(2)), (2, vec![2, 0]));
    // At three in the night it is still Sunday.
    let sunday = open(&module, Mode::Remember, &kept, paris(1_806_285_599_999));
    assert_eq!((sunday.ahead().due, sunday.forecast(2)), (0, vec![0, 2]));
}

#[test]
fn an_evening_in_martinique_is_one_day() {
    let module = deck(3, r#""newPerDay": 1,"#, "");
    // 13 January 2027, at this hour and minute of UTC; midnight there is 20:00 in Martinique.
    let at = |hour: u64, minute: u64| Clock {
        now: 1_799_798_400_000 + (hour * 60 + minute) * 60_000,
        zone: |_| -240,
    };
    let mut kept = Vec::new();
    let mut session = open(&module, Mode::Remember, &kept, at(23, 50));
    session.apply(Action::Start, at(23, 50));
    review(&mut session, Rating::Easy, at(23, 50), &mut kept);
    for evening in [at(24, 10), at(31, 59)] {
        let session = open(&module, Mode::Remember, &kept, evening);
        assert_eq!((session.ahead().fresh, session.history(2)), (0, vec![0, 1]), "{evening:?}");
    }
    let morning = open(&module, Mode::Remember, &kept, at(32, 0));
    assert_eq!((morning.ahead().fresh, morning.history(2)), (1, vec![1, 0]));
}

/// Milliseconds of about four years.
const FOUR_YEARS: u64 = 1461 * DAY;

/// What a device keeps under each key, whatever it kept there before.
fn keep(kept: &mut Vec<(String, String)>, writes: Vec<(String, String)>) {
    for (key, text) in writes {
        kept.retain(|(other, _)| *other != key);
        kept.push((key, text));
    }
}

#[test]
fn what_was_reviewed_by_a_clock_that_was_ahead_counts_as_now() {
    let module = deck(4, r#""newPerDay": 3,"#, "");
    let ahead = |minutes: u64| Clock { now: NOON + FOUR_YEARS + minutes * 60_000, zone: |_| 60 };
    let mut written = Vec::new();
    let mut session = open(&module, Mode::Remember, &[], ahead(0));
    session.apply(Action::Start, ahead(0));
    review(&mut session, Rating::Good, ahead(0), &mut written);
    review(&mut session, Rating::Easy, ahead(0), &mut written);
    written.extend(session.apply(Action::Bury, ahead(1)).writes);
    let mut kept = Vec::new();
    keep(&mut kept, written);

    let fresh = |clock: Clock, kept: &[(String, String)]| {
        let mut session = Session::new(Rc::new(module.deck.clone()), 4, Mode::Remember, 1, "u");
        session.restore(kept.to_vec()).unwrap();
        for (index, card) in module.cards.iter().enumerate() {
            session.append(index, card.clone());
        }
        let done = session.begin(clock);
        (session, done.writes)
    };
    // Nothing is lost: the step goes on, the other card comes back in days, what was done is today's.
    let (session, writes) = fresh(at(0), &kept);
    assert_eq!(session.ahead(), Ahead { due: 1, fresh: 1 });
    assert_eq!(session.next_at(), Some(NOON + 600_000));
    let forecast = session.forecast(20);
    assert_eq!((forecast[0], forecast.iter().sum::<usize>()), (1, 2));
    assert_eq!(session.history(2), [0, 2]);
    // It is kept like that, or it would begin anew each day.
    keep(&mut kept, writes);
    let (tomorrow, writes) = fresh(at(24 * 60), &kept);
    assert!(writes.is_empty(), "{writes:?}");
    assert_eq!(
        tomorrow.forecast(19),
        forecast[1..]
            .iter()
            .enumerate()
            .map(|(day, due)| due + usize::from(day == 0))
            .collect::<Vec<_>>()
    );
    assert_eq!(tomorrow.history(2), [2, 0]);
    assert_eq!(tomorrow.ahead(), Ahead { due: 1, fresh: 2 }, "what was put off is there again");
}

#[test]
fn a_clock_that_is_set_right_while_the_deck_is_open() {
    let module = deck(3, "", "");
    let ahead = Clock { now: NOON + FOUR_YEARS, zone: |_| 60 };
    let mut written = Vec::new();
    let mut session = open(&module, Mode::Remember, &[], ahead);
    session.apply(Action::Start, ahead);
    review(&mut session, Rating::Good, ahead, &mut written);
    // Now the clock is right; the next rating is kept beside the first one, brought to now.
    review(&mut session, Rating::Good, at(0), &mut written);
    let mut kept = Vec::new();
    keep(&mut kept, written);
    for (key, text) in &kept {
        let time: u64 = text.split(',').nth(1).unwrap().parse().unwrap();
        assert!(time <= NOON + 60_000, "{key}: {text}");
    }
    assert_eq!(open(&module, Mode::Remember, &kept, at(0)).export(), session.export());
    assert_eq!(session.next_at(), Some(NOON + 600_000));
}

#[test]
fn a_card_to_revise_is_counted_once_where_the_clock_is_set_back() {
    let module = deck(1, "", "");
    let mut session = open(&module, Mode::Discover, &[], at(2));
    review(&mut session, Rating::Again, at(2), &mut Vec::new());
    session.apply(Action::Start, at(0));
    review(&mut session, Rating::Again, at(0), &mut Vec::new());
    assert_eq!(session.left(), 1);
}

#[test]
fn a_record_of_a_clock_that_was_ahead_does_not_win_for_ever() {
    let module = deck(2, "", "");
    let ahead = Clock { now: NOON + FOUR_YEARS, zone: |_| 60 };
    for mode in [Mode::Remember, Mode::Discover] {
        let mut one = open(&module, mode, &[], ahead);
        one.apply(Action::Start, ahead);
        let mut kept = Vec::new();
        review(&mut one, Rating::Again, ahead, &mut kept);
        let file = json::parse(&one.export()).unwrap();
        // Another device takes the file, then the same card is rated there, and the file taken once more.
        let mut two = open(&module, mode, &[], at(0));
        two.import(&file.root(), at(0)).unwrap();
        assert_eq!(two.counts().seen, 1);
        two.apply(Action::Start, at(0));
        let mut later = Vec::new();
        two.apply(Action::Reveal, at(1));
        while id(&two) != Some("c0") {
            review(&mut two, Rating::Easy, at(1), &mut later);
        }
        review(&mut two, Rating::Easy, at(2), &mut later);
        let known = two.counts();
        let mut three = open(&module, mode, &kept, at(0));
        for (key, text) in &later {
            three.merge(key, text, at(3));
        }
        assert_eq!(three.counts(), known, "the later rating wins");
    }
}

#[test]
fn a_deck_left_open_over_night_has_the_next_day() {
    let module = deck(3, r#""newPerDay": 1,"#, "");
    let mut kept = Vec::new();
    let mut session = open(&module, Mode::Remember, &kept, at(0));
    session.apply(Action::Start, at(0));
    review(&mut session, Rating::Easy, at(0), &mut kept);
    session.wake(at(60));
    assert_eq!((session.phase(), session.ahead().fresh), (Phase::Results, 0));
    session.wake(at(24 * 60));
    assert_eq!((session.phase(), session.ahead().fresh), (Phase::Start, 1));
    session.apply(Action::Start, at(24 * 60));
    session.wake(at(48 * 60));
    assert_eq!(
        (session.phase(), id(&session)),
        (Phase::Card, Some("c1")),
        "it stays on the screen"
    );
}
