//! What the components have in common.

use gloo_utils::format::JsValueSerdeExt as _;
use leptos::logging::warn;
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use web_sys::CustomEvent;

/// Colours of a widget.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the learner's device.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The attribute `theme`.
pub(crate) fn theme(theme: Theme) -> Option<&'static str> {
    match theme {
        Theme::Auto => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    }
}

/// The attribute `resume`.
pub(crate) fn resume(resume: bool) -> Option<&'static str> {
    (!resume).then_some("off")
}

/// The value of an attribute that follows a prop, and is not there where that has none.
pub(crate) fn follow(
    value: MaybeProp<String>,
) -> impl Fn() -> Option<String> + Clone + Send + Sync + 'static {
    move || value.get()
}

/// What hears of an event, where somebody wants to.
pub(crate) fn tell<T: DeserializeOwned + 'static>(
    then: Option<Callback<T>>,
) -> impl Fn(CustomEvent) + Clone + 'static {
    move |event| {
        let Some(then) = then else { return };
        match event.detail().into_serde::<T>() {
            Ok(detail) => then.run(detail),
            // Widgets of another version than this crate.
            Err(error) => warn!("tremplin: {}: {error}", event.type_()),
        }
    }
}
