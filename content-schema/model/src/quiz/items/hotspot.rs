//! Places in a picture to point at, one or several of them right.

use std::sync::Arc;

use super::choices;
use crate::common::{Image, read as common};
use crate::cursor::{Cursor, Reading, Says};
use crate::gate;
use crate::node::Node;
use crate::quiz::Scoring;
use crate::report::Code;

#[cfg(feature = "author")]
pub(super) use author::{EXAMPLES, GUESSES, answer, fields};
#[cfg(feature = "author")]
pub use author::{Hotspot, PictureZone, ZoneShape};

#[cfg(feature = "author")]
mod author;

/// What the learner sees.
pub type Asked = Arc<Scene>;
/// The right zones.
pub type Key = choices::Key;

/// The picture, and the places in it that can be meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Whether several can be chosen; they can where several are right.
    pub several: bool,
    /// What is pointed at. Its alternative text is not empty.
    pub image: Image,
    /// The places, in the author's order.
    pub zones: Vec<Zone>,
}

/// All of a side of the picture, in the unit of [`Zone::area`].
pub const WHOLE: u16 = 10_000;

/// A place in the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Zone {
    /// What it is called in the list, Markdown.
    pub text: String,
    /// Whether it is the ellipse in its box, not the whole box.
    pub round: bool,
    /// Its box: the distance from the left and from the top of the picture, its width and its height, in hundredths of a
    /// percent of the picture's. It lies in the picture, and has a size.
    pub area: [u16; 4],
}

/// How far from the centre of a zone a press counts for it, in CSS pixels: half of the 44 that a target has to measure
/// (WCAG 2.2, success criterion 2.5.5).
const REACH: i64 = 22;

impl Zone {
    /// Whether it holds a point of a picture that is shown in a size, both in the same unit and from the top left.
    fn holds(&self, point: [i64; 2], size: [i64; 2]) -> bool {
        // From the centre, in thousandths of the way to the edge.
        let [x, y] = [0, 1].map(|axis| {
            let length = i64::from(self.area[axis + 2]) * size[axis];
            2000 * self.off_centre(point, size, axis) / length.max(1)
        });
        match self.round {
            true => x * x + y * y <= 1_000_000,
            false => x.abs() <= 1000 && y.abs() <= 1000,
        }
    }

    /// How far a point is from its centre along an axis, in ten-thousandths of the unit.
    fn off_centre(&self, point: [i64; 2], size: [i64; 2], axis: usize) -> i64 {
        let centre = 2 * i64::from(self.area[axis]) + i64::from(self.area[axis + 2]);
        point[axis] * i64::from(WHOLE) - centre * size[axis] / 2
    }

    /// The square of the distance of a point from its centre, in square units; `None` where it is too far to count.
    fn near(&self, point: [i64; 2], size: [i64; 2]) -> Option<i64> {
        let distance = |axis| self.off_centre(point, size, axis).abs() / i64::from(WHOLE);
        let (across, down) = (distance(0), distance(1));
        // Looked at one by one, no product is too large.
        let square = |(a, b): (i64, i64)| a * a + b * b;
        let near = Some((across, down)).filter(|(a, b)| *a <= REACH && *b <= REACH);
        near.map(square).filter(|square| *square <= REACH * REACH)
    }

    fn extent(&self) -> u32 {
        u32::from(self.area[2]) * u32::from(self.area[3])
    }
}

