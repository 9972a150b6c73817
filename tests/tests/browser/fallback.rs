//! The static snippet: read and answered before, or without, any script.

mod still;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use tremplin_author::json as front_door;
use tremplin_content::Module;
use tremplin_formats::snippet::{Options, static_html};
use tremplin_tests::page::{Key, Page};
use tremplin_tests::server::Answer;

use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{Reply, short, ten};
use crate::play::Quiz;

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!(worked_through_without_script),
        scenario!(what_was_ticked_is_taken_over),
        scenario!(a_press_counts_while_the_widget_takes_over),
        scenario!(the_start_gives_way_to_the_learner),
        scenario!(the_static_form_is_left_alone_at_first),
        scenario!(what_was_erased_does_not_come_back),
        scenario!(the_focus_stays_where_it_was),
        scenario!(everything_loads_side_by_side_and_once),
        scenario!(enter_leaves_the_page_alone),
    ];
    let once = in_one(vec![scenario!(accessible_before_the_widget)]);
    [everywhere, once, still::scenarios()].concat()
}

fn module_of(text: &str) -> Result<Module> {
    front_door::check(text).module.with_context(|| format!("no module: {text}"))
}

/// Serves the module and a page with its snippet, a paragraph after it.
fn serve(page: &Page<'_>, module: &Value) -> Result<()> {
    page.server.json("/t/module.json", module);
    serve_snippet(
        page,
        &static_html(&module_of(&module.to_string())?, &Options::new("/dist/", "/t/module.json")),
    );
    Ok(())
}

fn serve_snippet(page: &Page<'_>, snippet: &str) {
    page.server.page(
        "/t/snippet.html",
        &format!(
            "<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <title>Page hôte</title></head><body><main><h1>Page hôte</h1>{snippet}<p id=\"after\">La suite.</p></main></body></html>"
        ),
    );
}

async fn worked_through_without_script(page: &Page<'_>) -> Result<()> {
    serve(page, &ten())?;
    // No script runs in this frame; the page around it looks in and clicks.
    page.server.page(
        "/t/around.html",
        "<!doctype html><iframe sandbox=\"allow-same-origin allow-forms\" width=\"700\" height=\"850\" src=\"/t/snippet.html\"></iframe>",
    );
    page.open("/t/around.html").await?;
    page.says("iframe >>> h2", "Dix questions").await?;
    let module = ten();
    for item in module["items"].as_array().context("items")? {
        let id = item["id"].as_str().unwrap_or_default();
        page.until(
            &format!("{id} is there"),
            &format!("__t.one('iframe >>> [data-item=\"{id}\"]') !== null"),
        )
        .await?;
        let choices = item["choices"].as_array().map_or(0, Vec::len);
        let inputs: usize =
            page.value(&format!("__t.all('iframe >>> [data-item=\"{id}\"] input').length")).await?;
        let expected = match item["kind"].as_str() {
            Some("true-false") => 2,
            Some("short-answer") => 1,
            Some("lesson") => 0,
            _ => choices,
        };
        ensure!(inputs == expected, "{id} has {inputs} inputs, not {expected}");
    }
    // One radio a question, several checkboxes, and the answer on demand.
    page.click("iframe >>> [data-item=longueur] label:has(input[value=\"1\"])").await?;
    page.click("iframe >>> [data-item=longueur] label:has(input[value=\"0\"])").await?;
    page.click("iframe >>> [data-item=coordonnees] label:has(input[value=\"0\"])").await?;
    page.click("iframe >>> [data-item=coordonnees] label:has(input[value=\"2\"])").await?;
    let checked: Vec<String> =
        page.value("__t.all('iframe >>> input').filter((one) => one.checked).map((one) => one.closest('[data-item]').dataset.item + one.value)").await?;
    ensure!(checked == ["longueur0", "coordonnees0", "coordonnees2"], "{checked:?}");
    ensure!(
        page.value::<bool>("__t.all('iframe >>> details').every((one) => !one.open)").await?,
        "the answer is open"
    );
    page.click("iframe >>> [data-item=longueur] details:last-of-type summary").await?;
    page.says("iframe >>> [data-item=longueur] details", "Une page se lit en une minute.").await
}

