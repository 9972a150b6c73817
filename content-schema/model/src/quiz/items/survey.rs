//! What the learner thinks: a scale, choices, or an open text. There is no right answer and no score.

use std::sync::Arc;

use crate::cursor::{Cursor, Reading, Says};
use crate::gate;
#[cfg(feature = "author")]
use crate::html::page::{Page, input};
#[cfg(feature = "author")]
use crate::html::{directed_line, escape};
use crate::node::Node;
use crate::report::Code;

/// What the learner sees.
pub type Asked = Arc<Inquiry>;

/// There is nothing to check.
#[derive(Clone, Debug, PartialEq)]
pub struct Key;

/// Longest text that a learner may write, in characters; what goes beyond is cut.
pub const LONGEST: usize = 1000;

/// How the learner says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One step of a scale.
    Scale,
    /// One of several choices, or several.
    Choices,
    /// A text.
    Text,
}

/// The names of the forms, in the order of [`Form`].
const FORMS: &[&str] = &["scale", "choices", "text"];

/// What the learner is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Inquiry {
    /// How it is answered.
    pub form: Form,
    /// The steps of a scale from its low to its high end, or the choices; each Markdown. A step between the ends may be
    /// empty.
    pub texts: Vec<String>,
    /// Whether the steps have faces, from a sad one to a glad one.
    pub faces: bool,
    /// Whether several choices can be picked.
    pub several: bool,
    /// Whether a choice in the learner's own words stands behind the others.
    pub other: bool,
}

impl Inquiry {
    /// How many choices or steps can be picked, the one in the learner's own words included.
    pub fn picks(&self) -> usize {
        self.texts.len() + usize::from(self.other)
    }
}

pub(super) const PROPERTIES: &[&str] =
    &["kind", "id", "prompt", "image", "form", "steps", "faces", "choices", "several", "other"];

/// The properties of a choice.
pub(crate) const CHOICE: &[&str] = &["text"];

#[cfg(feature = "author")]
pub(super) const GUESSES: &[(&str, &str)] = &[
    ("sondage", "survey"),
    ("enquete", "survey"),
    ("avis", "survey"),
    ("opinion", "survey"),
    ("poll", "survey"),
    ("likert", "survey"),
    ("echelle", "scale"),
    ("rating", "scale"),
    ("ouvert", "text"),
    ("opentext", "text"),
    ("essay", "text"),
    ("etapes", "steps"),
    ("niveaux", "steps"),
    ("degres", "steps"),
    ("visages", "faces"),
    ("emojis", "faces"),
    ("smileys", "faces"),
    ("autre", "other"),
    ("forme", "form"),
];

#[cfg(feature = "author")]
pub(super) const EXAMPLES: &[(&str, &str)] = &[
    ("form", "\"form\": \"scale\""),
    ("steps", "\"steps\": [\"Pas du tout\", \"Un peu\", \"Beaucoup\"]"),
];

#[inline(never)]
pub(super) fn read<N: Node>(item: &Cursor<N>, r: &mut Reading) -> Option<(Asked, Key)> {
    gate!(survey, read);
    let form = item.required("form", r).and_then(|form| form.one_of(FORMS, r));
    let form = form.map(|index| [Form::Scale, Form::Choices, Form::Text][index]);
    let faces = item.boolean_or("faces", false, r);
    let several = item.boolean_or("several", false, r);
    let other = item.boolean_or("other", false, r);
    let list = |name, of, r: &mut Reading| match form {
        Some(form) if form == of => item.required(name, r),
        _ => item.optional(name),
    };
    let steps = list("steps", Form::Scale, r).and_then(|steps| scale(&steps, r));
    let choices = list("choices", Form::Choices, r).and_then(|choices| texts(&choices, r));
    let form = form?;
    #[cfg(feature = "author")]
    for (name, of) in PROPERTIES[5..].iter().zip([0, 0, 1, 1, 1]) {
        if let Some(unused) = item.optional(name).filter(|_| form as usize != of) {
            unused.warn(r, Code::UnusedAnswer, &[FORMS[of]]);
        }
    }
    let (faces, several, other) = (faces?, several?, other?);
    let of_choices = form == Form::Choices;
    let texts = match form {
        Form::Scale => steps?,
        Form::Choices => choices?,
        Form::Text => Vec::new(),
    };
    let asked = Inquiry {
        form,
        texts,
        faces: faces && form == Form::Scale,
        several: several && of_choices,
        other: other && of_choices,
    };
    Some((Arc::new(asked), Key))
}

/// The steps of a scale. Who sees but faces between the ends is told their number.
fn scale<N: Node>(list: &Cursor<N>, r: &mut Reading) -> Option<Vec<String>> {
    let cursors = list.elements(3, 7, r);
    let last = cursors.len().saturating_sub(1);
    let mut steps = Vec::new();
    for (index, step) in cursors.iter().enumerate() {
        let text = step.any_text(r)?;
        if text.trim().is_empty() {
            if index == 0 || index == last {
                step.problem(r, Code::UnnamedEnd, &[]);
            }
            steps.push(String::new());
        } else if step.has_safe_marks(&text, r) {
            add(text, &mut steps, step, r);
        }
    }
    Some(steps)
}

