//! A conversation that branches: a log of what was said, and buttons with the replies to choose from.
//!
//! The log is a live region, so that what the other one says is read without being looked for. The focus goes to
//! the replies, which stand behind it: what is read next is what can be said next.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use tremplin_content::gate;
use tremplin_content::markdown::plain;
use tremplin_content::quiz::dialogue::{Asked, Key, Line, Talk};
use tremplin_core::quiz::{Action, Quality, Response};
use web_sys::Element;

use super::{Context, El, Shows, Signal, Texts};
use crate::dom::{div, el, set, show};
use crate::focus::{bring_into_view, focus_in_place};
use crate::locales::dialogue as words;
use crate::settle::settle;
use crate::ui::{icon, speaking};

pub(super) struct Dialogue;

impl Shows for Dialogue {
    type Asked = Asked;
    type Key = Key;

    #[inline(never)]
    fn answer(context: &Context, talk: &Asked, nudge: &Signal) -> El {
        gate!(dialogue, answer);
        div("answer").child(log(context, talk)).child(replies(context, talk, nudge))
    }

    #[inline(never)]
    fn nothing_to_check(texts: &'static Texts) -> &'static str {
        gate!(dialogue, nothing_to_check);
        words::texts(texts.lang()).nothing()
    }

    #[inline(never)]
    fn about(place: El, talk: &Asked, part: usize) -> Option<El> {
        gate!(dialogue, about);
        talk.replies.get(part).map(|reply| place.rich_line(&reply.text))
    }

    #[inline(never)]
    fn beside(talk: &Asked, key: &Key, _: &Response, texts: &'static Texts) -> Option<El> {
        gate!(dialogue, beside);
        Some(model_of(talk, key, texts))
    }

    #[inline(never)]
    fn solution(place: El, talk: &Asked, key: &Key, texts: &'static Texts) -> El {
        gate!(dialogue, solution);
        place.child(model_of(talk, key, texts))
    }
}

/// What was said so far. Lines stay as long as they are true, so that only new ones are read out.
fn log(context: &Context, talk: &Asked) -> El {
    let (context, talk) = (context.clone(), talk.clone());
    let label = words::texts(context.texts.lang()).log();
    let standing = RefCell::new(Vec::<(Line, Element)>::new());
    el("div").attr("class", "log").attr("role", "log").attr("aria-label", label).bind(move |log| {
        gate!(dialogue);
        let (now, outcome) = context.model.read(|session| (session.said(), session.outcome()));
        let mut lines = standing.borrow_mut();
        let same = now.iter().zip(lines.iter()).take_while(|(now, (then, _))| *now == then).count();
        for (_, gone) in lines.drain(same..) {
            gone.remove();
        }
        // What is told of the replies in the end is said below, with the verdict.
        set(log, "aria-live", outcome.map(|_| "off"));
        for said in &now[same..] {
            let El(line) = line(&context, &talk, *said, lines.last().map(|(said, _)| *said));
            let _ = log.append_child(&line);
            lines.push((*said, line));
        }
        for (said, line) in lines.iter() {
            if let Line::Reply(reply) = *said {
                tell(&context, line, context.model.peek(|session| session.quality(reply)));
            }
        }
    })
}

/// A line of the log; a name is not said twice in a row.
fn line(context: &Context, talk: &Talk, said: Line, earlier: Option<Line>) -> El {
    match said {
        Line::Node(node) => {
            let node = &talk.nodes[node];
            let goes_on =
                matches!(earlier, Some(Line::Node(at)) if talk.nodes[at].speaker == node.speaker);
            let who = (!goes_on).then(|| el("div").attr("class", "who").plain(&node.speaker));
            div("line them").children(who).child(div("bubble").rich(&node.text))
        }
        Line::Reply(reply) => {
            let you = words::texts(context.texts.lang()).you();
            div("line you")
                .child(context.own("div").attr("class", "who").text(you))
                .child(div("bubble").rich(&talk.replies[reply].text))
                .child(context.own("div").attr("class", "state"))
        }
    }
}

/// Tells of a reply how good it was.
fn tell(context: &Context, line: &Element, quality: Option<Quality>) {
    let [state, form] = match quality {
        None => ["", ""],
        Some(Quality::Best) => ["correct", "0"],
        Some(Quality::Fair) => ["fair", "1"],
        Some(Quality::Poor) => ["incorrect", "2"],
    };
    set(line, "data-state", quality.map(|_| state));
    let Some(place) = line.last_element_child() else { return };
    let words = words::texts(context.texts.lang());
    let told =
        form.parse().ok().map(|form| el("span").child(icon()).text(" ").text(words.state(form)));
    show(&place, told);
}

/// What can be said now, and the way back.
fn replies(context: &Context, talk: &Asked, nudge: &Signal) -> El {
    let (context, talk, nudge) = (context.clone(), talk.clone(), nudge.clone());
    // What the learner has just done here: a reply given, or taken back.
    let done = Rc::new(Cell::new(None));
    let place = el("div").attr("class", "replies").attr("role", "group").attr("tabindex", "-1");
    place.attr("aria-labelledby", "replies").bind(move |place| {
        gate!(dialogue);
        let (offers, last, is_over, outcome) =
            context.model.read(|s| (s.offers(), s.last_reply(), s.can_check(), s.outcome()));
        set(place, "hidden", outcome.map(|_| ""));
        let words = words::texts(context.texts.lang());
        let done_now = done.take();
        let asks = match (is_over, done_now) {
            (true, _) => words.over(),
            _ if offers.is_empty() => words.nothing(),
            (_, Some(false)) => words.taken(),
            _ => words.reply(),
        };
        let act = |button: El, choice: usize, picked: bool| {
            let (model, nudge, done) = (context.model.clone(), nudge.clone(), done.clone());
            button.on("click", move |_| {
                gate!(dialogue);
                nudge.set(0);
                done.set(Some(picked));
                model.act(Action::Choose { choice, picked });
            })
        };
        let offered = offers.iter().map(|reply| {
            let button = el("button").attr("type", "button").attr("class", "reply");
            let button = button.attr("part", "choice").plain(&plain(&talk.replies[*reply].text));
            act(button, *reply, true)
        });
        let back = last
            .map(|last| act(context.plain_button("button quiet").text(words.back()), last, false));
        let asks = context.own("p").attr("class", "small").attr("id", "replies").text(asks);
        place.set_text_content(None);
        El(place.clone()).child(asks).children(offered).children(back);
        if done_now.is_some()
            && let Some(root) = &*context.model.0.root.borrow()
        {
            focus_in_place(root, ".replies");
            bring_into_view(place);
            // A second tap was meant for what stood there.
            settle(root);
        }
    })
}

/// A conversation of the best replies.
fn model_of(talk: &Talk, key: &Key, texts: &'static Texts) -> El {
    let lines = talk.lines(&key.model()).into_iter().map(|said| {
        let (who, text) = match said {
            Line::Node(node) => {
                (el("strong").plain(&talk.nodes[node].speaker), &talk.nodes[node].text)
            }
            Line::Reply(reply) => {
                let you = words::texts(texts.lang()).you();
                (speaking(el("strong"), texts.lang()).text(you), &talk.replies[reply].text)
            }
        };
        // On lines of their own: they may run in different directions.
        el("li").child(div("").child(who)).child(div("").rich_line(text))
    });
    el("ul").attr("class", "solution talked").children(lines)
}
