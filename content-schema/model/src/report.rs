//! Problems found while a module is read: all of them, each with a stable code and a place.

/// A piece of the author's file: byte offsets into its UTF-8 text, `start..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset behind the last byte.
    pub end: usize,
}

/// Whether a module can be used in spite of the problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The module is refused.
    Error,
    /// The module works, but probably not as its author means.
    Warning,
    /// The module is right, and could be easier to read or fairer.
    #[cfg(feature = "author")]
    Advice,
}

macro_rules! codes {
    (
        $($(#[$doc:meta])* $name:ident = $text:literal,)*
        ; // authors' tools only
        $($(#[$author_doc:meta])* $author_name:ident = $author_text:literal,)*
    ) => {
        /// What is wrong. The text form is stable: tools and host pages may rely on it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Code {
            $($(#[$doc])* $name,)*
            // Nobody pays for these where only errors are looked for.
            $($(#[$author_doc])* #[cfg(feature = "author")] $author_name,)*
        }

        impl Code {
            /// Every code, in the order of this file.
            pub const ALL: &[Code] = &[
                $(Code::$name,)*
                $(#[cfg(feature = "author")] Code::$author_name,)*
            ];

            /// The stable text form, in kebab-case.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Code::$name => $text,)*
                    $(#[cfg(feature = "author")] Code::$author_name => $author_text,)*
                }
            }
        }
    };
}

codes! {
    /// The text is not JSON. Details: a key of the sentence that explains it.
    NotJson = "not-json",
    /// A value has another shape than its place asks for. Details: expected (`text-or-object` for a
    /// side of a card), found, and in authors' tools a found text itself.
    WrongType = "wrong-type",
    /// A required property is not there. Details: its name, and in authors' tools the unknown name
    /// that most likely stands for it.
    MissingProperty = "missing-property",
    /// A text is empty or blank.
    EmptyText = "empty-text",
    /// A text is longer than allowed. Details: the limit in characters.
    TextTooLong = "text-too-long",
    /// A value is none of those allowed. Details: the value, then those allowed.
    UnknownValue = "unknown-value",
    /// A number is not whole or lies outside its range. Details: lowest, highest.
    OutOfRange = "out-of-range",
    /// A decimal number has too many digits. Details: most before the decimal sign, most behind it, most of both.
    TooManyDigits = "too-many-digits",
    /// A list is too short. Details: fewest, found.
    TooFew = "too-few",
    /// A list is too long. Details: most, found.
    TooMany = "too-many",
    /// An identifier has characters other than `a`–`z`, `0`–`9` and `-`, or is longer than 64. Details: the value.
    InvalidId = "invalid-id",
    /// Two items or two cards have the same identifier. Details: the identifier.
    DuplicateId = "duplicate-id",
    /// Two cards without identifier have the same front, from which it is made. Details: the front,
    /// the number of the card that has it first.
    DuplicateFront = "duplicate-front",
    /// A language is not a BCP 47 tag such as `fr` or `pt-BR`. Details: the value.
    InvalidLang = "invalid-lang",
    /// Two choices or two answers say the same. Details: the text.
    DuplicateChoice = "duplicate-choice",
    /// No choice is marked as correct. Details: none, or in authors' tools `correct` and the unknown
    /// name that most likely stands for it.
    NoCorrectChoice = "no-correct-choice",
    /// A single-choice item has more than one correct choice. Details: how many.
    SeveralCorrectChoices = "several-correct-choices",
    /// A numeric item has no right number. Details: none, or in authors' tools `answer` and the unknown name that most
    /// likely stands for it.
    NoAnswer = "no-answer",
    /// A range of numbers ends before it begins. Details: where it begins, where it ends.
    EmptyRange = "empty-range",
    /// A tolerance is below 0, or a text that is no share in percent from 0 to 100. Details: the value.
    InvalidTolerance = "invalid-tolerance",
    /// A unit begins as a number does, or has more than 30 characters. Details: the value.
    InvalidUnit = "invalid-unit",
    /// A node of a conversation has not exactly one way on: replies, another node, or an end. Details: the properties
    /// that it has, or in authors' tools the one that is missing and the unknown name that most likely stands for it.
    WaysOn = "ways-on",
    /// No end of a conversation can be reached, and it would go on for ever. Details: the node from which none is reached, or
    /// nothing where no node ends.
    Endless = "endless",
    /// The first or the last step of a scale has no words.
    UnnamedEnd = "unnamed-end",
    /// An item counts for two domains of a self-check, or twice for one. Details: the item.
    CountedTwice = "counted-twice",
    /// The two thresholds of a domain do not rise, or its items cannot give so many points. Details: how many they can
    /// give, 0 where that is not known.
    UnreachableLevel = "unreachable-level",
    /// A sentence that sums a self-check up is never told, since an earlier one always fits where it does.
    NeverTold = "never-told",
    /// Something is wrong with the gaps of a text. Details: what (`none`, `many`, `open`, `link`, `anki`, `empty`, `long`,
    /// `no-wrong`, `wrong`, `alone`), then what stands in the gap, or how many there are.
    InvalidGap = "invalid-gap",
    /// An image has no alternative text. Details: `alt`, and in authors' tools the unknown name that
    /// most likely stands for it.
    MissingAlternative = "missing-alternative",
    /// A picture to choose, to point at, or of a pair, has neither alternative text nor text.
    UndescribedChoice = "undescribed-choice",
    /// A place in a picture goes beyond its edges.
    ZoneOutside = "zone-outside",
    /// A place in a picture has no width or no height.
    EmptyZone = "empty-zone",
    /// An audio file or a video that stops for questions has no transcript, or a video no captions. Details: the
    /// property to add, and in authors' tools the unknown name that most likely stands for it.
    MissingCaptions = "missing-captions",
    /// A moment of a film is none. Details: the value.
    InvalidTime = "invalid-time",
    /// A film stops for a question too soon: before the last one, or less than three seconds after it or after the
    /// beginning. Details: the moment, and the first one that could be.
    EarlyCheckpoint = "early-checkpoint",
    /// A film that stops for questions has an address on another site. Details: the address.
    ForeignFilm = "foreign-film",
    /// An address that Tremplin does not open. Details: the address.
    UnsafeUrl = "unsafe-url",
    /// A lesson has nothing to read, see or hear. Details: none, or in authors' tools the property
    /// that is missing and the unknown name that most likely stands for it.
    EmptyLesson = "empty-lesson",
    /// A side of a card has neither text nor picture nor sound. Details: as of `empty-lesson`.
    EmptySide = "empty-side",
    /// No item asks anything: a quiz needs more than lessons.
    NothingToAnswer = "nothing-to-answer",
    /// An address that stands in a signed badge is not a complete `https:` one. Details: the address.
    NotHttps = "not-https",
    /// A colour is not `#` and six hexadecimal digits. Details: the value.
    InvalidColor = "invalid-color",
    /// An e-mail address is none. Details: the value.
    InvalidEmail = "invalid-email",
    /// A public key has a member that only private keys have. Details: its name.
    PrivateKey = "private-key",
    /// A member of a key is none of a key for RS256, ES256 or EdDSA. Details: its value.
    InvalidKey = "invalid-key",
    /// Requirements of both sorts, `all` and `any`.
    AllAndAny = "all-and-any",
    /// The same quiz or the same deck is required twice. Details: the identifier.
    DuplicateRequirement = "duplicate-requirement",
    /// A score, or which attempt counts, is required of a deck, which has none. Details: its name.
    ScoreOfDeck = "score-of-deck",
    /// A share of cards is required of a quiz, which has none. Details: its name.
    ShareOfQuiz = "share-of-quiz",
    ; // authors' tools only
    /// A property that this place does not know (warning). Details: its name, the nearest known one or nothing.
    UnknownProperty = "unknown-property",
    /// A property stands twice in one object; the last one counts (warning). Details: its name.
    DuplicateProperty = "duplicate-property",
    /// An address that starts with `www.` and so names a file of that name (warning). Details: the address.
    IncompleteUrl = "incomplete-url",
    /// A side of a card is a picture alone, whose alternative text is empty (warning): who does not see it gets nothing.
    UndescribedSide = "undescribed-side",
    /// The alternative text of a picture to choose or to point at, or the name of a place in it, gives the answer away
    /// (warning). Details: the word that does.
    TellingAlternative = "telling-alternative",
    /// A wrong place in a picture overlaps a right one (warning). Details: the text of that one.
    OverlappingZones = "overlapping-zones",
    /// No reply leads to a node of a conversation (warning). Details: the node.
    UnreachableNode = "unreachable-node",
    /// The best replies of a conversation lead back, and to no end (warning): nobody gets all the points.
    OutOfReach = "out-of-reach",
    /// A card has answers or rules for typing, but is not answered by typing; gaps have what only another way of filling
    /// them uses, or a survey what only another form of it does (warning). Details: that way, or that form.
    UnusedAnswer = "unused-answer",
    /// A picture of a badge that is neither SVG nor PNG (warning): a signed badge
    /// can't be put into it. Details: the address.
    ImageFormat = "image-format",
    /// A text with a control character that a single backslash has made: `\t` of `C:\temp` (warning).
    /// Details: the escape, and the word as it is to be written.
    LostBackslash = "lost-backslash",
    /// A text that was saved in one encoding and read in another: `Ã©` for `é` (warning). Details: what
    /// is there, what was probably meant or nothing.
    WrongEncoding = "wrong-encoding",
    /// The beginning of a text makes a list of it, although it is probably a number or a sign: `- 5 °C`,
    /// `1986. Une année` (warning). Details: the line, and what to write.
    AccidentalList = "accidental-list",
    /// Asterisks that probably multiply set what is between them in italics: `a*b*c` (warning).
    /// Details: what is between them.
    AccidentalEmphasis = "accidental-emphasis",
    /// A backslash before a sign, which Markdown takes away, although it is probably to be seen: `\(x\)`,
    /// `\\server\share` (warning). Details: what stands there, and what to write.
    EatenBackslash = "eaten-backslash",
    /// The picture before a film is on another site than the film: it is not shown, since that site
    /// would learn of the learner unasked (warning). Details: the address, and one beside the film.
    ForeignPoster = "foreign-poster",
    /// A date is not written `2027-09-01`, or is none of the calendar (warning). Details: the value.
    InvalidDate = "invalid-date",
    /// A module was to be read again before a day that is over (warning): its facts may have changed.
    /// Details: the day.
    ReviewDue = "review-due",
    /// Two files hold a module of the same kind and identifier (warning). Details: the identifier, the
    /// other file.
    DuplicateModule = "duplicate-module",
    /// A sentence of French is long (advice). Details: the sentence, how many words it has, how many are easy to read.
    LongSentence = "long-sentence",
    /// An acronym is not explained in the module (advice). Details: the acronym.
    UnexplainedAcronym = "unexplained-acronym",
    /// A sentence denies what it denies (advice). Details: the sentence.
    DoubleNegative = "double-negative",
    /// A verb is in the passive voice, and who acts comes after it (advice). Details: the words.
    PassiveVoice = "passive-voice",
    /// French prints signs in another way (advice). Details: what is written, and what is printed.
    FrenchTypography = "french-typography",
    /// The right choice is by far the longest (advice). Details: its characters, those of the longest other.
    RightIsLongest = "right-is-longest",
    /// The right choice is always the first (advice). Details: of how many questions.
    RightAlwaysFirst = "right-always-first",
    /// A choice stands for all others, or for none (advice). Details: the choice.
    AllOfThese = "all-of-these",
    /// All choices begin with the same words (advice). Details: the words.
    SharedStart = "shared-start",
    /// Nothing is said of the answer (advice).
    NoFeedback = "no-feedback",
}

/// One problem: what, where, and what to write instead.
///
/// `tremplin_author::Explain` puts it into words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub code: Code,
    /// Whether the module can be used all the same.
    pub severity: Severity,
    /// The place as a path: `items[2].choices[0].text`; empty for the module itself.
    pub path: String,
    /// The place in the author's file, if the module came from one.
    pub span: Option<Span>,
    /// What the sentences need to know; see [`Code`].
    pub details: Vec<String>,
}

#[cfg(feature = "author")]
impl Problem {
    /// A detail; empty where there are not so many.
    pub fn detail(&self, index: usize) -> &str {
        self.details.get(index).map_or("", String::as_str)
    }

    /// The property that the path ends in: `alt` of `items[0].image.alt`; `choices` of
    /// `items[0].choices[3]`.
    pub fn name(&self) -> &str {
        let last = self.path.rsplit('.').next().unwrap_or_default();
        last.split('[').next().unwrap_or_default()
    }
}

/// All problems of one module, in the order of reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The problems, at most [`MOST_PROBLEMS`] and one; empty when all is well.
    pub problems: Vec<Problem>,
    /// How many more there are, of which nothing but their number is kept.
    pub more: usize,
}

/// How many problems are kept: a file of a million mistakes is looked at, and its author reads the
/// first ones.
pub const MOST_PROBLEMS: usize = 1000;

impl Report {
    /// Adds a problem. Beyond [`MOST_PROBLEMS`] it is counted only, except for the first error.
    pub(crate) fn add(&mut self, problem: Problem) {
        let kept = self.problems.len();
        #[cfg(feature = "author")]
        let first_error = || problem.severity == Severity::Error && !self.has_errors();
        // Only authors' tools have warnings.
        #[cfg(not(feature = "author"))]
        let first_error = || false;
        if kept < MOST_PROBLEMS || kept == MOST_PROBLEMS && first_error() {
            self.problems.push(problem);
        } else {
            self.more += 1;
        }
    }

    /// Whether the module must be refused.
    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(|problem| problem.severity == Severity::Error)
    }
}
