//! A deck is discovered: two piles, until the one to revise is empty.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::browser::Browser;
use tremplin_tests::page::{Key, Page};

use super::decks::{plain, three};
use super::play::{Deck, TUESDAY};
use crate::harness::{Scenario, scenario};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(by_mouse).only(&Browser::ALL).in_layers(),
        scenario!(by_keyboard_alone).only(&Browser::ALL),
        scenario!(the_pile_to_revise_comes_again),
        scenario!(a_rating_is_taken_back),
        scenario!(everything_again),
        scenario!(the_end_comes_when_the_learner_says_so),
        scenario!(events_tell_the_host),
        scenario!(the_card_itself_turns_it),
    ]
}

async fn by_mouse(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open(page, &three()).await?;
    deck.reaches("start").await?;
    deck.says("Un mot avant de commencer.").await?;
    ensure!(page.value::<bool>("__t.active() === document.body").await?, "the focus was taken");
    deck.press("Commencer").await?;
    for (index, id) in ["cej", "pmsmp", "cdd"].into_iter().enumerate() {
        deck.shows_card(id).await?;
        deck.focuses_new_content().await?;
        deck.says(&format!("Carte {} sur 3", index + 1)).await?;
        ensure!(bar(page, &deck).await? == (index, 3), "the bar is wrong at {id}");
        deck.turn().await?;
        deck.focuses_answer().await?;
        deck.rate("good").await?;
    }
    deck.reaches("results").await?;
    deck.focuses_new_content().await?;
    for text in ["vous connaissez toutes les cartes", "3 réponses", "3 cartes sues sur 3"] {
        deck.says(text).await?;
    }
    ensure!(!deck.has("À garder en tête").await?, "nothing was missed");
    deck.keeps("sigles", &["pile:cdd", "pile:cej", "pile:pmsmp"]).await?;
    page.is_unharmed().await
}

/// Value and maximum of the bar.
async fn bar(page: &Page<'_>, deck: &Deck<'_>) -> Result<(usize, usize)> {
    let bar = json!(deck.inside("progress"));
    page.value(&format!("((one) => [one.value, one.max])(__t.one({bar}))")).await
}

/// Tab, Space and digits are enough, and where they act is to be seen.
async fn by_keyboard_alone(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open(page, &three()).await?;
    deck.press_by_keyboard("Commencer", Key::Enter).await?;
    // By the keys of the card itself.
    deck.shows_card("cej").await?;
    deck.focuses_new_content().await?;
    focus_is_seen(page).await?;
    page.press(Key::Space).await?;
    deck.is_turned().await?;
    deck.focuses_answer().await?;
    focus_is_seen(page).await?;
    deck.says("Contrat d’engagement jeune").await?;
    // Space turns it back, and once more.
    page.press(Key::Space).await?;
    deck.shows_card("cej").await?;
    deck.focuses_new_content().await?;
    page.press(Key::Space).await?;
    deck.focuses_answer().await?;
    page.type_text("1").await?;
    // By its buttons, one after the other.
    deck.shows_card("pmsmp").await?;
    deck.focuses_new_content().await?;
    deck.press_by_keyboard("Voir la réponse", Key::Space).await?;
    deck.focuses_answer().await?;
    deck.press_by_keyboard("Je sais", Key::Enter).await?;
    // A digit rates nothing before the answer is there, and Space on a button is the button's.
    deck.shows_card("cdd").await?;
    deck.focuses_new_content().await?;
    page.type_text("2").await?;
    page.tab_to("__t.text(it) === 'Voir la réponse'").await?;
    focus_is_seen(page).await?;
    page.type_text("2").await?;
    ensure!(deck.card().await? == "cdd", "a digit rated a card that had not been turned");
    page.press(Key::Space).await?;
    deck.focuses_answer().await?;
    page.type_text("2").await?;
    // The card to revise.
    deck.shows_card("cej").await?;
    deck.focuses_new_content().await?;
    deck.says("Encore 1 carte à revoir").await?;
    page.press(Key::Space).await?;
    deck.focuses_answer().await?;
    page.type_text("2").await?;
    deck.reaches("results").await?;
    deck.focuses_new_content().await?;
    page.tab_to("__t.text(it) === 'Recommencer'").await?;
    page.press(Key::Enter).await?;
    deck.focuses_new_content().await?;
    page.is_unharmed().await
}

