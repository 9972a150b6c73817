//! Plural categories of CLDR.

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// Counts up to here are told apart one by one, those above by their last two digits.
const ALONE: usize = 100;

/// # Panics
///
/// Where `lang` is no language tag.
fn rules(lang: &str) -> PluralRules {
    let locale: Locale = lang.parse().expect("a language tag");
    PluralRules::try_new_cardinal(locale.into()).expect("rules are compiled in")
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// The categories that whole numbers up to a million have in a language, in the order of CLDR.
///
/// ```
/// assert_eq!(tremplin_locales::categories("fr"), ["one", "other"]);
/// assert_eq!(tremplin_locales::categories("uk"), ["one", "few", "many"]);
/// ```
pub fn categories(lang: &str) -> Vec<&'static str> {
    let rules = rules(lang);
    let counts = 0..2 * ALONE;
    let used: Vec<_> = counts.map(|n| name(rules.category_for(n))).collect();
    let all = ["zero", "one", "two", "few", "many", "other"];
    all.into_iter().filter(|category| used.contains(category)).collect()
}

/// The category of each count, as its place among [`categories`]: a digit for each of 0 to 99, then a digit for
/// each of the last two digits of larger counts. So a page needs no rules.
///
/// ```
/// let table = tremplin_locales::table("fr");
/// assert!(table.starts_with("0011") && table.len() == 200);
/// ```
pub fn table(lang: &str) -> String {
    let (rules, all) = (rules(lang), categories(lang));
    let place = |n: usize| all.iter().position(|each| *each == name(rules.category_for(n)));
    (0..2 * ALONE).filter_map(place).map(|place| place.to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_says_what_the_rules_say() {
        for lang in ["fr", "en", "ar", "uk"] {
            let (rules, all, table) = (rules(lang), categories(lang), table(lang));
            for n in 0..30_000_usize {
                let at = if n < ALONE { n } else { ALONE + n % ALONE };
                let place = usize::from(table.as_bytes()[at] - b'0');
                assert_eq!(all[place], name(rules.category_for(n)), "{lang} {n}");
            }
        }
    }

    #[test]
    fn arabic_has_six_forms_and_ukrainian_three() {
        assert_eq!(categories("ar"), ["zero", "one", "two", "few", "many", "other"]);
        assert_eq!(categories("uk"), ["one", "few", "many"]);
        assert_eq!(categories("en"), ["one", "other"]);
    }
}
