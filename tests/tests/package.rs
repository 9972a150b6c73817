//! The zip that a webmaster uploads, unpacked and served by Apache, Caddy and nginx with the settings
//! that lie in it; the plugin for WordPress, as far as that needs no WordPress.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tremplin_formats::snippet::Integrity;
use tremplin_tests::target;

const VERSION: &str = env!("CARGO_PKG_VERSION");
const LASTING: &str = "public, max-age=31536000, immutable";

/// A folder that is gone at the end, the uploaded folder `tremplin` in it.
struct Site(PathBuf);

impl Site {
    fn new(name: &str) -> Self {
        Self::of(name, &format!("tremplin-{VERSION}.zip"))
    }

    /// The folder of another archive.
    fn of(name: &str, archive: &str) -> Self {
        Self::below(name, archive, "")
    }

    /// The folder of an archive in another folder.
    fn below(name: &str, archive: &str, folder: &str) -> Self {
        let place = std::env::temp_dir().join(format!("tremplin-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&place);
        fs::create_dir_all(&place).expect("a folder can be made");
        let archive = target().join("package").join(archive);
        let archive = fs::File::open(&archive)
            .unwrap_or_else(|error| panic!("{error}; `cargo xtask package` writes {archive:?}"));
        let mut archive = zip::ZipArchive::new(archive).expect("a zip");
        archive.extract(place.join(folder)).expect("it can be unpacked");
        Self(place)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// Settings from the package, as they are.
    fn settings(&self, name: &str) -> String {
        fs::read_to_string(self.path(&format!("tremplin/{name}"))).expect("settings")
    }

    fn write(&self, name: &str, text: &str) -> PathBuf {
        fs::write(self.path(name), text).expect("a file can be written");
        self.path(name)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A server that ends with the test.
struct Server {
    child: Child,
    port: u16,
}

impl Server {
    /// Starts it, and waits until it answers.
    fn start(port: u16, command: &mut Command) -> Self {
        let child = command.stdout(Stdio::null()).spawn();
        let mut server = Self { child: child.expect("the server is installed"), port };
        let deadline = Instant::now() + Duration::from_secs(60);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if let Some(status) = server.child.try_wait().expect("a child can be asked") {
                panic!("{command:?} ended with {status}");
            }
            assert!(Instant::now() < deadline, "{command:?} does not answer");
            std::thread::yield_now();
        }
        server
    }

    fn get(&self, path: &str, encodings: &str) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it answers");
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nOrigin: https://autre.example\r\n\
             Accept-Encoding: {encodings}\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).expect("it listens");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("it answers to the end");
        Answer::read(&bytes)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Apache's and nginx' first process ends the others when it is asked to.
        let _ = Command::new("kill").arg(self.child.id().to_string()).status();
        let _ = self.child.wait();
    }
}

/// An answer: status, headers in lower case, body.
#[derive(Debug)]
struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("headers");
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).expect("a status");
        let headers: BTreeMap<_, _> = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()))
            .collect();
        let mut body = bytes[end + 4..].to_vec();
        if headers.get("transfer-encoding").is_some_and(|it| it == "chunked") {
            body = joined(&body);
        }
        Self { status: status.parse().expect("a number"), headers, body }
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// The chunks of a body, one after the other.
fn joined(mut chunked: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(end) = chunked.windows(2).position(|two| two == b"\r\n") {
        let length = String::from_utf8_lossy(&chunked[..end]);
        let length = usize::from_str_radix(length.trim(), 16).expect("a length");
        if length == 0 {
            break;
        }
        body.extend(&chunked[end + 2..end + 2 + length]);
        chunked = &chunked[end + 2 + length + 2..];
    }
    body
}

/// A port that nobody had a moment ago.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    listener.local_addr().expect("an address").port()
}

