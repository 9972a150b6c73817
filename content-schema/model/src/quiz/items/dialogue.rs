//! A conversation that branches: nodes, where the other one speaks, and replies to choose from.
//!
//! An author's node has one way on: replies to choose from, another node that follows by itself, or the end. From each
//! node an end can be reached, so no conversation goes on for ever; ways back to an earlier node are allowed, as one
//! who asks "Pardon?" needs them.

use std::sync::Arc;

use crate::cursor::{Cursor, Reading, Says};
use crate::gate;
use crate::node::Node;
use crate::report::Code;

#[cfg(feature = "author")]
pub use author::{Dialogue, DialogueNode, Reply};
#[cfg(feature = "author")]
pub(super) use author::{EXAMPLES, GUESSES, answer, fields};

#[cfg(feature = "author")]
mod author;

/// What the learner sees; a quiz without such items pays little for what is one number.
pub type Asked = Arc<Talk>;

/// What checks the replies that were given.
pub type Key = Arc<Judged>;

/// A conversation. It begins at its first node, and an end can be reached from every one.
#[derive(Debug, PartialEq)]
pub struct Talk {
    /// What the other one says: at least two.
    pub nodes: Vec<Spoken>,
    /// The replies of all nodes, one node after the other: at most [`MOST_REPLIES`].
    pub replies: Vec<Said>,
}

/// A node: what is said, and what follows.
#[derive(Debug, PartialEq)]
pub struct Spoken {
    /// Who speaks.
    pub speaker: String,
    /// Markdown.
    pub text: String,
    /// What follows.
    pub way: Way,
}

/// What follows on a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Replies to choose from: the index of the first, and that behind the last.
    Replies(u8, u8),
    /// Another node, by itself.
    Next(u8),
    /// Nothing: the conversation is over.
    End,
}

/// A reply that can be chosen.
#[derive(Debug, PartialEq)]
pub struct Said {
    /// Markdown.
    pub text: String,
    /// Index of the node that it leads to.
    pub next: u8,
}

/// What replies are worth, and what is said of them.
#[derive(Debug, PartialEq)]
pub struct Judged {
    /// The conversation.
    pub talk: Asked,
    /// What each reply is worth, 0 to 10. `None` does not count: who asks for a repetition (back to the same question,
    /// without a worth of its own) has said nothing wrong.
    pub worth: Vec<Option<u8>>,
    /// Feedback in Markdown on each reply.
    pub feedback: Vec<Option<String>>,
    /// Of each node that ends the conversation, what went well (Markdown); empty for the others.
    pub ends: Vec<String>,
}

/// What stands in a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The other one spoke: index of the node.
    Node(usize),
    /// The learner replied: index of the reply.
    Reply(usize),
}

/// How many nodes a conversation may have.
pub const MOST_NODES: usize = 50;

/// How many replies a node may have.
pub const MOST_OF_NODE: usize = 5;

/// How many replies there are at most.
pub const MOST_REPLIES: usize = MOST_NODES * MOST_OF_NODE;

/// Too far: what leads to no end.
pub const NEVER: u8 = u8::MAX;

pub(super) const PROPERTIES: &[&str] = super::question_properties!["speaker", "nodes"];

/// The properties of a node.
pub(crate) const NODE: &[&str] = &["id", "speaker", "text", "choices", "next", "end"];

/// The properties of a reply.
pub(crate) const REPLY: &[&str] = &["text", "next", "worth", "feedback"];

