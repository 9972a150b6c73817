//! What a session tells of itself.

use std::rc::Rc;

use tremplin_content::badge::{Activity, BadgeModule, Requirement, Rule};
use tremplin_content::gate;
use tremplin_credentials::request::{self, Request};
use tremplin_credentials::{Standing, Verdict};

use super::{Best, Proof, Session, State};

/// A requirement and how far the learner is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status<'a> {
    /// What is asked.
    pub requirement: &'a Requirement,
    /// The best result so far.
    pub best: Option<Best>,
    /// Whether it is enough.
    pub met: bool,
}

/// Something that was done for the badge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deed<'a> {
    /// What was worked through.
    pub activity: Activity,
    /// Identifier of the quiz or the deck.
    pub id: &'a str,
    /// What it was called.
    pub title: &'a str,
    /// The best result.
    pub best: Best,
    /// When it came to what is asked, in milliseconds since 1970.
    pub at: u64,
}

/// What stands on a certificate that the learner prints. It is self-declared, and has to say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate<'a> {
    /// The badge's title.
    pub title: &'a str,
    /// When it was earned, in milliseconds since 1970.
    pub at: u64,
    /// What was done for it.
    pub deeds: Vec<Deed<'a>>,
    /// The learner's name, if one was typed.
    pub name: Option<&'a str>,
}

impl Session {
    /// The badge.
    pub fn module(&self) -> &BadgeModule {
        &self.module
    }

    /// The badge, to be shared with another session.
    pub fn shared_module(&self) -> Rc<BadgeModule> {
        self.module.clone()
    }

    /// How much the badge proves.
    pub fn state(&self) -> State {
        let proof = match (&self.credential, self.verdict.as_ref().map(Verdict::standing)) {
            (None, _) | (_, Some(Standing::Refused)) => None,
            (_, None) => Some(Proof::Unjudged),
            (_, Some(Standing::Unconfirmed)) => Some(Proof::Unconfirmed),
            (_, Some(Standing::Valid)) => Some(Proof::Valid),
        };
        match (proof, &self.earned) {
            (Some(proof), _) => State::Issued(proof),
            (None, Some(_)) => State::Earned,
            (None, None) => State::ToEarn,
        }
    }

    /// When the badge was earned on this device, in milliseconds since 1970, signed for or not.
    pub fn earned_at(&self) -> Option<u64> {
        self.earned.as_ref().map(|earned| earned.at)
    }

    /// The requirements in the author's order, each with how far the learner is.
    pub fn requirements(&self) -> Vec<Status<'_>> {
        let status = |requirement| {
            let (best, met) = match self.results.is_empty() {
                true => (None, false),
                false => self.reached(requirement),
            };
            Status { requirement, best, met }
        };
        self.module.requires.iter().map(status).collect()
    }

    /// How many requirements are met, and how many have to be.
    pub fn progress(&self) -> (usize, usize) {
        let met = self.requirements().iter().filter(|each| each.met).count();
        match self.module.rule {
            Rule::All => (met, self.module.requires.len()),
            Rule::Any => (met.min(1), 1),
        }
    }

    /// Whether there is more to it than something to do: it has been earned, or a credential is kept.
    pub fn is_claimed(&self) -> bool {
        self.earned.is_some() || self.credential.is_some()
    }

    /// Whether the author asks for something else than when the badge was earned, or when the
    /// learner last did something for it.
    pub fn has_changed(&self) -> bool {
        self.fingerprint != self.module.fingerprint
    }

    /// Whether anything is known of the learner that could be erased.
    pub fn is_pristine(&self) -> bool {
        self.results.is_empty() && !self.is_claimed() && self.name.is_none()
    }

    /// The credential that is kept, whatever is thought of it.
    pub fn credential(&self) -> Option<&str> {
        self.credential.as_deref()
    }

    /// What the last judge said of the credential that is kept.
    pub fn verdict(&self) -> Option<&Verdict> {
        self.verdict.as_ref()
    }

    /// The learner's name for certificate and request.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Whether the name is kept on the device.
    pub fn keeps_name(&self) -> bool {
        self.keeps_name
    }

    /// Where the device keeps what this badge asks for. These records serve other badges too; as
    /// long as they are there, the badge is earned again when it is opened again.
    pub fn record_keys(&self) -> Vec<String> {
        let mut keys = Vec::new();
        for each in &self.module.requires {
            super::Completion::push_keys(each.activity, &each.id, &mut keys);
        }
        keys
    }

    /// What stands on the certificate; `None` as long as the badge has not been earned.
    pub fn certificate(&self) -> Option<Certificate<'_>> {
        let earned = self.earned.as_ref()?;
        Some(Certificate {
            title: &self.module.title,
            at: earned.at,
            deeds: self.deeds(),
            name: self.name(),
        })
    }

    /// What the learner hands to whoever signs; `None` as long as the badge has not been earned, and
    /// where it has no [`achievement`](BadgeModule::achievement).
    ///
    /// `subject` stands for the learner in the credential: `urn:uuid:` and a random number that
    /// the page makes. `None` if it is anything else.
    pub fn request(&self, subject: &str) -> Option<Request> {
        self.earned.as_ref()?;
        let done = self.deeds().into_iter().map(|deed| request::Done {
            activity: deed.activity,
            id: deed.id.to_owned(),
            broad: deed.best.broad.share,
            strict: deed.best.strict.share,
            day: request::day(deed.at),
        });
        let request = Request {
            badge: self.module.id.clone(),
            achievement: self.module.achievement.clone()?,
            subject: subject.to_owned(),
            done: done.take(tremplin_content::badge::MOST_REQUIREMENTS).collect(),
            name: self.name.clone(),
        };
        request.is_possible().then_some(request)
    }

    /// What was done when the badge was earned, and what has been done since.
    fn deeds(&self) -> Vec<Deed<'_>> {
        let then = self.earned.iter().flat_map(|earned| &earned.deeds);
        let mut deeds: Vec<Deed> = then
            .filter_map(|(activity, id, title)| {
                let result = self.results.iter().find(|result| result.is(*activity, id))?;
                let mut asked = self.module.requires.iter();
                let asked = asked.find(|asked| result.is(asked.activity, &asked.id));
                let best = result.best;
                let at = asked.map_or(best.broad.at, |asked| best.at(asked));
                Some(Deed { activity: *activity, id, title, best, at })
            })
            .collect();
        for Status { requirement, best, met } in self.requirements() {
            let (activity, id) = (requirement.activity, requirement.id.as_str());
            let known = deeds.iter().any(|deed| (deed.activity, deed.id) == (activity, id));
            if let (Some(best), true, false) = (best, met, known) {
                let at = best.at(requirement);
                deeds.push(Deed { activity, id, title: &requirement.title, best, at });
            }
        }
        deeds
    }

    fn best(&self, requirement: &Requirement) -> Option<Best> {
        let of = |result: &&super::Completion| result.is(requirement.activity, &requirement.id);
        self.results.iter().find(of).map(|result| result.best)
    }

    /// How far the learner is where something has been done: a first visit does without it.
    #[inline(never)]
    fn reached(&self, requirement: &Requirement) -> (Option<Best>, bool) {
        gate!(more, reached);
        let best = self.best(requirement);
        (best, best.is_some_and(|best| best.meets(requirement)))
    }
}
