//! Signs as French prints them (Imprimerie nationale, "Lexique des règles typographiques"): spaces that do not break
//! before double signs and inside quotes, curved apostrophes, one sign for an ellipsis.

const NARROW: char = '\u{202f}';
const WIDE: char = '\u{a0}';

/// The text with the signs that French prints; Markdown and addresses stay as they are.
///
/// ```
/// use tremplin_author::advice::french_typography;
///
/// assert_eq!(french_typography("C'est bon ?"), "C’est bon\u{202f}?");
/// assert_eq!(french_typography("Voir : \"le CV\"..."), "Voir\u{a0}: «\u{a0}le CV\u{a0}»…");
/// assert_eq!(french_typography("[a](http://b.fr/?c='d')"), "[a](http://b.fr/?c='d')");
/// ```
pub fn french(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut address = false;
    let mut quote = false;
    // Quotes that do not come in pairs are left.
    let paired = signs.iter().filter(|sign| **sign == '"').count() % 2 == 0;
    let mut at = 0;
    while at < signs.len() {
        let before = at.checked_sub(1).map(|before| signs[before]);
        let after = signs.get(at + 1).copied();
        let sign = signs[at];
        if address {
            address = !(sign == ')' || sign.is_whitespace());
        } else if sign == '(' && before == Some(']') || is_address(&signs[at..]) {
            address = true;
        }
        let letter = |char: Option<char>| char.is_some_and(char::is_alphabetic);
        match sign {
            _ if address => out.push(sign),
            '\'' if letter(before) && letter(after) => out.push('’'),
            '.' if signs[at..].starts_with(&['.', '.', '.'])
                && signs.get(at + 3) != Some(&'.')
                && before != Some('.') =>
            {
                out.push('…');
                at += 2;
            }
            ' ' if matches!(after, Some('?' | '!' | ';')) => out.push(NARROW),
            // A list of definitions in Markdown is none of ours; a colon at the end of a word has a space.
            ' ' if after == Some(':') && before.is_some_and(|before| !before.is_whitespace()) => {
                out.push(WIDE)
            }
            ' ' if after == Some('»') || before == Some('«') => out.push(WIDE),
            '"' if paired => {
                quote = !quote;
                out.push_str(if quote { "«\u{a0}" } else { "\u{a0}»" });
            }
            _ => out.push(sign),
        }
        at += 1;
    }
    out
}

fn is_address(signs: &[char]) -> bool {
    ["http://", "https://", "www.", "mailto:"]
        .iter()
        .any(|start| start.chars().eq(signs.iter().copied().take(start.len())))
}

/// The first word that French would print in another way, and how.
pub fn first_slip(text: &str) -> Option<[String; 2]> {
    let mended = french(text);
    if mended == text {
        return None;
    }
    let same = text.chars().zip(mended.chars()).take_while(|(one, other)| one == other).count();
    let piece = |text: &str| {
        let signs: Vec<char> = text.chars().collect();
        let is_end = |sign: &char| *sign == ' ' || *sign == '\n';
        // A sign with the word before it.
        let before = same.saturating_sub(1);
        let start = signs[..before].iter().rposition(is_end).map_or(0, |at| at + 1);
        let end =
            signs[same..].iter().skip(2).position(is_end).map_or(signs.len(), |at| same + 2 + at);
        signs[start..end.max(start)].iter().collect::<String>()
    };
    Some([piece(text), piece(&mended)])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_what_is_meant_changes() {
        for text in ["3:30", "f(x)'", "'mot'", "a....b", "\"seul", "{{a::b}}", "- a\n- b"] {
            assert_eq!(french(text), text);
        }
        assert_eq!(french("« a »"), "«\u{a0}a\u{a0}»");
        assert_eq!(french("Quoi ?\nOui !"), "Quoi\u{202f}?\nOui\u{202f}!");
        assert_eq!(french("https://a.fr/?b : c'est"), "https://a.fr/?b\u{a0}: c’est");
    }

    #[test]
    fn the_first_slip_is_shown_with_its_word() {
        assert_eq!(first_slip("Bonjour. C'est là."), Some(["C'est".into(), "C’est".into()]));
        let [written, meant] = first_slip("Tu viens ?").expect("a slip");
        assert!(written.ends_with(" ?") && meant.ends_with("\u{202f}?"), "{written} {meant}");
        assert_eq!(first_slip("Rien."), None);
    }

    proptest! {
        #[test]
        fn what_is_mended_is_not_mended_again(text in "[a-z'\"«»:;?!. \n()\\]]{0,40}") {
            let once = french(&text);
            prop_assert_eq!(french(&once), once.clone());
            prop_assert!(once == text || first_slip(&text).is_some());
        }
    }
}
