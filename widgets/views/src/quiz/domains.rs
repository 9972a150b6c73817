//! The results of a self-check: what the domains have reached, in place of a score.

use tremplin_content::gate;
use tremplin_content::quiz::SelfCheck;
use tremplin_content::quiz::self_check::HIGHEST;
use tremplin_core::quiz::Standing;

use super::Context;
use crate::dom::{El, div, el};
use crate::locales::domains as words;

/// What is said of all domains together, and a list of them.
#[inline(never)]
pub(super) fn view(context: &Context, check: &SelfCheck, standing: &Standing) -> El {
    gate!(domains, view);
    let texts = words::texts(context.texts.lang());
    let sentence = standing.sentence.and_then(|sentence| check.summary.get(sentence));
    let domains = check.domains.iter().zip(&standing.levels).map(|(domain, level)| {
        let level = *level as usize;
        let says = domain.says.as_ref().and_then(|says| says.get(level));
        el("li")
            .child(el("strong").text(&domain.name))
            .child(context.own("span").attr("class", "small").text(texts.level(level)))
            .child(
                el("progress")
                    .attr("part", "progress")
                    .attr("aria-hidden", "true")
                    .attr("max", &HIGHEST.to_string())
                    .attr("value", &level.to_string()),
            )
            .children(says.map(|text| div("").rich(text)))
    });
    div("")
        .children(sentence.map(|sentence| div("").rich(&sentence.text)))
        .child(el("ul").attr("class", "domains").attr("role", "list").children(domains))
}

/// Where to go on: address and title of each way.
#[inline(never)]
pub(super) fn ways_on<'a>(check: &'a SelfCheck, standing: &Standing) -> Vec<[&'a str; 2]> {
    gate!(domains, ways_on);
    let ways = standing.ways_on.iter().filter_map(|way| check.domains.get(*way)?.next.as_ref());
    ways.map(|[next, title]| [next.as_str(), title.as_str()]).collect()
}
