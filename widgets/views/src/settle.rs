//! What is new under the finger takes no press for a moment.

use web_sys::Element;

use crate::dom::set;

/// What stands around `element` now means something else than before. A second tap of a hasty finger
/// was meant for what stood there: for 0.4 s nothing in the widget takes a press. How long is in
/// later.css; an animation begins anew when its name changes.
#[inline(never)]
pub(crate) fn settle(element: &Element) {
    if let Ok(Some(root)) = element.closest(".root") {
        let again = root.get_attribute("data-settles").as_deref() == Some("0");
        set(&root, "data-settles", Some(["0", "1"][usize::from(again)]));
    }
}
