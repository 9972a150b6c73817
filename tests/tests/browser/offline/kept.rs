//! What the service worker keeps: for whom, how much, and what becomes of it where that fails.

use anyhow::{Result, ensure};
use tremplin_tests::page::Page;
use tremplin_tests::server::Answer;

use super::{LINE, drops, is_kept, json, keeps, put, put_worker, put_worker_after, show};
use crate::harness::{Scenario, in_one, scenario};
use crate::modules::short;
use crate::play::host;

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![scenario!(what_is_for_one_person_is_not_kept)];
    let once = in_one(vec![
        scenario!(an_answer_that_comes_late_says_nothing_of_now),
        scenario!(what_cannot_be_kept_is_told),
        scenario!(what_is_kept_is_little_and_each_thing_once),
    ]);
    [everywhere, once].concat()
}

/// Who comes after somebody on the same device, without network, sees nothing that was theirs.
async fn what_is_for_one_person_is_not_kept(page: &Page<'_>) -> Result<()> {
    put_worker(page)?;
    is_kept(page, "court", "/t/public.html").await?;
    let widget = "<tremplin-quiz src=\"/t/short.json\"></tremplin-quiz>";
    let html = |text: &str| host(&format!("<p id=\"who\">{text}</p>{widget}{LINE}"));
    for (name, value) in [
        ("cache-control", "no-store"),
        ("cache-control", "no-cache, Private"),
        ("vary", "Accept-Encoding, Cookie"),
        ("vary", "*"),
    ] {
        // Personal from the beginning, and where it was kept before.
        for path in ["/t/own.html", "/t/public.html"] {
            page.server.always(path, Answer::html(&html("Lina")).header(name, value));
            page.open(path).await?;
            page.shows("tremplin-quiz >>> [data-phase=item]").await?;
            drops(page, &[path]).await?;
        }
        is_kept(page, "court", "/t/public.html").await?;
        let kept: bool =
            page.run_async("return !!(await caches.match('/t/own.html'));", &[]).await?;
        ensure!(!kept, "{name}: {value} is kept");
    }
    // Where nothing but the cookie says so, what anybody gets is kept.
    let path = "/t/account.html";
    put(page, path, Answer::html(&html("Bonjour")));
    let own = Answer::html(&html("Lina")).header("cache-control", "no-cache");
    page.server.with_cookie(path, own);
    page.run::<()>("document.cookie = 'who=lina; Path=/'", &[]).await?;
    page.open(path).await?;
    page.says("#who", "Lina").await?;
    keeps(page, &[path]).await?;
    page.open(path).await?;
    page.says("#who", "Lina").await?;
    page.shows("tremplin-quiz >>> [data-phase=item]").await?;
    page.server.cut();
    page.open(path).await?;
    page.says("#who", "Bonjour").await?;
    page.run::<()>("document.cookie = 'who=; Path=/; Max-Age=0'", &[]).await?;
    page.is_unharmed().await
}

/// What an answer says that was asked for before the last one came is no longer so.
async fn an_answer_that_comes_late_says_nothing_of_now(page: &Page<'_>) -> Result<()> {
    // The worker's own look at a personal page takes until the page says so.
    const LATE: &str = "{
        const real = fetch, late = [];
        self.fetch = async (...asked) => {
          const answer = await real(...asked);
          const waits = asked[1]?.cache === 'force-cache' && /late/.test(asked[0]) && answer.headers.get('cache-control') === 'no-store';
          if (waits) await new Promise((go) => late.push(go));
          return answer;
        };
        addEventListener('message', ({ data }) => data === 'go' && late.forEach((go) => go()));
      }";
    put_worker_after(page, LATE)?;
    is_kept(page, "court", "/t/public.html").await?;
    let (path, widget) = ("/t/late.html", "<tremplin-quiz src=\"/t/short.json\"></tremplin-quiz>");
    let own = Answer::html(&host(&format!("{widget}{LINE}"))).header("cache-control", "no-store");
    page.server.always(path, own);
    page.open(path).await?;
    page.asked(path, 2).await?;
    // It is for anybody now.
    put(page, path, Answer::html(&host(widget)));
    page.open(path).await?;
    page.shows("tremplin-quiz >>> [data-phase=item]").await?;
    page.run_async::<()>(
        "const { active } = await navigator.serviceWorker.ready;
         active.postMessage('go');
         active.postMessage({ tremplin: [location.href] });",
        &[],
    )
    .await?;
    keeps(page, &[path]).await?;
    page.is_unharmed().await
}

