//! A quiz in the page: what is kept of it, and what the static form hands over.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, JSON};
use tremplin_content::gate;
use tremplin_content::node::Node;
use tremplin_content::quiz::{Kind, Quiz, QuizModule, read};
use tremplin_core::badge::{Activity, Completion};
use tremplin_core::kept::NAMESAKES;
use tremplin_core::quiz::{Dropped, Event, Response, Session};
use tremplin_views::View;
use tremplin_views::host::{Host, Located};
use tremplin_views::quiz::{Fate, Model, QuizHost};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::event::{Detail, points, problems};
use crate::js_node::JsNode;
use crate::page::{Options, Page, random_seed, site, storage};
use crate::{Mounted, Widget, letters};

/// Mounts a quiz into `root`, an element inside the shadow root of `host`.
///
/// `content` is the parsed module; `options` may have `lang`, `langs`, `seed`, `resume` (`"off"`), `base`
/// (the address that relative files start from), `kept` (this device has kept something under the
/// identifier) and `taken` (what was already answered in the static form: a list of
/// `{ item, values }`).
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
    letters::lend();
    let (module, report) = read(&JsNode(content));
    let module = Rc::new(module.ok_or_else(|| JsValue::from(problems(&report)))?);
    let options = Options(JsNode(options));
    let quiz = &module.quiz;
    let page = Page::new(host, &quiz.id, &options);
    let key = RefCell::new(key_of(&page.id));
    let page = Rc::new(QuizPage { page, key, known: RefCell::default() });
    let session = resume(&page, &module, &options);
    let model = Model::new(session, page.clone());
    let mounted = Mounted::new(Box::new(model), root, &options);
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

    fn import(&self, file: Option<JsNode>) {
        self.import(file.as_ref());
    }

    fn go_on(&self) {
        self.go_on();
    }
}

/// Where a quiz is kept; others with its identifier have colons more.
fn key_of(id: &str) -> String {
    "tremplin:quiz:".to_owned() + id
}

struct QuizPage {
    page: Page,
    /// Where the quiz is kept.
    key: RefCell<String>,
    /// What was last seen there.
    known: RefCell<Option<String>>,
}

impl QuizPage {
    /// What stands under the key now.
    fn stored(&self) -> Option<String> {
        storage()?.get_item(&self.key.borrow()).ok()?
    }

    /// Looks for what is kept of this module. What belongs to another one, or to a newer Tremplin,
    /// stays where it is; then this one is kept beside it.
    fn look(&self, module: &Rc<QuizModule>) -> Result<Session, Option<Dropped>> {
        let mut key = key_of(&self.page.id);
        let mut free = None;
        let mut dropped = None;
        for _ in 0..NAMESAKES {
            self.key.replace(key.clone());
            let text = self.stored();
            let found = text.as_deref().map(|text| JSON::parse(text).unwrap_or(JsValue::NULL));
            let found = found.map(|found| Session::restore(module.clone(), &JsNode(found)));
            if let Some(Ok(session)) = found {
                self.known.replace(text);
                return Ok(session);
            }
            let why = found.and_then(Result::err);
            if matches!(why, None | Some(Dropped::Unreadable)) {
                free = free.or(Some(key.clone()));
            }
            if why != Some(Dropped::OtherModule) {
                dropped = why.or(dropped);
            }
            key.push(':');
        }
        self.key.replace(free.unwrap_or(key));
        self.known.replace(self.stored());
        Err(dropped)
    }

    /// Where its best result is kept.
    fn record(&self) -> String {
        Completion::key_beside(&self.key.borrow())
    }

    /// Whether the tag asks for what learners say in surveys.
    fn wants_surveys(&self) -> bool {
        self.page.element.get_attribute("surveys").as_deref() == Some("event")
    }

