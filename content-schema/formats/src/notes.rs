//! Notes as text, as Anki exports and imports them: a table below lines that say how it is written.
//!
//! ```text
//! #separator:tab
//! #html:true
//! #deck:Le CV
//! #tags column:3
//! CDI<TAB>un contrat sans fin<TAB>contrats
//! ```
//!
//! Source: <https://docs.ankiweb.net/importing/text-files.html#file-headers>.

mod write;

pub(crate) use write::write;

use csv::ReaderBuilder;

use crate::anki::{self, Made};
use crate::format::Format;
use crate::making::{Intake, Refused, slug};
use crate::report::Code;
use crate::rich::has_tags;

/// The lines that may stand above, without `#` and what is behind the colon.
const HEADERS: [&str; 12] = [
    "separator",
    "html",
    "tags",
    "columns",
    "notetype",
    "deck",
    "notetype column",
    "deck column",
    "tags column",
    "guid column",
    "if matches",
    "match scope",
];

/// What may stand between columns, by its name.
const SEPARATORS: [(&str, u8); 6] = [
    ("tab", b'\t'),
    ("comma", b','),
    ("semicolon", b';'),
    ("space", b' '),
    ("pipe", b'|'),
    ("colon", b':'),
];

/// Whether a text is most likely of it.
pub(crate) fn is_like(text: &str, _: Format) -> bool {
    let first = text.lines().next().unwrap_or_default();
    header(first).is_some_and(|(name, _)| HEADERS.contains(&name.as_str()))
}

/// The name and value of a line such as `#html:true`.
fn header(line: &str) -> Option<(String, &str)> {
    let (name, value) = line.strip_prefix('#')?.split_once(':')?;
    Some((name.trim().to_lowercase(), value))
}

/// What the lines above say.
#[derive(Default)]
struct Head {
    separator: Option<u8>,
    html: Option<bool>,
    /// Tags of all notes.
    tags: Vec<String>,
    deck: Option<String>,
    names: Option<String>,
    /// The columns of tags, of decks, and those that say nothing of a card; from 0.
    tags_column: Option<usize>,
    deck_column: Option<usize>,
    silent: Vec<usize>,
}

fn head(text: &str, intake: &mut Intake<'_>) -> Head {
    let mut head = Head::default();
    for (number, line) in text.lines().enumerate().take_while(|(_, line)| line.starts_with('#')) {
        let Some((name, value)) = header(line) else {
            intake.note_of_file(Code::CommentLeftOut, number + 1, &[line]);
            continue;
        };
        let trimmed = value.trim();
        let column = || trimmed.parse::<usize>().ok().and_then(|column| column.checked_sub(1));
        match name.as_str() {
            "separator" => head.separator = separator(value),
            "html" => head.html = Some(trimmed.eq_ignore_ascii_case("true")),
            "tags" => head.tags = trimmed.split_whitespace().map(str::to_owned).collect(),
            "deck" => head.deck = Some(trimmed.to_owned()),
            "columns" => head.names = Some(value.to_owned()),
            "tags column" => head.tags_column = column(),
            "deck column" => head.deck_column = column(),
            "notetype column" | "guid column" => head.silent.extend(column()),
            _ if HEADERS.contains(&name.as_str()) => {}
            _ => intake.note_of_file(Code::CommentLeftOut, number + 1, &[line]),
        }
    }
    head
}

fn separator(value: &str) -> Option<u8> {
    let named = SEPARATORS.iter().find(|(name, _)| value.trim().eq_ignore_ascii_case(name));
    let itself = || value.bytes().next().filter(|sign| value.len() == 1 && sign.is_ascii());
    named.map(|(_, sign)| *sign).or_else(itself)
}

/// What a column is beside those that the lines above name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Front,
    Back,
    Hint,
    Example,
    Strange,
}

