//! Runs a scenario: a fresh server, the browser's session, and on failure a picture and what the
//! page says.

use std::any::Any;
use std::collections::HashMap;
use std::env;
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::{LazyLock, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};
use futures_util::FutureExt as _;
use libtest_mimic::Failed;
use tokio::runtime::Runtime;
use tokio::sync::Mutex;
use tremplin_tests::browser::{Browser, Scheme};
use tremplin_tests::page::Page;
use tremplin_tests::root;
use tremplin_tests::server::Server;
use tremplin_tests::session::Session;

/// What a scenario gives back when it is run.
pub type Running<'a> = Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>>;

/// In which browsers a scenario runs.
#[derive(Clone, Copy)]
pub enum Engines {
    /// In all: engines differ in what it looks at.
    Every,
    /// In one of them, which its name decides: rules and words are the same in every engine.
    One,
    /// In these: the others cannot measure it, or this one of its topic differs between engines.
    Only(&'static [Browser]),
}

/// A scenario of the suite.
#[derive(Clone, Copy)]
pub struct Scenario {
    /// Its name within the topic.
    pub name: &'static str,
    /// In which browsers it runs.
    pub engines: Engines,
    /// What the visitor's system prefers.
    pub scheme: Scheme,
    /// The scenario.
    pub run: for<'a> fn(&'a Page<'a>) -> Running<'a>,
}

impl Scenario {
    /// Those of `wanted` that run it, as a scenario of this topic.
    pub fn browsers(&self, topic: &str, wanted: &[Browser]) -> Vec<Browser> {
        match self.engines {
            Engines::Every => wanted.to_vec(),
            Engines::One if wanted.is_empty() => Vec::new(),
            Engines::One => {
                let name = topic.bytes().chain(self.name.bytes());
                let turn = name.fold(0_usize, |sum, byte| {
                    sum.wrapping_mul(31).wrapping_add(usize::from(byte))
                });
                vec![wanted[turn % wanted.len()]]
            }
            Engines::Only(these) => {
                wanted.iter().copied().filter(|browser| these.contains(browser)).collect()
            }
        }
    }

    /// Only in these browsers, for what the others cannot measure.
    pub const fn only(mut self, browsers: &'static [Browser]) -> Self {
        self.engines = Engines::Only(browsers);
        self
    }

    /// With a system that prefers dark.
    pub const fn dark(mut self) -> Self {
        self.scheme = Scheme::Dark;
        self
    }
}

/// These scenarios in one browser each, but for those that name theirs.
pub fn in_one(mut scenarios: Vec<Scenario>) -> Vec<Scenario> {
    for scenario in &mut scenarios {
        if matches!(scenario.engines, Engines::Every) {
            scenario.engines = Engines::One;
        }
    }
    scenarios
}

/// Makes a [`Scenario`] of an `async fn(&Page) -> Result<()>`, named as the function, or as said.
macro_rules! scenario {
    ($function:ident) => {
        scenario!(stringify!($function), |page| $function(page))
    };
    ($name:expr, |$page:ident| $future:expr) => {
        $crate::harness::Scenario {
            name: $name,
            engines: $crate::harness::Engines::Every,
            scheme: tremplin_tests::browser::Scheme::Light,
            run: |$page| Box::pin($future),
        }
    };
}
pub(crate) use scenario;

type Slot = Mutex<Option<Session>>;

/// One session for each browser and scheme, opened when first needed.
pub struct Pool {
    runtime: Runtime,
    slots: HashMap<(Browser, Scheme), Slot>,
    turns: HashMap<Browser, Mutex<()>>,
    unsteady: std::sync::Mutex<Vec<String>>,
    times: std::sync::Mutex<Vec<(Duration, String)>>,
}

/// How many scenarios of a run may have a second attempt. Browsers and their drivers stumble about
/// once in a thousand scenarios; what is ours fails more often than that. `TREMPLIN_SECOND_ATTEMPTS=0`
/// gives none.
static SECOND_ATTEMPTS: LazyLock<usize> = LazyLock::new(|| {
    env::var("TREMPLIN_SECOND_ATTEMPTS").ok().and_then(|count| count.parse().ok()).unwrap_or(3)
});

/// How many of the slowest scenarios are named at the end of a run.
const SLOWEST: usize = 20;

impl Pool {
    /// Nothing is opened yet.
    pub fn new() -> Self {
        let runtime = Runtime::new().expect("the system gives a runtime its threads");
        let turns = Browser::ALL.into_iter().map(|browser| (browser, Mutex::new(()))).collect();
        let pairs =
            Browser::ALL.into_iter().flat_map(|one| [(one, Scheme::Light), (one, Scheme::Dark)]);
        let slots = pairs.map(|pair| (pair, Slot::default())).collect();
        Self { runtime, slots, turns, unsteady: Default::default(), times: Default::default() }
    }

