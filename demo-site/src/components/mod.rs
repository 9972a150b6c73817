//! Views that several pages share.

mod copy;
mod footer;
mod header;
mod link;
mod logo;
mod widget;

pub use copy::CopyField;
pub use footer::Footer;
pub use header::Header;
pub use link::Link;
pub use logo::{Logo, Springboard};
pub use widget::Widget;
