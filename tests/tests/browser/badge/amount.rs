//! How much has been done: one card is not the deck, and an answer that was shown is none. What it counted
//! for, and where to go on.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;

use super::play::{Badge, TAG, badge, quiz};
use crate::flashcards::decks::plain;
use crate::flashcards::play::Deck;
use crate::harness::{Scenario, scenario};
use crate::modules::Reply;
use crate::play::{Quiz, host};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(how_much_was_done_counts),
        scenario!(the_end_leads_on).only(&[Browser::Chromium]),
        scenario!(an_interface_in_another_language_has_icons).only(&[Browser::Chromium]),
    ]
}

async fn how_much_was_done_counts(page: &Page<'_>) -> Result<()> {
    let mut module = badge("combien");
    module["requires"]
        .as_array_mut()
        .expect("is a list")
        .push(json!({ "kind": "flashcards", "id": "combien-cartes", "title": "Les cartes" }));
    page.server.json("/t/badge.json", &module);
    page.server.json("/t/quiz.json", &quiz("combien"));
    page.server.json("/t/deck.json", &plain("combien-cartes"));
    page.show(&host(&format!(
        "<tremplin-quiz src=\"/t/quiz.json\"></tremplin-quiz>
         <tremplin-flashcards src=\"/t/deck.json\"></tremplin-flashcards>{TAG}"
    )))
    .await?;
    let (badge, quiz, deck) = (Badge::first(page), Quiz::first(page), Deck::first(page));
    let step =
        |id: &str, met: bool| badge.inside(&format!("li[data-requirement={id}][data-met={met}]"));
    badge.says("À faire · toutes les cartes à voir").await?;
    // One card, then the end of the sitting.
    deck.review(&[("cej", "good")]).await?;
    deck.opens_menu().await?;
    deck.press("Terminer").await?;
    badge.says("vues : 1 sur 3, sues : 1").await?;
    page.shows(&step("combien-cartes", false)).await?;
    let completed = page.event("tremplin-completed", 1).await?.detail;
    ensure!(completed["seen"] == 1 && completed["known"] == 1 && completed["cards"] == 3);
    // Wrong at first, right once the answer has been shown.
    quiz.play(&[("page", Reply::Say(false))]).await?;
    quiz.reaches("results").await?;
    quiz.go_on().await?;
    quiz.play(&[("page", Reply::Say(true))]).await?;
    quiz.reaches("results").await?;
    page.says(&quiz.inside("[part~=results]"), "Du premier coup : 0 %, après reprise : 100 %")
        .await?;
    // What counts is asked once and said first.
    let step_text = page.text(&format!("{} p:not(.step)", step("combien-quiz", false))).await?;
    ensure!(
        step_text
            == "À faire · 80 % des points demandés, du premier coup · votre meilleur résultat : 0 % des points, après reprise : 100 %",
        "{step_text}"
    );
    page.shows(&step("combien-quiz", false)).await?;
    page.says(&quiz.inside("[part~=results] [role=status]"), "0 étape sur 2").await?;
    let completed = page.event("tremplin-completed", 3).await?.detail;
    ensure!(completed["scaled"] == 1 && completed["firstScaled"] == 0, "{completed}");
    // Another sitting, and the rest of the cards.
    page.click_text(&quiz.inside("[part~=results] button"), "Tout recommencer").await?;
    quiz.play(&[("page", Reply::Say(true))]).await?;
    page.shows(&step("combien-quiz", true)).await?;
    page.says(&quiz.inside("[part~=results] [role=status]"), "1 étape sur 2").await?;
    badge.is("to-earn").await?;
    deck.press("Continuer").await?;
    deck.review(&[("pmsmp", "good"), ("cdd", "again")]).await?;
    deck.opens_menu().await?;
    deck.press("Terminer").await?;
    badge.is("earned").await?;
    badge.says("vues : 3 sur 3, sues : 2").await?;
    page.says(&deck.inside("[part~=results] [role=status]"), "tout est fait").await?;
    page.reload().await?;
    badge.is("earned").await?;
    page.is_unharmed().await
}

/// The address or the label of what the end offers.
async fn offered(page: &Page<'_>, quiz: &Quiz<'_>) -> Result<String> {
    let next = quiz.inside("[part~=next]");
    page.shows(&next).await?;
    page.value(&format!(
        "(() => {{ const it = __t.one({}); return it.getAttribute('href') ?? __t.text(it) }})()",
        json!(next)
    ))
    .await
}

