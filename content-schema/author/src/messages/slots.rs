//! What is put into sentences.

use super::{Lang, say};
use crate::nearest::{nearest_value, without_accents};
use tremplin_content::report::{Code, Problem};

/// A property with a value that shows how it is written; `"name": …` where none is known.
pub(super) fn example(problem: &Problem, name: &str) -> &'static str {
    match name {
        "id" if in_requirement(problem) => "\"id\": \"cv\"",
        "kind" if in_requirement(problem) => "\"kind\": \"quiz\"",
        "id" if problem.path.starts_with("issuer") => {
            "\"id\": \"https://mission-locale.example/emetteur.json\""
        }
        "name" if problem.path.starts_with("issuer") => "\"name\": \"Mission locale\"",
        "name" if in_self_check(problem) => "\"name\": \"S’informer\"",
        "items" if in_self_check(problem) => "\"items\": [\"question-1\"]",
        "levels" => "\"levels\": [1, 2]",
        "level" => "\"level\": 1",
        "domains" if problem.path.contains(".summary") => "\"domains\": 3",
        "domains" => {
            "\"domains\": [ { \"name\": \"S’informer\", \"items\": [\"question-1\"], \"levels\": [1, 2] } ]"
        }
        "nextTitle" => "\"nextTitle\": \"Le mail et les pièces jointes\"",
        "name" => "\"name\": \"rédiger un CV\"",
        "description" => "\"description\": \"Sait préparer une candidature complète.\"",
        "criteria" => "\"criteria\": \"Réussir le quiz sur le CV.\"",
        "color" => "\"color\": \"#1a5fb4\"",
        "issuer" => {
            "\"issuer\": { \"id\": \"https://mission-locale.example/emetteur.json\", \"name\": \"Mission locale\" }"
        }
        "email" => "\"email\": \"badges@mission-locale.example\"",
        "requestUrl" => "\"requestUrl\": \"https://mission-locale.example/signer\"",
        "achievement" => "\"achievement\": \"https://mission-locale.example/badges/candidature\"",
        "requires" => {
            "\"requires\": [ { \"kind\": \"quiz\", \"id\": \"cv\", \"title\": \"Le CV\" } ]"
        }
        "all" => "\"all\": [ { \"kind\": \"quiz\", \"id\": \"cv\", \"title\": \"Le CV\" } ]",
        "any" => "\"any\": [ { \"kind\": \"quiz\", \"id\": \"cv\", \"title\": \"Le CV\" } ]",
        "score" => "\"score\": 80",
        "attempt" => "\"attempt\": \"first\"",
        "seen" => "\"seen\": 100",
        "known" => "\"known\": 80",
        "next" => "\"next\": \"https://mission-locale.example/quiz/entretien\"",
        "href" => "\"href\": \"https://mission-locale.example/quiz/cv\"",
        "alignments" => {
            "\"alignments\": [ { \"framework\": \"ESCO\", \"name\": \"…\", \"url\": \"https://example.org/\" } ]"
        }
        "framework" => "\"framework\": \"ESCO\"",
        "validMonths" => "\"validMonths\": 24",
        "url" if !problem.path.starts_with("sources") => {
            "\"url\": \"https://mission-locale.example/\""
        }
        "front" => "\"front\": \"CEJ\"",
        "back" => "\"back\": \"Contrat d’engagement jeune\"",
        "cards" => {
            "\"cards\": [ { \"front\": \"CEJ\", \"back\": \"Contrat d’engagement jeune\" } ]"
        }
        "hint" => "\"hint\": \"…\"",
        "example" => "\"example\": \"J’ai signé un CEJ.\"",
        "tags" => "\"tags\": [\"sigles\"]",
        "reversible" => "\"reversible\": true",
        "mode" => "\"mode\": \"remember\"",
        "frontLang" => "\"frontLang\": \"fr\"",
        "backLang" => "\"backLang\": \"ar\"",
        "newPerDay" => "\"newPerDay\": 10",
        "retention" => "\"retention\": 90",
        "shuffle" if problem.detail(0) == "boolean" => "\"shuffle\": true",
        "shuffle" => "\"shuffle\": \"all\"",
        "id" if in_card(problem) => "\"id\": \"carte-1\"",
        "answer" if !in_item(problem) => "\"answer\": \"typed\"",
        "answer" if is_of_number(problem) => "\"answer\": 35",
        "answers" if is_of_number(problem) => "\"answers\": [35, 36]",
        "kind" if in_item(problem) => "\"kind\": \"single-choice\"",
        "kind" => "\"kind\": \"quiz\"",
        "id" if in_item(problem) => "\"id\": \"question-1\"",
        "id" => "\"id\": \"mon-module\"",
        "lang" => "\"lang\": \"fr\"",
        "title" => "\"title\": \"Le CV\"",
        "intro" => "\"intro\": \"L’essentiel sur le CV.\"",
        "items" => {
            "\"items\": [ { \"kind\": \"true-false\", \"prompt\": \"…\", \"answer\": true } ]"
        }
        "authors" => "\"authors\": [\"Prénom Nom\"]",
        "sources" => "\"sources\": [ { \"title\": \"…\", \"url\": \"https://…\" } ]",
        "prompt" => "\"prompt\": \"Quelle est la bonne réponse ?\"",
        "text" => "\"text\": \"…\"",
        "correct" => "\"correct\": true",
        "answer" => "\"answer\": true",
        "answers" => "\"answers\": [\"CEJ\", \"contrat d’engagement jeune\"]",
        "match" => "\"match\": { \"typos\": 1 }",
        "feedback" => "\"feedback\": \"…\"",
        "image" => "\"image\": { \"src\": \"image.webp\", \"alt\": \"…\" }",
        "audio" => "\"audio\": { \"src\": \"son.mp3\", \"transcript\": \"…\" }",
        "video" => "\"video\": { \"src\": \"film.mp4\", \"captions\": \"film.vtt\" }",
        "checkpoints" => {
            "\"checkpoints\": [ { \"at\": \"0:12\", \"transcript\": \"…\", \"item\": { \"kind\": \"true-false\", \"prompt\": \"…\", \"answer\": true } } ]"
        }
        "at" => "\"at\": \"0:12\"",
        "item" => "\"item\": { \"kind\": \"true-false\", \"prompt\": \"…\", \"answer\": true }",
        "src" => "\"src\": \"image.webp\"",
        "alt" => "\"alt\": \"Un CV d’une page\"",
        "url" => "\"url\": \"https://…\"",
        "passMark" => "\"passMark\": 70",
        "maxAttempts" => "\"maxAttempts\": 2",
        "points" => "\"points\": 1",
        "typos" => "\"typos\": 1",
        _ => {
            let mut of_kinds = tremplin_content::quiz::items::EXAMPLES.iter().copied().flatten();
            of_kinds.find(|(property, _)| *property == name).map_or("", |(_, example)| example)
        }
    }
}

