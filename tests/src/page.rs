//! A page as a visitor and as its host see it.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::WebDriver;

use crate::browser::Browser;
use crate::server::Server;
use crate::session::{Session, downloads};
use crate::typed;

mod axe;
mod input;

pub use axe::Violation;
pub use input::Key;

/// How long a condition may take to come true: far longer than it ever needs, so that a slow
/// machine fails no scenario.
const PATIENCE: Duration = Duration::from_secs(30);

/// An event of a widget, as it reached `window`.
#[derive(Clone, Debug, Deserialize)]
pub struct Event {
    /// `tremplin-ready`, …
    #[serde(rename = "type")]
    pub kind: String,
    /// The event's `detail`.
    pub detail: Value,
    /// Local name of the element that it went out from.
    pub from: String,
    /// Its `id`, or nothing.
    pub id: String,
    /// Whether it bubbles.
    pub bubbles: bool,
    /// Whether it leaves shadow roots.
    pub composed: bool,
}

/// The window of a session, looking at a scenario's server.
pub struct Page<'a> {
    /// The browser.
    pub session: &'a Session,
    /// The scenario's server.
    pub server: &'a Server,
    /// Whether axe looks: see [`Page::is_accessible`].
    judged: bool,
    /// The selector of the frame that was entered.
    frame: Mutex<Option<String>>,
}

impl<'a> Page<'a> {
    /// The session's window, for a scenario with this server. Where it is not `judged`, axe looks at the same
    /// scenario in another browser.
    #[must_use]
    pub fn new(session: &'a Session, server: &'a Server, judged: bool) -> Self {
        Self { session, server, judged, frame: Mutex::default() }
    }

    fn frame(&self) -> MutexGuard<'_, Option<String>> {
        self.frame.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn web(&self) -> &WebDriver {
        &self.session.web
    }

    /// Which browser this is.
    #[must_use]
    pub fn browser(&self) -> Browser {
        self.session.browser
    }

