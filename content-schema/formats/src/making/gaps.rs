//! Gaps in running text, as modules write them.

use tremplin_content::gaps::{GAP, Gap};

/// A gap between its braces.
fn braced(gap: &Gap) -> String {
    let mut out = "{{".to_owned();
    for (index, text) in gap.right.iter().enumerate() {
        if index > 0 {
            out.push('|');
        }
        push(text, &mut out);
    }
    for text in &gap.wrong {
        out.push('~');
        push(text, &mut out);
    }
    if let Some(hint) = &gap.hint {
        out.push_str("::");
        push(hint, &mut out);
    }
    out + "}}"
}

/// A text of a gap, with backslashes before what would steer.
fn push(text: &str, out: &mut String) {
    let mut signs = text.chars().filter(|sign| *sign != GAP).peekable();
    while let Some(sign) = signs.next() {
        let steers = match sign {
            '{' | '}' | '|' | '~' | '\\' => true,
            // Two of them come before a hint.
            ':' => signs.peek().is_none_or(|next| *next == ':'),
            _ => false,
        };
        if steers {
            out.push('\\');
        }
        out.push(sign);
    }
}

/// A text in Markdown with its gaps in the place of each [`GAP`]; `None` where there are not as many of these.
pub(crate) fn filled(markdown: &str, gaps: &[Gap]) -> Option<String> {
    let mut left = gaps.iter();
    let mut out = String::with_capacity(markdown.len());
    let mut before = ' ';
    let mut signs = markdown.chars().peekable();
    while let Some(sign) = signs.next() {
        let next = signs.peek().copied();
        match sign {
            GAP => out += &braced(left.next()?),
            // A backslash that is to be seen.
            '\\' if matches!(next, Some('{' | '}')) => out.push_str("\\\\"),
            '\\' => {
                out.push('\\');
                out.extend(signs.next());
            }
            '{' | '}' => {
                let beside = |other: char| other == sign || other == GAP;
                if beside(before) || next.is_some_and(beside) {
                    out.push('\\');
                }
                out.push(sign);
            }
            _ => out.push(sign),
        }
        before = sign;
    }
    left.next().is_none().then_some(out)
}

/// Cuts a text in Markdown before the block that has the first gap: what stands before it says what to do.
pub(crate) fn parted(markdown: &str) -> (&str, &str) {
    let first = markdown.find(GAP).unwrap_or_default();
    match markdown[..first].rfind("\n\n") {
        Some(at) => (&markdown[..at], &markdown[at + 2..]),
        None => ("", markdown),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use tremplin_content::gaps::cut;

    use super::*;

    #[test]
    fn gaps_are_put_in() {
        let gap = |right: &[&str], wrong: &[&str], hint: Option<&str>| Gap {
            right: right.iter().map(|text| (*text).to_owned()).collect(),
            wrong: wrong.iter().map(|text| (*text).to_owned()).collect(),
            hint: hint.map(str::to_owned),
        };
        let gaps = [gap(&["8:30", "a::b"], &["c~d"], None), gap(&["x"], &[], Some("y:"))];
        let text = "{\u{fffc}} {{a}} {b} \u{fffc}";
        let expected = r"\{{{8:30|a\::b~c\~d}}\} \{\{a\}\} {b} {{x::y\:}}";
        assert_eq!(filled(text, &gaps).as_deref(), Some(expected));
        assert_eq!(filled("\u{fffc}", &gaps), None);
        assert_eq!(filled("\u{fffc}\u{fffc}\u{fffc}", &gaps), None);
        assert_eq!(parted("a\n\nb\n\nc \u{fffc}\n\nd"), ("a\n\nb", "c \u{fffc}\n\nd"));
        assert_eq!(parted("c \u{fffc}"), ("", "c \u{fffc}"));
    }

    proptest! {
        #[test]
        fn what_is_put_in_is_read_as_it_is(
            pieces in proptest::collection::vec("[a{}|~: é']{0,6}", 3),
            texts in proptest::collection::vec("[a{}|~:\\\\é']{1,9}", 4),
        ) {
            let gap = |at: usize, hint| Gap {
                right: vec![texts[at].clone()],
                wrong: vec![texts[at + 1].clone()],
                hint,
            };
            let gaps = [gap(0, None), gap(2, Some(texts[1].clone()))];
            let text = pieces.join("\u{fffc}");
            let (read, insides) = cut(&filled(&text, &gaps).unwrap()).unwrap();
            prop_assert_eq!(read, text);
            let read: Vec<Gap> = insides.iter().map(|inside| Gap::read(inside)).collect();
            prop_assert_eq!(read, gaps);
        }
    }
}
