//! A badge while only the first part of its code is there.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;
use tremplin_tests::server::Answer;

use super::play::{Badge, EARN, TAG, badge, kept, payload, signed};
use crate::failures::bundle::{in_the_place_of, is_missing};
use crate::harness::{Scenario, scenario};
use crate::play::host;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(the_first_screen_stands_alone),
        scenario!(what_is_done_too_early_waits),
        scenario!(what_is_done_is_not_lost_where_the_rest_fails),
        scenario!(the_options_can_be_had_again),
        scenario!(who_comes_back_waits_for_the_rest),
        scenario!(a_file_is_dropped_before_the_rest),
        scenario!(what_was_asked_for_comes_the_second_time),
        scenario!(what_answers_wishes_fails),
        scenario!(what_tells_of_a_doubtful_badge_fails),
        scenario!(what_verifies_is_ready_once_a_file_is_chosen).only(&Browser::ALL),
    ]
}

const MORE: &str = "/dist/tremplin_badge_more.wasm";
const CREDENTIAL: &str = "/dist/tremplin_credential.js";
const ASK: &str = "/dist/tremplin_ask.js";

fn failures() -> [Answer; 3] {
    [Answer::status(503), Answer::hang_up(), Answer::html("<!doctype html><p>Portail")]
}

/// All that there is to see before anything has been done.
async fn the_first_screen_stands_alone(page: &Page<'_>) -> Result<()> {
    let gate = page.server.hold(MORE);
    let mut module = badge("seul");
    module["requires"] = json!([
        { "kind": "quiz", "id": "a", "title": "Le quiz", "score": 80, "href": "/t/quiz.html" },
        { "kind": "quiz", "id": "b", "title": "L’autre quiz" },
        { "kind": "flashcards", "id": "c", "title": "Les cartes" },
    ]);
    let one = Badge::open(page, &module).await?;
    one.is("to-earn").await?;
    for text in [
        "Premiers pas",
        "Ce badge se gagne en faisant ce qui suit",
        "0 étape faite sur 3",
        "Tout ce qui suit.",
        "À faire · 80 % des points demandés",
        "À faire · quiz à réussir",
        "À faire · toutes les cartes à voir",
    ] {
        one.says(text).await?;
    }
    page.shows(&one.inside(".emblem svg")).await?;
    page.run::<()>("document.querySelector('tremplin-badge').lang = 'en'", &[]).await?;
    one.says("0 steps done of 3").await?;
    // What nothing asks for is no reason to fetch anything.
    page.run::<()>(EARN, &[json!("autre")]).await?;
    page.is_accessible().await?;
    ensure!(page.server.count(CREDENTIAL) == 0, "what nobody asked for was fetched");
    gate.release();
    page.is_unharmed().await
}

async fn what_is_done_too_early_waits(page: &Page<'_>) -> Result<()> {
    let gate = page.server.hold(MORE);
    let one = Badge::open(page, &badge("tot")).await?;
    page.run::<()>(EARN, &[json!("tot-quiz")]).await?;
    page.asked(MORE, 1).await?;
    one.is("to-earn").await?;
    gate.release();
    one.is("earned").await?;
    page.event("tremplin-earned", 1).await?;
    page.says(&one.inside(".notice"), "Bravo").await?;
    ensure!(kept(page).await?.contains_key("tremplin:badge:tot"), "it is not kept");
    ensure!(page.server.count(MORE) == 1);
    page.is_unharmed().await
}

/// Says calmly that the rest could not be had, and gets it once the button is pressed.
async fn tries_again(page: &Page<'_>, one: &Badge<'_>) -> Result<()> {
    let error = page.event("tremplin-error", 1).await?.detail;
    ensure!(error["code"] == "bundle-unreachable" && error["fatal"] == false, "{error}");
    page.says(&one.inside("[role=status]"), "Cette activité n’a pas pu être chargée").await?;
    page.server.always(MORE, Answer::usual().header("cache-control", "no-store"));
    one.press("Réessayer").await
}

async fn what_is_done_is_not_lost_where_the_rest_fails(page: &Page<'_>) -> Result<()> {
    for failure in failures() {
        page.server.always(MORE, failure);
        let one = Badge::open(page, &badge("perdu")).await?;
        // The page alone knows of it: nothing on the device says so.
        page.run::<()>(EARN, &[json!("perdu-quiz")]).await?;
        tries_again(page, &one).await?;
        one.is("earned").await?;
        one.says("votre meilleur résultat : 90 %").await?;
        page.event("tremplin-earned", 1).await?;
        page.is_unharmed().await?;
        page.run::<()>("localStorage.clear()", &[]).await?;
    }
    Ok(())
}

