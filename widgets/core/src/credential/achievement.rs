//! What an achievement credential says (Open Badges 3.0, sections B.1 and following).

use tremplin_content::node::{Node, Shape};
use tremplin_content::stranger;

use super::{Reason, Status, date, status};

pub(super) const CREDENTIALS: &str = "https://www.w3.org/ns/credentials/v2";
const OLD_CREDENTIALS: &str = "https://www.w3.org/2018/credentials/v1";
const BADGES: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context";

/// A credential as far as it is shown and judged. Its texts are what the issuer wrote, as
/// [`stranger`] shows them: nothing in them is Markdown or HTML. Addresses are as they stand there, to be
/// compared: who shows one takes [`stranger::address`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credential {
    /// The address that names the credential.
    pub id: String,
    /// The address that names the issuer.
    pub issuer: String,
    /// What the issuer calls itself.
    pub issuer_name: Option<String>,
    /// The address that names the learner, such as `urn:uuid:…`.
    pub subject: String,
    /// The address that names the achievement.
    pub achievement: String,
    /// The achievement's name.
    pub name: String,
    /// What it is about.
    pub description: String,
    /// What one does to earn it.
    pub criteria: Option<String>,
    /// What the achievement says in terms of open frameworks (section B.4): a line for each alignment,
    /// with framework, code and name as far as they are there. Empty where it says nothing.
    pub alignments: String,
    /// What the issuer checked, in its own words: a paragraph for each evidence (section B.11), with
    /// narrative and description as far as they are there. Empty where there is none.
    pub notes: String,
    /// From when on it is valid, in milliseconds since 1970.
    pub valid_from: i64,
    /// Until when it is valid, in milliseconds since 1970.
    pub valid_until: Option<i64>,
    /// Where the issuer says that a revocation would stand.
    pub status: Vec<Status>,
}

impl Credential {
    /// Reads the credential itself.
    ///
    /// # Errors
    /// [`Reason::OldForm`], [`Reason::WrongContext`], [`Reason::WrongType`],
    /// [`Reason::DateUnreadable`], or [`Reason::Incomplete`].
    pub(super) fn read<N: Node>(node: &N) -> Result<Credential, Reason> {
        if node.shape() != Shape::Object {
            return Err(Reason::Unreadable);
        }
        contexts(node)?;
        if !has_type(node, &["VerifiableCredential"])
            || !has_type(node, &["OpenBadgeCredential", "AchievementCredential"])
        {
            return Err(Reason::WrongType);
        }
        let subject = node.member("credentialSubject").ok_or(Reason::Incomplete)?;
        let achievement = subject.member("achievement").ok_or(Reason::Incomplete)?;
        if !has_type(&subject, &["AchievementSubject"]) || !has_type(&achievement, &["Achievement"])
        {
            return Err(Reason::WrongType);
        }
        let (issuer, issuer_name) = issuer(node)?;
        let criteria = achievement.member("criteria").ok_or(Reason::Incomplete)?;
        if criteria.shape() != Shape::Object {
            return Err(Reason::Incomplete);
        }
        Ok(Credential {
            id: text(node, "id")?,
            issuer,
            issuer_name,
            subject: text(&subject, "id")?,
            achievement: text(&achievement, "id")?,
            name: stranger::line(&text(&achievement, "name")?),
            description: stranger::lines(&text(&achievement, "description")?),
            criteria: optional(&criteria, "narrative")?.map(|text| stranger::lines(&text)),
            alignments: said_of_each(
                &achievement,
                "alignment",
                &["targetFramework", "targetCode", "targetName"],
                [" · ", "\n"],
                stranger::line,
            ),
            notes: said_of_each(
                node,
                "evidence",
                &["narrative", "description"],
                ["\n", "\n\n"],
                stranger::lines,
            ),
            valid_from: moment(&text(node, "validFrom")?)?,
            valid_until: match optional(node, "validUntil")? {
                Some(date) => Some(moment(&date)?),
                None => None,
            },
            status: status::read(node),
        })
    }
}

/// The texts of whatever stands under `name`, once or in a list, with the first of `between` among
/// those of one and the second among several. A badge is not refused for what it could do without.
fn said_of_each<N: Node>(
    node: &N,
    name: &str,
    texts: &[&str],
    between: [&str; 2],
    shown: fn(&str) -> String,
) -> String {
    let mut said = String::new();
    let Some(value) = node.member(name) else { return said };
    let several = if value.shape() == Shape::Object { vec![value] } else { value.elements() };
    for one in several {
        let mut before = between[1];
        for text in texts {
            let Some(text) = one.member(text).and_then(|text| text.text()) else { continue };
            if !said.is_empty() {
                said.push_str(before);
            }
            said.push_str(&shown(&text));
            before = between[0];
        }
    }
    said
}

/// The issuer's address, and its name where that is said.
pub(super) fn issuer<N: Node>(node: &N) -> Result<(String, Option<String>), Reason> {
    let issuer = node.member("issuer").ok_or(Reason::Incomplete)?;
    match issuer.text() {
        Some(id) => Ok((id, None)),
        None => {
            let name = optional(&issuer, "name")?.map(|name| stranger::line(&name));
            Ok((text(&issuer, "id")?, name.filter(|name| !name.is_empty())))
        }
    }
}

fn contexts<N: Node>(node: &N) -> Result<(), Reason> {
    let contexts = node.member("@context").map(|list| texts(&list)).unwrap_or_default();
    match contexts.first().map(String::as_str) {
        Some(CREDENTIALS) => {}
        Some(OLD_CREDENTIALS) => return Err(Reason::OldForm),
        _ => return Err(Reason::WrongContext),
    }
    let badges = |context: &String| {
        let version = context.strip_prefix(BADGES).and_then(|rest| rest.strip_suffix(".json"));
        version.is_some_and(|version| version.is_empty() || version.starts_with("-3.0."))
    };
    if contexts.iter().any(badges) { Ok(()) } else { Err(Reason::WrongContext) }
}

pub(super) fn has_type<N: Node>(node: &N, names: &[&str]) -> bool {
    let types = node.member("type").map(|list| texts(&list)).unwrap_or_default();
    types.iter().any(|name| names.contains(&name.as_str()))
}

/// A text alone stands for a list of one.
pub(super) fn texts<N: Node>(node: &N) -> Vec<String> {
    match node.text() {
        Some(text) => vec![text],
        None => node.elements().iter().filter_map(Node::text).collect(),
    }
}

pub(super) fn text<N: Node>(node: &N, name: &str) -> Result<String, Reason> {
    optional(node, name)?.ok_or(Reason::Incomplete)
}

/// A text that may be missing, and must be one where it stands.
pub(super) fn optional<N: Node>(node: &N, name: &str) -> Result<Option<String>, Reason> {
    let Some(value) = node.member(name) else { return Ok(None) };
    let text = value.text().filter(|text| !text.is_empty());
    text.map(Some).ok_or(Reason::Incomplete)
}

pub(super) fn moment(text: &str) -> Result<i64, Reason> {
    date::parse(text).ok_or(Reason::DateUnreadable)
}
