//! A page with widgets on paper: sheets to fill in, and answers where the page wants them.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;

use crate::flashcards::decks::plain;
use crate::harness::{Scenario, scenario};
use crate::modules::{Reply, short, ten};
use crate::play::{Quiz, host};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_quiz_and_a_deck_become_sheets),
        scenario!(as_a_printer_gets_it).only(&[Browser::Chromium]),
    ]
}

const TAGS: &str = "<tremplin-quiz src=\"/t/ten.json\" resume=\"off\" style=\"display:block;min-height:36rem\"></tremplin-quiz>\
    <tremplin-flashcards src=\"/t/deck.json\" resume=\"off\" style=\"display:block;min-height:36rem\"></tremplin-flashcards><p id=\"end\">Fin</p>";

/// [`ten`] with steps to put in order, pairs to find, categories, a number to write, and a text
/// with gaps.
fn module() -> Value {
    let mut module = ten();
    let items = module["items"].as_array_mut().expect("items");
    items.push(json!({ "kind": "ordering", "id": "ordre", "prompt": "Dans quel ordre\u{202f}?", "entries": ["Lire", "Écrire", "Envoyer"] }));
    items.push(json!({ "kind": "matching", "id": "paires", "prompt": "Qu’est-ce\u{202f}?",
        "pairs": [{ "left": "CDD", "right": "a une fin" }, { "left": "CDI", "right": "n’en a pas" }], "distractors": ["intrus"] }));
    items.push(json!({ "kind": "categorize", "id": "cases", "prompt": "Où\u{202f}?",
        "categories": [{ "name": "Oui", "entries": ["Nom"] }, { "name": "Non", "entries": ["Religion", "Âge"] }] }));
    items.push(json!({ "kind": "dialogue", "id": "appel", "prompt": "Que dire\u{202f}?", "speaker": "Mme Petit", "nodes": [
        { "id": "a", "text": "Allô\u{202f}?", "choices": [{ "text": "Bonjour", "next": "b", "worth": 1 }, { "text": "Quoi", "next": "c" }] },
        { "id": "b", "text": "Un instant", "next": "c" }, { "id": "c", "text": "Adieu", "end": "Bien" }] }));
    items.push(number());
    items.push(json!({ "kind": "survey", "id": "ressenti", "prompt": "Ça va\u{202f}?", "form": "scale", "steps": ["Non", "", "Oui"] }));
    items.push(
        json!({ "kind": "survey", "id": "avis", "prompt": "Autre chose\u{202f}?", "form": "text" }),
    );
    items.push(json!({ "kind": "fill-blanks", "id": "trous", "prompt": "Complétez\u{202f}:", "mode": "select",
        "text": "Je {{vais~va::aller}} au *{{bureau|travail~a*b}}*, \\{{à pied}." }));
    module
}

fn number() -> Value {
    json!({ "kind": "numeric", "id": "net", "prompt": "Combien\u{202f}?", "answer": 1234.5, "unit": "€" })
}

/// Both on a page, with what prints them.
async fn shown(page: &Page<'_>, tags: &str) -> Result<()> {
    page.server.json("/t/ten.json", &module());
    page.server.json("/t/deck.json", &plain("papier"));
    // Also where the browser says that there is no mouse.
    let mouse = "<script>window.matchMedia = ((real) => (query) => (query.includes('any-pointer') ? { matches: true } : real.call(window, query)))(matchMedia)</script>";
    page.show(&host(tags).replace("<script type", &format!("{mouse}<script type"))).await?;
    page.run::<()>("document.querySelector('tremplin-flashcards').scrollIntoView()", &[]).await?;
    page.event("tremplin-ready", 2).await?;
    page.until(
        "what prints is there",
        "performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.endsWith('/tremplin_print.js') && responseEnd)",
    )
    .await?;
    // It is there, and then it has run: the next task does.
    page.run_async::<()>("for (let n = 0; n < 100; n += 1) { dispatchEvent(new Event('beforeprint')); if (__t.all('tremplin-quiz >>> .sheet, tremplin-flashcards >>> .sheet').length === 2) break; dispatchEvent(new Event('afterprint')); await new Promise((go) => setTimeout(go, 20)); } dispatchEvent(new Event('afterprint'));", &[]).await?;
    Ok(())
}

