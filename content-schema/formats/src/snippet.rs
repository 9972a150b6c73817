//! The HTML that a partner pastes to show a module.
//!
//! Five ways: [`tag`] for pages that take any HTML, [`div`] for editors that drop unknown tags
//! (WordPress), [`link`] for those that keep nothing but links, [`iframe`] for pages that allow no
//! script of others, and [`static_html`], the tag with the module's content already in it, so that it
//! can be read, and a quiz answered, before or without any script.
//!
//! ```
//! use tremplin_formats::snippet::{Options, static_html, tag};
//! use tremplin_author::json;
//!
//! let text = r#"{ "kind": "quiz", "id": "cv", "lang": "fr", "title": "Le CV", "items": [
//!     { "kind": "true-false", "prompt": "Un CV tient sur une page.", "answer": true } ] }"#;
//! let Some(quiz) = json::check(text).module else { panic!() };
//! let options = Options::new("/dist/", "/content/cv.json");
//! assert!(tag(&quiz, &options).contains(r#"<tremplin-quiz src="/content/cv.json""#));
//! assert!(static_html(&quiz, &options).contains("Un CV tient sur une page."));
//! ```

mod fallback;
mod integrity;

pub use integrity::Integrity;
use tremplin_content::Module;
use tremplin_content::flashcards::Mode;
use tremplin_content::html::address::names_host;
use tremplin_content::html::words::{self, Words};
use tremplin_content::html::{escape, query_value};
use tremplin_content::url::{Use, is_allowed};

/// The height that the page keeps free until the widget is there, as CSS: about what a question
/// with its picture takes on a phone.
pub const PLACE: &str = "36rem";

/// The loader, in the folder of the bundle.
const LOADER: &str = "tremplin.js";
/// What fits the height of a frame.
const RESIZE: &str = "resize.js";
/// What the loader asks for first in a page that has a hash for the loader: those of all other files.
const TABLE: &str = "tremplin_integrity.js";

/// What a page may fetch before the loader asks for it: the widget's script and its wasm.
fn bundle(kind: &str) -> [String; 2] {
    [format!("tremplin_{kind}.js"), format!("tremplin_{kind}_bg.wasm")]
}

/// Colours of the widget.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the learner's device.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The value of the attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// How the widget is to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Address of the folder that holds `tremplin.js`, with a slash at its end.
    pub base: String,
    /// Address of the module, as the page will load it.
    pub src: String,
    /// Colours.
    pub theme: Theme,
    /// Language of the widget's own texts; `None` takes the module's.
    pub lang: Option<String>,
    /// Whether the learner carries on where they stopped.
    pub resume: bool,
    /// How a deck of flashcards is used; `None` takes the module's word. A quiz has no modes.
    pub mode: Option<Mode>,
    /// Address of a JWK set, the keys of the issuers whose badges the page trusts; `None` takes the
    /// key that the badge's module names. Only a badge has issuers, and an address that
    /// [a page may not load](is_allowed) is left out.
    pub issuers: Option<String>,
    /// Address of a page that shows the module: where the snippet itself holds nothing to read, it
    /// links there until the widget starts.
    pub page: Option<String>,
    /// Hashes of the bundle's files, so that the page runs nothing else.
    pub integrity: Integrity,
}

impl Options {
    /// The usual options for a bundle and a module.
    pub fn new(base: impl Into<String>, src: impl Into<String>) -> Self {
        let mut base = base.into();
        if !base.is_empty() && !base.ends_with('/') {
            base.push('/');
        }
        Self { base, src: src.into(), resume: true, ..Self::default() }
    }

    /// The first option whose address [a page may not load](is_allowed), by its name, and that
    /// address: `("base", "javascript:alert(1)")`.
    pub fn refused(&self) -> Option<(&'static str, &str)> {
        let base = Some(self.base.as_str()).filter(|base| !base.is_empty());
        let named = [
            ("base", base),
            ("src", Some(self.src.as_str())),
            ("issuers", self.issuers.as_deref()),
            ("page", self.page.as_deref()),
        ];
        let given = named.into_iter().filter_map(|(name, address)| address.map(|it| (name, it)));
        given.into_iter().find(|(_, address)| !is_allowed(address, Use::Media))
    }

