//! A quiz in the page: what is kept of it, and what the static form hands over.

use std::rc::Rc;

use js_sys::{Array, JSON};
use tremplin_content::node::Node;
use tremplin_content::quiz::{Interaction, Quiz, QuizModule, read};
use tremplin_core::badge::{Activity, Completion};
use tremplin_core::quiz::{Event, Response, Session};
use tremplin_views::View;
use tremplin_views::host::{Host, Located, QuizHost};
use tremplin_views::quiz::Model;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use crate::event::{Detail, points, problems};
use crate::js_node::JsNode;
use crate::page::{Options, Page, random_seed, storage};
use crate::{Mounted, Widget};

/// Mounts a quiz into `root`, an element inside the shadow root of `host`.
///
/// `content` is the parsed module; `options` may have `lang`, `seed`, `resume` (`"off"`), `base`
/// (the address that relative files start from) and `taken` (what was already answered in the
/// static form: a list of `{ item, values }`).
///
/// # Errors
///
/// A module that breaks the rules: a list with a text for each problem.
pub fn mount(
    host: HtmlElement,
    root: HtmlElement,
    content: JsValue,
    options: JsValue,
) -> Result<Mounted, JsValue> {
    let (module, report) = read(&JsNode(content));
    let module = Rc::new(module.ok_or_else(|| JsValue::from(problems(&report)))?);
    let options = Options(JsNode(options));
    let quiz = &module.quiz;
    let page = Page::new(host, &quiz.id, &options);
    let page = Rc::new(QuizPage { page });
    let session = resume(&page, &module, &options);
    let model = Model::new(session, page.clone());
    let mounted = Mounted::new(Box::new(model), quiz.lang.clone(), root);
    mounted.set_lang(options.text("lang"));
    page.page.ready("quiz", &quiz.title, "items", quiz.items.len());
    Ok(mounted)
}

impl Widget for Model {
    fn show(&self, parent: &Element, lang: &str) -> View {
        self.mount(parent, lang)
    }

    fn focus(&self) {
        self.focus_content();
    }

    fn go_on(&self) {
        self.go_on();
    }
}

struct QuizPage {
    page: Page,
}

impl QuizPage {
    fn key(&self) -> String {
        "tremplin:quiz:".to_owned() + &self.page.id
    }

    /// What this device has kept of the module.
    fn kept(&self) -> Option<JsNode> {
        let text = storage().filter(|_| self.page.resumes)?.get_item(&self.key()).ok()??;
        Some(JsNode(JSON::parse(&text).unwrap_or(JsValue::NULL)))
    }

    fn send(&self, event: Event) {
        match event {
            Event::Answered {
                id,
                item,
                kind,
                response,
                correct,
                score,
                max_score,
                attempt,
                duration,
            } => Detail::new(&id)
                .with("item", item)
                .with("kind", kind)
                .with("response", response_value(&response))
                .with("correct", correct)
                .with("score", points(score))
                .with("maxScore", points(max_score))
                .with("attempt", attempt)
                .with("duration", duration as f64)
                .send(&self.page.element, "tremplin-answered"),
            Event::Completed { id, score, max_score, scaled, passed, duration, missed } => {
                self.page.completed(Activity::Quiz, Some(scaled), passed);
                let missed: Array = missed.into_iter().map(JsValue::from).collect();
                Detail::new(&id)
                    .with("score", points(score))
                    .with("maxScore", points(max_score))
                    .with("scaled", points(scaled))
                    .with("passed", passed.map_or(JsValue::NULL, JsValue::from))
                    .with("duration", duration as f64)
                    .with("missed", missed)
                    .send(&self.page.element, "tremplin-completed");
            }
        }
    }
}

impl Host for QuizPage {
    fn now(&self) -> u64 {
        self.page.now()
    }

    fn locate(&self, src: &str) -> Located {
        self.page.locate(src)
    }

    fn begin(&self) {
        self.page.begin();
    }

    fn keeps(&self) -> bool {
        self.page.resumes && storage().is_some()
    }
}

impl QuizHost for QuizPage {
    fn seed(&self) -> u64 {
        random_seed()
    }

    fn changed(&self, session: &Session, events: Vec<Event>) {
        self.page.keep(&self.key(), (!session.is_pristine()).then(|| session.save()));
        for event in events {
            self.send(event);
        }
    }

    fn export(&self, session: &Session) {
        self.page.export(&session.save());
    }

    fn forget(&self) {
        self.page.forget(&Completion::key(Activity::Quiz, &self.page.id));
    }
}

fn response_value(response: &Response) -> JsValue {
    match response {
        Response::None => JsValue::NULL,
        Response::Choices(set) => (0_u32..32)
            .filter(|choice| set & (1 << choice) != 0)
            .map(JsValue::from)
            .collect::<Array>()
            .into(),
        Response::TrueFalse(value) => JsValue::from(*value),
        Response::Text(text) => JsValue::from(text),
    }
}

/// The session that was kept, or a new one; then what the learner answered in the static form.
fn resume(page: &QuizPage, module: &Rc<QuizModule>, options: &Options) -> Session {
    let kept = page.kept().and_then(|kept| restored(page, module, &kept));
    let mut session = kept.unwrap_or_else(|| Session::new(module.clone(), options.seed()));
    let taken = options.0.member("taken").map(|taken| taken.elements()).unwrap_or_default();
    if !taken.is_empty() {
        take_over(&mut session, &taken, page.page.now());
    }
    session
}

#[inline(never)]
fn restored(page: &QuizPage, module: &Rc<QuizModule>, kept: &JsNode) -> Option<Session> {
    match Session::restore(module.clone(), kept) {
        Ok(session) => Some(session),
        Err(dropped) => {
            page.page.error("saved-state-dropped", dropped.as_str(), false);
            None
        }
    }
}

#[inline(never)]
fn take_over(session: &mut Session, taken: &[JsNode], now: u64) {
    let quiz = &session.module().quiz;
    let taken: Vec<(String, Response)> =
        taken.iter().filter_map(|entry| taken_response(quiz, entry)).collect();
    if !taken.is_empty() && session.is_pristine() {
        session.take_over(&taken, now);
    }
}

/// What stands in the static form for one item: `{ item: "id", values: ["0", "2"] }`.
fn taken_response(quiz: &Quiz, entry: &JsNode) -> Option<(String, Response)> {
    let id = entry.member("item")?.text()?;
    let item = quiz.items.iter().find(|item| item.id == id)?;
    let values: Vec<String> =
        entry.member("values")?.elements().iter().filter_map(Node::text).collect();
    let first = values.first()?;
    let response = match item.interaction {
        Interaction::TrueFalse => Response::TrueFalse(first == "true"),
        Interaction::ShortAnswer => Response::Text(first.clone()),
        Interaction::Lesson(_) => return None,
        _ => Response::Choices(
            values
                .iter()
                .filter_map(|value| value.parse().ok())
                .fold(0, |set, choice: u32| set | 1_u32.checked_shl(choice).unwrap_or(0)),
        ),
    };
    Some((id, response))
}
