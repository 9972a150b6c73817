//! Authors and partners on the demo site: the preview, the code to copy, the language.

use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::By;
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;

use crate::harness::{Scenario, scenario};
use crate::modules::{Reply, short};
use crate::play::Quiz;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_problem_is_shown_with_its_line_and_mended),
        scenario!(a_text_that_is_no_json),
        scenario!(without_a_text_there_is_no_quiz),
        scenario!(the_text_stays_on_the_device),
        scenario!(a_file_is_opened),
        scenario!(nothing_that_is_written_is_lost).only(&Browser::ALL),
        scenario!(the_first_text_comes_back_after_others),
        scenario!(a_file_may_be_dropped_anywhere),
        scenario!(two_tabs_know_of_each_other).only(&Browser::ALL),
        scenario!(the_language_is_switched),
        scenario!(pages_change_without_loading),
        scenario!(the_copied_code_works),
        scenario!(the_page_of_a_module_plays_it),
    ]
}

const BROKEN: &str = "{\n  \"kind\": \"quiz\",\n  \"id\": \"essai\",\n  \"lang\": \"fr\",\n  \"title\": \"Essai\",\n  \"items\": [\n    { \"kind\": \"true-false\", \"prompt\": \"Un CV tient sur une page.\", \"answer\": \"oui\" }\n  ]\n}";

/// Replaces the author's text as a paste does.
pub async fn paste(page: &Page<'_>, text: &str) -> Result<()> {
    page.click("#module-text").await?;
    page.run::<()>(
        "const field = document.querySelector('#module-text');
         field.focus();
         field.select();
         document.execCommand('insertText', false, arguments[0]);",
        &[json!(text)],
    )
    .await?;
    reads(page, "the text is there", text).await
}

/// Waits until the author's text is this one.
async fn reads(page: &Page<'_>, what: &str, text: &str) -> Result<()> {
    let is = format!("document.querySelector('#module-text')?.value === {}", json!(text));
    page.until(what, &is).await.map(drop)
}

/// Opens the preview with its template, which works.
pub async fn open_preview<'a>(page: &'a Page<'a>) -> Result<Quiz<'a>> {
    page.open("/preview").await?;
    page.shows("#module-text").await?;
    let quiz = Quiz::first(page);
    page.shows(&quiz.inside("[data-phase]")).await?;
    Ok(quiz)
}

async fn a_problem_is_shown_with_its_line_and_mended(page: &Page<'_>) -> Result<()> {
    let quiz = open_preview(page).await?;
    paste(page, BROKEN).await?;
    page.says(".problems li", "Ligne 7").await?;
    page.says(".problems [role=status]", "1 erreur").await?;
    page.is_accessible().await?;
    page.click(".problems li button").await?;
    let (focus, line, marked): (bool, u32, String) = page
        .value(
            "((field) => [document.activeElement === field, field.value.slice(0, field.selectionStart).split('\\n').length,
               field.value.slice(field.selectionStart, field.selectionEnd)])(document.querySelector('#module-text'))",
        )
        .await?;
    ensure!(
        focus && line == 7 && marked.contains("oui"),
        "the click leads to line {line}, “{marked}”, focus {focus}"
    );
    paste(page, &BROKEN.replace("\"oui\"", "true")).await?;
    page.says(".problems [role=status]", "Rien à corriger").await?;
    page.says(&quiz.inside(".root"), "Un CV tient sur une page.").await?;
    quiz.answer(Reply::Say(true)).await?;
    quiz.tells("Bonne réponse").await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn a_text_that_is_no_json(page: &Page<'_>) -> Result<()> {
    open_preview(page).await?;
    paste(page, &BROKEN.replace("\"lang\": \"fr\",", "\"lang\": \"fr\"")).await?;
    page.until(
        "the place is named",
        "__t.shown('.problems li').some((one) => /Ligne [45]/.test(__t.text(one)))",
    )
    .await?;
    // Whatever is typed, the page stands.
    for text in ["{", "[]", "null", "{\"kind\":\"quiz\",\"items\":[{}]}", "😀\u{202e}\u{0}", ""] {
        paste(page, &text.replace('\0', "")).await?;
        page.is_unharmed().await?;
    }
    page.says(".problems [role=status]", "Rien d’écrit").await
}

