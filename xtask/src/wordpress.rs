//! WordPress, which the tests put the plugin into: two versions as npm has them, with the plugin that keeps its data
//! in a file of SQLite, so that no database server is needed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::archive::{Package, untar};
use crate::project::Project;
use crate::steps::Step;

/// WordPress 6.2 to 6.7 as WordPress' own playground packs them. It is 158 MB, and npm would unpack 500 MB: what is
/// wanted is taken out of the archive, which is not kept.
const WORDPRESS: Package = Package(
    "@wp-playground/wordpress-builds",
    "0.9.19",
    "sha512-dlqvh/MJDpE5W68vgPPKUjpip6zMuBh59L3D18ZX+pdwurC4q4ydrTww/3sTMV69BBcoH6kF93YtAtujNC5Mpw==",
);
const SQLITE: Package = Package(
    "@wp-playground/cli",
    "3.1.56",
    "sha512-JTxl6djPEM2YRYz/w+BUoyoCvhSGHIjqMi4fMV1b8o1UPNvZatLaS7opo57UsrVElXrfdZwvi6IuyS4LswUx9Q==",
);
/// The oldest and the newest: folder here, name in the package, theme.
const VERSIONS: [(&str, &str, &str); 2] = [
    ("6.2", "wp-6.2", "twentytwentythree"),    // 6.2.6
    ("6.7", "wp-nightly", "twentytwentyfour"), // 6.7-alpha-58716
];

/// Where `6.2/`, `6.7/` and `sqlite/` are.
pub fn folder(project: &Project) -> PathBuf {
    project.cache.join("wordpress")
}

/// Fetches what is not there yet.
///
/// # Errors
///
/// When npm, tar or PHP fails, or a package is not the one that was looked at.
pub fn install(project: &Project, step: &Step) -> Result<()> {
    let place = folder(project);
    let wanted = format!("{}\n{}\n", WORDPRESS.2, SQLITE.2);
    let stamp = "packages.txt";
    if fs::read_to_string(place.join(stamp)).is_ok_and(|there| there == wanted) {
        step.note("all there");
        return Ok(());
    }
    let making = project.cache.join(format!("wordpress-{}", std::process::id()));
    fs::create_dir_all(&making).with_context(|| format!("{} cannot be made", making.display()))?;
    let made = fill(&making, step).and_then(|()| {
        fs::write(making.join(stamp), wanted)?;
        let _ = fs::remove_dir_all(&place);
        fs::rename(&making, &place)
            .with_context(|| format!("{} stands in the way", place.display()))
    });
    let _ = fs::remove_dir_all(&making);
    made
}

fn fill(place: &Path, step: &Step) -> Result<()> {
    let archive = WORDPRESS.fetch(place, step)?;
    for (folder, name, theme) in VERSIONS {
        step.at(&format!("unpack WordPress {folder}"));
        let to = place.join(folder);
        // Styles and scripts lie beside the archive that has the rest.
        let shown = format!("package/public/{name}");
        let parts = ["wp-admin", "wp-includes", &format!("wp-content/themes/{theme}")]
            .map(|part| format!("{shown}/{part}"));
        untar(&archive, &to, 3, &parts, step)?;
        let rest = format!("package/src/wordpress/{name}.zip");
        untar(&archive, place, 3, &[rest], step)?;
        unzip(&place.join(format!("{name}.zip")), &to, step)?;
        // The tests install it themselves.
        let database = to.join("wp-content/database");
        fs::remove_dir_all(&database)
            .with_context(|| format!("{} is not there", database.display()))?;
    }
    fs::remove_file(archive)?;
    let archive = SQLITE.fetch(place, step)?;
    untar(&archive, place, 1, &["package/sqlite-database-integration.zip".into()], step)?;
    fs::remove_file(archive)?;
    unzip(&place.join("sqlite-database-integration.zip"), place, step)?;
    fs::rename(place.join("plugin-sqlite-database-integration"), place.join("sqlite"))
        .context("the plugin for SQLite has another name")
}

/// Unpacks with PHP, which is needed in any case.
fn unzip(archive: &Path, to: &Path, step: &Step) -> Result<()> {
    let mut php = Command::new("php");
    php.args(["-r", "(new PharData($argv[1]))->extractTo($argv[2], null, true);"]);
    step.run(php.arg(archive).arg(to))?;
    fs::remove_file(archive).with_context(|| format!("{} cannot be removed", archive.display()))
}
