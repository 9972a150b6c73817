//! Mouse and keyboard: pointer actions at what is on screen, keys to what has the focus.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use serde::Deserialize;
use serde_json::json;

use super::Page;
use crate::browser::Browser;

/// A key that is no character.
#[derive(Clone, Copy, Debug)]
pub enum Key {
    /// Tab.
    Tab,
    /// Enter.
    Enter,
    /// Escape.
    Escape,
    /// Space bar.
    Space,
    /// Arrow down.
    Down,
    /// Arrow up.
    Up,
}

/// Whether no widget holds presses back, since what was pressed means something else now: not after a moment, which
/// is over at once here. Where scripts are forbidden, there is no probe.
const CALM: &str =
    "window.__t?.settle(), [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('tremplin-'))
    .every(({ shadowRoot }) => [...shadowRoot?.querySelectorAll('.root') ?? []]
        .every((root) => getComputedStyle(root).pointerEvents !== 'none'))";

impl Key {
    /// What WebDriver calls it.
    #[must_use]
    pub const fn code(self) -> char {
        match self {
            Self::Tab => '\u{E004}',
            Self::Enter => '\u{E007}',
            Self::Escape => '\u{E00C}',
            Self::Space => ' ',
            Self::Down => '\u{E015}',
            Self::Up => '\u{E013}',
        }
    }
}

#[derive(Deserialize)]
struct Aim {
    x: i64,
    y: i64,
    reached: bool,
    hit: String,
    presses: u32,
}

/// What became of a press of the mouse.
enum Fate {
    /// It hit what was aimed at.
    Arrived,
    /// It hit something else, which is described.
    Astray(String),
    /// It came to no document.
    Lost,
}

