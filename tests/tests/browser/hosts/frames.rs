//! What pages do to a frame: they make it late, move it, give it a height of their own, take its scripts away.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;
use tremplin_tests::server::Answer;

use crate::frame::parent;
use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{Reply, short};
use crate::play::Quiz;

pub fn scenarios() -> Vec<Scenario> {
    in_one(vec![
        scenario!(content_grows_late),
        scenario!(a_frame_is_moved_in_the_page),
        scenario!(tarteaucitron_makes_the_frame),
        scenario!(as_high_as_the_page_says),
        scenario!(a_sandbox_without_scripts).only(&[Browser::Chromium]),
    ])
}

const HIGH: &str = "document.querySelector('iframe').clientHeight";

/// Waits until the frame is as high as what is in it.
pub async fn fits(page: &Page<'_>) -> Result<()> {
    let inner =
        "document.querySelector('iframe').contentDocument.body.getBoundingClientRect().height";
    page.until(
        "the frame is as high as its content",
        &format!("{inner} > 100 && Math.abs({HIGH} - {inner}) < 2"),
    )
    .await?;
    Ok(())
}

async fn content_grows_late(page: &Page<'_>) -> Result<()> {
    let mut module = short("image", "fr");
    module["items"][0]["image"] = json!({ "src": "/t/late.svg", "alt": "Une image" });
    page.server.json("/t/image.json", &module);
    page.server.always(
        "/t/late.svg",
        Answer::svg("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"200\"/>"),
    );
    let gate = page.server.hold("/t/late.svg");
    page.show(&parent("", "kind=quiz&src=/t/image.json")).await?;
    page.event("tremplin-ready", 1).await?;
    fits(page).await?;
    page.asked("/t/late.svg", 1).await?;
    let before: f64 = page.value(HIGH).await?;
    gate.release();
    page.until("the frame has grown", &format!("{HIGH} > {before} + 90")).await?;
    fits(page).await?;
    page.is_unharmed().await
}

/// A frame that is moved loads anew: what was answered is there, and so is its height.
async fn a_frame_is_moved_in_the_page(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/bouge.json", &short("bouge", "fr"));
    page.show(
        &parent("", "kind=quiz&src=/t/bouge.json")
            .replace("</body>", "<div id=\"place\"></div></body>"),
    )
    .await?;
    page.event("tremplin-ready", 1).await?;
    page.enter_frame("iframe").await?;
    Quiz::first(page).play(&[("un", Reply::Pick(&[0]))]).await?;
    page.leave_frames().await?;
    page.run::<()>(
        "const frame = document.querySelector('iframe');
         frame.style.height = '';
         document.querySelector('#place').append(frame);",
        &[],
    )
    .await?;
    page.event("tremplin-ready", 2).await?;
    fits(page).await?;
    page.enter_frame("iframe").await?;
    let quiz = Quiz::first(page);
    quiz.play(&[("deux", Reply::Say(true))]).await?;
    quiz.reaches("results").await?;
    page.leave_frames().await?;
    page.event("tremplin-completed", 1).await?;
    page.is_unharmed().await
}

