//! From a connection to an answer.

use std::convert::Infallible;
use std::io;
use std::sync::Arc;

use bytes::Bytes;
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;

use super::answer::Source;
use super::{Origin, Outcome, Seen, Shared, files, secure};
use crate::probe;

/// Accepts connections for as long as the scenario's server lives.
pub(super) async fn accept(listener: TcpListener, shared: Arc<Shared>, origin: Origin) {
    let mut connections = tokio::task::JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        let shared = Arc::clone(&shared);
        connections.spawn(async move {
            match origin {
                Origin::First | Origin::Second => serve(stream, shared, origin).await,
                Origin::Secure => {
                    let Ok(acceptor) = secure::acceptor() else { return };
                    if let Ok(stream) = acceptor.accept(stream).await {
                        serve(stream, shared, origin).await;
                    }
                }
            }
        });
        while connections.try_join_next().is_some() {}
    }
}

async fn serve<S>(stream: S, shared: Arc<Shared>, origin: Origin)
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let service = service_fn(|request| reply(request, Arc::clone(&shared), origin));
    // An aborted page load ends here; the browser's side of it is what scenarios look at.
    let _ = hyper::server::conn::http1::Builder::new()
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

async fn reply(
    request: Request<Incoming>,
    shared: Arc<Shared>,
    origin: Origin,
) -> io::Result<Response<Full<Bytes>>> {
    let path = request.uri().path().to_owned();
    let method = request.method().to_string();
    let known = request.headers().contains_key("cookie");
    let (scripted, gate) = {
        let mut script = shared.script();
        if script.cut {
            return Err(io::Error::other("the network is cut, as the scenario asked"));
        }
        script.seen.push(Seen { method, path: path.clone(), origin });
        match script.rules.get_mut(&path) {
            Some(rule) => {
                let own = rule.known.clone().filter(|_| known);
                let answer = rule.first.pop().or(own).or_else(|| rule.then.clone());
                (answer, rule.gate.clone())
            }
            None => (None, None),
        }
    };
    if let Some(mut gate) = gate {
        // An error means that the gate was dropped, which lets go as well.
        let _: Result<_, _> = gate.wait_for(|open| *open).await.map(|_| Ok::<(), Infallible>(()));
    }
    let outcome = match scripted {
        None => {
            let usual = files::usual(&path).await;
            if matches!(usual, Outcome::Reply { status: 404, .. }) && path != "/favicon.ico" {
                shared.script().missing.push(path);
            }
            usual
        }
        Some(answer) => match answer.body {
            Source::HangUp => Outcome::HangUp,
            Source::Given(body) => {
                Outcome::Reply { status: answer.status, headers: answer.headers, body }
            }
            Source::Usual => with_headers(files::usual(&path).await, answer.headers),
        },
    };
    match outcome {
        Outcome::HangUp => Err(io::Error::other("hung up, as the scenario asked")),
        Outcome::Reply { status, headers, body } => respond(status, headers, body),
    }
}

fn with_headers(usual: Outcome, more: Vec<(String, String)>) -> Outcome {
    match usual {
        Outcome::Reply { status, mut headers, body } => {
            headers.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
            headers.extend(more);
            Outcome::Reply { status, headers, body }
        }
        Outcome::HangUp => Outcome::HangUp,
    }
}

fn respond(
    status: u16,
    headers: Vec<(String, String)>,
    body: Bytes,
) -> io::Result<Response<Full<Bytes>>> {
    let is_html = headers
        .iter()
        .any(|(name, value)| name == "content-type" && value.starts_with("text/html"));
    let body = if is_html { probe::inject(&body) } else { body };
    let mut response = Response::builder().status(status);
    // The first is what a sandboxed frame needs: its origin is opaque.
    for (usual, value) in [("access-control-allow-origin", "*"), ("cache-control", "no-store")] {
        if headers.iter().all(|(name, _)| name != usual) {
            response = response.header(usual, value);
        }
    }
    for (name, value) in headers {
        response = response.header(name, value);
    }
    response.body(Full::new(body)).map_err(io::Error::other)
}
