//! Libraries that put pages together, as they are on npm: they write snippets into pages, change pages without
//! leaving them, and take modules for their own.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::page::Page;

use super::{TAG, three_in};
use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{RIGHT, Reply, short, ten};
use crate::play::{Quiz, host};

pub fn scenarios() -> Vec<Scenario> {
    in_one(vec![
        scenario!(jquery_puts_a_snippet_in),
        scenario!(turbo_leaves_and_comes_back),
        scenario!(requirejs_is_there),
        scenario!(wpautop_on_the_json_inside),
    ])
}

/// A page with this script in its head, and nothing of ours.
fn with(script: &str) -> String {
    host("<div id=\"place\"></div>")
        .replace("<script type=\"module\" src=\"/dist/tremplin.js\"></script>", script)
}

/// `.html(snippet)`, with scripts in it: version 4 runs those of modules, older ones run classic ones only, as text
/// without an address. What does not run leaves what can be read.
async fn jquery_puts_a_snippet_in(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/court.json", &short("court", "fr"));
    let tag = "<tremplin-quiz src=\"/t/court.json\" resume=\"off\"><a href=\"/t/court.html\">Quiz : court</a></tremplin-quiz>";
    let module = format!("<script type=\"module\" async src=\"/dist/tremplin.js\"></script>{tag}");
    let classic = format!("<script src=\"/dist/tremplin.classic.js\"></script>{tag}");
    page.server.page("/t/other.html", &host(&format!("<section id=\"new\">{tag}</section>")));
    for version in [1, 3, 4] {
        let jquery = format!("<script src=\"/npm/jquery-{version}/dist/jquery.js\"></script>");
        page.show(&with(&jquery)).await?;
        let put = "jQuery('#place').html(arguments[0])";
        page.run::<()>(put, &[json!(module)]).await?;
        let quiz = Quiz::first(page);
        if version == 4 {
            quiz.shows_item("un").await?;
            continue;
        }
        page.says("#place a", "Quiz : court").await?;
        // From a script of the theme, so that another one runs.
        page.server.always(
            "/t/theme.js",
            tremplin_tests::server::Answer::javascript(&format!(
                "jQuery('#place').html({})",
                json!(classic).to_string().replace("</", "<\\/")
            )),
        );
        page.run::<()>(
            "document.body.append(Object.assign(document.createElement('script'), { src: '/t/theme.js' }))",
            &[],
        )
        .await?;
        quiz.play(&[("un", Reply::Pick(&[0]))]).await?;
        quiz.shows_item("deux").await?;
        // The next page of a theme that fetches them: only what is asked for, without its scripts.
        page.run::<()>("jQuery('#place').load('/t/other.html #new')", &[]).await?;
        Quiz::at(page, "#new tremplin-quiz").shows_item("un").await?;
        ensure!(page.value::<u32>("__t.all('tremplin-quiz').length").await? == 1);
        let told = page.events().await?;
        let answered = told.iter().filter(|event| event.kind == "tremplin-answered").count();
        ensure!(answered == 1, "jQuery {version}: {told:?}");
        page.is_unharmed().await?;
    }
    Ok(())
}

