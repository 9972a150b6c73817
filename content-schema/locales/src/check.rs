//! Holds each catalogue against the first one: the same sentences, with the same things put in, in each form
//! that the language needs.

use crate::{Catalogue, Kind, Message, Part, categories};

/// Brings all into the order of the first one; what is missing or too much goes into `problems`.
pub fn against_the_first(catalogues: &mut [Catalogue], problems: &mut Vec<String>) {
    let Some((source, others)) = catalogues.split_first_mut() else { return };
    for message in &mut source.messages {
        whole(&source.lang, message, problems);
    }
    for Catalogue { lang, messages } in others {
        let mut given = std::mem::take(messages);
        for wanted in &source.messages {
            let Some(at) = given.iter().position(|message| message.id == wanted.id) else {
                problems.push(format!("{lang}: {} is missing", wanted.id));
                continue;
            };
            let mut message = given.swap_remove(at);
            message.part = wanted.part;
            whole(lang, &mut message, problems);
            alike(lang, wanted, &mut message, problems);
            message.about.clone_from(&wanted.about);
            messages.push(message);
        }
        for Message { id, .. } in given {
            problems.push(format!("{lang}: {id} is in no French sentence's place"));
        }
    }
}

/// A message that counts has each plural category of its language and no other, in their order. One that pages
/// fetch has nothing in it that tells the texts of a file apart.
fn whole(lang: &str, message: &mut Message, problems: &mut Vec<String>) {
    let is_fetched = message.part != Part::Written;
    if is_fetched && message.forms.iter().any(|form| form.contains(['|', '\n'])) {
        problems.push(format!("{lang}: {} has a `|` or a second line", message.id));
    }
    let Kind::Plural(given) = &message.kind else { return };
    let wanted: Vec<String> = categories(lang).into_iter().map(str::to_owned).collect();
    if !in_order(given, &wanted, &mut message.forms) {
        problems.push(format!(
            "{lang}: {} has the forms {}, and needs {}",
            message.id,
            given.join(", "),
            wanted.join(", ")
        ));
    }
    message.kind = Kind::Plural(wanted);
}

fn alike(lang: &str, wanted: &Message, message: &mut Message, problems: &mut Vec<String>) {
    let id = &message.id;
    if wanted.args != message.args {
        let named = |args: &[String]| args.iter().map(|arg| format!("${arg} ")).collect::<String>();
        let (given, wanted) = (named(&message.args), named(&wanted.args));
        problems.push(format!("{lang}: {id} has {given}in it, and needs {wanted}"));
    }
    let fits = match (&wanted.kind, &message.kind) {
        (Kind::One, Kind::One) | (Kind::Plural(_), Kind::Plural(_)) => true,
        (Kind::Named(wanted), Kind::Named(given)) => in_order(given, wanted, &mut message.forms),
        _ => false,
    };
    if !fits {
        problems.push(format!("{lang}: {id} has not the same attributes or forms as in French"));
    }
    message.kind = match &wanted.kind {
        Kind::Named(names) => Kind::Named(names.clone()),
        _ => message.kind.clone(),
    };
}

/// Whether both have the same names; brings `forms` from the order of the given into that of the wanted.
fn in_order(given: &[String], wanted: &[String], forms: &mut Vec<String>) -> bool {
    let places: Vec<_> =
        wanted.iter().filter_map(|name| given.iter().position(|other| other == name)).collect();
    if places.len() != wanted.len() || given.len() != wanted.len() {
        return false;
    }
    *forms = places.into_iter().map(|place| forms[place].clone()).collect();
    true
}

#[cfg(test)]
mod tests {
    const FRENCH: &str = "## a, first\na-one = Un { $of }\na-many = { $n ->\n    [one] une\n   *[other] { $n }\n }\n\
        a-pair =\n    .no = Non\n    .yes = Oui\n";

    /// The problems of an English file beside [`FRENCH`].
    fn problems(english: &str) -> Vec<String> {
        crate::of(&[("fr", FRENCH), ("en", english)]).err().unwrap_or_default()
    }

    const ENGLISH: &str = "a-pair =\n    .yes = Yes\n    .no = No\na-many = { $n ->\n   *[other] { $n }\n    [one] one\n }\na-one = { $of } one\n";

    #[test]
    fn the_order_of_a_translation_is_that_of_the_source() {
        let catalogues = crate::of(&[("fr", FRENCH), ("en", ENGLISH)]).unwrap();
        let english: Vec<_> = catalogues[1].messages.iter().map(|m| m.forms.join("|")).collect();
        assert_eq!(english, ["{of} one", "one|{n}", "No|Yes"]);
    }

    #[test]
    fn what_is_missing_or_too_much_is_named() {
        for (from, to, said) in [
            ("a-one = { $of } one\n", "", "en: a-one is missing"),
            ("a-one", "a-two = Two\na-one", "en: a-two is in no French sentence's place"),
            ("{ $of } one", "one", "en: a-one has in it, and needs $of "),
            ("    [one] one\n", "", "en: a-many has the forms other, and needs one, other"),
            (
                "    [one] one\n",
                "    [one] one\n    [few] few\n",
                "en: a-many has the forms other, one, few, and needs one, other",
            ),
            ("    .no = No\n", "", "en: a-pair has not the same attributes or forms as in French"),
            ("{ $of } one", "{ $of } one | two", "en: a-one has a `|` or a second line"),
            ("a-one", "a-pair = No\na-one", "en: a-pair is there twice"),
        ] {
            let english = ENGLISH.replacen(from, to, 1);
            assert_ne!(english, ENGLISH);
            assert!(problems(&english).contains(&said.to_owned()), "{:?}", problems(&english));
        }
        assert!(problems(ENGLISH).is_empty());
    }
}
