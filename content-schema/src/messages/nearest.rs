//! What an author meant by a name that is not known.

/// Names that authors guess, without accents or capitals, and what Tremplin calls them. The first
/// one that its place knows is proposed.
const GUESSES: &[(&str, &[&str])] = &[
    ("alternative", &["alt"]),
    ("alttext", &["alt"]),
    ("anecdote", &["explanation"]),
    ("astuce", &["hint"]),
    ("attempts", &["maxAttempts"]),
    ("auteur", &["authors", "credit"]),
    ("auteurs", &["authors", "credit"]),
    ("author", &["authors", "credit"]),
    ("bareme", &["points"]),
    ("bonne", &["correct"]),
    ("bonnereponse", &["correct", "answer", "answers"]),
    ("casse", &["case"]),
    ("choix", &["choices"]),
    ("commentaire", &["feedback", "explanation"]),
    ("consigne", &["prompt"]),
    ("correctanswer", &["answer", "answers", "correct"]),
    ("description", &["intro", "alt"]),
    ("elements", &["items"]),
    ("enonce", &["prompt"]),
    ("essais", &["maxAttempts"]),
    ("explication", &["explanation"]),
    ("fautes", &["typos"]),
    ("fichier", &["src"]),
    ("href", &["url", "src"]),
    ("identifiant", &["id"]),
    ("indice", &["hint"]),
    ("iscorrect", &["correct"]),
    ("juste", &["correct", "answer"]),
    ("label", &["text", "title"]),
    ("langue", &["lang"]),
    ("legende", &["credit", "captions"]),
    ("lien", &["url", "src"]),
    ("link", &["url", "src"]),
    ("melange", &["shuffle"]),
    ("melanger", &["shuffle"]),
    ("name", &["title"]),
    ("nom", &["title"]),
    ("options", &["choices"]),
    ("photo", &["image"]),
    ("propositions", &["choices"]),
    ("question", &["prompt"]),
    ("questions", &["items"]),
    ("random", &["shuffle"]),
    ("reponse", &["answer", "answers", "choices", "text"]),
    ("reponses", &["answers", "choices"]),
    ("retour", &["feedback"]),
    ("right", &["correct"]),
    ("score", &["points"]),
    ("seuil", &["passMark"]),
    ("son", &["audio"]),
    ("soustitres", &["captions"]),
    ("subtitles", &["captions"]),
    ("tentatives", &["maxAttempts"]),
    ("texte", &["text", "prompt"]),
    ("titre", &["title"]),
    ("type", &["kind"]),
    ("url", &["src"]),
    ("valeur", &["text"]),
    ("value", &["text", "answer"]),
    ("vrai", &["correct", "true"]),
    ("faux", &["false"]),
];

/// The known name that `name` most likely stands for: a usual guess, or one that differs by few
/// letters (optimal string alignment distance, a third of the length at most).
pub(crate) fn nearest(name: &str, known: &[&str]) -> Option<String> {
    let plain = fold(name);
    let guess = GUESSES
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
