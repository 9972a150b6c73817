//! The contexts that are known. Their sources and licences are in `contexts/README.md`.

/// Each context's address with its text.
const CONTEXTS: [(&str, &str); 5] = [
    ("https://www.w3.org/ns/credentials/v2", include_str!("../../../contexts/credentials-v2.json")),
    (
        "https://w3id.org/security/data-integrity/v2",
        include_str!("../../../contexts/data-integrity-v2.json"),
    ),
    (
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
        include_str!("../../../contexts/open-badges-3.0.2.json"),
    ),
    (
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        include_str!("../../../contexts/open-badges-3.0.3.json"),
    ),
    (
        "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
        include_str!("../../../contexts/open-badges-extensions.json"),
    ),
];

/// What the vectors of the W3C use beside them: every word is defined.
#[cfg(test)]
const EXAMPLES: (&str, &str) = (
    "https://www.w3.org/ns/credentials/examples/v2",
    r#"{ "@context": { "@vocab": "https://www.w3.org/ns/credentials/examples#" } }"#,
);

/// The text of a context; `None` if it is not known.
pub fn text(address: &str) -> Option<&'static str> {
    #[cfg(test)]
    if address == EXAMPLES.0 {
        return Some(EXAMPLES.1);
    }
    CONTEXTS.iter().find(|(known, _)| *known == address).map(|(_, text)| *text)
}
