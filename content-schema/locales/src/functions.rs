//! What the build makes of a catalogue for a program that has all its languages inside: a module for each area,
//! with a function or a constant for each sentence.

use std::fmt::Write as _;

use crate::{Catalogue, Kind, Message, table};

/// The areas of a catalogue, in its order.
pub fn areas(catalogues: &[Catalogue]) -> Vec<&str> {
    let mut areas: Vec<&str> = catalogues[0].messages.iter().map(Message::area).collect();
    areas.dedup();
    areas
}

/// A module for each of the areas, with a function for each message: `area::name(lang, …)`. Where this is
/// included, `Lang` is an enum of the languages: `Fr`, `En`.
///
/// Where there is but one language, nothing is chosen, and no function takes it. What is put in follows by alphabet, numbers (`n`, `of`) as `usize`, others as `&str`. A message
/// with attributes gives all of them in the order of the French file; where one of its area has something put in,
/// they are of the type `String` throughout the area.
pub fn functions(catalogues: &[Catalogue], areas: &[&str]) -> String {
    let of_areas = || catalogues[0].messages.iter().filter(|m| areas.contains(&m.area()));
    let mut out = String::new();
    if of_areas().any(|message| matches!(message.kind, Kind::Plural(_))) {
        out.push_str(&form(catalogues));
    }
    for area in areas {
        let messages = || of_areas().filter(|message| message.area() == *area);
        let owned = messages().any(|m| matches!(m.kind, Kind::Named(_)) && !m.args.is_empty());
        let _ = writeln!(out, "/// What is said of {area}.\npub mod {area} {{");
        for message in messages() {
            function(&mut out, catalogues, message, owned);
        }
        out.push_str("}\n");
    }
    out
}

/// Which form a count takes in a language.
fn form(catalogues: &[Catalogue]) -> String {
    let tables = each(catalogues, |catalogue| format!("{:?}", table(&catalogue.lang)));
    format!(
        "/// The place of the form that a count takes: see `table` in `content-schema/locales/src/plural.rs`.\n\
         fn form(lang: Lang, n: usize) -> usize {{\nlet table = {};\n\
         usize::from(table.as_bytes()[if n < 100 {{ n }} else {{ 100 + n % 100 }}] - b'0')\n}}\n",
        tables.replace("super::", "")
    )
}

/// An arm of a `match` for each language.
fn each(catalogues: &[Catalogue], said: impl Fn(&Catalogue) -> String) -> String {
    if let [only] = catalogues {
        return said(only);
    }
    let arm = |catalogue: &Catalogue| {
        let (first, rest) = catalogue.lang.split_at(1);
        format!("super::Lang::{}{rest} => {},\n", first.to_uppercase(), said(catalogue))
    };
    let arms: String = catalogues.iter().map(arm).collect();
    format!("match lang {{\n{arms}}}")
}

fn function(out: &mut String, catalogues: &[Catalogue], message: &Message, owned: bool) {
    let Message { id, args, kind, .. } = message;
    let is_number = |arg: &str| matches!(arg, "n" | "of");
    let lang = (catalogues.len() > 1).then(|| "lang: super::Lang".to_owned());
    let param = |arg: &String| format!("{arg}: {}", if is_number(arg) { "usize" } else { "&str" });
    let params: Vec<String> = lang.into_iter().chain(args.iter().map(param)).collect();
    let owned = owned || !args.is_empty();
    let one = if owned { "String" } else { "&'static str" };
    let result = match kind {
        Kind::Named(names) => format!("[{one}; {}]", names.len()),
        Kind::One | Kind::Plural(_) => one.to_owned(),
    };
    let body = each(catalogues, |catalogue| {
        let forms =
            catalogue.message(id).map(|message| message.forms.as_slice()).unwrap_or_default();
        let said: Vec<String> = forms.iter().map(|form| expression(form, args, owned)).collect();
        match kind {
            Kind::One => said.concat(),
            Kind::Named(_) => format!("[{}]", said.join(", ")),
            Kind::Plural(_) => chosen(&said),
        }
    });
    let _ = writeln!(
        out,
        "/// {}\npub fn {}({}) -> {result} {{\n{body}\n}}",
        about(message),
        message.name(),
        params.join(", ")
    );
}

/// What the translators read, or the name; which attributes there are.
fn about(message: &Message) -> String {
    let about = if message.about.is_empty() { &message.id } else { &message.about };
    match &message.kind {
        Kind::Named(names) => format!("{about} In this order: {}.", names.join(", ")),
        Kind::One | Kind::Plural(_) => about.clone(),
    }
}

