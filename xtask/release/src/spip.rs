//! Models for SPIP: a file of its folder `modeles/` is what an author's `<tremplin_quiz|module=cv>` becomes.
//!
//! SPIP fills in `#ENV{module}`, and leaves out what stands in brackets where the author has not named it.

use tremplin_formats::snippet::{self, Integrity, Options};

use crate::oembed::Base;
use crate::tree::Tree;
use crate::{FOLDER, VERSION};

const FILES: [(&str, &str); 3] = [
    ("tremplin_quiz.html", include_str!("spip/tremplin_quiz.html")),
    ("tremplin_flashcards.html", include_str!("spip/tremplin_flashcards.html")),
    ("tremplin_badge.html", include_str!("spip/tremplin_badge.html")),
];

/// Puts the models in. Where the address is not known, they name the folder at the root of the site.
pub fn put(tree: &mut Tree, integrity: &Integrity, base: Option<&Base>) {
    let folder = base.map_or_else(|| format!("/{FOLDER}/"), Base::to_string);
    let options =
        Options { integrity: integrity.clone(), ..Options::new(format!("{folder}{VERSION}/"), "") };
    let script = snippet::script(&options);
    for (name, text) in FILES {
        let text = text.replace("{script}", &script).replace("{folder}", &folder);
        tree.put(format!("spip/modeles/{name}"), text);
    }
}
