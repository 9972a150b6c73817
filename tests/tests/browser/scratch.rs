//! Scratch.
use crate::harness::{Scenario, scenario};
use crate::modules::ten;
use crate::play::{Quiz, host};
use anyhow::Result;
use tremplin_tests::page::{Key, Page};
pub fn scenarios() -> Vec<Scenario> {
    vec![scenario!(look)]
}
async fn look(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/ten.json", &ten());
    page.show(&host("<tremplin-quiz src=\"/t/ten.json\"></tremplin-quiz>")).await?;
    let quiz = Quiz::first(page);
    quiz.reaches("intro").await?;
    page.run::<()>("window.log = []; for (const type of ['keydown','keyup','keypress','click','focusin','focusout']) addEventListener(type, (e) => log.push(`${performance.now()|0} ${type} ${e.key} ${(e.composedPath()[0].localName + e.composedPath()[0].className)}`), true)", &[]).await?;
    page.run::<()>("const f = HTMLElement.prototype.focus; HTMLElement.prototype.focus = function (...a) { log.push(`${performance.now()|0} focus() ${this.localName + this.className} ${this.isConnected}`); const r = f.apply(this, a); log.push('after ' + (this.getRootNode().activeElement === this)); return r; }", &[]).await?;
    quiz.press_main(Key::Enter).await?;
    for (id, reply) in crate::modules::RIGHT {
        quiz.shows_item(id).await?;
        let mut ok = false;
        for _ in 0..20 {
            if page.value::<bool>("__t.active().matches('[data-focus]')").await? {
                ok = true;
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        if !ok {
            break;
        }
        page.run::<()>("log.push('-----')", &[]).await?;
        quiz.answer_by_keyboard(reply).await?;
        quiz.press_main(Key::Enter).await?;
    }
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    let log: Vec<String> = page.value("log.slice(-22)").await?;
    anyhow::bail!("{log:#?}");
}
