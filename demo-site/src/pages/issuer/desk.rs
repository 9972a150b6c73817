//! What the issuer's page works on: keys, the request, its badge, and what was signed.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tremplin_content::badge::BadgeModule;
use tremplin_core::badge::request::Request;
use tremplin_core::badge::request::instead::Instead;

use crate::browser;
use crate::catalog;
use crate::issuer::asked::{self, Misfit};
use crate::issuer::sign::Signed;
use crate::issuer::{Identity, store};
use crate::locales::Lang;

/// Whether the browser keeps keys for this site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Storage {
    /// It has not answered yet.
    Asked,
    /// It does.
    There,
    /// It does not.
    Forbidden,
}

/// What has just happened to a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// It was made or imported.
    Ready,
    /// It was erased.
    Erased,
}

/// The badge that the request asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Badge {
    /// It is being fetched.
    Fetching,
    /// It is not on this site.
    NotHere,
    /// What was found or opened does not fit.
    Misfit(Misfit),
    /// It is there, with its own picture if that can be had.
    There(Box<BadgeModule>, Option<Vec<u8>>),
}

/// What the page works on.
#[derive(Clone, Copy)]
pub struct Desk {
    /// Language of the page.
    pub lang: Memo<Lang>,
    /// Whether keys are kept.
    pub storage: RwSignal<Storage>,
    /// The issuers with their keys.
    pub identities: RwSignal<Vec<Identity>, LocalStorage>,
    /// What has just happened to one of them.
    pub news: RwSignal<Option<News>>,
    /// The name of the key that signs.
    pub chosen: RwSignal<Option<String>>,
    /// The request, or what was handed over in the place of one.
    pub request: RwSignal<Option<Result<Request, Instead>>>,
    /// The badge of the request.
    pub badge: RwSignal<Option<Badge>>,
    /// What was signed.
    pub signed: RwSignal<Option<Signed>>,
}

impl Desk {
    /// Begins with what the browser keeps.
    pub fn new(lang: Memo<Lang>) -> Self {
        let desk = Self {
            lang,
            storage: RwSignal::new(Storage::Asked),
            identities: RwSignal::new_local(Vec::new()),
            news: RwSignal::new(None),
            chosen: RwSignal::new(None),
            request: RwSignal::new(None),
            badge: RwSignal::new(None),
            signed: RwSignal::new(None),
        };
        spawn_local(async move {
            match store::all().await {
                Ok(kept) => {
                    desk.chosen.set(kept.last().map(|identity| identity.kid.clone()));
                    desk.identities.set(kept);
                    desk.storage.set(Storage::There);
                }
                Err(store::Forbidden) => desk.storage.set(Storage::Forbidden),
            }
        });
        desk
    }

    /// Who signs.
    pub fn identity(self) -> Option<Identity> {
        let chosen = self.chosen.get();
        let identities = self.identities.read();
        identities.iter().find(|one| Some(&one.kid) == chosen.as_ref()).cloned()
    }

    /// Takes a new identity and keeps it where the browser does.
    pub async fn add(self, mut identity: Identity) {
        identity.kept = store::keep(&identity).await.is_ok();
        self.chosen.set(Some(identity.kid.clone()));
        self.identities.update(|all| {
            all.retain(|one| one.kid != identity.kid);
            all.push(identity);
        });
    }

    /// Erases an identity with its key.
    pub async fn erase(self, kid: String) {
        // One that was not kept is only here.
        let _ = store::erase(&kid).await;
        self.identities.update(|all| all.retain(|one| one.kid != kid));
        let next = self.identities.with_untracked(|all| all.last().map(|one| one.kid.clone()));
        self.chosen.set(next);
        self.news.set(Some(News::Erased));
    }

    /// Takes what was read of a link, a text or a file, and looks for the badge on this site.
    pub fn take(self, request: Result<Request, Instead>) {
        self.signed.set(None);
        self.badge.set(None);
        self.request.set(Some(request.clone()));
        let Ok(request) = request else { return };
        self.badge.set(Some(Badge::Fetching));
        spawn_local(async move {
            let path = catalog::content_path(&request.badge);
            let file = browser::fetch_text(path).await;
            let found = match file.map(|file| asked::badge_for(&request, &file)) {
                None => Badge::NotHere,
                Some(Err(misfit)) => Badge::Misfit(misfit),
                Some(Ok(badge)) => {
                    let picture = match &badge.image {
                        Some(image) => picture(&image.src).await,
                        None => None,
                    };
                    Badge::There(Box::new(badge), picture)
                }
            };
            // Another one may have been taken meanwhile.
            let same = |one: &Option<Result<Request, Instead>>| one.as_ref() == Some(&Ok(request));
            if self.request.with_untracked(same) {
                self.badge.set(Some(found));
            }
        });
    }

    /// Takes the badge's file, of which `bytes` are all or only the beginning.
    pub fn open_badge(self, bytes: &[u8], all: bool) {
        let Some(Ok(request)) = self.request.get_untracked() else { return };
        self.signed.set(None);
        // A picture beside the file can't be reached from here.
        self.badge.set(Some(match asked::badge_in(&request, bytes, all) {
            Ok(badge) => Badge::There(Box::new(badge), None),
            Err(misfit) => Badge::Misfit(misfit),
        }));
    }

    /// Puts the request away.
    pub fn clear(self) {
        self.request.set(None);
        self.badge.set(None);
        self.signed.set(None);
    }
}

/// The picture of a badge of this site; one of another site is not asked for.
async fn picture(src: &str) -> Option<Vec<u8>> {
    let base = format!("{}{}", browser::origin(), catalog::content_path(""));
    let address = web_sys::Url::new_with_base(src, &base).ok()?;
    if address.origin() != browser::origin() {
        return None;
    }
    browser::fetch_bytes(&address.href()).await
}
