//! The files of an archive, by path.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The file that lists the sums of all others.
pub const SUMS: &str = "SHA256SUMS";

/// Files by path, with `/` between its parts, in the order of their paths.
#[derive(Debug, Default)]
pub struct Tree(BTreeMap<String, Vec<u8>>);

impl Tree {
    /// Puts a file in, in place of one that has that path.
    pub fn put(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.0.insert(path.into(), bytes.into());
    }

    /// Puts in all files of a folder, those of folders in it too, their paths behind `prefix`.
    ///
    /// # Errors
    ///
    /// When a file cannot be read, or its name is not UTF-8.
    pub fn take(&mut self, folder: &Path, prefix: &str) -> Result<()> {
        let entries = fs::read_dir(folder);
        for entry in entries.with_context(|| format!("{} cannot be read", folder.display()))? {
            let path = entry?.path();
            let name = path.file_name().and_then(|name| name.to_str());
            let name = name.with_context(|| format!("{} has no plain name", path.display()))?;
            if path.is_dir() {
                self.take(&path, &format!("{prefix}{name}/"))?;
            } else {
                let bytes = fs::read(&path);
                let bytes = bytes.with_context(|| format!("{} cannot be read", path.display()))?;
                self.put(format!("{prefix}{name}"), bytes);
            }
        }
        Ok(())
    }

    /// Paths and bytes, sorted by path.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// Adds [`SUMS`], as `sha256sum --check` reads it.
    pub fn sums(&mut self) {
        let lines = self.files().map(|(path, bytes)| format!("{}  {path}\n", sha256(bytes)));
        let list: String = lines.collect();
        self.put(SUMS, list);
    }

    /// A zip archive with everything in one folder. Bytes depend on the files alone: entries are
    /// sorted and have the earliest date that the format knows.
    ///
    /// # Errors
    ///
    /// When the archive would be larger than the format allows.
    pub fn zip(&self, folder: &str) -> Result<Vec<u8>> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (path, bytes) in self.files() {
            let is_small = path.ends_with(".br") || path.ends_with(".gz");
            let method =
                if is_small { CompressionMethod::Stored } else { CompressionMethod::Deflated };
            let options = SimpleFileOptions::default()
                .compression_method(method)
                .last_modified_time(DateTime::default())
                .unix_permissions(0o644);
            archive.start_file(format!("{folder}/{path}"), options)?;
            archive.write_all(bytes)?;
        }
        Ok(archive.finish()?.into_inner())
    }
}

/// The SHA-256 of bytes, in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_give_the_same_archive() {
        let [mut one, mut other] = [Tree::default(), Tree::default()];
        one.put("b.txt", "b");
        one.put("a/a.txt", "a");
        other.put("a/a.txt", "a");
        other.put("b.txt", "b");
        assert_eq!(one.zip("x").unwrap(), other.zip("x").unwrap());
        other.put("b.txt", "c");
        assert_ne!(one.zip("x").unwrap(), other.zip("x").unwrap());
    }

    #[test]
    fn an_archive_has_its_files_in_one_folder() {
        let mut tree = Tree::default();
        tree.put("index.html", "<p>é");
        let archive = tree.zip("tremplin").unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
        let names: Vec<_> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
        assert_eq!(names, ["tremplin/index.html"]);
        let text = std::io::read_to_string(archive.by_index(0).unwrap()).unwrap();
        assert_eq!(text, "<p>é");
    }

    #[test]
    fn sums_are_those_of_sha256sum() {
        let mut tree = Tree::default();
        tree.put("empty", "");
        tree.sums();
        let (_, list) = tree.files().find(|(path, _)| *path == SUMS).unwrap();
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  empty\n";
        assert_eq!(list, empty.as_bytes());
    }
}
