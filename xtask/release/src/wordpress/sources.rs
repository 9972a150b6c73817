//! The sentences of the plugin, found in its sources.
//!
//! They are written so that they are easy to find: one call on one line, in single quotes, with the text domain.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::tree::Tree;

/// The handle of the script that has sentences of its own.
pub const SCRIPT: &str = "tremplin-editor";
/// What ends a call that asks for a translation.
const DOMAIN: &str = "'tremplin' )";

/// A sentence, as gettext names it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// What tells two sentences of the same words apart.
    pub context: Option<String>,
    /// The sentence in English.
    pub singular: String,
    /// The same for many, where it depends on a number.
    pub plural: Option<String>,
}

/// Where a sentence stands.
#[derive(Debug, Default)]
pub struct Said {
    /// The files.
    pub files: BTreeSet<String>,
    /// What translators are told about it.
    pub comments: BTreeSet<String>,
}

/// All sentences of the plugin.
///
/// # Errors
///
/// When one is written in a way that is not understood.
pub fn read(source: &Tree) -> Result<BTreeMap<Key, Said>> {
    let mut all: BTreeMap<Key, Said> = BTreeMap::new();
    for (path, bytes) in source.files() {
        let text = std::str::from_utf8(bytes).with_context(|| path.to_owned())?;
        let found = match path.rsplit('.').next() {
            Some("php" | "js") => calls(text).with_context(|| path.to_owned())?,
            Some("json") => block(text).with_context(|| path.to_owned())?,
            _ => continue,
        };
        for (key, comment) in found {
            let said = all.entry(key).or_default();
            said.files.insert(path.to_owned());
            said.comments.extend(comment);
        }
    }
    let header = source.files().find(|(path, _)| *path == "tremplin.php").context("no plugin")?.1;
    let header = std::str::from_utf8(header)?;
    let line = header.lines().find_map(|it| it.split_once("Description:"));
    let singular = line.context("the plugin has no description")?.1.trim().to_owned();
    all.entry(Key { singular, ..Key::default() }).or_default().files.insert("tremplin.php".into());
    Ok(all)
}

/// The calls that ask for a translation, each with the comment for translators above it.
fn calls(text: &str) -> Result<Vec<(Key, Option<String>)>> {
    let mut found = Vec::new();
    for (number, line) in text.lines().enumerate() {
        for (at, _) in line.match_indices('(') {
            let start = line[..at].rfind(|c: char| !c.is_alphanumeric() && c != '_');
            let name = &line[start.map_or(0, |it| it + 1)..at];
            let is_asking = ["__", "_n", "_x", "_e"].iter().any(|end| {
                name.strip_suffix(end).is_some_and(|it| ["", "esc_html", "esc_attr"].contains(&it))
            });
            if is_asking {
                let key = call(name, &line[at..]);
                let key = key.with_context(|| format!("line {}: {line}", number + 1))?;
                found.push((key, comment(text, number)));
            }
        }
    }
    Ok(found)
}

/// The sentence of a call, `rest` being what comes after its name.
fn call(name: &str, rest: &str) -> Result<Key> {
    let end = rest.find(DOMAIN).context("the whole call is to stand in a line, with its domain")?;
    let mut arguments = quoted(&rest[..end])?.into_iter();
    let mut next = || arguments.next().context("a sentence is to stand there in single quotes");
    Ok(match name {
        "__" | "esc_html__" | "esc_attr__" => Key { singular: next()?, ..Key::default() },
        "_n" => Key { singular: next()?, plural: Some(next()?), context: None },
        "_x" => Key { singular: next()?, context: Some(next()?), plural: None },
        _ => bail!("`{name}` is not among those that are looked for"),
    })
}

/// The texts in single quotes.
fn quoted(arguments: &str) -> Result<Vec<String>> {
    if arguments.contains('\\') {
        bail!("a backslash; write ’ for an apostrophe");
    }
    Ok(arguments.split('\'').skip(1).step_by(2).map(str::to_owned).collect())
}

/// `translators: …` of the line above.
fn comment(text: &str, number: usize) -> Option<String> {
    let above = text.lines().nth(number.checked_sub(1)?)?.trim();
    let said = above.strip_prefix("/* translators:")?.strip_suffix("*/")?;
    Some(said.trim().to_owned())
}

/// What WordPress translates of a `block.json`, with its contexts.
fn block(text: &str) -> Result<Vec<(Key, Option<String>)>> {
    let block: Value = serde_json::from_str(text)?;
    let mut found = Vec::new();
    for (property, context) in [
        ("title", "block title"),
        ("description", "block description"),
        ("keywords", "block keyword"),
    ] {
        let value = &block[property];
        for one in value.as_array().unwrap_or(&vec![value.clone()]) {
            let singular = one.as_str().with_context(|| format!("no {property}"))?.to_owned();
            found.push((Key { singular, context: Some(context.into()), plural: None }, None));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<Key> {
        calls(text).unwrap().into_iter().map(|(key, _)| key).collect()
    }

    #[test]
    fn sentences_are_found() {
        let one = |text: &str| Key { singular: text.into(), ..Key::default() };
        assert_eq!(keys("echo esc_html__( 'Hello', 'tremplin' );"), [one("Hello")]);
        assert_eq!(
            keys("a: __( 'A', 'tremplin' ), b: __( 'B (b)', 'tremplin' )"),
            [one("A"), one("B (b)")]
        );
        let many = Key { plural: Some("%d cards".into()), ..one("%d card") };
        assert_eq!(keys("_n( '%d card', '%d cards', $n, 'tremplin' )"), [many]);
        assert_eq!(keys("wp_register_script( 'x', 'tremplin' )"), []);
    }

    #[test]
    fn comments_are_for_the_line_below() {
        let found = calls("/* translators: %s: a name. */\n__( 'Hello %s', 'tremplin' );").unwrap();
        assert_eq!(found[0].1.as_deref(), Some("%s: a name."));
    }

    #[test]
    fn what_cannot_be_found_is_said() {
        assert!(calls("__( \"Hello\", 'tremplin' )").is_err());
        assert!(calls("__( 'It\\'s', 'tremplin' )").is_err());
        assert!(calls("__( 'Hello' )").is_err());
        assert!(calls("esc_html_e( 'Hello', 'tremplin' )").is_err());
    }
}
