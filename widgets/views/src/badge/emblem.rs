//! The picture of a badge whose author gave none: a seal in its colour with its first letters.

use tremplin_content::badge::BadgeModule;
use tremplin_credentials::image;

use crate::dom::{El, svg};

pub(super) fn view(module: &BadgeModule) -> El {
    let mut seal =
        svg("svg").attr("class", "seal").attr("viewBox", "0 0 100 100").attr("aria-hidden", "true");
    for image::Shape { name, attributes, text } in
        image::seal(&module.title, module.color.as_deref())
    {
        let mut shape = svg(name);
        for (name, value) in attributes {
            shape = shape.attr(name, value);
        }
        seal = seal.child(shape.text(&text));
    }
    seal
}
