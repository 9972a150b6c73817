//! The text cut into lines and marked pieces, and the least that changed between two versions.

use std::ops::Range;

use tremplin_content::report::{Severity, Span};

use super::position;

/// A stretch of one line, marked or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its characters.
    pub text: String,
    /// The worst problem in it.
    pub mark: Option<Severity>,
}

/// One line of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The pieces, in order; none if the line is empty.
    pub pieces: Vec<Piece>,
    /// The worst problem that starts on this line, even one that has no width.
    pub mark: Option<Severity>,
}

fn worse(one: Option<Severity>, other: Severity) -> Option<Severity> {
    match (one, other) {
        (Some(Severity::Error), _) | (_, Severity::Error) => Some(Severity::Error),
        _ => Some(Severity::Warning),
    }
}

/// Cuts `text` into lines, with the places of `problems` marked on the line where each starts.
pub fn cut(text: &str, problems: &[(Span, Severity)]) -> Vec<Line> {
    let marks: Vec<_> = problems
        .iter()
        .map(|(span, severity)| (position::on_one_line(text, *span), *severity))
        .collect();
    let mut start = 0;
    text.split('\n')
        .map(|line| {
            let range = start..start + line.len();
            start = range.end + 1;
            cut_line(text, range, &marks)
        })
        .collect()
}

fn cut_line(text: &str, line: Range<usize>, marks: &[(Span, Severity)]) -> Line {
    let here: Vec<_> = marks
        .iter()
        .filter(|(span, _)| line.start <= span.start && span.start <= line.end)
        .collect();
    let mut edges = vec![line.start, line.end];
    edges.extend(here.iter().flat_map(|(span, _)| [span.start, span.end.min(line.end)]));
    edges.sort_unstable();
    edges.dedup();
    let pieces = edges
        .windows(2)
        .map(|edge| Piece {
            text: text[edge[0]..edge[1]].to_owned(),
            mark: here
                .iter()
                .filter(|(span, _)| span.start <= edge[0] && edge[1] <= span.end)
                .fold(None, |worst, (_, severity)| worse(worst, *severity)),
        })
        .collect();
    let mark = here.iter().fold(None, |worst, (_, severity)| worse(worst, *severity));
    Line { pieces, mark }
}

/// The lines that differ: those to take out of `old`, and those of `new` to put in their place.
pub fn changed(old: &[Line], new: &[Line]) -> (Range<usize>, Range<usize>) {
    let head = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let tail = old[head..]
        .iter()
        .rev()
        .zip(new[head..].iter().rev())
        .take_while(|(old, new)| old == new)
        .count();
    (head..old.len() - tail, head..new.len() - tail)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(line: &Line) -> Vec<(&str, Option<Severity>)> {
        line.pieces.iter().map(|piece| (piece.text.as_str(), piece.mark)).collect()
    }

    #[test]
    fn a_problem_is_marked_on_its_line_only() {
        let lines = cut(
            "ab\ncdé\n",
            &[
                (Span { start: 4, end: 5 }, Severity::Warning),
                (Span { start: 4, end: 7 }, Severity::Error),
            ],
        );
        assert_eq!(lines.len(), 3);
        assert_eq!(texts(&lines[0]), [("ab", None)]);
        assert_eq!(
            texts(&lines[1]),
            [("c", None), ("d", Some(Severity::Error)), ("é", Some(Severity::Error))]
        );
        assert_eq!(lines[1].mark, Some(Severity::Error));
        assert!(lines[2].pieces.is_empty() && lines[2].mark.is_none());
    }

    #[test]
    fn a_problem_at_the_end_of_the_text_still_marks_its_line() {
        let lines = cut("{\n", &[(Span { start: 2, end: 2 }, Severity::Error)]);
        assert_eq!(lines[1].mark, Some(Severity::Error));
        assert_eq!(lines[0].mark, None);
    }

    #[test]
    fn only_what_differs_is_replaced() {
        let (old, new) = (cut("a\nb\nc", &[]), cut("a\nx\ny\nc", &[]));
        assert_eq!(changed(&old, &new), (1..2, 1..3));
        assert_eq!(changed(&old, &old), (3..3, 3..3));
        assert_eq!(changed(&[], &new), (0..0, 0..4));
        let (old, new) = (cut("a\na", &[]), cut("a\na\na", &[]));
        assert_eq!(changed(&old, &new), (2..2, 2..3));
    }
}
