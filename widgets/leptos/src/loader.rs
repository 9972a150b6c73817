//! The script that gives the elements their program.

use leptos::prelude::*;

/// The line that loads Tremplin. Once a page is enough; more do no harm.
#[component]
pub fn Loader(
    /// Address of the folder that holds `tremplin.js`, with a slash at its end.
    #[prop(into)]
    base: String,
    /// The hash that the loader must have, such as `sha384-…`.
    #[prop(optional, into)]
    integrity: Option<String>,
    /// What a content security policy with nonces asks for.
    #[prop(optional, into)]
    nonce: Option<String>,
) -> impl IntoView {
    let crossorigin = integrity.is_some().then_some("anonymous");
    view! {
        <script
            type="module"
            r#async=true
            src=format!("{base}tremplin.js")
            integrity=integrity
            crossorigin=crossorigin
            nonce=nonce
        ></script>
    }
}
