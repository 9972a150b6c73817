//! The whole demo site and studio, for any folder of any server: nothing has to be rewritten there.
//!
//! Trunk makes one page for a site at the root of a server, and the site's own server answers every address
//! with it. Here each address is a folder with that page in it, and the page names its files from there.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::VERSION;
use crate::tree::Tree;

/// The folder inside the archive.
pub const FOLDER: &str = "tremplin-site";
/// The site's one page.
const PAGE: &str = "index.html";
/// The addresses of the site, as `demo-site/src/app.rs` has them; each module has one more.
const ADDRESSES: [&str; 4] = ["badge", "issuer", "parcours", "preview"];
/// Where the modules lie.
const MODULES: &str = "content/";
/// What static hosts show at an address that is not there; it lies in no folder of its own, so it has no files beside it.
const LOST: &str = include_str!("whole/404.html");

/// Everything of the site that `cargo xtask demo` made.
///
/// # Errors
///
/// When it cannot be read, or its page names files in a way that is not understood.
pub fn site(folder: &Path) -> Result<Tree> {
    let mut tree = Tree::default();
    tree.take(folder, "")?;
    let files = || tree.files();
    let page = files().find(|(path, _)| *path == PAGE);
    let (_, page) = page.with_context(|| format!("{} has no {PAGE}", folder.display()))?;
    let page = String::from_utf8(page.to_owned()).context(PAGE)?;
    let modules = files().filter_map(|(path, _)| path.strip_prefix(MODULES)?.strip_suffix(".json"));
    let modules = modules.filter(|name| !name.contains('/')).map(|name| format!("modules/{name}"));
    let mut pages: Vec<String> = modules.collect();
    pages.extend(ADDRESSES.map(str::to_owned));
    for address in pages {
        let up = "../".repeat(address.split('/').count());
        tree.put(format!("{address}/{PAGE}"), from(&page, &up)?);
    }
    tree.put(PAGE, from(&page, "./")?);
    let folders: BTreeSet<&str> =
        tree.files().filter_map(|(path, _)| Some(path.split_once('/')?.0)).collect();
    let lost = LOST.replace("{folders}", &folders.into_iter().collect::<Vec<_>>().join("|"));
    tree.put("404.html", lost);
    tree.put("LISEZMOI.txt", include_str!("whole/LISEZMOI.txt").replace("{version}", VERSION));
    tree.sums();
    Ok(tree)
}

/// The page, its files named from a folder that `up` leads out of.
fn from(page: &str, up: &str) -> Result<String> {
    let page = page.replace("=\"/", &format!("=\"{up}")).replace("'/", &format!("'{up}"));
    // So that the program links to folders.
    let page = page.replacen("<html ", "<html data-folders ", 1);
    ensure!(!page.contains("=/"), "{PAGE} names a file without quotes");
    ensure!(page.contains(&format!("'{up}")), "{PAGE} starts no program");
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn every_address_of_the_site_has_a_page() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let app = fs::read_to_string(root.join("../../demo-site/src/app.rs")).unwrap();
        let routes = app.split("path!(\"/").skip(1).filter_map(|rest| rest.split('"').next());
        let routes: BTreeSet<&str> =
            routes.filter(|route| !route.is_empty() && *route != "modules/:id").collect();
        assert_eq!(routes, BTreeSet::from(ADDRESSES));
    }

    #[test]
    fn a_page_names_its_files_from_where_it_lies() {
        let place = std::env::temp_dir().join(format!("tremplin-whole-{}", std::process::id()));
        fs::create_dir_all(place.join("content")).unwrap();
        let page = "<link href=\"/a.css\"><script type=module>import a from '/a.js';</script>";
        for (path, text) in [("index.html", page), ("content/cv.json", "{}")] {
            fs::write(place.join(path), text).unwrap();
        }
        let tree = site(&place).unwrap();
        fs::remove_dir_all(&place).unwrap();
        let text = |path: &str| {
            let found = tree.files().find(|(it, _)| *it == path);
            String::from_utf8(found.unwrap().1.to_owned()).unwrap()
        };
        assert!(text("index.html").contains("href=\"./a.css\""));
        assert!(text("preview/index.html").contains("from '../a.js'"));
        assert!(text("modules/cv/index.html").contains("href=\"../../a.css\""));
        assert!(
            text("404.html").contains("(?=(badge|content|issuer|modules|parcours|preview)\\/)")
        );
    }

    #[test]
    fn a_page_that_is_not_understood_is_refused() {
        assert!(from("<link href=/a.css><script>'/a.js'</script>", "./").is_err());
        assert!(from("<p>Nothing starts", "./").is_err());
    }
}
