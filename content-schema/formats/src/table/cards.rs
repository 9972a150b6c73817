//! Rows as cards.

use tremplin_author::authoring::{Card, FullSide, Image, Side};
use tremplin_content::id::is_id;
use tremplin_content::url::{Use, is_allowed};

use super::{Columns, Role, Row, cell};
use crate::making::{Intake, slug};
use crate::report::Code;

/// A row as a card.
pub(super) fn read(row: &Row, columns: &Columns, intake: &mut Intake<'_>) {
    intake.name(cell::plain(row, columns, Role::Front).unwrap_or_default());
    let front = side(row, columns, [Role::Front, Role::FrontImage, Role::FrontAudio], intake);
    let back = side(row, columns, [Role::Back, Role::BackImage, Role::BackAudio], intake);
    let (front, back) = match (front, back) {
        (Some(front), Some(back)) => (front, back),
        (front, _) => {
            let missing = if front.is_none() { Role::Front } else { Role::Back };
            intake.note(Code::EmptyCell, row.line, &[missing.name()]);
            return;
        }
    };
    let tags = cell::plain(row, columns, Role::Tags).map(|tags| {
        let each = tags.split([',', ';']).map(str::trim).filter(|tag| !tag.is_empty());
        each.map(str::to_owned).collect::<Vec<_>>()
    });
    let hint = cell::markdown(row, columns, Role::Hint, intake);
    let example = cell::markdown(row, columns, Role::Example, intake);
    let id = id(row, columns, intake);
    intake.card(Card { id, front, back, hint, example, tags, ..Card::default() });
}

/// The identifier of a row.
pub(super) fn id(row: &Row, columns: &Columns, intake: &mut Intake<'_>) -> Option<String> {
    let id = cell::plain(row, columns, Role::Id)?;
    if is_id(id) {
        return Some(id.to_owned());
    }
    let own = slug(id);
    intake.note(Code::IdChanged, row.line, &[id, &own]);
    Some(own).filter(|own| !own.is_empty())
}

fn side(
    row: &Row,
    columns: &Columns,
    [text, image, audio]: [Role; 3],
    intake: &mut Intake<'_>,
) -> Option<Side> {
    let text = cell::markdown(row, columns, text, intake);
    if let Some(address) = cell::plain(row, columns, audio) {
        // A sound needs a transcript, which tables have not.
        intake.note(Code::ElementLeftOut, row.line, &["audio", address]);
    }
    let image = cell::plain(row, columns, image).and_then(|address| {
        let is_near =
            !address.contains(':') && !address.starts_with('/') && is_allowed(address, Use::Media);
        let code = if is_near { Code::PictureBeside } else { Code::PictureLeftOut };
        intake.note(code, row.line, &[address, ""]);
        is_near.then(|| Image { src: address.to_owned(), ..Image::default() })
    });
    match (text, image) {
        (None, None) => None,
        (Some(text), None) => Some(Side::Text(text)),
        (text, image) => Some(Side::Full(FullSide { text, image, audio: None })),
    }
}
