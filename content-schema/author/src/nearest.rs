//! What an author meant by a name that is not known.

use tremplin_content::quiz::items::GUESSES as GUESSES_OF_KINDS;
use tremplin_content::report::{Code, Report};

/// Names that authors guess, without accents or capitals, and what Tremplin calls them. The first
/// one that its place knows is proposed.
const GUESSES: &[(&str, &[&str])] = &[
    ("activites", &["requires"]),
    ("adresse", &["url", "href"]),
    ("alignement", &["alignments"]),
    ("alignements", &["alignments"]),
    ("alignment", &["alignments"]),
    ("alternative", &["alt"]),
    ("alttext", &["alt"]),
    ("anecdote", &["explanation", "example"]),
    ("arriere", &["back"]),
    ("astuce", &["hint"]),
    ("attempts", &["maxAttempts"]),
    ("auchoix", &["any"]),
    ("auteur", &["authors", "credit"]),
    ("auteurs", &["authors", "credit"]),
    ("author", &["authors", "credit"]),
    ("avant", &["front"]),
    ("bareme", &["points"]),
    ("bidirectionnel", &["reversible"]),
    ("bilan", &["selfCheck"]),
    ("bonne", &["correct"]),
    ("bonnereponse", &["correct", "answer", "answers"]),
    ("cartes", &["cards"]),
    ("casse", &["case"]),
    ("categorie", &["tags"]),
    ("category", &["tags"]),
    ("choix", &["choices"]),
    ("cle", &["key"]),
    ("clepublique", &["key"]),
    ("commentaire", &["feedback", "explanation"]),
    ("competence", &["name", "alignments"]),
    ("competences", &["alignments"]),
    ("conditions", &["requires"]),
    ("consigne", &["prompt", "intro"]),
    ("correctanswer", &["answer", "answers", "correct"]),
    ("couleur", &["color"]),
    ("courriel", &["email"]),
    ("critere", &["criteria"]),
    ("criteres", &["criteria"]),
    ("definition", &["back"]),
    ("delivrepar", &["issuer"]),
    ("demande", &["requestUrl"]),
    ("description", &["intro", "alt"]),
    ("desiredretention", &["retention"]),
    ("domaine", &["domains"]),
    ("domaines", &["domains"]),
    ("dos", &["back"]),
    ("doublesens", &["reversible"]),
    ("duree", &["validMonths"]),
    ("elements", &["items", "cards"]),
    ("emetteur", &["issuer"]),
    ("enonce", &["prompt"]),
    ("essais", &["maxAttempts"]),
    ("etiquettes", &["tags"]),
    ("exemple", &["example"]),
    ("exigences", &["requires"]),
    ("expires", &["validMonths"]),
    ("explanation", &["example"]),
    ("explication", &["explanation", "example"]),
    ("face", &["front"]),
    ("fautes", &["typos"]),
    ("faux", &["false"]),
    ("fiches", &["cards"]),
    ("fichier", &["src"]),
    ("flashcards", &["cards"]),
    ("href", &["url", "src"]),
    ("identifiant", &["id"]),
    ("indice", &["hint"]),
    ("intro", &["description"]),
    ("inverse", &["reversible"]),
    ("inversible", &["reversible"]),
    ("iscorrect", &["correct"]),
    ("items", &["cards"]),
    ("juste", &["correct", "answer"]),
    ("jwk", &["key"]),
    ("keywords", &["tags"]),
    ("label", &["text", "title"]),
    ("langrecto", &["frontLang"]),
    ("langue", &["lang"]),
    ("languerecto", &["frontLang"]),
    ("langueverso", &["backLang"]),
    ("langverso", &["backLang"]),
    ("legende", &["credit", "captions"]),
    ("lien", &["url", "src", "href"]),
    ("link", &["url", "src", "href"]),
    ("mail", &["email"]),
    ("meaning", &["back"]),
    ("melange", &["shuffle"]),
    ("melanger", &["shuffle"]),
    ("memorisation", &["retention"]),
    ("mois", &["validMonths"]),
    ("mot", &["front"]),
    ("motscles", &["tags"]),
    ("name", &["title"]),
    ("narrative", &["criteria"]),
    ("newcards", &["newPerDay"]),
    ("niveau", &["level"]),
    ("niveaux", &["levels"]),
    ("nom", &["title", "name"]),
    ("note", &["score"]),
    ("nouvelles", &["newPerDay"]),
    ("nouvellesparjour", &["newPerDay"]),
    ("options", &["choices"]),
    ("organisme", &["issuer"]),
    ("parjour", &["newPerDay"]),
    ("passmark", &["score"]),
    ("perday", &["newPerDay"]),
    ("photo", &["image"]),
    ("phrase", &["example"]),
    ("points", &["score"]),
    ("pourcentage", &["score"]),
    ("prerequis", &["requires"]),
    ("propositions", &["choices"]),
    ("publickey", &["key"]),
    ("question", &["prompt", "front"]),
    ("questions", &["items", "cards"]),
    ("random", &["shuffle"]),
    ("recto", &["front"]),
    ("referentiel", &["framework"]),
    ("referentiels", &["alignments"]),
    ("reponse", &["back", "answer", "answers", "choices", "text"]),
    ("reponses", &["answers", "choices"]),
    ("requirements", &["requires"]),
    ("resume", &["description", "summary"]),
    ("retour", &["feedback"]),
    ("reverse", &["reversible"]),
    ("right", &["correct"]),
    ("score", &["points"]),
    ("sens", &["back"]),
    ("sentence", &["example"]),
    ("seuil", &["passMark", "score"]),
    ("seuils", &["levels"]),
    ("sigle", &["front"]),
    ("signataire", &["issuer"]),
    ("signification", &["back"]),
    ("skills", &["alignments"]),
    ("solution", &["back", "answer"]),
    ("son", &["audio"]),
    ("soustitres", &["captions"]),
    ("subtitles", &["captions"]),
    ("suite", &["next"]),
    ("synthese", &["summary"]),
    ("targetcode", &["code"]),
    ("targetframework", &["framework"]),
    ("targetname", &["name"]),
    ("targeturl", &["url"]),
    ("tentatives", &["maxAttempts"]),
    ("term", &["front"]),
    ("terme", &["front"]),
    ("texte", &["text", "prompt", "front"]),
    ("textes", &["says"]),
    ("theme", &["tags"]),
    ("thresholds", &["levels"]),
    ("titre", &["title", "name"]),
    ("titresuite", &["nextTitle"]),
    ("tolerance", &["match", "typos"]),
    ("tous", &["all"]),
    ("tout", &["all"]),
    ("traduction", &["back"]),
    ("translation", &["back"]),
    ("type", &["kind"]),
    ("unseul", &["any"]),
    ("url", &["src", "href"]),
    ("valeur", &["text"]),
    ("validite", &["validMonths"]),
    ("value", &["text", "answer"]),
    ("verso", &["back"]),
    ("vrai", &["correct", "true"]),
    ("word", &["front"]),
];