    /// The static form says nothing any more: the browser would bring it back.
    fn clear_form(&self) {
        let fields = "[data-item] :is(input, select, textarea)";
        let Ok(fields) = self.page.element.query_selector_all(fields) else { return };
        for index in 0..fields.length() {
            let Some(field) = fields.get(index) else { continue };
            // Lists to choose from and fields of several lines have `value` and `type` as inputs have.
            let field: &HtmlInputElement = field.unchecked_ref();
            match field.type_().as_str() {
                "radio" | "checkbox" => field.set_checked(false),
                _ => field.set_value(""),
            }
        }
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
                .text("item", &item)
                .text("kind", kind)
                .with("response", response_value(&response))
                .flag("correct", Some(correct))
                .number("score", points(score))
                .number("maxScore", points(max_score))
                .number("attempt", attempt.into())
                .number("duration", duration as f64)
                .send(&self.page.element, "tremplin-answered"),
            // Nobody but the learner hears of it unasked, not even that something was said.
            Event::Said { .. } if !self.wants_surveys() => {}
            Event::Said { id, item, response, duration } => {
                let detail =
                    Detail::new(&id).text("item", &item).text("kind", Kind::Survey.as_str());
                let detail = detail.with("response", response_value(&response));
                let detail = match response {
                    Response::Said { picks: 1.., text } if !text.is_empty() => {
                        detail.text("text", &text)
                    }
                    _ => detail,
                };
                detail
                    .flag("correct", None)
                    .number("score", 0.0)
                    .number("maxScore", 0.0)
                    .number("attempt", 1.0)
                    .number("duration", duration as f64)
                    .send(&self.page.element, "tremplin-answered");
            }
            Event::Completed { id, score, max_score, scaled, passed, first, duration, missed } => {
                let shares = [(scaled, passed), first].map(|(n, passed)| (n, 1000, passed));
                self.page.completed(Activity::Quiz, &self.record(), shares);
                let missed: Array = missed.into_iter().map(JsValue::from).collect();
                Detail::new(&id)
                    .number("score", points(score))
                    .number("maxScore", points(max_score))
                    .number("scaled", points(scaled))
                    .flag("passed", passed)
                    .number("firstScaled", points(first.0))
                    .flag("firstPassed", first.1)
                    .number("duration", duration as f64)
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

    fn end(&self, place: &Element, ways: &[[&str; 2]], cheers: bool) {
        self.page.end(place, ways, cheers);
    }

    fn keeps(&self) -> bool {
        gate!(more, keeps);
        self.page.resumes && !self.page.fails()
    }
}

impl QuizHost for QuizPage {
    fn seed(&self) -> u64 {
        gate!(more, seed);
        random_seed()
    }

    fn keep(&self, session: &Session) {
        gate!(more, keep);
        let text = (!session.is_pristine()).then(|| session.save());
        self.page.keep(&self.key.borrow(), text.as_deref());
        if text.is_none() {
            self.clear_form();
        }
        self.known.replace(self.stored());
    }

    fn fails(&self) -> bool {
        gate!(more, fails);
        self.page.fails()
    }

    fn news(&self, session: &Session) -> Option<Session> {
        gate!(more, news);
        let stored = self.stored().filter(|_| self.page.resumes);
        if stored == *self.known.borrow() {
            return None;
        }
        let module = session.shared_module();
        if stored.is_some() {
            return self.look(&module).ok();
        }
        self.known.replace(None);
        self.clear_form();
        Some(Session::new(module, self.seed()))
    }

    fn fate(&self) -> Fate {
        gate!(survey, fate);
        match self.wants_surveys() {
            true => Fate::Sent(site()),
            false if self.page.resumes && !self.page.fails() => Fate::Kept,
            false => Fate::Lost,
        }
    }

    fn tell(&self, events: Vec<Event>) {
        gate!(more, tell);
        // For another quiz of the page that is the same one, and for badges.
        Detail::new(&self.page.id).send(&self.page.element, "tremplin-kept");
        for event in events {
            self.send(event);
        }
    }

    fn export(&self, session: &Session) {
        gate!(more, export);
        self.page.export(&session.save());
    }

    fn forget(&self) {
        gate!(more, forget);
        self.page.forget(&self.record());
    }
}

fn response_value(response: &Response) -> JsValue {
    match response {
        Response::None => JsValue::NULL,
        Response::Said { picks: 0, text } => JsValue::from(text),
        Response::Choices(set) | Response::Said { picks: set, .. } => (0_u32..32)
            .filter(|choice| set & (1 << choice) != 0)
            .map(JsValue::from)
            .collect::<Array>()
            .into(),
        Response::TrueFalse(value) => JsValue::from(*value),
        Response::Text(text) => JsValue::from(text),
        Response::Texts(texts) => texts.iter().map(JsValue::from).collect::<Array>().into(),
        Response::List(numbers) => {
            numbers.iter().map(|number| JsValue::from(*number)).collect::<Array>().into()
        }
    }
}

/// The session that was kept, or a new one; then what the learner answered in the static form.
fn resume(page: &QuizPage, module: &Rc<QuizModule>, options: &Options) -> Session {
    let mut session = Session::new(module.clone(), options.seed());
    if options.is("kept") {
        restore(page, module, &mut session);
    }
    let taken = options.list("taken");
    if !taken.is_empty() {
        take_over(page, &mut session, &taken);
    }
    session
}

#[inline(never)]
fn restore(page: &QuizPage, module: &Rc<QuizModule>, session: &mut Session) {
    gate!(more, restore);
    let dropped = match page.look(module) {
        Ok(restored) => {
            *session = restored;
            session.has_lost().then_some(Dropped::ModuleChanged)
        }
        Err(dropped) => dropped,
    };
    if let Some(dropped) = dropped {
        page.page.error("saved-state-dropped", dropped.as_str(), false);
        session.lose();
    }
}

/// What was ticked is kept at once. Then the form says it no longer: the browser would bring it back
/// where it was erased meanwhile.
#[inline(never)]
fn take_over(page: &QuizPage, session: &mut Session, taken: &[JsNode]) {
    gate!(form, take_over);
    let quiz = &session.module().quiz;
    let taken: Vec<(String, Response)> =
        taken.iter().filter_map(|entry| taken_response(quiz, entry)).collect();
    if taken.is_empty() {
        return;
    }
    session.take_over(&taken, page.page.now());
    page.keep(session);
    if page.keeps() {
        page.clear_form();
    }
}

/// What stands in the static form for one item: `{ item: "id", values: ["0", "2"] }`.
fn taken_response(quiz: &Quiz, entry: &JsNode) -> Option<(String, Response)> {
    let id = entry.member("item")?.text()?;
    let item = quiz.items.iter().find(|item| item.id == id)?;
    let values: Vec<String> =
        entry.member("values")?.elements().iter().filter_map(Node::text).collect();
    Some((id, Response::taken(&item.interaction, &values)))
}
