//! What modules of several kinds have in common: sources, pictures, sounds, films, and what a
//! typed answer is held against.
//!
//! ```
//! let rules = tremplin_content::common::MatchRules { accents: true, ..Default::default() };
//! assert!(!rules.case && rules.typos == 0);
//! ```

pub(crate) mod read;

/// What a module of any kind says of itself; see [`Module`](crate::Module).
pub(crate) trait About {
    /// Identifier, language, title.
    fn head(&self) -> [&str; 3];
    /// Markdown that stands before everything else.
    fn intro(&self) -> Option<&str> {
        None
    }
    /// Where the facts come from.
    fn sources(&self) -> &[Source];
    /// How many items, cards or requirements it has.
    fn parts(&self) -> usize;
    /// How many of them ask something.
    fn asks(&self) -> usize {
        self.parts()
    }
    /// Itself, whatever it is.
    fn about(&self) -> &dyn About
    where
        Self: Sized,
    {
        self
    }
}

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Title of the page or text.
    pub title: String,
    /// Its address.
    pub url: Option<String>,
    /// When it was consulted or published, as the author wrote it (`2026-01-15`).
    pub date: Option<String>,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Address, relative to the module.
    pub src: String,
    /// Alternative text; empty when the picture only decorates (RGAA 1.2).
    pub alt: String,
    /// Width and height in pixels: they keep the place free, so that nothing moves when the
    /// picture arrives.
    pub size: Option<(u32, u32)>,
    /// Who made it.
    pub credit: Option<String>,
}

/// A sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audio {
    /// Address, relative to the module.
    pub src: String,
    /// What is said, in Markdown (RGAA 4.1).
    pub transcript: String,
}

/// A film.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Video {
    /// Address, relative to the module.
    pub src: String,
    /// Address of the captions, a WebVTT file (RGAA 4.3).
    pub captions: String,
    /// What is said and shown, in Markdown.
    pub transcript: Option<String>,
    /// Address of the picture shown before the film starts.
    pub poster: Option<String>,
    /// Of a film that stops for questions, the stretch that one screen is about.
    pub stretch: Option<Stretch>,
}

/// From where to where one screen is about a film that stops for questions, in milliseconds from its beginning; see
/// [`checkpoints`](crate::quiz::checkpoints).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Where it begins: at 0, or where the film stopped for the question before.
    pub from: u32,
    /// Where the film stops for the question that follows; `None` of the last stretch, which goes to its end.
    pub until: Option<u32>,
}

/// What a short answer must have in common with an accepted one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MatchRules {
    /// Upper and lower case must be the same.
    pub case: bool,
    /// Accents must be the same.
    pub accents: bool,
    /// White space must be the same (otherwise it counts between words only, and hyphens there too).
    pub spaces: bool,
    /// Apostrophes and quotes must have the same form (`'` or `’`, `"` or `«`).
    pub apostrophes: bool,
    /// How many letters may be wrong, missing, too many or swapped with their neighbour, 0 to 3;
    /// never more than one for every four characters of the answer, so that « CDD » is not « CDI »;
    /// and never a digit, so that « 2025 » is not « 2024 ».
    pub typos: u32,
}
