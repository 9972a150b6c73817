//! The adviser's key: kept, erased, saved, imported.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;

use super::{
    ACHIEVEMENT, ISSUER, choose_file, fill, go_on, link, make_key, request, result, sign, verify,
};
use crate::harness::{Scenario, scenario};

/// RFC 7517, appendix A.2: a key that the whole world has.
const JWK: &str = r#"{ "kty": "EC", "crv": "P-256",
    "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
    "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM",
    "d": "870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE" }"#;

/// Another one in PKCS#8, made by OpenSSL.
const PEM: &str = "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgc1zBXMPalLO2EKFk\nXS5YuWZ/l5sINCtaxzfg1yfNjxKhRANCAATSjSgQZbJbVYnb9xer18HzZmPxBsbV\nn2TUjVvXrVwanHH+O4/HvW2ZrsTUl4dHcgC+SbEkOeiKItkRnbx4u5wL\n-----END PRIVATE KEY-----";

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_reload_keeps_the_key_and_erasing_removes_it).only(&Browser::ALL),
        scenario!(the_backup_of_a_key_is_taken_up_again).only(&Browser::ALL),
        scenario!(the_address_for_requests_is_offered),
        scenario!(keys_from_files),
        scenario!(several_identities),
    ]
}

async fn a_reload_keeps_the_key_and_erasing_removes_it(page: &Page<'_>) -> Result<()> {
    page.open("/issuer").await?;
    ensure!(make_key(page, ISSUER, "ES256").await?, "the browser has no ES256");
    go_on(page).await?;
    // No script gets it out of the browser.
    let told: String = page
        .run_async(
            "const database = await new Promise((go, stop) => { const open = indexedDB.open('tremplin-issuer'); open.onsuccess = () => go(open.result); open.onerror = () => stop(open.error); });
             const all = await new Promise((go) => { const get = database.transaction('keys').objectStore('keys').getAll(); get.onsuccess = () => go(get.result); });
             database.close();
             const { key } = all[0];
             return `${all.length} ${key.extractable} ${await crypto.subtle.exportKey('jwk', key).then(() => 'exported', () => 'refused')}`;",
            &[],
        )
        .await?;
    ensure!(told == "1 false refused", "{told}");
    let address = page.text(".identity .address").await?;
    page.reload().await?;
    page.says(".identity .address", &address).await?;
    // It still signs.
    page.click("#request-text").await?;
    page.type_text(&request(json!({}))).await?;
    page.click_text("#request button", "Lire la demande").await?;
    page.shows("#confirm-checked").await?;
    sign(page).await?;
    let (token, jwks) = result(page).await?;
    verify::valid(&token, &jwks, ACHIEVEMENT).await?;

    page.click_text(".identity button", "Effacer cette clé").await?;
    page.says(".identity", "restent valables tant que leur clé publique reste publiée").await?;
    page.until("the focus is on the answer", "document.activeElement.id === 'erase-sure'").await?;
    page.is_accessible().await?;
    page.click_text(".identity button", "La garder").await?;
    page.click_text(".identity button", "Effacer cette clé").await?;
    page.click("#erase-sure").await?;
    page.says("#identity [role=status]", "La clé est effacée de cet appareil.").await?;
    page.shows("#issuer-name").await?;
    let left: Vec<String> =
        page.run_async("return (await indexedDB.databases()).map((one) => one.name);", &[]).await?;
    ensure!(left.is_empty(), "the database stays: {left:?}");
    page.reload().await?;
    page.shows("#issuer-name").await?;
    page.is_unharmed().await
}

async fn the_backup_of_a_key_is_taken_up_again(page: &Page<'_>) -> Result<()> {
    page.open("/issuer").await?;
    ensure!(make_key(page, ISSUER, "RS256").await?, "the browser has no RS256");
    page.says(".backup", "C’est le seul moment où c’est possible").await?;
    page.click_text(".backup button", "Enregistrer la copie").await?;
    page.says(".backup [role=status]", "issuer-key.jwk.json").await?;
    page.says(".backup [role=status]", "là où vous seul y avez accès").await?;
    let backup: String = page.run_async("return window.saved.at(-1).text();", &[]).await?;
    let key: Value = serde_json::from_str(&backup)?;
    ensure!(key["issuer"] == ISSUER && key["alg"] == "RS256" && key["d"].is_string());
    ensure!(key["profile"]["name"] == "Mission locale de Brest", "{}", key["profile"]);
    // Nothing is lost any more: nothing is asked.
    page.click_text(".backup button", "Continuer").await?;
    page.says("#identity [role=status]", "Votre clé est prête.").await?;
    let published: String =
        page.value("document.querySelector('.published textarea').value").await?;
    ensure!(!published.contains("\"d\""), "the private key is among what is published");
    page.click_text(".identity button", "Effacer cette clé").await?;
    page.click("#erase-sure").await?;
    page.shows("#issuer-name").await?;
    choose_file(page, "#identity input[type=file]", "backup.json", &backup).await?;
    page.says(".identity-form [role=status]", "Clé RS256 lue dans « backup.json ».").await?;
    // All that is left to do is to take it.
    page.until(
        "the address and the name are there, and the focus is on the button",
        &format!(
            "document.querySelector('#issuer-id').value === '{ISSUER}'
             && document.querySelector('#issuer-name').value === 'Mission locale de Brest'
             && __t.text(document.activeElement) === 'Utiliser cette clé'"
        ),
    )
    .await?;
    page.is_accessible().await?;
    // By mouse: after the copy was saved, Firefox's list of downloads has the keyboard.
    page.click_text(".identity-form button", "Utiliser cette clé").await?;
    page.says("#identity [role=status]", "Votre clé est prête.").await?;
    page.until("the focus goes on", "document.activeElement.id === 'identity-title'").await?;
    let again: String = page.value("document.querySelector('.published textarea').value").await?;
    ensure!(published == again, "{published} is not {again}");

    // A copy of before has no name in it: that is what is left to write.
    page.click_text(".identity button", "Effacer cette clé").await?;
    page.click("#erase-sure").await?;
    page.shows("#issuer-name").await?;
    let mut old = key;
    old.as_object_mut().context("an object")?.remove("profile");
    page.click("a[hreflang=en]").await?;
    choose_file(page, "#identity input[type=file]", "old.json", &old.to_string()).await?;
    page.says(".identity-form [role=status]", "RS256 key read from “old.json”.").await?;
    page.until(
        "the address is there, and the focus is on the name",
        &format!(
            "document.querySelector('#issuer-id').value === '{ISSUER}'
             && document.activeElement.id === 'issuer-name'"
        ),
    )
    .await?;
    fill(page, "#issuer-name", "Mission locale").await?;
    page.click_text(".identity-form button", "Use this key").await?;
    page.says("#identity [role=status]", "Your key is ready.").await?;
    page.is_unharmed().await
}

