//! The backup of a key that was just made: the one moment at which it can be saved.

use leptos::prelude::*;

use super::desk::{Act, Desk};
use super::field::Said;
use super::leave::CopyQuestion;
use super::next::Next;
use crate::browser;
use crate::locales::issuer::tr;

/// Name of the backup, as `tremplin keygen` calls it.
const FILE: &str = "issuer-key.jwk.json";

/// Offers the backup.
#[component]
pub fn Backup(
    /// What the page works on.
    desk: Desk,
) -> impl IntoView {
    let saved = RwSignal::new(false);
    let save = move |_| {
        desk.begin(Act::Identity);
        let Some(text) = desk.backup.get_untracked() else { return };
        if browser::download(FILE, &text).is_some() {
            desk.loose_key.set(None);
            desk.leaving.set(None);
            saved.set(true);
        }
    };
    let said = tr(move |t| match saved.get() {
        true => (t.identity.backup_saved)(FILE),
        false => String::new(),
    });
    view! {
        <div class="backup">
            <h3 id="backup-title" tabindex="-1">
                {tr(|t| t.identity.backup.title)}
            </h3>
            <p>{tr(|t| t.identity.backup.text)}</p>
            <div class="acts">
                <button type="button" class="button primary" id="backup-save" on:click=save>
                    {tr(|t| t.identity.backup_save)}
                </button>
                <button
                    type="button"
                    class="button"
                    on:click=move |_| desk.leave(Next::WithoutCopy)
                >
                    {tr(|t| t.identity.backup_done)}
                </button>
            </div>
            <Said text=Signal::derive(said) is_error=Signal::derive(|| false) />
            <CopyQuestion desk />
        </div>
    }
}
