//! The plugin in a real WordPress: an administrator installs it, an editor and an author publish, a visitor answers.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::By;
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;
use tremplin_tests::root;

use crate::harness::{Scenario, scenario};
use crate::modules::Reply;
use crate::play::Quiz;

mod site;

use site::{Plugin, Site, archive};

pub fn scenarios() -> Vec<Scenario> {
    let here = |scenario: Scenario| scenario.only(&[Browser::Chromium]);
    vec![
        here(scenario!(from_the_upload_to_an_answer_in_the_newest)),
        here(scenario!(an_author_publishes_in_the_oldest)),
    ]
}

/// The newest WordPress that npm has: the editor stands in a frame, scripts are modules.
async fn from_the_upload_to_an_answer_in_the_newest(page: &Page<'_>) -> Result<()> {
    let site = Site::start(page, "6.7", Plugin::Elsewhere).await?;
    let canvas = "iframe[name=editor-canvas]";
    administrator(page, &site).await?;
    for role in ["editor", "author"] {
        let post = publishes(page, &site, role, Some(canvas)).await.context(role)?;
        visitor(page, &site, &post, role, 3).await.with_context(|| format!("a visitor, {role}"))?;
    }
    site.is_in_order()
}

/// The oldest: the editor is in the page, a script has to be made a module.
async fn an_author_publishes_in_the_oldest(page: &Page<'_>) -> Result<()> {
    let site = Site::start(page, "6.2", Plugin::Active).await?;
    let post = publishes(page, &site, "author", None).await?;
    // Nobody has allowed modules of another site: their address stays a link.
    visitor(page, &site, &post, "author", 2).await?;
    site.is_in_order()
}

/// Uploads the plugin, activates it, and says where else modules may come from.
async fn administrator(page: &Page<'_>, site: &Site) -> Result<()> {
    site.login(page, "admin").await?;
    site.open(page, "/wp-admin/plugin-install.php?tab=upload").await?;
    let file = page.session.web.find(By::Id("pluginzip")).await?;
    file.send_keys(archive()?.display().to_string()).await?;
    page.click("#install-plugin-submit").await?;
    page.click("a.button-primary[href*='action=activate']").await?;
    page.says("#message, .notice", "Plugin activated.").await?;
    page.click("[data-plugin='tremplin/tremplin.php'] a[href*='page=tremplin']").await?;
    page.shows("#tremplin-origins").await?;
    let lines = format!("{}/content\nnowhere", page.server.origin());
    page.click("#tremplin-origins").await?;
    page.run::<()>("document.activeElement.value = arguments[0]", &[json!(lines)]).await?;
    page.click("#submit").await?;
    page.says(".notice-error, .error", "“nowhere” is no address").await?;
    let kept: String = page.value("document.getElementById('tremplin-origins').value").await?;
    ensure!(kept == format!("{}/content/", page.server.origin()), "{kept}");
    page.is_unharmed().await
}

/// What stands in the block of a quiz, in the page or in the editor's frame.
fn in_editor(canvas: Option<&str>, selector: &str) -> String {
    canvas.map_or_else(|| selector.to_owned(), |frame| format!("{frame} >>> {selector}"))
}

fn module(name: &str) -> Result<String> {
    Ok(fs::read_to_string(root().join("demo-site/content").join(name))?)
}

/// Writes a post with each widget as a block and as a shortcode, and gives its address.
async fn publishes(
    page: &Page<'_>,
    site: &Site,
    role: &str,
    canvas: Option<&str>,
) -> Result<String> {
    site.login(page, role).await?;
    site.open(page, "/wp-admin/post-new.php").await?;
    page.until(
        "the editor is ready",
        "window.wp?.data?.select('core/editor')?.getCurrentPostId() && wp.blocks.getBlockType('tremplin/quiz')",
    )
    .await?;
    chooses_a_quiz(page, canvas).await?;
    speaks_to(page, role).await?;

    let other = format!("{}/content/cv.json", page.server.origin());
    let content =
        json!([module("sigles-insertion.json")?, module("badge-candidature.json")?, other]);
    let [refused, embedded]: [String; 2] = page
        .run_async(
            "const { createBlock } = wp.blocks;
             const send = (name, text) => {
               const body = new FormData();
               body.append('file', new File([text], name, { type: 'application/json' }));
               return wp.apiFetch({ path: '/wp/v2/media', method: 'POST', body });
             };
             const refused = await send('other.json', '{\"a\":1}').then(() => '', ({ message }) => message);
             const [quiz] = wp.data.select('core/block-editor').getBlocks().filter(({ name }) => name === 'tremplin/quiz');
             const deck = await send('deck.json', a[0]);
             const badge = await send('badge.json', a[1]);
             const shortcode = (text) => createBlock('core/shortcode', { text });
             wp.data.dispatch('core/block-editor').insertBlocks([
               createBlock('tremplin/flashcards', { src: deck.source_url, mediaId: deck.id, mode: 'discover' }),
               createBlock('tremplin/badge', { src: badge.source_url, mediaId: badge.id }),
               createBlock('tremplin/badge', { shelf: true }),
               createBlock('tremplin/quiz', { src: 'https://elsewhere.example/a.json' }),
               shortcode(`[tremplin-quiz src=\"${quiz.attributes.src}\" theme=\"dark\"]`),
               shortcode(`[tremplin-flashcards id=\"${deck.id}\"]`),
               shortcode(`[tremplin-badge src=\"${badge.source_url}\"]`),
               createBlock('core/paragraph', { content: a[2] }),
               createBlock('core/html', { content: '<iframe title=\"raw\" src=\"about:blank\"></iframe>' }),
             ]);
             wp.data.dispatch('core/editor').editPost({ title: 'Un quiz' });
             const preview = await wp.apiFetch({ path: `/oembed/1.0/proxy?url=${encodeURIComponent(quiz.attributes.src)}` });
             return [refused, preview.html];",
            &[content],
        )
        .await?;
    ensure!(refused.contains("module"), "a file that is no module: {refused}");
    ensure!(embedded.contains("tremplin_preview") && embedded.contains("Le CV"), "{embedded}");
    for shown in ["tremplin-flashcards >>> [part]", "tremplin-badge >>> [part~=state]"] {
        page.shows(&in_editor(canvas, &format!(".tremplin-preview iframe >>> {shown}"))).await?;
    }
    page.says(&in_editor(canvas, ".components-notice"), "https://elsewhere.example/a.json").await?;

    page.click(".editor-post-publish-panel__toggle").await?;
    page.click(".editor-post-publish-panel .editor-post-publish-button").await?;
    page.until("the post is published", "wp.data.select('core/editor').isCurrentPostPublished()")
        .await?;
    page.is_unharmed().await?;
    page.value("wp.data.select('core/editor').getCurrentPost().link").await
}

