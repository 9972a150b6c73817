//! After a check the learner sees what came of it, and the next key press does what is written.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::page::{Key, Page};

use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{Reply, short};
use crate::play::{Quiz, framed, host};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!("the_verdict_comes_into_view_at_320", |page| comes_into_view(page, 320, 568)),
        scenario!(without_motion_it_is_there_at_once),
        scenario!(after_a_lesson_the_whole_question_is_in_view),
        scenario!(the_wish_for_an_answer_comes_into_view),
        scenario!(enter_in_an_answer_hands_over_to_the_button),
    ];
    let once = in_one(vec![
        scenario!("the_verdict_comes_into_view_at_1280", |page| comes_into_view(page, 1280, 720)),
        scenario!(a_key_held_down_acts_once),
    ]);
    [everywhere, once].concat()
}

/// Every kind of question, its answer low on the page; the second one's feedback is taller than a
/// phone.
fn every_kind() -> Value {
    let choices = |picked: usize, feedback: &str| -> Vec<Value> {
        (0..8)
            .map(|n| match n == picked {
                true => {
                    json!({ "text": format!("Choix {n}"), "correct": true, "feedback": feedback })
                }
                false => json!({ "text": format!("Choix {n}") }),
            })
            .collect()
    };
    let long = "Une phrase pour expliquer pourquoi. ".repeat(30);
    let image = json!({ "src": "plan.svg", "alt": "", "width": 400, "height": 600 });
    let mut module = short("vue", "fr");
    module["items"] = json!([
        { "kind": "single-choice", "id": "une", "prompt": "Lequel\u{202f}?", "choices": choices(1, "Oui, c’est lui.") },
        { "kind": "multiple-choice", "id": "plusieurs", "prompt": "Lesquels\u{202f}?", "choices": choices(0, &long) },
        { "kind": "true-false", "id": "vrai", "prompt": "Vrai\u{202f}?", "answer": true, "image": image, "explanation": "C’est vrai." },
        { "kind": "short-answer", "id": "mot", "prompt": "Quel mot\u{202f}?", "answers": ["oui"], "image": image, "explanation": "Il suffit de dire oui." },
    ]);
    module
}

const REPLIES: [(&str, Reply); 4] = [
    ("une", Reply::Pick(&[1])),
    ("plusieurs", Reply::Pick(&[0])),
    ("vrai", Reply::Say(true)),
    ("mot", Reply::Type("oui")),
];

const BUTTON: &str = "__t.one('tremplin-quiz >>> button.primary')";
const HEADING: &str = "__t.one('tremplin-quiz >>> [data-verdict] .heading')";

/// Whether an element of the page is wholly in the window.
fn in_view(element: &str) -> String {
    format!(
        "((box) => box && box.top >= 0 && box.bottom <= innerHeight)({element}?.getBoundingClientRect())"
    )
}

/// A page with `module` in a frame of this size.
async fn in_a_frame<'a>(
    page: &'a Page<'a>,
    module: &Value,
    width: u32,
    height: u32,
) -> Result<Quiz<'a>> {
    page.server.json("/t/vue.json", module);
    page.server.page("/t/inner.html", &host("<tremplin-quiz src=\"/t/vue.json\" resume=\"off\"></tremplin-quiz><p style=\"height:150vh\">La suite.</p>"));
    page.server.page("/t/frame.html", &framed("/t/inner.html", width, height));
    page.open("/t/frame.html").await?;
    page.enter_frame("iframe").await?;
    let quiz = Quiz::first(page);
    quiz.reaches("item").await?;
    Ok(quiz)
}

/// Puts the main button, with the focus on it, at the lower edge of the window.
async fn button_at_the_edge(page: &Page<'_>) -> Result<()> {
    page.run::<()>(
        &format!(
            "window.focus();
             {BUTTON}.focus({{ preventScroll: true }});
             {BUTTON}.scrollIntoView({{ block: 'end', behavior: 'instant' }});"
        ),
        &[],
    )
    .await
}

