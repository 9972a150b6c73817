//! Authors and partners on the demo site, with decks of flashcards.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::page::Page;

use crate::authoring::{open_preview, paste, paste_each_way};
use crate::harness::{Scenario, scenario};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_deck_is_written),
        scenario!(writing_leaves_what_the_author_has_learnt_alone),
        scenario!(the_page_of_a_deck_shows_the_way_it_is_used),
        scenario!(the_copied_code_of_a_deck_works),
    ]
}

const DECK: &str = "tremplin-flashcards";

const BROKEN_DECK: &str = "{\n  \"kind\": \"flashcards\",\n  \"id\": \"essai\",\n  \"lang\": \"fr\",\n  \"title\": \"Essai\",\n  \"cards\": [\n    { \"front\": \"CEJ\" }\n  ]\n}";

async fn a_deck_is_written(page: &Page<'_>) -> Result<()> {
    let quiz = open_preview(page).await?;
    page.click_text("button", "Nouvelles cartes").await?;
    page.says("[role=status]", "De nouvelles cartes").await?;
    page.shows(&format!("{DECK} >>> [data-card]")).await?;
    page.until("the quiz has gone", "__t.one('#result tremplin-quiz') === null").await?;
    page.says(".problems [role=status]", "Rien à corriger").await?;
    page.click(&format!("{DECK} >>> .ways .primary")).await?;
    page.says(&format!("{DECK} >>> .back"), "Curriculum vitæ").await?;
    page.is_accessible().await?;
    // The buttons are those of a deck, and what they write is one more card.
    for name in ["Carte à retourner", "Carte avec réponse écrite", "Carte à retourner"] {
        page.click_text(".adders button", name).await?;
    }
    page.says(".problems [role=status]", "Rien à corriger").await?;
    page.says(&format!("{DECK} >>> .root"), "sur 6").await?;
    // A mistake is said as in a quiz, and mended.
    paste(page, BROKEN_DECK).await?;
    page.says(".problems li", "Ligne 7").await?;
    page.says(".problems [role=status]", "1 erreur").await?;
    paste(page, &BROKEN_DECK.replace("\"CEJ\"", "\"CEJ\", \"back\": \"Contrat\"")).await?;
    page.says(&format!("{DECK} >>> .front"), "CEJ").await?;
    // Back to a quiz.
    page.click_text("button", "Nouveau quiz").await?;
    page.shows(&quiz.inside("[data-phase]")).await?;
    page.says(".adders", "Vrai ou faux").await?;
    page.is_unharmed().await
}

async fn writing_leaves_what_the_author_has_learnt_alone(page: &Page<'_>) -> Result<()> {
    page.open("/preview?module=sigles-insertion").await?;
    page.click(&format!("{DECK} >>> .primary")).await?;
    page.click(&format!("{DECK} >>> .ways .primary")).await?;
    page.click(&format!("{DECK} >>> [data-rating=good]")).await?;
    page.shows(&format!("{DECK} >>> [data-card=pacea]")).await?;
    let kept: Vec<String> = page
        .run_async(
            "const bases = (await indexedDB.databases()).map(({ name }) => name);
             return [...bases, ...Object.keys(localStorage)].filter((name) => name.startsWith('tremplin:flashcards'));",
            &[],
        )
        .await?;
    ensure!(kept.is_empty(), "the preview keeps {kept:?}");
    page.is_unharmed().await
}

async fn the_page_of_a_deck_shows_the_way_it_is_used(page: &Page<'_>) -> Result<()> {
    page.open("/modules/sigles-insertion").await?;
    page.says(".module-head", "58 cartes").await?;
    page.shows(&format!("{DECK} >>> [data-phase=start]")).await?;
    let today = format!("__t.shown({}).length", json!(format!("{DECK} >>> .today")));
    ensure!(page.value::<usize>(&today).await? == 0, "the author's mode is to discover");
    page.click("label:has(input[value=remember])").await?;
    page.shows(&format!("{DECK}[mode=remember] >>> .today")).await?;
    page.until("the code says so", "__t.one('.copy textarea').value.includes('mode=\"remember\"')")
        .await?;
    page.is_accessible().await?;
    page.click("label:has(input[name=mode][value=''])").await?;
    page.until("the author's word counts again", &format!("{today} === 0")).await?;
    page.until("the code is silent", "!__t.one('.copy textarea').value.includes('mode=')").await?;
    page.is_unharmed().await
}

async fn the_copied_code_of_a_deck_works(page: &Page<'_>) -> Result<()> {
    page.open("/modules/premiers-mots-travail-ar").await?;
    page.shows("label:has(input[value=discover])").await?;
    page.click("label:has(input[value=discover])").await?;
    paste_each_way(page, "premiers-mots-travail-ar", "صباح الخير").await
}
