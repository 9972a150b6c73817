//! What the site shows: the modules in `content/` and the example pages in `hosts/`.

/// A module with a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DemoModule {
    /// Name of its file in `content/`, and last part of its address.
    pub id: &'static str,
    /// Language of its text, BCP 47.
    pub lang: &'static str,
}

/// The modules, in the order of the home page. Their titles are in the locale files.
pub const MODULES: [DemoModule; 5] = [
    DemoModule { id: "cv", lang: "fr" },
    DemoModule { id: "mail-professionnel", lang: "fr" },
    DemoModule { id: "entretien", lang: "fr" },
    DemoModule { id: "mission-locale", lang: "fr" },
    DemoModule { id: "premiers-mots-ar", lang: "ar" },
];

/// The module on the home page.
pub const WELCOME: &str = "/content/bienvenue.json";

/// A whole quiz as plain HTML, for whoever has no script.
pub const STATIC_PAGE: &str = "/static/cv.html";

/// Names of the example pages in `hosts/`. Their titles are in the locale files.
pub const HOST_PAGES: [&str; 6] =
    ["plain", "library-portal", "many", "hostile-css", "strict-csp", "sandboxed-iframe"];

/// Place of the module `id` in [`MODULES`].
pub fn position(id: &str) -> Option<usize> {
    MODULES.iter().position(|module| module.id == id)
}

/// Address of a module's file on this site.
pub fn content_path(id: &str) -> String {
    format!("/content/{id}.json")
}

/// Address of an example page on this site.
pub fn host_path(name: &str) -> String {
    format!("/hosts/{name}.html")
}