async fn what_was_ticked_is_taken_over(page: &Page<'_>) -> Result<()> {
    serve(page, &ten())?;
    let gate = page.server.hold("/dist/tremplin_quiz_bg.wasm");
    page.open("/t/snippet.html").await?;
    page.asked("/dist/tremplin_quiz_bg.wasm", 1).await?;
    page.click("[data-item=longueur] label:has(input[value=\"1\"])").await?;
    page.click("[data-item=verbes] label:has(input[value=\"0\"])").await?;
    page.click("[data-item=verbes] label:has(input[value=\"3\"])").await?;
    page.click("[data-item=mensonge] label:has(input[value=\"false\"])").await?;
    page.click("[data-item=cdd] input").await?;
    page.type_text("CDI").await?;
    gate.release();
    page.event("tremplin-ready", 1).await?;
    let quiz = Quiz::first(page);
    page.until("the form has gone", "__t.shown('tremplin-quiz fieldset').length === 0").await?;
    // Wherever it begins, what was ticked is found again, and checked as such.
    if page.value::<bool>("__t.one('tremplin-quiz >>> [data-phase=intro]') !== null").await? {
        quiz.go_on().await?;
    }
    let mut told = Vec::new();
    for _ in 0..10 {
        let item = quiz.item().await?;
        let state: Value = page
            .value(&format!(
                "__t.all({}).filter((one) => one.type === 'text' ? one.value : one.checked).map((one) => one.value)",
                json!(quiz.inside("input"))
            ))
            .await?;
        told.push((item.clone(), state.clone()));
        match item.as_str() {
            "avant" => quiz.go_on().await?,
            _ => {
                if state == json!([]) {
                    quiz.fill(
                        crate::modules::RIGHT
                            .iter()
                            .find(|(id, _)| *id == item)
                            .context("known")?
                            .1,
                    )
                    .await?;
                }
                quiz.go_on().await?;
                page.shows(&quiz.inside("[data-verdict]")).await?;
                quiz.go_on().await?;
            }
        }
        page.until(
            "the next screen",
            &format!(
                "__t.one({})?.dataset.item !== {}",
                json!(quiz.inside("[data-item]")),
                json!(item)
            ),
        )
        .await?;
        if page.value::<bool>("__t.one('tremplin-quiz >>> [data-phase=results]') !== null").await? {
            break;
        }
    }
    for (id, values) in [
        ("longueur", json!(["1"])),
        ("verbes", json!(["0", "3"])),
        ("mensonge", json!(["false"])),
        ("cdd", json!(["CDI"])),
    ] {
        ensure!(
            told.iter().any(|(item, state)| item == id && *state == values),
            "{id} should have {values}: {told:?}"
        );
    }
    page.is_unharmed().await
}

/// Whether the static form is on the screen.
const FORM: &str = "__t.shown('tremplin-quiz fieldset[data-item]').length > 0";
/// The choices that are taken in the widget.
const TAKEN: &str = "__t.all('tremplin-quiz >>> input').filter((one) => one.checked).map((one) => one.closest('[data-item]').dataset.item + one.value)";

