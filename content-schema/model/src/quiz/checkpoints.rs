//! Checkpoints: marks at which the film of a lesson stops, and a question is asked.
//!
//! A film with checkpoints is several screens, and so several items: the lesson, which is about the film up to the first
//! mark, the question there, a lesson that is about the film from there to the next mark, and so on to its end. What
//! holds for items holds for them: points, what is kept, results, paper. The words of the film stand in pieces, one for
//! each [`Stretch`], so that who reads them meets the questions where who watches does.

use super::lesson::{Asked, Key};
use super::read::{Taken, item};
use super::{Interaction, Item, ItemKey, KINDS, Solution, Stretch, Video};
use crate::cursor::{Cursor, Reading, Says};
use crate::gate;
use crate::moment::{LAST, clock, milliseconds};
use crate::node::{Node, Shape};
use crate::report::Code;

/// The properties of a checkpoint.
pub(crate) const CHECKPOINT: &[&str] = &["at", "transcript", "item"];

/// How many a film may have.
pub const MOST_CHECKPOINTS: usize = 10;

/// How far they are from each other and from the beginning at least, in milliseconds.
pub const APART: u32 = 3_000;

/// Reads the checkpoints of the film of the lesson that was taken last, and takes questions and stretches. Whether all of
/// it could be read.
#[inline(never)]
pub(super) fn read<N: Node>(
    film: &Cursor<N>,
    list: &Cursor<N>,
    number: &str,
    taken: &mut Taken,
    r: &mut Reading,
) -> bool {
    gate!(checkpoints, read);
    if let Some(src) = film.optional("src")
        && let Some(address) = src.node.text()
        && names_site(&address)
    {
        src.problem(r, Code::ForeignFilm, &[&address]);
    }
    film.described("transcript", Code::MissingCaptions, r);
    let cursors = list.elements(1, MOST_CHECKPOINTS, r);
    let mut whole = !cursors.is_empty();
    // The lesson, as far as it goes on after each question.
    let Some(lesson) = taken.items.last().cloned() else { return false };
    let Interaction::Lesson(Asked { video, .. }) = lesson.interaction else { return false };
    let mut from = 0;
    for (place, cursor) in cursors.iter().enumerate() {
        if !cursor.object(CHECKPOINT, r) {
            whole = false;
            continue;
        }
        let at = cursor.required("at", r).and_then(|at| moment(&at, from + APART, r));
        let transcript = cursor.said("transcript", Says::Markdown, Some(Code::MissingCaptions), r);
        let asked = cursor.required("item", r);
        // A lesson asks nothing; it is the last of the kinds.
        let kinds = KINDS.split_last().map_or(KINDS, |(_, questions)| questions);
        let number = [number, &(place + 1).to_string()].join("-");
        let read = asked.as_ref().and_then(|asked| item(asked, &number, kinds, r));
        let (Some(asked), Some(read)) = (&asked, read) else {
            whole = false;
            continue;
        };
        let at = at.unwrap_or(from);
        if let Some(Interaction::Lesson(Asked { video: Some(video), .. })) =
            taken.items.last_mut().map(|item| &mut item.interaction)
        {
            video.transcript = transcript;
            video.stretch = Some(Stretch { from, until: Some(at) });
        }
        taken.add(asked, read, r);
        from = at;
        let stretch = Some(Stretch { from, until: None });
        let video = video.clone().map(|video| Video { stretch, ..video });
        taken.items.push(Item {
            // No author's identifier has a colon.
            id: [lesson.id.as_str(), &(place + 2).to_string()].join(":"),
            prompt: lesson.prompt.clone(),
            hint: None,
            image: None,
            points: 0,
            interaction: Interaction::Lesson(Asked { video, ..Asked::default() }),
        });
        taken.keys.push(ItemKey { solution: Solution::Lesson(Key), explanation: None });
    }
    whole
}

/// Whether a film's address is a complete one: then it is that of another site, which would learn of each stretch.
fn names_site(address: &str) -> bool {
    ["//", "http://", "https://"].iter().any(|start| {
        address.get(..start.len()).is_some_and(|begins| begins.eq_ignore_ascii_case(start))
    })
}

/// A moment of a film that comes not before `earliest`, in milliseconds.
fn moment<N: Node>(at: &Cursor<N>, earliest: u32, r: &mut Reading) -> Option<u32> {
    let moment = if at.node.shape() == Shape::Number {
        at.whole(0, LAST, r)? * 1000
    } else {
        let text = at.text(r)?;
        let moment = milliseconds(&text);
        if moment.is_none() {
            at.problem(r, Code::InvalidTime, &[&text]);
        }
        moment?
    };
    if moment < earliest {
        at.problem(r, Code::EarlyCheckpoint, &[&clock(moment), &clock(earliest)]);
    }
    Some(moment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_film_elsewhere_is_known_by_its_address() {
        for address in ["https://a.example/f.mp4", "HTTP://a.example/f.mp4", "//a.example/f.mp4"] {
            assert!(names_site(address), "{address}");
        }
        for address in ["f.mp4", "/films/f.mp4", "../f.mp4?a=//b", "é", "https.mp4"] {
            assert!(!names_site(address), "{address}");
        }
    }
}
