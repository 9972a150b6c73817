//! Packages that Anki and genanki have made; `make.py` beside them says how.

use serde_json::{Value, json};
use tremplin_formats::{Authored, Format, Import, Options, import};

use crate::support::promised;

const NEWEST: &[u8] = include_bytes!("newest.apkg");
const OLDER: &[u8] = include_bytes!("older.apkg");
const ALL: &[u8] = include_bytes!("all.colpkg");
const GENANKI: &[u8] = include_bytes!("genanki.apkg");

pub fn read(bytes: &[u8]) -> Import {
    let options = Options { file: Some("a/Les contrats.apkg".to_owned()), ..Options::default() };
    let import = import(bytes, Format::Anki, &options).expect("is a package");
    promised(&import);
    import
}

pub fn cards(import: &Import) -> Vec<Value> {
    let modules = import.modules.iter().map(|module| {
        let module: Value = serde_json::from_str(&module.to_json()).expect("is JSON");
        module["cards"].as_array().cloned().unwrap_or_default()
    });
    modules.flatten().collect()
}

pub fn codes(import: &Import) -> Vec<&'static str> {
    import.report.notes().map(|note| note.code.as_str()).collect()
}

#[test]
fn each_layout_gives_the_same_cards() {
    for (name, bytes) in [("newest", NEWEST), ("older", OLDER), ("all", ALL)] {
        let import = read(bytes);
        assert_eq!(
            cards(&import),
            [
                json!({
                    "front": { "text": "**CDI**", "audio": { "src": "les-contrats-media/cdi.mp3", "transcript": "**CDI**" } },
                    "back": "sans fin\\\n& stable",
                    "tags": ["contrats", "emploi::base"]
                }),
                json!({
                    "front": "CDD",
                    "back": {
                        "text": "à durée déterminée",
                        "image": { "src": "les-contrats-media/ete-1.png", "alt": "" }
                    },
                    "reversible": true
                }),
                json!({ "front": "ETT", "back": "agence" }),
                json!({ "front": "Qui signe ?", "back": "l’employeur", "answer": "typed" }),
                json!({ "front": "Le […] tient sur une page.", "back": "Le **CV** tient sur une page.\\\nPas plus." }),
                json!({ "front": "Le CV tient sur [combien ?].", "back": "Le CV tient sur **une page**.\\\nPas plus." }),
            ],
            "{name}"
        );
        assert_eq!(import.modules[0].title(), "Emploi – Contrats", "{name}");
        let counts = import.report.counts();
        assert_eq!(
            (counts.found, counts.kept, counts.changed, counts.left_out),
            (7, 5, 1, 1),
            "{name}"
        );
        let last = import.report.entries.last().expect("there are some");
        assert!(last.path.starts_with("notes/1") && last.path.ends_with("/1"), "{}", last.path);
        let files: Vec<(&str, usize)> =
            import.files.iter().map(|file| (file.path.as_str(), file.bytes.len())).collect();
        assert_eq!(
            files,
            [("les-contrats-media/cdi.mp3", 9), ("les-contrats-media/ete-1.png", 70)],
            "{name}: unpacked"
        );
        let mut codes = codes(&import);
        codes.sort_unstable();
        let expected = ["empty-side", "picture-packed", "sound-packed"];
        match name {
            // A collection has its unused files with it.
            "all" => assert_eq!(
                codes,
                ["empty-side", "media-left-out", "picture-packed", "sound-packed"]
            ),
            _ => assert_eq!(codes, expected, "{name}"),
        }
    }
}

#[test]
fn kinds_of_their_own_are_shown_by_their_templates() {
    let import = read(GENANKI);
    assert_eq!(
        cards(&import),
        [
            json!({ "front": "CEJ", "back": "*Contrat d’engagement jeune*" }),
            json!({
                "front": { "text": "ML", "image": { "src": "les-contrats-media/ml.png", "alt": "" } },
                "back": "*Mission locale*"
            }),
        ]
    );
    assert_eq!(import.modules[0].title(), "Sigles");
    assert_eq!(codes(&import), ["looks-left-out", "picture-packed", "looks-left-out"]);
}

#[test]
fn packages_are_known_by_what_is_in_them() {
    for bytes in [NEWEST, OLDER, ALL, GENANKI] {
        assert_eq!(Format::detect("-", bytes), Ok(Format::Anki));
        assert_eq!(Format::detect("a.zip", bytes), Ok(Format::Anki));
    }
    assert_eq!(Format::detect("a.COLPKG", b""), Ok(Format::Anki));
}

#[test]
fn the_language_and_title_that_are_asked_for_are_taken() {
    let options = Options {
        lang: Some("en".into()),
        title: Some("T".into()),
        id: Some("own".into()),
        ..Options::default()
    };
    let import = import(NEWEST, Format::Anki, &options).expect("is a package");
    let Authored::Flashcards(deck) = &import.modules[0] else { panic!("is a deck") };
    assert_eq!((deck.lang.as_str(), deck.title.as_str(), deck.id.as_str()), ("en", "T", "own"));
    assert!(import.files.iter().all(|file| file.path.starts_with("own-media/")));
}
