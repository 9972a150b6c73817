//! Gaps in running text.

use tremplin_content::gate;
use tremplin_content::quiz::fill_blanks::{Asked, Key, Mode};
use tremplin_content::text::characters;

use super::{Answers, Order, on_all, placed};
use crate::matching;
use crate::quiz::{Action, ChoiceState, Feedback, LONGEST_RESPONSE, Response, Session};

pub(super) struct FillBlanks;

impl Answers for FillBlanks {
    type Asked = Asked;
    type Key = Key;

    /// What can be chosen, in another order than the author's: of lists, those of one gap after the other.
    #[inline(never)]
    fn shown(asked: &Asked, order: &Order) -> Vec<usize> {
        gate!(blanks, shown);
        placed::shown(asked.words.iter().map(Vec::len).sum(), order)
    }

    #[inline(never)]
    fn respond(asked: &Asked, before: &Response, _: &[usize], action: &Action) -> Option<Response> {
        gate!(blanks, respond);
        let Action::Fill { gap, text } = action else { return None };
        let mut texts = texts(before).to_vec();
        texts.resize(asked.hints.len(), String::new());
        let words = asked.words_of(*gap);
        let of_bank = asked.mode == Mode::Bank && !text.is_empty();
        if of_bank && texts.get(*gap) != Some(text) {
            let there = words.iter().filter(|word| *word == text).count();
            // A word stands in no two gaps, unless it is there twice.
            if texts.iter().filter(|other| *other == text).count() >= there {
                texts.iter_mut().find(|other| *other == text)?.clear();
            }
        }
        *texts.get_mut(*gap)? = Response::cut(text).to_owned();
        let empty = texts.iter().all(String::is_empty);
        Some(if empty { Response::None } else { Response::Texts(texts) })
    }

    #[inline(never)]
    fn fits(asked: &Asked, response: &Response) -> bool {
        gate!(blanks, fits);
        let texts = texts(response);
        let can_be = |(gap, text): (usize, &String)| {
            let words = asked.words_of(gap);
            text.is_empty() || words.contains(text) || asked.mode == Mode::Typed
        };
        texts.len() == asked.hints.len()
            && texts.iter().all(|text| characters(text) <= LONGEST_RESPONSE)
            && texts.iter().enumerate().all(can_be)
            && texts.iter().any(|text| !text.is_empty())
    }

    fn again(response: &Response) -> Response {
        response.clone()
    }

    #[inline(never)]
    fn score(key: &Key, response: &Response, most: u32) -> u32 {
        gate!(blanks, score);
        let right = (0..key.answers.len()).filter(|gap| is_right(key, response, *gap)).count();
        placed::share(right, key.answers.len(), key.scoring, most)
    }

    /// While attempts are left, it is not told which gaps are wrong.
    #[inline(never)]
    fn state(key: &Key, response: &Response, gap: usize, revealed: bool) -> Option<ChoiceState> {
        gate!(blanks, state);
        key.answers.get(gap).filter(|_| revealed)?;
        Some(match is_right(key, response, gap) {
            true => ChoiceState::Correct,
            false => ChoiceState::Incorrect,
        })
    }

    fn feedback<'a>(
        key: &'a Key,
        _: &Response,
        _: &[usize],
        correct: bool,
        told: &mut Vec<Feedback<'a>>,
    ) {
        on_all(&key.feedback, correct, told);
    }

    /// The static form gives a text for each gap, empty where nothing is.
    #[inline(never)]
    fn taken(_: &Asked, values: &[String]) -> Response {
        gate!(blanks, taken);
        Response::Texts(values.iter().map(|text| Response::cut(text).to_owned()).collect())
    }

    #[inline(never)]
    fn mark(asked: &Asked, key: &Key, add: &mut dyn FnMut(&str)) -> u32 {
        gate!(blanks, mark);
        add(&asked.text);
        // An empty text ends what one gap has: none of its own is.
        for texts in key.answers.iter().chain(&asked.words) {
            texts.iter().for_each(|text| add(text));
            add("");
        }
        (asked.mode as u32) << 1 | key.scoring as u32
    }
}

/// What stands in each gap; empty before anything does.
fn texts(response: &Response) -> &[String] {
    let Response::Texts(texts) = response else { return &[] };
    texts
}

fn is_right(key: &Key, response: &Response, gap: usize) -> bool {
    let (Some(text), Some(answers)) = (texts(response).get(gap), key.answers.get(gap)) else {
        return false;
    };
    match &key.rules {
        Some(rules) => matching::is_accepted(text, answers, rules),
        None => answers.contains(text),
    }
}

impl Session {
    /// What stands in a gap of the item; empty where nothing does.
    #[inline(never)]
    pub fn filled(&self, gap: usize) -> &str {
        texts(self.response()).get(gap).map_or("", String::as_str)
    }

