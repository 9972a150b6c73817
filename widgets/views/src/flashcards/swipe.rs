//! Rating with a finger: to the left to revise, to the right known. Buttons do the same.

use std::cell::Cell;
use std::rc::Rc;

use tremplin_core::flashcards::Session;
use tremplin_core::schedule::Rating;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, PointerEvent};

use super::Context;
use crate::dom::El;

/// How far a finger has to go, in CSS pixels.
const FAR: i32 = 70;

pub(super) fn listen(flip: El, context: &Context) -> El {
    let start = Rc::new(Cell::new(None::<(i32, i32)>));
    let element: HtmlElement = flip.0.clone().unchecked_into();
    let drag = {
        let style = element.style();
        move |distance: i32| {
            let _ = match distance {
                0 => style.remove_property("--drag").map(drop),
                _ => style.set_property("--drag", &(distance.to_string() + "px")),
            };
        }
    };
    let moved = |start: &Cell<Option<(i32, i32)>>, event: &Event| {
        let pointer: &PointerEvent = event.unchecked_ref();
        let (x, y) = start.get()?;
        let (across, along) = (pointer.client_x() - x, pointer.client_y() - y);
        (across.abs() > 2 * along.abs()).then_some(across)
    };
    let down = {
        let (start, model) = (start.clone(), context.model.clone());
        move |event: Event| {
            let pointer: &PointerEvent = event.unchecked_ref();
            let finger = pointer.pointer_type() != "mouse" && pointer.is_primary();
            let ready = finger && model.peek(Session::is_revealed);
            start.set(ready.then(|| (pointer.client_x(), pointer.client_y())));
        }
    };
    let follow = {
        let (start, drag) = (start.clone(), drag.clone());
        move |event: Event| {
            if let Some(across) = moved(&start, &event) {
                drag(across);
            }
        }
    };
    let up = {
        let (start, drag, model) = (start.clone(), drag.clone(), context.model.clone());
        move |event: Event| {
            let across = moved(&start, &event).unwrap_or(0);
            start.set(None);
            drag(0);
            if across.abs() >= FAR {
                model.rate(if across < 0 { Rating::Again } else { Rating::Good });
            }
        }
    };
    let cancel = move |_| {
        start.set(None);
        drag(0);
    };
    flip.on("pointerdown", down)
        .on("pointermove", follow)
        .on("pointerup", up)
        .on("pointercancel", cancel)
}
