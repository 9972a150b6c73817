//! Films that stop for questions: the way through by mouse, by keyboard and by reading, and what the player does.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::{Key, Page};
use tremplin_tests::server::Answer;

use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{Reply, short};
use crate::play::{Quiz, a_quiz_does_not_fetch, host};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!(a_film_stops_and_goes_on_by_mouse),
        scenario!(keys_of_the_question_never_drive_the_film),
        scenario!(who_goes_too_far_is_led_back),
    ];
    let once = in_one(vec![
        scenario!(who_reads_fetches_no_film),
        scenario!(the_film_takes_nobody_away_from_its_words),
        scenario!(a_question_is_passed_and_its_part_seen_again),
        scenario!(coming_back_leads_to_where_it_was),
        scenario!(a_film_that_is_shorter_still_asks),
        scenario!(what_is_set_in_the_player_stays),
        scenario!(full_screen_is_left_for_the_question).only(&[Browser::Chromium]),
        scenario!(a_real_film_stops).only(&[Browser::Chromium, Browser::Firefox]),
        scenario!(it_stands_right_to_left_in_the_dark),
        scenario!(on_paper_words_and_questions_follow_each_other),
        scenario!(other_quizzes_do_not_fetch_it),
    ]);
    [everywhere, once].concat()
}

const PARTS: [&str; 2] = ["/dist/tremplin_quiz_checkpoints.wasm", "/dist/tremplin_checkpoints.js"];
const FILM: &str = "/t/film.webm";

/// A player without a film: engines differ in what they can play, and none waits here. `__film.goes(to)` plays on to a
/// moment.
const PLAYER: &str = r#"<script>{
    const state = new WeakMap();
    const of = (film) => state.get(film) ?? state.set(film, { at: 0, paused: true }).get(film);
    const tell = (film, ...names) => { for (const name of names) film.dispatchEvent(new Event(name)); };
    const given = { configurable: true };
    Object.defineProperties(HTMLMediaElement.prototype, {
        paused: { ...given, get() { return of(this).paused; } },
        seeking: { ...given, get() { return false; } },
        currentTime: {
            ...given,
            get() { return of(this).at; },
            set(at) { of(this).at = at; tell(this, 'seeking', 'seeked', 'timeupdate'); },
        },
    });
    HTMLMediaElement.prototype.play = async function () { of(this).paused = false; tell(this, 'play', 'playing'); };
    HTMLMediaElement.prototype.pause = function () { if (!of(this).paused) { of(this).paused = true; tell(this, 'pause'); } };
    window.__film = {
        get now() { return __t.all('tremplin-quiz >>> video')[0]; },
        goes(to) { of(this.now).at = to; tell(this.now, 'timeupdate'); },
        ends() { of(this.now).paused = true; tell(this.now, 'pause', 'ended'); },
        begins() { tell(this.now, 'loadedmetadata'); this.now.play(); },
    };
}</script>"#;

fn stop(at: &str, words: &str, item: Value) -> Value {
    json!({ "at": at, "transcript": words, "item": item })
}

/// A film with two questions, then one more.
fn module(lang: &str) -> Value {
    let mut module = short("film", lang);
    let truth = json!({ "kind": "true-false", "id": "metier", "prompt": "Le métier est en haut.", "answer": true });
    let word = json!({ "kind": "short-answer", "id": "contrat", "prompt": "Quel contrat a une fin\u{202f}?", "answers": ["CDD"] });
    module["items"] = json!([
        { "kind": "lesson", "id": "film", "title": "Une offre", "video": {
            "src": "film.webm", "captions": "film.vtt",
            "checkpoints": [stop("0:04", "Le *métier*.", truth), stop("0:08", "Le contrat.", word)],
            "transcript": "À vous\u{202f}!" } },
        { "kind": "true-false", "id": "vrai", "prompt": "Vrai\u{202f}?", "answer": true },
    ]);
    module
}

fn serve(page: &Page<'_>, film: Option<Answer>) {
    page.server.always(
        "/t/film.vtt",
        Answer::text("text/vtt", "WEBVTT\n\n00:00.000 --> 00:03.000\nBonjour"),
    );
    if let Some(film) = film {
        page.server.always(FILM, film);
    }
}

