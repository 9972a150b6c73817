//! Conversations for authors: what they write, and plain HTML.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Asked, Key, Line, Talk, Way};
use crate::html::page::Page;
use crate::html::{directed_line, plain};
use crate::lang::is_right_to_left;

pub(in crate::quiz::items) const GUESSES: &[(&str, &str)] = &[
    ("branching", "dialogue"),
    ("chat", "dialogue"),
    ("conversation", "dialogue"),
    ("dialog", "dialogue"),
    ("scenario", "dialogue"),
    ("interlocuteur", "speaker"),
    ("personnage", "speaker"),
    ("qui", "speaker"),
    ("etapes", "nodes"),
    ("messages", "nodes"),
    ("noeuds", "nodes"),
    ("passages", "nodes"),
    ("repliques", "nodes"),
    ("steps", "nodes"),
    ("reponses", "choices"),
    ("replies", "choices"),
    ("fin", "end"),
    ("ending", "end"),
    ("goto", "next"),
    ("suite", "next"),
    ("suivant", "next"),
    ("target", "next"),
    ("vers", "next"),
    ("score", "worth"),
    ("valeur", "worth"),
];

pub(in crate::quiz::items) const EXAMPLES: &[(&str, &str)] = &[
    ("speaker", "\"speaker\": \"Mme Petit, gérante\""),
    (
        "nodes",
        "\"nodes\": [{ \"id\": \"debut\", \"text\": \"Allô ?\", \"choices\": [{ \"text\": \"Bonjour, je suis Lina.\", \"next\": \"fin\" }] }, { \"id\": \"fin\", \"text\": \"À bientôt !\", \"end\": \"Vous avez dit qui vous êtes.\" }]",
    ),
    ("choices", "\"choices\": [{ \"text\": \"Bonjour, je suis Lina.\", \"next\": \"fin\" }]"),
    ("worth", "\"worth\": 2"),
    ("end", "\"end\": \"Vous avez dit qui vous êtes.\""),
];

impl Talk {
    /// Whether each node is reached from the first one.
    pub fn reached(&self) -> Vec<bool> {
        let mut reached = vec![false; self.nodes.len()];
        let mut open = vec![0];
        while let Some(node) = open.pop() {
            if !std::mem::replace(&mut reached[node], true) {
                open.extend(self.follow(node));
            }
        }
        reached
    }

    /// The nodes that can follow on one.
    fn follow(&self, node: usize) -> Vec<usize> {
        match self.nodes[node].way {
            Way::End => Vec::new(),
            Way::Next(next) => vec![usize::from(next)],
            Way::Replies(from, to) => {
                let replies = &self.replies[usize::from(from)..usize::from(to)];
                replies.iter().map(|reply| usize::from(reply.next)).collect()
            }
        }
    }
}

/// What somebody says, with their name before it.
fn line(page: &Page<'_>, speaker: &str, text: &str) -> String {
    format!("<strong>{} :</strong> {}", plain(speaker, page.lang), directed_line(text, page.lang))
}

/// The conversation to be read as a game book: its nodes with their numbers, and the number to go on with behind each
/// reply, which leads there.
pub(in crate::quiz::items) fn fields(page: &Page<'_>, talk: &Asked, name: &str) -> String {
    let arrow = if is_right_to_left(page.lang) { '←' } else { '→' };
    let lead = |next: u8| {
        let number = usize::from(next) + 1;
        format!("<a href=\"#{name}--{number}\">{arrow} {number}</a>")
    };
    let node = |(index, node): (usize, &super::Spoken)| {
        let number = index + 1;
        let said = line(page, &node.speaker, &node.text);
        let way = match node.way {
            Way::End => format!("<p><em>{}</em></p>", page.say(page.words.talk_over)),
            Way::Next(next) => format!("<p>{}</p>", lead(next)),
            Way::Replies(from, to) => {
                let replies = talk.replies[usize::from(from)..usize::from(to)].iter();
                let replies: String = replies
                    .map(|reply| {
                        let text = directed_line(&reply.text, page.lang);
                        format!("<li>{text} {}</li>", lead(reply.next))
                    })
                    .collect();
                format!("<ul>{replies}</ul>")
            }
        };
        format!("<p id=\"{name}--{number}\">{number}. {said}</p>{way}")
    };
    talk.nodes.iter().enumerate().map(node).collect()
}

/// The conversation of the best replies, and what is said of each reply.
pub(in crate::quiz::items) fn answer<'a>(
    page: &Page<'_>,
    talk: &Asked,
    key: &'a Key,
) -> (String, Option<&'a str>) {
    let model = talk.lines(&key.model());
    let last = match model.last() {
        Some(Line::Node(node)) => key.ends.get(*node),
        _ => None,
    };
    let lines = model.iter().map(|said| match *said {
        Line::Node(node) => line(page, &talk.nodes[node].speaker, &talk.nodes[node].text),
        Line::Reply(reply) => line(page, page.words.talk_you, &talk.replies[reply].text),
    });
    let lines: String = lines.map(|line| format!("<li>{line}</li>")).collect();
    let told = key.feedback.iter().zip(&talk.replies).filter_map(|(told, reply)| {
        let text = directed_line(&reply.text, page.lang);
        Some(format!("<li>{text}<br>{}</li>", directed_line(told.as_ref()?, page.lang)))
    });
    let told: String = told.collect();
    let told = if told.is_empty() { told } else { format!("<ul>{told}</ul>") };
    (format!("<ul>{lines}</ul>{told}"), last.map(String::as_str))
}

