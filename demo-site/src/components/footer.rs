//! Licence, eco-design declaration with what this very page weighs, accessibility.

use leptos::prelude::*;

use super::Link;
use crate::address;
use crate::locales::{SHELL_FOOTER, shell, tr, use_lang};
use crate::weight;

/// The end of every page.
#[component]
pub fn Footer() -> impl IntoView {
    let lang = use_lang();
    let traffic = RwSignal::new(weight::traffic());
    weight::observe_traffic(move || traffic.set(weight::traffic()));
    let measured = move || {
        let lang = lang.get();
        traffic.get().filter(|traffic| traffic.bytes > 0).map(|traffic| {
            let weight = weight::kilobytes(traffic.bytes, lang);
            let text = shell::measured(
                lang,
                &traffic.elsewhere.to_string(),
                &traffic.requests.to_string(),
                &weight,
            );
            view! { <p class="measured">{text}</p> }
        })
    };
    let part = |index: usize| {
        view! {
            <h2>{tr(move |lang| SHELL_FOOTER[index](lang)[0])}</h2>
            <p>{tr(move |lang| SHELL_FOOTER[index](lang)[1])}</p>
        }
    };
    view! {
        <footer class="site-footer">
            <div class="wrap">
                <div>
                    {part(0)} <p class="for-advisers">
                        // Not a page of this program: the browser itself has to follow the link.
                        <a href=move || address::docs(lang.get()) rel="external">
                            "Documentation"
                        </a>
                    </p> <p class="for-advisers">
                        <Link to=address::BADGE>{tr(shell::badges)}</Link>
                    </p> <p class="for-advisers">
                        <Link to=address::ISSUER>{tr(shell::issuer)}</Link>
                    </p>
                </div>
                <div>{part(1)} {measured}</div>
                <div>{part(2)}</div>
            </div>
        </footer>
    }
}
