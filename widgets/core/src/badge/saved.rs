//! What is kept on the device of a badge: a short JSON text.
//!
//! ```json
//! {"version":2,"module":"5f0c…","results":[["quiz","cv","2,875,1000,1,1764000000000,…"]],
//!  "earned":[1764000000000,[["quiz","cv","Le CV"]]],"title":"Candidature",
//!  "achievement":"https://ml.example.org/e#candidature","credential":"eyJ…","name":"Camille"}
//! ```
//! `module` is the fingerprint of what had to be done, hexadecimal. A result holds what the device keeps
//! of it elsewhere too (see [`Completion::text`]); in version 1 it held the share in thousandths, whether
//! it was a pass (either might be `null`) and when it was reached. What the learner does not have is left
//! out; the name stands there only where the learner wants it kept.
//!
//! What is read may have been written by anybody: each value is checked, and a text that no session
//! writes is dropped as a whole. A text for another fingerprint is not: see
//! [`Session::has_changed`].

use std::rc::Rc;

use tremplin_content::badge::{Activity, BadgeModule};
use tremplin_content::id::is_id;
use tremplin_content::node::{Node, Shape, hex, whole};
use tremplin_content::write::{push_hex, push_list, push_text};
use tremplin_credentials::LAST;
use tremplin_credentials::names::written_name;

use super::apply::is_keepable;
use super::completion::merge_into;
use super::{Best, Completion, Earned, Mark, Session, Share};
use crate::kept::Dropped;

/// Goes up whenever a text written before can no longer be read.
pub(super) const VERSION: u32 = 2;

/// Far more than any session has.
const MOST: usize = 100;

impl Session {
    /// Everything that is to be kept, as a compact JSON text. The verdict is not: a credential is
    /// judged anew whenever it is shown.
    pub fn save(&self) -> String {
        // Who looks at the shelf has no modules at hand.
        let has_title = self.earned.is_some() || self.credential.is_some();
        write(
            self.fingerprint,
            &self.results,
            self.earned.as_ref(),
            [
                has_title.then_some(&self.module.title),
                self.module.achievement.as_ref().filter(|_| has_title),
                self.credential.as_ref(),
                self.name.as_ref().filter(|_| self.keeps_name),
            ],
        )
    }

    /// The session as it was saved; nobody has judged its credential yet. Then comes
    /// [`begin`](Session::begin).
    ///
    /// # Errors
    /// [`Dropped::OtherVersion`] for what another Tremplin has written: it must not be overwritten.
    /// [`Dropped::Unreadable`] for what no Tremplin writes.
    pub fn restore<N: Node>(module: Rc<BadgeModule>, saved: &N) -> Result<Session, Dropped> {
        match saved.member("version").and_then(|version| whole(&version)) {
            Some(1..=VERSION) => {}
            Some(_) => return Err(Dropped::OtherVersion),
            None => return Err(Dropped::Unreadable),
        }
        session(module, saved).ok_or(Dropped::Unreadable)
    }

    /// Takes over what the device keeps now that another tab, or a shelf, has changed it: `kept` as it was
    /// [restored](Session::restore) and [begun](Session::begin), or a new session where nothing is
    /// left. What a judge has said of the same credential stays.
    pub fn follow(&mut self, mut kept: Session) {
        if kept.credential == self.credential {
            kept.verdict = self.verdict.take();
        }
        *self = kept;
    }

    /// Drops results that count for nothing any more: the device's records still have them.
    fn drop_idle(&mut self) {
        let Session { module, earned, results, .. } = self;
        results.retain(|result| {
            let mut deeds = earned.iter().flat_map(|earned| &earned.deeds);
            module.requires.iter().any(|asked| result.is(asked.activity, &asked.id))
                || deeds.any(|(activity, id, _)| result.is(*activity, id))
        });
    }
}

