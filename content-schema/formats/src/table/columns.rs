//! What columns are, by their names in French or English.

use csv::StringRecord;

use crate::making::slug;

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Front,
    FrontImage,
    FrontAudio,
    Back,
    BackImage,
    BackAudio,
    Hint,
    Example,
    Tags,
    Id,
    Kind,
    Prompt,
    /// Of which `Correct` says whether it is right.
    Choice,
    Wrong,
    Correct,
    Explanation,
    Points,
    Tolerance,
    Scoring,
    /// It has no place.
    Strange,
}

impl Role {
    /// What it is called in modules and in what is written.
    pub fn name(self) -> &'static str {
        match self {
            Role::Front => "front",
            Role::FrontImage => "front image",
            Role::FrontAudio => "front audio",
            Role::Back => "back",
            Role::BackImage => "back image",
            Role::BackAudio => "back audio",
            Role::Hint => "hint",
            Role::Example => "example",
            Role::Tags => "tags",
            Role::Id => "id",
            Role::Kind => "kind",
            Role::Prompt => "prompt",
            Role::Choice => "choice",
            Role::Wrong => "wrong",
            Role::Correct => "correct",
            Role::Explanation => "explanation",
            Role::Points => "points",
            Role::Tolerance => "tolerance",
            Role::Scoring => "scoring",
            Role::Strange => "?",
        }
    }

    fn of(name: &str) -> Role {
        let name = slug(name);
        match name.as_str() {
            "front" | "recto" | "recto-texte" | "terme" | "term" | "mot" | "word" => Role::Front,
            "front-image" | "recto-image" => Role::FrontImage,
            "front-audio" | "recto-audio" => Role::FrontAudio,
            "back" | "verso" | "verso-texte" | "definition" | "traduction" | "translation"
            | "sens" | "meaning" => Role::Back,
            "back-image" | "verso-image" => Role::BackImage,
            "back-audio" | "verso-audio" => Role::BackAudio,
            "hint" | "indice" | "aide" => Role::Hint,
            "example" | "exemple" | "phrase" => Role::Example,
            "tags" | "tag" | "etiquettes" | "etiquette" | "theme" | "categorie" | "category" => {
                Role::Tags
            }
            "id" | "identifiant" => Role::Id,
            "kind" | "type" | "sorte" => Role::Kind,
            "prompt" | "enonce" | "consigne" => Role::Prompt,
            "correct" | "correct-answer" | "correct-answers" | "correct-answer-s"
            | "bonne-reponse" | "bonnes-reponses" | "bonne-s-reponse-s" | "reponse-correcte"
            | "reponses-correctes" | "reponse" | "answer" | "solution" => Role::Correct,
            "explication" | "explanation" | "feedback" | "commentaire" | "anecdote" => {
                Role::Explanation
            }
            "points" | "bareme" => Role::Points,
            "tolerance" | "ecart" => Role::Tolerance,
            "scoring" => Role::Scoring,
            _ if name.starts_with("question") => Role::Prompt,
            _ => {
                let begins = |starts: &[&str]| starts.iter().any(|start| name.starts_with(start));
                if begins(&["choi", "option", "proposition", "reponse-", "answer-"]) {
                    Role::Choice
                } else if begins(&["wrong", "mauvaise", "distract", "incorrect"]) {
                    Role::Wrong
                } else {
                    Role::Strange
                }
            }
        }
    }
}

/// The columns of a table.
pub(super) struct Columns {
    names: Vec<String>,
    roles: Vec<Role>,
}

impl Columns {
    /// By their names, where a row has enough of them that are known.
    pub fn named(row: &StringRecord) -> Option<Columns> {
        let names: Vec<String> = row.iter().map(|name| name.trim().to_owned()).collect();
        let roles: Vec<Role> = names.iter().map(|name| Role::of(name)).collect();
        let has = |role| roles.contains(&role);
        let answers = [Role::Correct, Role::Choice, Role::Wrong, Role::Kind];
        let cards = has(Role::Front) && has(Role::Back);
        let questions = has(Role::Prompt) && answers.into_iter().any(has);
        let mut columns = (cards || questions).then_some(Columns { names, roles })?;
        // A question and its answer, and nothing to choose from, are the two sides of a card.
        if !cards
            && !columns
                .roles
                .iter()
                .any(|role| matches!(role, Role::Choice | Role::Wrong | Role::Kind))
        {
            for role in &mut columns.roles {
                *role = match *role {
                    Role::Prompt => Role::Front,
                    Role::Correct => Role::Back,
                    Role::Explanation => Role::Example,
                    other => other,
                };
            }
        }
        Some(columns)
    }

    /// Without names: two sides, and nothing is known of what follows.
    pub fn bare(width: usize) -> Columns {
        let roles = (0..width).map(|column| match column {
            0 => Role::Front,
            1 => Role::Back,
            _ => Role::Strange,
        });
        Columns {
            names: (1..=width).map(|number| number.to_string()).collect(),
            roles: roles.collect(),
        }
    }

    /// Whether the rows are questions.
    pub fn asks(&self) -> bool {
        self.first(Role::Front).is_none() && self.first(Role::Prompt).is_some()
    }

    /// The first column that is this.
    pub fn first(&self, role: Role) -> Option<usize> {
        self.all(role).next()
    }

    /// Each column that is this.
    pub fn all(&self, role: Role) -> impl Iterator<Item = usize> + '_ {
        self.roles
            .iter()
            .enumerate()
            .filter(move |(_, each)| **each == role)
            .map(|(column, _)| column)
    }

    /// What each is taken for.
    pub fn told(&self) -> String {
        let each = self.names.iter().zip(&self.roles).filter(|(_, role)| **role != Role::Strange);
        each.map(|(name, role)| format!("{name} = {}", role.name())).collect::<Vec<_>>().join(", ")
    }

    /// The names of those that have no place.
    pub fn strange(&self) -> Vec<&str> {
        let used = |role: Role| match self.asks() {
            true => !matches!(
                role,
                Role::Strange
                    | Role::Front
                    | Role::Back
                    | Role::Example
                    | Role::FrontImage
                    | Role::FrontAudio
                    | Role::BackImage
                    | Role::BackAudio
            ),
            false => !matches!(
                role,
                Role::Strange
                    | Role::Prompt
                    | Role::Choice
                    | Role::Wrong
                    | Role::Correct
                    | Role::Kind
                    | Role::Explanation
                    | Role::Points
                    | Role::Tolerance
                    | Role::Scoring
            ),
        };
        let strange = self.names.iter().zip(&self.roles).filter(|(_, role)| !used(**role));
        strange.map(|(name, _)| name.as_str()).filter(|name| !name.is_empty()).collect()
    }
}
