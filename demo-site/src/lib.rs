//! Tremplin's demo site: the widgets live, the snippets to copy, the authors' preview, and the page on
//! which advisers sign badges.
//!
//! A page without a server: Trunk builds it to static files. Addresses that are no file lead to
//! `index.html`, and [`show`] shows the page for them. What only advisers need is a second program,
//! [`Issuer`], that its page fetches: nobody else's page weighs more for it.

mod address;
mod app;
mod browser;
mod catalog;
mod components;
mod editor;
mod facts;
mod given;
mod issuer;
mod kind;
mod locales;
mod own_badge;
mod pages;
mod root;
#[cfg(test)]
mod static_page;
mod weight;

pub use pages::Issuer;

/// Shows the site in place of what stood there until it came.
pub fn show() {
    if let Some(boot) = leptos::prelude::document().get_element_by_id("boot") {
        boot.remove();
    }
    browser::settle_icon();
    leptos::mount::mount_to_body(app::App);
}
