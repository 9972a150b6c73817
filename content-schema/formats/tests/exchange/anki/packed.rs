//! Packages that are made for a test.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use rusqlite::Connection;
use serde_json::{Value, json};
use tremplin_formats::{Format, Import, Options, Reason, import};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::whole::{cards, codes, read};
use crate::support::promised;

/// A note: its fields, its tags, and the places of its cards with their decks.
pub type Note<'a> = (&'a [&'a str], &'a str, &'a [(i64, i64)]);

/// A collection of the older layout.
pub fn collection(kind: &Value, notes: &[Note<'_>]) -> Vec<u8> {
    let mut made = Connection::open_in_memory().expect("has memory");
    made.execute_batch(
        "CREATE TABLE col (id integer primary key, models text, decks text);
         CREATE TABLE notes (id integer primary key, guid text, mid integer, tags text, flds text);
         CREATE TABLE cards (id integer primary key, nid integer, did integer, ord integer, odid integer);",
    )
    .expect("is SQL");
    let models = json!({ "7": kind }).to_string();
    let decks = json!({ "1": { "name": "Default" }, "2": { "name": "A::B" } }).to_string();
    made.execute("INSERT INTO col VALUES (1, ?, ?)", [models, decks]).expect("is put in");
    for (number, (fields, tags, cards)) in notes.iter().enumerate() {
        let note = i64::try_from(number).expect("is small") + 1;
        made.execute(
            "INSERT INTO notes VALUES (?, '', 7, ?, ?)",
            (note, tags, fields.join("\u{1f}")),
        )
        .expect("is put in");
        for (place, deck) in *cards {
            made.execute(
                "INSERT INTO cards (nid, did, ord, odid) VALUES (?, ?, ?, 0)",
                (note, deck, place),
            )
            .expect("is put in");
        }
    }
    made.serialize("main").map(|bytes| bytes.to_vec()).unwrap_or_default()
}

/// A package of files.
pub fn package(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).expect("is begun");
        writer.write_all(bytes).expect("is written");
    }
    writer.finish().expect("is ended").into_inner()
}

/// A kind of notes with fields and templates.
fn kind(fields: &[&str], templates: &[[&str; 2]]) -> Value {
    let fields: Vec<Value> = fields.iter().map(|name| json!({ "name": name })).collect();
    let templates: Vec<Value> = templates
        .iter()
        .map(|[front, back]| json!({ "name": "Card", "qfmt": front, "afmt": back }))
        .collect();
    json!({ "name": "Own", "type": 0, "flds": fields, "tmpls": templates })
}

fn basic() -> Value {
    kind(&["Front", "Back"], &[["{{Front}}", "{{FrontSide}}<hr id=answer>{{Back}}"]])
}

fn cloze() -> Value {
    let mut kind = kind(&["Text", "Extra"], &[["{{cloze:Text}}", "{{cloze:Text}}<br>{{Extra}}"]]);
    kind["type"] = json!(1);
    kind
}

