//! The page around a frame, and frames that are not ours: who is heard, and what is told to whom.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;
use tremplin_tests::server::Answer;

use crate::frame::parent;
use crate::harness::{Scenario, scenario};
use crate::modules::{Reply, short};
use crate::play::Quiz;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(only_our_page_is_heard),
        scenario!(what_our_page_says_is_checked).only(&[Browser::Chromium]),
        scenario!(answers_go_to_parents_that_are_named),
        scenario!(resize_that_comes_late_asks_for_the_height),
    ]
}

/// Says everything that a stranger might, then that it has.
const STRANGER: &str = "<!doctype html><script>
    const say = (message) => parent.postMessage(message, '*');
    for (const height of [20000, 600]) say({ tremplin: 'resize', height, hello: 1, top: 5000, bottom: 9000 });
    say({ tremplin: 'show', top: 9000, bottom: 9999 });
    for (const name of ['completed', 'earned', 'kept', 'ready', 'error']) {
      say({ tremplin: `tremplin-${name}`, detail: { id: 'forge', code: 'forge', scaled: 1, passed: true } });
    }
    addEventListener('message', ({ data }) => say({ heard: data }));
    say('done');
    </script>";

async fn only_our_page_is_heard(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/short.json", &short("nous", "fr"));
    page.server.page("/t/stranger.html", STRANGER);
    page.server.page("/t/embed.html", STRANGER);
    let own = "/dist/embed.html?kind=quiz&src=/t/short.json";
    let srcdoc = STRANGER.replace('"', "&quot;");
    let other = page.server.other_origin();
    // By its address one of ours, and then somewhere else.
    page.server.page("/dist/embed.html/x", STRANGER);
    let strangers = [
        "src=\"/t/stranger.html\"".to_owned(),
        "src=\"/t/embed.html\"".to_owned(),
        "src=\"/t/stranger.html\" sandbox=\"allow-scripts\"".to_owned(),
        format!("src=\"{other}/t/embed.html\""),
        "src=\"/dist/embed.html/x\"".to_owned(),
        format!("src=\"{own}\" sandbox=\"allow-scripts\" srcdoc=\"{srcdoc}\""),
        format!("src=\"{own}\" srcdoc=\"{srcdoc}\""),
    ];
    let frames: Vec<String> = strangers
        .iter()
        .map(|with| format!("<iframe class=\"no\" height=\"150\" {with}></iframe>"))
        .collect();
    let html = format!(
        "<!doctype html><html lang=\"fr\"><title>Parent</title>\
         <script>window.done = 0; addEventListener('message', ({{ data }}) => {{ if (data === 'done') done += 1; }})</script>\
         <form name=\"currentScript\"></form><img name=\"currentScript\" src=\"{other}/t/x.js\" alt=\"\">\
         <script src=\"/dist/resize.js\"></script>{}<p style=\"height:300vh\">Texte</p>",
        frames.concat()
    );
    page.show(&html).await?;
    page.until("all have spoken", &format!("done >= {}", strangers.len())).await?;
    // Our own page, and the same one after a stranger has taken its place in the frame.
    page.run::<()>(
        "document.body.insertAdjacentHTML('afterbegin', `<iframe id=own height=150 src=\"${arguments[0]}\"></iframe>`)",
        &[json!(own)],
    )
    .await?;
    let ready = page.event("tremplin-ready", 1).await?;
    ensure!(ready.id == "own" && ready.detail["id"] == "nous", "{ready:?}");
    page.until("our frame has its height", "document.querySelector('#own').style.height !== ''")
        .await?;
    let high: Vec<String> = page
        .value("[...document.querySelectorAll('.no')].map(({ style }) => style.height)")
        .await?;
    ensure!(high.iter().all(String::is_empty), "a stranger was given its height: {high:?}");
    page.run::<()>(
        "document.querySelector('#own').contentWindow.location = arguments[0] + '/t/stranger.html'",
        &[json!(other)],
    )
    .await?;
    page.until("it has spoken too", &format!("done > {}", strangers.len())).await?;
    let events = page.events().await?;
    ensure!(events.len() == 1, "{events:?}");
    ensure!(page.value::<f64>("scrollY").await? == 0.0, "a stranger has scrolled the page");
    page.is_unharmed().await
}

