//! The demo's way from a quiz to a verified badge: one visitor plays the learner and the adviser, by
//! what the pages show.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;

use crate::badge::hand_over::WATCH;
use crate::badge::play::{Badge, kept, payload, signed};
use crate::flashcards::play::Deck;
use crate::harness::{Scenario, scenario};
use crate::issuer::{ISSUER, choose_file, create_key, fill, go_on, result, sign};
use crate::modules::Reply;
use crate::play::{Quiz, host};

/// The badge of the page, and its place in every page that shows it.
const ID: &str = "badge-premiers-pas";

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(from_a_quiz_to_a_verified_badge).only(&Browser::ALL),
        scenario!(by_files),
        scenario!(a_badge_received_in_another_window_is_shown),
        scenario!(one_bundle_serves_the_page),
        scenario!(in_english),
    ]
}

/// Opens the page from the home page.
async fn set_out<'a>(page: &'a Page<'a>) -> Result<Badge<'a>> {
    page.open("/").await?;
    page.click_text(".to-a-badge a", "Essayer le parcours").await?;
    page.says("h1", "Du quiz au badge signé").await?;
    page.says(".roles", "vous jouez les deux rôles").await?;
    let badge = Badge::at(page, &format!("#{ID}"));
    badge.is("to-earn").await?;
    Ok(badge)
}

/// Whether the badge says that this step is done.
async fn step(page: &Page<'_>, badge: &Badge<'_>, id: &str, done: bool) -> Result<()> {
    page.shows(&badge.inside(&format!("li[data-requirement={id}][data-met={done}]"))).await
}

/// Takes the quiz and goes through the deck; the badge fills up.
async fn earn(page: &Page<'_>, badge: &Badge<'_>) -> Result<()> {
    badge.says("0 étape faite sur 2").await?;
    page.is_accessible().await?;
    let quiz = Quiz::first(page);
    quiz.play(&[
        ("commencer", Reply::Pick(&[1])),
        ("sans-experience", Reply::Say(true)),
        ("contenu", Reply::Pick(&[0, 2])),
    ])
    .await?;
    quiz.reaches("results").await?;
    step(page, badge, "bienvenue", true).await?;
    badge.says("votre meilleur résultat : 100 %").await?;
    step(page, badge, "bienvenue-cartes", false).await?;
    badge.is("to-earn").await?;
    // Whoever is at the quiz hears that the badge counts it, and gets there.
    page.says("#quiz .counts", "C’est fait, et le badge en tient compte.").await?;
    ensure!(
        page.value::<bool>("!document.querySelector('#cartes .counts').textContent.trim()").await?
    );
    page.is_accessible().await?;
    page.click_text("#quiz .counts a", "Voir le badge").await?;
    page.until("the focus is on the badge", "document.activeElement.id === 'badge'").await?;
    let cards = ["cej", "mission-locale", "pmsmp", "e2c", "cfa", "cpf", "poei", "are"];
    let deck = Deck::first(page);
    deck.review(&cards.map(|card| (card, "good"))).await?;
    deck.reaches("results").await?;
    step(page, badge, "bienvenue-cartes", true).await?;
    badge.is("earned").await?;
    badge.says("Obtenu sur cet appareil").await?;
    badge.says("personne n’a encore signé ce badge").await?;
    let earned = page.event("tremplin-earned", 1).await?;
    ensure!(earned.detail["id"] == ID, "{earned:?}");
    page.is_accessible().await
}

/// As the adviser: the request is read, a key is made for the issuer that the badge names.
async fn compare(page: &Page<'_>) -> Result<()> {
    page.says("#request h3", "Premiers pas").await?;
    page.says("#request", "Demandé : au moins 60 % des points du quiz").await?;
    page.says("#request", "Fait : 100 %").await?;
    page.says("#request", "Demandé : toutes les cartes vues").await?;
    page.until(
        "both steps are there",
        "__t.shown('.rows .met').map(__t.text).join() === 'Atteint,Atteint'",
    )
    .await?;
    page.says(".suggestion", "au nom de « Mission locale de démonstration »").await?;
    page.is_accessible().await?;
    page.click_text(".suggestion button", "Reprendre son nom et son adresse").await?;
    page.until("the focus is there", "document.activeElement.id === 'issuer-name'").await?;
    let address: String = page.value("document.querySelector('#issuer-id').value").await?;
    ensure!(address == ISSUER, "the address is {address}");
    create_key(page, "ES256").await?;
    go_on(page).await
}

