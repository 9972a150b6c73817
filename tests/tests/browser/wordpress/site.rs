//! A WordPress of its own for a scenario: files, people, PHP's web server.

use std::fs;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use tremplin_tests::page::Page;
use tremplin_tests::server::free_port;
use tremplin_tests::{root, target};

/// Runs until it is dropped; then nothing of it is left.
pub struct Site {
    folder: Folder,
    server: Child,
    /// `http://127.0.0.1:<port>`.
    pub origin: String,
    modules: String,
}

/// Is gone at the end, also where WordPress did not come to be installed.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Where the plugin is when WordPress starts.
#[derive(PartialEq, Eq)]
pub enum Plugin {
    /// Nowhere: somebody uploads it.
    Elsewhere,
    /// Unpacked and activated.
    Active,
}

/// The plugin, as people download it.
pub fn archive() -> Result<PathBuf> {
    let name = concat!("package/tremplin-wordpress-", env!("CARGO_PKG_VERSION"), ".zip");
    let path = target().join(name);
    ensure!(path.is_file(), "{} is missing; `cargo xtask package` writes it", path.display());
    Ok(path)
}

/// Where `cargo xtask test` has put WordPress.
fn source() -> Result<PathBuf> {
    if let Some(folder) = std::env::var_os("TREMPLIN_WORDPRESS") {
        return Ok(folder.into());
    }
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let home = || Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache"));
    Ok(cache.or_else(home).context("no home folder is set")?.join("tremplin/wordpress"))
}

impl Site {
    /// Copies WordPress `version`, installs it, and waits until it answers. Modules of another site come from
    /// the server of the page.
    pub async fn start(page: &Page<'_>, version: &str, plugin: Plugin) -> Result<Self> {
        let port = free_port()?;
        let folder = Folder(std::env::temp_dir().join(format!("tremplin-wordpress-{port}")));
        let [origin, modules] = [format!("http://127.0.0.1:{port}"), page.server.origin()];
        fill(&folder.0, &source()?, version)?;
        if plugin == Plugin::Active {
            let place = folder.0.join("wp-content/plugins");
            zip::ZipArchive::new(fs::File::open(archive()?)?)?.extract(place)?;
        }
        let mut setup = php(&folder.0, &origin, &modules);
        setup.arg("setup.php");
        if plugin == Plugin::Active {
            setup.arg("tremplin/tremplin.php");
        }
        prints(&mut setup, "installed")?;
        let mut serve = php(&folder.0, &origin, &modules);
        serve.args(["-S", &format!("127.0.0.1:{port}")]);
        // Its workers are processes of its own: they end with their group.
        serve.env("PHP_CLI_SERVER_WORKERS", "4").process_group(0);
        let server = serve.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let site = Self { folder, server, origin, modules };
        let deadline = Instant::now() + Duration::from_secs(60);
        while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            ensure!(Instant::now() < deadline, "PHP's server does not answer");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(site)
    }

    /// Goes to a path of the site.
    pub async fn open(&self, page: &Page<'_>, path: &str) -> Result<()> {
        let address = format!("{}{path}", self.origin);
        page.session.web.goto(&address).await.with_context(|| format!("opening {address}"))
    }

    /// Somebody else logs in.
    pub async fn login(&self, page: &Page<'_>, name: &str) -> Result<()> {
        page.session.web.delete_all_cookies().await?;
        self.open(page, "/wp-login.php").await?;
        let fill =
            "const [name] = arguments; user_login.value = name; user_pass.value = 'password'";
        page.run::<()>(fill, &[json!(name)]).await?;
        page.click("#wp-submit").await?;
        page.until("the dashboard is open", "document.body?.classList.contains('index-php')")
            .await?;
        Ok(())
    }

    /// What the plugin does inside WordPress, and that PHP complains of nothing in it.
    pub fn is_in_order(&self) -> Result<()> {
        fs::copy(root().join("tests/wordpress/check.php"), self.folder.0.join("check.php"))?;
        let mut check = php(&self.folder.0, &self.origin, &self.modules);
        prints(check.arg("check.php"), "as it should be")?;
        let log = fs::read_to_string(self.folder.0.join("debug.log")).unwrap_or_default();
        let ours: Vec<&str> =
            log.lines().filter(|line| line.contains("plugins/tremplin")).collect();
        ensure!(ours.is_empty(), "PHP complains:\n{}", ours.join("\n"));
        Ok(())
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let group = format!("-{}", self.server.id());
        let _ = Command::new("kill").args(["-TERM", "--", &group]).status();
        let _ = self.server.wait();
    }
}

fn fill(folder: &Path, source: &Path, version: &str) -> Result<()> {
    let from = source.join(version);
    ensure!(from.is_dir(), "{} is missing; `cargo xtask test` fetches WordPress", from.display());
    copy(&from, folder)?;
    let content = folder.join("wp-content");
    copy(&source.join("sqlite"), &content.join("plugins/sqlite-database-integration"))?;
    fs::copy(source.join("sqlite/db.copy"), content.join("db.php"))?;
    fs::create_dir_all(content.join("mu-plugins"))?;
    let ours = root().join("tests/wordpress");
    fs::copy(ours.join("probe.php"), content.join("mu-plugins/probe.php"))?;
    for name in ["wp-config.php", "setup.php"] {
        fs::copy(ours.join(name), folder.join(name))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// PHP at the site's root; the mails that WordPress writes go nowhere.
fn php(folder: &Path, origin: &str, modules: &str) -> Command {
    let mut php = Command::new("php");
    php.current_dir(folder).args(["-d", "sendmail_path=/bin/true"]);
    php.env("TREMPLIN_SITE", origin).env("TREMPLIN_MODULES", modules);
    php
}

fn prints(command: &mut Command, expected: &str) -> Result<()> {
    let output = command.output().context("PHP is not installed; `cargo xtask test` does that")?;
    let said = String::from_utf8_lossy(&output.stdout);
    let log = command.get_current_dir().map(|folder| fs::read_to_string(folder.join("debug.log")));
    let log = log.and_then(Result::ok).unwrap_or_default();
    ensure!(said.trim() == expected, "{}\n{log}", said.chars().take(2000).collect::<String>());
    Ok(())
}
