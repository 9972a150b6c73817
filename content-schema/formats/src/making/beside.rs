//! The files that belong beside modules.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::slug;

/// A file that modules name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Its address, relative to the modules: a folder and a name, of `a`–`z`, `0`–`9`, hyphens and one dot.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Files that are collected: the same bytes once, and no name twice.
#[derive(Debug, Default)]
pub(crate) struct Pile {
    files: Vec<Beside>,
    /// Their places by a hash of what is in them.
    places: BTreeMap<u64, Vec<usize>>,
    taken: BTreeSet<String>,
    /// With which number a name is to be tried next.
    next: BTreeMap<String, usize>,
}

impl Pile {
    /// Keeps a file; the path that it gets in a folder.
    pub fn add(&mut self, folder: &str, stem: &str, ending: &str, bytes: Vec<u8>) -> String {
        let mut hasher = DefaultHasher::new();
        bytes.hash(&mut hasher);
        let places = self.places.entry(hasher.finish()).or_default();
        if let Some(at) = places.iter().find(|at| self.files[**at].bytes == bytes) {
            return self.files[*at].path.clone();
        }
        places.push(self.files.len());
        let stem = Some(slug(stem)).filter(|stem| !stem.is_empty());
        let stem = stem.unwrap_or_else(|| "image".to_owned());
        let number = self.next.entry(stem.clone()).or_insert(2);
        let mut name = format!("{folder}/{stem}.{ending}");
        while !self.taken.insert(name.clone()) {
            name = format!("{folder}/{stem}-{number}.{ending}");
            *number += 1;
        }
        self.files.push(Beside { path: name.clone(), bytes });
        name
    }

    /// All of them.
    pub fn done(self) -> Vec<Beside> {
        self.files
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_has_a_name_of_its_own() {
        let mut pile = Pile::default();
        let names: Vec<String> = [
            ("a-2", "png", "1"),
            ("a", "png", "2"),
            ("A", "png", "3"),
            ("../a", "png", "2"),
            ("", "png", "4"),
            ("a", "jpg", "5"),
        ]
        .map(|(stem, ending, bytes)| pile.add("a", stem, ending, bytes.into()))
        .to_vec();
        assert_eq!(
            names,
            ["a/a-2.png", "a/a.png", "a/a-3.png", "a/a.png", "a/image.png", "a/a.jpg"]
        );
        assert_eq!(pile.done().len(), 5);
    }
}
