//! Badges that somebody has signed: opened, verified right there, kept, verified again.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_credentials::bake;
use tremplin_tests::page::Page;
use tremplin_tests::server::Answer;

use super::play::{Badge, EARN, badge, forge, kept, payload, sign, signed};
use crate::harness::{Scenario, in_one, scenario};
use crate::play::host;

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!("signed_with_rs256", |page| verified(page, "RS256")),
        scenario!("signed_with_es256", |page| verified(page, "ES256")),
        scenario!("signed_with_eddsa", |page| verified(page, "EdDSA")),
        scenario!(by_a_link),
        scenario!(by_a_link_to_a_badge_far_below),
        scenario!(under_a_strict_policy),
    ];
    let once = in_one(vec![
        scenario!(in_pictures_and_json),
        scenario!(too_old_for_a_link_in_digits),
        scenario!(not_kept_it_leaves_what_was_there),
        scenario!(what_the_issuer_adds_is_shown),
        scenario!(the_key_that_the_module_names),
        scenario!(without_a_known_key_nobody_is_asked),
        scenario!(a_kept_badge_is_verified_each_time),
        scenario!(saved_with_its_signature),
    ]);
    [everywhere, once].concat()
}

async fn at_home(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await
}

async fn verified(page: &Page<'_>, algorithm: &str) -> Result<()> {
    at_home(page).await?;
    let id = format!("signe-{}", algorithm.to_lowercase());
    let Some(signed) = sign(page, algorithm, &payload(&id), &json!({})).await? else {
        // Not every browser has Ed25519; the others have to.
        ensure!(algorithm == "EdDSA", "the browser has no {algorithm}");
        return Ok(());
    };
    page.server.json("/t/jwks.json", &signed.jwks);
    let one = Badge::open(page, &badge(&id)).await?;
    one.is("to-earn").await?;
    one.choose("badge.jwt", signed.token.as_bytes()).await?;
    one.is("issued").await?;
    one.says("Signé et vérifié").await?;
    ensure!(one.reasons().await?.is_empty());
    one.says("Mission locale des tests").await?;
    one.says("https://ml.example.org/emetteur").await?;
    one.says("Confirmé par la clé que ce site connaît.").await?;
    one.says("2 janvier 2026").await?;
    let event = page.event("tremplin-verified", 1).await?;
    ensure!(event.detail["standing"] == "valid" && event.detail["reasons"] == json!([]));
    page.event("tremplin-issued", 1).await?;
    page.is_unharmed().await
}

async fn in_pictures_and_json(page: &Page<'_>) -> Result<()> {
    at_home(page).await?;
    let signed = signed(page, &payload("formes")).await?;
    page.server.json("/t/jwks.json", &signed.jwks);
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"></svg>";
    let baked =
        |image: &[u8]| bake::write(image, &signed.token).map_err(|t| anyhow::anyhow!("{t:?}"));
    let enveloped = json!({
        "@context": "https://www.w3.org/ns/credentials/v2", "type": "EnvelopedVerifiableCredential",
        "id": format!("data:application/vc+jwt,{}", signed.token),
    });
    for (name, bytes) in [
        ("badge.svg", baked(svg)?),
        ("badge.png", baked(PNG)?),
        ("badge.json", enveloped.to_string().into_bytes()),
        ("badge-2.json", json!({ "credential": signed.token }).to_string().into_bytes()),
    ] {
        let one = Badge::open(page, &badge("formes")).await?;
        one.choose(name, &bytes).await?;
        one.is("issued").await?;
        page.run::<()>("localStorage.clear()", &[]).await?;
    }
    page.is_unharmed().await
}

