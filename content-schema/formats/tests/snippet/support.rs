//! What a snippet may hold, and what of its module has to be in it.

use scraper::{ElementRef, Html, Selector};
use tremplin_author::json::check;
use tremplin_content::badge::BadgeModule;
use tremplin_content::flashcards::FlashcardsModule;
use tremplin_content::quiz::Interaction;
use tremplin_content::{Kind, Module, markdown};
use tremplin_formats::snippet::Options;

use crate::common::{fixtures, json_files};

/// Every element that a static snippet may hold, with the attributes it may have.
pub(crate) const ALLOWED: &[(&str, &[&str])] = &[
    ("a", &["href"]),
    ("audio", &["controls", "preload", "src"]),
    ("br", &[]),
    ("code", &[]),
    ("details", &[]),
    (
        "div",
        &[
            "data-tremplin",
            "data-src",
            "data-mode",
            "data-lang",
            "data-theme",
            "data-resume",
            "role",
            "tabindex",
            "aria-label",
            "lang",
            "dir",
            "style",
        ],
    ),
    ("em", &[]),
    ("fieldset", &["data-item"]),
    ("h2", &["dir"]),
    ("h3", &["dir"]),
    ("img", &["src", "alt", "loading", "width", "height", "style"]),
    (
        "input",
        &[
            "form",
            "type",
            "name",
            "value",
            "maxlength",
            "dir",
            "autocomplete",
            "autocapitalize",
            "autocorrect",
            "spellcheck",
            "writingsuggestions",
            "enterkeyhint",
            "inputmode",
            "aria-label",
            "size",
        ],
    ),
    ("bdi", &["dir"]),
    ("label", &[]),
    ("legend", &["dir"]),
    ("li", &[]),
    ("link", &["rel", "href", "as", "type", "crossorigin"]),
    ("noscript", &[]),
    ("ol", &["dir"]),
    ("option", &["value"]),
    ("p", &["dir", "id"]),
    ("script", &["type", "async", "src"]),
    ("section", &["data-item"]),
    ("select", &["form", "name", "aria-label"]),
    ("small", &[]),
    ("span", &["lang", "dir"]),
    ("strong", &[]),
    ("style", &[]),
    ("summary", &[]),
    ("textarea", &["form", "name", "rows", "maxlength"]),
    ("track", &["kind", "src", "srclang", "default"]),
    ("ul", &["role", "dir"]),
    ("video", &["controls", "playsinline", "preload", "src", "poster"]),
];

/// What the tag of a widget may have.
const TAG: &[&str] = &["src", "lang", "theme", "resume", "mode", "style"];

pub(crate) fn read(text: &str) -> Option<Module> {
    check(text).module
}

pub(crate) fn fixture(name: &str) -> Module {
    fixture_of(Kind::Quiz, name)
}

pub(crate) fn deck(name: &str) -> Module {
    fixture_of(Kind::Flashcards, name)
}

pub(crate) fn badge(name: &str) -> Module {
    fixture_of(Kind::Badge, name)
}

pub(crate) fn fixture_of(kind: Kind, name: &str) -> Module {
    let files = json_files(format!("{}/valid", fixtures(kind)));
    let (_, text) = files.iter().find(|(each, _)| each == name).expect("is there");
    read(text).expect("is valid")
}

pub(crate) fn options() -> Options {
    Options::new("/dist/", "/content/quiz.json")
}

pub(crate) fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).expect("is a selector")).collect()
}

pub(crate) fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// Panics at anything that is not on the list, or that runs, or that leads elsewhere.
pub(crate) fn assert_harmless(html: &str) {
    let parsed = Html::parse_fragment(html);
    assert!(parsed.tree.values().all(|node| !node.is_comment()), "{html}");
    for element in parsed.tree.nodes().filter_map(ElementRef::wrap) {
        let name = element.value().name();
        // The parser's own frame.
        if ["html", "body"].contains(&name) {
            assert_eq!(element.value().attrs().count(), 0);
            continue;
        }
        let is_widget =
            name.strip_prefix("tremplin-").is_some_and(|kind| Kind::NAMES.contains(&kind));
        let known = ALLOWED.iter().find(|(each, _)| *each == name).map(|(_, allowed)| *allowed);
        let allowed = if is_widget { Some(TAG) } else { known };
        let allowed = allowed.unwrap_or_else(|| panic!("<{name}>: {html}"));
        for (attribute, value) in element.value().attrs() {
            assert!(allowed.contains(&attribute), "<{name} {attribute}>: {html}");
            if ["src", "href", "poster"].contains(&attribute) {
                let start = value.split(['/', '\\', '?', '#']).next().unwrap_or_default();
                let scheme = start.split_once(':').map(|(scheme, _)| scheme.to_lowercase());
                let fine = ["https", "http", "mailto", "tel"];
                assert!(
                    scheme.is_none_or(|scheme| fine.contains(&scheme.as_str())),
                    "{value}: {html}"
                );
            }
        }
        if name == "script" {
            assert_eq!(element.value().attr("src"), Some("/dist/tremplin.js"));
            assert_eq!(element.text().collect::<String>(), "");
        }
    }
    assert_eq!(select(&parsed, "script").len(), 1, "{html}");
    assert_eq!(select(&parsed, "style").len(), 1, "{html}");
}

/// The text of an element as it is read: words, one space between.
pub(crate) fn said(element: ElementRef<'_>) -> String {
    let pieces = element.descendants().map(|node| match node.value() {
        scraper::Node::Text(text) => text.to_string(),
        scraper::Node::Element(element) if ["br", "p", "li"].contains(&element.name()) => {
            " ".into()
        }
        _ => String::new(),
    });
    words(&pieces.collect::<String>()).join(" ")
}

