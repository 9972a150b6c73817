//! A self-check: the answers of a quiz count for domains, each of which reaches a level from 0 to 2.
//!
//! What a question counts is its score; of a survey, a point for each choice that is picked, and the step of a scale, the
//! first of which counts 0.
//!
//! A domain has two thresholds; what its items were worth says which level is reached. Sentences sum the domains up:
//! each says how many domains have reached which level, and the first that fits is told. That is enough for the
//! European [Digital Skills Indicator 2.0](https://ec.europa.eu/eurostat/cache/metadata/en/isoc_sk_dskl_i21_esmsip2.htm):
//! five domains, and six sentences.

use crate::cursor::{Cursor, Reading, Says};
use crate::gate;
use crate::node::Node;
use crate::report::Code;

use super::survey::Form;
use super::{Interaction, Item};

/// How many domains there are at most.
pub const MOST_DOMAINS: usize = 12;

/// The highest level of a domain; the lowest is 0.
pub const HIGHEST: u32 = 2;

/// The domains of a quiz, and what sums them up.
#[derive(Clone, Debug, PartialEq)]
pub struct SelfCheck {
    /// At least one.
    pub domains: Vec<Domain>,
    /// The first that fits is told; where none does, nothing.
    pub summary: Vec<Sentence>,
}

/// What some of the items are about.
#[derive(Clone, Debug, PartialEq)]
pub struct Domain {
    /// Its name, plain text.
    pub name: String,
    /// Indexes of the items that count for it, in the author's order; no item counts for two domains.
    pub items: Vec<usize>,
    /// From how many points level 1 is reached, and from how many level 2.
    pub levels: [u32; 2],
    /// Markdown for each level, from 0 to 2.
    pub says: Option<[String; 3]>,
    /// Where to go on below level 2: what [`Quiz::next`](super::Quiz::next) may be, and what it is called.
    pub next: Option<[String; 2]>,
}

/// A sentence that sums the domains up.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// It fits where so many domains have reached this level or a higher one: level, then domains. `[0, 0]` always does.
    pub fits: [u32; 2],
    /// Markdown.
    pub text: String,
}

/// The properties of a self-check.
pub(crate) const SELF_CHECK: &[&str] = &["domains", "summary"];

/// The properties of a domain.
pub(crate) const DOMAIN: &[&str] = &["name", "items", "levels", "says", "next", "nextTitle"];

/// The properties of a sentence that sums up.
pub(crate) const SENTENCE: &[&str] = &["level", "domains", "text"];

/// Reads the property `selfCheck`; `items` are those of the quiz, all of which have been read.
#[inline(never)]
pub(super) fn read<N: Node>(
    cursor: &Cursor<N>,
    items: &[Item],
    r: &mut Reading,
) -> Option<Box<SelfCheck>> {
    gate!(domains, read);
    if !cursor.object(SELF_CHECK, r) {
        return None;
    }
    let asked: Vec<&Item> = items.iter().filter(|item| !item.interaction.is_lesson()).collect();
    let names: Vec<&str> = asked.iter().map(|item| item.id.as_str()).collect();
    let mut taken = vec![false; names.len()];
    let mut domains = Vec::new();
    let named = cursor.required("domains", r)?;
    let list = named.elements(1, MOST_DOMAINS, r);
    for place in &list {
        if !place.object(DOMAIN, r) {
            continue;
        }
        let name = place.needed("name", Says::Text, r);
        let mut counted = Vec::new();
        // 0 where an item is not known, so that nobody knows what all give.
        let (mut most, mut known) = (0, true);
        if let Some(list) = place.required("items", r) {
            for id in list.elements(1, 200, r) {
                let Some(index) = id.one_of(&names, r) else {
                    known = false;
                    continue;
                };
                if std::mem::replace(&mut taken[index], true) {
                    id.problem(r, Code::CountedTwice, &[names[index]]);
                }
                most += most_of(asked[index]);
                counted.push(index);
            }
        }
        let levels = levels(place, if known { most } else { 0 }, r);
        let says = match place.optional("says") {
            Some(says) => {
                let mut texts = says.elements(3, 3, r).into_iter().map(|text| text.markdown(r));
                texts.next().zip(texts.next()).zip(texts.next())
            }
            None => None,
        };
        let says = says.and_then(|((low, middle), high)| Some([low?, middle?, high?]));
        let next = place.said("next", Says::LINK, None, r);
        let title = match &next {
            Some(_) => place.needed("nextTitle", Says::Text, r),
            None => place.text_of("nextTitle", r),
        };
        let of_quiz = |index: usize| items.iter().position(|item| item.id == names[index]);
        let mut items: Vec<usize> = counted.into_iter().filter_map(of_quiz).collect();
        items.sort_unstable();
        let (Some(name), Some(levels)) = (name, levels) else { continue };
        let next = next.zip(title).map(|(next, title)| [next, title]);
        domains.push(Domain { name, items, levels, says, next });
    }
    let mut summary: Vec<Sentence> = Vec::new();
    if let Some(sentences) = cursor.optional("summary") {
        for place in sentences.elements(0, 20, r) {
            if !place.object(SENTENCE, r) {
                continue;
            }
            let text = place.needed("text", Says::Markdown, r);
            let always = ["level", "domains"].iter().all(|name| place.optional(name).is_none());
            let fits = if always {
                Some([0, 0])
            } else {
                let level = place.required("level", r).and_then(|n| n.whole(1, HIGHEST, r));
                let most = list.len().max(1) as u32;
                let count = place.required("domains", r).and_then(|n| n.whole(1, most, r));
                level.zip(count).map(|(level, count)| [level, count])
            };
            let (Some(text), Some(fits)) = (text, fits) else { continue };
            // Who fits here fits there too, and is told that.
            let [level, count] = fits;
            if summary.iter().any(|earlier| earlier.fits[0] <= level && earlier.fits[1] <= count) {
                place.problem(r, Code::NeverTold, &[]);
            }
            summary.push(Sentence { fits, text });
        }
    }
    Some(Box::new(SelfCheck { domains, summary }))
}

/// The most that an item can give its domain: its points; of a survey, each choice or each step of the scale.
fn most_of(item: &Item) -> u32 {
    match &item.interaction {
        Interaction::Survey(asked) => match asked.form {
            Form::Choices if asked.several => asked.picks() as u32,
            Form::Choices => 1,
            Form::Scale => asked.texts.len().saturating_sub(1) as u32,
            Form::Text => 0,
        },
        _ => item.points,
    }
}

/// The property `levels`: two thresholds that rise, up to the `most` points that the items can give; 0 is not known.
fn levels<N: Node>(domain: &Cursor<N>, most: u32, r: &mut Reading) -> Option<[u32; 2]> {
    let place = domain.required("levels", r)?;
    let list = place.elements(2, 2, r);
    let mut numbers = list.iter().map(|number| number.whole(1, 20_000, r));
    let (basic, above) = (numbers.next()??, numbers.next()??);
    if basic >= above || (most > 0 && above > most) {
        place.problem(r, Code::UnreachableLevel, &[&most.to_string()]);
    }
    Some([basic, above])
}
