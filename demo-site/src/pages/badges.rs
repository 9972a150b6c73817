//! The learner's badges: those of this site to earn, and all that this device keeps.

use leptos::prelude::*;

use crate::address;
use crate::browser::use_title;
use crate::catalog::{MODULES, ModuleKind};
use crate::components::{Badge, Link, Shelf};
use crate::locales::{badges, tr};

/// Badges to earn, and the shelf. A badge that stands in the address's fragment is opened by the
/// widgets themselves.
#[component]
pub fn Badges() -> impl IntoView {
    let document = tr(badges::document);
    use_title(move || document().to_owned());
    let badges = MODULES.iter().filter(|module| module.kind == ModuleKind::Badge);
    let to_earn = badges.map(|module| view! { <Badge id=module.id /> });
    view! {
        <div class="wrap badges">
            <header>
                <h1 tabindex="-1">{tr(badges::title)}</h1>
                <p class="lead">{tr(badges::lead)}</p>
            </header>
            <Shelf />
            <h2>{tr(badges::to_earn)}</h2>
            <p>
                <Link to=address::WALK class="alone">
                    {tr(badges::walk)}
                </Link>
            </p>
            {to_earn.collect_view()}
        </div>
    }
}
