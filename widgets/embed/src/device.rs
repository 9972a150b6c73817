//! The browser's storage for this site, as the shelf sees it.

use js_sys::{JSON, Object};
use tremplin_core::badge::shelf::Device;
use web_sys::Storage;

use crate::js_node::JsNode;
use crate::page::storage;

/// What the browser keeps for this site; nothing where it is forbidden.
pub struct LocalDevice(Option<Storage>);

impl Default for LocalDevice {
    /// That of this page.
    fn default() -> Self {
        Self(storage())
    }
}

impl Device for LocalDevice {
    type Json = JsNode;

    fn keys(&self) -> Vec<String> {
        let keys = self.0.iter().flat_map(|storage| Object::keys(storage));
        keys.filter_map(|key| key.as_string()).collect()
    }

    fn get(&self, key: &str) -> Option<String> {
        self.0.as_ref()?.get_item(key).ok()?
    }

    fn set(&self, key: &str, text: &str) -> bool {
        self.0.as_ref().is_some_and(|storage| storage.set_item(key, text).is_ok())
    }

    fn remove(&self, key: &str) {
        if let Some(storage) = &self.0 {
            let _ = storage.remove_item(key);
        }
    }

    fn parse(&self, text: &str) -> Option<JsNode> {
        JSON::parse(text).ok().map(JsNode)
    }
}
