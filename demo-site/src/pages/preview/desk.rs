//! What the preview works on: the text, what it replaced, and what the tools say.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::browser;
use crate::catalog::{self, MODULES, ModuleKind};
use crate::editor::findings;
use crate::given;
use crate::locales::{Lang, MODULE_MODULES, preview, unfit};

/// So many texts can be brought back, the last one first.
const MOST_REPLACED: usize = 20;

/// What the page works on.
#[derive(Clone, Copy)]
pub struct Desk {
    /// Language of the page.
    pub lang: Memo<Lang>,
    /// The author's text.
    pub text: RwSignal<String>,
    /// The texts that were replaced by a file or an example, or erased; the last one comes back first.
    pub before: RwSignal<Vec<String>>,
    /// What the tools say about the last click.
    pub said: RwSignal<String>,
    /// Whether that is why nothing came of it.
    pub failed: RwSignal<bool>,
    /// Whether it is asked if the text is to be erased.
    pub asks: RwSignal<bool>,
    /// Whether the browser does not keep the text.
    pub is_loose: RwSignal<bool>,
    /// Whether another tab has kept another text since.
    pub is_elsewhere: RwSignal<bool>,
    /// What the device had when this tab last looked.
    known: StoredValue<Option<String>>,
}

impl Desk {
    /// Begins with the text that the device kept, or else with the template.
    pub fn new(lang: Memo<Lang>) -> Self {
        let known = browser::kept_text();
        let kept = known.clone().filter(|text| !text.trim().is_empty());
        let template = || findings::template(ModuleKind::Quiz, lang.get_untracked()).to_owned();
        let text = kept.unwrap_or_else(template);
        Self {
            lang,
            text: RwSignal::new(text),
            before: RwSignal::new(browser::replaced_texts()),
            said: RwSignal::new(String::new()),
            failed: RwSignal::new(false),
            asks: RwSignal::new(false),
            is_loose: RwSignal::new(false),
            is_elsewhere: RwSignal::new(false),
            known: StoredValue::new(known),
        }
    }

    /// Keeps the text on the device. What another tab has kept there meanwhile can be brought back.
    pub fn keep(self) {
        self.look();
        let text = self.text.get_untracked();
        if self.is_elsewhere.get_untracked() {
            self.is_elsewhere.set(false);
            self.put_away(browser::kept_text().unwrap_or_default(), &text);
            self.keep_before();
        }
        if text.is_empty() {
            browser::erase_text();
            self.known.set_value(None);
            return self.is_loose.set(false);
        }
        let kept = browser::keep_text(&text);
        self.is_loose.set(!kept);
        if kept {
            self.known.set_value(Some(text));
        }
    }

    /// Looks whether another tab has kept another text, and keeps here what could not be kept before.
    pub fn turn(self) {
        self.look();
        if self.is_loose.get_untracked() {
            self.keep();
        }
    }

    fn look(self) {
        let kept = browser::kept_text();
        if self.known.with_value(|known| *known == kept) {
            return;
        }
        let other = kept.clone().unwrap_or_default();
        self.known.set_value(kept);
        self.is_elsewhere.set(self.text.with_untracked(|text| *text != other));
    }

    /// Goes on with the text that another tab has kept.
    pub fn take_other(self) {
        self.is_elsewhere.set(false);
        let other = browser::kept_text().unwrap_or_default();
        self.replace(other, preview::taken(self.lang.get_untracked()).to_owned());
    }

    fn tell(self, said: String) {
        self.failed.set(false);
        self.said.set(said);
    }

    fn refuse(self, said: String) {
        self.failed.set(true);
        self.said.set(said);
    }

    fn replace(self, text: String, said: String) {
        self.asks.set(false);
        self.put_away(self.text.get_untracked(), &text);
        self.keep_before();
        self.text.set(text);
        self.tell(said);
    }

    /// A text can be brought back when another one, which may be blank, takes its place.
    fn put_away(self, text: String, other: &str) {
        if text.trim().is_empty() || text == other {
            return;
        }
        self.before.update(|all| {
            all.retain(|one| *one != text);
            all.push(text);
            if all.len() > MOST_REPLACED {
                all.remove(0);
            }
        });
    }

    /// Keeps the texts that can be brought back, for after a reload.
    fn keep_before(self) {
        self.before.with_untracked(|all| browser::keep_replaced(all));
    }

    /// Brings back the text that was replaced or erased. The one that it replaces comes after all others.
    pub fn undo(self) {
        if let Some(before) = self.before.try_update(Vec::pop).flatten() {
            self.asks.set(false);
            let text = self.text.get_untracked();
            if !text.trim().is_empty() && text != before {
                self.before.update(|all| all.insert(0, text));
            }
            self.keep_before();
            self.text.set(before);
            self.tell(preview::undone(self.lang.get_untracked()).to_owned());
        }
    }

    /// Reads a file of the author's.
    pub fn open(self, file: File) {
        let lang = self.lang.get_untracked();
        if file.size() > browser::LARGEST_FILE as f64 {
            return self.refuse(preview::too_large(lang).to_owned());
        }
        spawn_local(async move {
            let name = browser::file_name(&file);
            let Some((bytes, _)) = browser::read_bytes(&file).await else {
                return self.refuse(preview::not_read(lang).to_owned());
            };
            match given::module(&bytes) {
                Ok(text) => self.replace(text, preview::opened(lang, &name)),
                Err(found) => self.refuse(unfit(lang, &name, found)),
            }
        });
    }

    /// Starts anew from the template of a kind.
    pub fn start(self, kind: ModuleKind) {
        let lang = self.lang.get_untracked();
        let text = findings::template(kind, lang).to_owned();
        self.replace(text, preview::started(lang)[kind as usize].to_owned());
    }

    /// Loads a module of this site; then `done`.
    pub fn load(self, id: &str, done: impl FnOnce() + 'static) {
        let lang = self.lang.get_untracked();
        let Some(place) = catalog::position(id) else {
            return self.refuse(preview::not_read(lang).to_owned());
        };
        let title = MODULE_MODULES[place](lang)[0];
        spawn_local(async move {
            match browser::fetch_text(catalog::content_path(MODULES[place].id)).await {
                Some(text) => {
                    self.replace(text, preview::loaded(lang, title));
                    done();
                }
                None => self.refuse(preview::not_read(lang).to_owned()),
            }
        });
    }

    /// Saves the text as a file named after the module.
    pub fn download(self) {
        let text = self.text.get_untracked();
        let id = findings::module_id(&text).unwrap_or_else(|| "module".to_owned());
        browser::download(&format!("{id}.json"), &text);
    }

    /// Asks whether the text is to be erased, where there is one.
    pub fn ask(self) {
        self.tell(String::new());
        if self.text.with_untracked(|text| text.trim().is_empty()) {
            return self.erase();
        }
        self.asks.set(true);
    }

    /// Erases the text, here and where the device keeps it. It comes back as long as the page is open.
    pub fn erase(self) {
        self.asks.set(false);
        self.put_away(self.text.get_untracked(), "");
        self.text.set(String::new());
        browser::erase_text();
        self.tell(preview::erased(self.lang.get_untracked()).to_owned());
    }
}
