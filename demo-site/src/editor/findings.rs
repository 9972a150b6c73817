//! The problems of a text in words, with their places.

use tremplin_author::json::{check, lines_columns, parse};
use tremplin_author::{Explain, advice};
use tremplin_content::for_each_kind;
use tremplin_content::id::is_id;
use tremplin_content::node::Node;
use tremplin_content::report::{Problem, Severity, Span};

use crate::catalog::ModuleKind;
use crate::locales::Lang;

/// One problem, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Whether the module can be used all the same.
    pub severity: Severity,
    /// Its place in the text, if it has one.
    pub span: Option<Span>,
    /// Line and column of that place, both from 1.
    pub place: Option<(usize, usize)>,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: String,
}

/// Everything that is wrong with `text`, in the order of the text; nothing if it is blank.
pub fn find(text: &str, lang: Lang) -> Vec<Finding> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    in_words(check(text).report.problems, text, lang)
}

/// What could be better in a text, in its order.
pub fn advise(text: &str, lang: Lang) -> Vec<Finding> {
    in_words(advice::of(text), text, lang)
}

fn in_words(problems: Vec<Problem>, text: &str, lang: Lang) -> Vec<Finding> {
    let spans = problems.iter().filter_map(|problem| problem.span);
    let mut places =
        lines_columns(text, &spans.map(|span| span.start).collect::<Vec<_>>()).into_iter();
    let mut findings: Vec<_> = problems
        .into_iter()
        .map(|problem| Finding {
            severity: problem.severity,
            span: problem.span,
            place: problem.span.and_then(|_| places.next()),
            message: problem.message(lang.messages()),
            help: problem.help(lang.messages()),
        })
        .collect();
    findings.sort_by_key(|finding| finding.span.map(|span| span.start));
    findings
}

/// Whether the module is refused.
pub fn has_errors(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}

/// How many errors and how many warnings there are.
pub fn count(findings: &[Finding]) -> (usize, usize) {
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    (errors, findings.len() - errors)
}

/// The `id` that the module gives itself, if the text says one that can name a file.
pub fn module_id(text: &str) -> Option<String> {
    let value: serde_json::Value = serde_json::from_str(text).ok()?;
    let id = value.get("id")?.as_str()?;
    is_id(id).then(|| id.to_owned())
}

/// The kind that the text names, if it is JSON and names one.
pub fn module_kind(text: &str) -> Option<ModuleKind> {
    let document = parse(text).ok()?;
    ModuleKind::named(&document.root().member("kind")?.text()?)
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident $kind:ident $name:literal,)*) => {
        /// The module to begin with, in the language of the page.
        pub fn template(kind: ModuleKind, lang: Lang) -> &'static str {
            match (kind, lang) {
                $(
                    (ModuleKind::$variant, Lang::Fr) => include_str!(concat!("templates/", $name, ".fr.json")),
                    (ModuleKind::$variant, Lang::En) => include_str!(concat!("templates/", $name, ".en.json")),
                )*
            }
        }
    };
}

for_each_kind!(kinds);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_templates_have_no_problem() {
        for lang in [Lang::Fr, Lang::En] {
            for kind in ModuleKind::ALL.iter().copied() {
                assert_eq!(find(template(kind, lang), lang), []);
                assert_eq!(module_kind(template(kind, lang)), Some(kind));
            }
        }
        assert_eq!(module_kind("{"), None);
        assert_eq!(module_kind(r#"{"kind":"lesson"}"#), None);
    }

    #[test]
    fn advice_is_no_finding() {
        let text = r#"{"kind":"quiz","id":"a","lang":"fr","title":"a","items":[{"kind":"true-false","prompt":"La MSA aide.","answer":true}]}"#;
        assert_eq!(find(text, Lang::Fr), []);
        let advice = advise(text, Lang::Fr);
        assert_eq!(advice.len(), 2);
        assert!(
            advice.iter().all(|each| each.severity == Severity::Advice && each.place.is_some())
        );
    }

    #[test]
    fn only_a_sound_id_names_the_file() {
        assert_eq!(module_id(r#"{"id":"mon-cv"}"#).as_deref(), Some("mon-cv"));
        assert_eq!(module_id(r#"{"id":"../cv"}"#), None);
        assert_eq!(module_id("{"), None);
    }

    #[test]
    fn a_blank_text_is_no_mistake() {
        assert!(find(" \n", Lang::Fr).is_empty());
    }

    #[test]
    fn findings_say_where_and_follow_the_text() {
        let text = "{\n  \"kind\": \"quiz\",\n  \"id\": \"a b\",\n  \"titel\": \"x\"\n}";
        let findings = find(text, Lang::Fr);
        assert!(has_errors(&findings));
        let id = findings.iter().find(|finding| finding.place.is_some_and(|place| place.0 == 3));
        assert!(id.is_some_and(|id| !id.message.is_empty() && !id.help.is_empty()));
        assert!(findings.is_sorted_by_key(|finding| finding.span.map(|span| span.start)));
        let (errors, warnings) = count(&findings);
        assert_eq!(errors + warnings, findings.len());
    }
}
