//! French that is easy to read.

use std::collections::BTreeSet;

use tremplin_content::report::{Code, Problem};

use super::advice;
use super::texts::Text;
use super::typography;

/// Longest sentence, in words.
const MOST_WORDS: usize = 12;

/// Acronyms that nobody has to be told.
const KNOWN: &[&str] =
    &["CV", "SMS", "PDF", "TV", "OK", "WC", "USB", "GPS", "QR", "DVD", "CD", "URGENT"];

/// Words that deny as "ne … pas" does, so that both together have to be turned round.
const DENYING: &[&str] =
    &["sans", "impossible", "inutile", "interdit", "interdite", "illégal", "illégale"];

/// Words that begin another clause.
const JOINING: &[&str] = &["et", "ou", "mais", "si", "que", "qui", "quand", "car"];

/// What could be easier in texts; `explained` are words that something else explains.
pub fn advise(texts: &[Text], explained: &[String]) -> Vec<Problem> {
    let whole: Vec<&str> = texts.iter().flat_map(|text| &text.lines).map(String::as_str).collect();
    let mut told: BTreeSet<&str> = BTreeSet::new();
    let mut found = Vec::new();
    for text in texts {
        let mut say = |code, details: &[&str]| {
            found.push(advice(code, &text.path, text.span, details));
        };
        let sentences: Vec<&str> = text.lines.iter().flat_map(|line| sentences(line)).collect();
        let longest = sentences.iter().max_by_key(|sentence| words(sentence).count());
        if let Some(sentence) = longest {
            let count = words(sentence).count();
            if count > MOST_WORDS {
                say(Code::LongSentence, &[sentence, &count.to_string(), &MOST_WORDS.to_string()]);
            }
        }
        if let Some(sentence) = sentences.iter().find(|sentence| denies_twice(sentence)) {
            say(Code::DoubleNegative, &[sentence]);
        }
        if let Some(verb) = sentences.iter().find_map(|sentence| passive(sentence)) {
            say(Code::PassiveVoice, &[&verb]);
        }
        for acronym in
            text.lines.iter().flat_map(|line| words(line)).filter(|word| is_acronym(word))
        {
            let known = KNOWN.contains(&acronym)
                || explained.iter().any(|front| front == acronym)
                || whole.iter().any(|line| explains(line, acronym));
            if !known && told.insert(acronym) {
                say(Code::UnexplainedAcronym, &[acronym]);
            }
        }
        if let Some([written, meant]) = typography::first_slip(&text.source) {
            say(Code::FrenchTypography, &[&written, &meant]);
        }
    }
    found
}

/// The sentences of a line.
fn sentences(line: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut signs = line.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let ends = matches!(sign, '.' | '!' | '?' | '…' | ';')
            && signs.peek().is_none_or(|(_, next)| next.is_whitespace());
        if ends {
            let end = at + sign.len_utf8();
            sentences.push(line[start..end].trim());
            start = end;
        }
    }
    sentences.push(line[start..].trim());
    // The end of a quotation belongs to the sentence before.
    for sentence in &mut sentences {
        *sentence = sentence.trim_start_matches(['»', '”', ')', ' ', '\u{a0}', '\u{202f}']);
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// The words of a text, without the signs around them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let sign = |char: char| !char.is_alphanumeric();
    text.split_whitespace().map(move |word| word.trim_matches(sign)).filter(|word| !word.is_empty())
}

fn is_acronym(word: &str) -> bool {
    let letters = word.chars().filter(|char| char.is_alphabetic()).count();
    let upper =
        word.chars().all(|char| char.is_uppercase() || char.is_ascii_digit() || char == '.');
    // Numbers of centuries and kings.
    let roman = word.chars().all(|char| "IVXLC".contains(char));
    upper && !roman && (2..=6).contains(&letters)
}

/// Whether the line says what an acronym stands for: `CEJ (contrat d’engagement jeune)`, `… (CEJ)`, `CEJ : …`.
fn explains(line: &str, acronym: &str) -> bool {
    line.match_indices(acronym).any(|(at, _)| {
        let (before, after) = (line[..at].trim_end(), &line[at + acronym.len()..]);
        let rest = after.trim_start();
        let means = [":", "=", "(", "veut dire", "signifie", "c’est", "c'est"];
        let whole = !after.starts_with(char::is_alphanumeric);
        whole
            && (before.ends_with('(') && rest.starts_with(')')
                || means.iter().any(|sign| rest.starts_with(sign)))
    })
}

