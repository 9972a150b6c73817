//! The browsers of the browser suite, and how they come onto the machine.

use std::process::Command;

use anyhow::Result;

use crate::debian;
use crate::project::Project;
use crate::steps::Step;
use crate::tools::{Tool, which};

/// A browser that the suite runs in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Browser {
    /// Chromium, driven by chromedriver.
    Chromium,
    /// Firefox ESR, driven by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, driven by WebKitWebDriver on a screen of its own.
    WebKit,
}

/// The font of the learner's phone (see tests/fonts.conf), and what it lacks: text in a box of a
/// missing glyph has another width than it has for a learner.
const FONTS: [&str; 3] = ["fonts-roboto-unhinted", "fonts-dejavu-core", "fonts-noto-color-emoji"];

impl Browser {
    /// All, in the order in which they run.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The name on the command line and in `TREMPLIN_BROWSERS`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The browser of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|browser| browser.name() == name)
    }

    /// Programs that must be on PATH, each with the Debian package that brings it.
    fn programs(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Chromium => &[("chromium", "chromium"), ("chromedriver", "chromium-driver")],
            Self::Firefox => &[("firefox-esr", "firefox-esr")],
            Self::WebKit => &[("WebKitWebDriver", "webkit2gtk-driver"), ("Xvfb", "xvfb")],
        }
    }

    /// The tools that drive it and come from crates.io.
    pub fn tools(browsers: &[Self]) -> Vec<Tool> {
        let firefox = browsers.contains(&Self::Firefox);
        firefox.then(Tool::geckodriver).into_iter().collect()
    }
}

/// Installs the browsers, their drivers and fonts through apt where this program may.
///
/// # Errors
///
/// Where it may not: the one command to run.
pub fn install(browsers: &[Browser], step: &Step) -> Result<()> {
    let mut missing: Vec<&str> = browsers
        .iter()
        .flat_map(|browser| browser.programs())
        .filter(|(program, _)| which(program).is_none())
        .map(|(_, package)| *package)
        .collect();
    if debian::is_here() && !browsers.is_empty() {
        missing.extend(FONTS.iter().filter(|font| !debian::has(font)));
    }
    if missing.is_empty() {
        step.note("all there");
        return Ok(());
    }
    let otherwise = "name the browsers that are there with `--browser`, or none";
    debian::install(&missing, "the browser tests", otherwise, step)
}

/// Sets what the suite wants to know: `TREMPLIN_BROWSERS` and, for Firefox, `TREMPLIN_GECKODRIVER`.
pub fn tell(project: &Project, browsers: &[Browser], suite: &mut Command) {
    let names: Vec<&str> = browsers.iter().map(|b| b.name()).collect();
    suite.env("TREMPLIN_BROWSERS", names.join(","));
    if let Some(driver) = Tool::geckodriver().find(project) {
        suite.env("TREMPLIN_GECKODRIVER", driver);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_both_ways() {
        for browser in Browser::ALL {
            assert_eq!(Browser::from_name(browser.name()).unwrap(), browser);
        }
    }

    #[test]
    fn only_firefox_needs_a_driver_from_crates_io() {
        assert_eq!(Browser::tools(&Browser::ALL).len(), 1);
        assert!(Browser::tools(&[Browser::Chromium, Browser::WebKit]).is_empty());
    }
}
