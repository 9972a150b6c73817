//! Places in a picture: pressed where they are, or chosen from the list below it, which are one answer. Where the picture is
//! pressed is told by an event, and it is made larger by a script: see `js/items/hotspot.js` in `widgets/embed`.

use std::rc::Rc;

use tremplin_content::gate;
use tremplin_content::quiz::hotspot::{Asked, Key, Zone};
use tremplin_core::quiz::{Action, ChoiceState, Response, Session};
use web_sys::{Element, Event};

use super::choices::{self, Buttons};
use super::{Context, El, Shows, Signal, Texts, right};
use crate::dom::{div, el, set, show, svg};
use crate::locales::hotspot as words;
use crate::media::picture;

pub(super) struct Hotspot;

impl Shows for Hotspot {
    type Asked = Asked;
    type Key = Key;

    #[inline(never)]
    fn answer(context: &Context, asked: &Asked, nudge: &Signal) -> El {
        gate!(hotspot, answer);
        let item = Rc::new(Item {
            context: context.clone(),
            asked: asked.clone(),
            nudge: nudge.clone(),
            told: context.own("p").attr("class", "small").attr("role", "status").0,
        });
        let small = |text| context.own("p").attr("class", "small").text(text);
        let several = asked.several.then(|| small(context.texts.pick_several()));
        let how = item.clone().until_checked(small(item.words().how()));
        let chosen = item.clone();
        let list = div("choices").children(item.zones()).on("change", move |_| {
            gate!(hotspot);
            chosen.say(None);
        });
        div("answer").child(div("").children(several).child(how)).child(item.pointing()).child(list)
    }

    fn nothing_to_check(texts: &'static Texts) -> &'static str {
        texts.nothing_to_check(0)
    }

    #[inline(never)]
    fn about(place: El, asked: &Asked, part: usize) -> Option<El> {
        gate!(hotspot, about);
        let zone = asked.zones.get(part).filter(|_| asked.several)?;
        Some(place.rich_line(&zone.text))
    }

    #[inline(never)]
    fn solution(place: El, asked: &Asked, key: &Key, _: &'static Texts) -> El {
        gate!(hotspot, solution);
        let zones = asked.zones.iter().enumerate();
        let is_right = |index: usize| key.correct & (1 << index) != 0;
        place.children(
            zones.filter(|(index, _)| is_right(*index)).map(|(_, zone)| right(&zone.text)),
        )
    }
}

/// An item on the screen.
struct Item {
    context: Context,
    asked: Asked,
    nudge: Signal,
    /// Says what a press has met.
    told: Element,
}

impl Item {
    fn words(&self) -> &'static words::HotspotTexts {
        words::texts(self.context.texts.lang())
    }

    /// The zones in the order shown; their numbers follow it.
    fn order(&self) -> Vec<usize> {
        self.context.model.peek(|session| session.shown().to_vec())
    }

    fn say(&self, said: Option<El>) {
        show(&self.told, said);
    }

    /// Hides what is of no use once the response is checked.
    fn until_checked(self: Rc<Self>, it: El) -> El {
        it.bind(move |it| {
            gate!(hotspot);
            set(it, "hidden", self.context.model.read(Session::outcome).map(|_| ""));
        })
    }

    /// The list of zones: the equal way.
    fn zones(&self) -> Vec<El> {
        let buttons = if self.asked.several { Buttons::Several } else { Buttons::One };
        let zones = self.order().into_iter().enumerate();
        let zone = |(place, index): (usize, usize)| {
            let text = el("span").attr("class", "zone").child(number(place));
            let text = text.child(el("span").rich_line(&self.asked.zones[index].text));
            choices::choice(&self.context, buttons, index, text, &self.nudge)
        };
        zones.map(zone).collect()
    }

    /// The picture, in a frame in which it can be made larger.
    fn pointing(self: Rc<Self>) -> El {
        let Context { model, texts, .. } = &self.context;
        let image = &self.asked.image;
        let pressed = self.clone();
        let canvas = div("canvas")
            .child(picture(image, &model.host().locate(&image.src), texts))
            .child(self.clone().marks())
            .on("point", move |event| {
                gate!(hotspot);
                pressed.press(&event);
            });
        let frame = div("frame").attr("role", "group").attr("aria-label", self.words().frame());
        let zoom = |by: &str, sign: &str, label: &str| {
            let button = self.context.plain_button("button").attr("aria-label", label);
            button.attr("data-zoom", by).text(sign)
        };
        let smaller = zoom("-1", "−", self.words().smaller()).attr("aria-disabled", "true");
        let told = self.clone().until_checked(El(self.told.clone()));
        let zooms =
            div("zooms").child(told).child(smaller).child(zoom("1", "+", self.words().larger()));
        div("pointing").child(frame.child(canvas)).child(zooms)
    }