async fn a_press_counts_while_the_widget_takes_over(page: &Page<'_>) -> Result<()> {
    let mut module = short("doigt", "fr");
    module["items"][0]["choices"] =
        json!([{ "text": "Un" }, { "text": "Deux", "correct": true }, { "text": "Trois" }]);
    serve(page, &module)?;
    let gate = page.server.hold("/dist/tremplin_quiz_bg.wasm");
    page.open("/t/snippet.html").await?;
    page.asked("/dist/tremplin_quiz_bg.wasm", 1).await?;
    // A finger is down while everything arrives, and stays for longer than anything takes.
    page.press_down("[data-item=un] label:has(input[value=\"1\"])").await?;
    gate.release();
    page.run::<()>("window.since = performance.now()", &[]).await?;
    page.until("two seconds are over", "performance.now() - since > 2000").await?;
    ensure!(page.value::<bool>(FORM).await?, "it moved under the finger");
    page.let_go().await?;
    page.event("tremplin-ready", 1).await?;
    page.until("the press has counted", &format!("{TAKEN}.join() === 'un1'")).await?;

    // A press that comes just after the form has gone was meant for what stood there.
    page.run::<()>("localStorage.clear()", &[]).await?;
    page.open("/t/snippet.html").await?;
    page.run::<()>(
        "const box = document.querySelector('[data-item=deux] label:has([value=false])').getBoundingClientRect();
         const at = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
         addEventListener('tremplin-ready', ({ target }) => {
           setTimeout(() => document.elementFromPoint(at.clientX, at.clientY).dispatchEvent(
             new MouseEvent('click', { ...at, bubbles: true, composed: true, cancelable: true })));
         }, { once: true });",
        &[],
    )
    .await?;
    page.event("tremplin-ready", 2).await?;
    let quiz = Quiz::first(page);
    quiz.shows_item("un").await?;
    quiz.answer(Reply::Pick(&[1])).await?;
    quiz.go_on().await?;
    quiz.shows_item("deux").await?;
    page.until("the press has counted", &format!("{TAKEN}.join() === 'deuxfalse'")).await?;
    page.is_unharmed().await
}

/// What is done to the page while it is new costs a slow phone the first tap.
async fn the_static_form_is_left_alone_at_first(page: &Page<'_>) -> Result<()> {
    let module = short("calme", "fr");
    page.server.json("/t/module.json", &module);
    let form =
        static_html(&module_of(&module.to_string())?, &Options::new("/dist/", "/t/module.json"));
    serve_snippet(
        page,
        &format!(
            "{form}<script type=\"module\">
               await customElements.whenDefined('tremplin-quiz');
               const host = document.querySelector('tremplin-quiz');
               const paint = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
               await paint();
               await paint();
               window.early = [Boolean(host.shadowRoot), __t.memories.length];
             </script>"
        ),
    );
    page.open("/t/snippet.html").await?;
    page.until("two frames have been painted", "window.early !== undefined").await?;
    let early: Value = page.value("early").await?;
    ensure!(early == json!([false, 0]), "shadow root, wasm: {early}");
    page.event("tremplin-ready", 1).await?;
    page.is_unharmed().await
}

/// The first press is shown before anything of the widget runs, and one on either form counts, however long
/// the second part is on its way.
async fn the_start_gives_way_to_the_learner(page: &Page<'_>) -> Result<()> {
    let mut module = short("elan", "fr");
    module["items"][0]["kind"] = json!("multiple-choice");
    page.server.json("/t/module.json", &module);
    let form =
        static_html(&module_of(&module.to_string())?, &Options::new("/dist/", "/t/module.json"));
    // Everything is there at once, the page has much to do besides, and somebody is quick.
    serve_snippet(
        page,
        &format!(
            "{form}<script>
               const busy = setInterval(() => {{ for (const end = performance.now() + 60; performance.now() < end;); }}, 80);
               setTimeout(() => {{
                 clearInterval(busy);
                 document.querySelector('[data-item=un] label:has([value=\"1\"])').click();
                 window.ran = __t.memories.length;
               }}, 400);
             </script>"
        ),
    );
    let gate = page.server.hold("/dist/tremplin_quiz_more.wasm");
    page.open("/t/snippet.html").await?;
    page.until("somebody has pressed", "window.ran !== undefined").await?;
    ensure!(page.value::<u32>("ran").await? == 0, "the widget ran before the press was shown");
    page.asked("/dist/tremplin_quiz_more.wasm", 1).await?;
    page.click("[data-item=un] label:has(input[value=\"0\"])").await?;
    page.click("[data-item=deux] label:has(input[value=\"true\"])").await?;
    gate.release();
    page.event("tremplin-ready", 1).await?;
    page.until("both are there", &format!("{TAKEN}.join() === 'un0,un1'")).await?;
    page.is_unharmed().await
}

