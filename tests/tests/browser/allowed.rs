//! What `embed.config.json` lets into the frame: content and the keys of issuers.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::page::Page;
use tremplin_tests::server::Answer;

use crate::badge::play::{Badge, badge, payload, signed};
use crate::frame::parent;
use crate::harness::{Scenario, scenario};
use crate::modules::short;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(another_origin_is_refused),
        scenario!(another_origin_is_let_in_by_the_config),
        scenario!(where_an_address_leads_counts),
        scenario!(keys_from_another_origin_are_refused),
    ]
}

async fn another_origin_is_refused(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/far.json", &short("loin", "fr"));
    let far = format!("{}/t/far.json", page.server.other_origin());
    let refused = [
        far.as_str(),
        "//evil.invalid/x.json",
        "javascript:alert(1)",
        "data:application/json,{}",
        "",
        "blob:x",
    ];
    for src in refused {
        page.show(&parent("", &format!("kind=quiz&src={}&lang=fr", src.replace('&', "%26"))))
            .await?;
        let error = page.event("tremplin-error", 1).await?.detail;
        ensure!(error["code"] == "content-refused" && error["fatal"] == true, "{src}: {error}");
        page.enter_frame("iframe").await?;
        page.says("body", "Cette activité n’est pas disponible").await?;
        page.is_unharmed().await?;
        page.leave_frames().await?;
    }
    ensure!(page.server.count("/t/far.json") == 0, "the refused address was asked all the same");
    Ok(())
}

async fn another_origin_is_let_in_by_the_config(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/far.json", &short("loin", "fr"));
    page.server.json("/u/far.json", &short("ailleurs", "fr"));
    let origin = page.server.other_origin();
    let config = json!({ "allow": [format!("{origin}/t/")] }).to_string();
    page.server.always("/dist/embed.config.json", Answer::json(&config));
    page.show(&parent("", &format!("kind=quiz&src={origin}/t/far.json"))).await?;
    ensure!(page.event("tremplin-ready", 1).await?.detail["id"] == "loin");
    page.show(&parent("", &format!("kind=quiz&src={origin}/u/far.json"))).await?;
    ensure!(page.event("tremplin-error", 1).await?.detail["code"] == "content-refused");
    // A prefix of the name is not the name, nor is a folder whose name begins alike, or a path that some
    // server may read as another one.
    let file = format!("{origin}/t/far.json");
    let config =
        json!({ "allow": [format!("{origin}/ab"), format!("{origin}/c/"), file, "data:", "x", 7] });
    page.server.always("/dist/embed.config.json", Answer::json(&config.to_string()));
    for path in ["/ab", "/ab/far.json", "/ab?x=/../", "/c/d/far.json", "/t/far.json"] {
        page.server.json(path.split('?').next().unwrap_or_default(), &short("loin", "fr"));
        page.show(&parent("", &format!("kind=quiz&src={}", encoded(&format!("{origin}{path}")))))
            .await?;
        page.event("tremplin-ready", 1).await.map_err(|error| error.context(path))?;
    }
    let refused = [
        "0/ab/far.json",
        "/abcd",
        "/abcd/far.json",
        "/c",
        "/ab/..%2fu/far.json",
        "/ab/..%2Fu/far.json",
        "/ab/%2e%2e%2fu/far.json",
        "/ab/..%5cu/far.json",
        "/ab/%5c../far.json",
        "/ab/..\\u/far.json",
        "/ab/../u/far.json",
        "/ab/..%252fu/far.json",
        "/ab/..;/u/far.json",
        "/ab/..%00/u/far.json",
        "/ab/%c0%ae%c0%ae/u/far.json",
    ];
    for path in refused {
        page.show(&parent("", &format!("kind=quiz&src={}", encoded(&format!("{origin}{path}")))))
            .await?;
        let error = page.event("tremplin-error", 1).await.map_err(|error| error.context(path))?;
        ensure!(error.detail["code"] == "content-refused", "{path}: {}", error.detail);
    }
    ensure!(page.server.count("/u/far.json") == 0, "a refused address was asked all the same");
    Ok(())
}

/// `value` as it stands in a query.
fn encoded(value: &str) -> String {
    value.bytes().map(|byte| format!("%{byte:02x}")).collect()
}

/// What an allowed address leads to is held against the list too: content as well as keys, or a stranger's
/// badge would be signed and verified.
async fn where_an_address_leads_counts(page: &Page<'_>) -> Result<()> {
    let origin = page.server.other_origin();
    page.server.json("/u/far.json", &short("ailleurs", "fr"));
    page.server.json("/t/near.json", &short("ici", "fr"));
    let leads = |from: &str, to: &str| {
        page.server.always(from, Answer::status(302).header("location", to));
    };
    let config = json!({ "allow": [format!("{origin}/t/")] }).to_string();
    page.server.always("/dist/embed.config.json", Answer::json(&config));
    leads("/t/away", &format!("{origin}/u/far.json"));
    leads("/t/out", "/t/away");
    leads("/t/home", "/t/near.json");
    for src in ["/t/away", "/t/out", &format!("{origin}/t/away"), &format!("{origin}/t/out")] {
        page.show(&parent("", &format!("kind=quiz&src={src}&lang=fr"))).await?;
        let error = page.event("tremplin-error", 1).await?;
        ensure!(error.detail["code"] == "content-refused", "{src}: {}", error.detail);
        page.enter_frame("iframe").await?;
        page.says("tremplin-quiz >>> [role=status]", "n’est pas disponible").await?;
        page.leave_frames().await?;
    }
    for src in ["/t/home", &format!("{origin}/t/home")] {
        page.show(&parent("", &format!("kind=quiz&src={src}&lang=fr"))).await?;
        page.event("tremplin-ready", 1).await.map_err(|error| error.context(src.to_owned()))?;
    }
    let signed = signed(page, &payload("detour")).await?;
    page.server.json("/u/jwks.json", &signed.jwks);
    page.server.json("/t/badge.json", &badge("detour"));
    leads("/t/jwks.json", &format!("{origin}/u/jwks.json"));
    page.show(&parent("", "kind=badge&src=/t/badge.json&issuers=/t/jwks.json&lang=fr")).await?;
    page.event("tremplin-ready", 1).await?;
    page.enter_frame("iframe").await?;
    Badge::first(page).choose("badge.jwt", signed.token.as_bytes()).await?;
    page.leave_frames().await?;
    let verified = page.event("tremplin-verified", 1).await?;
    ensure!(verified.detail["standing"] == "unconfirmed", "{}", verified.detail);
    page.is_unharmed().await
}

/// Otherwise anybody could show forged badges as valid on a page of this site.
async fn keys_from_another_origin_are_refused(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/badge.json", &badge("cadre"));
    let keys = format!("{}/t/jwks.json", page.server.other_origin());
    page.show(&parent("", &format!("kind=badge&src=/t/badge.json&issuers={keys}"))).await?;
    let error = page.event("tremplin-error", 1).await?;
    ensure!(error.detail["code"] == "content-refused", "{}", error.detail);
    ensure!(page.server.count("/t/jwks.json") == 0, "{:?}", page.server.seen());
    Ok(())
}
