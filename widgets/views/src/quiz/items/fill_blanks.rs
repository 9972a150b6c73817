//! Gaps in running text: a field or a list in each, or a button that is filled with the words of a bank. Words can be
//! dragged besides, which is told by an event: see `js/items/blanks.js` in `widgets/embed`.

use std::rc::Rc;

use tremplin_content::gate;
use tremplin_content::quiz::fill_blanks::{Asked, Key, Mode};
use tremplin_core::quiz::{Action, ChoiceState, Response, Session};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, KeyboardEvent};

use super::{Context, El, Shows, Signal, Texts};
use crate::dom::{div, el, set, show};
use crate::focus::focus_in_place;
use crate::gaps::written;
use crate::locales::blanks as words;
use crate::quiz::Model;
use crate::ui::{icon, text_input};

/// What is in hand: nothing, a word of the bank (1 and its place), or a gap that waits for one ([`WAITS`] and its place).
const NOTHING_HELD: u32 = 0;
const WAITS: u32 = 1000;

pub(super) struct FillBlanks;

impl Shows for FillBlanks {
    type Asked = Asked;
    type Key = Key;

    #[inline(never)]
    fn answer(context: &Context, asked: &Asked, nudge: &Signal) -> El {
        gate!(blanks, answer);
        let item = Rc::new(Item {
            context: context.clone(),
            asked: asked.clone(),
            nudge: nudge.clone(),
            held: Signal::new(NOTHING_HELD),
            told: context.own("p").attr("class", "said-only").attr("role", "status").0,
        });
        let gap = |index| {
            gate!(blanks);
            item.clone().gap(index)
        };
        let answer = written(div("answer blanks"), &asked.text, &gap);
        if asked.mode != Mode::Bank {
            return answer;
        }
        let dropped = item.clone();
        answer.child(item.clone().bank()).child(El(item.told.clone())).on("keydown", move |event| {
            gate!(blanks);
            dropped.let_go(&event);
        })
    }

    #[inline(never)]
    fn nothing_to_check(texts: &'static Texts) -> &'static str {
        gate!(blanks, nothing_to_check);
        words::texts(texts.lang()).nothing()
    }

    #[inline(never)]
    fn beside(asked: &Asked, key: &Key, _: &Response, _: &'static Texts) -> Option<El> {
        gate!(blanks, beside);
        Some(solved(div("solved"), asked, key))
    }

    #[inline(never)]
    fn solution(place: El, asked: &Asked, key: &Key, _: &'static Texts) -> El {
        gate!(blanks, solution);
        place.child(solved(div("solution solved"), asked, key))
    }
}

/// The text with the answers in its gaps.
fn solved(place: El, asked: &Asked, key: &Key) -> El {
    written(place, &asked.text, &|gap| {
        gate!(blanks);
        let answer = key.answers.get(gap).and_then(|answers| answers.first());
        el("strong").plain(answer.map_or("", String::as_str))
    })
}

/// An item on the screen.
struct Item {
    context: Context,
    asked: Asked,
    nudge: Signal,
    /// What is in hand.
    held: Signal,
    /// Says what is in hand, and where it went.
    told: Element,
}

impl Item {
    fn model(&self) -> &Model {
        &self.context.model
    }

    fn words(&self) -> &'static words::BlanksTexts {
        words::texts(self.context.texts.lang())
    }

    /// Its name for who hears it.
    fn name(&self, gap: usize) -> String {
        self.words().gap(gap + 1, self.asked.hints.len())
    }

    fn fill(&self, gap: usize, text: &str) {
        self.nudge.set(0);
        self.model().act(Action::Fill { gap, text: text.to_owned() });
    }

    /// A gap: what it is filled with, what stands in it once the response is checked, and its hint.
    fn gap(self: Rc<Self>, index: usize) -> El {
        let field = match self.asked.mode {
            Mode::Typed => self.clone().field(index),
            Mode::Select => self.clone().list(index),
            Mode::Bank => self.clone().slot(index),
        };
        let open = self.clone();
        let field = field.bind(move |field| {
            gate!(blanks);
            set(field, "hidden", open.model().read(Session::outcome).map(|_| ""));
        });
        let shown = self.clone();
        let given = el("span").attr("class", "given").bind(move |place| {
            gate!(blanks);
            let text = shown
                .model()
                .read(|session| session.outcome().map(|_| session.filled(index).to_owned()));
            show(place, text.map(|text| el("span").plain(&text)));
        });
        let told = self.clone();
        let state = self.context.own("span").attr("class", "state").bind(move |place| {
            gate!(blanks);
            let state = told.model().read(|session| session.choice_state(index));
            let form = usize::from(state != Some(ChoiceState::Correct));
            let texts = told.context.texts;
            let said = |_| {
                let words = el("span").attr("class", "said-only").text(texts.choice_state(form));
                el("span").text(" ").child(icon()).child(words)
            };
            show(place, state.map(said));
        });
        let marked = self.clone();
        let gap = el("span").attr("class", "gap").attr("part", "choice").bind(move |gap| {
            gate!(blanks);
            let state = marked.model().read(|session| session.choice_state(index));
            set(gap, "data-state", state.map(ChoiceState::as_str));
        });
        let hint = self.asked.hints.get(index).and_then(Option::as_ref).map(|hint| {
            let text = ["(", hint, ")"].concat();
            el("span").attr("class", "clue").attr("id", &clue(index)).text(" ").plain(&text)
        });
        gap.child(field).child(given).child(state).children(hint)
    }