async fn from_a_quiz_to_a_verified_badge(page: &Page<'_>) -> Result<()> {
    let badge = set_out(page).await?;
    earn(page, &badge).await?;
    badge.press("Faire signer").await?;
    page.shows(&badge.inside(".qr svg path")).await?;
    page.is_accessible().await?;
    let link = format!("__t.one({}).value", json!(badge.inside(".asked input")));
    let link: String = page.value(&link).await?;
    ensure!(link.starts_with(&page.server.url("/issuer#request=")), "it leads to {link}");

    page.click_text(".scene a", "Ouvrir la page du conseiller").await?;
    page.shows("#request-text").await?;
    fill(page, "#request-text", &link).await?;
    page.click_text("#request button", "Lire la demande").await?;
    page.says("#request", "La personne n’a pas donné de nom.").await?;
    compare(page).await?;
    page.is_accessible().await?;
    sign(page).await?;
    page.is_accessible().await?;
    let (token, _) = result(page).await?;

    // As the learner again: the link that was handed over.
    page.open(&format!("/badge#tremplin-badge={token}")).await?;
    badge.is("issued").await?;
    badge.says("Signé et vérifié").await?;
    // Where there is a shelf, that says what was found.
    let shelf = Badge::at(page, "tremplin-badge[view=shelf]");
    ensure!(shelf.reasons().await?.is_empty());
    shelf.says("Mission locale de démonstration").await?;
    shelf.says(ISSUER).await?;
    let shelf = "tremplin-badge[view=shelf] >>> .shelf";
    page.says(shelf, "Premiers pas").await?;
    page.says(shelf, "Signé et vérifié").await?;
    let verified = page.event("tremplin-issued", 1).await?;
    ensure!(verified.detail["id"] == ID, "{verified:?}");
    page.is_accessible().await?;
    // Both have taken it; it is one badge.
    page.reload().await?;
    badge.is("issued").await?;
    page.says(shelf, "Signé et vérifié").await?;
    let shown: usize =
        page.value(&format!("__t.shown({}).length", json!(format!("{shelf} > li")))).await?;
    ensure!(shown == 1, "the shelf shows {shown} badges");
    page.click("header a[href='/parcours']").await?;
    page.says("h1", "Du quiz au badge signé").await?;
    badge.is("issued").await?;
    page.is_accessible().await?;

    // Who does not know the issuer's key says so.
    page.open("/issuer").await?;
    page.click_text(".identity button", "Effacer cette clé").await?;
    page.click("#erase-sure").await?;
    page.says("#identity [role=status]", "La clé est effacée").await?;
    page.open("/parcours").await?;
    badge.is("unconfirmed").await?;
    ensure!(badge.reasons().await? == ["issuer-not-confirmed"], "{:?}", badge.reasons().await?);
    page.is_accessible().await?;
    let looked: Vec<String> =
        page.run_async("return (await indexedDB.databases()).map((one) => one.name);", &[]).await?;
    ensure!(!looked.contains(&"tremplin-issuer".to_owned()), "looking made a database: {looked:?}");

    let seen = page.server.seen();
    let sent: Vec<_> = seen.iter().filter(|one| one.method != "GET").collect();
    ensure!(sent.is_empty(), "something was sent: {sent:?}");
    page.is_unharmed().await
}

/// The request and the badge go from hand to hand as files.
async fn by_files(page: &Page<'_>) -> Result<()> {
    let badge = set_out(page).await?;
    earn(page, &badge).await?;
    page.run::<()>(WATCH, &[]).await?;
    badge.press("Faire signer").await?;
    badge.press("Enregistrer la demande dans un fichier").await?;
    let asked = page.until("a file is asked for", "window.asked[0]").await?;
    let request = asked[1].as_str().context("a request")?.to_owned();
    page.click("footer a[href='/issuer']").await?;
    page.shows("#request-text").await?;
    choose_file(page, "#request input[type=file]", "demande.json", &request).await?;
    compare(page).await?;
    sign(page).await?;
    page.click_text("#outcome button", "Enregistrer l’image du badge").await?;
    let picture: String = page.run_async("return window.saved.at(-1).text();", &[]).await?;
    page.click("header a[href='/parcours']").await?;
    badge.is("earned").await?;
    badge.press("Options").await?;
    badge.choose("badge.svg", picture.as_bytes()).await?;
    badge.is("issued").await?;
    ensure!(badge.reasons().await?.is_empty());
    page.is_unharmed().await
}

