//! Snippets hold what they should, and nothing that an author's text could smuggle in.
#![cfg(feature = "author")]

mod common;

use common::json_files;
use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};
use tremplin_content::authoring::{
    Alignment, Audio, Badge, Card, Choice, Flashcards, FullSide, Image, Issuer, Item, Lesson, Quiz,
    Requirement, ShortAnswer, Side, SingleChoice, Source, TrueFalse, Video,
};
use tremplin_content::badge::BadgeModule;
use tremplin_content::export::snippet::{self, Options, Theme, div, iframe, static_html, tag};
use tremplin_content::flashcards::{FlashcardsModule, Mode};
use tremplin_content::json::check;
use tremplin_content::quiz::Interaction;
use tremplin_content::{Module, markdown};

/// Every element that a static snippet may hold, with the attributes it may have.
const ALLOWED: &[(&str, &[&str])] = &[
    ("a", &["href"]),
    ("audio", &["controls", "preload", "src"]),
    ("br", &[]),
    ("code", &[]),
    ("details", &[]),
    ("div", &["role", "tabindex", "aria-label", "lang", "dir", "style"]),
    ("em", &[]),
    ("fieldset", &["data-item"]),
    ("form", &["method"]),
    ("h2", &[]),
    ("h3", &[]),
    ("img", &["src", "alt", "loading", "width", "height", "style"]),
    ("input", &["type", "name", "value", "autocomplete"]),
    ("label", &[]),
    ("legend", &[]),
    ("li", &[]),
    ("link", &["rel", "href", "as", "type", "crossorigin"]),
    ("noscript", &[]),
    ("ol", &[]),
    ("p", &[]),
    ("script", &["type", "async", "src"]),
    ("section", &["data-item"]),
    ("small", &[]),
    ("span", &["lang", "dir"]),
    ("strong", &[]),
    ("style", &[]),
    ("summary", &[]),
    ("track", &["kind", "src", "srclang", "default"]),
    ("tremplin-badge", &["src", "lang", "theme", "resume", "style"]),
    ("tremplin-flashcards", &["src", "lang", "theme", "resume", "mode", "style"]),
    ("tremplin-quiz", &["src", "lang", "theme", "resume", "style"]),
    ("ul", &["role"]),
    ("video", &["controls", "playsinline", "preload", "src", "poster"]),
];

fn read(text: &str) -> Option<Module> {
    check(text).module
}

fn fixture(name: &str) -> Module {
    fixture_in("tests/fixtures/valid", name)
}

fn deck(name: &str) -> Module {
    fixture_in("tests/fixtures/flashcards/valid", name)
}

fn badge(name: &str) -> Module {
    fixture_in("tests/fixtures/badge/valid", name)
}

fn fixture_in(folder: &str, name: &str) -> Module {
    let files = json_files(folder);
    let (_, text) = files.iter().find(|(each, _)| each == name).expect("is there");
    read(text).expect("is valid")
}

fn options() -> Options {
    Options::new("/dist/", "/content/quiz.json")
}

fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).expect("is a selector")).collect()
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// Panics at anything that is not on the list, or that runs, or that leads elsewhere.
fn assert_harmless(html: &str) {
    let parsed = Html::parse_fragment(html);
    assert!(parsed.tree.values().all(|node| !node.is_comment()), "{html}");
    for element in parsed.tree.nodes().filter_map(ElementRef::wrap) {
        let name = element.value().name();
        // The parser's own frame.
        if ["html", "body"].contains(&name) {
            assert_eq!(element.value().attrs().count(), 0);
            continue;
        }
        let (_, allowed) = ALLOWED
            .iter()
            .find(|(each, _)| *each == name)
            .unwrap_or_else(|| panic!("<{name}>: {html}"));
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
fn said(element: ElementRef<'_>) -> String {
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
fn plain(source: &str) -> String {
    words(&markdown::plain(source).replace('\0', "\u{fffd}")).join(" ")
}

/// Panics unless everything stands there: the items with what they ask, or the cards.
fn assert_complete(module: &Module, html: &str) {
    let module = match module {
        Module::Quiz(module) => module,
        Module::Flashcards(module) => return assert_cards(module, html),
        Module::Badge(module) => return assert_badge(module, html),
    };
    let parsed = Html::parse_fragment(html);
    let items = select(&parsed, "[data-item]");
    assert_eq!(items.len(), module.quiz.items.len());
    for (element, item) in items.iter().zip(&module.quiz.items) {
        assert_eq!(element.value().attr("data-item"), Some(item.id.as_str()));
        let inputs: Vec<_> =
            element.select(&Selector::parse("label > input").expect("is a selector")).collect();
        let count = match &item.interaction {
            Interaction::Lesson(_) => 0,
            Interaction::TrueFalse => 2,
            Interaction::ShortAnswer => 1,
            _ => item.interaction.choices().len(),
        };
        assert_eq!(inputs.len(), count, "{html}");
        for (index, text) in item.interaction.choices().iter().enumerate() {
            assert_eq!(inputs[index].value().attr("value"), Some(index.to_string().as_str()));
            let label = inputs[index].parent().and_then(ElementRef::wrap).expect("has a label");
            assert_eq!(said(label), plain(text), "{html}");
        }
    }
}

/// Panics unless the list holds the first fifty cards, each with what its sides say.
fn assert_cards(module: &FlashcardsModule, html: &str) {
    let parsed = Html::parse_fragment(html);
    let cards = select(&parsed, "ul[role=list] > li");
    assert_eq!(cards.len(), module.cards.len().min(50), "{html}");
    for (element, card) in cards.iter().zip(&module.cards) {
        let fold = Selector::parse("li > details:last-child").expect("is a selector");
        let details: Vec<_> = element.select(&fold).collect();
        let [details] = details[..] else { panic!("one fold for each card: {html}") };
        let summary = details.first_child().and_then(ElementRef::wrap).expect("has a summary");
        if !card.front.text.is_empty() {
            assert_eq!(said(summary), plain(&card.front.text), "{html}");
        }
        for text in [&card.back.text].into_iter().chain(&card.example) {
            assert!(said(details).contains(&plain(text)), "{text}: {html}");
        }
    }
}

/// Panics unless the badge's texts are there and each requirement with its link.
fn assert_badge(module: &BadgeModule, html: &str) {
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

#[test]
fn the_static_snippet_tells_what_the_badge_is_and_that_it_proves_nothing() {
    for name in ["smallest", "everything", "right-to-left", "hostile-text"] {
        let module = badge(name);
        let html = static_html(&module, &options());
        assert_harmless(&html);
        assert_complete(&module, &html);
    }
    let html = static_html(&badge("everything"), &options());
    let parsed = Html::parse_fragment(&html);
    for (selector, count) in [
        ("img[src='/content/images/badge.svg'][alt='Une médaille bleue'][width='256']", 1),
        ("li > a[href='https://mission-locale.example/quiz/cv']", 1),
        ("li > a[href='/content/../cartes/cv.html']", 1),
        ("p > a[href='https://mission-locale.example/']", 1),
        ("details > ul > li > a[href='https://referentiel.example/a1-2']", 1),
    ] {
        assert_eq!(select(&parsed, selector).len(), count, "{selector}: {html}");
    }
    for text in [
        "un seul de ces éléments suffit",
        "(80\u{a0}% au moins)",
        "rédiger un CV</a> (Référentiel d’exemple, A1.2)",
        "elle ne prouve pas que quelqu’un l’a obtenu.",
    ] {
        assert!(html.contains(text), "{text}: {html}");
    }
    let all = static_html(&badge("smallest"), &Options { lang: Some("en".into()), ..options() });
    assert!(all.contains("<span lang=\"en\" dir=\"ltr\">To earn it, do all of this:</span>"));
    assert!(all.contains("it does not prove that anybody has earned it."));
}

#[test]
fn badges_come_in_every_form() {
    let module = badge("smallest");
    let options = Options { mode: Some(Mode::Remember), ..options() };
    for (form, start) in [
        (
            div(&module, &options),
            "<div data-tremplin=\"badge\" data-src=\"/content/quiz.json\" style=",
        ),
        (
            iframe(&module, &options),
            "<iframe src=\"/dist/embed.html?kind=badge&amp;src=/content/quiz.json\" title=\"Badge\u{a0}: Candidature\"",
        ),
        (tag(&module, &options), "<link rel=\"modulepreload\" href=\"/dist/tremplin_badge.js\">"),
    ] {
        assert!(form.starts_with(start), "{form}");
        assert!(!form.contains("mode="), "a badge has no modes");
    }
    assert!(tag(&module, &options).contains("<tremplin-badge src=\"/content/quiz.json\" style="));
}

#[test]
fn the_static_snippet_holds_the_whole_quiz() {
    for name in ["smallest", "everything", "right-to-left", "hostile-text", "at-the-limits"] {
        let module = fixture(name);
        let html = static_html(&module, &options());
        assert_harmless(&html);
        assert_complete(&module, &html);
    }
}

#[test]
fn the_static_snippet_holds_the_deck() {
    for name in ["smallest", "everything"] {
        let module = deck(name);
        let html = static_html(&module, &options());
        assert_harmless(&html);
        assert_complete(&module, &html);
    }
    let html = static_html(&deck("everything"), &options());
    let parsed = Html::parse_fragment(&html);
    for (selector, count) in [
        // The front's picture and sound come before the fold, the back's within.
        (
            "li:nth-child(4) > div[lang=fr] > p > img[src='/content/images/casque.webp'][width='640']",
            1,
        ),
        ("li:nth-child(4) > div[lang=fr] > p > audio[src='/content/casque.mp3']", 1),
        ("li:nth-child(4) > details:last-child img[alt='Le mot casque']", 1),
        ("li:nth-child(4) > details:last-child audio", 1),
        ("img", 2),
        ("audio", 3),
        ("summary > span[lang='fr']:not([dir])", 4),
        ("li > details > div[lang='ar'][dir='rtl']", 5),
    ] {
        assert_eq!(select(&parsed, selector).len(), count, "{selector}: {html}");
    }
    // What stands in another language keeps our own words readable.
    assert!(html.contains("<span lang=\"fr\" dir=\"ltr\">Lire la transcription</span>"), "{html}");
}

#[test]
fn a_big_deck_stops_at_fifty_cards_and_says_so() {
    let of = |count: usize| {
        let card = |n: usize| Card::new(format!("Recto {n}"), format!("Verso {n}"));
        let deck = Flashcards::new("grand", "fr", "Grand", (0..count).map(card).collect());
        read(&serde_json::to_string(&deck).expect("is JSON")).expect("is valid")
    };
    for (count, sentence) in [
        (50, None),
        (51, Some("Il reste 1 carte, que l’on voit avec JavaScript.")),
        (10_000, Some("Il reste 9\u{202f}950 cartes, que l’on voit avec JavaScript.")),
    ] {
        let module = of(count);
        let html = static_html(&module, &options());
        assert_complete(&module, &html);
        let parsed = Html::parse_fragment(&html);
        let more: Vec<String> =
            select(&parsed, "ul[role=list] + p").iter().map(ElementRef::inner_html).collect();
        assert_eq!(more, sentence.map(str::to_owned).into_iter().collect::<Vec<_>>(), "{count}");
    }
    let english = Options { lang: Some("en".into()), ..options() };
    assert!(static_html(&of(2_051), &english).contains("There are 2,001 more cards"));
}

#[test]
fn hints_come_before_everything_else() {
    let html = static_html(&fixture("smallest"), &options());
    let starts: Vec<&str> =
        html.lines().take(5).map(|line| line.split('>').next().unwrap_or_default()).collect();
    assert_eq!(
        starts,
        [
            "<link rel=\"modulepreload\" href=\"/dist/tremplin_quiz.js\"",
            "<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" href=\"/dist/tremplin_quiz_bg.wasm\"",
            "<link rel=\"preload\" as=\"fetch\" href=\"/content/quiz.json\"",
            "<script type=\"module\" async src=\"/dist/tremplin.js\"",
            "<tremplin-quiz src=\"/content/quiz.json\" style=\"display:block;min-height:36rem\"",
        ]
    );
}

#[test]
fn answers_hints_and_explanations_are_folded_away() {
    let html = static_html(&fixture("everything"), &options());
    let parsed = Html::parse_fragment(&html);
    let folded: String =
        select(&parsed, "fieldset > details").iter().flat_map(|each| each.text()).collect();
    for text in
        ["Voir la réponse", "Une page suffit.", "Voir un indice", "curriculum vitæ", "Ses stages"]
    {
        assert!(folded.contains(text), "{text}");
    }
    let open: String =
        select(&parsed, "fieldset > :not(details)").iter().flat_map(|each| each.text()).collect();
    assert!(!open.contains("Une page suffit") && !open.contains("curriculum"));
}

#[test]
fn files_are_found_beside_the_module_and_other_sites_are_only_linked() {
    let html = static_html(&fixture("everything"), &options());
    let parsed = Html::parse_fragment(&html);
    assert_eq!(select(&parsed, "img[src='/content/images/cv.webp']").len(), 1);
    assert_eq!(select(&parsed, "track[src='/content/cv.vtt']").len(), 1);
    assert!(!html.contains("<img src=\"https://example.org"), "{html}");
}

#[test]
fn languages_and_directions_are_marked() {
    let html = static_html(&fixture("right-to-left"), &options());
    assert!(html.contains("lang=\"ar\" dir=\"rtl\""));
    assert!(html.contains("<summary><span lang=\"fr\" dir=\"ltr\">Voir la réponse</span>"));
    let english = Options { lang: Some("en".into()), ..options() };
    let html = static_html(&fixture("smallest"), &english);
    assert!(html.contains("<span lang=\"en\" dir=\"ltr\">True</span>"));
}

#[test]
fn settings_reach_every_form() {
    let module = fixture("smallest");
    let options = Options {
        theme: Theme::Dark,
        lang: Some("en".into()),
        resume: false,
        page: Some("/modules/cv?a=1&b=2".into()),
        ..Options::new("https://cdn.example/dist", "https://a.example/é.json?x=1&y=2")
    };
    let src = "https://a.example/é.json?x=1&amp;y=2";
    let settings = "lang=\"en\" theme=\"dark\" resume=\"off\"";
    assert!(tag(&module, &options).contains(&format!("<tremplin-quiz src=\"{src}\" {settings}")));
    assert!(tag(&module, &options).contains("<a href=\"/modules/cv?a=1&amp;b=2\">Quiz: Le CV</a>"));
    assert!(static_html(&module, &options).contains(&format!("src=\"{src}\" {settings}")));
    assert!(div(&module, &options).contains(&format!(
        "data-src=\"{src}\" data-lang=\"en\" data-theme=\"dark\" data-resume=\"off\""
    )));
    let frame = iframe(&module, &options);
    assert!(frame.contains(
        "src=\"https://cdn.example/dist/embed.html?kind=quiz&amp;src=https://a.example/%C3%A9.json%3Fx%3D1%26y%3D2&amp;lang=en&amp;theme=dark&amp;resume=off\""
    ), "{frame}");
    assert!(
        frame.contains("title=\"Quiz: Le CV\"")
            && frame.contains("https://cdn.example/dist/resize.js")
    );
}

#[test]
fn decks_come_in_every_form_with_their_mode() {
    let module = deck("smallest");
    let options = Options { mode: Some(Mode::Remember), ..options() };
    let tag = tag(&module, &options);
    assert!(
        tag.contains("<tremplin-flashcards src=\"/content/quiz.json\" mode=\"remember\" style=")
    );
    assert!(tag.ends_with("<p>Cartes\u{a0}: Sigles. Cette activité s’affiche avec JavaScript.</p></tremplin-flashcards>\n"));
    assert!(div(&module, &options).starts_with(
        "<div data-tremplin=\"flashcards\" data-src=\"/content/quiz.json\" data-mode=\"remember\" style=\"min-height:36rem\">"
    ));
    assert!(
        iframe(&module, &options)
            .contains("embed.html?kind=flashcards&amp;src=/content/quiz.json&amp;mode=remember\"")
    );
    let quiz = fixture("smallest");
    for write in [snippet::tag, div, iframe, static_html] {
        assert!(write(&module, &options).replace('"', "").contains("mode=remember"));
        assert!(!write(&quiz, &options).contains("mode="), "a quiz has no modes");
    }
}

#[test]
fn ten_questions_stay_small() {
    let item = |index: usize| {
        let text = |what: &str| {
            format!("{what} numéro {index}, avec une phrase d’une longueur tout à fait ordinaire.")
        };
        Item::SingleChoice(SingleChoice {
            prompt: text("Question"),
            choices: vec![
                Choice::correct(text("Choix A")),
                Choice::wrong(text("Choix B")),
                Choice::wrong(text("Choix C")),
                Choice::wrong(text("Choix D")),
            ],
            explanation: Some(text("Explication")),
            ..SingleChoice::default()
        })
    };
    let quiz = Quiz::new("dix", "fr", "Dix questions", (0..10).map(item).collect());
    let module = read(&serde_json::to_string(&quiz).expect("is JSON")).expect("is valid");
    let texts = 10 * 7 * 78;
    let markup = static_html(&module, &options()).len() - texts;
    assert!(markup < 6_500, "{markup} bytes of markup around the texts");
}

/// Text that tries to leave its place.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => proptest::sample::select(vec![
            "<script>alert(1)</script>", "</form>", "</details>", "</tremplin-quiz>", "<img src=x onerror=y>",
            "\"", "'", ">", "<", "&", "&lt;", "--><!--", "</style>", "</noscript>", "<!--", "]]>", "\" onload=\"x",
            "[a](b)", "[a](javascript:b)", "[", "](", "**", "*", "`", "\n", "\n\n", "- ", "1. ", "\\", "\u{0}",
            "\u{feff}", "\u{202e}", "https://a.example/", "//a", "a.webp", "data:text/html,x", "é",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    proptest::collection::vec(piece, 1..6).prop_map(|pieces| pieces.concat())
}

fn hostile_quiz() -> impl Strategy<Value = Quiz> {
    proptest::collection::vec(hostile(), 24).prop_map(|texts| {
        let mut texts = texts.into_iter();
        let mut next = move || texts.next().unwrap_or_else(|| "a".into());
        let image = |src: String, alt: String, credit: String| Image {
            src,
            alt,
            credit: Some(credit),
            ..Image::default()
        };
        let choice = |text: String, correct: bool, feedback: String| Choice {
            text,
            correct: Some(correct),
            feedback: Some(feedback),
        };
        let items = vec![
            Item::SingleChoice(SingleChoice {
                prompt: next(),
                choices: vec![
                    choice(next(), true, next()),
                    choice(format!("{} b", next()), false, next()),
                ],
                hint: Some(next()),
                image: Some(image(next(), next(), next())),
                ..SingleChoice::default()
            }),
            Item::TrueFalse(TrueFalse {
                prompt: next(),
                explanation: Some(next()),
                ..TrueFalse::default()
            }),
            Item::ShortAnswer(ShortAnswer {
                prompt: next(),
                answers: vec![next(), format!("{} b", next())],
                ..ShortAnswer::default()
            }),
            Item::Lesson(Lesson {
                title: Some(next()),
                text: Some(next()),
                audio: Some(Audio { src: "a.mp3".into(), transcript: next() }),
                video: Some(Video {
                    src: "a.mp4".into(),
                    captions: next(),
                    transcript: None,
                    poster: Some(next()),
                }),
                ..Lesson::default()
            }),
        ];
        Quiz {
            intro: Some(next()),
            sources: Some(vec![Source { title: next(), url: None, date: Some(next()) }]),
            ..Quiz::new("hostile", "fr", next(), items)
        }
    })
}

fn hostile_deck() -> impl Strategy<Value = Flashcards> {
    proptest::collection::vec(hostile(), 12).prop_map(|texts| {
        let mut texts = texts.into_iter();
        let mut next = move || texts.next().unwrap_or_else(|| "a".into());
        let image = |src: String, alt: String| Image { src, alt, ..Image::default() };
        let cards = vec![
            Card { example: Some(next()), hint: Some(next()), ..Card::new(next(), next()) },
            Card {
                front: Side::Full(FullSide {
                    text: Some(next()),
                    image: Some(image(next(), next())),
                    audio: None,
                }),
                back: Side::Full(FullSide {
                    text: None,
                    image: None,
                    audio: Some(Audio { src: next(), transcript: next() }),
                }),
                tags: Some(vec![next()]),
                ..Card::default()
            },
        ];
        Flashcards {
            intro: Some(next()),
            back_lang: Some("ar".into()),
            ..Flashcards::new("hostile", "fr", "a", cards)
        }
    })
}

fn hostile_badge() -> impl Strategy<Value = Badge> {
    proptest::collection::vec(hostile(), 16).prop_map(|texts| {
        let mut texts = texts.into_iter();
        let mut next = move || texts.next().unwrap_or_else(|| "a".into());
        let requires = vec![
            Requirement { id: "a".into(), title: next(), href: Some(next()), ..Default::default() },
            Requirement { id: "b".into(), title: next(), score: Some(70), ..Default::default() },
        ];
        Badge {
            description: next(),
            criteria: next(),
            image: Some(Image { src: next(), alt: next(), ..Image::default() }),
            issuer: Some(Issuer { name: next(), ..Issuer::default() }),
            alignments: Some(vec![Alignment {
                framework: Some(next()),
                code: Some(next()),
                name: next(),
                url: "https://a.example/".into(),
            }]),
            ..Badge::new("hostile", "fr", next(), requires)
        }
    })
}

/// What the reader accepts of a module: what it refuses never reaches a snippet, so that is taken
/// out until it accepts.
fn accepted(mut value: serde_json::Value) -> Option<Module> {
    for _ in 0..12 {
        let report = check(&value.to_string()).report;
        let Some(problem) = report.problems.first() else { break };
        let pointer = format!("/{}", problem.path.replace(['.', '['], "/").replace(']', ""));
        let Some(slot) = value.pointer_mut(&pointer) else { break };
        *slot = serde_json::json!("a.webp");
    }
    read(&value.to_string())
}

fn assert_stays_in_place(module: &Module, page: &str) {
    let options = Options { page: Some(format!("/{page}")), ..options() };
    let html = static_html(module, &options);
    assert_harmless(&html);
    assert_complete(module, &html);
    for form in [tag(module, &options), div(module, &options), iframe(module, &options)] {
        let parsed = Html::parse_fragment(&form);
        assert!(select(&parsed, "*:not(link)").len() <= 5, "{form}");
        assert!(select(&parsed, "link").len() <= 3, "{form}");
        assert!(!form.contains("<!--"), "{form}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_global_rejects: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn no_text_of_a_quiz_leaves_its_place(quiz in hostile_quiz(), page in hostile()) {
        let module = accepted(serde_json::to_value(&quiz).expect("is JSON"));
        prop_assume!(module.is_some());
        assert_stays_in_place(&module.expect("was just looked at"), &page);
    }

    #[test]
    fn no_text_of_a_deck_leaves_its_place(deck in hostile_deck(), page in hostile()) {
        let module = accepted(serde_json::to_value(&deck).expect("is JSON"));
        prop_assume!(module.is_some());
        assert_stays_in_place(&module.expect("was just looked at"), &page);
    }

    #[test]
    fn no_text_of_a_badge_leaves_its_place(badge in hostile_badge(), page in hostile()) {
        let module = accepted(serde_json::to_value(&badge).expect("is JSON"));
        prop_assume!(module.is_some());
        assert_stays_in_place(&module.expect("was just looked at"), &page);
    }
}
