//! What the issuer's page works on: keys, the request, its badge, and what was signed.

mod keys;

use leptos::prelude::*;
use leptos::task::spawn_local;
use tremplin_content::badge::BadgeModule;
use tremplin_credentials::date;
use tremplin_credentials::request::Request;
use tremplin_credentials::request::instead::Instead;

use super::next::Next;
use crate::browser;
use crate::catalog;
use crate::issuer::asked::{self, Misfit};
use crate::issuer::log::Log;
use crate::issuer::sign::Signed;
use crate::issuer::tabs::Tabs;
use crate::issuer::{Identity, News, store};
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

/// In which part of the page something was done last: only there is said what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// With a key.
    Identity,
    /// With the request.
    Request,
    /// What is confirmed.
    Confirm,
    /// With what was signed.
    Outcome,
}

/// What the adviser writes and ticks. It stays when something is signed, for who signs once more.
#[derive(Clone, Copy)]
pub struct Draft {
    /// Last day of validity, `YYYY-MM-DD`; blank for no end.
    pub until: RwSignal<String>,
    /// What was checked, in words.
    pub note: RwSignal<String>,
    /// That it was checked: said anew for each signature.
    pub checked: RwSignal<bool>,
}

impl Draft {
    fn new() -> Self {
        let text = || RwSignal::new(String::new());
        Self { until: text(), note: text(), checked: RwSignal::new(false) }
    }

    /// Begins anew, with what the badge proposes.
    fn begin(self, badge: &BadgeModule) {
        let months = badge.valid_months;
        let until = months.and_then(|months| date::in_months(browser::now(), months));
        self.until.set(until.unwrap_or_default());
        self.note.set(String::new());
        self.checked.set(false);
    }
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
    /// What is to be signed besides the request.
    pub draft: Draft,
    /// What was signed last.
    pub signed: RwSignal<Option<Signed>>,
    /// Whether something else is being signed in the place of it.
    pub revising: RwSignal<bool>,
    /// Whether what was signed has been saved, copied or shown.
    pub handed: RwSignal<bool>,
    /// The name of a key that was made here, as long as no copy of it has been saved.
    pub loose_key: RwSignal<Option<String>>,
    /// The backup of that key: its text, for as long as it is offered.
    pub backup: RwSignal<Option<String>>,
    /// Whether an identity is being added.
    pub is_adding: RwSignal<bool>,
    /// What the adviser wanted to go on to while something would be lost.
    pub leaving: RwSignal<Option<Next>>,
    /// Where something was done last.
    pub act: RwSignal<Option<Act>>,
    /// Requests that wait for their turn.
    pub queue: RwSignal<Vec<Request>>,
    /// How many of those that came together could not be read.
    pub unread: RwSignal<usize>,
    /// What was signed on this device.
    pub log: RwSignal<Log>,
    /// Whether the browser did not keep the last line of it.
    pub log_is_loose: RwSignal<bool>,
    tabs: StoredValue<Option<Tabs>, LocalStorage>,
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
            draft: Draft::new(),
            signed: RwSignal::new(None),
            revising: RwSignal::new(false),
            handed: RwSignal::new(false),
            loose_key: RwSignal::new(None),
            backup: RwSignal::new(None),
            is_adding: RwSignal::new(false),
            leaving: RwSignal::new(None),
            act: RwSignal::new(None),
            queue: RwSignal::new(Vec::new()),
            unread: RwSignal::new(0),
            log: RwSignal::new(Log::read(browser::log_text().as_deref())),
            log_is_loose: RwSignal::new(false),
            tabs: StoredValue::new_local(None),
        };
        desk.tabs.set_value(Tabs::open(move || spawn_local(desk.follow())));
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

    /// Something is done in a part of the page: what was said of earlier acts is over.
    pub fn begin(self, act: Act) {
        self.act.set(Some(act));
        self.news.set(None);
    }

    /// Says what has happened to a key.
    pub fn tell(self, news: News) {
        self.begin(Act::Identity);
        self.news.set(Some(news));
    }

    /// Takes what was read of a link, a text or a file, and looks for the badge on this site.
    pub fn take(self, request: Result<Request, Instead>) {
        self.clear();
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
                self.set_badge(found);
            }
        });
    }

    /// Takes what was read of a text or of several files: the first request now, the others in their turn.
    pub fn take_all(self, requests: Vec<Result<Request, Instead>>) {
        let (good, bad): (Vec<_>, Vec<_>) = requests.into_iter().partition(Result::is_ok);
        let mut all: Vec<Request> = Vec::new();
        for request in good.into_iter().flatten() {
            if !all.contains(&request) {
                all.push(request);
            }
        }
        let mut all = all.into_iter();
        if let Some(first) = all.next() {
            self.queue.update(|queue| queue.extend(all));
            self.take(Ok(first));
            self.unread.set(bad.len());
        } else if let Some(bad) = bad.into_iter().next() {
            self.take(bad);
        }
    }

    /// Takes the next request that waits; `false` where none does.
    pub fn take_next(self) -> bool {
        let next = self.queue.try_update(|queue| (!queue.is_empty()).then(|| queue.remove(0)));
        let Some(next) = next.flatten() else { return false };
        self.take(Ok(next));
        true
    }

    /// Takes the badge's file, of which `bytes` are all or only the beginning.
    pub fn open_badge(self, bytes: &[u8], all: bool) {
        let Some(Ok(request)) = self.request.get_untracked() else { return };
        self.begin(Act::Request);
        // A picture beside the file can't be reached from here.
        self.set_badge(match asked::badge_in(&request, bytes, all) {
            Ok(badge) => Badge::There(Box::new(badge), None),
            Err(misfit) => Badge::Misfit(misfit),
        });
    }

    fn set_badge(self, badge: Badge) {
        if let Badge::There(badge, _) = &badge {
            self.draft.begin(badge);
        }
        self.badge.set(Some(badge));
    }

    /// Puts the request away, with what was signed for it.
    pub fn clear(self) {
        self.begin(Act::Request);
        self.request.set(None);
        self.unread.set(0);
        self.badge.set(None);
        self.signed.set(None);
        self.revising.set(false);
        self.leaving.set(None);
    }

    /// What was signed is in the adviser's or the learner's hands.
    pub fn hand_over(self) {
        self.handed.set(true);
        self.leaving.set(None);
        self.begin(Act::Outcome);
    }

    /// Takes what was signed, in the place of what was signed before.
    pub fn hand_in(self, signed: Signed) {
        self.begin(Act::Confirm);
        self.handed.set(false);
        self.leaving.set(None);
        self.revising.set(false);
        self.draft.checked.set(false);
        self.note_down(&signed);
        self.signed.set(Some(signed));
    }

    /// Adds a line to the log, which another tab may have changed meanwhile.
    fn note_down(self, signed: &Signed) {
        let mut log = Log::read(browser::log_text().as_deref());
        log.add(&browser::today(), &signed.name, &signed.credential.name);
        let kept = !log.is_other && browser::keep_log(&log.text());
        self.log_is_loose.set(!kept);
        self.log.set(log);
        self.tell_tabs();
    }

    /// Reads the log again, unless a line stands here that the browser did not keep.
    fn read_log(self) {
        if self.log_is_loose.try_get_untracked() == Some(false) {
            self.log.set(Log::read(browser::log_text().as_deref()));
        }
    }

    /// Erases the log.
    pub fn erase_log(self) {
        browser::erase_log();
        self.log_is_loose.set(false);
        self.log.set(Log::default());
        self.tell_tabs();
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