async fn without_a_text_there_is_no_quiz(page: &Page<'_>) -> Result<()> {
    let quiz = open_preview(page).await?;
    // With a mistake the last quiz stays, and the page says so.
    paste(page, "{").await?;
    page.says("#result .note", "Voici le dernier texte sans erreur").await?;
    page.shows(&quiz.inside("[data-phase]")).await?;
    for text in ["", " \n"] {
        paste(page, text).await?;
        page.says("#result .note", "Le module apparaîtra ici").await?;
        page.until("the quiz has gone", "__t.one('#result tremplin-quiz') === null").await?;
    }
    // As at the beginning: a mistake in the first text shows nothing old.
    paste(page, BROKEN).await?;
    page.says(".problems [role=status]", "1 erreur").await?;
    page.says("#result .note", "Le module apparaîtra ici").await?;
    paste(page, &BROKEN.replace("\"oui\"", "true")).await?;
    page.says(&quiz.inside(".root"), "Un CV tient sur une page.").await?;
    page.until("the note has gone", "__t.text(__t.one('#result .note')) === ''").await?;
    page.is_unharmed().await
}

async fn the_text_stays_on_the_device(page: &Page<'_>) -> Result<()> {
    open_preview(page).await?;
    let before = page.server.seen().len();
    let text = BROKEN.replace("Essai", "Gardé sur cet appareil");
    paste(page, &text).await?;
    page.until(
        "it is kept",
        "Object.values(localStorage).some((one) => one.includes('Gardé sur cet appareil'))",
    )
    .await?;
    let asked = page.server.seen().split_off(before);
    ensure!(asked.is_empty(), "something was sent: {asked:?}");
    page.reload().await?;
    reads(page, "it is back", &text).await?;
    page.says(".problems li", "Ligne 7").await?;
    // Erasing is asked about, and can be taken back as long as the page is open.
    page.click_text(".tools button", "Effacer").await?;
    page.says(".tools .sure", "Effacer le texte").await?;
    page.until("the focus is on it", "document.activeElement.id === 'erase-sure'").await?;
    page.is_accessible().await?;
    page.click_text(".sure button", "Garder le texte").await?;
    ensure!(page.value::<String>("document.querySelector('#module-text').value").await? == text);
    page.click_text(".tools button", "Effacer").await?;
    page.click_text(".sure button", "Oui, effacer").await?;
    page.until(
        "it is gone",
        "!Object.values(localStorage).some((one) => one.includes('Gardé sur cet appareil'))",
    )
    .await?;
    page.click_text(".said button", "Revenir au texte d’avant").await?;
    page.until(
        "it is back, and kept",
        &format!(
            "document.querySelector('#module-text').value === {0} && Object.values(localStorage).includes({0})",
            json!(text)
        ),
    )
    .await?;
    page.is_unharmed().await
}

/// Gives bytes to the field for files, as the browser's own window would.
async fn give(page: &Page<'_>, name: &str, bytes: &[u8]) -> Result<()> {
    page.run::<()>(
        "const input = document.querySelector('.tools input[type=file]');
         const list = new DataTransfer();
         list.items.add(new File([Uint8Array.from(arguments[1])], arguments[0]));
         input.files = list.files;
         input.dispatchEvent(new Event('change', { bubbles: true }));",
        &[json!(name), json!(bytes)],
    )
    .await
}

async fn the_first_text_comes_back_after_others(page: &Page<'_>) -> Result<()> {
    open_preview(page).await?;
    let draft = BROKEN.replace("Essai", "Mon brouillon");
    paste(page, &draft).await?;
    for module in ["cv", "entretien"] {
        page.open(&format!("/preview?module={module}")).await?;
        page.says(".said [role=status]", "est chargé").await?;
        page.until("it is out of the address", "location.search === ''").await?;
    }
    page.reload().await?;
    page.click_text(".said button", "Revenir au texte d’avant").await?;
    let first = "document.querySelector('#module-text').value.includes('\"id\": \"cv\"')";
    page.until("the first module is back", first).await?;
    page.click_text(".said button", "Revenir au texte d’avant").await?;
    reads(page, "the draft is back", &draft).await?;
    page.is_unharmed().await
}

