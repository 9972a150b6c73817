//! Texts that give the answer away: those that stand for what others see.

/// Which of `texts` say that they are right or wrong, or are right (`correct`, a bit for each) and have a word of the question
/// that no wrong one has; each with that word.
pub(super) fn telling(question: &str, texts: &[&str], correct: u32) -> Vec<(usize, String)> {
    let asked = words(question);
    let is_right = |index: usize| correct >> index & 1 == 1;
    let wrong: Vec<String> = (0..texts.len())
        .filter(|index| !is_right(*index))
        .flat_map(|index| words(texts[index]))
        .collect();
    let of_question = |word: &String| asked.contains(word) && !wrong.contains(word);
    let found = texts.iter().enumerate().filter_map(|(index, text)| {
        let found = verdict(text);
        let found =
            found.or_else(|| words(text).into_iter().find(of_question).filter(|_| is_right(index)));
        Some((index, found?))
    });
    found.collect()
}

/// A word that says whether something is right.
pub(super) fn verdict(text: &str) -> Option<String> {
    words(text).into_iter().find(|word| VERDICTS.contains(&word.as_str()))
}

/// What says whether something is right.
const VERDICTS: &[&str] = &[
    "correct",
    "correcte",
    "incorrect",
    "incorrecte",
    "right",
    "wrong",
    "juste",
    "faux",
    "fausse",
    "réponse",
    "answer",
];

/// The words of a text that mean something by themselves: those of five letters and more.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase);
    words.filter(|word| word.chars().count() >= 5 || VERDICTS.contains(&word.as_str())).collect()
}
