//! The modules about rights and rules: a fact that can change stands beside its source and date.

mod common;

use std::collections::BTreeSet;

use common::json_files;
use serde_json::Value;

/// The modules whose facts the law can change.
const ABOUT_RULES: [&str; 13] = [
    "contrat-et-paie",
    "sigles-insertion",
    "mission-locale",
    "aides-au-permis",
    "avant-18-ans",
    "cej-et-pacea",
    "chercher-une-chambre",
    "compte-bancaire",
    "contrat-apprentissage",
    "couverture-sante",
    "formulaire-en-ligne",
    "france-titres",
    "premiere-fiche-de-paie",
];

/// Numbers in these texts are names ("la 3e"), not rules.
const NAMES: [&str; 1] = ["cap"];

fn module(name: &str) -> Value {
    let files = json_files("../../demo-site/content");
    let (_, text) = files.iter().find(|(file, _)| file == name).expect("is in the gallery");
    serde_json::from_str(text).expect("is JSON")
}

/// Cards and items of a module, each with the text that tells the fact.
fn told(module: &Value) -> Vec<(&str, &str)> {
    let parts = module["cards"].as_array().or_else(|| module["items"].as_array());
    parts
        .expect("has cards or items")
        .iter()
        .filter_map(|part| {
            let text = part["back"].as_str().or_else(|| part["explanation"].as_str())?;
            Some((part["id"].as_str()?, text))
        })
        .collect()
}

/// The words before "Source", then what the source is called and its address.
fn with_source(text: &str) -> Option<(&str, &str, &str)> {
    let (fact, source) = text.split_once("\n\nSource\u{a0}: [")?;
    let (label, address) = source.strip_suffix(')')?.split_once("](")?;
    Some((fact, label, address))
}

#[test]
fn what_a_law_can_change_stands_beside_its_source() {
    for name in ABOUT_RULES {
        let module = module(name);
        for (id, text) in told(&module) {
            let has_number = text.split("](").next().unwrap_or(text).contains(char::is_numeric);
            let named = NAMES.contains(&id);
            assert!(!has_number || named || with_source(text).is_some(), "{name}, {id}: {text}");
        }
    }
}

#[test]
fn a_source_has_its_date_and_is_listed_with_the_module() {
    for (name, text) in json_files("../../demo-site/content") {
        let module: Value = serde_json::from_str(&text).expect("is JSON");
        if module["cards"].is_null() && module["items"].is_null() {
            continue;
        }
        let listed: BTreeSet<&str> = module["sources"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|source| source["url"].as_str())
            .collect();
        for (id, text) in told(&module) {
            let Some((_, label, address)) = with_source(text) else { continue };
            let dated = label.split(|c: char| !c.is_ascii_digit()).any(|word| word.len() == 4);
            assert!(dated, "{name}, {id}: {label} has no year");
            assert!(listed.contains(address), "{name}, {id}: {address} is not in `sources`");
        }
    }
}

#[test]
fn what_a_law_can_change_says_until_when_to_review_it() {
    for name in ABOUT_RULES {
        let date = module(name)["reviewBy"].as_str().map(str::len);
        assert_eq!(date, Some("2027-04-01".len()), "{name} has no `reviewBy`");
    }
}

/// The law changes under these; only who makes or applies it says so in time.
#[test]
fn what_a_law_gives_everybody_is_told_by_official_pages() {
    for (name, id) in [("contrat-et-paie", "mutuelle"), ("sigles-insertion", "rsa")] {
        let module = module(name);
        let texts = told(&module);
        let text = texts.iter().find(|(card, _)| *card == id).expect("is a card").1;
        let (_, _, address) = with_source(text).expect("has a source");
        let site = address.split('/').nth(2).unwrap_or_default();
        assert!(site.ends_with(".gouv.fr"), "{name}, {id}: {address}");
    }
}

#[test]
fn employees_pay_for_health_and_unemployment_through_csg_since_2018() {
    let module = module("contrat-et-paie");
    let texts = told(&module);
    let text = |id: &str| texts.iter().find(|(card, _)| *card == id).expect("is a card").1;
    assert!(text("cotisations").contains("ne cotisent plus pour la santé et le chômage"));
    assert!(text("csg").contains("2018"));
    assert!(text("net-social").contains("il faut le vérifier"));
    assert!(!text("net-social").contains("à déclarer"));
}
