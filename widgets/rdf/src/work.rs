//! How much work it is to put blank nodes into their canonical order.
//!
//! RDFC-1.0 tells most blank nodes apart by the quads that they stand in. Where it can't, it tries
//! every order of those that are alike, which a few dozen nodes can make last for years (section 7.1
//! of its specification). Here the orders are counted beforehand.

use std::collections::HashMap;

use oxrdf::{BlankNodeRef, Dataset, GraphNameRef, NamedOrBlankNodeRef, QuadRef, TermRef};

/// How many times one node may be looked at; each takes some microseconds.
const MOST: f64 = 50_000.0;

/// The nodes that are alike, with those alike that each stands beside.
type Alike<'a> = HashMap<BlankNodeRef<'a>, HashMap<String, Vec<BlankNodeRef<'a>>>>;

/// Whether the canonical order is found in about a second.
pub fn is_bounded(dataset: &Dataset) -> bool {
    let alike = alike(dataset);
    let mut seen = HashMap::new();
    let mut work = 0.0;
    for node in alike.keys() {
        work += component(*node, &alike, &mut seen);
        if work > MOST {
            return false;
        }
    }
    true
}

/// Whether nodes that are alike stand in graphs without a name, as the proofs of several endorsements may.
/// Readers put these in different orders: the specification does not say whether a graph counts once or with
/// each of its quads (RDF Dataset Canonicalization, section 4.8.3, step 3.1.2), so that nothing can be said of
/// a signature over them.
pub fn is_disputed(dataset: &Dataset) -> bool {
    let in_graphs = |quad: QuadRef| matches!(quad.graph_name, GraphNameRef::BlankNode(_));
    if !dataset.iter().any(in_graphs) {
        return false;
    }
    let alike = alike(dataset);
    dataset
        .iter()
        .filter(|quad| in_graphs(*quad))
        .any(|quad| blank(quad).into_iter().flatten().any(|node| alike.contains_key(&node)))
}

/// The looks that a group of connected nodes needs at most: each of them is a start, from each start
/// every node is seen, and the choices at the nodes multiply. 0 for a group that was counted before.
fn component<'a>(
    start: BlankNodeRef<'a>,
    alike: &Alike<'a>,
    seen: &mut HashMap<BlankNodeRef<'a>, ()>,
) -> f64 {
    let (mut nodes, mut choices) = (0.0, 1.0);
    let mut waiting = vec![start];
    while let Some(node) = waiting.pop() {
        if seen.insert(node, ()).is_some() {
            continue;
        }
        nodes += 1.0;
        for beside in alike.get(&node).into_iter().flat_map(|groups| groups.values()) {
            choices *= (2..=beside.len()).map(|count| count as f64).product::<f64>();
            waiting.extend(beside);
        }
        if nodes > MOST || choices > MOST {
            return f64::INFINITY;
        }
    }
    nodes * nodes * choices
}

/// The blank nodes whose own quads look the same as those of another one.
fn alike(dataset: &Dataset) -> Alike<'_> {
    let mut quads: HashMap<BlankNodeRef, Vec<QuadRef>> = HashMap::new();
    for quad in dataset {
        let mut nodes: Vec<BlankNodeRef> = blank(quad).into_iter().flatten().collect();
        nodes.dedup();
        for node in nodes {
            quads.entry(node).or_default().push(quad);
        }
    }
    let looks: HashMap<BlankNodeRef, String> =
        quads.iter().map(|(node, quads)| (*node, looks(*node, quads))).collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for looks in looks.values() {
        *counts.entry(looks).or_default() += 1;
    }
    let ambiguous: HashMap<BlankNodeRef, &str> = looks
        .iter()
        .map(|(node, looks)| (*node, looks.as_str()))
        .filter(|(_, looks)| counts.get(looks).is_some_and(|count| *count > 1))
        .collect();
    let mut alike = Alike::new();
    for (node, quads) in quads.iter().filter(|(node, _)| ambiguous.contains_key(*node)) {
        let groups = alike.entry(*node).or_default();
        for quad in quads {
            for (place, other) in blank(*quad).into_iter().enumerate() {
                let Some(other) = other.filter(|other| other != node) else { continue };
                let Some(looks) = ambiguous.get(&other) else { continue };
                let group =
                    groups.entry(format!("{place} {} {looks}", quad.predicate)).or_default();
                if !group.contains(&other) {
                    group.push(other);
                }
            }
        }
    }
    alike
}

/// The quads of a node with itself and the other blank nodes as two signs.
fn looks(node: BlankNodeRef, quads: &[QuadRef]) -> String {
    let sign = |other: BlankNodeRef| if other == node { "_:a" } else { "_:z" };
    let mut lines: Vec<String> = quads
        .iter()
        .map(|quad| {
            let subject = match quad.subject {
                NamedOrBlankNodeRef::BlankNode(other) => sign(other).to_owned(),
                named => named.to_string(),
            };
            let object = match quad.object {
                TermRef::BlankNode(other) => sign(other).to_owned(),
                other => other.to_string(),
            };
            let graph = match quad.graph_name {
                GraphNameRef::BlankNode(other) => sign(other).to_owned(),
                other => other.to_string(),
            };
            format!("{subject} {} {object} {graph}\n", quad.predicate)
        })
        .collect();
    lines.sort_unstable();
    lines.concat()
}

/// The blank nodes of a quad: subject, object, graph.
fn blank(quad: QuadRef<'_>) -> [Option<BlankNodeRef<'_>>; 3] {
    let subject = match quad.subject {
        NamedOrBlankNodeRef::BlankNode(node) => Some(node),
        NamedOrBlankNodeRef::NamedNode(_) => None,
    };
    let object = match quad.object {
        TermRef::BlankNode(node) => Some(node),
        _ => None,
    };
    let graph = match quad.graph_name {
        GraphNameRef::BlankNode(node) => Some(node),
        _ => None,
    };
    [subject, object, graph]
}
