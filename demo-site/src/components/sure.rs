//! What is asked before something is erased.

use leptos::prelude::*;

use crate::browser;

/// Identifier of the button that erases.
const SURE: &str = "erase-sure";

/// Erasing takes a second press, on a button beside what it means. There is one such question on a page.
#[component]
pub fn Sure(
    /// Whether it is asked.
    asks: RwSignal<bool>,
    /// What will be gone.
    #[prop(into)]
    text: Signal<&'static str>,
    /// The button that erases.
    #[prop(into)]
    yes: Signal<&'static str>,
    /// The button that keeps.
    #[prop(into)]
    no: Signal<&'static str>,
    /// Identifier of what has the focus once it is kept.
    back: &'static str,
    /// Erases.
    erase: Callback<()>,
) -> impl IntoView {
    Effect::new(move || {
        if asks.get() {
            browser::focus(SURE);
        }
    });
    let keep = move |_| {
        asks.set(false);
        browser::focus(back);
    };
    move || {
        asks.get().then(|| {
            view! {
                <div class="sure" role="group" aria-labelledby="erase-text">
                    <p id="erase-text">{text}</p>
                    <div class="acts">
                        <button
                            type="button"
                            class="button"
                            id=SURE
                            on:click=move |_| erase.run(())
                        >
                            {yes}
                        </button>
                        <button type="button" class="button" on:click=keep>
                            {no}
                        </button>
                    </div>
                </div>
            }
        })
    }
}
