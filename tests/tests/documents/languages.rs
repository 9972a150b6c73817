//! The pages say the same in each language, as far as a machine can tell.

use std::collections::BTreeSet;

use crate::{PAGES, code, first_cells, page};

/// The levels of the headings of a text, in order.
fn levels(text: &str) -> Vec<usize> {
    let mut levels = Vec::new();
    for plain in text.split("\n```").step_by(2) {
        let headings = plain.lines().filter(|line| line.starts_with('#'));
        levels.extend(headings.map(|line| line.chars().take_while(|c| *c == '#').count()));
    }
    levels
}

/// The languages of the blocks of code, in order.
fn kinds_of_code(text: &str) -> Vec<&str> {
    text.split("\n```").skip(1).step_by(2).filter_map(|block| block.lines().next()).collect()
}

/// The lines that begin an entry of a list.
fn entries(text: &str) -> usize {
    let begins = |line: &&str| {
        line.starts_with("- ") || line.split(". ").next().is_some_and(|n| n.parse::<u8>().is_ok())
    };
    text.lines().filter(begins).count()
}

#[test]
fn pages_have_the_same_shape() {
    for name in PAGES {
        let (english, french) = (page("en", name), page("fr", name));
        assert_eq!(levels(&english), levels(&french), "{name}: headings");
        assert_eq!(kinds_of_code(&english), kinds_of_code(&french), "{name}: blocks of code");
        assert_eq!(entries(&english), entries(&french), "{name}: entries of lists");
        let rows = |text| first_cells(text).len();
        assert_eq!(rows(&english), rows(&french), "{name}: rows of tables");
    }
}

/// Names of attributes, events, files and keys, values and numbers of options.
#[test]
fn pages_name_the_same_things() {
    // What is an example, or words of a language.
    let translated = [
        ("exemple.fr", "example.org"),
        ("DEMANDE", "REQUEST"),
        ("FICHIER", "FILE"),
        ("|nom|", "|name|"),
        ("mon-module.json", "my-module.json"),
        ("*italique*", "*italics*"),
        ("**gras**", "**bold**"),
        ("[lien]", "[link]"),
        ("\"contrat\"", "\"contract\""),
        ("code chemin", "code path"),
        ("Ce que montre l’image", "What the picture shows"),
        ("Ce qui est dit", "What is said"),
        ("sous-titres.vtt", "captions.vtt"),
        ("En haut", "At the top"),
        ("En bas", "At the bottom"),
        ("paquet.json paquet.anki.txt --lang fr", "deck.json deck.anki.txt --lang en"),
    ];
    let named = |lang, name| -> BTreeSet<String> {
        let text = page(lang, name);
        code(&text)
            .into_iter()
            .map(|piece| {
                translated.iter().fold(
                    piece.split_whitespace().collect::<Vec<_>>().join(" "),
                    |piece, (french, english)| piece.replace(french, english),
                )
            })
            .collect()
    };
    for name in PAGES {
        let (english, french) = (named("en", name), named("fr", name));
        let only = |one: &BTreeSet<String>, other| -> Vec<String> {
            one.difference(other).cloned().collect()
        };
        let differences = (only(&english, &french), only(&french, &english));
        assert_eq!(differences, (Vec::new(), Vec::new()), "{name}: in one language only");
    }
}
