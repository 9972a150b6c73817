//! The manifest of the custom elements, as editors and catalogues read it:
//! <https://github.com/webcomponents/custom-elements-manifest>, schema 2.1.0.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

/// The colours and sizes that every widget has, with what they are without a word of the page.
const THEME: &str = include_str!("../../../../widgets/views/src/theme.css");

/// Each tag: its name, its class, what it is, and what it has among the parts.
const TAGS: &[(&str, &str, &str, &[&str])] = &[
    (
        "quiz",
        "TremplinQuiz",
        "A quiz: questions with feedback, and lessons.",
        &[
            "card", "progress", "prompt", "choice", "button", "primary", "quiet", "feedback",
            "results",
        ],
    ),
    (
        "flashcards",
        "TremplinFlashcards",
        "Flashcards: to discover once, or to remember over days.",
        &[
            "card", "progress", "flip", "button", "primary", "quiet", "rating", "feedback",
            "results",
        ],
    ),
    (
        "badge",
        "TremplinBadge",
        "A badge that fills up as quizzes and decks are done, or a shelf of badges.",
        &["card", "state", "button", "primary", "quiet"],
    ),
];

/// What each part is.
const PARTS: [(&str, &str); 12] = [
    ("button", "Each button."),
    ("card", "The box of a screen."),
    ("choice", "An answer that can be picked, or a step to put in order."),
    ("feedback", "What is said of an answer."),
    ("flip", "A side of a card, which turns it."),
    ("primary", "With `button`: the main one of a screen."),
    ("progress", "How far the learner is."),
    ("prompt", "What is asked."),
    ("quiet", "With `button`: one that is seldom needed."),
    ("rating", "With `button`: how well a card was known."),
    ("results", "The screen at the end."),
    ("state", "What a badge proves."),
];

/// What each style property is for.
const PROPERTIES: [(&str, &str); 12] = [
    ("accent", "Buttons, links, what is picked."),
    ("accent-text", "Text on the accent."),
    ("background", "The ground."),
    ("border", "Edges of fields and choices."),
    ("correct", "What is right."),
    ("font", "The family of fonts."),
    ("font-size", "The size of the text, which all others follow."),
    ("incorrect", "What is wrong."),
    ("muted", "Text of less weight."),
    ("radius", "Round corners."),
    ("surface", "The ground of what is set apart."),
    ("text", "Text."),
];

/// The manifest, made of the types of the tags.
///
/// # Errors
///
/// When a type is written in a way that is not understood.
pub fn write(types: &str) -> Result<String> {
    let mut declarations = Vec::new();
    let mut exports = Vec::new();
    for (kind, class, what, parts) in TAGS {
        let tag = format!("tremplin-{kind}");
        let mut attributes = members(types, "TremplinAttributes")?;
        attributes.extend(members(types, &format!("{class}Attributes"))?);
        let events = members(types, &format!("{class}Events"))?;
        declarations.push(json!({
            "kind": "class",
            "customElement": true,
            "name": class,
            "tagName": tag,
            "description": what,
            "superclass": { "name": "HTMLElement", "package": "global:" },
            "attributes": attributes.iter().map(Member::described).collect::<Vec<_>>(),
            "events": events.iter().map(Member::described).collect::<Vec<_>>(),
            "slots": [{ "name": "", "description": "What people see until the widget starts, and where it cannot." }],
            "cssProperties": properties()?,
            "cssParts": parts.iter().map(|name| part(name)).collect::<Result<Vec<_>>>()?,
        }));
        exports.push(json!({
            "kind": "custom-element-definition",
            "name": tag,
            "declaration": { "name": class, "module": LOADER },
        }));
    }
    let manifest = json!({
        "schemaVersion": "2.1.0",
        "readme": "README.md",
        "modules": [{
            "kind": "javascript-module",
            "path": LOADER,
            "declarations": declarations,
            "exports": exports,
        }],
    });
    Ok(serde_json::to_string_pretty(&manifest)? + "\n")
}

/// What defines the tags.
const LOADER: &str = "dist/tremplin.js";

/// A line of an interface, with the comment above it.
struct Member<'a> {
    name: &'a str,
    kind: &'a str,
    comment: &'a str,
}

