//! Items with a conversation: what is refused and why, and their static form.

mod common;

use common::{helps, problems};
use proptest::prelude::*;
use serde_json::{Value, json};
use tremplin_author::json::check;
use tremplin_author::{Explain as _, Lang};
use tremplin_content::Module;
use tremplin_content::quiz::dialogue::{Line, Way};
use tremplin_content::quiz::{Interaction, Solution};
use tremplin_formats::snippet::{Options, static_html};

fn item(nodes: Value) -> Value {
    json!({ "kind": "dialogue", "prompt": "?", "speaker": "P", "nodes": nodes })
}

fn quiz(item: &Value) -> Value {
    json!({ "kind": "quiz", "id": "a", "lang": "fr", "title": "a", "items": [item] })
}

fn quiz_of(nodes: Value) -> Value {
    quiz(&item(nodes))
}

/// A node that asks, with replies that lead to these.
fn asks(id: &str, next: &[&str]) -> Value {
    let replies = next.iter().enumerate();
    let replies: Vec<Value> =
        replies.map(|(place, next)| json!({ "text": format!("r{place}"), "next": next })).collect();
    json!({ "id": id, "text": "A", "choices": replies })
}

fn ends(id: &str) -> Value {
    json!({ "id": id, "text": "E", "end": "W" })
}

fn leads(id: &str, next: &str) -> Value {
    json!({ "id": id, "text": "N", "next": next })
}

/// `value` with a member more.
fn with(mut value: Value, name: &str, member: Value) -> Value {
    value[name] = member;
    value
}

#[test]
fn mistakes_are_told_with_their_place() {
    let end = || ends("e");
    for (nodes, expected) in [
        (Value::Null, &["missing-property @ items[0]"][..]),
        (json!("a"), &["wrong-type @ items[0].nodes"]),
        (json!([end()]), &["too-few @ items[0].nodes"]),
        (
            json!((0..51).map(|n| asks(&format!("n{n}"), &["n0"])).collect::<Vec<_>>()),
            &["too-many @ items[0].nodes", "endless @ items[0].nodes"],
        ),
        (json!([asks("a", &["e"]), "e"]), &["wrong-type @ items[0].nodes[1]"]),
        (
            json!([asks("a", &["e"]), { "text": "E", "end": "W" }]),
            &["missing-property @ items[0].nodes[1]"],
        ),
        (json!([asks("a", &["e"]), ends("É")]), &["invalid-id @ items[0].nodes[1].id"]),
        (json!([asks("a", &["e"]), end(), end()]), &["duplicate-id @ items[0].nodes[2]"]),
        (
            json!([asks("a", &["e"]), { "id": "e", "end": "W" }]),
            &["missing-property @ items[0].nodes[1]"],
        ),
        (json!([asks("a", &["x"]), end()]), &["unknown-value @ items[0].nodes[0].choices[0].next"]),
        (json!([leads("a", "x"), end()]), &["unknown-value @ items[0].nodes[0].next"]),
        (
            json!([{ "id": "a", "text": "A", "choices": [{ "text": "r" }] }, end()]),
            &["missing-property @ items[0].nodes[0].choices[0]"],
        ),
        (
            json!([{ "id": "a", "text": "A", "choices": [{ "next": "e" }] }, end()]),
            &["missing-property @ items[0].nodes[0].choices[0]"],
        ),
        (json!([asks("a", &[]), end()]), &["too-few @ items[0].nodes[0].choices"]),
        (json!([asks("a", &["e"; 6]), end()]), &["too-many @ items[0].nodes[0].choices"]),
        (
            json!([{ "id": "a", "text": "A", "choices": "r" }, end()]),
            &["wrong-type @ items[0].nodes[0].choices"],
        ),
        (
            json!([{ "id": "a", "text": "A", "choices": [{ "text": "r", "next": "e" }, { "text": " r", "next": "e" }] }, end()]),
            &["duplicate-choice @ items[0].nodes[0].choices[1]"],
        ),
        (
            json!([{ "id": "a", "text": "A", "choices": [{ "text": "r", "next": "e", "worth": 11 }] }, end()]),
            &["out-of-range @ items[0].nodes[0].choices[0].worth"],
        ),
        (json!([{ "id": "a", "text": "A" }, end()]), &["ways-on @ items[0].nodes[0]"]),
        (
            json!([asks("a", &["e"]), with(end(), "next", json!("a"))]),
            &["ways-on @ items[0].nodes[1]"],
        ),
        (
            json!([with(with(asks("a", &["e"]), "next", json!("e")), "end", json!("W")), end()]),
            &["ways-on @ items[0].nodes[0]"],
        ),
        (
            json!([asks("a", &["e"]), { "id": "e", "text": "E", "end": " " }]),
            &["empty-text @ items[0].nodes[1].end"],
        ),
        // Nothing ends: it is said once.
        (json!([asks("a", &["b"]), asks("b", &["a"])]), &["endless @ items[0].nodes"]),
        (json!([leads("a", "b"), leads("b", "a")]), &["endless @ items[0].nodes"]),
        // Each trap is said.
        (
            json!([asks("a", &["e", "b", "c"]), asks("b", &["b"]), leads("c", "b"), end()]),
            &["endless @ items[0].nodes[1]", "endless @ items[0].nodes[2]"],
        ),
        (
            json!([asks("a", &["b"]), asks("b", &["a"]), end()]),
            &[
                "endless @ items[0].nodes[0]",
                "endless @ items[0].nodes[1]",
                "unreachable-node @ items[0].nodes[2]",
            ],
        ),
        (
            json!([asks("a", &["e"]), end(), asks("b", &["c"]), leads("c", "b")]),
            &[
                "endless @ items[0].nodes[2]",
                "endless @ items[0].nodes[3]",
                "unreachable-node @ items[0].nodes[2]",
                "unreachable-node @ items[0].nodes[3]",
            ],
        ),
        (json!([leads("a", "e"), end()]), &["nothing-to-answer @ items[0].nodes"]),
    ] {
        assert_eq!(problems(&quiz_of(nodes.clone())), expected, "{nodes}");
    }
    let missing =
        quiz(&json!({ "kind": "dialogue", "prompt": "?", "nodes": [asks("a", &["e"]), end()] }));
    assert_eq!(problems(&missing), ["missing-property @ items[0]"]);
    // Back to an earlier node, and to itself: an end can still be reached.
    let loops = quiz_of(json!([asks("a", &["a", "b"]), asks("b", &["a", "e", "b"]), end()]));
    assert_eq!(problems(&loops), [""; 0]);
}

