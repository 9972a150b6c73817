//! The questions of a bank, one after the other: what each says it is decides what it becomes.

use roxmltree::Node;
use tremplin_author::authoring::{Item, Lesson, Shuffle, Survey, SurveyForm};
use tremplin_content::gaps::GAP;

use super::question::Question;
use super::tree::{self, Lines};
use super::{choices, cloze, numbers, told, typed, words};
use crate::format::Format;
use crate::gift::{MOST, Written, title_of};
use crate::making::{Intake, Reason, Refused};
use crate::report::Code;

/// Reads a file.
pub(crate) fn read(text: &str, intake: &mut Intake<'_>) -> Result<(), Refused> {
    let document = tree::parse(text)?;
    let root = document.root_element();
    if !root.has_tag_name("quiz") {
        return Err(Refused::new(Reason::NotSo, 1, &[Format::Moodle.name(), "<quiz>"]));
    }
    let lines = Lines::new(text);
    let mut shuffled = [0, 0];
    for node in root.children() {
        if node.is_comment() {
            comment(node, &lines, intake);
        } else if node.is_text() {
            let stray = node.text().unwrap_or_default().trim();
            if !stray.is_empty() {
                intake.note_of_file(Code::CommentLeftOut, lines.of(node), &[stray]);
            }
        } else if node.attribute("type") == Some("category") {
            category(node, &lines, intake);
        } else if node.is_element() {
            // Halves of pairs and words are always mixed.
            let choices = node.attribute("type") == Some("multichoice");
            if let Some(shuffle) = tree::is_set(node, "shuffleanswers").filter(|_| choices) {
                shuffled[usize::from(shuffle)] += 1;
            }
            question(node, &lines, intake)?;
        }
    }
    let [fixed, moved] = shuffled;
    if moved > 0 {
        intake.head.shuffle = Some(Shuffle::Choices);
        if fixed > 0 {
            let details = ["shuffleanswers", &format!("{fixed} × false")];
            intake.note_of_file(Code::PropertyLeftOut, 0, &details);
        }
    }
    Ok(())
}

/// A comment; Moodle writes the number of each question into one.
fn comment(node: Node<'_, '_>, lines: &Lines<'_>, intake: &mut Intake<'_>) {
    let text = node.text().unwrap_or_default().trim();
    let number = text.strip_prefix("question:").map(str::trim);
    let is_number = number.is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
    if !is_number && !text.is_empty() {
        intake.note_of_file(Code::CommentLeftOut, lines.of(node), &[text]);
    }
}

/// What follows belongs into a module of this name.
fn category(node: Node<'_, '_>, lines: &Lines<'_>, intake: &mut Intake<'_>) {
    if let Some(title) = title_of(&tree::said(node, "category")) {
        intake.group(&title, None);
    }
    let about = tree::said(node, "info");
    if !about.is_empty() {
        intake.note_of_file(Code::CommentLeftOut, lines.of(node), &[&about]);
    }
}

/// Properties that are read, or that say how Moodle works and nothing to learners.
const KNOWN: [&str; 53] = [
    "name",
    "questiontext",
    "image",
    "image_base64",
    "generalfeedback",
    "defaultgrade",
    "penalty",
    "hidden",
    "idnumber",
    "single",
    "shuffleanswers",
    "answernumbering",
    "showstandardinstruction",
    "correctfeedback",
    "partiallycorrectfeedback",
    "incorrectfeedback",
    "shownumcorrect",
    "answer",
    "hint",
    "tags",
    "usecase",
    "units",
    "unitgradingtype",
    "unitpenalty",
    "showunits",
    "unitsleft",
    "subquestion",
    "dragbox",
    "selectoption",
    "responseformat",
    "responserequired",
    "responsefieldlines",
    "minwordlimit",
    "maxwordlimit",
    "attachments",
    "attachmentsrequired",
    "maxbytes",
    "filetypeslist",
    "layouttype",
    "selecttype",
    "selectcount",
    "gradingtype",
    "showgrading",
    "numberingstyle",
    "correctresponsesfeedback",
    "category",
    "length",
    "stamp",
    "version",
    "questionid",
    "tolerance",
    "coursetags",
    "qtype",
];