impl Scene {
    /// The zone that is meant by a press at `point` of the picture that is shown in `size`, both in CSS pixels from the
    /// top left: the smallest that it hits; where it hits none, the one whose centre is nearest, if it is near enough
    /// for a finger. A zone too small for a finger is meant inside a larger one, too.
    ///
    /// ```
    /// use tremplin_content::quiz::{Image, hotspot::{Scene, Zone}};
    ///
    /// let image = Image { src: "a.png".into(), alt: "A wall".into(), size: None, credit: None };
    /// // The left half, and a spot of 2 % at the right.
    /// let zones = [[0, 0, 5000, 10_000], [9000, 4900, 200, 200]];
    /// let zones = zones.map(|area| Zone { text: String::new(), round: false, area });
    /// let scene = Scene { several: false, image, zones: zones.into() };
    /// assert_eq!(scene.zone_at([100, 50], [400, 100]), Some(0));
    /// assert_eq!(scene.zone_at([350, 60], [400, 100]), Some(1));
    /// assert_eq!(scene.zone_at([300, 50], [400, 100]), None);
    /// ```
    pub fn zone_at(&self, point: [i64; 2], size: [i64; 2]) -> Option<usize> {
        if size.iter().any(|side| *side <= 0) {
            return None;
        }
        let zones = || self.zones.iter().enumerate();
        let hit = zones().filter(|(_, zone)| zone.holds(point, size));
        let hit = hit.min_by_key(|(_, zone)| zone.extent());
        // In hundredths of a percent, as if the picture were shown in that size.
        let whole = [i64::from(WHOLE); 2];
        let inside = |zone: &Zone, hit: &Zone| {
            let centre =
                [0, 1].map(|axis| i64::from(zone.area[axis]) + i64::from(zone.area[axis + 2]) / 2);
            zone.extent() < hit.extent() && hit.holds(centre, whole)
        };
        let near = zones().filter(|(_, zone)| hit.is_none_or(|(_, hit)| inside(zone, hit)));
        let near = near.filter_map(|(index, zone)| Some((zone.near(point, size)?, index))).min();
        near.map(|(_, index)| index).or(hit.map(|(index, _)| index))
    }
}

pub(super) const PROPERTIES: &[&str] = super::question_properties!["zones", "several", "scoring"];

/// The properties of a zone.
pub(crate) const ZONE: &[&str] =
    &["text", "shape", "x", "y", "width", "height", "correct", "feedback"];

#[inline(never)]
pub(super) fn read<N: Node>(item: &Cursor<N>, r: &mut Reading) -> Option<(Asked, Key)> {
    gate!(hotspot, read);
    let scoring = Scoring::read(item, r);
    let several = item.boolean_or("several", false, r);
    let picture = item.required("image", r);
    let image = common::image(item, r);
    if let (Some(picture), Some(image)) = (&picture, &image)
        && image.alt.trim().is_empty()
    {
        picture.problem(r, Code::UndescribedChoice, &[]);
    }
    let list = item.required("zones", r)?;
    let mut zones: Vec<Zone> = Vec::new();
    let (correct, feedback) = choices::marked(&list, ZONE, r, |cursor, r| {
        let text = cursor.needed("text", Says::Markdown, r);
        let shape = cursor.one_or_first("shape", &["rectangle", "ellipse"], r);
        let area = area(cursor, r);
        if let Some(text) = &text
            && zones.iter().any(|earlier| earlier.text.trim() == text.trim())
        {
            cursor.problem(r, Code::DuplicateChoice, &[text.trim()]);
        }
        if let (Some(text), Some(shape), Some(area)) = (text, shape, area) {
            zones.push(Zone { text, round: shape == 1, area });
        }
    });
    #[cfg(feature = "author")]
    author::warn(item, &list, &zones, correct, r);
    let several = several? || correct.count_ones() > 1;
    let key = Key { correct, scoring: scoring?, feedback };
    Some((Arc::new(Scene { several, image: image?, zones }), key))
}

/// Where a zone is: see [`Zone::area`].
fn area<N: Node>(zone: &Cursor<N>, r: &mut Reading) -> Option<[u16; 4]> {
    /// A percent, in the unit of numbers in modules.
    const PERCENT: i64 = 1_000_000;
    /// How many of these are a hundredth of a percent.
    const STEP: i64 = PERCENT / 100;
    let mut side = |name, is_length: bool| {
        let place = zone.required(name, r)?;
        let number = place.decimal(r)?.millionths();
        if is_length && number < STEP {
            place.problem(r, Code::EmptyZone, &[]);
            return None;
        }
        if !(0..=100 * PERCENT).contains(&number) {
            place.problem(r, Code::ZoneOutside, &[]);
            return None;
        }
        Some(number)
    };
    let [x, y] = ["x", "y"].map(|name| side(name, false));
    let [width, height] = ["width", "height"].map(|name| side(name, true));
    let mut ends = |start: Option<i64>, length: Option<i64>, name| {
        let (start, length) = (start?, length?);
        if start + length > 100 * PERCENT {
            zone.optional(name)?.problem(r, Code::ZoneOutside, &[]);
            return None;
        }
        // What is rounded up at both ends would go over the edge.
        let start = (start / STEP) as u16;
        Some([start, ((length / STEP) as u16).min(WHOLE - start)])
    };
    let (across, down) = (ends(x, width, "width"), ends(y, height, "height"));
    let ([x, width], [y, height]) = (across?, down?);
    Some([x, y, width, height])
}
