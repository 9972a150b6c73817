//! Which levels the domains of a self-check have reached, and what is said of them.

use tremplin_content::gate;
use tremplin_content::quiz::Interaction;
use tremplin_content::quiz::self_check::{Domain, HIGHEST};
use tremplin_content::quiz::survey::Form;

use super::{Response, Session};

/// What a self-check has found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The level of each domain, from 0 to 2, in the author's order.
    pub levels: Vec<u32>,
    /// Index of the sentence that sums them up; `None` where none fits.
    pub sentence: Option<usize>,
    /// Indexes of the domains that lead on, the lowest first. The page shows the first ones that lead somewhere.
    pub ways_on: Vec<usize>,
}

impl Session {
    /// How the domains stand, in a quiz that has some: of each question the last attempt counts.
    #[inline(never)]
    pub fn standing(&self) -> Option<Standing> {
        gate!(domains, standing);
        let check = self.module.quiz.self_check.as_ref()?;
        let levels: Vec<u32> = check.domains.iter().map(|domain| self.level_of(domain)).collect();
        let fits = |[level, count]: [u32; 2]| {
            levels.iter().filter(|reached| **reached >= level).count() >= count as usize
        };
        let sentence = check.summary.iter().position(|sentence| fits(sentence.fits));
        let mut ways_on: Vec<usize> = Vec::new();
        for level in 0..HIGHEST {
            for (index, domain) in check.domains.iter().enumerate() {
                let leads = |other: &usize| check.domains[*other].next == domain.next;
                if levels[index] == level && domain.next.is_some() && !ways_on.iter().any(leads) {
                    ways_on.push(index);
                }
            }
        }
        Some(Standing { levels, sentence, ways_on })
    }

    fn level_of(&self, domain: &Domain) -> u32 {
        let counted = domain.items.iter().map(|item| self.counted(*item));
        let sum = counted.fold(0, u32::saturating_add);
        let reached = |from: &&u32| sum >= from.saturating_mul(1000);
        domain.levels.iter().filter(reached).count() as u32
    }

