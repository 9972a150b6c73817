//! Entries that are each given a target: pairs to find, by lists and by lines, and categories, by radio buttons and
//! by dragging.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use tremplin_author::json as front_door;
use tremplin_formats::snippet::{Options, static_html};
use tremplin_tests::page::{Key, Page};

use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{Reply, short};
use crate::play::{Quiz, a_quiz_does_not_fetch, host};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!(a_line_is_drawn_from_dot_to_dot),
        scenario!(an_entry_is_dragged_into_a_box),
        scenario!(keys_choose_in_lists_and_among_boxes),
    ];
    let once = in_one(vec![
        scenario!(lists_find_pairs),
        scenario!(what_is_wrong_counts_in_part_and_shows_the_right_pairs),
        scenario!(what_was_chosen_is_there_after_coming_back),
        scenario!(they_stand_right_to_left),
        scenario!(lists_of_the_static_form_are_taken_over),
        scenario!(other_quizzes_do_not_fetch_it),
    ]);
    [everywhere, once].concat()
}

const PART: &str = "/dist/tremplin_quiz_placed.wasm";
const SCRIPT: &str = "tremplin_placed.js";

/// A quiz with pairs to find, then something else.
fn pairs(lang: &str, texts: [[&str; 2]; 3]) -> Value {
    let mut module = short("paires", lang);
    let pairs = texts.map(|[left, right]| json!({ "left": left, "right": right }));
    module["items"] = json!([
        { "kind": "matching", "id": "mots", "prompt": "Qu’est-ce que c’est ?", "pairs": pairs,
          "distractors": ["Un intrus"], "scoring": "partial", "points": 3,
          "feedback": { "correct": "Tout y est.", "incorrect": "Relisez." } },
        { "kind": "true-false", "id": "vrai", "prompt": "Vrai ?", "answer": true },
    ]);
    module
}

const WORDS: [[&str; 2]; 3] = [
    ["CDD", "Un contrat qui a une fin"],
    ["CDI", "Un contrat sans date de fin"],
    ["Stage", "Une partie des études"],
];

/// A quiz with entries to put into categories.
fn boxes() -> Value {
    let mut module = short("cases", "fr");
    module["items"] = json!([
        { "kind": "categorize", "id": "cases", "prompt": "Dans le CV ?", "categories": [
            { "name": "Oui", "entries": ["Diplôme", "Adresse mail"] },
            { "name": "Non", "entries": ["Religion"] },
          ], "feedback": { "correct": "Tout y est.", "incorrect": "Relisez." } },
        { "kind": "true-false", "id": "vrai", "prompt": "Vrai ?", "answer": true },
    ]);
    module
}

async fn begin<'a>(page: &'a Page<'a>, module: &Value) -> Result<Quiz<'a>> {
    let quiz = Quiz::open(page, module).await?;
    page.shows(&quiz.inside(".placed")).await?;
    Ok(quiz)
}

/// Chooses in the list of an entry, and waits until that counts.
async fn choose(page: &Page<'_>, quiz: &Quiz<'_>, entry: usize, target: &str) -> Result<()> {
    let list = json!(quiz.inside(&format!(".placed:nth-child({}) select", entry + 1)));
    page.run::<()>(
        "const list = __t.one(arguments[0]);
         list.value = [...list.options].find((one) => one.text === arguments[1]).value;
         list.dispatchEvent(new Event('change', { bubbles: true }));",
        &[list.clone(), json!(target)],
    )
    .await?;
    page.until(
        &format!("entry {entry} has its target"),
        &format!(
            "((list) => list.closest('.placed').dataset.target === list.value)(__t.one({list}))"
        ),
    )
    .await?;
    Ok(())
}

async fn has_the_script(page: &Page<'_>) -> Result<()> {
    let there = format!(
        "performance.getEntriesByType('resource').some(({{ name, responseEnd }}) => name.includes('{SCRIPT}') && responseEnd)"
    );
    page.until("the gestures are there", &there).await?;
    Ok(())
}

async fn lists_find_pairs(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &pairs("fr", WORDS)).await?;
    page.asked(PART, 1).await?;
    page.is_accessible().await?;
    let names: Vec<String> = page
        .value(&format!(
            "__t.all({}).map((one) => one.text)",
            json!(quiz.inside(".placed:first-child option"))
        ))
        .await?;
    ensure!(names.len() == 5 && names[0] == "Choisir…", "{names:?}");
    let in_order: Vec<&str> = WORDS.iter().map(|[_, right]| *right).chain(["Un intrus"]).collect();
    ensure!(names[1..] != in_order, "the author's order is the answer");
    choose(page, &quiz, 0, WORDS[0][1]).await?;
    quiz.go_on().await?;
    quiz.tells("Répondez d’abord pour chaque élément.").await?;
    for entry in [1, 2] {
        choose(page, &quiz, entry, WORDS[entry][1]).await?;
    }
    quiz.go_on().await?;
    quiz.tells("Bonne réponse").await?;
    quiz.tells("Tout y est.").await?;
    let answered = page.event("tremplin-answered", 1).await?.detail;
    ensure!(answered["kind"] == "matching" && answered["response"] == json!([0, 1, 2]));
    ensure!(answered["score"] == 3 && answered["correct"] == true, "{answered}");
    // What was given is read beside its entry now.
    page.says(&quiz.inside(".placed:first-child"), WORDS[0][1]).await?;
    ensure!(
        page.value::<u32>(&format!("__t.shown({}).length", json!(quiz.inside("select")))).await?
            == 0
    );
    page.is_accessible().await?;
    quiz.go_on().await?;
    quiz.shows_item("vrai").await?;
    page.is_unharmed().await
}

