//! Pictures to choose from, one or several.

use std::sync::Arc;

use super::choices;
#[cfg(feature = "author")]
use super::telling::telling;
use crate::common::{Image, read as common};
use crate::cursor::{Cursor, Reading};
use crate::gate;
#[cfg(feature = "author")]
use crate::html::page::{Page, input};
#[cfg(feature = "author")]
use crate::html::{directed_line, plain};
use crate::node::Node;
use crate::quiz::Scoring;
use crate::report::Code;

/// What the learner sees.
pub type Asked = Arc<Pictures>;
/// The right ones.
pub type Key = choices::Key;

/// What the learner chooses from.
#[derive(Clone, Debug, PartialEq)]
pub struct Pictures {
    /// Whether several can be chosen; they can where several are right.
    pub several: bool,
    /// The choices, in the author's order.
    pub choices: Vec<Picture>,
}

/// A picture to choose.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The picture. Its alternative text is not empty where nothing is written below it.
    pub image: Image,
    /// Markdown below it, or nothing.
    pub text: String,
}

pub(super) const PROPERTIES: &[&str] = super::question_properties!["choices", "several", "scoring"];

/// The properties of a picture to choose.
pub(crate) const PICTURE: &[&str] = &["image", "text", "correct", "feedback"];

#[cfg(feature = "author")]
pub(super) const GUESSES: &[(&str, &str)] = &[
    ("choiximage", "image-choice"),
    ("choiximages", "image-choice"),
    ("images", "choices"),
    ("picture", "image-choice"),
    ("picturechoice", "image-choice"),
    ("photo", "image"),
    ("plusieurs", "several"),
    ("legende", "text"),
    ("caption", "text"),
];

#[cfg(feature = "author")]
pub(super) const EXAMPLES: &[(&str, &str)] = &[(
    "image",
    "\"image\": { \"src\": \"casque.webp\", \"alt\": \"Une coque dure qui couvre le crâne\" }",
)];

#[inline(never)]
pub(super) fn read<N: Node>(item: &Cursor<N>, r: &mut Reading) -> Option<(Asked, Key)> {
    gate!(image_choice, read);
    let scoring = Scoring::read(item, r);
    let several = item.boolean_or("several", false, r);
    let list = item.required("choices", r)?;
    let mut pictures: Vec<Picture> = Vec::new();
    let (correct, feedback) = choices::marked(&list, PICTURE, r, |choice, r| {
        let text = choice.markdown_of("text", r).unwrap_or_default();
        choice.required("image", r);
        if let Some(image) = common::image(choice, r) {
            if text.is_empty() && image.alt.trim().is_empty() {
                choice.problem(r, Code::UndescribedChoice, &[]);
            }
            if pictures.iter().any(|it| it.image.src == image.src && it.text == text) {
                choice.problem(r, Code::DuplicateChoice, &[&image.src]);
            }
            pictures.push(Picture { image, text });
        }
    });
    #[cfg(feature = "author")]
    warn_of_telling(item, &list, &pictures, correct, r);
    let several = several? || correct.count_ones() > 1;
    let key = Key { correct, scoring: scoring?, feedback };
    Some((Arc::new(Pictures { several, choices: pictures }), key))
}

/// Warns of an alternative text that says which picture is right.
#[cfg(feature = "author")]
fn warn_of_telling<N: Node>(
    item: &Cursor<N>,
    list: &Cursor<N>,
    pictures: &[Picture],
    correct: u32,
    r: &mut Reading,
) {
    let choices = list.elements(2, 20, &mut Reading::default());
    // Where one could not be read, there is more to mend first.
    if choices.len() != pictures.len() {
        return;
    }
    let question = item.optional("prompt").and_then(|prompt| prompt.unread()).unwrap_or_default();
    let texts: Vec<&str> = pictures.iter().map(|picture| picture.image.alt.as_str()).collect();
    for (index, word) in telling(&question, &texts, correct) {
        if let Some(image) = choices[index].optional("image") {
            let place = image.optional("alt");
            place.as_ref().unwrap_or(&image).warn(r, Code::TellingAlternative, &[&word]);
        }
    }
}

/// One picture under the other, each with its field.
#[cfg(feature = "author")]
pub(super) fn fields(page: &Page<'_>, asked: &Asked, name: &str) -> String {
    let kind = if asked.several { "checkbox" } else { "radio" };
    let inputs = asked.choices.iter().enumerate();
    inputs
        .map(|(index, picture)| {
            let label = label(page, picture);
            page.image(&picture.image) + &input(kind, name, &index.to_string(), &label)
        })
        .collect()
}

#[cfg(feature = "author")]
pub(super) fn answer<'a>(
    page: &Page<'_>,
    asked: &Asked,
    key: &'a Key,
) -> (String, Option<&'a str>) {
    choices::right_ones(asked.choices.iter().map(|picture| label(page, picture)), key)
}

/// A picture in words.
#[cfg(feature = "author")]
fn label(page: &Page<'_>, picture: &Picture) -> String {
    match picture.text.as_str() {
        "" => plain(&picture.image.alt, page.lang),
        text => directed_line(text, page.lang),
    }
}

/// A picture to choose.
#[cfg(feature = "author")]
#[derive(
    Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[schemars(description = "Une image à choisir.")]
pub struct PictureChoice {
    /// The picture.
    #[schemars(
        description = "L’image. Son texte de remplacement dit ce qu’elle montre, sans donner la réponse."
    )]
    pub image: crate::properties::Image,
    /// What stands below it, in Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Un texte sous l’image. Markdown.", length(min = 1, max = 20000))]
    pub text: Option<String>,
    /// Whether it is right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "true pour une bonne image. Sans indication : false.")]
    pub correct: Option<bool>,
    /// Markdown for who picks it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Ce que lit l’élève qui prend cette image. Markdown.",
        length(min = 1, max = 20000)
    )]
    pub feedback: Option<String>,
}

#[cfg(feature = "author")]
crate::properties::question! {
    /// Pictures to choose from.
    ImageChoice, "Des images à choisir : une ou plusieurs.", "La question. Markdown." {
        /// The pictures, at least one of them correct.
        #[schemars(description = "Les images, dont au moins une avec \"correct\": true.", length(min = 2, max = 20))]
        choices: Vec<PictureChoice>,
        /// Whether several can be chosen although one is right.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "true : l’élève peut choisir plusieurs images, même si une seule est bonne. Sans indication : plusieurs si plusieurs sont bonnes.")]
        several: Option<bool>,
        /// How several picks are counted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Comment compter les points. \"all-or-nothing\" sans indication.")]
        scoring: Option<crate::properties::Scoring>,
    }
    "image-choice : des images à choisir" {
        "kind": "image-choice",
        "prompt": "${1:Quelle image ?}",
        "choices": [
            { "image": { "src": "image-1.webp", "alt": "${2:Ce qu’elle montre}" }, "correct": true },
            { "image": { "src": "image-2.webp", "alt": "${3:Ce qu’elle montre}" } },
        ],
    }
}
