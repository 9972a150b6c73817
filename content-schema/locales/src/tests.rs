//! What holds for the catalogues as they are.

use std::fs;
use std::path::Path;

use super::*;

fn all() -> impl Iterator<Item = (&'static str, Vec<Catalogue>)> {
    AUDIENCES.iter().map(|audience| {
        let catalogues = catalogues(Path::new("."), audience);
        (audience.name, catalogues.unwrap_or_else(|problems| panic!("{}", problems.join("\n"))))
    })
}

#[test]
fn each_catalogue_has_each_sentence_in_each_form_that_its_language_needs() {
    for (name, catalogues) in all() {
        let french = &catalogues[0].messages;
        for Catalogue { lang, messages } in &catalogues {
            assert_eq!(messages.len(), french.len(), "{name} {lang}");
            for (message, source) in std::iter::zip(messages, french) {
                assert_eq!((&message.id, &message.args), (&source.id, &source.args), "{lang}");
                match &message.kind {
                    Kind::Plural(names) => {
                        assert_eq!(*names, categories(lang), "{lang} {}", message.id)
                    }
                    kind => assert_eq!(*kind, source.kind, "{lang} {}", message.id),
                }
                assert!(message.forms.iter().all(|form| !form.is_empty()), "{lang} {}", message.id);
            }
        }
    }
}

/// The texts of all files with such an ending below a folder of the project.
fn sources(folder: &str, ending: &str) -> String {
    fn read(folder: &Path, ending: &str, all: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, ending, all);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                all.push_str(&fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut all = String::new();
    read(&Path::new("../..").join(folder), ending, &mut all);
    all
}

/// Whether a name stands in a text, and not only as a part of a longer one.
fn stands_in(text: &str, name: &str) -> bool {
    let is_end = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '_');
    text.match_indices(name).any(|(at, _)| {
        is_end(text[..at].chars().next_back()) && is_end(text[at + name.len()..].chars().next())
    })
}

/// Constants and fields that nobody uses are found by the compiler too; functions of scripts are not.
#[test]
fn each_sentence_is_said_somewhere() {
    let scripts = sources("widgets/embed/js", "js");
    let views = sources("widgets/views/src", "rs");
    let folders = [
        "content-schema/author/src",
        "content-schema/formats/src",
        "content-schema/model/src",
        "content-schema/cli/src",
        "widgets/core/src",
        "widgets/credential/src",
        "demo-site/src",
    ];
    let programs: String = folders.iter().map(|folder| sources(folder, "rs")).collect();
    for (audience, catalogues) in all() {
        for message in &catalogues[0].messages {
            let (area, name) = (message.area(), message.name());
            let is_said = match (audience, message.part, area) {
                ("widgets", _, "snippet") => stands_in(&programs, &name),
                ("widgets", ..) if write::SCRIPTS.contains(&area) => {
                    stands_in(&scripts, &write::in_a_script(message))
                }
                ("widgets", ..) => stands_in(&views, &name),
                // Held by a test of the command line.
                ("help", _, "help") => true,
                // For each kind of module one.
                _ if programs.contains(&format!("{area}::$kind(")) => true,
                _ => [name.clone(), name.to_uppercase()]
                    .iter()
                    .any(|name| stands_in(&programs, &format!("{area}::{name}"))),
            };
            assert!(is_said, "{audience}.ftl: nobody says {}", message.id);
        }
    }
}

#[test]
fn a_sentence_is_text_and_no_html() {
    for (audience, catalogues) in all() {
        for message in catalogues.iter().flat_map(|catalogue| &catalogue.messages) {
            for form in &message.forms {
                let after =
                    |sign| form.split(sign).skip(1).filter_map(|rest: &str| rest.chars().next());
                let has_tag = after('<').any(|c| c.is_alphabetic() || "/!?".contains(c));
                let has_name = after('&').any(|c| c.is_alphabetic() || c == '#');
                assert!(!has_tag && !has_name, "{audience}.ftl: {} has HTML: {form}", message.id);
            }
        }
    }
}

#[test]
fn french_keeps_to_french_typography() {
    for (audience, catalogues) in all() {
        for message in &catalogues[0].messages {
            for form in &message.forms {
                for wrong in ["« ", " »", " ?", " !", " ;", " :", " %"] {
                    assert!(!form.contains(wrong), "{audience}.ftl: {wrong:?} in {}", message.id);
                }
                let letters: Vec<char> = form.chars().collect();
                let is_straight = |part: &[char]| {
                    part[0].is_alphabetic() && part[1] == '\'' && part[2].is_alphabetic()
                };
                assert!(
                    !letters.windows(3).any(is_straight),
                    "{audience}.ftl: ' in {}",
                    message.id
                );
            }
        }
    }
}
