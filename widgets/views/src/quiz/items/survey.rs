//! What the learner thinks: steps, choices or a field, and what becomes of the answer. On the results, what was said.

use tremplin_content::gate;
use tremplin_content::quiz::Interaction;
use tremplin_content::quiz::survey::{Asked, Form, Inquiry, Key, LONGEST};
use tremplin_core::quiz::{Action, Opinion, Response, Session};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use super::choices::{Buttons, choice};
use super::{Context, El, Shows, Signal, Texts};
use crate::dom::{div, el, set};
use crate::focus::focus_in_place;
use crate::locales::survey as words;
use crate::quiz::Fate;
use crate::ui::text_input;

pub(super) struct Survey;

impl Shows for Survey {
    type Asked = Asked;
    type Key = Key;

    #[inline(never)]
    fn answer(context: &Context, asked: &Asked, nudge: &Signal) -> El {
        gate!(survey, answer);
        let place = div("answer survey");
        let place = match asked.form {
            Form::Text => place.child(field(context)),
            Form::Scale | Form::Choices => place.child(picks(context, asked, nudge)),
        };
        // What is picked by a radio button cannot be taken back by it.
        let back = (asked.form != Form::Text && !asked.several).then(|| back(context));
        place.children(back).child(fate(context))
    }

    /// The way on leads on without.
    fn nothing_to_check(_: &'static Texts) -> &'static str {
        ""
    }

    fn solution(place: El, _: &Asked, _: &Key, _: &'static Texts) -> El {
        place
    }
}

/// What stands in the place of the number of the question, where it is not counted.
#[inline(never)]
pub(in crate::quiz) fn title(texts: &'static Texts) -> &'static str {
    gate!(survey, title);
    words::texts(texts.lang()).title()
}

/// Heads the results where nothing was right or wrong.
#[inline(never)]
pub(in crate::quiz) fn thanks(texts: &'static Texts) -> &'static str {
    gate!(survey, thanks);
    words::texts(texts.lang()).thanks()
}

/// What is said of the device, where the page gets the answers: a heading and a sentence.
#[inline(never)]
pub(in crate::quiz) fn privacy(texts: &'static Texts, site: &str) -> (&'static str, String) {
    gate!(survey, privacy);
    let words = words::texts(texts.lang());
    (words.privacy(), words.privacy_text(site))
}

/// What the learner has said, without marks; nothing where they have passed everything over.
#[inline(never)]
pub(in crate::quiz) fn recap(context: &Context, session: &Session) -> Option<El> {
    gate!(survey, recap);
    let words = words::texts(context.texts.lang());
    let opinions = session.opinions();
    let said = opinions.iter().filter_map(|opinion| {
        let item = session.module().quiz.items.get(opinion.item)?;
        let Interaction::Survey(asked) = &item.interaction else { return None };
        let lines = lines(context, asked, opinion);
        Some(el("li").child(div("").rich_line(&item.prompt)).children(lines))
    });
    let list = el("ul").attr("class", "opinions").children(said);
    (!opinions.is_empty()).then(|| div("").child(context.own("h3").text(words.said())).child(list))
}

/// What was said of one item: what is picked, and what is written.
fn lines(context: &Context, asked: &Inquiry, opinion: &Opinion<'_>) -> Vec<El> {
    let picked = (0..asked.picks()).filter(|index| opinion.picks >> index & 1 == 1);
    let mut lines: Vec<El> =
        picked.map(|index| div("opinion").child(label(context, asked, index))).collect();
    if !opinion.text.is_empty() {
        lines.push(div("opinion").plain(opinion.text));
    }
    lines
}

/// A step or a choice in words.
fn label(context: &Context, asked: &Inquiry, index: usize) -> El {
    let words = words::texts(context.texts.lang());
    match asked.texts.get(index).map(String::as_str) {
        None => context.own("span").text(words.other()),
        Some("") => context.own("span").text(&words.step(index + 1, asked.texts.len())),
        Some(text) => el("span").rich_line(text),
    }
}

/// Steps or choices, and what can be written beside the last one.
fn picks(context: &Context, asked: &Asked, nudge: &Signal) -> El {
    let buttons = if asked.several { Buttons::Several } else { Buttons::One };
    let order = context.model.peek(|session| session.shown().to_vec());
    let count = asked.texts.len();
    let labels = order.into_iter().map(|index| {
        let text = label(context, asked, index);
        let shown = match asked.faces {
            true => el("span").attr("class", "faced").child(face(index, count)).child(text),
            false => text,
        };
        choice(context, buttons, index, shown, nudge)
    });
    let class = if asked.form == Form::Scale { "choices scale" } else { "choices" };
    let note = asked
        .several
        .then(|| context.own("p").attr("class", "small").text(context.texts.pick_several()));
    let own = asked.other.then(|| own_words(context, count));
    div("answer").children(note).child(div(class).children(labels)).children(own)
}

/// A face, which says nothing that words do not say as well: `index` of `count`, from sad to glad.
fn face(index: usize, count: usize) -> El {
    // How far from the middle, in thirds of the way to an end, rounded up.
    let (place, ends) = (2 * index as i32 - (count as i32 - 1), count as i32 - 1);
    let mood = place.signum() * ((place.abs() * 3 + ends - 1) / ends);
    el("span")
        .attr("class", "face")
        .attr("aria-hidden", "true")
        .attr("data-mood", &mood.to_string())
}

/// The field for a choice in the learner's own words; it is there while that choice is picked.
fn own_words(context: &Context, place: usize) -> El {
    let words = words::texts(context.texts.lang());
    let model = context.model.clone();
    let typed = move |event: Event| {
        let Some(input) = event.target().and_then(|t| t.dyn_into().ok()) else { return };
        let input: HtmlInputElement = input;
        model.act(Action::Type(input.value()));
    };
    let shown = context.model.clone();
    let input = text_input().on("input", typed).bind(move |input| {
        let text = shown.read(|session| written(session).to_owned());
        let input: &HtmlInputElement = input.unchecked_ref();
        if input.value() != text {
            input.set_value(&text);
        }
    });
    let model = context.model.clone();
    el("label")
        .attr("class", "field")
        .child(context.own("span").attr("class", "small").text(words.own()))
        .child(input)
        .bind(move |label| {
            let is_picked = model.read(|session| picked(session) >> place & 1 == 1);
            set(label, "hidden", (!is_picked).then_some(""));
        })
}

/// A field of several lines, with what room is left.
fn field(context: &Context) -> El {
    let words = words::texts(context.texts.lang());
    let model = context.model.clone();
    let typed = move |event: Event| {
        let Some(area) = event.target() else { return };
        // It has `value` as inputs have.
        let area: HtmlInputElement = area.unchecked_into();
        model.act(Action::Type(area.value()));
    };
    let shown = context.model.clone();
    let area = el("textarea")
        .attr("rows", "5")
        .attr("dir", "auto")
        .attr("maxlength", &LONGEST.to_string())
        .attr("aria-describedby", "left")
        .on("input", typed)
        .bind(move |area| {
            let text = shown.read(|session| written(session).to_owned());
            let area: &HtmlInputElement = area.unchecked_ref();
            if area.value() != text {
                area.set_value(&text);
            }
        });
    let left = {
        let model = context.model.clone();
        context.own("p").attr("class", "small").attr("id", "left").bind(move |place| {
            place.set_text_content(Some(&words.left(model.read(room))));
        })
    };
    // The room is read with the field; that there is none is said by itself.
    let full = {
        let model = context.model.clone();
        context.own("p").attr("class", "small").attr("role", "status").bind(move |place| {
            let is_full = model.read(room) == 0;
            place.set_text_content(is_full.then(|| words.full()));
        })
    };
    let label = el("label")
        .attr("class", "field")
        .child(context.own("span").attr("class", "small").text(context.texts.your_answer()))
        .child(area);
    div("answer").child(label).child(left).child(full)
}

/// A button that takes the pick back.
fn back(context: &Context) -> El {
    let (model, shown) = (context.model.clone(), context.model.clone());
    let taken = move |_| {
        let picks = model.peek(picked);
        model.act(Action::Choose { choice: picks.trailing_zeros() as usize, picked: false });
        // The button goes away; who goes on by keyboard is where it was picked.
        if let Some(root) = &*model.0.root.borrow() {
            focus_in_place(root, ".choice input");
        }
    };
    let label = words::texts(context.texts.lang()).back();
    context.plain_button("button quiet").text(label).on("click", taken).bind(move |button| {
        let is_nothing = shown.read(picked) == 0;
        set(button, "hidden", is_nothing.then_some(""));
    })
}

/// What becomes of the answer.
fn fate(context: &Context) -> El {
    let words = words::texts(context.texts.lang());
    let model = context.model.clone();
    context.own("p").attr("class", "small fate").bind(move |place| {
        let text = match model.read(|_| model.host().fate()) {
            Fate::Sent(site) => words.sent(&site),
            Fate::Kept => words.fate(0).to_owned(),
            Fate::Lost => words.fate(1).to_owned(),
        };
        place.set_text_content(Some(&text));
    })
}

fn picked(session: &Session) -> u32 {
    match session.response() {
        Response::Said { picks, .. } => *picks,
        _ => 0,
    }
}

fn written(session: &Session) -> &str {
    match session.response() {
        Response::Said { text, .. } => text,
        _ => "",
    }
}

/// How much may still be written, as browsers count it.
fn room(session: &Session) -> usize {
    LONGEST.saturating_sub(written(session).encode_utf16().count())
}
