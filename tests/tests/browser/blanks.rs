//! Gaps in running text: to type, to choose for from lists, and to fill with the words of a bank, by mouse and by keyboard.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use tremplin_author::json as front_door;
use tremplin_formats::snippet::{Options, static_html};
use tremplin_tests::page::{Key, Page};

use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{Reply, short};
use crate::play::{Quiz, a_quiz_does_not_fetch, framed, host};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!(enter_goes_from_gap_to_gap),
        scenario!(words_are_pressed_and_dragged),
        scenario!(keys_alone_fill_from_the_bank),
    ];
    let once = in_one(vec![
        scenario!(lists_count_in_part_and_show_the_right_text).dark(),
        scenario!(what_stands_in_gaps_is_there_after_coming_back),
        scenario!(they_stand_right_to_left_and_at_320),
        scenario!(the_static_form_is_taken_over_in_its_places),
        scenario!(other_quizzes_do_not_fetch_it),
    ]);
    [everywhere, once].concat()
}

const PART: &str = "/dist/tremplin_quiz_blanks.wasm";
const TYPED: &str = "/dist/tremplin_quiz_typed.wasm";

/// A quiz with gaps, then something else.
fn gaps(members: Value) -> Value {
    let mut module = short("trous", "fr");
    let mut item = json!({ "kind": "fill-blanks", "id": "texte", "prompt": "Complétez.", "scoring": "partial", "points": 3,
        "feedback": { "correct": "Tout y est.", "incorrect": "Relisez." } });
    for (name, value) in members.as_object().into_iter().flatten() {
        item[name] = value.clone();
    }
    module["items"] =
        json!([item, { "kind": "true-false", "id": "vrai", "prompt": "Vrai ?", "answer": true }]);
    module
}

fn typed() -> Value {
    gaps(
        json!({ "text": "L’{{entretien}} est à {{8:30|8 h 30}}. Je {{vais|viens::aller}} y être." }),
    )
}

fn bank() -> Value {
    gaps(
        json!({ "mode": "bank", "text": "Le {{CDD}} a une fin.\n\n- Le {{CDI}} n’en a **pas {{une}}**.", "distractors": ["stage"] }),
    )
}

async fn begin<'a>(page: &'a Page<'a>, module: &Value) -> Result<Quiz<'a>> {
    let quiz = Quiz::open(page, module).await?;
    page.shows(&quiz.inside(".gap")).await?;
    Ok(quiz)
}

/// Waits until the gaps say this.
async fn say(page: &Page<'_>, quiz: &Quiz<'_>, texts: [&str; 3]) -> Result<()> {
    let said = format!(
        "JSON.stringify(__t.all({}).map((one) => one.value || __t.text(one))) === JSON.stringify({})",
        json!(quiz.inside(".gap :is(input, select, button)")),
        json!(texts)
    );
    page.until(&format!("the gaps say {texts:?}"), &said).await?;
    Ok(())
}

async fn focused(page: &Page<'_>, what: &str) -> Result<()> {
    let said = format!("__t.active().matches({})", json!(what));
    page.until(&format!("{what} has the focus"), &said).await?;
    Ok(())
}

async fn enter_goes_from_gap_to_gap(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &typed()).await?;
    page.asked(PART, 1).await?;
    page.is_accessible().await?;
    let names: Value = page
        .value(&format!(
            "__t.all({}).map((one) => [one.ariaLabel, one.getRootNode().getElementById(one.getAttribute('aria-describedby'))?.textContent.trim() ?? ''])",
            json!(quiz.inside(".gap input"))
        ))
        .await?;
    let expected = json!([["Trou 1 sur 3", ""], ["Trou 2 sur 3", ""], ["Trou 3 sur 3", "(aller)"]]);
    ensure!(names == expected, "{names}");
    page.tab_to("it.dataset.gap === '1'").await?;
    page.type_text("8H30").await?;
    page.press(Key::Enter).await?;
    focused(page, "[data-gap=\"2\"]").await?;
    page.type_text("va").await?;
    quiz.go_on().await?;
    quiz.tells("Remplissez d’abord tous les trous.").await?;
    page.click(&quiz.inside("[data-gap=\"0\"]")).await?;
    page.type_text("Entretien").await?;
    page.press(Key::Enter).await?;
    quiz.tells("En partie juste").await?;
    let answered = page.event("tremplin-answered", 1).await?.detail;
    ensure!(answered["kind"] == "fill-blanks" && answered["score"] == 2, "{answered}");
    ensure!(answered["response"] == json!(["Entretien", "8H30", "va"]), "{answered}");
    page.says(&quiz.inside(".answer"), "L’Entretien Bonne réponse est à 8H30 Bonne réponse")
        .await?;
    page.says(&quiz.inside(".solved"), "L’entretien est à 8:30. Je vais y être.").await?;
    page.is_accessible().await?;
    quiz.go_on().await?;
    quiz.shows_item("vrai").await?;
    page.is_unharmed().await
}

