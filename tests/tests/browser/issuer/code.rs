//! The QR code of a signed badge: as few squares as can be, as large as the screen.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use tremplin_tests::browser::Browser;
use tremplin_tests::page::{Key, Page};

use super::losses::asks_before_closing;
use super::{BADGE, ready, result, sign};
use crate::badge::play::Badge;
use crate::harness::{Scenario, scenario};
use crate::play::host;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!("the_code_of_a_badge_with_rs256", |page| the_code(page, "RS256", 133)),
        scenario!("the_code_of_a_badge_with_es256", |page| the_code(page, "ES256", 117)),
        scenario!(the_code_fills_the_screen).only(&Browser::ALL),
    ]
}

async fn signed(page: &Page<'_>, algorithm: &str) -> Result<()> {
    ready(page, algorithm).await?;
    sign(page).await?;
    page.shows("#outcome .code svg").await
}

/// The badge's module as its issuer publishes it: with the key.
fn module(jwks: &Value) -> Result<Value> {
    let path = tremplin_tests::root().join(format!("demo-site/content/{BADGE}.json"));
    let mut module: Value = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    let mut key = jwks["keys"][0].clone();
    for member in ["alg", "use", "issuer"] {
        key.as_object_mut().context("a key")?.remove(member);
    }
    module["issuer"]["key"] = key;
    Ok(module)
}

/// How many bytes a code of each size from version 20 on holds with the least correction (ISO/IEC 18004,
/// table 7).
const HOLDS: [usize; 21] = [
    861, 932, 1006, 1094, 1174, 1276, 1370, 1468, 1531, 1631, 1735, 1843, 1955, 2071, 2191, 2306,
    2434, 2566, 2702, 2812, 2956,
];

/// How many squares the smallest code is wide that holds an address of so many bytes and so many digits
/// behind it. A signature is chance, and how well the rest is compressed too: a badge may take one size
/// more than another.
fn least(address: usize, digits: usize) -> Option<usize> {
    let version = (20_usize..).zip(HOLDS).find(|(version, bytes)| {
        // Each part says how it is written and how long it is (tables 2 and 3).
        let counts = if *version < 27 { 16 + 12 } else { 16 + 14 };
        8 + counts + 8 * address + (10 * digits).div_ceil(3) <= 8 * bytes
    });
    version.map(|(version, _)| 17 + 4 * version)
}

/// The code on the page: how many squares it is wide, and the link that it says.
async fn drawn(page: &Page<'_>) -> Result<(usize, String)> {
    let view: String =
        page.value("document.querySelector('.code svg').getAttribute('viewBox')").await?;
    ensure!(view.starts_with("-4 -4 "), "the white around it is not four squares: {view}");
    let whole: usize = view.rsplit(' ').next().context("a width")?.parse()?;
    let says: String = page.value("document.querySelector('.code').dataset.says").await?;
    Ok((whole - 8, says))
}

/// The link in the code opens the badge; `most` is how many squares the code is wide at most.
async fn the_code(page: &Page<'_>, algorithm: &str, most: usize) -> Result<()> {
    signed(page, algorithm).await?;
    let (token, jwks) = result(page).await?;
    let (width, says) = drawn(page).await?;
    let digits = says.split_once("/badge#tremplin-badge=").context("a link")?.1;
    ensure!(digits.chars().all(|c| c.is_ascii_digit()), "{says}");
    // In half the room of the token, and in the smallest code for that.
    let (address, long) = (says.len() - digits.len(), token.len());
    ensure!(4 * digits.len() < 5 * long, "{} digits for {long} letters", digits.len());
    ensure!(
        width <= most && Some(width) == least(address, digits.len()),
        "{width} squares: {says}"
    );
    page.click_text("#outcome button", "Enregistrer le fichier du badge").await?;

    // The learner's device.
    page.server.json("/t/badge.json", &module(&jwks)?);
    let body = host("<tremplin-badge src=\"/t/badge.json\"></tremplin-badge>");
    page.server.page("/t/recu.html", &body);
    page.open(&format!("/t/recu.html#tremplin-badge={digits}")).await?;
    let badge = Badge::first(page);
    badge.is("issued").await?;
    badge.says("Signé et vérifié").await?;
    page.until("the badge is out of the address", "location.hash === ''").await?;
    let kept: String = page.value("JSON.stringify({ ...localStorage })").await?;
    ensure!(kept.contains(&token), "another text is kept: {kept}");
    // Digits that stand for nothing take nothing away.
    page.rest().await?;
    page.open(&format!("/t/recu.html#tremplin-badge={digits}7")).await?;
    badge.says("Ce n’est pas un badge lisible.").await?;
    badge.is("issued").await?;
    page.is_unharmed().await
}

async fn the_code_fills_the_screen(page: &Page<'_>) -> Result<()> {
    signed(page, "ES256").await?;
    // Which of the two it is depends on the signature: see `least`.
    let (width, _) = drawn(page).await?;
    let advice =
        if width < 117 { "Le téléphone n’y arrive pas" } else { "Ce code est très fin" };
    page.says("#outcome .code", advice).await?;
    asks_before_closing(page, true).await?;
    page.click_text("#outcome button", "Afficher le code en grand").await?;
    page.until(
        "the code has as much room as there is, and whole pixels",
        "(() => {
           const dialog = document.querySelector('.large-code');
           const code = dialog.querySelector('svg');
           const { width } = code.getBoundingClientRect();
           const whole = Number(code.getAttribute('viewBox').split(' ')[2]);
           const square = (width / whole) * devicePixelRatio;
           const room = Math.max(Math.min(innerWidth, innerHeight - 72), Math.min(innerWidth - 180, innerHeight));
           return dialog.open && Math.abs(square - Math.round(square)) < 0.01
             && width <= room && width + whole / devicePixelRatio > room;
         })()",
    )
    .await?;
    page.is_accessible().await?;
    page.press(Key::Escape).await?;
    page.until(
        "it is closed, and the focus is back",
        "!document.querySelector('.large-code').open
         && __t.text(document.activeElement) === 'Afficher le code en grand'",
    )
    .await?;
    // It was shown: nothing is lost.
    asks_before_closing(page, false).await?;
    page.click("a[hreflang=en]").await?;
    page.click_text("#outcome button", "Show the code large").await?;
    page.click_text(".large-code button", "Close").await?;
    page.until("it is closed", "!document.querySelector('.large-code').open").await?;
    page.is_unharmed().await
}