/// A node of a conversation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(
    description = "Ce que dit l’autre personne, et la suite : soit \"choices\", soit \"next\", soit \"end\"."
)]
pub struct DialogueNode {
    /// Identifier, by which replies name it.
    #[schemars(
        description = "Identifiant, que \"next\" reprend : minuscules sans accents, chiffres et tirets.",
        regex(pattern = crate::id::PATTERN)
    )]
    pub id: String,
    /// Who speaks, where it is not the one of the whole item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Qui parle, si ce n’est pas la personne de toute la conversation.",
        length(min = 1, max = 20000)
    )]
    pub speaker: Option<String>,
    /// What is said, in Markdown.
    #[schemars(description = "Ce qui est dit. Markdown.", length(min = 1, max = 20000))]
    pub text: String,
    /// Replies to choose from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Les réponses au choix de l’élève.", length(min = 1, max = 5))]
    pub choices: Option<Vec<Reply>>,
    /// The node that follows by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "L’identifiant de ce qui suit tout seul, sans réponse de l’élève.")]
    pub next: Option<String>,
    /// What went well, in Markdown: the conversation is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "La conversation finit ici : ce qui a été réussi. Markdown.",
        length(min = 1, max = 20000)
    )]
    pub end: Option<String>,
}

/// A reply of a conversation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(description = "Une réponse que l’élève peut choisir.")]
pub struct Reply {
    /// What the learner says, in Markdown.
    #[schemars(description = "Ce que dit l’élève. Markdown.", length(min = 1, max = 20000))]
    pub text: String,
    /// The node that it leads to.
    #[schemars(
        description = "L’identifiant de ce qui suit : plus loin, ou plus haut pour revenir."
    )]
    pub next: String,
    /// What it is worth, held against the best reply of the same node.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Ce que vaut cette réponse, de 0 à 10. Elle est comparée à la meilleure au même endroit. Sans indication : 0, ou rien si elle ramène à la même question.",
        range(min = 0, max = 10)
    )]
    pub worth: Option<u32>,
    /// Markdown for who gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Ce que lit, à la fin, l’élève qui a choisi cette réponse. Markdown.",
        length(min = 1, max = 20000)
    )]
    pub feedback: Option<String>,
}

/// A short conversation, as the schema shows it to authors.
fn example() -> [DialogueNode; 2] {
    let reply = |text: &str, worth| Reply {
        text: text.into(),
        next: "fin".into(),
        worth,
        ..Reply::default()
    };
    [
        DialogueNode {
            id: "debut".into(),
            text: "Restaurant Le Zinc, bonjour !".into(),
            choices: Some(vec![
                reply("Bonjour, je suis Lina Roux. J’appelle pour l’offre.", Some(2)),
                reply("Allô ?", None),
            ]),
            ..DialogueNode::default()
        },
        DialogueNode {
            id: "fin".into(),
            text: "Bien, venez demain.".into(),
            end: Some("Vous avez un rendez-vous.".into()),
            ..DialogueNode::default()
        },
    ]
}

crate::properties::question! {
    /// A conversation that branches.
    Dialogue, "Une conversation : l’élève choisit ses réponses, et l’autre personne réagit.", "La situation : avec qui, pour quoi. Markdown." {
        /// Who speaks with the learner.
        #[schemars(description = "La personne qui parle avec l’élève.", length(min = 1, max = 20000))]
        speaker: String,
        /// What is said, and what follows; it begins with the first.
        #[schemars(
            description = "Ce que dit l’autre personne, avec la suite. La conversation commence par le premier élément, et une fin doit rester possible depuis chacun.",
            length(min = 2, max = 50),
            example = example()
        )]
        nodes: Vec<DialogueNode>,
    }
    "dialogue : une conversation avec des réponses au choix" {
        "kind": "dialogue",
        "prompt": "${1:Vous appelez un employeur.}",
        "speaker": "${2:Mme Petit, gérante}",
        "nodes": [
            { "id": "debut", "text": "${3:Allô ?}", "choices": [
                { "text": "${4:Une bonne réponse}", "next": "fin", "worth": 1, "feedback": "${5:Pourquoi elle est bonne}" },
                { "text": "${6:Une réponse moins bonne}", "next": "fin", "feedback": "${7:Ce qui serait mieux}" }
            ] },
            { "id": "fin", "text": "${8:À bientôt !}", "end": "${9:Ce que vous avez réussi}" }
        ],
    }
}
