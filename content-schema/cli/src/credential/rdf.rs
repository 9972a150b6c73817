//! JSON-LD as RDF in its canonical order (JSON-LD 1.1; RDF Dataset Canonicalization, RDFC-1.0).
//!
//! RDF drops silently what no context defines, and takes one thing under many names. Here everything
//! that it would drop, and every spelling that a reader of JSON would not see, is refused: what is
//! signed is what is shown.

mod contexts;
mod numbers;
mod work;

use oxjsonld::{JsonLdParser, JsonLdRemoteDocument};
use oxrdf::dataset::{CanonicalizationAlgorithm, CanonicalizationHashAlgorithm};
use oxrdf::{Dataset, GraphName, Literal, NamedNode, NamedOrBlankNode, Quad, QuadRef, Term};
use serde_json::Value;
use tremplin_core::credential::Reason;

/// The keywords that a document may use beside its outermost `@context`.
const KEYWORDS: [&str; 4] = ["@id", "@type", "@value", "@language"];

/// A document as canonical N-Quads.
pub fn canonical(document: &Value) -> Result<String, Reason> {
    let context = document.get("@context").ok_or(Reason::WrongContext)?;
    known(context)?;
    let members = document.as_object().ok_or(Reason::Unreadable)?;
    let id = members.get("id").and_then(Value::as_str);
    for (name, value) in members.iter().filter(|(name, _)| *name != "@context") {
        plain_name(name)?;
        plain(value, id)?;
    }
    in_order(parse(document)?)
}

/// Quads as canonical N-Quads.
fn in_order(mut dataset: Dataset) -> Result<String, Reason> {
    if !work::is_bounded(&dataset) {
        return Err(Reason::TooIntricate);
    }
    dataset.canonicalize(CanonicalizationAlgorithm::Rdfc10 {
        hash_algorithm: CanonicalizationHashAlgorithm::Sha256,
    });
    let mut lines: Vec<String> = dataset.iter().map(|quad| format!("{quad} .\n")).collect();
    lines.sort_unstable();
    Ok(lines.concat())
}

fn parse(document: &Value) -> Result<Dataset, Reason> {
    let mut text = String::new();
    numbers::write(document, &mut text)?;
    // Not lenient about what is right, which is seen to below, but about dropping what is wrong.
    let parser =
        JsonLdParser::new().lenient().for_slice(&text).with_load_document_callback(|address, _| {
            match contexts::text(address) {
                Some(text) => Ok(JsonLdRemoteDocument {
                    document: text.into(),
                    // One for all, as none has relative addresses: a word that two contexts define alike
                    // would otherwise count as defined in two ways.
                    document_url: "https://www.w3.org/ns/credentials/v2".to_owned(),
                }),
                None => Err("unknown".into()),
            }
        });
    let mut dataset = Dataset::new();
    for quad in parser {
        let quad = quad.map_err(|_| Reason::UndefinedTerm)?;
        if !is_whole(quad.as_ref()) {
            return Err(Reason::UndefinedTerm);
        }
        dataset.insert(&in_small_letters(quad));
    }
    Ok(dataset)
}

/// The language of a text in small letters, which JSON-LD leaves to the processor and all that are in
/// use do.
fn in_small_letters(mut quad: Quad) -> Quad {
    if let Term::Literal(literal) = &quad.object
        && let Some(language) = literal.language()
    {
        let (value, language) = (literal.value(), language.to_ascii_lowercase());
        quad.object = Literal::new_language_tagged_literal_unchecked(value, language).into();
    }
    quad
}

/// Only addresses, and only those whose documents are here.
fn known(context: &Value) -> Result<(), Reason> {
    match context {
        Value::String(address) if contexts::text(address).is_some() => Ok(()),
        Value::String(_) => Err(Reason::ContextUnknown),
        Value::Array(list) => list.iter().try_for_each(|one| match one {
            Value::String(_) => known(one),
            _ => Err(Reason::ContextInjected),
        }),
        _ => Err(Reason::ContextInjected),
    }
}

/// A name that has no second spelling: readers of JSON look for `validUntil`, and would not see its
/// full address.
fn plain_name(name: &str) -> Result<(), Reason> {
    match name {
        "@context" => Err(Reason::ContextInjected),
        _ if KEYWORDS.contains(&name) => Ok(()),
        _ if name.starts_with('@') || name.contains(':') => Err(Reason::UndefinedTerm),
        _ => Ok(()),
    }
}

/// A value without what RDF drops (`null`) or puts elsewhere: a second object with the id of the
/// document, or nodes that are named for this document only and may stand anywhere in it.
fn plain(value: &Value, id: Option<&str>) -> Result<(), Reason> {
    match value {
        Value::Null => Err(Reason::UndefinedTerm),
        Value::String(text) if text.starts_with("_:") => Err(Reason::TooIntricate),
        Value::Array(list) => list.iter().try_for_each(|one| plain(one, id)),
        Value::Object(members) => {
            let own = ["id", "@id"].into_iter().filter_map(|name| members.get(name)?.as_str());
            if id.is_some() && own.into_iter().any(|own| Some(own) == id) {
                return Err(Reason::UndefinedTerm);
            }
            members.iter().try_for_each(|(name, value)| plain_name(name).and(plain(value, id)))
        }
        _ => Ok(()),
    }
}

/// Whether every address in a quad is one: a word that no context defines is none.
fn is_whole(quad: QuadRef) -> bool {
    let address = |node: &NamedNode| NamedNode::new(node.as_str()).is_ok();
    let quad = quad.into_owned();
    let subject = match &quad.subject {
        NamedOrBlankNode::NamedNode(node) => address(node),
        NamedOrBlankNode::BlankNode(_) => true,
    };
    let object = match &quad.object {
        Term::NamedNode(node) => address(node),
        Term::BlankNode(_) => true,
        Term::Literal(literal) => {
            let language = literal.language().unwrap_or("en");
            address(&literal.datatype().into_owned())
                && Literal::new_language_tagged_literal("", language).is_ok()
        }
    };
    let graph = match &quad.graph_name {
        GraphName::NamedNode(node) => address(node),
        GraphName::BlankNode(_) | GraphName::DefaultGraph => true,
    };
    subject && address(&quad.predicate) && object && graph
}

#[cfg(test)]
mod tests;
