//! Translations: read from gettext's PO, written as its MO for PHP and as JSON for scripts.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

use super::sources::{Key, Said};

/// A language: its translations, and the lines about it.
#[derive(Debug, Default)]
pub struct Catalogue {
    header: String,
    entries: BTreeMap<Key, Vec<String>>,
}

/// Reads a PO file: comments, `msgctxt`, `msgid`, `msgid_plural`, `msgstr`, `msgstr[n]`, and texts over several lines.
///
/// # Errors
///
/// When a line is none of these.
pub fn read(text: &str) -> Result<Catalogue> {
    let mut catalogue = Catalogue::default();
    for block in text.split("\n\n") {
        let mut key = Key::default();
        let mut translated: Vec<String> = Vec::new();
        let mut field = "";
        for line in block.lines().map(str::trim).filter(|it| !it.is_empty() && !it.starts_with('#'))
        {
            let (name, quoted) = match line.split_once(" \"") {
                Some((name, _)) if !line.starts_with('"') => (name, &line[name.len() + 1..]),
                _ => ("", line),
            };
            let part = unquoted(quoted).with_context(|| line.to_owned())?;
            if !name.is_empty() {
                field = name;
            }
            let place = match field {
                "msgctxt" => key.context.get_or_insert_default(),
                "msgid" => &mut key.singular,
                "msgid_plural" => key.plural.get_or_insert_default(),
                _ if field.starts_with("msgstr") => {
                    if !name.is_empty() {
                        translated.push(String::new());
                    }
                    translated.last_mut().context("a text without a name")?
                }
                _ => bail!("`{line}` is not understood"),
            };
            place.push_str(&part);
        }
        if key == Key::default() {
            catalogue.header.push_str(&translated.concat());
        } else if catalogue.entries.insert(key.clone(), translated).is_some() {
            bail!("“{}” stands there twice", key.singular);
        }
    }
    Ok(catalogue)
}

