//! What an achievement credential says (Open Badges 3.0, sections B.1 and following).

use tremplin_content::node::{Node, Shape};
use tremplin_content::stranger;

use super::{Reason, Status, date, status};

pub(super) const CREDENTIALS: &str = "https://www.w3.org/ns/credentials/v2";
const OLD_CREDENTIALS: &str = "https://www.w3.org/2018/credentials/v1";
const BADGES: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context";
const OLD_BADGES: &str = "https://imsglobal.github.io/openbadges-specification/context.json";
/// What a badge may name beside its own contexts.
const BESIDE: [&str; 2] = [
    "https://w3id.org/security/data-integrity/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
];

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
    /// The address that names the learner, such as `urn:uuid:…`; without one, `holder` says who it is.
    pub subject: Option<String>,
    /// How the learner is told apart where no address names them (section B.13): a line for each identity,
    /// with its kind and its value, which may be a digest.
    pub holder: String,
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
    /// Whether it has the form of version 1.1 of the credentials.
    pub old_form: bool,
}

impl Credential {
    /// Reads the credential itself. `claims` are those of a token that has it in its `vc` claim, which may say
    /// what it leaves out (Verifiable Credentials 1.1, section 6.3.1).
    ///
    /// # Errors
    /// [`Reason::WrongContext`], [`Reason::WrongType`], [`Reason::DateUnreadable`], or
    /// [`Reason::Incomplete`].
    pub(super) fn read<N: Node>(node: &N, claims: Option<&N>) -> Result<Credential, Reason> {
        if node.shape() != Shape::Object {
            return Err(Reason::Unreadable);
        }
        let old_form = has_old_context(node)?;
        if !has_type(node, &["VerifiableCredential"])
            || !has_type(node, &["OpenBadgeCredential", "AchievementCredential"])
        {
            return Err(Reason::WrongType);
        }
        let subject = only(node, "credentialSubject").ok_or(Reason::Incomplete)?;
        let achievement = only(&subject, "achievement").ok_or(Reason::Incomplete)?;
        if !has_type(&subject, &["AchievementSubject"]) || !has_type(&achievement, &["Achievement"])
        {
            return Err(Reason::WrongType);
        }
        let claim = |name: &str| claims.and_then(|claims| claims.member(name));
        let text_or = |node: &N, name: &str, instead: &str| match optional(node, name)? {
            None => Ok(claim(instead).and_then(|claim| claim.text())),
            said => Ok(said),
        };
        let date = |name: &str, instead: &str| match optional(node, name)? {
            Some(date) => moment(&date).map(Some),
            None => Ok(claim(instead).and_then(|claim| milliseconds(&claim))),
        };
        let (issuer, issuer_name) = match (node.member("issuer"), claim("iss")) {
            (None, Some(claim)) => (claim.text().ok_or(Reason::Incomplete)?, None),
            _ => issuer(node)?,
        };
        let criteria = only(&achievement, "criteria").ok_or(Reason::Incomplete)?;
        if criteria.shape() != Shape::Object {
            return Err(Reason::Incomplete);
        }
        let (from, until) =
            if old_form { ("issuanceDate", "expirationDate") } else { ("validFrom", "validUntil") };
        let said_id = text_or(&subject, "id", "sub")?;
        let holder = said_of_each(
            &subject,
            "identifier",
            &["identityType", "identityHash"],
            [" · ", "\n"],
            stranger::line,
        );
        // One of both has to be there.
        if said_id.is_none() && holder.is_empty() {
            return Err(Reason::Incomplete);
        }
        Ok(Credential {
            id: text_or(node, "id", "jti")?.ok_or(Reason::Incomplete)?,
            issuer,
            issuer_name,
            subject: said_id,
            holder,
            achievement: text(&achievement, "id")?,
            name: stranger::line(&text(&achievement, "name")?),
            description: stranger::lines(
                &any_text(&achievement, "description")?.ok_or(Reason::Incomplete)?,
            ),
            criteria: any_text(&criteria, "narrative")?.map(|text| stranger::lines(&text)),
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
            valid_from: date(from, "nbf")?.ok_or(Reason::Incomplete)?,
            valid_until: date(until, "exp")?,
            status: status::read(node),
            old_form: old_form || claims.is_some(),
        })
    }
}

/// A claim that counts seconds, in milliseconds.
pub(super) fn milliseconds<N: Node>(claim: &N) -> Option<i64> {
    claim.number().map(|seconds| (seconds * 1000.0) as i64)
}

/// A member, or the only element of a list there, which means the same (JSON-LD 1.1, section 1.7).
fn only<N: Node>(node: &N, name: &str) -> Option<N> {
    let value = node.member(name)?;
    if value.shape() != Shape::List {
        return Some(value);
    }
    let mut elements = value.elements();
    let first = elements.pop()?;
    elements.is_empty().then_some(first)
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
            let name = any_text(&issuer, "name")?.map(|name| stranger::line(&name));
            Ok((text(&issuer, "id")?, name.filter(|name| !name.is_empty())))
        }
    }
}

/// Whether the contexts are those of version 1.1 of the credentials, with those of Open Badges 3.0.
fn has_old_context<N: Node>(node: &N) -> Result<bool, Reason> {
    let contexts = node.member("@context").map(|list| texts(&list)).unwrap_or_default();
    let old = match contexts.first().map(String::as_str) {
        Some(CREDENTIALS) => false,
        Some(OLD_CREDENTIALS) => true,
        _ => return Err(Reason::WrongContext),
    };
    let badges = |context: &String| is_of_badges(context) || old && context == OLD_BADGES;
    if contexts.iter().any(badges) { Ok(old) } else { Err(Reason::WrongContext) }
}

/// `context.json`, or one with the number of a version: `context-3.0.3.json`.
fn is_of_badges(context: &str) -> bool {
    let version = context.strip_prefix(BADGES).and_then(|rest| rest.strip_suffix(".json"));
    version.is_some_and(|version| {
        let number = version.strip_prefix("-3.0.");
        let digits =
            |number: &str| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        version.is_empty() || number.is_some_and(digits)
    })
}

/// Whether a context gives words no other meaning than the one that is read here.
pub(super) fn is_known(context: &str) -> bool {
    context == CREDENTIALS || BESIDE.contains(&context) || is_of_badges(context)
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

/// A text that may be missing or empty.
fn any_text<N: Node>(node: &N, name: &str) -> Result<Option<String>, Reason> {
    let Some(value) = node.member(name) else { return Ok(None) };
    value.text().map(Some).ok_or(Reason::Incomplete)
}

pub(super) fn moment(text: &str) -> Result<i64, Reason> {
    date::parse(text).ok_or(Reason::DateUnreadable)
}