async fn the_options_can_be_had_again(page: &Page<'_>) -> Result<()> {
    page.server.always(MORE, Answer::status(503));
    let one = Badge::open(page, &badge("options")).await?;
    one.press("Options").await?;
    tries_again(page, &one).await?;
    one.is("to-earn").await?;
    // They are open already.
    one.says("Rien n’est envoyé.").await?;
    one.says("Tout effacer").await?;
    page.is_unharmed().await
}

async fn who_comes_back_waits_for_the_rest(page: &Page<'_>) -> Result<()> {
    for (key, text) in [
        ("tremplin:completed:quiz:retour-quiz", "1,1764000000000,900,1"),
        (
            "tremplin:badge:retour",
            "{\"version\":1,\"module\":\"0\",\"results\":[[\"quiz\",\"retour-quiz\",900,true,1764000000000]],\"earned\":[1764000000000,[[\"quiz\",\"retour-quiz\",\"Le quiz\"]]],\"title\":\"Premiers pas\"}",
        ),
    ] {
        page.show(&host("")).await?;
        page.run::<()>("localStorage.setItem(...arguments)", &[json!(key), json!(text)]).await?;
        page.server.json("/t/badge.json", &badge("retour"));
        page.server.always(MORE, Answer::usual().header("cache-control", "no-store"));
        let gate = page.server.hold(MORE);
        let before = page.server.count(MORE);
        page.show(&host(TAG)).await?;
        page.asked(MORE, before + 1).await?;
        gate.release();
        let one = Badge::first(page);
        one.is("earned").await?;
        one.says("votre meilleur résultat : 90 %").await?;
        one.says("Fait · 80 % des points demandés").await?;
        one.press("Options").await?;
        one.says("Ouvrir un badge reçu").await?;
        page.is_unharmed().await?;
        page.run::<()>("localStorage.clear()", &[]).await?;
    }
    // Where nothing counts of what is kept, nothing is fetched for it.
    page.run::<()>("localStorage.setItem('tremplin:completed:quiz:autre', '1,1,900,1')", &[])
        .await?;
    let gate = page.server.hold(MORE);
    let one = Badge::open(page, &badge("retour")).await?;
    one.is("to-earn").await?;
    gate.release();
    page.is_unharmed().await
}

async fn a_file_is_dropped_before_the_rest(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let signed = signed(page, &payload("depose")).await?;
    page.server.json("/t/jwks.json", &signed.jwks);
    let gate = page.server.hold(MORE);
    let one = Badge::open(page, &badge("depose")).await?;
    page.run::<()>(
        "const dataTransfer = new DataTransfer();
         dataTransfer.items.add(new File([arguments[1]], 'badge.jwt'));
         for (const name of ['dragover', 'drop']) {
           const event = new DragEvent(name, { bubbles: true, composed: true, cancelable: true });
           Object.defineProperty(event, 'dataTransfer', { value: dataTransfer });
           __t.one(arguments[0]).dispatchEvent(event);
           if (!event.defaultPrevented) throw new Error(`${name} is left to the browser`);
         }",
        &[json!(one.inside(".card")), json!(signed.token)],
    )
    .await?;
    page.asked(MORE, 1).await?;
    one.is("to-earn").await?;
    gate.release();
    one.is("issued").await?;
    ensure!(one.reasons().await?.is_empty());
    page.event("tremplin-issued", 1).await?;
    page.is_unharmed().await
}

async fn what_was_asked_for_comes_the_second_time(page: &Page<'_>) -> Result<()> {
    let one = Badge::open(page, &badge("seconde")).await?;
    page.run::<()>(EARN, &[json!("seconde-quiz")]).await?;
    one.is("earned").await?;
    // Each is asked for once more without a word.
    page.server.first(CREDENTIAL, 2, &Answer::status(503));
    page.server.first(ASK, 2, &Answer::status(503));
    one.press("Faire signer").await?;
    one.says("n’a pas pu être chargé").await?;
    let error = page.event("tremplin-error", 1).await?.detail;
    ensure!(error["code"] == "bundle-unreachable" && error["fatal"] == false, "{error}");
    one.press("Faire signer").await?;
    page.event("tremplin-error", 2).await?;
    one.says("n’a pas pu être chargé").await?;
    one.press("Faire signer").await?;
    one.says("enregistrez le fichier").await?;
    page.is_unharmed().await
}