/// Beside the field, a browser would open it in the place of what is written.
async fn a_file_may_be_dropped_anywhere(page: &Page<'_>) -> Result<()> {
    open_preview(page).await?;
    let text = BROKEN.replace("Essai", "Déposé à côté");
    let opened: Vec<bool> = page
        .run(
            "const files = new DataTransfer();
             files.items.add(new File([arguments[0]], 'module.json'));
             const title = document.querySelector('h1');
             return ['dragover', 'drop'].map((name) => title.dispatchEvent(new DragEvent(name,
               { dataTransfer: files, bubbles: true, cancelable: true })))",
            &[json!(text)],
        )
        .await?;
    ensure!(opened == [false, false], "the browser opens it");
    reads(page, "it is there", &text).await?;
    page.is_unharmed().await
}

async fn nothing_that_is_written_is_lost(page: &Page<'_>) -> Result<()> {
    open_preview(page).await?;
    let draft = BROKEN.replace("Essai", "Mon brouillon");
    paste(page, &draft).await?;
    // Kept with the last letter: who leaves at once finds it again.
    page.reload().await?;
    reads(page, "the draft is back", &draft).await?;
    let zip = |name: &str| {
        let length = (name.len() as u16).to_le_bytes();
        [b"PK\x03\x04", &[0; 22][..], &length, &[0; 2], name.as_bytes(), b"\0\xff"].concat()
    };
    for (name, bytes, said) in [
        ("classe.xlsx", zip("xl/workbook.xml"), "c’est un tableau"),
        ("cours.docx", zip("word/document.xml"), "c’est un document"),
        ("ansi.json", b"{ \"title\": \"\xe9t\xe9\" }".to_vec(), "n’est pas enregistré en UTF-8"),
        ("\u{202e}nosj.exe", vec![0, 1, 2, 3], "ce n’est pas du texte"),
        ("vide.json", Vec::new(), "il est vide"),
        ("notes.txt", b"Bonjour".to_vec(), "commence par une accolade"),
    ] {
        give(page, name, &bytes).await?;
        page.says(".said [role=status]", said).await?;
        page.says(".said .is-error", "Votre texte n’a pas changé.").await?;
        reads(page, &format!("{name} is not in the place of the draft"), &draft).await?;
    }
    ensure!(!page.text(".said [role=status]").await?.contains('\u{202e}'));
    page.is_accessible().await?;
    // A module by its address takes the place of the draft once, and a reload does not do it again.
    page.open("/preview?module=cv&lang=en").await?;
    page.says(".said [role=status]", "is loaded").await?;
    page.until("it is out of the address", "location.search === '?lang=en'").await?;
    let mine = BROKEN.replace("Essai", "Mon CV");
    paste(page, &mine).await?;
    page.reload().await?;
    reads(page, "what was written since is there", &mine).await?;
    // The draft that it replaced is not lost either.
    page.click_text(".said button", "Back to the text before").await?;
    reads(page, "the draft is back", &draft).await?;
    // Nor is the one that the draft now replaces.
    page.click_text(".said button", "Back to the text before").await?;
    reads(page, "the newer text is back", &mine).await?;
    page.is_unharmed().await
}

