//! The documentation: the Markdown files of `docs/`, and some of the root, as pages of the demo site.
//!
//! `docs/<language>/README.md` lists the pages of a language, in the order of the navigation. Links go
//! from one Markdown file to the other, so that they work on a forge too; here they become links
//! between pages.

mod page;
mod words;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::json;

use page::{Page, escaped};
use words::{LANGS, Words};

/// What stands at the root of the checkout and is a page too, and where, below `/docs/`.
pub const AT_ROOT: [(&str, &str); 4] = [
    ("ACCESSIBILITY.md", "en/accessibility.html"),
    ("CONTRIBUTING.md", "en/contributing.html"),
    ("PRIVACY.md", "en/privacy.html"),
    ("SECURITY.md", "en/security.html"),
];

/// The folder of the pages' template, styles and script.
const LOOKS: &str = "demo-site/docs";

/// Leads from `/docs/` to the pages in the language of the site.
const START: &str = "<!doctype html>\n<html lang=\"fr\"><meta charset=\"utf-8\">\
    <meta name=\"viewport\" content=\"width=device-width\"><title>Documentation - Tremplin</title>\
    <meta http-equiv=\"refresh\" content=\"0; url=fr/index.html\">\
    <main><h1><a href=\"fr/index.html\">Documentation</a></h1></main></html>\n";

/// The Markdown files, by their path from the root.
pub struct Docs {
    texts: BTreeMap<PathBuf, String>,
    root: PathBuf,
}

/// A file of the site, by its path below `/docs/`.
pub type Files = BTreeMap<String, String>;

impl Docs {
    /// Reads the files.
    ///
    /// # Errors
    ///
    /// When one cannot be read.
    pub fn read(root: &Path) -> Result<Self> {
        let mut texts = BTreeMap::new();
        let mut add = |path: PathBuf| -> Result<()> {
            let text = fs::read_to_string(root.join(&path))
                .with_context(|| format!("{} cannot be read", path.display()))?;
            texts.insert(path, text);
            Ok(())
        };
        for (path, _) in AT_ROOT {
            add(path.into())?;
        }
        for lang in &LANGS {
            let folder = Path::new("docs").join(lang.tag);
            let entries = fs::read_dir(root.join(&folder))
                .with_context(|| format!("{} cannot be read", folder.display()))?;
            for entry in entries {
                let name = entry?.file_name();
                if Path::new(&name).extension().is_some_and(|end| end == "md") {
                    add(folder.join(name))?;
                }
            }
        }
        Ok(Self { texts, root: root.to_owned() })
    }

    /// The pages, and what the search looks in.
    ///
    /// # Errors
    ///
    /// With every link that leads nowhere, and every page that no list names.
    pub fn files(&self) -> Result<Files> {
        let pages: BTreeMap<&Path, Page<'_>> =
            self.texts.iter().map(|(path, text)| (&**path, Page::read(text))).collect();
        let problems = problems(&pages);
        if !problems.is_empty() {
            bail!("the documentation has mistakes:\n  {}", problems.join("\n  "));
        }
        let looks = |name: &str| {
            let path = Path::new(LOOKS).join(name);
            fs::read_to_string(self.root.join(&path))
                .with_context(|| format!("{} cannot be read", path.display()))
        };
        let template = looks("page.html")?;
        let mut files: Files = pages
            .iter()
            .map(|(source, page)| (address(source), whole(&template, source, page, &pages)))
            .collect();
        for lang in &LANGS {
            files.insert(format!("{}.json", lang.tag), index(lang, &pages));
        }
        let styles = ["../styles/base.css", "../styles/shell.css", "docs.css"].map(looks);
        files.insert("docs.css".into(), styles.into_iter().collect::<Result<String>>()?);
        files.insert("icon.svg".into(), looks("../styles/icon.svg")?);
        files.insert("index.html".into(), START.into());
        Ok(files)
    }
}

