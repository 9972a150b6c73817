//! Sites with strict headers, and browsers with less than usual.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;
use tremplin_tests::server::Answer;

use crate::failures::tag;
use crate::frame::parent;
use crate::harness::{Scenario, scenario};
use crate::modules::{Reply, short};
use crate::play::{Quiz, host};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        // WebKit knows `require-corp` only.
        scenario!(a_site_that_is_isolated).only(&[Browser::Chromium]),
        scenario!(no_wasm_in_the_browser).only(&[Browser::Chromium]),
        scenario!(trusted_types_and_the_worker).only(&[Browser::Chromium]),
    ]
}

/// COOP and COEP: everything comes from another origin, with the headers that servers are told to send with it.
async fn a_site_that_is_isolated(page: &Page<'_>) -> Result<()> {
    let far = page.server.other_origin();
    page.server.json("/t/isole.json", &short("isole", "fr"));
    let isolated = |html: &str| {
        Answer::html(&html.replace("\"/dist/", &format!("\"{far}/dist/")))
            .header("cross-origin-opener-policy", "same-origin")
            .header("cross-origin-embedder-policy", "require-corp")
    };
    let shared = |answer: Answer| answer.header("cross-origin-resource-policy", "cross-origin");
    for file in ["tremplin.classic.js", "resize.js"] {
        page.server.always(&format!("/dist/{file}"), shared(Answer::usual()));
    }
    page.server.always(
        "/dist/embed.html",
        shared(Answer::usual()).header("cross-origin-embedder-policy", "credentialless"),
    );
    let tag = "<tremplin-quiz src=\"/t/isole.json\" resume=\"off\"></tremplin-quiz>";
    let module = host(tag);
    let classic = module
        .replace("type=\"module\" src=\"/dist/tremplin.js\"", "src=\"/dist/tremplin.classic.js\"");
    for html in [module, classic] {
        page.server.always("/t/isolated.html", isolated(&html));
        page.open("/t/isolated.html").await?;
        ensure!(page.value::<bool>("crossOriginIsolated").await?, "the page is not isolated");
        let quiz = Quiz::first(page);
        quiz.play(&[("un", Reply::Pick(&[0])), ("deux", Reply::Say(true))]).await?;
        quiz.reaches("results").await?;
        page.is_unharmed().await?;
    }
    page.server.always("/t/isolated.html", isolated(&parent("", "kind=quiz&src=/t/isole.json")));
    page.open("/t/isolated.html").await?;
    page.event("tremplin-ready", 1).await?;
    page.enter_frame("iframe").await?;
    Quiz::first(page).shows_item("un").await?;
    page.leave_frames().await?;
    page.is_unharmed().await
}

/// Some forbid WebAssembly on their devices: the page keeps what it has, and says why in the console.
async fn no_wasm_in_the_browser(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/sans.json", &short("sans", "fr"));
    page.show(
        &tag("/t/sans.json")
            .replace("<script type", "<script>delete window.WebAssembly</script><script type"),
    )
    .await?;
    let told = page.event("tremplin-error", 1).await?;
    ensure!(told.detail["code"] == "wasm-blocked" && told.detail["fatal"] == true, "{told:?}");
    page.says("#repli", "Lisez les questions").await?;
    ensure!(page.value::<u32>("__t.shown('tremplin-quiz >>> button').length").await? == 0);
    page.is_accessible().await?;
    page.is_unharmed().await
}

/// The worker's address is a script's address: under Trusted Types a text is not enough.
async fn trusted_types_and_the_worker(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/court.json", &short("court", "fr"));
    page.server
        .always("/tremplin-sw.js", Answer::javascript("importScripts('/dist/tremplin-sw.js');"));
    let html = host("<tremplin-quiz src=\"/t/court.json\"></tremplin-quiz>").replace(
        "</head>",
        "<script src=\"/dist/offline.js\" data-worker=\"/tremplin-sw.js\" defer></script></head>",
    );
    page.server.always(
        "/t/trusted.html",
        Answer::html(&html).header("content-security-policy", "require-trusted-types-for 'script'"),
    );
    page.open("/t/trusted.html").await?;
    Quiz::first(page).shows_item("un").await?;
    page.until(
        "the worker is there",
        "navigator.serviceWorker.getRegistration().then((one) => Boolean(one?.active))",
    )
    .await?;
    let violations: serde_json::Value = page.value("__t.policy").await?;
    ensure!(violations == json!([]), "{violations}");
    page.run_async::<()>(
        "await (await navigator.serviceWorker.getRegistration()).unregister()",
        &[],
    )
    .await?;
    page.is_unharmed().await
}