/// The quiz with its film on a page that has this in front of it.
async fn shown<'a>(page: &'a Page<'a>, before: &str) -> Result<Quiz<'a>> {
    serve(page, None);
    page.server.json("/t/module.json", &module("fr"));
    page.show(&host(&format!("{before}<tremplin-quiz src=\"/t/module.json\"></tremplin-quiz>")))
        .await?;
    let quiz = Quiz::first(page);
    quiz.shows_item("film").await?;
    for part in PARTS {
        page.asked(part, 1).await?;
    }
    listens(page).await?;
    Ok(quiz)
}

/// Waits until the script listens.
async fn listens(page: &Page<'_>) -> Result<()> {
    runs(page, "tremplin_checkpoints.js").await
}

/// Waits until a script runs.
async fn runs(page: &Page<'_>, script: &str) -> Result<()> {
    let there = format!(
        "performance.getEntriesByType('resource').some(({{ name, responseEnd }}) => name.endsWith({}) && responseEnd)",
        json!(script)
    );
    page.until("the script is there", &there).await?;
    // It is there, and then it has run: a later task does.
    page.run_async::<()>("await new Promise((go) => setTimeout(go, 50));", &[]).await
}

async fn begin<'a>(page: &'a Page<'a>) -> Result<Quiz<'a>> {
    shown(page, PLAYER).await
}

/// Begins to play, and plays on to these moments.
async fn plays(page: &Page<'_>, moments: &[f64]) -> Result<()> {
    page.run::<()>("if (__film.now.paused) __film.begins()", &[]).await?;
    for moment in moments {
        page.run::<()>("__film.goes(arguments[0])", &[json!(moment)]).await?;
    }
    Ok(())
}

/// Where the film on the screen begins and stops, and its file.
async fn stretch(page: &Page<'_>, quiz: &Quiz<'_>) -> Result<Value> {
    page.value(&format!(
        "((film) => [film.dataset.from, film.dataset.until ?? null, film.getAttribute('src').split('/').pop(), film.preload])(__t.one({}))",
        json!(quiz.inside("video"))
    ))
    .await
}

async fn a_film_stops_and_goes_on_by_mouse(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page).await?;
    page.is_accessible().await?;
    ensure!(stretch(page, &quiz).await? == json!(["0", "4", "film.webm#t=0", "none"]));
    page.says(&quiz.inside(".film"), "La vidéo s’arrête à 0:04 pour une question.").await?;
    quiz.offers("Répondre à la question").await?;
    plays(page, &[1.0, 3.0]).await?;
    quiz.shows_item("film").await?;
    plays(page, &[4.1]).await?;
    quiz.shows_item("metier").await?;
    quiz.focuses_new_content().await?;
    ensure!(page.value::<bool>("!__film.now").await?, "the film is beside the question");
    page.says(&quiz.inside("legend"), "Question 1 sur 3").await?;
    page.is_accessible().await?;
    quiz.answer(Reply::Say(true)).await?;
    quiz.tells("Bonne réponse").await?;
    quiz.offers("Continuer la vidéo").await?;
    page.is_accessible().await?;
    quiz.go_on().await?;
    quiz.shows_item("film:2").await?;
    ensure!(stretch(page, &quiz).await? == json!(["4", "8", "film.webm#t=4", "none"]));
    ensure!(page.value::<bool>("!__film.now.paused").await?, "the film does not go on");
    // Back to what has been answered: it does not stop there again.
    plays(page, &[2.0, 4.0, 5.0]).await?;
    quiz.shows_item("film:2").await?;
    plays(page, &[8.0]).await?;
    quiz.shows_item("contrat").await?;
    quiz.answer(Reply::Type("cdd")).await?;
    quiz.go_on().await?;
    quiz.shows_item("film:3").await?;
    ensure!(stretch(page, &quiz).await? == json!(["8", null, "film.webm#t=8", "none"]));
    plays(page, &[15.0]).await?;
    quiz.go_on().await?;
    quiz.shows_item("vrai").await?;
    quiz.answer(Reply::Say(true)).await?;
    quiz.go_on().await?;
    quiz.reaches("results").await?;
    page.says(&quiz.inside(".root"), "3 bonnes réponses sur 3").await?;
    let answered = page.event("tremplin-answered", 3).await?.detail;
    ensure!(answered["item"] == "vrai", "{answered}");
    page.is_unharmed().await
}

