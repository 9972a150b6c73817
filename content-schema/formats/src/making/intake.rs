//! What an importer finds, until modules are made of it.

mod settle;

use tremplin_author::Lang;
use tremplin_author::authoring::{Card, Choice, Flashcards, Item, Quiz, Shuffle, Source};

use super::beside::Pile;
use super::{Authored, Beside, Import, MOST_ENTRIES, Options, Reason, Refused, slug};
use crate::format::Format;
use crate::report::{Code, Entry, Note, Report, quoted};

/// Most items of a quiz, and cards of a deck.
const MOST_ITEMS: usize = 200;
const MOST_CARDS: usize = 10_000;

/// What a file says of the whole module.
#[derive(Clone, Debug, Default)]
pub(crate) struct Head {
    pub id: Option<String>,
    pub title: Option<String>,
    pub lang: Option<String>,
    pub intro: Option<String>,
    pub license: Option<String>,
    pub authors: Option<Vec<String>>,
    pub sources: Option<Vec<Source>>,
    pub shuffle: Option<Shuffle>,
}

/// Items or cards that belong into one module, each with the place of its entry in the report.
#[derive(Debug, Default)]
struct Group {
    title: Option<String>,
    /// The language of the texts, where the file says it of this group alone.
    lang: Option<String>,
    items: Vec<(usize, Item)>,
    cards: Vec<(usize, Card)>,
}

impl Group {
    fn asks(&self) -> bool {
        self.items.iter().any(|(_, item)| !matches!(item, Item::Lesson(_)))
    }
}

/// What an importer finds: it begins an entry for everything, says what there is to say of it, and keeps what it
/// became, or has said why there is nothing.
pub(crate) struct Intake<'a> {
    options: &'a Options,
    pub head: Head,
    report: Report,
    groups: Vec<Group>,
    /// The group that what is kept goes into.
    into: usize,
    /// A module that came in as it is.
    whole: Option<Authored>,
    /// Files that belong beside the modules.
    pub files: Vec<Beside>,
    /// Those that are found one by one.
    pile: Pile,
}

impl<'a> Intake<'a> {
    pub(crate) fn new(format: Format, options: &'a Options) -> Self {
        let groups = vec![Group::default()];
        Self {
            options,
            head: Head::default(),
            report: Report::new(format),
            groups,
            into: 0,
            whole: None,
            files: Vec::new(),
            pile: Pile::default(),
        }
    }

    /// The format that is read.
    #[cfg(feature = "sheets")]
    pub fn format(&self) -> Format {
        self.report.format
    }

    /// The language of the texts, as far as it was asked for.
    #[cfg(feature = "sheets")]
    pub fn lang(&self) -> String {
        self.options.lang.clone().unwrap_or_else(|| "fr".to_owned())
    }

    /// An identifier for what belongs to the file as a whole: what was asked for, or else the file's name.
    #[cfg(any(feature = "anki", feature = "moodle"))]
    pub fn file_id(&self) -> String {
        let names = [self.options.id.clone(), self.stem()];
        let ids = names.iter().flatten().map(|name| slug(name));
        ids.into_iter().find(|id| !id.is_empty()).unwrap_or_else(|| "import".to_owned())
    }

    /// Begins with what stands at a line, or at a path where the file has no lines.
    pub fn begin(&mut self, line: usize, path: &str) -> Result<(), Refused> {
        if self.report.entries.len() == MOST_ENTRIES {
            return Err(Refused::new(Reason::TooMany, line, &[]));
        }
        self.report.entries.push(Entry { line, path: path.to_owned(), ..Entry::default() });
        Ok(())
    }

