//! The modules that come along, and the code that shows each.

use std::path::Path;

use anyhow::{Context, Result, bail};
use tremplin_author::json;
use tremplin_content::Module;
use tremplin_formats::snippet::{self, Integrity, Options};

use crate::VERSION;
use crate::tree::Tree;

/// The folder of the modules, their pages and pictures.
pub const FOLDER: &str = "modules/";
/// What stands for the address of the uploaded folder, until a page knows its own.
pub const PLACE: &str = "https://votre-site.example/tremplin/";

/// A module with the text of its file.
#[derive(Debug)]
pub struct Entry {
    /// The module.
    pub module: Module,
    /// Its file's name without `.json`, and so that of its page.
    pub name: String,
    text: String,
    integrity: Integrity,
}

/// All modules, and the files that belong to them.
#[derive(Debug)]
pub struct Gallery {
    /// By their kinds, then in the order of their titles.
    pub entries: Vec<Entry>,
    rest: Tree,
}

impl Gallery {
    /// Reads a folder of modules; what is not a module comes along as it is. The code for each has the hashes of the
    /// bundle, whose folder never changes.
    ///
    /// # Errors
    ///
    /// When a file cannot be read, or a module has an error.
    pub fn read(folder: &Path, integrity: &Integrity) -> Result<Self> {
        let mut files = Tree::default();
        files.take(folder, "")?;
        let mut entries = Vec::new();
        let mut rest = Tree::default();
        for (path, bytes) in files.files() {
            let Some(name) = path.strip_suffix(".json").filter(|name| !name.contains('/')) else {
                rest.put(path, bytes);
                continue;
            };
            let text = String::from_utf8(bytes.to_owned()).context(path.to_owned())?;
            let Some(module) = json::check(&text).module else {
                bail!("{path} has errors; `tremplin check` names them");
            };
            let (name, integrity) = (name.to_owned(), integrity.clone());
            entries.push(Entry { module, name, text, integrity });
        }
        entries.sort_by_key(|entry| (entry.module.kind(), entry.module.title().to_owned()));
        Ok(Self { entries, rest })
    }

    /// Puts modules and their files into the archive.
    pub fn put(&self, tree: &mut Tree) {
        for entry in &self.entries {
            tree.put(format!("{FOLDER}{}.json", entry.name), entry.text.clone());
        }
        for (path, bytes) in self.rest.files() {
            tree.put(format!("{FOLDER}{path}"), bytes);
        }
    }
}

/// A way to put a module into a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The tag with the module's content in it.
    Static,
    /// The tag alone.
    Tag,
    /// For editors that take tags out.
    Div,
    /// For editors that leave links only.
    Link,
    /// For sites that forbid scripts.
    Frame,
}

impl Form {
    /// All, the best first.
    pub const ALL: [Self; 5] = [Self::Static, Self::Tag, Self::Div, Self::Link, Self::Frame];

    /// Its name in addresses and marks.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Static => "static",
            Self::Tag => "tag",
            Self::Div => "div",
            Self::Link => "link",
            Self::Frame => "iframe",
        }
    }
}

impl Entry {
    /// The code for a page of the site, with [`PLACE`] as the address of the folder.
    pub fn snippet(&self, form: Form) -> String {
        let options = Options {
            page: Some(format!("{PLACE}{FOLDER}{}.html", self.name)),
            integrity: self.integrity.clone(),
            ..Options::new(
                format!("{PLACE}{VERSION}/"),
                format!("{PLACE}{FOLDER}{}.json", self.name),
            )
        };
        match form {
            Form::Static => snippet::static_html(&self.module, &options),
            Form::Tag => snippet::tag(&self.module, &options),
            Form::Div => snippet::script(&options) + "\n" + &snippet::div(&self.module, &options),
            Form::Link => snippet::script(&options) + "\n" + &snippet::link(&self.module, &options),
            Form::Frame => snippet::iframe(&self.module, &options),
        }
    }

    /// The code for the module's own page, which lies beside its file.
    pub fn here(&self) -> String {
        let options = Options {
            integrity: self.integrity.clone(),
            ..Options::new(format!("../{VERSION}/"), format!("{}.json", self.name))
        };
        snippet::static_html(&self.module, &options)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tremplin_content::Kind;

    fn gallery() -> Gallery {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        Gallery::read(&root.join("../../demo-site/content"), &Integrity::default()).unwrap()
    }

    #[test]
    fn modules_are_there_with_their_pictures() {
        let gallery = gallery();
        let mut tree = Tree::default();
        gallery.put(&mut tree);
        let paths: Vec<_> = tree.files().map(|(path, _)| path).collect();
        assert!(paths.contains(&"modules/cv.json"));
        assert!(paths.iter().any(|path| path.starts_with("modules/images/")), "{paths:?}");
        let kinds: Vec<_> = gallery.entries.iter().map(|entry| entry.module.kind()).collect();
        assert!(kinds.is_sorted() && kinds.contains(&Kind::Badge), "{kinds:?}");
    }

    #[test]
    fn each_form_names_the_folder_and_the_module() {
        for entry in gallery().entries {
            for form in Form::ALL {
                let code = entry.snippet(form);
                assert!(code.contains(&format!("{PLACE}{VERSION}/")), "{form:?} {code}");
                let src = format!("{PLACE}modules/{}.json", entry.name);
                let query = src.replace(':', "%3A").replace('/', "%2F");
                let page = src.replace(".json", ".html");
                let link = form == Form::Link && code.contains(&page);
                assert!(link || code.contains(&src) || code.contains(&query), "{form:?} {code}");
            }
        }
    }
}
