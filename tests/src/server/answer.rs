//! What a scripted path answers.

use bytes::Bytes;

/// A scripted answer.
///
/// ```
/// use tremplin_tests::server::Answer;
/// let _ = Answer::status(500);
/// let _ = Answer::html("<p>Bonjour</p>").header("content-security-policy", "default-src 'self'");
/// let _ = Answer::hang_up();
/// ```
#[derive(Clone, Debug)]
pub struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Source,
}

#[derive(Clone, Debug)]
pub(super) enum Source {
    Given(Bytes),
    /// What the path has without a script, with the headers of the answer added.
    Usual,
    HangUp,
}

impl Answer {
    fn with(status: u16, kind: &str, body: impl Into<Bytes>) -> Self {
        let headers = vec![("content-type".to_owned(), kind.to_owned())];
        Self { status, headers, body: Source::Given(body.into()) }
    }

    /// An empty answer with this HTTP status.
    #[must_use]
    pub fn status(status: u16) -> Self {
        Self::with(status, "text/plain; charset=utf-8", "")
    }

    /// 200 with HTML; the probe is put in before any other script.
    #[must_use]
    pub fn html(html: &str) -> Self {
        Self::with(200, "text/html; charset=utf-8", html.to_owned())
    }

    /// 200 with this text as JSON, well-formed or not.
    #[must_use]
    pub fn json(text: &str) -> Self {
        Self::with(200, "application/json", text.to_owned())
    }

    /// 200 with a picture.
    #[must_use]
    pub fn svg(text: &str) -> Self {
        Self::text("image/svg+xml", text)
    }

    /// 200 with this text as `kind`.
    #[must_use]
    pub fn text(kind: &str, text: &str) -> Self {
        Self::with(200, kind, text.to_owned())
    }

    /// 200 with a sound: this many milliseconds of silence, as WAV (8 kHz, 8 bit, mono).
    #[must_use]
    pub fn wav(milliseconds: u32) -> Self {
        const RATE: u32 = 8000;
        let samples = RATE / 1000 * milliseconds;
        let mut file = Vec::new();
        // Blocks of the format: name, length, content; all numbers are little-endian.
        file.extend(b"RIFF");
        file.extend((36 + samples).to_le_bytes());
        file.extend(b"WAVEfmt ");
        file.extend(16_u32.to_le_bytes());
        for half in [1_u16, 1] {
            file.extend(half.to_le_bytes()); // uncompressed, one channel
        }
        file.extend(RATE.to_le_bytes());
        file.extend(RATE.to_le_bytes()); // bytes a second
        for half in [1_u16, 8] {
            file.extend(half.to_le_bytes()); // bytes and bits a sample
        }
        file.extend(b"data");
        file.extend(samples.to_le_bytes());
        file.extend(std::iter::repeat_n(128_u8, samples as usize));
        Self::with(200, "audio/wav", file)
    }

    /// 200 with a script.
    #[must_use]
    pub fn javascript(text: &str) -> Self {
        Self::with(200, "text/javascript; charset=utf-8", text.to_owned())
    }

    /// What the path answers without a script; for adding headers to it.
    #[must_use]
    pub fn usual() -> Self {
        Self { status: 200, headers: Vec::new(), body: Source::Usual }
    }

    /// The connection is closed without an answer.
    #[must_use]
    pub fn hang_up() -> Self {
        Self { status: 0, headers: Vec::new(), body: Source::HangUp }
    }

    /// 200 with these bytes as `kind`.
    #[must_use]
    pub fn bytes(kind: &str, bytes: Vec<u8>) -> Self {
        Self::with(200, kind, bytes)
    }

    /// The same answer with another HTTP status.
    #[must_use]
    pub fn with_status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// The same answer with one more header; a header of that name is replaced.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(known, _)| known != name);
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }
}
