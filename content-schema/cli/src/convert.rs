//! `tremplin convert`: modules from the files of other tools, and such files from modules.

mod human;
mod machine;

use std::path::{Path, PathBuf};

use tremplin_author::Lang;
use tremplin_formats::report::{Fate, Report};
use tremplin_formats::{Authored, Beside, Format, MOST_PACKED, Options, Refused, export, import};

use crate::args::{ConvertOptions, Format as Output};
use crate::credential::files::{self, Readers};
use crate::{FAILED, say, source};

/// The exit code where something was left out.
const LEFT_OUT: u8 = 1;

/// The name that stands for what is piped in or out.
const PIPE: &str = "-";

/// A file that was read.
struct Converted {
    /// The name as given.
    file: String,
    /// What came in and what went out, or why nothing did.
    outcome: Result<Whole, Failure>,
}

/// Why a file was not converted.
struct Failure {
    line: usize,
    message: String,
}

impl Failure {
    fn of(message: String) -> Self {
        Self { line: 0, message }
    }

    fn refused(refused: &Refused, lang: Lang) -> Self {
        Self { line: refused.line, message: refused.message(lang) }
    }
}

/// What came of a file.
struct Whole {
    report: Report,
    pieces: Vec<Piece>,
    /// Pictures and sounds that the modules name.
    files: Vec<Beside>,
    /// Where those were written.
    folder: Option<String>,
}

/// A module, and the file that it becomes.
struct Piece {
    module: Authored,
    text: String,
    /// What the format cannot hold; nothing for our own, which holds everything.
    lost: Option<Report>,
    /// Where it was written.
    file: Option<String>,
}

/// What to print and the exit code.
pub fn run(options: &ConvertOptions, lang: Lang) -> (String, u8) {
    let to = options.to.or_else(|| named(&options.out)).unwrap_or(Format::Json);
    let mut all: Vec<Converted> = expanded(&options.files, lang)
        .into_iter()
        .map(|file| convert(file, to, options, lang))
        .collect();
    let count =
        all.iter().flat_map(|each| each.outcome.iter()).map(|whole| whole.pieces.len()).sum();
    let written = write(&mut all, count, to, options, lang);
    let mut text = match options.format {
        Output::Human => human::render(&all, lang),
        Output::Json => machine::render(&all, lang),
    };
    let failed = written.is_err() || all.iter().any(|each| each.outcome.is_err());
    if let Err(sentence) = &written {
        anstream::eprintln!("{sentence}");
    }
    if options.out == PIPE {
        // The report is not to stand in what is piped on.
        anstream::eprint!("{text}");
        let pieces =
            all.iter().flat_map(|each| each.outcome.iter()).flat_map(|whole| &whole.pieces);
        text = match written {
            Ok(()) => pieces.map(|piece| piece.text.as_str()).collect(),
            Err(_) => String::new(),
        };
    }
    let left_out =
        |report: &Report| report.entries.iter().any(|entry| entry.fate() == Fate::LeftOut);
    let lost = |whole: &Whole| {
        let exports = whole.pieces.iter().filter_map(|piece| piece.lost.as_ref());
        whole.pieces.is_empty() || left_out(&whole.report) || exports.into_iter().any(left_out)
    };
    let any_lost = all.iter().flat_map(|each| each.outcome.iter()).any(lost);
    (text, if failed { FAILED } else { u8::from(any_lost) * LEFT_OUT })
}

/// The format that a name of a file ends in, where only one does.
fn named(file: &str) -> Option<Format> {
    let (_, ending) = file.rsplit_once('.')?;
    let [file, ending] = [file, ending].map(str::to_lowercase);
    let ends_so = |format: &Format| {
        let usual = format.endings().first();
        usual.is_some_and(|usual| *usual == ending || file.ends_with(&format!(".{usual}")))
    };
    Format::ALL.iter().copied().find(ends_so)
}

/// The files, with those that a pattern stands for: not every shell puts them in its place.
fn expanded(files: &[String], lang: Lang) -> Vec<Result<String, Converted>> {
    let mut all = Vec::new();
    for file in files {
        let is_pattern = file.contains(['*', '?', '[']) && !Path::new(file).exists();
        if !is_pattern {
            all.push(Ok(file.clone()));
            continue;
        }
        let found = glob::glob(file).into_iter().flatten().flatten();
        let found: Vec<String> = found.map(|path| path.to_string_lossy().into_owned()).collect();
        if found.is_empty() {
            let outcome = Err(Failure::of(say::convert::no_match(lang, file)));
            all.push(Err(Converted { file: file.clone(), outcome }));
        }
        all.extend(found.into_iter().map(Ok));
    }
    all
}

