//! Events for the host page: the one place where their names and details are made.

use js_sys::{Array, Object, Reflect};
use tremplin_content::report::{Code, Report};
use tremplin_core::quiz::{Event, Response};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// The details of an event, built field by field.
pub(crate) struct Detail(Object);

impl Detail {
    pub fn new(id: &str) -> Self {
        Self(Object::new()).with("id", id)
    }

    pub fn with(self, name: &str, value: impl Into<JsValue>) -> Self {
        // Setting a property of a plain new object cannot fail.
        let _ = Reflect::set(&self.0, &name.into(), &value.into());
        self
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

/// Tells the page about an event of a session.
pub(crate) fn send(host: &HtmlElement, event: Event) {
    match event {
        Event::Answered {
            id,
            item,
            kind,
            response,
            correct,
            score,
            max_score,
            attempt,
            duration,
        } => {
            Detail::new(&id)
                .with("item", item)
                .with("kind", kind)
                .with("response", response_value(&response))
                .with("correct", correct)
                .with("score", points(score))
                .with("maxScore", points(max_score))
                .with("attempt", attempt)
                .with("duration", duration as f64)
                .send(host, "tremplin-answered");
        }
        Event::Completed { id, score, max_score, scaled, passed, duration, missed } => {
            let missed: Array = missed.into_iter().map(JsValue::from).collect();
            Detail::new(&id)
                .with("score", points(score))
                .with("maxScore", points(max_score))
                .with("scaled", points(scaled))
                .with("passed", passed.map_or(JsValue::NULL, JsValue::from))
                .with("duration", duration as f64)
                .with("missed", missed)
                .send(host, "tremplin-completed");
        }
    }
}

/// The problems of a module as a list of texts `code path`; where a property is missing, its name
/// ends the path.
pub(crate) fn problems(report: &Report) -> JsValue {
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
    texts.collect::<Array>().into()
}

/// Thousandths as a JavaScript number.
fn points(thousandths: u32) -> f64 {
    f64::from(thousandths) / 1000.0
}

fn response_value(response: &Response) -> JsValue {
    match response {
        Response::None => JsValue::NULL,
        Response::Choices(set) => (0_u32..32)
            .filter(|choice| set & (1 << choice) != 0)
            .map(JsValue::from)
            .collect::<Array>()
            .into(),
        Response::TrueFalse(value) => JsValue::from(*value),
        Response::Text(text) => JsValue::from(text),
    }
}
