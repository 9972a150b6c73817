//! What is on disk: the bundle, the modules, the example pages, the demo site.

use std::path::{Path, PathBuf};

use bytes::Bytes;

use super::Outcome;
use crate::{probe, root};

/// The file that a path stands for. Unknown addresses without an extension are pages of the demo
/// site, which finds its own way.
pub(super) async fn usual(path: &str) -> Outcome {
    if path == "/t/probe.js" {
        let mut probe = found("probe.js", Bytes::from_static(probe::SCRIPT.as_bytes()));
        if let Outcome::Reply { headers, .. } = &mut probe {
            // Part of each page, also of one that is kept for later.
            headers.push(("cache-control".into(), "no-cache".into()));
        }
        return probe;
    }
    for candidate in candidates(path) {
        if let Ok(body) = tokio::fs::read(&candidate).await {
            let mut outcome = found(&candidate.to_string_lossy(), body.into());
            if let Outcome::Reply { headers, .. } = &mut outcome {
                // As a host is told to serve the bundle, and as sites usually send the rest.
                let bundle = path.starts_with("/dist");
                let control = if bundle { "public, max-age=3600" } else { "no-cache" };
                headers.push(("cache-control".into(), control.into()));
            }
            return outcome;
        }
    }
    Outcome::Reply {
        status: 404,
        headers: vec![("content-type".into(), "text/html; charset=utf-8".into())],
        body: Bytes::from_static(b"<!doctype html><title>404</title><p>Not found"),
    }
}

fn candidates(path: &str) -> Vec<PathBuf> {
    let root = root();
    let site = root.join("demo-site/dist");
    let clean = path.trim_start_matches('/');
    if clean.split('/').any(|part| part == "..") {
        return Vec::new();
    }
    match clean.split_once('/') {
        Some((dist, rest)) if dist == "dist" || dist.starts_with("dist-") => {
            vec![root.join("dist").join(rest)]
        }
        Some(("t", _)) => Vec::new(),
        Some(("npm", rest)) => vec![root.join("tests/node_modules").join(rest)],
        Some(("content" | "hosts", _)) => {
            vec![root.join("demo-site").join(clean), site.join(clean)]
        }
        _ if Path::new(clean).extension().is_some() => vec![site.join(clean)],
        _ => vec![site.join("index.html")],
    }
}

fn found(name: &str, body: Bytes) -> Outcome {
    let mime = mime_guess::from_path(name).first_or_octet_stream();
    let kind =
        if mime.type_() == "text" { format!("{mime}; charset=utf-8") } else { mime.to_string() };
    Outcome::Reply { status: 200, headers: vec![("content-type".into(), kind)], body }
}