/// Values that authors guess, written as above, and what Tremplin calls them. What only one kind of item is
/// meant by stands in its file, `quiz/items/`.
const VALUES: &[(&str, &[&str])] = &[
    ("anki", &["flashcards", "remember"]),
    ("apprendre", &["remember"]),
    ("attestation", &["badge"]),
    ("cards", &["flashcards"]),
    ("carte", &["flashcards"]),
    ("cartes", &["flashcards"]),
    ("certificat", &["badge"]),
    ("certificate", &["badge"]),
    ("deck", &["flashcards"]),
    ("decouverte", &["discover"]),
    ("decouvrir", &["discover"]),
    ("ec", &["EC"]),
    ("ecrire", &["typed"]),
    ("ecrit", &["typed"]),
    ("ed25519", &["Ed25519", "EdDSA"]),
    ("flip", &["reveal"]),
    ("input", &["short-answer", "typed"]),
    ("learn", &["remember"]),
    ("memoriser", &["remember"]),
    ("memorize", &["remember"]),
    ("montrer", &["reveal"]),
    ("openbadge", &["badge"]),
    ("openbadges", &["badge"]),
    ("p256", &["P-256"]),
    ("paquet", &["flashcards"]),
    ("parcourir", &["discover"]),
    ("qcm", &["multiple-choice", "quiz"]),
    ("qcu", &["single-choice", "quiz"]),
    ("questionnaire", &["quiz"]),
    ("retenir", &["remember"]),
    ("retourner", &["reveal"]),
    ("reveler", &["reveal"]),
    ("review", &["remember"]),
    ("reviser", &["remember"]),
    ("revision", &["remember"]),
    ("rsa", &["RSA"]),
    ("saisie", &["typed"]),
    ("show", &["reveal"]),
    ("spaced", &["remember"]),
    ("srs", &["remember"]),
    ("taper", &["typed"]),
    ("text", &["short-answer", "typed"]),
    ("texte", &["short-answer", "typed"]),
    ("voir", &["reveal"]),
    ("write", &["typed"]),
];