fn convert(
    file: Result<String, Converted>,
    to: Format,
    options: &ConvertOptions,
    lang: Lang,
) -> Converted {
    match file {
        Ok(file) => Converted { outcome: whole(&file, to, options, lang), file },
        Err(converted) => converted,
    }
}

fn whole(file: &str, to: Format, options: &ConvertOptions, lang: Lang) -> Result<Whole, Failure> {
    let refused = |refused| Failure::refused(&refused, lang);
    let bytes = source::bytes(file, MOST_PACKED as u64 + 1, lang).map_err(Failure::of)?;
    let from = match options.from {
        Some(from) => from,
        None => Format::detect(file, &bytes).map_err(refused)?,
    };
    let about = Options {
        file: (file != PIPE).then(|| file.to_owned()),
        lang: options.text_lang.clone(),
        ..Options::default()
    };
    let import = import(&bytes, from, &about).map_err(refused)?;
    let pieces = import.modules.into_iter().map(|module| {
        let export = export(&module, to).map_err(refused)?;
        let lost = (to != Format::Json).then_some(export.report);
        Ok(Piece { module, text: export.text, lost, file: None })
    });
    let pieces = pieces.collect::<Result<_, Failure>>()?;
    Ok(Whole { pieces, report: import.report, files: import.files, folder: None })
}

/// Writes everything, or says why not: one file under its name, several into a folder. Nothing that is there already is
/// touched.
fn write(
    all: &mut [Converted],
    count: usize,
    to: Format,
    options: &ConvertOptions,
    lang: Lang,
) -> Result<(), String> {
    let out = Path::new(&options.out);
    let is_folder = options.out.ends_with(['/', std::path::MAIN_SEPARATOR]) || out.is_dir();
    if count > 1 && !is_folder {
        let stem = out.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let example =
            format!("{}/", stem.filter(|stem| stem != PIPE).unwrap_or_else(|| "modules".into()));
        return Err(say::convert::folder(lang, &example, count));
    }
    if options.out == PIPE {
        return Ok(());
    }
    if is_folder && count > 0 {
        std::fs::create_dir_all(out)
            .map_err(|error| say::file::not_written(lang, &error.to_string(), &options.out))?;
    }
    let ending = to.endings().first().copied().unwrap_or("txt");
    let mut taken: Vec<PathBuf> = Vec::new();
    for piece in
        all.iter_mut().flat_map(|each| each.outcome.iter_mut()).flat_map(|whole| &mut whole.pieces)
    {
        let path = match is_folder {
            true => free(out, piece.module.id(), ending, &taken),
            false => out.to_owned(),
        };
        files::create(&path, piece.text.as_bytes(), Readers::All, lang)?;
        piece.file = Some(path.display().to_string());
        taken.push(path);
    }
    let beside = if is_folder { out } else { out.parent().unwrap_or_else(|| Path::new("")) };
    for whole in all.iter_mut().flat_map(|each| each.outcome.iter_mut()) {
        for file in &whole.files {
            let path = beside.join(&file.path);
            let folder = path.parent().unwrap_or(beside);
            if whole.folder.is_none() {
                let name = folder.display().to_string();
                std::fs::create_dir_all(folder)
                    .map_err(|error| say::file::not_written(lang, &error.to_string(), &name))?;
                whole.folder = Some(name);
            }
            files::create(&path, &file.bytes, Readers::All, lang)?;
        }
    }
    Ok(())
}

/// A name in a folder that none of this run has: two files may give modules of one name.
fn free(folder: &Path, id: &str, ending: &str, taken: &[PathBuf]) -> PathBuf {
    let mut number = 1;
    loop {
        let name =
            if number == 1 { format!("{id}.{ending}") } else { format!("{id}-{number}.{ending}") };
        let path = folder.join(name);
        if !taken.contains(&path) {
            return path;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use tremplin_formats::Reason;

    use super::*;

    #[test]
    fn the_ending_of_a_name_says_the_format() {
        for (file, format) in [
            ("a.gift", Some(Format::Gift)),
            ("a.JSON", Some(Format::Json)),
            ("a.tsv", Some(Format::Tsv)),
            ("a.txt", None),
            ("a.Anki.txt", Some(Format::AnkiText)),
            ("a.apkg", Some(Format::Anki)),
            ("a", None),
        ] {
            assert_eq!(named(file), format, "{file}");
        }
        assert_eq!(
            Format::detect("a", b"").map_err(|refused| refused.reason),
            Err(Reason::Unknown)
        );
    }

    #[test]
    fn two_modules_of_one_name_get_two_files() {
        let taken = [PathBuf::from("a/cv.json")];
        assert_eq!(free(Path::new("a"), "cv", "json", &taken), Path::new("a/cv-2.json"));
    }
}
