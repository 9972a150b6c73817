//! The pieces of a file: questions, categories, comments.

use super::signs::steering;

/// A piece of a file.
pub(super) enum Piece<'a> {
    /// `$CATEGORY: $course$/top/CV`
    Category {
        name: &'a str,
    },
    /// A comment behind the last question.
    Comment {
        line: usize,
        text: &'a str,
    },
    Question(Block<'a>),
}

/// The lines of a question.
#[derive(Default)]
pub(super) struct Block<'a> {
    /// Each with its number.
    pub lines: Vec<(usize, &'a str)>,
    /// The comments before and in it, without `//`.
    pub comments: Vec<(usize, &'a str)>,
    /// Where a blank line stands between braces.
    pub blank: Option<usize>,
}

/// Cuts a file.
///
/// A blank line ends a question. Where it stands between braces, and the next brace closes them, it was meant to
/// be one among the answers.
pub(super) fn cut(text: &str) -> Vec<Piece<'_>> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let closes_next = braces(&lines);
    let mut pieces = Vec::new();
    let mut block = Block::default();
    let mut open = false;
    for (index, line) in lines.iter().enumerate() {
        let number = index + 1;
        if let Some(comment) = line.strip_prefix("//") {
            block.comments.push((number, comment.trim()));
        } else if line.is_empty() {
            if block.lines.is_empty() {
                continue;
            }
            if open && closes_next[index] {
                block.blank = block.blank.or(Some(number));
                continue;
            }
            pieces.push(Piece::Question(std::mem::take(&mut block)));
            open = false;
        } else if let (Some(name), false) = (line.strip_prefix("$CATEGORY:"), open) {
            if !block.lines.is_empty() {
                pieces.push(Piece::Question(std::mem::take(&mut block)));
            }
            pieces.push(Piece::Category { name: name.trim() });
        } else {
            block.lines.push((number, line));
            for (_, letter) in steering(line) {
                match letter {
                    '{' => open = true,
                    '}' => open = false,
                    _ => {}
                }
            }
        }
    }
    if !block.lines.is_empty() {
        pieces.push(Piece::Question(block));
    } else {
        let rest = block.comments.into_iter().map(|(line, text)| Piece::Comment { line, text });
        pieces.extend(rest);
    }
    pieces
}

/// For each line whether the next brace from there on closes.
fn braces(lines: &[&str]) -> Vec<bool> {
    let mut closes = false;
    let mut all: Vec<bool> = lines
        .iter()
        .rev()
        .map(|line| {
            if !line.starts_with("//") {
                let first =
                    steering(line).map(|(_, letter)| letter).find(|sign| matches!(sign, '{' | '}'));
                closes = first.map_or(closes, |sign| sign == '}');
            }
            closes
        })
        .collect();
    all.reverse();
    all
}

/// The title of a module from the path of a category: its last step. `//` stands for a slash in a name.
pub(crate) fn title_of(path: &str) -> Option<String> {
    const SLASH: &str = "\u{1}";
    let path = path.replace("//", SLASH);
    let last = path.rsplit('/').next().unwrap_or_default().replace(SLASH, "/");
    let last = last.trim();
    let is_place = last.is_empty() || last == "top" || last.starts_with('$') && last.ends_with('$');
    (!is_place).then(|| last.to_owned())
}
