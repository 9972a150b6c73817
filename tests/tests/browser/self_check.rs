//! Self-checks by domains: what the results say in place of a score, and where they lead.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::page::{Key, Page};

use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{Reply, short};
use crate::play::{Quiz, a_quiz_does_not_fetch, host};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!(the_results_speak_of_the_domains),
        scenario!(keys_lead_from_the_last_question_to_the_ways_on),
    ];
    let once = in_one(vec![
        scenario!(they_are_there_after_coming_back),
        scenario!(a_better_second_try_counts),
        scenario!(a_wish_of_the_page_comes_first),
        scenario!(they_stand_right_to_left_in_the_dark),
        scenario!(other_quizzes_do_not_fetch_them),
    ]);
    [everywhere, once].concat()
}

const PART: &str = "/dist/tremplin_quiz_domains.wasm";

const IDS: [&str; 6] = ["a1", "a2", "b1", "b2", "c1", "c2"];

/// Six questions, two for each of three domains; the second domain leads to a deck on the page, the others elsewhere.
fn check(lang: &str) -> Value {
    let mut module = short("bilan", lang);
    let ask = |id: &str| json!({ "kind": "true-false", "id": id, "prompt": id, "answer": true });
    module["items"] = IDS.map(ask).into_iter().collect();
    let domain = |name: &str, letter: &str, next: &str, title: &str| {
        json!({
            "name": name, "items": [format!("{letter}1"), format!("{letter}2")], "levels": [1, 2],
            "says": [format!("{name} 0"), format!("**{name}** 1"), format!("{name} 2")],
            "next": next, "nextTitle": title,
        })
    };
    module["selfCheck"] = json!({
        "domains": [
            domain("Mail", "a", "../mail.html", "Écrire un mail"),
            domain("Mots", "b", "mots", "Les mots"),
            domain("Web", "c", "../web.html", "Chercher sur le web"),
        ],
        "summary": [
            { "level": 2, "domains": 3, "text": "À l’aise partout." },
            { "level": 1, "domains": 2, "text": "De bonnes **bases**." },
            { "text": "Tout est à découvrir." },
        ],
    });
    module
}

/// Answers all questions; of each, whether rightly.
async fn answer(quiz: &Quiz<'_>, right: [bool; 6]) -> Result<()> {
    for (id, right) in IDS.iter().zip(right) {
        quiz.shows_item(id).await?;
        quiz.answer(Reply::Say(right)).await?;
        quiz.go_on().await?;
    }
    quiz.reaches("results").await
}

/// What the results say of each domain.
async fn domains(page: &Page<'_>, quiz: &Quiz<'_>) -> Result<Vec<String>> {
    page.value(&format!("__t.all({}).map(__t.text)", json!(quiz.inside(".domains > li")))).await
}

/// Waits until these are the ways on.
async fn leads(page: &Page<'_>, quiz: &Quiz<'_>, ways: &[&str]) -> Result<()> {
    let read = format!(
        "JSON.stringify(__t.shown({}).map((way) => `${{__t.text(way)}} ${{way.href?.replace(location.origin, '') ?? ''}}`.trim()))",
        json!(quiz.inside("[part~=next]"))
    );
    let expected = json!(serde_json::to_string(ways)?);
    page.until("the results lead there", &format!("{read} === {expected}")).await?;
    Ok(())
}