/// Leaves the page, comes back by the way back, and then by a link, with a preview of what the page was: one widget
/// each time, with what has been answered, and each event once.
async fn turbo_leaves_and_comes_back(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/ten.json", &ten());
    let turbo =
        "<script src=\"/npm/@hotwired/turbo/dist/turbo.es2017-umd.js\"></script><script type";
    let one = host(&format!("<a id=\"to\" href=\"/t/two.html\">Suite</a>{TAG}"))
        .replace("<script type", turbo);
    // Turbo fetches a page once the mouse happens to be over its link: its preview would be gone before it is seen.
    let two = host("<a id=\"to\" data-turbo-prefetch=\"false\" href=\"/t/one.html\">Retour</a><p id=\"two\">Autre page</p>")
        .replace("<script type", turbo);
    page.server.page("/t/one.html", &one);
    page.server.page("/t/two.html", &two);
    page.open("/t/one.html").await?;
    page.run::<()>("window.same = true", &[]).await?;
    let quiz = three_in(page).await?;
    page.click("#to").await?;
    page.says("#two", "Autre page").await?;
    page.run::<()>("history.back()", &[]).await?;
    quiz.shows_item("mensonge").await?;
    quiz.answer(RIGHT[3].1).await?;
    page.event("tremplin-answered", 3).await?;
    quiz.go_on().await?;
    quiz.shows_item("coordonnees").await?;
    page.run::<()>("history.forward()", &[]).await?;
    page.says("#two", "Autre page").await?;
    // Turbo shows what it remembers of the page until the server has answered.
    let gate = page.server.hold("/t/one.html");
    page.click("#to").await?;
    page.until(
        "the preview is there",
        "document.documentElement.hasAttribute('data-turbo-preview') && __t.one('tremplin-quiz')",
    )
    .await?;
    gate.release();
    page.until(
        "the page is there",
        "!document.documentElement.hasAttribute('data-turbo-preview') && __t.one('tremplin-quiz')",
    )
    .await?;
    quiz.shows_item("coordonnees").await?;
    quiz.play(&RIGHT[4..]).await?;
    quiz.reaches("results").await?;
    ensure!(page.value::<bool>("window.same").await?, "the page was loaded anew");
    ensure!(page.value::<u32>("__t.all('tremplin-quiz').length").await? == 1);
    let told = page.events().await?;
    for (kind, times) in [("tremplin-answered", 9), ("tremplin-completed", 1)] {
        let count = told.iter().filter(|event| event.kind == kind).count();
        ensure!(count == times, "{kind} came {count} times: {told:?}");
    }
    page.is_unharmed().await
}

/// RequireJS takes whatever calls `define` for a module of its own; the loader of the classic kind may be asked for
/// by it as any script.
async fn requirejs_is_there(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/court.json", &short("court", "fr"));
    let tag = "<tremplin-quiz src=\"/t/court.json\" resume=\"off\"></tremplin-quiz>";
    let require = "<script src=\"/npm/requirejs/require.js\"></script>";
    for loader in [
        "<script type=\"module\" src=\"/dist/tremplin.js\"></script>",
        "<script>require(['/dist/tremplin.classic.js'])</script>",
        "<script src=\"/dist/tremplin.classic.js\"></script>",
    ] {
        page.show(&with(&format!("{require}{loader}")).replace("<div id=\"place\"></div>", tag))
            .await?;
        let quiz = Quiz::first(page);
        quiz.play(&[("un", Reply::Pick(&[0])), ("deux", Reply::Say(true))]).await?;
        quiz.reaches("results").await?;
        let taken: Value = page.value("Object.keys(require.s.contexts._.defined).filter((name) => !name.includes('tremplin'))").await?;
        ensure!(taken == json!([]), "it became a module of the host: {taken}");
        page.is_unharmed().await?;
    }
    Ok(())
}

/// WordPress puts paragraphs where it sees empty lines, also in JSON.
async fn wpautop_on_the_json_inside(page: &Page<'_>) -> Result<()> {
    let mut module = short("dedans", "fr");
    module["items"][0]["prompt"] = json!("Un <p> ou\n\ndeux\u{202f}?");
    let text = serde_json::to_string_pretty(&module)?
        .replace("\n  \"", "\n\n  \"")
        .replace('<', "\\u003c");
    let post = format!(
        "Avant.\n\n<tremplin-quiz>\n<script type=\"application/json\">\n{text}\n</script>\n\n<p>Repli</p>\n</tremplin-quiz>\n\nAprès."
    );
    page.show(&host("<div id=\"place\"></div>")).await?;
    page.run_async::<()>(
        "const { autop } = await import('/npm/@wordpress/autop/build-module/index.mjs');
         window.post = autop(a);
         document.querySelector('#place').innerHTML = window.post;",
        &[json!(post)],
    )
    .await?;
    ensure!(
        page.value::<bool>("/<p> *\"items\"/.test(post)").await?,
        "it is not what WordPress makes of it"
    );
    let quiz = Quiz::first(page);
    page.says(&quiz.inside("legend"), "Un <p> ou").await?;
    quiz.play(&[("un", Reply::Pick(&[0]))]).await?;
    quiz.shows_item("deux").await?;
    page.is_unharmed().await
}
