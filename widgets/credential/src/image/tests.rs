use proptest::prelude::*;
use tremplin_content::stranger;

use super::{COLOR, default_image, text_color};
use crate::bake;

/// Relative luminance as WCAG 2.2 defines it.
fn luminance(rgb: [u8; 3]) -> f64 {
    let linear = rgb.map(|channel| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

#[test]
fn the_text_stands_out_from_every_colour() {
    let steps = (0..=255_u8).step_by(3);
    for red in steps.clone() {
        for green in steps.clone() {
            for blue in steps.clone() {
                let rgb = [red, green, blue];
                let behind = luminance(rgb);
                let contrast = match text_color(rgb) {
                    "#ffffff" => 1.05 / (behind + 0.05),
                    _ => (behind + 0.05) / 0.05,
                };
                assert!(contrast >= 4.5, "{rgb:?}: {contrast}");
            }
        }
    }
}

/// The lines of a picture.
fn lines(svg: &str) -> Vec<&str> {
    let spans = svg.split("</tspan>").filter_map(|span| span.rsplit_once("\">"));
    spans.map(|(_, line)| line).filter(|line| !line.contains('<')).collect()
}

fn size(svg: &str) -> u32 {
    let (_, rest) = svg.split_once("font-size=\"").expect("has a size");
    rest.split('"').next().and_then(|size| size.parse().ok()).expect("is a number")
}

#[test]
fn a_title_is_laid_out_or_shortened() {
    for (title, expected) in [
        ("Le CV", vec!["Le CV"]),
        ("Candidature claire", vec!["Candidature", "claire"]),
        ("Les mots de l’insertion", vec!["Les mots", "de", "l’insertion"]),
        ("L’anticonstitutionnellement et la République française", vec!["ARF"]),
        ("école-de-la-deuxième-chance-toulouse-métropole", vec!["ÉDC"]),
        ("كلمات العمل", vec!["كلمات", "العمل"]),
        ("", vec![]),
    ] {
        let svg = default_image(title, None, if title.starts_with('ك') { "ar" } else { "fr" });
        assert_eq!(lines(&svg), expected, "{title}");
        assert!((40..=96).contains(&size(&svg)));
        assert_eq!(svg.contains("direction=\"rtl\""), title.starts_with('ك'));
    }
    // A script without capitals keeps its first words.
    let long = "الكلمات الأولى في العمل والحياة اليومية والإدارة والصحة والسكن والنقل والتكوين";
    let svg = default_image(long, None, "ar");
    let lines = lines(&svg);
    assert!(lines.len() <= 4 && lines.last().is_some_and(|line| line.ends_with('…')), "{lines:?}");
    assert!(long.starts_with(lines.join(" ").trim_end_matches('…')), "{lines:?}");
    assert!(svg.contains(&format!("<title>{long}</title>")));
}

#[test]
fn a_colour_that_is_none_is_not_written() {
    for color in ["\"/><script>", "red", "#12345", "#1234567", "#12345é", "#+12345"] {
        let svg = default_image("a", Some(color), "fr");
        assert!(svg.contains(&format!("fill=\"{COLOR}\"")) && !svg.contains("script"), "{svg}");
    }
    assert!(default_image("a", Some("#FFffFF"), "fr").contains("fill=\"#000000\""));
}

#[test]
fn a_credential_is_baked_into_the_picture() {
    let svg = default_image("Le CV & <la> lettre", Some("#26734d"), "fr");
    let baked = bake::write(svg.as_bytes(), "eyJhbGciOiJFZERTQSJ9.e30.AA").expect("takes it");
    assert_eq!(bake::read(&baked).as_deref(), Ok("eyJhbGciOiJFZERTQSJ9.e30.AA"));
}

proptest! {
    #[test]
    fn any_title_makes_a_picture(
        title in prop_oneof![any::<String>(), "[a-zA-Zéàœ’' &<>\"-]{0,60}", "[ا-ي ]{0,90}", "[一-龠]{0,40}"],
        color in prop_oneof![any::<String>(), "#[0-9a-fA-F]{6}"],
        lang in "fr|ar|zh",
    ) {
        let svg = default_image(&title, Some(&color), &lang);
        let document = roxmltree::Document::parse(&svg).map_err(|error| {
            TestCaseError::fail(format!("{error}: {svg}"))
        })?;
        let named = |name: &str| document.descendants().filter(|node| node.has_tag_name(name)).count();
        prop_assert_eq!((named("title"), named("circle"), named("text")), (1, 2, 1));
        prop_assert!(named("tspan") <= 4);
        let elements = document.descendants().filter(|node| node.is_element()).count();
        prop_assert_eq!(elements, 5 + named("tspan"), "{}", svg);
        let turns = svg.chars().any(|c| stranger::is_hidden(c) && !"\u{200c}\u{200d}\u{fe0e}\u{fe0f}".contains(c));
        prop_assert!(!turns, "{svg}");
        let credential = "eyJhbGciOiJFZERTQSJ9.e30.AA";
        let baked = bake::write(svg.as_bytes(), credential).expect("is an SVG");
        prop_assert_eq!(bake::read(&baked), Ok(credential.to_owned()));
    }
}
