//! One mistake, one problem: what is missing because its name is misspelt.

use std::collections::HashMap;

use tremplin_content::report::{Code, Problem, Report};

/// Where something is missing and an unknown property most likely stands for it, the two become
/// one problem: that of what is missing, at the place of the unknown name, with the right name and
/// the unknown one as details.
pub(super) fn join(report: &mut Report) {
    let problems = &mut report.problems;
    let mut joins: HashMap<usize, [String; 2]> = HashMap::new();
    let mut spans = Vec::new();
    let mut told = vec![false; problems.len()];
    {
        let mut missing = HashMap::new();
        for (index, problem) in problems.iter().enumerate() {
            for name in wanted(problem) {
                missing.entry((problem.path.as_str(), name)).or_insert(index);
            }
        }
        for (index, unknown) in problems.iter().enumerate() {
            let Some((place, name, meant)) = unknown_name(unknown) else { continue };
            let Some(found) = [Some(place), list_of(place).filter(|_| meant == CORRECT)]
                .into_iter()
                .flatten()
                .find_map(|place| missing.get(&(place, meant)))
            else {
                continue;
            };
            // Every choice may have the same misspelt `correct`; another name that stands for
            // what has been found already is a matter of its own.
            told[index] = match joins.get(found) {
                Some([_, taken]) => meant == CORRECT && taken == name,
                None => true,
            };
            if told[index] && !joins.contains_key(found) {
                joins.insert(*found, [meant.to_owned(), name.to_owned()]);
                spans.push((*found, unknown.span));
            }
        }
    }
    for (found, span) in spans {
        problems[found].span = span;
    }
    for (found, details) in joins {
        problems[found].details = details.into();
    }
    let mut told = told.into_iter();
    problems.retain(|_| told.next() != Some(true));
}

/// The property of choices that a whole list of them may lack.
const CORRECT: &str = "correct";

/// The names, any of which would have mended the problem.
fn wanted(problem: &Problem) -> Vec<&str> {
    match problem.code {
        Code::MissingProperty | Code::MissingAlternative | Code::MissingCaptions => {
            vec![problem.detail(0)]
        }
        Code::NoCorrectChoice => vec![CORRECT],
        Code::NoAnswer => vec!["answer", "answers"],
        Code::WaysOn if problem.details.is_empty() => vec!["choices", "next", "end"],
        Code::EmptySide => vec!["text", "image", "audio"],
        Code::EmptyLesson => vec!["text", "image", "audio", "video"],
        _ => Vec::new(),
    }
}

/// The object that has the unknown name, the name, and what it most likely stands for.
fn unknown_name(problem: &Problem) -> Option<(&str, &str, &str)> {
    let (Code::UnknownProperty, [name, meant]) = (problem.code, problem.details.as_slice()) else {
        return None;
    };
    let place = problem.path.strip_suffix(name.as_str())?;
    Some((place.strip_suffix('.').unwrap_or(place), name, meant))
}

/// The list that an element is in: `items[0].choices` of `items[0].choices[1]`.
fn list_of(place: &str) -> Option<&str> {
    place.strip_suffix(']')?.rsplit_once('[').map(|(list, _)| list)
}
