//! Views that several pages share.

mod badge;
mod copy;
mod footer;
mod header;
mod known;
mod link;
mod logo;
mod skills;
mod sure;

pub use badge::{Badge, Shelf};
pub use copy::CopyField;
pub use footer::Footer;
pub use header::Header;
pub use link::Link;
pub use logo::{Logo, Springboard};
pub use skills::Skills;
pub use sure::Sure;
