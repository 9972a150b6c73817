//! Notes as cards.

use tremplin_author::authoring::{Answer, Audio, Card, FullSide, Image, Side};
use tremplin_content::markdown::parse;

use super::cloze::Seen;
use super::collection::{Collection, Note, Notetype, UNIT};
use super::media::{Media, Sort};
use super::template::{Fields, Shown, Template};
use crate::making::{Intake, Reason, Refused};
use crate::report::Code;
use crate::rich::{Rich, Spot, flat};

/// Most tags of a card.
const MOST_TAGS: usize = 20;

/// How much of all sides is put together, in bytes: short templates can make much of a long field.
const MOST_SHOWN: usize = 400_000_000;

/// The two sides of a card in HTML.
pub(crate) struct Made {
    pub front: String,
    pub back: String,
    pub hint: Option<String>,
    pub example: Option<String>,
    /// What is to be typed.
    pub typed: Option<String>,
    pub tags: Vec<String>,
    pub reversible: bool,
}

/// A card before it is one of ours: the template that it comes from, its deck, and what it shows.
struct Drawn {
    place: usize,
    deck: i64,
    front: Shown,
    back: String,
    is_cut: bool,
    reversible: bool,
    joined: Option<usize>,
}

/// Reads all notes.
pub(super) fn all(
    collection: &Collection,
    media: &mut Media<'_>,
    intake: &mut Intake<'_>,
) -> Result<(), Refused> {
    let mut kinds: Vec<(i64, Vec<[Template; 2]>)> = Vec::new();
    let mut left = MOST_SHOWN;
    for (id, note) in &collection.notes {
        let Some(kind) = collection.notetypes.get(&note.notetype) else {
            intake.begin(0, &format!("notes/{id}"))?;
            intake.name(&note.fields.replace(UNIT, " "));
            intake.note(Code::NoteWithoutKind, 0, &[]);
            continue;
        };
        let at = match kinds.iter().position(|(of, _)| *of == note.notetype) {
            Some(at) => at,
            None => {
                let both = |each: &super::collection::CardTemplate| {
                    [Template::of(&each.front), Template::of(&each.back)]
                };
                kinds.push((note.notetype, kind.templates.iter().map(both).collect()));
                kinds.len() - 1
            }
        };
        if note.cards.is_empty() {
            intake.begin(0, &format!("notes/{id}"))?;
            intake.name(&note.fields.replace(UNIT, " "));
            intake.note(Code::NoteWithoutCard, 0, &[]);
        }
        for drawn in drawn(note, kind, &kinds[at].1, collection) {
            left = left
                .checked_sub(drawn.front.html.len() + drawn.back.len())
                .ok_or_else(|| Refused::new(Reason::TooLargePackage, 0, &[]))?;
            let deck = collection.decks.get(&drawn.deck).map_or("", String::as_str);
            intake.group(&deck.replace("::", " – "), None);
            let number = drawn.place + 1;
            let path = match drawn.joined {
                Some(other) => format!("notes/{id}/{number}+{}", other + 1),
                None => format!("notes/{id}/{number}"),
            };
            intake.begin(0, &path)?;
            card(drawn, note, media, intake)?;
        }
    }
    Ok(())
}

/// The cards of a note; one that asks another's answer and answers its question goes with that.
fn drawn(
    note: &Note,
    kind: &Notetype,
    templates: &[[Template; 2]],
    collection: &Collection,
) -> Vec<Drawn> {
    let texts = note.fields.split(UNIT);
    let mut own: Vec<(&str, &str)> = kind.fields.iter().map(String::as_str).zip(texts).collect();
    own.extend([("Tags", note.tags.trim()), ("Type", kind.name.as_str())]);
    let mut all: Vec<Drawn> = Vec::new();
    for (place, deck) in &note.cards {
        let template = if kind.is_cloze { 0 } else { *place };
        let Some([front, back]) = templates.get(template) else {
            // A template that is gone, with its cards still there: the card says nothing.
            all.push(Drawn {
                place: *place,
                deck: *deck,
                front: Shown::default(),
                back: String::new(),
                is_cut: false,
                reversible: false,
                joined: None,
            });
            continue;
        };
        let name = collection.decks.get(deck).map_or("", String::as_str);
        let mut fields = Fields { all: own.clone() };
        fields.all.extend([
            ("Deck", name),
            ("Subdeck", name.rsplit("::").next().unwrap_or_default()),
            ("Card", kind.templates.get(template).map_or("", |each| each.name.as_str())),
        ]);
        let number = place + 1;
        let is_there =
            !kind.is_cloze || own.iter().any(|(_, text)| super::clozes(text).contains(&number));
        let shown =
            if is_there { front.shown(&fields, Seen::Front(number)) } else { Shown::default() };
        let behind = back.shown(&fields, Seen::Back(number));
        all.push(Drawn {
            place: *place,
            deck: *deck,
            is_cut: shown.is_cut || behind.is_cut,
            back: answer(&behind.html),
            front: Shown {
                html: shown.html.trim().to_owned(),
                typed: shown.typed.filter(|_| front.types()),
                ..shown
            },
            reversible: false,
            joined: None,
        });
    }
    if let [first, second] = all.as_mut_slice() {
        let is_reverse = first.deck == second.deck
            && !first.front.html.is_empty()
            && first.front.html == second.back
            && second.front.html == first.back
            && first.front.typed.is_none()
            && second.front.typed.is_none();
        if is_reverse {
            first.reversible = true;
            first.joined = Some(second.place);
            all.truncate(1);
        }
    }
    all
}

