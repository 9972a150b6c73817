use super::*;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, Script};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::decompose_compatible;

const TOLERANT: MatchRules =
    MatchRules { case: false, accents: false, spaces: false, apostrophes: false, typos: 0 };
const STRICT: MatchRules =
    MatchRules { case: true, accents: true, spaces: true, apostrophes: true, typos: 0 };

fn accepts(text: &str, answer: &str, rules: MatchRules) -> bool {
    is_accepted(text, &[answer.to_owned()], &rules)
}

/// Letters of the scripts that learners write most.
fn known_letters() -> impl Iterator<Item = char> {
    let blocks = [0xc0..=0x24f_u32, 0x386..=0x3ce, 0x400..=0x52f, 0x621..=0x64a, 0x1e00..=0x1eff];
    let compatible = |letter: &char| {
        let mut same = true;
        decompose_compatible(*letter, |part| same &= part != ' ');
        same && std::iter::once(*letter).nfd().eq(std::iter::once(*letter).nfkd())
    };
    let letters = CodePointMapData::<GeneralCategory>::new();
    let is_letter = move |letter: &char| {
        matches!(
            letters.get(*letter),
            GeneralCategory::LowercaseLetter
                | GeneralCategory::UppercaseLetter
                | GeneralCategory::OtherLetter
        )
    };
    blocks.into_iter().flatten().filter_map(char::from_u32).filter(is_letter).filter(compatible)
}