async fn what_was_erased_does_not_come_back(page: &Page<'_>) -> Result<()> {
    serve(page, &short("efface", "fr"))?;
    page.server.page("/t/elsewhere.html", "<!doctype html><title>Ailleurs</title>");
    page.open("/t/snippet.html").await?;
    page.click("[data-item=un] label:has(input[value=\"1\"])").await?;
    let quiz = Quiz::first(page);
    quiz.shows_item("un").await?;
    page.until("it is taken over", &format!("{TAKEN}.join() === 'un1'")).await?;
    // What is kept from now on is not said by the form too.
    page.reload().await?;
    page.event("tremplin-ready", 1).await?;
    page.until("it has been kept", &format!("{TAKEN}.join() === 'un1'")).await?;
    page.click(&quiz.inside("summary")).await?;
    page.click_text(&quiz.inside("button"), "Tout effacer").await?;
    page.click_text(&quiz.inside("button"), "Effacer pour de bon").await?;
    page.until("nothing is ticked", &format!("{TAKEN}.length === 0")).await?;
    page.reload().await?;
    page.event("tremplin-ready", 1).await?;
    let nothing = format!(
        "{TAKEN}.length === 0 && __t.all('tremplin-quiz input').every((one) => !one.checked)"
    );
    ensure!(page.value::<bool>(&nothing).await?, "it came back");
    page.open("/t/elsewhere.html").await?;
    page.session.web.back().await?;
    quiz.shows_item("un").await?;
    ensure!(page.value::<bool>(&nothing).await?, "it came back by the way back");
    page.is_unharmed().await
}

async fn the_focus_stays_where_it_was(page: &Page<'_>) -> Result<()> {
    let mut module = short("place", "fr");
    module["items"][0]["prompt"] = json!("Où en étais-je\u{202f}?");
    serve(page, &module)?;
    let gate = page.server.hold("/dist/tremplin_quiz_bg.wasm");
    page.open("/t/snippet.html").await?;
    page.asked("/dist/tremplin_quiz_bg.wasm", 1).await?;
    page.tab_to("it.type === 'radio'").await?;
    page.press(Key::Space).await?;
    page.press(Key::Down).await?;
    gate.release();
    page.event("tremplin-ready", 1).await?;
    page.until(
        "the focus is on the same answer in the widget",
        "((it) => it.getRootNode() !== document && it.value === '1' && it.checked)(__t.active())",
    )
    .await?;
    Ok(())
}

async fn everything_loads_side_by_side_and_once(page: &Page<'_>) -> Result<()> {
    serve(page, &ten())?;
    page.server.always(
        "/t/module.json",
        Answer::json(&ten().to_string()).header("cache-control", "max-age=60"),
    );
    const ALL: [&str; 4] = [
        "/dist/tremplin.js",
        "/dist/tremplin_quiz.js",
        "/dist/tremplin_quiz_bg.wasm",
        "/t/module.json",
    ];
    // The loader is let go only when all the others have been asked for.
    let gate = page.server.hold(ALL[0]);
    let side_by_side = async {
        for path in ALL {
            page.asked(path, 1).await.context("while the loader is on its way")?;
        }
        gate.release();
        Ok(())
    };
    tokio::try_join!(page.open("/t/snippet.html"), side_by_side)?;
    page.event("tremplin-ready", 1).await?;
    let counts: Vec<_> = ALL.into_iter().map(|path| (path, page.server.count(path))).collect();
    ensure!(counts.iter().all(|(_, count)| *count == 1), "fetched twice: {counts:?}");
    Ok(())
}

async fn accessible_before_the_widget(page: &Page<'_>) -> Result<()> {
    serve(page, &ten())?;
    page.server.always("/dist/tremplin.js", Answer::status(404));
    page.open("/t/snippet.html").await?;
    page.shows("tremplin-quiz fieldset").await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn enter_leaves_the_page_alone(page: &Page<'_>) -> Result<()> {
    serve(page, &ten())?;
    page.server.always("/dist/tremplin.js", Answer::status(404));
    page.open("/t/snippet.html").await?;
    page.click("[data-item=cdd] input").await?;
    page.type_text("CDD").await?;
    page.press(Key::Enter).await?;
    page.press(Key::Tab).await?;
    let kept: String = page.value("__t.one('[data-item=cdd] input').value").await?;
    ensure!(kept == "CDD" && page.server.count("/t/snippet.html") == 1, "the page was left");
    Ok(())
}
