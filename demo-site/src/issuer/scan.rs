//! QR codes read from the camera or a picture: by the browser itself (Shape Detection API,
//! `BarcodeDetector`), or by a decoder that is fetched when it is wanted.

use wasm_bindgen::prelude::*;
use web_sys::{Blob, HtmlVideoElement};

#[wasm_bindgen(module = "/src/issuer/scan.js")]
extern "C" {
    #[wasm_bindgen(js_name = inPicture, catch)]
    async fn in_picture(picture: &Blob) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = fromCamera, catch)]
    async fn from_camera(video: &HtmlVideoElement) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = stopCamera)]
    fn stop_camera(video: &HtmlVideoElement);
}

/// Why no code is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missed {
    /// The camera gives no picture: refused, or there is none.
    NoCamera,
    /// There is no code in the picture.
    NoCode,
    /// What reads codes can't be fetched.
    NotFetched,
}

impl Missed {
    /// What the page's script has thrown, or else `other`.
    fn of(thrown: &JsValue, other: Self) -> Self {
        match thrown.as_string().as_deref() {
            Some("not-fetched") => Self::NotFetched,
            _ => other,
        }
    }
}

/// The text of the first code in a picture.
///
/// # Errors
/// [`Missed`].
pub async fn picture(picture: &Blob) -> Result<String, Missed> {
    match in_picture(picture).await {
        Ok(text) => text.as_string().ok_or(Missed::NoCode),
        Err(thrown) => Err(Missed::of(&thrown, Missed::NoCode)),
    }
}

/// Shows the camera in `video` until it sees a code; `None` where it was stopped before.
///
/// # Errors
/// [`Missed`].
pub async fn camera(video: &HtmlVideoElement) -> Result<Option<String>, Missed> {
    let seen = from_camera(video).await;
    seen.map(|text| text.as_string()).map_err(|thrown| Missed::of(&thrown, Missed::NoCamera))
}

/// Switches the camera off.
pub fn stop(video: &HtmlVideoElement) {
    stop_camera(video);
}
