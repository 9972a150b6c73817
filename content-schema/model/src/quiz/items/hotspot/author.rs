//! What authors need of places in a picture: warnings, the static form, and how the JSON is documented.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::choices;
use super::super::telling::{telling, verdict};
use super::{Asked, Key, Scene, WHOLE, Zone};
use crate::cursor::{Cursor, Reading};
use crate::html::page::Page;
use crate::node::Node;
use crate::properties::{Image, Scoring};
use crate::report::Code;

pub(in super::super) const GUESSES: &[(&str, &str)] = &[
    ("zone", "zones"),
    ("spots", "zones"),
    ("hotspots", "zones"),
    ("places", "zones"),
    ("lieux", "zones"),
    ("pointer", "hotspot"),
    ("zonescliquables", "hotspot"),
    ("imagemap", "hotspot"),
    ("label", "text"),
    ("forme", "shape"),
    ("gauche", "x"),
    ("left", "x"),
    ("haut", "y"),
    ("top", "y"),
    ("largeur", "width"),
    ("hauteur", "height"),
    ("rond", "ellipse"),
    ("cercle", "ellipse"),
    ("circle", "ellipse"),
    ("rect", "rectangle"),
];

pub(in super::super) const EXAMPLES: &[(&str, &str)] = &[
    (
        "zones",
        "\"zones\": [ { \"text\": \"En bas à droite\", \"x\": 60, \"y\": 80, \"width\": 30, \"height\": 10, \"correct\": true } ]",
    ),
    ("shape", "\"shape\": \"ellipse\""),
    ("x", "\"x\": 60"),
    ("y", "\"y\": 80"),
    ("width", "\"width\": 30"),
    ("height", "\"height\": 10"),
];

/// Warns of texts that give the answer away, and of wrong zones in right ones.
pub(super) fn warn<N: Node>(
    item: &Cursor<N>,
    list: &Cursor<N>,
    zones: &[Zone],
    correct: u32,
    r: &mut Reading,
) {
    let cursors = list.elements(2, 20, &mut Reading::default());
    // Where one could not be read, there is more to mend first.
    if cursors.len() != zones.len() {
        return;
    }
    let said = |place: Option<Cursor<N>>| place.and_then(|it| it.unread()).unwrap_or_default();
    if let Some(image) = item.optional("image")
        && let Some(alt) = image.optional("alt")
        && let Some(word) = verdict(&alt.unread().unwrap_or_default())
    {
        alt.warn(r, Code::TellingAlternative, &[&word]);
    }
    let texts: Vec<&str> = zones.iter().map(|zone| zone.text.as_str()).collect();
    for (index, word) in telling(&said(item.optional("prompt")), &texts, correct) {
        if let Some(text) = cursors[index].optional("text") {
            text.warn(r, Code::TellingAlternative, &[&word]);
        }
    }
    let is_right = |index: usize| correct >> index & 1 == 1;
    for wrong in (0..zones.len()).filter(|index| !is_right(*index)) {
        let over = (0..zones.len()).find(|it| is_right(*it) && overlap(&zones[wrong], &zones[*it]));
        if let Some(right) = over {
            cursors[wrong].warn(r, Code::OverlappingZones, &[&zones[right].text]);
        }
    }
}

/// Whether two zones have a place in common: looked for in the middles of 24 times 24 fields of what their boxes share.
fn overlap(one: &Zone, other: &Zone) -> bool {
    const FIELDS: i64 = 24;
    let shared = [0, 1].map(|axis| {
        let ends = |zone: &Zone| {
            let start = i64::from(zone.area[axis]);
            [start, start + i64::from(zone.area[axis + 2])]
        };
        let ([a, b], [c, d]) = (ends(one), ends(other));
        [a.max(c), b.min(d)]
    });
    if shared.iter().any(|[start, end]| start >= end) {
        return false;
    }
    // In parts so fine that the middle of a field is a whole number.
    let fine = 2 * FIELDS;
    let size = [i64::from(WHOLE) * fine; 2];
    let middle = |axis: usize, field: i64| {
        let [start, end]: [i64; 2] = shared[axis];
        start * fine + (end - start) * (2 * field + 1)
    };
    (0..FIELDS * FIELDS).any(|field| {
        let point = [middle(0, field % FIELDS), middle(1, field / FIELDS)];
        one.holds(point, size) && other.holds(point, size)
    })
}

