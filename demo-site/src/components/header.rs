//! Name, navigation and language switch.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::{Link, Logo};
use crate::address;
use crate::locales::{shell, tr, use_lang};

/// The banner of every page.
#[component]
pub fn Header() -> impl IntoView {
    let lang = use_lang();
    let path = use_location().pathname;
    let other = move || lang.get().other().tag();
    view! {
        <header class="site-header">
            <div class="wrap">
                <Link to="/" class="brand">
                    <Logo />
                    <span aria-hidden="true">"Tremplin"</span>
                    <span class="visually-hidden">{tr(shell::home)}</span>
                </Link>
                <nav aria-label=tr(shell::nav)>
                    <ul>
                        <li>
                            <Link to="/#modules">{tr(shell::modules)}</Link>
                        </li>
                        <li>
                            <Link to=address::WALK>{tr(shell::walk)}</Link>
                        </li>
                        <li>
                            <Link to="/preview">{tr(shell::preview)}</Link>
                        </li>
                        <li>
                            <Link to="/#hosts">{tr(shell::hosts)}</Link>
                        </li>
                    </ul>
                </nav>
                <a
                    class="switch"
                    lang=other
                    hreflang=other
                    href=move || address::localized(&path.get(), lang.get().other())
                    data-noscroll=""
                >
                    {tr(shell::switch)}
                </a>
            </div>
        </header>
    }
}
