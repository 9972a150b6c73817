//! A conversation that branches: the response is the path, the replies that were given one after the other.

use tremplin_content::gate;
use tremplin_content::quiz::dialogue::{Asked, Key, Line, Talk, Way};
use tremplin_content::quiz::{Interaction, Solution};

use super::{Answers, Order};
use crate::quiz::{Action, Feedback, Response, Session};

/// How many replies a path may have: who goes round and round can only take some back.
const LONGEST: usize = 100;

pub(super) struct Dialogue;

impl Answers for Dialogue {
    type Asked = Asked;
    type Key = Key;

    #[inline(never)]
    fn shown(talk: &Asked, order: &Order) -> Vec<usize> {
        gate!(dialogue, shown);
        let count = talk.replies.len();
        if order.shuffled { order.of(count) } else { (0..count).collect() }
    }

    /// Gives a reply, or takes the last one back. What was meant for another node changes nothing.
    #[inline(never)]
    fn respond(talk: &Asked, before: &Response, _: &[usize], action: &Action) -> Option<Response> {
        gate!(dialogue, respond);
        let Action::Choose { choice, picked } = *action else { return None };
        let mut given = path(before).to_vec();
        if picked {
            offers(talk, &given).contains(&choice).then(|| given.push(choice as u8))?;
        } else {
            (given.pop().map(usize::from) == Some(choice)).then_some(())?;
        }
        Some(if given.is_empty() { Response::None } else { Response::List(given) })
    }

    #[inline(never)]
    fn fits(talk: &Asked, response: &Response) -> bool {
        gate!(dialogue, fits);
        let given = path(response);
        !given.is_empty() && given.len() <= LONGEST && end_of(talk, given).is_some()
    }

    /// It begins anew.
    fn again(_: &Response) -> Response {
        Response::None
    }

    #[inline(never)]
    fn is_clear(key: &Key, response: &Response) -> bool {
        gate!(dialogue, is_clear);
        is_over(&key.talk, path(response))
    }

    /// What the replies are worth, as a share of the best ones where they were given.
    #[inline(never)]
    fn score(key: &Key, response: &Response, most: u32) -> u32 {
        gate!(dialogue, score);
        let (mut worth, mut best) = (0_u64, 0_u64);
        for reply in path(response).iter().map(|reply| usize::from(*reply)) {
            let Some(Some(own)) = key.worth.get(reply) else { continue };
            worth += u64::from(*own);
            best += key.talk.node_of(reply).map_or(0, |node| u64::from(key.best_of(node)));
        }
        match best {
            0 => most,
            _ => (worth * u64::from(most) / best) as u32,
        }
    }

    #[inline(never)]
    fn feedback<'a>(
        key: &'a Key,
        response: &Response,
        _: &[usize],
        _: bool,
        told: &mut Vec<Feedback<'a>>,
    ) {
        gate!(dialogue, feedback);
        let given = path(response);
        let end = end_of(&key.talk, given).and_then(|node| key.ends.get(node));
        let end = end.filter(|text| !text.is_empty());
        told.extend(end.map(|text| Feedback { choice: None, text }));
        for (index, reply) in given.iter().enumerate() {
            let choice = usize::from(*reply);
            if let Some(Some(text)) = key.feedback.get(choice)
                // Who goes round hears it once.
                && !given[..index].contains(reply)
            {
                told.push(Feedback { choice: Some(choice), text });
            }
        }
    }

    /// The static form is to be read.
    fn taken(_: &Asked, _: &[String]) -> Response {
        Response::None
    }

    #[inline(never)]
    fn mark(talk: &Asked, key: &Key, add: &mut dyn FnMut(&str)) -> u32 {
        gate!(dialogue, mark);
        let mut number = 0_u32;
        let mut count = |part: u8| number = number.wrapping_mul(31).wrapping_add(u32::from(part));
        for node in &talk.nodes {
            add(&node.speaker);
            add(&node.text);
            match node.way {
                Way::Replies(from, to) => [0, from, to].into_iter().for_each(&mut count),
                Way::Next(next) => [1, next].into_iter().for_each(&mut count),
                Way::End => count(2),
            }
        }
        for (reply, worth) in talk.replies.iter().zip(&key.worth) {
            add(&reply.text);
            count(reply.next);
            count(worth.unwrap_or(u8::MAX));
        }
        number
    }
}

/// The replies that were given.
fn path(response: &Response) -> &[u8] {
    let Response::List(given) = response else { return &[] };
    given
}

/// The node that a path leads to: where the learner is asked, or where it is over; `None` where it is no path.
fn end_of(talk: &Talk, given: &[u8]) -> Option<usize> {
    let mut node = talk.after(0);
    for reply in given.iter().map(|reply| usize::from(*reply)) {
        if talk.node_of(reply) != Some(node) {
            return None;
        }
        node = talk.after(usize::from(talk.replies[reply].next));
    }
    Some(node)
}

fn is_over(talk: &Talk, given: &[u8]) -> bool {
    end_of(talk, given).is_some_and(|node| talk.nodes[node].way == Way::End)
}

/// The replies to choose from behind a path.
fn offers(talk: &Talk, given: &[u8]) -> std::ops::Range<usize> {
    match end_of(talk, given).map(|node| talk.nodes[node].way) {
        Some(Way::Replies(from, to)) if given.len() < LONGEST => usize::from(from)..usize::from(to),
        _ => 0..0,
    }
}

/// How good a reply was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quality {
    /// None of the same node was better.
    Best,
    /// Another one was better.
    Fair,
    /// It was worth nothing.
    Poor,
}

impl Session {
    /// What was said in the conversation of the item so far.
    #[inline(never)]
    pub fn said(&self) -> Vec<Line> {
        let Interaction::Dialogue(talk) = &self.item().interaction else { return Vec::new() };
        talk.lines(path(self.response()))
    }

    /// The replies that the learner can choose from now, in the order shown; none where the conversation is over.
    #[inline(never)]
    pub fn offers(&self) -> Vec<usize> {
        let Interaction::Dialogue(talk) = &self.item().interaction else { return Vec::new() };
        let offers = offers(talk, path(self.response()));
        self.shown().iter().copied().filter(|reply| offers.contains(reply)).collect()
    }

    /// The last reply, which can be taken back until the conversation is checked.
    pub fn last_reply(&self) -> Option<usize> {
        path(self.response()).last().map(|reply| usize::from(*reply))
    }

    /// How good a reply was, once the conversation is checked; `None` also where nothing was to be lost.
    pub fn quality(&self, reply: usize) -> Option<Quality> {
        self.outcome()?;
        let Solution::Dialogue(key) = self.solution() else { return None };
        let (best, worth) = (key.best_of(key.talk.node_of(reply)?), (*key.worth.get(reply)?)?);
        match worth {
            _ if best == 0 => None,
            0 => Some(Quality::Poor),
            _ if worth < best => Some(Quality::Fair),
            _ => Some(Quality::Best),
        }
    }
}

#[cfg(test)]
mod tests;
