//! Tremplin's widgets as [Leptos](https://leptos.dev) components, with typed props and typed events.
//!
//! A component is the custom element, no more: its program is fetched by [`Loader`], once for a page, from the folder
//! where the widgets' files are. Children stand there until the widget has started, and where no script runs.
//! Rendered on a server, it is the same tag, which the loader takes up in the browser.
//!
//! ```
//! use leptos::prelude::*;
//! use tremplin_leptos::{Answered, Loader, Quiz};
//!
//! #[component]
//! fn Page() -> impl IntoView {
//!     let (said, say) = signal(String::new());
//!     view! {
//!         <Loader base="/tremplin/0.1.0/" />
//!         <Quiz
//!             src="/modules/cv.json"
//!             lang="fr"
//!             on_answered=move |answered: Answered| say.set(format!("{}: {}", answered.item, answered.score))
//!         >
//!             <a href="/modules/cv.html">"Le CV"</a>
//!         </Quiz>
//!         <p>{said}</p>
//!     }
//! }
//! ```
//!
//! `attr:class`, `attr:style` and `attr:id` go to the element. Give it `attr:style="min-height: 36rem"` where the page
//! must not move when the widget comes.
#![deny(missing_docs)]

mod badge;
mod element;
mod flashcards;
mod loader;
mod quiz;

pub use badge::{Badge, BadgeProps};
pub use element::Theme;
pub use flashcards::{Flashcards, FlashcardsProps};
pub use loader::{Loader, LoaderProps};
pub use quiz::{Quiz, QuizProps};
pub use tremplin_events::*;
