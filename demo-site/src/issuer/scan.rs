//! QR codes read from the camera or a picture, by the browser itself (Shape Detection API,
//! `BarcodeDetector`). Where it has none, links and files do.

use wasm_bindgen::prelude::*;
use web_sys::{Blob, HtmlVideoElement};

#[wasm_bindgen(module = "/src/issuer/scan.js")]
extern "C" {
    #[wasm_bindgen(js_name = canScan)]
    async fn can_scan() -> JsValue;
    #[wasm_bindgen(js_name = inPicture, catch)]
    async fn in_picture(picture: &Blob) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = fromCamera, catch)]
    async fn from_camera(video: &HtmlVideoElement) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = stopCamera)]
    fn stop_camera(video: &HtmlVideoElement);
}

/// Whether this browser reads QR codes.
pub async fn is_there() -> bool {
    can_scan().await.is_truthy()
}

/// The text of the first code in a picture.
pub async fn picture(picture: &Blob) -> Option<String> {
    in_picture(picture).await.ok()?.as_string()
}

/// The camera gives no picture: refused, or there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoCamera;

/// Shows the camera in `video` until it sees a code; `None` where it was stopped before.
///
/// # Errors
/// [`NoCamera`].
pub async fn camera(video: &HtmlVideoElement) -> Result<Option<String>, NoCamera> {
    from_camera(video).await.map(|text| text.as_string()).map_err(|_| NoCamera)
}

/// Switches the camera off.
pub fn stop(video: &HtmlVideoElement) {
    stop_camera(video);
}