/// The picture, and a field for each place in it.
pub(in super::super) fn fields(page: &Page<'_>, asked: &Asked, name: &str) -> String {
    let kind = if asked.several { "checkbox" } else { "radio" };
    page.image(&asked.image) + &choices::fields(page, kind, &texts(asked), name)
}

pub(in super::super) fn answer<'a>(
    page: &Page<'_>,
    asked: &Asked,
    key: &'a Key,
) -> (String, Option<&'a str>) {
    choices::answer(page, &texts(asked), key)
}

fn texts(asked: &Scene) -> Vec<String> {
    asked.zones.iter().map(|zone| zone.text.clone()).collect()
}

/// The form of a zone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(description = "La forme d’une zone, dans sa boîte.")]
pub enum ZoneShape {
    /// The whole box.
    #[default]
    #[schemars(description = "Toute la boîte.")]
    Rectangle,
    /// The ellipse in it.
    #[schemars(description = "L’ellipse qui touche les quatre côtés de la boîte.")]
    Ellipse,
}

/// A place in a picture.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(
    description = "Une zone de l’image. Sa boîte est donnée en pour cent de l’image, depuis le coin en haut à gauche."
)]
pub struct PictureZone {
    /// What it is called in the list, in Markdown.
    #[schemars(
        description = "Son nom dans la liste sous l’image, pour qui ne peut pas montrer. Il dit où elle est, sans donner la réponse. Markdown.",
        length(min = 1, max = 20000)
    )]
    pub text: String,
    /// Its form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "La forme : \"rectangle\" sans indication, ou \"ellipse\".")]
    pub shape: Option<ZoneShape>,
    /// Distance of its box from the left, in percent.
    #[schemars(
        description = "Distance du bord gauche de l’image, en pour cent de sa largeur.",
        range(min = 0, max = 100)
    )]
    pub x: f64,
    /// Distance of its box from the top, in percent.
    #[schemars(
        description = "Distance du bord haut de l’image, en pour cent de sa hauteur.",
        range(min = 0, max = 100)
    )]
    pub y: f64,
    /// Width of its box, in percent.
    #[schemars(
        description = "Largeur, en pour cent de celle de l’image. x + width font au plus 100.",
        range(min = 0.01, max = 100)
    )]
    pub width: f64,
    /// Height of its box, in percent.
    #[schemars(
        description = "Hauteur, en pour cent de celle de l’image. y + height font au plus 100.",
        range(min = 0.01, max = 100)
    )]
    pub height: f64,
    /// Whether it is right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "true pour une bonne zone. Sans indication : false.")]
    pub correct: Option<bool>,
    /// Markdown for who chooses it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Ce que lit l’élève qui montre cette zone. Markdown.",
        length(min = 1, max = 20000)
    )]
    pub feedback: Option<String>,
}

crate::properties::question! {
    /// Places in a picture to point at.
    Hotspot, "Des endroits à montrer dans une image : un ou plusieurs.", "La question. Markdown." {
        /// The picture.
        #[schemars(description = "L’image où montrer. Son texte de remplacement dit ce qu’elle montre, sans donner la réponse.")]
        image: Image,
    } {
        /// The places, at least one of them right.
        #[schemars(description = "Les zones, dont au moins une avec \"correct\": true.", length(min = 2, max = 20))]
        zones: Vec<PictureZone>,
        /// Whether several can be chosen although one is right.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "true : l’élève peut montrer plusieurs zones, même si une seule est bonne. Sans indication : plusieurs si plusieurs sont bonnes.")]
        several: Option<bool>,
        /// How several picks are counted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Comment compter les points. \"all-or-nothing\" sans indication.")]
        scoring: Option<Scoring>,
    }
    "hotspot : un endroit à montrer dans une image" {
        "kind": "hotspot",
        "prompt": "${1:Où est-ce ?}",
        "image": { "src": "image.webp", "alt": "${2:Ce qu’elle montre}" },
        "zones": [
            { "text": "${3:En haut à gauche}", "x": 10, "y": 10, "width": 30, "height": 20, "correct": true },
            { "text": "${4:En bas à droite}", "x": 60, "y": 70, "width": 30, "height": 20 },
        ],
    }
}