async fn focus_is_seen(page: &Page<'_>) -> Result<()> {
    let seen = "((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)(getComputedStyle(__t.active()))";
    page.until("the focus is to be seen", seen).await?;
    Ok(())
}

async fn the_pile_to_revise_comes_again(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open(page, &plain("tas")).await?;
    deck.review(&[("cej", "again"), ("pmsmp", "good"), ("cdd", "again")]).await?;
    deck.shows_card("cej").await?;
    deck.says("Encore 2 cartes à revoir").await?;
    deck.review(&[("cej", "again"), ("cdd", "again"), ("cej", "good")]).await?;
    deck.says("Encore 1 carte à revoir").await?;
    deck.review(&[("cdd", "again"), ("cdd", "again"), ("cdd", "good")]).await?;
    deck.reaches("results").await?;
    deck.says("9 réponses").await?;
    let missed: Vec<String> = page
        .value(&format!("__t.all({}).map(__t.text)", json!(deck.inside(".revise summary"))))
        .await?;
    ensure!(missed == ["CEJ", "CDD"], "to keep in mind: {missed:?}");
    deck.press("CEJ").await?;
    page.says(&deck.inside(".revise .solution"), "Contrat d’engagement jeune").await?;
    // What is left of a pile is there after the page has been left.
    page.reload().await?;
    deck.reaches("results").await?;
    deck.says("3 cartes sues sur 3").await?;
    page.is_unharmed().await
}

async fn a_rating_is_taken_back(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open(page, &plain("retour")).await?;
    deck.shows_card("cej").await?;
    ensure!(!deck.has("Revenir à la carte d’avant").await?, "there is nothing to take back");
    deck.review(&[("cej", "good"), ("pmsmp", "again")]).await?;
    deck.shows_card("cdd").await?;
    deck.press("Revenir à la carte d’avant").await?;
    deck.shows_card("pmsmp").await?;
    deck.focuses_new_content().await?;
    deck.press("Revenir à la carte d’avant").await?;
    deck.shows_card("cej").await?;
    deck.says("Carte 1 sur 3").await?;
    deck.review(&[("cej", "again"), ("pmsmp", "good"), ("cdd", "good"), ("cej", "good")]).await?;
    // From the results too.
    deck.reaches("results").await?;
    deck.press("Revenir à la carte d’avant").await?;
    deck.shows_card("cej").await?;
    deck.says("Encore 1 carte à revoir").await?;
    // What was taken back is not known after a reload either.
    deck.kept("retour").await?;
    page.reload().await?;
    deck.shows_card("cej").await?;
    deck.says("Encore 1 carte à revoir").await?;
    page.is_unharmed().await
}

async fn everything_again(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open(page, &three()).await?;
    deck.press("Commencer").await?;
    deck.review(&[("cej", "good"), ("pmsmp", "good"), ("cdd", "good")]).await?;
    deck.reaches("results").await?;
    deck.press("Recommencer").await?;
    deck.reaches("start").await?;
    deck.focuses_new_content().await?;
    deck.keeps("sigles", &[]).await?;
    page.reload().await?;
    deck.reaches("start").await?;
    deck.press("Commencer").await?;
    deck.shows_card("cej").await
}

