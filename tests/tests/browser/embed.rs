//! Every way into a page, and what a page may do with the element afterwards.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::page::Page;
use tremplin_tests::server::Answer;

use crate::failures::builds::stamp;
use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{RIGHT, Reply, short, ten};
use crate::play::{Quiz, host};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!(json_inside_the_tag),
        scenario!(a_div_from_an_editor),
        scenario!(two_script_tags_do_no_harm),
        scenario!(a_moved_element_keeps_its_state),
        scenario!(removed_and_added_again),
        scenario!(content_of_another_origin),
        scenario!(a_script_in_the_head_before_the_parser_is_done),
    ];
    let once = in_one(vec![
        scenario!(a_div_added_later),
        scenario!(only_what_is_documented_is_taken_from_a_div),
        scenario!(two_builds_are_told_apart),
        scenario!(an_element_made_by_script),
        scenario!(another_src),
        scenario!(several_on_one_page_are_independent),
    ]);
    [everywhere, once].concat()
}

async fn json_inside_the_tag(page: &Page<'_>) -> Result<()> {
    let inline = short("dedans", "fr");
    page.show(&host(&format!(
        "<tremplin-quiz><script type=\"application/json\">{inline}</script><p id=\"repli\">Repli</p></tremplin-quiz>"
    )))
    .await?;
    let quiz = Quiz::first(page);
    quiz.play(&[("un", Reply::Pick(&[0])), ("deux", Reply::Say(true))]).await?;
    quiz.reaches("results").await?;
    ensure!(
        page.value::<bool>("__t.shown('#repli').length === 0").await?,
        "the fallback is still shown"
    );
    ensure!(page.event("tremplin-completed", 1).await?.detail["id"] == "dedans");
    page.is_unharmed().await
}

async fn a_div_from_an_editor(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/div.json", &short("div", "fr"));
    page.show(&host("<div id=\"x\" class=\"wp-block\" data-tremplin=\"quiz\" data-src=\"/t/div.json\" data-lang=\"en\" data-theme=\"dark\" data-resume=\"off\"><p>Repli</p></div>")).await?;
    let quiz = Quiz::at(page, "#x tremplin-quiz");
    quiz.shows_item("un").await?;
    quiz.offers("Check").await?;
    quiz.play(&[("un", Reply::Pick(&[1])), ("deux", Reply::Say(true))]).await?;
    quiz.reaches("results").await?;
    let missed = page.event("tremplin-completed", 1).await?.detail;
    ensure!(missed["missed"] == json!(["un"]), "{missed}");
    ensure!(page.value::<u32>("localStorage.length").await? == 0, "data-resume=off was not heard");
    let heard: bool = page
        .value("document.querySelector('#x').contains(document.querySelector('tremplin-quiz'))")
        .await?;
    ensure!(heard, "the widget is not inside its div");
    page.is_unharmed().await
}

async fn a_div_added_later(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/later.json", &short("tard", "fr"));
    page.show(&host("<div id=\"there\"></div><div id=\"place\"></div>")).await?;
    page.until("the loader has run", "customElements.get('tremplin-quiz') !== undefined").await?;
    page.run::<()>(
        "document.querySelector('#place').innerHTML = '<section><div data-tremplin=\"quiz\" data-src=\"/t/later.json\"></div></section>';
         const there = document.querySelector('#there');
         there.dataset.src = '/t/later.json';
         there.dataset.tremplin = 'quiz';",
        &[],
    )
    .await?;
    Quiz::at(page, "#place tremplin-quiz").shows_item("un").await?;
    Quiz::at(page, "#there tremplin-quiz").shows_item("un").await?;
    ensure!(page.value::<u32>("document.querySelectorAll('tremplin-quiz').length").await? == 2);
    page.is_unharmed().await
}