/// Whoever has found a way into our page may say no more than a widget does, and not too often.
async fn what_our_page_says_is_checked(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/short.json", &short("dedans", "fr"));
    page.show(&parent("", "kind=quiz&src=/t/short.json")).await?;
    page.event("tremplin-ready", 1).await?;
    let say = |script: &'static str| async move {
        page.enter_frame("iframe").await?;
        page.run::<()>(script, &[]).await?;
        page.leave_frames().await
    };
    page.run::<()>(
        "for (const name of ['kept', 'anything']) addEventListener(`tremplin-${name}`, () => window.inside = name)",
        &[],
    )
    .await?;
    let height = "document.querySelector('iframe').clientHeight";
    say("for (const height of ['9999', {}, [7777], null, NaN, -5, 0, Infinity, 1n, undefined]) parent.postMessage({ tremplin: 'resize', height }, '*');
         for (const at of [{}, 1n, 'x', NaN, Infinity]) parent.postMessage({ tremplin: 'resize', top: at, bottom: at }, '*');
         for (const odd of [null, 7, 'x', [], { tremplin: {} }, { tremplin: ['tremplin-ready'] }]) parent.postMessage(odd, '*');")
        .await?;
    say("const ring = {}; ring.ring = ring;
         const ways = [
           ['kept', 'eyJ'], ['kept', { id: 'x' }], ['anything', { id: 'x' }], ['completed', null], ['completed', 'x'], ['completed', []],
           ['completed', {}], ['completed', { id: {} }], ['completed', { id: ['x'] }], ['completed', { id: 'x', scaled: '1' }],
           ['completed', { id: 'x', passed: 'yes' }], ['completed', { id: 'x', missed: [{}] }], ['completed', { id: 'x', missed: ring }],
           ['answered', { id: 'x', response: { y: 1 } }], ['reviewed', { id: 'x', due: -1 }], ['earned', { id: 'x', at: 1n }],
           ['verified', { id: 'x', reasons: 'x' }], ['error', { id: 'x', fatal: 1 }],
         ];
         for (const [name, detail] of ways) parent.postMessage({ tremplin: `tremplin-${name}`, detail }, '*');
         parent.postMessage({ tremplin: 'tremplin-earned', detail: { id: 'last', at: 1, more: { x: 1 } } }, '*');")
        .await?;
    let earned = page.event("tremplin-earned", 1).await?;
    ensure!(earned.detail == json!({ "id": "last", "at": 1 }), "{}", earned.detail);
    ensure!(page.events().await?.len() == 2, "{:?}", page.events().await?);
    ensure!(
        page.value::<bool>("window.inside === undefined").await?,
        "an event of our own came out"
    );
    let now: f64 = page.value(height).await?;
    ensure!(now < 2000.0, "the frame is {now} px high");
    say("for (let n = 0; n < 20000; n += 1) {
           parent.postMessage({ tremplin: 'resize', height: 100000 + n, top: n, bottom: n }, '*');
           parent.postMessage({ tremplin: 'tremplin-issued', detail: { id: `n-${n}` } }, '*');
         }
         parent.postMessage({ tremplin: 'resize', height: 1e9 }, '*');")
    .await?;
    page.until("the frame is as high as one may be", &format!("{height} === 10000")).await?;
    let told = page.events().await?.len();
    ensure!(told < 4000, "{told} events have reached the page");
    page.is_unharmed().await
}

/// What the page has been sent, as the names of messages and of what is in them.
const SENT: &str = "<script>window.sent = []; addEventListener('message', ({ data }) => {
    if (data?.tremplin) sent.push([data.tremplin, ...Object.keys(data.detail ?? {}).sort()].join(' ')); })</script>";

