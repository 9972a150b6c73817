//! One program for all targets: `TREMPLIN_FUZZ_TARGET` names the one to run.
#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use tremplin_fuzz_targets::{TARGETS, Target};

fn target() -> Target {
    static CHOSEN: OnceLock<Target> = OnceLock::new();
    *CHOSEN.get_or_init(|| {
        let name = std::env::var("TREMPLIN_FUZZ_TARGET").unwrap_or_default();
        let found = TARGETS.iter().find(|(known, _)| *known == name);
        found.expect("TREMPLIN_FUZZ_TARGET names a target").1
    })
}

fuzz_target!(|data: &[u8]| target()(data));