/// What the learner wishes for first cannot be had: a sentence, a button to try again, and all that was
/// there before stays. The second time the connection is not to blame.
async fn wishes_again(page: &Page<'_>, one: &Badge<'_>, part: &str, state: &str) -> Result<()> {
    let before = kept(page).await?;
    let button = one.inside(".panel button");
    for (times, says) in [(1, "n’a pas pu être chargé"), (2, "n’est pas disponible pour le moment")]
    {
        page.says(&one.inside(".panel [role=status]"), says).await?;
        let error = page.event("tremplin-error", times).await?.detail;
        ensure!(is_missing(&error) && error["fatal"] == false, "{error}");
        one.is(state).await?;
        ensure!(kept(page).await? == before, "something is lost");
        let said: u32 = page.value(&format!("__t.all({}).length", json!(button))).await?;
        ensure!(said == 1, "{said} buttons");
        page.is_accessible().await?;
        if times == 2 {
            page.server.always(part, Answer::usual().header("cache-control", "no-store"));
        }
        page.click_text(&button, "Réessayer").await?;
    }
    Ok(())
}

/// The part that a badge's own buttons need.
async fn what_answers_wishes_fails(page: &Page<'_>) -> Result<()> {
    const PART: &str = "tremplin_badge_asked.wasm";
    for failure in in_the_place_of(PART)? {
        let path = format!("/dist/{PART}");
        page.server.always(&path, failure);
        let one = Badge::open(page, &badge("voeu")).await?;
        page.run::<()>(EARN, &[json!("voeu-quiz")]).await?;
        one.is("earned").await?;
        one.press("Faire signer").await?;
        wishes_again(page, &one, &path, "earned").await?;
        one.says("enregistrez le fichier").await?;
        page.is_unharmed().await?;
        page.run::<()>("localStorage.clear()", &[]).await?;
    }
    Ok(())
}

/// The part that says what is wrong with a badge. What was earned here stays as it is.
async fn what_tells_of_a_doubtful_badge_fails(page: &Page<'_>) -> Result<()> {
    const PART: &str = "tremplin_credential_more.wasm";
    page.show(&host("")).await?;
    let mut late = payload("doute");
    late["validUntil"] = json!("2026-01-03T00:00:00Z");
    late["exp"] = json!(1_767_398_400);
    let signed = signed(page, &late).await?;
    page.server.json("/t/jwks.json", &signed.jwks);
    for failure in in_the_place_of(PART)? {
        let path = format!("/dist/{PART}");
        page.server.always(&path, failure);
        let one = Badge::open(page, &badge("doute")).await?;
        page.run::<()>(EARN, &[json!("doute-quiz")]).await?;
        one.is("earned").await?;
        one.choose("badge.jwt", signed.token.as_bytes()).await?;
        wishes_again(page, &one, &path, "earned").await?;
        ensure!(one.reasons().await? == ["expired"]);
        one.is("earned").await?;
        page.is_unharmed().await?;
        page.run::<()>("localStorage.clear()", &[]).await?;
    }
    Ok(())
}

/// While the learner is in the file chooser.
async fn what_verifies_is_ready_once_a_file_is_chosen(page: &Page<'_>) -> Result<()> {
    const WASM: &str = "/dist/tremplin_credential_bg.wasm";
    page.show(&host("")).await?;
    let signed = signed(page, &payload("pret")).await?;
    page.server.json("/t/jwks.json", &signed.jwks);
    let one = Badge::open(page, &badge("pret")).await?;
    one.press("Options").await?;
    one.says("Ouvrir un badge reçu").await?;
    ensure!(page.server.count(CREDENTIAL) == 0, "what nobody asked for was fetched");
    page.run::<()>(
        "const input = __t.one(arguments[0]);
         input.addEventListener('click', (event) => event.preventDefault());
         window.chooser = () => input.click();",
        &[json!(one.inside("input[type=file]"))],
    )
    .await?;
    // What fails then is tried again, and nobody hears of it.
    page.server.first(CREDENTIAL, 1, &Answer::status(503));
    page.run::<()>("chooser()", &[]).await?;
    page.asked(CREDENTIAL, 1).await?;
    let fetched = format!(
        "chooser() ?? performance.getEntriesByType('resource').some(({{ name }}) => name.includes('{WASM}'))"
    );
    page.until("what verifies was fetched", &fetched).await?;
    one.is("to-earn").await?;
    ensure!(page.server.count(WASM) == 1);
    one.choose("badge.jwt", signed.token.as_bytes()).await?;
    one.is("issued").await?;
    ensure!(page.server.count(WASM) == 1, "it was not ready");
    ensure!(page.server.count(ASK) == 0, "what only buttons need was fetched");
    let events = page.events().await?;
    let verified = events.iter().filter(|event| event.kind == "tremplin-verified").count();
    ensure!(verified == 1, "the specimen was announced: {events:?}");
    // Where it were refused before that, little of what verifies would have run.
    let found: serde_json::Value = page
        .run(
            "return import(`${arguments[0]}?`).then((module) => module.prepare())",
            &[json!(CREDENTIAL)],
        )
        .await?;
    let reasons = json!(["bad-signature", "expired"]);
    ensure!(found == json!([reasons, reasons]), "the specimen is {found}");
    page.is_unharmed().await
}