async fn keys_of_the_question_never_drive_the_film(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page).await?;
    page.run::<()>(
        "window.driven = []; for (const name of ['play', 'seeking', 'volumechange', 'ratechange']) addEventListener(name, () => driven.push(name), true)",
        &[],
    )
    .await?;
    // To the question by keyboard, without the film.
    quiz.press_main(Key::Enter).await?;
    quiz.shows_item("metier").await?;
    quiz.focuses_new_content().await?;
    quiz.answer_by_keyboard(Reply::Say(true)).await?;
    quiz.press_main(Key::Space).await?;
    quiz.shows_item("film:2").await?;
    plays(page, &[8.2]).await?;
    quiz.shows_item("contrat").await?;
    page.run::<()>("driven.length = 0", &[]).await?;
    page.tab_to("it.type === 'text'").await?;
    page.type_text("k j l m f").await?;
    for key in [Key::Up, Key::Down, Key::Space] {
        page.press(key).await?;
    }
    ensure!(page.value::<bool>("driven.length === 0 && !__film.now").await?, "keys drive the film");
    let typed: String = page.value("__t.active().value").await?;
    ensure!(typed.trim() == "k j l m f", "{typed}");
    // Back to the film and forth.
    page.tab_to("it.classList.contains('again')").await?;
    page.press(Key::Enter).await?;
    quiz.shows_item("film:2").await?;
    quiz.focuses_new_content().await?;
    quiz.press_main(Key::Enter).await?;
    quiz.shows_item("contrat").await?;
    let typed: String =
        page.value(&format!("__t.one({}).value", json!(quiz.inside("input")))).await?;
    ensure!(typed.trim() == "k j l m f", "{typed}");
    page.tab_to("it.textContent === 'Passer la question'").await?;
    page.press(Key::Space).await?;
    quiz.shows_item("film:3").await?;
    page.is_unharmed().await
}

async fn who_goes_too_far_is_led_back(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page).await?;
    plays(page, &[1.0]).await?;
    page.run::<()>("__film.now.currentTime = 12", &[]).await?;
    let (at, paused): (f64, bool) =
        page.value("[__film.now.currentTime, __film.now.paused]").await?;
    ensure!((at, paused) == (4.0, true), "at {at}, paused {paused}");
    page.says(&quiz.inside(".film [role=status]"), "Une question vous attend ici.").await?;
    page.is_accessible().await?;
    quiz.shows_item("film").await?;
    // Backwards is free, and whoever plays on comes to the question.
    page.run::<()>("__film.now.currentTime = 2", &[]).await?;
    ensure!(page.value::<f64>("__film.now.currentTime").await? == 2.0);
    page.run::<()>("__film.now.currentTime = 30; __film.now.play()", &[]).await?;
    quiz.shows_item("metier").await?;
    page.is_unharmed().await
}

async fn who_reads_fetches_no_film(page: &Page<'_>) -> Result<()> {
    let quiz = shown(page, "").await?;
    let words = quiz.inside(".film details");
    page.click(&quiz.inside(".film summary")).await?;
    page.says(&words, "Le métier.").await?;
    page.is_accessible().await?;
    quiz.go_on().await?;
    quiz.shows_item("metier").await?;
    quiz.answer(Reply::Say(true)).await?;
    quiz.go_on().await?;
    quiz.shows_item("film:2").await?;
    // The words are unfolded for who reads.
    let open = format!("__t.one({}).open", json!(words));
    page.until("the words are unfolded", &open).await?;
    page.says(&words, "Le contrat.").await?;
    quiz.go_on().await?;
    quiz.shows_item("contrat").await?;
    quiz.answer(Reply::Type("CDD")).await?;
    quiz.go_on().await?;
    quiz.shows_item("film:3").await?;
    page.says(&words, "À vous").await?;
    quiz.go_on().await?;
    quiz.shows_item("vrai").await?;
    ensure!(page.server.count(FILM) == 0, "the film was fetched");
    page.is_unharmed().await
}