pub(super) fn in_item(problem: &Problem) -> bool {
    problem.path.starts_with("items[")
}

/// Whether it is about what a quiz counts for.
fn in_self_check(problem: &Problem) -> bool {
    problem.path.starts_with("selfCheck")
}

/// Whether it is about a node of a conversation, or all of them.
pub(super) fn in_dialogue(problem: &Problem) -> bool {
    in_item(problem) && problem.path.contains(".nodes")
}

/// Whether it is about a film or a checkpoint of one, and not about what is asked there.
pub(super) fn in_film(problem: &Problem) -> bool {
    matches!(problem.name(), "video" | "checkpoints")
}

/// Whether a film is to stop for a lesson, which asks nothing.
pub(super) fn is_lesson_of_film(problem: &Problem) -> bool {
    problem.path.contains(".checkpoints[")
        && problem.path.ends_with(".item.kind")
        && problem.detail(0) == "lesson"
}

/// Whether a number was expected, of any size.
fn is_of_number(problem: &Problem) -> bool {
    problem.code == Code::TooManyDigits || problem.detail(0) == "number"
}

pub(super) fn in_requirement(problem: &Problem) -> bool {
    problem.path.starts_with("requires") && problem.path.contains('[')
}

pub(super) fn in_card(problem: &Problem) -> bool {
    problem.path.starts_with("cards[")
}