#[inline(never)]
pub(super) fn read<N: Node>(item: &Cursor<N>, r: &mut Reading) -> Option<(Asked, Key)> {
    gate!(dialogue, read);
    let speaker = item.needed("speaker", Says::Text, r);
    let list = item.required("nodes", r)?;
    let cursors = list.elements(2, MOST_NODES, r);
    let mut ids: Vec<String> = Vec::new();
    let mut objects = Vec::new();
    let mut whole = true;
    for cursor in &cursors {
        objects.push(cursor.object(NODE, r));
        let id = if objects.ends_with(&[true]) { cursor.needed("id", Says::ID, r) } else { None };
        let id = id.unwrap_or_default();
        if !id.is_empty() && ids.contains(&id) {
            cursor.problem(r, Code::DuplicateId, &[&id]);
            whole = false;
        }
        ids.push(id);
    }
    let mut names: Vec<&str> = ids.iter().map(String::as_str).collect();
    // Where one has no name, nobody knows what was meant by an unknown one.
    if names.contains(&"") {
        names.clear();
        whole = false;
    }
    let (mut nodes, mut replies) = (Vec::new(), Vec::new());
    let (mut worth, mut feedback, mut ends) = (Vec::new(), Vec::new(), Vec::new());
    for (cursor, _) in cursors.iter().zip(&objects).filter(|(_, is_object)| **is_object) {
        let text = cursor.needed("text", Says::Markdown, r);
        let other = cursor.text_of("speaker", r);
        let mut end = String::new();
        let mut way = None;
        let ways = ["choices", "next", "end"].map(|name| (name, cursor.optional(name)));
        let given: Vec<&str> =
            ways.iter().filter(|(_, way)| way.is_some()).map(|(name, _)| *name).collect();
        if given.len() != 1 {
            cursor.problem(r, Code::WaysOn, &given);
        }
        let [(_, choices), (_, next), (_, over)] = &ways;
        if let Some(over) = over {
            end = over.markdown(r).unwrap_or_default();
            way = Some(Way::End);
        }
        if let Some(next) = next {
            way = target(next, &names, r).map(Way::Next);
        }
        if let Some(choices) = choices {
            let first = replies.len() as u8;
            for choice in choices.elements(1, MOST_OF_NODE, r) {
                if !choice.object(REPLY, r) {
                    continue;
                }
                let text = choice.needed("text", Says::Markdown, r);
                let next = choice.required("next", r).and_then(|next| target(&next, &names, r));
                let earlier = &replies[usize::from(first)..];
                let twice = |text: &&String| {
                    earlier.iter().any(|said: &Said| said.text.trim() == text.trim())
                };
                if let Some(text) = text.as_ref().filter(twice) {
                    choice.problem(r, Code::DuplicateChoice, &[text.trim()]);
                }
                let own = choice.optional("worth").map(|worth| worth.whole(0, 10, r));
                worth.push(own.map(|worth| worth.unwrap_or_default() as u8));
                feedback.push(choice.markdown_of("feedback", r));
                whole &= next.is_some();
                let said = Said { text: text.unwrap_or_default(), next: next.unwrap_or_default() };
                replies.push(said);
            }
            let last = replies.len() as u8;
            way = (first < last).then_some(Way::Replies(first, last));
        }
        whole &= way.is_some() && given.len() == 1;
        let speaker = other.or_else(|| speaker.clone()).unwrap_or_default();
        let way = way.unwrap_or(Way::End);
        nodes.push(Spoken { speaker, text: text.unwrap_or_default(), way });
        ends.push(end);
    }
    let talk = Arc::new(Talk { nodes, replies });
    let mut judged = Judged { talk: talk.clone(), worth, feedback, ends };
    // With a way that leads nowhere, more would be told than is wrong.
    if whole && cursors.len() > 1 {
        for (reply, worth) in judged.worth.iter_mut().enumerate() {
            let leads = talk.after(usize::from(talk.replies[reply].next));
            if talk.node_of(reply) != Some(leads) {
                worth.get_or_insert(0);
            }
        }
        judge(&list, &cursors, &ids, &judged, r);
    }
    Some((talk, Arc::new(judged)))
}

/// The index of the node that is named.
fn target<N: Node>(next: &Cursor<N>, names: &[&str], r: &mut Reading) -> Option<u8> {
    match names {
        [] => next.text(r).map(|_| 0),
        _ => next.one_of(names, r).map(|index| index as u8),
    }
}