async fn a_quiz_and_a_deck_become_sheets(page: &Page<'_>) -> Result<()> {
    shown(page, TAGS).await?;
    let sheets = "__t.all('tremplin-quiz >>> .sheet, tremplin-flashcards >>> .sheet').length";
    ensure!(page.value::<u32>(sheets).await? == 0, "a sheet is left");
    page.run::<()>("dispatchEvent(new Event('beforeprint'))", &[]).await?;
    let found: Value = page
        .value(
            "((sheet, table) => ({
               title: sheet.querySelector('h2').textContent,
               intro: sheet.querySelector('em').textContent,
               lesson: sheet.querySelector('h3').textContent,
               prompts: sheet.querySelectorAll('section > p:first-child > b').length,
               boxes: ['one', 'many', 'order', 'blank'].map((name) => sheet.querySelectorAll(`.${name} > li`).length),
               beside: [...sheet.querySelectorAll('.beside')].map((list) => [...list.children].map((one) => one.textContent)),
               gaps: sheet.querySelector('section:last-of-type > div').textContent,
               lines: [...sheet.querySelectorAll('.line')].map((one) => one.textContent),
               order: [...sheet.querySelectorAll('.order > li')].map((one) => one.textContent),
               free: sheet.querySelectorAll('.lines').length,
               bold: table.querySelector('td strong').textContent,
               cards: [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent)),
               screen: getComputedStyle(sheet).display,
             }))(__t.one('tremplin-quiz >>> .sheet'), __t.one('tremplin-flashcards >>> .sheet table'))",
        )
        .await?;
    let expected = json!({
        "title": "Dix questions", "intro": "avant", "lesson": "Avant tout", "prompts": 15, "boxes": [16, 8, 3, 5], "beside": [["a une fin", "intrus", "n’en a pas"], ["Oui", "Non"]], "lines": ["", "", "€"],
        "gaps": "Je ______________ (va / vais) (aller) au ______________ (a*b / bureau / travail), {{à pied}.",
        "order": ["Envoyer", "Lire", "Écrire"], "bold": "CEJ",
        "cards": [["CEJ", "Contrat d’engagement jeune"], ["PMSMP", "Période de mise en situation en milieu professionnel"],
                  ["CDD", "Contrat à durée déterminée"]],
        "free": 1, "screen": "none",
    });
    ensure!(found == expected, "{found:#}");
    // Nothing says which answer is right.
    let told: String = page.value("__t.one('tremplin-quiz >>> .sheet').textContent").await?;
    ensure!(!told.contains("Une page se lit") && !told.contains("On le lit vite"), "{told}");
    ensure!(
        page.value::<u32>("document.querySelectorAll('body > div').length").await? == 0,
        "answers are printed"
    );
    page.run::<()>("dispatchEvent(new Event('afterprint'))", &[]).await?;
    ensure!(page.value::<u32>(sheets).await? == 0, "a sheet is left");
    page.is_unharmed().await
}

/// A real print: no screen of the widgets, questions not torn apart, and answers on a page of their own.
async fn as_a_printer_gets_it(page: &Page<'_>) -> Result<()> {
    let mut court = short("court", "fr");
    court["items"].as_array_mut().context("items")?.push(number());
    page.server.json("/t/court.json", &court);
    let mut pages = Vec::new();
    for print in ["", "print=\"answers\" "] {
        let tags = TAGS
            .replacen("resume", &format!("{print}resume"), 1)
            .replace("/t/ten.json", "/t/court.json");
        shown(page, &tags).await?;
        // What is on paper while it is printed.
        page.run::<()>(
            "addEventListener('beforeprint', () => queueMicrotask(() => {
               window.paper = { sheets: __t.all('tremplin-quiz >>> .sheet').length,
                 answers: [...document.body.querySelectorAll(':scope > div')].map((one) => one.shadowRoot.textContent) };
             }))",
            &[],
        )
        .await?;
        let pdf = page.session.cdp("Page.printToPDF", json!({ "printBackground": false })).await?;
        let data = pdf["data"].as_str().context("no PDF")?;
        let bytes: Vec<u8> = page
            .run("return [...atob(arguments[0])].map((one) => one.charCodeAt(0))", &[json!(data)])
            .await?;
        let text = String::from_utf8_lossy(&bytes);
        pages.push(text.matches("/Type /Page\n").count() + text.matches("/Type /Page ").count());
        let paper: Value = page.value("window.paper").await?;
        ensure!(paper["sheets"] == 1, "{paper}");
        let answers = paper["answers"].as_array().map(Vec::len);
        ensure!(answers == Some(usize::from(!print.is_empty())), "{paper}");
        if !print.is_empty() {
            ensure!(
                paper["answers"][0]
                    .as_str()
                    .is_some_and(|text| text.contains("Réponses\u{a0}: Quiz court")
                        && text.contains("UnVrai1\u{202f}234,5\u{a0}€")),
                "{paper}"
            );
        }
        ensure!(
            page.value::<u32>("document.querySelectorAll('body > div').length").await? == 0,
            "answers are left on the page"
        );
        page.is_unharmed().await?;
    }
    ensure!(pages[0] > 0 && pages[1] == pages[0] + 1, "{pages:?} pages");
    // The results are printed as they are.
    let quiz = Quiz::first(page);
    let answers =
        [("un", Reply::Pick(&[0])), ("deux", Reply::Say(true)), ("net", Reply::Type("1234,5"))];
    quiz.play(&answers).await?;
    quiz.reaches("results").await?;
    page.run::<()>("dispatchEvent(new Event('beforeprint'))", &[]).await?;
    ensure!(
        page.value::<u32>("__t.all('tremplin-quiz >>> .sheet').length").await? == 0,
        "a sheet instead of the results"
    );
    page.is_unharmed().await
}
