//! The browser's front door: a value that `JSON.parse` has made.

use js_sys::{Array, Object, Reflect};
use tremplin_content::node::{Node, Shape};
use tremplin_content::report::Span;
use wasm_bindgen::{JsCast, JsValue};

/// A JavaScript value as a JSON value.
#[derive(Clone)]
pub struct JsNode(
    /// The value.
    pub JsValue,
);

impl Node for JsNode {
    fn shape(&self) -> Shape {
        let value = &self.0;
        if value.is_string() {
            Shape::Text
        } else if value.as_f64().is_some() {
            Shape::Number
        } else if value.as_bool().is_some() {
            Shape::Boolean
        } else if Array::is_array(value) {
            Shape::List
        } else if value.is_object() {
            Shape::Object
        } else {
            Shape::Null
        }
    }

    fn boolean(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    fn elements(&self) -> Vec<Self> {
        match self.0.dyn_ref::<Array>() {
            Some(list) => list.iter().map(JsNode).collect(),
            None => Vec::new(),
        }
    }

    fn member(&self, name: &str) -> Option<Self> {
        // Only what the document itself says: never what `Object.prototype` lends.
        let object: &Object = self.0.dyn_ref()?;
        let name = JsValue::from_str(name);
        Object::has_own(object, &name).then(|| Reflect::get(object, &name).ok().map(JsNode))?
    }

    fn names(&self) -> Vec<(String, Option<Span>)> {
        let Some(object) = self.0.dyn_ref::<Object>() else { return Vec::new() };
        Object::keys(object).iter().filter_map(|name| Some((name.as_string()?, None))).collect()
    }
}