/// By hand: the block out of the list, a file from the disk, the widget in the preview.
async fn chooses_a_quiz(page: &Page<'_>, canvas: Option<&str>) -> Result<()> {
    page.click("button.edit-post-header-toolbar__inserter-toggle, button.editor-document-tools__inserter-toggle")
        .await?;
    page.click(".block-editor-inserter__search input").await?;
    page.type_text("tremplin").await?;
    for kind in ["flashcards", "badge", "quiz"] {
        page.shows(&format!(".editor-block-list-item-tremplin-{kind}")).await?;
    }
    page.click(".editor-block-list-item-tremplin-quiz").await?;
    page.shows(&in_editor(canvas, ".wp-block-tremplin-quiz button")).await?;
    let web = &page.session.web;
    if let Some(frame) = canvas {
        web.find(By::Css(frame)).await?.enter_frame().await?;
    }
    let file = web.find(By::Css(".wp-block-tremplin-quiz input[type=file]")).await?;
    file.send_keys(root().join("demo-site/content/cv.json").display().to_string()).await?;
    web.enter_default_frame().await?;
    let quiz = in_editor(canvas, ".tremplin-preview iframe >>> tremplin-quiz");
    page.says(&format!("{quiz} >>> [part~=primary]"), "Commencer").await
}

/// Each person in their own language: the block's name comes from PHP, what is beside it from the script.
async fn speaks_to(page: &Page<'_>, role: &str) -> Result<()> {
    let said: Value = page
        .value("[wp.blocks.getBlockType('tremplin/flashcards').title, wp.i18n.__('Language of the buttons', 'tremplin')]")
        .await?;
    let expected = match role {
        "author" => json!(["Cartes mémoire", "Langue des boutons"]),
        _ => json!(["Flashcards", "Language of the buttons"]),
    };
    ensure!(said == expected, "{said}");
    Ok(())
}

/// Nobody is logged in: answers a question, turns a card, sees a badge; pages without widgets stay without.
async fn visitor(
    page: &Page<'_>,
    site: &Site,
    post: &str,
    role: &str,
    quizzes: usize,
) -> Result<()> {
    let web = &page.session.web;
    web.delete_all_cookies().await?;
    // A device that has kept nothing of an earlier visitor.
    page.run::<()>("localStorage.clear()", &[]).await?;
    web.goto(post).await?;
    let there: Value = page
        .value("['quiz', 'flashcards', 'badge'].map((kind) => __t.all(`tremplin-${kind}`).length)")
        .await?;
    // As a block and as a shortcode; a shelf; an address on a line of its own, where it is allowed.
    ensure!(there == json!([quizzes, 2, 3]), "{there}");
    let loaders: Value =
        page.value("__t.all('script[src*=\"tremplin.js\"]').map(({ type }) => type)").await?;
    ensure!(loaders == json!(["module"]), "{loaders}");
    // What WordPress lets nobody but an editor write: the author's widgets stand without it.
    let raw: u32 = page.value("__t.all('[title=raw]').length").await?;
    ensure!(raw == u32::from(role == "editor"), "{raw} frames in the post of the {role}");

    let quiz = Quiz::first(page);
    quiz.reaches("intro").await?;
    quiz.go_on().await?;
    quiz.play(&[("modele", Reply::Read)]).await?;
    quiz.answer(Reply::Pick(&[2])).await?;
    quiz.tells("Une page claire se lit vite").await?;
    page.click("tremplin-flashcards >>> button[part~=primary]").await?;
    page.shows("tremplin-flashcards >>> [part~=flip]").await?;
    page.run::<()>("__t.one('tremplin-badge').scrollIntoView()", &[]).await?;
    page.shows("tremplin-badge >>> [part~=state]").await?;
    page.is_unharmed().await?;

    // What is read without script, by readers of feeds too; and a post that has no widget.
    let texts: Vec<String> = page
        .run_async(
            "return Promise.all([location.href, '/?feed=rss2', '/?p=1'].map((url) => fetch(url).then((it) => it.text())))",
            &[],
        )
        .await?;
    let [read, feed, other] = &texts[..] else { unreachable!("three were asked for") };
    let question = "Quelle longueur choisir pour un premier CV";
    let [read, told] = [read, feed].map(|text| text.matches(question).count());
    ensure!(read == quizzes, "the question stands {read} times in the post");
    let tags = feed.matches("<tremplin-").count();
    ensure!(
        told >= quizzes && tags == 0,
        "the question stands {told} times in the feed, and {tags} tags"
    );
    ensure!(other.contains("Hello world!") && !other.contains("tremplin"), "{other}");
    site.open(page, "/?p=1").await
}
