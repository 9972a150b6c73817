//! The host page and the flashcards leave each other alone: styles, policies, memory.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;
use tremplin_tests::server::Answer;

use super::decks::{plain, remembered};
use super::play::{Deck, TAG};
use crate::harness::{Scenario, in_one, scenario};
use crate::play::host;

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!("everything_unset", |page| hostile(page, "* { all: unset !important }")),
        scenario!("tiny_root", |page| {
            hostile(
            page,
            "html { font-size: 40% } body { font: 6px/0.5 fantasy; text-transform: uppercase; letter-spacing: 1em; text-align: right; color: yellow; line-height: 0.2 }
             tremplin-flashcards { display: inline !important; font-size: 4px; line-height: 0; white-space: nowrap; direction: rtl }"
        )
        }),
        scenario!(strict_policy),
    ];
    let once = in_one(vec![
        scenario!("controls_deformed", |page| {
            hostile(
            page,
            "label, input, section, details, summary, button, div, span { position: absolute !important; width: 1px !important; height: 1px !important;
               font-size: 1px !important; opacity: 0; pointer-events: none; float: right; transform: scale(0.1); visibility: hidden; color: red !important }"
        )
        }),
        scenario!(a_thousand_mounts_leave_nothing).only(&[Browser::Chromium]),
    ]);
    [everywhere, once].concat()
}

/// The controls have boxes, the text can be read, the widget is a block of its own.
async fn stands(page: &Page<'_>, deck: &Deck<'_>, when: &str) -> Result<()> {
    let look: Value = page
        .value(&format!(
            "((card, host) => {{ const style = getComputedStyle(card); return {{
               size: parseFloat(style.fontSize), transform: style.textTransform, spacing: style.letterSpacing,
               width: card.getBoundingClientRect().width, display: getComputedStyle(host).display,
               line: parseFloat(style.lineHeight) / parseFloat(style.fontSize) }} }})(__t.one({}), __t.one('tremplin-flashcards'))",
            json!(deck.inside("[part~=card]"))
        ))
        .await?;
    let number = |name: &str| look[name].as_f64().unwrap_or_default();
    ensure!(
        number("size") >= 15.0 && number("width") > 280.0 && number("line") > 1.2,
        "{when}: {look}"
    );
    ensure!(
        look["display"] == "block" && look["transform"] == "none" && look["spacing"] == "normal",
        "{when}: {look}"
    );
    let small: Vec<String> = page
        .value(&format!(
            "__t.shown({}).filter((one) => {{ const box = one.getBoundingClientRect(); return box.height < 43.5 || box.width < 43.5; }}).map(__t.describe)",
            json!(deck.inside("button, label.button, select, input[type=text], summary"))
        ))
        .await?;
    ensure!(small.is_empty(), "{when}: smaller than 44 px: {small:#?}");
    Ok(())
}

/// A whole sitting, with an eye on every screen.
async fn sitting(page: &Page<'_>, deck: &Deck<'_>) -> Result<()> {
    deck.reaches("start").await?;
    stands(page, deck, "the overview").await?;
    deck.press("Commencer").await?;
    for id in ["cej", "pmsmp", "cdd"] {
        deck.shows_card(id).await?;
        stands(page, deck, id).await?;
        deck.turn().await?;
        stands(page, deck, &format!("{id} turned")).await?;
        deck.rate("easy").await?;
    }
    deck.reaches("results").await?;
    deck.opens_menu().await?;
    stands(page, deck, "the results").await
}

async fn hostile(page: &Page<'_>, css: &str) -> Result<()> {
    page.server.json("/t/deck.json", &remembered("hostile"));
    page.show(&host(&format!("<style>{css}</style>{TAG}"))).await?;
    sitting(page, &Deck::first(page)).await?;
    page.is_unharmed().await
}

async fn strict_policy(page: &Page<'_>) -> Result<()> {
    let policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
    page.server.json("/t/deck.json", &remembered("stricte"));
    page.server
        .always("/t/page.html", Answer::html(&host(TAG)).header("content-security-policy", policy));
    page.open("/t/page.html").await?;
    let deck = Deck::first(page);
    sitting(page, &deck).await?;
    // A picture of the weeks, and a swipe, set no style that the policy forbids.
    page.reload().await?;
    deck.press("Votre calendrier").await?;
    page.shows(&deck.inside(".history svg path")).await?;
    let violations: Vec<Value> = page.value("__t.policy").await?;
    ensure!(violations.is_empty(), "the policy was violated: {violations:?}");
    page.is_unharmed().await
}

async fn a_thousand_mounts_leave_nothing(page: &Page<'_>) -> Result<()> {
    let inline = plain("cycle");
    page.show(&host(&format!("<div id=\"place\"></div><template><tremplin-flashcards><script type=\"application/json\">{inline}</script></tremplin-flashcards></template>")))
        .await?;
    page.until("the loader has run", "customElements.get('tremplin-flashcards') !== undefined")
        .await?;
    // Each is added, comes up, is turned, and is taken away.
    let cycles = "
        const place = document.querySelector('#place');
        const template = document.querySelector('template');
        for (let n = 0; n < a; n += 10) {
          const ready = new Promise((resolve) => { let left = 10; place.addEventListener('tremplin-ready', function count() { left -= 1; if (!left) { place.removeEventListener('tremplin-ready', count); resolve(); } }); });
          for (let i = 0; i < 10; i++) place.append(template.content.cloneNode(true));
          await ready;
          for (const one of place.children) one.shadowRoot.querySelector('button.primary').click();
          place.replaceChildren();
          __t.events.length = 0;
          await new Promise((resolve) => setTimeout(resolve));
        }
        return __t.memories[0].buffer.byteLength;";
    let mut sizes = Vec::new();
    for _ in 0..4 {
        sizes.push(page.run_async::<u64>(cycles, &[json!(300)]).await?);
    }
    // Memory is taken by pages of 64 kB, and one may happen to be full: more than that would be 110 bytes a mount.
    ensure!(sizes[3] - sizes[1] <= 0x10000, "the memory grows: {sizes:?}");
    ensure!(page.value::<u32>("__t.memories.length").await? == 1);
    page.is_unharmed().await
}
