//! Pictures, sounds, films and sources.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::checkpoints::Checkpoint;

/// A picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(description = "Une image.")]
pub struct Image {
    /// Address, relative to the module.
    #[schemars(
        description = "Adresse de l’image : un fichier à côté du module, ou https://…",
        length(min = 1, max = 20000)
    )]
    pub src: String,
    /// Alternative text.
    #[schemars(
        description = "Ce que montre l’image, pour qui ne la voit pas. \"\" si elle ne fait que décorer.",
        length(max = 20000)
    )]
    pub alt: String,
    /// Width in pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Largeur en pixels. Avec la hauteur, elle réserve la place : rien ne bouge quand l’image arrive.",
        range(min = 1, max = 20000)
    )]
    pub width: Option<u32>,
    /// Height in pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Hauteur en pixels.", range(min = 1, max = 20000))]
    pub height: Option<u32>,
    /// Who made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Auteur et licence de l’image.", length(min = 1, max = 20000))]
    pub credit: Option<String>,
}

/// A sound.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(description = "Un son.")]
pub struct Audio {
    /// Address, relative to the module.
    #[schemars(description = "Adresse du fichier, MP3 par exemple.", length(min = 1, max = 20000))]
    pub src: String,
    /// What is said, in Markdown.
    #[schemars(
        description = "Ce qui est dit, pour qui n’entend pas. Markdown.",
        length(min = 1, max = 20000)
    )]
    pub transcript: String,
}

/// A film.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(description = "Une vidéo.")]
pub struct Video {
    /// Address, relative to the module.
    #[schemars(description = "Adresse du fichier, MP4 par exemple.", length(min = 1, max = 20000))]
    pub src: String,
    /// Address of the captions.
    #[schemars(
        description = "Adresse des sous-titres, un fichier WebVTT (.vtt).",
        length(min = 1, max = 20000)
    )]
    pub captions: String,
    /// What is said and shown, in Markdown; of a film that stops for questions, after the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Ce qui est dit et montré. Markdown.", length(min = 1, max = 20000))]
    pub transcript: Option<String>,
    /// Address of the picture shown before the film starts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Adresse de l’image montrée avant la lecture.",
        length(min = 1, max = 20000)
    )]
    pub poster: Option<String>,
    /// Where it stops for questions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Les moments où la vidéo s’arrête pour une question, dans l’ordre. Il faut alors \"transcript\", qui dit ici ce qui vient après la dernière question.",
        length(min = 1, max = 10)
    )]
    pub checkpoints: Option<Vec<Checkpoint>>,
}

/// Where a fact comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(description = "Une source.")]
pub struct Source {
    /// Title.
    #[schemars(description = "Titre de la page ou du texte.", length(min = 1, max = 20000))]
    pub title: String,
    /// Address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Son adresse.",
        length(min = 1, max = 20000),
        example = &"https://www.service-public.gouv.fr/"
    )]
    pub url: Option<String>,
    /// When it was published or consulted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Date de publication ou de consultation.",
        length(min = 1, max = 20000),
        example = &"2026-01-15"
    )]
    pub date: Option<String>,
}
