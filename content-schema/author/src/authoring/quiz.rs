//! Quizzes. Their items are in [`items`](super::items).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Item, NEXT, NEXT_EXAMPLE, Source, kind_of_module};

/// What its schema is called.
pub(super) const TITLE: &str = "Module Tremplin : quiz";

/// A quiz module.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(description = "Un quiz : des questions et des leçons, montrées une par une.")]
pub struct Quiz {
    /// Address of the JSON Schema, for editors only.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Adresse de ce schéma, pour que l’éditeur aide à écrire. Sans effet sur le quiz."
    )]
    pub schema: Option<String>,
    /// The kind of module.
    #[schemars(description = "La sorte de module : toujours \"quiz\".")]
    pub kind: QuizKind,
    /// Identifier.
    #[schemars(
        description = "Identifiant du module : minuscules sans accents, chiffres et tirets. La progression de l’élève est gardée sous ce nom : ne le changez plus.",
        regex(pattern = tremplin_content::id::PATTERN),
        example = &"cv"
    )]
    pub id: String,
    /// Language of the content.
    #[schemars(
        description = "Langue du contenu : \"fr\", \"en\", \"ar\", \"pt-BR\"…",
        regex(pattern = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"),
        example = &"fr"
    )]
    pub lang: String,
    /// Title, plain text.
    #[schemars(
        description = "Titre, en texte simple.",
        length(min = 1, max = 20000),
        example = &"Le CV"
    )]
    pub title: String,
    /// Markdown shown before the first item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Introduction, montrée avant la première question avec un bouton pour commencer. Markdown : *italique*, **gras**, [lien](https://…), listes.",
        length(min = 1, max = 20000)
    )]
    pub intro: Option<String>,
    /// Percentage from which the quiz counts as passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Pourcentage de points à partir duquel le quiz est réussi. Sans lui, personne ne réussit ni n’échoue.",
        range(min = 0, max = 100)
    )]
    pub pass_mark: Option<u32>,
    /// What is put into another order for each learner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Ce qui change d’ordre pour chaque élève. Sans indication : rien.")]
    pub shuffle: Option<Shuffle>,
    /// Attempts that an item allows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Nombre d’essais par question avant de montrer la réponse. 1 sans indication, 0 pour ne pas limiter.",
        range(min = 0, max = 10)
    )]
    pub max_attempts: Option<u32>,
    /// Licence of the content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Licence du contenu.",
        length(min = 1, max = 20000),
        example = &"CC BY 4.0"
    )]
    pub license: Option<String>,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Les auteurs.",
        length(max = 50),
        inner(length(min = 1, max = 20000))
    )]
    pub authors: Option<Vec<String>>,
    /// Where the facts come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "D’où viennent les informations.", length(max = 100))]
    pub sources: Option<Vec<Source>>,
    /// The day before which somebody is to read it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Date avant laquelle relire le module, si ses informations changent : 2027-09-01. Après elle, la vérification le rappelle.",
        example = &"2027-09-01"
    )]
    pub review_by: Option<String>,
    /// What comes next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = NEXT, length(min = 1, max = 20000), example = NEXT_EXAMPLE)]
    pub next: Option<String>,
    /// The items.
    #[schemars(
        description = "Les questions et les leçons, dans l’ordre. Au moins une question.",
        length(min = 1, max = 200)
    )]
    pub items: Vec<Item>,
    /// The domains that the items count for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Un bilan par domaines à la fin, à la place du nombre de bonnes réponses."
    )]
    pub self_check: Option<SelfCheck>,
}

impl Quiz {
    /// A quiz with what every quiz needs.
    pub fn new(
        id: impl Into<String>,
        lang: impl Into<String>,
        title: impl Into<String>,
        items: Vec<Item>,
    ) -> Self {
        Self { id: id.into(), lang: lang.into(), title: title.into(), items, ..Self::default() }
    }
}

kind_of_module!(QuizKind, Quiz, "quiz");

/// A self-check: what the items count for, and what is said in the end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(
    description = "Un bilan par domaines : les questions comptent pour des domaines, et chacun atteint un niveau de 0 à 2."
)]
pub struct SelfCheck {
    /// The domains.
    #[schemars(
        description = "Les domaines, dans l’ordre où ils sont montrés.",
        length(min = 1, max = 12)
    )]
    pub domains: Vec<Domain>,
    /// What sums them up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Ce qui résume le bilan : la première phrase qui convient est montrée. La dernière peut être sans condition.",
        length(max = 20)
    )]
    pub summary: Option<Vec<Sentence>>,
}

/// A domain of a self-check.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(description = "Un domaine du bilan.")]
pub struct Domain {
    /// Its name.
    #[schemars(description = "Son nom, en texte simple.", length(min = 1, max = 20000), example = &"S’informer")]
    pub name: String,
    /// The items that count for it, by their identifiers.
    #[schemars(
        description = "Les \"id\" des questions qui comptent pour lui.",
        length(min = 1, max = 200)
    )]
    pub items: Vec<String>,
    /// The points from which level 1 and level 2 are reached.
    #[schemars(
        description = "À partir de combien de points le niveau 1, puis le niveau 2 est atteint : [1, 3]. Une bonne réponse vaut ses \"points\" (1 sans indication).",
        inner(range(min = 1, max = 20000))
    )]
    pub levels: [u32; 2],
    /// What is said at each level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Ce qui est dit au niveau 0, au niveau 1 et au niveau 2. Markdown.",
        inner(length(min = 1, max = 20000))
    )]
    pub says: Option<[String; 3]>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Où continuer quand le niveau 2 n’est pas atteint : une adresse, ou l’\"id\" d’une activité de la même page. Au plus deux domaines proposent leur suite, les plus bas d’abord.", length(min = 1, max = 20000), example = NEXT_EXAMPLE)]
    pub next: Option<String>,
    /// What the way on is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Le titre de ce qui suit ; à écrire avec \"next\".", length(min = 1, max = 20000), example = &"Le mail et les pièces jointes")]
    pub next_title: Option<String>,
}

/// A sentence that sums a self-check up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(description = "Une phrase qui résume le bilan.")]
pub struct Sentence {
    /// The level that so many domains have to have reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Le niveau, 1 ou 2, que des domaines doivent avoir atteint. S’écrit avec \"domains\" ; sans les deux, la phrase convient toujours.",
        range(min = 1, max = 2)
    )]
    pub level: Option<u32>,
    /// How many domains have to have reached it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Combien de domaines, au moins, doivent avoir atteint ce niveau.",
        range(min = 1, max = 12)
    )]
    pub domains: Option<u32>,
    /// What is said.
    #[schemars(description = "La phrase. Markdown.", length(min = 1, max = 20000))]
    pub text: String,
}

/// What is put into another order for each learner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(description = "Ce qui change d’ordre pour chaque élève.")]
pub enum Shuffle {
    /// Nothing.
    #[default]
    #[schemars(description = "Rien : l’ordre du fichier.")]
    None,
    /// The items.
    #[schemars(description = "Les questions ; une leçon reste devant la question qui la suit.")]
    Items,
    /// The choices within an item.
    #[schemars(description = "Les choix de chaque question.")]
    Choices,
    /// Both.
    #[schemars(description = "Les questions et leurs choix.")]
    All,
}
