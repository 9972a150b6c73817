//! Gaps in running text, as authors write them: `Le {{CV|curriculum vitae}} tient sur {{une~deux}} page.`
//!
//! Between the braces stand right answers, the first of which is shown as the answer. `|` comes before another right
//! one, and `~` before a wrong choice, as in Moodle's Cloze; `::` before what is shown behind the gap, as in Anki. A
//! backslash takes the meaning of a sign away, also that of braces around a gap.
//!
//! ```
//! use tremplin_content::gaps::{Gap, cut};
//!
//! let (text, gaps) = cut("Je {{vais|pars::aller}} au bureau.").unwrap();
//! assert_eq!(text, "Je \u{fffc} au bureau.");
//! let gap = Gap::read(&gaps[0]);
//! assert_eq!((gap.right, gap.hint.as_deref()), (vec!["vais".into(), "pars".into()], Some("aller")));
//! ```

/// Stands in a text for a gap: Unicode's sign for an object between letters.
pub const GAP: char = '\u{fffc}';

/// Whether a text that has been cut has a gap in it.
pub fn has_gap(text: &str) -> bool {
    // Not `contains`, which looks for a text of three bytes, and brings a formatted panic along.
    text.chars().any(|sign| sign == GAP)
}

/// The text with [`GAP`] in the place of each gap, and what stands between the braces of each.
///
/// # Errors
///
/// Where braces are opened and not closed, or closed and not opened: what stands there.
pub fn cut(source: &str) -> Result<(String, Vec<String>), String> {
    let mut text = String::new();
    let mut gaps = Vec::new();
    let mut inside: Option<String> = None;
    let mut signs = source.chars().peekable();
    while let Some(sign) = signs.next() {
        let twice = signs.peek() == Some(&sign);
        match (sign, inside.take()) {
            ('{', None) if twice => {
                signs.next();
                inside = Some(String::new());
            }
            ('}', Some(gap)) if twice => {
                signs.next();
                gaps.push(gap);
                text.push(GAP);
            }
            ('{', Some(gap)) if twice => return Err("{{".to_owned() + &gap),
            ('}', None) if twice => return Err(last_word(&text) + "}}"),
            (sign, before) => {
                let in_gap = before.is_some();
                inside = before;
                let place = inside.as_mut().unwrap_or(&mut text);
                match sign {
                    // It would count as a gap.
                    GAP => {}
                    '\\' => {
                        let next = signs.next();
                        // Braces mean nothing to Markdown, and in its code a backslash stays.
                        if in_gap || !matches!(next, Some('{' | '}')) {
                            place.push('\\');
                        }
                        place.extend(next.filter(|next| *next != GAP));
                    }
                    sign => place.push(sign),
                }
            }
        }
    }
    match inside {
        Some(gap) => Err("{{".to_owned() + &gap),
        None => Ok((text, gaps)),
    }
}

fn last_word(text: &str) -> String {
    text.rsplit(' ').next().unwrap_or_default().to_owned()
}

/// A gap, read: its texts are without spaces at their ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gap {
    /// What is right; the first is shown as the answer. There is at least one, and it may be empty.
    pub right: Vec<String>,
    /// What can be chosen besides.
    pub wrong: Vec<String>,
    /// What is shown behind the gap.
    pub hint: Option<String>,
}

impl Gap {
    /// Reads what stands between the braces of a gap.
    pub fn read(inside: &str) -> Gap {
        let mut gap = Gap::default();
        let (mut part, mut means) = (String::new(), '|');
        let mut signs = inside.chars().peekable();
        while let Some(sign) = signs.next() {
            let next = signs.peek().copied();
            match sign {
                '\\' if next.is_some_and(|next| next.is_ascii_punctuation()) => {
                    part.extend(signs.next());
                }
                // A hint goes on to the end.
                '|' | '~' if means != ':' => {
                    gap.add(means, &part);
                    part.clear();
                    means = sign;
                }
                ':' if next == Some(':') && means != ':' => {
                    signs.next();
                    gap.add(means, &part);
                    part.clear();
                    means = ':';
                }
                sign => part.push(sign),
            }
        }
        gap.add(means, &part);
        gap
    }

    fn add(&mut self, means: char, part: &str) {
        let part = part.trim().to_owned();
        match means {
            '|' => self.right.push(part),
            '~' => self.wrong.push(part),
            _ => self.hint = Some(part),
        }
    }

