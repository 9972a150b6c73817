//! What authors write: rendered safely, media on demand, nothing from third parties unasked.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_author::json as front_door;
use tremplin_formats::snippet::{Options, static_html};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;
use tremplin_tests::server::Answer;

use crate::harness::{Scenario, scenario};
use crate::modules::{Reply, short};
use crate::play::{Quiz, host};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(markup_is_text_and_markdown_is_elements),
        scenario!(media_have_words_and_do_not_start).only(&Browser::ALL),
        scenario!(a_sound_is_played).only(&Browser::ALL),
        scenario!(third_party_media_wait_for_a_click),
        scenario!(a_poster_of_another_site_is_never_fetched),
        scenario!(long_words_and_many_choices),
        scenario!(two_hundred_items),
    ]
}

async fn quiz_of<'a>(page: &'a Page<'a>, items: Value) -> Result<Quiz<'a>> {
    let mut module = short("contenu", "fr");
    module["items"] = items;
    page.server.json("/t/module.json", &module);
    page.show(&host("<tremplin-quiz src=\"/t/module.json\"></tremplin-quiz>")).await?;
    let quiz = Quiz::first(page);
    quiz.reaches("item").await?;
    Ok(quiz)
}

async fn markup_is_text_and_markdown_is_elements(page: &Page<'_>) -> Result<()> {
    let attack =
        "<img src=/t/evil.png onerror=\"window.hacked=1\"><script>window.hacked=1</script>";
    let quiz = quiz_of(
        page,
        json!([{
            "kind": "single-choice", "id": "a",
            "prompt": format!("{attack} **gras** *penché* `code` [site](https://exemple.fr/) [mél](mailto:a@exemple.fr)"),
            "hint": format!("{attack}\n\n- un\n- deux"),
            "explanation": format!("1. premier {attack}\n2. second"),
            "choices": [{ "text": format!("Oui {attack}"), "correct": true, "feedback": attack }, { "text": "Non" }],
        }]),
    )
    .await?;
    page.says(&quiz.inside("legend"), "<img src=/t/evil.png onerror=").await?;
    page.click(&quiz.inside("button[aria-expanded=false]")).await?;
    quiz.answer(Reply::Pick(&[0])).await?;
    for (selector, count) in [
        ("legend strong", 1),
        ("legend em", 1),
        ("legend code", 1),
        ("legend a", 2),
        ("ul li", 2),
        ("[data-verdict] ol li", 2),
        ("img, script", 0),
    ] {
        let found: usize =
            page.value(&format!("__t.all({}).length", json!(quiz.inside(selector)))).await?;
        ensure!(found == count, "{selector}: {found}, not {count}");
    }
    let rel: String = page
        .value(&format!("__t.one({}).rel", json!(quiz.inside("legend a[href^=https]"))))
        .await?;
    ensure!(rel.contains("noopener") && rel.contains("noreferrer"), "rel={rel}");
    ensure!(page.value::<bool>("window.hacked === undefined").await?, "author text ran as script");
    ensure!(page.server.count("/t/evil.png") == 0, "author text was fetched");
    page.is_accessible().await?;
    page.is_unharmed().await
}

fn picture() -> Answer {
    Answer::svg(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><rect width=\"40\" height=\"20\"/></svg>",
    )
}

