//! What an author meant by a name that is not known.

/// Names that authors guess, without accents or capitals, and what Tremplin calls them. The first
/// one that its place knows is proposed.
const GUESSES: &[(&str, &[&str])] = &[
    ("alternative", &["alt"]),
    ("alttext", &["alt"]),
    ("anecdote", &["explanation", "example"]),
    ("arriere", &["back"]),
    ("astuce", &["hint"]),
    ("attempts", &["maxAttempts"]),
    ("auteur", &["authors", "credit"]),
    ("auteurs", &["authors", "credit"]),
    ("author", &["authors", "credit"]),
    ("avant", &["front"]),
    ("bareme", &["points"]),
    ("bidirectionnel", &["reversible"]),
    ("bonne", &["correct"]),
    ("bonnereponse", &["correct", "answer", "answers"]),
    ("cartes", &["cards"]),
    ("casse", &["case"]),
    ("categorie", &["tags"]),
    ("category", &["tags"]),
    ("choix", &["choices"]),
    ("commentaire", &["feedback", "explanation"]),
    ("consigne", &["prompt", "intro"]),
    ("correctanswer", &["answer", "answers", "correct"]),
    ("definition", &["back"]),
    ("description", &["intro", "alt"]),
    ("desiredretention", &["retention"]),
    ("dos", &["back"]),
    ("doublesens", &["reversible"]),
    ("elements", &["items", "cards"]),
    ("enonce", &["prompt"]),
    ("essais", &["maxAttempts"]),
    ("etiquettes", &["tags"]),
    ("exemple", &["example"]),
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
    ("inverse", &["reversible"]),
    ("inversible", &["reversible"]),
    ("iscorrect", &["correct"]),
    ("items", &["cards"]),
    ("juste", &["correct", "answer"]),
    ("keywords", &["tags"]),
    ("label", &["text", "title"]),
    ("langrecto", &["frontLang"]),
    ("langue", &["lang"]),
    ("languerecto", &["frontLang"]),
    ("langueverso", &["backLang"]),
    ("langverso", &["backLang"]),
    ("legende", &["credit", "captions"]),
    ("lien", &["url", "src"]),
    ("link", &["url", "src"]),
    ("meaning", &["back"]),
    ("melange", &["shuffle"]),
    ("melanger", &["shuffle"]),
    ("memorisation", &["retention"]),
    ("mot", &["front"]),
    ("motscles", &["tags"]),
    ("name", &["title"]),
    ("newcards", &["newPerDay"]),
    ("nom", &["title"]),
    ("nouvelles", &["newPerDay"]),
    ("nouvellesparjour", &["newPerDay"]),
    ("options", &["choices"]),
    ("parjour", &["newPerDay"]),
    ("perday", &["newPerDay"]),
    ("photo", &["image"]),
    ("phrase", &["example"]),
    ("propositions", &["choices"]),
    ("question", &["prompt", "front"]),
    ("questions", &["items", "cards"]),
    ("random", &["shuffle"]),
    ("recto", &["front"]),
    ("reponse", &["back", "answer", "answers", "choices", "text"]),
    ("reponses", &["answers", "choices"]),
    ("retour", &["feedback"]),
    ("reverse", &["reversible"]),
    ("right", &["correct"]),
    ("score", &["points"]),
    ("sens", &["back"]),
    ("sentence", &["example"]),
    ("seuil", &["passMark"]),
    ("sigle", &["front"]),
    ("signification", &["back"]),
    ("solution", &["back", "answer"]),
    ("son", &["audio"]),
    ("soustitres", &["captions"]),
    ("subtitles", &["captions"]),
    ("tentatives", &["maxAttempts"]),
    ("term", &["front"]),
    ("terme", &["front"]),
    ("texte", &["text", "prompt", "front"]),
    ("theme", &["tags"]),
    ("titre", &["title"]),
    ("tolerance", &["match", "typos"]),
    ("traduction", &["back"]),
    ("translation", &["back"]),
    ("type", &["kind"]),
    ("url", &["src"]),
    ("valeur", &["text"]),
    ("value", &["text", "answer"]),
    ("verso", &["back"]),
    ("vrai", &["correct", "true"]),
    ("word", &["front"]),
];

