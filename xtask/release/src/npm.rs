//! The package for npm: what pages fetch, as it is, with entries for bundlers and types for frameworks.

mod manifest;

use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use flate2::write::GzEncoder;
use flate2::{Compression, GzBuilder};
use tar::{Builder, EntryType, Header};

use crate::VERSION;
use crate::tree::Tree;

/// Its name.
pub const NAME: &str = "tremplin-widgets";

/// Files that are written by hand; `{version}` stands in those that are no scripts.
const FILES: [(&str, &str); 17] = [
    ("LICENSE-APACHE", include_str!("../../../LICENSE-APACHE")),
    ("LICENSE-MIT", include_str!("../../../LICENSE-MIT")),
    ("README.md", include_str!("../npm/README.md")),
    ("copy.js", include_str!("../npm/copy.js")),
    ("define.d.ts", include_str!("../npm/define.d.ts")),
    ("define.js", include_str!("../npm/define.js")),
    ("index.d.ts", include_str!("../npm/index.d.ts")),
    ("index.js", include_str!("../npm/index.js")),
    ("package.json", include_str!("../npm/package.json")),
    ("preact.d.ts", include_str!("../npm/preact.d.ts")),
    ("react.d.ts", include_str!("../npm/react.d.ts")),
    ("svelte.d.ts", include_str!("../npm/svelte.d.ts")),
    ("tags.d.ts", TAGS),
    ("types.js", include_str!("../npm/types.js")),
    ("vite.d.ts", include_str!("../npm/vite.d.ts")),
    ("vite.js", include_str!("../npm/vite.js")),
    ("vue.d.ts", include_str!("../npm/vue.d.ts")),
];
/// Attributes and events of each tag.
const TAGS: &str = include_str!("../npm/tags.d.ts");
/// The types of events, which the bundle has.
const TYPES: &str = "tremplin.d.ts";

/// The package as npm installs it: `tremplin-widgets-<version>.tgz`.
///
/// # Errors
///
/// When the bundle cannot be read, or a type is written in a way that the manifest does not understand.
pub fn package(dist: &Path) -> Result<(String, Vec<u8>)> {
    let mut tree = Tree::default();
    tree.take(dist, "dist/")?;
    for (path, text) in FILES {
        let is_script = path.ends_with(".js") || path.ends_with(".ts");
        let text = if is_script { text.to_owned() } else { text.replace("{version}", VERSION) };
        tree.put(path, text);
    }
    let types = dist.join(TYPES);
    let types = std::fs::read(&types).with_context(|| format!("{} is missing", types.display()))?;
    tree.put("types.d.ts", types);
    tree.put("custom-elements.json", manifest::write(TAGS)?);
    Ok((format!("{NAME}-{VERSION}.tgz"), tgz(&tree)?))
}

/// An archive as `npm pack` makes it: everything in the folder `package/`. Bytes depend on the files alone.
fn tgz(tree: &Tree) -> Result<Vec<u8>> {
    let packed: GzEncoder<_> = GzBuilder::new().write(Vec::new(), Compression::best());
    let mut archive = Builder::new(packed);
    for (path, bytes) in tree.files() {
        let mut header = Header::new_ustar();
        header.set_entry_type(EntryType::Regular);
        header.set_mode(0o644);
        header.set_size(bytes.len() as u64);
        header.set_mtime(EARLIEST);
        archive.append_data(&mut header, format!("package/{path}"), bytes)?;
    }
    let mut packed = archive.into_inner()?;
    packed.flush()?;
    Ok(packed.finish()?)
}

/// The time that npm writes for every file, in seconds since 1970: in 1985, since a zip knows no time before 1980.
const EARLIEST: u64 = 499_162_500;

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn the_same_files_give_the_same_package() {
        let mut tree = Tree::default();
        tree.put("package.json", "{}");
        tree.put("dist/tremplin.js", "export {}");
        let bytes = tgz(&tree).unwrap();
        assert_eq!(bytes, tgz(&tree).unwrap());
        let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(&bytes[..]));
        let mut found = Vec::new();
        for entry in archive.entries().unwrap() {
            let mut entry = entry.unwrap();
            let path = entry.path().unwrap().display().to_string();
            let mut text = String::new();
            entry.read_to_string(&mut text).unwrap();
            found.push((path, text));
        }
        let expected = [("package/dist/tremplin.js", "export {}"), ("package/package.json", "{}")];
        assert_eq!(found, expected.map(|(path, text)| (path.to_owned(), text.to_owned())));
    }
}