async fn words_are_pressed_and_dragged(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &bank()).await?;
    let word = |text: &str| {
        quiz.inside(&format!(
            ".word[data-is=\"{}\"]",
            ["CDD", "CDI", "une", "stage"].iter().position(|one| *one == text).unwrap_or_default()
        ))
    };
    let gap = |index: usize| quiz.inside(&format!("[data-gap=\"{index}\"]"));
    let there = "performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.includes('tremplin_blanks.js') && responseEnd)";
    page.until("the gestures are there", there).await?;
    page.is_accessible().await?;
    // A word, then a gap; a gap, then a word.
    page.click(&word("stage")).await?;
    page.click(&gap(0)).await?;
    say(page, &quiz, ["stage", "", ""]).await?;
    page.click(&gap(1)).await?;
    page.click(&word("CDI")).await?;
    say(page, &quiz, ["stage", "CDI", ""]).await?;
    page.is_accessible().await?;
    // A gap that is pressed is emptied, and waits.
    page.click(&gap(0)).await?;
    say(page, &quiz, ["", "CDI", ""]).await?;
    page.click(&word("une")).await?;
    say(page, &quiz, ["une", "CDI", ""]).await?;
    // From a gap into another, and from the bank into the first.
    for (from, to, expected) in
        [(gap(0), 2, ["", "CDI", "une"]), (word("CDD"), 0, ["CDD", "CDI", "une"])]
    {
        let way: (i64, i64) = page
            .value(&format!(
                "((from, to) => {{
                   const [a, b] = [from, to].map((one) => one.getBoundingClientRect());
                   return [b.left + b.width / 2 - a.left - a.width / 2, b.top + b.height / 2 - a.top - a.height / 2].map(Math.round);
                 }})(__t.one({}), __t.one({}))",
                json!(from),
                json!(gap(to))
            ))
            .await?;
        page.drag(&from, [way.0, way.1]).await?;
        say(page, &quiz, expected).await?;
    }
    let held = format!(
        "__t.all({}).filter((one) => one.style.transform || one.dataset.held !== undefined || one.ariaPressed === 'true').length",
        json!(quiz.inside(":is(.word, .slot)"))
    );
    ensure!(page.value::<u32>(&held).await? == 0, "a word hangs in the air");
    quiz.go_on().await?;
    quiz.tells("Tout y est.").await?;
    let answered = page.event("tremplin-answered", 1).await?.detail;
    ensure!(answered["response"] == json!(["CDD", "CDI", "une"]), "{answered}");
    ensure!(
        page.value::<u32>(&format!("__t.shown({}).length", json!(quiz.inside(".word")))).await?
            == 0
    );
    ensure!(page.server.count(TYPED) == 0, "nothing is typed");
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn keys_alone_fill_from_the_bank(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &bank()).await?;
    let said = |text: &'static str| {
        let teller = quiz.inside(".blanks > [role=status]");
        async move { page.says(&teller, text).await }
    };
    page.tab_to("it.dataset.gap === '0'").await?;
    page.press(Key::Enter).await?;
    focused(page, ".word").await?;
    said("Trou 1 sur 3. Choisissez un mot.").await?;
    page.press(Key::Escape).await?;
    focused(page, "[data-gap=\"0\"][aria-pressed=\"false\"]").await?;
    for (gap, word) in ["CDD", "CDI", "une"].into_iter().enumerate() {
        page.tab_to(&format!("it.dataset.gap === '{gap}'")).await?;
        page.press(Key::Space).await?;
        focused(page, ".word").await?;
        page.tab_to(&format!("it.matches('.word') && it.textContent === '{word}'")).await?;
        page.press(Key::Enter).await?;
        focused(page, &format!("[data-gap=\"{gap}\"]")).await?;
    }
    said("Trou 3 sur 3. une").await?;
    let name = format!("__t.one({}).ariaLabel", json!(quiz.inside("[data-gap=\"1\"]")));
    ensure!(page.value::<String>(&name).await? == "Trou 2 sur 3. CDI");
    // A word first, too.
    page.tab_to("it.matches('.word:not([disabled])')").await?;
    page.press(Key::Enter).await?;
    said("stage : choisissez un trou.").await?;
    // As Shift+Tab would: gaps stand before the words.
    let third = json!(quiz.inside("[data-gap=\"2\"]"));
    page.run::<()>("__t.one(arguments[0]).focus()", &[third]).await?;
    page.press(Key::Enter).await?;
    say(page, &quiz, ["CDD", "CDI", "stage"]).await?;
    quiz.press_main(Key::Enter).await?;
    quiz.tells("En partie juste").await?;
    page.is_unharmed().await
}

