//! Signs that steer, and those that a backslash makes letters of.

/// What a backslash takes the meaning from; before any other sign it is one.
const STEERING: &str = "\\:#={}~";

/// The signs of a text with their places, without those behind a backslash that takes their meaning away.
pub(super) fn steering(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        loop {
            let (at, letter) = letters.next()?;
            let is_escape = letter == '\\'
                && letters.next_if(|(_, next)| *next == 'n' || STEERING.contains(*next)).is_some();
            if !is_escape {
                return Some((at, letter));
            }
        }
    })
}

/// Where a steering sign stands first.
pub(super) fn find(text: &str, wanted: char) -> Option<usize> {
    steering(text).find(|(_, letter)| *letter == wanted).map(|(at, _)| at)
}

/// Where so many of a steering sign in a row begin: the places of the first of each.
pub(super) fn runs(text: &str, wanted: char, length: usize) -> impl Iterator<Item = usize> + '_ {
    let mut run = 0_usize;
    let mut last = usize::MAX;
    steering(text).filter_map(move |(at, letter)| {
        run = match letter == wanted {
            true if last.wrapping_add(1) == at => run + 1,
            true => 1,
            false => 0,
        };
        last = at;
        (run >= length).then(|| at + 1 - length)
    })
}

/// The text that is meant: without the backslashes that took meaning away, `\n` as the end of a line.
pub(super) fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letters.peek() {
            Some('n') if letter == '\\' => {
                letters.next();
                out.push('\n');
            }
            Some(next) if letter == '\\' && STEERING.contains(*next) => {
                out.push(*next);
                letters.next();
            }
            _ => out.push(letter),
        }
    }
    out
}

/// A text as it has to be written so that nothing in it steers.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '\n' => out.push_str("\\n"),
            '\r' | '\t' => out.push(' '),
            _ => {
                if STEERING.contains(letter) {
                    out.push('\\');
                }
                out.push(letter);
            }
        }
    }
    out
}