async fn by_a_link(page: &Page<'_>) -> Result<()> {
    at_home(page).await?;
    let signed = signed(page, &payload("lien")).await?;
    page.server.json("/t/jwks.json", &signed.jwks);
    page.server.json("/t/badge.json", &badge("lien"));
    page.server.page("/t/lien.html", &host(super::play::TAG));
    page.open(&format!("/t/lien.html#ici&tremplin-badge={}&x=%20", signed.token)).await?;
    let one = Badge::first(page);
    one.is("issued").await?;
    ensure!(kept(page).await?.contains_key("tremplin:badge:lien"));
    // What else stands in the address stays; what was erased does not come back with a reload.
    page.until("the badge is out of the address", "location.hash === '#ici&x=%20'").await?;
    page.run::<()>("localStorage.clear()", &[]).await?;
    page.reload().await?;
    one.is("to-earn").await?;
    at_home(page).await?;
    page.open(&format!("/t/lien.html#tremplin-badge={}", signed.token)).await?;
    one.is("issued").await?;
    // A link to one that somebody has changed takes nothing away, and what is kept is judged all the same.
    let changed = signed.token.replacen('.', ".A", 1);
    at_home(page).await?;
    page.open(&format!("/t/lien.html#tremplin-badge={changed}")).await?;
    one.says("Ce n’est pas un badge lisible. Rien n’a été changé").await?;
    one.is("issued").await?;
    page.is_unharmed().await
}

/// Whoever opens the link of a badge sees it, wherever in the page it stands; nothing else comes early.
async fn by_a_link_to_a_badge_far_below(page: &Page<'_>) -> Result<()> {
    at_home(page).await?;
    let signed = signed(page, &payload("loin")).await?;
    page.server.json("/t/jwks.json", &signed.jwks);
    page.server.json("/t/badge.json", &badge("loin"));
    page.server.json("/t/quiz.json", &super::play::quiz("loin"));
    let far = "<div style=\"height:4000px\"></div>";
    let quiz = "<tremplin-quiz src=\"/t/quiz.json\"></tremplin-quiz>";
    let hidden = "<tremplin-badge hidden></tremplin-badge>";
    let body = format!("{hidden}{far}{}{far}{quiz}", super::play::TAG);
    page.server.page("/t/loin.html", &host(&body));
    page.open(&format!("/t/loin.html#tremplin-badge={}", signed.token)).await?;
    let one = Badge::at(page, "tremplin-badge[src]");
    one.is("issued").await?;
    one.says("Ce badge est valable.").await?;
    page.until("the focus is on it", "__t.active().matches('.panel h3')").await?;
    let in_view = format!(
        "((box) => box.top < innerHeight && box.bottom > 0)(__t.one({}).getBoundingClientRect())",
        json!(one.inside(".panel h3"))
    );
    page.until("it is in view", &in_view).await?;
    let asked = page.server.seen();
    ensure!(!asked.iter().any(|one| one.path == "/t/quiz.json"), "the quiz came early");
    ensure!(page.events().await?.iter().all(|one| one.kind != "tremplin-error"));
    page.is_unharmed().await
}

/// What a QR code holds is compressed, and not every browser unfolds it.
async fn too_old_for_a_link_in_digits(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/badge.json", &badge("ancien"));
    let body = format!("<script>delete window.DecompressionStream</script>{}", super::play::TAG);
    page.server.page("/t/ancien.html", &host(&body));
    page.open("/t/ancien.html#tremplin-badge=546841473859").await?;
    let one = Badge::first(page);
    one.says("Ce navigateur est trop ancien pour lire le badge de ce code QR.").await?;
    one.is("to-earn").await?;
    page.is_unharmed().await
}

