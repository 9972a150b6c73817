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
use tremplin_tests::browser::{Browser, Scheme, Setup};
use tremplin_tests::page::Page;
use tremplin_tests::server::Server;
use tremplin_tests::session::Session;
use tremplin_tests::{root, target};

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

/// A scenario in one of the browsers that run it.
#[derive(Clone)]
pub struct Trial {
    /// `<browser>::<topic>::<scenario>`.
    pub label: String,
    /// The browser.
    pub browser: Browser,
    /// Whether axe looks.
    pub judged: bool,
    /// The scenario.
    pub scenario: Scenario,
}

impl Trial {
    /// Those of a topic's scenario, in the browsers that are wanted.
    pub fn of(topic: &str, scenario: Scenario, wanted: &[Browser]) -> Vec<Self> {
        let running = scenario.browsers(topic, wanted);
        let trial = |&browser: &Browser| Self {
            label: format!("{browser}::{topic}::{}", scenario.name),
            browser,
            judged: scenario.judged_in(topic, browser, &running),
            scenario,
        };
        running.iter().map(trial).collect()
    }
}

/// Who runs what one browser runs: WebKit takes a quarter longer for the same, so it has fewer turns.
const TURNS: [Browser; 11] = {
    use Browser::{Chromium as C, Firefox as F, Webkit as W};
    [C, F, W, C, F, W, C, F, W, C, F]
};

/// A scenario of the suite.
#[derive(Clone, Copy)]
pub struct Scenario {
    /// Its name within the topic.
    pub name: &'static str,
    /// In which browsers it runs.
    pub engines: Engines,
    /// What its browser is started with.
    pub setup: Setup,
    /// Whether axe looks in each of the browsers that run it.
    pub judged_everywhere: bool,
    /// The scenario.
    pub run: for<'a> fn(&'a Page<'a>) -> Running<'a>,
}

impl Scenario {
    /// Those of `wanted` that run it, as a scenario of this topic.
    pub fn browsers(&self, topic: &str, wanted: &[Browser]) -> Vec<Browser> {
        match self.engines {
            Engines::Every => wanted.to_vec(),
            Engines::One => self.chosen(topic, wanted).into_iter().collect(),
            Engines::Only(these) => {
                wanted.iter().copied().filter(|browser| these.contains(browser)).collect()
            }
        }
    }

    /// One of these browsers, which its name decides.
    fn chosen(&self, topic: &str, among: &[Browser]) -> Option<Browser> {
        let name = topic.bytes().chain(self.name.bytes());
        let turn =
            name.fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte)));
        let turns: Vec<Browser> =
            TURNS.into_iter().filter(|browser| among.contains(browser)).collect();
        turns.get(turn.checked_rem(turns.len())?).copied()
    }

    /// Whether axe looks in this one of the browsers that run it: it says the same of the same document,
    /// so it does in one of them.
    pub fn judged_in(&self, topic: &str, browser: Browser, running: &[Browser]) -> bool {
        self.judged_everywhere || self.chosen(topic, running) == Some(browser)
    }

    /// Only in these browsers, for what the others cannot measure.
    pub const fn only(mut self, browsers: &'static [Browser]) -> Self {
        self.engines = Engines::Only(browsers);
        self
    }

    /// With axe in each browser, where it is about how things look: engines have colours of their own.
    pub const fn judged_everywhere(mut self) -> Self {
        self.judged_everywhere = true;
        self
    }

    /// With a system that prefers dark.
    pub const fn dark(mut self) -> Self {
        self.setup.scheme = Scheme::Dark;
        self
    }

    /// With WebKit drawing in layers: see [`Setup`].
    pub const fn in_layers(mut self) -> Self {
        self.setup.layers = true;
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

/// These scenarios with WebKit drawing in layers.
pub fn in_layers(scenarios: Vec<Scenario>) -> Vec<Scenario> {
    scenarios.into_iter().map(Scenario::in_layers).collect()
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
            setup: tremplin_tests::browser::Setup {
                scheme: tremplin_tests::browser::Scheme::Light,
                layers: false,
            },
            judged_everywhere: false,
            run: |$page| Box::pin($future),
        }
    };
}
pub(crate) use scenario;

type Slot = Mutex<Option<Session>>;