/// An iframe stands for the other tab: both hear of what the device keeps.
async fn two_tabs_know_of_each_other(page: &Page<'_>) -> Result<()> {
    open_preview(page).await?;
    let (here, there) = (BROKEN.replace("Essai", "Ici"), BROKEN.replace("Essai", "Là-bas"));
    paste(page, &here).await?;
    page.run::<()>(
        "const frame = document.createElement('iframe');
         frame.src = '/preview';
         frame.title = 'L’autre onglet';
         document.body.append(frame);",
        &[],
    )
    .await?;
    let other = "document.querySelector('iframe').contentDocument?.querySelector('#module-text')";
    page.until("the other tab is there", &format!("{other}?.value === {}", json!(here))).await?;
    let write_there = async |text: &str| {
        page.run::<()>(
            &format!(
                "const field = {other};
                 field.value = arguments[0];
                 field.dispatchEvent(new Event('input', {{ bubbles: true }}));"
            ),
            &[json!(text)],
        )
        .await
    };
    write_there(&there).await?;
    page.says(".kept [role=status]", "Un autre onglet").await?;
    page.until(
        "it stands above the text",
        "__t.one('.kept').getBoundingClientRect().bottom <= __t.one('#text').getBoundingClientRect().top",
    )
    .await?;
    page.is_accessible().await?;
    page.click_text(".kept button", "Prendre le texte de l’autre onglet").await?;
    reads(page, "its text is here", &there).await?;
    page.until("nothing is warned of", "__t.text(__t.one('.kept [role=status]')) === ''").await?;
    page.click_text(".said button", "Revenir au texte d’avant").await?;
    reads(page, "what was here is not lost", &here).await?;
    // Who writes on although warned does not destroy what the other has written.
    let later = there.replace("Là-bas", "Plus tard");
    write_there(&later).await?;
    page.says(".kept [role=status]", "Un autre onglet").await?;
    paste(page, &here.replace("Ici", "Ici encore")).await?;
    page.until("nothing is warned of", "__t.text(__t.one('.kept [role=status]')) === ''").await?;
    page.click_text(".said button", "Revenir au texte d’avant").await?;
    reads(page, "what was there is not lost", &later).await?;
    page.is_unharmed().await
}

async fn a_file_is_opened(page: &Page<'_>) -> Result<()> {
    let quiz = open_preview(page).await?;
    let path = tremplin_tests::root().join("demo-site/content/cv.json");
    page.session
        .web
        .find(By::Css("input[type=file]"))
        .await?
        .send_keys(path.to_string_lossy())
        .await?;
    page.says("[role=status]", "cv.json").await?;
    page.says(".problems [role=status]", "Rien à corriger").await?;
    page.says(&quiz.inside(".root"), "Le CV").await?;
    page.is_unharmed().await
}

async fn the_language_is_switched(page: &Page<'_>) -> Result<()> {
    page.open("/").await?;
    page.says("h1", "Des quiz et des cartes pour l’emploi").await?;
    page.click_text("a", "English").await?;
    page.until(
        "the page is English",
        "document.documentElement.lang === 'en' && location.search === '?lang=en'",
    )
    .await?;
    let title = page.text("h1").await?;
    ensure!(!title.contains("emploi"), "the title is still {title}");
    page.shows("a[hreflang=fr]").await?;
    // Kept from page to page, and after a reload.
    page.click("a[href*='/preview']").await?;
    page.until(
        "the preview is English",
        "location.pathname === '/preview' && document.documentElement.lang === 'en'",
    )
    .await?;
    page.reload().await?;
    page.shows("#module-text").await?;
    ensure!(page.value::<String>("document.documentElement.lang").await? == "en");
    page.click("a[hreflang=fr]").await?;
    page.until("the page is French again", "document.documentElement.lang === 'fr'").await?;
    page.is_unharmed().await
}

async fn pages_change_without_loading(page: &Page<'_>) -> Result<()> {
    page.open("/").await?;
    page.shows("h1").await?;
    page.run::<()>("window.same = true", &[]).await?;
    let before: String = page.value("document.title").await?;
    // The widgets above the list have their places before anybody aims at it.
    page.run::<()>("document.querySelector('#modules').scrollIntoView()", &[]).await?;
    page.shows("tremplin-flashcards >>> [data-phase]").await?;
    page.click("a[href='/modules/cv']").await?;
    page.until(
        "the module's page is there",
        "location.pathname === '/modules/cv' && __t.text(__t.one('h1')).includes('CV')",
    )
    .await?;
    page.until(
        "the focus has moved to it",
        "['H1', 'MAIN'].includes(document.activeElement.tagName)",
    )
    .await?;
    let (same, after): (bool, String) =
        page.value("[window.same === true, document.title]").await?;
    ensure!(same && before != after, "the page was loaded anew, or kept its title {after}");
    page.run::<()>("history.back()", &[]).await?;
    page.says("h1", "Des quiz et des cartes pour l’emploi").await?;
    page.is_unharmed().await
}

