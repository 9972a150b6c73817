//! From something to do to a badge that this device says was earned.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::browser::Browser;
use tremplin_tests::page::{Key, Page};

use super::play::{Badge, TAG, badge, kept, payload, quiz, signed, works_through};
use super::together::SHELF;
use crate::flashcards::decks::plain;
use crate::flashcards::play::Deck;
use crate::harness::{Scenario, scenario};
use crate::modules::Reply;
use crate::play::{Quiz, host};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_quiz_on_the_page_fills_it_up),
        scenario!(what_was_done_on_another_page_counts),
        scenario!(a_low_score_is_not_enough),
        scenario!(a_sitting_of_a_deck_counts),
        scenario!(resume_off_keeps_nothing),
        scenario!(nothing_is_claimed_where_nothing_is_kept).only(&[Browser::Chromium]),
        scenario!(a_shelf_says_that_it_could_not_keep).only(&[Browser::Chromium]),
        scenario!(points_are_the_same_everywhere),
        scenario!(erasing_takes_two_presses),
        scenario!(what_a_newer_version_keeps_is_not_touched),
        scenario!(an_invalid_badge_shows_the_fallback),
        scenario!(in_english),
    ]
}

async fn a_quiz_on_the_page_fills_it_up(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/quiz.json", &quiz("plein"));
    page.server.json("/t/badge.json", &badge("plein"));
    page.show(&host(&format!("<tremplin-quiz src=\"/t/quiz.json\"></tremplin-quiz>{TAG}"))).await?;
    let one = Badge::first(page);
    one.is("to-earn").await?;
    one.says("0 étape faite sur 1").await?;
    one.says("À faire · 80 % des points demandés").await?;
    let ready: Vec<_> = page.events().await?;
    ensure!(ready.iter().any(|event| event.kind == "tremplin-ready"
        && event.detail["kind"] == "badge"
        && event.detail["requirements"] == 1));
    works_through(page, true).await?;
    one.is("earned").await?;
    one.says("personne n’a encore signé ce badge").await?;
    one.says("votre meilleur résultat : 100 %").await?;
    let earned = page.event("tremplin-earned", 1).await?;
    ensure!(earned.detail["id"] == "plein" && earned.detail["at"].as_u64().is_some());
    page.says(&one.inside(".notice"), "Bravo").await?;
    page.reload().await?;
    one.is("earned").await?;
    let mut keys: Vec<String> = kept(page).await?.keys().cloned().collect();
    keys.sort_unstable();
    ensure!(keys == ["tremplin:badge:plein", "tremplin:completed:quiz:plein-quiz"], "{keys:?}");
    page.is_unharmed().await
}

/// A device that is full.
const FULL: &str = "<script>Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };</script>";

async fn nothing_is_claimed_where_nothing_is_kept(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/quiz.json", &quiz("comble"));
    page.server.json("/t/badge.json", &badge("comble"));
    page.show(&host(&format!("{FULL}<tremplin-quiz src=\"/t/quiz.json\"></tremplin-quiz>{TAG}")))
        .await?;
    works_through(page, true).await?;
    let one = Badge::first(page);
    one.is("earned").await?;
    page.says(
        &one.inside(".notice"),
        "Rien ne peut être gardé sur cet appareil : le badge sera à refaire à la prochaine visite.",
    )
    .await?;
    one.press("Options").await?;
    let claims =
        format!("__t.text(__t.one({})).includes('dans ce navigateur')", json!(one.inside(".root")));
    ensure!(!page.value::<bool>(&claims).await?, "it is claimed");
    page.is_unharmed().await
}

