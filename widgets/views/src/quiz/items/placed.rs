//! What the kinds share whose entries are each given a target.

use tremplin_content::gate;
use tremplin_content::quiz::placed::{Asked, Entry, Key};
use tremplin_core::quiz::{Action, ChoiceState, Session};
use web_sys::Element;

use super::{Context, El, Signal};
use crate::dom::{el, set, show};
use crate::media::picture;
use crate::ui::icon;

/// What such a kind says besides its answer: the same of each. The gates have to stand in functions of the kind.
macro_rules! said_of_targets {
    () => {
        #[inline(never)]
        fn nothing_to_check(texts: &'static Texts) -> &'static str {
            gate!(placed, nothing_to_check);
            words::texts(texts.lang()).nothing()
        }

        #[inline(never)]
        fn beside(asked: &Asked, key: &Key, _: &Response, _: &'static Texts) -> Option<El> {
            gate!(placed, beside);
            Some(placed::solution(asked, key))
        }

        #[inline(never)]
        fn solution(place: El, asked: &Asked, key: &Key, _: &'static Texts) -> El {
            gate!(placed, solution);
            place.child(placed::solution(asked, key))
        }
    };
}
pub(super) use said_of_targets;

/// What an entry shows: picture and text.
pub(super) fn said(context: &Context, entry: &Entry) -> El {
    let Context { model, texts, .. } = context;
    let image = entry.image.iter().map(|it| picture(it, &model.host().locate(&it.src), texts));
    el("span").attr("class", "said").children(image).child(el("span").rich_line(&entry.text))
}

/// An entry: what it is dragged or drawn from, what it is answered with, and what is told of it once the targets are known;
/// `index` is its place in the author's order.
pub(super) fn entry(context: &Context, index: usize, hold: El, body: El) -> El {
    let (model, texts) = (context.model.clone(), context.texts);
    let told = model.clone();
    let state = context.own("span").attr("class", "state").bind(move |place| {
        gate!(placed);
        let state = told.read(|session| session.choice_state(index));
        let form = usize::from(state != Some(ChoiceState::Correct));
        let words = state.map(|_| texts.choice_state(form));
        show(place, words.map(|words| el("span").child(icon()).text(" ").text(words)));
    });
    let entry = el("li").attr("class", "placed").attr("part", "choice");
    entry.child(hold).child(body).child(state).bind(move |entry| {
        gate!(placed);
        let (state, target) =
            model.read(|session| (session.choice_state(index), session.target(index)));
        set(entry, "data-state", state.map(ChoiceState::as_str));
        set(entry, "data-target", target.map(|target| target.to_string()).as_deref());
    })
}

/// Gives an entry a target, or takes it away.
pub(super) fn place(context: &Context, nudge: &Signal, entry: usize, target: Option<usize>) {
    nudge.set(0);
    context.model.act(Action::Place { entry, target });
}

/// Hides an element once the response is checked: what was given stands beside it then.
pub(super) fn until_checked(context: &Context, it: El) -> El {
    let model = context.model.clone();
    it.bind(move |it| {
        gate!(placed);
        set(it, "hidden", model.read(Session::outcome).map(|_| ""));
    })
}

/// The target that was given to an entry, once the response is checked.
pub(super) fn given(context: &Context, asked: &Asked, index: usize) -> El {
    let model = context.model.clone();
    let targets = asked.targets.clone();
    el("span").attr("class", "given").bind(move |place: &Element| {
        gate!(placed);
        let target = model.read(|session| session.outcome().and_then(|_| session.target(index)));
        show(place, target.map(|target| el("span").rich_line(&targets[target])));
    })
}

/// Every entry with the target that it belongs to.
pub(super) fn solution(asked: &Asked, key: &Key) -> El {
    el("ul").attr("class", "solution").children(asked.entries.iter().zip(&key.right).map(
        |(entry, target)| {
            let said = match &entry.image {
                Some(image) if entry.text.is_empty() => el("span").plain(&image.alt),
                _ => el("span").rich_line(&entry.text),
            };
            let target = el("strong").rich_line(&asked.targets[usize::from(*target)]);
            el("li").child(said).text(" : ").child(target)
        },
    ))
}
