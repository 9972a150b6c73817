//! The HTML that a partner pastes to show a quiz.
//!
//! Four ways: [`tag`] for pages that take any HTML, [`div`] for editors that drop unknown tags
//! (WordPress), [`iframe`] for pages that allow no script of others, and [`static_html`], the tag
//! with the whole quiz already in it, so that it can be read and answered before, or without, any
//! script.
//!
//! ```
//! use tremplin_content::export::snippet::{Options, static_html, tag};
//! use tremplin_content::{Module, json};
//!
//! let text = r#"{ "kind": "quiz", "id": "cv", "lang": "fr", "title": "Le CV", "items": [
//!     { "kind": "true-false", "prompt": "Un CV tient sur une page.", "answer": true } ] }"#;
//! let Some(Module::Quiz(quiz)) = json::check(text).module else { panic!() };
//! let options = Options::new("/dist/", "/content/cv.json");
//! assert!(tag(&quiz, &options).contains(r#"<tremplin-quiz src="/content/cv.json""#));
//! assert!(static_html(&quiz, &options).contains("Un CV tient sur une page."));
//! ```

mod address;
mod fallback;
mod words;

use super::html::{escape, query_value};
use crate::quiz::QuizModule;
use address::names_host;
use words::Words;

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
    /// Address of a page that shows the quiz: where the snippet itself holds nothing to read, it
    /// links there until the widget starts.
    pub page: Option<String>,
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

    /// Names and values of what differs from the usual.
    fn settings(&self) -> Vec<(&'static str, &str)> {
        let mut settings = Vec::new();
        settings.extend(self.lang.as_deref().map(|lang| ("lang", lang)));
        if self.theme != Theme::Auto {
            settings.push(("theme", self.theme.as_str()));
        }
        if !self.resume {
            settings.push(("resume", "off"));
        }
        settings
    }

    /// `src` and the settings as attributes, each name behind `prefix`.
    fn attributes(&self, prefix: &str) -> String {
        let mut out = format!("{prefix}src=\"{}\"", escape(&self.src));
        for (name, value) in self.settings() {
            out.push_str(&format!(" {prefix}{name}=\"{}\"", escape(value)));
        }
        out
    }

    fn words(&self, module: &QuizModule) -> &'static Words {
        words::of(self.lang.as_deref().unwrap_or(&module.quiz.lang))
    }
}

/// The line that loads Tremplin. Once a page is enough; more do no harm.
pub fn script(options: &Options) -> String {
    format!("<script type=\"module\" async src=\"{}tremplin.js\"></script>", escape(&options.base))
}

/// Lines that let the browser fetch loader, widget and content side by side: the first answer
/// comes a round trip sooner. They may be left out.
fn hints(options: &Options) -> String {
    let base = escape(&options.base);
    // WebKit takes a file that was preloaded only where the hint has no `crossorigin`; another
    // site's file needs it. The loader asks in the way of the hint.
    let hint = |address: &str| if names_host(address) { " crossorigin" } else { "" };
    format!(
        "<link rel=\"modulepreload\" href=\"{base}tremplin_runtime.js\">\n\
         <link rel=\"preload\" as=\"fetch\" type=\"application/wasm\"{} href=\"{base}tremplin_bg.wasm\">\n\
         <link rel=\"preload\" as=\"fetch\"{} href=\"{}\">\n",
        hint(&options.base),
        hint(&options.src),
        escape(&options.src),
    )
}

/// The custom element, with the lines that load it.
pub fn tag(module: &QuizModule, options: &Options) -> String {
    format!(
        "{}{}\n<tremplin-quiz {} style=\"display:block;min-height:36rem\">{}</tremplin-quiz>\n",
        hints(options),
        script(options),
        options.attributes(""),
        sentence(module, options),
    )
}

/// A `div` that the loader turns into the element. Editors that let it through usually drop
/// scripts, so [`script`] goes into the site's template.
pub fn div(module: &QuizModule, options: &Options) -> String {
    format!(
        "<div data-tremplin=\"quiz\" {} style=\"min-height:36rem\">{}</div>\n",
        options.attributes("data-"),
        sentence(module, options),
    )
}

/// An iframe, and the line that fits its height to the quiz.
pub fn iframe(module: &QuizModule, options: &Options) -> String {
    let mut query = format!("kind=quiz&src={}", query_value(&options.src));
    for (name, value) in options.settings() {
        query.push_str(&format!("&{name}={}", query_value(value)));
    }
    let base = escape(&options.base);
    format!(
        "<iframe src=\"{base}embed.html?{}\" title=\"{}\" \
         sandbox=\"allow-scripts allow-same-origin allow-popups\" \
         style=\"width:100%;border:0;min-height:36rem\" loading=\"lazy\"></iframe>\n\
         <script src=\"{base}resize.js\" async></script>\n",
        escape(&query),
        escape(&name(module, options)),
    )
}

/// The tag with the whole quiz inside as plain HTML, and hints that let the browser fetch
/// loader, widget and content side by side.
///
/// The form lists all items; the widget shows one at a time. So the form stands in a block as
/// high as the widget, and nothing on the page moves when the widget takes over. Without script
/// the block shows its whole length.
pub fn static_html(module: &QuizModule, options: &Options) -> String {
    format!(
        "{}{}\n<tremplin-quiz {} style=\"display:block;min-height:36rem\">\n{}</tremplin-quiz>\n",
        hints(options),
        script(options),
        options.attributes(""),
        fallback::html(module, options),
    )
}

/// What the block is called: `Quiz : Le CV`.
fn name(module: &QuizModule, options: &Options) -> String {
    options.words(module).name.replace("{}", &module.quiz.title)
}

/// One sentence for as long as the widget has not started, with a way on if there is one.
fn sentence(module: &QuizModule, options: &Options) -> String {
    let name = escape(&name(module, options));
    match &options.page {
        Some(page) => format!("<p><a href=\"{}\">{name}</a></p>", escape(page)),
        None => format!("<p>{name}. {}</p>", options.words(module).needs_script),
    }
}