async fn the_end_comes_when_the_learner_says_so(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open(page, &plain("fin")).await?;
    deck.review(&[("cej", "again")]).await?;
    deck.shows_card("pmsmp").await?;
    deck.opens_menu().await?;
    deck.press("Terminer").await?;
    deck.reaches("results").await?;
    deck.focuses_new_content().await?;
    deck.says("Séance terminée").await?;
    deck.says("0 carte sue sur 3").await?;
    deck.press("Continuer").await?;
    deck.review(&[("pmsmp", "good"), ("cdd", "good"), ("cej", "good")]).await?;
    deck.reaches("results").await?;
    deck.says("3 cartes sues sur 3").await?;
    let completed = page.event("tremplin-completed", 2).await?.detail;
    ensure!(completed["reviewed"] == 3 && completed["missed"] == json!([]), "{completed}");
    page.is_unharmed().await
}

async fn events_tell_the_host(page: &Page<'_>) -> Result<()> {
    let mut module = three();
    module["answer"] = json!("typed");
    module["cards"][1]["answer"] = json!("reveal");
    let deck = Deck::open_at(page, &module, TUESDAY).await?;
    let ready = page.event("tremplin-ready", 1).await?;
    ensure!(ready.bubbles && ready.composed && ready.from == "tremplin-flashcards", "{ready:?}");
    let told = json!({ "id": "sigles", "kind": "flashcards", "title": "Trois sigles", "cards": 3 });
    ensure!(ready.detail == told, "{}", ready.detail);
    deck.press("Commencer").await?;
    let typed = ["contrat d’engagement jeune", "", "CDI"];
    for (id, text) in ["cej", "pmsmp", "cdd"].into_iter().zip(typed) {
        deck.shows_card(id).await?;
        if !text.is_empty() {
            page.click(&deck.inside("input[type=text]")).await?;
            page.type_text(text).await?;
        }
        page.run::<()>("__t.pass(4321)", &[]).await?;
        deck.turn().await?;
        deck.rate(if id == "cdd" { "again" } else { "good" }).await?;
    }
    deck.review(&[("cdd", "good")]).await?;
    let expected = [
        ("cej", "good", json!(true), 4321),
        ("pmsmp", "good", json!(null), 4321),
        ("cdd", "again", json!(false), 4321),
        ("cdd", "good", json!(null), 0),
    ];
    for (index, (card, rating, correct, duration)) in expected.into_iter().enumerate() {
        let reviewed = page.event("tremplin-reviewed", index + 1).await?;
        ensure!(reviewed.bubbles && reviewed.composed, "{reviewed:?}");
        let told = json!({
            "id": "sigles", "card": card, "reverse": false, "rating": rating, "correct": correct,
            "due": null, "duration": duration,
        });
        ensure!(reviewed.detail == told, "expected {told}, got {}", reviewed.detail);
    }
    let completed = page.event("tremplin-completed", 1).await?;
    let told = json!({
        "id": "sigles", "mode": "discover", "reviewed": 4, "known": 3, "cards": 3,
        "seen": 3, "missed": ["cdd"], "due": null, "duration": 3 * 4321,
    });
    ensure!(completed.detail == told, "expected {told}, got {}", completed.detail);
    ensure!(completed.bubbles && completed.composed, "{completed:?}");
    ensure!(page.events().await?.len() == 6, "{:?}", page.events().await?);
    page.is_unharmed().await
}

async fn the_card_itself_turns_it(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open(page, &plain("tourner")).await?;
    deck.shows_card("cej").await?;
    page.click(&deck.inside(".front .content")).await?;
    deck.is_turned().await?;
    deck.focuses_answer().await?;
    page.click(&deck.inside(".back .content")).await?;
    deck.shows_card("cej").await?;
    deck.focuses_new_content().await?;
    // The hint belongs to the question.
    deck.press("Voir un indice").await?;
    page.says(&deck.inside("[role=status] .hint"), "Un contrat.").await?;
    deck.turn().await?;
    ensure!(!deck.has("Un contrat.").await?, "the hint stays beside the answer");
    deck.says("Elle a signé un CEJ en mars.").await?;
    // Who selects a text does not turn the card.
    page.drag(&deck.inside(".back .prompt"), [60, 0]).await?;
    deck.is_turned().await?;
    page.click(&deck.inside(".back .prompt")).await?;
    deck.shows_card("cej").await?;
    page.is_unharmed().await
}
