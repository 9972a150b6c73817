//! A static server for the demo: files of one folder, and the site's own page for its other addresses.

use std::fs::File;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::{io, thread};

use anyhow::{Result, anyhow, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use percent_encoding::percent_decode_str;
use tiny_http::{Header, Method, Request, Response};

/// Requests that are answered side by side; a page with fifty widgets asks for much at once.
const WORKERS: usize = 8;

/// A server that has its port and answers nobody yet.
pub struct Server {
    listeners: Vec<Arc<tiny_http::Server>>,
}

/// Where a browser finds it.
pub fn address(port: u16) -> String {
    format!("http://localhost:{port}")
}

impl Server {
    /// Takes the port on both loopback addresses, as `localhost` may be either.
    ///
    /// # Errors
    ///
    /// A sentence with the way on when another program has the port.
    pub fn bind(port: u16) -> Result<Self> {
        let at = |address: SocketAddr| tiny_http::Server::http(address).map(Arc::new);
        let four =
            at((Ipv4Addr::LOCALHOST, port).into()).map_err(|error| refusal(port, &*error))?;
        let mut listeners = vec![four];
        match at((Ipv6Addr::LOCALHOST, port).into()) {
            Ok(six) => listeners.push(six),
            Err(error) if kind(&*error) == Some(io::ErrorKind::AddrInUse) => {
                bail!(refusal(port, &*error))
            }
            // A machine without IPv6.
            Err(_) => {}
        }
        Ok(Self { listeners })
    }

    /// Answers from `folder` for as long as the program runs.
    pub fn run(self, folder: &Path) {
        let workers = self.listeners.iter().flat_map(|l| std::iter::repeat_n(l, WORKERS));
        let handles: Vec<_> = workers
            .map(|listener| {
                let (listener, folder) = (Arc::clone(listener), folder.to_owned());
                thread::spawn(move || {
                    for request in listener.incoming_requests() {
                        // A visitor who left before the end is no concern.
                        let _ = answer(request, &folder);
                    }
                })
            })
            .collect();
        for handle in handles {
            let _ = handle.join();
        }
    }
}

fn refusal(port: u16, error: &(dyn std::error::Error + 'static)) -> anyhow::Error {
    match kind(error) {
        Some(io::ErrorKind::AddrInUse) => anyhow!(
            "port {port} is in use by another program; stop that one, or choose another port: \
             `cargo xtask demo --port {}`",
            port.checked_add(1).unwrap_or(8080)
        ),
        Some(io::ErrorKind::PermissionDenied) => {
            anyhow!("port {port} is reserved for the system; choose one above 1023 with `--port`")
        }
        _ => anyhow!("port {port} cannot be opened: {error}"),
    }
}

fn kind(error: &(dyn std::error::Error + 'static)) -> Option<io::ErrorKind> {
    error.downcast_ref::<io::Error>().map(io::Error::kind)
}

fn answer(request: Request, folder: &Path) -> io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(Response::empty(405));
    }
    let path = request.url().split('?').next().unwrap_or("/").to_owned();
    match find(folder, &path) {
        Found::File(file) => {
            let kind = content_type(&file);
            let headers = [
                header("content-type", &kind)?,
                header("cache-control", "no-cache")?,
                // In a sandboxed frame even this server counts as another site.
                header("access-control-allow-origin", "*")?,
                header("vary", "accept-encoding")?,
            ];
            if !(shrinks(&kind) && takes_gzip(&request)) {
                let mut response = Response::from_file(File::open(&file)?);
                headers.into_iter().for_each(|header| response.add_header(header));
                return request.respond(response);
            }
            let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
            io::copy(&mut File::open(&file)?, &mut packed)?;
            let mut response = Response::from_data(packed.finish()?);
            headers.into_iter().for_each(|header| response.add_header(header));
            request.respond(response.with_header(header("content-encoding", "gzip")?))
        }
        Found::Folder => {
            // Relative addresses in a folder's page need the slash.
            let to = header("location", &format!("{path}/"))?;
            request.respond(Response::empty(301).with_header(to))
        }
        Found::Nothing => request.respond(Response::from_string("not found").with_status_code(404)),
        Found::NoSite => {
            let text = "The site is being rebuilt; reload in a moment.";
            request.respond(Response::from_string(text).with_status_code(503))
        }
    }
}

/// What stands behind the path of an address.
#[derive(Debug, PartialEq)]
enum Found {
    File(PathBuf),
    /// A folder with a page of its own, asked for without the slash.
    Folder,
    Nothing,
    /// Not even the site's page is there.
    NoSite,
}

fn find(folder: &Path, url_path: &str) -> Found {
    let Some(inside) = inside(url_path) else {
        return Found::Nothing;
    };
    let file = folder.join(inside);
    if file.is_file() {
        return Found::File(file);
    }
    if file.is_dir() && file.join("index.html").is_file() {
        return if url_path.ends_with('/') {
            Found::File(file.join("index.html"))
        } else {
            Found::Folder
        };
    }
    if file.extension().is_some() {
        return Found::Nothing;
    }
    // An address inside the site, such as /modules/cv: its one page shows it.
    let page = folder.join("index.html");
    if page.is_file() { Found::File(page) } else { Found::NoSite }
}

/// The path inside the folder that an address means; none where it leads outside or is not text.
fn inside(url_path: &str) -> Option<PathBuf> {
    let decoded = percent_decode_str(url_path.strip_prefix('/')?).decode_utf8().ok()?;
    let path = PathBuf::from(decoded.as_ref());
    let stays = path.components().all(|part| matches!(part, Component::Normal(_)));
    (stays && !decoded.contains('\0')).then_some(path)
}

fn takes_gzip(request: &Request) -> bool {
    let mut headers = request.headers().iter();
    headers
        .any(|one| one.field.equiv("accept-encoding") && one.value.as_str().split(',').any(is_gzip))
}

/// Whether an entry such as ` gzip;q=0.8` of `Accept-Encoding` asks for gzip.
fn is_gzip(entry: &str) -> bool {
    let (name, weight) = entry.split_once(';').unwrap_or((entry, "q=1"));
    let refused = weight.trim().strip_prefix("q=").is_some_and(|q| q.parse() == Ok(0.0));
    name.trim().eq_ignore_ascii_case("gzip") && !refused
}

fn header(name: &str, value: &str) -> io::Result<Header> {
    Header::from_bytes(name, value).map_err(|()| io::ErrorKind::InvalidInput.into())
}

/// Whether bytes of this type become fewer: pictures and sound are compressed already.
fn shrinks(content_type: &str) -> bool {
    content_type.starts_with("text/")
        || ["json", "javascript", "wasm", "svg"].iter().any(|end| content_type.contains(end))
}

/// What a browser is told of a file's type; texts are UTF-8.
fn content_type(file: &Path) -> String {
    let mime = mime_guess::from_path(file).first_or_octet_stream();
    let is_text = mime.type_() == "text" || mime.subtype() == "json";
    if is_text { format!("{mime}; charset=utf-8") } else { mime.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::io::{Read as _, Write as _};

    #[test]
    fn a_taken_port_is_a_sentence_with_the_way_on() {
        let other = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = other.local_addr().unwrap().port();
        let sentence = Server::bind(port).err().unwrap().to_string();
        assert!(sentence.contains("in use by another program"), "{sentence}");
        assert!(sentence.contains(&format!("--port {}", port + 1)), "{sentence}");
    }

    #[test]
    fn types_of_files() {
        for (file, kind) in [
            ("index.html", "text/html; charset=utf-8"),
            ("app.js", "text/javascript; charset=utf-8"),
            ("quiz.json", "application/json; charset=utf-8"),
            ("app_bg.wasm", "application/wasm"),
            ("words.vtt", "text/vtt; charset=utf-8"),
            ("photo.webp", "image/webp"),
            ("unheard-of", "application/octet-stream"),
        ] {
            assert_eq!(content_type(Path::new(file)), kind, "{file}");
        }
    }

    #[test]
    fn what_shrinks_is_sent_with_gzip_to_who_takes_it() {
        assert!(shrinks("application/wasm") && shrinks("image/svg+xml"));
        assert!(!shrinks("image/webp") && !shrinks("audio/mpeg"));
        assert!(is_gzip("gzip") && is_gzip(" GZIP;q=0.5"));
        assert!(!is_gzip("br") && !is_gzip("gzip;q=0") && !is_gzip("gzip; q=0.0"));

        let folder = std::env::temp_dir().join(format!("xtask-gzip-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("app.js"), "x".repeat(5000)).unwrap();
        let listener = Arc::new(tiny_http::Server::http("127.0.0.1:0").unwrap());
        let to = listener.server_addr().to_ip().unwrap();
        let ask = |encoding: &str| {
            let mut stream = std::net::TcpStream::connect(to).unwrap();
            let lines =
                format!("GET /app.js HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{encoding}\r\n");
            stream.write_all(lines.as_bytes()).unwrap();
            answer(listener.recv().unwrap(), &folder).unwrap();
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).unwrap();
            let head =
                String::from_utf8_lossy(&answer).to_lowercase().contains("content-encoding: gzip");
            (head, answer.len())
        };
        let (packed, length) = ask("Accept-Encoding: br, gzip\r\n");
        assert!(packed && length < 1000, "{packed} {length}");
        let (packed, length) = ask("");
        assert!(!packed && length > 5000, "{packed} {length}");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn files_folders_and_addresses_of_the_site() {
        let folder = std::env::temp_dir().join(format!("xtask-serve-{}", std::process::id()));
        fs::create_dir_all(folder.join("docs")).unwrap();
        assert_eq!(find(&folder, "/"), Found::NoSite);
        for file in ["index.html", "app.js", "docs/index.html"] {
            fs::write(folder.join(file), file).unwrap();
        }
        let file = |name: &str| Found::File(folder.join(name));
        assert_eq!(find(&folder, "/"), file("index.html"));
        assert_eq!(find(&folder, "/app.js"), file("app.js"));
        assert_eq!(find(&folder, "/docs"), Found::Folder);
        assert_eq!(find(&folder, "/docs/"), file("docs/index.html"));
        assert_eq!(find(&folder, "/modules/cv"), file("index.html"));
        assert_eq!(find(&folder, "/missing.js"), Found::Nothing);
        for outside in ["/../etc/passwd", "/%2e%2e/secret", "//etc/passwd", "/a%00b"] {
            assert_eq!(find(&folder, outside), Found::Nothing, "{outside}");
        }
        fs::remove_dir_all(&folder).unwrap();
    }
}
