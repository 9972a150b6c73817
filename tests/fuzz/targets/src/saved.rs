//! What the device has kept, or what somebody says that it has.

use std::cell::OnceCell;
use std::rc::Rc;

use tremplin_author::json;
use tremplin_content::Module;
use tremplin_content::flashcards::{FlashcardsModule, Mode};
use tremplin_content::quiz::QuizModule;
use tremplin_core::clock::Clock;
use tremplin_core::flashcards;
use tremplin_core::quiz;
use tremplin_core::schedule::Rating;

const QUIZ: &str = include_str!("../../../../content-schema/tests/fixtures/valid/everything.json");
const DECK: &str =
    include_str!("../../../../content-schema/tests/fixtures/flashcards/valid/everything.json");

const NOON: Clock = Clock { now: 1_795_435_200_000, zone: |_| 60 };

thread_local! {
    static MODULES: OnceCell<(Rc<QuizModule>, FlashcardsModule)> = const { OnceCell::new() };
}

fn modules() -> (Rc<QuizModule>, FlashcardsModule) {
    MODULES.with(|modules| {
        let read = || match (json::check(QUIZ).module, json::check(DECK).module) {
            (Some(Module::Quiz(quiz)), Some(Module::Flashcards(deck))) => (Rc::new(quiz), deck),
            _ => panic!("the fixtures are valid"),
        };
        modules.get_or_init(read).clone()
    })
}

/// A quiz state (`{…}`), a deck's file (`{"tremplin":…}`), or lines of `key`, tab, `record`: what is
/// taken up can be saved and read again as the same, and a learner can go on from it.
///
/// # Panics
/// On a finding.
pub fn saved(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let (quiz, deck) = modules();
    if !text.starts_with('{') {
        return records(text, &deck);
    }
    let Ok(document) = json::parse(text) else { return };
    if let Ok(mut session) = quiz::Session::restore(quiz.clone(), &document.root()) {
        let saved = session.save();
        let again = json::parse(&saved).expect("what is saved is JSON");
        let again = quiz::Session::restore(quiz, &again.root()).expect("and is read again");
        assert_eq!(again.save(), saved);
        session.apply(quiz::Action::Answer(true), NOON.now);
        session.apply(quiz::Action::Next, NOON.now);
        session.save();
    }
    let mut session = open(&deck, Vec::new());
    let before = session.export();
    match session.import(&document.root(), NOON) {
        Err(_) => assert_eq!(session.export(), before, "refused whole"),
        Ok(_) => go_on(session),
    }
}

fn records(text: &str, deck: &FlashcardsModule) {
    let pair = |line: &str| {
        let (key, record) = line.split_once('\t')?;
        Some((key.to_owned(), record.to_owned()))
    };
    let session = open(deck, text.lines().filter_map(pair).collect());
    let file = session.export();
    let file = json::parse(&file).expect("what is exported is JSON");
    let mut other = open(deck, Vec::new());
    other.import(&file.root(), NOON).expect("and is taken up by another device");
    assert_eq!(other.export(), session.export());
    go_on(session);
}

fn open(deck: &FlashcardsModule, kept: Vec<(String, String)>) -> flashcards::Session {
    let count = deck.cards.len();
    let mut session =
        flashcards::Session::new(Rc::new(deck.deck.clone()), count, Mode::Remember, 1, "t");
    let _ = session.restore(kept);
    for (index, card) in deck.cards.iter().enumerate() {
        session.append(index, card.clone());
    }
    session.begin(NOON);
    session
}

fn go_on(mut session: flashcards::Session) {
    use flashcards::Action;
    for action in [Action::Start, Action::Reveal, Action::Rate(Rating::Good), Action::Undo] {
        session.apply(action, NOON);
    }
    session.forecast(30);
    session.export();
}
