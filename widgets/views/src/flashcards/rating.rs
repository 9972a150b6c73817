//! How well the learner knew it: two piles, or four ratings with what comes of each.

use tremplin_content::flashcards::Mode;
use tremplin_core::flashcards::{Action, Session};
use tremplin_core::schedule::Rating;

use super::{Context, when};
use crate::dom::{El, div, el};

/// The ratings that a mode offers, from the worst to the best.
pub(super) fn offered(mode: Mode) -> &'static [Rating] {
    match mode {
        Mode::Discover => &[Rating::Again, Rating::Good],
        Mode::Remember => &Rating::ALL,
    }
}

pub(super) fn view(context: &Context) -> El {
    let Context { model, words, .. } = context;
    let mode = model.peek(Session::mode);
    let labels: &[&str] = match mode {
        Mode::Discover => &words.known,
        Mode::Remember => &words.ratings,
    };
    let suggested = match model.peek(Session::is_right) {
        Some(false) => Rating::Again,
        _ => Rating::Good,
    };
    let buttons = offered(mode).iter().enumerate().map(|(index, rating)| {
        let rating = *rating;
        let class = if rating == suggested { "button primary rating" } else { "button rating" };
        let model = context.model.clone();
        let button = context
            .ui
            .button(class)
            .attr("data-rating", &rating_name(rating))
            .attr("aria-keyshortcuts", &(index + 1).to_string())
            .child(el("span").text(labels[index]))
            .on("click", move |_| model.rate(rating));
        if mode == Mode::Discover {
            return button;
        }
        let from_now = context
            .model
            .peek(|session| session.preview(rating).due.saturating_sub(session.clock().now));
        button.child(el("span").attr("class", "when").text(&when::span(words, from_now)))
    });
    let group = div("nav ratings").attr("role", "group").attr("aria-label", words.how_was_it);
    let swipe = context.own("p").attr("class", "small swipe").text(words.swipe);
    let hide = context.button("button quiet", words.hide, || Action::Hide);
    div("").child(group.children(buttons)).child(swipe).child(hide)
}

fn rating_name(rating: Rating) -> String {
    String::from(match rating {
        Rating::Again => "again",
        Rating::Hard => "hard",
        Rating::Good => "good",
        Rating::Easy => "easy",
    })
}