    /// What every field has.
    fn named(&self, field: El, index: usize) -> El {
        let hint = self.asked.hints.get(index).and_then(Option::as_ref).map(|_| clue(index));
        field
            .attr("data-gap", &index.to_string())
            .attr("aria-label", &self.name(index))
            .maybe_attr("aria-describedby", hint.as_deref())
    }

    /// A gap to type in.
    fn field(self: Rc<Self>, index: usize) -> El {
        let width = self.asked.width.clamp(4, 20);
        let field = self.named(text_input(), index).attr("size", &width.to_string());
        let (typing, leaving) = (self.clone(), self.clone());
        field
            .on("input", move |event| {
                gate!(blanks);
                let Some(input) = target::<HtmlInputElement>(&event) else { return };
                typing.fill(index, &input.value());
            })
            .on("keydown", move |event| {
                gate!(blanks);
                leaving.leave(index, &event);
            })
            .bind(move |input: &Element| {
                gate!(blanks);
                self.model().read(|session| {
                    let input: &HtmlInputElement = input.unchecked_ref();
                    if input.value() != session.filled(index) {
                        input.set_value(session.filled(index));
                    }
                });
            })
    }

    /// Enter goes to the next gap that is empty, where there is one; otherwise it checks, as in every field.
    fn leave(&self, index: usize, event: &Event) {
        let key: &KeyboardEvent = event.unchecked_ref();
        let all = self.asked.hints.len();
        let next = self.model().peek(|session| {
            let is_open = |gap: &usize| session.filled(*gap).trim().is_empty();
            (index + 1..all).chain(0..index).find(is_open)
        });
        if let Some(next) =
            next.filter(|_| key.key() == "Enter" && !key.is_composing() && !key.repeat())
        {
            event.prevent_default();
            event.stop_propagation();
            self.focus(next);
        }
    }

    /// A gap with a list to choose from.
    fn list(self: Rc<Self>, index: usize) -> El {
        let first: usize = self.asked.words.iter().take(index).map(Vec::len).sum();
        let words = self.asked.words_of(index);
        let shown = self.model().peek(|session| session.shown().to_vec());
        let options = shown.iter().filter_map(|place| {
            let word = words.get(place.checked_sub(first)?)?;
            Some(el("option").attr("value", word).plain(word))
        });
        let none = self.context.own("option").attr("value", "").text(self.words().none());
        let list = el("select").attr("class", "select").child(none).children(options);
        let chosen = self.clone();
        self.named(list, index)
            .on("change", move |event| {
                gate!(blanks);
                let Some(list) = target::<HtmlSelectElement>(&event) else { return };
                chosen.fill(index, &list.value());
            })
            .bind(move |list: &Element| {
                gate!(blanks);
                let list: &HtmlSelectElement = list.unchecked_ref();
                self.model().read(|session| list.set_value(session.filled(index)));
            })
    }

    /// A gap that takes a word of the bank.
    fn slot(self: Rc<Self>, index: usize) -> El {
        let (pressed, put, shown) = (self.clone(), self.clone(), self.clone());
        let slot = self.named(self.context.plain_button("slot"), index);
        slot.on("click", move |_| {
            gate!(blanks);
            pressed.press_gap(index);
        })
        .on("put", move |event| {
            gate!(blanks);
            // The place of the word in the bank; none takes away what is there.
            let Some(slot) = target::<Element>(&event) else { return };
            let word = slot.get_attribute("data-put").and_then(|word| word.parse().ok());
            let word: Option<usize> = word;
            put.held.set(NOTHING_HELD);
            let word = word.and_then(|word| put.asked.words_of(0).get(word));
            put.fill(index, word.map_or("", String::as_str));
        })
        .bind(move |slot| {
            gate!(blanks);
            shown.show_slot(slot, index);
        })
    }

