//! All the badges of a site.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value, json};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::{Key, Page};

use super::play::{Badge, EARN, badge, kept, payload, signed, signed_by_one};
use super::together::SHELF;
use crate::harness::{Scenario, scenario};
use crate::play::host;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(an_empty_shelf_says_so),
        scenario!(what_was_earned_and_what_was_signed),
        scenario!(a_badge_from_elsewhere_is_collected),
        scenario!(what_is_no_badge_is_named),
        scenario!(whoever_is_asked_can_go_back),
        scenario!(what_was_said_is_over_with_the_next_act),
        scenario!(one_badge_can_be_deleted),
        scenario!(everything_can_be_erased),
        scenario!(what_is_unreadable_is_set_aside),
        scenario!(far_too_many_are_bounded).only(&[Browser::Chromium]),
        scenario!(a_link_takes_no_badge_from_a_shelf),
    ]
}

async fn shelf<'a>(page: &'a Page<'a>) -> Result<Badge<'a>> {
    page.show(&host(SHELF)).await?;
    let one = Badge::first(page);
    page.shows(&one.inside(".shelf")).await?;
    Ok(one)
}

async fn an_empty_shelf_says_so(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/jwks.json", &json!({ "keys": [] }));
    let one = shelf(page).await?;
    one.says("Aucun badge n’est gardé sur cet appareil").await?;
    has_nothing_to_erase(page, &one).await?;
    let ready = page.event("tremplin-ready", 1).await?;
    ensure!(ready.detail["kind"] == "badge", "{}", ready.detail);
    page.is_accessible().await?;
    page.is_unharmed().await
}

/// Nothing is offered that would do nothing.
async fn has_nothing_to_erase(page: &Page<'_>, one: &Badge<'_>) -> Result<()> {
    let shown = format!("__t.shown({}).length", json!(one.inside("[data-ask]")));
    ensure!(page.value::<u32>(&shown).await? == 0, "an empty shelf offers to save or erase it");
    Ok(())
}