    /// What to do with gaps, where the file does not say it.
    pub fn fill(&self) -> &'static str {
        let asked = self.options.lang.as_ref().or(self.head.lang.as_ref());
        let lang = asked.and_then(|tag| Lang::from_tag(tag)).unwrap_or_default();
        crate::report::say::title::fill(lang)
    }

    /// Keeps a file that belongs beside the modules; the name that it gets, which is its own, and the same for the same
    /// bytes.
    #[cfg(feature = "moodle")]
    pub fn file(&mut self, stem: &str, ending: &str, bytes: Vec<u8>) -> String {
        let folder = format!("{}-media", self.file_id());
        self.pile.add(&folder, stem, ending, bytes)
    }

    /// Whether nothing was found yet.
    pub fn is_empty(&self) -> bool {
        self.report.entries.is_empty()
    }

    /// The first words of what was begun.
    pub fn name(&mut self, text: &str) {
        if let Some(entry) = self.report.entries.last_mut() {
            entry.name = quoted(text);
        }
    }

    /// Says something of what was begun; of the whole file before the first.
    pub fn note(&mut self, code: Code, line: usize, details: &[&str]) {
        self.note_as_is(Note::new(code, line, details));
    }

    /// The same with a note that somebody else has made.
    pub fn note_as_is(&mut self, note: Note) {
        let at = self.report.entries.len().checked_sub(1);
        self.report.add(at, note);
    }

    /// Says something of the whole file.
    pub fn note_of_file(&mut self, code: Code, line: usize, details: &[&str]) {
        self.report.add(None, Note::new(code, line, details));
    }

    /// What was begun became an item. Of choices that say the same, one is kept, the right one if there is one: that is
    /// said, and the question need not be left out.
    pub fn item(&mut self, mut item: Item) {
        let choices = match &mut item {
            Item::SingleChoice(item) => Some(&mut item.choices),
            Item::MultipleChoice(item) => Some(&mut item.choices),
            _ => None,
        };
        for twin in choices.map(without_twins).unwrap_or_default() {
            let feedback = twin.feedback.unwrap_or_default();
            self.note(Code::SameChoice, 0, &[&twin.text, &feedback]);
        }
        let entry = self.report.entries.len().saturating_sub(1);
        self.groups[self.into].items.push((entry, item));
    }

    /// What was begun became a card.
    pub fn card(&mut self, card: Card) {
        let entry = self.report.entries.len().saturating_sub(1);
        self.groups[self.into].cards.push((entry, card));
    }

    /// What follows belongs into a module of this title.
    pub fn group(&mut self, title: &str, lang: Option<&str>) {
        let named =
            |group: &Group| group.title.as_deref() == Some(title) && group.lang.as_deref() == lang;
        self.into = match self.groups.iter().position(named) {
            Some(at) => at,
            None => {
                let (title, lang) = (Some(title.to_owned()), lang.map(str::to_owned));
                self.groups.push(Group { title, lang, ..Group::default() });
                self.groups.len() - 1
            }
        };
    }

    /// The file is a module.
    pub fn whole(&mut self, module: Authored) -> Result<(), Refused> {
        let list = if matches!(module, Authored::Quiz(_)) { "items" } else { "cards" };
        for (index, name) in module.names().into_iter().enumerate() {
            self.begin(0, &format!("{list}[{index}]"))?;
            self.name(&name);
        }
        self.whole = Some(module);
        Ok(())
    }

    /// Makes modules of what was kept.
    pub fn finish(mut self) -> Import {
        self.files.append(&mut std::mem::take(&mut self.pile).done());
        if let Some(module) = self.whole {
            for (index, entry) in self.report.entries.iter_mut().enumerate() {
                entry.went = Some([0, index]);
            }
            return Import { modules: vec![module], report: self.report, files: self.files };
        }
        self.join_lessons();
        let mut wholes = Vec::new();
        for group in std::mem::take(&mut self.groups) {
            let Group { title, lang, items, cards } = group;
            for items in parts(items, MOST_ITEMS) {
                wholes.push(Group {
                    title: title.clone(),
                    lang: lang.clone(),
                    items,
                    ..Group::default()
                });
            }
            for cards in parts(cards, MOST_CARDS) {
                wholes.push(Group {
                    title: title.clone(),
                    lang: lang.clone(),
                    cards,
                    ..Group::default()
                });
            }
        }
        let mut modules: Vec<Authored> = Vec::new();
        let count = wholes.len();
        for (index, group) in wholes.into_iter().enumerate() {
            let at = modules.len();
            let number = (count > 1).then_some(index + 1);
            let made = match group.cards.is_empty() {
                true => self.quiz(group, number, at),
                false => self.deck(group, number, at),
            };
            modules.extend(made);
        }
        if modules.len() > 1 {
            let count = modules.len().to_string();
            self.note_of_file(Code::Split, 0, &[&count]);
        }
        Import { modules, report: self.report, files: self.files }
    }

    /// A group of texts to read goes to the one before it, or behind: it is no quiz of its own.
    fn join_lessons(&mut self) {
        let mut groups: Vec<Group> = Vec::new();
        let mut waiting = Vec::new();
        for mut group in std::mem::take(&mut self.groups) {
            if group.asks() {
                group.items.splice(0..0, waiting.drain(..));
            } else {
                let mut texts = std::mem::take(&mut group.items);
                match groups.iter_mut().rev().find(|before| before.asks()) {
                    Some(before) => before.items.append(&mut texts),
                    None => waiting.append(&mut texts),
                }
            }
            groups.push(group);
        }
        for (entry, _) in waiting {
            self.report.add(Some(entry), Note::new(Code::NoQuestion, 0, &[]));
        }
        self.groups = groups;
    }

    /// The file's name without what it ends in.
    fn stem(&self) -> Option<String> {
        self.options.file.as_deref().map(|file| {
            let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
            name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned()
        })
    }

    /// Title, identifier and language of a module; `number` where there are several.
    fn named(&self, group: &Group, number: Option<usize>) -> [String; 3] {
        let asked = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        let stem = self.stem();
        let lang = asked(&group.lang)
            .or_else(|| asked(&self.options.lang))
            .or_else(|| asked(&self.head.lang));
        let lang = lang.unwrap_or_else(|| "fr".to_owned());
        let title = asked(&self.options.title)
            .or_else(|| asked(&group.title))
            .or_else(|| asked(&self.head.title))
            .or_else(|| asked(&stem))
            .map(|title| tremplin_content::stranger::line(&title))
            .filter(|title| !title.is_empty())
            .unwrap_or_else(|| {
                let speaks = Lang::from_tag(&lang).unwrap_or_default();
                match group.cards.is_empty() {
                    true => crate::report::say::title::quiz(speaks).to_owned(),
                    false => crate::report::say::title::deck(speaks).to_owned(),
                }
            });
        let id = [&self.options.id, &self.head.id, &stem, &Some(title.clone())]
            .into_iter()
            .flatten()
            .map(|name| slug(name))
            .find(|id| !id.is_empty())
            .unwrap_or_else(|| "import".to_owned());
        let id = match number {
            Some(number) => format!("{id}-{number}"),
            None => id,
        };
        [title, id, lang]
    }

    fn quiz(&mut self, group: Group, number: Option<usize>, at: usize) -> Option<Authored> {
        let [title, id, lang] = self.named(&group, number);
        let Head { intro, license, authors, sources, shuffle, .. } = self.head.clone();
        let quiz = Quiz {
            intro,
            license,
            authors,
            sources,
            shuffle,
            ..Quiz::new(id, lang, title, Vec::new())
        };
        settle::settle(group.items, Authored::Quiz(quiz), at, &mut self.report)
    }

    fn deck(&mut self, group: Group, number: Option<usize>, at: usize) -> Option<Authored> {
        let [title, id, lang] = self.named(&group, number);
        let Head { intro, license, authors, sources, .. } = self.head.clone();
        let deck = Flashcards {
            intro,
            license,
            authors,
            sources,
            ..Flashcards::new(id, lang, title, Vec::new())
        };
        settle::settle(group.cards, Authored::Flashcards(deck), at, &mut self.report)
    }
}

/// Takes choices away that say the same as another.
fn without_twins(choices: &mut Vec<Choice>) -> Vec<Choice> {
    let mut twins = Vec::new();
    let mut kept: Vec<Choice> = Vec::new();
    for choice in choices.drain(..) {
        match kept.iter_mut().find(|other| other.text.trim() == choice.text.trim()) {
            Some(other) if choice.correct == Some(true) && other.correct != Some(true) => {
                twins.push(std::mem::replace(other, choice));
            }
            Some(_) => twins.push(choice),
            None => kept.push(choice),
        }
    }
    *choices = kept;
    twins
}

/// As few parts as hold at most so many each, of about the same length.
fn parts<T>(list: Vec<T>, most: usize) -> Vec<Vec<T>> {
    let mut parts = Vec::new();
    let mut left = list.into_iter();
    while left.len() > 0 {
        let length = left.len().div_ceil(left.len().div_ceil(most));
        parts.push(left.by_ref().take(length).collect());
    }
    parts
}