async fn comes_into_view(page: &Page<'_>, width: u32, height: u32) -> Result<()> {
    let quiz = in_a_frame(page, &every_kind(), width, height).await?;
    for (id, reply) in REPLIES {
        quiz.shows_item(id).await?;
        quiz.fill(reply).await?;
        button_at_the_edge(page).await?;
        page.press(Key::Enter).await?;
        page.until(&format!("the verdict on {id} is in view"), &in_view(HEADING)).await?;
        let fits: bool = page
            .value(
                "__t.one('tremplin-quiz >>> .end').getBoundingClientRect().height <= innerHeight",
            )
            .await?;
        ensure!(fits || (id, width) == ("plusieurs", 320), "{id} is taller than the window");
        if fits {
            page.until(&format!("the button after {id} is in view"), &in_view(BUTTON)).await?;
        } else {
            let top = format!("{HEADING}.getBoundingClientRect().top < 60");
            page.until("the verdict is at the top, to be read from there on", &top).await?;
        }
        let focus: bool = page.value(&format!("__t.active() === {BUTTON}")).await?;
        ensure!(focus, "the button lost the focus");
        page.press(Key::Enter).await?;
    }
    quiz.reaches("results").await?;
    page.is_unharmed().await
}

async fn without_motion_it_is_there_at_once(page: &Page<'_>) -> Result<()> {
    let quiz = in_a_frame(page, &every_kind(), 320, 568).await?;
    quiz.fill(REPLIES[0].1).await?;
    button_at_the_edge(page).await?;
    // Before anything moves: where the learner wants no motion, and where it is welcome.
    let there: bool = page
        .run(
            &format!(
                "const ask = window.matchMedia;
                 window.matchMedia = (query) => (/reduced-motion: ?reduce/.test(query) ? {{ matches: true }} : ask.call(window, query));
                 {BUTTON}.click();
                 return {} && {};",
                in_view(HEADING),
                in_view(BUTTON)
            ),
            &[],
        )
        .await?;
    ensure!(there, "the verdict is not in view at once");
    page.is_unharmed().await
}

/// A lesson is longer than a phone, so that its button is far down; the question after it fits.
async fn after_a_lesson_the_whole_question_is_in_view(page: &Page<'_>) -> Result<()> {
    let mut module = short("lecture", "fr");
    let lesson = json!({ "kind": "lesson", "id": "lire", "title": "À lire", "text": "Une phrase à lire avant de répondre.\n\n".repeat(24) });
    let choices = ["Un", "Deux", "Trois", "Quatre"]
        .map(|text| json!({ "text": text, "correct": text == "Un" }));
    module["items"] = json!([
        lesson,
        { "kind": "single-choice", "id": "une", "prompt": "Lequel vient en premier\u{202f}?", "choices": choices },
        lesson,
    ]);
    module["items"][2]["id"] = json!("relire");
    let quiz = in_a_frame(page, &module, 360, 740).await?;
    quiz.shows_item("lire").await?;
    quiz.go_on().await?;
    quiz.shows_item("une").await?;
    page.until("the question's button is in view", &in_view(BUTTON)).await?;
    let question = "__t.one('tremplin-quiz >>> .legend')";
    page.until("and the question", &in_view(question)).await?;
    quiz.focuses_new_content().await?;
    // What does not fit is read from its beginning.
    quiz.answer(Reply::Pick(&[0])).await?;
    quiz.go_on().await?;
    quiz.shows_item("relire").await?;
    page.until("the next lesson begins in view", &in_view(question)).await?;
    page.is_unharmed().await
}

