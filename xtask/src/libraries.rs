//! Libraries that pages of the browser suite use, each as the one file that a site loads.
//!
//! `npm ci` would bring what they were built from too: 43 MB for klaro (sass, eslint, babel), 146 MB for CKEditor (its
//! sources, once more as 70 packages). The file that browsers load has all of it inside.

use std::fs;

use anyhow::{Context, Result};

use crate::archive::{Package, untar};
use crate::project::Project;
use crate::steps::Step;

/// Each with the file that is kept of it.
const LIBRARIES: [(Package, &str); 2] = [
    (
        Package(
            "klaro",
            "0.7.22",
            "sha512-NkaFxS4S8160/zH1UQzCSYIIsAtwIDHIkJ7xofCrgRqk14OSY+OJuwCjYyW+q5fmIeF4RvsuBH6brPe2BS9Z0A==",
        ),
        "dist/klaro.js",
    ),
    (
        Package(
            "ckeditor5",
            "48.5.2",
            "sha512-7xWn4z/O6QUQf/Two826jQrfcN8uB+Fizn0/nVYHgvOvNRGIkaxQqfO2v/PmdU+IIB2QrtihDkk1vfwwYWe63w==",
        ),
        "dist/browser/ckeditor5.umd.js",
    ),
];

/// Puts what is not there yet beside what `npm ci` has installed for the tests, which it empties when it runs.
///
/// # Errors
///
/// When npm or tar fails, or a package is not the one that was looked at.
pub fn install(project: &Project, step: &Step) -> Result<()> {
    let place = project.path("tests/node_modules");
    for (package, file) in LIBRARIES {
        let Package(name, _, sum) = package;
        let folder = place.join(name);
        let stamp = folder.join("sum.txt");
        if fs::read_to_string(&stamp).is_ok_and(|there| there == sum) {
            continue;
        }
        let archive = package.fetch(&place, step)?;
        untar(&archive, &folder, 1, &[format!("package/{file}")], step)?;
        fs::remove_file(&archive)?;
        fs::write(&stamp, sum).with_context(|| format!("{} cannot be written", stamp.display()))?;
    }
    Ok(())
}