/// Values that authors guess, written as above, and what Tremplin calls them.
const VALUES: &[(&str, &[&str])] = &[
    ("anki", &["flashcards", "remember"]),
    ("apprendre", &["remember"]),
    ("boolean", &["true-false"]),
    ("cards", &["flashcards"]),
    ("carte", &["flashcards"]),
    ("cartes", &["flashcards"]),
    ("checkbox", &["multiple-choice"]),
    ("choice", &["single-choice"]),
    ("choixmultiple", &["multiple-choice"]),
    ("choixunique", &["single-choice"]),
    ("deck", &["flashcards"]),
    ("decouverte", &["discover"]),
    ("decouvrir", &["discover"]),
    ("ecrire", &["typed"]),
    ("ecrit", &["typed"]),
    ("fillin", &["short-answer"]),
    ("flip", &["reveal"]),
    ("info", &["lesson"]),
    ("input", &["short-answer", "typed"]),
    ("learn", &["remember"]),
    ("lecon", &["lesson"]),
    ("mcq", &["multiple-choice"]),
    ("memorize", &["remember"]),
    ("memoriser", &["remember"]),
    ("montrer", &["reveal"]),
    ("multiple", &["multiple-choice"]),
    ("page", &["lesson"]),
    ("paquet", &["flashcards"]),
    ("parcourir", &["discover"]),
    ("qcm", &["multiple-choice", "quiz"]),
    ("qcu", &["single-choice", "quiz"]),
    ("questionnaire", &["quiz"]),
    ("radio", &["single-choice"]),
    ("reponsecourte", &["short-answer"]),
    ("retenir", &["remember"]),
    ("retourner", &["reveal"]),
    ("reveler", &["reveal"]),
    ("review", &["remember"]),
    ("reviser", &["remember"]),
    ("revision", &["remember"]),
    ("saisie", &["typed"]),
    ("show", &["reveal"]),
    ("single", &["single-choice"]),
    ("slide", &["lesson"]),
    ("spaced", &["remember"]),
    ("srs", &["remember"]),
    ("taper", &["typed"]),
    ("text", &["short-answer", "typed"]),
    ("texte", &["short-answer", "typed"]),
    ("truefalse", &["true-false"]),
    ("vf", &["true-false"]),
    ("voir", &["reveal"]),
    ("vraifaux", &["true-false"]),
    ("write", &["typed"]),
];

/// The known name that `name` most likely stands for: a usual guess, or one that differs by few
/// letters (optimal string alignment distance, a third of the length at most).
pub(crate) fn nearest(name: &str, known: &[&str]) -> Option<String> {
    guess(GUESSES, name, known)
}

/// The allowed value that `value` most likely stands for, found in the same way.
pub(super) fn nearest_value(value: &str, allowed: &[&str]) -> Option<String> {
    guess(VALUES, value, allowed)
}

fn guess(guesses: &[(&str, &[&str])], name: &str, known: &[&str]) -> Option<String> {
    let plain = fold(name);
    let guess = guesses
        .iter()
        .find(|(guess, _)| *guess == plain)
        .and_then(|(_, meant)| meant.iter().find(|each| known.contains(each)));
    if let Some(guess) = guess {
        return Some((*guess).to_owned());
    }
    known
        .iter()
        .map(|each| (strsim::osa_distance(&plain, &fold(each)), *each))
        .filter(|(distance, each)| *distance <= each.chars().count().div_ceil(3).min(3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, each)| each.to_owned())
}

/// Small letters and digits without accents; everything else left out.
fn fold(name: &str) -> String {
    without_accents(name).chars().filter(|character| character.is_alphanumeric()).collect()
}

/// Small letters, the French ones without their accents.
pub(super) fn without_accents(text: &str) -> String {
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
