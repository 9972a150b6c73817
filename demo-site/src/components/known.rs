//! Whose signature this site knows: the keys that a visitor has made on its issuer page.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;

use crate::catalog::ISSUER;

#[wasm_bindgen(module = "/src/components/known.js")]
extern "C" {
    #[wasm_bindgen(js_name = knownKeys, catch)]
    async fn known_keys(issuer: &str) -> Result<JsValue, JsValue>;
}

/// The address of the keys of this site's issuer, for as long as the component is shown: `None` until
/// the browser has answered, `Some(None)` where it keeps none. Asked again whenever `again` changes.
pub fn use_known_keys(again: impl Fn() + 'static) -> ReadSignal<Option<Option<String>>> {
    let (keys, set_keys) = signal(None);
    Effect::new(move |_| {
        again();
        spawn_local(async move {
            let address = known_keys(ISSUER).await.ok().and_then(|found| found.as_string());
            let before = keys.try_get_untracked().flatten().flatten();
            // The page may have been left meanwhile.
            let unused = match set_keys.try_set(Some(address)) {
                None => before,
                Some(refused) => refused.flatten(),
            };
            revoke(unused);
        });
    });
    on_cleanup(move || revoke(keys.try_get_untracked().flatten().flatten()));
    keys
}

fn revoke(address: Option<String>) {
    if let Some(address) = address {
        let _ = web_sys::Url::revoke_object_url(&address);
    }
}
