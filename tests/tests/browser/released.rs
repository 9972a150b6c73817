//! What a released version has left on devices and in files is read by today's code. `tests/fixtures/released/` has a
//! folder for each version; its README says how one is made.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use serde_json::{Map, Value, json};
use tremplin_tests::page::Page;
use tremplin_tests::root;

use crate::badge::play::{Badge, payload, signed};
use crate::flashcards::play::{Deck, host_at};
use crate::harness::{Scenario, scenario};
use crate::modules::Reply;
use crate::play::Quiz;

pub fn scenarios() -> Vec<Scenario> {
    vec![scenario!(what_is_on_a_device_is_read), scenario!(what_is_in_files_is_read)]
}

/// When devices were filled, and when they are looked at.
const THEN: &str = "2026-03-03T10:00";
const NOW: &str = "2026-03-04T10:00";

/// The badge that a shelf was given.
const GIVEN: &str = "recu";

/// The modules, each under the name of its file.
const MODULES: [&str; 3] = ["quiz", "deck", "badge"];

const TAGS: &str = "<tremplin-quiz src=\"/t/quiz.json\"></tremplin-quiz><tremplin-flashcards src=\"/t/deck.json\"></tremplin-flashcards>\
    <tremplin-badge id=\"one\" src=\"/t/badge.json\"></tremplin-badge><tremplin-badge id=\"shelf\" view=\"shelf\" issuers=\"/t/jwks.json\"></tremplin-badge>";

/// What a device holds: texts of `localStorage`, and of IndexedDB by database.
const DEVICE: &str = "
    const wait = (request) => new Promise((go, stop) => { request.onsuccess = () => go(request.result); request.onerror = () => stop(request.error); });";

fn folders() -> Result<Vec<PathBuf>> {
    let all = fs::read_dir(root().join("tests/fixtures/released"))?;
    let mut folders: Vec<PathBuf> = all.map(|one| Ok(one?.path())).collect::<Result<_>>()?;
    folders.retain(|path| path.is_dir());
    folders.sort();
    Ok(folders)
}

fn read(folder: &Path, name: &str) -> Result<Value> {
    let path = folder.join(format!("{name}.json"));
    let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    Ok(serde_json::from_str(&text)?)
}

/// The page of a version's modules, at a moment.
async fn open(page: &Page<'_>, folder: &Path, moment: &str) -> Result<()> {
    for name in MODULES {
        page.server.json(&format!("/t/{name}.json"), &read(folder, name)?);
    }
    page.server.json("/t/jwks.json", &read(folder, "jwks")?);
    page.show(&host_at(moment, TAGS)).await?;
    for tag in ["tremplin-quiz", "tremplin-flashcards", "#one", "#shelf"] {
        let up = format!(
            "((one) => {{ one.scrollIntoView(); return one.mounted; }})(document.querySelector('{tag}'))"
        );
        page.until(&format!("{tag} is there"), &up).await?;
    }
    Ok(())
}

async fn what_is_on_a_device_is_read(page: &Page<'_>) -> Result<()> {
    let current = root().join("tests/fixtures/released").join(env!("CARGO_PKG_VERSION"));
    if std::env::var_os("TREMPLIN_KEEP").is_some() {
        keep(page, &current).await?;
    }
    ensure!(
        current.join("device.json").exists(),
        "{} is missing: see the README there",
        current.display()
    );
    for folder in folders()? {
        page.server.page("/t/empty.html", "<!doctype html><title>Rien</title>");
        page.open("/t/empty.html").await?;
        let device = read(&folder, "device")?;
        page.run_async::<()>(
            &format!(
                "{DEVICE}
                 localStorage.clear();
                 for (const [key, text] of Object.entries(a.localStorage)) localStorage.setItem(key, text);
                 for (const [name, records] of Object.entries(a.indexedDB)) {{
                   await wait(indexedDB.deleteDatabase(name));
                   const open = indexedDB.open(name);
                   open.onupgradeneeded = () => open.result.createObjectStore('records');
                   const database = await wait(open);
                   const store = database.transaction('records', 'readwrite').objectStore('records');
                   await Promise.all(Object.entries(records).map(([key, text]) => wait(store.put(text, key))));
                   database.close();
                 }}"
            ),
            &[device],
        )
        .await?;
        open(page, &folder, NOW).await?;
        stands_where_it_was(page).await.with_context(|| folder.display().to_string())?;
        // And it goes on from there.
        let quiz = Quiz::first(page);
        quiz.play(&[("fin", Reply::Say(true))]).await?;
        quiz.reaches("results").await?;
        let done = page.event("tremplin-completed", 1).await?.detail;
        ensure!(done["missed"] == json!(["deux"]) && done["maxScore"] == 6, "{done}");
        page.is_unharmed().await?;
    }
    Ok(())
}