async fn a_shelf_says_that_it_could_not_keep(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let signed = signed(page, &payload("comble")).await?;
    page.server.json("/t/jwks.json", &signed.jwks);
    page.show(&host(&format!("{FULL}{SHELF}"))).await?;
    let shelf = Badge::first(page);
    page.event("tremplin-ready", 1).await?;
    shelf.choose("badge.jwt", signed.token.as_bytes()).await?;
    let sentence =
        "Ce navigateur n’a pas pu tout garder. Conservez bien le fichier de votre badge.";
    page.says(&shelf.inside(".notice"), sentence).await?;
    let error = page.event("tremplin-error", 1).await?.detail;
    ensure!(error["code"] == "storage-unavailable" && error["fatal"] == false, "{error}");
    // Nowhere is it claimed that the badge is kept.
    page.shows(&shelf.inside(".panel h3")).await?;
    let claims =
        format!("/gardé ici|est gardé/.test(__t.text(__t.one({})))", json!(shelf.inside(".panel")));
    ensure!(!page.value::<bool>(&claims).await?, "it is claimed");
    ensure!(kept(page).await?.is_empty());
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn what_was_done_on_another_page_counts(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/quiz.json", &quiz("ailleurs"));
    page.show(&host("<tremplin-quiz src=\"/t/quiz.json\"></tremplin-quiz>")).await?;
    works_through(page, true).await?;
    let one = Badge::open(page, &badge("ailleurs")).await?;
    one.is("earned").await?;
    page.event("tremplin-earned", 1).await?;
    page.is_unharmed().await
}

async fn a_low_score_is_not_enough(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/quiz.json", &quiz("bas"));
    page.server.json("/t/badge.json", &badge("bas"));
    page.show(&host(&format!("<tremplin-quiz src=\"/t/quiz.json\"></tremplin-quiz>{TAG}"))).await?;
    works_through(page, false).await?;
    let one = Badge::first(page);
    one.says("votre meilleur résultat : 0 %").await?;
    one.is("to-earn").await?;
    // What a page tells that nothing asks for, or that is no result, changes nothing.
    page.run::<()>(
        "for (const detail of [null, {}, { id: 'bas-quiz' }, { id: 'bas-quiz', scaled: 7 }, { id: 'autre', scaled: 1, passed: true }])
           document.body.dispatchEvent(new CustomEvent('tremplin-completed', { bubbles: true, detail }));",
        &[],
    )
    .await?;
    one.is("to-earn").await?;
    page.is_unharmed().await
}

async fn a_sitting_of_a_deck_counts(page: &Page<'_>) -> Result<()> {
    let mut module = badge("seance");
    module["requires"] = json!({ "any": [{ "kind": "flashcards", "id": "seance-cartes", "title": "Les cartes" },
                        { "kind": "quiz", "id": "seance-quiz", "title": "Le quiz" }] });
    let deck = Deck::open(page, &plain("seance-cartes")).await?;
    deck.review(&[("cej", "good"), ("pmsmp", "good"), ("cdd", "good")]).await?;
    deck.reaches("results").await?;
    let one = Badge::open(page, &module).await?;
    one.is("earned").await?;
    one.says("Une seule de ces étapes suffit.").await?;
    page.is_unharmed().await
}

async fn resume_off_keeps_nothing(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/quiz.json", &quiz("rien"));
    page.server.json("/t/badge.json", &badge("rien"));
    let off = TAG.replace(" src", " resume=\"off\" src");
    page.show(&host(&format!(
        "<tremplin-quiz src=\"/t/quiz.json\" resume=\"off\"></tremplin-quiz>{off}"
    )))
    .await?;
    let one = Badge::first(page);
    one.is("to-earn").await?;
    works_through(page, true).await?;
    one.is("earned").await?;
    ensure!(kept(page).await?.is_empty(), "{:?}", kept(page).await?);
    page.is_unharmed().await
}

/// Quiz and badge say the same share, also where an answer is right in part.
async fn points_are_the_same_everywhere(page: &Page<'_>) -> Result<()> {
    let mut module = quiz("parts");
    module["items"] = json!([
        { "kind": "multiple-choice", "id": "dossier", "prompt": "Que faut-il ?", "scoring": "partial",
          "choices": [{ "text": "Un CV", "correct": true }, { "text": "Une lettre", "correct": true },
                      { "text": "Une photo" }] },
        { "kind": "true-false", "id": "page", "prompt": "Un CV tient sur une page.", "answer": true },
    ]);
    page.server.json("/t/quiz.json", &module);
    page.server.json("/t/badge.json", &badge("parts"));
    page.show(&host(&format!("<tremplin-quiz src=\"/t/quiz.json\"></tremplin-quiz>{TAG}"))).await?;
    let one = Badge::first(page);
    one.says("80 % des points demandés").await?;
    let quiz = Quiz::first(page);
    quiz.play(&[("dossier", Reply::Pick(&[0])), ("page", Reply::Say(true))]).await?;
    quiz.reaches("results").await?;
    page.says("tremplin-quiz >>> .root", "1 bonne réponse sur 2").await?;
    page.says("tremplin-quiz >>> .root", "75 % des points").await?;
    one.says("votre meilleur résultat : 75 % des points").await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn erasing_takes_two_presses(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/quiz.json", &quiz("efface"));
    page.show(&host("<tremplin-quiz src=\"/t/quiz.json\"></tremplin-quiz>")).await?;
    works_through(page, true).await?;
    let one = Badge::open(page, &badge("efface")).await?;
    one.is("earned").await?;
    one.press("Options").await?;
    one.press("Tout effacer").await?;
    // What goes is said before, to those too who do not look at the button.
    let asks = one.inside(".menu [role=status]");
    page.says(&asks, "Effacer ce badge et ses résultats").await?;
    ensure!(kept(page).await?.len() == 2, "one press erased it");
    let nothing = format!("!__t.one({}).textContent", json!(asks));
    let is_back = "__t.active().textContent === 'Tout effacer'";
    // There is a way back: beside it, and by Escape.
    page.press(Key::Tab).await?;
    page.until("the way back is next", "__t.active().textContent === 'Annuler'").await?;
    page.is_accessible().await?;
    page.press(Key::Enter).await?;
    page.until("nothing is asked", &nothing).await?;
    page.until("the focus is back", is_back).await?;
    one.press("Tout effacer").await?;
    page.press(Key::Escape).await?;
    page.until("nothing is asked", &nothing).await?;
    page.until("the focus is back", is_back).await?;
    one.press("Tout effacer").await?;
    one.press("Annuler").await?;
    page.until("nothing is asked", &nothing).await?;
    ensure!(kept(page).await?.len() == 2, "who went back has erased it");
    one.press("Tout effacer").await?;
    page.run::<()>("__t.pass(1000)", &[]).await?;
    one.press("Oui, effacer").await?;
    one.is("to-earn").await?;
    page.says(&one.inside(".notice"), "ont été effacés").await?;
    ensure!(kept(page).await?.is_empty(), "{:?}", kept(page).await?);
    page.reload().await?;
    one.is("to-earn").await?;
    page.is_unharmed().await
}

async fn what_a_newer_version_keeps_is_not_touched(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    page.run::<()>("localStorage.setItem('tremplin:badge:neuf', '{\"version\":9}')", &[]).await?;
    let one = Badge::open(page, &badge("neuf")).await?;
    let error = page.event("tremplin-error", 1).await?;
    ensure!(error.detail["code"] == "saved-state-dropped" && error.detail["fatal"] == false);
    page.run::<()>(
        "document.body.dispatchEvent(new CustomEvent('tremplin-completed', { bubbles: true, detail: { id: 'neuf-quiz', scaled: 1, passed: true } }))",
        &[],
    )
    .await?;
    one.is("earned").await?;
    let text: String = page.value("localStorage.getItem('tremplin:badge:neuf')").await?;
    ensure!(text == "{\"version\":9}", "{text}");
    page.is_unharmed().await
}

async fn an_invalid_badge_shows_the_fallback(page: &Page<'_>) -> Result<()> {
    let mut wrong = badge("faux");
    wrong["requires"] = json!([]);
    wrong["issuer"]["key"] = json!({ "kty": "OKP", "crv": "Ed25519", "x": "AA", "d": "AA" });
    wrong["issuer"]["requestUrl"] = json!("https://[");
    page.server.json("/t/badge.json", &wrong);
    page.show(&host(&TAG.replace("></", "><p id=\"repli\">Le badge</p></"))).await?;
    let error = page.event("tremplin-error", 1).await?;
    ensure!(error.detail["code"] == "content-invalid" && error.detail["fatal"] == true);
    let problems = error.detail["problems"].to_string();
    for problem in ["private-key issuer.key.d", "not-https issuer.requestUrl"] {
        ensure!(problems.contains(problem), "{problems}");
    }
    page.shows("#repli").await?;
    page.is_unharmed().await
}

async fn in_english(page: &Page<'_>) -> Result<()> {
    let one = Badge::open(page, &badge("anglais")).await?;
    page.run::<()>("document.querySelector('tremplin-badge').lang = 'en'", &[]).await?;
    one.says("To earn").await?;
    let lang: String =
        page.value(&format!("__t.one({}).lang", json!(one.inside(".state > div")))).await?;
    ensure!(lang == "en", "the state is said in {lang}");
    page.is_unharmed().await
}
