//! Text at twice its size on a narrow screen: nothing is cut off, nothing lies on something else.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;

use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{Reply, short, ten, three_wrong};
use crate::play::{Quiz, framed, host};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![scenario!("text_twice_as_large_at_320", |page| by_the_host(page, 320))];
    let once = in_one(vec![
        scenario!("text_twice_as_large_at_360", |page| by_the_host(page, 360)),
        scenario!(the_measure_sees_what_goes_wrong),
        scenario!("the_browser_is_set_to_32_pixels_at_320", |page| by_the_browser(page, 320))
            .only(&[Browser::Chromium]),
        scenario!("the_browser_is_set_to_32_pixels_at_360", |page| by_the_browser(page, 360))
            .only(&[Browser::Chromium]),
    ]);
    [everywhere, once].concat()
}

/// Of everything that is shown: text outside the button, choice or card that holds it, text or
/// controls on top of each other, and what makes the page scroll sideways.
const MISHAPS: &str = "(() => {
  const root = __t.one('tremplin-quiz >>> .root');
  const found = [];
  const name = (one) => __t.describe(one).slice(0, 90);
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide in ${clientWidth}`);
  const pieces = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!node.data.trim() || !__t.visible(node.parentElement) || node.parentElement.closest('.said-only')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 1);
      const holder = node.parentElement.closest('button, label, summary, .verdict, .card');
      const frame = holder.getBoundingClientRect();
      for (const box of boxes) {
        if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 4 || box.bottom > frame.bottom + 4) {
          found.push(`“${node.data.trim().slice(0, 40)}” reaches out of ${name(holder)}`);
        }
        pieces.push({ of: node, box, what: node.data.trim().slice(0, 40) });
      }
    } else if (node.matches('input, progress, img, button') && __t.visible(node)) {
      if (/radio|checkbox/.test(node.type) && node.offsetHeight < parseFloat(getComputedStyle(root).fontSize)) found.push(`${name(node)} stayed small`);
      pieces.push({ of: node, box: node.getBoundingClientRect(), what: name(node) });
      if (node.scrollWidth > node.clientWidth + 1 && node.localName === 'button') found.push(`${name(node)} cuts its text`);
    }
  }
  for (const [index, one] of pieces.entries()) {
    for (const other of pieces.slice(index + 1)) {
      if (one.of === other.of || one.of.contains(other.of) || other.of.contains(one.of)) continue;
      const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // Boxes of text are higher than its letters.
      if (width > 1 && height > 0.25 * Math.min(one.box.height, other.box.height)) found.push(`${one.what} lies on ${other.what}`);
    }
  }
  return found;
})()";

async fn is_whole(page: &Page<'_>, when: &str) -> Result<()> {
    let found: Vec<String> = page.value(MISHAPS).await?;
    ensure!(found.is_empty(), "{when}: {found:#?}");
    Ok(())
}

/// Works through a quiz of every kind, long words in it, with an eye on every screen.
async fn is_whole_throughout(page: &Page<'_>, width: u32, style: &str) -> Result<()> {
    let mut module = ten();
    module["passMark"] = json!(90);
    module["items"][1]["prompt"] = json!(
        "Anticonstitutionnellement, hypercontractualisation\u{202f}: que dit https://exemple.fr/une/adresse/vraiment/tres/longue/sans/espace ?"
    );
    page.server.json("/t/ten.json", &module);
    let quiz = format!(
        "<tremplin-quiz src=\"/t/ten.json\" resume=\"off\" style=\"{style}\"></tremplin-quiz>"
    );
    page.server.page("/t/inner.html", &host(&quiz));
    page.server.page("/t/frame.html", &framed("/t/inner.html", width, 640));
    page.open("/t/frame.html").await?;
    page.enter_frame("iframe").await?;
    let quiz = Quiz::first(page);
    quiz.reaches("intro").await?;
    let size: String = page
        .value(&format!("getComputedStyle(__t.one({})).fontSize", json!(quiz.inside(".root"))))
        .await?;
    ensure!(size == "32px", "the text is {size} high");
    is_whole(page, "the introduction").await?;
    quiz.go_on().await?;
    for (id, reply) in three_wrong() {
        quiz.shows_item(id).await?;
        if id == "longueur" {
            page.click(&quiz.inside("button[aria-expanded=false]")).await?;
        }
        is_whole(page, id).await?;
        if id == "photo" {
            quiz.go_on().await?;
            quiz.tells("Choisissez d’abord").await?;
            is_whole(page, "nothing chosen").await?;
        }
        quiz.answer(reply).await?;
        is_whole(page, &format!("{id} answered")).await?;
        if !matches!(reply, Reply::Read) {
            page.is_accessible().await?;
        }
        quiz.go_on().await?;
    }
    quiz.reaches("results").await?;
    page.run::<()>(
        "__t.all('tremplin-quiz >>> details').forEach((one) => { one.open = true; })",
        &[],
    )
    .await?;
    is_whole(page, "the results").await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn by_the_host(page: &Page<'_>, width: u32) -> Result<()> {
    is_whole_throughout(page, width, "--tremplin-font-size:200%").await
}

/// Host pages can do all of it to a choice; the measure tells each apart from a quiz that is whole.
async fn the_measure_sees_what_goes_wrong(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/short.json", &short("mal", "fr"));
    for (style, mishap) in [
        ("", ""),
        ("height:1em;min-height:0;font-size:2em", "reaches out of"),
        ("margin-top:-4em", "lies on"),
        ("width:200vw", "px wide in"),
    ] {
        page.show(&host(&format!(
            "<style>tremplin-quiz::part(choice){{{style}}}</style><tremplin-quiz src=\"/t/short.json\"></tremplin-quiz>"
        )))
        .await?;
        Quiz::first(page).shows_item("un").await?;
        let found: Vec<String> = page.value(MISHAPS).await?;
        ensure!(found.is_empty() == mishap.is_empty(), "{style}: {found:#?}");
        ensure!(found.join("\n").contains(mishap), "{style}: not “{mishap}” but {found:#?}");
    }
    Ok(())
}

/// As a visitor sets it for all pages, who sees badly.
async fn by_the_browser(page: &Page<'_>, width: u32) -> Result<()> {
    let sizes = |standard: u32| json!({ "fontSizes": { "standard": standard, "fixed": 13 } });
    page.session.cdp("Page.setFontSizes", sizes(32)).await?;
    let outcome = is_whole_throughout(page, width, "").await;
    page.session.cdp("Page.setFontSizes", sizes(16)).await?;
    outcome
}