    /// The words of the bank of the item that stand in a gap, by their places in it: of a word that is there twice,
    /// the first place is used first.
    #[inline(never)]
    pub fn used(&self, bank: &[String]) -> Vec<bool> {
        let mut left: Vec<&String> = texts(self.response()).iter().collect();
        let mut used = Vec::new();
        for word in bank {
            let at = left.iter().position(|text| *text == word);
            used.push(at.map(|at| left.swap_remove(at)).is_some());
        }
        used
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use tremplin_content::quiz::{Interaction, Solution};

    use super::*;
    use crate::quiz::testing::{BLANKS, BLANKS_OF_BANK, BLANKS_OF_LISTS, look_at, module};
    use crate::quiz::{Event, items};

    fn session(item: &str) -> Session {
        Session::new(module(&format!(r#""maxAttempts": 2, "items": [{item}]"#)), 3)
    }

    fn fill(session: &mut Session, gap: usize, text: &str) {
        session.apply(Action::Fill { gap, text: text.to_owned() }, 0);
        look_at(session);
    }

    fn texts_of(session: &Session, gaps: usize) -> Vec<&str> {
        (0..gaps).map(|gap| session.filled(gap)).collect()
    }

    #[test]
    fn typed_gaps_are_checked_once_each_has_a_text() {
        let mut session = session(BLANKS);
        fill(&mut session, 1, "7");
        assert!(session.apply(Action::Check, 0).is_empty(), "one is left");
        fill(&mut session, 0, "  ");
        assert!(session.apply(Action::Check, 0).is_empty(), "nothing that counts");
        fill(&mut session, 2, "x");
        assert_eq!(texts_of(&session, 3), ["  ", "7", ""], "there is no third gap");
        fill(&mut session, 0, "CEG");
        let events = session.apply(Action::Check, 0);
        let [Event::Answered { kind: "fill-blanks", correct: false, score: 1000, .. }] =
            &events[..]
        else {
            panic!("{events:?}")
        };
        assert_eq!(session.feedback(), [Feedback { choice: None, text: "no" }]);
        assert!((0..2).all(|gap| session.choice_state(gap).is_none()), "not told yet");
        fill(&mut session, 0, "CEJ");
        assert_eq!(session.filled(0), "CEG", "frozen until the retry");
        session.apply(Action::Retry, 0);
        assert_eq!(session.filled(0), "CEG", "there to be improved");
        // Rules are those of a short answer.
        fill(&mut session, 0, " Cej. ");
        let events = session.apply(Action::Check, 0);
        let [Event::Answered { correct: true, score: 2000, response, .. }] = &events[..] else {
            panic!("{events:?}")
        };
        assert_eq!(response, &Response::Texts(vec![" Cej. ".to_owned(), "7".to_owned()]));
        assert!((0..2).all(|gap| session.choice_state(gap) == Some(ChoiceState::Correct)));
        look_at(&session);
    }

    #[test]
    fn a_list_takes_what_it_shows() {
        let mut session = session(BLANKS_OF_LISTS);
        assert_eq!(session.shown().len(), 5);
        fill(&mut session, 0, "7");
        assert_eq!(session.response(), &Response::None, "of another list");
        fill(&mut session, 0, "b");
        fill(&mut session, 1, "cej");
        let events = session.apply(Action::Check, 0);
        let [Event::Answered { score: 0, .. }] = &events[..] else { panic!("{events:?}") };
        session.apply(Action::Retry, 0);
        fill(&mut session, 1, "7");
        let events = session.apply(Action::Check, 0);
        let [Event::Answered { correct: true, .. }] = &events[..] else { panic!("{events:?}") };
        look_at(&session);
    }

    #[test]
    fn a_word_of_the_bank_stands_in_one_gap() {
        let bank = ["a", "b", "a", "d"].map(String::from);
        let mut session = session(BLANKS_OF_BANK);
        assert!(!session.shown().is_sorted(), "the author's order is the answer");
        fill(&mut session, 0, "d");
        fill(&mut session, 1, "d");
        assert_eq!(texts_of(&session, 3), ["", "d", ""]);
        fill(&mut session, 0, "a");
        fill(&mut session, 2, "a");
        assert_eq!(texts_of(&session, 3), ["a", "d", "a"], "it is there twice");
        assert_eq!(session.used(&bank), [true, false, true, true]);
        fill(&mut session, 1, "a");
        assert_eq!(texts_of(&session, 3), ["", "a", "a"]);
        fill(&mut session, 1, "a");
        assert_eq!(texts_of(&session, 3), ["", "a", "a"], "it stands there already");
        fill(&mut session, 1, "c");
        assert_eq!(texts_of(&session, 3), ["", "a", "a"], "right, and not in the bank");
        fill(&mut session, 1, "");
        fill(&mut session, 2, "");
        assert_eq!(session.response(), &Response::None, "everything is taken back");
        assert_eq!(session.used(&bank), [false; 4]);
    }

    #[test]
    fn what_was_filled_in_in_the_static_form_is_taken_over() {
        let taken = |interaction: &Interaction, values: &[&str]| {
            Response::taken(
                interaction,
                &values.iter().copied().map(String::from).collect::<Vec<_>>(),
            )
        };
        let long = "é".repeat(LONGEST_RESPONSE + 1);
        for (item, values, fits) in [
            (BLANKS, &["CV", ""][..], true),
            (BLANKS, &[&long, ""], true),
            (BLANKS, &["CV"], false),
            (BLANKS, &["", ""], false),
            (BLANKS_OF_LISTS, &["c", ""], true),
            (BLANKS_OF_LISTS, &["7", ""], false),
            (BLANKS_OF_BANK, &["d", "", "a"], true),
            (BLANKS_OF_BANK, &["c", "", ""], false),
        ] {
            let module = module(&format!(r#""items": [{item}]"#));
            let interaction = &module.quiz.items[0].interaction;
            assert_eq!(
                items::fits(interaction, &taken(interaction, values)),
                fits,
                "{item} {values:?}"
            );
        }
    }

    #[test]
    fn what_is_told_besides_leaves_a_kept_answer_as_it_is() {
        let mark = |item: &str| {
            let module = module(&format!(r#""items": [{item}]"#));
            let mut said = String::new();
            let item = &module.quiz.items[0];
            let solution = &module.key.items[0].solution;
            let right = items::mark(&item.interaction, solution, &mut |text| {
                said.push('\0');
                said.push_str(text);
            });
            (said, right)
        };
        let now = mark(BLANKS_OF_LISTS);
        assert_eq!(now, mark(&BLANKS_OF_LISTS.replace("::h", "::other")));
        assert_eq!(
            now.0,
            "\0\u{fffc} \u{fffc}\0a\0b\0\0".to_owned() + "7\0\0a\0b\0c\0\0" + "7\0cej\0"
        );
        for (from, to) in
            [("b~c", "b~d"), ("a|b~c", "a~b~c"), ("}} {{", "}}, {{"), ("select", "typed")]
        {
            let changed = BLANKS_OF_LISTS
                .replace(from, to)
                .replace("~cej", if to == "typed" { "" } else { "~cej" });
            let changed = if to == "typed" { changed.replace("~c", "") } else { changed };
            assert_ne!(now, mark(&changed), "{from}");
        }
    }

    proptest! {
        #[test]
        fn only_the_right_texts_get_everything(
            wanted in proptest::collection::vec(0..3_usize, 2..=6),
            given in proptest::collection::vec(0..3_usize, 6),
            points in 1..=100_u32,
            partial: bool,
        ) {
            let gaps: Vec<String> = wanted.iter().map(|right| {
                format!("{{{{{right}~{}~{}}}}}", (right + 1) % 3, (right + 2) % 3)
            }).collect();
            let scoring = if partial { "partial" } else { "all-or-nothing" };
            let module = module(&format!(
                r#""items": [{{ "kind": "fill-blanks", "prompt": "?", "mode": "select", "text": "{}", "scoring": "{scoring}" }}]"#,
                gaps.join(" ")
            ));
            let Solution::FillBlanks(key) = &module.key.items[0].solution else { panic!("kind") };
            let given: Vec<String> =
                given.iter().take(wanted.len()).map(usize::to_string).collect();
            let hits = wanted.iter().zip(&given).filter(|(right, text)| right.to_string() == **text).count();
            let response = Response::Texts(given);
            prop_assert!(items::fits(&module.quiz.items[0].interaction, &response));
            let most = points * 1000;
            let score = FillBlanks::score(key, &response, most);
            prop_assert_eq!(score == most, hits == wanted.len());
            if partial {
                let share = hits as f64 / wanted.len() as f64;
                prop_assert!((f64::from(score) - share * f64::from(most)).abs() < 1.0);
            } else {
                prop_assert!(score == 0 || score == most);
            }
            let told = (0..8).filter(|gap| {
                FillBlanks::state(key, &response, *gap, true) == Some(ChoiceState::Correct)
            });
            prop_assert_eq!(told.count(), hits);
        }

        #[test]
        fn whatever_is_filled_in_fits(
            item in proptest::sample::select(vec![BLANKS, BLANKS_OF_LISTS, BLANKS_OF_BANK]),
            fills in proptest::collection::vec((0..5_usize, "[abcd7]|cej|"), 0..30),
        ) {
            let mut session = session(item);
            let Interaction::FillBlanks(asked) = session.item().interaction.clone() else {
                panic!("kind")
            };
            for (gap, text) in fills {
                fill(&mut session, gap, &text);
                let bank = asked.words_of(0).to_vec();
                if asked.mode == Mode::Bank {
                    let used = session.used(&bank).iter().filter(|used| **used).count();
                    let filled = (0..3).filter(|gap| !session.filled(*gap).is_empty()).count();
                    prop_assert_eq!(used, filled, "each word is there as often as it is used");
                }
            }
        }
    }
}
