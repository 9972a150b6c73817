//! oEmbed, as <https://oembed.com> has it: a module's page says where the frame for other sites is.
//!
//! A consumer such as WordPress reads the answer far from the page, so every address in it has to be a whole one.
//! Only who uploads the folder knows it: answers and links to them are written where the address is given.

use std::fmt;

use anyhow::{Result, ensure};
use maud::{Markup, html};
use serde_json::json;
use tremplin_formats::snippet::{self, Options};

use crate::VERSION;
use crate::gallery::{Entry, FOLDER, Gallery};
use crate::tree::Tree;

/// Width and height of the frame, in CSS pixels: what the widget asks a page for, 36rem.
const SIZE: [u32; 2] = [600, 576];

/// The address of the uploaded folder, a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// Takes what somebody typed.
    ///
    /// # Errors
    ///
    /// When it is no web address of a folder.
    pub fn new(address: &str) -> Result<Self> {
        let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
        let is_plain = |rest: &str| {
            !rest.is_empty() && !rest.starts_with('/') && !rest.contains(['?', '#', ' ', '"'])
        };
        ensure!(
            rest.is_some_and(is_plain),
            "{address} is no address such as https://example.org/tremplin/"
        );
        Ok(Self(format!("{}/", address.trim_end_matches('/'))))
    }

    fn page(&self, entry: &Entry) -> String {
        format!("{}{FOLDER}{}.html", self.0, entry.name)
    }

    fn answer(&self, entry: &Entry) -> String {
        format!("{}{}", self.0, path(entry))
    }
}

impl fmt::Display for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where the answer for a module lies.
fn path(entry: &Entry) -> String {
    format!("{FOLDER}{}.oembed.json", entry.name)
}

/// Puts the answers in.
pub fn put(tree: &mut Tree, gallery: &Gallery, base: &Base) {
    for entry in &gallery.entries {
        tree.put(path(entry), answer(entry, base));
    }
}

/// The line for the head of a module's page.
pub fn link(entry: &Entry, base: &Base) -> Markup {
    html! {
        link rel="alternate" type="application/json+oembed" href=(base.answer(entry)) title=(entry.module.title());
    }
}

fn answer(entry: &Entry, base: &Base) -> String {
    let options = Options {
        page: Some(base.page(entry)),
        ..Options::new(
            format!("{}{VERSION}/", base.0),
            format!("{}{FOLDER}{}.json", base.0, entry.name),
        )
    };
    let code = snippet::iframe(&entry.module, &options);
    // Consumers take the frame alone, and its size from attributes.
    let (frame, _) = code.split_once("</iframe>").unwrap_or((&code, ""));
    let [width, height] = SIZE;
    let sized = format!("<iframe width=\"{width}\" height=\"{height}\"");
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": entry.module.title(),
        "provider_name": "Tremplin",
        "provider_url": base.0,
        "html": format!("{}</iframe>", frame.replacen("<iframe", &sized, 1)),
        "width": width,
        "height": height,
    });
    format!("{answer:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;
    use std::path::Path;

    fn gallery() -> Gallery {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        Gallery::read(&root.join("../../demo-site/content"), &Default::default()).unwrap()
    }

    #[test]
    fn an_answer_has_what_the_specification_asks_of_rich_ones() {
        let base = Base::new("https://ville.example/outils/tremplin").unwrap();
        let mut tree = Tree::default();
        let gallery = gallery();
        put(&mut tree, &gallery, &base);
        assert_eq!(tree.files().count(), gallery.entries.len());
        for (entry, module) in gallery.entries.iter().map(|entry| (entry, &entry.module)) {
            let (_, text) = tree.files().find(|(it, _)| *it == path(entry)).unwrap();
            let answer: Value = serde_json::from_slice(text).unwrap();
            // 2.3.4: type and version of every answer; 2.3.4.4: html, width and height of rich ones.
            assert_eq!(answer["type"], "rich");
            assert_eq!(answer["version"], "1.0");
            assert_eq!(answer["width"], 600);
            assert_eq!(answer["height"], 576);
            let html = answer["html"].as_str().unwrap();
            let src = format!(
                "src=\"https://ville.example/outils/tremplin/{VERSION}/embed.html?kind={}&amp;src=https://ville.example/outils/tremplin/modules/{}.json",
                module.kind().name(),
                entry.name
            );
            assert!(
                html.starts_with("<iframe width=\"600\" height=\"576\" ") && html.contains(&src),
                "{html}"
            );
            assert!(html.ends_with("</iframe>") && !html.contains("<script"), "{html}");
            assert_eq!(answer["title"], module.title());
            assert_eq!(answer["provider_url"], "https://ville.example/outils/tremplin/");
            // Whole addresses, as section 4 has them.
            let found = link(entry, &base).into_string();
            let href = format!("href=\"https://ville.example/outils/tremplin/{}\"", path(entry));
            assert!(
                found.starts_with("<link rel=\"alternate\" type=\"application/json+oembed\" "),
                "{found}"
            );
            assert!(found.contains(&href), "{found}");
        }
    }

    #[test]
    fn only_an_address_of_a_folder_is_one() {
        assert_eq!(
            Base::new("http://a.example/b//").unwrap(),
            Base("http://a.example/b/".to_owned())
        );
        for other in
            ["", "/tremplin/", "https://", "https:///a", "ftp://a.example/", "https://a.example/?b"]
        {
            assert!(Base::new(other).is_err(), "{other}");
        }
    }
}
