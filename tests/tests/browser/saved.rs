//! What the device keeps between two visits.

mod together;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;
use tremplin_tests::session::downloads;

use crate::harness::{Scenario, scenario};
use crate::modules::{RIGHT, Reply, ten};
use crate::play::{Quiz, host};

pub fn scenarios() -> Vec<Scenario> {
    let own = vec![
        scenario!(a_reload_goes_on_where_it_was).only(&Browser::ALL),
        scenario!(a_reload_after_the_end_shows_the_results),
        scenario!(resume_off_keeps_nothing),
        scenario!(a_mended_typo_loses_only_the_answer_beside_it),
        scenario!(what_cannot_be_read_is_dropped),
        scenario!(the_learner_can_erase_it),
        scenario!(the_learner_can_save_it_to_a_file).only(&Browser::ALL),
        scenario!(a_saved_file_is_taken_up).only(&[Browser::Chromium]),
        scenario!(nothing_is_claimed_where_nothing_is_kept),
    ];
    [own, together::scenarios()].concat()
}

const KEY: &str = "tremplin:quiz:dix";
const TAG: &str = "<tremplin-quiz src=\"/t/ten.json\"></tremplin-quiz>";

/// [`ten`] on a page, three items in, the fourth ticked and not checked.
async fn midway<'a>(page: &'a Page<'a>, tag: &str) -> Result<Quiz<'a>> {
    page.server.json("/t/ten.json", &ten());
    page.show(&host(tag)).await?;
    let quiz = Quiz::first(page);
    quiz.reaches("intro").await?;
    quiz.go_on().await?;
    quiz.play(&RIGHT[..3]).await?;
    quiz.shows_item("mensonge").await?;
    quiz.fill(Reply::Say(false)).await?;
    Ok(quiz)
}

async fn kept(page: &Page<'_>) -> Result<Option<String>> {
    page.value(&format!("localStorage.getItem({})", json!(KEY))).await
}

async fn a_reload_goes_on_where_it_was(page: &Page<'_>) -> Result<()> {
    let quiz = midway(page, TAG).await?;
    page.reload().await?;
    quiz.shows_item("mensonge").await?;
    let checked = format!("__t.one({}).checked", json!(quiz.inside("input[value=\"false\"]")));
    page.until("the tick is back", &checked).await?;
    // A widget that starts by itself does not take the focus.
    ensure!(page.value::<bool>("__t.active() === document.body").await?, "the focus was taken");
    quiz.answer(Reply::Read).await?;
    quiz.go_on().await?;
    quiz.tells("Bonne réponse").await?;
    page.reload().await?;
    quiz.shows_item("mensonge").await?;
    quiz.tells("Un mensonge se retourne contre vous.").await?;
    quiz.go_on().await?;
    quiz.play(&RIGHT[4..]).await?;
    quiz.reaches("results").await?;
    page.says(&quiz.inside(".root"), "9 bonnes réponses sur 9").await?;
    page.is_unharmed().await
}

async fn a_reload_after_the_end_shows_the_results(page: &Page<'_>) -> Result<()> {
    let quiz = midway(page, TAG).await?;
    quiz.go_on().await?;
    quiz.go_on().await?;
    quiz.play(&RIGHT[4..]).await?;
    quiz.reaches("results").await?;
    page.reload().await?;
    quiz.reaches("results").await?;
    page.says(&quiz.inside(".root"), "9 bonnes réponses sur 9").await?;
    let kinds: Vec<String> = page.events().await?.into_iter().map(|event| event.kind).collect();
    ensure!(kinds == ["tremplin-ready"], "an old result was told again: {kinds:?}");
    Ok(())
}

async fn resume_off_keeps_nothing(page: &Page<'_>) -> Result<()> {
    let quiz =
        midway(page, "<tremplin-quiz src=\"/t/ten.json\" resume=\"off\"></tremplin-quiz>").await?;
    ensure!(page.value::<u32>("localStorage.length").await? == 0, "something was kept");
    page.reload().await?;
    quiz.reaches("intro").await
}

async fn a_mended_typo_loses_only_the_answer_beside_it(page: &Page<'_>) -> Result<()> {
    let quiz = midway(page, TAG).await?;
    let mut module = ten();
    // Of a question that is still to come.
    module["items"][4]["choices"][0]["text"] = json!("Le nom et le prénom");
    page.server.json("/t/ten.json", &module);
    page.reload().await?;
    quiz.shows_item("mensonge").await?;
    ensure!(!page.value::<bool>(&claims(&quiz, TOLD)).await?, "a loss is told that is none");
    ensure!(page.events().await?.iter().all(|event| event.kind != "tremplin-error"));
    // Of one that has been answered, and of the one that is ticked.
    module["items"][1]["prompt"] = json!("Quelle longueur pour un CV ?");
    module["items"][3]["prompt"] = json!("On peut mentir un tout petit peu.");
    page.server.json("/t/ten.json", &module);
    page.reload().await?;
    quiz.shows_item("longueur").await?;
    dropped(page).await?;
    page.says(&quiz.inside("[role=status]"), TOLD).await?;
    page.is_accessible().await?;
    quiz.answer(Reply::Pick(&[0])).await?;
    quiz.go_on().await?;
    // What was answered right is still there.
    quiz.shows_item("photo").await?;
    quiz.tells("Bonne réponse").await?;
    ensure!(!page.value::<bool>(&claims(&quiz, TOLD)).await?, "it is told for ever");
    page.is_unharmed().await
}