/// The record; `texts` are title, achievement, credential and name.
pub(super) fn write(
    fingerprint: u64,
    results: &[Completion],
    earned: Option<&Earned>,
    texts: [Option<&String>; 4],
) -> String {
    let mut out = String::from("{\"version\":");
    out.push_str(&VERSION.to_string());
    out.push_str(",\"module\":\"");
    push_hex(fingerprint, &mut out);
    out.push_str("\",\"results\":");
    push_list(results, &mut out, push_result);
    if let Some(Earned { at, deeds }) = earned {
        out.push_str(",\"earned\":[");
        out.push_str(&at.to_string());
        out.push(',');
        push_list(deeds, &mut out, |(activity, id, title), out| {
            push_texts(&[activity.as_str(), id, title], out);
            out.push(']');
        });
        out.push(']');
    }
    for (name, value) in ["title", "achievement", "credential", "name"].iter().zip(texts) {
        if let Some(value) = value {
            out.push_str(",\"");
            out.push_str(name);
            out.push_str("\":");
            push_text(value, &mut out);
        }
    }
    out.push('}');
    out
}

fn push_result(result: &Completion, out: &mut String) {
    push_texts(&[result.activity.as_str(), &result.id, &Completion::text(&result.best)], out);
    out.push(']');
}

/// The beginning of a list.
fn push_texts(texts: &[&str], out: &mut String) {
    let mut before = '[';
    for text in texts {
        out.push(before);
        push_text(text, out);
        before = ',';
    }
}

fn session<N: Node>(module: Rc<BadgeModule>, saved: &N) -> Option<Session> {
    let mut session = Session::new(module);
    session.fingerprint = hex(saved, "module")?;
    session.results = results(&saved.member("results")?)?;
    if let Some(node) = saved.member("earned") {
        session.earned = Some(earned(&node, &session.results)?);
    }
    if let Some(node) = saved.member("credential") {
        session.credential = Some(node.text().filter(|text| is_keepable(text))?);
    }
    if let Some(node) = saved.member("name") {
        let name = node.text()?;
        session.name = written_name(&name);
        session.name.as_ref()?;
        session.keeps_name = true;
    }
    session.drop_idle();
    Some(session)
}

/// What has been worked through, each activity and identifier once.
pub(super) fn results<N: Node>(list: &N) -> Option<Vec<Completion>> {
    let nodes = list.elements();
    if list.shape() != Shape::List || nodes.len() > MOST {
        return None;
    }
    let mut results = Vec::new();
    for node in &nodes {
        merge_into(&mut results, result(node)?);
    }
    Some(results)
}

fn result<N: Node>(node: &N) -> Option<Completion> {
    let fields = node.elements();
    let [activity, id, rest @ ..] = fields.as_slice() else { return None };
    let (activity, id) = named(activity, id)?;
    match rest {
        [text] => {
            let best = Completion::best(activity, &text.text()?).ok()?;
            Some(Completion { activity, id, best })
        }
        [scaled, passed, at] => {
            let scaled = if scaled.shape() == Shape::Null { None } else { Some(whole(scaled)?) };
            let passed = if passed.shape() == Shape::Null { None } else { Some(passed.boolean()?) };
            let share = Share::old(activity, scaled);
            let best = Best::of(Mark { share, passed, at: moment(at)? });
            best.is_possible().then_some(Completion { activity, id, best })
        }
        _ => None,
    }
}

pub(super) fn earned<N: Node>(node: &N, results: &[Completion]) -> Option<Earned> {
    let fields = node.elements();
    let [at, list] = fields.as_slice() else { return None };
    let mut deeds: Vec<(Activity, String, String)> = Vec::new();
    for deed in list.elements() {
        let fields = deed.elements();
        let [activity, id, title] = fields.as_slice() else { return None };
        let (activity, id) = named(activity, id)?;
        let twice = deeds.iter().any(|known| known.0 == activity && known.1 == id);
        let has_result = results.iter().any(|result| result.is(activity, &id));
        if twice || !has_result {
            return None;
        }
        deeds.push((activity, id, title.text()?));
    }
    let at = moment(at)?;
    (!deeds.is_empty()).then_some(Earned { at, deeds })
}

fn named<N: Node>(activity: &N, id: &N) -> Option<(Activity, String)> {
    let id = id.text().filter(|id| is_id(id))?;
    Some((Activity::named(&activity.text()?)?, id))
}

/// Milliseconds since 1970.
fn moment<N: Node>(node: &N) -> Option<u64> {
    let number = node.number()?;
    // `as` saturates, so that what is too large, negative or broken differs from itself.
    let moment = number as u64;
    (moment as f64 == number && moment <= LAST).then_some(moment)
}
