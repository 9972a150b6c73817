//! What is around a widget: the parents that give it its width, the page's own keys, forms, focus rings,
//! paper, and texts of the other direction.

mod keys;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_author::json as front_door;
use tremplin_formats::snippet::{Options, static_html};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::{Key, Page};

use crate::badge::play::badge;
use crate::flashcards::decks::plain;
use crate::flashcards::play::Deck;
use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{Reply, short, ten};
use crate::play::{Quiz, framed, host};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!("seen_in_every_parent_at_320", |page| seen_in_every_parent(page, 320)),
        scenario!(a_page_that_is_one_form_stays_one),
        scenario!(no_ring_round_the_whole_widget),
        scenario!(each_text_runs_in_its_own_direction),
    ];
    let once = in_one(vec![
        scenario!("seen_in_every_parent_at_1000", |page| seen_in_every_parent(page, 1000)),
        scenario!(paper_is_light).only(&[Browser::Chromium]),
    ]);
    [everywhere, once, keys::scenarios()].concat()
}

/// Parents as wide as what is in them, by their style; `*` is the widget's own.
const PARENTS: [&str; 12] = [
    "float: left",
    "display: inline-block",
    "display: flex; flex-direction: column; align-items: center",
    "display: flex; justify-content: center",
    "display: grid; place-items: center",
    "display: grid; grid-template-columns: auto 1fr",
    "width: fit-content",
    "width: min-content",
    "width: max-content",
    "display: flex; flex-wrap: nowrap; --shrinks: not",
    "position: absolute; left: 0",
    "white-space: nowrap; display: table",
];

const WIDGETS: [&str; 4] = [
    "<tremplin-quiz src=\"/t/quiz.json\" resume=\"off\" style=\"STYLE\"></tremplin-quiz>",
    "<tremplin-flashcards src=\"/t/deck.json\" resume=\"off\" style=\"STYLE\"></tremplin-flashcards>",
    "<tremplin-badge src=\"/t/badge.json\" resume=\"off\" style=\"STYLE\"></tremplin-badge>",
    "<tremplin-badge view=\"shelf\" style=\"STYLE\"></tremplin-badge>",
];

async fn seen_in_every_parent(page: &Page<'_>, width: u32) -> Result<()> {
    page.server.json("/t/quiz.json", &short("large", "fr"));
    page.server.json("/t/deck.json", &plain("large"));
    page.server.json("/t/badge.json", &badge("large"));
    let mut body = String::from(
        "<style>main > * { clear: both; margin-bottom: 9rem } [style*=shrinks] > * { flex-shrink: 0 }</style>",
    );
    for widget in WIDGETS {
        for parent in PARENTS {
            let inside = widget.replace("STYLE", "");
            body.push_str(&format!(
                "<div style=\"{parent}\" data-parent=\"{parent}\">{inside}</div>"
            ));
        }
        for own in [
            "float: left",
            "display: inline-block; vertical-align: top",
            "display: flex",
            "display: grid",
        ] {
            let alone = widget.replace("STYLE", own);
            body.push_str(&format!(
                "<div data-parent=\"* {own}\" data-fills=\"{}\">{alone}</div>",
                own == "display: flex" || own == "display: grid"
            ));
        }
        let inside = widget.replace("STYLE", "");
        body.push_str(&format!(
            "<dialog open style=\"position: static; padding: 4px; border: 0\" data-parent=\"dialog\">{inside}</dialog>\
             <table data-parent=\"td\"><tr><td>Menu</td><td>{inside}</td></tr></table>\
             <div style=\"display: flex\" data-parent=\"beside\"><aside style=\"flex: 0 0 60px\">M</aside>{inside}</div>\
             <div style=\"display: flex\" data-parent=\"min-width: 0\"><div style=\"min-width: 0\">{inside}</div></div>\
             <div data-parent=\"block\" data-fills=\"true\">{inside}</div>"
        ));
    }
    page.server.page("/t/inner.html", &host(&body));
    page.server.page("/t/frame.html", &framed("/t/inner.html", width, 740));
    page.open("/t/frame.html").await?;
    page.enter_frame("iframe").await?;
    page.until("the loader has run", "customElements.get('tremplin-badge') !== undefined").await?;
    page.run_async::<()>(
        "for (const one of document.querySelectorAll('tremplin-quiz, tremplin-flashcards, tremplin-badge')) {
           one.scrollIntoView({ block: 'center' });
           for (let frames = 0; !one.mounted && frames < 300; frames += 1) await new Promise(requestAnimationFrame);
         }",
        &[],
    )
    .await?;
    let count = WIDGETS.len() * (PARENTS.len() + 9);
    page.event("tremplin-ready", count).await?;
    let wrong: Vec<Value> = page
        .value(
            "[...document.querySelectorAll('tremplin-quiz, tremplin-flashcards, tremplin-badge')].map((one) => {
               const place = one.closest('[data-parent]');
               const card = one.shadowRoot.querySelector('[part~=card]').getBoundingClientRect();
               const room = place.getBoundingClientRect().width;
               return { tag: one.localName, parent: place.dataset.parent, width: card.width, room, fills: place.dataset.fills === 'true', right: card.right };
             }).filter(({ width, room, fills, right }) => width < 179 || right > innerWidth || (fills && Math.abs(width - room) > 1))",
        )
        .await?;
    ensure!(wrong.is_empty(), "too narrow, too wide, or not as wide as its block: {wrong:#?}");
    let (needs, has): (f64, f64) = page
        .value("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        .await?;
    ensure!(needs <= has, "{needs} px in a window of {has} px");
    page.is_unharmed().await
}