/// What is behind the line that Anki goes to when the answer is shown; everything, where there is none.
fn answer(html: &str) -> String {
    let lower = html.to_ascii_lowercase();
    let line = lower.match_indices("<hr").find_map(|(at, _)| {
        let length = lower[at..].bytes().take(200).position(|byte| byte == b'>')?;
        lower[at..at + length].contains("answer").then_some((at, at + length + 1))
    });
    match line {
        Some((_, behind)) => html[behind..].trim().to_owned(),
        None => html.trim().to_owned(),
    }
}

/// A card as ours, or why not.
fn card(
    drawn: Drawn,
    note: &Note,
    media: &mut Media<'_>,
    intake: &mut Intake<'_>,
) -> Result<(), Refused> {
    let occludes = |html: &str| html.contains("image-occlusion:");
    if drawn.is_cut {
        intake.name(&note.fields.replace(UNIT, " "));
        intake.note(Code::CardTooLong, 0, &[]);
        return Ok(());
    }
    if occludes(&note.fields) {
        intake.name(note.fields.rsplit(UNIT).find(|text| !text.is_empty()).unwrap_or_default());
        intake.note(Code::Occlusion, 0, &[]);
        return Ok(());
    }
    let tags = note.tags.split_whitespace().map(str::to_owned).collect();
    let Shown { html, typed, hint, .. } = drawn.front;
    let made = Made {
        front: html,
        back: drawn.back,
        hint,
        example: None,
        typed,
        tags,
        reversible: drawn.reversible,
    };
    self::made(made, 0, Some(media), intake)
}

/// What a side becomes: its text, its picture, and the names of its sounds.
struct Part {
    text: Option<String>,
    image: Option<Image>,
    sounds: Vec<String>,
}

/// Makes a card of two sides in HTML, at a line of the file; where there are no media, pictures have to lie beside the
/// module.
pub(crate) fn made(
    made: Made,
    line: usize,
    mut media: Option<&mut Media<'_>>,
    intake: &mut Intake<'_>,
) -> Result<(), Refused> {
    let front = part(&made.front, line, &mut media, intake)?;
    let back = part(&made.back, line, &mut media, intake)?;
    let name = front.text.as_deref().map(|text| flat(&parse(text)).0);
    intake.name(name.as_deref().or(front.sounds.first().map(String::as_str)).unwrap_or_default());
    let texts = [&front, &back].map(|part| part.text.clone());
    let typed =
        made.typed.map(|typed| rich(&typed).unmarked(line, &mut |note| intake.note_as_is(note)));
    let typed =
        typed.map(|typed| typed.trim().replace('\n', " ")).filter(|typed| !typed.is_empty());
    let [hint, example] = [made.hint, made.example]
        .map(|html| html.and_then(|html| text(&rich(&html), line, intake)));
    let mut back = back;
    if back.text.is_none() && back.image.is_none() && back.sounds.is_empty() {
        back.text = typed.clone();
    }
    let own = [&texts[0], &texts[1]];
    let front = side(front, own[0].as_deref().or(own[1].as_deref()), line, &mut media, intake)?;
    let back = side(back, own[1].as_deref().or(own[0].as_deref()), line, &mut media, intake)?;
    let (front, back) = match (front, back) {
        (Some(front), Some(back)) => (front, back),
        (front, _) => {
            let missing = if front.is_none() { "front" } else { "back" };
            intake.note(Code::EmptySide, line, &[missing]);
            return Ok(());
        }
    };
    let mut tags = made.tags;
    if tags.len() > MOST_TAGS {
        let rest = tags.split_off(MOST_TAGS).join(" ");
        intake.note(Code::MoreTags, line, &[&rest]);
    }
    let answers = typed.clone().filter(|typed| own_text(&back).as_deref() != Some(typed.as_str()));
    intake.card(Card {
        front,
        back,
        hint,
        example,
        tags: Some(tags).filter(|tags| !tags.is_empty()),
        reversible: made.reversible.then_some(true),
        answer: typed.map(|_| Answer::Typed),
        answers: answers.map(|answer| vec![answer]),
        ..Card::default()
    });
    Ok(())
}

