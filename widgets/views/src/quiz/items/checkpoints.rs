//! A film that stops for questions: what is said beside the player, and the ways between film and question.
//!
//! The question has a screen of its own, so that no key that is meant for it gets to the player. When the film stops is a
//! matter of a script, `js/items/checkpoints.js`: it reads the moments in the attributes of the player, and presses the main
//! button.

use tremplin_content::gate;
use tremplin_content::moment::{clock, seconds};
use tremplin_content::quiz::Stretch;
use tremplin_core::quiz::{Action, Session, Stop};

use super::{Context, El, Texts};
use crate::dom::{div, set};
use crate::locales::checkpoints as words;

/// Adds to a film in `place` where it begins, and where it stops.
#[inline(never)]
pub(super) fn stops(context: &Context, place: El, stretch: &Stretch) -> El {
    gate!(checkpoints, stops);
    let from = seconds(stretch.from);
    if let Ok(Some(film)) = place.0.query_selector("video") {
        set(&film, "data-from", Some(&from));
        // Browsers begin there by themselves (W3C, Media Fragments URI 1.0).
        let address = film.get_attribute("src").unwrap_or_default();
        set(&film, "src", Some(&[address.as_str(), &from].join("#t=")));
        let until = stretch.until.map(seconds);
        set(&film, "data-until", until.as_deref());
    }
    let place = place.attr("class", "media film");
    let Some(until) = stretch.until else { return place };
    let words = words::texts(context.texts.lang());
    let moment = clock(until / 1000 * 1000);
    let waits = context.own("p").attr("class", "nudge").attr("role", "status");
    place
        .child(context.own("p").attr("class", "small").text(&words.stops(&moment)))
        .child(waits.attr("data-said", words.waits()))
}

/// What the main button says that leads from a film to its question, or back to the film.
#[inline(never)]
pub(in crate::quiz) fn way_on(session: &Session, texts: &'static Texts) -> &'static str {
    gate!(checkpoints, way_on);
    let words = words::texts(texts.lang());
    if session.stop() == Some(Stop::Film) { words.answer() } else { words.go_on() }
}

/// The other ways out of a question that a film has stopped for.
#[inline(never)]
pub(in crate::quiz) fn ways(context: &Context) -> El {
    gate!(checkpoints, ways);
    let words = words::texts(context.texts.lang());
    let model = context.model.clone();
    // Once the answer is known, the film goes on.
    let again = context.button("button quiet again", words.again(), Action::Back);
    let again = again.bind(move |button| {
        gate!(checkpoints);
        set(button, "hidden", model.read(Session::is_revealed).then_some(""));
    });
    let model = context.model.clone();
    let pass = context.button("button quiet", words.pass(), Action::Next).bind(move |button| {
        gate!(checkpoints);
        // From what has no right answer, the main button leads on.
        let leads_on = |s: &Session| s.outcome().is_some() || !s.item().interaction.is_scored();
        set(button, "hidden", model.read(leads_on).then_some(""));
    });
    div("nav ways").child(again).child(pass)
}