/// Sanitizers let any `data-*` pass, so a div may come from somebody who may not run scripts here.
async fn only_what_is_documented_is_taken_from_a_div(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/div.json", &short("div", "fr"));
    let hostile = "data-onfocus=\"run.push('focus')\" data-autofocus data-tabindex=\"0\" data-style=\"display:block;content-visibility:auto\" \
        data-oncontentvisibilityautostatechange=\"run.push('visibility')\" data-onanimationstart=\"run.push('animation')\" data-id=\"own\" \
        data-class=\"own\" data-slot=\"own\" data-part=\"own\" data-is=\"x\" data-popover data-contenteditable data-hidden data-srcdoc=\"x\" \
        data-href=\"javascript:run.push(1)\" data-src.x=\"/t/other.json\" data-onclick=\"run.push('click')\" data-aria-hidden=\"true\"";
    let said = "data-src=\"/t/div.json\" data-lang=\"en\" data-seed=\"été 1\" data-resume=\"off\"";
    let wrong = "data-theme=\"dark;x\" data-view=\"x\" data-resume=\"on\" data-mode=\"a b\" data-src=\"/t/div.json\"";
    page.show(&host(&format!(
        "<script>window.run = []</script><div data-tremplin=\"quiz\" {said} {hostile}></div><div data-tremplin=\"quiz\" {wrong}></div><p id=\"place\"></p>"
    )))
    .await?;
    let attributes = |at: usize| {
        format!(
            "[...document.querySelectorAll('tremplin-quiz')[{at}].attributes].map(({{ name, value }}) => `${{name}}=${{value}}`).sort().join(' ')"
        )
    };
    let expected = "lang=en resume=off seed=été 1 src=/t/div.json style=min-height: inherit;";
    let quiz = Quiz::first(page);
    quiz.offers("Check").await?;
    ensure!(page.value::<String>(&attributes(0)).await? == expected);
    let checked: String = page.value(&attributes(1)).await?;
    ensure!(checked == "src=/t/div.json style=min-height: inherit;", "{checked}");
    // The same where it comes later, as clean markup.
    page.run::<()>(
        "document.querySelector('#place').innerHTML = arguments[0]",
        &[json!(format!("<div data-tremplin=\"quiz\" {said} {hostile}></div>"))],
    )
    .await?;
    Quiz::at(page, "#place tremplin-quiz").offers("Check").await?;
    ensure!(page.value::<String>(&attributes(2)).await? == expected);
    quiz.play(&[("un", Reply::Pick(&[0]))]).await?;
    ensure!(page.value::<Vec<String>>("run").await?.is_empty(), "a script ran");
    // The frame's query is the same door.
    let query = "kind=quiz&src=/t/div.json&lang=en&theme=dark&resume=on&seed=4&onfocus=run&style=x&id=x&autofocus=&src=/t/other.json&view=shelf";
    page.open(&format!("/dist/embed.html?{query}")).await?;
    quiz.offers("Check").await?;
    let framed: String = page.value(&attributes(0)).await?;
    let own = page.server.url("/t/div.json");
    ensure!(framed == format!("lang=en seed=4 src={own} theme=dark"), "{framed}");
    page.is_unharmed().await
}

async fn two_script_tags_do_no_harm(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/ten.json", &ten());
    // The same address twice, and a second copy under another one.
    let loader = tokio::fs::read_to_string(tremplin_tests::root().join("dist/tremplin.js")).await?;
    page.server.always("/copie/tremplin.js", Answer::javascript(&loader));
    page.show(&host(
        "<tremplin-quiz src=\"/t/ten.json\"></tremplin-quiz><div data-tremplin=\"quiz\" data-src=\"/t/ten.json\" data-resume=\"off\"></div>\
         <script type=\"module\" src=\"/dist/tremplin.js\"></script><script type=\"module\" src=\"/copie/tremplin.js\"></script>",
    ))
    .await?;
    let quiz = Quiz::first(page);
    quiz.reaches("intro").await?;
    quiz.go_on().await?;
    quiz.play(&RIGHT[..2]).await?;
    Quiz::at(page, "div tremplin-quiz").reaches("intro").await?;
    ensure!(
        page.value::<u32>("document.querySelectorAll('tremplin-quiz').length").await? == 2,
        "a div was taken twice"
    );
    ensure!(
        page.value::<u32>("__t.memories.length").await? == 1,
        "more than one instance of the wasm"
    );
    ensure!(page.server.count("/copie/tremplin.js") == 1);
    page.is_unharmed().await
}