async fn the_results_speak_of_the_domains(page: &Page<'_>) -> Result<()> {
    let quiz = Quiz::open(page, &check("fr")).await?;
    page.asked(PART, 1).await?;
    answer(&quiz, [true, true, false, false, true, false]).await?;
    page.says(&quiz.inside("[part~=results]"), "De bonnes bases.").await?;
    let said = domains(page, &quiz).await?;
    ensure!(
        said == ["Mail À l’aise Mail 2", "Mots À découvrir Mots 0", "Web C’est commencé Web 1"],
        "{said:?}"
    );
    let text = page.text(&quiz.inside("[part~=results]")).await?;
    ensure!(!text.contains("bonnes réponses") && !text.contains("C’est un début"), "{text}");
    // The lowest first; the deck is not on this page.
    leads(page, &quiz, &["Continuer : Chercher sur le web /web.html"]).await?;
    let completed = page.event("tremplin-completed", 1).await?.detail;
    ensure!(completed["score"] == 3 && completed["maxScore"] == 6, "{completed}");
    ensure!(!completed.to_string().contains("Mail"), "what was reached is not told: {completed}");
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn keys_lead_from_the_last_question_to_the_ways_on(page: &Page<'_>) -> Result<()> {
    let quiz = Quiz::open(page, &check("fr")).await?;
    for id in IDS {
        quiz.shows_item(id).await?;
        quiz.answer_by_keyboard(Reply::Say(false)).await?;
        quiz.press_main(Key::Enter).await?;
    }
    quiz.reaches("results").await?;
    quiz.focuses_new_content().await?;
    page.says(&quiz.inside("[part~=results]"), "Tout est à découvrir.").await?;
    leads(
        page,
        &quiz,
        &["Continuer : Écrire un mail /mail.html", "Continuer : Chercher sur le web /web.html"],
    )
    .await?;
    page.tab_to("it.textContent.endsWith('Écrire un mail')").await?;
    page.tab_to("it.textContent.endsWith('Chercher sur le web')").await?;
    page.is_unharmed().await
}

async fn they_are_there_after_coming_back(page: &Page<'_>) -> Result<()> {
    let quiz = Quiz::open(page, &check("fr")).await?;
    answer(&quiz, [true, true, true, true, true, true]).await?;
    page.says(&quiz.inside("[part~=results]"), "À l’aise partout.").await?;
    leads(page, &quiz, &[]).await?;
    page.reload().await?;
    page.says(&quiz.inside("[part~=results]"), "À l’aise partout.").await?;
    ensure!(domains(page, &quiz).await?.len() == 3, "domains are gone");
    page.is_unharmed().await
}

async fn a_better_second_try_counts(page: &Page<'_>) -> Result<()> {
    let quiz = Quiz::open(page, &check("fr")).await?;
    answer(&quiz, [true, true, true, false, true, true]).await?;
    page.says(&quiz.inside(".domains > li:nth-child(2)"), "C’est commencé").await?;
    page.click_text(&quiz.inside("button"), "Refaire la question manquée").await?;
    quiz.shows_item("b2").await?;
    quiz.answer(Reply::Say(true)).await?;
    quiz.go_on().await?;
    page.says(&quiz.inside(".domains > li:nth-child(2)"), "À l’aise").await?;
    page.says(&quiz.inside("[part~=results]"), "À l’aise partout.").await?;
    page.is_unharmed().await
}

async fn a_wish_of_the_page_comes_first(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/module.json", &check("fr"));
    page.show(&host(
        "<tremplin-quiz src=\"/t/module.json\" seed=\"7\" next=\"/accueil.html\"></tremplin-quiz>",
    ))
    .await?;
    let quiz = Quiz::first(page);
    answer(&quiz, [false; 6]).await?;
    leads(page, &quiz, &["Continuer /accueil.html"]).await?;
    page.is_unharmed().await
}

async fn they_stand_right_to_left_in_the_dark(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/module.json", &check("ar"));
    page.show(&host(
        "<tremplin-quiz src=\"/t/module.json\" seed=\"7\" theme=\"dark\"></tremplin-quiz>",
    ))
    .await?;
    let quiz = Quiz::first(page);
    answer(&quiz, [true, true, false, false, true, false]).await?;
    page.says(&quiz.inside(".domains > li:nth-child(1)"), "متمكّن منه").await?;
    let middles: Vec<f64> = page
        .value(&format!(
            "[...__t.one({}).children].slice(0, 2).map((it) => {{ const box = it.getBoundingClientRect(); return box.left + box.right; }})",
            json!(quiz.inside(".domains > li"))
        ))
        .await?;
    ensure!(middles[0] > middles[1], "the name stands at the end: {middles:?}");
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn other_quizzes_do_not_fetch_them(page: &Page<'_>) -> Result<()> {
    a_quiz_does_not_fetch(page, &[PART]).await
}