    /// A press in the picture: `data-at` has where, and how large the picture is, in CSS pixels.
    fn press(&self, event: &Event) {
        let model = &self.context.model;
        let at = event
            .target()
            .and_then(|target| wasm_bindgen::JsCast::dyn_into::<Element>(target).ok())
            .and_then(|target| target.get_attribute("data-at"))
            .unwrap_or_default();
        let mut at = at.split(' ').filter_map(|number| number.parse::<u32>().ok());
        let mut next = || i64::from(at.next().unwrap_or_default());
        let (point, size) = ([next(), next()], [next(), next()]);
        if model.peek(Session::outcome).is_some() {
            return;
        }
        let Some(choice) = self.asked.zone_at(point, size) else {
            return self.say(Some(self.context.own("span").text(self.words().nowhere())));
        };
        let picked = !self.asked.several || !model.peek(|session| is_picked(session, choice));
        self.nudge.set(0);
        model.act(Action::Choose { choice, picked });
        let place = self.order().iter().position(|index| *index == choice).unwrap_or_default();
        // It is seen in the picture.
        let said = el("span").attr("class", "said-only").child(number(place)).text(" ");
        let said = said.child(el("span").rich_line(&self.asked.zones[choice].text));
        self.say(picked.then_some(said));
    }

    /// What is drawn over the picture: the zones that are chosen, and the right ones once they may be told.
    fn marks(self: Rc<Self>) -> El {
        svg("svg").attr("class", "marks").attr("aria-hidden", "true").bind(move |place| {
            gate!(hotspot);
            place.set_text_content(None);
            for (number, index) in self.order().into_iter().enumerate() {
                let (picked, state) = self
                    .context
                    .model
                    .read(|session| (is_picked(session, index), session.choice_state(index)));
                if picked || state.is_some() {
                    let El(mark) = mark(&self.asked.zones[index], number, state, self.words());
                    let _ = place.append_child(&mark);
                }
            }
        })
    }
}

fn is_picked(session: &Session, index: usize) -> bool {
    matches!(session.response(), Response::Choices(picks) if picks >> index & 1 == 1)
}

/// The number of a zone, by its place in the list.
fn number(place: usize) -> El {
    el("span").attr("class", "spot").text(&(place + 1).to_string())
}

/// A zone in the picture: its outline, its number, and what is told of it.
fn mark(zone: &Zone, place: usize, state: Option<ChoiceState>, words: &words::HotspotTexts) -> El {
    let [x, y, width, height] = zone.area.map(u32::from);
    let outline = |class: &str| {
        let (shape, names) = match zone.round {
            true => (svg("ellipse"), ["cx", "cy", "rx", "ry"]),
            false => (svg("rect").attr("rx", "4"), ["x", "y", "width", "height"]),
        };
        let area = match zone.round {
            true => [x + width / 2, y + height / 2, width / 2, height / 2],
            false => [x, y, width, height],
        };
        let shape = shape.attr("class", class);
        names.iter().zip(area).fold(shape, |shape, (name, of)| shape.attr(name, &percent(of)))
    };
    // The number stands at the corner, and never half outside.
    let [at_x, at_y] = [x, y].map(|at| percent(at.clamp(400, 9600)));
    let told = match state {
        Some(ChoiceState::Incorrect) => Some("✗".to_owned()),
        Some(_) => Some("✓ ".to_owned() + words.here()),
        None => None,
    };
    let told = told.map(|told| {
        // Towards the middle, where there is room.
        let (from, anchor) = if x < 6000 { ("17", "start") } else { ("-17", "end") };
        let text = svg("text").attr("class", "told").attr("x", from).attr("text-anchor", anchor);
        text.attr("dy", ".35em").text(&told)
    });
    let number = svg("text").attr("dy", ".35em").attr("text-anchor", "middle");
    let corner = svg("svg")
        .attr("x", &at_x)
        .attr("y", &at_y)
        .child(svg("circle").attr("r", "12"))
        .child(number.text(&(place + 1).to_string()))
        .children(told);
    svg("g")
        .attr("class", "mark")
        .maybe_attr("data-state", state.map(ChoiceState::as_str))
        .child(outline("halo"))
        .child(outline("line"))
        .child(corner)
}

/// Hundredths of a percent, as SVG has them.
fn percent(of: u32) -> String {
    let digits = (of + 10_000).to_string();
    // Two digits stand behind the point; the 1 before all keeps zeros.
    let (_, digits) = digits.split_at(1);
    let (whole, part) = digits.split_at(2);
    [whole, ".", part, "%"].concat()
}
