//! Steps to put in order: a list with buttons on every entry. Entries can be dragged besides, which is
//! told by an event: see `js/items/ordering.js` in `widgets/embed`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use tremplin_content::gate;
use tremplin_content::quiz::ordering::{Asked, Key};
use tremplin_core::quiz::{Action, ChoiceState, Response, Session};
use web_sys::Element;

use super::{Context, El, Shows, Signal, Texts};
use crate::dom::{div, el, set, show};
use crate::focus::{bring_into_view, focus_in_place};
use crate::locales::ordering;
use crate::ui::icon;

/// Which way a button moves its entry.
#[derive(Clone, Copy)]
enum Way {
    Up,
    Down,
}

pub(super) struct Ordering;

impl Shows for Ordering {
    type Asked = Asked;
    type Key = Key;

    #[inline(never)]
    fn answer(context: &Context, entries: &Asked, nudge: &Signal) -> El {
        gate!(ordering, answer);
        let Context { model, texts, .. } = context.clone();
        let list = Rc::new(List {
            context: context.clone(),
            nudge: nudge.clone(),
            entries: RefCell::default(),
            moved: Cell::new(None),
        });
        for (index, text) in entries.iter().enumerate() {
            let (entry, name) = list.clone().entry(index, text);
            list.entries.borrow_mut().push((entry.0, name));
        }
        let told = context.own("p").attr("class", "said-only").attr("role", "status");
        let teller = told.0.clone();
        let order = RefCell::new(Vec::new());
        let arranged = el("ol").attr("class", "arranged").attr("role", "list").bind(move |place| {
            gate!(ordering);
            let now = model.read(Session::arranged);
            // What stands where it belongs keeps the focus.
            if *order.borrow() == now {
                return;
            }
            for entry in &now {
                let _ = place.append_child(&list.entries.borrow()[*entry].0);
            }
            order.replace(now);
            list.tell(&order.borrow(), &teller);
        });
        let note =
            context.own("p").attr("class", "small").text(ordering::texts(texts.lang()).arrange());
        div("answer").child(note).child(arranged).child(told)
    }

    #[inline(never)]
    fn nothing_to_check(texts: &'static Texts) -> &'static str {
        gate!(ordering, nothing_to_check);
        ordering::texts(texts.lang()).nothing()
    }

    fn beside(entries: &Asked, _: &Key, _: &Response, _: &'static Texts) -> Option<El> {
        Some(listed(entries))
    }

    fn solution(place: El, entries: &Asked, _: &Key, _: &'static Texts) -> El {
        place.child(listed(entries).attr("class", "solution"))
    }
}

/// The entries in the right order.
#[inline(never)]
fn listed(entries: &Asked) -> El {
    gate!(ordering, listed);
    el("ol").children(entries.iter().map(|entry| el("li").rich_line(entry)))
}

/// What its entries share.
struct List {
    context: Context,
    nudge: Signal,
    /// In the author's order, with what they say.
    entries: RefCell<Vec<(Element, String)>>,
    /// The entry that was moved last, and the button that did it.
    moved: Cell<Option<(usize, &'static str)>>,
}

impl List {
    /// One entry; `index` is its place in the author's order.
    #[inline(never)]
    fn entry(self: Rc<Self>, index: usize, text: &str) -> (El, String) {
        let Context { model, texts, .. } = self.context.clone();
        let said = el("span").rich_line(text);
        let name = said.0.text_content().unwrap_or_default();
        let moves = div("moves").children([Way::Up, Way::Down].map(|way| {
            let (list, at) = (self.clone(), model.clone());
            let words = ordering::texts(texts.lang());
            let (class, arrow, edge, label) = match way {
                Way::Up => ("button up", "↑", 0, words.up(&name)),
                Way::Down => {
                    let last = self.context.model.peek(|s| s.shown().len()) - 1;
                    ("button down", "↓", last, words.down(&name))
                }
            };
            self.context
                .plain_button(class)
                .attr("aria-label", &label)
                .text(arrow)
                .on("click", move |_| {
                    gate!(ordering);
                    list.go(index, class, |from| match way {
                        Way::Up => from.wrapping_sub(1),
                        Way::Down => from + 1,
                    });
                })
                .bind(move |button| {
                    gate!(ordering);
                    let place = at.read(|session| place_of(&session.arranged(), index));
                    // Not disabled: it keeps the focus that led the entry here.
                    set(button, "aria-disabled", (place == edge).then_some("true"));
                })
        }));
        let checked = model.clone();
        let moves = moves.bind(move |place| {
            gate!(ordering);
            set(place, "hidden", checked.read(Session::outcome).map(|_| ""));
        });
        let told = model.clone();
        let state = self.context.own("span").attr("class", "state").bind(move |place| {
            gate!(ordering);
            let state = told.read(|session| session.choice_state(index));
            show(place, state.map(|state| state_of(texts, state)));
        });
        let entry = el("li")
            .attr("class", "entry")
            .attr("part", "choice")
            .child(el("span").attr("class", "grip").attr("aria-hidden", "true").text("⋮⋮"))
            .child(said)
            .child(moves)
            .child(state);
        let dropped = entry.0.clone();
        let entry = entry
            .on("arrange", move |_| {
                gate!(ordering);
                let to = dropped.get_attribute("data-to").and_then(|to| to.parse().ok());
                self.go(index, "", |from| to.unwrap_or(from));
            })
            .bind(move |entry| {
                gate!(ordering);
                let state = model.read(|session| session.choice_state(index));
                set(entry, "data-state", state.map(ChoiceState::as_str));
            });
        (entry, name)
    }

    /// Moves an entry from its place to another.
    fn go(&self, entry: usize, button: &'static str, to: impl FnOnce(usize) -> usize) {
        let model = &self.context.model;
        let from = model.peek(|session| place_of(&session.arranged(), entry));
        self.nudge.set(0);
        self.moved.set(Some((entry, button)));
        model.act(Action::Move { from, to: to(from) });
    }

    /// Says where the moved entry is now. The focus goes with it.
    fn tell(&self, order: &[usize], teller: &Element) {
        let Some((index, button)) = self.moved.take() else { return };
        let (entry, name) = self.entries.borrow()[index].clone();
        if let Some(way) = button.strip_prefix("button ") {
            // Firefox gives no focus to what it has not laid out yet.
            let _ = entry.get_bounding_client_rect();
            focus_in_place(&entry, if way == "up" { ".up" } else { ".down" });
        }
        bring_into_view(&entry);
        let place = ordering::texts(self.context.texts.lang())
            .place(place_of(order, index) + 1, order.len());
        let name = el("span").plain(&name).text(". ");
        show(teller, Some(el("span").child(name).child(self.context.own("span").text(&place))));
    }
}

fn place_of(order: &[usize], entry: usize) -> usize {
    order.iter().position(|each| *each == entry).unwrap_or_default()
}

/// What is said of an entry once the order is known.
#[inline(never)]
fn state_of(texts: &Texts, state: ChoiceState) -> El {
    let form = usize::from(state != ChoiceState::Correct);
    el("span").child(icon()).text(" ").text(ordering::texts(texts.lang()).state(form))
}