    /// Names and values of what differs from the usual.
    fn settings<'a>(&'a self, module: &'a Module) -> Vec<(&'static str, &'a str)> {
        let mut settings = Vec::new();
        if let (Module::Flashcards(_), Some(mode)) = (module, self.mode) {
            settings.push(("mode", mode.as_str()));
        }
        if let (Module::Badge(_), Some(issuers)) = (module, self.issuers.as_deref())
            && is_allowed(issuers, Use::Media)
        {
            settings.push(("issuers", issuers));
        }
        settings.extend(self.spoken(module).map(|lang| ("lang", lang)));
        if self.theme != Theme::Auto {
            settings.push(("theme", self.theme.as_str()));
        }
        if !self.resume {
            settings.push(("resume", "off"));
        }
        settings
    }

    /// `src` and the settings as attributes, each name behind `prefix`.
    fn attributes(&self, module: &Module, prefix: &str) -> String {
        let mut out = format!("{prefix}src=\"{}\"", escape(&self.src));
        for (name, value) in self.settings(module) {
            out.push_str(&format!(" {prefix}{name}=\"{}\"", escape(value)));
        }
        out
    }

    /// The language that the tag names: the one that is asked for, else the module's where its words are in a file
    /// of their own, which the loader then fetches before it knows the module.
    fn spoken<'a>(&'a self, module: &'a Module) -> Option<&'a str> {
        let own = Some(module.lang()).filter(|lang| words::file(lang).is_some());
        self.lang.as_deref().or(own)
    }

    fn words(&self, module: &Module) -> &'static Words {
        words::of(self.lang.as_deref().unwrap_or(module.lang()))
    }
}

/// The line that loads Tremplin. Once a page is enough; more do no harm.
pub fn script(options: &Options) -> String {
    let base = escape(&options.base);
    let integrity = options.integrity.on_script(LOADER);
    format!("<script type=\"module\" async src=\"{base}{LOADER}\"{integrity}></script>")
}

/// Lines that let the browser fetch loader, widget and content side by side: the first answer
/// comes a round trip sooner. They may be left out.
fn hints(module: &Module, options: &Options) -> String {
    let base = escape(&options.base);
    let [script, wasm] = bundle(module.kind().name());
    let words = options.spoken(module).and_then(words::file);
    // WebKit takes a file that was preloaded only where the hint has no `crossorigin`; another
    // site's file needs it. The loader asks in the way of the hint.
    let hint = |address: &str| if names_host(address) { " crossorigin" } else { "" };
    // What a hint has fetched is taken where it was compared with the same hash.
    let of = |file: &str| options.integrity.attribute(file);
    let module =
        |file: &str| format!("<link rel=\"modulepreload\"{} href=\"{base}{file}\">\n", of(file));
    let fetch = |file: &str, kind: &str| {
        let crossorigin = hint(&options.base);
        let integrity = of(file);
        format!(
            "<link rel=\"preload\" as=\"fetch\"{kind}{crossorigin}{integrity} href=\"{base}{file}\">\n"
        )
    };
    let mut hints = String::new();
    if options.integrity.value(TABLE).is_some() {
        hints += &module(TABLE);
    }
    hints += &module(&script);
    hints += &fetch(&wasm, " type=\"application/wasm\"");
    if let Some(file) = words {
        hints += &fetch(&file, "");
    }
    let (crossorigin, src) = (hint(&options.src), escape(&options.src));
    hints + &format!("<link rel=\"preload\" as=\"fetch\"{crossorigin} href=\"{src}\">\n")
}

/// The custom element, with the lines that load it.
pub fn tag(module: &Module, options: &Options) -> String {
    element(module, options, &sentence(module, options))
}