async fn not_kept_it_leaves_what_was_there(page: &Page<'_>) -> Result<()> {
    at_home(page).await?;
    let mut later = payload("place");
    later["id"] = json!("urn:uuid:0f1c9a52-3c55-4c6e-8f5a-6a3c6f0b9a11");
    later["jti"] = later["id"].clone();
    let [first, second] = [signed(page, &payload("place")).await?, signed(page, &later).await?];
    let keys = json!([first.jwks["keys"][0], second.jwks["keys"][0]]);
    page.server.json("/t/jwks.json", &json!({ "keys": keys }));
    let one = Badge::open(page, &badge("place")).await?;
    page.run::<()>(EARN, &[json!("place-quiz")]).await?;
    one.is("earned").await?;
    let earned = kept(page).await?;
    one.choose("badge.jwt", first.token.as_bytes()).await?;
    one.is("issued").await?;
    let before = kept(page).await?;
    one.choose("badge.jwt", second.token.as_bytes()).await?;
    let has = |token: &str| {
        format!("localStorage.getItem('tremplin:badge:place').includes({})", json!(token))
    };
    page.until("the second is kept", &has(&second.token)).await?;
    // A hasty second press does not keep it again.
    let button = one.inside(".panel [role=status] + .nav button");
    page.stands_still(&button).await?;
    page.press_twice(&button).await?;
    page.says(&one.inside(".panel [role=status]"), "Il n’est plus gardé.").await?;
    page.until("the focus stays", "__t.active().textContent === 'Le garder ici'").await?;
    one.is("issued").await?;
    ensure!(kept(page).await? == before, "{:?}", kept(page).await?);
    one.choose("badge.jwt", first.token.as_bytes()).await?;
    one.press("Ne pas le garder ici").await?;
    one.is("earned").await?;
    ensure!(kept(page).await? == earned, "{:?}", kept(page).await?);
    page.is_accessible().await?;
    page.reload().await?;
    one.is("earned").await?;
    page.is_unharmed().await
}

async fn what_the_issuer_adds_is_shown(page: &Page<'_>) -> Result<()> {
    at_home(page).await?;
    let mut more = payload("note");
    let note =
        format!("<b>Entretien</b> du 3 mars.\n{}", "Très à l’aise devant les autres. ".repeat(80));
    more["evidence"] = json!([{ "type": ["Evidence"], "narrative": note }]);
    more["credentialSubject"]["achievement"]["alignment"] = json!([{
        "type": ["Alignment"], "targetName": "Se présenter", "targetFramework": "ESCO",
        "targetUrl": "https://esco.example/1",
    }]);
    let signed = signed(page, &more).await?;
    page.server.json("/t/jwks.json", &signed.jwks);
    let one = Badge::open(page, &badge("note")).await?;
    one.choose("badge.jwt", signed.token.as_bytes()).await?;
    one.is("issued").await?;
    one.says("Note de l’émetteur, signée avec le badge").await?;
    one.says("<b>Entretien</b> du 3 mars.").await?;
    one.says("ESCO · Se présenter").await?;
    // All of it is there, by keyboard too.
    let place = json!(one.inside("dd:last-child .said"));
    let (whole, height, reached): (String, f64, bool) = page
        .value(&format!("((it) => [it.textContent, it.getBoundingClientRect().height, it.tabIndex === 0])(__t.one({place}))"))
        .await?;
    ensure!(
        whole == note.trim_end() && height < 300.0 && reached,
        "{height} px, {reached}: {whole}"
    );
    page.is_accessible().await?;
    // One that somebody has changed has its note signed by nobody.
    let (text, signature) = signed.token.rsplit_once('.').unwrap_or_default();
    let other = if signature.starts_with('A') { 'B' } else { 'A' };
    let rest: String = signature.chars().skip(1).collect();
    one.choose("badge.jwt", format!("{text}.{other}{rest}").as_bytes()).await?;
    one.says("Note de l’émetteur, selon le badge").await?;
    page.is_unharmed().await
}

async fn the_key_that_the_module_names(page: &Page<'_>) -> Result<()> {
    at_home(page).await?;
    let signed = signed(page, &payload("cle")).await?;
    let mut module = badge("cle");
    let mut key = signed.jwks["keys"][0].clone();
    if let Some(key) = key.as_object_mut() {
        key.remove("issuer");
    }
    module["issuer"]["key"] = key;
    page.server.json("/t/badge.json", &module);
    page.show(&host("<tremplin-badge src=\"/t/badge.json\"></tremplin-badge>")).await?;
    let one = Badge::first(page);
    page.shows(&one.inside(".state")).await?;
    one.choose("badge.jwt", signed.token.as_bytes()).await?;
    one.is("issued").await?;
    page.is_unharmed().await
}

