//! JSON-LD as RDF in its canonical order (JSON-LD 1.1; RDF Dataset Canonicalization, RDFC-1.0).
//!
//! RDF drops silently what no context defines, and takes one thing under many names. Here everything
//! that it would drop, and every spelling that a reader of JSON would not see, is refused: what is
//! signed is what is shown.
//!
//! The command line and the widget share this crate. Nothing is fetched: the contexts are in it.
//!
//! ```
//! use tremplin_author::json;
//! use tremplin_credentials::Reason;
//! let badge = json::parse(r#"{ "@context": "https://example.org/words", "name": "CV" }"#).unwrap();
//! let proof = json::parse(r#"{ "type": "DataIntegrityProof" }"#).unwrap();
//! let signed = tremplin_rdf::signed(&badge.root(), &proof.root());
//! assert_eq!(signed, Err(Reason::ContextUnknown));
//! ```
#![deny(missing_docs)]

mod contexts;
mod text;
mod work;

use oxjsonld::{JsonLdParser, JsonLdRemoteDocument};
use oxrdf::dataset::{CanonicalizationAlgorithm, CanonicalizationHashAlgorithm};
use oxrdf::{Dataset, GraphName, Literal, NamedNode, NamedOrBlankNode, Quad, QuadRef, Term};
use tremplin_content::node::{Node, Shape};
use tremplin_credentials::Reason;

use self::text::Writer;

/// The keywords that a document may use beside its outermost `@context`.
const KEYWORDS: [&str; 4] = ["@id", "@type", "@value", "@language"];

/// More objects with a `@context` of their own than any badge has endorsements.
const MOST_CONTEXTS: usize = 64;

/// No context defines a word of more bytes.
const LONGEST_WORD: usize = 64;

/// As [`signed_with`], with numbers written by Rust.
///
/// # Errors
/// As [`signed_with`].
pub fn signed<N: Node>(document: &N, proof: &N) -> Result<[String; 2], Reason> {
    signed_with(document, proof, text::exponential)
}

/// What a proof signs: its own options as canonical N-Quads, and those of the document (Data
/// Integrity EdDSA Cryptosuites 1.0, sections 3.2.3 to 3.2.5). The digests of both, one after the other,
/// are the message of its signature.
///
/// `document` may hold its proofs, and `proof` its value; neither counts.
///
/// # Errors
/// The [`Reason`] why nobody can have signed what is shown, or why it can't be told here.
///
/// `number` writes a number as C's `%1.15E`: a browser has that already, as `toExponential(15)`.
pub fn signed_with<N: Node>(
    document: &N,
    proof: &N,
    number: fn(f64) -> String,
) -> Result<[String; 2], Reason> {
    let context = document.member("@context").ok_or(Reason::WrongContext)?;
    known(&context)?;
    let quads = |node: &N, but: &str| canonical(node, &context, &["@context", but], number);
    Ok([quads(proof, "proofValue")?, quads(document, "proof")?])
}

/// An object but some of its members, under a context, as canonical N-Quads.
fn canonical<N: Node>(
    node: &N,
    context: &N,
    but: &[&str],
    number: fn(f64) -> String,
) -> Result<String, Reason> {
    if node.shape() != Shape::Object {
        return Err(Reason::Unreadable);
    }
    let id = node.member("id").and_then(|id| id.text());
    let mut words = Vec::new();
    let mut contexts = MOST_CONTEXTS;
    for (name, value) in node.members() {
        if but.contains(&name.as_str()) {
            continue;
        }
        plain_name(&name)?;
        plain(&value, id.as_deref(), &mut words, &mut contexts)?;
        words.push(name);
    }
    words.sort_unstable();
    words.dedup();
    let mut out = Writer { text: String::from("{\"@context\":"), number };
    out.value(context)?;
    out.members(node, but, ",")?;
    out.text.push('}');
    in_order(parse(&out.text, words)?)
}

