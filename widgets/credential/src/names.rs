//! Names of people.

use tremplin_content::stranger;

/// Longest name of a learner, in characters; what goes beyond is cut.
pub const LONGEST_NAME: usize = 100;

/// One line without blanks around it, not too long; `None` where nothing is left.
pub fn clean_name(name: &str) -> Option<String> {
    let line: String = stranger::line(name).chars().take(LONGEST_NAME).collect();
    // What stood last may be a blank or a joiner now.
    let line = stranger::line(&line);
    (!line.is_empty()).then_some(line)
}

/// A name as it was written down, perhaps by an older version that left more in it; `None` where none ever
/// wrote it.
pub fn written_name(name: &str) -> Option<String> {
    let fits = name.trim() == name
        && name.chars().count() <= LONGEST_NAME
        && !name.chars().any(char::is_control);
    if fits { clean_name(name) } else { None }
}