/// Everything is as the learner has left it.
async fn stands_where_it_was(page: &Page<'_>) -> Result<()> {
    Quiz::first(page).shows_item("fin").await?;
    // Two cards have been seen and come back, the third is new.
    let deck = Deck::first(page);
    deck.says("2 cartes à revoir 1 nouvelle carte").await?;
    Badge::at(page, "#one").is("earned").await?;
    let shelf = Badge::at(page, "#shelf");
    shelf.says("Premiers pas").await?;
    shelf.says("Badge de fin").await?;
    let dropped: Vec<String> = page
        .value("__t.events.filter(({ type }) => type === 'tremplin-error').map(({ detail }) => detail.code)")
        .await?;
    ensure!(dropped.is_empty(), "{dropped:?}");
    Ok(())
}

/// The files that learners have saved: progress of a quiz and of a deck, badges.
async fn what_is_in_files_is_read(page: &Page<'_>) -> Result<()> {
    for folder in folders()? {
        page.server.page("/t/empty.html", "<!doctype html><title>Rien</title>");
        page.open("/t/empty.html").await?;
        let device = read(&folder, "device")?;
        page.run_async::<()>(
            &format!("{DEVICE} localStorage.clear(); for (const name of Object.keys(a.indexedDB)) await wait(indexedDB.deleteDatabase(name));"),
            &[device],
        )
        .await?;
        open(page, &folder, NOW).await?;
        Quiz::first(page).go_on().await?;
        Deck::first(page).opens_menu().await?;
        for (tag, name) in [
            ("tremplin-quiz", "saved-quiz"),
            ("tremplin-flashcards", "saved-deck"),
            ("#shelf", "saved-badges"),
        ] {
            // The field for files is there once the learner has begun.
            let field = format!("__t.all('{tag} >>> input[type=file]').length");
            page.until("there is a field for files", &field).await?;
            Badge::at(page, tag)
                .choose("tremplin.json", read(&folder, name)?.to_string().as_bytes())
                .await?;
        }
        stands_where_it_was(page).await.with_context(|| folder.display().to_string())?;
        page.is_unharmed().await?;
    }
    Ok(())
}

