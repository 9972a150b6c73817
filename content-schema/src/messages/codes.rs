//! Sentences for everything but `not-json`, by code and details.

use super::{Lang, Sentences, nearest, sentences};
use crate::messages::nearest::without_accents;
use crate::report::{Code, Problem};

/// A property with a value that shows how it is written; `"name": …` where none is known.
pub(super) fn example(problem: &Problem, name: &str) -> &'static str {
    match name {
        "kind" if in_item(problem) => "\"kind\": \"single-choice\"",
        "kind" => "\"kind\": \"quiz\"",
        "id" if in_item(problem) => "\"id\": \"question-1\"",
        "id" => "\"id\": \"mon-quiz\"",
        "lang" => "\"lang\": \"fr\"",
        "title" => "\"title\": \"Le CV\"",
        "intro" => "\"intro\": \"Dix questions sur le CV.\"",
        "items" => {
            "\"items\": [ { \"kind\": \"true-false\", \"prompt\": \"…\", \"answer\": true } ]"
        }
        "authors" => "\"authors\": [\"Prénom Nom\"]",
        "sources" => "\"sources\": [ { \"title\": \"…\", \"url\": \"https://…\" } ]",
        "prompt" => "\"prompt\": \"Quelle est la bonne réponse ?\"",
        "choices" => {
            "\"choices\": [ { \"text\": \"Oui\", \"correct\": true }, { \"text\": \"Non\" } ]"
        }
        "text" => "\"text\": \"…\"",
        "correct" => "\"correct\": true",
        "answer" => "\"answer\": true",
        "answers" => "\"answers\": [\"CEJ\", \"contrat d’engagement jeune\"]",
        "match" => "\"match\": { \"typos\": 1 }",
        "feedback" => "\"feedback\": \"…\"",
        "image" => "\"image\": { \"src\": \"image.webp\", \"alt\": \"…\" }",
        "audio" => "\"audio\": { \"src\": \"son.mp3\", \"transcript\": \"…\" }",
        "video" => "\"video\": { \"src\": \"film.mp4\", \"captions\": \"film.vtt\" }",
        "src" => "\"src\": \"image.webp\"",
        "alt" => "\"alt\": \"Un CV d’une page\"",
        "url" => "\"url\": \"https://…\"",
        "passMark" => "\"passMark\": 70",
        "maxAttempts" => "\"maxAttempts\": 2",
        "points" => "\"points\": 1",
        "typos" => "\"typos\": 1",
        _ => "",
    }
}

fn in_item(problem: &Problem) -> bool {
    problem.path.starts_with("items[")
}

/// A shape with its article: `un texte`, `a list`.
pub(super) fn shape(name: &str, lang: Lang) -> &'static str {
    let both = match name {
        "text" => ["un texte entre guillemets", "a text in quotes"],
        "number" => ["un nombre", "a number"],
        "boolean" => ["true ou false", "true or false"],
        "list" => ["une liste entre crochets [ ]", "a list in square brackets [ ]"],
        "object" => ["un objet entre accolades { }", "an object in braces { }"],
        _ => ["rien (null)", "nothing (null)"],
    };
    both[usize::from(lang == Lang::En)]
}

/// The allowed value that an unknown one most likely stands for, ready to be written.
pub(super) fn nearest_value(problem: &Problem) -> Option<String> {
    let allowed: Vec<&str> = problem.details.iter().skip(1).map(String::as_str).collect();
    let near = match allowed.as_slice() {
        [only] => Some((*only).to_owned()),
        _ => {
            near_kind(problem.detail(0), &allowed).or_else(|| nearest(problem.detail(0), &allowed))
        }
    };
    near.map(|value| format!("\"{}\": \"{value}\"", problem.name()))
}

/// What an author most likely means by a number or a truth value in quotes, ready to be written.
pub(super) fn unquoted(problem: &Problem) -> String {
    let written = problem.detail(2).trim();
    let value = match problem.detail(0) {
        "boolean" => crate::json::meant(written).filter(|word| *word != "null").map(str::to_owned),
        _ => {
            let digits: String = written.chars().take_while(char::is_ascii_digit).collect();
            digits.parse::<u32>().ok().map(|number| number.to_string())
        }
    };
    match value {
        Some(value) => format!("\"{}\": {value}", problem.name()),
        None => example(problem, problem.name()).to_owned(),
    }
}

/// A file's name or path without spaces and accents.
pub(super) fn file(problem: &Problem) -> String {
    without_accents(problem.detail(0)).split_whitespace().collect::<Vec<_>>().join("-")
}