/// What leads learners' requests here stands among what is to be published.
async fn the_address_for_requests_is_offered(page: &Page<'_>) -> Result<()> {
    page.open("/issuer").await?;
    ensure!(make_key(page, ISSUER, "ES256").await?, "the browser has no ES256");
    go_on(page).await?;
    page.click(".published summary").await?;
    page.says(".published", "Ligne qui mène les demandes à cette page").await?;
    page.is_accessible().await?;
    there_is_a_line_to(page, "/issuer").await?;
    page.click("a[hreflang=en]").await?;
    page.says(".published", "Line that leads requests to this page").await?;
    there_is_a_line_to(page, "/issuer?lang=en").await?;
    page.click_one("__t.all('.published button').filter((it) => it.closest('.copy')).at(-1)")
        .await?;
    page.until(
        "it is copied, or selected to be",
        "__t.text(__t.all('.published .copy [role=status]').at(-1)) !== ''",
    )
    .await?;
    page.is_unharmed().await
}

/// The line stands among those for the badge's file, and by itself.
async fn there_is_a_line_to(page: &Page<'_>, path: &str) -> Result<()> {
    let line = json!(format!("\"requestUrl\": \"{}\"", page.server.url(path)));
    page.until(
        "the line is there",
        &format!(
            "(([, , lines, line]) => line === {line} && lines.includes({line}))(
               __t.all('.published textarea').map((field) => field.value))"
        ),
    )
    .await?;
    Ok(())
}

async fn keys_from_files(page: &Page<'_>) -> Result<()> {
    page.open(&link(json!({}))).await?;
    page.shows("#issuer-name").await?;
    let input = "#identity input[type=file]";
    let mut foreign: Value = serde_json::from_str(JWK)?;
    foreign["issuer"] = "https://autre.example/".into();
    let mut mixed: Value = serde_json::from_str(JWK)?;
    mixed["d"] = "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI".into();
    for (name, text, word) in [
        ("public.json", JWK.replace("\"d\"", "\"e\""), "C’est une clé publique d’émetteur."),
        ("request.txt", request(json!({})), "C’est une demande de badge."),
        ("nothing.txt", "Bonjour".into(), "ne contient pas de clé privée"),
        ("mixed.json", mixed.to_string(), "Cette clé est abîmée"),
        (
            "old.pem",
            "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----".into(),
            "ancien format",
        ),
        ("cut.pem", PEM.chars().take(90).collect(), "Cette clé est abîmée"),
    ] {
        choose_file(page, input, name, &text).await?;
        page.says(".identity-form [role=status].is-error", word).await?;
    }
    page.is_accessible().await?;
    // A key of another issuer is not taken.
    fill(page, "#issuer-name", "Mission locale").await?;
    fill(page, "#issuer-id", ISSUER).await?;
    choose_file(page, input, "foreign.json", &foreign.to_string()).await?;
    page.says(".identity-form [role=status]", "Clé ES256 lue").await?;
    page.click_text(".identity-form button", "Utiliser cette clé").await?;
    page.says(".identity-form [role=status]", "celle d’un autre émetteur").await?;
    choose_file(page, input, "key.pem", PEM).await?;
    page.says(".identity-form [role=status]", "Clé ES256 lue dans « key.pem ».").await?;
    page.click_text(".identity-form button", "Utiliser cette clé").await?;
    page.shows("#confirm-checked").await?;
    sign(page).await?;
    let (token, jwks) = result(page).await?;
    verify::valid(&token, &jwks, ACHIEVEMENT).await?;
    page.is_unharmed().await
}

async fn several_identities(page: &Page<'_>) -> Result<()> {
    page.open(&link(json!({}))).await?;
    ensure!(make_key(page, ISSUER, "ES256").await?, "the browser has no ES256");
    go_on(page).await?;
    page.click_text("#identity button", "Ajouter une autre identité").await?;
    page.click_text("#identity button", "Revenir sans rien ajouter").await?;
    page.click_text("#identity button", "Ajouter une autre identité").await?;
    ensure!(make_key(page, "https://autre.example/", "RS256").await?, "the browser has no RS256");
    go_on(page).await?;
    // The new one signs, and may not sign this badge; the other one may.
    page.says("#confirm [role=status]", "Ce badge est celui d’un autre émetteur").await?;
    page.is_accessible().await?;
    page.click_one("__t.shown('.identity input[type=radio]')[0]").await?;
    page.shows("#confirm-checked").await?;
    page.reload().await?;
    page.until("both are kept", "__t.shown('.identity').length === 2").await?;
    page.is_unharmed().await
}