fn chosen(said: &[String]) -> String {
    let arms: String = said
        .iter()
        .enumerate()
        .map(|(at, form)| match at + 1 == said.len() {
            true => format!("_ => {form},\n"),
            false => format!("{at} => {form},\n"),
        })
        .collect();
    format!("match super::form(lang, n) {{\n{arms}}}")
}

/// The Rust that says a text: braces around a name stand for what is put in.
fn expression(text: &str, args: &[String], owned: bool) -> String {
    let mut template = text.replace('{', "{{").replace('}', "}}");
    for arg in args {
        template = template.replace(&format!("{{{{{arg}}}}}"), &format!("{{{arg}}}"));
    }
    match args.iter().any(|arg| text.contains(&format!("{{{arg}}}"))) {
        true => format!("format!({template:?})"),
        false if owned => format!("{text:?}.to_owned()"),
        false => format!("{text:?}"),
    }
}

/// A module for an area whose sentences are constants, each an array of what the languages say: `area::NAME`.
///
/// # Panics
///
/// Where a message of the area has attributes, or something put in.
pub fn pairs(catalogues: &[Catalogue], area: &str) -> String {
    let mut out =
        format!("/// What is said of {area}, in each language.\npub(crate) mod {area} {{\n");
    for message in catalogues[0].messages.iter().filter(|message| message.area() == area) {
        assert!(
            message.kind == Kind::One && message.args.is_empty(),
            "{}: a constant is one text, as it stands",
            message.id
        );
        let said: Vec<&str> = catalogues
            .iter()
            .filter_map(|catalogue| Some(catalogue.message(&message.id)?.forms[0].as_str()))
            .collect();
        let _ = writeln!(
            out,
            "/// {}\npub(crate) const {}: [&str; {}] = {said:?};",
            about(message),
            message.name().to_uppercase(),
            said.len()
        );
    }
    out + "}\n"
}

/// The texts of an area in one language, each behind its name without the area: `static NAME`.
pub fn list(catalogue: &Catalogue, area: &str, name: &str) -> String {
    let messages = catalogue.messages.iter().filter(|message| message.area() == area);
    let texts: Vec<(&str, &str)> = messages
        .map(|message| (&message.id[area.len() + 1..], message.forms[0].as_str()))
        .collect();
    format!(
        "/// What is said of {area}.\npub static {name}: [(&str, &str); {}] = {texts:?};\n",
        texts.len()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogues() -> Vec<Catalogue> {
        let french = "# Greets.\na-hello = Bonjour { $name }, {\"{\"}oui{\"}\"}\na-cards = { $n ->\n    [one] une carte\n   \
            *[other] { $n } cartes\n }\na-pair =\n    .no = Non\n    .yes = Oui\nb-alone = Seul\n";
        let english = "a-hello = Hello { $name }, {\"{\"}yes{\"}\"}\na-cards = { $n ->\n    [one] one card\n   \
            *[other] { $n } cards\n }\na-pair =\n    .no = No\n    .yes = Yes\nb-alone = Alone\n";
        crate::of(&[("fr", french), ("en", english)]).unwrap()
    }

    #[test]
    fn what_is_put_in_is_an_argument_and_any_other_brace_stays() {
        let rust = functions(&catalogues(), &["a"]);
        assert!(rust.contains(
            "/// Greets.\npub fn hello(lang: super::Lang, name: &str) -> String {\nmatch lang {\n\
             super::Lang::Fr => format!(\"Bonjour {name}, {{oui}}\"),\n\
             super::Lang::En => format!(\"Hello {name}, {{yes}}\"),\n}\n}\n"
        ));
        assert!(rust.contains("0 => \"une carte\".to_owned(),\n_ => format!(\"{n} cartes\"),\n"));
        assert!(rust.contains("pub fn pair(lang: super::Lang) -> [&'static str; 2] {"));
        assert!(!rust.contains("alone"), "another area");
        assert!(!functions(&catalogues(), &["b"]).contains("fn form"), "nothing is counted");
    }

    #[test]
    fn a_constant_has_each_language() {
        let rust = pairs(&catalogues(), "b");
        assert!(rust.contains("const ALONE: [&str; 2] = [\"Seul\", \"Alone\"];"), "{rust}");
    }
}
