//! The contexts that are known. Their sources and licences are in `contexts/README.md`.

use json_event_parser::{JsonEvent, SliceJsonParser, WriterJsonSerializer};

/// Each context's address with its text.
const CONTEXTS: [(&str, &str); 5] = [
    ("https://www.w3.org/ns/credentials/v2", include_str!("../contexts/credentials-v2.json")),
    (
        "https://w3id.org/security/data-integrity/v2",
        include_str!("../contexts/data-integrity-v2.json"),
    ),
    (
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
        include_str!("../contexts/open-badges-3.0.2.json"),
    ),
    (
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        include_str!("../contexts/open-badges-3.0.3.json"),
    ),
    (
        "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
        include_str!("../contexts/open-badges-extensions.json"),
    ),
];

/// What the vectors of the W3C use beside them: every word is defined.
#[cfg(test)]
const EXAMPLES: (&str, &str) = (
    "https://www.w3.org/ns/credentials/examples/v2",
    r#"{ "@context": { "@vocab": "https://www.w3.org/ns/credentials/examples#" } }"#,
);

/// A word that another definition refers to, without standing in the document.
const MEANT: &str = "OpenBadgeCredential";

/// Words for any JSON (`@json`), which are left undefined: no badge has them, and the code for them would
/// be 5 kB of what a browser fetches.
const JSON: [&str; 3] = ["_sd", "jsonSchema", "jwk"];

/// Whether a context is known.
pub fn is_known(address: &str) -> bool {
    text(address).is_some()
}

fn text(address: &str) -> Option<&'static str> {
    #[cfg(test)]
    if address == EXAMPLES.0 {
        return Some(EXAMPLES.1);
    }
    CONTEXTS.iter().find(|(known, _)| *known == address).map(|(_, text)| *text)
}

/// A context with the definitions only that a document with these words (sorted) can use: JSON-LD
/// copies all of them for each object, which takes most of the time. `None` if it is not known.
///
/// No definition is looked at but by its name, for each word of a document; none of them is a prefix
/// of addresses.
pub fn trimmed(address: &str, words: &[String]) -> Option<Vec<u8>> {
    let is_used = |name: &str| {
        name.starts_with('@')
            || name == MEANT
            || !JSON.contains(&name)
                && words.binary_search_by(|word| word.as_str().cmp(name)).is_ok()
    };
    let mut reader = SliceJsonParser::new(text(address)?.as_bytes());
    let mut writer = WriterJsonSerializer::new(Vec::new());
    // For each object that is open, whether it holds definitions.
    let mut open: Vec<bool> = Vec::new();
    let (mut defines, mut left_out) = (false, None);
    loop {
        let event = reader.parse_next().ok()?;
        match &event {
            JsonEvent::Eof => return writer.finish().ok(),
            JsonEvent::ObjectKey(name) => {
                if left_out == Some(open.len()) {
                    left_out = None;
                }
                let holds = open.last() == Some(&true);
                if left_out.is_none() && holds && !is_used(name) {
                    left_out = Some(open.len());
                }
                defines = name == "@context";
            }
            JsonEvent::StartObject => open.push(defines),
            JsonEvent::EndObject => {
                if left_out == Some(open.len()) {
                    left_out = None;
                }
                open.pop();
            }
            _ => {}
        }
        if left_out.is_none() {
            writer.serialize_event(event).ok()?;
        }
    }
}

/// Every name in a context.
#[cfg(test)]
pub fn names() -> Vec<String> {
    let quoted = CONTEXTS.iter().flat_map(|(_, text)| text.split('"').skip(1).step_by(2));
    quoted.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn trim(address: &str, words: &[&str]) -> Value {
        let mut words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        words.sort_unstable();
        serde_json::from_slice(&trimmed(address, &words).unwrap()).unwrap()
    }

    /// Every name that a context defines, and every definition.
    fn definitions(context: &Value, found: &mut Vec<(String, Value)>) {
        for (name, definition) in context.as_object().into_iter().flatten() {
            found.push((name.clone(), definition.clone()));
            definitions(&definition["@context"], found);
        }
    }

    #[test]
    fn nothing_is_lost_where_all_words_are_used() {
        for (address, text) in CONTEXTS {
            let whole: Value = serde_json::from_str(text).unwrap();
            let mut found = Vec::new();
            definitions(&whole["@context"], &mut found);
            let words: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
            let (mut all, mut without) = (Vec::new(), Vec::new());
            definitions(&trim(address, &words)["@context"], &mut all);
            definitions(&whole["@context"], &mut without);
            let names = |found: &[(String, Value)]| -> Vec<String> {
                let names = found.iter().map(|(name, _)| name.clone());
                names.filter(|name| !JSON.contains(&name.as_str())).collect()
            };
            assert_eq!(names(&all), names(&without));
            assert!(all.iter().all(|(name, _)| !JSON.contains(&name.as_str())));
            let none = trim(address, &[]);
            assert!(none["@context"].as_object().unwrap().len() <= 3, "{none}");
        }
    }

    #[test]
    fn words_that_are_used_keep_what_they_mean() {
        let address = CONTEXTS[3].0;
        let some = trim(address, &["Achievement", "name", "criteria"]);
        let whole: Value = serde_json::from_str(CONTEXTS[3].1).unwrap();
        let own = |context: &Value| context["@context"]["Achievement"]["@context"].clone();
        assert_eq!(own(&some)["name"], own(&whole)["name"]);
        assert_eq!(own(&some)["@protected"], true);
        assert!(own(&whole).get("tag").is_some() && own(&some).get("tag").is_none());
        assert_eq!(trimmed("https://example.org/", &[]), None);
    }

    /// What trimming relies on.
    #[test]
    fn definitions_name_no_other_words_and_no_prefixes() {
        for (_, text) in CONTEXTS {
            let whole: Value = serde_json::from_str(text).unwrap();
            let mut found = Vec::new();
            definitions(&whole["@context"], &mut found);
            for (name, definition) in &found {
                assert!(name.len() <= crate::LONGEST_WORD);
                assert_eq!(definition["@type"] == "@json", JSON.contains(&name.as_str()));
                let of = |key: &str| definition.get(key).and_then(Value::as_str);
                for meaning in [definition.as_str(), of("@id"), of("@type")].into_iter().flatten() {
                    let whole_address = meaning.starts_with('@') || meaning.contains(':');
                    assert!(whole_address || meaning == MEANT, "{name}: {meaning}");
                    assert!(!meaning.ends_with([':', '/', '?', '#', '[', ']', '@']), "{name}");
                    let (prefix, _) = meaning.split_once(':').unwrap_or_default();
                    assert!(found.iter().all(|(name, _)| name != prefix), "{name}: {meaning}");
                }
                assert!(definition.get("@prefix").is_none() && name != "@vocab", "{name}");
            }
        }
    }
}
