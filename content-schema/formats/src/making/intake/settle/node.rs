//! A module as its reader sees it, without a detour over its text.

use serde_json::Value;
use tremplin_content::node::{Node, Shape};
use tremplin_content::report::{Problem, Span};

use crate::making::Authored;

/// What the reader finds in a module.
pub(super) fn problems(module: &Authored) -> Vec<Problem> {
    let value = match module {
        Authored::Quiz(quiz) => serde_json::to_value(quiz),
        Authored::Flashcards(deck) => serde_json::to_value(deck),
        Authored::Badge(badge) => serde_json::to_value(badge),
    };
    // Only maps with keys that are no text can fail to become JSON, and there are none.
    let (_, report) = tremplin_content::read(&JsonValue(&value.unwrap_or_default()));
    report.problems
}

#[derive(Clone, Copy)]
struct JsonValue<'v>(&'v Value);

impl Node for JsonValue<'_> {
    fn shape(&self) -> Shape {
        match self.0 {
            Value::Null => Shape::Null,
            Value::Bool(_) => Shape::Boolean,
            Value::Number(_) => Shape::Number,
            Value::String(_) => Shape::Text,
            Value::Array(_) => Shape::List,
            Value::Object(_) => Shape::Object,
        }
    }

    fn boolean(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn text(&self) -> Option<String> {
        self.0.as_str().map(str::to_owned)
    }

    fn elements(&self) -> Vec<Self> {
        self.0.as_array().into_iter().flatten().map(JsonValue).collect()
    }

    fn member(&self, name: &str) -> Option<Self> {
        self.0.get(name).map(JsonValue)
    }

    fn names(&self) -> Vec<(String, Option<Span>)> {
        self.0.as_object().into_iter().flatten().map(|(name, _)| (name.clone(), None)).collect()
    }
}
