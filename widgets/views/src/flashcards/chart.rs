//! The weeks behind and the days ahead, as small pictures that say the same in words.

use tremplin_core::flashcards::Session;

use super::Context;
use crate::dom::{El, el, svg};

const WEEKS: usize = 12;
const AHEAD: usize = 14;
/// Reviews of a day from which its square is darker.
const LEVELS: [u32; 4] = [1, 10, 25, 50];
/// A square and the gap behind it, in units of the picture.
const CELL: usize = 10;

fn figure(context: &Context, class: &str, title: &str, said: &str, picture: El) -> El {
    context
        .own("figure")
        .attr("class", class)
        .child(el("figcaption").text(title).child(el("span").attr("class", "small").text(said)))
        .child(picture.attr("aria-hidden", "true"))
}

fn push(path: &mut String, numbers: [usize; 4]) {
    let [x, y, width, height] = numbers.map(|number| number.to_string());
    for piece in ["M", &x, " ", &y, "h", &width, "v", &height, "H", &x, "z"] {
        path.push_str(piece);
    }
}

/// A week is a column, from Monday to Sunday; the last one is this week.
pub(super) fn history(context: &Context, session: &Session) -> El {
    let words = context.words;
    // 1970-01-01 was a Thursday.
    let weekday = (session.clock().day() as usize + 3) % 7;
    let days = session.history((WEEKS - 1) * 7 + weekday + 1);
    let mut paths = [const { String::new() }; LEVELS.len() + 1];
    for (index, reviews) in days.iter().enumerate() {
        let level = LEVELS.iter().filter(|least| reviews >= *least).count();
        push(&mut paths[level], [index / 7 * CELL, index % 7 * CELL, CELL - 2, CELL - 2]);
    }
    let reviews = days.iter().sum::<u32>() as usize;
    let active = days.iter().filter(|reviews| **reviews > 0).count();
    let said = words.history_said(reviews, active);
    let picture =
        svg("svg").attr("viewBox", "0 0 118 68").children(paths.iter().enumerate().map(
            |(level, path)| svg("path").attr("d", path).attr("data-level", &level.to_string()),
        ));
    figure(context, "history", words.history(), &said, picture)
}

/// A day is a bar, today first.
pub(super) fn forecast(context: &Context, session: &Session) -> El {
    let words = context.words;
    let days = session.forecast(AHEAD);
    let most = days.iter().copied().max().unwrap_or(0).max(1);
    let mut path = String::new();
    for (index, due) in days.iter().enumerate() {
        // A day without cards has a line all the same, so that days can be counted.
        let height = if *due == 0 { 1 } else { (due * 38).div_ceil(most).max(3) };
        push(&mut path, [index * CELL, 40 - height, CELL - 2, height]);
    }
    let said = words.forecast_said(days[0], days.iter().sum());
    let picture = svg("svg").attr("viewBox", "0 0 138 40").child(svg("path").attr("d", &path));
    figure(context, "forecast", words.forecast(), &said, picture)
}