/// Writes the files below a folder.
///
/// # Errors
///
/// When one cannot be written.
pub fn write(files: &Files, folder: &Path) -> Result<()> {
    for (name, text) in files {
        let file = folder.join(name);
        let parent = file.parent().unwrap_or(folder);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&file, text))
            .with_context(|| format!("{} cannot be written", file.display()))?;
    }
    Ok(())
}

/// Where the page of a Markdown file is, below `/docs/`.
fn address(source: &Path) -> String {
    if let Some((_, address)) = AT_ROOT.iter().find(|(path, _)| source == Path::new(path)) {
        return (*address).into();
    }
    let inside = source.strip_prefix("docs").unwrap_or(source).with_extension("html");
    inside.to_string_lossy().replace("README", "index")
}

/// The language of a page.
fn lang_of(source: &Path) -> &'static Words {
    let address = address(source);
    LANGS.iter().find(|lang| address.starts_with(lang.tag)).unwrap_or(&LANGS[0])
}

/// The page that lists the others of its language.
fn list_of(lang: &Words) -> PathBuf {
    Path::new("docs").join(lang.tag).join("README.md")
}

/// The file and the part that a link in `source` means; none where it leaves the documentation.
fn target(source: &Path, link: &str) -> Option<(PathBuf, Option<String>)> {
    if link.contains(':') {
        return None;
    }
    let (path, part) = link.split_once('#').map_or((link, None), |(path, part)| (path, Some(part)));
    let mut file = source.to_owned();
    if !path.is_empty() {
        file.pop();
        for step in Path::new(path).components() {
            match step {
                Component::ParentDir => {
                    file.pop();
                }
                other => file.push(other),
            }
        }
    }
    Some((file, part.map(str::to_owned)))
}

/// What is wrong with the pages, a sentence each.
fn problems(pages: &BTreeMap<&Path, Page<'_>>) -> Vec<String> {
    let mut found = Vec::new();
    for (source, page) in pages {
        let here = source.display();
        found.extend(page.html.iter().map(|html| format!("{here}: {html} is HTML, not Markdown")));
        for (link, _) in &page.links {
            let Some((file, part)) = target(source, link) else { continue };
            match (pages.get(&*file), part) {
                (None, _) => found.push(format!("{here}: {link} is no page")),
                (Some(page), Some(part)) if page.parts.iter().all(|one| one.id != part) => {
                    found.push(format!("{here}: {link} is no part of that page"));
                }
                _ => {}
            }
        }
        let list = list_of(lang_of(source));
        let listed = pages.get(&*list).is_some_and(|list_page| {
            let mut links = list_page.links.iter().filter_map(|(link, _)| target(&list, link));
            links.any(|(file, _)| file == *source)
        });
        if !listed && *source != list {
            found.push(format!("{here}: {} does not name it", list.display()));
        }
    }
    found
}

/// The address of `to`, below `/docs/`, in a page of `from`.
fn relative(from: &str, to: &str) -> String {
    let folder = |address: &str| address.split_once('/').map(|(folder, _)| folder.to_owned());
    match to.split_once('/') {
        Some((lang, name)) if folder(from).as_deref() == Some(lang) => name.to_owned(),
        _ => format!("../{to}"),
    }
}

