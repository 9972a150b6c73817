//! Each file also as `.br` and `.gz`, for servers that send what is there.

use std::io::Write as _;

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::tree::Tree;

/// What a webmaster edits. A compressed copy would be sent in its place, with the old text.
const EDITED: [&str; 1] = ["embed.config.json"];

/// Puts compressed copies beside the files below `prefix`, but for those that a webmaster edits.
///
/// # Errors
///
/// When an encoder gives up; none does on bytes in memory.
pub fn beside(tree: &mut Tree, prefix: &str) -> Result<()> {
    let mut made = Vec::new();
    for (path, bytes) in tree.files() {
        let Some(name) = path.strip_prefix(prefix) else { continue };
        // `.htaccess` is the server's own.
        if EDITED.contains(&name) || name.starts_with('.') {
            continue;
        }
        made.push((format!("{path}.br"), br(bytes)?));
        made.push((format!("{path}.gz"), gz(bytes)?));
    }
    for (path, bytes) in made {
        tree.put(path, bytes);
    }
    Ok(())
}

fn br(bytes: &[u8]) -> Result<Vec<u8>> {
    let params = BrotliEncoderParams { size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params)?;
    Ok(out)
}

fn gz(bytes: &[u8]) -> Result<Vec<u8>> {
    // Without a time or a name, so that the bytes are always the same.
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes)?;
    Ok(packed.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn copies_hold_what_the_file_holds() {
        let mut tree = Tree::default();
        let text = "Bonjour. ".repeat(500);
        tree.put("1.0.0/app.js", text.clone());
        tree.put("1.0.0/embed.config.json", "{}");
        tree.put("1.0.0/.htaccess", "");
        tree.put("index.html", "");
        beside(&mut tree, "1.0.0/").unwrap();
        let paths: Vec<_> = tree.files().map(|(path, _)| path).collect();
        let expected = [
            "1.0.0/.htaccess",
            "1.0.0/app.js",
            "1.0.0/app.js.br",
            "1.0.0/app.js.gz",
            "1.0.0/embed.config.json",
            "index.html",
        ];
        assert_eq!(paths, expected);
        let find = |path: &str| tree.files().find(|(it, _)| *it == path).unwrap().1;
        let mut plain = Vec::new();
        flate2::read::GzDecoder::new(find("1.0.0/app.js.gz")).read_to_end(&mut plain).unwrap();
        assert_eq!(plain, text.as_bytes());
        let mut plain = Vec::new();
        brotli::BrotliDecompress(&mut find("1.0.0/app.js.br"), &mut plain).unwrap();
        assert_eq!(plain, text.as_bytes());
        assert!(find("1.0.0/app.js.br").len() < 100);
    }
}
