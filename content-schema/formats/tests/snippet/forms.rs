//! The forms of a snippet hold the module and its settings.

use scraper::{ElementRef, Html};
use tremplin_author::authoring::{Card, Choice, Flashcards, Item, Quiz, SingleChoice};
use tremplin_content::Kind;
use tremplin_content::flashcards::Mode;
use tremplin_formats::snippet::{self, Options, Theme, div, iframe, link, static_html, tag};

use crate::common::{fixtures, json_files};
use crate::support::*;

#[test]
fn the_static_snippet_holds_what_the_module_has() {
    for kind in Kind::ALL {
        for (name, text) in json_files(format!("{}/valid", fixtures(*kind))) {
            let module = read(&text).expect(&name);
            let html = static_html(&module, &options());
            assert_harmless(&html);
            assert_complete(&module, &html);
        }
    }
}

#[test]
fn the_static_snippet_tells_what_the_badge_is_and_that_it_proves_nothing() {
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

/// WordPress takes unknown tags away for most authors, and leaves what stands between them.
#[test]
fn a_style_whose_tags_are_gone_is_not_read() {
    for module in [badge("smallest"), fixture("everything"), deck("everything")] {
        let html = static_html(&module, &options());
        assert!(html.contains("<style>"), "{html}");
        let bare = ["<style>", "</style>", "<noscript>", "</noscript>"]
            .iter()
            .fold(html, |html, tag| html.replace(tag, ""));
        let text: String = Html::parse_fragment(&bare).root_element().text().collect();
        assert!(!text.contains("max-height") && !text.contains("{"), "{text}");
    }
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
fn a_badge_names_whose_keys_the_page_trusts() {
    let module = badge("smallest");
    let with = |issuers: &str| Options { issuers: Some(issuers.into()), ..options() };
    let keys = with("https://ml.example.org/jwks.json?a=1&b=\"2\"");
    let escaped = "https://ml.example.org/jwks.json?a=1&amp;b=&quot;2&quot;";
    for form in [tag(&module, &keys), static_html(&module, &keys)] {
        let start = "<tremplin-badge src=\"/content/quiz.json\" ";
        assert!(form.contains(&format!("{start}issuers=\"{escaped}\"")), "{form}");
    }
    assert!(div(&module, &keys).contains(&format!(" data-issuers=\"{escaped}\"")));
    let framed = iframe(&module, &keys);
    let query = "&amp;issuers=https://ml.example.org/jwks.json%3Fa%3D1%26b%3D%222%22\" title=";
    assert!(framed.contains(query), "{framed}");
    assert!(tag(&module, &with("/jwks.json")).contains(" issuers=\"/jwks.json\""));
    for refused in ["javascript:alert(1)", "data:application/json,{}", "mailto:a@b.fr", "a b", ""] {
        for form in [tag, div, link, iframe, static_html] {
            let code = form(&module, &with(refused));
            assert!(!code.contains("issuers"), "{refused}: {code}");
        }
    }
    assert!(!tag(&fixture("smallest"), &keys).contains("issuers"), "only a badge has issuers");
}

#[test]
fn the_static_snippet_holds_the_deck() {
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
    let of = |lang: &str, count: usize| {
        let card = |n: usize| Card::new(format!("Recto {n}"), format!("Verso {n}"));
        let deck = Flashcards::new("grand", lang, "Grand", (0..count).map(card).collect());
        read(&serde_json::to_string(&deck).expect("is JSON")).expect("is valid")
    };
    for (lang, count, sentence) in [
        ("fr", 50, None),
        ("fr", 51, Some("Il reste 1 carte, que l’on voit avec JavaScript.")),
        ("fr", 10_000, Some("Il reste 9\u{202f}950 cartes, que l’on voit avec JavaScript.")),
        ("ar", 52, Some("بقيت بطاقتان، تظهران مع JavaScript.")),
        ("ar", 55, Some("بقيت 5 بطاقات، تظهر مع JavaScript.")),
        ("uk", 71, Some("Є ще 21 картка, її видно з JavaScript.")),
        ("uk", 53, Some("Є ще 3 картки, їх видно з JavaScript.")),
    ] {
        let module = of(lang, count);
        let html = static_html(&module, &options());
        assert_complete(&module, &html);
        let parsed = Html::parse_fragment(&html);
        let more: Vec<String> =
            select(&parsed, "ul[role=list] + p").iter().map(ElementRef::inner_html).collect();
        assert_eq!(more, sentence.map(str::to_owned).into_iter().collect::<Vec<_>>(), "{count}");
    }
    let english = Options { lang: Some("en".into()), ..options() };
    assert!(static_html(&of("fr", 2_051), &english).contains("There are 2,001 more cards"));
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
    assert!(html.contains("<summary>إظهار الإجابة</summary>"), "{html}");
    let french = Options { lang: Some("fr".into()), ..options() };
    let html = static_html(&fixture("right-to-left"), &french);
    assert!(html.contains("<summary><span lang=\"fr\" dir=\"ltr\">Voir la réponse</span>"));
    let arabic = Options { lang: Some("ar-MA".into()), ..options() };
    let html = static_html(&fixture("smallest"), &arabic);
    assert!(html.contains("<span lang=\"ar\" dir=\"rtl\">صحيح</span>"), "{html}");
    let english = Options { lang: Some("en".into()), ..options() };
    let html = static_html(&fixture("smallest"), &english);
    assert!(html.contains("<span lang=\"en\" dir=\"ltr\">True</span>"));
}

#[test]
fn each_text_of_an_author_runs_in_a_direction_of_its_own() {
    // Choices and answers in the other language, in numbers alone, and a list.
    for (lang, prompt, other) in [
        ("ar", "ما معنى CDI ؟", "Un contrat (CDI)."),
        ("fr", "Que veut dire «\u{a0}عمل\u{a0}» ?", "عمل !"),
    ] {
        let text = serde_json::json!({
            "kind": "quiz", "id": "q", "lang": lang, "title": other, "intro": other,
            "items": [
                { "kind": "single-choice", "id": "a", "prompt": prompt, "hint": format!("- {other}\n- {other}"),
                  "choices": [{ "text": other, "correct": true }, { "text": "12 %" }], "explanation": other },
                { "kind": "short-answer", "id": "b", "prompt": prompt, "answers": [other] },
            ],
        });
        let html = static_html(&read(&text.to_string()).expect("is valid"), &options());
        assert_harmless(&html);
        let parsed = Html::parse_fragment(&html);
        let auto = |selector: &str| {
            let found = select(&parsed, selector);
            assert!(!found.is_empty(), "{selector}: {html}");
            for each in found {
                assert_eq!(each.attr("dir"), Some("auto"), "{selector}: {html}");
            }
        };
        for selector in [
            "h2",
            "h2 + p",
            "label > span:not([lang])",
            "details > p > span",
            "details > ul",
            "details > p + p",
            "input[type=text]",
        ] {
            auto(selector);
        }
        assert!(html.contains("> 12 %</label>"), "numbers go the way of the card: {html}");
        assert!(select(&parsed, "legend[dir]").is_empty(), "the prompt runs as its card: {html}");
    }
}

#[test]
fn a_page_that_is_one_form_stays_one() {
    let module = fixture("everything");
    let html = static_html(&module, &options());
    // Inside a form the parser drops another one's start, and takes its end for that of the page's.
    assert!(!html.contains("form>") && !html.contains("<form"), "{html}");
    let parsed =
        Html::parse_fragment(&format!("<form id=\"page\">{html}<button>OK</button></form>"));
    assert_eq!(select(&parsed, "#page > button").len(), 1, "the button is outside its form");
    let inputs = select(&parsed, "input");
    assert!(inputs.len() > 5);
    for input in inputs {
        assert_eq!(
            input.attr("form"),
            Some(""),
            "sent along with the page's form: {}",
            input.html()
        );
        assert!(
            input.attr("name").is_some_and(|name| name.starts_with(&format!("{}-", module.id()))),
            "a name that others have too"
        );
    }
}

#[test]
fn phones_leave_an_answer_in_words_alone() {
    let html = static_html(&fixture("everything"), &options());
    let parsed = Html::parse_fragment(&html);
    let fields = select(&parsed, "input[type=text]");
    assert!(!fields.is_empty());
    for field in fields {
        for (name, value) in [
            ("autocorrect", "off"),
            ("autocapitalize", "off"),
            ("autocomplete", "off"),
            ("spellcheck", "false"),
            ("writingsuggestions", "false"),
        ] {
            assert_eq!(field.attr(name), Some(value), "{}", field.html());
        }
    }
}

#[test]
fn a_frame_is_a_block() {
    // Themes centre blocks by their margins; an inline frame has none, and a gap below.
    let frame = iframe(&fixture("smallest"), &options());
    assert!(frame.contains("style=\"display:block;"), "{frame}");
}

/// The loader fetches its words before it knows the module.
#[test]
fn the_language_of_the_module_is_on_the_tag() {
    let module = fixture("right-to-left");
    assert!(tag(&module, &options()).contains(" lang=\"ar\""));
    assert!(div(&module, &options()).contains(" data-lang=\"ar\""));
    assert!(iframe(&module, &options()).contains("&amp;lang=ar"));
    let hint = "<link rel=\"preload\" as=\"fetch\" href=\"/dist/tremplin_words_ar.txt\">";
    assert!(tag(&module, &options()).contains(hint), "{}", tag(&module, &options()));
    // French is in the program.
    assert!(!tag(&fixture("smallest"), &options()).contains("lang="));
}

#[test]
fn a_link_says_all_in_its_address_where_the_page_is_beside_the_module() {
    let module = fixture("smallest");
    let with =
        |page: &str| Options { page: Some(page.into()), ..Options::new("/dist/", "/m/cv.json") };
    for (options, attributes) in [
        (with("/m/cv.html"), "href=\"/m/cv.html#tremplin-quiz\""),
        (with("/m/cv.html#haut"), "href=\"/m/cv.html#tremplin-quiz\""),
        (with("/quiz/cv"), "href=\"/quiz/cv#tremplin-quiz\" data-src=\"/m/cv.json\""),
        (with("/autre/cv.html"), "href=\"/autre/cv.html#tremplin-quiz\" data-src=\"/m/cv.json\""),
        (Options::new("/dist/", "/m/cv.json"), "href=\"/m/cv.json#tremplin-quiz\""),
        (
            Options { lang: Some("en".into()), ..Options::new("/dist/", "/m/cv.json") },
            "href=\"/m/cv.json#tremplin-quiz\" data-lang=\"en\"",
        ),
    ] {
        let name = if options.lang.is_some() { "Quiz: Le CV" } else { "Quiz\u{a0}: Le CV" };
        let expected = format!("<p><a class=\"tremplin-quiz\" {attributes}>{name}</a></p>\n");
        assert_eq!(link(&module, &options), expected);
    }
}

/// Without the element and the fields, the loader still knows what stood there.
#[test]
fn what_is_left_of_the_static_form_names_the_module() {
    for module in [badge("smallest"), fixture("smallest"), deck("smallest")] {
        let html = static_html(&module, &Options { theme: Theme::Dark, ..options() });
        let named = format!(
            "<div data-tremplin=\"{}\" data-src=\"/content/quiz.json\" data-theme=\"dark\" role=",
            module.kind().name()
        );
        assert!(html.contains(&named), "{html}");
    }
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
    for write in [snippet::tag, div, link, iframe, static_html] {
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

/// In each form, whatever the page fetches of the bundle has its hash, and nothing else has one.
#[cfg(feature = "hashes")]
#[test]
fn hashes_stand_on_what_the_page_fetches_of_the_bundle() {
    use tremplin_formats::snippet::Integrity;

    let read = |name: &str| Ok::<_, ()>(name.as_bytes().to_vec());
    let integrity = Integrity::of(read).expect("all can be read");
    for base in ["/dist/", "https://cdn.example/1.2.3/"] {
        let options = Options {
            integrity: integrity.clone(),
            lang: Some("ar".into()),
            ..Options::new(base, "/content/quiz.json")
        };
        let module = fixture("smallest");
        let mut hashed = Vec::new();
        for html in [
            static_html(&module, &options),
            tag(&module, &options),
            iframe(&module, &options),
            snippet::script(&options),
        ] {
            let parsed = Html::parse_fragment(&html);
            for element in select(&parsed, "link, script[src]") {
                let element = element.value();
                let address = element.attr("href").or(element.attr("src")).expect("an address");
                let name = address.strip_prefix(base);
                let expected = name.map(|name| integrity.value(name).expect("a hash"));
                assert_eq!(element.attr("integrity"), expected, "{address}");
                if element.name() == "script" {
                    assert_eq!(element.attr("crossorigin"), Some("anonymous"), "{address}");
                }
                hashed.extend(name.map(str::to_owned));
            }
        }
        hashed.sort();
        hashed.dedup();
        assert_eq!(
            hashed,
            [
                "resize.js",
                "tremplin.js",
                "tremplin_integrity.js",
                "tremplin_quiz.js",
                "tremplin_quiz_bg.wasm",
                "tremplin_words_ar.txt"
            ]
        );
    }
    let without = static_html(&fixture("smallest"), &options());
    assert!(!without.contains("integrity") && !without.contains("crossorigin"), "{without}");
}