/// What every server has to do with the folder.
fn serves_the_folder(site: &Site, server: &Server) {
    let version = format!("/tremplin/{VERSION}");
    for (path, kind, kept) in [
        (format!("{version}/tremplin.js"), "javascript", LASTING),
        (format!("{version}/tremplin_quiz_bg.wasm"), "application/wasm", LASTING),
        (format!("{version}/embed.css"), "text/css", LASTING),
        (format!("{version}/embed.html"), "text/html", "no-cache"),
    ] {
        for (asked, given) in
            [("br", "br"), ("gzip", "gzip"), ("gzip, deflate, br", "br"), ("identity", "")]
        {
            let answer = server.get(&path, asked);
            let when = format!("{path}, {asked}: {:?}", answer.headers);
            assert_eq!(answer.status, 200, "{when}");
            assert_eq!(answer.header("content-encoding"), given, "{when}");
            assert!(answer.header("content-type").contains(kind), "{when}");
            assert_eq!(answer.header("cache-control"), kept, "{when}");
            assert_eq!(answer.header("access-control-allow-origin"), "*", "{when}");
            assert_eq!(answer.header("cross-origin-resource-policy"), "cross-origin", "{when}");
            assert_eq!(answer.header("x-content-type-options"), "nosniff", "{when}");
            let embedder = if path.ends_with("/embed.html") { "credentialless" } else { "" };
            assert_eq!(answer.header("cross-origin-embedder-policy"), embedder, "{when}");
            if !given.is_empty() {
                let vary = answer.header("vary").to_lowercase();
                assert!(vary.contains("accept-encoding"), "{when}");
            }
            let suffix = match given {
                "br" => ".br",
                "gzip" => ".gz",
                _ => "",
            };
            let file = fs::read(site.path(&format!("{}{suffix}", &path[1..]))).expect("a file");
            assert!(answer.body == file, "{when}: another body");
        }
    }
    // What a webmaster changes is seen at once.
    let settings = format!("{version}/embed.config.json");
    site.write(&settings[1..], "{ \"content\": [\"https://ville.example/\"] }");
    let answer = server.get(&settings, "br, gzip");
    assert_eq!(answer.header("cache-control"), "no-cache", "{:?}", answer.headers);
    assert!(String::from_utf8_lossy(&answer.body).contains("ville.example"));
    for path in ["/tremplin/", "/tremplin/modules/cv.json", "/tremplin/modules/cv.html"] {
        let answer = server.get(path, "identity");
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("cache-control"), "no-cache", "{path}: {:?}", answer.headers);
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
    }
    assert_eq!(server.get(&format!("{version}/nowhere.js"), "br").status, 404);
}

/// Apache as shared hosting has it.
fn apache(site: &Site) -> Server {
    let port = free_port();
    let modules = ["mpm_event", "authz_core", "dir", "mime", "rewrite", "headers"]
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"));
    let place = site.0.display();
    // `.htaccess` may set what concerns files, and Debian's types are known.
    let settings = format!(
        "{}ServerRoot {place}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {place}/pid\nErrorLog {place}/errors\n\
         TypesConfig /etc/mime.types\nAddType application/x-gzip .gz\nDirectoryIndex index.html\nDocumentRoot {place}\n\
         <Directory {place}>\nAllowOverride FileInfo\nOptions FollowSymLinks\nRequire all granted\n</Directory>\n",
        modules.concat()
    );
    let file = site.write("apache.conf", &settings);
    let mut apache = Command::new("apache2");
    Server::start(port, apache.arg("-f").arg(file).arg("-DFOREGROUND"))
}

#[test]
fn apache_with_htaccess() {
    let site = Site::new("apache");
    serves_the_folder(&site, &apache(&site));
}

