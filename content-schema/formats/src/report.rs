//! What became of what is in a file: a line for each question or card that was found, whether it came in whole,
//! what was changed, what was left out and why.

pub(crate) mod say;

use tremplin_author::Lang;

use crate::format::Format;

/// Most characters of a text that a note quotes.
const MOST_QUOTED: usize = 120;

/// Most notes on an entry, and on the file as a whole.
const MOST_NOTES: usize = 30;
const MOST_NOTES_OF_FILE: usize = 1000;

/// How much a note says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Nothing that a learner sees is lost.
    Told,
    /// Something became something else.
    Changed,
    /// A part was left out.
    Lost,
    /// The whole question or card was left out.
    LeftOut,
}

impl Weight {
    /// The stable text form: `told`, `changed`, `lost`, `left-out`.
    pub fn as_str(self) -> &'static str {
        match self {
            Weight::Told => "told",
            Weight::Changed => "changed",
            Weight::Lost => "lost",
            Weight::LeftOut => "left-out",
        }
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $Name:ident = $text:literal, $weight:ident;)*) => {
        /// What a note says. The text form is stable: tools may rely on it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Code {
            $($(#[$doc])* $Name,)*
        }

        impl Code {
            /// Every code, in the order of this file.
            pub const ALL: &[Code] = &[$(Code::$Name,)*];

            /// The stable text form, in kebab-case.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Code::$Name => $text,)*
                }
            }

            /// How much it says.
            pub fn weight(self) -> Weight {
                match self {
                    $(Code::$Name => Weight::$weight,)*
                }
            }
        }
    };
}

