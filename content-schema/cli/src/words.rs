//! What the command itself says, in French and English.

use tremplin_content::Lang;

/// The text of the language.
pub fn pick<T>(lang: Lang, french: T, english: T) -> T {
    match lang {
        Lang::Fr => french,
        Lang::En => english,
    }
}

/// `1 erreur`, `2 erreurs`, `no errors`: a number with its noun.
pub fn count(lang: Lang, number: usize, french: &str, english: &str) -> String {
    match (lang, number) {
        (Lang::Fr, 0 | 1) => format!("{number} {french}"),
        (Lang::Fr, _) => format!("{number} {french}s"),
        (Lang::En, 1) => format!("1 {english}"),
        (Lang::En, _) => format!("{number} {english}s"),
    }
}