    /// All texts that it has.
    pub fn texts(&self) -> impl Iterator<Item = &String> {
        self.right.iter().chain(&self.wrong).chain(&self.hint)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn gap(right: &[&str], wrong: &[&str], hint: Option<&str>) -> Gap {
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        Gap { right: owned(right), wrong: owned(wrong), hint: hint.map(str::to_owned) }
    }

    #[test]
    fn a_text_is_cut_at_its_gaps() {
        for (source, expected) in [
            ("a {{b}} c", Ok(("a \u{fffc} c", &["b"][..]))),
            ("{{a}}{{b}}", Ok(("\u{fffc}\u{fffc}", &["a", "b"]))),
            ("{a} } { b", Ok(("{a} } { b", &[]))),
            (r"\{{a}\} \{\{ b", Ok(("{{a}} {{ b", &[]))),
            (r"{{a\}}} \* \\", Ok((r"￼ \* \\", &[r"a\}"]))),
            (r"{{a\}\}|b}}", Ok(("\u{fffc}", &[r"a\}\}|b"]))),
            ("{{a}}}", Ok(("\u{fffc}}", &["a"]))),
            ("{{{a}}", Ok(("\u{fffc}", &["{a"]))),
            ("\u{fffc}a\\\u{fffc}{{b\u{fffc}}}", Ok(("a\\\u{fffc}", &["b"]))),
            ("a {{b c", Err("{{b c")),
            ("a {{b c {{d}}", Err("{{b c ")),
            ("le mot}} est", Err("mot}}")),
            ("a\\", Ok(("a\\", &[]))),
        ] {
            let found = cut(source);
            let found = found.as_ref().map(|(text, gaps)| {
                (text.as_str(), gaps.iter().map(String::as_str).collect::<Vec<_>>())
            });
            let expected = expected.map(|(text, gaps)| (text, gaps.to_vec()));
            assert_eq!(found.map_err(|open| open.as_str()), expected, "{source}");
        }
    }

    #[test]
    fn a_gap_says_what_is_right_and_what_is_not() {
        for (inside, expected) in [
            ("CV|curriculum vitae", gap(&["CV", "curriculum vitae"], &[], None)),
            (" une | 1 ~ deux~trois ", gap(&["une", "1"], &["deux", "trois"], None)),
            ("a~b|c", gap(&["a", "c"], &["b"], None)),
            ("vais::aller", gap(&["vais"], &[], Some("aller"))),
            ("a~b::c|d~e::f", gap(&["a"], &["b"], Some("c|d~e::f"))),
            ("8:30|8 h 30", gap(&["8:30", "8 h 30"], &[], None)),
            (r"a\|b|c\~d\::e\}\\f", gap(&["a|b", r"c~d::e}\f"], &[], None)),
            (r"C:\temp", gap(&[r"C:\temp"], &[], None)),
            ("", gap(&[""], &[], None)),
            ("a|::", gap(&["a", ""], &[], Some(""))),
        ] {
            assert_eq!(Gap::read(inside), expected, "{inside}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(source in "[a{}|~:\\\\ \u{fffc}é\n]{0,40}") {
            if let Ok((text, gaps)) = cut(&source) {
                prop_assert_eq!(text.matches(GAP).count(), gaps.len(), "{}", text);
                for inside in gaps {
                    let gap = Gap::read(&inside);
                    prop_assert!(!gap.right.is_empty());
                    prop_assert!(gap.texts().all(|text| text.trim() == text));
                }
            }
        }

        #[test]
        fn what_is_escaped_is_read_as_it_is(answers in proptest::collection::vec("[a{}|~:\\\\é']{1,9}", 1..4)) {
            let escaped: Vec<String> = answers
                .iter()
                .map(|answer| answer.chars().flat_map(|sign| match sign {
                    '{' | '}' | '|' | '~' | ':' | '\\' => vec!['\\', sign],
                    sign => vec![sign],
                }).collect())
                .collect();
            let (text, gaps) = cut(&format!("a {{{{{}}}}} b", escaped.join("|"))).unwrap();
            prop_assert_eq!(text, "a \u{fffc} b");
            prop_assert_eq!(&Gap::read(&gaps[0]).right, &answers);
        }
    }
}
