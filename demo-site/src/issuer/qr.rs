//! QR codes: made by lean-qr, which is fetched when the first one is shown.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/issuer/qr.js")]
extern "C" {
    #[wasm_bindgen(js_name = qrCode, catch)]
    async fn qr_code(address: &str, token: &str) -> Result<JsValue, JsValue>;
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
    /// What it says: a link.
    pub text: String,
}

impl Code {
    /// Its width in squares, with the white around it.
    pub const fn whole(&self) -> u32 {
        self.width + 2 * QUIET
    }

    /// The `viewBox`, with the white around the code.
    pub fn view(&self) -> String {
        let whole = self.whole();
        format!("-{QUIET} -{QUIET} {whole} {whole}")
    }

    /// The largest width, in CSS pixels, that fits into `most` and at which each square has a whole number
    /// of the screen's `ratio` times as many pixels: even squares are what cameras read best.
    pub fn even(&self, most: f64, ratio: f64) -> f64 {
        let whole = f64::from(self.whole());
        let square = (most * ratio / whole).floor();
        if square < 1.0 { most } else { square * whole / ratio }
    }
}

/// Why there is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCode {
    /// The link is too long for one.
    TooLong,
    /// What makes codes can't be fetched.
    NotFetched,
}

/// The code of a link that ends with a token.
///
/// # Errors
/// [`NoCode`].
///
/// The token stands there in digits, as `widgets/embed/js/credential/packed.js` makes them: about half the
/// squares.
pub async fn code(address: &str, token: &str) -> Result<Code, NoCode> {
    let made = qr_code(address, token).await.map_err(|_| NoCode::TooLong)?;
    let read = |made: JsValue| {
        let made: js_sys::Array = made.dyn_into().ok()?;
        let width = made.get(0).as_f64()? as u32;
        Some(Code { width, path: made.get(1).as_string()?, text: made.get(2).as_string()? })
    };
    read(made).ok_or(NoCode::NotFetched)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_square_has_whole_pixels() {
        let code = Code { width: 109, path: String::new(), text: String::new() };
        assert_eq!((code.whole(), code.view().as_str()), (117, "-4 -4 117 117"));
        for (most, ratio, expected) in
            [(360.0, 1.0, 351.0), (360.0, 3.0, 351.0), (1000.0, 1.0, 936.0), (100.0, 1.0, 100.0)]
        {
            assert_eq!(code.even(most, ratio), expected, "{most} at {ratio}");
        }
        assert_eq!(code.even(360.0, 2.0) * 2.0 % 117.0, 0.0);
    }
}
