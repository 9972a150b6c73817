//! How well the learner knew it: two piles, or four ratings with what comes of each.

use tremplin_content::flashcards::Mode;
use tremplin_core::flashcards::{Action, Session};
use tremplin_core::schedule::Rating;

use super::{Context, when};
use crate::dom::{El, div, el};

pub(super) fn view(context: &Context, session: &Session) -> El {
    let words = context.words;
    if let Some(last) = session.looks_at_last() {
        // All cards are looked through; none is rated.
        let label = if last { words.finish() } else { words.next_card() };
        return div("")
            .child(div("nav").child(context.button("button primary", label, Action::Next)))
            .child(context.small(words.looks()))
            .child(context.button("button quiet", words.hide(), Action::Hide));
    }
    let offered: &[Rating] = match session.mode() {
        Mode::Discover => &[Rating::Again, Rating::Good],
        Mode::Remember => &Rating::ALL,
    };
    let suggested = match session.is_right() {
        Some(false) => Rating::Again,
        _ => Rating::Good,
    };
    let mut group = div("nav ratings").attr("role", "group").attr("aria-label", words.how_was_it());
    for (index, rating) in offered.iter().enumerate() {
        let label = match session.mode() {
            Mode::Discover => words.known(index),
            Mode::Remember => words.ratings(index),
        };
        let class = if *rating == suggested { "button primary rating" } else { "button rating" };
        let mut button = context
            .button(class, "", Action::Rate(*rating))
            .attr("data-rating", rating.as_str())
            .attr("aria-keyshortcuts", &(index + 1).to_string())
            .child(el("span").text(label));
        if context.remembers(session) {
            let due = session.preview(*rating).due;
            let when = when::span(words, due.saturating_sub(session.clock().now));
            button = button.child(el("span").attr("class", "when").text(&when));
        }
        group = group.child(button);
    }
    let swipe = context
        .own("p")
        .attr("class", "small swipe")
        .text(words.swipe(usize::from(context.remembers(session))));
    let hide = context.button("button quiet", words.hide(), Action::Hide);
    div("").child(group).child(swipe).child(hide)
}