/// Fills a device by hand as learners do, and writes down what is on it and in the files it saves.
async fn keep(page: &Page<'_>, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let write = |name: &str, value: &Value| {
        fs::write(folder.join(format!("{name}.json")), format!("{value:#}\n"))
    };
    for (name, module) in MODULES.into_iter().zip(modules()) {
        write(name, &module)?;
    }
    page.show("<!doctype html><title>Rien</title>").await?;
    let given = signed(page, &payload(GIVEN)).await?;
    write("jwks", &given.jwks)?;
    open(page, folder, THEN).await?;
    let quiz = Quiz::first(page);
    quiz.play(&[
        ("lire", Reply::Read),
        ("un", Reply::Pick(&[0])),
        ("deux", Reply::Pick(&[0])),
        ("vrai", Reply::Say(true)),
        ("mot", Reply::Type("cej")),
    ])
    .await?;
    quiz.shows_item("ordre").await?;
    let entry = quiz.inside(".entry");
    for (place, step) in ["Lire", "Écrire", "Envoyer"].into_iter().enumerate() {
        let at = format!(
            "__t.all({}).findIndex((one) => one.children[1].textContent === {})",
            json!(entry),
            json!(step)
        );
        while page.value::<usize>(&at).await? > place {
            let now = page.value::<usize>(&at).await?;
            page.click(&quiz.inside(&format!(".entry:nth-child({}) .up", now + 1))).await?;
            page.until("it has moved", &format!("{at} === {}", now - 1)).await?;
        }
    }
    quiz.go_on().await?;
    page.shows(&quiz.inside("[role=status] [data-verdict]")).await?;
    quiz.go_on().await?;
    quiz.shows_item("fin").await?;
    let deck = Deck::first(page);
    page.click(&deck.inside("button[part~=primary]")).await?;
    deck.review(&[("cej", "good"), ("pmsmp", "again")]).await?;
    deck.opens_menu().await?;
    deck.press("Terminer").await?;
    deck.reaches("results").await?;
    page.run::<()>(crate::badge::play::EARN, &[json!("pour-le-badge")]).await?;
    Badge::at(page, "#one").is("earned").await?;
    Badge::at(page, "#shelf").choose("badge.jwt", given.token.as_bytes()).await?;
    Badge::at(page, "#shelf").says("Premiers pas").await?;
    let records = deck.kept("cartes").await?;
    let local: Map<String, Value> =
        page.value("Object.fromEntries(Object.entries(localStorage))").await?;
    let local: BTreeMap<String, Value> = local.into_iter().collect();
    write(
        "device",
        &json!({ "localStorage": local, "indexedDB": { "tremplin:flashcards:cartes": records } }),
    )?;
    page.run::<()>(
        "window.files = [];
         HTMLElement.prototype.click = function (click) {
           return function () {
             if (this.download) fetch(this.href).then((file) => file.text()).then((text) => files.push(text));
             else click.call(this);
           };
         }(HTMLElement.prototype.click)",
        &[],
    )
    .await?;
    for (at, name, summary, button) in [
        ("tremplin-quiz", "saved-quiz", ".more summary", "Enregistrer dans un fichier"),
        ("tremplin-flashcards", "saved-deck", ".menu summary", "Enregistrer dans un fichier"),
        ("#shelf", "saved-badges", "summary", "Tout enregistrer dans un fichier"),
    ] {
        let inside = Badge::at(page, at);
        page.run::<()>("files.length = 0", &[]).await?;
        page.run::<()>(
            "for (const one of __t.all(arguments[0])) one.parentNode.open = true",
            &[json!(inside.inside(summary))],
        )
        .await?;
        inside.press(button).await?;
        let text = page.until("a file is saved", "files[0]").await?;
        write(name, &serde_json::from_str(text.as_str().context("a text")?)?)?;
    }
    Ok(())
}

/// A quiz with each kind of item, a deck to remember, and a badge that something else earns.
fn modules() -> [Value; 3] {
    let quiz = json!({
        "kind": "quiz", "id": "tout", "lang": "fr", "title": "De tout", "shuffle": "choices",
        "items": [
            { "kind": "lesson", "id": "lire", "title": "Avant tout", "text": "Lisez **bien**." },
            { "kind": "single-choice", "id": "un", "prompt": "Un\u{202f}?", "choices": [{ "text": "Oui", "correct": true }, { "text": "Non" }] },
            { "kind": "multiple-choice", "id": "deux", "prompt": "Deux\u{202f}?", "hint": "Deux.",
              "choices": [{ "text": "A", "correct": true }, { "text": "B", "correct": true }, { "text": "C" }] },
            { "kind": "true-false", "id": "vrai", "prompt": "Vrai.", "answer": true },
            { "kind": "short-answer", "id": "mot", "prompt": "Quel contrat\u{202f}?", "answers": ["CEJ"] },
            { "kind": "ordering", "id": "ordre", "prompt": "Dans quel ordre\u{202f}?", "entries": ["Lire", "Écrire", "Envoyer"] },
            { "kind": "true-false", "id": "fin", "prompt": "C’est fini.", "answer": true },
        ],
    });
    let mut deck = crate::flashcards::decks::remembered("cartes");
    deck["cards"][2]["reversible"] = json!(true);
    let badge = json!({
        "kind": "badge", "id": "fin", "lang": "fr", "title": "Badge de fin", "description": "Tout a été fait.",
        "criteria": "Réussir **le quiz**.", "issuer": { "id": crate::badge::play::ISSUER, "name": "Mission locale des tests" },
        "requires": [{ "kind": "quiz", "id": "pour-le-badge", "title": "Le quiz", "score": 80 }],
    });
    [quiz, deck, badge]
}