async fn a_line_is_drawn_from_dot_to_dot(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &pairs("fr", WORDS)).await?;
    has_the_script(page).await?;
    page.shows(&quiz.inside(".target")).await?;
    page.is_accessible().await?;
    let way: (i64, i64) = page
        .value(&format!(
            "((from, to) => {{
               const [a, b] = [from, to].map((one) => one.getBoundingClientRect());
               return [b.left + b.width / 2 - a.left - a.width / 2, b.top + b.height / 2 - a.top - a.height / 2].map(Math.round);
             }})(__t.one({}), __t.one({}))",
            json!(quiz.inside(".placed:first-child .said")),
            json!(quiz.inside(".target[data-is=\"2\"]"))
        ))
        .await?;
    page.drag(&quiz.inside(".placed:first-child .said"), [way.0, way.1]).await?;
    let given = |entry: u32, target: u32| {
        format!(
            "__t.one({}).dataset.target === '{target}'",
            json!(quiz.inside(&format!(".placed:nth-child({entry})")))
        )
    };
    page.until("the line has its end", &given(1, 2)).await?;
    // Pressed one after the other, they belong together as well.
    page.click(&quiz.inside(".placed:nth-child(2) .said")).await?;
    page.click(&quiz.inside(".target[data-is=\"1\"]")).await?;
    page.until("the second line has its end", &given(2, 1)).await?;
    let lines = json!(quiz.inside(".lines path"));
    page.until("two lines are drawn", &format!("__t.all({lines}).length === 2")).await?;
    // The list says the same, for who does not see the lines.
    let list = json!(quiz.inside(".placed:first-child select"));
    ensure!(page.value::<String>(&format!("__t.one({list}).value")).await? == "2");
    page.is_unharmed().await
}

async fn an_entry_is_dragged_into_a_box(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &boxes()).await?;
    has_the_script(page).await?;
    page.is_accessible().await?;
    let at = |selector: &str| json!(quiz.inside(selector));
    // The boxes open below the list once something is held.
    let down: i64 = page
        .value(&format!(
            "((handle, list) => Math.round(list.bottom + 40 - handle.top - handle.height / 2))(...[{}, {}].map((one) => __t.one(one).getBoundingClientRect()))",
            at(".placed:first-child .handle"),
            at(".entries")
        ))
        .await?;
    page.drag(&quiz.inside(".placed:first-child .handle"), [20, down]).await?;
    page.until(
        "the entry lies in the box",
        &format!("__t.one({}).dataset.target === '0'", at(".placed:first-child")),
    )
    .await?;
    page.shows(&quiz.inside(".placed:first-child input[value=\"0\"]:checked")).await?;
    let held = format!(
        "__t.all({}).filter((one) => one.style.transform || one.dataset.held !== undefined).length",
        at(".placed")
    );
    ensure!(page.value::<u32>(&held).await? == 0, "an entry hangs in the air");
    ensure!(page.value::<u32>(&format!("__t.shown({}).length", at(".box"))).await? == 0);
    page.is_unharmed().await
}