/// Looks at where the ways of a conversation lead.
#[cfg_attr(not(feature = "author"), allow(unused_variables))]
fn judge<N: Node>(
    list: &Cursor<N>,
    cursors: &[Cursor<N>],
    ids: &[String],
    judged: &Judged,
    r: &mut Reading,
) {
    let talk = &judged.talk;
    let far = talk.distances(&|_| true);
    if far.iter().all(|far| *far == NEVER) {
        list.problem(r, Code::Endless, &[]);
        return;
    }
    for (index, cursor) in cursors.iter().enumerate() {
        if far[index] == NEVER {
            cursor.problem(r, Code::Endless, &[&ids[index]]);
        }
    }
    if far[0] == 0 {
        list.problem(r, Code::NothingToAnswer, &[]);
    }
    #[cfg(feature = "author")]
    {
        let reached = talk.reached();
        let strays = cursors.iter().enumerate().filter(|(index, _)| !reached[*index]);
        strays.for_each(|(index, cursor)| cursor.warn(r, Code::UnreachableNode, &[&ids[index]]));
        if far[0] != NEVER && talk.distances(&|reply| judged.is_best(reply))[0] == NEVER {
            list.warn(r, Code::OutOfReach, &[]);
        }
    }
}

impl Talk {
    /// The node where the learner is asked, or where the conversation is over, coming to `node`.
    pub fn after(&self, mut node: usize) -> usize {
        // Not longer: the reader asks too, who refuses those that go round.
        for _ in &self.nodes {
            if let Way::Next(next) = self.nodes[node].way {
                node = usize::from(next);
            }
        }
        node
    }

    /// The node that has a reply.
    pub fn node_of(&self, reply: usize) -> Option<usize> {
        let has = |node: &Spoken| matches!(node.way, Way::Replies(from, to) if (usize::from(from)..usize::from(to)).contains(&reply));
        self.nodes.iter().position(has)
    }

    /// What is said where these replies are given, as far as they lead.
    pub fn lines(&self, given: &[u8]) -> Vec<Line> {
        let mut given = given.iter().map(|reply| usize::from(*reply));
        let mut lines = Vec::new();
        let mut node = 0;
        loop {
            lines.push(Line::Node(node));
            node = usize::from(match self.nodes[node].way {
                Way::End => return lines,
                Way::Next(next) => next,
                Way::Replies(..) => {
                    let Some(reply) = given.next() else { return lines };
                    lines.push(Line::Reply(reply));
                    self.replies[reply].next
                }
            });
        }
    }

    /// For each node, how many replies there are at least up to an end, by those alone that may be given; [`NEVER`]
    /// where none is reached.
    pub fn distances(&self, may: &dyn Fn(usize) -> bool) -> Vec<u8> {
        let mut far = vec![NEVER; self.nodes.len()];
        loop {
            let before = far.clone();
            for (index, node) in self.nodes.iter().enumerate() {
                far[index] = match node.way {
                    Way::End => 0,
                    Way::Next(next) => far[usize::from(next)],
                    Way::Replies(from, to) => (usize::from(from)..usize::from(to))
                        .filter(|reply| may(*reply))
                        .map(|reply| far[usize::from(self.replies[reply].next)].saturating_add(1))
                        .min()
                        .unwrap_or(NEVER),
                };
            }
            if far == before {
                return far;
            }
        }
    }
}

impl Judged {
    /// What the best reply of a node is worth.
    pub fn best_of(&self, node: usize) -> u8 {
        match self.talk.nodes[node].way {
            Way::Replies(from, to) => {
                let of_node = &self.worth[usize::from(from)..usize::from(to)];
                of_node.iter().flatten().copied().max().unwrap_or_default()
            }
            _ => 0,
        }
    }

    /// Whether no other reply of its node is worth more.
    pub fn is_best(&self, reply: usize) -> bool {
        self.talk.node_of(reply).is_some_and(|node| self.worth[reply] == Some(self.best_of(node)))
    }

    /// The replies of the shortest conversation of the best ones; where these lead to no end, of any.
    pub fn model(&self) -> Vec<u8> {
        let mut far = self.talk.distances(&|reply| self.is_best(reply));
        let mut best = true;
        if far[0] == NEVER {
            far = self.talk.distances(&|_| true);
            best = false;
        }
        let mut path = Vec::new();
        let mut node = self.talk.after(0);
        while let Way::Replies(from, to) = self.talk.nodes[node].way {
            let leads = |reply: &u8| {
                let next = usize::from(self.talk.replies[usize::from(*reply)].next);
                far[next] < far[node] && (!best || self.is_best(usize::from(*reply)))
            };
            let Some(reply) = (from..to).find(leads) else { break };
            path.push(reply);
            node = self.talk.after(usize::from(self.talk.replies[usize::from(reply)].next));
        }
        path
    }
}