/// The list that the browsers are held to as well: tests/tests/browser/words.rs.
#[test]
fn the_list_of_pairs_has_these_verdicts() {
    let pairs: serde_json::Value = serde_json::from_str(include_str!("pairs.json")).unwrap();
    let mut wrong = Vec::new();
    for pair in pairs.as_array().unwrap() {
        let asks = |name: &str| pair["match"][name] == true;
        let rules = MatchRules {
            case: asks("case"),
            accents: asks("accents"),
            spaces: asks("spaces"),
            apostrophes: asks("apostrophes"),
            typos: 0,
        };
        let text = |name: &str| pair[name].as_str().unwrap();
        if accepts(text("typed"), text("answer"), rules) != pair["accepted"] {
            wrong.push(pair.to_string());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn marks_and_digits_are_those_of_the_unicode_database() {
    let category = CodePointMapData::<GeneralCategory>::new();
    let script = CodePointMapData::<Script>::new();
    for c in '\u{80}'..='\u{ffff}' {
        let is_any_mark = matches!(
            category.get(c),
            GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark
        );
        let leaves_out = [
            Script::Latin,
            Script::Greek,
            Script::Cyrillic,
            Script::Arabic,
            Script::Hebrew,
            Script::Syriac,
        ];
        // Of Old Church Slavonic, and one on a presentation form.
        let old = matches!(c, '\u{2de0}'..='\u{2dff}' | '\u{a66f}'..='\u{a69f}' | '\u{fb1e}');
        if is_any_mark && leaves_out.contains(&script.get(c)) && !old {
            assert!(is_mark(c), "{c:?} is a mark");
        }
        if is_mark(c) {
            assert!(
                !matches!(
                    category.get(c),
                    GeneralCategory::LowercaseLetter
                        | GeneralCategory::UppercaseLetter
                        | GeneralCategory::OtherLetter
                        | GeneralCategory::DecimalNumber
                ) || ('\u{897}'..='\u{8ff}').contains(&c),
                "{c:?} is a letter"
            );
        }
        if category.get(c) == GeneralCategory::DecimalNumber {
            let folded = fold(&c.to_string(), &TOLERANT, false);
            assert!(matches!(folded[..], ['0'..='9']), "{c:?} is a digit");
        }
        if category.get(c) == GeneralCategory::Format && !('\u{600}'..='\u{8ff}').contains(&c) {
            assert!(is_unseen(c) || c > '\u{fff0}', "{c:?} cannot be seen");
        }
    }
}

#[test]
fn letters_of_scripts_without_optional_marks_stay_apart() {
    for block in [0x900..=0xdff_u32, 0xe00..=0xeff, 0x1780..=0x17d3, 0x3041..=0x309a] {
        let mut seen = std::collections::HashMap::new();
        for c in block.filter_map(char::from_u32) {
            let folded = fold(&format!("\u{25cc}{c}"), &TOLERANT, false);
            let nfkd: String = std::iter::once(c).nfkd().collect();
            let is_digit = matches!(folded.last(), Some('0'..='9' | '.'));
            if let Some(other) = seen.insert(folded, nfkd.clone()) {
                assert!(other == nfkd || is_digit, "{c:?} is folded like {other:?}");
            }
        }
    }
}

#[test]
fn tolerates_what_the_rules_tolerate() {
    for (text, answer) in [
        ("cej", "CEJ"),
        ("  Mission   locale ", "mission locale"),
        ("mission\u{a0}locale", "Mission locale"),
        ("demandeur d'emploi", "Demandeur d’emploi"),
        ("demandeur d`emploi", "demandeur d'emploi"),
        ("rendez vous", "rendez-vous"),
        ("rendez\u{2011}vous", "rendez-vous"),
        ("Bonjour! Ça va?", "Bonjour\u{202f}! Ça va ?"),
        ("«Oui», dit-il: 50%", "« Oui », dit-il : 50 %"),
        ("eleve", "élève"),
        ("ÉLÈVE", "eleve"),
        ("coeur", "cœur"),
        ("Œuvre", "oeuvre"),
        ("ex aequo", "ex æquo"),
        ("strasse", "Straße"),
        ("Lodz", "Łódź"),
        ("Ελλαδα", "Ελλάδα"),
        ("ΟΔΟΣ", "οδός"),
        ("еж", "Ёж"),
        ("احمد", "أحمد"),
        ("إسلام", "اسلام"),
        ("مدرسة", "مَدْرَسَة"),
        ("كتاب", "كـتـاب"),
        ("co\u{ad}pie", "copie"),
        ("– CV -", "CV"),
        ("-", "-"),
    ] {
        assert!(accepts(text, answer, TOLERANT), "{text} should count as {answer}");
        assert!(accepts(answer, text, TOLERANT), "{answer} should count as {text}");
    }
    for (text, answer) in
        [("missionlocale", "mission locale"), ("CDD", "CDI"), ("", "-"), ("سئل", "سيل")]
    {
        assert!(!accepts(text, answer, TOLERANT), "{text} is not {answer}");
    }
}

#[test]
fn a_full_stop_of_any_script_ends_an_answer_that_has_none() {
    for (answer, stop) in [
        ("CEJ", ". "),
        ("Un contrat", " ."),
        ("اردو", "۔"),
        ("नमस्ते", "।"),
        ("日本", "。"),
        ("ｶﾅ", "｡"),
        ("አማርኛ", "።"),
        ("հայերեն", "։"),
        ("ខ្មែរ", "។"),
        ("မြန်မာ", "။"),
    ] {
        assert!(accepts(&format!("{answer}{stop}"), answer, TOLERANT), "{answer}{stop}");
        assert!(!accepts(&format!("{answer}{stop}{stop}"), answer, TOLERANT), "{answer}{stop}");
    }
}

#[test]
fn holds_to_what_the_rules_ask_for() {
    let rules = [
        ("cej", "CEJ", MatchRules { case: true, ..TOLERANT }),
        ("éLève", "élève", MatchRules { case: true, ..TOLERANT }),
        ("eleve", "élève", MatchRules { accents: true, ..TOLERANT }),
        ("elève", "élève", MatchRules { accents: true, ..TOLERANT }),
        ("coeur", "cœur", MatchRules { accents: true, ..TOLERANT }),
        ("o", "ø", MatchRules { accents: true, ..TOLERANT }),
        ("احمد", "أحمد", MatchRules { accents: true, ..TOLERANT }),
        ("rendez vous", "rendez-vous", MatchRules { spaces: true, ..TOLERANT }),
        ("a  b", "a b", MatchRules { spaces: true, ..TOLERANT }),
        ("Ça va?", "Ça va ?", MatchRules { spaces: true, ..TOLERANT }),
        ("l'emploi", "l’emploi", MatchRules { apostrophes: true, ..TOLERANT }),
    ];
    for (text, answer, rules) in rules {
        assert!(!accepts(text, answer, rules), "{text} is not {answer} with {rules:?}");
        assert!(accepts(text, answer, TOLERANT));
    }
}

#[test]
fn strict_rules_overlook_only_what_nobody_sees() {
    for (text, answer) in [
        ("E\u{301}le\u{300}ve", "Élève"),
        (" Oui\u{202f}! ", "Oui !"),
        ("a\u{a0}b", "a b"),
        ("rendez\u{2011}vous", "rendez-vous"),
        ("ا\u{654}حمد", "أحمد"),
    ] {
        assert!(accepts(text, answer, STRICT), "{text} and {answer} look the same");
    }
}

#[test]
fn typos_have_their_limits() {
    let one = MatchRules { typos: 1, ..TOLERANT };
    let three = MatchRules { typos: 3, ..TOLERANT };
    for (text, answer, rules) in [
        ("formaton", "formation", one),
        ("formattion", "formation", one),
        ("fromation", "formation", one),
        ("formatiom", "formation", one),
        ("entretein d'embouche", "entretien d’embauche", three),
    ] {
        assert!(accepts(text, answer, rules), "{text} is nearly {answer}");
    }
    for (text, answer, rules) in [
        ("CDD", "CDI", three),          // no room in three letters
        ("fromaton", "formation", one), // two typos
        ("conrta", "contrat", three),   // two, and seven letters have room for one
        ("2024", "2025", one),          // digits are never typos
        ("26 ans", "25 ans", one),
    ] {
        assert!(!accepts(text, answer, rules), "{text} is not nearly {answer}");
    }
}

#[test]
fn letters_agree_with_the_unicode_tables() {
    for letter in known_letters() {
        let text = letter.to_string();
        let decomposed: String = text.nfd().collect();
        for rules in [TOLERANT, STRICT] {
            let folded = |text: &str| fold(text, &rules, false);
            assert_eq!(folded(&text), folded(&decomposed), "{letter} decomposed");
        }
        let lower: String = text.to_lowercase();
        assert!(accepts(&text, &lower, TOLERANT), "lower case of {letter}");
        assert_eq!(accepts(&text, &lower, STRICT), text == lower, "{letter} where case matters");
    }
}

#[test]
fn strict_rules_keep_letters_apart() {
    let letters: Vec<char> = known_letters().chain('!'..='~').collect();
    let mut seen = std::collections::HashMap::new();
    for letter in letters {
        if letter == '^' {
            continue; // a power, on a keyboard without small digits
        }
        if let Some(other) = seen.insert(fold(&letter.to_string(), &STRICT, false), letter) {
            let one = |pair: &str| pair.contains(letter) && pair.contains(other);
            assert!(["σς", "ɛε", "ɣγ"].into_iter().any(one), "{letter} and {other}");
        }
    }
}

fn typed() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        prop_oneof![
            proptest::sample::select(
                "abcéèœß ’'-123ëŁσςйأ\u{301}\u{654}".chars().collect::<Vec<_>>()
            ),
            any::<char>(),
        ],
        0..20,
    )
    .prop_map(|chars| chars.into_iter().collect())
}

fn rules() -> impl Strategy<Value = MatchRules> {
    (any::<[bool; 4]>(), 0..4_u32).prop_map(|([case, accents, spaces, apostrophes], typos)| {
        MatchRules { case, accents, spaces, apostrophes, typos }
    })
}

proptest! {
    #[test]
    fn an_answer_matches_itself(text in typed(), rules in rules()) {
        prop_assert!(accepts(&text, &text, rules));
    }

    #[test]
    fn tolerance_accepts_more(text in typed(), answer in typed(), rules in rules()) {
        let exact = MatchRules { typos: 0, ..rules };
        if accepts(&text, &answer, exact) {
            prop_assert!(accepts(&text, &answer, rules));
        }
    }

    #[test]
    fn distance_agrees_with_strsim(a in "[abc]{0,9}", b in "[abc]{0,9}", limit in 0..5_usize) {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        prop_assert_eq!(
            is_within(&letters(&a), &letters(&b), limit),
            strsim::osa_distance(&a, &b) <= limit
        );
    }
}
