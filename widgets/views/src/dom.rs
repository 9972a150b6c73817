//! Elements for a small bundle: built by plain calls, kept up to date by signals.
//!
//! `leptos::view!` makes a type of its own for every element, and the compiler writes each of
//! them out: the quiz took 110 kB (brotli) that way and takes less than half of it this way. So views
//! here are functions that return an [`El`], one type for all; signals are in `effect.rs`.

use std::rc::Rc;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{Document, Element, Event};

use crate::effect::{Listener, Scope, effect, keep};

/// An element that is being built.
pub(crate) struct El(pub Element);

/// A new element.
pub(crate) fn el(tag: &str) -> El {
    El(document().create_element(tag).unwrap_throw())
}

/// A new element of a picture.
pub(crate) fn svg(tag: &str) -> El {
    El(document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag).unwrap_throw())
}

/// A new element with a class.
pub(crate) fn div(class: &str) -> El {
    el("div").attr("class", class)
}

pub(crate) fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).unwrap_throw()
}

impl El {
    pub fn attr(self, name: &str, value: &str) -> Self {
        set(&self.0, name, Some(value));
        self
    }

    pub fn maybe_attr(self, name: &str, value: Option<&str>) -> Self {
        set(&self.0, name, value);
        self
    }

    pub fn text(self, text: &str) -> Self {
        let _ = self.0.append_with_str_1(text);
        self
    }

    pub fn child(self, child: El) -> Self {
        let _ = self.0.append_child(&child.0);
        self
    }

    pub fn children(self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().fold(self, El::child)
    }

    /// Calls `update` now and whenever a signal that it reads has changed.
    pub fn bind(self, update: impl Fn(&Element) + 'static) -> Self {
        effect(&self.0, Rc::new(update));
        self
    }

    /// Calls `act` on each such event, as long as the view stands.
    pub fn on(self, name: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        listen(&self.0, name, Box::new(act));
        self
    }
}

/// Sets an attribute, or takes it away.
pub(crate) fn set(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Shows `content` as the only content of `element`.
pub(crate) fn show(element: &Element, content: Option<El>) {
    element.set_text_content(None);
    if let Some(content) = content {
        let _ = element.append_child(&content.0);
    }
}

fn listen(element: &Element, name: &'static str, act: Box<dyn FnMut(Event)>) {
    let closure = Closure::wrap(act);
    let _ = element.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    // Dropping a closure while it runs is put off by wasm-bindgen until it has returned.
    keep(Listener { element: element.clone(), name, closure });
}

/// A view in the page. Dropping it takes it out and frees what it holds.
#[must_use = "dropping the view takes it out of the page"]
pub struct View {
    scope: Rc<Scope>,
    element: Element,
}

impl View {
    /// Builds a view and appends it to `parent`.
    pub(crate) fn mount(parent: &Element, build: impl FnOnce() -> El) -> View {
        let (scope, El(element)) = Scope::with(build);
        let _ = parent.append_child(&element);
        View { scope, element }
    }
}

impl Drop for View {
    fn drop(&mut self) {
        self.scope.clear();
        self.element.remove();
    }
}