const TOLD: &str = "Une partie de vos réponses n’a pas pu être reprise";

/// Whether the quiz says this somewhere.
fn claims(quiz: &Quiz<'_>, text: &str) -> String {
    format!("__t.text(__t.one({})).includes({})", json!(quiz.inside(".root")), json!(text))
}

async fn what_cannot_be_read_is_dropped(page: &Page<'_>) -> Result<()> {
    let quiz = midway(page, TAG).await?;
    let good = kept(page).await?.unwrap_or_default();
    let mut newer: Value = serde_json::from_str(&good)?;
    newer["version"] = json!(99);
    let mut impossible: Value = serde_json::from_str(&good)?;
    impossible["position"] = json!(1_000_000);
    let texts = [
        "{{{",
        "",
        "null",
        "[]",
        "\"x\"",
        "{\"version\":1}",
        &good[..good.len() / 2],
        &newer.to_string(),
        &impossible.to_string(),
    ];
    for text in texts {
        page.run::<()>(
            "localStorage.setItem(arguments[0], arguments[1])",
            &[json!(KEY), json!(text)],
        )
        .await?;
        page.reload().await?;
        quiz.reaches("intro")
            .await
            .map_err(|error| error.context(format!("with {text:?} kept")))?;
        dropped(page).await.map_err(|error| error.context(format!("with {text:?} kept")))?;
        page.is_unharmed().await?;
    }
    quiz.go_on().await?;
    quiz.play(&RIGHT[..2]).await
}

/// The host was told that the saved state was dropped; that is not fatal.
async fn dropped(page: &Page<'_>) -> Result<()> {
    let told = page.event("tremplin-error", 1).await?.detail;
    ensure!(told["code"] == "saved-state-dropped" && told["fatal"] == false, "{told}");
    Ok(())
}

async fn the_learner_can_save_it_to_a_file(page: &Page<'_>) -> Result<()> {
    let id = format!("fichier-{}", page.browser());
    let mut module = ten();
    module["id"] = json!(id);
    module["items"] = json!([module["items"][6]]);
    page.server.json("/t/ten.json", &module);
    page.show(&host(TAG)).await?;
    let quiz = Quiz::first(page);
    quiz.reaches("intro").await?;
    quiz.go_on().await?;
    quiz.answer(Reply::Type("100 % l’été #1 & « autre »")).await?;
    quiz.go_on().await?;
    quiz.reaches("results").await?;
    let name = format!("tremplin-{id}.json");
    // From an earlier run; none is there on a fresh checkout.
    let _ = std::fs::remove_file(downloads().join(&name));
    // WebKit's driver keeps no files, so every browser shows what it is asked to save.
    page.run::<()>(
        "HTMLElement.prototype.click = function (click) {
           return function () {
             if (this.download) window.asked = [this.download, this.href];
             click.call(this);
           };
         }(HTMLElement.prototype.click)",
        &[],
    )
    .await?;
    page.click_text(&quiz.inside("summary"), "Vos réponses restent sur cet appareil").await?;
    page.click_text(&quiz.inside("button"), "Enregistrer dans un fichier").await?;
    let asked = page.until("a file is asked for", "window.asked").await?;
    ensure!(asked[0] == name.as_str(), "it would be named {}", asked[0]);
    let kept: String = page.value(&format!("localStorage.getItem('tremplin:quiz:{id}')")).await?;
    let link: String =
        page.value("decodeURIComponent(asked[1].replace('data:application/json,', ''))").await?;
    ensure!(link == kept, "the file would hold {link}, the device {kept}");
    let state: Value = serde_json::from_str(&link)?;
    ensure!(state["items"][0][0]["short-answer"] == "100 % l’été #1 & « autre »", "{state}");
    if page.browser() != Browser::Webkit {
        let file = page.saved(&name).await?;
        ensure!(file == kept, "the file holds {file}, the device {kept}");
    }
    page.is_unharmed().await
}