async fn without_a_known_key_nobody_is_asked(page: &Page<'_>) -> Result<()> {
    at_home(page).await?;
    let signed = signed(page, &payload("inconnu")).await?;
    page.server.json("/t/badge.json", &badge("inconnu"));
    page.show(&host("<tremplin-badge src=\"/t/badge.json\"></tremplin-badge>")).await?;
    let one = Badge::first(page);
    page.shows(&one.inside(".state")).await?;
    one.choose("badge.jwt", signed.token.as_bytes()).await?;
    one.is("unconfirmed").await?;
    // One wording for it, wherever it stands.
    one.says("Signé, pas encore confirmé").await?;
    one.says("Ce badge est signé, pas encore confirmé.").await?;
    one.says("Émetteur, selon le badge").await?;
    ensure!(one.reasons().await? == ["issuer-not-confirmed"], "{:?}", one.reasons().await?);
    // The learner decides whether the issuer hears of it.
    one.says("Demander sa clé à ml.example.org").await?;
    let asked: Vec<String> = page
        .value("performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith(location.origin))")
        .await?;
    ensure!(asked.is_empty(), "asked unasked: {asked:?}");
    page.is_unharmed().await
}

async fn a_kept_badge_is_verified_each_time(page: &Page<'_>) -> Result<()> {
    at_home(page).await?;
    let signed = signed(page, &payload("garde")).await?;
    page.server.json("/t/jwks.json", &signed.jwks);
    let one = Badge::open(page, &badge("garde")).await?;
    one.choose("badge.jwt", signed.token.as_bytes()).await?;
    one.is("issued").await?;
    page.reload().await?;
    one.is("issued").await?;
    // What somebody writes into the storage proves nothing.
    forge(page, "garde").await?;
    page.reload().await?;
    one.is("refused").await?;
    ensure!(one.reasons().await? == ["bad-signature"], "{:?}", one.reasons().await?);
    page.is_unharmed().await
}

async fn under_a_strict_policy(page: &Page<'_>) -> Result<()> {
    at_home(page).await?;
    let signed = signed(page, &payload("strict")).await?;
    page.server.json("/t/jwks.json", &signed.jwks);
    page.server.json("/t/badge.json", &badge("strict"));
    let policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
    let answer = Answer::html(&host(super::play::TAG)).header("content-security-policy", policy);
    page.server.always("/t/strict.html", answer);
    page.open("/t/strict.html").await?;
    let one = Badge::first(page);
    page.shows(&one.inside(".emblem svg")).await?;
    one.choose("badge.jwt", signed.token.as_bytes()).await?;
    one.is("issued").await?;
    page.is_unharmed().await
}

async fn saved_with_its_signature(page: &Page<'_>) -> Result<()> {
    at_home(page).await?;
    let signed = signed(page, &payload("fichier-signe")).await?;
    page.server.json("/t/jwks.json", &signed.jwks);
    let one = Badge::open(page, &badge("fichier-signe")).await?;
    one.choose("badge.jwt", signed.token.as_bytes()).await?;
    one.is("issued").await?;
    page.run::<()>(
        "HTMLElement.prototype.click = function (click) {
           return function () {
             if (this.download) window.asked = [this.download, decodeURIComponent(this.href.split(',').slice(1).join())];
             else click.call(this);
           };
         }(HTMLElement.prototype.click)",
        &[],
    )
    .await?;
    one.press("Enregistrer le badge signé").await?;
    let asked = page.until("a file is asked for", "window.asked").await?;
    ensure!(asked[0] == "tremplin-fichier-signe.svg", "{asked}");
    let svg = asked[1].as_str().unwrap_or_default();
    let inside = bake::read(svg.as_bytes()).map_err(|trouble| anyhow::anyhow!("{trouble:?}"))?;
    ensure!(inside == signed.token, "the picture holds {inside}");
    page.is_unharmed().await
}

/// A PNG of one pixel.
pub const PNG: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3a, 0x7e, 0x9b,
    0x55, 0x00, 0x00, 0x00, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0x68, 0x00, 0x00, 0x00,
    0x82, 0x00, 0x81, 0x77, 0xcd, 0x72, 0xb6, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae,
    0x42, 0x60, 0x82,
];
