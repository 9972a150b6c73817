//! The pages of the folder: a list of the modules, and a page for each, with the code to copy.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use tremplin_content::{Kind, Module};

use crate::VERSION;
use crate::gallery::{Entry, FOLDER, Form, Gallery, PLACE};
use crate::oembed::{self, Base};
use crate::tree::Tree;

const STYLE: &str = include_str!("site/page.css");
const SCRIPT: &str = include_str!("site/page.js");
const ICON: &str = include_str!("../../../demo-site/styles/icon.svg");

/// Puts pages, their style and script, and the file for people who look into the folder first.
pub fn put(tree: &mut Tree, gallery: &Gallery, base: Option<&Base>) {
    tree.put("page.css", STYLE);
    tree.put("page.js", SCRIPT);
    tree.put("icon.svg", ICON);
    tree.put("LISEZMOI.txt", include_str!("site/LISEZMOI.txt").replace("{version}", VERSION));
    tree.put("index.html", list(gallery).into_string());
    for entry in &gallery.entries {
        tree.put(format!("{FOLDER}{}.html", entry.name), module(entry, base).into_string());
    }
}

/// A page; `up` leads from it to the folder.
fn page(title: &str, up: &str, head: Option<Markup>, main: Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="fr" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " - Tremplin" }
                @if let Some(head) = head { (head) }
                meta name="color-scheme" content="light dark";
                link rel="icon" href={ (up) "icon.svg" };
                link rel="stylesheet" href={ (up) "page.css" };
                // Not a module: those do not run from a USB stick.
                script defer src={ (up) "page.js" } data-place=(PLACE) data-up=(up) {}
            }
            body {
                main { (main) }
                footer {
                    p {
                        "Tremplin " (VERSION) ", logiciel libre. Sans compte, sans cookie, sans traceur. "
                        a href={ (up) (VERSION) "/LICENSES.txt" } { "Licences" }
                    }
                }
            }
        }
    }
}

/// What each kind of modules is called, and one of the parts of such a module.
const KINDS: [(Kind, &str, &str); 3] = [
    (Kind::Quiz, "Quiz", "question"),
    (Kind::Flashcards, "Cartes à retenir", "carte"),
    (Kind::Badge, "Badges", "condition"),
];

/// What is said where the page was opened from a disk.
fn from_disk() -> Markup {
    html! {
        p.notice hidden data-shown="file" {
            "Cette page est ouverte depuis votre ordinateur. Les activités se lisent, mais elles ne "
            "démarrent pas : déposez d’abord le dossier sur votre site."
        }
    }
}

fn list(gallery: &Gallery) -> Markup {
    let titled = |title: &str, kind: Kind| {
        html! {
            section {
                h2 { (title) }
                ul.list {
                    @for entry in gallery.entries.iter().filter(|entry| entry.module.kind() == kind) {
                        (row(entry))
                    }
                }
            }
        }
    };
    let main = html! {
        h1 { "Des activités prêtes pour votre site" }
        (from_disk())
        ol.steps {
            li { "Déposez le dossier " code { "tremplin" } " sur votre site (FTP, gestionnaire de fichiers)." }
            li { "Ouvrez cette page à sa nouvelle adresse." }
            li { "Choisissez une activité, copiez son code, collez-le dans une page." }
        }
        @for (kind, title, _) in KINDS {
            (titled(title, kind))
        }
    };
    page("Activités", "", None, main)
}

/// An activity in the list, with its shortest code.
fn row(entry: &Entry) -> Markup {
    html! {
        li data-module=(entry.name) {
            h3 lang=(entry.module.lang()) dir="auto" {
                a href={ (FOLDER) (entry.name) ".html" } { (entry.module.title()) }
            }
            p { (length(&entry.module)) }
            details {
                summary { "Copier le code" }
                (code(entry, Form::Tag, "Code à coller"))
                p { a href={ (FOLDER) (entry.name) ".html#code" } { "Autres codes" } ", si votre site refuse celui-ci." }
            }
        }
    }
}

fn length(module: &Module) -> String {
    let part = KINDS.iter().find(|(kind, ..)| *kind == module.kind()).map_or("", |(.., part)| part);
    let count = module.asks();
    format!("{count} {part}{}", if count > 1 { "s" } else { "" })
}

fn module(entry: &Entry, base: Option<&Base>) -> Markup {
    let main = html! {
        p { a href="../index.html" { "Toutes les activités" } }
        h1 lang=(entry.module.lang()) dir="auto" { (entry.module.title()) }
        (from_disk())
        div.place { (PreEscaped(entry.here())) }
        section #code {
            h2 { "Mettre cette activité sur votre site" }
            @if matches!(entry.module, Module::Badge(_)) {
                p.notice {
                    "Ce badge porte le nom d’un émetteur inventé. Avant de le proposer, ouvrez "
                    code { (entry.name) ".json" } " et mettez votre structure dans « issuer »."
                }
            }
            @for form in Form::ALL {
                @let (title, when) = said(form);
                h3 { (title) }
                p { (when) }
                (code(entry, form, title))
            }
        }
    };
    let head = base.map(|base| oembed::link(entry, base));
    page(entry.module.title(), "../", head, main)
}

fn said(form: Form) -> (&'static str, &'static str) {
    match form {
        Form::Static => (
            "Code complet",
            "Le meilleur : les questions se lisent tout de suite, même sans JavaScript.",
        ),
        Form::Tag => ("Code court", "Pour une page dont vous écrivez le HTML."),
        Form::Div => (
            "Sans balise nouvelle",
            "Si votre éditeur enlève les balises qu’il ne connaît pas. La première ligne va dans le modèle du site.",
        ),
        Form::Link => (
            "Lien",
            "Si votre éditeur ne garde que des liens. La première ligne va dans le modèle du site.",
        ),
        Form::Frame => ("Cadre (iframe)", "Si votre site refuse les scripts."),
    }
}

/// Code to copy, with a button where there is a script.
fn code(entry: &Entry, form: Form, name: &str) -> Markup {
    html! {
        div.code {
            textarea readonly rows="5" spellcheck="false" dir="ltr" aria-label={ (name) " : " (entry.module.title()) } data-form=(form.name()) {
                (entry.snippet(form))
            }
            button type="button" hidden data-copy { "Copier" }
            span role="status" {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn every_kind_is_listed() {
        assert_eq!(KINDS.map(|(kind, ..)| kind), Kind::ALL, "KINDS says what each is called");
    }

    #[test]
    fn every_link_leads_to_a_file_of_the_folder() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let content = root.join("../../demo-site/content");
        let gallery = Gallery::read(&content, &Default::default()).unwrap();
        let mut tree = Tree::default();
        tree.put(format!("{VERSION}/LICENSES.txt"), "");
        gallery.put(&mut tree);
        put(&mut tree, &gallery, None);
        let there: Vec<String> = tree.files().map(|(path, _)| path.to_owned()).collect();
        let list = list(&gallery).into_string();
        let targets = list.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        for target in targets {
            let file = target.split('#').next().unwrap();
            assert!(there.iter().any(|path| path == file), "{target}");
        }
        for entry in &gallery.entries {
            let page = module(entry, None).into_string();
            assert!(page.contains(&format!("../{VERSION}/tremplin.js")), "{}", entry.name);
        }
    }
}
