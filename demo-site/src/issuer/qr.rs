//! QR codes: made by lean-qr, which is fetched when the first one is shown.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/issuer/qr.js")]
extern "C" {
    #[wasm_bindgen(js_name = qrCode, catch)]
    async fn qr_code(text: &str) -> Result<JsValue, JsValue>;
}

/// A code of at least this width is too fine for many cameras when a phone shows it.
pub const FINE: u32 = 117;

/// Squares around a code that stay white (ISO/IEC 18004, section 9.1).
const QUIET: u32 = 4;

/// A QR code as one path of SVG.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Its width in squares, without the white around it.
    pub width: u32,
    /// The dark squares, as the `d` of a path.
    pub path: String,
}

impl Code {
    /// The `viewBox`, with the white around the code.
    pub fn view(&self) -> String {
        let whole = self.width + 2 * QUIET;
        format!("-{QUIET} -{QUIET} {whole} {whole}")
    }
}

/// The code of a text; `None` where the text is too long for one, or lean-qr can't be fetched.
pub async fn code(text: &str) -> Option<Code> {
    let made: js_sys::Array = qr_code(text).await.ok()?.dyn_into().ok()?;
    let width = made.get(0).as_f64()? as u32;
    Some(Code { width, path: made.get(1).as_string()? })
}