/// Another site that shows a frame of this one.
fn elsewhere(page: &Page<'_>, attributes: &str, query: &str) -> String {
    parent(attributes, query)
        .replace("/dist/", &format!("{}/dist/", page.server.other_origin()))
        .replace("<script src", &format!("{SENT}<script src"))
}

async fn answers_go_to_parents_that_are_named(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/short.json", &short("ailleurs", "fr"));
    let config = |parents: Value| {
        let text = json!({ "allow": [page.server.origin()], "parents": parents }).to_string();
        page.server.always("/dist/embed.config.json", Answer::json(&text));
    };
    let near = page.server.other_origin().replace("127.0.0.1", "127.0.0.2");
    // Some pages do not say where a request comes from: there the greeting tells.
    let silent = "referrerpolicy=\"no-referrer\"";
    let sandbox = "sandbox=\"allow-scripts\"";
    for (attributes, named) in
        [("", false), (sandbox, false), ("", true), (silent, true), (sandbox, true)]
    {
        let parents = [near.as_str(), &format!("{}0", page.server.origin()), "*", "null"];
        config(if named { json!([page.server.origin()]) } else { json!(parents) });
        page.show(&elsewhere(page, attributes, "kind=quiz&src=/t/short.json&resume=off")).await?;
        let ready = page.event("tremplin-ready", 1).await?;
        ensure!((ready.detail["title"] == "Quiz ailleurs") == named, "{attributes}: {ready:?}");
        page.until(
            "the frame has its height",
            "document.querySelector('iframe').clientHeight > 200",
        )
        .await?;
        page.enter_frame("iframe").await?;
        let quiz = Quiz::first(page);
        quiz.play(&[("un", Reply::Pick(&[0])), ("deux", Reply::Say(true))]).await?;
        quiz.reaches("results").await?;
        page.is_unharmed().await?;
        page.leave_frames().await?;
        let completed = page.event("tremplin-completed", 1).await?;
        ensure!(completed.detail["id"] == "ailleurs", "{completed:?}");
        let mut sent: Vec<String> = page.value("[...new Set(sent)]").await?;
        sent.retain(|one| one != "resize");
        if named {
            ensure!(completed.detail["score"] == 2, "{attributes}: {completed:?}");
            ensure!(
                sent.iter()
                    .any(|one| one.contains("tremplin-answered") && one.contains("response"))
            );
        } else {
            ensure!(
                sent == ["tremplin-ready id kind", "tremplin-completed id"],
                "{attributes}: a stranger's page was told {sent:?}"
            );
        }
    }
    // What has failed is told to anybody.
    config(json!([]));
    page.show(&elsewhere(page, "", "kind=quiz&src=https://example.org/x.json")).await?;
    let error = page.event("tremplin-error", 1).await?;
    ensure!(
        error.detail == json!({ "code": "content-refused", "fatal": true }),
        "{}",
        error.detail
    );
    page.is_unharmed().await
}

async fn resize_that_comes_late_asks_for_the_height(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/short.json", &short("tard", "fr"));
    let script = "<script src=\"/dist/resize.js\" defer></script>";
    for attributes in ["", "sandbox=\"allow-scripts\""] {
        let late = parent(attributes, "kind=quiz&src=/t/short.json").replace(script, "");
        page.show(&late).await?;
        page.enter_frame("iframe").await?;
        Quiz::first(page).shows_item("un").await?;
        let needed: f64 = page.value("document.body.getBoundingClientRect().height").await?;
        page.leave_frames().await?;
        let before: f64 = page.value("document.querySelector('iframe').clientHeight").await?;
        ensure!(needed > before, "{needed} px fit into {before}");
        page.run::<()>(
            "document.body.append(Object.assign(document.createElement('script'), { src: '/dist/resize.js' }))",
            &[],
        )
        .await?;
        page.until(
            "the frame is as high as its content",
            &format!("Math.abs(document.querySelector('iframe').clientHeight - {needed}) < 2"),
        )
        .await
        .context(attributes)?;
    }
    page.is_unharmed().await
}
