//! What servers are told: types, compressed copies, what is kept for how long, who may embed.
//!
//! The folder of a version never changes, so it is kept for a year; its frame page and the settings
//! of that, and everything around the folder, is asked for anew. The tests start each server on its file.

use crate::VERSION;
use crate::tree::Tree;

/// Files by path, with `{version}` in them.
const FILES: [(&str, &str); 4] = [
    (".htaccess", include_str!("servers/htaccess")),
    ("{version}/.htaccess", include_str!("servers/version.htaccess")),
    ("serveurs/Caddyfile", include_str!("servers/Caddyfile")),
    ("serveurs/nginx.conf", include_str!("servers/nginx.conf")),
];

/// Puts the files of all servers in.
pub fn put(tree: &mut Tree) {
    let versioned = |text: &str| text.replace("{version}", VERSION);
    for (path, text) in FILES {
        tree.put(versioned(path), versioned(text));
    }
}

/// What Apache is told in the folder of a version that lies alone, as in a plugin.
pub fn apache() -> String {
    FILES[..2]
        .iter()
        .map(|(_, text)| text.replace("{version}", VERSION))
        .collect::<Vec<_>>()
        .join("\n")
}