async fn media_have_words_and_do_not_start(page: &Page<'_>) -> Result<()> {
    page.server.always("/t/plan.svg", picture());
    page.server.always(
        "/t/sous-titres.vtt",
        Answer::text("text/vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nBonjour"),
    );
    let quiz = quiz_of(
        page,
        json!([
            { "kind": "lesson", "id": "a", "title": "Écouter", "text": "Un exemple.",
              "image": { "src": "plan.svg", "alt": "Un plan de CV", "credit": "Tremplin" },
              "audio": { "src": "son.mp3", "transcript": "Bonjour, *madame*." } },
            { "kind": "lesson", "id": "b", "title": "Regarder",
              "video": { "src": "film.mp4", "captions": "sous-titres.vtt", "transcript": "Une personne entre." } },
            { "kind": "true-false", "id": "c", "prompt": "Décoratif.", "answer": true, "image": { "src": "plan.svg", "alt": "" } },
        ]),
    )
    .await?;
    let alt: String = page.value(&format!("__t.one({}).alt", json!(quiz.inside("img")))).await?;
    ensure!(alt == "Un plan de CV");
    page.says(&quiz.inside(".root"), "Tremplin").await?;
    page.until(
        "the picture is there",
        &format!("__t.one({}).naturalWidth === 40", json!(quiz.inside("img"))),
    )
    .await?;
    page.click(&quiz.inside("details summary")).await?;
    page.says(&quiz.inside("details"), "Bonjour, madame.").await?;
    page.is_accessible().await?;
    quiz.go_on().await?;
    quiz.shows_item("b").await?;
    let video: Value = page
        .value(&format!(
            "((one) => [one.controls, one.autoplay, one.preload, one.querySelector('track').kind, one.querySelector('track').srclang])(__t.one({}))",
            json!(quiz.inside("video"))
        ))
        .await?;
    ensure!(video == json!([true, false, "none", "captions", "fr"]), "{video}");
    page.is_accessible().await?;
    ensure!(
        page.server.count("/t/film.mp4") + page.server.count("/t/son.mp3") == 0,
        "media were fetched before play"
    );
    quiz.go_on().await?;
    quiz.shows_item("c").await?;
    let decorative: bool = page
        .value(&format!("__t.one({}).getAttribute('alt') === ''", json!(quiz.inside("img"))))
        .await?;
    ensure!(decorative);
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn a_sound_is_played(page: &Page<'_>) -> Result<()> {
    page.server.always("/t/son.wav", Answer::wav(400));
    let quiz = quiz_of(
        page,
        json!([
            { "kind": "lesson", "title": "Écouter", "audio": { "src": "son.wav", "transcript": "Rien." } },
            { "kind": "true-false", "prompt": "C’était court.", "answer": true },
        ]),
    )
    .await?;
    page.shows(&quiz.inside("audio")).await?;
    ensure!(page.server.count("/t/son.wav") == 0, "the sound was fetched before play");
    // A visitor who has clicked somewhere may be played something.
    page.click(&quiz.inside("summary")).await?;
    let audio = format!("__t.one({})", json!(quiz.inside("audio")));
    page.run::<()>(
        &format!("window.went = []; for (const name of ['playing', 'ended', 'error']) {audio}.addEventListener(name, () => went.push(name)); {audio}.play()"),
        &[],
    )
    .await?;
    page.until("it has been played to its end", "went.includes('ended')").await?;
    let (duration, position): (f64, f64) =
        page.value(&format!("[{audio}.duration, {audio}.currentTime]")).await?;
    ensure!(
        (duration - 0.4).abs() < 0.02 && (position - 0.4).abs() < 0.02,
        "{position} of {duration} s"
    );
    ensure!(page.server.count("/t/son.wav") > 0);
    page.is_unharmed().await
}

/// A film waits for its button; its poster would be fetched at once.
async fn a_poster_of_another_site_is_never_fetched(page: &Page<'_>) -> Result<()> {
    for path in ["/near/affiche.svg", "/far/affiche.svg"] {
        page.server.always(path, picture());
    }
    let film = |poster: &str| {
        json!({ "kind": "lesson", "id": poster.split('/').nth_back(1).unwrap_or_default(),
            "text": "Un film.",
            "video": { "src": "/t/film.mp4", "captions": "/t/film.vtt", "poster": poster } })
    };
    let far = format!("{}/far/affiche.svg", page.server.other_origin());
    let question =
        json!({ "kind": "true-false", "id": "a", "prompt": "Vu\u{202f}?", "answer": true });
    let quiz = quiz_of(page, json!([film(&far), film("/near/affiche.svg"), question])).await?;
    quiz.shows_item("far").await?;
    page.shows(&quiz.inside("video")).await?;
    let posters = format!("__t.all({}).map((one) => one.poster)", json!(quiz.inside("video")));
    ensure!(page.value::<Vec<String>>(&posters).await? == [""], "the poster is named");
    quiz.go_on().await?;
    quiz.shows_item("near").await?;
    page.asked("/near/affiche.svg", 1).await?;
    // Nor by the static form, where nothing has started yet.
    let mut module = short("affiches", "fr");
    module["items"] = json!([film(&far), film("/near/affiche.svg"), question]);
    page.server.json("/t/module.json", &module);
    let module = front_door::check(&module.to_string()).module.expect("it is a module");
    let gate = page.server.hold("/dist/tremplin.js");
    page.show(&host(&static_html(&module, &Options::new("/dist/", "/t/module.json")))).await?;
    let posters = "[...document.querySelectorAll('video')].map((one) => one.poster)";
    let posters: Vec<String> = page.value(posters).await?;
    ensure!(posters == [String::new(), page.server.url("/near/affiche.svg")], "{posters:?}");
    gate.release();
    ensure!(page.server.count("/far/affiche.svg") == 0, "another site was asked");
    page.is_unharmed().await
}

async fn third_party_media_wait_for_a_click(page: &Page<'_>) -> Result<()> {
    page.server.always("/far/plan.svg", picture());
    let far = format!("{}/far/plan.svg", page.server.other_origin());
    let quiz = quiz_of(
        page,
        json!([{ "kind": "true-false", "id": "a", "prompt": "Une image d’ailleurs.", "answer": true, "image": { "src": far, "alt": "Un plan" } }]),
    )
    .await?;
    page.says(&quiz.inside("button"), "Afficher le contenu de 127.0.0.1").await?;
    page.is_accessible().await?;
    ensure!(
        page.server.count("/far/plan.svg") == 0,
        "a third party was asked before the learner agreed"
    );
    page.click_text(&quiz.inside("button"), "Afficher le contenu").await?;
    page.until(
        "the picture is there",
        &format!("__t.one({})?.naturalWidth === 40", json!(quiz.inside("img"))),
    )
    .await?;
    ensure!(
        !page.value::<bool>("__t.active() === document.body").await?,
        "the click lost the focus"
    );
    page.is_unharmed().await
}

async fn long_words_and_many_choices(page: &Page<'_>) -> Result<()> {
    let choices: Vec<Value> =
        (0..20).map(|n| json!({ "text": format!("{n} {}", "anticonstitutionnellement".repeat(6)), "correct": n % 2 == 0 })).collect();
    let quiz = quiz_of(page, json!([{ "kind": "multiple-choice", "id": "a", "prompt": "Lesquels\u{202f}?", "choices": choices }])).await?;
    let (needs, has): (f64, f64) = page
        .value("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        .await?;
    ensure!(needs <= has, "{needs} px in {has} px");
    quiz.answer(Reply::Pick(&[0, 2, 4, 6, 8, 10, 12, 14, 16, 18])).await?;
    quiz.tells("Bonne réponse").await
}

async fn two_hundred_items(page: &Page<'_>) -> Result<()> {
    let items: Vec<Value> = (1..=200).map(|n| json!({ "kind": "true-false", "prompt": format!("Le nombre {n} est positif."), "answer": true })).collect();
    let quiz = quiz_of(page, json!(items)).await?;
    quiz.shows_item("item-1").await?;
    page.says(&quiz.inside("legend"), "Question 1 sur 200").await?;
    for n in 1..=3 {
        quiz.shows_item(&format!("item-{n}")).await?;
        quiz.answer(Reply::Say(true)).await?;
        quiz.go_on().await?;
    }
    page.reload().await?;
    quiz.shows_item("item-4").await?;
    page.is_unharmed().await
}