    /// What an item counts for its domain, in thousandths of a point.
    fn counted(&self, item: usize) -> u32 {
        let state = &self.states[item];
        match (&self.module.quiz.items[item].interaction, &state.response) {
            (Interaction::Survey(asked), Response::Said { picks, .. }) => match asked.form {
                Form::Choices => picks.count_ones() * 1000,
                Form::Scale => picks.trailing_zeros() * 1000,
                Form::Text => 0,
            },
            _ => state.score.unwrap_or(0),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use tremplin_author::json;
    use tremplin_content::Module;

    use super::super::{Action, Phase};
    use super::*;

    /// The Digital Skills Indicator 2.0: five domains; the first two are above basic from two activities, the others
    /// from three; the sentences count the domains in which nothing was done.
    fn indicator(seed: u64) -> Session {
        let of = [5, 6, 7, 6, 7];
        let items: Vec<String> = (of.iter().enumerate())
            .flat_map(|(domain, count)| (0..*count).map(move |n| format!("d{domain}-{n}")))
            .map(|id| {
                format!(r#"{{"kind":"true-false","id":"{id}","prompt":"{id}","answer":true}}"#)
            })
            .collect();
        let domains: Vec<String> = (of.iter().zip([2, 2, 3, 3, 3]).enumerate())
            .map(|(domain, (count, above))| {
                let ids: Vec<String> = (0..*count).map(|n| format!(r#""d{domain}-{n}""#)).collect();
                let next = ["\"a.html\"", "\"b.html\"", "\"b.html\"", "\"d.html\"", "null"][domain];
                let title = if domain == 4 { "null" } else { "\"Suite\"" };
                format!(
                    r#"{{"name":"{domain}","items":[{}],"levels":[1,{above}],"next":{next},"nextTitle":{title}}}"#,
                    ids.join(",")
                )
            })
            .collect();
        let summary = r#"[{"level":2,"domains":5,"text":"above"},{"level":1,"domains":5,"text":"basic"},
            {"level":1,"domains":4,"text":"low"},{"level":1,"domains":3,"text":"narrow"},
            {"level":1,"domains":2,"text":"limited"},{"text":"none"}]"#;
        let text = format!(
            r#"{{"kind":"quiz","id":"dsi","lang":"fr","title":"DSI","items":[{}],
                "selfCheck":{{"domains":[{}],"summary":{summary}}}}}"#,
            items.join(","),
            domains.join(",")
        );
        let checked = json::check(&text);
        let Some(Module::Quiz(module)) = checked.module else { panic!("{:?}", checked.report) };
        Session::new(std::rc::Rc::new(module), seed)
    }

    /// The session at its results, with so many activities in each domain.
    fn done(counts: [usize; 5]) -> Session {
        let mut session = indicator(7);
        let mut left = counts;
        while session.phase() == Phase::Item {
            let id = &session.module().quiz.items[session.item_index()].id;
            let domain = usize::from(id.as_bytes()[1] - b'0');
            let does = left[domain] > 0;
            left[domain] = left[domain].saturating_sub(1);
            session.apply(Action::Answer(does), 1);
            session.apply(Action::Check, 2);
            session.apply(Action::Next, 3);
        }
        session
    }

    fn said(session: &Session) -> &str {
        let sentence = session.standing().and_then(|standing| standing.sentence).expect("one fits");
        &session.module().quiz.self_check.as_ref().expect("it has one").summary[sentence].text
    }

    /// What the indicator says, as its definition does (Eurostat, isoc_sk_dskl_i21): by the domains that are at 0.
    fn by_definition(counts: [usize; 5]) -> &'static str {
        let above = [2, 2, 3, 3, 3];
        let all_above = counts.iter().zip(above).all(|(count, from)| *count >= from);
        match counts.iter().filter(|count| **count == 0).count() {
            0 if all_above => "above",
            0 => "basic",
            1 => "low",
            2 => "narrow",
            3 => "limited",
            _ => "none",
        }
    }

    proptest! {
        #[test]
        fn the_digital_skills_indicator_comes_out_as_it_is_defined(
            counts in prop::array::uniform5(0_usize..=5),
        ) {
            let session = done(counts);
            prop_assert_eq!(said(&session), by_definition(counts));
            let standing = session.standing().expect("it has domains");
            for (domain, (count, above)) in counts.iter().zip([2, 2, 3, 3, 3]).enumerate() {
                let level = u32::from(*count > 0) + u32::from(*count >= above);
                prop_assert_eq!(standing.levels[domain], level);
            }
            let all: Vec<u32> = standing.ways_on.iter().map(|way| standing.levels[*way]).collect();
            prop_assert!(all.is_sorted() && all.iter().all(|level| *level < HIGHEST));
        }
    }

    #[test]
    fn the_lowest_domains_lead_on_and_no_place_is_named_twice() {
        let ways_on = |counts| done(counts).standing().expect("it has domains").ways_on;
        assert_eq!(ways_on([1, 0, 0, 0, 0]), [1, 3, 0], "b is named once");
        assert_eq!(ways_on([1, 2, 3, 0, 0]), [3, 0], "none first");
        assert_eq!(ways_on([2, 2, 3, 3, 0]), [0; 0], "it names none");
    }

    #[test]
    fn what_is_said_in_surveys_counts() {
        let text = r#"{ "kind": "quiz", "id": "a", "lang": "fr", "title": "a", "items": [
            { "kind": "survey", "id": "fait", "prompt": "?", "form": "choices", "several": true,
              "choices": [{ "text": "a" }, { "text": "b" }, { "text": "c" }] },
            { "kind": "survey", "id": "souvent", "prompt": "?", "form": "scale", "steps": ["0", "1", "2"] }],
            "selfCheck": { "domains": [
                { "name": "fait", "items": ["fait"], "levels": [1, 3] },
                { "name": "souvent", "items": ["souvent"], "levels": [1, 2] } ] } }"#;
        let checked = json::check(text);
        let Some(Module::Quiz(module)) = checked.module else { panic!("{:?}", checked.report) };
        let module = std::rc::Rc::new(module);
        for (picks, step, levels) in [
            (&[][..], None, [0, 0]),
            (&[1], Some(0), [1, 0]),
            (&[0, 2], Some(1), [1, 1]),
            (&[0, 1, 2], Some(2), [2, 2]),
        ] {
            let mut session = Session::new(module.clone(), 1);
            for choice in picks {
                session.apply(Action::Choose { choice: *choice, picked: true }, 1);
            }
            session.apply(Action::Next, 2);
            if let Some(choice) = step {
                session.apply(Action::Choose { choice, picked: true }, 3);
            }
            session.apply(Action::Next, 4);
            assert_eq!(session.phase(), Phase::Results);
            assert_eq!(session.standing().expect("it has domains").levels, levels);
        }
    }

    #[test]
    fn before_the_first_answer_nothing_is_reached() {
        let standing = indicator(1).standing().expect("it has domains");
        assert_eq!(standing.levels, [0; 5]);
    }
}