/// One session for each browser and setup, opened when first needed.
pub struct Pool {
    runtime: Runtime,
    slots: HashMap<(Browser, Setup), Slot>,
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

/// Seconds and name of every scenario of the last run, the slowest first; in cargo's folder.
const TIMES: &str = "browser-times.tsv";

/// How many of the slowest scenarios are named at the end of a run.
const SLOWEST: usize = 20;

impl Pool {
    /// Nothing is opened yet.
    pub fn new() -> Self {
        let runtime = Runtime::new().expect("the system gives a runtime its threads");
        let turns = Browser::ALL.into_iter().map(|browser| (browser, Mutex::new(()))).collect();
        let mut slots = HashMap::new();
        for browser in Browser::ALL {
            for scheme in [Scheme::Light, Scheme::Dark] {
                for layers in [false, true] {
                    slots.insert((browser, Setup { scheme, layers }), Slot::default());
                }
            }
        }
        Self { runtime, slots, turns, unsteady: Default::default(), times: Default::default() }
    }

    /// Runs one scenario, in its turn; again, in a new session, if it fails and a few others did no
    /// more than that.
    pub fn run(&self, trial: &Trial) -> Result<(), Failed> {
        self.runtime.block_on(async {
            let _turn = self.turns[&trial.browser].lock().await;
            let begun = Instant::now();
            let outcome = self.attempts(trial).await;
            let mut times = self.times.lock().unwrap_or_else(PoisonError::into_inner);
            times.push((begun.elapsed(), trial.label.clone()));
            outcome
        })
    }

    async fn attempts(&self, trial: &Trial) -> Result<(), Failed> {
        let first = match self.once(trial).await {
            Ok(()) => return Ok(()),
            Err(first) => first,
        };
        if self.unsteady().len() >= *SECOND_ATTEMPTS {
            return Err(first.into());
        }
        match self.once(trial).await {
            Ok(()) => {
                self.unsteady().push(format!("{}\n{first}", trial.label));
                Ok(())
            }
            Err(second) => Err(second.into()),
        }
    }

    /// How long each browser took, and the slowest of its scenarios, as lines of text. Every scenario's time
    /// goes into [`TIMES`].
    pub fn times(&self) -> String {
        let mut times = self.times.lock().unwrap_or_else(PoisonError::into_inner).clone();
        times.sort_by_key(|(time, _)| std::cmp::Reverse(*time));
        let table: String = times
            .iter()
            .map(|(time, label)| format!("{:.3}\t{label}\n", time.as_secs_f64()))
            .collect();
        let kept = std::fs::write(target().join(TIMES), table);
        let mut lines = String::from("seconds, by browser:");
        for browser in Browser::ALL {
            let mine = times.iter().filter(|(_, label)| label.starts_with(browser.name()));
            let total: Duration = mine.map(|(time, _)| *time).sum();
            lines += &format!("\n{:8.1}  {browser}", total.as_secs_f64());
        }
        lines += &match kept {
            Ok(()) => format!("\nthe slowest scenarios (all: {TIMES} in the target folder):"),
            Err(error) => format!("\nthe slowest scenarios ({TIMES} is not written: {error}):"),
        };
        for (time, label) in times.iter().take(SLOWEST) {
            lines += &format!("\n{:8.1}  {label}", time.as_secs_f64());
        }
        lines
    }

    async fn once(&self, trial: &Trial) -> Result<(), String> {
        let Trial { browser, scenario, .. } = *trial;
        // The others have no choice: one session serves both.
        let layers = scenario.setup.layers && browser == Browser::Webkit;
        let setup = Setup { layers, ..scenario.setup };
        let mut slot = self.slots[&(browser, setup)].lock().await;
        let said = |error| format!("{error:#}");
        let session = match slot.take() {
            Some(session) => session,
            None => Session::start(browser, setup).await.map_err(said)?,
        };
        let server = Server::start().await.map_err(said)?;
        let page = Page::new(&session, &server, trial.judged);
        match attempt(&page, scenario).await {
            Ok(()) => {
                // The next scenario starts from nothing that this one left running.
                page.rest().await.map_err(said)?;
                *slot = Some(session);
                Ok(())
            }
            Err(error) => {
                let message = format!("{error:#}\n{}", aftermath(&page, &trial.label).await);
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
