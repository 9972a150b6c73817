//! What the site says, page by page; the words are in the files of the languages.

use super::block::Block;
use super::walk::Walk;
use crate::catalog::{DemoModule, HOST_PAGES, MODULES, ModuleKind};
use crate::given::Unfit;
use crate::kind::Kind;

/// A promise and how anyone can check it.
pub struct Promise {
    /// What is promised.
    pub title: &'static str,
    /// What it means.
    pub text: &'static str,
    /// How to check it.
    pub proof: &'static str,
    /// Text of the link that helps to check it.
    pub link: &'static str,
}

/// One group of readers: who they are, and three things that matter to them.
pub struct Audience {
    /// Whom it is for.
    pub title: &'static str,
    /// What they get.
    pub points: [&'static str; 3],
    /// Text of the link to where they begin.
    pub link: &'static str,
}

/// Texts around every page.
pub struct Shell {
    /// Link to the main content.
    pub skip: &'static str,
    /// Name of the main navigation, for screen readers.
    pub nav: &'static str,
    /// Link to the home page, for screen readers.
    pub home: &'static str,
    /// Link to the modules.
    pub modules: &'static str,
    /// Link to the page that leads to a badge.
    pub walk: &'static str,
    /// Link to the authors' preview.
    pub preview: &'static str,
    /// Link to the example pages.
    pub hosts: &'static str,
    /// The other language, in that language.
    pub switch: &'static str,
    /// Titles and texts of the footer's parts: licence, eco-design, accessibility.
    pub footer: [Block; 3],
    /// Link to the page on which advisers sign badges.
    pub issuer: &'static str,
    /// Link to the learner's badges.
    pub badges: &'static str,
    /// Weight and requests of the page, measured: kilobytes, requests, those to other sites.
    pub measured: fn(&str, u32, u32) -> String,
}

/// Texts of the home page.
pub struct Home {
    /// Title of the document.
    pub document: &'static str,
    /// The one main heading.
    pub title: &'static str,
    /// What Tremplin is, in one or two sentences.
    pub lead: &'static str,
    /// Main call to action.
    pub choose: &'static str,
    /// Second call to action.
    pub write: &'static str,
    /// What the live widget is, above it.
    pub live: &'static str,
    /// Heading of the steps.
    pub steps_title: &'static str,
    /// The three steps.
    pub steps: [Block; 3],
    /// The section on flashcards.
    pub decks: Decks,
    /// The section on badges: heading and text.
    pub badge: Block,
    /// Its links: the way to a badge, the learner's badges.
    pub badge_links: [&'static str; 2],
    /// Heading of the modules.
    pub modules_title: &'static str,
    /// Line under that heading.
    pub modules_lead: &'static str,
    /// Link on a module's card.
    pub open_module: &'static str,
    /// Card that leads to the preview.
    pub own_module: Block,
    /// Heading of the promises.
    pub promises_title: &'static str,
    /// Title of the weight, when it could be read: kilobytes.
    pub weight: fn(&str) -> String,
    /// Weight, no tracking, no script, accessibility.
    pub promises: [Promise; 4],
    /// Heading of the audiences.
    pub audiences_title: &'static str,
    /// Webmaster, author, learner.
    pub audiences: [Audience; 3],
    /// Heading of the example pages.
    pub hosts_title: &'static str,
    /// Line under that heading.
    pub hosts_lead: &'static str,
    /// One block for each of [`HOST_PAGES`].
    pub hosts: [Block; HOST_PAGES.len()],
}

/// Texts of the home page on flashcards.
pub struct Decks {
    /// Heading.
    pub title: &'static str,
    /// What they are good for.
    pub lead: &'static str,
    /// To discover, to remember, without network.
    pub ways: [Block; 3],
    /// Link to the whole deck.
    pub whole: &'static str,
    /// Link to the example page without network.
    pub offline: &'static str,
    /// What the first deck weighs: kilobytes.
    pub weight: fn(&str) -> String,
    /// What the live deck is, above it.
    pub live: &'static str,
}

/// Texts of a module's page.
pub struct ModulePage {
    /// Title and description of each of [`MODULES`].
    pub modules: [Block; MODULES.len()],
    /// Link back to the list.
    pub back: &'static str,
    /// What a quiz of so many questions is called.
    pub questions: fn(usize) -> String,
    /// What a deck of so many cards is called.
    pub cards: fn(usize) -> String,
    /// What a badge of so many steps is called.
    pub steps: fn(usize) -> String,
    /// Heading of the live widget, for screen readers.
    pub live: &'static str,
    /// Text of the link inside the element, for browsers without script: the module's title.
    pub fallback: fn(&str) -> String,
    /// Heading of what a badge says in terms of open frameworks.
    pub skills: &'static str,
    /// Heading of the sources.
    pub sources: &'static str,
    /// Shows a long list of sources: how many.
    pub see_sources: fn(usize) -> String,
    /// Before the date of a source.
    pub read_on: &'static str,
    /// Heading of the licence.
    pub licence: &'static str,
    /// Shown where a module names no licence.
    pub no_licence: &'static str,
    /// Link to the module's JSON file.
    pub file: &'static str,
    /// Shown when the module's file could not be read.
    pub unreadable: &'static str,
    /// Link that opens the module in the preview.
    pub edit: &'static str,
    /// Beside a badge: how signatures on it are verified where it is pasted.
    pub signed: &'static str,
    /// Link to the page that leads to a badge.
    pub walk: &'static str,
}

impl ModulePage {
    /// The kind of a module and how much there is in it.
    pub fn counted(&self, module: &DemoModule) -> String {
        match module.kind {
            ModuleKind::Quiz => (self.questions)(module.count),
            ModuleKind::Flashcards => (self.cards)(module.count),
            ModuleKind::Badge => (self.steps)(module.count),
        }
    }
}

/// One way to embed or to use a module: what the radio button says, and when to take it.
pub struct Way {
    /// Name of the way.
    pub title: &'static str,
    /// What it is for.
    pub text: &'static str,
}

/// Texts of the snippet builder.
pub struct Builder {
    /// Heading.
    pub title: &'static str,
    /// Line under the heading.
    pub lead: &'static str,
    /// Question above the ways.
    pub ways_title: &'static str,
    /// Tag, div, iframe, static.
    pub ways: [Way; 4],
    /// Question above the ways to use a deck.
    pub mode: &'static str,
    /// As the author wrote, discover, remember.
    pub modes: [Way; 3],
    /// Heading of the options.
    pub options: &'static str,
    /// Label of the theme.
    pub theme: &'static str,
    /// auto, light, dark.
    pub themes: [&'static str; 3],
    /// Label of the language.
    pub lang: &'static str,
    /// Module's language, French, English.
    pub langs: [&'static str; 3],
    /// Check box: carry on where the learner stopped.
    pub resume: &'static str,
    /// Label of the address.
    pub base: &'static str,
    /// Help of the address.
    pub base_help: &'static str,
    /// Label of the address of the keys that a page trusts, for a badge.
    pub issuers: &'static str,
    /// Help of that address.
    pub issuers_help: &'static str,
    /// It is none that a page may load.
    pub issuers_wrong: &'static str,
    /// Label of the code to copy.
    pub code: &'static str,
    /// Label of the script line that goes into the theme once.
    pub once: &'static str,
    /// Label of the button.
    pub copy: &'static str,
    /// Announced when copied.
    pub copied: &'static str,
    /// Announced when the clipboard is refused and the text is selected instead.
    pub selected: &'static str,
    /// While the module is being fetched for the static snippet.
    pub loading: &'static str,
}

/// Texts of the authors' preview.
pub struct Preview {
    /// Title of the document.
    pub document: &'static str,
    /// The one main heading.
    pub title: &'static str,
    /// What the page does.
    pub lead: &'static str,
    /// Nothing is uploaded, and where the text is kept.
    pub private: &'static str,
    /// Name of the tool bar, for screen readers.
    pub tools: &'static str,
    /// Opens a file.
    pub open: &'static str,
    /// Label of the examples.
    pub examples: &'static str,
    /// Kinds of module, as headings in that list: quizzes, decks, badges.
    pub groups: [&'static str; ModuleKind::ALL.len()],
    /// Start from a template: quiz, deck, badge.
    pub templates: [&'static str; ModuleKind::ALL.len()],
    /// Loads the chosen example.
    pub load: &'static str,
    /// Saves the text as a file.
    pub download: &'static str,
    /// Erases the text kept on the device.
    pub erase: &'static str,
    /// Label of the text field.
    pub text: &'static str,
    /// The same, short enough for a row of links on a phone.
    pub text_short: &'static str,
    /// Before the buttons that add an item.
    pub add: &'static str,
    /// One button for each of [`Kind::ITEMS`].
    pub items: [&'static str; Kind::ITEMS.len()],
    /// One button for each of [`Kind::CARDS`].
    pub cards: [&'static str; Kind::CARDS.len()],
    /// One button for each of [`Kind::STEPS`].
    pub steps: [&'static str; Kind::STEPS.len()],
    /// Said when the text has no place for an item.
    pub no_place: &'static str,
    /// Heading of the problems.
    pub problems: &'static str,
    /// How many problems: errors, warnings.
    pub count: fn(usize, usize) -> String,
    /// No problem at all.
    pub fine: &'static str,
    /// Nothing has been written yet.
    pub empty: &'static str,
    /// Place of a problem: line, column.
    pub place: fn(usize, usize) -> String,
    /// Name of an error.
    pub error: &'static str,
    /// Name of a warning.
    pub warning: &'static str,
    /// Heading of the preview.
    pub result: &'static str,
    /// Legend of the widths.
    pub width: &'static str,
    /// Width of a phone.
    pub phone: &'static str,
    /// All the width.
    pub desktop: &'static str,
    /// The preview shows an older text.
    pub stale: &'static str,
    /// The preview shows nothing yet.
    pub nothing: &'static str,
    /// Inside the element, until the widget starts.
    pub waiting: &'static str,
    /// Said after a file was opened: its name.
    pub opened: fn(&str) -> String,
    /// Said after a new module was begun: quiz, deck, badge.
    pub started: [&'static str; ModuleKind::ALL.len()],
    /// Said after an example was loaded: its title.
    pub loaded: fn(&str) -> String,
    /// The file is no module: its name, what it is.
    pub unfit: fn(&str, Unfit) -> String,
    /// Asks before erasing.
    pub erase_text: &'static str,
    /// Erases.
    pub erase_sure: &'static str,
    /// Does not erase.
    pub erase_not: &'static str,
    /// Said after erasing.
    pub erased: &'static str,
    /// The browser does not keep the text.
    pub loose: &'static str,
    /// Another tab has kept another text.
    pub elsewhere: &'static str,
    /// Goes on with that text.
    pub take: &'static str,
    /// Said after that.
    pub taken: &'static str,
    /// Brings the text before back.
    pub undo: &'static str,
    /// Said after the text before came back.
    pub undone: &'static str,
    /// The file is too large.
    pub too_large: &'static str,
    /// The file could not be read.
    pub not_read: &'static str,
    /// Shown over the field while a file is dragged.
    pub drop: &'static str,
}

/// Texts around the issuer's page.
pub struct IssuerHead {
    /// Title of the document.
    pub document: &'static str,
    /// Main heading.
    pub title: &'static str,
    /// What one does here.
    pub lead: &'static str,
    /// That nothing leaves the device.
    pub private: &'static str,
    /// While the rest is fetched.
    pub loading: &'static str,
    /// It could not be fetched.
    pub failed: &'static str,
}

/// Texts of the page of badges.
pub struct Badges {
    /// Title of the document.
    pub document: &'static str,
    /// The one main heading.
    pub title: &'static str,
    /// What the page is.
    pub lead: &'static str,
    /// Inside the shelf, until it starts.
    pub shelf: &'static str,
    /// Heading of the badges of this site.
    pub to_earn: &'static str,
    /// Link to the page that leads to a badge.
    pub walk: &'static str,
    /// Link inside a badge, until it starts.
    pub fallback: &'static str,
}

/// Texts of the page that is not there.
pub struct NotFound {
    /// Title of the document and main heading.
    pub title: &'static str,
    /// A way on.
    pub text: &'static str,
    /// Link to the home page.
    pub home: &'static str,
}

/// All texts in one language.
pub struct Texts {
    /// Around every page.
    pub shell: Shell,
    /// Home page.
    pub home: Home,
    /// A module's page.
    pub module: ModulePage,
    /// Snippet builder.
    pub builder: Builder,
    /// Authors' preview.
    pub preview: Preview,
    /// Where an adviser signs.
    pub issuer: IssuerHead,
    /// Page of badges.
    pub badges: Badges,
    /// From a quiz to a signed badge.
    pub walk: Walk,
    /// Page that is not there.
    pub not_found: NotFound,
}