    fn show_slot(&self, slot: &Element, index: usize) {
        let waits = self.held.get() == WAITS + index as u32;
        let text = self.model().read(|session| session.filled(index).to_owned());
        let said = if text.is_empty() { self.words().empty() } else { &text };
        let name = [&self.name(index), ". ", said].concat();
        set(slot, "aria-label", Some(&name));
        set(slot, "aria-pressed", Some(if waits { "true" } else { "false" }));
        let bank = self.asked.words_of(0);
        let place = bank.iter().position(|word| *word == text);
        set(slot, "data-word", place.map(|place| place.to_string()).as_deref());
        show(slot, place.map(|_| el("span").plain(&text)));
    }

    /// The words to choose from.
    fn bank(self: Rc<Self>) -> El {
        let shown = self.model().peek(|session| session.shown().to_vec());
        let words = shown.iter().filter_map(|place| self.clone().word(*place));
        let words = div("words")
            .attr("role", "group")
            .attr("aria-label", self.words().words())
            .children(words);
        let how = self.context.own("p").attr("class", "small").text(self.words().how());
        div("bank").child(how).child(words).bind(move |bank| {
            gate!(blanks);
            set(bank, "hidden", self.model().read(Session::outcome).map(|_| ""));
        })
    }

    /// A word of the bank.
    fn word(self: Rc<Self>, place: usize) -> Option<El> {
        let text = self.asked.words_of(0).get(place)?;
        let button = el("button").attr("type", "button").attr("class", "word").plain(text);
        let pressed = self.clone();
        let button = button
            .attr("data-is", &place.to_string())
            .on("click", move |_| {
                gate!(blanks);
                pressed.press_word(place);
            })
            .bind(move |word| {
                gate!(blanks);
                let held = self.held.get() == place as u32 + 1;
                let used = self.model().read(|session| session.used(self.asked.words_of(0)));
                set(word, "aria-pressed", Some(if held { "true" } else { "false" }));
                set(word, "disabled", used.get(place).filter(|used| **used).map(|_| ""));
            });
        Some(button)
    }

    /// A word goes into the gap that waits, or is taken in hand.
    fn press_word(&self, place: usize) {
        let Some(text) = self.asked.words_of(0).get(place) else { return };
        let held = self.held.get();
        if let Some(gap) = held.checked_sub(WAITS) {
            self.held.set(NOTHING_HELD);
            self.fill(gap as usize, text);
            self.say(&[&self.name(gap as usize), ". ", text].concat());
            // The word that was pressed is gone.
            self.focus(gap as usize);
            return;
        }
        let taken = held != place as u32 + 1;
        self.held.set(if taken { place as u32 + 1 } else { NOTHING_HELD });
        if taken {
            self.say(&self.words().held(text));
        }
    }

    /// The word in hand goes into the gap. With none, the gap is emptied, and waits for one.
    fn press_gap(&self, gap: usize) {
        let held = self.held.get();
        self.held.set(NOTHING_HELD);
        if held == WAITS + gap as u32 {
            return;
        }
        if (1..WAITS).contains(&held) {
            let words = self.asked.words_of(0);
            if let Some(word) = words.get(held as usize - 1) {
                self.fill(gap, word);
                self.say(&[&self.name(gap), ". ", word].concat());
            }
            return;
        }
        if self.model().peek(|session| !session.filled(gap).is_empty()) {
            self.fill(gap, "");
        }
        self.held.set(WAITS + gap as u32);
        self.say(&[&self.name(gap), ". ", self.words().waits()].concat());
        self.focus_on(".word:not([disabled])");
    }

    /// Escape lets go of what is in hand.
    fn let_go(&self, event: &Event) {
        let key: &KeyboardEvent = event.unchecked_ref();
        let held = self.held.get();
        if key.key() != "Escape" || held == NOTHING_HELD {
            return;
        }
        event.stop_propagation();
        self.held.set(NOTHING_HELD);
        if let Some(gap) = held.checked_sub(WAITS) {
            self.focus(gap as usize);
        }
    }

    /// Moves the focus to a gap.
    fn focus(&self, gap: usize) {
        self.focus_on(&["[data-gap=\"", &gap.to_string(), "\"]"].concat());
    }

    fn focus_on(&self, selector: &str) {
        if let Some(root) = &*self.model().0.root.borrow() {
            focus_in_place(root, selector);
        }
    }

    fn say(&self, text: &str) {
        show(&self.told, Some(el("span").text(text)));
    }
}

fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target().and_then(|target| target.dyn_into().ok())
}

/// Where the hint of a gap is found.
fn clue(gap: usize) -> String {
    "clue-".to_owned() + &gap.to_string()
}