async fn keys_choose_in_lists_and_among_boxes(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &boxes()).await?;
    let shown: Vec<String> = page
        .value(&format!("__t.all({}).map(__t.text)", json!(quiz.inside(".placed .said"))))
        .await?;
    for name in shown {
        // Space picks the first of a group, an arrow the next one.
        page.tab_to(&format!(
            "it.name?.startsWith('entry-') && it.closest('fieldset').textContent.startsWith({})",
            json!(name)
        ))
        .await?;
        page.press(Key::Space).await?;
        if name == "Religion" {
            page.press(Key::Down).await?;
        }
    }
    quiz.press_main(Key::Enter).await?;
    quiz.tells("Bonne réponse").await?;
    let answered = page.event("tremplin-answered", 1).await?.detail;
    ensure!(answered["kind"] == "categorize" && answered["response"] == json!([0, 0, 1]));
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn what_is_wrong_counts_in_part_and_shows_the_right_pairs(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &pairs("fr", WORDS)).await?;
    for (entry, target) in [WORDS[0][1], "Un intrus", WORDS[2][1]].into_iter().enumerate() {
        choose(page, &quiz, entry, target).await?;
    }
    quiz.go_on().await?;
    quiz.tells("En partie juste").await?;
    let answered = page.event("tremplin-answered", 1).await?.detail;
    ensure!(answered["score"] == 2 && answered["response"] == json!([0, 3, 2]), "{answered}");
    let states: Vec<String> = page
        .value(&format!(
            "__t.all({}).map((one) => __t.text(one.querySelector('.state')))",
            json!(quiz.inside(".placed"))
        ))
        .await?;
    ensure!(states == ["Bonne réponse", "Réponse incorrecte", "Bonne réponse"], "{states:?}");
    let right: Vec<String> = page
        .value(&format!("__t.all({}).map(__t.text)", json!(quiz.inside("[data-verdict] ul > li"))))
        .await?;
    ensure!(right == WORDS.map(|[left, right]| format!("{left} : {right}")), "{right:?}");
    let weight: String = page
        .value(&format!(
            "getComputedStyle(__t.one({})).fontWeight",
            json!(quiz.inside(".status .said p"))
        ))
        .await?;
    ensure!(weight == "400", "what is said of an answer is no entry, and not bold: {weight}");
    page.is_accessible().await?;
    quiz.go_on().await?;
    quiz.answer(Reply::Say(true)).await?;
    quiz.go_on().await?;
    quiz.reaches("results").await?;
    page.click(&quiz.inside(".revise summary")).await?;
    page.says(&quiz.inside(".revise ul.solution"), WORDS[1][1]).await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn what_was_chosen_is_there_after_coming_back(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &pairs("fr", WORDS)).await?;
    choose(page, &quiz, 1, WORDS[1][1]).await?;
    let kept: String = page.value("localStorage.getItem('tremplin:quiz:paires')").await?;
    ensure!(kept.contains("{\"matching\":[255,1,255]}"), "{kept}");
    page.reload().await?;
    page.shows(&quiz.inside(".placed[data-target=\"1\"]")).await?;
    for entry in [0, 2] {
        choose(page, &quiz, entry, WORDS[entry][1]).await?;
    }
    quiz.go_on().await?;
    quiz.tells("Bonne réponse").await?;
    page.reload().await?;
    quiz.tells("Bonne réponse").await?;
    page.is_unharmed().await
}

async fn they_stand_right_to_left(page: &Page<'_>) -> Result<()> {
    let words =
        [["عقد محدد المدة", "له نهاية"], ["عقد دائم", "بلا نهاية"], ["تدريب", "جزء من الدراسة"]];
    let quiz = begin(page, &pairs("ar", words)).await?;
    has_the_script(page).await?;
    page.shows(&quiz.inside(".target")).await?;
    let sides: Vec<f64> = page
        .value(&format!(
            "[{}, {}].map((one) => __t.one(one).getBoundingClientRect().left)",
            json!(quiz.inside(".placed")),
            json!(quiz.inside(".target"))
        ))
        .await?;
    ensure!(sides[0] > sides[1], "entries and targets at {sides:?}");
    for (entry, [_, right]) in words.into_iter().enumerate() {
        choose(page, &quiz, entry, right).await?;
    }
    // A line goes from the inner edge of its entry to the inner edge of its target.
    let gaps: Vec<f64> = page
        .value(&format!(
            "__t.all({}).map((line) => line.getBoundingClientRect().width)",
            json!(quiz.inside(".lines path"))
        ))
        .await?;
    ensure!(gaps.len() == 3 && gaps.iter().all(|gap| (40.0..160.0).contains(gap)), "{gaps:?}");
    quiz.go_on().await?;
    page.shows(&quiz.inside("[data-verdict=correct]")).await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn lists_of_the_static_form_are_taken_over(page: &Page<'_>) -> Result<()> {
    let module = pairs("fr", WORDS);
    page.server.json("/t/module.json", &module);
    let checked = front_door::check(&module.to_string()).module.context("a module")?;
    let form = static_html(&checked, &Options::new("/dist/", "/t/module.json"));
    // The loader comes once something has been chosen.
    let held = form.replace("<script type=\"module\"", "<script type=\"text/plain\"");
    ensure!(held != form, "{form}");
    page.show(&host(&held).replace("/dist/tremplin.js", "/t/none.js")).await?;
    page.run::<()>(
        "const lists = document.querySelectorAll('select'); lists[0].value = '0'; lists[2].value = '2';
         const script = document.createElement('script'); script.type = 'module'; script.src = '/dist/tremplin.js';
         document.body.append(script);",
        &[],
    )
    .await?;
    page.event("tremplin-ready", 1).await?;
    let quiz = Quiz::first(page);
    let given = format!(
        "JSON.stringify(__t.all({}).map((one) => one.dataset.target ?? null))",
        json!(quiz.inside(".placed"))
    );
    page.until("what was chosen is taken over", &format!("{given} === '[\"0\",null,\"2\"]'"))
        .await?;
    // What is erased is not said by the form either: browsers bring back what stands in it.
    page.click(&quiz.inside("summary")).await?;
    page.click_text(&quiz.inside("button"), "Tout effacer").await?;
    page.click_text(&quiz.inside("button"), "Effacer pour de bon").await?;
    page.until(
        "the lists are empty",
        "[...document.querySelectorAll('select')].every((list) => list.value === '')",
    )
    .await?;
    page.is_unharmed().await
}

async fn other_quizzes_do_not_fetch_it(page: &Page<'_>) -> Result<()> {
    a_quiz_does_not_fetch(page, &[PART, "/dist/tremplin_placed.js"]).await
}