/// What the columns are: the first two are the sides, whatever their names.
fn roles(head: &Head, sign: u8, width: usize) -> (Vec<Option<Role>>, Vec<String>) {
    let names: Vec<String> = match &head.names {
        Some(names) => names.split(char::from(sign)).map(|name| name.trim().to_owned()).collect(),
        None => Vec::new(),
    };
    let mut sides = [Role::Front, Role::Back].into_iter();
    let mut strange = Vec::new();
    let roles = (0..width).map(|column| {
        let is_named = head.silent.contains(&column)
            || [head.tags_column, head.deck_column].contains(&Some(column));
        if is_named {
            return None;
        }
        let name = names.get(column).cloned().unwrap_or_default();
        Some(sides.next().unwrap_or_else(|| match slug(&name).as_str() {
            "hint" | "indice" => Role::Hint,
            "example" | "exemple" => Role::Example,
            _ => {
                strange.push(if name.is_empty() { (column + 1).to_string() } else { name });
                Role::Strange
            }
        }))
    });
    let roles = roles.collect();
    (roles, strange)
}

/// Reads a file.
pub(crate) fn read(text: &str, intake: &mut Intake<'_>) -> Result<(), Refused> {
    let head = head(text, intake);
    let body = || text.lines().filter(|line| !line.starts_with('#'));
    let likely = || {
        SEPARATORS
            .into_iter()
            .find(|(_, sign)| body().take(20).any(|line| line.contains(char::from(*sign))))
    };
    let sign = head.separator.or_else(|| likely().map(|(_, sign)| sign)).unwrap_or(b'\t');
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(sign)
        .comment(Some(b'#'))
        .from_reader(text.as_bytes());
    // What is read is text already, and rows may have any width: nothing is left that could be wrong.
    let rows: Vec<csv::StringRecord> = reader.records().flatten().collect();
    let width = rows.iter().map(csv::StringRecord::len).max().unwrap_or_default();
    let (roles, strange) = roles(&head, sign, width);
    if !strange.is_empty() {
        intake.note_of_file(Code::ColumnsLeftOut, 0, &[&strange.join(", ")]);
    }
    for row in rows.iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())) {
        note(row, text, &head, &roles, intake)?;
    }
    Ok(())
}

/// The line that a row begins on: what was passed over before it counts as its beginning.
fn line(row: &csv::StringRecord, text: &str) -> usize {
    let place = row.position().map(|place| (place.line(), place.byte()));
    let [line, byte] = place.map_or([0, 0], |(line, byte)| {
        [line, byte].map(|number| usize::try_from(number).unwrap_or_default())
    });
    let before = text.get(byte..).unwrap_or_default().lines();
    line + before.take_while(|line| line.is_empty() || line.starts_with('#')).count()
}

/// A row: a card, or one for each number of its clozes.
fn note(
    row: &csv::StringRecord,
    text: &str,
    head: &Head,
    roles: &[Option<Role>],
    intake: &mut Intake<'_>,
) -> Result<(), Refused> {
    let line = line(row, text);
    let cell = |role: Role| {
        let column = roles.iter().position(|each| *each == Some(role))?;
        let text = row.get(column)?.trim();
        let is_html = head.html.unwrap_or_else(|| has_tags(text));
        (!text.is_empty()).then(|| if is_html { text.to_owned() } else { escaped(text) })
    };
    let deck = head.deck_column.and_then(|column| row.get(column)).map(str::trim);
    let deck = deck.filter(|deck| !deck.is_empty()).or(head.deck.as_deref());
    if let Some(deck) = deck {
        intake.group(&deck.replace("::", " – "), None);
    }
    let own = head.tags_column.and_then(|column| row.get(column)).unwrap_or_default();
    let tags: Vec<String> =
        head.tags.iter().cloned().chain(own.split_whitespace().map(str::to_owned)).collect();
    let [front, back, hint, example] =
        [Role::Front, Role::Back, Role::Hint, Role::Example].map(cell);
    let front = front.unwrap_or_default();
    let back = back.unwrap_or_default();
    let numbers = anki::clozes(&front);
    let made = |front: String, back: String| Made {
        front,
        back,
        hint: hint.clone(),
        example: example.clone(),
        typed: None,
        tags: tags.clone(),
        reversible: false,
    };
    if numbers.is_empty() {
        intake.begin(line, "")?;
        return anki::made(made(front, back), line, None, intake);
    }
    for number in numbers {
        intake.begin(line, &format!("c{number}"))?;
        let [hidden, shown] = anki::cloze_sides(&front, number);
        let shown = if back.is_empty() { shown } else { format!("{shown}<br><br>{back}") };
        anki::made(made(hidden, shown), line, None, intake)?;
    }
    Ok(())
}

/// Plain text as HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\n', "<br>")
}