async fn what_was_earned_and_what_was_signed(page: &Page<'_>) -> Result<()> {
    let one = Badge::open(page, &badge("premier")).await?;
    page.run::<()>(EARN, &[json!("premier-quiz")]).await?;
    one.is("earned").await?;
    let signed = signed(page, &payload("second")).await?;
    page.server.json("/t/jwks.json", &signed.jwks);
    let one = Badge::open(page, &badge("second")).await?;
    one.choose("badge.jwt", signed.token.as_bytes()).await?;
    one.is("issued").await?;
    let one = shelf(page).await?;
    page.shows(&one.inside("[data-standing=declared]")).await?;
    page.shows(&one.inside("[data-standing=valid]")).await?;
    one.says("Déclaré par vous-même, signé par personne.").await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn a_badge_from_elsewhere_is_collected(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let good = signed(page, &payload("recu")).await?;
    page.server.json("/t/jwks.json", &good.jwks);
    let one = shelf(page).await?;
    one.choose("badge.jwt", good.token.as_bytes()).await?;
    page.shows(&one.inside(".shelf [data-standing=valid]")).await?;
    one.says("Ce badge est valable.").await?;
    // A forged one is not kept.
    let forged = format!("{}AAAA", good.token);
    one.choose("faux.jwt", forged.as_bytes()).await?;
    one.says("Ce badge est refusé.").await?;
    ensure!(kept(page).await?.len() == 1, "{:?}", kept(page).await?);
    page.reload().await?;
    page.shows(&one.inside(".shelf [data-standing=valid]")).await?;
    page.is_unharmed().await
}

/// Files that learners have, and open by mistake; and a text with a link, which is a badge.
async fn what_is_no_badge_is_named(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let good = signed(page, &payload("texte")).await?;
    page.server.json("/t/jwks.json", &good.jwks);
    let one = shelf(page).await?;
    let request = json!({ "tremplin": 1, "badge": "cv", "done": [] }).to_string();
    let private = json!({ "kty": "OKP", "crv": "Ed25519", "x": "AA", "d": "AA" }).to_string();
    let jpeg = [&b"\xff\xd8\xff\xe0\0\x10JFIF"[..], &[7; 600_000]].concat();
    for (bytes, what, advice) in [
        (request.as_bytes(), "C’est une demande de badge, pas le badge", "à la personne qui signe"),
        (good.jwks.to_string().as_bytes(), "C’est une clé publique", "Il faut le badge"),
        (private.as_bytes(), "ne la confiez à personne", "prévenez la personne à qui il est"),
        (b"%PDF-1.7\n\xe2\xe3", "C’est un document", "Il faut le badge"),
        (b"<!doctype html><p>Badge", "une page web enregistrée", "Il faut le badge"),
        (b"https://ml.example.org/badge", "pas de badge dans cette adresse", "en entier"),
        (b"{ \"kind\": \"badge\" }", "comment obtenir un badge", "Il faut le badge"),
        (&jpeg, "pas de badge dans cette image", "capture d’écran"),
        (b" ", "C’est vide", "Il faut le badge"),
    ] {
        one.choose("fichier", bytes).await?;
        one.says(what).await?;
        page.says(&one.inside(".panel h3"), "Ce n’est pas un badge lisible.").await?;
        page.says(&one.inside(".panel"), advice).await?;
        ensure!(kept(page).await?.is_empty(), "{:?}", kept(page).await?);
    }
    page.is_accessible().await?;
    let text = format!(
        "Voici mon badge : https://ml.example.org/badge#tremplin-badge={}\r\n\r\nCamille",
        good.token
    );
    one.choose("badge.txt", text.as_bytes()).await?;
    one.says("Ce badge est valable.").await?;
    page.shows(&one.inside(".shelf [data-standing=valid]")).await?;
    // In digits too, as in a QR code: these stand for one that nobody signed well.
    let digits = "546841473859533831917655060421884436106137678243683227206702242222344198344372767852889213969434777";
    let text = format!("Voici : https://ml.example.org/badge#tremplin-badge={digits}");
    one.choose("badge.txt", text.as_bytes()).await?;
    one.says("Ce badge est refusé.").await?;
    page.run::<()>("document.querySelector('tremplin-badge').lang = 'en'", &[]).await?;
    one.says("My badges on this site").await?;
    one.choose("request.json", request.as_bytes()).await?;
    one.says("This is a request for a badge, not the badge.").await?;
    page.is_unharmed().await
}

async fn whoever_is_asked_can_go_back(page: &Page<'_>) -> Result<()> {
    let one = Badge::open(page, &badge("retour")).await?;
    page.run::<()>(EARN, &[json!("retour-quiz")]).await?;
    one.is("earned").await?;
    let before = kept(page).await?;
    let one = shelf(page).await?;
    page.shows(&one.inside("[data-standing=declared]")).await?;
    for (asks, place) in [("Supprimer", ".shelf li > [role=status]"), ("Tout effacer", ".notice")] {
        let place = one.inside(place);
        let nothing = format!("!__t.one({}).textContent", json!(place));
        let is_back = format!("__t.active().textContent === {}", json!(asks));
        for way in ["button", "escape", "keys"] {
            one.press(asks).await?;
            page.says(&place, "Effacer").await?;
            page.is_accessible().await?;
            match way {
                "button" => one.press("Annuler").await?,
                "escape" => page.press(Key::Escape).await?,
                _ => {
                    page.press(Key::Tab).await?;
                    page.until("it is next", "__t.active().textContent === 'Annuler'").await?;
                    page.press(Key::Enter).await?;
                }
            }
            page.until("nothing is asked", &nothing).await?;
            page.until("the focus is back", &is_back).await?;
            let left = format!(
                "!__t.shown({}).some((one) => one.textContent === 'Annuler')",
                json!(one.inside("button"))
            );
            page.until("the way back is gone", &left).await?;
        }
    }
    ensure!(kept(page).await? == before, "{:?}", kept(page).await?);
    page.is_unharmed().await
}

async fn what_was_said_is_over_with_the_next_act(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/badge.json", &badge("reprise"));
    page.server.json("/t/jwks.json", &json!({ "keys": [] }));
    page.show(&host(&format!("{}{SHELF}", super::play::TAG))).await?;
    let [card, one] =
        ["tremplin-badge[src]", "tremplin-badge[view]"].map(|which| Badge::at(page, which));
    page.shows(&card.inside(".state")).await?;
    page.shows(&one.inside(".shelf")).await?;
    page.run::<()>(EARN, &[json!("reprise-quiz")]).await?;
    card.is("earned").await?;
    page.shows(&one.inside("[data-standing=declared]")).await?;
    let saved = json!({ "tremplin": "badges", "version": 1, "kept": kept(page).await? });
    one.press("Supprimer").await?;
    page.run::<()>("__t.pass(1000)", &[]).await?;
    one.press("Oui, effacer").await?;
    page.says(&one.inside(".notice"), "a été effacé").await?;
    one.choose("tremplin-badges.json", saved.to_string().as_bytes()).await?;
    one.says("Vos badges ont été repris.").await?;
    let said = |at: &str| format!("!__t.one({}).textContent", json!(one.inside(at)));
    page.until("what was erased is no longer said", &said(".notice")).await?;
    card.is("earned").await?;
    // Erased on the badge beside it: that they were taken up is no longer so.
    card.press("Options").await?;
    card.press("Tout effacer").await?;
    page.run::<()>("__t.pass(1000)", &[]).await?;
    card.press("Oui, effacer").await?;
    one.says("Aucun badge n’est gardé").await?;
    page.until("that they were taken up is no longer said", &said(".panel")).await?;
    page.is_unharmed().await
}

async fn everything_can_be_erased(page: &Page<'_>) -> Result<()> {
    let one = Badge::open(page, &badge("a-effacer")).await?;
    page.run::<()>(EARN, &[json!("a-effacer-quiz")]).await?;
    one.is("earned").await?;
    let one = shelf(page).await?;
    page.shows(&one.inside("[data-standing=declared]")).await?;
    let before = kept(page).await?;
    one.press("Tout effacer").await?;
    page.run::<()>("__t.pass(1000)", &[]).await?;
    page.says(&one.inside(".notice"), "Effacer tous les badges et leurs résultats").await?;
    one.press("Oui, effacer").await?;
    one.says("Tous les badges et leurs résultats ont été effacés.").await?;
    one.says("Aucun badge n’est gardé").await?;
    has_nothing_to_erase(page, &one).await?;
    ensure!(kept(page).await?.is_empty());
    // What was saved before is taken up again; anything else in the file is set aside.
    let mut other = before.clone();
    other.insert("autre".into(), json!("x"));
    one.choose("tremplin-badges.json", file(&other).as_bytes()).await?;
    one.says("Vos badges ont été repris.").await?;
    one.says("Un élément de ce fichier n’est pas lisible").await?;
    page.shows(&one.inside("[data-standing=declared]")).await?;
    ensure!(kept(page).await? == before, "{:?}", kept(page).await?);
    one.choose("tremplin-badges.json", file(&before).as_bytes()).await?;
    one.says("rien de plus que ce qui est gardé ici").await?;
    page.is_unharmed().await
}

async fn one_badge_can_be_deleted(page: &Page<'_>) -> Result<()> {
    for id in ["garde", "supprime"] {
        let one = Badge::open(page, &badge(id)).await?;
        page.run::<()>(EARN, &[json!(format!("{id}-quiz"))]).await?;
        one.is("earned").await?;
    }
    page.run::<()>(
        "for (const id of ['garde', 'supprime']) localStorage.setItem(`tremplin:completed:quiz:${id}-quiz`, '1,1764000000000,900,1')",
        &[],
    )
    .await?;
    let one = shelf(page).await?;
    page.shows(&one.inside("li:nth-child(2)[data-standing=declared]")).await?;
    let names: Vec<String> = page
        .value(&format!(
            "__t.all({}).map((one) => one.getRootNode().getElementById(one.getAttribute('aria-describedby')).textContent)",
            json!(one.inside("li [data-ask=erase]"))
        ))
        .await?;
    ensure!(names == ["Premiers pas", "Premiers pas"], "{names:?}");
    page.is_accessible().await?;
    // By keyboard: a second press that comes at once is none.
    page.tab_to("it.dataset?.key === 'tremplin:badge:supprime'").await?;
    page.press(Key::Enter).await?;
    one.says("Oui, effacer").await?;
    let asks = one.inside(".shelf [role=status]:not(:empty)");
    page.says(&asks, "et ses résultats").await?;
    page.press(Key::Enter).await?;
    ensure!(kept(page).await?.contains_key("tremplin:badge:supprime"));
    page.run::<()>("__t.pass(1000)", &[]).await?;
    page.press(Key::Enter).await?;
    page.says(&one.inside("[role=status].notice"), "a été effacé, et ses résultats aussi").await?;
    page.until("the focus is on the title", "__t.active().matches('[data-focus]')").await?;
    let left = kept(page).await?;
    let left: Vec<&String> = left.keys().collect();
    ensure!(left == ["tremplin:badge:garde", "tremplin:completed:quiz:garde-quiz"], "{left:?}");
    let count: u32 =
        page.value(&format!("__t.all({}).length", json!(one.inside(".shelf li")))).await?;
    ensure!(count == 1, "{count} badges");
    page.is_unharmed().await
}

/// What a shelf saves, with these records.
fn file(kept: &Map<String, Value>) -> String {
    json!({ "tremplin": "badges", "version": 1, "kept": kept }).to_string()
}

async fn rows(page: &Page<'_>, one: &Badge<'_>, expected: usize) -> Result<()> {
    let rows = format!("__t.all({}).length === {expected}", json!(one.inside(".shelf li")));
    page.until(&format!("{expected} badges are shown"), &rows).await.map(drop)
}

async fn erase_everything(page: &Page<'_>, one: &Badge<'_>) -> Result<()> {
    one.press("Tout effacer").await?;
    page.run::<()>("__t.pass(1000)", &[]).await?;
    one.press("Oui, effacer").await?;
    one.says("Aucun badge n’est gardé").await?;
    ensure!(kept(page).await?.is_empty(), "{:?}", kept(page).await?);
    has_nothing_to_erase(page, one).await
}

/// Anyone may have written a file, and an older Tremplin took whatever it had.
async fn what_is_unreadable_is_set_aside(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/jwks.json", &json!({ "keys": [] }));
    let bad = json!({
        "tremplin:badge:x": "{\"version\":1,\"earned\":[1],\"title\":{\"toString\":1}}",
        "tremplin:badge:a": "x",
        "tremplin:badge:b": "{\"version\":9,\"earned\":[1,[]]}",
        "tremplin:badge:c": "null",
        "tremplin:badge:e": "{\"version\":1,\"credential\":[\"eyJ\"]}",
        "tremplin:badge:f": "{\"version\":1,\"credential\":\"eyJ\",\"results\":[null]}",
        "tremplin:badge:g": "{\"version\":1,\"credential\":\"eyJ\",\"results\":{\"length\":1}}",
        "tremplin:badge:received-1": "{\"version\":1,\"credential\":\"eyJ\",\"achievement\":{}}",
        "tremplin:completed:quiz:cv": "1,never,900,1",
    });
    let bad = bad.as_object().cloned().unwrap_or_default();
    let mut all = bad.clone();
    all.insert("tremplin:badge:d".into(), json!("{\"version\":1,\"credential\":\"eyJ\"}"));
    all.insert("tremplin:badge:n".into(), json!(12));
    let one = shelf(page).await?;
    // From a file: what is good is taken, the rest never reaches the device.
    one.choose("tremplin-badges.json", file(&all).as_bytes()).await?;
    one.says("Vos badges ont été repris.").await?;
    one.says("10 éléments de ce fichier ne sont pas lisibles").await?;
    page.shows(&one.inside("[data-standing=refused]")).await?;
    let now = kept(page).await?;
    ensure!(now.len() == 1 && now.contains_key("tremplin:badge:d"), "{now:?}");
    // From the device.
    page.run::<()>(
        "for (const [key, text] of Object.entries(arguments[0])) localStorage.setItem(key, text)",
        &[json!(bad)],
    )
    .await?;
    let one = shelf(page).await?;
    page.shows(&one.inside("[data-standing=refused]")).await?;
    rows(page, &one, 1).await?;
    one.says("9 éléments gardés ici ne sont pas lisibles").await?;
    page.is_accessible().await?;
    one.press("Supprimer").await?;
    page.run::<()>("__t.pass(1000)", &[]).await?;
    one.press("Oui, effacer").await?;
    one.says("Aucun badge n’est gardé").await?;
    erase_everything(page, &one).await?;
    page.is_unharmed().await
}

/// More than anyone has: the work that they make has a bound, and they can be erased.
async fn far_too_many_are_bounded(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/jwks.json", &json!({ "keys": [] }));
    let one = shelf(page).await?;
    let text = json!("{\"version\":1,\"credential\":\"eyJ\"}");
    let all = (0..20_000).map(|at| (format!("tremplin:badge:x{at}"), text.clone())).collect();
    one.choose("tremplin-badges.json", file(&all).as_bytes()).await?;
    one.says("plus de 1000 éléments").await?;
    ensure!(kept(page).await?.is_empty());
    page.run::<()>(
        "for (let at = 0; at < 20000; at += 1) localStorage.setItem(`tremplin:badge:x${at}`, arguments[0])",
        &[text],
    )
    .await?;
    let one = shelf(page).await?;
    rows(page, &one, 50).await?;
    one.press("Voir la suite").await?;
    rows(page, &one, 100).await?;
    page.until("the focus is on what came", "__t.active().closest('li:nth-child(51)')").await?;
    erase_everything(page, &one).await?;
    page.is_unharmed().await
}

/// The id of a credential is what its writer likes: a stranger's may be that of another badge.
async fn a_link_takes_no_badge_from_a_shelf(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let mut newer = payload("mien");
    newer["credentialSubject"]["achievement"]["name"] = json!("Premiers pas, corrigé");
    let (own, mut keys) = signed_by_one(page, &[payload("mien"), newer]).await?;
    let [first, newer] = &own[..] else { bail!("two were signed: {own:?}") };
    let mut other = payload("autre");
    for name in ["iss", "issuer"] {
        other[name] = json!("https://autre.example.org/");
    }
    let other = signed(page, &other).await?;
    let mut key = other.jwks["keys"][0].clone();
    key["issuer"] = json!("https://autre.example.org/");
    keys["keys"].as_array_mut().context("a list of keys")?.push(key);
    page.server.json("/t/jwks.json", &keys);
    // As an older Tremplin has kept it: under its id.
    let old = json!({ "version": 1, "module": "0", "results": [], "title": "Premiers pas", "credential": first });
    page.run::<()>(
        "localStorage.setItem('tremplin:badge:received-9a5c0d35c9d5f9b5', arguments[0])",
        &[json!(old.to_string())],
    )
    .await?;
    page.server.page("/t/etagere.html", &host(SHELF));
    let one = Badge::first(page);
    let open = async |token: &str| {
        page.rest().await?;
        page.open(&format!("/t/etagere.html#tremplin-badge={token}")).await?;
        page.shows(&one.inside(".panel h3")).await
    };
    let has = async |tokens: &[&str]| {
        let kept = kept(page).await?;
        let kept = Value::from(kept).to_string();
        ensure!(tokens.iter().all(|token| kept.contains(*token)), "{tokens:?} in {kept}");
        rows(page, &one, tokens.len()).await
    };
    open(first).await?;
    has(&[first]).await?;
    open(&other.token).await?;
    one.says("Il est gardé sur cet appareil").await?;
    has(&[first, &other.token]).await?;
    // The same signer's: the learner says which one stays.
    open(newer).await?;
    one.says("Vous avez déjà une autre version de ce badge.").await?;
    has(&[first, &other.token]).await?;
    page.is_accessible().await?;
    one.press("Garder celui-ci à la place").await?;
    page.says(&one.inside(".panel [role=status]"), "Il est gardé").await?;
    has(&[newer, &other.token]).await?;
    one.press("Ne pas le garder ici").await?;
    page.says(&one.inside(".panel [role=status]"), "Il n’est plus gardé").await?;
    has(&[first, &other.token]).await?;
    page.is_unharmed().await
}