/// What is said of the first problem, in French and in English.
fn told(module: &Value) -> [String; 2] {
    let report = check(&module.to_string()).report;
    let problem = report.problems.first().expect("a problem");
    [Lang::Fr, Lang::En].map(|lang| format!("{} {}", problem.message(lang), problem.help(lang)))
}

#[test]
fn each_mistake_is_explained_with_its_remedy() {
    for (nodes, parts) in [
        (json!([asks("a", &["fim"]), ends("fin")]), ["« fim »", "\"next\": \"fin\""]),
        (json!([asks("a", &["zzz"]), ends("fin")]), ["« zzz »", "\"a\", \"fin\""]),
        (json!([asks("a", &["e"]), ends("e"), ends("e")]), ["« e »", "\"e-2\""]),
        (json!([{ "id": "a", "text": "A" }, ends("e")]), ["sans finir", "\"choices\": ["]),
        (
            json!([with(asks("a", &["e"]), "end", json!("W")), ends("e")]),
            ["« choices » et « end »", "\"end\""],
        ),
        (
            json!([{ "id": "a", "text": "A", "reponses": [] }, ends("e")]),
            ["« reponses »", "\"choices\""],
        ),
        (json!([asks("a", &["b"]), asks("b", &["a"])]), ["ne finit jamais", "\"end\": "]),
        (json!([asks("a", &["e", "b"]), asks("b", &["b"]), ends("e")]), ["« b »", "\"next\""]),
        (json!([asks("a", &["e"]), ends("e"), ends("f")]), ["« f »", "\"next\": \"f\""]),
        (json!([leads("a", "e"), ends("e")]), ["rien à répondre", "\"choices\": ["]),
    ] {
        let [fr, en] = told(&quiz_of(nodes));
        let plain = fr.replace('\u{a0}', " ");
        assert!(parts.iter().all(|part| plain.contains(part)), "{plain}");
        assert!(en.contains(parts[1]), "{en}");
    }
}

