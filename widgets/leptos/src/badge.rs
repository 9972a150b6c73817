//! `<tremplin-badge>`.

use leptos::ev::Custom;
use leptos::html::custom;
use leptos::prelude::*;

use crate::element::{Theme, follow, resume as kept, tell, theme as colours};
use crate::{BadgeReady, Earned, Error, Issued, Verified};

/// A badge, or the shelf of all badges that the device keeps for the site.
#[component]
pub fn Badge(
    /// Address of the module. A shelf has none.
    #[prop(optional, into)]
    src: MaybeProp<String>,
    /// Shows the shelf.
    #[prop(optional)]
    shelf: bool,
    /// Language of the buttons; without it, that of the module.
    #[prop(optional, into)]
    lang: MaybeProp<String>,
    /// Address of a JWK set: the keys of the issuers that the page trusts. Without it, the key that the module names.
    #[prop(optional, into)]
    issuers: MaybeProp<String>,
    /// Colours.
    #[prop(optional)]
    theme: Theme,
    /// Whether what was earned is kept.
    #[prop(default = true)]
    resume: bool,
    /// It works.
    #[prop(optional, into)]
    on_ready: Option<Callback<BadgeReady>>,
    /// Everything that it asks for has been done, as this device says of itself.
    #[prop(optional, into)]
    on_earned: Option<Callback<Earned>>,
    /// A credential is kept that is valid.
    #[prop(optional, into)]
    on_issued: Option<Callback<Issued>>,
    /// A credential has been verified.
    #[prop(optional, into)]
    on_verified: Option<Callback<Verified>>,
    /// Something went wrong.
    #[prop(optional, into)]
    on_error: Option<Callback<Error>>,
    /// What stands there until the widget starts.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    custom("tremplin-badge")
        .attr("src", follow(src))
        .attr("view", shelf.then_some("shelf"))
        .attr("lang", follow(lang))
        .attr("issuers", follow(issuers))
        .attr("theme", colours(theme))
        .attr("resume", kept(resume))
        .on(Custom::new("tremplin-ready"), tell(on_ready))
        .on(Custom::new("tremplin-earned"), tell(on_earned))
        .on(Custom::new("tremplin-issued"), tell(on_issued))
        .on(Custom::new("tremplin-verified"), tell(on_verified))
        .on(Custom::new("tremplin-error"), tell(on_error))
        .child(children.map(|children| children()))
}