async fn the_wish_for_an_answer_comes_into_view(page: &Page<'_>) -> Result<()> {
    in_a_frame(page, &every_kind(), 320, 568).await?;
    button_at_the_edge(page).await?;
    page.press(Key::Enter).await?;
    let wish = "__t.one('tremplin-quiz >>> .nudge')";
    page.until("the wish is in view", &in_view(wish)).await?;
    page.until("so is the button", &in_view(BUTTON)).await?;
    Ok(())
}

/// Enter in an answer checks it; the next Enter does what is written on the button that has the
/// focus now, and Enter in an answer that was checked does nothing.
async fn enter_in_an_answer_hands_over_to_the_button(page: &Page<'_>) -> Result<()> {
    let mut module = every_kind();
    module["maxAttempts"] = json!(2);
    module["items"][0]["choices"][2]["feedback"] = json!("Pas celui-ci.");
    let quiz = in_a_frame(page, &module, 600, 700).await?;
    page.run::<()>("window.focus()", &[]).await?;
    // A wrong answer first: what comes next is another try.
    quiz.fill(Reply::Pick(&[2])).await?;
    page.press(Key::Enter).await?;
    quiz.tells("Pas celui-ci.").await?;
    let on_button = format!("__t.active() === {BUTTON}");
    page.until("the focus is on the button", &on_button).await?;
    page.press(Key::Enter).await?;
    quiz.offers("Valider").await?;
    for (id, reply) in REPLIES {
        quiz.shows_item(id).await?;
        quiz.fill(reply).await?;
        page.press(Key::Enter).await?;
        quiz.tells("Bonne réponse").await?;
        page.until(&format!("the focus after {id} is on the button"), &on_button).await?;
        // Back in the answer, Enter leaves everything as it is.
        page.run::<()>("__t.shown('tremplin-quiz >>> input').find((one) => one.checked || one.readOnly).focus()", &[]).await?;
        page.press(Key::Enter).await?;
        page.press(Key::Tab).await?;
        ensure!(quiz.item().await? == id, "Enter in the answer to {id} went on");
        page.tab_to("it.part.contains('primary')").await?;
        page.press(Key::Enter).await?;
    }
    quiz.reaches("results").await?;
    ensure!(
        page.events().await?.iter().filter(|event| event.kind == "tremplin-answered").count() == 5
    );
    // With nothing to check, the focus stays where the answer is to be given.
    page.click_text(&quiz.inside("button"), "Tout recommencer").await?;
    quiz.shows_item("une").await?;
    page.tab_to("it.type === 'radio'").await?;
    page.press(Key::Enter).await?;
    quiz.tells("Choisissez d’abord une réponse.").await?;
    ensure!(page.value::<bool>("__t.active().type === 'radio'").await?, "the focus moved away");
    page.is_unharmed().await
}

async fn a_key_held_down_acts_once(page: &Page<'_>) -> Result<()> {
    let quiz = in_a_frame(page, &every_kind(), 600, 700).await?;
    quiz.fill(Reply::Pick(&[1])).await?;
    // What the browser sends while the key is held; a prevented one presses no button.
    let enter = |element: &str, repeat: bool| {
        format!(
            "{element}.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'Enter', repeat: {repeat}, bubbles: true, composed: true, cancelable: true }}))"
        )
    };
    let answer = "__t.one('tremplin-quiz >>> input:checked')";
    ensure!(!page.value::<bool>(&enter(answer, false)).await?, "Enter in the answer is ours");
    quiz.tells("Bonne réponse").await?;
    ensure!(!page.value::<bool>(&enter(BUTTON, true)).await?, "a held key presses the button");
    ensure!(page.value::<bool>(&enter(BUTTON, false)).await?, "a new press is taken away");
    // Held from the moment before: nothing is checked by a repetition either.
    quiz.go_on().await?;
    quiz.shows_item("plusieurs").await?;
    quiz.fill(Reply::Pick(&[0])).await?;
    ensure!(!page.value::<bool>(&enter(answer, true)).await?);
    quiz.offers("Valider").await?;
    Ok(())
}
