//! Places in a picture: pressed by mouse, chosen from the list by keys, in a picture that is enlarged, at 320 px, right to left,
//! and after coming back.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use tremplin_author::json as front_door;
use tremplin_formats::snippet::{Options, static_html};
use tremplin_tests::page::{Key, Page};
use tremplin_tests::server::Answer;

use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{Reply, short};
use crate::play::{Quiz, a_quiz_does_not_fetch, framed, host};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!(places_are_pressed_and_checked),
        scenario!(keys_alone_choose_from_the_list),
        scenario!(an_enlarged_picture_takes_presses_where_they_are),
    ];
    let once = in_one(vec![
        scenario!(a_finger_hits_a_small_place),
        scenario!(what_was_pressed_is_there_after_coming_back),
        scenario!(it_stands_right_to_left_and_at_320),
        scenario!(dark).dark(),
        scenario!(the_static_form_is_taken_over),
        scenario!(other_quizzes_do_not_fetch_it),
    ]);
    [everywhere, once].concat()
}

const PART: &str = "/dist/tremplin_quiz_hotspot.wasm";

/// A quiz that asks for the right places, `right` of three, then for something else. The picture has a field at each
/// place, and a spot of 4 by 4 pixels.
fn module(lang: &str, right: usize) -> Value {
    let mut module = short("endroits", lang);
    let zone = |text: &str, area: [u32; 4], index: usize| {
        json!({ "text": text, "x": area[0], "y": area[1], "width": area[2], "height": area[3],
            "correct": index < right, "feedback": format!("Voilà : {text}.") })
    };
    module["items"] = json!([
        { "kind": "hotspot", "id": "plan", "prompt": "Où sort-on ?", "points": 2, "scoring": "partial",
          "image": { "src": "/t/plan.svg", "alt": "Un plan", "width": 300, "height": 200 },
          "zones": [zone("En haut", [0, 0, 40, 30], 0), zone("En *bas*", [60, 60, 40, 40], 1), zone("Un point", [20, 80, 1, 2], 2)],
          "explanation": "Par les portes." },
        { "kind": "true-false", "id": "vrai", "prompt": "Vrai ?", "answer": true },
    ]);
    module
}

fn serve(page: &Page<'_>) {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 200' width='300' height='200'>\
        <rect width='300' height='200' fill='#ddd'/><rect width='120' height='60' fill='teal'/>\
        <rect x='180' y='120' width='120' height='80' fill='orange'/><rect x='60' y='160' width='3' height='4'/></svg>";
    page.server.always("/t/plan.svg", Answer::text("image/svg+xml", svg));
}

async fn begin<'a>(page: &'a Page<'a>, module: &Value) -> Result<Quiz<'a>> {
    serve(page);
    let quiz = Quiz::open(page, module).await?;
    quiz.shows_item("plan").await?;
    is_ready(page, &quiz).await?;
    Ok(quiz)
}

/// Waits for the picture, and for the script that tells where it is pressed.
async fn is_ready(page: &Page<'_>, quiz: &Quiz<'_>) -> Result<()> {
    let there = "performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.includes('tremplin_hotspot.js') && responseEnd)";
    page.until("the script is there", there).await?;
    let image = json!(quiz.inside(".canvas img"));
    page.until("the picture is there", &format!("__t.one({image})?.complete")).await?;
    Ok(())
}

/// Which places are chosen in the list, and drawn in the picture with their numbers.
async fn chosen(page: &Page<'_>, quiz: &Quiz<'_>) -> Result<(Vec<bool>, Vec<String>)> {
    page.value(&format!(
        "[__t.all({}).map((it) => it.checked), __t.all({}).map((it) => it.textContent)]",
        json!(quiz.inside(".choice input")),
        json!(quiz.inside(".mark circle + text"))
    ))
    .await
}

async fn are_chosen(page: &Page<'_>, quiz: &Quiz<'_>, wanted: [bool; 3]) -> Result<()> {
    let numbers: Vec<String> =
        (1..4).filter(|number| wanted[number - 1]).map(|number| number.to_string()).collect();
    let (list, drawn) = chosen(page, quiz).await?;
    ensure!(list == wanted && drawn == numbers, "{list:?} in the list, {drawn:?} in the picture");
    Ok(())
}

