//! A short run of every target: its seeds, and the seeds with changes that are the same each time.
//! The long one is `cargo xtask fuzz`.

use std::fs;
use std::path::{Path, PathBuf};

use tremplin_content::Kind;
use tremplin_fuzz_targets::TARGETS;

/// How many changed seeds each target gets: some are slow where nothing is optimised.
const RUNS: [(&str, u32); 19] = [
    ("module", 6000),
    ("markdown", 12_000),
    ("saved", 6000),
    ("request", 6000),
    ("token", 6000),
    ("verify", 800),
    ("list", 800),
    ("image", 12_000),
    ("gift", 1000),
    ("moodle", 1000),
    ("aiken", 2000),
    ("openquizzdb", 1000),
    ("table", 1000),
    ("dialect", 500),
    ("anki", 300),
    ("collection", 500),
    ("notes", 800),
    ("xlsx", 300),
    ("ods", 300),
];

/// What changes put in: pieces that the formats give a meaning to.
const WORDS: [&[u8]; 24] = [
    b"{", b"}", b"[", b"]", b",", b":", b"\"", b"\\", b"null", b"true", b"0", b"-1e999", b"<",
    b">", b"/", b"&", b"_:", b"@id", b"*", b"`", b"\n", b"\t", b"\xff", b"\0",
];

/// xorshift64* (Marsaglia; Vigna): chance that is the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        number as usize % limit.max(1)
    }
}

/// The seeds of a target: those of its own folder, and for modules the fixtures.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![here.join("../seeds").join(target)];
    if target == "module" {
        let fixtures = here.join("../../../content-schema/tests/fixtures");
        folders.push(fixtures.join("not-json"));
        for kind in Kind::ALL {
            // Those of quizzes are the oldest, and stand in no folder of theirs.
            let folder = if *kind == Kind::Quiz { "" } else { kind.name() };
            folders.extend(["valid", "codes"].map(|verdict| fixtures.join(folder).join(verdict)));
        }
    }
    let mut files: Vec<PathBuf> = folders
        .iter()
        .flat_map(|folder| fs::read_dir(folder).expect("the seeds are there"))
        .map(|file| file.expect("is read").path())
        .collect();
    files.sort();
    assert!(!files.is_empty(), "{target} has seeds");
    files.iter().map(|file| fs::read(file).expect("is read")).collect()
}

/// A seed with one to four changes.
fn changed(seeds: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = seeds[chance.below(seeds.len())].clone();
    for _ in 0..=chance.below(4) {
        let at = chance.below(bytes.len() + 1);
        let end = (at + 1 + chance.below(16)).min(bytes.len());
        match chance.below(6) {
            0 if at < bytes.len() => bytes[at] ^= 1 << chance.below(8),
            1 => drop(bytes.drain(at.min(end)..end)),
            2 => bytes.truncate(at),
            3 => {
                let piece = bytes[at.min(end)..end].to_vec();
                bytes.splice(at..at, piece);
            }
            4 => {
                let other = &seeds[chance.below(seeds.len())];
                let from = chance.below(other.len() + 1);
                let to = (from + chance.below(64)).min(other.len());
                bytes.splice(at..at, other[from..to].iter().copied());
            }
            _ => drop(bytes.splice(at..at, WORDS[chance.below(WORDS.len())].iter().copied())),
        }
    }
    bytes
}

fn run(name: &str) {
    let (_, target) = TARGETS.into_iter().find(|(known, _)| *known == name).expect("is a target");
    let (_, runs) = RUNS.into_iter().find(|(known, _)| *known == name).expect("has a number");
    let seeds = seeds(name);
    seeds.iter().for_each(|seed| target(seed));
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    for _ in 0..runs {
        target(&changed(&seeds, &mut chance));
    }
}

macro_rules! smoke {
    ($($name:ident),*) => {
        $(#[test] fn $name() { run(stringify!($name)); })*

        #[test]
        fn no_target_is_left_out() {
            assert_eq!(TARGETS.map(|(name, _)| name).to_vec(), vec![$(stringify!($name)),*]);
        }
    };
}

smoke!(
    module,
    markdown,
    saved,
    request,
    token,
    verify,
    list,
    image,
    gift,
    moodle,
    aiken,
    openquizzdb,
    table,
    dialect,
    anki,
    collection,
    notes,
    xlsx,
    ods
);