async fn the_end_leads_on(page: &Page<'_>) -> Result<()> {
    let mut module = quiz("suite");
    page.server.json("/t/quiz.json", &module);
    page.server.json("/t/badge.json", &badge("suite"));
    page.server.json("/t/deck.json", &plain("suite-cartes"));
    let deck = "<tremplin-flashcards src=\"/t/deck.json\"></tremplin-flashcards>";
    let plays = async |attributes: &str, body: &str| {
        page.run::<()>("localStorage.clear()", &[]).await?;
        page.show(&host(&format!(
            "<tremplin-quiz src=\"/t/quiz.json\"{attributes}></tremplin-quiz>{body}"
        )))
        .await?;
        let quiz = Quiz::first(page);
        quiz.play(&[("page", Reply::Say(true))]).await?;
        quiz.reaches("results").await?;
        offered(page, &quiz).await
    };
    page.show(&host("")).await?;
    // The badge that asks for it, the next activity of the page.
    ensure!(plays("", &format!("{deck}{TAG}")).await? == "Voir le badge");
    page.shows("tremplin-quiz >>> .stars").await?;
    page.is_accessible().await?;
    page.click("tremplin-quiz >>> [part~=next]").await?;
    page.until(
        "the focus is in the badge",
        "document.activeElement.localName === 'tremplin-badge'",
    )
    .await?;
    page.reload().await?;
    page.shows("tremplin-quiz >>> [part~=next]").await?;
    ensure!(page.value::<bool>("__t.all('tremplin-quiz >>> .stars').length === 0").await?);
    ensure!(plays("", deck).await? == "Continuer : Trois sigles");
    // What the module says, what the page says.
    module["next"] = json!("suite.html?a=1");
    page.server.json("/t/quiz.json", &module);
    ensure!(plays("", deck).await? == page.server.url("/t/suite.html?a=1"));
    ensure!(plays(" next=\"/ailleurs\"", deck).await? == page.server.url("/ailleurs"));
    ensure!(plays(" next=\"suite-cartes\"", deck).await? == "Continuer : Trois sigles");
    // An address that is none is told to the page, and leads nowhere.
    let href = plays(" next=\"javascript:alert(1)\"", deck).await?;
    ensure!(href == page.server.url("/t/suite.html?a=1"), "{href}");
    module["next"] = json!("javascript:alert(1)");
    page.server.json("/t/quiz.json", &module);
    page.show(&host("<tremplin-quiz src=\"/t/quiz.json\"></tremplin-quiz>")).await?;
    let error = page.event("tremplin-error", 1).await?;
    ensure!(error.detail["problems"][0] == "unsafe-url next", "{error:?}");
    Ok(())
}

async fn an_interface_in_another_language_has_icons(page: &Page<'_>) -> Result<()> {
    let mut module = quiz("langue");
    let quiz = Quiz::first(page);
    // Who reads from the right goes on to the left.
    for (lang, way_on) in [("bg", '→'), ("ps", '←')] {
        module["lang"] = json!(lang);
        page.server.json("/t/quiz.json", &module);
        page.show(&host("<tremplin-quiz src=\"/t/quiz.json\" resume=\"off\"></tremplin-quiz>"))
            .await?;
        quiz.offers("Valider").await?;
        let icon = format!(
            "getComputedStyle(__t.one({}), '::before').content",
            json!(quiz.inside("button[part~=primary]"))
        );
        ensure!(page.value::<String>(&icon).await?.contains('✓'));
        quiz.answer(Reply::Say(true)).await?;
        quiz.offers("Voir mon résultat").await?;
        let icon: String = page.value(&icon).await?;
        ensure!(icon.contains(way_on), "{lang}: {icon}");
    }
    // On a page whose language the widgets do not speak, that of the learner's browser.
    page.run::<()>("document.documentElement.lang = 'bg'; const one = document.querySelector('tremplin-quiz'); one.replaceWith(one.cloneNode())", &[]).await?;
    let english = page
        .value::<bool>(
            "/^en/.test(navigator.languages.find((one) => /^(fr|en|ar|uk)/.test(one)) ?? 'fr')",
        )
        .await?;
    quiz.offers(if english { "Check" } else { "Valider" }).await?;
    page.is_unharmed().await
}