/// The identifier that an author most likely means, ready to be written.
pub(super) fn slug(problem: &Problem) -> String {
    let plain = without_accents(problem.detail(0));
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut slug = words.collect::<Vec<_>>().join("-");
    slug.truncate(64);
    if slug.is_empty() {
        return example(problem, "id").to_owned();
    }
    format!("\"id\": \"{}\"", slug.trim_end_matches('-'))
}

/// Names that other tools give to the kinds of items.
fn near_kind(found: &str, allowed: &[&str]) -> Option<String> {
    let kind = match found.to_lowercase().as_str() {
        "qcu" | "radio" | "choix-unique" | "choix unique" | "single" | "choice" => "single-choice",
        "qcm" | "checkbox" | "choix-multiple" | "choix multiple" | "multiple" | "mcq" => {
            "multiple-choice"
        }
        "vrai-faux" | "vrai/faux" | "boolean" | "truefalse" | "vf" => "true-false",
        "texte" | "text" | "réponse courte" | "reponse-courte" | "input" | "fill-in" => {
            "short-answer"
        }
        "leçon" | "lecon" | "page" | "info" | "slide" => "lesson",
        _ => return None,
    };
    allowed.contains(&kind).then(|| kind.to_owned())
}

#[rustfmt::skip]
pub(super) fn sentences_of(problem: &Problem) -> Sentences {
    match problem.code {
        Code::NotJson => super::not_json::sentences_of(problem.detail(0)),
        Code::WrongType => wrong_type(problem),
        Code::MissingProperty if problem.details.len() > 1 => sentences(
            "Il manque {0} ; vous avez écrit {1}, qui n’est pas connu ici.", "Remplacez \"{bare 1}\" par \"{bare 0}\".",
            "{0} is missing; you wrote {1}, which is not known here.", "Put \"{bare 0}\" in the place of \"{bare 1}\".",
        ),
        Code::MissingProperty if example(problem, problem.detail(0)).is_empty() => sentences(
            "Il manque {0}.", "Ajoutez : \"{bare 0}\": …",
            "{0} is missing.", "Add: \"{bare 0}\": …",
        ),
        Code::MissingProperty => sentences(
            "Il manque {0}.", "Ajoutez par exemple : {example}",
            "{0} is missing.", "Add for instance: {example}",
        ),
        Code::UnknownProperty if problem.details.len() > 1 => sentences(
            "{0} n’est pas connu ici et sera ignoré.", "Vouliez-vous écrire \"{bare 1}\" ?",
            "{0} is not known here and will be ignored.", "Did you mean \"{bare 1}\"?",
        ),
        Code::UnknownProperty => sentences(
            "{0} n’est pas connu ici et sera ignoré.", "Effacez-le, ou vérifiez s’il doit aller ailleurs dans le module.",
            "{0} is not known here and will be ignored.", "Delete it, or see whether it belongs elsewhere in the module.",
        ),
        Code::DuplicateProperty => sentences(
            "{0} est écrit deux fois ; seul le dernier compte.", "Gardez celui qui est juste et effacez l’autre.",
            "{0} is written twice; only the last one counts.", "Keep the right one and delete the other.",
        ),
        Code::EmptyText => sentences(
            "Le texte de {name} est vide.", "Écrivez quelque chose entre les guillemets, ou effacez {name} s’il n’est pas obligatoire.",
            "The text of {name} is empty.", "Write something between the quotes, or delete {name} if it is optional.",
        ),
        Code::TextTooLong => sentences(
            "Le texte de {name} est trop long : {bare 0} caractères au plus.", "Coupez-le en plusieurs leçons ou questions.",
            "The text of {name} is too long: {bare 0} characters at most.", "Split it into several lessons or questions.",
        ),
        Code::UnknownValue if nearest_value(problem).is_some() => sentences(
            "{0} n’est pas une valeur possible pour {name}.", "Écrivez : {nearest}",
            "{0} is not a value that {name} can have.", "Write: {nearest}",
        ),
        Code::UnknownValue => sentences(
            "{0} n’est pas une valeur possible pour {name}.", "Écrivez l’une de ces valeurs : {allowed}",
            "{0} is not a value that {name} can have.", "Write one of these: {allowed}",
        ),
        Code::OutOfRange => sentences(
            "La valeur de {name} doit être un nombre entier de {bare 0} à {bare 1}.", "Écrivez par exemple : {example here}",
            "The value of {name} must be a whole number from {bare 0} to {bare 1}.", "Write for instance: {example here}",
        ),
        Code::TooFew => too_few(problem),
        Code::TooMany => sentences(
            "La liste {name} a {bare 1} éléments ; {bare 0} au plus sont permis.", "Retirez-en, ou faites plusieurs modules.",
            "The list {name} has {bare 1} elements; {bare 0} at most are allowed.", "Take some out, or make several modules.",
        ),
        Code::InvalidId => sentences(
            "L’identifiant {0} contient autre chose que a à z, 0 à 9 et le tiret, ou dépasse 64 caractères.", "Écrivez-le en minuscules, sans accents ni espaces : {slug}",
            "The identifier {0} has characters other than a to z, 0 to 9 and the hyphen, or more than 64 of them.", "Write it in small letters, without accents or spaces: {slug}",
        ),
        Code::DuplicateId => sentences(
            "Deux éléments ont le même identifiant : {0}.", "Donnez à chacun son identifiant : \"{bare 0}-2\", ou effacez \"id\" pour un numéro automatique.",
            "Two items have the same identifier: {0}.", "Give each its own: \"{bare 0}-2\", or delete \"id\" to have them numbered.",
        ),
        Code::InvalidLang => sentences(
            "{0} n’est pas un code de langue.", "Écrivez le code de la langue en deux lettres : \"lang\": \"fr\"",
            "{0} is not a language code.", "Write the code of the language in two letters: \"lang\": \"en\"",
        ),
        Code::DuplicateChoice => sentences(
            "Cette réponse est proposée deux fois : {0}.", "Changez ou effacez l’une des deux.",
            "This answer is there twice: {0}.", "Change or delete one of them.",
        ),
        Code::NoCorrectChoice => sentences(
            "Aucun choix n’est marqué comme juste.", "Ajoutez au bon choix : \"correct\": true",
            "No choice is marked as correct.", "Add to the right choice: \"correct\": true",
        ),
        Code::SeveralCorrectChoices => sentences(
            "Une question « single-choice » a un seul choix juste ; ici il y en a {bare 0}.", "Gardez un seul \"correct\": true, ou écrivez : \"kind\": \"multiple-choice\"",
            "A “single-choice” item has one correct choice; here there are {bare 0}.", "Keep one \"correct\": true, or write: \"kind\": \"multiple-choice\"",
        ),
        Code::MissingAlternative => sentences(
            "L’image n’a pas de texte de remplacement : les personnes qui ne la voient pas n’en sauront rien.", "Décrivez-la : \"alt\": \"Un CV d’une page\". Si elle ne fait que décorer : \"alt\": \"\"",
            "The image has no alternative text: people who cannot see it will not know what it shows.", "Describe it: \"alt\": \"A CV of one page\". If it only decorates: \"alt\": \"\"",
        ),
        Code::MissingCaptions if problem.detail(0) == "captions" => sentences(
            "La vidéo n’a pas de sous-titres : les personnes qui n’entendent pas n’en sauront rien.", "Ajoutez un fichier WebVTT : \"captions\": \"film.vtt\"",
            "The video has no captions: people who cannot hear will miss what it says.", "Add a WebVTT file: \"captions\": \"film.vtt\"",
        ),
        Code::MissingCaptions => sentences(
            "Le son n’a pas de transcription : les personnes qui n’entendent pas n’en sauront rien.", "Écrivez ce qui est dit : \"transcript\": \"…\"",
            "The sound has no transcript: people who cannot hear will miss what it says.", "Write what is said: \"transcript\": \"…\"",
        ),
        Code::UnsafeUrl if problem.detail(0).contains(' ') && !problem.detail(0).contains(':') => sentences(
            "Cette adresse contient une espace : {0}.", "Renommez le fichier sans espace ni accent, et écrivez : \"{file}\"",
            "This address holds a space: {0}.", "Rename the file without spaces or accents, and write: \"{file}\"",
        ),
        Code::IncompleteUrl => sentences(
            "Cette adresse n’a pas de https:// : le navigateur cherchera un fichier de ce nom.", "Écrivez : https://{bare 0}",
            "This address has no https://: browsers will look for a file of that name.", "Write: https://{bare 0}",
        ),
        Code::UnsafeUrl => sentences(
            "Tremplin n’ouvre pas cette adresse : {0}.", "Écrivez une adresse en https://, ou le nom d’un fichier sans espace placé à côté du module : page.html",
            "Tremplin does not open this address: {0}.", "Write an address with https://, or the name of a file without spaces beside the module: page.html",
        ),
        Code::EmptyLesson => sentences(
            "Cette leçon n’a rien à lire, à voir ou à entendre.", "Ajoutez-lui un texte, une image, un son ou une vidéo : \"text\": \"…\"",
            "This lesson has nothing to read, see or hear.", "Give it a text, an image, a sound or a video: \"text\": \"…\"",
        ),
        Code::DuplicateFront => sentences(
            "Cette carte a le même recto que la carte {bare 1} : {0}.", "Réunissez les deux cartes, ou donnez à chacune son identifiant : \"id\": \"…\"",
            "This card has the same front as card {bare 1}: {0}.", "Make one card of the two, or give each its own identifier: \"id\": \"…\"",
        ),
        Code::EmptySide => sentences(
            "Ce côté de la carte n’a rien à lire, à voir ou à entendre.", "Ajoutez-lui un texte, une image ou un son : \"text\": \"…\"",
            "This side of the card has nothing to read, see or hear.", "Give it a text, an image or a sound: \"text\": \"…\"",
        ),
        Code::NothingToAnswer => sentences(
            "Ce quiz n’a que des leçons : rien n’y demande de réponse.", "Ajoutez au moins une question : { \"kind\": \"true-false\", \"prompt\": \"…\", \"answer\": true }",
            "This quiz has lessons only: nothing in it asks for an answer.", "Add at least one question: { \"kind\": \"true-false\", \"prompt\": \"…\", \"answer\": true }",
        ),
    }
}

