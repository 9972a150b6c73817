//! The form that makes an identity: who signs, and a key that is made or imported.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tremplin_credentials::Algorithm;
use tremplin_credentials::request::instead::{self, Instead};
use web_sys::File;

use super::algorithms::{Algorithms, SHORT_FIRST};
use super::backup::Backup;
use super::desk::{Act, Desk};
use super::field::{Field, OpenFile, Said};
use super::suggestion::Suggestion;
use crate::browser;
use crate::issuer::asked;
use crate::issuer::keys::{self, Owner, Pair, Trouble};
use crate::issuer::{self, Identity, Wrong};
use crate::locales::told::{self, pick};
use crate::locales::{Lang, identity, request, tr};

/// Files above this size are no keys.
const LARGEST_KEY: f64 = 64_000.0;

/// What the form says.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Word {
    Nothing,
    Creating,
    Imported(Algorithm, String),
    NotRead,
    OtherIssuer,
    NoKey(Instead),
    Trouble(Trouble),
}

/// What the form holds.
#[derive(Clone, Copy)]
struct Form {
    name: RwSignal<String>,
    id: RwSignal<String>,
    site: RwSignal<String>,
    email: RwSignal<String>,
    algorithm: RwSignal<Algorithm>,
    wrong: RwSignal<Vec<Wrong>>,
    word: RwSignal<Word>,
    /// A key that was imported, and for whom its file says that it is.
    imported: RwSignal<Option<(Pair, Option<String>)>, LocalStorage>,
}

impl Form {
    fn new() -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            name: text(),
            id: text(),
            site: text(),
            email: text(),
            algorithm: RwSignal::new(SHORT_FIRST[0]),
            wrong: RwSignal::new(Vec::new()),
            word: RwSignal::new(Word::Nothing),
            imported: RwSignal::new_local(None),
        }
    }

    fn issuer(self) -> Option<tremplin_content::badge::Issuer> {
        let [name, id, site, email] = [self.name, self.id, self.site, self.email];
        let made = issuer::issuer(
            &name.read_untracked(),
            &id.read_untracked(),
            &site.read_untracked(),
            &email.read_untracked(),
        );
        let wrong = made.as_ref().err().cloned().unwrap_or_default();
        if let Some(first) = wrong.first() {
            browser::focus(field_id(*first));
        }
        self.wrong.set(wrong);
        made.ok()
    }

    fn import(self, desk: Desk, file: File) {
        desk.begin(Act::Identity);
        if file.size() > LARGEST_KEY {
            return self.word.set(Word::Trouble(Trouble::NotAKey));
        }
        spawn_local(async move {
            let name = browser::file_name(&file);
            let Some(text) = browser::read_file(file).await else {
                return self.word.set(Word::NotRead);
            };
            match keys::import(&text).await {
                Ok((pair, owner)) => {
                    self.fill(&owner);
                    self.word.set(Word::Imported(pair.algorithm, name));
                    self.imported.set(Some((pair, owner.id)));
                    self.show_next();
                }
                Err(trouble) => self.word.set(match (trouble, asked::no_key(&text)) {
                    (Trouble::NotAKey, Some(instead)) => Word::NoKey(instead),
                    _ => Word::Trouble(trouble),
                }),
            }
        });
    }

    /// Takes what the file says of the issuer for the fields that are blank.
    fn fill(self, owner: &Owner) {
        let blank = |field: RwSignal<String>| field.read_untracked().trim().is_empty();
        let put = |field: RwSignal<String>, text: Option<&String>| {
            if let Some(text) = text.filter(|_| blank(field)) {
                field.set(text.clone());
            }
        };
        put(self.id, owner.id.as_ref());
        // The name of one beside the address of another would be signed.
        let is_its = owner.id.as_deref() == Some(self.id.read_untracked().trim());
        if let Some(profile) = owner.profile.as_ref().filter(|_| is_its) {
            put(self.name, Some(&profile.name));
            put(self.site, profile.url.as_ref());
            put(self.email, profile.email.as_ref());
        }
        self.wrong.set(Vec::new());
    }

    /// After a key was read: the first field that is still blank, or else the button that takes it.
    fn show_next(self) {
        let fields = [(self.name, Wrong::Name), (self.id, Wrong::Id)];
        let blank = fields.iter().find(|(field, _)| field.read_untracked().trim().is_empty());
        browser::focus(blank.map_or("identity-submit", |(_, wrong)| field_id(*wrong)));
    }

    fn submit(self, desk: Desk) {
        desk.begin(Act::Identity);
        let Some(issuer) = self.issuer() else { return };
        let imported = self.imported.get_untracked();
        let named = imported.as_ref().and_then(|(_, named)| named.clone());
        if named.is_some() && named != issuer.id {
            return self.word.set(Word::OtherIssuer);
        }
        if self.word.get_untracked() == Word::Creating {
            return;
        }
        let algorithm = self.algorithm.get_untracked();
        self.word.set(Word::Creating);
        spawn_local(async move {
            let made = match imported {
                Some((pair, _)) => Ok(pair),
                None => keys::generate(algorithm).await,
            };
            let made = match made {
                Ok(pair) => keys::thumbprint(&pair.public).await.map(|kid| (pair, kid)),
                Err(trouble) => Err(trouble),
            };
            let (pair, kid) = match made {
                Ok(made) => made,
                Err(trouble) => return self.word.set(Word::Trouble(trouble)),
            };
            let backup =
                pair.private.map(|private| keys::backup(&private, &kid, pair.algorithm, &issuer));
            if backup.is_some() {
                desk.loose_key.set(Some(kid.clone()));
            }
            desk.add(Identity {
                kid,
                algorithm: pair.algorithm,
                public: pair.public,
                issuer,
                made: js_sys::Date::now(),
                key: pair.key,
                kept: false,
            })
            .await;
            self.word.set(Word::Nothing);
            match backup {
                Some(backup) => {
                    desk.backup.set(Some(backup));
                    browser::focus("backup-title");
                }
                None => desk.finish_key(),
            }
        });
    }
}