/// The page is open in a frame while the badge is opened beside it.
async fn a_badge_received_in_another_window_is_shown(page: &Page<'_>) -> Result<()> {
    let body = format!(
        "<tremplin-badge src=\"/content/{ID}.json\"></tremplin-badge>\
         <iframe title=\"Parcours\" src=\"/parcours#badge\" style=\"width:100%;height:700px\"></iframe>"
    );
    page.show(&host(&body)).await?;
    let here = Badge::first(page);
    page.shows(&here.inside(".state")).await?;
    let there = format!("iframe >>> #{ID} >>> .state");
    page.shows(&format!("{there}[data-state=to-earn]")).await?;
    let mut payload = payload(ID);
    payload["issuer"]["id"] = json!(ISSUER);
    payload["iss"] = json!(ISSUER);
    payload["credentialSubject"]["achievement"]["id"] = json!(format!("{ISSUER}#{ID}"));
    let signed = signed(page, &payload).await?;
    here.choose("badge.jwt", signed.token.as_bytes()).await?;
    // Nobody knows the key: neither badge takes it for more.
    here.is("unconfirmed").await?;
    ensure!(kept(page).await?.contains_key(&format!("tremplin:badge:{ID}")));
    page.shows(&format!("{there}[data-state=unconfirmed]")).await?;
    page.is_unharmed().await
}

async fn one_bundle_serves_the_page(page: &Page<'_>) -> Result<()> {
    page.open("/parcours").await?;
    page.shows("tremplin-quiz >>> [data-phase]").await?;
    Badge::at(page, &format!("#{ID}")).is("to-earn").await?;
    let seen = page.server.seen();
    let mut wasm: Vec<_> =
        seen.iter().map(|one| &one.path).filter(|path| path.starts_with("/dist/")).collect();
    wasm.retain(|path| path.ends_with("_bg.wasm"));
    ensure!(wasm == ["/dist/tremplin_all_bg.wasm"], "{wasm:?}");
    page.is_unharmed().await
}

async fn in_english(page: &Page<'_>) -> Result<()> {
    page.open("/parcours").await?;
    let badge = Badge::at(page, &format!("#{ID}"));
    badge.is("to-earn").await?;
    page.click("a[hreflang=en]").await?;
    page.says("h1", "From quiz to signed badge").await?;
    badge.says("To earn").await?;
    ensure!(
        page.value::<usize>(&format!("__t.all({}).length", json!(badge.inside("li a")))).await?
            == 0
    );
    earn_in_english(page, &badge).await?;
    badge.press("Have it signed").await?;
    page.shows(&badge.inside(".qr svg path")).await?;
    let link = format!("__t.one({}).value", json!(badge.inside(".asked input")));
    let link: String = page.value(&link).await?;
    let path = link.strip_prefix(page.server.url("").as_str()).with_context(|| link.clone())?;
    ensure!(path.starts_with("/issuer?lang=en#request="), "it leads to {link}");
    page.open(path).await?;
    page.says("#request", "Asked: at least 60%").await?;
    page.says(".suggestion", "in the name of “Mission locale de démonstration”").await?;
    // Elsewhere its steps lead to the page in this language.
    page.open("/badge?lang=en").await?;
    let links = format!(
        "__t.all({}).map((link) => link.getAttribute('href'))",
        json!(badge.inside("li a"))
    );
    page.shows(&badge.inside("li a")).await?;
    let links: Vec<String> = page.value(&links).await?;
    let expected =
        ["/parcours?lang=en#quiz", "/parcours?lang=en#cartes"].map(|path| page.server.url(path));
    ensure!(links == expected, "{links:?}");
    page.is_unharmed().await
}

async fn earn_in_english(page: &Page<'_>, badge: &Badge<'_>) -> Result<()> {
    page.run::<()>(
        "for (const detail of [{ id: 'bienvenue', scaled: 0.7, passed: true }, { id: 'bienvenue-cartes', reviewed: 8 }])
           document.body.dispatchEvent(new CustomEvent('tremplin-completed', { bubbles: true, detail }));",
        &[],
    )
    .await?;
    badge.is("earned").await?;
    badge.says("Earned on this device").await
}