async fn lists_count_in_part_and_show_the_right_text(page: &Page<'_>) -> Result<()> {
    let text = "Vous {{avez|aviez~êtes}} {{un~une}} entretien, l’{{heure~jour}} est `fixe`.";
    let quiz = begin(page, &gaps(json!({ "mode": "select", "text": text }))).await?;
    page.is_accessible().await?;
    for (gap, word) in ["aviez", "un", "jour"].into_iter().enumerate() {
        let list = json!(quiz.inside(&format!("[data-gap=\"{gap}\"]")));
        page.run::<()>(
            "const list = __t.one(arguments[0]);
             list.value = arguments[1];
             list.dispatchEvent(new Event('change', { bubbles: true }));",
            &[list, json!(word)],
        )
        .await?;
    }
    say(page, &quiz, ["aviez", "un", "jour"]).await?;
    quiz.go_on().await?;
    quiz.tells("En partie juste").await?;
    let answered = page.event("tremplin-answered", 1).await?.detail;
    ensure!(answered["score"] == 2 && answered["response"] == json!(["aviez", "un", "jour"]));
    ensure!(page.server.count(TYPED) == 0, "nothing is typed");
    page.is_accessible().await?;
    quiz.go_on().await?;
    quiz.answer(Reply::Say(true)).await?;
    quiz.go_on().await?;
    quiz.reaches("results").await?;
    page.click(&quiz.inside(".revise summary")).await?;
    page.says(&quiz.inside(".revise .solution"), "Vous avez un entretien, l’heure est fixe.")
        .await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn what_stands_in_gaps_is_there_after_coming_back(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &typed()).await?;
    page.click(&quiz.inside("[data-gap=\"1\"]")).await?;
    page.type_text("8 h 30").await?;
    let kept = "localStorage.getItem('tremplin:quiz:trous')?.includes('{\"fill-blanks\":[\"\",\"8 h 30\",\"\"]}')";
    page.until("it is kept", kept).await?;
    page.reload().await?;
    say(page, &quiz, ["", "8 h 30", ""]).await?;
    // What no longer fits is dropped alone.
    let mut module = gaps(json!({ "mode": "bank", "text": "{{8 h 30}} {{a}} {{b}}" }));
    module["items"][1]["prompt"] = json!("Encore vrai ?");
    page.server.json("/t/module.json", &module);
    page.reload().await?;
    page.shows(&quiz.inside(".word")).await?;
    say(page, &quiz, ["", "", ""]).await?;
    page.is_unharmed().await
}

async fn they_stand_right_to_left_and_at_320(page: &Page<'_>) -> Result<()> {
    let long = "Donaudampfschifffahrtsgesellschaft".repeat(2);
    let mut module = gaps(
        json!({ "mode": "bank", "text": format!("السيرة {{{{الذاتية}}}} في {{{{صفحة}}}}، {{{{{long}}}}}.") }),
    );
    module["lang"] = json!("ar");
    page.server.json("/t/module.json", &module);
    page.server.page(
        "/t/quiz.html",
        &host("<tremplin-quiz src=\"/t/module.json\" seed=\"7\"></tremplin-quiz>"),
    );
    page.show(&framed("/t/quiz.html", 320, 700)).await?;
    page.enter_frame("iframe").await?;
    let quiz = Quiz::first(page);
    page.shows(&quiz.inside(".word")).await?;
    for word in [0, 1, 2] {
        page.click(&quiz.inside(&format!("[data-gap=\"{word}\"]"))).await?;
        page.click(&quiz.inside(&format!(".word[data-is=\"{word}\"]"))).await?;
    }
    page.is_accessible().await?;
    let wide = "document.documentElement.scrollWidth > innerWidth";
    ensure!(!page.value::<bool>(wide).await?, "it is wider than the screen");
    let lefts: Vec<f64> = page
        .value(
            "[0, 1].map((gap) => __t.one('tremplin-quiz >>> [data-gap=\"' + gap + '\"]').getBoundingClientRect().left)",
        )
        .await?;
    ensure!(lefts[0] > lefts[1], "the first gap is at {lefts:?}");
    quiz.go_on().await?;
    page.shows(&quiz.inside("[data-verdict=correct]")).await?;
    page.is_accessible().await?;
    ensure!(!page.value::<bool>(wide).await?, "the answer is wider than the screen");
    page.is_unharmed().await
}

async fn the_static_form_is_taken_over_in_its_places(page: &Page<'_>) -> Result<()> {
    let module = typed();
    page.server.json("/t/module.json", &module);
    let checked = front_door::check(&module.to_string()).module.context("a module")?;
    let form = static_html(&checked, &Options::new("/dist/", "/t/module.json"));
    // The loader comes once something has been written.
    let held = form.replace("<script type=\"module\"", "<script type=\"text/plain\"");
    ensure!(held != form, "{form}");
    page.show(&host(&held).replace("/dist/tremplin.js", "/t/none.js")).await?;
    page.is_accessible().await?;
    page.run::<()>(
        "const fields = document.querySelectorAll('input[aria-label]'); fields[1].value = 'midi'; fields[1].focus();
         const script = document.createElement('script'); script.type = 'module'; script.src = '/dist/tremplin.js';
         document.body.append(script);",
        &[],
    )
    .await?;
    page.event("tremplin-ready", 1).await?;
    let quiz = Quiz::first(page);
    say(page, &quiz, ["", "midi", ""]).await?;
    focused(page, "[data-gap=\"1\"]").await?;
    page.is_unharmed().await
}

async fn other_quizzes_do_not_fetch_it(page: &Page<'_>) -> Result<()> {
    a_quiz_does_not_fetch(page, &[PART, "/dist/tremplin_blanks.js"]).await
}
