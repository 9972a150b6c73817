//! Buttons for what the device keeps of an activity: save it as a file, take up a file, erase it; and the
//! sentences about it.

use std::rc::Rc;

use tremplin_content::gate;

use crate::dom::{El, div, el, show};
use crate::effect::Signal;
use crate::locales::Texts;
use crate::ui::{Answer, Ui, confirmed};

/// What the live region may say, 0 for nothing: the places in [`Texts::told`], from 1.
pub(crate) const LOST: u32 = 1;
pub(crate) const UNKEPT: u32 = 2;
pub(crate) const IMPORTED: u32 = 3;
pub(crate) const NOTHING_NEWER: u32 = 4;
pub(crate) const CONFIRM: u32 = 5;
pub(crate) const ERASED: u32 = 6;
/// A file has been refused: unreadable, from a newer version, of another activity.
pub(crate) const REFUSED: u32 = 7;

/// What is kept of one widget.
#[derive(Clone)]
pub(crate) struct Keeping {
    pub ui: Ui,
    pub texts: &'static Texts,
    pub notice: Signal,
    /// Saves it as a file.
    pub export: Rc<dyn Fn()>,
}

impl Keeping {
    /// A live region for the sentences; always there, so that screen readers notice it.
    pub fn notice(self) -> El {
        div("notice").attr("role", "status").bind(move |place| {
            let notice = self.notice.get();
            show(place, (notice > 0).then(|| self.said(notice)));
        })
    }

    #[inline(never)]
    fn said(&self, notice: u32) -> El {
        gate!(more, said);
        let text = self.texts.told(notice as usize - 1);
        // A file is the one way left to take the progress along.
        div("nudge")
            .child(self.ui.own("p").text(text))
            .children((notice == UNKEPT).then(|| self.ways()))
    }

    /// Buttons that save a file and take one up. The page reads it; what it says comes back as an import.
    #[inline(never)]
    pub fn ways(&self) -> El {
        let export = self.export.clone();
        let input = el("input").attr("type", "file").attr("accept", ".json,application/json");
        let import = self.ui.own("label").attr("class", "button file").attr("part", "button");
        let save = self.ui.button("button").text(self.texts.export()).on("click", move |_| {
            gate!(more);
            export();
        });
        div("nav").child(save).child(import.text(self.texts.import()).child(input))
    }

    /// A button that erases everything, once it has been said twice.
    #[inline(never)]
    pub fn erase(&self, erase: Rc<dyn Fn()>) -> El {
        let notice = self.notice.clone();
        let question = self.texts.told(CONFIRM as usize - 1);
        let labels = [self.texts.erase(), question, self.texts.cancel()];
        confirmed(
            self.ui,
            "button erase",
            labels,
            Rc::new(move |answer| {
                gate!(more);
                if answer == Answer::Yes {
                    erase();
                }
                notice.set(match answer {
                    Answer::Asked => CONFIRM,
                    Answer::Yes => ERASED,
                    Answer::No => 0,
                });
            }),
        )
    }
}