fn unquoted(text: &str) -> Result<String> {
    // PO escapes as JSON does: \n, \t, \" and \\.
    serde_json::from_str(text).context("a text has to stand in double quotes")
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// The template for translators.
pub fn template(said: &BTreeMap<Key, Said>) -> String {
    let mut out = String::from(
        "msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: Tremplin\\n\"\n\"MIME-Version: 1.0\\n\"\n\
         \"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Content-Transfer-Encoding: 8bit\\n\"\n",
    );
    for (key, Said { files, comments }) in said {
        out.push('\n');
        for comment in comments {
            out.push_str(&format!("#. translators: {comment}\n"));
        }
        for file in files {
            out.push_str(&format!("#: {file}\n"));
        }
        if let Some(context) = &key.context {
            out.push_str(&format!("msgctxt {}\n", quoted(context)));
        }
        out.push_str(&format!("msgid {}\n", quoted(&key.singular)));
        match &key.plural {
            Some(plural) => out.push_str(&format!(
                "msgid_plural {}\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n",
                quoted(plural)
            )),
            None => out.push_str("msgstr \"\"\n"),
        }
    }
    out
}

impl Catalogue {
    /// What is missing, what is too much, and what lost a placeholder.
    pub fn problems(&self, said: &BTreeMap<Key, Said>) -> Vec<String> {
        let mut problems = Vec::new();
        for key in said.keys() {
            match self.entries.get(key) {
                None => problems.push(format!("“{}” is missing", key.singular)),
                Some(forms) => {
                    let wanted = if key.plural.is_some() { self.forms() } else { 1 };
                    if forms.len() != wanted || forms.iter().any(String::is_empty) {
                        problems.push(format!("“{}” is not translated whole", key.singular));
                    }
                    let lost = |form: &String| places(form) != places(&key.singular);
                    if forms.iter().any(lost) {
                        problems.push(format!("“{}” has other placeholders", key.singular));
                    }
                }
            }
        }
        let unsaid = self.entries.keys().filter(|key| !said.contains_key(key));
        problems.extend(unsaid.map(|key| format!("nobody says “{}”", key.singular)));
        problems
    }

    /// A line of the header.
    fn line(&self, name: &str) -> &str {
        let found =
            self.header.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        found.unwrap_or_default()
    }

    /// How many forms a sentence with a number has.
    fn forms(&self) -> usize {
        let plural = self.line("Plural-Forms");
        let count = plural.strip_prefix("nplurals=").and_then(|rest| rest.split(';').next());
        count.and_then(|it| it.parse().ok()).unwrap_or(1)
    }

    /// The compiled file, as gettext and WordPress read it: sorted, without a table of hashes.
    pub fn compiled(&self) -> Vec<u8> {
        let mut texts: BTreeMap<String, String> = BTreeMap::new();
        texts.insert(String::new(), self.header.clone());
        for (key, forms) in &self.entries {
            let plural = key.plural.as_ref().map(|it| format!("\0{it}")).unwrap_or_default();
            texts.insert(named(key) + &plural, forms.join("\0"));
        }
        let [head, row] = [28_usize, 8];
        let count = texts.len();
        let (originals, translations) = (head, head + count * row);
        let mut at = head + 2 * count * row;
        let mut tables = [Vec::new(), Vec::new()];
        let mut body: Vec<u8> = Vec::new();
        let sides: [Vec<&String>; 2] = [texts.keys().collect(), texts.values().collect()];
        for (table, side) in tables.iter_mut().zip(sides) {
            for text in side {
                table.extend([text.len(), at]);
                body.extend(text.bytes().chain([0]));
                at += text.len() + 1;
            }
        }
        // WordPress before 6.5 reads nothing where the table of hashes, which is empty, does not follow the others.
        let hashes = translations + count * row;
        let start = [0x9504_12de, 0, count, originals, translations, 0, hashes];
        let numbers = start.into_iter().chain(tables.concat());
        let bytes = numbers.flat_map(|it| u32::try_from(it).unwrap_or(u32::MAX).to_le_bytes());
        bytes.chain(body).collect()
    }

    /// What the editor's script says, as `wp.i18n` reads it.
    pub fn for_scripts(&self, said: &BTreeMap<Key, Said>) -> String {
        let mut messages = Map::new();
        let about = json!({
            "domain": "messages",
            "lang": self.line("Language"),
            "plural-forms": self.line("Plural-Forms"),
        });
        messages.insert(String::new(), about);
        for (key, forms) in &self.entries {
            let in_script = |it: &Said| it.files.iter().any(|file| file.ends_with(".js"));
            if said.get(key).is_some_and(in_script) {
                messages.insert(named(key), json!(forms));
            }
        }
        json!({ "domain": "messages", "locale_data": { "messages": messages } }).to_string()
    }
}

/// A sentence's name in compiled files.
fn named(key: &Key) -> String {
    match &key.context {
        Some(context) => format!("{context}\u{4}{}", key.singular),
        None => key.singular.clone(),
    }
}

/// `%s`, `%d`, `%1$s` of a sentence, sorted.
fn places(text: &str) -> Vec<String> {
    let mut found: Vec<String> = text
        .split('%')
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '$').collect())
        .collect();
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRENCH: &str = "msgid \"\"\nmsgstr \"\"\n\"Language: fr\\n\"\n\"Plural-Forms: nplurals=2; plural=(n > 1);\\n\"\n\n\
        # For whom.\n#: js/editor.js\nmsgid \"Hello %s\"\nmsgstr \"\"\n\"Bonjour \"\n\"%s\"\n\n\
        msgctxt \"block title\"\nmsgid \"Quiz\"\nmsgstr \"Quiz\"\n\n\
        msgid \"%d card\"\nmsgid_plural \"%d cards\"\nmsgstr[0] \"%d carte\"\nmsgstr[1] \"%d cartes\"\n";

    fn said() -> BTreeMap<Key, Said> {
        let one = |singular: &str| Key { singular: singular.into(), ..Key::default() };
        let keys = [
            one("Hello %s"),
            Key { context: Some("block title".into()), ..one("Quiz") },
            Key { plural: Some("%d cards".into()), ..one("%d card") },
        ];
        let files = || Said { files: ["js/editor.js".to_owned()].into(), ..Said::default() };
        keys.into_iter().map(|key| (key, files())).collect()
    }

    #[test]
    fn a_translation_is_whole_or_says_what_is_missing() {
        assert_eq!(read(FRENCH).unwrap().problems(&said()), [""; 0]);
        let lost = read(&FRENCH.replace("\"%s\"", "\"!\"")).unwrap();
        assert_eq!(lost.problems(&said()), ["“Hello %s” has other placeholders"]);
        let less = read(&FRENCH.replace("\nmsgstr[1] \"%d cartes\"", "")).unwrap();
        assert_eq!(less.problems(&said()), ["“%d card” is not translated whole"]);
        let mut more = said();
        more.remove(&Key { singular: "Hello %s".into(), ..Key::default() });
        assert_eq!(read(FRENCH).unwrap().problems(&more), ["nobody says “Hello %s”"]);
    }

    #[test]
    fn the_compiled_file_has_each_text_where_its_table_says() {
        let bytes = read(FRENCH).unwrap().compiled();
        let number = |at: usize| {
            usize::try_from(u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap())).unwrap()
        };
        assert_eq!(number(0), 0x9504_12de);
        let tables: Vec<_> = (0..3).map(|it| 28 + it * number(8) * 8).collect();
        assert_eq!([12, 16, 24].map(number).as_slice(), tables);
        let text = |table: usize, row: usize| {
            let [length, at] = [0, 4].map(|more| number(number(table) + row * 8 + more));
            assert_eq!(bytes[at + length], 0);
            String::from_utf8(bytes[at..at + length].to_vec()).unwrap()
        };
        let pairs: Vec<_> = (0..number(8)).map(|row| (text(12, row), text(16, row))).collect();
        assert_eq!(pairs.len(), 4);
        assert!(pairs[0].0.is_empty() && pairs[0].1.starts_with("Language: fr\n"), "{pairs:?}");
        let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned());
        assert_eq!(pairs[1], pair("%d card\0%d cards", "%d carte\0%d cartes"));
        assert_eq!(pairs[2], pair("Hello %s", "Bonjour %s"));
        assert_eq!(pairs[3], pair("block title\u{4}Quiz", "Quiz"));
    }

    #[test]
    fn scripts_get_their_own_sentences() {
        let json: Value =
            serde_json::from_str(&read(FRENCH).unwrap().for_scripts(&said())).unwrap();
        let messages = &json["locale_data"]["messages"];
        assert_eq!(messages["Hello %s"], json!(["Bonjour %s"]));
        assert_eq!(messages["%d card"], json!(["%d carte", "%d cartes"]));
        assert_eq!(messages[""]["plural-forms"], "nplurals=2; plural=(n > 1);");
    }

    #[test]
    fn the_template_can_be_read_again() {
        let template = template(&said());
        assert!(template.contains("msgctxt \"block title\"\nmsgid \"Quiz\"\nmsgstr \"\"\n"));
        assert_eq!(read(&template).unwrap().entries.len(), 3);
    }
}