impl Page<'_> {
    /// Clicks the first visible element that `selector` names, where a visitor would: in its
    /// middle, scrolled into view.
    ///
    /// # Errors
    /// When it is not there, or something else lies on top of it.
    pub async fn click(&self, selector: &str) -> Result<()> {
        self.click_one(&format!("__t.shown({})[0]", json!(selector))).await
    }

    /// Clicks the first visible element of `selector` that has `text` in it.
    ///
    /// # Errors
    /// As [`Page::click`].
    pub async fn click_text(&self, selector: &str, text: &str) -> Result<()> {
        let expression = format!(
            "__t.shown({}).find((one) => __t.text(one).includes({}))",
            json!(selector),
            json!(text)
        );
        self.click_one(&expression).await
    }

    /// Clicks the element that an expression of the page gives.
    ///
    /// # Errors
    /// As [`Page::click`].
    pub async fn click_one(&self, expression: &str) -> Result<()> {
        let mut fate = Fate::Lost;
        for _ in 0..3 {
            let aim = self.aim(expression).await?;
            self.press_at(&aim).await?;
            fate = self.fate(&aim).await?;
            if matches!(fate, Fate::Arrived) {
                return Ok(());
            }
        }
        match fate {
            Fate::Astray(hit) => {
                bail!("{expression} moves away from every press; the last hit {hit}")
            }
            _ => bail!("no press of the mouse arrives in the document of {expression}"),
        }
    }

    /// Clicks at a place of what `selector` names, in shares of its width and of its height, once its middle can be
    /// reached; not in a frame.
    ///
    /// # Errors
    /// As [`Page::click`].
    pub async fn click_at(&self, selector: &str, [across, down]: [f64; 2]) -> Result<()> {
        let expression = format!("__t.shown({})[0]", json!(selector));
        let aim = self.aim(&expression).await?;
        let size =
            format!("((box) => [box.width, box.height])({expression}.getBoundingClientRect())");
        let [width, height]: [f64; 2] = self.value(&size).await?;
        let from_middle = |share: f64, of: f64| ((share - 0.5) * of).round() as i64;
        self.point_and_click(aim.x + from_middle(across, width), aim.y + from_middle(down, height))
            .await
    }

    async fn press_at(&self, aim: &Aim) -> Result<()> {
        // WebKitWebDriver counts from the corner of the window even inside a frame, and chromedriver's
        // pointer misses frames of another process; from outside, both hit.
        let frame = self.frame().clone().filter(|_| self.browser() != Browser::Firefox);
        let Some(selector) = frame else { return self.point_and_click(aim.x, aim.y).await };
        self.leave_frames().await?;
        // What scrolls inside a frame of another origin leaves the window where it is.
        let corner = format!(
            "((frame) => {{
               const at = () => frame.getBoundingClientRect().top + {y};
               if (at() < 40 || at() > innerHeight - 40) scrollBy({{ top: at() - innerHeight / 2, behavior: 'instant' }});
               const box = frame.getBoundingClientRect();
               return [box.left, box.top].map(Math.round);
             }})(__t.one({frame}))",
            y = aim.y,
            frame = json!(selector)
        );
        let (left, top): (i64, i64) = self.value(&corner).await?;
        self.point_and_click(aim.x + left, aim.y + top).await?;
        self.enter_frame(&selector).await
    }

    /// What became of a press of the mouse. `WebKitWebDriver` loses one now and then, on its way into a frame,
    /// and what was aimed at may have moved meanwhile; the press is made again, as a person would. One that the page
    /// loses is the page's fault, and fails the scenario.
    async fn fate(&self, aim: &Aim) -> Result<Fate> {
        let deadline = Instant::now() + Duration::from_secs(3);
        // A click may close the document: then it has arrived.
        let look = format!(
            "!window.__t?.aimed ? [true, null] : [__t.aimed.presses !== {}, __t.aimed.astray]",
            aim.presses
        );
        while Instant::now() < deadline {
            match self.value::<(bool, Option<String>)>(&look).await.unwrap_or((true, None)) {
                (true, None) => return Ok(Fate::Arrived),
                (true, Some(hit)) => return Ok(Fate::Astray(hit)),
                (false, _) => tokio::time::sleep(Duration::from_millis(10)).await,
            }
        }
        Ok(Fate::Lost)
    }

    /// Where to press an element: waits until it is there, stands still and can be reached. Whoever aims is not
    /// hasty: what would be over in a moment is over.
    async fn aim(&self, expression: &str) -> Result<Aim> {
        // Most are there already. A look fails where the document is being replaced.
        let mut aim = self.steady_aim(expression).await.unwrap_or_default();
        if aim.is_none() {
            self.until(&format!("there is {expression}"), &format!("Boolean({expression})"))
                .await?;
            aim = self.steady_aim(expression).await?;
        }
        let aim = aim.with_context(|| format!("{expression} does not stay"))?;
        ensure!(aim.reached, "a press on {expression} hits {}", aim.hit);
        Ok(aim)
    }

    /// Where the element is once it stands still and nothing lies on it: two looks in a row, frames
    /// apart, find it there. Nothing where there is none.
    async fn steady_aim(&self, expression: &str) -> Result<Option<Aim>> {
        let look = format!(
            "const frames = (n) => new Promise((go) => requestAnimationFrame(() => go(n > 1 ? frames(n - 1) : null)));
             for (let tries = 0, last = null; ; tries += 1) {{
               __t.settle();
               const there = {expression};
               // A page that draws itself anew has it again in a moment.
               if (!there && tries > 30) return null;
               const aim = there ? __t.aim(there) : null;
               if (tries > 90 || (aim?.reached && last?.x === aim.x && last.y === aim.y)) return aim;
               last = aim;
               await frames(2);
             }}"
        );
        self.run_async(&look, &[]).await
    }

    async fn point_and_click(&self, x: i64, y: i64) -> Result<()> {
        let web = &self.session.web;
        web.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
            .move_to(x, y)
            .click()
            .perform()
            .await?;
        Ok(())
    }

    /// Waits until what `selector` names has stood in its place for five frames: what comes above it moves it.
    ///
    /// # Errors
    /// When it does not come to rest, or is not there.
    pub async fn stands_still(&self, selector: &str) -> Result<()> {
        self.run_async::<()>(
            "for (let last, frames = 0; frames < 5; ) {
               await new Promise(requestAnimationFrame);
               const { top } = __t.one(a).getBoundingClientRect();
               frames = top === last ? frames + 1 : 0;
               last = top;
             }",
            &[json!(selector)],
        )
        .await
    }

    /// A hasty double press, a tenth of a second apart, on the element's last quarter; not in a frame. Then half a
    /// second passes, in which browsers would take a press for a third one.
    ///
    /// # Errors
    /// As [`Page::click`].
    pub async fn press_twice(&self, selector: &str) -> Result<()> {
        let expression = format!("__t.shown({})[0]", json!(selector));
        let aim = self.aim(&expression).await?;
        let quarter: i64 = self
            .value(&format!("Math.round({expression}.getBoundingClientRect().width / 4)"))
            .await?;
        let web = &self.session.web;
        web.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::from_millis(100)))
            .move_to(aim.x + quarter, aim.y)
            .click()
            .click()
            .perform()
            .await?;
        web.action_chain().reset_actions().await?;
        tokio::time::sleep(Duration::from_millis(500)).await;
        Ok(())
    }

    /// Presses the mouse in the middle of what `selector` names and holds it there; not in a frame.
    ///
    /// # Errors
    /// As [`Page::click`].
    pub async fn press_down(&self, selector: &str) -> Result<()> {
        let aim = self.aim(&format!("__t.shown({})[0]", json!(selector))).await?;
        let web = &self.session.web;
        web.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
            .move_to(aim.x, aim.y)
            .click_and_hold()
            .perform()
            .await?;
        Ok(())
    }

    /// Releases the mouse where it is.
    ///
    /// # Errors
    /// When the driver cannot.
    pub async fn let_go(&self) -> Result<()> {
        let web = &self.session.web;
        web.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
            .release()
            .perform()
            .await?;
        web.action_chain().reset_actions().await?;
        Ok(())
    }

    /// Drags with the mouse from the middle of what `selector` names, so many pixels to the right and
    /// down; not in a frame.
    ///
    /// # Errors
    /// As [`Page::click`].
    pub async fn drag(&self, selector: &str, [right, down]: [i64; 2]) -> Result<()> {
        let expression = format!("__t.shown({})[0]", json!(selector));
        let aim = self.aim(&expression).await?;
        let web = &self.session.web;
        web.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
            .move_to(aim.x, aim.y)
            .click_and_hold()
            .move_to(aim.x + right / 2, aim.y + down / 2)
            .move_to(aim.x + right, aim.y + down)
            .release()
            .perform()
            .await?;
        web.action_chain().reset_actions().await?;
        Ok(())
    }

    /// Presses and releases a key, once a press counts again in every widget of the document: nobody is that hasty.
    ///
    /// # Errors
    /// When the driver cannot.
    pub async fn press(&self, key: Key) -> Result<()> {
        self.until("presses count again", CALM).await?;
        self.type_text(&key.code().to_string()).await
    }

    /// Types text into what has the focus.
    ///
    /// # Errors
    /// When the driver cannot.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        self.session
            .web
            .action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
            .send_keys(text)
            .perform()
            .await?;
        Ok(())
    }

    /// Presses Tab until the focused element fulfils `condition`, an expression over `it`.
    ///
    /// # Errors
    /// When 60 presses do not lead there.
    pub async fn tab_to(&self, condition: &str) -> Result<()> {
        let look = format!(
            "__t.settle(), ((it) => [Boolean(it && ({condition})), __t.describe(it)])(__t.active())"
        );
        let mut path = Vec::new();
        for _ in 0..60 {
            let (there, name): (bool, String) = self.value(&look).await?;
            if there {
                return Ok(());
            }
            path.push(name);
            self.type_text(&Key::Tab.code().to_string()).await?;
        }
        path.dedup();
        bail!("Tab does not lead to {condition}; it passed {path:#?}")
    }

    /// Enters the frame that `selector` names (in the page, not in a shadow root).
    ///
    /// # Errors
    /// When there is none.
    pub async fn enter_frame(&self, selector: &str) -> Result<()> {
        let frame =
            self.session.web.find(thirtyfour::By::Css(selector)).await.context("no such frame")?;
        frame.enter_frame().await?;
        *self.frame() = Some(selector.to_owned());
        Ok(())
    }

    /// Back to the page itself.
    ///
    /// # Errors
    /// When the driver cannot.
    pub async fn leave_frames(&self) -> Result<()> {
        *self.frame() = None;
        Ok(self.session.web.enter_default_frame().await?)
    }
}
