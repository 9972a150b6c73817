//! What `tremplin.d.ts` says of events is what a frame passes on (`events.js`).

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context as _, Result, ensure};
use tremplin_tests::root;

/// The parts of the events' details, each with its type as TypeScript has it.
fn parts() -> Result<BTreeMap<String, String>> {
    let types = fs::read_to_string(root().join("widgets/embed/js/tremplin.d.ts"))?;
    let mut parts = BTreeMap::new();
    for block in types.split("export interface Tremplin").skip(1) {
        let block = block.split("\n}").next().unwrap_or_default();
        for line in block.lines().filter(|line| line.starts_with("  ") && line.ends_with(';')) {
            let (name, kind) = line.trim().split_once(": ").context("a part has a type")?;
            parts.insert(
                name.trim_end_matches('?').to_owned(),
                kind.trim_end_matches(';').to_owned(),
            );
        }
    }
    Ok(parts)
}

#[test]
fn every_part_of_an_event_passes() -> Result<()> {
    let events = fs::read_to_string(root().join("widgets/embed/js/events.js"))?;
    let known = events.lines().find(|line| line.starts_with("const PARTS")).context("PARTS")?;
    let parts = parts()?;
    ensure!(parts.len() > 25, "too few parts to be all: {parts:?}");
    for (name, kind) in &parts {
        let is_named = known.split(|c: char| !c.is_alphanumeric()).any(|word| word == name);
        // Any other part passes as a text.
        let is_text = kind == "string" || kind.starts_with('\'') || kind == "TremplinErrorCode";
        ensure!(is_named != is_text, "{name}: {kind} needs its place in PARTS of events.js");
    }
    Ok(())
}
