//! What the preview works on: the text, what it replaced, and what the tools say.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::browser;
use crate::catalog::{self, MODULES, ModuleKind};
use crate::editor::findings;
use crate::locales::{Lang, Preview as Texts};

/// Files above this size are no module that anyone wrote by hand.
const LARGEST_FILE: f64 = 2_000_000.0;

/// What the page works on.
#[derive(Clone, Copy)]
pub struct Desk {
    /// Language of the page.
    pub lang: Memo<Lang>,
    /// The author's text.
    pub text: RwSignal<String>,
    /// The text that was replaced by a file or an example.
    pub before: RwSignal<Option<String>>,
    /// What the tools say about the last click.
    pub said: RwSignal<String>,
}

impl Desk {
    /// Begins with the text that the device kept, or else with the template.
    pub fn new(lang: Memo<Lang>) -> Self {
        let kept = browser::kept_text().filter(|text| !text.trim().is_empty());
        let template = || findings::template(ModuleKind::Quiz, lang.get_untracked()).to_owned();
        let text = kept.unwrap_or_else(template);
        Self {
            lang,
            text: RwSignal::new(text),
            before: RwSignal::new(None),
            said: RwSignal::new(String::new()),
        }
    }

    fn texts(self) -> &'static Texts {
        &self.lang.get_untracked().texts().preview
    }

    fn replace(self, text: String, said: String) {
        let before = self.text.get_untracked();
        self.before.set((!before.trim().is_empty() && before != text).then_some(before));
        self.text.set(text);
        self.said.set(said);
    }

    /// Brings back the text that was replaced.
    pub fn undo(self) {
        if let Some(before) = self.before.try_update(Option::take).flatten() {
            self.text.set(before);
            self.said.set(self.texts().undone.to_owned());
        }
    }

    /// Reads a file of the author's.
    pub fn open(self, file: File) {
        let texts = self.texts();
        if file.size() > LARGEST_FILE {
            return self.said.set(texts.too_large.to_owned());
        }
        spawn_local(async move {
            let name = file.name();
            match browser::read_file(file).await {
                Some(text) => self.replace(text, (texts.opened)(&name)),
                None => self.said.set(texts.not_read.to_owned()),
            }
        });
    }

    /// Starts anew from the template of a kind.
    pub fn start(self, kind: ModuleKind) {
        let texts = self.texts();
        let text = findings::template(kind, self.lang.get_untracked()).to_owned();
        self.replace(text, texts.started[kind as usize].to_owned());
    }

    /// Loads a module of this site.
    pub fn load(self, id: &str) {
        let lang = self.lang.get_untracked();
        let texts = self.texts();
        let Some(place) = catalog::position(id) else {
            return self.said.set(texts.not_read.to_owned());
        };
        let title = lang.texts().module.modules[place].title;
        spawn_local(async move {
            match browser::fetch_text(catalog::content_path(MODULES[place].id)).await {
                Some(text) => self.replace(text, (texts.loaded)(title)),
                None => self.said.set(texts.not_read.to_owned()),
            }
        });
    }

    /// Saves the text as a file named after the module.
    pub fn download(self) {
        let text = self.text.get_untracked();
        let id = findings::module_id(&text).unwrap_or_else(|| "module".to_owned());
        browser::download(&format!("{id}.json"), &text);
    }

    /// Erases the text, here and where the device keeps it.
    pub fn erase(self) {
        self.replace(String::new(), self.texts().erased.to_owned());
        self.before.set(None);
        browser::erase_text();
    }
}