/// Reads a question, and keeps what it becomes.
fn question(node: Node<'_, '_>, lines: &Lines<'_>, intake: &mut Intake<'_>) -> Result<(), Refused> {
    // A node lives as long as its document, which is not said of one that is handed on.
    intake.begin(lines.of(node), "")?;
    let mut question = Question {
        intake,
        node,
        lines,
        written: Written::Html,
        id: None,
        prompt: String::new(),
        image: None,
        explanation: None,
        hint: None,
        points: None,
    };
    let text = tree::child(node, "questiontext").map(tree::inner).unwrap_or_default();
    let kind = node.attribute("type").unwrap_or_else(|| node.tag_name().name());
    // Gaps stand in the text, and none of their signs is to be seen in its name.
    let plain = text.replace(GAP, "");
    let name = question.head(&plain);
    for property in node.children().filter(|child| child.is_element()) {
        let (name, said) = (property.tag_name().name(), tree::inner(property));
        if !KNOWN.contains(&name) && !said.trim().is_empty() {
            question.note(Code::PropertyLeftOut, property, &[name, &said]);
        }
    }
    let count = node.children().filter(|child| child.is_element()).count();
    if count > MOST {
        question.note(Code::TooManyAnswers, node, &[&count.to_string()]);
        return Ok(());
    }
    let has_gaps = matches!(kind, "cloze" | "multianswer" | "ddwtos" | "gapselect");
    if !has_gaps {
        question.stem(&plain);
    }
    if !name.is_empty() && !matches!(kind, "description" | "essay") {
        question.note(Code::NameLeftOut, node, &[&name]);
    }
    let item = match kind {
        "multichoice" => choices::choices(&mut question),
        "truefalse" => choices::truth(&mut question),
        "shortanswer" => typed::short(&mut question),
        "numerical" => numbers::read(&mut question),
        "matching" | "ddmatch" => choices::matching(&mut question),
        "ordering" => choices::ordering(&mut question),
        "cloze" | "multianswer" => cloze::read(&mut question, &text),
        "ddwtos" => words::read(&mut question, &text, true),
        "gapselect" => words::read(&mut question, &text, false),
        "description" => lesson(&mut question, name),
        "essay" => {
            question.note(Code::EssayAsSurvey, node, &[]);
            opinion(&mut question, &name)
        }
        other => {
            question.note(Code::TypeLeftOut, node, &[other]);
            None
        }
    };
    if let Some(item) = item {
        question.intake.item(item);
    }
    Ok(())
}

/// A text to compose, which nobody marks here.
fn opinion(question: &mut Question<'_, '_, '_>, name: &str) -> Option<Item> {
    if !name.is_empty() {
        question.note(Code::NameLeftOut, question.node, &[name]);
    }
    unread(question);
    let Question { id, prompt, image, .. } = question;
    Some(Item::Survey(Survey {
        id: id.clone(),
        prompt: prompt.clone(),
        image: image.clone(),
        form: SurveyForm::Text,
        ..Survey::default()
    }))
}

/// Names what nobody is told where nothing is answered.
fn unread(question: &mut Question<'_, '_, '_>) {
    told::nowhere(question);
    for text in [question.explanation.take(), question.hint.take()].into_iter().flatten() {
        question.note(Code::FeedbackLeftOut, question.node, &[&text]);
    }
}

/// A text to read.
fn lesson(question: &mut Question<'_, '_, '_>, name: String) -> Option<Item> {
    unread(question);
    let Question { id, prompt, image, .. } = question;
    Some(Item::Lesson(Lesson {
        id: id.clone(),
        title: Some(name).filter(|name| !name.is_empty()),
        text: Some(prompt.clone()).filter(|text| !text.trim().is_empty()),
        image: image.clone(),
        ..Lesson::default()
    }))
}