#[test]
fn who_can_never_get_everything_is_told_of() {
    let mut nodes = json!([asks("a", &["e", "a"]), ends("e")]);
    nodes[0]["choices"][1]["worth"] = json!(2);
    assert_eq!(problems(&quiz_of(nodes.clone())), ["out-of-reach @ items[0].nodes"]);
    assert!(check(&quiz_of(nodes.clone()).to_string()).module.is_some(), "it is a warning");
    nodes[0]["choices"][0]["worth"] = json!(2);
    assert_eq!(problems(&quiz_of(nodes)), [""; 0]);
}

#[test]
fn what_authors_guess_is_understood() {
    let nodes = json!([asks("a", &["e"]), ends("e")]);
    for kind in ["conversation", "Dialog", "branching", "dialoge"] {
        for help in helps(with(item(nodes.clone()), "kind", json!(kind))) {
            assert!(help.contains("\"kind\": \"dialogue\""), "{kind}: {help}");
        }
    }
    for name in ["noeuds", "messages", "etapes", "nods"] {
        let mut item = json!({ "kind": "dialogue", "prompt": "?", "speaker": "P" });
        item[name] = nodes.clone();
        for help in helps(item) {
            assert!(help.contains("\"nodes\""), "{name}: {help}");
        }
    }
    for help in helps(json!({ "kind": "dialogue", "prompt": "?", "speaker": "P" })) {
        assert!(help.contains("\"nodes\": [{ \"id\": \"debut\","), "{help}");
    }
}

#[test]
fn a_conversation_arrives_as_it_was_written() {
    let text = include_str!("../../tests/fixtures/valid/dialogue.json");
    let Some(Module::Quiz(module)) = check(text).module else { panic!("refused") };
    let Interaction::Dialogue(talk) = &module.quiz.items[0].interaction else { panic!("kind") };
    let ways: Vec<Way> = talk.nodes.iter().map(|node| node.way).collect();
    let (replies, next) = (Way::Replies, Way::Next);
    assert_eq!(ways, [replies(0, 3), replies(3, 4), next(3), replies(4, 6), Way::End, Way::End]);
    let speakers: Vec<&str> = talk.nodes.iter().map(|node| node.speaker.as_str()).collect();
    assert_eq!(speakers[..3], ["L’accueil"; 3]);
    assert_eq!(speakers[3..], ["Mme Petit, gérante"; 3]);
    assert_eq!(talk.replies.iter().map(|reply| reply.next).collect::<Vec<_>>(), [2, 1, 0, 2, 4, 5]);
    let Solution::Dialogue(key) = &module.key.items[0].solution else { panic!("kind") };
    // Who asks for a repetition loses nothing.
    let worth = [Some(2), Some(1), None, Some(0), Some(2), Some(0)];
    assert_eq!((&*key.worth, key.model()), (&worth[..], vec![0, 4]));
    let model = talk.lines(&key.model());
    let (node, reply) = (Line::Node, Line::Reply);
    assert_eq!(model, [node(0), reply(0), node(2), node(3), reply(4), node(4)]);
}

#[test]
fn the_static_form_is_read_as_a_game_book() {
    let mut nodes = json!([asks("a", &["a", "b"]), leads("b", "e"), ends("e")]);
    nodes[0]["text"] = json!("**A** & B");
    nodes[0]["choices"][1]["text"] = json!("1 < 2");
    nodes[0]["choices"][1]["worth"] = json!(1);
    nodes[0]["choices"][0]["feedback"] = json!("*Non*.");
    nodes[1]["speaker"] = json!("<Q>");
    let module = check(&quiz_of(nodes).to_string()).module.expect("is accepted");
    let html = static_html(&module, &Options { src: "a.json".into(), ..Options::default() });
    let (form, answer) = html.split_once("<details>").expect("an answer");
    for part in [
        "<p id=\"a-item-1--1\">1. <strong>P\u{a0}:</strong> <strong>A</strong> &amp; B</p>",
        "<li>1 &lt; 2 <a href=\"#a-item-1--2\">→ 2</a></li>",
        "<li>r0 <a href=\"#a-item-1--1\">→ 1</a></li>",
        "<p id=\"a-item-1--2\">2. <strong>&lt;Q&gt;\u{a0}:</strong> N</p><p><a href=\"#a-item-1--3\">→ 3</a></p>",
        "<p><em>Fin de la conversation</em></p>",
    ] {
        assert!(form.contains(part), "{part}: {form}");
    }
    for part in [
        "<li><strong>Vous\u{a0}:</strong> 1 &lt; 2</li>",
        "<li>r0<br><em>Non</em>.</li>",
        "<p>W</p>",
    ] {
        assert!(answer.contains(part), "{part}: {answer}");
    }
    assert!(!answer.contains("<strong>Vous\u{a0}:</strong> r0"), "{answer}");
}

