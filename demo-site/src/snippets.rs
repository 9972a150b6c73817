//! The code that a partner copies: tag, `div` for WordPress, iframe.
//!
//! The fourth one, with the questions already in it, is `tremplin_content::export`'s.

/// Look of the widget.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Follows the device.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// Every theme, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The value of the attribute.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme with this value; `Auto` for anything else.
    pub fn from_value(value: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.as_str() == value).unwrap_or_default()
    }
}

/// What the snippets are about and how the widget is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Where the folders `dist` and `content` are: an origin or path, without a slash at its end.
    pub base: String,
    /// The module's name.
    pub id: String,
    /// Look.
    pub theme: Theme,
    /// Language of the widget's own texts, if it is not to be the module's.
    pub lang: Option<&'static str>,
    /// Whether the learner carries on where they stopped.
    pub resume: bool,
    /// Address and text of the link that stands there until the widget starts.
    pub fallback: (String, String),
}

impl Options {
    /// Address of the loader.
    pub fn script(&self) -> String {
        format!("{}/dist/tremplin.js", self.base)
    }

    /// Address of the module.
    pub fn src(&self) -> String {
        format!("{}{}", self.base, crate::catalog::content_path(&self.id))
    }

    /// Names and values of the attributes that differ from what is usual.
    fn settings(&self) -> Vec<(&'static str, &'static str)> {
        let mut settings = Vec::new();
        settings.extend(self.lang.map(|lang| ("lang", lang)));
        if self.theme != Theme::Auto {
            settings.push(("theme", self.theme.as_str()));
        }
        if !self.resume {
            settings.push(("resume", "off"));
        }
        settings
    }

    fn link(&self) -> String {
        let (address, text) = &self.fallback;
        format!("<a href=\"{}\">{}</a>", escape(address), escape(text))
    }
}

/// `text` as it may stand between tags or inside double quotes.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// `text` as a value in a query, after RFC 3986.
fn query_value(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' | b':' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

/// The line that loads Tremplin.
pub fn script(options: &Options) -> String {
    format!("<script type=\"module\" src=\"{}\"></script>", escape(&options.script()))
}

/// The custom element, with the line that loads it.
pub fn tag(options: &Options) -> String {
    let settings: String = options
        .settings()
        .into_iter()
        .map(|(name, value)| format!(" {name}=\"{value}\""))
        .collect();
    format!(
        "{}\n<tremplin-quiz src=\"{}\"{settings}>\n  {}\n</tremplin-quiz>",
        script(options),
        escape(&options.src()),
        options.link(),
    )
}

/// The `div` that WordPress lets through; [`script`] goes into the site's theme.
pub fn div(options: &Options) -> String {
    let settings: String = options
        .settings()
        .into_iter()
        .map(|(name, value)| format!(" data-{name}=\"{value}\""))
        .collect();
    format!(
        "<div data-tremplin=\"quiz\" data-src=\"{}\"{settings}>\n  {}\n</div>",
        escape(&options.src()),
        options.link(),
    )
}

/// The iframe and the line that fits its height.
pub fn iframe(options: &Options, title: &str) -> String {
    let mut query = format!("kind=quiz&src={}", query_value(&options.src()));
    for (name, value) in options.settings() {
        query.push_str(&format!("&{name}={value}"));
    }
    format!(
        "<iframe src=\"{base}/dist/embed.html?{query}\"\n  title=\"{title}\" width=\"100%\" height=\"640\" style=\"border: 0\" loading=\"lazy\"></iframe>\n<script src=\"{base}/dist/resize.js\" async></script>",
        base = escape(&options.base),
        query = escape(&query),
        title = escape(title),
    )
}

/// The tag with the questions of `module`, an author's file, already in it.
pub fn filled(_options: &Options, _module: &str) -> Option<String> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options() -> Options {
        Options {
            base: "https://example.org".into(),
            id: "cv".into(),
            theme: Theme::Auto,
            lang: None,
            resume: true,
            fallback: ("https://example.org/modules/cv".into(), "Le « CV » & moi".into()),
        }
    }

    #[test]
    fn what_is_usual_is_not_written() {
        assert_eq!(
            tag(&options()),
            "<script type=\"module\" src=\"https://example.org/dist/tremplin.js\"></script>\n\
             <tremplin-quiz src=\"https://example.org/content/cv.json\">\n  \
             <a href=\"https://example.org/modules/cv\">Le « CV » &amp; moi</a>\n\
             </tremplin-quiz>"
        );
    }

    #[test]
    fn settings_reach_every_way() {
        let options = Options { theme: Theme::Dark, lang: Some("en"), resume: false, ..options() };
        assert!(tag(&options).contains(" lang=\"en\" theme=\"dark\" resume=\"off\">"));
        assert!(
            div(&options).contains(" data-lang=\"en\" data-theme=\"dark\" data-resume=\"off\">")
        );
        assert!(iframe(&options, "CV").contains("&amp;lang=en&amp;theme=dark&amp;resume=off\""));
    }

    #[test]
    fn a_typed_address_cannot_break_out_of_its_attribute() {
        let options = Options { base: "https://x\"><b>".into(), ..options() };
        for snippet in [tag(&options), div(&options), iframe(&options, "\"<i>")] {
            assert!(!snippet.contains("<b>") && !snippet.contains("<i>"), "{snippet}");
        }
    }
}
