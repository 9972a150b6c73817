//! The plugin for WordPress: `widgets/wordpress/` with the program and compiled translations.

mod catalogue;
mod sources;

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::tree::Tree;
use crate::{VERSION, servers};

/// The folder inside the archive, and so the plugin's name for WordPress.
pub const FOLDER: &str = "tremplin";
const LICENCES: [(&str, &str); 2] = [
    ("LICENSE-APACHE", include_str!("../../../LICENSE-APACHE")),
    ("LICENSE-MIT", include_str!("../../../LICENSE-MIT")),
];

/// The plugin as WordPress unpacks it, with the program of the folder that is `uploaded`: with its `.br`, and
/// without its `.gz`, so that it stays below the 2 MB that many hosts let in.
///
/// # Errors
///
/// When a file cannot be read, a sentence has no translation, or a translation belongs to no sentence.
pub fn plugin(source: &Path, uploaded: &Tree) -> Result<Tree> {
    let mut sources = Tree::default();
    sources.take(source, "")?;
    let mut tree = Tree::default();
    for (path, bytes) in sources.files() {
        let text = std::str::from_utf8(bytes).with_context(|| format!("{path} is no text"))?;
        tree.put(path, text.replace("{version}", VERSION));
    }
    translate(&sources, &mut tree)?;
    for (path, text) in LICENCES {
        tree.put(path, text);
    }
    let program = format!("{VERSION}/");
    let files = uploaded.files().filter(|(path, _)| path.starts_with(&program));
    for (path, bytes) in files.filter(|(path, _)| !path.ends_with(".gz")) {
        tree.put(path, bytes);
    }
    tree.put(format!("{program}.htaccess"), servers::apache());
    Ok(tree)
}

/// Puts in the template for translators and, beside each translation, what WordPress reads of it.
fn translate(source: &Tree, tree: &mut Tree) -> Result<()> {
    let said = sources::read(source)?;
    tree.put("languages/tremplin.pot", catalogue::template(&said));
    for (path, bytes) in source.files() {
        let Some(name) = path.strip_suffix(".po") else { continue };
        let text = std::str::from_utf8(bytes).with_context(|| path.to_owned())?;
        let language = catalogue::read(text).with_context(|| path.to_owned())?;
        let problems = language.problems(&said);
        if !problems.is_empty() {
            bail!("{path}: {}", problems.join("; "));
        }
        tree.put(format!("{name}.mo"), language.compiled());
        tree.put(format!("{name}-{}.json", sources::SCRIPT), language.for_scripts(&said));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use tremplin_content::Kind;

    fn root() -> &'static Path {
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
    }

    fn files() -> Tree {
        let mut uploaded = Tree::default();
        for name in ["tremplin.js", "tremplin.js.br", "tremplin.js.gz", ".htaccess"] {
            uploaded.put(format!("{VERSION}/{name}"), "1");
        }
        uploaded.put("modules/cv.json", "{}");
        plugin(&root().join("widgets/wordpress"), &uploaded).unwrap()
    }

    fn text_of(tree: &Tree, name: &str) -> String {
        let found = tree.files().find(|(path, _)| *path == name);
        found.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).expect(name)
    }

    #[test]
    fn the_plugin_has_what_wordpress_asks_for() {
        let tree = files();
        assert!(
            text_of(&tree, "tremplin.php").contains(&format!("Version:           {VERSION}\n"))
        );
        assert!(text_of(&tree, "readme.txt").contains(&format!("Stable tag: {VERSION}\n")));
        for (path, _) in tree.files() {
            assert!(!text_of(&tree, path).contains("{version}"), "{path} has a version to fill in");
        }
        for path in [
            &format!("{VERSION}/tremplin.js"),
            &format!("{VERSION}/tremplin.js.br"),
            &format!("{VERSION}/.htaccess"),
            "LICENSE-MIT",
            "languages/tremplin-fr_FR.mo",
            "languages/tremplin-fr_FR-tremplin-editor.json",
            "languages/tremplin.pot",
            "uninstall.php",
        ] {
            assert!(tree.files().any(|(it, _)| it == path), "{path} is missing");
        }
        let other =
            tree.files().find(|(path, _)| path.ends_with(".gz") || path.contains("modules"));
        assert!(other.is_none(), "{other:?}");
    }

    /// The plugin has a list of its own: PHP does not read Rust.
    #[test]
    fn every_kind_of_widget_has_a_block() {
        let tree = files();
        let quoted: Vec<String> = Kind::NAMES.iter().map(|kind| format!("'{kind}'")).collect();
        let list = format!("const KINDS = array( {} );", quoted.join(", "));
        let mut lines = vec![("includes/kinds.php", list)];
        for kind in Kind::NAMES {
            lines.push(("includes/kinds.php", format!("\t\t'{kind}' => __( '")));
            lines.push(("js/editor.js", format!("\n\t\t{kind}: {{\n")));
        }
        // Names stand below each other, with spaces between.
        let squeezed = |text: &str| text.replace(' ', "");
        let mut missing: Vec<String> = lines
            .into_iter()
            .filter(|(file, line)| !squeezed(&text_of(&tree, file)).contains(&squeezed(line)))
            .map(|(file, line)| format!("{file}: {}", line.trim()))
            .collect();
        for kind in Kind::NAMES {
            let block = format!("blocks/{kind}/block.json");
            if !tree.files().any(|(path, _)| path == block) {
                missing.push(block);
            }
        }
        assert!(missing.is_empty(), "widgets/wordpress/ has not {missing:#?}");
    }

    #[test]
    fn wordpress_finds_the_same_requirements_everywhere() {
        let tree = files();
        let [main, readme] = ["tremplin.php", "readme.txt"].map(|name| text_of(&tree, name));
        for line in ["Requires at least:", "Requires PHP:", "License:"] {
            let value = |text: &str| {
                let found =
                    text.lines().find_map(|it| Some(it.split_once(line)?.1.trim().to_owned()));
                found.expect(line)
            };
            assert_eq!(value(&main), value(&readme), "{line}");
        }
    }
}
