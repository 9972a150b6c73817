//! Where the issuer's page goes on to.

use tremplin_credentials::request::Request;
use tremplin_credentials::request::instead::Instead;

/// Where the adviser wants to go on to.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// To take another request.
    Other,
    /// To the request of a link that was opened.
    Request(Result<Request, Instead>),
    /// From the backup of a key to what comes then.
    WithoutCopy,
    /// To another page of this site.
    Page(String),
}