/// A page with everything around its text.
fn whole(
    template: &str,
    source: &Path,
    page: &Page<'_>,
    pages: &BTreeMap<&Path, Page<'_>>,
) -> String {
    let here = address(source);
    let lang = lang_of(source);
    let link = |link: &str| match target(source, link) {
        Some((file, part)) => {
            let part = part.map(|part| format!("#{part}")).unwrap_or_default();
            relative(&here, &address(&file)) + &part
        }
        None => link.to_owned(),
    };
    let text = page.html(link, |to| format!("../..{to}{}", lang.query), lang.spaced);
    // Below the main heading: the first thing of a page is its name.
    let (heading, rest) = text.split_once("</h1>").unwrap_or(("", &text));
    let text = format!("{heading}</h1>\n{}{}", contents(lang, page), rest.trim());
    let other = LANGS.iter().find(|one| one.tag != lang.tag).unwrap_or(lang);
    let twin = Path::new("docs").join(other.tag).join(source.file_name().unwrap_or_default());
    let switch = if pages.contains_key(&*twin) { twin } else { list_of(other) };
    fill(
        template,
        &[
            ("lang", lang.tag),
            ("query", lang.query),
            ("skip", lang.skip),
            ("home", lang.home),
            ("nav", lang.nav),
            ("search", lang.search),
            ("none", lang.none),
            ("one", lang.one),
            ("many", lang.many),
            ("failed", lang.failed),
            ("other", other.tag),
            ("other-name", other.name),
            ("switch", &relative(&here, &address(&switch))),
            ("title", &escaped(page.title())),
            ("pages", &navigation(&here, lang, pages)),
            ("text", &text),
        ],
    )
}

/// Puts values in the places of their names; braces around anything else stay.
fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut pieces = template.split('{');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let found = piece.split_once('}').and_then(|(name, rest)| {
            values.iter().find(|(one, _)| *one == name).map(|(_, value)| (value, rest))
        });
        match found {
            Some((value, rest)) => {
                out.push_str(value);
                out.push_str(rest);
            }
            None => {
                out.push('{');
                out.push_str(piece);
            }
        }
    }
    out
}

/// Links to the pages of a language, in the order of its list.
fn navigation(here: &str, lang: &Words, pages: &BTreeMap<&Path, Page<'_>>) -> String {
    let list = list_of(lang);
    let Some(page) = pages.get(&*list) else { return String::new() };
    let named = page.links.iter().filter_map(|(link, label)| Some((target(&list, link)?.0, label)));
    let title = page.title().to_owned();
    let entries = std::iter::once((list.clone(), &title)).chain(named).map(|(file, label)| {
        let to = address(&file);
        let current = if to == here { " aria-current=\"page\"" } else { "" };
        let language = lang_of(&file).tag;
        let language =
            if language == lang.tag { String::new() } else { format!(" hreflang=\"{language}\"") };
        let (to, label) = (escaped(&relative(here, &to)), escaped(label));
        format!("            <li><a href=\"{to}\"{language}{current}>{label}</a></li>")
    });
    entries.collect::<Vec<_>>().join("\n")
}

/// Links to the parts of a page that has several.
fn contents(lang: &Words, page: &Page<'_>) -> String {
    let parts: Vec<_> = page.parts.iter().filter(|part| part.level == 2).collect();
    if parts.len() < 2 {
        return String::new();
    }
    let entries = parts
        .iter()
        .map(|part| format!("<li><a href=\"#{}\">{}</a></li>\n", part.id, escaped(&part.title)));
    format!(
        "<nav class=\"contents\" aria-labelledby=\"contents\">\n<h2 id=\"contents\">{}</h2>\n<ul>\n{}</ul>\n</nav>\n",
        lang.contents,
        entries.collect::<String>()
    )
}

/// What the search looks in: each part of each page of a language.
fn index(lang: &Words, pages: &BTreeMap<&Path, Page<'_>>) -> String {
    let of_this = pages.iter().filter(|(source, _)| lang_of(source).tag == lang.tag);
    let parts = of_this.flat_map(|(source, page)| {
        let file = relative(&format!("{}/", lang.tag), &address(source));
        page.parts.iter().map(move |part| {
            let at = if part.level == 1 { String::new() } else { format!("#{}", part.id) };
            json!({
                "address": format!("{file}{at}"),
                "page": page.title(),
                "title": part.title,
                "text": part.text,
            })
        })
    });
    json!(parts.collect::<Vec<_>>()).to_string()
}

#[cfg(test)]
mod tests;
