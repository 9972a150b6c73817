//! Writes what people download: `tremplin-release DIST CONTENT PLUGIN SITE OUT [BASE]`.
//!
//! DIST is the bundle, CONTENT the folder of modules, PLUGIN the source of the plugin for WordPress, SITE the demo
//! site, OUT the folder that gets `tremplin-<version>.zip`, `tremplin-wordpress-<version>.zip`, the package for npm,
//! the whole site and their checksums. BASE is the address of the uploaded folder, where it is known: then each
//! module's page can be embedded by its address (oEmbed). The same input gives the same bytes: files are sorted, and
//! no time is written.

mod compress;
mod gallery;
mod npm;
mod oembed;
mod servers;
mod site;
mod spip;
mod tree;
mod whole;
mod wordpress;

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, bail};

use gallery::Gallery;
use oembed::Base;
use tree::Tree;
use tremplin_formats::snippet::Integrity;

/// The folder inside the archive: what a webmaster puts on the site.
const FOLDER: &str = "tremplin";
/// What is released.
const VERSION: &str = env!("CARGO_PKG_VERSION");

fn main() -> Result<()> {
    let args: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let [dist, content, plugin, site, out, base @ ..] = &args[..] else {
        bail!("usage: tremplin-release DIST CONTENT PLUGIN SITE OUT [BASE]");
    };
    let base = base.first().map(|base| Base::new(&base.to_string_lossy())).transpose()?;
    fs::create_dir_all(out).with_context(|| format!("{} cannot be made", out.display()))?;
    let tree = upload(dist, content, base.as_ref())?;
    write(out, &format!("tremplin-{VERSION}.zip"), tree.zip(FOLDER)?)?;
    let plugin = wordpress::plugin(plugin, &tree)?;
    write(out, &format!("tremplin-wordpress-{VERSION}.zip"), plugin.zip(wordpress::FOLDER)?)?;
    let (name, package) = npm::package(dist)?;
    write(out, &name, package)?;
    write(out, &format!("tremplin-site-{VERSION}.zip"), whole::site(site)?.zip(whole::FOLDER)?)
}

/// Writes a file and, beside it, its checksum.
fn write(out: &Path, name: &str, bytes: Vec<u8>) -> Result<()> {
    let sum = format!("{}  {name}\n", tree::sha256(&bytes));
    for (name, bytes) in [(name.to_owned(), bytes), (format!("{name}.sha256"), sum.into_bytes())] {
        let path = out.join(&name);
        fs::write(&path, bytes).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}

/// Everything that is put on a site.
fn upload(dist: &Path, content: &Path, base: Option<&Base>) -> Result<Tree> {
    let mut tree = Tree::default();
    tree.take(dist, &format!("{VERSION}/"))?;
    let integrity = Integrity::of(|name| {
        let path = format!("{VERSION}/{name}");
        let bytes = tree.files().find(|(it, _)| *it == path).map(|(_, bytes)| bytes.to_owned());
        bytes.with_context(|| format!("{} has no {name}", dist.display()))
    })?;
    let gallery = Gallery::read(content, &integrity)?;
    gallery.put(&mut tree);
    site::put(&mut tree, &gallery, base);
    if let Some(base) = base {
        oembed::put(&mut tree, &gallery, base);
    }
    servers::put(&mut tree);
    spip::put(&mut tree, &integrity, base);
    compress::beside(&mut tree, &format!("{VERSION}/"))?;
    tree.sums();
    Ok(tree)
}
