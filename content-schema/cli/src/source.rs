//! Reading an author's file.

use std::io::{ErrorKind, Read};

use tremplin_author::Lang;
use tremplin_content::stranger;

use crate::say;

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
        return Err(say::file::too_large(lang, &name, &MEGABYTES.to_string()));
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
        Err(say::file::encoding(lang, &name))
    })
}

/// The bytes of a file, or of standard input for `-`, at most `most` of them; otherwise one sentence
/// that says why not.
pub fn bytes(file: &str, most: u64, lang: Lang) -> Result<Vec<u8>, String> {
    if is_named_pipe(file) {
        let name = display_name(file, lang);
        return Err(say::file::pipe(lang, &name));
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
            ErrorKind::NotFound => say::file::absent(lang, &name),
            ErrorKind::PermissionDenied => say::file::forbidden(lang, &name),
            ErrorKind::IsADirectory => say::file::folder(lang, &name),
            _ => say::file::unreadable(lang, &error.to_string(), &name),
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
        return say::file::standard_input(lang).to_owned();
    }
    stranger::line(file)
}
