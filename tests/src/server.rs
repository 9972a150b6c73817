//! A local web server that a scenario scripts.
//!
//! Each scenario starts its own [`Server`]: three free ports on 127.0.0.1, that is three origins, the
//! last one over https, with storage and caches that no other scenario has touched. Without a script it serves what a visitor
//! gets: the bundle under `/dist/` (and under `/dist-2/` and so on, names that no cache knows), the
//! modules under `/content/`, the example pages under `/hosts/`, what `tests/package.json` and
//! `xtask/src/libraries.rs` bring under `/npm/`, and the demo site for everything else. What scenarios script lies under `/t/`. It keeps
//! every request it was sent.
//!
//! ```
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! use tremplin_tests::server::{Answer, Server};
//! let server = Server::start().await.unwrap();
//! server.always("/t/gone.json", Answer::status(404));
//! assert!(server.url("/t/gone.json").starts_with("http://127.0.0.1:"));
//! assert_eq!(server.count("/t/gone.json"), 0);
//! # });
//! ```

use std::collections::{HashMap, HashSet};
use std::net::TcpListener as StdListener;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use anyhow::{Context as _, Result};
use bytes::Bytes;
use tokio::sync::watch;

mod answer;
mod files;
mod secure;
mod serve;

pub use answer::Answer;

/// The three doors of a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Where the pages are.
    First,
    /// Another site.
    Second,
    /// Another site over https, with a certificate that nobody has vouched for: sessions let that pass.
    Secure,
}

/// A request as it came in.
#[derive(Clone, Debug)]
pub struct Seen {
    /// `GET`, `HEAD`, …
    pub method: String,
    /// Path without the query.
    pub path: String,
    /// Where it came in.
    pub origin: Origin,
}

#[derive(Default)]
struct Rule {
    first: Vec<Answer>,
    then: Option<Answer>,
    known: Option<Answer>,
    gate: Option<watch::Receiver<bool>>,
}

#[derive(Default)]
struct Script {
    rules: HashMap<String, Rule>,
    seen: Vec<Seen>,
    missing: Vec<String>,
    cut: bool,
}

/// State that the listeners share.
#[derive(Default)]
struct Shared {
    script: Mutex<Script>,
}

impl Shared {
    fn script(&self) -> MutexGuard<'_, Script> {
        self.script.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The server of one scenario. Dropping it closes its ports.
#[must_use]
pub struct Server {
    shared: Arc<Shared>,
    ports: [u16; 3],
    tasks: Vec<tokio::task::JoinHandle<()>>,
}

/// Holds back the answers to one path; see [`Server::hold`].
#[must_use = "dropping the gate lets the answers go"]
pub struct Gate(watch::Sender<bool>);

impl Gate {
    /// Lets the answers go, those that wait and those to come.
    pub fn release(self) {
        self.0.send_replace(true);
    }
}

/// A free port that no scenario of this run had before, so that no cache of a browser knows it.
fn fresh_listener() -> Result<(StdListener, u16)> {
    static USED: OnceLock<Mutex<HashSet<u16>>> = OnceLock::new();
    let used = USED.get_or_init(Mutex::default);
    loop {
        let listener = StdListener::bind(("127.0.0.1", 0)).context("no free port on 127.0.0.1")?;
        let port = listener.local_addr()?.port();
        if used.lock().unwrap_or_else(PoisonError::into_inner).insert(port) {
            return Ok((listener, port));
        }
    }
}

/// A free port, for a driver.
///
/// # Errors
/// When the system has none left.
pub fn free_port() -> Result<u16> {
    Ok(fresh_listener()?.1)
}

impl Server {
    /// Starts on three free ports.
    ///
    /// # Errors
    /// When no port or no certificate can be had.
    pub async fn start() -> Result<Self> {
        // A certificate that can't be made is said here, not to a browser that waits.
        secure::acceptor()?;
        let shared = Arc::new(Shared::default());
        let mut ports = [0; 3];
        let mut tasks = Vec::new();
        let origins = [Origin::First, Origin::Second, Origin::Secure];
        for (origin, port) in origins.into_iter().zip(&mut ports) {
            let (listener, number) = fresh_listener()?;
            listener.set_nonblocking(true)?;
            *port = number;
            let listener = tokio::net::TcpListener::from_std(listener)?;
            tasks.push(tokio::spawn(serve::accept(listener, Arc::clone(&shared), origin)));
        }
        Ok(Self { shared, ports, tasks })
    }

    /// `http://127.0.0.1:<port>`, the first origin.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.ports[0])
    }

    /// The second origin: the same server, another port.
    #[must_use]
    pub fn other_origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.ports[1])
    }

    /// `https://127.0.0.1:<port>`: the same server once more, as an issuer's site has it.
    #[must_use]
    pub fn secure_origin(&self) -> String {
        format!("https://127.0.0.1:{}", self.ports[2])
    }

    /// The address of a path on the first origin.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin())
    }

    /// An origin where nobody listens: the connection is refused.
    ///
    /// # Errors
    /// When the system has no port left.
    pub fn dead_origin() -> Result<String> {
        Ok(format!("http://127.0.0.1:{}", free_port()?))
    }

    /// Answers each request to `path` with `answer`.
    pub fn always(&self, path: &str, answer: Answer) {
        self.rule(path, |rule| rule.then = Some(answer));
    }

    /// Answers requests to `path` that bring a cookie with `answer`.
    pub fn with_cookie(&self, path: &str, answer: Answer) {
        self.rule(path, |rule| rule.known = Some(answer));
    }

    /// Answers the first `times` requests to `path` with `answer`, the later ones as ever.
    pub fn first(&self, path: &str, times: usize, answer: &Answer) {
        self.rule(path, |rule| rule.first = vec![answer.clone(); times]);
    }

    /// A page: `html` at `path`, with the probe as its first script.
    pub fn page(&self, path: &str, html: &str) {
        self.always(path, Answer::html(html));
    }

    /// A module: `json` at `path`.
    pub fn json(&self, path: &str, json: &serde_json::Value) {
        self.always(path, Answer::json(&json.to_string()));
    }

    /// Keeps requests to `path` waiting until the gate is released or dropped.
    pub fn hold(&self, path: &str) -> Gate {
        let (sender, receiver) = watch::channel(false);
        self.rule(path, |rule| rule.gate = Some(receiver));
        Gate(sender)
    }

    /// Cuts the network: from now on every connection is hung up on.
    pub fn cut(&self) {
        self.shared.script().cut = true;
    }

    /// Everything that was asked for, in order.
    #[must_use]
    pub fn seen(&self) -> Vec<Seen> {
        self.shared.script().seen.clone()
    }

    /// The paths that were asked for and are not there, without those scripted so; browsers ask for
    /// `/favicon.ico` unbidden.
    #[must_use]
    pub fn missing(&self) -> Vec<String> {
        self.shared.script().missing.clone()
    }

    /// How often `path` was asked for with GET, on all origins.
    #[must_use]
    pub fn count(&self, path: &str) -> usize {
        self.shared
            .script()
            .seen
            .iter()
            .filter(|one| one.path == path && one.method == "GET")
            .count()
    }

    fn rule(&self, path: &str, change: impl FnOnce(&mut Rule)) {
        change(self.shared.script().rules.entry(path.to_owned()).or_default());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

/// What goes out: a body, or a connection that ends without a word.
enum Outcome {
    Reply { status: u16, headers: Vec<(String, String)>, body: Bytes },
    HangUp,
}