#[rustfmt::skip]
fn wrong_type(problem: &Problem) -> Sentences {
    let [expected, found] = [problem.detail(0), problem.detail(1)];
    if problem.path.is_empty() {
        return sentences(
            "Un module est un objet entre accolades { } ; ici se trouve {found}.", "Le fichier commence par { et finit par }.",
            "A module is an object in braces { }; here stands {found}.", "The file starts with { and ends with }.",
        );
    }
    if problem.name() == "choices" && expected == "object" {
        return sentences(
            "Chaque choix est un objet entre accolades { } ; ici se trouve {found}.", "Écrivez : { \"text\": \"…\" }, et pour le bon : { \"text\": \"…\", \"correct\": true }",
            "Each choice is an object in braces { }; here stands {found}.", "Write: { \"text\": \"…\" }, and for the right one: { \"text\": \"…\", \"correct\": true }",
        );
    }
    if problem.name() == "feedback" && expected == "object" {
        return sentences(
            "Ici, « feedback » attend un texte pour chaque sorte de réponse, entre accolades { }.", "Vrai ou faux : \"feedback\": { \"true\": \"…\", \"false\": \"…\" }. Réponse courte : \"feedback\": { \"correct\": \"…\", \"incorrect\": \"…\" }",
            "Here, “feedback” takes one text for each kind of answer, in braces { }.", "True or false: \"feedback\": { \"true\": \"…\", \"false\": \"…\" }. Short answer: \"feedback\": { \"correct\": \"…\", \"incorrect\": \"…\" }",
        );
    }
    if found == "text" && matches!(expected, "boolean" | "number") {
        return sentences(
            "{name} attend {expected} ; ici se trouve {found}.", "Écrivez la valeur sans guillemets : {unquoted}",
            "{name} takes {expected}; here stands {found}.", "Write the value without quotes: {unquoted}",
        );
    }
    if example(problem, problem.name()).is_empty() || problem.path.ends_with(']') {
        return sentences(
            "Ici, il faut {expected} ; il y a {found}.", "Remplacez cette valeur par {expected}.",
            "Here, {expected} is needed, not {found}.", "Put {expected} in its place.",
        );
    }
    sentences(
        "{name} attend {expected} ; ici se trouve {found}.", "Écrivez par exemple : {example here}",
        "{name} takes {expected}; here stands {found}.", "Write for instance: {example here}",
    )
}

#[rustfmt::skip]
fn too_few(problem: &Problem) -> Sentences {
    match problem.name() {
        "choices" => sentences(
            "Il faut au moins {bare 0} choix ; il y en a {bare 1}.", "Ajoutez des choix : { \"text\": \"…\" }",
            "At least {bare 0} choices are needed; there is {bare 1}.", "Add choices: { \"text\": \"…\" }",
        ),
        "answers" => sentences(
            "Il faut au moins une réponse acceptée.", "Écrivez par exemple : \"answers\": [\"CEJ\", \"contrat d’engagement jeune\"]",
            "At least one accepted answer is needed.", "Write for instance: \"answers\": [\"CEJ\", \"contrat d’engagement jeune\"]",
        ),
        "items" => sentences(
            "Le quiz est vide : il lui faut au moins une question.", "Écrivez par exemple : {example here}",
            "The quiz is empty: it needs at least one question.", "Write for instance: {example here}",
        ),
        _ => sentences(
            "La liste {name} a trop peu d’éléments : {bare 1} au lieu de {bare 0} au moins.", "Ajoutez ce qui manque.",
            "The list {name} has too few elements: {bare 1} instead of {bare 0} at least.", "Add what is missing.",
        ),
    }
}