async fn the_film_takes_nobody_away_from_its_words(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page).await?;
    page.click(&quiz.inside(".film summary")).await?;
    let open = format!("__t.one({}).open", json!(quiz.inside(".film details")));
    page.until("the words are unfolded", &open).await?;
    plays(page, &[4.0]).await?;
    page.says(&quiz.inside(".film [role=status]"), "Une question vous attend ici.").await?;
    ensure!(page.value::<bool>("__film.now.paused").await?, "the film does not stop");
    page.run::<()>("__film.now.currentTime = 12; __film.now.play()", &[]).await?;
    plays(page, &[13.0]).await?;
    quiz.shows_item("film").await?;
    page.is_unharmed().await
}

async fn a_question_is_passed_and_its_part_seen_again(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page).await?;
    plays(page, &[4.0]).await?;
    quiz.shows_item("metier").await?;
    page.click_text(&quiz.inside(".ways button"), "Revoir l’extrait").await?;
    quiz.shows_item("film").await?;
    ensure!(page.value::<bool>("!__film.now.paused").await?, "the film does not play");
    plays(page, &[4.0]).await?;
    quiz.shows_item("metier").await?;
    page.click_text(&quiz.inside(".ways button"), "Passer la question").await?;
    quiz.shows_item("film:2").await?;
    plays(page, &[8.0]).await?;
    quiz.shows_item("contrat").await?;
    quiz.answer(Reply::Type("CDD")).await?;
    let left = format!("__t.shown({}).length", json!(quiz.inside(".ways button")));
    ensure!(page.value::<u32>(&left).await? == 0, "there is a way past the answer");
    quiz.go_on().await?;
    quiz.go_on().await?;
    quiz.answer(Reply::Say(true)).await?;
    quiz.go_on().await?;
    quiz.reaches("results").await?;
    page.says(&quiz.inside(".root"), "2 bonnes réponses sur 3").await?;
    // Asked again, it is a question as any other.
    page.click_text(&quiz.inside("button"), "Refaire la question manquée").await?;
    quiz.shows_item("metier").await?;
    ensure!(page.value::<u32>(&left).await? == 0, "the film is to be seen again");
    quiz.answer(Reply::Say(true)).await?;
    quiz.offers("Voir mon résultat").await?;
    page.is_unharmed().await
}

async fn coming_back_leads_to_where_it_was(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page).await?;
    plays(page, &[4.0]).await?;
    quiz.shows_item("metier").await?;
    page.reload().await?;
    quiz.shows_item("metier").await?;
    quiz.answer(Reply::Say(true)).await?;
    page.reload().await?;
    quiz.offers("Continuer la vidéo").await?;
    quiz.go_on().await?;
    quiz.shows_item("film:2").await?;
    page.reload().await?;
    quiz.shows_item("film:2").await?;
    ensure!(page.value::<bool>("__film.now.paused").await?, "the film plays by itself");
    listens(page).await?;
    plays(page, &[8.0]).await?;
    quiz.shows_item("contrat").await?;
    page.is_unharmed().await
}

async fn a_film_that_is_shorter_still_asks(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page).await?;
    plays(page, &[2.0, 3.5]).await?;
    page.run::<()>("__film.ends()", &[]).await?;
    quiz.shows_item("metier").await?;
    page.is_unharmed().await
}

async fn what_is_set_in_the_player_stays(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page).await?;
    page.run::<()>(
        "Object.assign(__film.now, { volume: 0.5, muted: true, playbackRate: 0.75 })",
        &[],
    )
    .await?;
    page.run::<()>("__film.now.textTracks[0].mode = 'disabled'", &[]).await?;
    plays(page, &[4.0]).await?;
    quiz.shows_item("metier").await?;
    quiz.answer(Reply::Say(true)).await?;
    quiz.go_on().await?;
    quiz.shows_item("film:2").await?;
    let (volume, muted, rate): (f64, bool, f64) = page
        .value("(({ volume, muted, playbackRate }) => [volume, muted, playbackRate])(__film.now)")
        .await?;
    ensure!((volume, muted, rate) == (0.5, true, 0.75), "{volume} {muted} {rate}");
    listens(page).await?;
    let mode: String = page.value("__film.now.textTracks[0].mode").await?;
    ensure!(mode == "disabled", "{mode}");
    page.is_unharmed().await
}

