//! The three browsers.

use std::fmt;

use anyhow::{Context as _, Result};

/// A browser that the suite drives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Browser {
    /// Blink.
    Chromium,
    /// Gecko.
    Firefox,
    /// WebKitGTK, of the family of Safari.
    Webkit,
}

impl Browser {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// The name in test names and in `TREMPLIN_BROWSERS`.
    ///
    /// ```
    /// assert_eq!(tremplin_tests::browser::Browser::Webkit.name(), "webkit");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// Those named in `TREMPLIN_BROWSERS` (comma between them), or all.
    ///
    /// # Errors
    /// When a name is unknown.
    pub fn wanted() -> Result<Vec<Self>> {
        let Ok(names) = std::env::var("TREMPLIN_BROWSERS") else { return Ok(Self::ALL.to_vec()) };
        names
            .split(',')
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .map(|name| {
                Self::ALL.into_iter().find(|browser| browser.name() == name).with_context(|| {
                    format!("TREMPLIN_BROWSERS names `{name}`; known are chromium, firefox, webkit")
                })
            })
            .collect()
    }
}

impl fmt::Display for Browser {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

/// What the visitor's system prefers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

/// What a browser is started with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Setup {
    /// What the visitor's system prefers.
    pub scheme: Scheme,
    /// Whether WebKit draws in layers, as it does for every visitor. Where there is no graphics card this takes
    /// twice the processor's time, and changes nothing but scrolling that takes its time, and what turns.
    pub layers: bool,
}