fn own_text(side: &Side) -> Option<String> {
    match side {
        Side::Text(text) => Some(flat(&parse(text)).0),
        Side::Full(side) => side.text.as_deref().map(|text| flat(&parse(text)).0),
    }
}

/// HTML, which most texts are not.
fn rich(html: &str) -> Rich {
    if html.contains(['<', '&', '\\', '$']) {
        return Rich::html(html, false);
    }
    Rich::plain(&html.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn text(rich: &Rich, line: usize, intake: &mut Intake<'_>) -> Option<String> {
    let text = rich.written(Spot::Blocks, line, &mut |note| intake.note_as_is(note));
    (!text.trim().is_empty()).then_some(text)
}

fn part(
    html: &str,
    line: usize,
    media: &mut Option<&mut Media<'_>>,
    intake: &mut Intake<'_>,
) -> Result<Part, Refused> {
    let (html, sounds) = without_sounds(html);
    let html = with_formulas(html);
    let rich = rich(&html);
    let mut image: Option<Image> = None;
    for picture in &rich.pictures {
        let is_far = picture.src.contains("//") || picture.src.starts_with("data:");
        let path = match media {
            _ if is_far || image.is_some() => None,
            Some(media) => media.take(&picture.src, Sort::Picture, intake)?,
            None => Some(picture.src.clone()).filter(|src| {
                tremplin_content::url::is_allowed(src, tremplin_content::url::Use::Media)
            }),
        };
        match path {
            Some(path) => {
                let code = if media.is_some() { Code::PicturePacked } else { Code::PictureBeside };
                intake.note(code, line, &[&path]);
                image = Some(Image { src: path, alt: picture.alt.clone(), ..Image::default() });
            }
            None => intake.note(Code::PictureLeftOut, line, &[&picture.src, &picture.alt]),
        }
    }
    Ok(Part { text: text(&rich, line, intake), image, sounds })
}

/// A side with its sound. A transcript is what the side says, or else what the other does.
fn side(
    part: Part,
    transcript: Option<&str>,
    line: usize,
    media: &mut Option<&mut Media<'_>>,
    intake: &mut Intake<'_>,
) -> Result<Option<Side>, Refused> {
    let Part { text, image, sounds } = part;
    let mut audio: Option<Audio> = None;
    for name in sounds {
        let path = match (media.as_mut(), transcript) {
            (Some(media), Some(_)) if audio.is_none() => media.take(&name, Sort::Sound, intake)?,
            _ => None,
        };
        match (path, transcript) {
            (Some(src), Some(transcript)) => {
                intake.note(Code::SoundPacked, line, &[&src]);
                audio = Some(Audio { src, transcript: transcript.to_owned() });
            }
            _ => intake.note(Code::ElementLeftOut, line, &["sound", &name]),
        }
    }
    Ok(match (text, image, audio) {
        (None, None, None) => None,
        (Some(text), None, None) => Some(Side::Text(text)),
        (text, image, audio) => Some(Side::Full(FullSide { text, image, audio })),
    })
}

/// A text without `[sound:a.mp3]`, and the names in them.
fn without_sounds(html: &str) -> (String, Vec<String>) {
    let mut sounds = Vec::new();
    let mut out = String::new();
    let mut pieces = html.split("[sound:");
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        match piece.split_once(']') {
            Some((name, rest)) => {
                sounds.push(name.trim().replace("&amp;", "&"));
                out.push_str(rest);
            }
            None => out.extend(["[sound:", piece]),
        }
    }
    (out, sounds)
}

/// A text with the signs of LaTeX that others know.
fn with_formulas(html: String) -> String {
    let signs = [
        ("[$$]", "\\["),
        ("[/$$]", "\\]"),
        ("[$]", "\\("),
        ("[/$]", "\\)"),
        ("[latex]", "\\["),
        ("[/latex]", "\\]"),
    ];
    signs.into_iter().fold(html, |html, (sign, own)| match html.contains(sign) {
        true => html.replace(sign, own),
        false => html,
    })
}
