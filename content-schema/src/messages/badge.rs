//! Sentences that only badges need.

use super::slots::in_requirement;
use super::{Sentences, sentences};
use crate::report::{Code, Problem};

/// What a code of all modules says in a badge.
#[rustfmt::skip]
pub(super) fn in_context(problem: &Problem) -> Option<Sentences> {
    Some(match problem.code {
        Code::MissingProperty if in_requirement(problem) && problem.detail(0) == "kind" => sentences(
            "Il manque {0} : ce qu’il y a à faire.", "Ajoutez pour un quiz : \"kind\": \"quiz\". Pour des cartes : \"kind\": \"flashcards\"",
            "{0} is missing: what there is to do.", "Add for a quiz: \"kind\": \"quiz\". For cards: \"kind\": \"flashcards\"",
        ),
        Code::MissingProperty if problem.path == "requires" && problem.detail(0) == "all" => sentences(
            "Il manque la liste de ce qu’il faut faire.", "Ajoutez \"all\": [ … ] si tout est à faire, ou \"any\": [ … ] si un seul élément suffit.",
            "The list of what has to be done is missing.", "Add \"all\": [ … ] if all of it is to be done, or \"any\": [ … ] if one of them is enough.",
        ),
        Code::WrongType if problem.detail(0) == "list-or-object" => sentences(
            "{name} attend {expected} ; ici se trouve {found}.", "Écrivez par exemple : {example here}",
            "{name} takes {expected}; here stands {found}.", "Write for instance: {example here}",
        ),
        Code::WrongType if problem.path.starts_with("requires") && problem.path.ends_with(']') => sentences(
            "Chaque condition est un objet entre accolades { } ; ici se trouve {found}.", "Écrivez : { \"kind\": \"quiz\", \"id\": \"cv\", \"title\": \"Le CV\" }",
            "Each requirement is an object in braces { }; here stands {found}.", "Write: { \"kind\": \"quiz\", \"id\": \"cv\", \"title\": \"Le CV\" }",
        ),
        Code::WrongType if problem.path.starts_with("alignments[") && problem.path.ends_with(']') => sentences(
            "Chaque alignement est un objet entre accolades { } ; ici se trouve {found}.", "Écrivez : { \"framework\": \"ESCO\", \"name\": \"…\", \"url\": \"https://example.org/\" }",
            "Each alignment is an object in braces { }; here stands {found}.", "Write: { \"framework\": \"ESCO\", \"name\": \"…\", \"url\": \"https://example.org/\" }",
        ),
        Code::WrongType if problem.path == "issuer.key" => sentences(
            "{name} attend une clé publique entre accolades { } ; ici se trouve {found}.", "Copiez la clé telle que tremplin keygen l’a écrite dans jwks.json : \"key\": { \"kty\": … }",
            "{name} takes a public key in braces { }; here stands {found}.", "Copy the key as tremplin keygen has written it into jwks.json: \"key\": { \"kty\": … }",
        ),
        Code::NotHttps if is_http(problem.detail(0)) => sentences(
            "Cette adresse commence par http:// : {0}. Ce qu’un badge signé nomme ne doit pas pouvoir être remplacé en chemin.", "Écrivez https:// à la place de http://. Si votre site ne répond pas ainsi, demandez-le à qui l’héberge.",
            "This address begins with http://: {0}. Nobody may swap on the way what a signed badge names.", "Write https:// in the place of http://. If your site does not answer that way, ask whoever hosts it.",
        ),
        Code::TooFew if problem.path.starts_with("requires") => sentences(
            "Rien n’est demandé : il faut au moins une condition.", "Écrivez par exemple : {example here}",
            "Nothing is asked for: at least one requirement is needed.", "Write for instance: {example here}",
        ),
        _ => return None,
    })
}

/// A whole address that lacks nothing but the `s`.
fn is_http(address: &str) -> bool {
    let start = address.get(..7).unwrap_or_default();
    start.eq_ignore_ascii_case("http://") && crate::url::is_web(address)
}

/// What a code says that only badges have.
#[rustfmt::skip]
pub(super) fn of_code(code: Code) -> Sentences {
    match code {
        Code::NotHttps => sentences(
            "Il faut ici une adresse complète en https://, sans espace ni accent : {0}.", "Écrivez par exemple : {example here}",
            "A complete address with https:// is needed here, without spaces or accents: {0}.", "Write for instance: {example here}",
        ),
        Code::InvalidColor => sentences(
            "{0} n’est pas une couleur que Tremplin comprend.", "Écrivez # et six chiffres hexadécimaux : {example here}",
            "{0} is not a colour that Tremplin understands.", "Write # and six hexadecimal digits: {example here}",
        ),
        Code::InvalidEmail => sentences(
            "{0} n’est pas une adresse de courriel.", "Écrivez par exemple : {example here}",
            "{0} is not an e-mail address.", "Write for instance: {example here}",
        ),
        Code::ImageFormat => sentences(
            "L’image {0} n’est ni un SVG ni un PNG : un badge signé ne peut pas y être inscrit.", "Convertissez-la, ou effacez \"image\" pour qu’une image soit faite avec le titre.",
            "The picture {0} is neither SVG nor PNG: a signed badge cannot be written into it.", "Convert it, or delete \"image\" to have one made from the title.",
        ),
        Code::PrivateKey => sentences(
            "C’est une clé privée ({0}) : qui la lit peut signer à votre place. Elle ne doit jamais être publiée.", "Mettez ici la clé publique, celle de jwks.json. Si ce fichier a déjà été publié, créez une autre clé : tremplin keygen",
            "This is a private key ({0}): whoever reads it can sign in your name. It must never be published.", "Put the public key here, the one in jwks.json. If this file has been published already, make another key: tremplin keygen",
        ),
        Code::InvalidKey => sentences(
            "{name} n’est pas celui d’une clé publique RS256, ES256 ou EdDSA.", "Copiez la clé telle que tremplin keygen l’a écrite dans jwks.json.",
            "{name} is not that of a public key for RS256, ES256 or EdDSA.", "Copy the key as tremplin keygen has written it into jwks.json.",
        ),
        Code::AllAndAny => sentences(
            "« all » et « any » ne vont pas ensemble.", "Gardez \"all\" si tout est à faire, ou \"any\" si un seul élément suffit.",
            "“all” and “any” do not go together.", "Keep \"all\" if all of it is to be done, or \"any\" if one of them is enough.",
        ),
        Code::DuplicateRequirement => sentences(
            "{0} est demandé deux fois.", "Effacez l’une des deux conditions.",
            "{0} is asked for twice.", "Delete one of the two requirements.",
        ),
        Code::ShareOfQuiz => sentences(
            "{0} compte des cartes : un quiz n’en a pas.", "Écrivez par exemple \"score\": 80 à la place. Ou demandez un paquet de cartes : \"kind\": \"flashcards\"",
            "{0} counts cards: a quiz has none.", "Write for instance \"score\": 80 instead. Or ask for a deck of cards: \"kind\": \"flashcards\"",
        ),
        // Code::ScoreOfDeck
        _ => sentences(
            "Un paquet de cartes n’a pas de points : {0} est pour les quiz.", "Écrivez \"seen\": 100 (part des cartes à voir) ou \"known\": 80 (part des cartes à savoir). Ou demandez un quiz : \"kind\": \"quiz\"",
            "A deck of cards has no points: {0} is for quizzes.", "Write \"seen\": 100 (share of the cards to see) or \"known\": 80 (share of the cards to know). Or ask for a quiz: \"kind\": \"quiz\"",
        ),
    }
}