async fn places_are_pressed_and_checked(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr", 2)).await?;
    page.asked(PART, 1).await?;
    page.is_accessible().await?;
    let image = quiz.inside(".canvas img");
    are_chosen(page, &quiz, [false; 3]).await?;
    quiz.go_on().await?;
    quiz.tells("Choisissez d’abord une réponse.").await?;
    // Beside all of them: nothing is chosen, and that is said.
    page.click_at(&image, [0.6, 0.4]).await?;
    page.says(&quiz.inside(".pointing [role=status]"), "Rien à montrer ici.").await?;
    are_chosen(page, &quiz, [false; 3]).await?;
    page.click_at(&image, [0.2, 0.15]).await?;
    let heard = json!(quiz.inside(".pointing [role=status]"));
    let heard = format!("__t.one({heard}).textContent === '1 En haut'");
    page.until("the place is heard", &heard).await?;
    page.click_at(&image, [0.8, 0.8]).await?;
    are_chosen(page, &quiz, [true, true, false]).await?;
    // Once more takes it back, and the list leads the picture, too.
    page.click_at(&image, [0.9, 0.9]).await?;
    are_chosen(page, &quiz, [true, false, false]).await?;
    page.click(&quiz.inside(".choice:nth-child(3)")).await?;
    are_chosen(page, &quiz, [true, false, true]).await?;
    quiz.go_on().await?;
    quiz.tells("En haut").await?;
    let answered = page.event("tremplin-answered", 1).await?.detail;
    ensure!(answered["kind"] == "hotspot" && answered["response"] == json!([0, 2]), "{answered}");
    ensure!(answered["score"] == 0 && answered["correct"] == false, "{answered}");
    let drawn: Vec<String> = page
        .value(&format!(
            "__t.all({}).map((it) => it.dataset.state + it.querySelector('.told').textContent)",
            json!(quiz.inside(".mark"))
        ))
        .await?;
    ensure!(drawn == ["correct✓ Ici", "missed✓ Ici", "incorrect✗"], "{drawn:?}");
    // What is checked stays.
    page.click_at(&image, [0.8, 0.8]).await?;
    let (list, _) = chosen(page, &quiz).await?;
    ensure!(list == [true, false, true], "{list:?}");
    page.is_accessible().await?;
    quiz.go_on().await?;
    quiz.shows_item("vrai").await?;
    page.is_unharmed().await
}

