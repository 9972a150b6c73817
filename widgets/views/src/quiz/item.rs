//! One item: its question, what it is answered with, hint, feedback and the way on.

use std::rc::Rc;

use tremplin_content::quiz::Interaction;
use tremplin_core::quiz::{Action, Response, Session, Stop};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

use super::{Context, Model, Wish, items, more, status};
use crate::dom::{El, div, el, set};
use crate::effect::Signal;
use crate::focus::{bring_into_view, focus_in_place};
use crate::media::picture;
use crate::ui::{hint as hint_button, new_content};

/// What the main button does next.
#[derive(Clone, Copy, PartialEq)]
enum Main {
    Check,
    Retry,
    Next,
}

fn main_action(session: &Session) -> Main {
    if !session.item().interaction.is_scored() || session.is_revealed() {
        Main::Next
    } else if session.outcome().is_none() {
        Main::Check
    } else if session.can_retry() {
        Main::Retry
    } else {
        Main::Next
    }
}

/// Whether going on leaves a survey unanswered.
fn passes(session: &Session) -> bool {
    matches!(session.item().interaction, Interaction::Survey(_))
        && *session.response() == Response::None
}

/// Where the way on leads past: what is said of the answer.
#[derive(Clone)]
pub(super) struct Way {
    nudge: Signal,
    end: Element,
}

impl Way {
    fn check(&self, model: &Model) {
        match model.peek(Session::can_check) {
            true => model.act(Action::Check),
            false => self.nudge.set(1),
        }
        bring_into_view(&self.end);
    }

    /// Enter in a field.
    pub fn enter(&self, model: &Model) {
        if model.peek(main_action) != Main::Check {
            return;
        }
        self.check(model);
        // What Enter does from here on is written on the button.
        if model.peek(Session::outcome).is_some() {
            focus_in_place(&self.end, ".primary");
        }
    }

    /// The main button.
    pub fn go_on(&self, model: &Model) {
        match model.peek(main_action) {
            Main::Check => self.check(model),
            Main::Retry => model.act(Action::Retry),
            Main::Next => model.act(Action::Next),
        }
    }
}

pub(super) fn view(context: &Context) -> El {
    let Context { model, texts, .. } = context;
    // 1 when the learner wants to have nothing checked; back to 0 with the next input.
    let nudge = Signal::new(0);
    let (item, title, question, questions) = model.peek(|session| {
        (
            session.item().clone(),
            session.module().quiz.title.clone(),
            session.question(),
            session.progress().1,
        )
    });
    let count = match (question, &item.interaction) {
        (Some((n, of)), _) => texts.question(n, of),
        (None, Interaction::Survey(_)) => items::survey::title(texts).to_owned(),
        (None, _) => texts.lesson().to_owned(),
    };
    let bar = {
        let model = model.clone();
        el("progress")
            .attr("part", "progress")
            .attr("max", &questions.to_string())
            .attr("aria-label", texts.progress())
            .bind(move |bar| {
                let (done, _) = model.read(Session::progress);
                set(bar, "value", Some(&done.to_string()));
            })
    };
    let top = div("top").child(el("h2").attr("class", "title").plain(&title)).child(bar);
    let legend = new_content(el("legend").attr("class", "legend").attr("part", "prompt"))
        .child(context.own("span").attr("class", "small").text(&count))
        .child(el("span").attr("class", "prompt").rich_line(&item.prompt));
    let image = item.image.iter().map(|i| picture(i, &model.host().locate(&i.src), texts));
    let body = items::answer(context, &item.interaction, &nudge);
    let end = div("end");
    let way = Way { nudge: nudge.clone(), end: end.0.clone() };
    let on_key = {
        let (model, way) = (model.clone(), way.clone());
        move |event: Event| {
            let key: &KeyboardEvent = event.unchecked_ref();
            if key.key() != "Enter" {
                return;
            }
            let in_field = event.target().is_some_and(|t| t.has_type::<HtmlInputElement>());
            if in_field {
                event.prevent_default();
            }
            if in_field && !key.repeat() {
                model.want(Wish::Enter(way.clone()));
            }
        }
    };
    let go_on = {
        let model = model.clone();
        move || model.want(Wish::GoOn(way.clone()))
    };
    let form = el("form")
        .attr("class", "card")
        .attr("part", "card")
        .attr("novalidate", "")
        .attr("data-item", &item.id)
        // In a sandbox without allow-forms no submit event is sent, so nothing depends on it.
        .on("submit", |event| event.prevent_default())
        .child(top)
        .child(
            el("fieldset")
                .on("keydown", on_key)
                .child(legend)
                .child(div("answer").children(image).child(body)),
        );
    let form = if model.peek(Session::has_hint) { form.child(hint(context)) } else { form };
    let end = end.child(status::view(context, nudge)).child(buttons(context, go_on));
    let end = match model.peek(Session::stop) {
        Some(Stop::Question) => end.child(items::checkpoints::ways(context)),
        _ => end,
    };
    form.child(end).child(more::view(context))
}

fn buttons(context: &Context, go_on: impl Fn() + 'static) -> El {
    let Context { model, texts, .. } = context.clone();
    let label = move |button: &Element| {
        button.set_text_content(Some(model.read(|session| match main_action(session) {
            Main::Check => texts.check(),
            Main::Retry => texts.retry(),
            // Nothing has to be said.
            Main::Next if passes(session) => texts.skip(),
            Main::Next if session.is_last() => texts.to_results(),
            Main::Next if session.stop().is_some() => items::checkpoints::way_on(session, texts),
            Main::Next if session.item().interaction.is_lesson() => texts.go_on(),
            Main::Next => texts.next(),
        })));
    };
    let model = context.model.clone();
    let skip = context.button("button", texts.skip(), Action::Next).bind(move |button| {
        let hidden = model.read(main_action) != Main::Retry;
        set(button, "hidden", hidden.then_some(""));
    });
    div("nav")
        .child(context.plain_button("button primary").bind(label).on("click", move |_| go_on()))
        .child(skip)
}

fn hint(context: &Context) -> El {
    let (asked, told, answered) =
        (context.model.clone(), context.model.clone(), context.model.clone());
    let hint = hint_button(
        context.ui,
        context.texts,
        Rc::new(move || asked.act(Action::Hint)),
        Rc::new(move || told.read(|session| session.hint().map(String::from))),
    );
    // Once the answer is known a hint would only be in the way.
    hint.bind(move |place| {
        set(place, "hidden", answered.read(Session::is_revealed).then_some(""));
    })
}
