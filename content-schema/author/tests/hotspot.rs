//! Items with places in a picture: what is refused and why, what authors are warned of, which place a press means, and their
//! static form.

mod common;

use common::problems;
use proptest::prelude::*;
use serde_json::{Value, json};
use tremplin_author::json::check;
use tremplin_content::Module;
use tremplin_content::quiz::hotspot::{Scene, WHOLE, Zone};
use tremplin_content::quiz::{Image, Interaction, Scoring, Solution};
use tremplin_formats::snippet::{Options, static_html};

fn quiz_of(members: Value) -> Value {
    let mut item = json!({ "kind": "hotspot", "prompt": "Où sort-on ?",
        "image": { "src": "plan.png", "alt": "Un plan" },
        "zones": [right(zone("En haut", [10, 10, 30, 20])), zone("En bas", [10, 60, 30, 20])] });
    for (name, value) in members.as_object().expect("members") {
        item[name] = value.clone();
    }
    json!({ "kind": "quiz", "id": "a", "lang": "fr", "title": "a", "items": [item] })
}

fn zone(text: &str, [x, y, width, height]: [i32; 4]) -> Value {
    json!({ "text": text, "x": x, "y": y, "width": width, "height": height })
}

fn right(zone: Value) -> Value {
    with(zone, "correct", json!(true))
}

fn with(mut zone: Value, name: &str, value: Value) -> Value {
    zone[name] = value;
    zone
}

#[test]
fn mistakes_are_told_with_their_place() {
    let good = || right(zone("En haut", [10, 10, 30, 20]));
    let other = || zone("En bas", [10, 60, 30, 20]);
    let second = |zone: Value| json!({ "zones": [good(), zone] });
    for (members, expected) in [
        (json!({ "image": null }), "missing-property @ items[0]"),
        (json!({ "image": "a.png" }), "wrong-type @ items[0].image"),
        (json!({ "image": { "src": "a.png" } }), "missing-alternative @ items[0].image"),
        (json!({ "image": { "src": "a.png", "alt": " " } }), "undescribed-choice @ items[0].image"),
        (
            json!({ "image": { "src": "javascript:a", "alt": "a" } }),
            "unsafe-url @ items[0].image.src",
        ),
        (json!({ "zones": null }), "missing-property @ items[0]"),
        (json!({ "zones": {} }), "wrong-type @ items[0].zones"),
        (json!({ "zones": [good()] }), "too-few @ items[0].zones"),
        (json!({ "zones": vec![good(); 21] }), "too-many @ items[0].zones"),
        (second(json!("En bas")), "wrong-type @ items[0].zones[1]"),
        (second(with(other(), "text", json!(null))), "missing-property @ items[0].zones[1]"),
        (second(with(other(), "text", json!(""))), "empty-text @ items[0].zones[1].text"),
        (second(with(other(), "text", json!("En haut "))), "duplicate-choice @ items[0].zones[1]"),
        (second(with(other(), "shape", json!("star"))), "unknown-value @ items[0].zones[1].shape"),
        (second(with(other(), "x", json!(null))), "missing-property @ items[0].zones[1]"),
        (second(with(other(), "x", json!("10"))), "wrong-type @ items[0].zones[1].x"),
        (second(with(other(), "x", json!(-0.5))), "zone-outside @ items[0].zones[1].x"),
        (second(with(other(), "y", json!(101))), "zone-outside @ items[0].zones[1].y"),
        (second(with(other(), "width", json!(90.01))), "zone-outside @ items[0].zones[1].width"),
        (second(with(other(), "height", json!(200))), "zone-outside @ items[0].zones[1].height"),
        (second(with(other(), "width", json!(0))), "empty-zone @ items[0].zones[1].width"),
        (second(with(other(), "height", json!(-3))), "empty-zone @ items[0].zones[1].height"),
        (second(with(other(), "x", json!(0.123_456_7))), "too-many-digits @ items[0].zones[1].x"),
        (second(with(other(), "radius", json!(3))), "unknown-property @ items[0].zones[1].radius"),
        (
            json!({ "zones": [other(), zone("b", [0, 0, 9, 9])] }),
            "no-correct-choice @ items[0].zones",
        ),
        (json!({ "several": "oui" }), "wrong-type @ items[0].several"),
        (json!({ "scoring": "half" }), "unknown-value @ items[0].scoring"),
        (json!({ "choices": [] }), "unknown-property @ items[0].choices"),
    ] {
        assert!(problems(&quiz_of(members.clone())).contains(&expected.to_owned()), "{members}");
    }
    let edges = json!([right(zone("a", [0, 0, 100, 50])), zone("b", [0, 50, 100, 50])]);
    assert_eq!(problems(&quiz_of(json!({ "zones": edges }))), [""; 0], "edges may touch");
    let thirds = [with(zone("a", [0, 0, 9, 9]), "width", json!(33.335)), good()];
    let last = with(with(zone("c", [0, 90, 9, 9]), "x", json!(33.335)), "width", json!(66.665));
    let thirds = json!([thirds[0], thirds[1], last]);
    assert!(
        !problems(&quiz_of(json!({ "zones": thirds }))).iter().any(|it| it.contains("outside"))
    );
}

