//! What an achievement credential says (Open Badges 3.0, sections B.1 and following).

use tremplin_content::node::{Node, Shape};
use tremplin_content::stranger;

use super::Reason;
use super::entry::{self, Status};
use super::members::{
    CREDENTIALS, any_text, has_type, issuer, milliseconds, moment, only, optional, text, texts,
};

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
            status: entry::read(node),
            old_form: old_form || claims.is_some(),
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
