//! What the adviser confirms, and the signature.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tremplin_content::badge::BadgeModule;
use tremplin_core::badge::request::{self, doubt};

use super::desk::{Badge, Desk};
use super::field::{Field, Part, Said};
use crate::browser;
use crate::issuer::keys;
use crate::issuer::sign::{self, Terms, Trouble};
use crate::issuer::validity;
use crate::locales::issuer::{Issuer as Texts, pick, tr};

/// Longest note, in characters: a badge is not a file.
const LONGEST_NOTE: &str = "500";

/// What the form says.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Word {
    Nothing,
    NotChecked,
    Signing,
    Trouble(Trouble),
}

/// The third part of the page.
#[component]
pub fn ConfirmPart(desk: Desk) -> impl IntoView {
    let head = |pick: fn(&'static Texts) -> &'static str| Signal::derive(tr(pick));
    let badge = Memo::new(move |_| match desk.badge.get() {
        Some(Badge::There(badge, _)) => Some(*badge),
        _ => None,
    });
    let has_identity = Memo::new(move |_| desk.identity().is_some());
    let is_signed = Memo::new(move |_| desk.signed.read().is_some());
    let body = move || match (badge.get(), has_identity.get()) {
        _ if is_signed.get() => view! { <Again desk /> }.into_any(),
        (None, _) => view! { <p class="help">{tr(|t| t.confirm.waiting)}</p> }.into_any(),
        (Some(_), false) => {
            view! { <p class="note">{tr(|t| t.confirm.no_identity)}</p> }.into_any()
        }
        (Some(badge), true) => view! { <SignForm desk badge /> }.into_any(),
    };
    view! {
        <Part
            id="confirm"
            title=head(|t| t.confirm.head.title)
            text=head(|t| t.confirm.head.text)
        >
            {body}
        </Part>
    }
}

/// What was signed can't be changed; something else can be signed instead.
#[component]
fn Again(desk: Desk) -> impl IntoView {
    view! {
        <p>{tr(|t| t.confirm.done)}</p>
        <button
            type="button"
            class="button quiet"
            on:click=move |_| {
                desk.signed.set(None);
                browser::focus("confirm-title");
            }
        >
            {tr(|t| t.confirm.again)}
        </button>
    }
}

/// The form.
#[component]
fn SignForm(desk: Desk, badge: BadgeModule) -> impl IntoView {
    let label = |pick: fn(&'static Texts) -> &'static str| Signal::derive(tr(pick));
    let proposed =
        badge.valid_months.and_then(|months| validity::in_months(browser::now(), months));
    let until = RwSignal::new(proposed.unwrap_or_default());
    let note = RwSignal::new(String::new());
    let checked = RwSignal::new(false);
    let word = RwSignal::new(Word::Nothing);
    let badge = StoredValue::new(badge);
    let today = request::day(u64::try_from(browser::now()).unwrap_or_default());
    let doubtful = move || match &*desk.request.read() {
        Some(Ok(request)) => doubt::is_doubtful(request, today, today),
        _ => false,
    };
    // Said before anything is typed for nothing.
    let hindered = Memo::new(move |_| {
        let identity = desk.identity()?;
        badge.with_value(|badge| sign::may_sign(&identity, badge)).err()
    });
    let submit = move || {
        if word.get_untracked() == Word::Signing {
            return;
        }
        if !checked.get_untracked() {
            word.set(Word::NotChecked);
            return browser::focus("confirm-checked");
        }
        let (Some(Ok(request)), Some(identity)) =
            (desk.request.get_untracked(), untrack(|| desk.identity()))
        else {
            return;
        };
        let terms = Terms { until: until.get_untracked(), note: note.get_untracked() };
        word.set(Word::Signing);
        spawn_local(async move {
            let badge = badge.get_value();
            let Some(id) = browser::chance().map(sign::name) else {
                return word.set(Word::Trouble(Trouble::Key(keys::Trouble::NoCrypto)));
            };
            match sign::issue(&identity, &badge, &request, &terms, browser::now(), id).await {
                Ok(signed) => {
                    word.set(Word::Nothing);
                    desk.signed.set(Some(signed));
                    browser::focus("outcome-title");
                }
                Err(trouble) => {
                    let day = matches!(trouble, Trouble::NotADay | Trouble::Over);
                    word.set(Word::Trouble(trouble));
                    if day {
                        browser::focus("confirm-until");
                    }
                }
            }
        });
    };
    let said = tr(move |t| match word.get() {
        Word::Nothing => String::new(),
        Word::NotChecked => t.confirm.not_checked.to_owned(),
        Word::Signing => t.confirm.signing.to_owned(),
        Word::Trouble(trouble) => (t.confirm.trouble)(&trouble),
    });
    let why = tr(move |t| hindered.get().map(|trouble| (t.confirm.trouble)(&trouble)));
    let form = move || {
        view! {
            <form
                class="terms"
                novalidate
                on:submit=move |ev| {
                    ev.prevent_default();
                    submit();
                }
            >
                <Field
                    id="confirm-until"
                    kind="date"
                    label=label(|t| t.confirm.until.title)
                    optional=label(|t| t.identity.optional)
                    help=label(|t| t.confirm.until.text)
                    value=until
                />
                <div class="field">
                    <label for="confirm-note">
                        {tr(|t| t.confirm.note.title)}
                        <span class="optional">" (" {tr(|t| t.identity.optional)} ")"</span>
                    </label>
                    <textarea
                        id="confirm-note"
                        rows="3"
                        maxlength=LONGEST_NOTE
                        aria-describedby="confirm-note-help"
                        prop:value=note
                        on:input:target=move |ev| note.set(ev.target().value())
                    ></textarea>
                    <p class="help" id="confirm-note-help">
                        {tr(|t| t.confirm.note.text)}
                    </p>
                </div>
                {move || {
                    doubtful()
                        .then(|| {
                            view! {
                                <p class="note" id="confirm-doubtful">
                                    {move || pick(desk.lang.get(), doubt::ADVICE)}
                                </p>
                            }
                        })
                }}
                <label class="choice">
                    <input
                        id="confirm-checked"
                        type="checkbox"
                        aria-describedby=move || doubtful().then_some("confirm-doubtful")
                        prop:checked=checked
                        on:change:target=move |ev| checked.set(ev.target().checked())
                    />
                    <span>{tr(|t| t.confirm.checked)}</span>
                </label>
                <div class="acts">
                    <button type="submit" class="button primary">
                        {tr(|t| t.confirm.sign)}
                    </button>
                </div>
                <Said
                    text=Signal::derive(said)
                    is_error=Signal::derive(move || {
                        matches!(word.get(), Word::NotChecked | Word::Trouble(_))
                    })
                />
            </form>
        }
    };
    move || match why() {
        Some(why) => view! {
            <p class="note is-error" role="status">
                {why}
            </p>
        }
        .into_any(),
        None => form().into_any(),
    }
}
