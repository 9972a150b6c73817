//! One file a page.

mod builder;
mod home;
mod module;
mod not_found;
mod preview;

pub use home::Home;
pub use module::ModulePage;
pub use not_found::NotFound;
pub use preview::Preview;
