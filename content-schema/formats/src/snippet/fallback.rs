//! A module's content as plain HTML that can be read without script.

mod badge;
mod flashcards;
mod quiz;

use super::{Options, PLACE, name};
use tremplin_content::common::Source;
use tremplin_content::html::page::Page;
use tremplin_content::html::{directed, escape, plain, rich};
use tremplin_content::lang::is_right_to_left;
use tremplin_content::{Module, for_each_kind};

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident $kind:ident $name:literal,)*) => {
        /// The styles of a kind, and what stands between its introduction and its sources.
        fn content(page: &Page<'_>, module: &Module) -> (&'static str, String) {
            match module {
                $(Module::$variant(module) => ($kind::STYLE, $kind::content(page, module)),)*
            }
        }
    };
}

for_each_kind!(kinds);

/// The content in a block that scrolls within the widget's height.
pub(super) fn html(module: &Module, options: &Options) -> String {
    let page = Page { src: &options.src, words: options.words(module), lang: module.lang() };
    let (style, content) = content(&page, module);
    // Without script, the block that is as high as the widget shows its whole length. Whoever takes the tags
    // of a style away (WordPress, for most authors) leaves a comment: CSS ignores its marks, and nobody reads it.
    // Who takes the element and the fields away leaves a div, from which the loader makes the element.
    let mut out = format!(
        "<style><!--{style}--></style>\
         <noscript><style><!--tremplin-{}>div{{max-height:none!important}}--></style></noscript>\n\
         <div data-tremplin=\"{}\" {} role=\"region\" tabindex=\"0\" aria-label=\"{}\"{} \
         style=\"max-height:{PLACE};overflow:auto\">\n<h2{}>{}</h2>\n",
        module.kind().name(),
        module.kind().name(),
        options.attributes(module, "data-"),
        escape(&name(module, options)),
        language(page.lang),
        directed(module.title(), page.lang),
        escape(module.title()),
    );
    if let Some(intro) = module.intro() {
        out.push_str(&rich(intro, page.lang));
        out.push('\n');
    }
    out.push_str(&content);
    if !module.sources().is_empty() {
        let list: String = module.sources().iter().map(|each| source(each, page.lang)).collect();
        out.push_str(&page.details(page.words.sources, &format!("<ul>{list}</ul>")));
    }
    out.push_str("</div>\n");
    out
}

/// The attributes for content in the language `tag`, a space before each.
fn language(tag: &str) -> String {
    let dir = if is_right_to_left(tag) { " dir=\"rtl\"" } else { "" };
    format!(" lang=\"{}\"{dir}", escape(tag))
}

fn source(source: &Source, lang: &str) -> String {
    let title = plain(&source.title, lang);
    let title = match &source.url {
        Some(url) => format!("<a href=\"{}\">{title}</a>", escape(url)),
        None => title,
    };
    let date = source.date.as_ref().map(|date| format!(" ({})", escape(date))).unwrap_or_default();
    format!("<li>{title}{date}</li>")
}
