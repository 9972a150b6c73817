//! The columns of a table, from the statement that made it.

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Table {
    /// The page that its tree begins at.
    pub(super) root: usize,
    /// Whether its rows are in an index, and have no numbers.
    pub(super) is_index: bool,
    /// The names of columns, in the order in which rows have them.
    columns: Vec<String>,
    /// The column that is the number of the row.
    pub(super) id: Option<usize>,
}

/// A piece of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    /// A name, or a word of the language.
    Word(String),
    Sign(char),
}

impl Table {
    /// From `CREATE TABLE`.
    pub(super) fn of(root: usize, sql: &str) -> Table {
        let pieces = pieces(sql);
        let mut depth = 0;
        let mut parts: Vec<Vec<Piece>> = vec![Vec::new()];
        let mut behind = Vec::new();
        let start =
            pieces.iter().position(|piece| *piece == Piece::Sign('(')).unwrap_or(pieces.len());
        for piece in pieces.into_iter().skip(start) {
            match piece {
                Piece::Sign('(') if depth == 0 && behind.is_empty() => {
                    depth = 1;
                    continue;
                }
                Piece::Sign('(') if depth > 0 => depth += 1,
                Piece::Sign(')') if depth == 1 => {
                    depth = 0;
                    behind.push(piece);
                    continue;
                }
                Piece::Sign(')') if depth > 1 => depth -= 1,
                Piece::Sign(',') if depth == 1 => {
                    parts.push(Vec::new());
                    continue;
                }
                _ => {}
            }
            match (depth, parts.last_mut()) {
                (1.., Some(part)) => part.push(piece),
                _ => behind.push(piece),
            }
        }
        let is_index =
            behind.windows(2).any(|pair| is(&pair[0], "without") && is(&pair[1], "rowid"));
        let mut columns: Vec<String> = Vec::new();
        let mut key: Vec<String> = Vec::new();
        let mut id = None;
        for part in &parts {
            let Some(Piece::Word(name)) = part.first() else { continue };
            let of_table = ["constraint", "primary", "unique", "check", "foreign"];
            let keyed = part.windows(2).any(|pair| is(&pair[0], "primary") && is(&pair[1], "key"));
            if of_table.iter().any(|word| name.eq_ignore_ascii_case(word)) {
                if keyed {
                    key = listed(part);
                }
                continue;
            }
            if keyed {
                key = vec![name.clone()];
                if part.get(1).is_some_and(|kind| is(kind, "integer")) {
                    id = Some(columns.len());
                }
            }
            columns.push(name.clone());
        }
        if is_index {
            // The key comes first there, and what it names is not said again.
            let is_in_key = |name: &String| key.iter().any(|each| each.eq_ignore_ascii_case(name));
            let rest: Vec<String> = columns.into_iter().filter(|name| !is_in_key(name)).collect();
            columns = key.into_iter().chain(rest).collect();
            id = None;
        } else if let ([only], None) = (key.as_slice(), id) {
            let typed = |part: &&Vec<Piece>| {
                part.first().is_some_and(|name| is(name, only))
                    && part.get(1).is_some_and(|kind| is(kind, "integer"))
            };
            if parts.iter().any(|part| typed(&part)) {
                id = columns.iter().position(|name| name.eq_ignore_ascii_case(only));
            }
        }
        Table { root, is_index, columns, id }
    }

    /// Where a column stands in a row.
    pub(super) fn place(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.eq_ignore_ascii_case(name))
    }
}

fn is(piece: &Piece, word: &str) -> bool {
    matches!(piece, Piece::Word(own) if own.eq_ignore_ascii_case(word))
}

/// The names in the first brackets: the first word after each comma.
fn listed(part: &[Piece]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut begins = false;
    for piece in part {
        match piece {
            Piece::Sign('(' | ',') => begins = true,
            Piece::Sign(')') => break,
            Piece::Word(name) if begins => {
                // A column that is named twice stands there once.
                if !names.iter().any(|own| own.eq_ignore_ascii_case(name)) {
                    names.push(name.clone());
                }
                begins = false;
            }
            _ => {}
        }
    }
    names
}

/// Cuts a statement into words and signs; comments go.
fn pieces(sql: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = sql;
    while let Some(first) = rest.chars().next() {
        let after = &rest[first.len_utf8()..];
        let comment =
            [("--", "\n"), ("/*", "*/")].into_iter().find(|(start, _)| rest.starts_with(start));
        if let Some((_, end)) = comment {
            rest = rest[2..].split_once(end).map_or("", |(_, rest)| rest);
            continue;
        }
        let quote = match first {
            '"' | '`' | '\'' => Some(first),
            '[' => Some(']'),
            _ => None,
        };
        if let Some(quote) = quote {
            let mut name = String::new();
            rest = after;
            while let Some((inside, behind)) = rest.split_once(quote) {
                name.push_str(inside);
                rest = behind;
                match behind.strip_prefix(quote) {
                    Some(behind) if quote != ']' => {
                        name.push(quote);
                        rest = behind;
                    }
                    _ => break,
                }
            }
            pieces.push(Piece::Word(name));
        } else if first.is_alphanumeric() || first == '_' {
            let end = rest.find(|sign: char| !sign.is_alphanumeric() && sign != '_' && sign != '$');
            let (word, behind) = rest.split_at(end.unwrap_or(rest.len()));
            pieces.push(Piece::Word(word.to_owned()));
            rest = behind;
        } else {
            if !first.is_whitespace() {
                pieces.push(Piece::Sign(first));
            }
            rest = after;
        }
    }
    pieces
}