fn texts<N: Node>(list: &Cursor<N>, r: &mut Reading) -> Option<Vec<String>> {
    let mut texts = Vec::new();
    for choice in &list.elements(2, 20, r) {
        if choice.object(CHOICE, r)
            && let Some(text) = choice.needed("text", Says::Markdown, r)
        {
            add(text, &mut texts, choice, r);
        }
    }
    Some(texts)
}

/// Adds a text that no other one says already.
fn add<N: Node>(text: String, texts: &mut Vec<String>, place: &Cursor<N>, r: &mut Reading) {
    if texts.iter().any(|earlier| earlier.trim() == text.trim()) {
        place.problem(r, Code::DuplicateChoice, &[text.trim()]);
    }
    texts.push(text);
}

/// What is ticked or written here is not sent: the form says so.
#[cfg(feature = "author")]
pub(super) fn fields(page: &Page<'_>, asked: &Asked, name: &str) -> String {
    let kind = if asked.several { "checkbox" } else { "radio" };
    let of = asked.texts.len();
    let mut out: String = asked
        .texts
        .iter()
        .enumerate()
        .map(|(index, text)| {
            let label = match text.as_str() {
                "" => page.say(&step(page.words.step, index + 1, of)),
                text => directed_line(text, page.lang),
            };
            input(kind, name, &index.to_string(), &label)
        })
        .collect();
    if asked.other {
        out += &input(kind, name, &of.to_string(), &page.say(page.words.other));
    }
    if asked.form == Form::Text {
        let label = page.say(page.words.your_answer);
        out += &format!(
            "<p><label>{label}<br><textarea form=\"\" name=\"{}\" rows=\"4\" maxlength=\"{LONGEST}\"></textarea></label></p>",
            escape(name)
        );
    }
    out + &format!("<p><small>{}</small></p>", page.say(page.words.not_sent))
}

#[cfg(feature = "author")]
fn step(pattern: &str, n: usize, of: usize) -> String {
    pattern.replace("{n}", &n.to_string()).replace("{of}", &of.to_string())
}

#[cfg(feature = "author")]
pub(super) fn answer<'a>(_: &Page<'_>, _: &Asked, _: &'a Key) -> (String, Option<&'a str>) {
    (String::new(), None)
}

/// How a survey is answered.
#[cfg(feature = "author")]
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
#[schemars(description = "Comment l’élève répond.")]
pub enum SurveyForm {
    /// One step of a scale.
    #[default]
    #[schemars(description = "Un degré sur une échelle : voir \"steps\" et \"faces\".")]
    Scale,
    /// One or several choices.
    #[schemars(description = "Un ou plusieurs choix : voir \"choices\", \"several\" et \"other\".")]
    Choices,
    /// A text.
    #[schemars(description = "Un texte libre, de 1 000 caractères au plus.")]
    Text,
}

/// A choice of a survey.
#[cfg(feature = "author")]
#[derive(
    Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[schemars(description = "Un choix, ni juste ni faux.")]
pub struct SurveyChoice {
    /// What it says, in Markdown.
    #[schemars(description = "Le texte du choix. Markdown.", length(min = 1, max = 20000))]
    pub text: String,
}

#[cfg(feature = "author")]
crate::properties::item! {
    /// What the learner thinks: no right answer, no score.
    #[schemars(
        description = "Une question sans bonne réponse ni points : l’élève dit ce qu’il pense, ou passe. Sa réponse reste sur son appareil, sauf si la balise de la page demande le contraire."
    )]
    Survey, "Une question sans bonne réponse : une échelle, des choix ou un texte libre.", "Identifiant de la question : minuscules sans accents, chiffres et tirets. Sans lui : item-1, item-2…" {
        /// What is asked, in Markdown.
        #[schemars(description = "La question. Markdown.", length(min = 1, max = 20000))]
        prompt: String,
        /// A picture above the answers.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Une image au-dessus des réponses.")]
        image: Option<crate::properties::Image>,
        /// How it is answered.
        #[schemars(description = "Comment l’élève répond : \"scale\" (une échelle), \"choices\" (des choix) ou \"text\" (un texte libre).")]
        form: SurveyForm,
        /// The steps of a scale, from its low to its high end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(
            description = "Les degrés de l’échelle, du plus bas au plus haut. Le premier et le dernier ont toujours des mots ; les autres peuvent être vides : \"\".",
            length(min = 3, max = 7)
        )]
        steps: Option<Vec<String>>,
        /// Whether the steps have faces.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "true : un visage à côté de chaque degré, du plus triste au plus content. Sans indication : false.")]
        faces: Option<bool>,
        /// The choices.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Les choix, ni justes ni faux.", length(min = 2, max = 20))]
        choices: Option<Vec<SurveyChoice>>,
        /// Whether several choices can be picked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "true : l’élève peut prendre plusieurs choix. Sans indication : false.")]
        several: Option<bool>,
        /// Whether a choice in the learner's own words stands behind the others.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "true : un dernier choix, « Autre », que l’élève écrit. Sans indication : false.")]
        other: Option<bool>,
    }
    "survey : un avis, sans bonne réponse" {
        "kind": "survey",
        "prompt": "${1:Comment vous sentez-vous après ce module ?}",
        "form": "scale",
        "faces": true,
        "steps": ["${2:Pas à l’aise}", "", "${3:Ça va}", "", "${4:Très à l’aise}"],
    }
}