/// Quads as canonical N-Quads.
fn in_order(mut dataset: Dataset) -> Result<String, Reason> {
    if !work::is_bounded(&dataset) {
        return Err(Reason::TooIntricate);
    }
    if work::is_disputed(&dataset) {
        return Err(Reason::ProofUnsupported);
    }
    dataset.canonicalize(CanonicalizationAlgorithm::Rdfc10 {
        hash_algorithm: CanonicalizationHashAlgorithm::Sha256,
    });
    let mut lines: Vec<String> = dataset.iter().map(|quad| format!("{quad} .\n")).collect();
    lines.sort_unstable();
    Ok(lines.concat())
}

fn parse(text: &str, words: Vec<String>) -> Result<Dataset, Reason> {
    // Not lenient about what is right, which is seen to below, but about dropping what is wrong.
    let parser = JsonLdParser::new().lenient().for_slice(text).with_load_document_callback(
        move |address, _| {
            match contexts::trimmed(address, &words) {
                Some(document) => Ok(JsonLdRemoteDocument {
                    document,
                    // One for all, as none has relative addresses: a word that two contexts define alike
                    // would otherwise count as defined in two ways.
                    document_url: "https://www.w3.org/ns/credentials/v2".to_owned(),
                }),
                None => Err("unknown".into()),
            }
        },
    );
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
fn known<N: Node>(context: &N) -> Result<(), Reason> {
    match (context.shape(), context.text()) {
        (_, Some(address)) if contexts::is_known(&address) => Ok(()),
        (_, Some(_)) => Err(Reason::ContextUnknown),
        (Shape::List, _) => context.elements().iter().try_for_each(|one| match one.shape() {
            Shape::Text => known(one),
            _ => Err(Reason::ContextInjected),
        }),
        _ => Err(Reason::ContextInjected),
    }
}

/// A name that has no second spelling: readers of JSON look for `validUntil`, and would not see its
/// full address.
fn plain_name(name: &str) -> Result<(), Reason> {
    match name {
        _ if KEYWORDS.contains(&name) => Ok(()),
        _ if name.starts_with('@') || name.contains(':') => Err(Reason::UndefinedTerm),
        _ => Ok(()),
    }
}

/// A value without what RDF drops (`null`) or puts elsewhere: a second object with the id of the
/// document that says more than what it is, or nodes that are named for this document only and may stand anywhere in it.
///
/// `words` gets what a context may define: names, and texts, which may name types. So many `contexts` may
/// still stand in it: an endorsement, which is a credential by itself, has its own.
fn plain<N: Node>(
    value: &N,
    id: Option<&str>,
    words: &mut Vec<String>,
    contexts: &mut usize,
) -> Result<(), Reason> {
    match value.shape() {
        Shape::Null => Err(Reason::UndefinedTerm),
        Shape::Text => {
            let text = value.text().unwrap_or_default();
            if text.starts_with("_:") {
                return Err(Reason::TooIntricate);
            }
            if text.len() <= LONGEST_WORD {
                words.push(text);
            }
            Ok(())
        }
        Shape::List => value.elements().iter().try_for_each(|one| plain(one, id, words, contexts)),
        Shape::Object => {
            let own = |name: &str| value.member(name).and_then(|own| own.text());
            let same =
                id.is_some() && ["id", "@id"].into_iter().any(|name| own(name).as_deref() == id);
            value.members().into_iter().try_for_each(|(name, value)| {
                if name == "@context" {
                    // Each is read anew.
                    *contexts = contexts.checked_sub(1).ok_or(Reason::TooIntricate)?;
                    return known(&value);
                }
                plain_name(&name)?;
                // What such an object says of itself beside what it is would be said of the document.
                if same && !["id", "@id", "type", "@type"].contains(&name.as_str()) {
                    return Err(Reason::UndefinedTerm);
                }
                plain(&value, id, words, contexts)?;
                words.push(name);
                Ok(())
            })
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
