//! Samples of code are right. Those in HTML and CSS stand in pages of the browser suite (`docs`,
//! `isolation`), those for a terminal are run by the tests of the command line.

use serde_json::Value;
use tremplin_author::json;
use tremplin_content::Kind;

use crate::{LANGS, PAGES, blocks, document, page};

/// Those with a `kind` are modules; the other is the configuration of the frame.
#[test]
fn json_is_right() {
    let frame: Value =
        serde_json::from_str(&document("widgets/embed/js/embed.config.json")).expect("JSON");
    for lang in LANGS {
        let mut kinds = Vec::new();
        for name in PAGES {
            let text = page(lang, name);
            for sample in blocks(&text, "json") {
                let value: Value = serde_json::from_str(sample).expect(sample);
                let Some(kind) = value["kind"].as_str() else {
                    let keys = |value: &Value| {
                        value.as_object().map(|object| object.keys().cloned().collect::<Vec<_>>())
                    };
                    assert_eq!(keys(&value), keys(&frame), "{sample}");
                    continue;
                };
                kinds.push(kind.to_owned());
                let checked = json::check(sample);
                let problems = &checked.report.problems;
                assert!(problems.is_empty(), "{lang}: {kind}: {problems:?}");
            }
        }
        // A kind may have several, one after the other.
        kinds.dedup();
        assert_eq!(kinds, Kind::NAMES, "{lang}");
    }
}

#[test]
fn rules_of_style_are_the_same_in_each_language() {
    let rules = |lang| {
        let text = page(lang, "webmaster");
        let all = blocks(&text, "css").join("\n");
        all.lines().filter(|line| !line.starts_with("/*")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(rules("en"), rules("fr"));
    assert!(rules("en").len() > 8);
}