async fn a_page_that_is_one_form_stays_one(page: &Page<'_>) -> Result<()> {
    let module = front_door::check(&ten().to_string()).module.expect("ten() is a module");
    page.server.json("/t/module.json", &ten());
    let snippet = static_html(&module, &Options::new("/dist/", "/t/module.json"));
    let gate = page.server.hold("/dist/tremplin_quiz_bg.wasm");
    page.show(&format!(
        "<!doctype html><html lang=\"fr\"><meta charset=\"utf-8\"><title>Un formulaire</title><body>\
         <form id=\"page\" action=\"/t/search\"><input name=\"q\" value=\"a\">{snippet}<button id=\"go\">Rechercher</button></form></body></html>"
    ))
    .await?;
    page.click("[data-item=longueur] label:has(input[value=\"1\"])").await?;
    page.click("[data-item=verbes] label:has(input[value=\"0\"])").await?;
    page.click("[data-item=cdd] input").await?;
    page.type_text("CDD").await?;
    page.press(Key::Enter).await?;
    let look = "[document.querySelector('#go').form?.id, [...new FormData(document.querySelector('#page'))].join(), document.querySelectorAll('#page :checked').length]";
    let before: Value = page.value(look).await?;
    ensure!(before == json!(["page", "q,a", 2]), "the static form: {before}");
    gate.release();
    page.event("tremplin-ready", 1).await?;
    let quiz = Quiz::first(page);
    if page.value::<bool>("__t.one('tremplin-quiz >>> [data-phase=intro]') !== null").await? {
        quiz.go_on().await?;
    }
    quiz.reaches("item").await?;
    let after: Value = page.value(look).await?;
    // What was ticked is the widget's now: a reload must not tick it again.
    ensure!(after == json!(["page", "q,a", 0]), "the widget: {after}");
    ensure!(page.server.count("/t/search") == 0, "Enter sent the page's form");
    page.click("#go").await?;
    page.asked("/t/search", 1).await?;
    Ok(())
}

async fn no_ring_round_the_whole_widget(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/quiz.json", &short("anneau", "fr"));
    page.show(&host(&format!(
        "<style>:where(.theme :focus) {{ outline: 2px solid red }} .theme *:focus {{ box-shadow: 0 0 0 3px red !important }}</style><div class=\"theme\">{}</div>",
        WIDGETS[0]
    )))
    .await?;
    let quiz = Quiz::first(page);
    quiz.shows_item("un").await?;
    page.tab_to("it.type === 'radio'").await?;
    let rings: Value = page
        .value("((style) => [style.outlineStyle, style.boxShadow])(getComputedStyle(document.querySelector('tremplin-quiz')))")
        .await?;
    ensure!(rings == json!(["none", "none"]), "{rings}");
    let own: String = page
        .value(&format!(
            "getComputedStyle(__t.one({})).outlineStyle",
            json!(quiz.inside(".choice"))
        ))
        .await?;
    ensure!(own == "solid", "the choice itself has its ring: {own}");
    Ok(())
}