    /// Goes to a path of the first origin and waits until it has loaded.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn open(&self, path: &str) -> Result<()> {
        self.web().goto(self.server.url(path)).await.with_context(|| format!("opening {path}"))
    }

    /// Leaves whatever is open, so that nothing of it goes on.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn rest(&self) -> Result<()> {
        self.leave_frames().await?;
        // Other scenarios look for none. A page without an origin has none.
        let _ = self.web().delete_all_cookies().await;
        Ok(self.web().goto("about:blank").await?)
    }

    /// Serves `html` at `/t/page.html` and goes there.
    ///
    /// # Errors
    /// As [`Page::open`].
    pub async fn show(&self, html: &str) -> Result<()> {
        self.server.page("/t/page.html", html);
        self.open("/t/page.html").await
    }

    /// Loads the page anew.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn reload(&self) -> Result<()> {
        Ok(self.web().refresh().await?)
    }

    /// Runs the body of a function in the page: `arguments[0]` and so on are `values`, `__t` is the
    /// probe; what it returns comes back.
    ///
    /// # Errors
    /// When the script throws or returns something else than a `T`.
    pub async fn run<T: DeserializeOwned>(&self, body: &str, values: &[Value]) -> Result<T> {
        let result = self
            .web()
            .execute(body, values.to_vec())
            .await
            .with_context(|| format!("script: {body}"))?;
        Ok(serde_json::from_value(result.json().clone())?)
    }

    /// [`Page::run`] for one expression.
    ///
    /// # Errors
    /// As [`Page::run`].
    pub async fn value<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        self.run(&format!("return ({expression});"), &[]).await
    }

    /// Runs a body that awaits.
    ///
    /// # Errors
    /// As [`Page::run`].
    pub async fn run_async<T: DeserializeOwned>(&self, body: &str, values: &[Value]) -> Result<T> {
        let script = format!(
            "const done = arguments[arguments.length - 1]; const values = [...arguments].slice(0, -1);\
             (async (...arguments_) => {{ const [a, b, c] = arguments_; {body} }})(...values)\
             .then((value) => done({{ value: value === undefined ? null : value }}), (error) => done({{ error: String(error && error.stack || error) }}));"
        );
        let result = self
            .web()
            .execute_async(script, values.to_vec())
            .await
            .with_context(|| format!("script: {body}"))?;
        let mut answer = result.json().clone();
        if let Some(error) = answer.get("error") {
            bail!("the script `{body}` threw {error}");
        }
        Ok(serde_json::from_value(answer["value"].take())?)
    }

    /// Waits until an expression of the page is truthy, and gives its value.
    ///
    /// # Errors
    /// When it is not after half a minute: says `what` was waited for and what stands on the page.
    pub async fn until(&self, what: &str, expression: &str) -> Result<Value> {
        let deadline = Instant::now() + PATIENCE;
        let mut pause = Duration::from_millis(4);
        let mut last = None;
        loop {
            // While a page is being replaced, scripts may fail.
            match self.value::<Value>(expression).await {
                Ok(value) if truthy(&value) => return Ok(value),
                Ok(value) => last = Some(value.to_string()),
                Err(error) => last = last.or(Some(format!("{error:#}"))),
            }
            if Instant::now() > deadline {
                bail!(
                    "waited in vain until {what}\n  condition: {expression}\n  last: {}\n  page: {}",
                    last.unwrap_or_default(),
                    self.summary().await
                );
            }
            // Most come true within a frame or two; others should not be asked for all the time.
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(Duration::from_millis(32));
        }
    }

    /// Waits until the server was asked for `path` this many times.
    ///
    /// # Errors
    /// When it is not after half a minute.
    pub async fn asked(&self, path: &str, count: usize) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        while self.server.count(path) < count {
            ensure!(
                Instant::now() < deadline,
                "{path} was asked for {} times, not {count}",
                self.server.count(path)
            );
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Ok(())
    }

    /// Waits until the browser has saved a file of this name, and gives its text. WebKit's driver
    /// keeps no files.
    ///
    /// # Errors
    /// When it has not after half a minute.
    pub async fn saved(&self, name: &str) -> Result<String> {
        let deadline = Instant::now() + PATIENCE;
        let path = downloads().join(name);
        loop {
            // Under this name only once it is complete; Firefox makes an empty one before that.
            match tokio::fs::read_to_string(&path).await {
                Ok(text) if !text.is_empty() => return Ok(text),
                _ => ensure!(Instant::now() < deadline, "{} was not saved", path.display()),
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// What stands on the page, for a message.
    pub async fn summary(&self) -> String {
        match self
            .value::<Value>("window.__t ? __t.summary() : document.documentElement.innerText")
            .await
        {
            Ok(summary) => serde_json::to_string_pretty(&summary).unwrap_or_default(),
            Err(error) => format!("unreadable: {error:#}"),
        }
    }

    /// Waits until `selector` (see the probe: ` >>> ` steps into shadow roots) shows something.
    ///
    /// # Errors
    /// As [`Page::until`].
    pub async fn shows(&self, selector: &str) -> Result<()> {
        self.until(
            &format!("`{selector}` is visible"),
            &format!("__t.shown({}).length", json!(selector)),
        )
        .await?;
        Ok(())
    }

    /// Waits until `selector` has `text` in it.
    ///
    /// # Errors
    /// As [`Page::until`].
    pub async fn says(&self, selector: &str, text: &str) -> Result<()> {
        let expression = format!(
            "__t.shown({}).some((one) => __t.text(one).includes({}))",
            json!(selector),
            json!(text)
        );
        self.until(&format!("`{selector}` says “{text}”"), &expression).await?;
        Ok(())
    }

    /// The text of the first element, with runs of white space as one space.
    ///
    /// # Errors
    /// As [`Page::run`].
    pub async fn text(&self, selector: &str) -> Result<String> {
        self.value(&format!("__t.text(__t.one({}))", json!(selector))).await
    }

    /// The events of widgets that reached `window`.
    ///
    /// # Errors
    /// As [`Page::run`].
    pub async fn events(&self) -> Result<Vec<Event>> {
        let events: Vec<Event> = self.value("__t.events").await?;
        // A frame may pass on less.
        for event in events.iter().filter(|event| event.from.starts_with("tremplin-")) {
            typed::fits(&event.kind, &event.detail)?;
        }
        Ok(events)
    }

    /// Waits for the `count`th event of this kind and gives it.
    ///
    /// # Errors
    /// As [`Page::until`].
    pub async fn event(&self, kind: &str, count: usize) -> Result<Event> {
        let expression =
            format!("__t.events.filter((event) => event.type === {})[{}]", json!(kind), count - 1);
        let event = self.until(&format!("`{kind}` has come {count} times"), &expression).await?;
        let event: Event = serde_json::from_value(event)?;
        if event.from.starts_with("tremplin-") {
            typed::fits(&event.kind, &event.detail)?;
        }
        Ok(event)
    }

    /// Fails when the page let an error or a rejected promise out.
    ///
    /// # Errors
    /// With what came out.
    pub async fn is_unharmed(&self) -> Result<()> {
        let errors: Vec<String> = self.value("__t.errors").await?;
        ensure!(errors.is_empty(), "the page let errors out: {errors:?}");
        Ok(())
    }
}

fn truthy(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(yes) => *yes,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(_) | Value::Object(_) => true,
    }
}
