//! `<tremplin-flashcards>`.

use leptos::ev::Custom;
use leptos::html::custom;
use leptos::prelude::*;

use crate::element::{Theme, follow, resume as kept, tell, theme as colours};
use crate::{Error, FlashcardsCompleted, FlashcardsReady, Mode, Reviewed};

/// A deck of flashcards.
#[component]
pub fn Flashcards(
    /// Address of the module.
    #[prop(into)]
    src: MaybeProp<String>,
    /// Language of the buttons; without it, that of the module.
    #[prop(optional, into)]
    lang: MaybeProp<String>,
    /// Where the end leads on: an address, or the `id` of an activity on the page.
    #[prop(optional, into)]
    next: MaybeProp<String>,
    /// The same seed always shuffles alike.
    #[prop(optional, into)]
    seed: MaybeProp<String>,
    /// How the deck is used; without it, as its author says.
    #[prop(optional_no_strip, into)]
    mode: Option<Mode>,
    /// Colours.
    #[prop(optional)]
    theme: Theme,
    /// Whether the learner carries on where they stopped.
    #[prop(default = true)]
    resume: bool,
    /// It works.
    #[prop(optional, into)]
    on_ready: Option<Callback<FlashcardsReady>>,
    /// A card has been rated.
    #[prop(optional, into)]
    on_reviewed: Option<Callback<Reviewed>>,
    /// A sitting has come to its end.
    #[prop(optional, into)]
    on_completed: Option<Callback<FlashcardsCompleted>>,
    /// Something went wrong.
    #[prop(optional, into)]
    on_error: Option<Callback<Error>>,
    /// What stands there until the widget starts.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    custom("tremplin-flashcards")
        .attr("src", follow(src))
        .attr("lang", follow(lang))
        .attr("next", follow(next))
        .attr("seed", follow(seed))
        .attr("mode", mode.map(Mode::as_str))
        .attr("theme", colours(theme))
        .attr("resume", kept(resume))
        .on(Custom::new("tremplin-ready"), tell(on_ready))
        .on(Custom::new("tremplin-reviewed"), tell(on_reviewed))
        .on(Custom::new("tremplin-completed"), tell(on_completed))
        .on(Custom::new("tremplin-error"), tell(on_error))
        .child(children.map(|children| children()))
}
