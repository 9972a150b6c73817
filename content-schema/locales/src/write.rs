//! What the build makes of the catalogues: files of words that pages fetch, typed access to them in Rust, and the
//! places of the sentences for scripts.
//!
//! A file is one part of one language as lines: a head (`ar`, the plural [`table`], the stamp and the part, with
//! `|` between them), then one line a message, with `|` between its forms. French is inside the programs, and the
//! others are fetched; the stamp says that both have the same sentences in the same places.

use std::fmt::Write as _;

use crate::{Catalogue, Kind, Message, PARTS, Part, table};

/// What the later texts in a program begin and end with, for `xtask/cutter`: U+E000 and the name of their part in a
/// line, U+E001.
const MARKS: [char; 2] = ['\u{e000}', '\u{e001}'];

/// One part of one language, as a page fetches it.
pub fn file(catalogue: &Catalogue, part: Part) -> String {
    let lines = catalogue.messages.iter().filter(|message| message.part == part).map(line);
    lines.fold(head(catalogue, part), |text, line| text + "\n" + &line)
}

fn head(catalogue: &Catalogue, part: Part) -> String {
    let name = PARTS.iter().find(|(other, _)| *other == part).map_or("", |(_, name)| name);
    format!("{}|{}|{}|{name}", catalogue.lang, table(&catalogue.lang), stamp(catalogue))
}

fn line(message: &Message) -> String {
    message.forms.join("|")
}

/// Tells which messages there are and what is put into them: eight hexadecimal digits (FNV-1a).
fn stamp(catalogue: &Catalogue) -> String {
    let said = catalogue.messages.iter().map(|Message { id, part, args, kind, .. }| {
        let kind = if let Kind::Named(names) = kind { names.join(" ") } else { String::new() };
        format!("{id} {part:?} {args:?} {kind}\n")
    });
    let hash = said
        .collect::<String>()
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{hash:08x}")
}

/// The messages of an area in a part, and their first line in its file.
fn lines<'a>(catalogue: &'a Catalogue, area: &str, part: Part) -> (usize, Vec<&'a Message>) {
    let all = catalogue.messages.iter().filter(|message| message.part == part);
    let at = all.clone().position(|message| message.area() == area).unwrap_or_default();
    (at + 1, all.filter(|message| message.area() == area).collect())
}

/// The type `name`, with a method for each message of an area: `pub struct Texts(Words)`, see `Words` in
/// `widgets/views/src/locales/`. `part` is the part of the program that its later texts come with, besides the second
/// one: that of a kind of item.
///
/// # Panics
///
/// Where a message has something else put in than one or two numbers, or one text.
pub fn rust(catalogues: &[Catalogue], area: &str, name: &str, part: &str) -> String {
    let french = &catalogues[0];
    let parts = [Part::First, Part::Later].map(|part| lines(french, area, part));
    let text = |index: usize| -> String {
        let (_, messages) = &parts[index];
        messages.iter().map(|message| line(message) + "\n").collect()
    };
    let inside = [text(0), format!("{}{part}\n{}{}", MARKS[0], text(1), MARKS[1])];
    let [first, later] = [parts[0].0, parts[1].0];
    let mut out = format!(
        "/// Everything that it says by itself, in one language.\npub struct {name}(Words);\n\n\
         impl {name} {{\n    const INSIDE: &Self = &Self(Words::Inside {{ first: {:?}, later: {:?} }});\n    \
         pub(in crate::locales) const fn given(given: &'static Given) -> Self {{ Self(Words::Given {{ given, first: {first}, later: {later} }}) }}\n",
        inside[0], inside[1]
    );
    for (part, (_, messages)) in parts.iter().enumerate() {
        for (index, message) in messages.iter().enumerate() {
            method(&mut out, message, part == 1, index);
        }
    }
    out + "}\n"
}

