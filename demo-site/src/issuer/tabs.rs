//! The tabs of this page tell each other when keys have come or gone or something was signed (HTML, section 9.5,
//! `BroadcastChannel`). Where the browser has no such channel, each signature asks the storage all the
//! same.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::BroadcastChannel;

use super::store::DATABASE;

/// The channel to the other tabs, for as long as it is kept.
#[must_use = "dropped, nothing is heard any more"]
pub struct Tabs {
    channel: BroadcastChannel,
    _heard: Closure<dyn FnMut()>,
}

impl Tabs {
    /// Calls `changed` whenever another tab tells; `None` where the browser has no channel.
    pub fn open(changed: impl FnMut() + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(DATABASE).ok()?;
        let heard = Closure::new(changed);
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        Some(Self { channel, _heard: heard })
    }

    /// Tells the others.
    pub fn tell(&self) {
        // Nobody is left to hear it where the page goes.
        let _ = self.channel.post_message(&JsValue::NULL);
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}
