//! Sentences for everything but `not-json`, by code and details.

use super::slots::{example, in_card, in_item, meant_value};
use super::{Sentences, badge, sentences, slips};
use crate::report::{Code, Problem};

#[rustfmt::skip]
pub(super) fn sentences_of(problem: &Problem) -> Sentences {
    if let Some(told) = renamed(problem).or_else(|| badge::in_context(problem)) {
        return told;
    }
    match problem.code {
        Code::NotJson => super::not_json::sentences_of(problem.detail(0)),
        Code::WrongType => wrong_type(problem),
        Code::MissingProperty if problem.detail(0) == "kind" && !in_item(problem) => sentences(
            "Il manque {0} : la sorte de module.", "Ajoutez pour un quiz : \"kind\": \"quiz\". Pour des cartes : \"kind\": \"flashcards\". Pour un badge : \"kind\": \"badge\"",
            "{0} is missing: the kind of module.", "Add for a quiz: \"kind\": \"quiz\". For cards: \"kind\": \"flashcards\". For a badge: \"kind\": \"badge\"",
        ),
        Code::MissingProperty if problem.detail(0) == "answers" && in_card(problem) => sentences(
            "La réponse est à écrire et le verso n’a pas de texte : il manque {0}.", "Ajoutez par exemple : {example}",
            "The answer is to be typed and the back has no text: {0} is missing.", "Add for instance: {example}",
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
            "Le texte de {name} est trop long : {bare 0} caractères au plus.", "Coupez-le en plusieurs leçons, questions ou cartes.",
            "The text of {name} is too long: {bare 0} characters at most.", "Split it into several lessons, questions or cards.",
        ),
        Code::UnknownValue if meant_value(problem).is_some() => sentences(
            "{0} n’est pas une valeur possible pour {name}.", "Écrivez : {nearest}",
            "{0} is not a value that {name} can have.", "Write: {nearest}",
        ),
        Code::UnknownValue if problem.name() == "answer" && in_card(problem) => sentences(
            "{0} n’est pas une valeur possible pour {name}, qui dit comment répondre.", "Écrivez l’une de ces valeurs : {allowed}. La réponse elle-même est le verso : \"back\": \"…\"",
            "{0} is not a value that {name} can have: it says how to answer.", "Write one of these: {allowed}. The answer itself is the back: \"back\": \"…\"",
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
        Code::DuplicateId if in_card(problem) => sentences(
            "Deux cartes ont le même identifiant : {0}.", "Donnez à chacune le sien : \"{bare 0}-2\", ou effacez \"id\" pour qu’il soit fait à partir du recto.",
            "Two cards have the same identifier: {0}.", "Give each its own: \"{bare 0}-2\", or delete \"id\" to have it made from the front.",
        ),
        Code::DuplicateId => sentences(
            "Deux éléments ont le même identifiant : {0}.", "Donnez à chacun son identifiant : \"{bare 0}-2\", ou effacez \"id\" pour un numéro automatique.",
            "Two items have the same identifier: {0}.", "Give each its own: \"{bare 0}-2\", or delete \"id\" to have them numbered.",
        ),
        Code::InvalidLang => sentences(
            "{0} n’est pas un code de langue.", "Écrivez le code de la langue en deux lettres : \"{bare name}\": \"fr\"",
            "{0} is not a language code.", "Write the code of the language in two letters: \"{bare name}\": \"en\"",
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
        Code::UnsafeUrl if problem.detail(0).contains('\\') => sentences(
            "Cette adresse contient une barre « \\ » : {0}.", "Écrivez les adresses avec « / » : \"{slashes}\"",
            "This address holds a backslash: {0}.", "Write addresses with “/”: \"{slashes}\"",
        ),
        Code::UnsafeUrl if problem.detail(0).contains('@') && !problem.detail(0).starts_with("mailto:") => sentences(
            "Cette adresse nomme quelqu’un devant le site, avec « @ » : {0}.", "Écrivez l’adresse sans ce qui est devant « @ » : https://example.org/page.html",
            "This address names somebody in front of the site, with “@”: {0}.", "Write the address without what is in front of “@”: https://example.org/page.html",
        ),
        Code::LostBackslash
        | Code::WrongEncoding
        | Code::AccidentalList
        | Code::AccidentalEmphasis
        | Code::EatenBackslash
        | Code::ForeignPoster
        | Code::DuplicateModule => slips::sentences_of(problem),
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
        Code::UnusedAnswer => sentences(
            "{name} ne sert que si la réponse est à écrire, ce qui n’est pas le cas de cette carte.", "Ajoutez à la carte : \"answer\": \"typed\", ou effacez {name}.",
            "{name} is of use only where the answer is typed; that of this card is not.", "Add to the card: \"answer\": \"typed\", or delete {name}.",
        ),
        Code::UndescribedSide => sentences(
            "Ce côté de la carte n’est qu’une image sans description : qui ne la voit pas n’a rien.", "Décrivez ce qu’elle montre : \"alt\": \"…\", ou ajoutez un texte : \"text\": \"…\"",
            "This side of the card is but a picture without a description: who does not see it gets nothing.", "Describe what it shows: \"alt\": \"…\", or add a text: \"text\": \"…\"",
        ),
        Code::EmptySide => sentences(
            "Ce côté de la carte n’a rien à lire, à voir ou à entendre.", "Ajoutez-lui un texte, une image ou un son : \"text\": \"…\"",
            "This side of the card has nothing to read, see or hear.", "Give it a text, an image or a sound: \"text\": \"…\"",
        ),
        Code::NotHttps
        | Code::InvalidColor
        | Code::InvalidEmail
        | Code::ImageFormat
        | Code::PrivateKey
        | Code::InvalidKey
        | Code::AllAndAny
        | Code::DuplicateRequirement
        | Code::ScoreOfDeck
        | Code::ShareOfQuiz => badge::of_code(problem.code),
        Code::NothingToAnswer => sentences(
            "Ce quiz n’a que des leçons : rien n’y demande de réponse.", "Ajoutez au moins une question : { \"kind\": \"true-false\", \"prompt\": \"…\", \"answer\": true }",
            "This quiz has lessons only: nothing in it asks for an answer.", "Add at least one question: { \"kind\": \"true-false\", \"prompt\": \"…\", \"answer\": true }",
        ),
    }
}

/// What is missing because its name is misspelt: see `json::renamed`.
#[rustfmt::skip]
fn renamed(problem: &Problem) -> Option<Sentences> {
    let [_, _, ..] = problem.details.as_slice() else { return None };
    let [french, english] = match problem.code {
        Code::MissingProperty => [
            "Il manque {0} ; vous avez écrit {1}, qui n’est pas connu ici.",
            "{0} is missing; you wrote {1}, which is not known here.",
        ],
        Code::NoCorrectChoice => [
            "Aucun choix n’est marqué comme juste ; vous avez écrit {1}, qui n’est pas connu ici.",
            "No choice is marked as correct; you wrote {1}, which is not known here.",
        ],
        Code::MissingAlternative => [
            "L’image n’a pas de texte de remplacement ; vous avez écrit {1}, qui n’est pas connu ici.",
            "The image has no alternative text; you wrote {1}, which is not known here.",
        ],
        Code::MissingCaptions if problem.detail(0) == "captions" => [
            "La vidéo n’a pas de sous-titres ; vous avez écrit {1}, qui n’est pas connu ici.",
            "The video has no captions; you wrote {1}, which is not known here.",
        ],
        Code::MissingCaptions => [
            "Le son n’a pas de transcription ; vous avez écrit {1}, qui n’est pas connu ici.",
            "The sound has no transcript; you wrote {1}, which is not known here.",
        ],
        Code::EmptySide => [
            "Ce côté de la carte est vide ; vous avez écrit {1}, qui n’est pas connu ici.",
            "This side of the card is empty; you wrote {1}, which is not known here.",
        ],
        Code::EmptyLesson => [
            "Cette leçon est vide ; vous avez écrit {1}, qui n’est pas connu ici.",
            "This lesson is empty; you wrote {1}, which is not known here.",
        ],
        _ => return None,
    };
    Some(sentences(
        french, "Remplacez \"{bare 1}\" par \"{bare 0}\".",
        english, "Put \"{bare 0}\" in the place of \"{bare 1}\".",
    ))
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
    if problem.name() == "cards" && expected == "object" {
        return sentences(
            "Chaque carte est un objet entre accolades { } ; ici se trouve {found}.", "Écrivez : { \"front\": \"…\", \"back\": \"…\" }",
            "Each card is an object in braces { }; here stands {found}.", "Write: { \"front\": \"…\", \"back\": \"…\" }",
        );
    }
    if expected == "text-or-object" {
        return sentences(
            "{name} attend {expected} ; ici se trouve {found}.", "Écrivez un texte : {example here}. Ou avec une image : \"{bare name}\": { \"image\": { \"src\": \"image.webp\", \"alt\": \"…\" } }",
            "{name} takes {expected}; here stands {found}.", "Write a text: {example here}. Or with a picture: \"{bare name}\": { \"image\": { \"src\": \"image.webp\", \"alt\": \"…\" } }",
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
        "cards" => sentences(
            "Le paquet est vide : il lui faut au moins une carte.", "Écrivez par exemple : {example here}",
            "The deck is empty: it needs at least one card.", "Write for instance: {example here}",
        ),
        _ => sentences(
            "La liste {name} a trop peu d’éléments : {bare 1} au lieu de {bare 0} au moins.", "Ajoutez ce qui manque.",
            "The list {name} has too few elements: {bare 1} instead of {bare 0} at least.", "Add what is missing.",
        ),
    }
}