async fn two_builds_are_told_apart(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/short.json", &short("versions", "fr"));
    let loader = tokio::fs::read_to_string(tremplin_tests::root().join("dist/tremplin.js")).await?;
    let build = stamp()?;
    ensure!(loader.contains(&build), "the loader does not name {build}");
    for (second, warnings) in [(build.as_str(), 0), ("00000000", 1)] {
        let other = loader.replace(&build, second);
        page.server.always("/autre/tremplin.js", Answer::javascript(&other));
        page.show(&host(
            "<tremplin-quiz src=\"/t/short.json\" resume=\"off\"></tremplin-quiz>\
             <script type=\"module\">import '/autre/tremplin.js'; window.both = true;</script>",
        ))
        .await?;
        page.until("both have run", "window.both").await?;
        let said: Vec<String> =
            page.value("__t.console.map(({ level, text }) => `${level}: ${text}`)").await?;
        ensure!(
            said.len() == warnings
                && said.iter().all(|one| one.starts_with("warn: tremplin: two builds")),
            "with {second}: {said:?}"
        );
        // The first one works.
        let quiz = Quiz::first(page);
        quiz.play(&[("un", Reply::Pick(&[0]))]).await?;
        quiz.shows_item("deux").await?;
        ensure!(page.value::<u32>("__t.memories.length").await? == 1);
        page.is_unharmed().await?;
    }
    Ok(())
}

async fn an_element_made_by_script(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/made.json", &short("fait", "fr"));
    page.show(&host("<div id=\"place\"></div>")).await?;
    page.until("the loader has run", "customElements.get('tremplin-quiz') !== undefined").await?;
    page.run::<()>(
        "const quiz = document.createElement('tremplin-quiz');
         document.querySelector('#place').append(quiz);
         quiz.setAttribute('src', '/t/made.json');
         const inline = document.createElement('tremplin-quiz');
         inline.id = 'inline';
         inline.innerHTML = '<script type=\"application/json\">' + arguments[0] + '</' + 'script>';
         document.querySelector('#place').append(inline);",
        &[json!(short("inline", "fr").to_string())],
    )
    .await?;
    Quiz::first(page).shows_item("un").await?;
    Quiz::at(page, "#inline").shows_item("un").await?;
    page.is_unharmed().await
}

async fn a_moved_element_keeps_its_state(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/ten.json", &ten());
    page.show(&host("<div id=\"a\"><tremplin-quiz src=\"/t/ten.json\" resume=\"off\"></tremplin-quiz></div><div id=\"b\"></div>")).await?;
    let quiz = Quiz::first(page);
    quiz.reaches("intro").await?;
    quiz.go_on().await?;
    quiz.play(&RIGHT[..1]).await?;
    quiz.shows_item("longueur").await?;
    quiz.fill(Reply::Pick(&[1])).await?;
    page.run::<()>(
        "document.querySelector('#b').append(document.querySelector('tremplin-quiz'))",
        &[],
    )
    .await?;
    let quiz = Quiz::at(page, "#b tremplin-quiz");
    quiz.shows_item("longueur").await?;
    let kept: bool = page
        .value(&format!("__t.one({}).checked", json!(quiz.inside("input[value=\"1\"]"))))
        .await?;
    ensure!(kept, "the tick was lost in the move");
    quiz.go_on().await?;
    quiz.tells("C’est trop long.").await?;
    ensure!(
        page.events().await?.iter().filter(|event| event.kind == "tremplin-ready").count() == 1,
        "it was mounted anew"
    );
    ensure!(page.server.count("/t/ten.json") == 1);
    page.is_unharmed().await
}

