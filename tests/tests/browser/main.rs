//! Scenarios in real browsers, each a named test `<browser>::<topic>::<scenario>`.
//!
//! `cargo test --test browser` runs all; `-- chromium::journey` those whose name has that in it;
//! `TREMPLIN_BROWSERS=chromium,firefox` leaves a browser out. What engines differ in runs in every browser, the
//! rest in one ([`in_one`]), where a single browser is wanted in that. A browser's scenarios follow one
//! another in one session; the browsers work side by side. A scenario that fails runs once more, for
//! three of a run at most, and the end of the run says so.

use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Trial};
use tremplin_tests::browser::Browser;

mod harness;
mod modules;

mod play;

mod allowed;
mod around;
mod authoring;
mod authoring_badges;
mod authoring_decks;
mod badge;
mod blanks;
mod checkpoints;
mod content;
mod degraded;
mod demo;
mod dialogue;
mod display;
mod docs;
mod embed;
mod enlarged;
mod failures;
mod fallback;
mod flashcards;
mod frame;
mod hosts;
mod hotspot;
mod images;
mod integrity;
mod isolation;
mod issuer;
mod journey;
mod languages;
mod npm;
mod numeric;
mod offline;
mod ordering;
mod package;
mod placed;
mod released;
mod saved;
mod self_check;
mod selftest;
mod sight;
mod site;
mod survey;
mod uploaded;
mod verdict;
mod walk;
mod within;
mod wordpress;
mod words;

use harness::{Pool, Scenario, in_layers, in_one};

fn all() -> Vec<(&'static str, Vec<Scenario>)> {
    let quiz = vec![
        ("self-check", self_check::scenarios()),
        ("selftest", selftest::scenarios()),
        ("journey", journey::scenarios()),
        ("sight", in_layers(sight::scenarios())),
        ("saved", in_one(saved::scenarios())),
        ("dialogue", dialogue::scenarios()),
        ("checkpoints", checkpoints::scenarios()),
        ("display", display::scenarios()),
        ("enlarged", enlarged::scenarios()),
        ("content", in_one(content::scenarios())),
        ("languages", in_one(languages::scenarios())),
        ("embed", embed::scenarios()),
        ("frame", in_layers(frame::scenarios())),
        ("allowed", in_one(allowed::scenarios())),
        ("around", around::scenarios()),
        ("isolation", isolation::scenarios()),
        ("hosts", hosts::scenarios()),
        ("within", within::scenarios()),
        ("failures", in_one(failures::scenarios())),
        ("integrity", integrity::scenarios()),
        ("degraded", degraded::scenarios()),
        ("fallback", fallback::scenarios()),
        ("offline", offline::scenarios()),
        ("hotspot", hotspot::scenarios()),
        ("images", images::scenarios()),
        ("numeric", numeric::scenarios()),
        ("ordering", ordering::scenarios()),
        ("blanks", blanks::scenarios()),
        ("placed", placed::scenarios()),
        ("survey", survey::scenarios()),
        ("demo", in_one(demo::scenarios())),
        ("docs", in_one(docs::scenarios())),
        ("authoring", in_one(authoring::scenarios())),
        ("authoring_decks", in_one(authoring_decks::scenarios())),
        ("authoring_badges", in_one(authoring_badges::scenarios())),
        ("verdict", in_one(verdict::scenarios())),
        ("issuer", in_one(issuer::scenarios())),
        ("walk", in_one(walk::scenarios())),
        ("package", in_one(package::scenarios())),
        ("wordpress", in_one(wordpress::scenarios())),
        ("npm", in_one(npm::scenarios())),
        ("site", in_one(site::scenarios())),
        ("released", in_one(released::scenarios())),
        ("words", in_one(words::scenarios())),
    ];
    quiz.into_iter().chain(flashcards::topics()).chain(badge::topics()).collect()
}

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    let browsers = match Browser::wanted() {
        Ok(browsers) => browsers,
        Err(error) => {
            eprintln!("{error:#}");
            return ExitCode::FAILURE;
        }
    };
    let pool = Arc::new(Pool::new());
    let mut trials = Vec::new();
    for (topic, scenarios) in all() {
        for scenario in scenarios {
            for trial in harness::Trial::of(topic, scenario, &browsers) {
                let pool = Arc::clone(&pool);
                trials.push(Trial::test(trial.label.clone(), move || pool.run(&trial)));
            }
        }
    }
    // A waiting scenario costs nothing, and none may wait for a thread that another browser's holds.
    arguments.test_threads.get_or_insert(trials.len().max(1));
    let conclusion = libtest_mimic::run(&arguments, trials);
    pool.close();
    for scenario in pool.unsteady().iter() {
        eprintln!("\npassed at its second attempt only: {scenario}");
    }
    eprintln!("\n{}", pool.times());
    conclusion.exit_code()
}
