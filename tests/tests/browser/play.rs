//! A learner in front of a quiz.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::page::{Key, Page};

use crate::modules::{Reply, short};

/// A host page in French with the loader and `body`.
pub fn host(body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Page hôte</title>\
         <script type=\"module\" src=\"/dist/tremplin.js\"></script></head>\
         <body><main><h1>Page hôte</h1>{body}</main></body></html>"
    )
}

/// A page that shows `address` in a frame of this size: narrower than some browsers let a window
/// be, and with the colours that the system prefers.
pub fn framed(address: &str, width: u32, height: u32) -> String {
    format!(
        "<!doctype html><html><head><meta name=\"color-scheme\" content=\"light dark\"><title>Cadre</title></head>\
         <body style=\"margin:0\"><iframe style=\"width:{width}px;height:{height}px;border:0\" src=\"{address}\"></iframe></body></html>"
    )
}

/// A quiz on the page.
#[derive(Clone)]
pub struct Quiz<'a> {
    page: &'a Page<'a>,
    at: String,
}

/// A quiz without anything that others have is answered, and these files are not fetched.
pub async fn a_quiz_does_not_fetch(page: &Page<'_>, files: &[&str]) -> Result<()> {
    page.server.json("/t/module.json", &short("autre", "fr"));
    page.show(&host("<tremplin-quiz src=\"/t/module.json\"></tremplin-quiz>")).await?;
    let quiz = Quiz::first(page);
    quiz.reaches("item").await?;
    quiz.answer(Reply::Pick(&[0])).await?;
    for file in files {
        ensure!(page.server.count(file) == 0, "{file} was fetched");
    }
    page.is_unharmed().await
}

impl<'a> Quiz<'a> {
    /// Shows a page with this quiz, in the order of a seed; it may not be there yet.
    pub async fn open(page: &'a Page<'a>, module: &Value) -> Result<Self> {
        page.server.json("/t/module.json", module);
        page.show(&host("<tremplin-quiz src=\"/t/module.json\" seed=\"7\"></tremplin-quiz>"))
            .await?;
        Ok(Self::first(page))
    }

    /// The first quiz of the page.
    pub fn first(page: &'a Page<'a>) -> Self {
        Self::at(page, "tremplin-quiz")
    }

    /// The quiz that `selector` names.
    pub fn at(page: &'a Page<'a>, selector: &str) -> Self {
        Self { page, at: selector.to_owned() }
    }

    /// A selector inside the quiz.
    pub fn inside(&self, selector: &str) -> String {
        format!("{} >>> {selector}", self.at)
    }

    /// Waits until it shows this phase: `intro`, `item` or `results`.
    pub async fn reaches(&self, phase: &str) -> Result<()> {
        self.page.shows(&self.inside(&format!("[data-phase={phase}]"))).await
    }

    /// Waits until it shows this item.
    pub async fn shows_item(&self, id: &str) -> Result<()> {
        self.page.shows(&self.inside(&format!("[data-item=\"{id}\"]"))).await
    }

    /// The item it shows.
    pub async fn item(&self) -> Result<String> {
        self.reaches("item").await?;
        self.page
            .value(&format!("__t.one({}).dataset.item", json!(self.inside("[data-item]"))))
            .await
    }

    /// Waits until the feedback has `text` in it.
    pub async fn tells(&self, text: &str) -> Result<()> {
        self.page.says(&self.inside("[role=status]"), text).await
    }

    /// Clicks the main button.
    pub async fn go_on(&self) -> Result<()> {
        self.page.click(&self.inside("button[part~=primary]")).await
    }

    /// Waits until the main button reads `text`.
    pub async fn offers(&self, text: &str) -> Result<()> {
        self.page.says(&self.inside("button[part~=primary]"), text).await
    }

    /// Gives an answer by mouse (and types what has to be typed), without checking it.
    pub async fn fill(&self, reply: Reply) -> Result<()> {
        match reply {
            Reply::Pick(choices) => {
                for choice in choices {
                    self.pick(&choice.to_string()).await?;
                }
            }
            Reply::Say(truth) => self.pick(if truth { "true" } else { "false" }).await?,
            Reply::Type(text) => {
                self.page.click(&self.inside("input[type=text]")).await?;
                self.page.type_text(text).await?;
            }
            Reply::Read => {}
        }
        Ok(())
    }

    async fn pick(&self, value: &str) -> Result<()> {
        self.page.click(&self.inside(&format!("label:has(input[value=\"{value}\"])"))).await
    }

    /// Answers the item by mouse and checks it.
    pub async fn answer(&self, reply: Reply) -> Result<()> {
        self.fill(reply).await?;
        if !matches!(reply, Reply::Read) {
            self.go_on().await?;
            self.page.shows(&self.inside("[role=status] [data-verdict]")).await?;
        }
        Ok(())
    }

    /// Works through these items by mouse and goes on after each.
    pub async fn play(&self, replies: &[(&str, Reply)]) -> Result<()> {
        for (id, reply) in replies {
            self.shows_item(id).await?;
            self.answer(*reply).await?;
            self.go_on().await?;
        }
        Ok(())
    }

    /// Waits until the focus is on what is new.
    pub async fn focuses_new_content(&self) -> Result<()> {
        self.page
            .until("the focus is on what is new", "__t.active().matches('[data-focus]')")
            .await?;
        Ok(())
    }

    /// Answers the item from the keyboard alone, and checks it.
    pub async fn answer_by_keyboard(&self, reply: Reply) -> Result<()> {
        let page = self.page;
        match reply {
            Reply::Pick(choices) if self.has("input[type=checkbox]").await? => {
                for choice in choices {
                    page.tab_to(&format!("it.type === 'checkbox' && it.value === '{choice}'"))
                        .await?;
                    page.press(Key::Space).await?;
                }
                self.press_main(Key::Space).await?;
            }
            Reply::Pick(choices) => {
                for choice in choices {
                    self.arrow_to(&choice.to_string()).await?;
                }
                self.press_main(Key::Enter).await?;
            }
            Reply::Say(truth) => {
                self.arrow_to(if truth { "true" } else { "false" }).await?;
                // Enter on a radio checks the answer, as in any form.
                page.press(Key::Enter).await?;
            }
            Reply::Type(text) => {
                page.tab_to("it.type === 'text'").await?;
                page.type_text(text).await?;
                page.press(Key::Enter).await?;
            }
            Reply::Read => return Ok(()),
        }
        page.shows(&self.inside("[role=status] [data-verdict]")).await
    }

    async fn has(&self, selector: &str) -> Result<bool> {
        self.page.value(&format!("__t.all({}).length > 0", json!(self.inside(selector)))).await
    }

    /// Enters the group of radios and moves to a value with the arrow keys.
    async fn arrow_to(&self, value: &str) -> Result<()> {
        let page = self.page;
        page.tab_to("it.type === 'radio'").await?;
        page.press(Key::Space).await?;
        for _ in 0..20 {
            if page
                .value(&format!("__t.active().checked && __t.active().value === '{value}'"))
                .await?
            {
                return Ok(());
            }
            page.press(Key::Down).await?;
        }
        ensure!(false, "the arrow keys do not lead to {value}");
        Ok(())
    }

    /// Tabs to the main button and presses it.
    pub async fn press_main(&self, key: Key) -> Result<()> {
        self.page.tab_to("it.part.contains('primary')").await?;
        self.page.press(key).await
    }
}