#[test]
fn what_gives_the_answer_away_is_told() {
    let told = |prompt: &str, texts: [&str; 2], alt: &str| {
        let zones = json!([right(zone(texts[0], [0, 0, 9, 9])), zone(texts[1], [50, 0, 9, 9])]);
        let image = json!({ "src": "a.png", "alt": alt });
        problems(&quiz_of(json!({ "prompt": prompt, "zones": zones, "image": image })))
    };
    let place = |index: usize| format!("telling-alternative @ items[0].zones[{index}].text");
    assert_eq!(told("Où est la sortie ?", ["La SORTIE", "La cave"], "Un plan"), [place(0)]);
    assert_eq!(told("Où sort-on ?", ["La porte", "Faux : la cave"], "Un plan"), [place(1)]);
    assert_eq!(
        told("Où sort-on ?", ["La porte", "La cave"], "La bonne réponse est en haut"),
        ["telling-alternative @ items[0].image.alt"]
    );
    // The picture may well have the words of the question in it, and so may all zones.
    assert_eq!(told("Où est la sortie ?", ["En haut", "En bas"], "Plan de sortie"), [""; 0]);
    assert_eq!(told("Où est la sortie ?", ["Sortie A", "Sortie B"], "Un plan"), [""; 0]);
}

#[test]
fn a_wrong_zone_over_a_right_one_is_told() {
    let told = |other: Value| {
        let zones = json!([right(zone("a", [20, 20, 40, 40])), other]);
        problems(&quiz_of(json!({ "zones": zones })))
    };
    let warning = ["overlapping-zones @ items[0].zones[1]"];
    assert_eq!(told(zone("b", [50, 50, 20, 20])), warning);
    assert_eq!(told(zone("b", [0, 0, 100, 100])), warning, "all around it");
    assert_eq!(told(zone("b", [60, 20, 40, 40])), [""; 0], "beside it");
    assert_eq!(told(right(zone("b", [50, 50, 20, 20]))), [""; 0], "right as well");
    // The corner of its box lies in the other one, but not the ellipse.
    let round = |x, y| with(zone("b", [x, y, 30, 30]), "shape", json!("ellipse"));
    assert_eq!(told(round(57, 57)), [""; 0]);
    assert_eq!(told(round(50, 50)), warning);
}

fn read(members: Value) -> (Scene, u32, Scoring) {
    let Some(Module::Quiz(module)) = check(&quiz_of(members).to_string()).module else {
        panic!("refused")
    };
    let item = &module.quiz.items[0];
    assert_eq!(item.image, None, "it stands in the answer");
    let Interaction::Hotspot(scene) = &item.interaction else { panic!() };
    let Solution::Hotspot(key) = &module.key.items[0].solution else { panic!() };
    ((**scene).clone(), key.correct, key.scoring)
}

#[test]
fn several_can_be_chosen_where_several_are_right_or_the_author_says_so() {
    let several = |members: Value| {
        let (scene, correct, scoring) = read(members);
        (scene.several, correct, scoring)
    };
    assert_eq!(several(json!({})), (false, 1, Scoring::AllOrNothing));
    assert_eq!(several(json!({ "several": true })), (true, 1, Scoring::AllOrNothing));
    let both = json!([right(zone("a", [0, 0, 9, 9])), right(zone("b", [20, 0, 9, 9]))]);
    assert_eq!(
        several(json!({ "zones": both, "scoring": "partial" })),
        (true, 3, Scoring::Partial)
    );
}

#[test]
fn a_box_is_kept_in_hundredths_of_a_percent() {
    let zones = json!([
        right(json!({ "text": "a", "x": 33.335, "y": 0.999, "width": 66.665, "height": 0.01 })),
        with(zone("b", [0, 50, 10, 10]), "shape", json!("ellipse"))
    ]);
    let (scene, ..) = read(json!({ "zones": zones }));
    assert_eq!(scene.zones[0].area, [3333, 99, 6666, 1]);
    assert_eq!((scene.zones[1].round, scene.zones[1].area), (true, [0, 5000, 1000, 1000]));
}

