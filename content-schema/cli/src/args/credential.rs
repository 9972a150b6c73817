//! Options of the commands for signed badges.

use clap::ValueEnum;

use super::Format;

/// Options of `keygen`.
#[derive(clap::Args)]
pub struct KeygenOptions {
    /// The issuer's https address: it names the issuer in every badge.
    #[arg(long, value_name = "URL")]
    pub url: String,
    /// What the issuer is called.
    #[arg(long)]
    pub name: String,
    /// Where to write to the issuer.
    #[arg(long)]
    pub email: Option<String>,
    /// What to sign with: every verifier reads RS256; ES256 and EdDSA make smaller badges.
    #[arg(long, default_value = "RS256", ignore_case = true)]
    pub algorithm: Algorithm,
    /// Folder for the three files.
    #[arg(long, default_value = ".", value_name = "FOLDER")]
    pub out: String,
    /// Language of the sentences: fr or en.
    #[arg(long, value_parser = ["fr", "en"])]
    lang: Option<String>,
}

/// Options of `issue`.
#[derive(clap::Args)]
pub struct IssueOptions {
    /// Request file: JSON, over which options win, or with --badge what a learner hands over; - reads
    /// standard input.
    #[arg(value_name = "REQUEST")]
    pub request: Option<String>,
    /// The badge module that says what the achievement is; what a learner has done is compared with it.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["id", "name", "description", "criteria", "alignment"])]
    pub badge: Option<String>,
    /// The issuer's private key, as keygen writes it, or in a PEM file (PKCS#8).
    #[arg(long, value_name = "FILE")]
    pub key: String,
    /// The issuer's profile, as keygen writes it.
    #[arg(long, value_name = "FILE")]
    pub issuer: String,
    /// Address that names the achievement.
    #[arg(long, value_name = "URL")]
    pub id: Option<String>,
    /// What the achievement is called.
    #[arg(long)]
    pub name: Option<String>,
    /// What the achievement is about.
    #[arg(long)]
    pub description: Option<String>,
    /// What one does to earn it.
    #[arg(long)]
    pub criteria: Option<String>,
    /// The picture of the achievement: its https address, or a PNG or SVG file to put into the badge.
    #[arg(long, value_name = "URL|FILE")]
    pub image: Option<String>,
    /// A skill that it shows, in an open framework: framework|code|name|address; may be repeated.
    #[arg(long, value_name = "TEXT")]
    pub alignment: Vec<String>,
    /// The learner, as a number without a name; a new one otherwise.
    #[arg(long, value_name = "URN")]
    pub subject: Option<String>,
    /// From when on it is valid; from now on otherwise.
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// Until when it is valid, a day to its end, or never for no end; as the badge module says (validMonths)
    /// or without end otherwise.
    #[arg(long, value_name = "DATE")]
    pub until: Option<String>,
    /// Sign although something in the learner's request can hardly be right.
    #[arg(long)]
    pub accept_doubts: bool,
    /// Where a revocation would stand: the address of your status list, and a number of its own.
    #[arg(long, value_name = "URL#NUMBER")]
    pub status: Option<String>,
    /// How it is signed: the two others need a key for EdDSA.
    #[arg(long, default_value = "jwt")]
    pub proof: Proof,
    /// Address of a page with badges: the link is written that hands the badge over there.
    #[arg(long, value_name = "URL")]
    pub page: Option<String>,
    /// File to write; standard output otherwise.
    #[arg(long, value_name = "FILE")]
    pub out: Option<String>,
    /// Language of the sentences: fr or en.
    #[arg(long, value_parser = ["fr", "en"])]
    lang: Option<String>,
}

/// Options of `status-list`.
#[derive(clap::Args)]
pub struct StatusListOptions {
    /// The issuer's private key, as keygen writes it, or in a PEM file (PKCS#8).
    #[arg(long, value_name = "FILE")]
    pub key: String,
    /// The issuer's profile, as keygen writes it.
    #[arg(long, value_name = "FILE")]
    pub issuer: String,
    /// Address where the list will be published; that of the list before otherwise.
    #[arg(long, value_name = "URL", required_unless_present = "before")]
    pub id: Option<String>,
    /// The list to start from, signed with the same key.
    #[arg(long, value_name = "FILE")]
    pub before: Option<String>,
    /// Number of a badge to revoke or suspend; may be repeated.
    #[arg(long, value_name = "NUMBER")]
    pub set: Vec<usize>,
    /// Number of a badge that is no longer suspended; may be repeated.
    #[arg(long, value_name = "NUMBER")]
    pub clear: Vec<usize>,
    /// What the list says of a badge; as the list before otherwise, or revocation.
    #[arg(long)]
    pub purpose: Option<Purpose>,
    /// Until when the list may be relied on, a day to its end; without end otherwise.
    #[arg(long, value_name = "DATE")]
    pub until: Option<String>,
    /// How it is signed: the two others need a key for EdDSA.
    #[arg(long, default_value = "jwt")]
    pub proof: Proof,
    /// File to write; standard output otherwise.
    #[arg(long, value_name = "FILE")]
    pub out: Option<String>,
    /// Language of the sentences: fr or en.
    #[arg(long, value_parser = ["fr", "en"])]
    lang: Option<String>,
}