async fn the_copied_code_works(page: &Page<'_>) -> Result<()> {
    page.open("/modules/cv").await?;
    own_address(page).await?;
    paste_each_way(page, "cv", "<fieldset").await
}

/// With an address of one's own, nothing in the code leads back here, and files lie as the documentation says.
async fn own_address(page: &Page<'_>) -> Result<()> {
    let field = "input[aria-describedby=base-help]";
    page.click("details.options summary").await?;
    page.shows(field).await?;
    let type_in = "const [field, text] = [__t.one(arguments[0]), arguments[1]];
         field.value = text; field.dispatchEvent(new Event('input', { bubbles: true }));";
    let own = [json!(field), json!("https://mediatheque.example/tremplin/")];
    page.run::<()>(type_in, &own).await?;
    for way in ["tag", "div", "link", "iframe", "static"] {
        page.click(&format!("label:has(input[value={way}])")).await?;
        let code = "__t.all('.copy textarea').map((one) => one.value).join('')";
        let told = format!("{code}.includes('https://mediatheque.example/tremplin/')");
        page.until("the code has the address", &told).await?;
        page.until(
            "the module is there",
            &format!(
                "{code}.includes('<{}')",
                match way {
                    "tag" | "static" => "tremplin-quiz",
                    "link" => "a class",
                    _ => way,
                }
            ),
        )
        .await?;
        let code: String = page.value(code).await?;
        ensure!(code.contains("https://mediatheque.example/modules/cv.json"), "{way}: {code}");
        let here: String = page.value("location.host").await?;
        ensure!(!code.contains(&here) && !code.contains("localhost"), "{way} leads here: {code}");
    }
    page.run::<()>(type_in, &[json!(field), json!("")]).await?;
    page.click("label:has(input[value=tag])").await
}

/// Copies each form of the code, pastes it into a page, and waits for the module there; the static
/// form has `whole` in it.
pub async fn paste_each_way(page: &Page<'_>, id: &str, whole: &str) -> Result<()> {
    let mut copied = Vec::new();
    for way in ["tag", "div", "link", "iframe", "static"] {
        page.shows(&format!("label:has(input[value={way}])")).await?;
        page.click(&format!("label:has(input[value={way}])")).await?;
        page.until("the code is there", "__t.all('.copy textarea').length && __t.all('.copy textarea').every((one) => one.value.includes('<'))").await?;
        if way == "static" {
            page.until(
                "the whole module is in it",
                &format!("__t.one('.copy textarea').value.includes({})", json!(whole)),
            )
            .await?;
        }
        let code: Vec<String> =
            page.value("__t.all('.copy textarea').map((one) => one.value)").await?;
        copied.push((way, code.join("\n")));
    }
    for (way, code) in copied {
        page.show(&format!("<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Collé</title></head><body><main><h1>Collé</h1>{code}</main></body></html>")).await?;
        let ready =
            page.event("tremplin-ready", 1).await.map_err(|error| error.context(code.clone()))?;
        ensure!(ready.detail["id"] == id, "{way}: {ready:?}");
        page.is_accessible().await.map_err(|error| error.context(format!("the code for {way}")))?;
        page.is_unharmed().await?;
    }
    Ok(())
}

async fn the_page_of_a_module_plays_it(page: &Page<'_>) -> Result<()> {
    page.server.json("/content/cv.json", &short("cv", "fr"));
    page.open("/modules/cv").await?;
    let quiz = Quiz::first(page);
    quiz.play(&[("un", Reply::Pick(&[0])), ("deux", Reply::Say(true))]).await?;
    quiz.reaches("results").await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}
