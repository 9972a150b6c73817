//! Where the site lies on its server, and what that makes of its addresses.

use std::sync::OnceLock;

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/src/root.js")]
extern "C" {
    #[wasm_bindgen(js_name = siteRoot)]
    fn site_root() -> String;
    #[wasm_bindgen(js_name = hasFolders)]
    fn has_folders() -> bool;
}

/// Where the site lies on its server: nothing at the server's root, else such as `/outils/tremplin`.
pub fn root() -> &'static str {
    static ROOT: OnceLock<String> = OnceLock::new();
    // Tests of the sentences and addresses run without a browser.
    ROOT.get_or_init(|| if cfg!(target_arch = "wasm32") { site_root() } else { String::new() })
}

/// The address of `path` on the server.
pub fn here(path: &str) -> String {
    static FOLDERS: OnceLock<bool> = OnceLock::new();
    let folders = *FOLDERS.get_or_init(|| cfg!(target_arch = "wasm32") && has_folders());
    let path = if folders { with_slash(path) } else { path.to_owned() };
    format!("{}{path}", root())
}

/// A page as the folder that it is: a server that is asked for it without the slash leads there, and some lose the
/// query on the way. Files stay as they are.
fn with_slash(path: &str) -> String {
    let (page, rest) = path.split_at(path.find(['?', '#']).unwrap_or(path.len()));
    let is_page = !page.ends_with('/') && !page.contains('.');
    format!("{page}{}{rest}", if is_page { "/" } else { "" })
}

/// The path inside the site that the browser's `pathname` means. A folder with a page of its own has a slash at
/// its end.
pub fn inside(pathname: &str) -> &str {
    let path = pathname.strip_prefix(root()).unwrap_or(pathname);
    match path.trim_end_matches('/') {
        "" => "/",
        path => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_the_same_with_and_without_the_slash() {
        for (path, page) in [("/", "/"), ("/preview", "/preview"), ("/modules/cv/", "/modules/cv")]
        {
            assert_eq!(inside(path), page);
        }
    }

    #[test]
    fn a_page_is_a_folder_and_a_file_is_none() {
        for (path, folder) in [
            ("/preview?lang=en#text", "/preview/?lang=en#text"),
            ("/parcours#quiz", "/parcours/#quiz"),
            ("/modules/cv", "/modules/cv/"),
            ("/#modules", "/#modules"),
            ("/dist/sizes.json", "/dist/sizes.json"),
        ] {
            assert_eq!(with_slash(path), folder);
        }
    }
}