async fn keys_alone_choose_from_the_list(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr", 1)).await?;
    // The buttons of the picture come first.
    page.tab_to("it.dataset.zoom === '1'").await?;
    page.press(Key::Space).await?;
    page.until(
        "it is enlarged",
        &format!(
            "__t.one({}).scrollHeight > __t.one({0}).clientHeight",
            json!(quiz.inside(".frame"))
        ),
    )
    .await?;
    page.tab_to("it.type === 'radio'").await?;
    page.press(Key::Space).await?;
    page.press(Key::Down).await?;
    are_chosen(page, &quiz, [false, true, false]).await?;
    page.press(Key::Up).await?;
    are_chosen(page, &quiz, [true, false, false]).await?;
    page.is_accessible().await?;
    page.press(Key::Enter).await?;
    quiz.tells("Bonne réponse").await?;
    let answered = page.event("tremplin-answered", 1).await?.detail;
    ensure!(answered["response"] == json!([0]) && answered["correct"] == true, "{answered}");
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn an_enlarged_picture_takes_presses_where_they_are(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr", 2)).await?;
    page.run::<()>("document.querySelector('tremplin-quiz').style.width = '360px'", &[]).await?;
    let (image, frame) = (quiz.inside(".canvas img"), quiz.inside(".frame"));
    let size = format!(
        "((box) => [box.width, box.height])(__t.one({}).getBoundingClientRect())",
        json!(image)
    );
    let before: [f64; 2] = page.value(&size).await?;
    let height = format!("__t.one({}).clientHeight", json!(frame));
    let room: f64 = page.value(&height).await?;
    page.click(&quiz.inside("[data-zoom='1']")).await?;
    page.click(&quiz.inside("[data-zoom='1']")).await?;
    let after: [f64; 2] = page.value(&size).await?;
    ensure!((after[0] / before[0] - 2.0).abs() < 0.02, "{before:?} to {after:?}");
    let scrolled: [f64; 4] = page
        .value(&format!(
            "(({{ scrollLeft, scrollTop, scrollWidth, clientHeight }}) => [scrollLeft, scrollTop, scrollWidth, clientHeight])(__t.one({}))",
            json!(frame)
        ))
        .await?;
    ensure!(scrolled[0] > 0.0 && scrolled[1] > 0.0, "the middle stays in the middle: {scrolled:?}");
    ensure!(scrolled[3] < room.max(256.0) + 20.0, "the frame stays: {room} to {scrolled:?}");
    page.is_accessible().await?;
    // In the corner of the frame is what was inside the picture before.
    let scroll = |by: i32| format!("(__t.one({}).scrollTo({by}, {by}), true)", json!(frame));
    page.value::<bool>(&scroll(0)).await?;
    page.click_at(&frame, [0.3, 0.3]).await?;
    are_chosen(page, &quiz, [true, false, false]).await?;
    page.value::<bool>(&scroll(9999)).await?;
    page.click_at(&frame, [0.7, 0.7]).await?;
    are_chosen(page, &quiz, [true, true, false]).await?;
    for _ in 0..3 {
        page.click(&quiz.inside("[data-zoom='-1']")).await?;
    }
    let again: [f64; 2] = page.value(&size).await?;
    ensure!(again == before, "{before:?} and {again:?}");
    are_chosen(page, &quiz, [true, true, false]).await?;
    page.is_unharmed().await
}

async fn a_finger_hits_a_small_place(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr", 1)).await?;
    let image = quiz.inside(".canvas img");
    let [width, height]: [f64; 2] = page
        .value(&format!("(({{ width, height }}) => [width, height])(__t.one({}))", json!(image)))
        .await?;
    // Its centre is at 20.5 and 81 %; 20 pixels from it is near enough, 26 are not.
    page.click_at(&image, [0.205 + 26.0 / width, 0.81]).await?;
    page.says(&quiz.inside(".pointing [role=status]"), "Rien à montrer ici.").await?;
    page.click_at(&image, [0.205, 0.81 - 20.0 / height]).await?;
    are_chosen(page, &quiz, [false, false, true]).await?;
    page.is_unharmed().await
}

async fn what_was_pressed_is_there_after_coming_back(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr", 2)).await?;
    page.click_at(&quiz.inside(".canvas img"), [0.2, 0.15]).await?;
    page.until(
        "it is kept",
        "localStorage.getItem('tremplin:quiz:endroits')?.includes('{\"hotspot\":1}')",
    )
    .await?;
    page.reload().await?;
    quiz.shows_item("plan").await?;
    are_chosen(page, &quiz, [true, false, false]).await?;
    page.click(&quiz.inside(".choice:nth-child(2)")).await?;
    quiz.go_on().await?;
    quiz.tells("Bonne réponse").await?;
    page.reload().await?;
    quiz.tells("Bonne réponse").await?;
    are_chosen(page, &quiz, [true, true, false]).await?;
    // What no longer fits is dropped alone.
    let mut module = module("fr", 2);
    module["items"][0]["zones"][0]["text"] = json!("Ailleurs");
    module["items"][1]["prompt"] = json!("Encore vrai ?");
    page.server.json("/t/module.json", &module);
    page.reload().await?;
    quiz.shows_item("plan").await?;
    are_chosen(page, &quiz, [false; 3]).await?;
    page.is_unharmed().await
}

async fn it_stands_right_to_left_and_at_320(page: &Page<'_>) -> Result<()> {
    serve(page);
    page.server.json("/t/module.json", &module("ar", 2));
    page.server.page(
        "/t/quiz.html",
        &host("<tremplin-quiz src=\"/t/module.json\" seed=\"7\"></tremplin-quiz>"),
    );
    page.show(&framed("/t/quiz.html", 320, 800)).await?;
    page.enter_frame("iframe").await?;
    let quiz = Quiz::first(page);
    quiz.shows_item("plan").await?;
    is_ready(page, &quiz).await?;
    page.is_accessible().await?;
    page.click(&quiz.inside(".choice:nth-child(1)")).await?;
    // The picture is not mirrored: the place at its left is drawn at its left.
    let [drawn, image]: [f64; 2] = page
        .value(&format!(
            "[{}, {}].map((it) => __t.one(it).getBoundingClientRect().left)",
            json!(quiz.inside(".mark .line")),
            json!(quiz.inside(".canvas img"))
        ))
        .await?;
    ensure!((drawn - image).abs() < 4.0, "{drawn} and {image}");
    let wide = "document.documentElement.scrollWidth > innerWidth";
    ensure!(!page.value::<bool>(wide).await?, "it is wider than the screen");
    page.click(&quiz.inside("[data-zoom='1']")).await?;
    ensure!(!page.value::<bool>(wide).await?, "it is wider than the screen once enlarged");
    // What was in the middle still is.
    let middles: [f64; 2] = page
        .value(&format!(
            "[{}, {}].map((it) => __t.one(it).getBoundingClientRect()).map((box) => box.left + box.width / 2)",
            json!(quiz.inside(".frame")),
            json!(quiz.inside(".canvas img"))
        ))
        .await?;
    ensure!((middles[0] - middles[1]).abs() < 9.0, "{middles:?}");
    quiz.go_on().await?;
    page.shows(&quiz.inside("[data-verdict=partial]")).await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn dark(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &module("fr", 2)).await?;
    page.is_accessible().await?;
    quiz.answer(Reply::Pick(&[0, 2])).await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn the_static_form_is_taken_over(page: &Page<'_>) -> Result<()> {
    serve(page);
    let module = module("fr", 2);
    page.server.json("/t/module.json", &module);
    let checked = front_door::check(&module.to_string()).module.context("a module")?;
    let form = static_html(&checked, &Options::new("/dist/", "/t/module.json"));
    // The loader comes once something has been ticked.
    let held = form.replace("<script type=\"module\"", "<script type=\"text/plain\"");
    ensure!(held != form, "{form}");
    page.show(&host(&held).replace("/dist/tremplin.js", "/t/none.js")).await?;
    page.shows("img[alt='Un plan']").await?;
    page.is_accessible().await?;
    page.click("[data-item=plan] input[value='1']").await?;
    page.run::<()>(
        "const script = document.createElement('script'); script.type = 'module'; script.src = '/dist/tremplin.js';
         document.body.append(script);",
        &[],
    )
    .await?;
    page.event("tremplin-ready", 1).await?;
    are_chosen(page, &Quiz::first(page), [false, true, false]).await?;
    page.is_unharmed().await
}

async fn other_quizzes_do_not_fetch_it(page: &Page<'_>) -> Result<()> {
    a_quiz_does_not_fetch(page, &[PART, "/dist/tremplin_hotspot.js"]).await
}