codes! {
    /// The file has several categories, or more than a module holds. Details: how many modules.
    Split = "split", Told;
    /// The file is not in UTF-8. Details: its encoding.
    Encoding = "encoding", Told;
    /// What stands between the columns of a table. Details: it.
    Separator = "separator", Told;
    /// What each column of a table is taken for. Details: names of columns and of properties.
    Columns = "columns", Told;
    /// Columns that have no place. Details: their names or numbers.
    ColumnsLeftOut = "columns-left-out", Lost;
    /// A row lacks something. Details: the name of the column or property.
    EmptyCell = "empty-cell", LeftOut;
    /// Perhaps a date that a spreadsheet has made of something else. Details: it.
    MaybeDate = "maybe-date", Told;
    /// A property of the file that modules have not. Details: its name, what it says.
    PropertyLeftOut = "property-left-out", Told;
    /// What a question is said to be, and is not known. Details: it.
    UnknownKind = "unknown-kind", LeftOut;
    /// No line says which answer is right.
    NoAnswerLine = "no-answer-line", LeftOut;
    /// A line belongs to nothing. Details: it.
    StrayLine = "stray-line", LeftOut;
    /// A text behind the answers. Details: it.
    TextLeftOut = "text-left-out", Lost;
    /// Rules of modules are broken. Details: what is wrong in French, in English, what to do in French, in English.
    BreaksRule = "breaks-rule", LeftOut;
    /// There is no question beside this text, and a quiz needs one.
    NoQuestion = "no-question", LeftOut;
    /// An identifier is none of ours. Details: it, what it became.
    IdChanged = "id-changed", Told;
    /// The name of a question, which learners never see. Details: it.
    NameLeftOut = "name-left-out", Told;
    /// A comment. Details: it.
    CommentLeftOut = "comment-left-out", Told;
    /// Tags. Details: they.
    TagsLeftOut = "tags-left-out", Lost;
    /// Looks: colours, fonts, classes. Details: the names of tags and attributes.
    LooksLeftOut = "looks-left-out", Told;
    /// What our texts have no form for became the nearest one. Details: the names of tags.
    LooksChanged = "looks-changed", Changed;
    /// What runs or plays something. Details: the name of the tag, its address or text.
    ElementLeftOut = "element-left-out", Lost;
    /// A picture that has no place here. Details: its address, its alternative text.
    PictureLeftOut = "picture-left-out", Lost;
    /// A picture whose file has to lie beside the module. Details: its address.
    PictureBeside = "picture-beside", Told;
    /// The target of a link that may not be opened. Details: it.
    LinkLeftOut = "link-left-out", Lost;
    /// A formula stands as it was typed. Details: its beginning.
    FormulaAsText = "formula-as-text", Changed;
    /// A free text to write became a text to read.
    EssayAsSurvey = "essay-as-survey", Changed;
    /// A gap in a sentence became a question below it.
    GapAsQuestion = "gap-as-question", Changed;
    /// More gaps, which stay as they are written. Details: them.
    MoreGaps = "more-gaps", Changed;
    /// Choices have weights that are not the same. Details: them.
    WeightsLeveled = "weights-leveled", Changed;
    /// A choice that gives a part of the points gives none. Details: it, its weight in percent.
    PartialChoice = "partial-choice", Lost;
    /// An answer that gives a part of the points is not accepted. Details: it, its weight in percent.
    PartialAnswer = "partial-answer", Lost;
    /// Moodle knows no such weight. Details: it.
    UnknownWeight = "unknown-weight", Told;
    /// Two choices say the same, and one of them went. Details: it, its feedback.
    SameChoice = "same-choice", Changed;
    /// Several right choices, any one of which was enough.
    SeveralRight = "several-right", Changed;
    /// No answer is right.
    NoRightAnswer = "no-right-answer", LeftOut;
    /// More answers than any question of ours has. Details: how many signs there are that begin one.
    TooManyAnswers = "too-many-answers", LeftOut;
    /// A pair without one of its halves. Details: it.
    HalfPair = "half-pair", Lost;
    /// What a wrong answer is told. Details: the answer, the feedback.
    WrongAnswer = "wrong-answer", Lost;
    /// What one of several right answers is told. Details: the answer, the feedback.
    FeedbackOfAnswer = "feedback-of-answer", Lost;
    /// What nobody would be told here. Details: it.
    FeedbackLeftOut = "feedback-left-out", Lost;
    /// An asterisk stands for any letters. Details: the answer.
    Wildcard = "wildcard", Lost;
    /// A decimal comma, with which Moodle accepts everything. Details: as written, as read.
    DecimalComma = "decimal-comma", Changed;
    /// What should be a number. Details: it.
    NotNumber = "not-number", Lost;
    /// Marks of an answer that is typed. Details: the answer without them.
    MarksLeftOut = "marks-left-out", Told;
    /// A brace is never closed.
    OpenBrace = "open-brace", LeftOut;
    /// A brace closes what was never opened.
    StrayBrace = "stray-brace", LeftOut;
    /// A blank line stands between braces.
    BlankLine = "blank-line", Changed;
    /// A kind that the format has no form for. Details: its name.
    KindNotHeld = "kind-not-held", LeftOut;
    /// A kind became another. Details: its name, that of the other.
    KindChanged = "kind-changed", Changed;
    /// A property that the format has no place for. Details: its name, what it says.
    NotHeld = "not-held", Lost;
    /// As many right choices as Moodle has no weight for. Details: how many.
    NoWeight = "no-weight", LeftOut;
    /// One choice is to be picked, and none gives all points: several are right.
    SingleAgainstFractions = "single-against-fractions", Changed;
    /// No wrong choice takes points, so that ticking everything gave all.
    TickEverything = "tick-everything", Changed;
    /// A kind of question that modules have not. Details: its name in the file.
    TypeLeftOut = "type-left-out", LeftOut;
    /// A picture of the file is to lie beside the module. Details: its name.
    PictureTaken = "picture-taken", Told;
    /// A file that no text shows. Details: its name.
    FileLeftOut = "file-left-out", Told;
    /// What Moodle writes into each question. Details: it.
    UsualFeedback = "usual-feedback", Told;
    /// A unit in which the number is another. Details: its name.
    UnitLeftOut = "unit-left-out", Lost;
    /// Words that are for some gaps only are chosen from lists.
    GroupsOfWords = "groups-of-words", Changed;
    /// A gap has no answer, or stands where none can be filled. Details: it.
    GapWithoutAnswer = "gap-without-answer", LeftOut;
    /// Some gaps were typed and some chosen: all are filled with the words of a bank.
    GapsInBank = "gaps-in-bank", Changed;
    /// Gaps have weights that are not the same. Details: them.
    GapsLeveled = "gaps-leveled", Changed;
    /// Capitals counted in some gaps, and count in none.
    CapitalsLeft = "capitals-left", Changed;
    /// In a gap several choices were to be ticked; one is enough. Details: the right ones.
    OneOfTicked = "one-of-ticked", Changed;
    /// A number in a gap has to be exact. Details: it, what was allowed beside it.
    GapTolerance = "gap-tolerance", Lost;
    /// A wrong choice takes everything, since Moodle counts each right one.
    AllOrNothing = "all-or-nothing", Changed;
    /// A picture out of a package. Details: its address beside the module.
    PicturePacked = "picture-packed", Told;
    /// A sound out of a package, whose transcript is the text of the card. Details: its address beside the module.
    SoundPacked = "sound-packed", Changed;
    /// Files of a package that no card shows. Details: how many, the names of some.
    MediaLeftOut = "media-left-out", Told;
    /// A note whose kind is not in the package.
    NoteWithoutKind = "note-without-kind", LeftOut;
    /// A note without a card.
    NoteWithoutCard = "note-without-card", LeftOut;
    /// A card with a side that shows nothing. Details: which.
    EmptySide = "empty-side", LeftOut;
    /// A card with a side that is longer than any text of ours.
    CardTooLong = "card-too-long", LeftOut;
    /// A picture with hidden places.
    Occlusion = "occlusion", LeftOut;
    /// More tags than a card has. Details: they.
    MoreTags = "more-tags", Lost;
    /// A formula of a spreadsheet that came to nothing. Details: what the cell shows.
    CellError = "cell-error", Lost;
    /// A hidden sheet, or one that is no table. Details: its name.
    SheetLeftOut = "sheet-left-out", Told;
    /// A picture or sound that Anki finds in a folder of its own. Details: its address beside the module.
    MediaOfAnki = "media-of-anki", Told;
}

