//! The suite proves its own tools, on a hand-made element: that a click, a key, a shadow root, a
//! frame, a scripted answer and the accessibility checker are seen for what they are.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::page::{Key, Page};
use tremplin_tests::server::{Answer, Origin, Server};

use crate::harness::{Scenario, in_one, scenario};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!(clicks_and_keys_reach_a_shadow_root),
        scenario!(a_covered_control_is_not_clicked),
        scenario!(frames_are_entered_and_narrow),
        scenario!(the_server_does_as_scripted),
        scenario!(the_probe_keeps_errors),
    ];
    let once = in_one(vec![scenario!(axe_sees_into_shadow_roots)]);
    [everywhere, once].concat()
}

const STUB: &str = "<!doctype html><html lang=fr><head><title>Essai</title></head><body><main><h1>Essai</h1>
<tremplin-quiz></tremplin-quiz></main><script>
const root = document.querySelector('tremplin-quiz').attachShadow({ mode: 'open' });
root.innerHTML = `<form><fieldset><legend>Combien ?</legend>
  <label style='display:block;padding:1rem'><input type=radio name=n value=0> Un</label>
  <label style='display:block;padding:1rem'><input type=radio name=n value=1> Deux</label>
  </fieldset><label>Mot <input type=text></label><button type=button>Vérifier</button><p role=status></p></form>`;
// Not on submit, which a sandboxed frame never sends.
root.querySelector('button').addEventListener('click', () => {
  const picked = [...root.querySelectorAll('input[type=radio]')].findIndex((one) => one.checked);
  root.querySelector('[role=status]').textContent = `choix ${picked}, ${root.querySelector('[type=text]').value}`;
  root.host.dispatchEvent(new CustomEvent('tremplin-earned', { bubbles: true, composed: true, detail: { id: 'essai', at: picked } }));
});
</script></body></html>";

async fn clicks_and_keys_reach_a_shadow_root(page: &Page<'_>) -> Result<()> {
    page.show(STUB).await?;
    page.click_text("tremplin-quiz >>> label", "Deux").await?;
    page.click("tremplin-quiz >>> button").await?;
    page.says("tremplin-quiz >>> [role=status]", "choix 1").await?;
    let event = page.event("tremplin-earned", 1).await?;
    ensure!(
        event.detail["at"] == 1 && event.bubbles && event.composed && event.from == "tremplin-quiz"
    );

    page.show(STUB).await?;
    page.tab_to("it.type === 'radio'").await?;
    page.press(Key::Space).await?;
    page.press(Key::Down).await?;
    page.tab_to("it.type === 'text'").await?;
    page.type_text("été, 1").await?;
    page.tab_to("it.localName === 'button'").await?;
    page.press(Key::Enter).await?;
    page.says("tremplin-quiz >>> [role=status]", "choix 1, été, 1").await?;
    page.is_unharmed().await
}

async fn a_covered_control_is_not_clicked(page: &Page<'_>) -> Result<()> {
    page.show("<!doctype html><button>Sous</button><div style='position:fixed;inset:0'></div>")
        .await?;
    let error = page.click("button").await.err();
    ensure!(
        error.is_some_and(|error| error.to_string().contains("hits <div>")),
        "the click went through"
    );
    Ok(())
}

async fn frames_are_entered_and_narrow(page: &Page<'_>) -> Result<()> {
    page.server.page("/t/inner.html", STUB);
    page.show("<!doctype html><p>avant<p><iframe sandbox='allow-scripts' width=320 height=600 src='/t/inner.html'></iframe>").await?;
    page.enter_frame("iframe").await?;
    ensure!(page.value::<i64>("innerWidth").await? == 320);
    let storage: String = page
        .value(
            "(() => { try { return String(localStorage) } catch (error) { return error.name } })()",
        )
        .await?;
    ensure!(storage == "SecurityError", "storage gave {storage}");
    page.click_text("tremplin-quiz >>> label", "Un").await?;
    page.tab_to("it.localName === 'button'").await?;
    page.press(Key::Enter).await?;
    page.says("tremplin-quiz >>> [role=status]", "choix 0").await?;
    page.leave_frames().await?;
    page.says("p", "avant").await
}

async fn the_server_does_as_scripted(page: &Page<'_>) -> Result<()> {
    let server = page.server;
    server.first("/t/a", 1, &Answer::status(503));
    server.always("/t/a", Answer::json("{\"a\":1}"));
    server.always("/t/b", Answer::hang_up());
    let gate = server.hold("/t/c");
    page.show("<!doctype html><p>page").await?;
    let body = "const answers = [];
        for (const path of ['/t/a', '/t/a', '/t/b', '/t/nowhere.json', b, ...c]) {
          answers.push(await fetch(path).then((answer) => answer.status, () => 'failed'));
        }
        fetch('/t/c').then((answer) => (window.late = answer.status));
        return answers;";
    let dead = Server::dead_origin()?;
    let other = format!("{}/t/a", server.other_origin());
    let secure = format!("{}/t/a", server.secure_origin());
    let answers: serde_json::Value =
        page.run_async(body, &[json!(0), json!(other), json!([dead, secure])]).await?;
    ensure!(answers == json!([503, 200, "failed", 404, 200, "failed", 200]), "got {answers}");
    ensure!(page.value::<bool>("window.late === undefined").await?);
    gate.release();
    page.until("the held answer has come", "window.late === 404").await?;
    let asked: Vec<Origin> =
        server.seen().iter().filter(|seen| seen.path == "/t/a").map(|seen| seen.origin).collect();
    ensure!(
        asked == [Origin::First, Origin::First, Origin::Second, Origin::Secure],
        "asked at {asked:?}"
    );
    ensure!(server.count("/t/a") == 4);
    Ok(())
}

async fn axe_sees_into_shadow_roots(page: &Page<'_>) -> Result<()> {
    page.show(STUB).await?;
    page.is_accessible().await?;
    page.run::<()>("document.querySelector('tremplin-quiz').shadowRoot.querySelector('[type=text]').parentNode.replaceWith(document.createElement('input'))", &[]).await?;
    let error = page.is_accessible().await.err();
    ensure!(error.is_some_and(|error| error.to_string().contains("label:")), "axe saw nothing");
    Ok(())
}

async fn the_probe_keeps_errors(page: &Page<'_>) -> Result<()> {
    page.show("<!doctype html><script>setTimeout(() => { throw new Error('oh') }); Promise.reject('ah')</script>").await?;
    page.until("both have come", "__t.errors.length === 2").await?;
    ensure!(page.is_unharmed().await.is_err());
    Ok(())
}
