//! What a key's issuer publishes: the public key, the profile, and the lines for each badge's file.

use leptos::prelude::*;
use serde_json::{Value, json};
use tremplin_content::url;
use tremplin_credentials::issue::profile;

use super::desk::Desk;
use crate::components::CopyField;
use crate::issuer::{Identity, keys};
use crate::locales::{identity, tr};
use crate::{address, browser};

/// Names of the files, as `tremplin keygen` calls them.
const PUBLIC: &str = "jwks.json";
const PROFILE: &str = "issuer.json";

/// Adds the address of the page that signs to what a badge's file says of its issuer.
fn with_request_url(mut issuer: Value, page: Option<&str>) -> Value {
    if let Some(page) = page {
        issuer["requestUrl"] = page.into();
    }
    issuer
}

/// A member of an object, as it is written into a file by hand.
fn member(name: &str, value: &Value) -> String {
    format!("\"{name}\": {}", keys::pretty(value).trim_end())
}

/// The public files.
#[component]
pub fn Published(
    /// What the page works on.
    desk: Desk,
    /// Whose key it is.
    identity: Identity,
) -> impl IntoView {
    let Identity { kid, public, issuer, .. } = identity;
    let id = issuer.id.clone().unwrap_or_default();
    // All keys of the address: what one key's file leaves out when it takes the place of another's, nobody
    // can verify any more.
    let jwks = Signal::derive(move || {
        let of_issuer = |one: &&Identity| one.issuer.id.as_deref() == Some(&id);
        let keys = desk.identities.with(|all| {
            let published =
                |one: &Identity| keys::published(&one.public, &one.kid, one.algorithm, &id);
            all.iter().filter(of_issuer).map(published).collect::<Vec<_>>()
        });
        keys::pretty(&json!({ "keys": keys }))
    });
    let profile = profile(&issuer).unwrap_or_default();
    let mut lines = profile.clone();
    if let Some(members) = lines.as_object_mut() {
        members.shift_remove("type");
    }
    let mut own = public;
    own["kid"] = kid.into();
    lines["key"] = own;
    let profile = Signal::stored(keys::pretty(&profile));
    // Requests may not lead to a page without https; the address has the adviser's language.
    let page = Memo::new(move |_| {
        let page = address::localized(address::ISSUER, desk.lang.get());
        Some(format!("{}{page}", browser::site())).filter(|page| url::is_name(page))
    });
    let lines = Signal::derive(move || {
        member("issuer", &with_request_url(lines.clone(), page.read().as_deref()))
    });
    let file = |index: usize, text: Signal<String>, name: &'static str| {
        view! {
            <CopyField
                code=text
                label=Signal::derive(tr(move |lang| identity::file_labels(lang)[index]))
            />
            <button
                type="button"
                class="button"
                on:click=move |_| {
                    browser::download(name, &text.read_untracked());
                }
            >
                {tr(move |lang| identity::save(lang, name))}
            </button>
        }
    };
    let requests = move || match page.get() {
        None => view! { <p class="note">{tr(identity::no_request_url)}</p> }.into_any(),
        Some(page) => {
            let line = member("requestUrl", &page.into());
            view! {
                <CopyField
                    code=Signal::derive(move || line.clone())
                    label=Signal::derive(tr(|lang| identity::request_url(lang)[0]))
                />
                <p class="help">{tr(|lang| identity::request_url(lang)[1])}</p>
            }
            .into_any()
        }
    };
    view! {
        <details class="published">
            <summary>{tr(identity::files)}</summary>
            <div class="published-body">
                <p>{tr(identity::files_text)}</p>
                {file(0, jwks, PUBLIC)}
                {file(1, profile, PROFILE)}
                <CopyField
                    code=lines
                    label=Signal::derive(tr(|lang| identity::file_labels(lang)[2]))
                />
                {requests}
            </div>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tremplin_author::json as front_door;
    use tremplin_content::Module;
    use tremplin_content::badge::Issuer;

    /// The issuer that a badge's file has with these lines.
    fn issuer(lines: &str) -> Issuer {
        let text = format!(
            r#"{{ "kind": "badge", "id": "cv", "lang": "fr", "title": "Un CV clair",
                "description": "Sait écrire un CV.", "criteria": "Réussir.", {lines},
                "requires": [{{ "kind": "quiz", "id": "cv", "title": "Le CV" }}] }}"#
        );
        match front_door::check(&text).module {
            Some(Module::Badge(badge)) => badge.issuer.expect("an issuer"),
            _ => panic!("{text}"),
        }
    }

    #[test]
    fn a_badges_file_takes_the_lines() {
        let profile = json!({ "id": "https://ml.example.org/e", "name": "Mission locale" });
        let page = "https://ml.example.org/issuer";
        let lines = member("issuer", &with_request_url(profile.clone(), Some(page)));
        assert_eq!(issuer(&lines).request_url.as_deref(), Some(page));
        assert_eq!(issuer(&member("issuer", &with_request_url(profile, None))).request_url, None);
        // The line alone, among lines that stand there already.
        let line = member("requestUrl", &page.into());
        let by_hand = format!(r#""issuer": {{ "name": "Mission locale", {line} }}"#);
        assert_eq!(issuer(&by_hand).request_url.as_deref(), Some(page));
    }
}