/// Whether it denies what it denies: "Il n’est pas impossible", "ne partez pas sans".
fn denies_twice(sentence: &str) -> bool {
    let lower = sentence.to_lowercase().replace('’', "'");
    let mut words = lower.split_whitespace();
    let denies = |word: &str| word == "ne" || word.starts_with("n'");
    if !words.any(denies) {
        return false;
    }
    // Two words at most stand between: "pas du tout impossible".
    let after: Vec<&str> = words.collect();
    let Some(not) = after.iter().position(|word| ["pas", "jamais", "rien"].contains(word)) else {
        return false;
    };
    for word in after.iter().skip(not + 1).take(3) {
        let bare = word.trim_matches(|char: char| !char.is_alphanumeric() && char != '\'');
        if denies(bare) || DENYING.contains(&bare) {
            return true;
        }
        // Another clause denies for itself.
        if JOINING.contains(&bare) || word.ends_with([',', ':', ';']) {
            return false;
        }
    }
    false
}

/// A verb in the passive voice with who does it: "est signé par".
fn passive(sentence: &str) -> Option<String> {
    const BE: &[&str] =
        &["est", "sont", "était", "étaient", "sera", "seront", "été", "être", "soit", "soient"];
    const ENDS: &[&str] = &[
        "é", "ée", "és", "ées", "i", "ie", "is", "ies", "it", "ite", "its", "u", "ue", "us", "ues",
    ];
    let words: Vec<&str> = words(sentence).collect();
    let found = words.windows(3).find(|three| {
        let [be, verb, by] = three else { return false };
        let verb = verb.to_lowercase();
        BE.contains(&be.to_lowercase().as_str())
            && verb.chars().count() > 2
            && ENDS.iter().any(|end| verb.ends_with(end))
            && ["par"].contains(by)
    })?;
    Some(found.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_they_should() {
        assert_eq!(sentences("Un. Deux ? Trois"), ["Un.", "Deux ?", "Trois"]);
        assert_eq!(
            sentences("Le site www.exemple.fr est sûr."),
            ["Le site www.exemple.fr est sûr."]
        );
        assert_eq!(sentences("1,5 % ; 2.5 €"), ["1,5 % ;", "2.5 €"]);
        assert_eq!(sentences("« Quoi ? » Rien."), ["« Quoi ?", "Rien."]);
        assert_eq!(sentences("  "), [""; 0]);
    }

    #[test]
    fn acronyms_are_told_from_words() {
        for acronym in ["CEJ", "PACEA", "URSSAF", "L.O.I", "B2B"] {
            assert!(is_acronym(acronym), "{acronym}");
        }
        for word in ["Cej", "A", "XXI", "2026", "BONJOUR", "é"] {
            assert!(!is_acronym(word), "{word}");
        }
        for line in [
            "Le CEJ (contrat d’engagement jeune).",
            "Le contrat (CEJ)",
            "CEJ : un contrat",
            "CEJ veut dire",
        ] {
            assert!(explains(line, "CEJ"), "{line}");
        }
        for line in ["Le CEJ est bien.", "(le CEJ)", "CEJS : non"] {
            assert!(!explains(line, "CEJ"), "{line}");
        }
    }

    #[test]
    fn what_denies_twice_is_seen() {
        for sentence in [
            "Ce n’est pas impossible.",
            "Ne partez pas sans carte.",
            "Il ne faut pas ne pas répondre.",
            "Ce n'est jamais inutile !",
        ] {
            assert!(denies_twice(sentence), "{sentence}");
        }
        for sentence in [
            "Ne partez pas.",
            "Vous pouvez venir sans CV.",
            "Ce n’est pas grave : on peut venir demain sans papiers.",
            "Impossible.",
        ] {
            assert!(!denies_twice(sentence), "{sentence}");
        }
    }

    #[test]
    fn the_passive_voice_is_seen_with_who_acts() {
        assert_eq!(passive("Le contrat est signé par l’employeur."), Some("est signé par".into()));
        assert_eq!(passive("Il a été reçu par elle."), Some("été reçu par".into()));
        for sentence in [
            "Il est passé par Lyon et Paris ?",
            "Commencez par la fin.",
            "Le prix est de 5 € par mois.",
            "Il est là par hasard.",
        ] {
            let seen = passive(sentence);
            assert_eq!(seen.is_some(), sentence.contains("passé"), "{sentence}: {seen:?}");
        }
    }
}
