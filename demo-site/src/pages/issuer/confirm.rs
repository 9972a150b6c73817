//! What the adviser confirms, and the signature.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tremplin_content::badge::BadgeModule;
use tremplin_credentials::request::{day, doubt};

use super::desk::{Act, Badge, Desk, Draft};
use super::field::{Field, Part, Said};
use crate::browser;
use crate::issuer::keys;
use crate::issuer::sign::{self, Terms, Trouble};
use crate::issuer::validity;
use crate::locales::told::{self, pick};
use crate::locales::{Lang, confirm, identity, tr};

/// Longest note, in characters: a badge is not a file.
const LONGEST_NOTE: &str = "500";

/// What the form says below its button.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Word {
    Nothing,
    Signing,
    Trouble(Trouble),
}

/// What has to be corrected, each at its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Wrong {
    until: Option<validity::Wrong>,
    unchecked: bool,
}

impl Wrong {
    const NOTHING: Self = Self { until: None, unchecked: false };

    /// The first field to correct.
    const fn first(self) -> Option<&'static str> {
        match (self.until, self.unchecked) {
            (Some(_), _) => Some("confirm-until"),
            (None, true) => Some("confirm-checked"),
            (None, false) => None,
        }
    }
}

/// The third part of the page.
#[component]
pub fn ConfirmPart(desk: Desk) -> impl IntoView {
    let head = |say: fn(Lang) -> &'static str| Signal::derive(tr(say));
    let badge = Memo::new(move |_| match desk.badge.get() {
        Some(Badge::There(badge, _)) => Some(*badge),
        _ => None,
    });
    let has_identity = Memo::new(move |_| desk.identity().is_some());
    let is_signed = Memo::new(move |_| desk.signed.read().is_some() && !desk.revising.get());
    let body = move || match (badge.get(), has_identity.get()) {
        _ if is_signed.get() => view! { <Again desk /> }.into_any(),
        (None, _) => view! { <p class="help">{tr(confirm::waiting)}</p> }.into_any(),
        (Some(_), false) => view! { <p class="note">{tr(confirm::no_identity)}</p> }.into_any(),
        (Some(badge), true) => view! { <SignForm desk badge /> }.into_any(),
    };
    view! {
        <Part
            id="confirm"
            title=head(|lang| confirm::head(lang)[0])
            text=head(|lang| confirm::head(lang)[1])
        >
            {body}
        </Part>
    }
}

/// What was signed can't be changed; something else can be signed instead.
#[component]
fn Again(desk: Desk) -> impl IntoView {
    view! {
        <p>{tr(confirm::done)}</p>
        <button
            type="button"
            class="button quiet"
            on:click=move |_| {
                desk.begin(Act::Confirm);
                desk.revising.set(true);
                browser::focus("confirm-title");
            }
        >
            {tr(confirm::again)}
        </button>
    }
}

/// While something else is signed in the place of what was signed: what becomes of that.
#[component]
fn Revising(desk: Desk) -> impl IntoView {
    view! {
        <p class="help">{tr(confirm::revising)}</p>
        <button
            type="button"
            class="button quiet"
            on:click=move |_| {
                desk.begin(Act::Confirm);
                desk.revising.set(false);
                browser::focus("outcome-title");
            }
        >
            {tr(confirm::keep)}
        </button>
    }
}

/// The form.
#[component]
fn SignForm(desk: Desk, badge: BadgeModule) -> impl IntoView {
    let label = |say: fn(Lang) -> &'static str| Signal::derive(tr(say));
    let Draft { until, note, checked } = desk.draft;
    let wrong = RwSignal::new(Wrong::NOTHING);
    let word = RwSignal::new(Word::Nothing);
    let badge = StoredValue::new(badge);
    let today = day(u64::try_from(browser::now()).unwrap_or_default());
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
        desk.begin(Act::Confirm);
        word.set(Word::Nothing);
        let found = Wrong {
            until: match browser::is_half_typed("confirm-until") {
                true => Some(validity::Wrong::NotADay),
                false => validity::until(&until.read_untracked(), browser::now()).err(),
            },
            unchecked: !checked.get_untracked(),
        };
        wrong.set(found);
        if let Some(field) = found.first() {
            return browser::focus(field);
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
            if !desk.holds(&identity).await {
                word.try_set(Word::Nothing);
                return browser::focus("identity-title");
            }
            let Some(id) = browser::chance().map(sign::name) else {
                return word.set(Word::Trouble(Trouble::Key(keys::Trouble::NoCrypto)));
            };
            match sign::issue(&identity, &badge, &request, &terms, browser::now(), id).await {
                Ok(signed) => {
                    word.set(Word::Nothing);
                    desk.hand_in(signed);
                    browser::focus("outcome-title");
                }
                // The clock has gone on.
                Err(Trouble::Until(late)) => {
                    word.set(Word::Nothing);
                    wrong.set(Wrong { until: Some(late), ..Wrong::NOTHING });
                    browser::focus("confirm-until");
                }
                Err(trouble) => word.set(Word::Trouble(trouble)),
            }
        });
    };
    let said = tr(move |lang| match word.get() {
        Word::Nothing => String::new(),
        Word::Signing => confirm::signing(lang).to_owned(),
        Word::Trouble(trouble) => told::trouble(lang, &trouble),
    });
    let until_wrong = tr(move |lang| match wrong.get().until {
        Some(which) => told::until_wrong(lang, which),
        None => "",
    });
    let unchecked = move || wrong.get().unchecked;
    let described = move || {
        let parts = [(doubtful(), "confirm-doubtful"), (unchecked(), "confirm-checked-wrong")];
        let ids: Vec<_> = parts.iter().filter(|(there, _)| *there).map(|(_, id)| *id).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    // What is being corrected is not called wrong any more.
    Effect::new(move |_| {
        until.track();
        wrong.update(|wrong| wrong.until = None);
    });
    Effect::new(move |_| {
        if checked.get() {
            wrong.update(|wrong| wrong.unchecked = false);
        }
    });
    let why = tr(move |lang| hindered.get().map(|trouble| told::trouble(lang, &trouble)));
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
                {move || desk.revising.get().then(|| view! { <Revising desk /> })}
                <Field
                    id="confirm-until"
                    kind="date"
                    label=label(|lang| confirm::until(lang)[0])
                    optional=label(identity::optional)
                    help=label(|lang| confirm::until(lang)[1])
                    wrong=Signal::derive(until_wrong)
                    value=until
                />
                <div class="field">
                    <label for="confirm-note">
                        {tr(|lang| confirm::note(lang)[0])}
                        <span class="optional">" (" {tr(identity::optional)} ")"</span>
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
                        {tr(|lang| confirm::note(lang)[1])}
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
                        aria-invalid=move || unchecked().then_some("true")
                        aria-describedby=described
                        prop:checked=checked
                        on:change:target=move |ev| checked.set(ev.target().checked())
                    />
                    <span>{tr(confirm::checked)}</span>
                </label>
                {move || {
                    unchecked()
                        .then(|| {
                            view! {
                                <p class="wrong" id="confirm-checked-wrong">
                                    {tr(confirm::not_checked)}
                                </p>
                            }
                        })
                }}
                <div class="acts">
                    <button type="submit" class="button primary">
                        {tr(confirm::sign)}
                    </button>
                </div>
                <Said
                    text=Signal::derive(said)
                    is_error=Signal::derive(move || matches!(word.get(), Word::Trouble(_)))
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