const fn field_id(wrong: Wrong) -> &'static str {
    match wrong {
        Wrong::Name => "issuer-name",
        Wrong::Id | Wrong::Insecure => "issuer-id",
        Wrong::Url => "issuer-site",
        Wrong::Email => "issuer-email",
    }
}

/// The form, then the backup of the key that was made.
#[component]
pub fn IdentityForm(
    /// What the page works on.
    desk: Desk,
) -> impl IntoView {
    let form = Form::new();
    let offered = Memo::new(move |_| desk.backup.read().is_some());
    move || match offered.get() {
        true => view! { <Backup desk /> }.into_any(),
        false => view! { <Fields form desk /> }.into_any(),
    }
}

#[component]
fn Fields(form: Form, desk: Desk) -> impl IntoView {
    let wrong = move |field: Wrong| {
        let here = move |which: &Wrong| field_id(*which) == field_id(field);
        Signal::derive(tr(move |lang| match form.wrong.read().iter().copied().find(here) {
            Some(which) => told::wrong(lang, which),
            None => "",
        }))
    };
    let optional = Signal::derive(tr(identity::optional));
    let label = |say: fn(Lang) -> &'static str| Signal::derive(tr(say));
    let has_imported = move || form.imported.read().is_some();
    let said = tr(move |lang| match form.word.get() {
        Word::Nothing => String::new(),
        Word::Creating => identity::creating(lang).to_owned(),
        Word::Imported(algorithm, file) => identity::imported(lang, algorithm.name(), &file),
        Word::NotRead => request::not_read(lang).to_owned(),
        Word::OtherIssuer => identity::other_issuer(lang).to_owned(),
        Word::NoKey(found) => {
            let what = pick(desk.lang.get(), instead::words(found));
            format!("{what} {}", told::no_key(lang, Trouble::NotAKey))
        }
        Word::Trouble(trouble) => told::no_key(lang, trouble).to_owned(),
    });
    let is_error =
        move || !matches!(form.word.get(), Word::Nothing | Word::Creating | Word::Imported(..));
    // With a key there already, nobody has to make another one.
    let has_other = Memo::new(move |_| !desk.identities.read().is_empty());
    let cancel = move || {
        has_other.get().then(|| {
            view! {
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| {
                        desk.begin(Act::Identity);
                        desk.is_adding.set(false);
                        browser::focus("identity-title");
                    }
                >
                    {tr(identity::cancel)}
                </button>
            }
        })
    };
    let submit = tr(move |lang| match has_imported() {
        true => identity::take(lang),
        false => identity::create(lang),
    });
    let import = move |files: Vec<File>| {
        files.into_iter().take(1).for_each(|file| form.import(desk, file));
    };
    view! {
        <form
            class="identity-form"
            novalidate
            on:submit=move |ev| {
                ev.prevent_default();
                form.submit(desk);
            }
        >
            <Suggestion desk name=form.name id=form.id />
            <Field
                id=field_id(Wrong::Name)
                kind="text"
                autocomplete="organization"
                label=label(identity::name)
                wrong=wrong(Wrong::Name)
                value=form.name
            />
            <Field
                id=field_id(Wrong::Id)
                kind="url"
                label=label(|lang| identity::id(lang)[0])
                help=label(|lang| identity::id(lang)[1])
                wrong=wrong(Wrong::Id)
                value=form.id
            />
            <div class="pair">
                <Field
                    id=field_id(Wrong::Url)
                    kind="url"
                    autocomplete="url"
                    label=label(identity::site)
                    optional
                    wrong=wrong(Wrong::Url)
                    value=form.site
                />
                <Field
                    id=field_id(Wrong::Email)
                    kind="email"
                    autocomplete="email"
                    label=label(identity::email)
                    optional
                    wrong=wrong(Wrong::Email)
                    value=form.email
                />
            </div>
            {move || (!has_imported()).then(|| view! { <Algorithms chosen=form.algorithm /> })}
            <div class="acts">
                <button type="submit" class="button primary" id="identity-submit">
                    {submit}
                </button>
                <OpenFile
                    label=label(identity::import)
                    accept=".json,.jwk,.pem,.key,application/json"
                    opened=import
                />
            </div>
            <p class="help">{tr(identity::import_help)}</p>
            {cancel}
            <Said text=Signal::derive(said) is_error=Signal::derive(is_error) />
        </form>
    }
}