/// The plugin for WordPress brings the settings for its own folder.
#[test]
fn the_program_in_the_plugin_is_small_and_kept() {
    let site = Site::of("plugin", &format!("tremplin-wordpress-{VERSION}.zip"));
    let server = apache(&site);
    for (asked, given, suffix) in [("br", "br", ".br"), ("gzip", "", ""), ("identity", "", "")] {
        let path = format!("/tremplin/{VERSION}/tremplin_quiz_bg.wasm");
        let answer = server.get(&path, asked);
        assert_eq!(answer.status, 200, "{asked}");
        assert_eq!(answer.header("content-encoding"), given, "{asked}: {:?}", answer.headers);
        assert!(answer.header("content-type").contains("application/wasm"), "{:?}", answer.headers);
        assert_eq!(answer.header("cache-control"), LASTING, "{asked}: {:?}", answer.headers);
        let file = fs::read(site.path(&format!("{}{suffix}", &path[1..]))).expect("a file");
        assert!(answer.body == file, "{asked}: another body");
    }
}

#[test]
fn php_understands_the_plugin() {
    let site = Site::of("php", &format!("tremplin-wordpress-{VERSION}.zip"));
    let mut folders = vec![site.path("tremplin")];
    let mut seen = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "php") {
                let lint = Command::new("php").arg("-l").arg(&path).output().expect("PHP is there");
                let said = String::from_utf8_lossy(&lint.stdout);
                assert!(lint.status.success(), "{said}");
                assert!(said.starts_with("No syntax errors"), "{said}");
                seen += 1;
            }
        }
    }
    assert!(seen >= 12, "only {seen} files");
}

/// Many hosts let in 2 MB, as PHP does where nobody has changed it.
#[test]
fn the_plugin_can_be_uploaded() {
    let archive = target().join(format!("package/tremplin-wordpress-{VERSION}.zip"));
    assert!(fs::metadata(archive).expect("the archive").len() < 2_000_000);
}

#[test]
fn caddy_with_its_file() {
    let site = Site::new("caddy");
    let port = free_port();
    let mut caddy = Command::new("caddy");
    caddy
        .args(["run", "--adapter", "caddyfile", "--config"])
        .arg(site.write(
            "Caddyfile",
            &format!("{{\n\tadmin off\n}}\n{}", site.settings("serveurs/Caddyfile")),
        ))
        .env("TREMPLIN_SITE", format!("http://127.0.0.1:{port}, http://localhost:{port}"))
        .env("TREMPLIN_ROOT", &site.0)
        .env("HOME", &site.0);
    let server = Server::start(port, caddy.stderr(Stdio::null()));
    serves_the_folder(&site, &server);
}

#[test]
fn nginx_with_its_file() {
    let site = Site::new("nginx");
    let port = free_port();
    let place = site.0.display();
    let own =
        site.settings("serveurs/nginx.conf").replace("/var/www", &site.0.display().to_string());
    let settings = format!(
        "load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;\n\
         daemon off;\npid {place}/pid;\nerror_log {place}/errors;\nuser root;\nevents {{}}\n\
         http {{\n include /etc/nginx/mime.types;\n access_log off;\n\
         client_body_temp_path {place}/t1; proxy_temp_path {place}/t2; fastcgi_temp_path {place}/t3; uwsgi_temp_path {place}/t4; scgi_temp_path {place}/t5;\n\
         server {{\n listen 127.0.0.1:{port};\n {own}\n }}\n}}\n"
    );
    let file = site.write("nginx-whole.conf", &settings);
    let mut nginx = Command::new("nginx");
    let server = Server::start(port, nginx.arg("-c").arg(file).arg("-p").arg(&site.0));
    serves_the_folder(&site, &server);
}