fn method(out: &mut String, message: &Message, later: bool, at: usize) {
    let Message { id, about, args, kind, .. } = message;
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let (form_type, form) = match kind {
        Kind::Named(_) => (", form: usize", "form"),
        _ => ("", "0"),
    };
    let (types, call) = match (args.as_slice(), kind) {
        ([], _) => ("", format!("text({later}, {at}, {form})")),
        (["n"], Kind::Plural(_)) => (", n: usize", format!("counted({later}, {at}, n, 0)")),
        (["n", "of"], Kind::Plural(_)) => {
            (", n: usize, of: usize", format!("counted({later}, {at}, n, of)"))
        }
        (["n"], _) => (", n: usize", format!("numbers({later}, {at}, {form}, n, 0)")),
        (["n", "of"], _) => {
            (", n: usize, of: usize", format!("numbers({later}, {at}, {form}, n, of)"))
        }
        ([_], Kind::One) => (", with: &str", format!("with({later}, {at}, with)")),
        _ => panic!("{id}: no method for {args:?}"),
    };
    let result = if args.is_empty() { "&'static str" } else { "String" };
    let names = if let Kind::Named(names) = kind {
        format!(" In this order: {}.", names.join(", "))
    } else {
        String::new()
    };
    let _ = writeln!(
        out,
        "    /// {about}{names}\n    pub(crate) fn {}(&self{form_type}{types}) -> {result} {{ self.0.{call} }}",
        message.name()
    );
}

/// The sentences of an area that is written into pages: `static WORDS: [name; N]`, French first, with `lang`, the
/// plural `table`, and a field for each message: a text, an array where it has attributes, a slice where it counts.
pub fn constants(catalogues: &[Catalogue], area: &str, name: &str) -> String {
    let mut out = format!("static WORDS: [{name}; {}] = [\n", catalogues.len());
    for catalogue in catalogues {
        let _ = writeln!(
            out,
            "{name} {{ lang: {:?}, table: {:?},",
            catalogue.lang,
            table(&catalogue.lang)
        );
        for message in catalogue.messages.iter().filter(|message| message.area() == area) {
            let _ = match message.kind {
                Kind::One => writeln!(out, "{}: {:?},", message.name(), message.forms[0]),
                Kind::Named(_) => writeln!(out, "{}: {:?},", message.name(), message.forms),
                Kind::Plural(_) => writeln!(out, "{}: &{:?},", message.name(), message.forms),
            };
        }
        out.push_str("},\n");
    }
    out + "];\n"
}

/// What the bundler needs, by the name of its file: the parts of each language but French (`ar_later.txt`), a
/// module for each area that scripts speak of (`shelf.js`), and one that names the languages (`langs.js`).
pub fn files(catalogues: &[Catalogue]) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for catalogue in catalogues.iter().skip(1) {
        for (part, name) in PARTS {
            files.push((format!("{}_{name}.txt", catalogue.lang), file(catalogue, part)));
        }
    }
    for area in SCRIPTS {
        files.push((format!("{area}.js"), javascript(catalogues, area)));
    }
    let langs: Vec<&str> = catalogues.iter().map(|catalogue| catalogue.lang.as_str()).collect();
    let stamp = stamp(&catalogues[0]);
    files
        .push(("langs.js".into(), format!("export const langs = {langs:?}, stamp = {stamp:?};\n")));
    files
}

/// The areas that scripts speak of.
pub(crate) const SCRIPTS: [&str; 7] =
    ["loader", "wish", "sheet", "end", "panel", "shelf", "certificate"];

/// A module for scripts: the French sentences of an area with a short head (`inside`), where they
/// begin in the files (`base`), and the place of each by its name: `saveOne`.
///
/// # Panics
///
/// Where the area is in no part, or in several.
fn javascript(catalogues: &[Catalogue], area: &str) -> String {
    let french = &catalogues[0];
    let found: Vec<_> = PARTS
        .iter()
        .map(|(part, _)| lines(french, area, *part))
        .filter(|(_, messages)| !messages.is_empty())
        .collect();
    let [(base, messages)] = found.as_slice() else {
        panic!("the sentences of {area} must be in one part");
    };
    let counts = messages.iter().any(|message| matches!(message.kind, Kind::Plural(_)));
    let head =
        format!("{}|{}", french.lang, if counts { table(&french.lang) } else { String::new() });
    let inside = messages.iter().fold(head, |text, message| text + "\n" + &line(message));
    let mut out = format!("export const inside = {inside:?}, base = {base};\n");
    for (index, message) in messages.iter().enumerate() {
        let _ = writeln!(out, "export const {} = {index};", in_a_script(message));
    }
    out
}

/// The name of a message in scripts: `saveOne`.
pub(crate) fn in_a_script(message: &Message) -> String {
    let mut words = message.name().split('_').map(str::to_owned).collect::<Vec<_>>();
    for word in words.iter_mut().skip(1) {
        word[..1].make_ascii_uppercase();
    }
    words.concat()
}