/// A `div` that the loader turns into the element. Editors that let it through usually drop
/// scripts, so [`script`] goes into the site's template.
pub fn div(module: &Module, options: &Options) -> String {
    format!(
        "<div data-tremplin=\"{}\" {} style=\"min-height:{PLACE}\">{}</div>\n",
        module.kind().name(),
        options.attributes(module, "data-"),
        sentence(module, options),
    )
}

/// A plain link that the loader turns into the element: by its class or, where an editor takes that
/// away too, by the end of its address. It leads to the module's page; where that lies beside the
/// module under the same name (`cv.html`, `cv.json`), the address says it all. Another page names the
/// module in `data-src`; without a page, the link leads to the module itself. [`script`] goes into the
/// site's template.
pub fn link(module: &Module, options: &Options) -> String {
    let page = options.page.as_deref().filter(|page| is_allowed(page, Use::Media));
    let page = page.map(|page| page.split('#').next().unwrap_or_default());
    let beside = page.and_then(|page| page.strip_suffix(".html"));
    let named = beside.is_some_and(|name| options.src.strip_suffix(".json") == Some(name));
    let mut more = String::new();
    if page.is_some() && !named {
        more.push_str(&format!(" data-src=\"{}\"", escape(&options.src)));
    }
    for (name, value) in options.settings(module) {
        more.push_str(&format!(" data-{name}=\"{}\"", escape(value)));
    }
    let kind = module.kind().name();
    format!(
        "<p><a class=\"tremplin-{kind}\" href=\"{}#tremplin-{kind}\"{more}>{}</a></p>\n",
        escape(page.unwrap_or(&options.src)),
        escape(&name(module, options)),
    )
}

/// An iframe, and the line that fits its height to the widget.
pub fn iframe(module: &Module, options: &Options) -> String {
    let mut query = format!("kind={}&src={}", module.kind().name(), query_value(&options.src));
    for (name, value) in options.settings(module) {
        query.push_str(&format!("&{name}={}", query_value(value)));
    }
    let base = escape(&options.base);
    format!(
        "<iframe src=\"{base}embed.html?{}\" title=\"{}\" \
         sandbox=\"allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads\" \
         allow=\"clipboard-write\" \
         style=\"display:block;width:100%;border:0;min-height:{PLACE}\" loading=\"lazy\"></iframe>\n\
         <script src=\"{base}{RESIZE}\"{} async></script>\n",
        escape(&query),
        escape(&name(module, options)),
        options.integrity.on_script(RESIZE),
    )
}

/// The tag with the module's content inside as plain HTML: the whole quiz, the first cards of a
/// deck, or what there is to do for a badge.
///
/// It lists everything; the widget shows one item or card at a time. So it stands in a block as
/// high as the widget, and nothing on the page moves when the widget takes over. Without script
/// the block shows its whole length.
pub fn static_html(module: &Module, options: &Options) -> String {
    element(module, options, &format!("\n{}", fallback::html(module, options)))
}

/// The custom element around `content`, and the lines that load it side by side with the rest.
fn element(module: &Module, options: &Options, content: &str) -> String {
    let kind = module.kind().name();
    format!(
        "{}{}\n<tremplin-{kind} {} style=\"display:block;min-height:{PLACE}\">{content}</tremplin-{kind}>\n",
        hints(module, options),
        script(options),
        options.attributes(module, ""),
    )
}

/// What the block is called: `Quiz : Le CV`.
fn name(module: &Module, options: &Options) -> String {
    options.words(module).name(module.kind()).replace("{title}", module.title())
}

/// One sentence for as long as the widget has not started, with a way on if there is one.
fn sentence(module: &Module, options: &Options) -> String {
    let name = escape(&name(module, options));
    match options.page.as_deref().filter(|page| is_allowed(page, Use::Media)) {
        Some(page) => format!("<p><a href=\"{}\">{name}</a></p>", escape(page)),
        None => format!("<p>{name}. {}</p>", options.words(module).needs_script),
    }
}
