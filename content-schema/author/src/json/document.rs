//! JSON values with their places, and the reader's view of them.

use jsonc_parser::ast;
use jsonc_parser::common::Ranged;

use tremplin_content::node::{Node, Shape};
use tremplin_content::report::Span;

/// A JSON text that has been read, with the place of every value.
#[derive(Clone, Debug, PartialEq)]
pub struct Document(Value);

impl Document {
    /// From what the parser made of a text whose first `skipped` bytes it did not see.
    pub(super) fn new(value: &ast::Value, skipped: usize) -> Self {
        Self(owned(value, skipped))
    }

    /// The value that the whole text is.
    pub fn root(&self) -> JsonNode<'_> {
        JsonNode(&self.0)
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Value {
    span: Span,
    data: Data,
}

#[derive(Clone, Debug, PartialEq)]
enum Data {
    Null,
    Boolean(bool),
    Number(f64),
    Text(String),
    List(Vec<Value>),
    Object(Vec<(String, Span, Value)>),
}

fn owned(value: &ast::Value, skipped: usize) -> Value {
    let span = |ranged: &dyn Ranged| Span {
        start: ranged.range().start + skipped,
        end: ranged.range().end + skipped,
    };
    let data = match value {
        ast::Value::NullKeyword(_) => Data::Null,
        ast::Value::BooleanLit(boolean) => Data::Boolean(boolean.value),
        // A number of any size has a value, if need be infinity, as in `JSON.parse`.
        ast::Value::NumberLit(number) => Data::Number(number.value.parse().unwrap_or(f64::NAN)),
        ast::Value::StringLit(text) => Data::Text(text.value.as_ref().to_owned()),
        ast::Value::Array(list) => {
            Data::List(list.elements.iter().map(|each| owned(each, skipped)).collect())
        }
        ast::Value::Object(object) => Data::Object(
            object
                .properties
                .iter()
                .map(|each| {
                    let name = each.name.as_str().to_owned();
                    (name, span(&each.name), owned(&each.value, skipped))
                })
                .collect(),
        ),
    };
    Value { span: span(value), data }
}

/// A value of a [`Document`].
#[derive(Clone, Copy, Debug)]
pub struct JsonNode<'d>(&'d Value);

impl Node for JsonNode<'_> {
    fn shape(&self) -> Shape {
        match &self.0.data {
            Data::Null => Shape::Null,
            Data::Boolean(_) => Shape::Boolean,
            Data::Number(_) => Shape::Number,
            Data::Text(_) => Shape::Text,
            Data::List(_) => Shape::List,
            Data::Object(_) => Shape::Object,
        }
    }

    fn boolean(&self) -> Option<bool> {
        match &self.0.data {
            Data::Boolean(boolean) => Some(*boolean),
            _ => None,
        }
    }

    fn number(&self) -> Option<f64> {
        match &self.0.data {
            Data::Number(number) => Some(*number),
            _ => None,
        }
    }

    fn text(&self) -> Option<String> {
        match &self.0.data {
            Data::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    fn elements(&self) -> Vec<Self> {
        match &self.0.data {
            Data::List(elements) => elements.iter().map(JsonNode).collect(),
            _ => Vec::new(),
        }
    }

    fn member(&self, name: &str) -> Option<Self> {
        match &self.0.data {
            Data::Object(properties) => {
                let property = properties.iter().rev().find(|(known, ..)| known == name);
                property.map(|(_, _, value)| JsonNode(value))
            }
            _ => None,
        }
    }

    fn names(&self) -> Vec<(String, Option<Span>)> {
        match &self.0.data {
            Data::Object(properties) => {
                properties.iter().map(|(name, span, _)| (name.clone(), Some(*span))).collect()
            }
            _ => Vec::new(),
        }
    }

    // Not name by name, which takes time with the square of how many there are.
    fn members(&self) -> Vec<(String, Self)> {
        match &self.0.data {
            Data::Object(properties) => {
                properties.iter().map(|(name, _, value)| (name.clone(), JsonNode(value))).collect()
            }
            _ => Vec::new(),
        }
    }

    fn span(&self) -> Option<Span> {
        Some(self.0.span)
    }
}
