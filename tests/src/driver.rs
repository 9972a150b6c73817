//! The driver process of a browser: found, started on a free port, ended.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

use crate::browser::{Browser, Scheme, Setup};
use crate::root;
use crate::server::free_port;

/// Debian's name and place of WebKit's small browser.
const MINI_BROWSERS: [&str; 2] = [
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
];

/// A running driver. Ended with the process that started it, however that ends.
#[must_use]
pub struct Driver {
    /// Where WebDriver commands go.
    pub url: String,
    process: Child,
    display: Option<Child>,
}

impl Driver {
    /// Starts the driver of `browser`; see [`Setup`].
    ///
    /// # Errors
    /// When the browser or its driver is not installed: the message is the command to run. When it
    /// does not answer within half a minute.
    pub async fn start(browser: Browser, setup: Setup) -> Result<Self> {
        // Spawned from a worker thread: the kernel ends a child with the thread that made it.
        tokio::spawn(async move { Self::spawn(browser, setup).await }).await?
    }

    async fn spawn(browser: Browser, setup: Setup) -> Result<Self> {
        let port = free_port()?;
        let program = program(browser)?;
        let mut command = bound(&program);
        let mut display = None;
        match browser {
            Browser::Chromium => {
                binary(browser)?;
                command.arg(format!("--port={port}"));
            }
            Browser::Firefox => {
                binary(browser)?;
                command.args(["--port", &port.to_string(), "--log", "error"]);
            }
            Browser::Webkit => {
                binary(browser)?;
                let (server, number) = x_server().await?;
                display = Some(server);
                command.arg(format!("--port={port}")).env("DISPLAY", format!(":{number}"));
                if !setup.layers {
                    command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
                }
                command
                    .env("GDK_BACKEND", "x11")
                    .env("NO_AT_BRIDGE", "1")
                    .env("GIO_USE_PROXY_RESOLVER", "dummy");
                command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1"); // bubblewrap needs rights that containers lack
                command.env(
                    "GTK_THEME",
                    if setup.scheme == Scheme::Dark { "Adwaita:dark" } else { "Adwaita" },
                );
            }
        }
        let process = command
            .env("FONTCONFIG_FILE", root().join("tests/fonts.conf"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("{} does not start", program.display()))?;
        let driver = Self { url: format!("http://127.0.0.1:{port}"), process, display };
        driver.wait_until_it_listens(port).await?;
        Ok(driver)
    }

    async fn wait_until_it_listens(&self, port: u16) -> Result<()> {
        let deadline = Instant::now() + Duration::from_secs(30);
        while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            if Instant::now() > deadline {
                bail!("the driver at {} does not listen after 30 s", self.url);
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// Ends the driver, and the display it drew on.
    pub async fn stop(mut self) {
        // An error here means that it is already gone.
        let _ = self.process.kill().await;
        if let Some(mut display) = self.display.take() {
            let _ = display.kill().await;
        }
    }
}

/// A command that dies with this process, where util-linux can see to it.
fn bound(program: &Path) -> Command {
    match find("setpriv") {
        Some(setpriv) => {
            let mut command = Command::new(setpriv);
            command.args(["--pdeathsig", "TERM", "--"]).arg(program);
            command
        }
        None => Command::new(program),
    }
}

/// An X server of its own, without a screen; it chooses a free display number.
async fn x_server() -> Result<(Child, String)> {
    let program = find("Xvfb").context(install(Browser::Webkit))?;
    let mut server = bound(&program)
        .args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .context("Xvfb does not start")?;
    let out = server.stdout.take().context("Xvfb has no output")?;
    let number = BufReader::new(out).lines().next_line().await?.context("Xvfb found no display")?;
    Ok((server, number))
}

/// The browser's program.
///
/// # Errors
/// When it is not installed: the message is the command to run.
pub fn binary(browser: Browser) -> Result<PathBuf> {
    let found = match browser {
        Browser::Chromium => {
            ["chromium", "chromium-browser", "google-chrome"].iter().find_map(|name| find(name))
        }
        Browser::Firefox => ["firefox-esr", "firefox"].iter().find_map(|name| find(name)),
        Browser::Webkit => MINI_BROWSERS.iter().map(PathBuf::from).find(|path| path.is_file()),
    };
    found.context(install(browser))
}

/// A program that starts Firefox so that it ends with geckodriver, which itself would leave it
/// running; Firefox itself where util-linux is not there.
///
/// # Errors
/// When the script cannot be written.
pub fn firefox_that_ends(firefox: PathBuf) -> Result<PathBuf> {
    let Some(setpriv) = find("setpriv") else { return Ok(firefox) };
    let folder = root().join("target/browser-tools");
    std::fs::create_dir_all(&folder)?;
    // Renamed into place: another run may be starting it this moment.
    let (script, draft) =
        (folder.join("firefox"), folder.join(format!("firefox-{}", std::process::id())));
    let text = format!(
        "#!/bin/sh\nexec {} --pdeathsig KILL -- {} \"$@\"\n",
        setpriv.display(),
        firefox.display()
    );
    std::fs::write(&draft, text)?;
    std::fs::set_permissions(&draft, std::fs::Permissions::from_mode(0o755))?;
    std::fs::rename(&draft, &script)?;
    Ok(script)
}

fn program(browser: Browser) -> Result<PathBuf> {
    let found = match browser {
        Browser::Chromium => find("chromedriver"),
        Browser::Firefox => geckodriver(),
        Browser::Webkit => find("WebKitWebDriver"),
    };
    found.context(install(browser))
}

fn geckodriver() -> Option<PathBuf> {
    let named = std::env::var_os("TREMPLIN_GECKODRIVER").map(PathBuf::from);
    let kept = std::env::var_os("HOME").map(|home| {
        PathBuf::from(home).join(".cache/tremplin/tools/geckodriver-0.37.1/bin/geckodriver")
    });
    named.into_iter().chain(kept).find(|path| path.is_file()).or_else(|| find("geckodriver"))
}

/// What a person runs when the browser is missing.
fn install(browser: Browser) -> String {
    let (name, command) = match browser {
        Browser::Chromium => ("Chromium", "sudo apt-get install -y chromium chromium-driver"),
        Browser::Firefox => (
            "Firefox",
            "sudo apt-get install -y firefox-esr && cargo install geckodriver --version 0.37.1 --locked",
        ),
        Browser::Webkit => ("WebKit", "sudo apt-get install -y webkit2gtk-driver xvfb"),
    };
    format!(
        "{name} or its driver is not installed; run:\n    {command}\nor leave it out with TREMPLIN_BROWSERS"
    )
}

fn find(name: &str) -> Option<PathBuf> {
    let paths = std::env::var_os("PATH")?;
    std::env::split_paths(&paths).map(|folder| folder.join(name)).find(|path| path.is_file())
}
