//! Archives and folders on a site of somebody else, in a folder of theirs.

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use tremplin_tests::page::Page;
use tremplin_tests::server::Answer;
use tremplin_tests::target;

/// The files of an archive in `target/package/`, unpacked: paths and bytes.
pub fn unpacked(name: &str) -> Result<Vec<(String, Vec<u8>)>> {
    let path = target().join("package").join(name);
    let bytes = fs::read(&path)
        .with_context(|| format!("{}: `cargo xtask package` writes it", path.display()))?;
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes))?;
    let mut files = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        files.push((file.name()?.into_owned(), bytes));
    }
    Ok(files)
}

/// The files of a folder, as those of an archive.
pub fn files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} is missing", folder.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            let inside = self::files(&path)?;
            files.extend(inside.into_iter().map(|(path, bytes)| (format!("{name}/{path}"), bytes)));
        } else {
            files.push((name, fs::read(&path)?));
        }
    }
    Ok(files)
}

/// Serves files below `folder` (with slashes around it) as any server does: a folder is its `index.html`, and
/// without the slash at its end leads there.
pub fn upload(page: &Page<'_>, folder: &str, files: Vec<(String, Vec<u8>)>) -> Result<()> {
    for (path, bytes) in files {
        let answer = match path.rsplit('.').next() {
            // Compressed copies are for servers that know of them.
            Some("br" | "gz") => continue,
            Some("html") => Answer::html(&String::from_utf8(bytes)?),
            Some("js" | "mjs") => Answer::bytes("text/javascript", bytes),
            Some("css") => Answer::bytes("text/css", bytes),
            Some("json") => Answer::bytes("application/json", bytes),
            Some("wasm") => Answer::bytes("application/wasm", bytes),
            Some("svg") => Answer::bytes("image/svg+xml", bytes),
            _ => Answer::bytes("text/plain", bytes),
        };
        let address = format!("{folder}{path}");
        if let Some(at) = address.strip_suffix("index.html") {
            page.server.always(at, answer.clone());
            let there = Answer::status(301).header("location", at);
            page.server.always(at.trim_end_matches('/'), there);
        }
        page.server.always(&address, answer);
    }
    Ok(())
}

/// Fails where something was asked for that is not there, or outside of these folders.
pub fn asks_for_nothing_else(page: &Page<'_>, folders: &[&str]) -> Result<()> {
    // The tests' own script, and what browsers ask for unbidden.
    let known = |path: &str| path.starts_with("/t/") || path == "/favicon.ico";
    let mut seen = page.server.seen().into_iter().map(|seen| seen.path);
    let stray =
        seen.find(|path| !known(path) && !folders.iter().any(|folder| path.starts_with(folder)));
    ensure!(stray.is_none(), "{stray:?} is outside of {folders:?}");
    let missing = page.server.missing();
    ensure!(missing.is_empty(), "this is not there: {missing:?}");
    Ok(())
}