/// Options of `verify`.
#[derive(clap::Args)]
pub struct VerifyOptions {
    /// Badge: a token, JSON with a token or proofs, a PNG or an SVG, or its link, of which nothing is
    /// fetched; - reads standard input.
    #[arg(value_name = "FILE|LINK")]
    pub file: String,
    /// Keys of the issuers that you trust: a JWK set, or a did:key.
    #[arg(long, value_name = "FILE")]
    pub issuers: Option<String>,
    /// Status list that the badge names, as you fetched it; may be repeated. Where the list has another name,
    /// say where you fetched it: https://…=FILE.
    #[arg(long, value_name = "FILE")]
    pub status: Vec<String>,
    /// The achievement that it has to be for.
    #[arg(long, value_name = "URL")]
    pub achievement: Option<String>,
    /// The moment to judge at; now otherwise.
    #[arg(long, value_name = "DATE")]
    pub at: Option<String>,
    /// For people, or for tools.
    #[arg(long, default_value = "human")]
    pub format: Format,
    /// Language of the sentences: fr or en.
    #[arg(long, value_parser = ["fr", "en"])]
    lang: Option<String>,
}

/// Options of `bake`.
#[derive(clap::Args)]
pub struct BakeOptions {
    /// The picture, PNG or SVG.
    #[arg(value_name = "IMAGE")]
    pub image: String,
    /// The badge, as issue writes it; - reads standard input.
    #[arg(value_name = "BADGE")]
    pub credential: String,
    /// File to write.
    #[arg(long, value_name = "FILE")]
    pub out: String,
    /// Language of the sentences: fr or en.
    #[arg(long, value_parser = ["fr", "en"])]
    lang: Option<String>,
}

/// Options of `unbake`.
#[derive(clap::Args)]
pub struct UnbakeOptions {
    /// The picture, PNG or SVG; - reads standard input.
    #[arg(value_name = "IMAGE")]
    pub image: String,
    /// Language of the sentences: fr or en.
    #[arg(long, value_parser = ["fr", "en"])]
    lang: Option<String>,
}

/// What a key signs with.
#[derive(Clone, Copy, ValueEnum)]
pub enum Algorithm {
    /// RSA.
    #[value(name = "RS256")]
    Rs256,
    /// ECDSA on P-256.
    #[value(name = "ES256")]
    Es256,
    /// Ed25519.
    #[value(name = "EdDSA")]
    EdDsa,
}

impl From<Algorithm> for tremplin_credentials::Algorithm {
    fn from(algorithm: Algorithm) -> Self {
        match algorithm {
            Algorithm::Rs256 => Self::Rs256,
            Algorithm::Es256 => Self::Es256,
            Algorithm::EdDsa => Self::EdDsa,
        }
    }
}

/// How a badge is signed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Proof {
    /// A token (VC-JWT), which every verifier reads.
    Jwt,
    /// JSON with a proof over its meaning (RDF).
    #[value(name = "eddsa-rdfc-2022")]
    Rdfc,
    /// JSON with a proof over its text.
    #[value(name = "eddsa-jcs-2022")]
    Jcs,
}

impl Proof {
    /// The suite of a proof; `None` for a token.
    pub fn suite(self) -> Option<tremplin_credentials::Suite> {
        match self {
            Proof::Jwt => None,
            Proof::Rdfc => Some(tremplin_credentials::Suite::Rdfc),
            Proof::Jcs => Some(tremplin_credentials::Suite::Jcs),
        }
    }
}

/// What a status list says of a badge.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Purpose {
    /// Revoked for good.
    Revocation,
    /// Suspended for a time.
    Suspension,
}

impl From<Purpose> for tremplin_credentials::Purpose {
    fn from(purpose: Purpose) -> Self {
        match purpose {
            Purpose::Revocation => Self::Revocation,
            Purpose::Suspension => Self::Suspension,
        }
    }
}
