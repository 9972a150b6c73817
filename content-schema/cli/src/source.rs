//! Reading an author's file.

use std::io::{ErrorKind, Read};

use tremplin_content::{Lang, stranger};

use crate::words::pick;

/// The name that stands for what is piped in.
const STDIN: &str = "-";

/// The largest text that is read, in megabytes; the largest deck that the rules allow is smaller.
const MEGABYTES: u64 = 32;
const MOST: u64 = MEGABYTES * 1_000_000;

/// The text of a file, or of standard input for `-`; otherwise one sentence that says why not.
pub fn read(file: &str, lang: Lang) -> Result<String, String> {
    let bytes = bytes(file, MOST + 1, lang)?;
    if bytes.len() as u64 > MOST {
        let name = display_name(file, lang);
        return Err(pick(
            lang,
            format!(
                "{name} dépasse {MEGABYTES}\u{a0}Mo, plus qu’un module ne peut contenir. Vérifiez le fichier, ou faites-en plusieurs modules."
            ),
            format!(
                "{name} has more than {MEGABYTES} MB, more than a module can hold. Look at the file, or make several modules of it."
            ),
        ));
    }
    String::from_utf8(bytes).or_else(|error| {
        let bytes = error.into_bytes();
        // Archives and documents have a better sentence of their own.
        let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
        if !utf16 && (bytes.contains(&0) || bytes.starts_with(b"PK") || bytes.starts_with(b"%PDF"))
        {
            return Ok(format!("\0{}", String::from_utf8_lossy(&bytes)));
        }
        let name = display_name(file, lang);
        Err(pick(
            lang,
            format!("{name} n’est pas un texte en UTF-8. Enregistrez-le avec le codage «\u{a0}UTF-8\u{a0}»."),
            format!("{name} is not text in UTF-8. Save it with the encoding “UTF-8”."),
        ))
    })
}

/// The bytes of a file, or of standard input for `-`, at most `most` of them; otherwise one sentence
/// that says why not.
pub fn bytes(file: &str, most: u64, lang: Lang) -> Result<Vec<u8>, String> {
    if is_named_pipe(file) {
        let name = display_name(file, lang);
        return Err(pick(
            lang,
            format!(
                "{name} est un tube, où l’on peut attendre sans fin. Écrivez\u{a0}: … - < {name}"
            ),
            format!("{name} is a pipe, where one may wait for ever. Write: … - < {name}"),
        ));
    }
    let mut bytes = Vec::new();
    let read = if file == STDIN {
        std::io::stdin().take(most).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(file).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    read.map(|_| bytes).map_err(|error| {
        let name = display_name(file, lang);
        match error.kind() {
            ErrorKind::NotFound => pick(
                lang,
                format!("{name} n’existe pas. Vérifiez le nom et le dossier."),
                format!("{name} does not exist. Check its name and folder."),
            ),
            ErrorKind::PermissionDenied => pick(
                lang,
                format!("Vous n’avez pas le droit de lire {name}."),
                format!("You are not allowed to read {name}."),
            ),
            ErrorKind::IsADirectory => pick(
                lang,
                format!("{name} est un dossier. Donnez les fichiers\u{a0}: {name}/*.json"),
                format!("{name} is a folder. Name its files: {name}/*.json"),
            ),
            _ => pick(
                lang,
                format!("{name} ne peut pas être lu\u{a0}: {error}"),
                format!("{name} cannot be read: {error}"),
            ),
        }
    })
}

/// Whether a file is a pipe with a name of its own. What a shell has opened (`<(…)`) is none: it is a
/// link to what is open already, and that has no place among the files.
fn is_named_pipe(file: &str) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        let found = std::fs::canonicalize(file).and_then(std::fs::symlink_metadata);
        found.is_ok_and(|found| found.file_type().is_fifo())
    }
    #[cfg(not(unix))]
    {
        let _ = file;
        false
    }
}

/// The name of a file as people read it.
pub fn display_name(file: &str, lang: Lang) -> String {
    if file == STDIN {
        return pick(lang, "l’entrée standard", "standard input").to_owned();
    }
    stranger::line(file)
}
