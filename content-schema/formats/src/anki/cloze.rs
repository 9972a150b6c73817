//! Clozes: `{{c1::text}}`, `{{c1::text::hint}}`, `{{c1,2::text}}`, one in another.

/// How deep clozes may stand in each other; what is deeper stays as it is written.
const DEEPEST: usize = 20;

/// What is wanted of a text with clozes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seen {
    /// Those of a number hidden.
    Front(usize),
    /// Those of a number marked.
    Back(usize),
}

/// A cloze that is open.
struct Open<'t> {
    /// As it is written.
    sign: &'t str,
    numbers: &'t str,
    content: String,
}

/// The numbers of a cloze that begins here, and the length of what begins it.
fn begins(text: &str) -> Option<(&str, usize)> {
    let rest = text.strip_prefix("{{c")?;
    let end = rest.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b',').count();
    rest[end..].strip_prefix("::").filter(|_| end > 0)?;
    Some((&rest[..end], 3 + end + 2))
}

fn has(numbers: &str, number: usize) -> bool {
    numbers.split(',').any(|each| each.parse() == Ok(number))
}

/// Goes through the clozes of a text: gives what each becomes to what is around it.
fn through<'t>(
    text: &'t str,
    closed: &mut dyn FnMut(&'t str, &str, Option<&str>) -> String,
) -> String {
    let mut out = String::new();
    let mut open: Vec<Open<'t>> = Vec::new();
    let mut rest = text;
    let push = |piece: &str, open: &mut Vec<Open<'t>>, out: &mut String| {
        open.last_mut().map_or(out, |cloze| &mut cloze.content).push_str(piece);
    };
    while let Some(at) = rest.find(['{', '}']) {
        push(&rest[..at], &mut open, &mut out);
        rest = &rest[at..];
        let cloze = begins(rest).filter(|_| open.len() < DEEPEST);
        if let Some((numbers, length)) = cloze {
            open.push(Open { sign: &rest[..length], numbers, content: String::new() });
            rest = &rest[length..];
        } else if let Some(cloze) = rest.strip_prefix("}}").and_then(|_| open.pop()) {
            let (answer, hint) = match cloze.content.split_once("::") {
                Some((answer, hint)) => (answer, Some(hint)),
                None => (cloze.content.as_str(), None),
            };
            let became = closed(cloze.numbers, answer, hint);
            push(&became, &mut open, &mut out);
            rest = &rest[2..];
        } else {
            push(&rest[..1], &mut open, &mut out);
            rest = &rest[1..];
        }
    }
    push(rest, &mut open, &mut out);
    // What is never closed is none.
    while let Some(cloze) = open.pop() {
        let piece = format!("{}{}", cloze.sign, cloze.content);
        push(&piece, &mut open, &mut out);
    }
    out
}

/// The text as a side of the card of a number shows it, in HTML.
pub(super) fn shown(text: &str, seen: Seen) -> String {
    through(text, &mut |numbers, answer, hint| match seen {
        Seen::Front(number) if has(numbers, number) => {
            format!("[{}]", hint.filter(|hint| !hint.trim().is_empty()).unwrap_or("…"))
        }
        Seen::Back(number) if has(numbers, number) => format!("<b>{answer}</b>"),
        _ => answer.to_owned(),
    })
}

/// The sides of the card of a number, in HTML.
pub(crate) fn sides(text: &str, number: usize) -> [String; 2] {
    [Seen::Front(number), Seen::Back(number)].map(|seen| shown(text, seen))
}

/// What the clozes of a number hide.
pub(super) fn answers(text: &str, number: usize) -> Vec<String> {
    let mut all = Vec::new();
    through(text, &mut |numbers, answer, _| {
        if has(numbers, number) {
            all.push(answer.to_owned());
        }
        answer.to_owned()
    });
    all
}

/// The numbers that have a cloze, each once.
pub(crate) fn numbers(text: &str) -> Vec<usize> {
    let mut all = Vec::new();
    through(text, &mut |numbers, answer, _| {
        all.extend(numbers.split(',').filter_map(|number| number.parse::<usize>().ok()));
        answer.to_owned()
    });
    all.sort_unstable();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn each_number_is_a_card() {
        for (text, number, front, back) in [
            ("Le {{c1::CV}} tient.", 1, "Le […] tient.", "Le <b>CV</b> tient."),
            ("{{c1::a::indice}} {{c2::b}}", 1, "[indice] b", "<b>a</b> b"),
            ("{{c1::a::indice}} {{c2::b}}", 2, "a […]", "a <b>b</b>"),
            ("{{c1,2::a}} {{c3::b}}", 2, "[…] b", "<b>a</b> b"),
            ("{{c1::a {{c2::b}} c}}", 2, "a […] c", "a <b>b</b> c"),
            ("{{c1::a {{c2::b}} c}}", 1, "[…]", "<b>a b c</b>"),
            ("{{c1::a", 1, "{{c1::a", "{{c1::a"),
            (
                "{{c1::a}} }} {{cx::b}} {{c::d}}",
                1,
                "[…] }} {{cx::b}} {{c::d}}",
                "<b>a</b> }} {{cx::b}} {{c::d}}",
            ),
            ("{{c1::a::}}", 1, "[…]", "<b>a</b>"),
        ] {
            assert_eq!(shown(text, Seen::Front(number)), front, "{text}");
            assert_eq!(shown(text, Seen::Back(number)), back, "{text}");
        }
        assert_eq!(numbers("{{c2,3::a}} {{c1::b {{c3::c}}}}"), [1, 2, 3]);
        assert_eq!(answers("{{c2,3::a}} {{c1::b {{c3::c::d}}}}", 3), ["a", "c"]);
    }

    proptest! {
        #[test]
        fn nothing_else_is_touched(text in "([a-z{}:,]|\\{\\{c1::|\\}\\}){0,60}") {
            if numbers(&text).is_empty() {
                prop_assert_eq!(shown(&text, Seen::Front(1)), text);
            }
        }
    }

    #[test]
    fn ten_thousand_in_each_other_are_read() {
        let text = "{{c1::".repeat(10_000) + &"}}".repeat(10_000);
        assert!(shown(&text, Seen::Back(1)).len() < 2 * text.len());
    }
}