/// One thing that is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What.
    pub code: Code,
    /// The line in the file, from 1; 0 where there is none.
    pub line: usize,
    /// What the sentence quotes; see [`Code`].
    pub details: Vec<String>,
}

impl Note {
    /// A note that quotes texts, each at most to its 120th character.
    pub fn new(code: Code, line: usize, details: &[&str]) -> Self {
        let details = details.iter().copied().map(quoted).collect();
        Self { code, line, details }
    }

    /// In one or two plain sentences: what, and what can be done.
    pub fn message(&self, lang: Lang) -> String {
        say::message(self, lang)
    }
}

/// The beginning of a text, on one line.
pub(crate) fn quoted(text: &str) -> String {
    let start = text.trim_start();
    let near = start.char_indices().nth(4 * MOST_QUOTED).map_or(start, |(at, _)| &start[..at]);
    let line = tremplin_content::stranger::line(near);
    match line.char_indices().nth(MOST_QUOTED) {
        Some((at, _)) => format!("{}…", line[..at].trim_end()),
        None => line,
    }
}

/// What became of a question or a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is there, whole.
    Kept,
    /// It is there, and something of it is different or missing.
    Changed,
    /// It is not there.
    LeftOut,
}

impl Fate {
    /// The stable text form: `kept`, `changed`, `left-out`.
    pub fn as_str(self) -> &'static str {
        match self {
            Fate::Kept => "kept",
            Fate::Changed => "changed",
            Fate::LeftOut => "left-out",
        }
    }
}

/// Something that was found in a file, and what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The line in the file where it begins, from 1; 0 where there are no lines.
    pub line: usize,
    /// The place as a path, where the file has such: `items[2]`, `quizz.débutant[3]`.
    pub path: String,
    /// Its first words.
    pub name: String,
    /// What there is to say.
    pub notes: Vec<Note>,
    /// The module that it went into, and its place among the items or cards there, both from 0.
    pub went: Option<[usize; 2]>,
}

impl Entry {
    /// What became of it.
    pub fn fate(&self) -> Fate {
        match self.notes.iter().map(|note| note.code.weight()).max() {
            Some(Weight::LeftOut) => Fate::LeftOut,
            Some(Weight::Changed | Weight::Lost) => Fate::Changed,
            Some(Weight::Told) | None => Fate::Kept,
        }
    }
}

/// How many were found, and what became of them: `found` is the sum of the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All.
    pub found: usize,
    /// Whole.
    pub kept: usize,
    /// Different, or not whole.
    pub changed: usize,
    /// Not there.
    pub left_out: usize,
}

/// What became of everything in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The format that was read or written.
    pub format: Format,
    /// Each question or card, in the order of the file.
    pub entries: Vec<Entry>,
    /// What is to be said of the file as a whole.
    pub notes: Vec<Note>,
    /// How many notes there are beyond those listed; none of them says more of its entry than those that are.
    pub more: usize,
}

impl Report {
    pub(crate) fn new(format: Format) -> Self {
        Self { format, entries: Vec::new(), notes: Vec::new(), more: 0 }
    }

    /// Adds a note to the entry at a place, or to the file. Beyond [`MOST_NOTES`] it takes the place of one that says
    /// less, or is counted only.
    pub(crate) fn add(&mut self, entry: Option<usize>, note: Note) {
        let (notes, most) = match entry.and_then(|at| self.entries.get_mut(at)) {
            Some(entry) => (&mut entry.notes, MOST_NOTES),
            None => (&mut self.notes, MOST_NOTES_OF_FILE),
        };
        if notes.len() < most {
            notes.push(note);
            return;
        }
        self.more += 1;
        if note.code.weight() == Weight::Told {
            return;
        }
        let least = notes.iter_mut().min_by_key(|note| note.code.weight());
        if let Some(least) = least.filter(|least| least.code.weight() < note.code.weight()) {
            *least = note;
        }
    }

    /// The sums.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts { found: self.entries.len(), ..Counts::default() };
        for entry in &self.entries {
            match entry.fate() {
                Fate::Kept => counts.kept += 1,
                Fate::Changed => counts.changed += 1,
                Fate::LeftOut => counts.left_out += 1,
            }
        }
        counts
    }

    /// Every note, those on the file first.
    pub fn notes(&self) -> impl Iterator<Item = &Note> {
        self.notes.iter().chain(self.entries.iter().flat_map(|entry| &entry.notes))
    }
}
