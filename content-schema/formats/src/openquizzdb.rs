//! OpenQuizzDB's JSON (<https://www.openquizzdb.org>): questions by how hard they are, in one language or in several.
//!
//! ```text
//! { "thème": "Le CV", "rédacteur": "…", "quizz": { "débutant": [{ "question": "…", "propositions": ["…"],
//!   "réponse": "…", "anecdote": "…" }], "confirmé": […], "expert": […] } }
//! { …, "quizz": { "fr": { "débutant": […] }, "en": { … } } }
//! ```

use tremplin_author::authoring::{Choice, Item, SingleChoice, Source};
use tremplin_author::json::{self, JsonNode, line_column, lines_columns};
use tremplin_author::{Explain, Lang};
use tremplin_content::lang::is_tag;
use tremplin_content::node::{Node, Shape};

use crate::format::Format;
use crate::making::{Authored, Head, Intake, Outlet, Reason, Refused};
use crate::report::Code;
use crate::rich::{Rich, Spot};

/// The property that holds the questions.
const QUESTIONS: &str = "quizz";

/// Whether a text is most likely of it.
pub(crate) fn is_like(text: &str, _: Format) -> bool {
    text.trim_start().starts_with('{') && text.contains("\"quizz\"")
}

/// It is read only.
pub(crate) fn write(_: &Authored, _: &mut Outlet) -> Result<String, Refused> {
    Err(Refused::new(Reason::OnlyIn, 0, &[Format::OpenQuizzDb.name()]))
}

/// A list of questions: its path, the language it is in, how hard it is.
struct List<'d> {
    path: String,
    lang: Option<String>,
    level: String,
    questions: Vec<JsonNode<'d>>,
}

/// Reads a file.
pub(crate) fn read(text: &str, intake: &mut Intake<'_>) -> Result<(), Refused> {
    let document = json::parse(text).map_err(|problem| {
        let line = problem.span.map_or(0, |span| line_column(text, span.start).0);
        let [message, help] = [
            [Lang::Fr, Lang::En].map(|lang| problem.message(lang)),
            [Lang::Fr, Lang::En].map(|lang| problem.help(lang)),
        ];
        Refused::new(Reason::NotJson, line, &[&message[0], &message[1], &help[0], &help[1]])
    })?;
    let root = document.root();
    let not_so = || Refused::new(Reason::NotSo, 0, &[Format::OpenQuizzDb.name(), QUESTIONS]);
    let quizz =
        root.member(QUESTIONS).filter(|quizz| quizz.shape() == Shape::Object).ok_or_else(not_so)?;
    let theme = head(&root, intake);
    let lists = lists(&quizz);
    if lists.is_empty() {
        return Err(not_so());
    }
    let starts: Vec<usize> = lists
        .iter()
        .flat_map(|list| &list.questions)
        .map(|question| question.span().map_or(0, |span| span.start))
        .collect();
    let mut places = lines_columns(text, &starts).into_iter();
    for List { path, lang, level, questions } in lists {
        intake.group(&format!("{theme} – {level}"), lang.as_deref());
        for (index, asked) in questions.iter().enumerate() {
            let line = places.next().map_or(0, |(line, _)| line);
            intake.begin(line, &format!("{path}[{index}]"))?;
            question(asked, line, intake);
        }
    }
    Ok(())
}

/// What the file says of itself; its theme.
fn head(root: &JsonNode<'_>, intake: &mut Intake<'_>) -> String {
    let said = |name: &str| root.member(name).and_then(|value| value.text());
    let theme = said("thème").unwrap_or_default();
    let sources = said("fournisseur").map(|title| {
        let (name, rest) = title.split_once(" (http").unwrap_or((&title, ""));
        let url = (!rest.is_empty()).then(|| format!("http{}", rest.trim_end_matches(')')));
        vec![Source { title: name.to_owned(), url, date: None }]
    });
    let authors = said("rédacteur").map(|author| vec![author]);
    intake.head = Head { title: Some(theme.clone()), authors, sources, ..Head::default() };
    for (name, value) in root.members() {
        if !["fournisseur", "rédacteur", "thème", QUESTIONS].contains(&name.as_str()) {
            let said = value.text().or_else(|| value.number().map(|number| number.to_string()));
            intake.note_of_file(Code::PropertyLeftOut, 0, &[&name, &said.unwrap_or_default()]);
        }
    }
    theme
}

fn lists<'d>(quizz: &JsonNode<'d>) -> Vec<List<'d>> {
    let mut lists = Vec::new();
    for (name, value) in quizz.members() {
        let path = format!("{QUESTIONS}.{name}");
        if value.shape() == Shape::List {
            lists.push(List { path, lang: None, level: name, questions: value.elements() });
            continue;
        }
        for (level, list) in value.members() {
            let lang = Some(name.clone()).filter(|name| is_tag(name));
            let path = format!("{path}.{level}");
            lists.push(List { path, lang, level, questions: list.elements() });
        }
    }
    lists
}

fn question(asked: &JsonNode<'_>, line: usize, intake: &mut Intake<'_>) {
    let said = |name: &str| asked.member(name).and_then(|value| value.text()).unwrap_or_default();
    for (name, value) in asked.members() {
        if !["id", "question", "propositions", "réponse", "anecdote"].contains(&name.as_str()) {
            intake.note(Code::PropertyLeftOut, line, &[&name, &value.text().unwrap_or_default()]);
        }
    }
    intake.name(&said("question"));
    let mut text = |text: &str, spot| {
        Rich::plain(text).written(spot, line, &mut |note| intake.note_as_is(note))
    };
    let prompt = text(&said("question"), Spot::Blocks);
    let right = said("réponse");
    let choices = asked.member("propositions").map(|list| list.elements()).unwrap_or_default();
    let choices: Vec<Choice> = choices
        .iter()
        .filter_map(|choice| {
            choice.text().or_else(|| choice.number().map(|number| number.to_string()))
        })
        .map(|choice| Choice {
            text: text(&choice, Spot::Lines),
            correct: (choice.trim() == right.trim()).then_some(true),
            feedback: None,
        })
        .collect();
    let explanation = Some(text(&said("anecdote"), Spot::Blocks)).filter(|text| !text.is_empty());
    if choices.iter().all(|choice| choice.correct.is_none()) {
        intake.note(Code::NoRightAnswer, line, &[]);
        return;
    }
    intake.item(Item::SingleChoice(SingleChoice {
        prompt,
        choices,
        explanation,
        ..SingleChoice::default()
    }));
}