async fn paper_is_light(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/quiz.json", &short("papier", "fr"));
    page.server.json("/t/deck.json", &plain("papier"));
    page.show(&host(
        &format!("{}{}", WIDGETS[0], WIDGETS[1]).replace("resume", "theme=\"dark\" resume"),
    ))
    .await?;
    Quiz::first(page).shows_item("un").await?;
    Deck::first(page).shows_card("cej").await?;
    let ground = "['tremplin-quiz', 'tremplin-flashcards'].map((tag) => getComputedStyle(__t.one(`${tag} >>> .card`)).backgroundColor)";
    let screen: Value = page.value(ground).await?;
    page.session.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    let paper = page.value::<Value>(ground).await;
    page.session.cdp("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
    let (paper, dark, white) = (paper?, "rgb(23, 26, 33)", "rgb(255, 255, 255)");
    ensure!(screen == json!([dark, dark]) && paper == json!([white, white]), "{screen} {paper}");
    Ok(())
}

async fn each_text_runs_in_its_own_direction(page: &Page<'_>) -> Result<()> {
    let (french, arabic) = ("Un contrat (CDI).", "عقد عمل (دائم).");
    for (lang, own, other, runs) in [("ar", arabic, french, "ltr"), ("fr", french, arabic, "rtl")] {
        let card = if runs == "ltr" { "rtl" } else { "ltr" };
        let mut module = short("sens", lang);
        module["title"] = json!(other);
        module["items"] = json!([
            { "kind": "single-choice", "id": "un", "prompt": own, "hint": other, "maxAttempts": 1,
              "choices": [{ "text": other, "correct": true, "feedback": other }, { "text": "12 %" }, { "text": own }],
              "explanation": format!("{other}\n\n- {other}\n- {own}") },
            { "kind": "short-answer", "id": "deux", "prompt": other, "answers": [other] },
        ]);
        module["items"][0].as_object_mut().map(|item| item.remove("maxAttempts"));
        module["maxAttempts"] = json!(1);
        page.server.json("/t/quiz.json", &module);
        let mut cards = plain("sens");
        cards["lang"] = json!(lang);
        cards["title"] = json!(other);
        cards["cards"] = json!([{ "id": "a", "front": other, "back": other, "hint": other, "example": other }, { "id": "b", "front": own, "back": own }]);
        page.server.json("/t/deck.json", &cards);
        let mut one = badge("sens");
        for name in ["title", "description", "criteria"] {
            one[name] = json!(other);
        }
        one["lang"] = json!(lang);
        one["requires"][0]["title"] = json!(other);
        page.server.json("/t/badge.json", &one);
        page.show(&host(&format!("{}{}{}", WIDGETS[0], WIDGETS[1], WIDGETS[2]))).await?;
        let (quiz, deck) = (Quiz::first(page), Deck::first(page));
        quiz.shows_item("un").await?;
        deck.shows_card("a").await?;
        // The direction of the innermost element that holds this text, wherever it is shown.
        let directions = |tag: &str, text: &str| {
            format!(
                "(() => {{ const found = new Set(); const tree = document.createTreeWalker(__t.one({}), NodeFilter.SHOW_TEXT);
                   for (let node; (node = tree.nextNode());) if (node.data.includes({})) found.add(getComputedStyle(node.parentElement).direction);
                   return [...found]; }})()",
                json!(format!("{tag} >>> .root")),
                json!(text)
            )
        };
        page.click(&quiz.inside("button[aria-expanded=false]")).await?;
        page.shows(&quiz.inside(".hint")).await?;
        quiz.answer(Reply::Pick(&[0])).await?;
        deck.press(if lang == "ar" { "إظهار الإجابة" } else { "Voir la réponse" }).await?;
        deck.is_turned().await?;
        for tag in ["tremplin-quiz", "tremplin-flashcards", "tremplin-badge"] {
            let found: Vec<String> = page.value(&directions(tag, other)).await?;
            // The last item of a list is in its own direction by `unicode-bidi` alone.
            ensure!(found == [runs], "{tag}, {lang}: {other} runs {found:?}");
        }
        let numbers: Vec<String> = page.value(&directions("tremplin-quiz", "12 %")).await?;
        ensure!(numbers == [card], "numbers go the way of the card: {numbers:?}");
        // A choice of the other direction stays beside its control.
        let beside: f64 = page
            .value(&format!(
                "((label) => {{ const range = document.createRange(); range.selectNodeContents(label.querySelector('input ~ span'));
                   const [text, box] = [range.getBoundingClientRect(), label.querySelector('input').getBoundingClientRect()];
                   return Math.min(Math.abs(text.left - box.right), Math.abs(text.right - box.left)); }})(__t.one({}))",
                json!(quiz.inside("label:has(input[value=\"0\"])"))
            ))
            .await?;
        ensure!(beside < 24.0, "the choice's words are {beside} px from its control");
        quiz.go_on().await?;
        quiz.shows_item("deux").await?;
        page.click(&quiz.inside("input[type=text]")).await?;
        page.type_text(own).await?;
        let field: String = page.value("getComputedStyle(__t.active()).direction").await?;
        ensure!(field == card, "the field runs {field}");
        page.press(Key::Enter).await?;
        page.shows(&quiz.inside("[data-verdict]")).await?;
        let shown: Vec<String> = page.value(&directions("tremplin-quiz", other)).await?;
        ensure!(shown == [runs], "the answer that is shown runs {shown:?}");
        page.is_accessible().await?;
    }
    page.is_unharmed().await
}