fn made(kind: &Value, notes: &[Note<'_>]) -> Import {
    read(&package(&[("collection.anki2", &collection(kind, notes)), ("media", b"{}")]))
}

fn refused(bytes: &[u8]) -> Reason {
    import(bytes, Format::Anki, &Options::default()).expect_err("is refused").reason
}

const ONE: &[(i64, i64)] = &[(0, 1)];

#[test]
fn the_decoy_of_newer_packages_is_not_read() {
    let decoy = collection(&basic(), &[(&["Please update Anki", ""], "", ONE)]);
    let own = collection(&basic(), &[(&["CV", "curriculum vitæ"], "", ONE)]);
    let import = read(&package(&[
        ("collection.anki2", &decoy),
        ("collection.anki21", &own),
        ("media", b"{}"),
    ]));
    assert_eq!(cards(&import), [json!({ "front": "CV", "back": "curriculum vitæ" })]);
}

#[test]
fn clozes_have_hints_and_several_numbers() {
    let text = "{{c1::a::indice}} {{c1,2::b}} {{c3::<img src=\"x.png\">}}";
    let import = made(&cloze(), &[(&[text, ""], "", &[(0, 1), (1, 1), (4, 1)])]);
    assert_eq!(
        cards(&import),
        [
            json!({ "front": "[indice] […]", "back": "**a** **b**" }),
            json!({ "front": "a […]", "back": "a **b**" }),
        ]
    );
    assert_eq!(codes(&import).iter().filter(|code| **code == "empty-side").count(), 1, "no c5");
}

#[test]
fn decks_become_modules() {
    let notes: &[Note<'_>] = &[(&["a", "b"], "", ONE), (&["c", "d"], "x y", &[(0, 2)])];
    let import = made(&basic(), notes);
    let titles: Vec<&str> = import.modules.iter().map(|module| module.title()).collect();
    assert_eq!(titles, ["Default", "A – B"]);
    assert_eq!(cards(&import)[1]["tags"], json!(["x", "y"]));
}

#[test]
fn what_asks_the_answer_is_the_same_card() {
    let both = kind(
        &["F", "B"],
        &[["{{F}}", "{{F}}<hr id=answer>{{B}}"], ["{{B}}", "{{B}}<hr id=answer>{{F}}"]],
    );
    let notes: &[Note<'_>] = &[
        (&["a", "b"], "", &[(0, 1), (1, 1)]),
        (&["c", "d"], "", &[(1, 1)]),
        (&["e", "f"], "", &[(0, 1), (1, 2)]),
    ];
    let import = made(&both, notes);
    assert_eq!(
        cards(&import),
        [
            json!({ "front": "a", "back": "b", "reversible": true }),
            json!({ "front": "d", "back": "c" }),
            json!({ "front": "e", "back": "f" }),
            json!({ "front": "f", "back": "e" }),
        ],
        "in one deck only, and where both are there"
    );
    let paths: Vec<&str> = import.report.entries.iter().map(|entry| entry.path.as_str()).collect();
    assert_eq!(paths, ["notes/1/1+2", "notes/2/2", "notes/3/1", "notes/3/2"]);
}

#[test]
fn media_are_found_by_their_bare_names() {
    let own = collection(
        &basic(),
        &[
            (
                &["<img src=\"a%20b.png\" alt=\"Un CV\"><img src=c.png>", "le CV[sound:film.mp4]"],
                "",
                ONE,
            ),
            (
                &[
                    "<img src=\"../../etc/passwd.png\"> x",
                    "<img src=\"https://t.example/p.gif\"> y",
                ],
                "",
                ONE,
            ),
            (&["<img src=gone.png> z", "[sound:film.mp4] w"], "", ONE),
            (&["<img src=A-b.PNG> v", "<svg onload=a()></svg><img src=d.svg> u"], "", ONE),
        ],
    );
    let media = json!({ "0": "a b.png", "1": "c.png", "2": "a.mp3", "3": "../../etc/passwd.png", "4": "film.mp4", "5": "A-b.PNG", "6": "d.svg", "7": "../evil.png" });
    let import = read(&package(&[
        ("collection.anki2", &own),
        ("media", media.to_string().as_bytes()),
        ("0", b"png"),
        ("1", b"png"),
        ("2", b"mp3"),
        ("3", b"png"),
        ("4", b"mp4"),
        ("5", b"png"),
        ("6", b"<svg/>"),
        ("../evil.png", b"png"),
    ]));
    let paths: Vec<&str> = import.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "les-contrats-media/a-b.png",
            "les-contrats-media/etc-passwd.png",
            "les-contrats-media/a-b-3.png"
        ],
        "no name of a package is a path, and no two are the same"
    );
    let cards = cards(&import);
    assert_eq!(
        cards[0]["front"],
        json!({ "image": { "src": "les-contrats-media/a-b.png", "alt": "Un CV" } })
    );
    let codes = codes(&import);
    let count = |code: &str| codes.iter().filter(|each| **each == code).count();
    assert_eq!((count("picture-packed"), count("picture-left-out")), (3, 4));
    assert!(
        count("element-left-out") >= 3,
        "the sound that nobody could read, the film, what runs: {codes:?}"
    );
    assert_eq!(count("media-left-out"), 1);
}

