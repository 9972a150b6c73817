//! One `.ftl` file as messages.

use fluent_syntax::ast::{
    Comment, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;

use crate::{Kind, Message, PARTS, Part};

/// The messages of a file; what is wrong with it goes into `problems`.
pub fn read(lang: &str, text: &str, problems: &mut Vec<String>) -> Vec<Message> {
    let resource = match parser::parse(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = text.get(..error.pos.start).map_or(0, |before| before.lines().count());
                problems.push(format!("{lang}, line {line}: {error}"));
            }
            resource
        }
    };
    let mut part = Part::Written;
    let mut messages: Vec<Message> = Vec::new();
    for entry in &resource.body {
        match entry {
            Entry::GroupComment(comment) => {
                let text = joined(comment);
                let when = text.rsplit_once(", ").map(|(_, when)| when);
                match (when, PARTS.iter().find(|(_, name)| Some(*name) == when)) {
                    (None, _) => part = Part::Written,
                    (_, Some((found, _))) => part = *found,
                    _ => problems.push(format!(
                        "{lang}: the group `{text}` must end with first, later or asked, or have no comma"
                    )),
                }
            }
            Entry::Message(message) => {
                let id = message.id.name.to_owned();
                if messages.iter().any(|other| other.id == id) {
                    problems.push(format!("{lang}: {id} is there twice"));
                }
                let attributes = &message.attributes;
                let read = match &message.value {
                    Some(value) if attributes.is_empty() => forms(value),
                    None => named(attributes.iter().map(|each| (each.id.name, &each.value))),
                    Some(_) => Err("has a text and attributes: one of both".to_owned()),
                };
                let about = message.comment.as_ref().map(joined).unwrap_or_default();
                match read {
                    Ok((kind, forms, mut args)) => {
                        args.sort();
                        args.dedup();
                        messages.push(Message { id, about, part, args, kind, forms });
                    }
                    Err(problem) => problems.push(format!("{lang}: {id} {problem}")),
                }
            }
            _ => {}
        }
    }
    messages
}

fn joined(comment: &Comment<&str>) -> String {
    comment.content.join(" ")
}

type Read = Result<(Kind, Vec<String>, Vec<String>), String>;

fn named<'a>(attributes: impl Iterator<Item = (&'a str, &'a Pattern<&'a str>)>) -> Read {
    let (mut names, mut forms, mut args) = (Vec::new(), Vec::new(), Vec::new());
    for (name, pattern) in attributes {
        names.push(name.to_owned());
        forms.push(plain(pattern, &mut args)?);
    }
    Ok((Kind::Named(names), forms, args))
}

fn forms(pattern: &Pattern<&str>) -> Read {
    let mut args = Vec::new();
    let [PatternElement::Placeable { expression: Expression::Select { selector, variants } }] =
        pattern.elements.as_slice()
    else {
        let text = plain(pattern, &mut args)?;
        return Ok((Kind::One, vec![text], args));
    };
    if !matches!(selector, InlineExpression::VariableReference { id } if id.name == "n") {
        return Err("must choose by `$n`".to_owned());
    }
    args.push("n".to_owned());
    let (mut names, mut forms) = (Vec::new(), Vec::new());
    for variant in variants {
        let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) =
            &variant.key;
        names.push((*name).to_owned());
        forms.push(plain(&variant.value, &mut args)?);
    }
    Ok((Kind::Plural(names), forms, args))
}

/// A text without forms, each thing that is put in as `{name}`.
fn plain(pattern: &Pattern<&str>, args: &mut Vec<String>) -> Result<String, String> {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::StringLiteral { value } if value.contains('\\') => {
                    return Err("must write a sign itself, not its number".to_owned());
                }
                InlineExpression::StringLiteral { value } => text.push_str(value),
                InlineExpression::VariableReference { id } => {
                    text.push_str(&format!("{{{}}}", id.name));
                    args.push(id.name.to_owned());
                }
                _ => return Err("uses more of Fluent than is read here".to_owned()),
            },
            PatternElement::Placeable { .. } => {
                return Err("must choose between whole sentences, not parts of one".to_owned());
            }
        }
    }
    Ok(text)
}
