//! The keys on the desk: added, followed through all tabs, erased.

use leptos::prelude::*;

use super::Desk;
use crate::browser;
use crate::issuer::{Identity, News, store};

impl Desk {
    /// Who signs.
    pub fn identity(self) -> Option<Identity> {
        let chosen = self.chosen.get();
        let identities = self.identities.read();
        identities.iter().find(|one| Some(&one.kid) == chosen.as_ref()).cloned()
    }

    /// Tells the other tabs that keys have come or gone, or that something was signed.
    pub(super) fn tell_tabs(self) {
        self.tabs.with_value(|tabs| {
            if let Some(tabs) = tabs {
                tabs.tell();
            }
        });
    }

    /// Takes over what another tab did to the keys; whether one is gone that was here.
    async fn take_over(self) -> bool {
        let Ok(kept) = store::all().await else { return false };
        let Some(here) = self.identities.try_get_untracked() else { return false };
        let has = |all: &[Identity], kid: &str| all.iter().any(|one| one.kid == kid);
        let gone = here.iter().any(|one| one.kept && !has(&kept, &one.kid));
        if !gone && kept.iter().all(|one| has(&here, &one.kid)) {
            return false;
        }
        let all: Vec<_> = kept.into_iter().chain(here.into_iter().filter(|it| !it.kept)).collect();
        if !self.chosen.read_untracked().as_ref().is_some_and(|kid| has(&all, kid)) {
            self.chosen.set(all.last().map(|one| one.kid.clone()));
            // It was said with another key in mind.
            self.draft.checked.set(false);
        }
        self.identities.set(all);
        gone
    }

    /// Another tab has done something.
    pub(super) async fn follow(self) {
        self.read_log();
        if self.take_over().await {
            self.tell(News::ErasedElsewhere);
        }
    }

    /// Whether a key may still sign: another tab may have erased it, or the browser.
    pub async fn holds(self, identity: &Identity) -> bool {
        let there = !identity.kept || store::holds(&identity.kid).await == Ok(true);
        if !there {
            self.take_over().await;
            self.tell(News::Gone);
        }
        there
    }

    /// Takes a new identity and keeps it where the browser does.
    pub async fn add(self, mut identity: Identity) {
        identity.kept = store::keep(&identity).await.is_ok();
        self.tell_tabs();
        self.chosen.set(Some(identity.kid.clone()));
        self.identities.update(|all| {
            all.retain(|one| one.kid != identity.kid);
            all.push(identity);
        });
    }

    /// Closes the form; the focus goes on to what it has made.
    pub fn finish_key(self) {
        self.backup.set(None);
        let is_kept = |kid: &String| {
            self.identities.read_untracked().iter().any(|one| one.kid == *kid && one.kept)
        };
        // Without a copy, it lasts as long as the browser keeps it.
        if self.loose_key.read_untracked().as_ref().is_some_and(is_kept) {
            self.loose_key.set(None);
        }
        self.tell(News::Ready);
        self.is_adding.set(false);
        browser::focus("identity-title");
    }

    /// Erases an identity with its key.
    pub async fn erase(self, kid: String) {
        let is_kept = |one: &Identity| one.kid == kid && one.kept;
        if self.identities.with_untracked(|all| all.iter().any(is_kept)) {
            if store::erase(&kid).await.is_err() {
                return self.tell(News::NotErased);
            }
            self.tell_tabs();
        }
        if self.loose_key.read_untracked().as_ref() == Some(&kid) {
            self.loose_key.set(None);
        }
        self.identities.update(|all| all.retain(|one| one.kid != kid));
        let next = self.identities.with_untracked(|all| all.last().map(|one| one.kid.clone()));
        self.chosen.set(next);
        self.tell(News::Erased);
    }
}
