use std::rc::Rc;

use tremplin_author::json;
use tremplin_content::Module;
use tremplin_content::flashcards::{FlashcardsModule, Mode};

use super::*;
use crate::clock::DAY;
use crate::schedule::State;

mod days;

/// A deck of `count` cards `c0`, `c1`, … with what stands in `members` of the deck and of each card.
pub(super) fn deck(count: usize, members: &str, card: &str) -> FlashcardsModule {
    let cards: Vec<String> = (0..count)
        .map(|n| format!(r#"{{ "id": "c{n}", "front": "front {n}", "back": "back {n}" {card} }}"#))
        .collect();
    let text = format!(
        r#"{{ "kind": "flashcards", "id": "d", "lang": "fr", "title": "D", {members} "cards": [{}] }}"#,
        cards.join(",")
    );
    let checked = json::check(&text);
    match checked.module {
        Some(Module::Flashcards(module)) => module,
        _ => panic!("{:?} in {text}", checked.report),
    }
}

/// Noon of a Monday in Paris.
pub(super) const NOON: u64 = 1_764_068_400_000;

pub(super) fn at(minutes: u64) -> Clock {
    Clock { now: NOON + minutes * 60_000, zone: |_| 60 }
}

pub(super) fn open(
    module: &FlashcardsModule,
    mode: Mode,
    kept: &[(String, String)],
    clock: Clock,
) -> Session {
    let deck = Rc::new(module.deck.clone());
    let mut session = Session::new(deck, module.cards.len(), mode, 1, "t");
    session.restore(kept.to_vec()).unwrap();
    for (index, card) in module.cards.iter().enumerate() {
        session.append(index, card.clone());
    }
    session.begin(clock);
    session
}

/// Reveals the card and rates it; what is to be kept goes into `kept`.
fn review(
    session: &mut Session,
    rating: Rating,
    clock: Clock,
    kept: &mut Vec<(String, String)>,
) -> Vec<Event> {
    kept.extend(session.apply(Action::Reveal, clock).writes);
    let done = session.apply(Action::Rate(rating), clock);
    kept.extend(done.writes);
    done.events
}

fn id(session: &Session) -> Option<&str> {
    session.card().map(|card| &*card.id)
}

#[test]
fn cards_to_revise_come_back_until_all_are_known() {
    let module = deck(3, "", "");
    let mut session = open(&module, Mode::Discover, &[], at(0));
    let mut kept = Vec::new();
    assert_eq!((session.phase(), id(&session)), (Phase::Card, Some("c0")));
    assert_eq!(session.progress(), Some((0, 3)));
    review(&mut session, Rating::Again, at(0), &mut kept);
    review(&mut session, Rating::Good, at(0), &mut kept);
    assert_eq!(session.progress(), Some((2, 3)));
    review(&mut session, Rating::Again, at(0), &mut kept);
    assert_eq!((id(&session), session.progress(), session.left()), (Some("c0"), None, 2));
    review(&mut session, Rating::Again, at(0), &mut kept);
    review(&mut session, Rating::Good, at(0), &mut kept);
    assert_eq!(id(&session), Some("c0"));
    let events = review(&mut session, Rating::Good, at(1), &mut kept);
    assert_eq!(session.phase(), Phase::Results);
    let Event::Completed { results, missed, .. } = &events[1] else { panic!("{events:?}") };
    assert_eq!((results.reviewed, results.known, results.cards), (6, 3, 3));
    assert_eq!(missed, &["c0", "c2"]);
}

#[test]
fn a_deck_goes_on_where_the_tab_was_closed() {
    let module = deck(4, "", "");
    let mut kept = Vec::new();
    let mut session = open(&module, Mode::Discover, &kept, at(0));
    review(&mut session, Rating::Again, at(0), &mut kept);
    review(&mut session, Rating::Good, at(0), &mut kept);
    let mut session = open(&module, Mode::Discover, &kept, at(60));
    assert_eq!((id(&session), session.left()), (Some("c2"), 1));
    review(&mut session, Rating::Good, at(60), &mut kept);
    review(&mut session, Rating::Good, at(60), &mut kept);
    assert_eq!(id(&session), Some("c0"));
    review(&mut session, Rating::Good, at(60), &mut kept);
    assert_eq!(open(&module, Mode::Discover, &kept, at(99)).phase(), Phase::Results);
    let done = session.apply(Action::Erase, at(100));
    assert!(done.erase && done.writes.is_empty());
    assert_eq!((id(&session), session.is_pristine()), (Some("c0"), true));
}

#[test]
fn an_introduction_comes_first_and_only_once() {
    let module = deck(2, r#""intro": "Hello","#, "");
    let mut kept = Vec::new();
    let mut session = open(&module, Mode::Discover, &kept, at(0));
    assert_eq!(session.phase(), Phase::Start);
    session.apply(Action::Start, at(0));
    review(&mut session, Rating::Good, at(0), &mut kept);
    assert_eq!(open(&module, Mode::Discover, &kept, at(9)).phase(), Phase::Card);
}

#[test]
fn new_cards_are_limited_each_day() {
    let module = deck(5, r#""newPerDay": 2,"#, "");
    let mut kept = Vec::new();
    let mut session = open(&module, Mode::Remember, &kept, at(0));
    assert_eq!(session.ahead(), Ahead { due: 0, fresh: 2 });
    session.apply(Action::Start, at(0));
    while session.phase() == Phase::Card {
        review(&mut session, Rating::Easy, at(0), &mut kept);
    }
    assert_eq!((session.results().reviewed, session.ahead().fresh), (2, 0));
    let tomorrow = open(&module, Mode::Remember, &kept, at(24 * 60));
    assert_eq!(tomorrow.ahead(), Ahead { due: 0, fresh: 2 });
    assert_eq!(tomorrow.counts(), Counts { cards: 5, seen: 2, known: 2 });
}

#[test]
fn a_card_due_later_today_is_due_now() {
    let module = deck(1, "", "");
    let mut kept = Vec::new();
    let mut session = open(&module, Mode::Remember, &kept, at(0));
    session.apply(Action::Start, at(0));
    review(&mut session, Rating::Good, at(0), &mut kept);
    review(&mut session, Rating::Good, at(11), &mut kept);
    assert_eq!(session.phase(), Phase::Results);
    let days = (session.results().next_due.unwrap() - NOON).div_ceil(DAY);
    assert!(days >= 1, "{days}");
    let early = open(&module, Mode::Remember, &kept, at(days * 24 * 60 - 120));
    assert_eq!(early.ahead().due, 1);
    let before = open(&module, Mode::Remember, &kept, at(days * 24 * 60 - 24 * 60));
    assert_eq!(before.ahead().due, 0);
    assert_eq!(before.forecast(2), [0, 1]);
    assert_eq!(before.history(100)[100 - days as usize], 2);
}

#[test]
fn the_back_of_a_reversible_card_comes_another_day() {
    let module = deck(1, "", r#", "reversible": true"#);
    let mut kept = Vec::new();
    let mut session = open(&module, Mode::Remember, &kept, at(0));
    session.apply(Action::Start, at(0));
    review(&mut session, Rating::Easy, at(0), &mut kept);
    assert_eq!(session.phase(), Phase::Results);
    let mut session = open(&module, Mode::Remember, &kept, at(24 * 60));
    assert_eq!(session.ahead().fresh, 1);
    session.apply(Action::Start, at(24 * 60));
    assert_eq!(session.face(), Some(Face { card: 0, reverse: true }));
    assert_eq!(session.sides().unwrap()[0].0.text, "back 0");
    let events = review(&mut session, Rating::Good, at(24 * 60), &mut kept);
    assert!(matches!(events[0], Event::Reviewed { reverse: true, .. }));
    assert!(kept.iter().any(|(key, _)| key == "card:c0:reverse"));
}

#[test]
fn what_is_taken_back_is_as_if_it_had_never_been() {
    for mode in [Mode::Discover, Mode::Remember] {
        let module = deck(3, "", "");
        let mut kept = Vec::new();
        let mut session = open(&module, mode, &kept, at(0));
        session.apply(Action::Start, at(0));
        review(&mut session, Rating::Good, at(0), &mut kept);
        let before = (session.face(), session.counts(), session.ahead(), session.progress());
        review(&mut session, Rating::Again, at(1), &mut kept);
        kept.extend(session.apply(Action::Undo, at(2)).writes);
        let after = (session.face(), session.counts(), session.ahead(), session.progress());
        assert_eq!(before, after);
        let again = open(&module, mode, &kept, at(3));
        assert_eq!(again.counts(), before.1);
    }
}

#[test]
fn a_buried_card_comes_back_tomorrow() {
    let module = deck(2, "", "");
    let mut kept = Vec::new();
    let mut session = open(&module, Mode::Remember, &kept, at(0));
    session.apply(Action::Start, at(0));
    kept.extend(session.apply(Action::Bury, at(0)).writes);
    assert_eq!(id(&session), Some("c1"));
    let mut today = open(&module, Mode::Remember, &kept, at(60));
    assert_eq!(today.ahead(), Ahead { due: 0, fresh: 1 });
    today.apply(Action::Start, at(60));
    assert_eq!(id(&today), Some("c1"));
    let mut tomorrow = open(&module, Mode::Remember, &kept, at(24 * 60));
    tomorrow.apply(Action::Start, at(24 * 60));
    assert_eq!(id(&tomorrow), Some("c0"));
    session.apply(Action::Undo, at(1));
    assert_eq!(id(&session), Some("c0"));
}

#[test]
fn a_sitting_has_its_length() {
    let module = deck(10, "", "");
    let mut session = open(&module, Mode::Remember, &[], at(0));
    session.apply(Action::SetLength(3), at(0));
    session.apply(Action::Start, at(0));
    assert_eq!(session.progress(), Some((0, 3)));
    let mut kept = Vec::new();
    while session.phase() == Phase::Card {
        review(&mut session, Rating::Easy, at(0), &mut kept);
    }
    assert_eq!(session.results().reviewed, 3);
    session.apply(Action::Continue, at(1));
    assert_eq!(id(&session), Some("c3"));
}

#[test]
fn a_sitting_counts_the_cards_that_an_earlier_one_left_within_their_steps() {
    let module = deck(4, r#""newPerDay": 2,"#, "");
    let mut kept = Vec::new();
    let mut session = open(&module, Mode::Remember, &[], at(0));
    session.apply(Action::Start, at(0));
    for minute in 0..2 {
        review(&mut session, Rating::Good, at(minute), &mut kept);
    }
    let tomorrow = 24 * 60;
    let mut session = open(&module, Mode::Remember, &kept, at(tomorrow));
    assert_eq!(session.ahead(), Ahead { due: 2, fresh: 2 });
    session.apply(Action::Start, at(tomorrow));
    for done in 0..4 {
        assert_eq!(session.progress(), Some((done, 4)));
        review(&mut session, Rating::Easy, at(tomorrow + done as u64), &mut kept);
    }
    assert_eq!(session.phase(), Phase::Results);
}

#[test]
fn another_tab_is_not_overwritten_and_takes_the_card_away() {
    let module = deck(2, "", "");
    let [mut one, mut two] = [(); 2].map(|()| open(&module, Mode::Remember, &[], at(0)));
    one.apply(Action::Start, at(0));
    two.apply(Action::Start, at(0));
    let mut kept = Vec::new();
    review(&mut one, Rating::Easy, at(5), &mut kept);
    for (key, text) in &kept {
        two.merge(key, text, at(6));
    }
    assert_eq!((id(&two), two.counts()), (Some("c1"), one.counts()));
    // An older record does nothing.
    two.merge("card:c0", "1,5", at(7));
    assert_eq!(two.counts().seen, 1);
}

#[test]
fn another_tab_sorts_a_card_to_revise() {
    let module = deck(2, "", "");
    let [mut one, mut two] = [(); 2].map(|()| open(&module, Mode::Discover, &[], at(0)));
    let tell = |two: &mut Session, kept: &mut Vec<(String, String)>| {
        for (key, text) in kept.drain(..) {
            two.merge(&key, &text, at(1));
        }
    };
    let mut kept = Vec::new();
    review(&mut one, Rating::Again, at(0), &mut kept);
    review(&mut one, Rating::Again, at(0), &mut kept);
    tell(&mut two, &mut kept);
    assert_eq!((two.left(), id(&two)), (2, Some("c0")));
    // Once more to revise, it is there once all the same.
    review(&mut one, Rating::Again, at(2), &mut kept);
    tell(&mut two, &mut kept);
    assert_eq!((two.left(), id(&two)), (2, Some("c1")));
    review(&mut one, Rating::Good, at(3), &mut kept);
    tell(&mut two, &mut kept);
    assert_eq!((two.left(), id(&two)), (1, Some("c0")));
}

#[test]
fn a_file_is_merged_or_refused_whole() {
    let module = deck(3, "", "");
    let mut kept = Vec::new();
    let mut session = open(&module, Mode::Remember, &kept, at(0));
    session.apply(Action::Start, at(0));
    review(&mut session, Rating::Easy, at(0), &mut kept);
    let file = session.export();
    let mut fresh = open(&module, Mode::Remember, &[], at(9));
    let before = fresh.export();
    let root = json::parse(&file).unwrap();
    let done = fresh.import(&root.root(), at(9)).unwrap();
    assert_eq!((done.writes.len(), fresh.export()), (2, file.clone()));
    assert_eq!(fresh.counts().known, 1);
    assert!(fresh.import(&root.root(), at(9)).unwrap().writes.is_empty());
    for (from, to, refused) in [
        ("\"version\":1", "\"version\":2", Refused::Newer),
        ("\"d\"", "\"other\"", Refused::OtherDeck),
        ("\"card:c0\":\"1,", "\"card:c0\":\"2,", Refused::Newer),
        ("\"card:c0\":\"1,", "\"card:c0\":\"x,", Refused::Unreadable),
        ("flashcards", "quiz", Refused::Unreadable),
        ("records", "other", Refused::Unreadable),
    ] {
        let text = file.replace(from, to);
        assert_ne!(text, file);
        let mut fresh = open(&module, Mode::Remember, &[], at(9));
        let root = json::parse(&text).unwrap();
        assert_eq!(fresh.import(&root.root(), at(9)), Err(refused), "{text}");
        assert_eq!(fresh.export(), before);
    }
}

#[test]
fn an_edited_deck_keeps_what_it_still_has() {
    let old = deck(3, "", "");
    let mut kept = Vec::new();
    let mut session = open(&old, Mode::Remember, &kept, at(0));
    session.apply(Action::Start, at(0));
    review(&mut session, Rating::Easy, at(0), &mut kept);
    review(&mut session, Rating::Easy, at(0), &mut kept);
    let mut new = deck(4, "", "");
    new.cards.remove(0);
    new.cards.reverse();
    let session = open(&new, Mode::Remember, &kept, at(60));
    assert_eq!(session.counts(), Counts { cards: 3, seen: 1, known: 1 });
    assert!(session.export().contains("card:c0"), "kept, in case the author puts it back");
}

#[test]
fn records_of_a_newer_version_are_left_alone() {
    let module = deck(1, "", "");
    let mut session = Session::new(Rc::new(module.deck), 1, Mode::Remember, 1, "t");
    let kept = vec![("card:c0".to_owned(), "2,9,?x".to_owned())];
    assert_eq!(session.restore(kept), Err(Dropped::OtherVersion));
}

#[test]
fn a_typed_answer_is_compared() {
    let module = deck(1, "", r#", "answer": "typed""#);
    let mut session = open(&module, Mode::Discover, &[], at(0));
    assert!(session.is_typed());
    session.apply(Action::Type("Back  0".into()), at(0));
    session.apply(Action::Reveal, at(0));
    assert_eq!(session.is_right(), Some(true));
    session.apply(Action::Type("something else".into()), at(0));
    assert_eq!(session.typed(), "Back  0");
}

#[test]
fn learning_steps_come_before_the_sitting_ends() {
    let module = deck(1, "", "");
    let mut kept = Vec::new();
    let mut session = open(&module, Mode::Remember, &kept, at(0));
    session.apply(Action::Start, at(0));
    review(&mut session, Rating::Good, at(0), &mut kept);
    assert_eq!(session.phase(), Phase::Card, "due in ten minutes, and there is nothing else");
    assert_eq!(session.memory(session.face().unwrap()).state, State::Learning);
    review(&mut session, Rating::Good, at(0), &mut kept);
    assert_eq!(session.phase(), Phase::Results);
}

#[test]
fn differences_are_found_letter_by_letter() {
    let show = |typed: &str, answer: &str| {
        difference(typed, answer)
            .iter()
            .map(|piece| match piece.kind {
                Kind::Same => piece.text.clone(),
                Kind::Missing => format!("[{}]", piece.text),
                Kind::Extra => format!("({})", piece.text),
            })
            .collect::<String>()
    };
    assert_eq!(show("", "CEJ"), "[CEJ]");
    assert_eq!(show("cej", "CEJ"), "CEJ");
    assert_eq!(show("contrat d'engagmment", "contrat d’engagement"), "contrat d’engag(m)[e]ment");
    assert_eq!(show("emploie", "emploi"), "emploi(e)");
    assert_eq!(show("eleve", "élève"), "(e)[é]l(e)[è]ve");
}

#[test]
fn who_is_done_for_today_may_take_five_more() {
    let module = deck(9, r#""newPerDay": 2,"#, "");
    let mut kept = Vec::new();
    let mut session = open(&module, Mode::Remember, &kept, at(0));
    session.apply(Action::Start, at(0));
    for _ in 0..2 {
        review(&mut session, Rating::Easy, at(0), &mut kept);
    }
    assert_eq!((session.phase(), session.ahead().fresh, session.more()), (Phase::Results, 0, 5));
    session.apply(Action::More, at(1));
    for n in 2..7 {
        assert_eq!((id(&session), session.progress()), (Some(&*format!("c{n}")), Some((n - 2, 5))));
        review(&mut session, Rating::Easy, at(1), &mut kept);
    }
    assert_eq!((session.phase(), session.more()), (Phase::Results, 2));
    session.apply(Action::More, at(2));
    review(&mut session, Rating::Easy, at(2), &mut kept);
    review(&mut session, Rating::Easy, at(2), &mut kept);
    // Each has been asked today.
    assert_eq!((session.phase(), session.more()), (Phase::Results, 0));
    // The next day gives two new ones again, had there been any; now cards come before their day.
    let tomorrow = 24 * 60;
    let mut session = open(&module, Mode::Remember, &kept, at(tomorrow));
    assert_eq!((session.ahead(), session.more()), (Ahead::default(), 5));
    session.apply(Action::More, at(tomorrow));
    for done in 0..5 {
        assert_eq!(session.progress(), Some((done, 5)));
        review(&mut session, Rating::Good, at(tomorrow), &mut kept);
    }
    assert_eq!((session.phase(), session.more()), (Phase::Results, 4));
    assert_eq!(session.results().reviewed, 5);
}

#[test]
fn all_cards_are_looked_through_without_a_trace() {
    let module = deck(3, r#""newPerDay": 1,"#, "");
    let mut kept = Vec::new();
    let mut session = open(&module, Mode::Remember, &kept, at(0));
    session.apply(Action::Start, at(0));
    review(&mut session, Rating::Easy, at(0), &mut kept);
    let before = (session.export(), session.results());
    let act = |session: &mut Session, action| {
        let done = session.apply(action, at(1));
        assert_eq!((done.events.len(), done.writes.len()), (0, 0));
    };
    act(&mut session, Action::LookThrough);
    assert_eq!(
        (id(&session), session.progress(), session.can_undo()),
        (Some("c0"), Some((0, 3)), false)
    );
    act(&mut session, Action::Reveal);
    act(&mut session, Action::Rate(Rating::Good));
    act(&mut session, Action::Bury);
    act(&mut session, Action::Next);
    assert_eq!(
        (id(&session), session.is_revealed(), session.can_undo()),
        (Some("c1"), false, true)
    );
    act(&mut session, Action::Undo);
    assert_eq!(id(&session), Some("c0"));
    act(&mut session, Action::Next);
    act(&mut session, Action::Next);
    assert_eq!((id(&session), session.looks_at_last()), (Some("c2"), Some(true)));
    act(&mut session, Action::Next);
    assert_eq!(
        (session.phase(), session.card(), session.looks_at_last()),
        (Phase::Results, None, None)
    );
    act(&mut session, Action::LookThrough);
    act(&mut session, Action::Finish);
    assert_eq!((session.export(), session.results()), before);
    // From the overview, back to the overview.
    let mut again = open(&module, Mode::Remember, &kept, at(2));
    again.apply(Action::LookThrough, at(2));
    again.apply(Action::Finish, at(2));
    assert_eq!(again.phase(), Phase::Start);
}
