//! The backup of a key that was just made: the one moment at which it can be saved.

use leptos::prelude::*;

use super::desk::{Act, Desk};
use super::field::Said;
use super::leave::CopyQuestion;
use super::next::Next;
use crate::browser;
use crate::locales::{identity, tr};

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
    let said = tr(move |lang| match saved.get() {
        true => identity::backup_saved(lang, FILE),
        false => String::new(),
    });
    view! {
        <div class="backup">
            <h3 id="backup-title" tabindex="-1">
                {tr(|lang| identity::backup(lang)[0])}
            </h3>
            <p>{tr(|lang| identity::backup(lang)[1])}</p>
            <div class="acts">
                <button type="button" class="button primary" id="backup-save" on:click=save>
                    {tr(identity::backup_save)}
                </button>
                <button
                    type="button"
                    class="button"
                    on:click=move |_| desk.leave(Next::WithoutCopy)
                >
                    {tr(identity::backup_done)}
                </button>
            </div>
            <Said text=Signal::derive(said) is_error=Signal::derive(|| false) />
            <CopyQuestion desk />
        </div>
    }
}