/// A shape with its article: `un texte`, `a list`.
pub(super) fn shape(name: &str, lang: Lang) -> &'static str {
    match name {
        "text" => say::shape::text(lang),
        "number" => say::shape::number(lang),
        "boolean" => say::shape::boolean(lang),
        "list" => say::shape::list(lang),
        "text-or-object" => say::shape::text_or_object(lang),
        "list-or-object" => say::shape::list_or_object(lang),
        "object" => say::shape::object(lang),
        _ => say::shape::nothing(lang),
    }
}

/// What may stand where an unknown value is, in quotes.
pub(super) fn allowed(problem: &Problem) -> String {
    let allowed = problem.details.get(1..).unwrap_or_default();
    let written: Vec<String> = allowed.iter().map(|each| format!("\"{each}\"")).collect();
    written.join(", ")
}

/// The allowed value that an unknown one most likely stands for, ready to be written.
pub(super) fn meant_value(problem: &Problem) -> Option<String> {
    let allowed: Vec<&str> = problem.details.iter().skip(1).map(String::as_str).collect();
    let near = match allowed.as_slice() {
        [only] => Some(*only),
        _ => nearest_value(problem.detail(0), &allowed),
    };
    near.map(|value| format!("\"{}\": \"{value}\"", problem.name()))
}

/// The properties that may be any number, and not a whole one only.
const DECIMALS: [&str; 4] = ["answer", "answers", "from", "to"];

/// What an author most likely means by a number or a truth value in quotes, ready to be written.
pub(super) fn unquoted(problem: &Problem) -> String {
    let written = problem.detail(2).trim();
    let value = match problem.detail(0) {
        // What `shuffle` of a quiz may be; that of a deck is true or false.
        "boolean" if problem.name() == "shuffle" && written == "none" => Some("false".to_owned()),
        "boolean" => crate::json::meant(written).filter(|word| *word != "null").map(str::to_owned),
        _ if DECIMALS.contains(&problem.name()) => {
            // With the point of JSON; what stands behind it is a unit.
            let number = written.replace(',', ".");
            let is_of_number = |sign: &char| sign.is_ascii_digit() || matches!(sign, '-' | '.');
            let number: String = number.chars().take_while(is_of_number).collect();
            number.parse::<f64>().ok().map(|number| number.to_string())
        }
        _ => {
            let digits: String = written.chars().take_while(char::is_ascii_digit).collect();
            digits.parse::<u32>().ok().map(|number| number.to_string())
        }
    };
    match value {
        Some(value) if problem.path.ends_with(']') => value,
        Some(value) => format!("\"{}\": {value}", problem.name()),
        None => example(problem, problem.name()).to_owned(),
    }
}

/// A file's name or path without spaces and accents.
pub(super) fn file(problem: &Problem) -> String {
    without_accents(problem.detail(0)).split_whitespace().collect::<Vec<_>>().join("-")
}

/// An address with the slashes of addresses.
pub(super) fn slashes(problem: &Problem) -> String {
    problem.detail(0).trim_start_matches(['\\', '/']).replace('\\', "/")
}

/// The identifier that an author most likely means, ready to be written.
pub(super) fn slug(problem: &Problem) -> String {
    let plain = without_accents(problem.detail(0));
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut slug = words.collect::<Vec<_>>().join("-");
    slug.truncate(64);
    if slug.is_empty() {
        return example(problem, "id").to_owned();
    }
    format!("\"id\": \"{}\"", slug.trim_end_matches('-'))
}