/// One file that the browser does not keep takes no other along, and the page's console names it.
async fn what_cannot_be_kept_is_told(page: &Page<'_>) -> Result<()> {
    const FULL: &str = "{
        const { put } = Cache.prototype;
        let tries = 0;
        Cache.prototype.put = function (key, response) {
          const address = String(key.url ?? key);
          if (address.endsWith('/page.html') && (tries += 1) === 1) return Promise.reject(new Error('once'));
          if (address.endsWith('/large.svg')) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
          return put.call(this, key, response);
        };
      }";
    put_worker_after(page, FULL)?;
    put(page, "/t/short.json", json(&short("comble", "fr")));
    put(page, "/t/large.svg", Answer::svg("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
    let body =
        "<img src=\"/t/large.svg\" alt=\"\"><tremplin-quiz src=\"/t/short.json\"></tremplin-quiz>";
    show(page, &host(&format!("{body}{LINE}"))).await?;
    page.shows("tremplin-quiz >>> [data-phase=item]").await?;
    keeps(page, &["/t/page.html", "/t/short.json", "/dist/tremplin_quiz_bg.wasm"]).await?;
    page.until(
        "the console names what is not kept",
        "__t.console.some(({ text }) => /^tremplin: offline-not-kept: .*large.svg: QuotaExceededError/.test(text))",
    )
    .await?;
    page.server.cut();
    page.open("/t/page.html").await?;
    page.shows("tremplin-quiz >>> [data-phase=item]").await?;
    page.is_unharmed().await
}

async fn what_is_kept_is_little_and_each_thing_once(page: &Page<'_>) -> Result<()> {
    put_worker(page)?;
    let path = "/t/kept.html";
    is_kept(page, "court", path).await?;
    let pages = "(await (await caches.open('tremplin-offline')).keys()).map(({ url }) => url).filter((url) => url.includes('kept.html'))";
    // Where a visitor came from makes no other page of it; what they want to see does.
    for query in ["?utm_source=lettre&utm_medium=mail", "?fbclid=x", "?gclid", "?p=2&xtor=EPR-1"] {
        page.open(&format!("{path}{query}")).await?;
        page.shows("tremplin-quiz >>> [data-phase=item]").await?;
    }
    keeps(page, &["/t/kept.html?p=2"]).await?;
    let kept: Vec<String> = page.run_async(&format!("return {pages}.sort();"), &[]).await?;
    let expected = [page.server.url(path), page.server.url("/t/kept.html?p=2")];
    ensure!(kept == expected, "{kept:?}");
    // A script that asks for the page's own address gets what it asked for, which is no page to keep.
    page.server.always(path, Answer::html("<p>Fragment").header("cache-control", "no-cache"));
    let fragment: String = page
        .run_async(
            "return await (await fetch('/t/kept.html', { headers: { accept: 'text/x' } })).text();",
            &[],
        )
        .await?;
    ensure!(fragment.contains("Fragment"), "{fragment}");
    // Oldest first, and never many: what was wanted again stays.
    let many: Vec<String> = (0..150).map(|n| format!("/t/many-{n}.svg")).collect();
    for wave in 0..3 {
        let mut wanted =
            [path, "/t/short.json", "/dist/tremplin.js", "/t/probe.js"].map(str::to_owned).to_vec();
        wanted.extend([".js", "_bg.wasm"].map(|end| format!("/dist/tremplin_quiz{end}")));
        for one in &many {
            put(page, one, Answer::svg("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
            wanted.push(format!("{one}?{wave}"));
        }
        page.run_async::<()>(
            "const { active } = await navigator.serviceWorker.ready;
             active.postMessage({ tremplin: a.map((path) => new URL(path, location.href).href) });",
            &[json!(wanted)],
        )
        .await?;
        keeps(page, &[wanted.last().map_or("", String::as_str)]).await?;
    }
    let (count, first, last): (usize, bool, bool) = page
        .run_async(
            "const has = async (path) => !!(await caches.match(path));
             return [(await (await caches.open('tremplin-offline')).keys()).length, await has('/t/many-0.svg?0'), await has('/t/many-0.svg?2')];",
            &[],
        )
        .await?;
    ensure!((250..=300).contains(&count) && !first && last, "{count} entries, {first}, {last}");
    page.server.cut();
    page.open(&format!("{path}?mtm_campaign=x")).await?;
    page.says("tremplin-quiz >>> .title", "Quiz court").await?;
    page.is_unharmed().await
}