async fn the_learner_can_erase_it(page: &Page<'_>) -> Result<()> {
    let quiz = midway(page, TAG).await?;
    quiz.go_on().await?;
    quiz.go_on().await?;
    quiz.play(&RIGHT[4..]).await?;
    quiz.reaches("results").await?;
    ensure!(kept(page).await?.is_some());
    page.click_text(&quiz.inside("summary"), "Vos réponses restent sur cet appareil").await?;
    page.is_accessible().await?;
    page.click_text(&quiz.inside("button"), "Tout effacer").await?;
    page.says(&quiz.inside("[role=status]"), "Effacer pour de bon").await?;
    ensure!(kept(page).await?.is_some(), "it was erased without a question");
    page.click_text(&quiz.inside("button"), "Annuler").await?;
    page.click_text(&quiz.inside("button"), "Tout effacer").await?;
    page.click_text(&quiz.inside("button"), "Effacer pour de bon").await?;
    page.says(&quiz.inside("[role=status]"), "Votre progression a été effacée").await?;
    // Neither the session nor the result that badges would have read.
    page.until("nothing is kept", "localStorage.length === 0").await?;
    page.reload().await?;
    quiz.reaches("intro").await
}

/// A file as [`the_learner_can_save_it_to_a_file`] saves it, put into the field by script.
async fn load(page: &Page<'_>, quiz: &Quiz<'_>, text: &str) -> Result<()> {
    page.run::<()>(
        "const input = __t.one(arguments[0]);
         const files = new DataTransfer();
         files.items.add(new File([arguments[1]], 'quiz.json', { type: 'application/json' }));
         input.files = files.files;
         input.dispatchEvent(new Event('change', { bubbles: true }));",
        &[json!(quiz.inside("input[type=file]")), json!(text)],
    )
    .await
}

async fn a_saved_file_is_taken_up(page: &Page<'_>) -> Result<()> {
    let quiz = midway(page, TAG).await?;
    let file = kept(page).await?.unwrap_or_default();
    page.run::<()>("localStorage.clear()", &[]).await?;
    page.reload().await?;
    quiz.reaches("intro").await?;
    quiz.go_on().await?;
    quiz.shows_item("avant").await?;
    page.shows(&quiz.inside(".more summary")).await?;
    for (text, said) in [
        ("{{{", "n’est pas une progression enregistrée ici"),
        ("[1]", "n’est pas une progression enregistrée ici"),
        (&file.replace("\"version\":2", "\"version\":7"), "vient d’une version plus récente"),
        (
            &file.replace("\"module\":\"", "\"module\":\"1").replace("[", "[1,"),
            "n’est pas une progression enregistrée ici",
        ),
    ] {
        load(page, &quiz, text).await?;
        page.says(&quiz.inside("[role=status]"), said).await?;
        quiz.shows_item("avant").await?;
        ensure!(kept(page).await?.is_none(), "{text} is kept");
    }
    load(page, &quiz, &file).await?;
    quiz.shows_item("mensonge").await?;
    page.says(&quiz.inside("[role=status]"), "Votre progression a été reprise.").await?;
    page.is_accessible().await?;
    ensure!(kept(page).await?.is_some(), "it is not kept");
    // What is further on stays.
    quiz.go_on().await?;
    quiz.tells("Un mensonge").await?;
    quiz.go_on().await?;
    quiz.shows_item("coordonnees").await?;
    load(page, &quiz, &file).await?;
    page.says(&quiz.inside("[role=status]"), "ne contient rien de plus récent").await?;
    quiz.shows_item("coordonnees").await?;
    page.is_unharmed().await
}

const FULL: &str = "<script>Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };</script>";
const FORBIDDEN: &str = "<script>Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });</script>";

async fn nothing_is_claimed_where_nothing_is_kept(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/ten.json", &ten());
    for script in [FULL, FORBIDDEN] {
        page.show(&host(&format!("{script}{TAG}"))).await?;
        let quiz = Quiz::first(page);
        quiz.reaches("intro").await?;
        quiz.go_on().await?;
        quiz.play(&RIGHT[..1]).await?;
        quiz.shows_item("longueur").await?;
        quiz.fill(Reply::Pick(&[0])).await?;
        // At the first failure, with the way to keep a file.
        page.says(&quiz.inside("[role=status]"), "ne peut pas être gardée sur cet appareil")
            .await?;
        page.shows(&quiz.inside("[role=status] button")).await?;
        page.is_accessible().await?;
        let told = page.event("tremplin-error", 1).await?.detail;
        ensure!(told["code"] == "storage-unavailable" && told["fatal"] == false, "{told}");
        quiz.go_on().await?;
        quiz.tells("Bonne réponse").await?;
        quiz.go_on().await?;
        quiz.play(&RIGHT[2..]).await?;
        quiz.reaches("results").await?;
        page.says(&quiz.inside("[role=status]"), "ne peut pas être gardée sur cet appareil")
            .await?;
        for claim in ["restent sur cet appareil", "est gardée"] {
            let shown = format!(
                "__t.shown({}).some((one) => __t.text(one).includes({}))",
                json!(quiz.inside("summary, p")),
                json!(claim)
            );
            ensure!(!page.value::<bool>(&shown).await?, "“{claim}”");
        }
        let errors = page.events().await?.into_iter().filter(|one| one.kind == "tremplin-error");
        ensure!(errors.count() == 1, "told more than once");
        page.is_unharmed().await?;
    }
    Ok(())
}
