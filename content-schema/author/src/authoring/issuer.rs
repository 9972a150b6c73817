//! Who signs a badge, and what it says in terms of open frameworks.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Who signs a badge.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(description = "Qui signe le badge.")]
pub struct Issuer {
    /// Address of the profile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Adresse en https:// du profil de l’émetteur : elle le nomme dans chaque badge signé.",
        length(min = 1, max = 435),
        example = &"https://mission-locale.example/emetteur.json"
    )]
    pub id: Option<String>,
    /// What the issuer is called.
    #[schemars(
        description = "Nom de l’émetteur.",
        length(min = 1, max = 20000),
        example = &"Mission locale"
    )]
    pub name: String,
    /// Its web site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Site de l’émetteur, en https://",
        length(min = 1, max = 500),
        example = &"https://mission-locale.example/"
    )]
    pub url: Option<String>,
    /// Its e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Courriel de l’émetteur.",
        length(min = 1, max = 500),
        example = &"badges@mission-locale.example"
    )]
    pub email: Option<String>,
    /// The public key that its badges are verified with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "La clé publique de l’émetteur (JWK), telle que « tremplin keygen » l’écrit dans jwks.json. Jamais la clé privée."
    )]
    pub key: Option<IssuerKey>,
    /// Address of the page where an adviser signs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Adresse en https:// de la page où un conseiller signe : la demande de l’élève y mène.",
        length(min = 1, max = 500),
        example = &"https://mission-locale.example/signer"
    )]
    pub request_url: Option<String>,
}

/// A public key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(description = "Une clé publique (JWK, RFC 7517) pour RS256, ES256 ou EdDSA.")]
pub struct IssuerKey {
    /// Its kind.
    #[schemars(
        description = "La sorte de clé.",
        extend("enum" = ["RSA", "EC", "OKP"])
    )]
    pub kty: String,
    /// The curve.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "La courbe : \"P-256\" pour EC, \"Ed25519\" pour OKP.")]
    pub crv: Option<String>,
    /// First coordinate, or the key of Ed25519.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Première coordonnée, en base64url.")]
    pub x: Option<String>,
    /// Second coordinate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Seconde coordonnée, en base64url (EC).")]
    pub y: Option<String>,
    /// Modulus.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Module, en base64url (RSA), 2048 bits au moins.")]
    pub n: Option<String>,
    /// Exponent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Exposant, en base64url (RSA) : \"AQAB\".")]
    pub e: Option<String>,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Nom de la clé.", length(min = 1, max = 20000))]
    pub kid: Option<String>,
    /// What it signs with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "L’algorithme : \"RS256\", \"ES256\" ou \"EdDSA\".")]
    pub alg: Option<String>,
    /// What it is for.
    #[serde(rename = "use", default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "L’usage : \"sig\".")]
    pub usage: Option<String>,
    /// What it is for, in another form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "L’usage, sous une autre forme. Sans effet.")]
    pub key_ops: Option<Value>,
    /// Whether it could be exported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Écrit par certains outils. Sans effet.")]
    pub ext: Option<Value>,
    /// The issuer that signs with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "L’adresse de l’émetteur, écrite par « tremplin keygen ». Sans effet ici."
    )]
    pub issuer: Option<Value>,
}

/// A skill of an open framework.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(description = "Une compétence d’un référentiel public : ESCO, DigComp, ROME…")]
pub struct Alignment {
    /// The framework.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Nom du référentiel.",
        length(min = 1, max = 20000),
        example = &"ESCO"
    )]
    pub framework: Option<String>,
    /// The skill's code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Code de la compétence dans le référentiel.",
        length(min = 1, max = 20000)
    )]
    pub code: Option<String>,
    /// The skill's name.
    #[schemars(
        description = "Nom de la compétence, tel qu’il est dans le référentiel.",
        length(min = 1, max = 20000)
    )]
    pub name: String,
    /// The skill's address.
    #[schemars(
        description = "Adresse complète de la compétence dans le référentiel.",
        length(min = 1, max = 500),
        example = &"http://data.europa.eu/esco/skill/1605025e-a179-421f-8f35-5b07d182a6b2"
    )]
    pub url: String,
}