impl Member<'_> {
    fn described(&self) -> Value {
        json!({ "name": self.name, "description": self.comment, "type": { "text": self.kind } })
    }
}

/// The members of an interface: each has a comment of one line above it.
fn members<'a>(types: &'a str, name: &str) -> Result<Vec<Member<'a>>> {
    let (_, rest) = types
        .split_once(&format!("export interface {name} "))
        .with_context(|| format!("there is no interface {name}"))?;
    let body = rest.split("\n}").next().unwrap_or_default();
    let mut members = Vec::new();
    let mut lines = body.lines().skip(1).map(str::trim);
    while let Some(line) = lines.next() {
        let comment = line.strip_prefix("/** ").and_then(|line| line.strip_suffix(" */"));
        let (Some(comment), Some(member)) = (comment, lines.next()) else {
            bail!("{name}: {line} is not understood");
        };
        let parts = member.strip_suffix(';').and_then(|member| member.split_once(": "));
        let (name, kind) = parts.with_context(|| format!("{name}: {member} has no type"))?;
        members.push(Member { name: name.trim_end_matches('?').trim_matches('\''), kind, comment });
    }
    Ok(members)
}

fn part(name: &str) -> Result<Value> {
    let known = PARTS.into_iter().find(|(known, _)| *known == name);
    let (_, what) = known.with_context(|| format!("nothing is said of the part {name}"))?;
    Ok(json!({ "name": name, "description": what }))
}

fn properties() -> Result<Vec<Value>> {
    let described = PROPERTIES.into_iter().map(|(name, what)| {
        let default = default(name).with_context(|| format!("theme.css has no {name}"))?;
        Ok(json!({ "name": format!("--tremplin-{name}"), "description": what, "default": default }))
    });
    described.collect()
}

/// What a property is where the page says nothing: `var(--tremplin-…, this)`.
fn default(name: &str) -> Option<String> {
    let (_, rest) = THEME.split_once(&format!("var(--tremplin-{name}, "))?;
    let mut depth = 1;
    let end = rest.find(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth == 0
    })?;
    let value = &rest[..end];
    let of = |scheme: &str| value.split_once(&format!("var(--{scheme},"))?.1.split(')').next();
    Some(match (of("light"), of("dark")) {
        (Some(light), Some(dark)) => format!("light-dark({light}, {dark})"),
        _ => value.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::npm::TAGS as TYPES;
    use tremplin_content::Kind;

    #[test]
    fn every_kind_has_its_tag() {
        let named: Vec<&str> = TAGS.iter().map(|(kind, ..)| *kind).collect();
        assert_eq!(named, Kind::NAMES);
        for kind in Kind::NAMES {
            assert!(
                TYPES.contains(&format!("  'tremplin-{kind}': {{ attributes: ")),
                "tags.d.ts: {kind}"
            );
        }
    }

    #[test]
    fn attributes_and_events_come_from_the_types() {
        let manifest: Value = serde_json::from_str(&write(TYPES).unwrap()).unwrap();
        let badge = &manifest["modules"][0]["declarations"][2];
        assert_eq!(badge["tagName"], "tremplin-badge");
        let view = badge["attributes"].as_array().unwrap().last().unwrap();
        assert_eq!((&view["name"], &view["type"]["text"]), (&json!("view"), &json!("'shelf'")));
        assert_eq!(badge["events"][1]["name"], "tremplin-earned");
        assert_eq!(badge["events"][1]["type"]["text"], "CustomEvent<TremplinEarned>");
    }

    #[test]
    fn properties_have_what_the_theme_says() {
        assert_eq!(default("accent").unwrap(), "light-dark(#1f4fa3, #9dc0ff)");
        assert_eq!(default("radius").unwrap(), "0.75em");
        assert_eq!(default("font").unwrap(), "system-ui, sans-serif");
        assert_eq!(default("nothing"), None);
    }

    #[test]
    fn a_type_that_is_not_understood_is_named() {
        let said = |types: &str| members(types, "A").err().unwrap().to_string();
        assert!(said("export interface B {\n}").contains("no interface A"));
        assert!(said("export interface A {\n  a: string;\n}").contains("a: string"));
        assert!(said("export interface A {\n  /** An a. */\n  a;\n}").contains("a; has no type"));
    }
}
