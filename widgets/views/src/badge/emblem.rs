//! The picture of a badge whose author gave none: a seal in its colour with its first letters. It is
//! built of elements, since a strict policy forbids pictures from `data:` addresses.

use tremplin_content::badge::BadgeModule;
use tremplin_core::badge::image;

use crate::dom::{El, svg};

pub(super) fn view(module: &BadgeModule) -> El {
    let (color, ink) = image::colors(module.color.as_deref());
    let circle = |radius: &str| svg("circle").attr("cx", "50").attr("cy", "50").attr("r", radius);
    let seal = svg("svg")
        .attr("class", "seal")
        .attr("viewBox", "0 0 100 100")
        .attr("aria-hidden", "true")
        // Dots as wide as their distance make the wavy edge.
        .child(
            circle("44")
                .attr("pathLength", "24")
                .attr("fill", color)
                .attr("stroke", color)
                .attr("stroke-width", "11")
                .attr("stroke-linecap", "round")
                .attr("stroke-dasharray", "0 1"),
        )
        .child(circle("41").attr("fill", "none").attr("stroke", ink));
    match image::letters(&module.title) {
        None => seal,
        Some(letters) => seal.child(
            svg("text")
                .attr("x", "50")
                .attr("y", "50")
                .attr("dy", ".35em")
                .attr("text-anchor", "middle")
                .attr("font-size", "30")
                .attr("font-weight", "700")
                .attr("fill", ink)
                .text(&letters),
        ),
    }
}
