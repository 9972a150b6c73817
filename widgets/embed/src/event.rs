//! Events for the host page: the one place where their names and details are made.

use js_sys::{Array, Object, Reflect};
use tremplin_content::report::{Code, Report};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// The details of an event, built field by field.
pub(crate) struct Detail(Object);

impl Detail {
    pub fn new(id: &str) -> Self {
        Self(Object::new()).with("id", id)
    }

    pub fn with(self, name: &str, value: impl Into<JsValue>) -> Self {
        self.set(name, value.into());
        self
    }

    /// A text.
    #[inline(never)]
    pub fn text(self, name: &str, value: &str) -> Self {
        self.with(name, value)
    }

    /// A number.
    #[inline(never)]
    pub fn number(self, name: &str, value: f64) -> Self {
        self.with(name, value)
    }

    /// Yes, no, or nothing.
    #[inline(never)]
    pub fn flag(self, name: &str, value: Option<bool>) -> Self {
        self.with(name, value.map_or(JsValue::NULL, JsValue::from))
    }

    /// Once in the bundle, and not for each kind of value.
    #[inline(never)]
    fn set(&self, name: &str, value: JsValue) {
        // Setting a property of a plain new object cannot fail.
        let _ = Reflect::set(&self.0, &name.into(), &value);
    }

    /// The details alone.
    pub fn value(self) -> JsValue {
        self.0.into()
    }

    /// Sends the event from `host`, bubbling and composed.
    pub fn send(self, host: &HtmlElement, name: &str) {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(&self.0);
        if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
            let _ = host.dispatch_event(&event);
        }
    }
}

/// The problems of a module as a list of texts `code path`; where a property is missing, its name
/// ends the path.
pub(crate) fn problems(report: &Report) -> Array {
    let texts = report.problems.iter().map(|problem| {
        let missing = problem.details.first().filter(|_| problem.code == Code::MissingProperty);
        let path = Some(&problem.path).filter(|path| !path.is_empty());
        let mut text = String::from(problem.code.as_str());
        let mut separator = " ";
        for step in path.into_iter().chain(missing) {
            text.push_str(separator);
            text.push_str(step);
            separator = ".";
        }
        JsValue::from(text)
    });
    texts.collect()
}

/// Thousandths as a JavaScript number.
pub(crate) fn points(thousandths: u32) -> f64 {
    f64::from(thousandths) / 1000.0
}