fn scene(zones: &[(bool, [u16; 4])]) -> Scene {
    let image = Image { src: "a".into(), alt: "a".into(), size: None, credit: None };
    let zones =
        zones.iter().map(|(round, area)| Zone { text: String::new(), round: *round, area: *area });
    Scene { several: false, image, zones: zones.collect() }
}

#[test]
fn a_press_means_the_zone_that_it_hits_or_the_nearest_for_a_finger() {
    // Two rows of 20 px in 320 by 400 px, and an ellipse of 160 by 200 px.
    let size = [320, 400];
    let rows = scene(&[
        (false, [0, 0, 10_000, 500]),
        (false, [0, 500, 10_000, 500]),
        (true, [5000, 5000, 5000, 5000]),
    ]);
    assert_eq!(rows.zone_at([10, 3], size), Some(0));
    assert_eq!(rows.zone_at([160, 19], size), Some(0), "near the edge, but in it");
    assert_eq!(rows.zone_at([160, 21], size), Some(1));
    assert_eq!(rows.zone_at([160, 51], size), Some(1), "21 px below its centre");
    assert_eq!(rows.zone_at([160, 53], size), None);
    assert_eq!(rows.zone_at([20, 45], size), None, "below it, far from its centre");
    assert_eq!(rows.zone_at([240, 300], size), Some(2));
    assert_eq!(rows.zone_at([165, 205], size), None, "in the corner of its box");
    // Twice as large, the same place of the picture is farther away in pixels.
    assert_eq!(rows.zone_at([320, 102], [640, 800]), None);
    // A spot in a field counts for a finger, a large zone in a larger one where it is hit.
    let nested = scene(&[(false, [0, 0, 10_000, 10_000]), (false, [4900, 4900, 200, 200])]);
    assert_eq!(nested.zone_at([170, 210], size), Some(1));
    assert_eq!(nested.zone_at([190, 210], size), Some(0));
    // Two spots side by side: the nearer one.
    let spots = scene(&[(false, [1000, 1000, 100, 100]), (false, [1500, 1000, 100, 100])]);
    assert_eq!([38, 48].map(|x| spots.zone_at([x, 42], size)), [Some(0), Some(1)]);
}

fn any_zone() -> impl Strategy<Value = (bool, [u16; 4])> {
    (any::<bool>(), 0..WHOLE, 0..WHOLE, 1..=WHOLE, 1..=WHOLE).prop_map(
        |(round, x, y, width, height)| (round, [x, y, width.min(WHOLE - x), height.min(WHOLE - y)]),
    )
}

proptest! {
    #[test]
    fn what_is_hit_lies_in_its_box_or_near_its_centre(
        zones in proptest::collection::vec(any_zone(), 2..20),
        size in proptest::array::uniform2(0..100_000_i64),
        at in proptest::array::uniform2(-100..1100_i64),
    ) {
        let point = [0, 1].map(|axis| at[axis] * size[axis] / 1000);
        let scene = scene(&zones);
        if let Some(index) = scene.zone_at(point, size) {
            let area = scene.zones[index].area.map(f64::from);
            for axis in 0..2 {
                let unit = size[axis] as f64 / 10_000.0;
                let (start, length) = (area[axis] * unit, area[axis + 2] * unit);
                let from_centre = (point[axis] as f64 - start - length / 2.0).abs();
                prop_assert!(from_centre <= (length / 2.0).max(23.0) + 1.0 + length / 1000.0);
            }
        }
    }

    #[test]
    fn the_centre_of_a_zone_that_stands_alone_means_it(zone in any_zone(), size in 50..5000_i64) {
        let scene = scene(&[zone]);
        let centre = [0, 1].map(|axis| {
            (2 * i64::from(zone.1[axis]) + i64::from(zone.1[axis + 2])) * size / 20_000
        });
        prop_assert_eq!(scene.zone_at(centre, [size; 2]), Some(0));
    }
}

#[test]
fn the_static_form_has_the_picture_and_a_field_for_each_zone() {
    let zones =
        json!([right(zone("La porte *verte*", [0, 0, 9, 9])), zone("La cave", [20, 0, 9, 9])]);
    let module = check(&quiz_of(json!({ "zones": zones })).to_string()).module;
    let options = Options { src: "a.json".into(), ..Options::default() };
    let html = static_html(&module.expect("is accepted"), &options);
    for wanted in [
        r#"<img src="plan.png" alt="Un plan""#,
        r#"<label><input form="" type="radio""#,
        "> La porte <em>verte</em></label>",
        "> La cave</label>",
    ] {
        assert!(html.contains(wanted), "{wanted} in {html}");
    }
    assert_eq!(html.matches("<img").count(), 1);
}
