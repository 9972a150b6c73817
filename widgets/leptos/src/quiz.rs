//! `<tremplin-quiz>`.

use leptos::ev::Custom;
use leptos::html::custom;
use leptos::prelude::*;

use crate::element::{Theme, follow, resume as kept, tell, theme as colours};
use crate::{Answered, Error, QuizCompleted, QuizReady};

/// A quiz.
#[component]
pub fn Quiz(
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
    /// Colours.
    #[prop(optional)]
    theme: Theme,
    /// Whether the learner carries on where they stopped.
    #[prop(default = true)]
    resume: bool,
    /// Whether the answers are on a last page when the quiz is printed.
    #[prop(optional)]
    print_answers: bool,
    /// Whether `on_answered` hears what learners say in surveys too. They are told so on the screen.
    #[prop(optional)]
    surveys: bool,
    /// It works.
    #[prop(optional, into)]
    on_ready: Option<Callback<QuizReady>>,
    /// An item has been answered.
    #[prop(optional, into)]
    on_answered: Option<Callback<Answered>>,
    /// It has come to its end.
    #[prop(optional, into)]
    on_completed: Option<Callback<QuizCompleted>>,
    /// Something went wrong.
    #[prop(optional, into)]
    on_error: Option<Callback<Error>>,
    /// What stands there until the widget starts.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    custom("tremplin-quiz")
        .attr("src", follow(src))
        .attr("lang", follow(lang))
        .attr("next", follow(next))
        .attr("seed", follow(seed))
        .attr("theme", colours(theme))
        .attr("resume", kept(resume))
        .attr("print", print_answers.then_some("answers"))
        .attr("surveys", surveys.then_some("event"))
        .on(Custom::new("tremplin-ready"), tell(on_ready))
        .on(Custom::new("tremplin-answered"), tell(on_answered))
        .on(Custom::new("tremplin-completed"), tell(on_completed))
        .on(Custom::new("tremplin-error"), tell(on_error))
        .child(children.map(|children| children()))
}
