//! The recipes of the documentation: what is done goes to the site's own statistics, into a data layer, or nowhere.

use std::fs;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::page::Page;
use tremplin_tests::root;

use crate::flashcards::decks::plain;
use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{Reply, short};
use crate::play::{Quiz, host};

pub fn scenarios() -> Vec<Scenario> {
    in_one(vec![scenario!(recipes_of_the_documentation)])
}

/// The scripts of a page for webmasters: Matomo, a data layer, nothing.
fn recipes(lang: &str) -> Result<Vec<String>> {
    let page = fs::read_to_string(root().join(format!("docs/{lang}/webmaster.md")))?;
    let blocks = page.split("```js\n").skip(1).filter_map(|rest| rest.split("```").next());
    Ok(blocks.map(str::to_owned).collect())
}

async fn recipes_of_the_documentation(page: &Page<'_>) -> Result<()> {
    let all = recipes("fr")?;
    ensure!(all == recipes("en")?, "they differ between the languages");
    ensure!(all.len() == 3, "{} recipes", all.len());
    page.server.json("/t/suivi.json", &short("suivi", "fr"));
    page.server.json("/t/deck.json", &plain("suivi"));
    let tags = "<tremplin-quiz src=\"/t/suivi.json\" resume=\"off\"></tremplin-quiz><tremplin-flashcards src=\"/t/deck.json\" resume=\"off\"></tremplin-flashcards>";
    let played = async |scripts: &str| -> Result<Value> {
        let around = format!("<script>window.late = []; {scripts}</script>");
        page.show(&host(tags).replace("<script type", &format!("{around}<script type"))).await?;
        page.run::<()>("for (const name of ['answered', 'completed']) document.addEventListener(`tremplin-${name}`, ({ type }) => late.push(type))", &[])
            .await?;
        let quiz = Quiz::first(page);
        quiz.play(&[("un", Reply::Pick(&[1])), ("deux", Reply::Say(true))]).await?;
        quiz.reaches("results").await?;
        page.until(
            "both are ready",
            "__t.all('tremplin-quiz, tremplin-flashcards').every((one) => one.mounted)",
        )
        .await?;
        page.is_unharmed().await?;
        page.value("[window._paq ?? null, window.dataLayer ?? null, late]").await
    };
    // Both at once: Matomo's own script has not come, the layer is there with something of the page's.
    let kept =
        played(&format!("window.dataLayer = [{{ event: 'page' }}]; {}{}", all[0], all[1])).await?;
    let mut seen = kept[0].as_array().cloned().unwrap_or_default();
    seen.sort_by_key(|one| one[2].to_string());
    ensure!(
        json!(seen)
            == json!([
                ["trackEvent", "Tremplin", "completed", "suivi"],
                ["trackEvent", "Tremplin", "ready", "suivi"],
                ["trackEvent", "Tremplin", "ready", "suivi"],
            ]),
        "Matomo: {kept}"
    );
    ensure!(
        kept[1]
            == json!([{ "event": "page" }, { "event": "tremplin_completed", "tremplin_id": "suivi" }]),
        "the data layer: {kept}"
    );
    ensure!(
        kept[2] == json!(["tremplin-answered", "tremplin-answered", "tremplin-completed"]),
        "{kept}"
    );
    // Whoever listens after the third one hears nothing, and the page sends nothing.
    let kept = played(&all[2]).await?;
    ensure!(kept == json!([null, null, []]), "into nothing: {kept}");
    let elsewhere: Vec<String> = page
        .value("performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith(location.origin))")
        .await?;
    ensure!(elsewhere.is_empty(), "asked elsewhere: {elsewhere:?}");
    Ok(())
}