/// Longest name or value that is compared with those that are known, in bytes.
const LONGEST: usize = 100;

/// The known name that `name` most likely stands for: a usual guess, or one that differs by few
/// letters (optimal string alignment distance, a third of the length at most).
pub(crate) fn nearest<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    guess(GUESSES, name, known)
}

/// Completes what the reader tells of unknown properties. It gives the name and all that its place knows;
/// of these, the nearest one stays.
pub(crate) fn choose(report: &mut Report) {
    for problem in report.problems.iter_mut().filter(|it| it.code == Code::UnknownProperty) {
        let details = std::mem::take(&mut problem.details);
        let known: Vec<&str> = details.iter().skip(1).map(String::as_str).collect();
        let nearest = nearest(&details[0], &known).map(str::to_owned);
        problem.details = details.into_iter().take(1).chain(nearest).collect();
    }
}

/// The allowed value that `value` most likely stands for, found in the same way.
pub(crate) fn nearest_value<'a>(value: &str, allowed: &[&'a str]) -> Option<&'a str> {
    guess(VALUES, value, allowed)
}

fn guess<'a>(guesses: &[(&str, &[&str])], name: &str, known: &[&'a str]) -> Option<&'a str> {
    // A name of a thousand letters is no slip of the pen.
    if name.len() > LONGEST {
        return None;
    }
    let plain = fold(name);
    let mut of_kinds = GUESSES_OF_KINDS.iter().copied().flatten();
    let guess = guesses
        .iter()
        .find(|(guess, _)| *guess == plain)
        .and_then(|(_, meant)| meant.iter().find(|each| known.contains(each)))
        .or_else(|| {
            let found = of_kinds.find(|(guess, meant)| *guess == plain && known.contains(meant));
            found.map(|(_, meant)| meant)
        });
    if let Some(guess) = guess {
        return known.iter().copied().find(|each| each == guess);
    }
    known
        .iter()
        .map(|each| (strsim::osa_distance(&plain, &fold(each)), *each))
        .filter(|(distance, each)| *distance <= each.chars().count().div_ceil(3).min(3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, each)| each)
}

/// Small letters and digits without accents; everything else left out.
fn fold(name: &str) -> String {
    without_accents(name).chars().filter(|character| character.is_alphanumeric()).collect()
}

/// Small letters, the French ones without their accents.
pub(crate) fn without_accents(text: &str) -> String {
    let mut out = String::new();
    for character in text.to_lowercase().chars() {
        match character {
            'à' | 'â' | 'ä' | 'á' => out.push('a'),
            'ç' => out.push('c'),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'î' | 'ï' | 'í' => out.push('i'),
            'ô' | 'ö' | 'ó' => out.push('o'),
            'ù' | 'û' | 'ü' | 'ú' => out.push('u'),
            'ÿ' => out.push('y'),
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            other => out.push(other),
        }
    }
    out
}