#[test]
fn a_sound_alone_says_what_the_other_side_says() {
    let own = collection(&basic(), &[(&["[sound:a.mp3]", "bonjour"], "", ONE)]);
    let import = read(&package(&[
        ("collection.anki2", &own),
        ("media", br#"{"0":"a.mp3"}"#),
        ("0", b"mp3"),
    ]));
    let audio = json!({ "src": "les-contrats-media/a.mp3", "transcript": "bonjour" });
    assert_eq!(cards(&import), [json!({ "front": { "audio": audio }, "back": "bonjour" })]);
    assert_eq!(codes(&import), ["sound-packed"]);
}

#[test]
fn what_has_no_equivalent_is_said() {
    let many = (0..30).map(|number| format!("t{number}")).collect::<Vec<_>>().join(" ");
    let occlusion = "{{c1::image-occlusion:rect:left=.1:top=.2}}";
    let notes: &[Note<'_>] = &[
        (&["a", "b"], &many, ONE),
        (&["c", "d"], "", &[]),
        (&[&"x".repeat(300_000), "e"], "", ONE),
        (&[occlusion, "f"], "", ONE),
        (&["<script>g()</script>h", "\\(x^2\\) [$]y[/$]"], "", ONE),
    ];
    let import = made(&basic(), notes);
    assert_eq!(
        codes(&import),
        [
            "more-tags",
            "note-without-card",
            "card-too-long",
            "occlusion",
            "element-left-out",
            "formula-as-text"
        ]
    );
    let counts = import.report.counts();
    assert_eq!((counts.found, counts.changed, counts.left_out), (5, 2, 3));
}

#[test]
fn typed_answers_and_hints_are_kept() {
    let typed = kind(
        &["Q", "A", "Aide"],
        &[["{{Q}} {{type:A}}{{hint:Aide}}", "<hr id=answer>{{A}}<br>voilà"]],
    );
    let import = made(&typed, &[(&["Qui ?", "<b>Moi</b>", "elle"], "", ONE)]);
    assert_eq!(
        cards(&import),
        [
            json!({ "front": "Qui ?", "back": "**Moi**\\\nvoilà", "hint": "elle", "answer": "typed", "answers": ["Moi"] })
        ]
    );
}

#[test]
fn what_is_no_package_is_refused() {
    for bytes in [&b""[..], b"PK", b"{}", &[0; 5000]] {
        assert_eq!(refused(bytes), Reason::BrokenPackage);
    }
    assert_eq!(refused(&package(&[("a.txt", b"a")])), Reason::NotSo);
    assert_eq!(refused(&package(&[("collection.anki2", b"no database")])), Reason::BrokenPackage);
    assert_eq!(refused(&package(&[("collection.anki21b", b"no zstd")])), Reason::BrokenPackage);
    let whole = package(&[("collection.anki2", &collection(&basic(), &[(&["a", "b"], "", ONE)]))]);
    assert_eq!(refused(&whole[..whole.len() / 2]), Reason::BrokenPackage, "cut off");
    let (cards, many): (Vec<_>, Vec<&str>) =
        ((0..20_001).map(|place| (place, 1)).collect(), vec!["a"]);
    let many = collection(&basic(), &[(&many, "", &cards)]);
    assert_eq!(refused(&package(&[("collection.anki2", &many)])), Reason::TooMany);
}

#[test]
fn bombs_are_refused() {
    // What is packed says in the list of the archive that it becomes 450 MB.
    let nothing = vec![0; 450_000];
    let mut bomb = package(&[("collection.anki2", &nothing)]);
    let sizes: Vec<usize> =
        (0..bomb.len() - 4).filter(|at| bomb[*at..at + 4] == 450_000_u32.to_le_bytes()).collect();
    assert!(!sizes.is_empty());
    for at in sizes {
        bomb[at..at + 4].copy_from_slice(&450_000_000_u32.to_le_bytes());
    }
    assert_eq!(refused(&bomb), Reason::TooLargePackage);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_texts_are_accounted_for(
        notes in proptest::collection::vec(["(\\PC|\\{\\{c1::|\\}\\}|<b>|</b>|\\[sound:|<img src=a>){0,12}", "\\PC{0,12}"], 1..8),
    ) {
        let fields: Vec<[&str; 2]> = notes.iter().map(|note| note.each_ref().map(String::as_str)).collect();
        for kind in [basic(), cloze()] {
            let notes: Vec<Note<'_>> = fields.iter().map(|fields| (fields.as_slice(), "", ONE)).collect();
            let bytes = package(&[("collection.anki2", &collection(&kind, &notes))]);
            let import = import(&bytes, Format::Anki, &Options::default()).expect("is a package");
            promised(&import);
            prop_assert_eq!(import.report.entries.len(), notes.len());
        }
    }

    #[test]
    fn no_changed_bytes_break_it(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        let mut own = collection(&basic(), &[(&["a", "b"], "", ONE), (&["c", &"d".repeat(9000)], "", ONE)]);
        for (at, byte) in changes {
            let at = at.index(own.len());
            own[at] = byte;
        }
        if let Ok(import) = import(&package(&[("collection.anki2", &own)]), Format::Anki, &Options::default()) {
            promised(&import);
        }
    }
}
