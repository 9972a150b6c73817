//! A browser's session, and what each browser is started with.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{Capabilities, RequestData, SessionId, WebDriver};

use crate::browser::{Browser, Scheme, Setup};
use crate::driver::{Driver, binary, firefox_that_ends};
use crate::root;

/// A browser with one window, used by one scenario after another.
#[must_use]
pub struct Session {
    /// Which browser.
    pub browser: Browser,
    /// What it says the visitor's system prefers.
    pub scheme: Scheme,
    /// The WebDriver session.
    pub web: WebDriver,
    driver: Driver,
}

impl Session {
    /// Starts driver and browser.
    ///
    /// # Errors
    /// When they are not installed or do not start.
    pub async fn start(browser: Browser, setup: Setup) -> Result<Self> {
        let scheme = setup.scheme;
        let driver = Driver::start(browser, setup).await?;
        let capabilities: Capabilities = serde_json::from_value(capabilities(browser, scheme)?)?;
        let web = WebDriver::builder(driver.url.as_str(), capabilities)
            .request_timeout(Duration::from_secs(120))
            .connect()
            .await
            .with_context(|| format!("{browser} does not open"))?;
        web.set_page_load_timeout(Duration::from_secs(60)).await?;
        web.set_script_timeout(Duration::from_secs(60)).await?;
        let session = Self { browser, scheme, web, driver };
        session.desktop().await?;
        Ok(session)
    }

    /// A window of 1200 x 900 CSS pixels.
    ///
    /// # Errors
    /// When the driver refuses.
    pub async fn desktop(&self) -> Result<()> {
        if self.browser == Browser::Chromium {
            self.cdp("Emulation.clearDeviceMetricsOverride", json!({})).await?;
        }
        self.web.set_window_rect(0, 0, 1200, 900).await?;
        Ok(())
    }

    /// A command of the Chrome DevTools protocol; Chromium only.
    ///
    /// # Errors
    /// When Chromium refuses it, and in every other browser.
    pub async fn cdp(&self, command: &'static str, parameters: Value) -> Result<Value> {
        let reply = self.web.handle().cmd(Cdp { command, parameters }).await?;
        Ok(reply.value_json().unwrap_or(Value::Null))
    }

    /// Ends browser and driver.
    pub async fn stop(self) {
        let Self { web, driver, .. } = self;
        // A browser that crashed cannot say goodbye; its driver is ended all the same.
        let _ = tokio::time::timeout(Duration::from_secs(10), web.quit()).await;
        driver.stop().await;
    }
}

#[derive(Debug)]
struct Cdp {
    command: &'static str,
    parameters: Value,
}

impl FormatRequestData for Cdp {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(hyper::Method::POST, format!("session/{session}/goog/cdp/execute"))
            .add_body(json!({ "cmd": self.command, "params": self.parameters }))
    }
}

/// Where Chromium and Firefox put the files that a page saves.
#[must_use]
pub fn downloads() -> PathBuf {
    root().join("target/browser-downloads")
}

/// The film (Y4M) that Chromium's camera shows; a test writes it first.
#[must_use]
pub fn camera() -> PathBuf {
    root().join("target/browser-camera.y4m")
}

/// As measured: what makes each run without a screen, as root, and quietly.
fn capabilities(browser: Browser, scheme: Scheme) -> Result<Value> {
    let program = binary(browser)?;
    std::fs::create_dir_all(downloads())?;
    let dark = scheme == Scheme::Dark;
    Ok(match browser {
        Browser::Chromium => {
            let film = format!("--use-file-for-fake-video-capture={}", camera().display());
            let mut flags = vec![
                // Its camera films a file that a test writes, and nobody is asked.
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                &film,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=fr",
                // Chromium ends with its driver: over a pipe it notices.
                "--remote-debugging-pipe",
            ];
            if dark {
                flags.push("--force-dark-mode");
            }
            json!({
                "browserName": "chrome",
                "acceptInsecureCerts": true,
                "goog:chromeOptions": {
                    "binary": program,
                    "args": flags,
                    "prefs": { "download.default_directory": downloads() },
                },
                "goog:loggingPrefs": { "browser": "ALL" },
                "unhandledPromptBehavior": "dismiss",
            })
        }
        Browser::Firefox => json!({
            "browserName": "firefox",
            "acceptInsecureCerts": true,
            "moz:firefoxOptions": {
                "binary": firefox_that_ends(program)?,
                "args": ["-headless"],
                "prefs": {
                    "layout.css.prefers-color-scheme.content-override": if dark { 0 } else { 1 },
                    "intl.accept_languages": "fr",
                    "browser.download.folderList": 2,
                    "browser.download.dir": downloads(),
                    "network.captive-portal-service.enabled": false,
                    "network.connectivity-service.enabled": false,
                },
            },
            "unhandledPromptBehavior": "dismiss",
        }),
        Browser::Webkit => json!({
            "browserName": "MiniBrowser",
            "acceptInsecureCerts": true,
            "webkitgtk:browserOptions": { "binary": program, "args": ["--automation"] },
        }),
    })
}
