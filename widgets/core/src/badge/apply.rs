//! What each action does.

use std::rc::Rc;

use tremplin_content::badge::{BadgeModule, Rule};
use tremplin_credentials::names::clean_name;
use tremplin_credentials::{MAX_TOKEN, Standing, Verdict};

use super::completion::merge_into;
use super::{Action, Completion, Earned, Event, Session, Status};

impl Session {
    /// A learner of whom nothing is known.
    pub fn new(module: Rc<BadgeModule>) -> Session {
        Session {
            fingerprint: module.fingerprint,
            module,
            results: Vec::new(),
            earned: None,
            credential: None,
            verdict: None,
            name: None,
            keeps_name: false,
        }
    }

    /// Takes up what the device knows from elsewhere when the badge is opened, new or
    /// [restored](Session::restore), and looks at what is asked now.
    ///
    /// `now` is in milliseconds since 1970.
    pub fn begin(&mut self, known: Vec<Completion>, now: u64) -> Vec<Event> {
        for completion in known {
            self.complete(completion);
        }
        self.earn(now).into_iter().collect()
    }

    /// Does what is asked for and tells what came of it. An action that does not fit the state is
    /// ignored.
    ///
    /// `now` is in milliseconds since 1970.
    pub fn apply(&mut self, action: Action, now: u64) -> Vec<Event> {
        let mut events = Vec::new();
        match action {
            Action::Completed(completion) => {
                self.complete(completion);
                events.extend(self.earn(now));
            }
            Action::Keep { credential, verdict } => self.keep(credential, verdict, &mut events),
            Action::Judged(verdict) if self.credential.is_some() => {
                let standing = verdict.standing();
                let before = self.verdict.as_ref().map(Verdict::standing);
                events.push(self.verified(&verdict));
                if standing == Standing::Valid && before.is_some_and(|then| then != standing) {
                    events.push(Event::Issued { id: self.module.id.clone() });
                }
                self.verdict = Some(verdict);
            }
            Action::Judged(_) => {}
            Action::SetName { name, keep } => {
                self.name = clean_name(&name);
                self.keeps_name = keep && self.name.is_some();
            }
        }
        events
    }

    fn complete(&mut self, completion: Completion) {
        let asked = self.module.requires.iter().any(|requirement| {
            completion.is(requirement.activity, &requirement.id) && completion.best.is_possible()
        });
        if asked {
            merge_into(&mut self.results, completion);
        }
        if self.earned.is_none() {
            self.fingerprint = self.module.fingerprint;
        }
    }

    /// Earns the badge where everything is done and it has not been earned before.
    fn earn(&mut self, now: u64) -> Option<Event> {
        let (done, of) = self.progress();
        if self.earned.is_some() || done < of {
            return None;
        }
        let mut moment = None;
        let mut deeds = Vec::new();
        for Status { requirement, best, met } in self.requirements() {
            let Some(best) = best.filter(|_| met) else { continue };
            let at = best.at(requirement);
            moment = Some(match (moment, self.module.rule) {
                (None, _) => at,
                (Some(other), Rule::All) => at.max(other),
                (Some(other), Rule::Any) => at.min(other),
            });
            deeds.push((requirement.activity, requirement.id.clone(), requirement.title.clone()));
        }
        // A clock that was ahead does not make it earned in the future.
        let at = moment?.min(now);
        self.earned = Some(Earned { at, deeds });
        self.fingerprint = self.module.fingerprint;
        Some(Event::Earned { id: self.module.id.clone(), at })
    }

    fn keep(&mut self, credential: String, verdict: Verdict, events: &mut Vec<Event>) {
        if !is_keepable(&credential) {
            return;
        }
        let standing = verdict.standing();
        events.push(self.verified(&verdict));
        if standing == Standing::Refused {
            return;
        }
        if standing == Standing::Valid {
            events.push(Event::Issued { id: self.module.id.clone() });
        }
        (self.credential, self.verdict) = (Some(credential), Some(verdict));
    }

    fn verified(&self, verdict: &Verdict) -> Event {
        Event::Verified {
            id: self.module.id.clone(),
            standing: verdict.standing(),
            reasons: verdict.reasons.clone(),
        }
    }
}

pub(super) fn is_keepable(credential: &str) -> bool {
    !credential.is_empty() && credential.len() <= MAX_TOKEN
}