/// Markdown as it is read.
pub(crate) fn plain(source: &str) -> String {
    words(&markdown::plain(source).replace('\0', "\u{fffd}")).join(" ")
}

/// Markdown as it is read where no lists may stand: their marks are text.
pub(crate) fn one_line(source: &str) -> String {
    let marked = |line: &str| {
        let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
        line.starts_with("- ") || line.starts_with("* ") || digits.starts_with(". ")
    };
    let mut text = String::new();
    for line in source.lines() {
        // A blank line in front keeps the lines apart, a backslash takes the mark's meaning away.
        let line = match line.trim_start() {
            line if marked(line) => {
                let mark = line.find(['-', '*', '.']).unwrap_or_default();
                format!("\n{}\\{}", &line[..mark], &line[mark..])
            }
            _ => line.to_owned(),
        };
        text += &line;
        text.push('\n');
    }
    plain(&text)
}

/// Panics unless everything stands there: the items with what they ask, or the cards.
pub(crate) fn assert_complete(module: &Module, html: &str) {
    if let Module::Flashcards(module) = module {
        return assert_cards(module, html);
    }
    if let Module::Badge(module) = module {
        return assert_badge(module, html);
    }
    let parsed = Html::parse_fragment(html);
    let Module::Quiz(module) = module else {
        // What other kinds hold besides is for their own tests to say.
        return assert_eq!(
            said(select(&parsed, "h2")[0]),
            words(module.title()).join(" "),
            "{html}"
        );
    };
    let items = select(&parsed, "[data-item]");
    assert_eq!(items.len(), module.quiz.items.len());
    for (element, item) in items.iter().zip(&module.quiz.items) {
        assert_eq!(element.value().attr("data-item"), Some(item.id.as_str()));
        let fields = Selector::parse("label > :is(input, select, textarea), [aria-label]")
            .expect("is a selector");
        let inputs: Vec<_> = element.select(&fields).collect();
        let choices = match &item.interaction {
            Interaction::SingleChoice(choices) | Interaction::MultipleChoice(choices) => {
                &choices[..]
            }
            _ => &[],
        };
        let count = match &item.interaction {
            Interaction::Lesson(_) => 0,
            Interaction::TrueFalse(_) => 2,
            Interaction::ShortAnswer(_) | Interaction::Numeric(_) => 1,
            Interaction::Ordering(_) | Interaction::Dialogue(_) => 0,
            Interaction::ImageChoice(asked) => asked.choices.len(),
            Interaction::Hotspot(scene) => scene.zones.len(),
            Interaction::Survey(asked) => asked.picks().max(1),
            Interaction::FillBlanks(asked) => asked.hints.len(),
            Interaction::Matching(asked) | Interaction::Categorize(asked) => asked.entries.len(),
            Interaction::SingleChoice(_) | Interaction::MultipleChoice(_) => choices.len(),
        };
        assert_eq!(inputs.len(), count, "{html}");
        for (index, text) in choices.iter().enumerate() {
            assert_eq!(inputs[index].value().attr("value"), Some(index.to_string().as_str()));
            let label = inputs[index].parent().and_then(ElementRef::wrap).expect("has a label");
            assert_eq!(said(label), one_line(text), "{html}");
        }
    }
}

/// Panics unless the list holds the first fifty cards, each with what its sides say.
pub(crate) fn assert_cards(module: &FlashcardsModule, html: &str) {
    let parsed = Html::parse_fragment(html);
    let cards = select(&parsed, "ul[role=list] > li");
    assert_eq!(cards.len(), module.cards.len().min(50), "{html}");
    for (element, card) in cards.iter().zip(&module.cards) {
        let fold = Selector::parse("li > details:last-child").expect("is a selector");
        let details: Vec<_> = element.select(&fold).collect();
        let [details] = details[..] else { panic!("one fold for each card: {html}") };
        let summary = details.first_child().and_then(ElementRef::wrap).expect("has a summary");
        if !card.front.text.is_empty() {
            assert_eq!(said(summary), one_line(&card.front.text), "{html}");
        }
        for text in [&card.back.text].into_iter().chain(&card.example) {
            assert!(said(details).contains(&plain(text)), "{text}: {html}");
        }
    }
}

/// Panics unless the badge's texts are there and each requirement with its link.
pub(crate) fn assert_badge(module: &BadgeModule, html: &str) {
    let parsed = Html::parse_fragment(html);
    let text = said(select(&parsed, "tremplin-badge")[0]);
    let title = words(&module.title).join(" ");
    for part in [&title, &words(&module.description).join(" "), &plain(&module.criteria)] {
        assert!(text.contains(&part.replace('\0', "\u{fffd}")), "{part}: {html}");
    }
    // The criteria may hold lists too; they come before.
    let lists = select(&parsed, "p + ul");
    let list = lists.last().expect("has a list");
    let list: Vec<_> = list.child_elements().collect();
    assert_eq!(list.len(), module.requires.len(), "{html}");
    for (element, requirement) in list.iter().zip(&module.requires) {
        let title = words(&requirement.title.replace('\0', "\u{fffd}")).join(" ");
        assert!(said(*element).contains(&title), "{title}: {html}");
        let links = element.select(&Selector::parse("a").expect("is a selector")).count();
        assert_eq!(links, usize::from(requirement.href.is_some()), "{html}");
    }
}