async fn full_screen_is_left_for_the_question(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page).await?;
    // Only a press may ask for it.
    page.run::<()>(
        "document.querySelector('h1').onclick = () => __film.now.requestFullscreen()",
        &[],
    )
    .await?;
    page.click("h1").await?;
    page.until("the film fills the screen", "document.fullscreenElement !== null").await?;
    plays(page, &[4.0]).await?;
    quiz.shows_item("metier").await?;
    page.until("the screen is left", "document.fullscreenElement === null").await?;
    quiz.focuses_new_content().await?;
    page.is_unharmed().await
}

async fn a_real_film_stops(page: &Page<'_>) -> Result<()> {
    let quiz = shown(page, "").await?;
    serve(
        page,
        Some(Answer::bytes("video/webm", include_bytes!("checkpoints/film.webm").to_vec())),
    );
    ensure!(page.server.count(FILM) == 0, "the film was fetched before play");
    // A visitor who has clicked somewhere may be played something.
    page.click("h1").await?;
    let film = format!("__t.one({})", json!(quiz.inside("video")));
    page.run::<()>(&format!("{film}.muted = true; {film}.play()"), &[]).await?;
    page.until("it plays", &format!("{film}.currentTime > 0.2")).await?;
    let mode: String = page.value(&format!("{film}.textTracks[0].mode")).await?;
    ensure!(mode == "showing", "{mode}");
    page.run::<()>(&format!("{film}.playbackRate = 2; window.left = []; addEventListener('pause', ({{ target }}) => left.push(target), true)"), &[]).await?;
    page.run::<()>(&format!("{film}.addEventListener('pause', ({{ target }}) => {{ window.stopped = target.currentTime; }})"), &[]).await?;
    quiz.shows_item("metier").await?;
    let stopped: f64 = page.value("window.stopped").await?;
    ensure!((3.8..4.6).contains(&stopped), "it stopped at {stopped} s");
    quiz.answer(Reply::Say(true)).await?;
    quiz.go_on().await?;
    quiz.shows_item("film:2").await?;
    page.until("it goes on from there", &format!("{film}.currentTime > 4")).await?;
    let (rate, at): (f64, f64) =
        page.value(&format!("[{film}.playbackRate, {film}.currentTime]")).await?;
    ensure!(rate == 2.0 && at < 8.0, "{rate} {at}");
    quiz.shows_item("contrat").await?;
    page.is_unharmed().await
}

async fn it_stands_right_to_left_in_the_dark(page: &Page<'_>) -> Result<()> {
    serve(page, None);
    page.server.json("/t/module.json", &module("ar"));
    page.show(&host("<tremplin-quiz src=\"/t/module.json\" theme=\"dark\"></tremplin-quiz>"))
        .await?;
    let quiz = Quiz::first(page);
    quiz.offers("الإجابة عن السؤال").await?;
    page.is_accessible().await?;
    quiz.go_on().await?;
    quiz.shows_item("metier").await?;
    page.is_accessible().await?;
    page.click_text(&quiz.inside(".ways button"), "تخطّي السؤال").await?;
    quiz.shows_item("film:2").await?;
    page.is_unharmed().await
}

async fn on_paper_words_and_questions_follow_each_other(page: &Page<'_>) -> Result<()> {
    // Also where the browser says that there is no mouse.
    let mouse = "<script>window.matchMedia = ((real) => (query) => (query.includes('any-pointer') ? { matches: true } : real.call(window, query)))(matchMedia)</script>";
    shown(page, mouse).await?;
    runs(page, "tremplin_print.js").await?;
    page.run::<()>("dispatchEvent(new Event('beforeprint'))", &[]).await?;
    let sections: Vec<String> = page
        .value("[...__t.one('tremplin-quiz >>> .sheet').querySelectorAll('section')].map(__t.text)")
        .await?;
    // The sheet is laid out on paper alone: here its lines run together.
    let expected = [
        "Une offreLe métier.",
        "1. Le métier est en haut.VraiFaux",
        "Le contrat.",
        "2. Quel contrat a une fin ?",
        "À vous !",
        "3. Vrai ?VraiFaux",
    ];
    ensure!(sections == expected, "{sections:?}");
    page.is_unharmed().await
}

async fn other_quizzes_do_not_fetch_it(page: &Page<'_>) -> Result<()> {
    a_quiz_does_not_fetch(page, &PARTS).await
}
