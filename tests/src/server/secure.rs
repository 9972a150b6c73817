//! The certificate of the https origin, made anew for each run.

use std::sync::{Arc, OnceLock};

use anyhow::{Context as _, Result};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivatePkcs8KeyDer;

/// What opens connections to 127.0.0.1.
///
/// # Errors
/// When no certificate can be made.
pub(super) fn acceptor() -> Result<&'static TlsAcceptor> {
    static ACCEPTOR: OnceLock<TlsAcceptor> = OnceLock::new();
    if let Some(acceptor) = ACCEPTOR.get() {
        return Ok(acceptor);
    }
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()])
        .context("no certificate can be made for 127.0.0.1")?;
    let key = PrivatePkcs8KeyDer::from(made.signing_key.serialize_der());
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.into()], key.into())
        .context("the certificate for 127.0.0.1 is refused")?;
    Ok(ACCEPTOR.get_or_init(|| TlsAcceptor::from(Arc::new(config))))
}