/// The whole site in some folder, on a server that was told nothing but where the files are.
#[test]
fn the_whole_site_needs_no_rules() {
    let site = Site::below("whole", &format!("tremplin-site-{VERSION}.zip"), "outils/essai");
    let port = free_port();
    let mut caddy = Command::new("caddy");
    caddy.args(["file-server", "--listen", &format!("127.0.0.1:{port}"), "--root"]).arg(&site.0);
    let server = Server::start(port, caddy.env("HOME", &site.0).stderr(Stdio::null()));
    let folder = "/outils/essai/tremplin-site";
    for path in ["/", "/preview/", "/issuer/", "/modules/cv/", "/docs/fr/index.html"] {
        let answer = server.get(&format!("{folder}{path}"), "identity");
        assert_eq!(answer.status, 200, "{path}");
        let page = String::from_utf8_lossy(&answer.body);
        let absolute = ["=\"/", "'/"].into_iter().find(|start| page.contains(start));
        assert_eq!(absolute, None, "{path} names a file from the root of the server");
    }
    // An address of the program, opened by itself.
    let answer = server.get(&format!("{folder}/modules/cv"), "identity");
    assert!([301, 302, 307, 308].contains(&answer.status), "{answer:?}");
    assert!(answer.header("location").ends_with("/modules/cv/"), "{answer:?}");
    let sums = Command::new("sha256sum")
        .args(["--check", "--quiet", "--strict", "SHA256SUMS"])
        .current_dir(site.path(&folder[1..]))
        .status();
    assert!(sums.expect("sha256sum is there").success());
}

/// The table in the archive has the hash of each file that the loader fetches, the loader that of the table, and the
/// codes to copy those of what they name.
#[test]
fn the_hashes_are_right() {
    const TABLE: &str = "tremplin_integrity.js";
    let site = Site::new("hashes");
    let bytes = |name: &str| fs::read(site.path(&format!("tremplin/{VERSION}/{name}")));
    let table = String::from_utf8(bytes(TABLE).expect("a table")).expect("text");
    let (table, _) = table.split_once(";export const build=").expect("a build");
    let table: BTreeMap<String, String> =
        serde_json::from_str(table.strip_prefix("export default").expect("a module"))
            .expect("JSON");
    let folder = fs::read_dir(site.path(&format!("tremplin/{VERSION}"))).expect("a folder");
    let files =
        folder.map(|entry| entry.expect("a file").file_name().into_string().expect("plain"));
    let fetched = files.filter(|name| {
        let ours = name.starts_with("tremplin_") && name != TABLE;
        ours && [".js", ".wasm", ".txt"].iter().any(|end| name.ends_with(end))
    });
    let expected: BTreeMap<_, _> = fetched
        .map(|name| (name.clone(), Integrity::fetched(&bytes(&name).expect("it is there"))))
        .collect();
    assert_eq!(table, expected);
    let hash = Integrity::fetched(&bytes(TABLE).expect("a table"));
    for loader in ["tremplin.js", "tremplin.classic.js"] {
        let loader = String::from_utf8(bytes(loader).expect("a loader")).expect("text");
        assert!(loader.contains(&hash), "{hash}");
    }
    let integrity = Integrity::of(bytes).expect("all are there");
    for page in ["index.html", "modules/cv.html"] {
        let page = site.settings(page).replace("&quot;", "\"").replace("&lt;", "<");
        let address = format!("/{VERSION}/");
        let tags = page.split('<').filter(|tag| tag.contains(&address));
        let mut compared = 0;
        for tag in tags.filter(|tag| tag.starts_with("script") || tag.starts_with("link")) {
            let (_, name) = tag.split_once(&address).expect("an address");
            let name = name.split('"').next().expect("a name");
            let value = integrity.value(name).unwrap_or_else(|| panic!("{name} has no hash"));
            assert!(tag.contains(&format!("integrity=\"{value}\"")), "{tag}");
            compared += 1;
        }
        assert!(compared > 4, "{page}");
    }
}

#[test]
fn the_sums_are_right() {
    let site = Site::new("sums");
    let status = Command::new("sha256sum")
        .args(["--check", "--quiet", "--strict", "SHA256SUMS"])
        .current_dir(site.path("tremplin"))
        .status();
    assert!(status.expect("sha256sum is there").success());
    assert!(Path::exists(&site.path(&format!("tremplin/{VERSION}/LICENSES.txt"))));
}
