//! Tremplin's demo site: the widgets live, the snippets to copy, the authors' preview.
//!
//! A page without a server: Trunk builds it to static files. Addresses that are no file lead to
//! `index.html`, and [`app`] shows the page for them.

mod address;
mod app;
mod browser;
mod catalog;
mod components;
mod editor;
mod facts;
mod locales;
mod pages;
#[cfg(test)]
mod static_page;
mod weight;

fn main() {
    if let Some(boot) = leptos::prelude::document().get_element_by_id("boot") {
        boot.remove();
    }
    leptos::mount::mount_to_body(app::App);
}