async fn removed_and_added_again(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/ten.json", &ten());
    page.show(&host("<div id=\"a\"><tremplin-quiz src=\"/t/ten.json\"></tremplin-quiz></div>"))
        .await?;
    let quiz = Quiz::first(page);
    quiz.reaches("intro").await?;
    quiz.go_on().await?;
    quiz.play(&RIGHT[..2]).await?;
    quiz.shows_item("photo").await?;
    page.run::<()>("window.away = document.querySelector('tremplin-quiz'); away.remove()", &[])
        .await?;
    page.until("it is put away", "away.shadowRoot.querySelector('.root') === null").await?;
    page.run::<()>("document.querySelector('#a').append(away)", &[]).await?;
    quiz.shows_item("photo").await?;
    quiz.answer(Reply::Pick(&[1])).await?;
    // Removed before anything has arrived.
    let gate = page.server.hold("/t/slow.json");
    page.server.json("/t/slow.json", &short("lent", "fr"));
    page.run::<()>("document.querySelector('#a').innerHTML = '<tremplin-quiz id=slow src=\"/t/slow.json\"></tremplin-quiz>'", &[]).await?;
    page.asked("/t/slow.json", 1).await?;
    page.run::<()>("document.querySelector('#slow').remove()", &[]).await?;
    gate.release();
    page.run::<()>("document.querySelector('#a').innerHTML = '<tremplin-quiz id=last src=\"/t/slow.json\"></tremplin-quiz>'", &[]).await?;
    Quiz::at(page, "#last").shows_item("un").await?;
    page.is_unharmed().await
}

async fn another_src(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/first.json", &short("premier", "fr"));
    page.server.json("/t/second.json", &short("second", "fr"));
    page.show(&host("<tremplin-quiz src=\"/t/first.json\"></tremplin-quiz>")).await?;
    let quiz = Quiz::first(page);
    quiz.play(&[("un", Reply::Pick(&[0]))]).await?;
    quiz.shows_item("deux").await?;
    page.run::<()>(
        "document.querySelector('tremplin-quiz').setAttribute('src', '/t/second.json')",
        &[],
    )
    .await?;
    let ready = page.event("tremplin-ready", 2).await?.detail;
    ensure!(ready["id"] == "second", "{ready}");
    quiz.shows_item("un").await?;
    page.says(&quiz.inside(".root"), "Quiz second").await?;
    page.run::<()>(
        "document.querySelector('tremplin-quiz').setAttribute('src', '/t/first.json')",
        &[],
    )
    .await?;
    quiz.shows_item("deux").await?;
    page.is_unharmed().await
}

async fn several_on_one_page_are_independent(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/a.json", &short("a", "fr"));
    page.server.json("/t/b.json", &short("b", "en"));
    page.show(&host("<tremplin-quiz id=\"one\" src=\"/t/a.json\"></tremplin-quiz><tremplin-quiz id=\"two\" src=\"/t/b.json\"></tremplin-quiz>")).await?;
    let (one, two) = (Quiz::at(page, "#one"), Quiz::at(page, "#two"));
    one.shows_item("un").await?;
    two.shows_item("un").await?;
    one.play(&[("un", Reply::Pick(&[0]))]).await?;
    two.offers("Check").await?;
    two.shows_item("un").await?;
    let from = page.event("tremplin-answered", 1).await?;
    ensure!(from.id == "one" && from.detail["id"] == "a", "{from:?}");
    two.answer(Reply::Pick(&[1])).await?;
    ensure!(page.event("tremplin-answered", 2).await?.id == "two");
    one.shows_item("deux").await
}

async fn content_of_another_origin(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/far.json", &short("loin", "fr"));
    let far = format!("{}/t/far.json", page.server.other_origin());
    page.show(&host(&format!("<tremplin-quiz src=\"{far}\"></tremplin-quiz>"))).await?;
    Quiz::first(page).shows_item("un").await?;
    // The bundle itself from another origin, as from a partner's file server.
    let loader = format!("{}/dist/tremplin.js", page.server.other_origin());
    page.show(
        &host("<tremplin-quiz src=\"/t/far.json\"></tremplin-quiz>")
            .replace("/dist/tremplin.js", &loader),
    )
    .await?;
    Quiz::first(page).shows_item("un").await?;
    page.is_unharmed().await
}

async fn a_script_in_the_head_before_the_parser_is_done(page: &Page<'_>) -> Result<()> {
    // An async script may run while the element's children are still on their way.
    let inline = short("tot", "fr");
    let html = host(&format!("<tremplin-quiz><p>Repli</p><script type=\"application/json\">{inline}</script></tremplin-quiz>"))
        .replace("<script type=\"module\"", "<script async type=\"module\"");
    for _ in 0..3 {
        page.show(&html).await?;
        Quiz::first(page).shows_item("un").await?;
    }
    page.is_unharmed().await
}