/// A node's way: where its replies lead, or the node that follows, or an end.
#[derive(Clone, Debug)]
enum Drawn {
    Replies(Vec<usize>),
    Next(usize),
    End,
}

fn any_graph() -> impl Strategy<Value = Vec<Drawn>> {
    let way = prop_oneof![
        3 => proptest::collection::vec(0..8_usize, 1..=3).prop_map(Drawn::Replies),
        1 => (0..8_usize).prop_map(Drawn::Next),
        1 => Just(Drawn::End),
    ];
    proptest::collection::vec(way, 2..=8).prop_map(|mut ways| {
        let count = ways.len();
        for way in &mut ways {
            match way {
                Drawn::Replies(next) => next.iter_mut().for_each(|next| *next %= count),
                Drawn::Next(next) => *next %= count,
                Drawn::End => {}
            }
        }
        ways
    })
}

/// Which nodes can be reached from each, in any number of steps (Warshall).
fn closure(ways: &[Drawn]) -> Vec<Vec<bool>> {
    let count = ways.len();
    let mut reach = vec![vec![false; count]; count];
    for (from, way) in ways.iter().enumerate() {
        reach[from][from] = true;
        match way {
            Drawn::Replies(next) => next.iter().for_each(|to| reach[from][*to] = true),
            Drawn::Next(to) => reach[from][*to] = true,
            Drawn::End => {}
        }
    }
    for by in 0..count {
        for from in 0..count {
            for to in 0..count {
                reach[from][to] |= reach[from][by] && reach[by][to];
            }
        }
    }
    reach
}

proptest! {
    #[test]
    fn loops_and_strays_are_found_in_any_graph(ways in any_graph()) {
        let name = |index: &usize| format!("n{index}");
        let nodes: Vec<Value> = ways.iter().enumerate().map(|(index, way)| match way {
            Drawn::Replies(next) => {
                let next: Vec<String> = next.iter().map(name).collect();
                asks(&name(&index), &next.iter().map(String::as_str).collect::<Vec<_>>())
            }
            Drawn::Next(next) => leads(&name(&index), &name(next)),
            Drawn::End => ends(&name(&index)),
        }).collect();
        let reach = closure(&ways);
        let is_end = |node: usize| matches!(ways[node], Drawn::End);
        let trapped = |from: &usize| !(0..ways.len()).any(|to| reach[*from][to] && is_end(to));
        let mut expected: Vec<String> = Vec::new();
        if (0..ways.len()).all(|node| trapped(&node)) {
            expected.push("endless @ items[0].nodes".to_owned());
        } else {
            let at = |code: &str, node: usize| format!("{code} @ items[0].nodes[{node}]");
            expected.extend((0..ways.len()).filter(trapped).map(|node| at("endless", node)));
            let mut start = 0;
            let mut steps = 0;
            while let (Drawn::Next(next), true) = (&ways[start], steps < 9) {
                (start, steps) = (*next, steps + 1);
            }
            if is_end(start) {
                expected.push("nothing-to-answer @ items[0].nodes".to_owned());
            }
            let strays = (0..ways.len()).filter(|node| !reach[0][*node]);
            expected.extend(strays.map(|node| at("unreachable-node", node)));
        }
        prop_assert_eq!(problems(&quiz_of(json!(nodes))), expected);
    }
}
