//! The README is short, and says what a newcomer needs.

use std::fs;
use std::path::Path;

use tremplin_tests::root;

use crate::{LANGS, blocks, document, page};

const READMES: [(&str, &str); 2] = [("en", "README.md"), ("fr", "README.fr.md")];

#[test]
fn it_is_one_screen_or_two() {
    for (_, readme) in READMES {
        let lines = document(readme).lines().count();
        assert!(lines <= 150, "{readme} has {lines} lines: the rest belongs into docs/");
    }
}

/// Who follows the README does what CI does.
#[test]
fn its_commands_are_those_of_ci() {
    let readme = document("README.md");
    let commands: Vec<&str> = blocks(&readme, "sh")
        .iter()
        .flat_map(|block| block.lines())
        .filter_map(|line| line.split('#').next())
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    assert_eq!(commands, ["cargo xtask demo", "cargo xtask test"]);
    let ci = document(".ci/run");
    let last = ci.lines().rfind(|line| !line.trim().is_empty());
    assert_eq!(last, Some("exec cargo xtask test"));
}

#[test]
fn its_snippet_is_that_of_the_webmasters() {
    for (lang, readme) in READMES {
        let readme = document(readme);
        let snippet = blocks(&readme, "html");
        assert_eq!(snippet.len(), 1);
        assert_eq!(blocks(&page(lang, "webmaster"), "html").first(), snippet.first());
    }
}

/// Also those of the documents that stand at the root; links between pages are tested where the pages
/// are made (xtask).
#[test]
fn its_links_lead_to_files() {
    for document_name in [
        "README.md",
        "README.fr.md",
        "CHANGELOG.md",
        "ACCESSIBILITY.md",
        "CONTRIBUTING.md",
        "PRIVACY.md",
        "SECURITY.md",
    ] {
        let text = document(document_name);
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if link.contains(':') {
                continue;
            }
            let file = link.split('#').next().unwrap_or_default();
            assert!(root().join(file).is_file(), "{document_name} leads to {link}");
        }
    }
}

#[test]
fn its_picture_is_light_and_described() {
    for (_, readme) in READMES {
        let text = document(readme);
        let picture = text.split("![").nth(1).expect("a picture");
        let (words, rest) = picture.split_once("](").expect("a picture");
        assert!(words.len() > 40, "{readme}: the picture is described as {words:?}");
        let path = rest.split(')').next().unwrap_or_default();
        let size = fs::metadata(root().join(path)).expect(path).len();
        assert!(size < 60_000, "{path} has {size} bytes");
    }
}

#[test]
fn every_page_of_the_documentation_is_one_of_those_tested() {
    for lang in LANGS {
        let folder = root().join("docs").join(lang);
        for entry in fs::read_dir(folder).expect("the folder") {
            let name = entry.expect("an entry").file_name();
            let name =
                Path::new(&name).file_stem().unwrap_or_default().to_string_lossy().into_owned();
            assert!(crate::PAGES.contains(&&*name), "docs/{lang}/{name}.md is in no test");
        }
    }
}
