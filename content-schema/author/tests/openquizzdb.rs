//! Real files that their authors published, nine of them malformed: OpenQuizzDB, kept beside the
//! checkout. Skipped where they are not there.

use std::path::PathBuf;

use tremplin_author::json::{self, line_column};

fn file(number: u32) -> Option<String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/openquizzdb");
    if !folder.is_dir() {
        println!("skipped: {} is not there", folder.display());
        return None;
    }
    let path = folder.join(format!("openquizzdb_{number}.json"));
    Some(std::fs::read_to_string(path).expect("the file is in the collection"))
}

#[test]
fn malformed_files_are_explained_at_the_right_place() {
    for (number, key, place) in [
        (1, "fraction", (5, 17)),
        (2, "fraction", (5, 17)),
        (4, "fraction", (5, 17)),
        (5, "fraction", (5, 17)),
        (21, "invalid-escape", (1996, 57)),
        (27, "line-in-text", (240, 98)),
        (40, "inner-quote", (126, 31)),
        (54, "line-in-text", (176, 100)),
        (75, "inner-quote", (22, 47)),
    ] {
        let Some(text) = file(number) else { return };
        let problem = json::parse(&text).expect_err("is malformed");
        let span = problem.span.expect("has a place");
        assert_eq!(problem.details[0], key, "{number}");
        assert_eq!(line_column(&text, span.start), place, "{number}");
    }
}

#[test]
fn well_formed_files_are_read() {
    for number in [3, 8, 9, 14, 22, 26, 29, 30, 32, 33, 34, 35, 36, 38, 39] {
        let Some(text) = file(number) else { return };
        assert!(json::parse(&text).is_ok(), "{number}");
    }
}
