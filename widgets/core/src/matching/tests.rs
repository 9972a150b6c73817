use super::*;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

const TOLERANT: MatchRules =
    MatchRules { case: false, accents: false, spaces: false, apostrophes: false, typos: 0 };
const STRICT: MatchRules =
    MatchRules { case: true, accents: true, spaces: true, apostrophes: true, typos: 0 };

fn accepts(text: &str, answer: &str, rules: MatchRules) -> bool {
    is_accepted(text, &[answer.to_owned()], &rules)
}

/// The letters that fold.rs claims to know.
fn known_letters() -> impl Iterator<Item = char> {
    let blocks = [0xc0..=0x17f_u32, 0x218..=0x21b, 0x386..=0x3ce, 0x400..=0x45f, 0x621..=0x64a];
    // Compatibility characters: an n with an apostrophe, a Greek point.
    blocks
        .into_iter()
        .flatten()
        .filter_map(char::from_u32)
        .filter(|c| !matches!(c, '\u{149}' | '\u{387}'))
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
            assert_eq!(fold(&text, &rules), fold(&decomposed, &rules), "{letter} decomposed");
        }
        let lower: String = text.to_lowercase();
        assert_eq!(fold(&text, &TOLERANT), fold(&lower, &TOLERANT), "lower case of {letter}");
        let same_in_strict = fold(&text, &STRICT) == fold(&lower, &STRICT);
        assert_eq!(same_in_strict, text == lower, "{letter} and {lower} where case matters");
    }
}

#[test]
fn strict_rules_keep_letters_apart() {
    let letters: Vec<char> = known_letters().chain('!'..='~').collect();
    let folded: Vec<_> = letters.iter().map(|c| fold(&c.to_string(), &STRICT)).collect();
    for (at, one) in folded.iter().enumerate() {
        for (other_at, other) in folded.iter().enumerate().take(at) {
            let (c, d) = (letters[at], letters[other_at]);
            let one_sigma = ['ς', 'Σ'].contains(&c) && ['ς', 'Σ'].contains(&d);
            assert!(one != other || one_sigma, "{c} and {d} are folded to the same");
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
        let letters = |text: &str| fold(text, &STRICT);
        prop_assert_eq!(
            is_within(&letters(&a), &letters(&b), limit),
            strsim::osa_distance(&a, &b) <= limit
        );
    }
}
