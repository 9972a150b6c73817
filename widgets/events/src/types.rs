//! The details as TypeScript has them: `tremplin.d.ts`.
//!
//! `cargo run -p tremplin-events --features types --example types > widgets/embed/js/tremplin.d.ts`

use std::any::type_name;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;
use tremplin_content::Kind;

use crate::{
    Answered, BadgeReady, Earned, Error, ErrorCode, FlashcardsCompleted, FlashcardsReady, Issued,
    QuizCompleted, QuizReady, Reviewed, Verified,
};

/// Longest line of a comment.
const WIDTH: usize = 112;

const HEAD: &str = "\
/** Events of the Tremplin widgets. They bubble, are composed, and go out from the element. From a frame
 * whose embed.config.json does not name the page around under `parents`, they have no more than `id` and `kind`
 * (ready), `id` (completed), `code` and `fatal` (error); the others do not come. */
";

/// The text of `tremplin.d.ts`.
pub fn types() -> String {
    let mut out = String::from(HEAD);
    for (kind, interface) in [
        (Kind::Quiz, interface::<QuizReady> as fn(&mut String, Option<Kind>)),
        (Kind::Flashcards, interface::<FlashcardsReady>),
        (Kind::Badge, interface::<BadgeReady>),
    ] {
        interface(&mut out, Some(kind));
    }
    out += "\n/** The widget works; `kind` tells which one it is. */\n";
    let ready: Vec<_> = Kind::ALL.iter().map(|kind| format!("Tremplin{kind:?}Ready")).collect();
    out += &format!("export type TremplinReady = {};\n", ready.join(" | "));
    interface::<Answered>(&mut out, None);
    interface::<Reviewed>(&mut out, None);
    interface::<QuizCompleted>(&mut out, None);
    interface::<FlashcardsCompleted>(&mut out, None);
    out +=
        "\n/** `if ('mode' in detail)` it is of a deck, `if ('scaled' in detail)` of a quiz. */\n";
    out += "export type TremplinCompleted = TremplinQuizCompleted | TremplinFlashcardsCompleted;\n";
    interface::<Earned>(&mut out, None);
    interface::<Issued>(&mut out, None);
    interface::<Verified>(&mut out, None);
    out += &format!("\nexport type TremplinErrorCode ={};\n", codes());
    interface::<Error>(&mut out, None);
    out += "\ndeclare global {\n  interface GlobalEventHandlersEventMap {\n";
    for (event, detail) in EVENTS {
        out += &format!("    'tremplin-{event}': CustomEvent<Tremplin{detail}>;\n");
    }
    out += "  }\n  interface HTMLElementTagNameMap {\n";
    for kind in Kind::NAMES {
        out += &format!("    'tremplin-{kind}': HTMLElement;\n");
    }
    out + "  }\n}\n"
}

/// The events, without `tremplin-`, and what each has as its detail.
const EVENTS: [(&str, &str); 8] = [
    ("ready", "Ready"),
    ("answered", "Answered"),
    ("reviewed", "Reviewed"),
    ("completed", "Completed"),
    ("earned", "Earned"),
    ("issued", "Issued"),
    ("verified", "Verified"),
    ("error", "Error"),
];

/// The shape of a type, as JSON Schema has it.
fn shape<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::default()
        .for_serialize()
        .with(|settings| settings.inline_subschemas = true);
    settings.into_generator().into_root_schema_for::<T>().to_value()
}

/// The members of the union of codes, each with what it says.
fn codes() -> String {
    let mut out = String::new();
    for code in shape::<ErrorCode>()["oneOf"].as_array().into_iter().flatten() {
        out.push('\n');
        comment(&mut out, "  ", code);
        out += &format!("  | {}", literal(&code["const"]));
    }
    out
}

/// Adds an interface; with a kind, it says which it is of.
fn interface<T: JsonSchema>(out: &mut String, kind: Option<Kind>) {
    let name = type_name::<T>().rsplit("::").next().unwrap_or_default();
    let shape = shape::<T>();
    out.push('\n');
    comment(out, "", &shape);
    *out += &format!("export interface Tremplin{name} {{\n");
    let required = |name: &str| {
        shape["required"].as_array().is_some_and(|names| names.iter().any(|known| known == name))
    };
    for (name, property) in shape["properties"].as_object().into_iter().flatten() {
        comment(out, "  ", property);
        let is_required = required(name);
        let mark = if is_required { "" } else { "?" };
        let written = match name.as_str() {
            "code" => "TremplinErrorCode".to_owned(),
            _ => written(property, !is_required),
        };
        *out += &format!("  {name}{mark}: {written};\n");
        if let Some(kind) = kind.filter(|_| name == "id") {
            *out += &format!("  kind: '{}';\n", kind.name());
        }
    }
    out.push_str("}\n");
}

/// A type; `given` where null says that it is left out.
fn written(shape: &Value, given: bool) -> String {
    let mut all = Vec::new();
    union(shape, &mut all);
    // Null comes last, and what nobody answers is no kind of answer.
    let is_null = |one: &String| one == "null";
    let null = all.iter().any(is_null) && !given;
    all.retain(|one| !is_null(one) && one != "'lesson'");
    all.extend(null.then(|| "null".to_owned()));
    all.join(" | ")
}

fn union(shape: &Value, all: &mut Vec<String>) {
    if let Some(names) = shape["enum"].as_array() {
        all.extend(names.iter().map(literal));
    } else if !shape["const"].is_null() {
        all.push(literal(&shape["const"]));
    } else if let Some(shapes) = shape["anyOf"].as_array().or(shape["oneOf"].as_array()) {
        shapes.iter().for_each(|shape| union(shape, all));
    } else {
        let types = match &shape["type"] {
            Value::Array(types) => types.iter().collect(),
            one => vec![one],
        };
        all.extend(types.into_iter().map(|name| match name.as_str() {
            Some("integer" | "number") => "number".to_owned(),
            Some("array") => written(&shape["items"], false) + "[]",
            Some(name) => name.to_owned(),
            None => panic!("{shape} has no type"),
        }));
    }
}

fn literal(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), |text| format!("'{text}'"))
}

/// Adds what a schema says of itself.
fn comment(out: &mut String, indent: &str, shape: &Value) {
    let Some(text) = shape["description"].as_str() else { return };
    let mut line = format!("{indent}/**");
    for word in text.split_whitespace() {
        if line.chars().count() + word.chars().count() > WIDTH {
            *out += &line;
            out.push('\n');
            line = format!("{indent} *");
        }
        line.push(' ');
        line += word;
    }
    *out += &format!("{line} */\n");
}