    /// Runs one scenario, in its turn; again, in a new session, if it fails and a few others did no
    /// more than that.
    pub fn run(&self, browser: Browser, scenario: Scenario, label: &str) -> Result<(), Failed> {
        self.runtime.block_on(async {
            let _turn = self.turns[&browser].lock().await;
            let begun = Instant::now();
            let outcome = self.attempts(browser, scenario, label).await;
            let mut times = self.times.lock().unwrap_or_else(PoisonError::into_inner);
            times.push((begun.elapsed(), label.to_owned()));
            outcome
        })
    }

    async fn attempts(
        &self,
        browser: Browser,
        scenario: Scenario,
        label: &str,
    ) -> Result<(), Failed> {
        let first = match self.once(browser, scenario, label).await {
            Ok(()) => return Ok(()),
            Err(first) => first,
        };
        if self.unsteady().len() >= *SECOND_ATTEMPTS {
            return Err(first.into());
        }
        match self.once(browser, scenario, label).await {
            Ok(()) => {
                self.unsteady().push(format!("{label}\n{first}"));
                Ok(())
            }
            Err(second) => Err(second.into()),
        }
    }

    /// How long each browser took, and the slowest of its scenarios, as lines of text.
    pub fn times(&self) -> String {
        let mut times = self.times.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut lines = String::from("seconds, by browser:");
        for browser in Browser::ALL {
            let mine = times.iter().filter(|(_, label)| label.starts_with(browser.name()));
            let total: Duration = mine.map(|(time, _)| *time).sum();
            lines += &format!("\n{:8.1}  {browser}", total.as_secs_f64());
        }
        lines += "\nthe slowest scenarios:";
        times.sort_by_key(|(time, _)| std::cmp::Reverse(*time));
        for (time, label) in times.iter().take(SLOWEST) {
            lines += &format!("\n{:8.1}  {label}", time.as_secs_f64());
        }
        lines
    }

    async fn once(&self, browser: Browser, scenario: Scenario, label: &str) -> Result<(), String> {
        let mut slot = self.slots[&(browser, scenario.scheme)].lock().await;
        let said = |error| format!("{error:#}");
        let session = match slot.take() {
            Some(session) => session,
            None => Session::start(browser, scenario.scheme).await.map_err(said)?,
        };
        let server = Server::start().await.map_err(said)?;
        let page = Page::new(&session, &server);
        match attempt(&page, scenario).await {
            Ok(()) => {
                // The next scenario starts from nothing that this one left running.
                page.rest().await.map_err(said)?;
                *slot = Some(session);
                Ok(())
            }
            Err(error) => {
                let message = format!("{error:#}\n{}", aftermath(&page, label).await);
                session.stop().await;
                Err(message)
            }
        }
    }

    /// Scenarios that passed at their second attempt only, each with what it said at its first.
    pub fn unsteady(&self) -> MutexGuard<'_, Vec<String>> {
        self.unsteady.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends all browsers and drivers.
    pub fn close(&self) {
        self.runtime.block_on(async {
            for slot in self.slots.values() {
                if let Some(session) = slot.lock().await.take() {
                    session.stop().await;
                }
            }
        });
    }
}

async fn attempt(page: &Page<'_>, scenario: Scenario) -> Result<()> {
    let limit = Duration::from_secs(600);
    let run = AssertUnwindSafe((scenario.run)(page)).catch_unwind();
    match tokio::time::timeout(limit, run).await {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(panic)) => Err(anyhow!("panicked: {}", words(&*panic))),
        Err(_) => Err(anyhow!("not done after {} s", limit.as_secs())),
    }
}

fn words(panic: &(dyn Any + Send)) -> &str {
    panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("?")
}

/// A picture of the window, and what page and browser had to say.
async fn aftermath(page: &Page<'_>, label: &str) -> String {
    let folder = root().join("target/browser-failures");
    let path = folder.join(format!("{}.png", label.replace("::", "-")));
    let picture = async {
        tokio::fs::create_dir_all(&folder).await?;
        tokio::fs::write(&path, page.session.web.screenshot_as_png().await?).await?;
        anyhow::Ok(())
    };
    let picture = match tokio::time::timeout(Duration::from_secs(20), picture).await {
        Ok(Ok(())) => format!("picture: {}", path.display()),
        Ok(Err(error)) => format!("no picture: {error:#}"),
        Err(_) => "no picture: the browser does not answer".to_owned(),
    };
    let summary = tokio::time::timeout(Duration::from_secs(20), page.summary()).await;
    let mut text = format!("{picture}\npage: {}", summary.unwrap_or_default());
    if page.browser() == Browser::Chromium
        && let Ok(log) = page.session.web.browser_log().await
    {
        let lines: Vec<_> = log.iter().map(|entry| format!("{:?}", entry)).collect();
        text.push_str(&format!("\nconsole:\n{}", lines.join("\n")));
    }
    let asked: Vec<_> = page
        .server
        .seen()
        .into_iter()
        .map(|seen| format!("{} {}", seen.method, seen.path))
        .collect();
    text.push_str(&format!("\nasked of the server: {}", asked.join(", ")));
    text
}