/// tarteaucitron, as it is on npm, makes a frame of a `div` once the visitor agrees: late, with no sandbox, and as high
/// as the `div` says.
async fn tarteaucitron_makes_the_frame(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/tac.json", &short("tac", "fr"));
    let html = "<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Parent</title>\
         <script>window.tarteaucitronForceLanguage = 'fr';</script>\
         <script src=\"/npm/tarteaucitronjs/tarteaucitron.js\"></script>\
         <script>
           tarteaucitron.init({ hashtag: '#tac', cookieName: 'tac', orientation: 'middle', showAlertSmall: false, cookieslist: false,
             showIcon: false, adblocker: false, DenyAllCta: true, AcceptAllCta: true, highPrivacy: true, handleBrowserDNTRequest: false,
             removeCredit: true, moreInfoLink: false, useExternalCss: false, useExternalJs: false, mandatory: false, bodyPosition: 'bottom' });
           (tarteaucitron.job = tarteaucitron.job || []).push('iframe');
         </script>\
         <script src=\"/dist/resize.js\" defer></script></head><body><h1>Parent</h1>\
         <div class=\"tac_iframe\" title=\"Quiz\" width=\"600\" height=\"450\" url=\"ORIGIN/dist/embed.html?kind=quiz&amp;src=/t/tac.json\"></div></body></html>";
    page.show(&html.replace("ORIGIN", &page.server.origin())).await?;
    page.shows("#tarteaucitronPersonalize2").await?;
    ensure!(
        page.value::<u32>("document.querySelectorAll('iframe').length").await? == 0,
        "the frame is there already"
    );
    page.run::<()>("tarteaucitron.userInterface.respondAll(true)", &[]).await?;
    let ready = page.event("tremplin-ready", 1).await?;
    ensure!(ready.from == "iframe" && ready.detail["id"] == "tac", "{ready:?}");
    ensure!(
        page.value::<bool>("document.querySelector('iframe').getAttribute('sandbox') === null")
            .await?
    );
    fits(page).await?;
    page.is_unharmed().await
}

/// Without `resize.js`, 450 px high: all of it can be reached.
async fn as_high_as_the_page_says(page: &Page<'_>) -> Result<()> {
    let mut module = short("haut", "fr");
    module["items"][0]["prompt"] = json!("Une longue question. ".repeat(60));
    page.server.json("/t/haut.json", &module);
    let script = "<script src=\"/dist/resize.js\" defer></script>";
    let html = parent("", "kind=quiz&src=/t/haut.json")
        .replace(script, "")
        .replace("height=\"150\"", "height=\"450\"");
    page.show(&html).await?;
    page.enter_frame("iframe").await?;
    let quiz = Quiz::first(page);
    quiz.shows_item("un").await?;
    let (needs, has): (f64, f64) =
        page.value("[document.documentElement.scrollHeight, innerHeight]").await?;
    ensure!(needs > has + 50.0 && (has - 450.0).abs() < 2.0, "{needs} px in {has} px");
    quiz.answer(Reply::Pick(&[0])).await?;
    // The verdict stands at the end, and is in view.
    page.until("the button is in view", "((box) => box.top >= 0 && box.bottom <= innerHeight)(__t.one('tremplin-quiz >>> button[part~=primary]').getBoundingClientRect())").await?;
    quiz.go_on().await?;
    quiz.shows_item("deux").await?;
    page.is_unharmed().await
}

/// Some editors forbid all scripts in frames: there is a link to the page by itself.
async fn a_sandbox_without_scripts(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/seul.json", &short("seul", "fr"));
    // The page around has to look in to click.
    let sandbox = "sandbox=\"allow-same-origin allow-popups allow-popups-to-escape-sandbox\"";
    page.show(
        &parent(sandbox, "kind=quiz&src=/t/seul.json").replace("height=\"150\"", "height=\"300\""),
    )
    .await?;
    page.says("iframe >>> a", "L’ouvrir seule").await?;
    let link: serde_json::Value =
        page.value("((a) => [a.href, a.target, a.rel])(__t.one('iframe >>> a'))").await?;
    let own = page.server.url("/dist/embed.html?kind=quiz&src=/t/seul.json");
    ensure!(link == json!([own, "_blank", "noopener"]), "{link}");
    let tabs = page.session.web.windows().await.context("the windows")?;
    page.click("iframe >>> a").await?;
    let mut now = tabs.clone();
    while now.len() == tabs.len() {
        now = page.session.web.windows().await?;
    }
    let new = now.iter().find(|one| !tabs.contains(one)).context("a new window")?;
    page.session.web.switch_to_window(new.clone()).await?;
    let there = Quiz::first(page).shows_item("un").await;
    page.session.web.close_window().await?;
    page.session.web.switch_to_window(tabs[0].clone()).await?;
    there
}
