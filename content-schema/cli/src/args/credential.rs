//! Options of the commands for signed badges.

use clap::ValueEnum;
use tremplin_core::credential;

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
    /// Request file (JSON); - reads standard input. Options win over it.
    #[arg(value_name = "REQUEST")]
    pub request: Option<String>,
    /// The issuer's private key, as keygen writes it.
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
    /// The learner, as a number without a name; a new one otherwise.
    #[arg(long, value_name = "URN")]
    pub subject: Option<String>,
    /// From when on it is valid; from now on otherwise.
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// Until when it is valid; without end otherwise.
    #[arg(long, value_name = "DATE")]
    pub until: Option<String>,
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
    /// Badge: a token, JSON with a token, a PNG or an SVG; - reads standard input.
    #[arg(value_name = "FILE")]
    pub file: String,
    /// Keys of the issuers that you trust (JWK set).
    #[arg(long, value_name = "FILE")]
    pub issuers: Option<String>,
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

impl From<Algorithm> for credential::Algorithm {
    fn from(algorithm: Algorithm) -> Self {
        match algorithm {
            Algorithm::Rs256 => Self::Rs256,
            Algorithm::Es256 => Self::Es256,
            Algorithm::EdDsa => Self::EdDsa,
        }
    }
}
