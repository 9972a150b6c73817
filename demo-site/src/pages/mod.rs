//! One file a page.

mod badges;
mod builder;
mod home;
mod issuer;
mod module;
mod not_found;
mod preview;
mod walk;

pub use badges::Badges;
pub use home::Home;
pub use issuer::{Issuer, IssuerPage};
pub use module::ModulePage;
pub use not_found::NotFound;
pub use preview::Preview;
pub use walk::Walk;
