//! Gaps in running text: to type, to choose for from a list, or to fill with words of a bank.

use std::sync::Arc;

use super::feedback;
use crate::common::{MatchRules, read as common};
use crate::cursor::{Cursor, Reading};
#[cfg(feature = "author")]
use crate::gaps::GAP;
use crate::gaps::{self, Gap};
use crate::gate;
#[cfg(feature = "author")]
use crate::html::page::Page;
#[cfg(feature = "author")]
use crate::html::{escape, plain, rich};
use crate::markdown::{self, Block, Inline};
use crate::node::Node;
use crate::quiz::Scoring;
use crate::report::Code;
use crate::text::characters;

/// Most gaps of a text.
const MOST_GAPS: usize = 30;

/// Most texts that one gap may have.
const MOST_TEXTS: usize = 20;

/// What the learner sees; a quiz without gaps pays little for what is one number.
pub type Asked = Arc<Blanks>;

/// What checks the gaps.
pub type Key = Arc<Right>;

/// How gaps are filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// By typing.
    Typed,
    /// From a list at each gap.
    Select,
    /// With the words of a bank, each of which is there once.
    Bank,
}

const MODES: [&str; 3] = ["typed", "select", "bank"];

/// A text with its gaps.
#[derive(Debug, PartialEq)]
pub struct Blanks {
    /// Markdown with [`GAP`] in the place of each gap, none of them in a link.
    pub text: String,
    /// How they are filled.
    pub mode: Mode,
    /// What is shown behind each gap, where anything is; as many as there are gaps.
    pub hints: Vec<Option<String>>,
    /// What can be chosen: a list for each gap, the right ones first, or the bank alone. Nothing where it is typed.
    pub words: Vec<Vec<String>>,
    /// How many letters the longest answer has: fields have room for it at each gap, or they would tell something.
    pub width: usize,
}

impl Blanks {
    /// What a gap can be filled with, where it is not typed.
    pub fn words_of(&self, gap: usize) -> &[String] {
        let list = if self.mode == Mode::Bank { 0 } else { gap };
        self.words.get(list).map_or(&[], Vec::as_slice)
    }
}

/// What is right in each gap.
#[derive(Debug, PartialEq)]
pub struct Right {
    /// Everything that is right in a gap; the first is shown as the answer.
    pub answers: Vec<Vec<String>>,
    /// What is tolerated in what is typed; `None` where nothing is typed.
    pub rules: Option<MatchRules>,
    /// How a response is counted that is right in part: each right gap counts.
    pub scoring: Scoring,
    /// Feedback in Markdown for a wrong response, then for the right one.
    pub feedback: [Option<String>; 2],
}

pub(super) const PROPERTIES: &[&str] =
    super::question_properties!["text", "mode", "distractors", "match", "scoring", "feedback"];

#[cfg(feature = "author")]
pub(super) const GUESSES: &[(&str, &str)] = &[
    ("banque", "bank"),
    ("blanks", "fill-blanks"),
    ("cloze", "fill-blanks"),
    ("completer", "fill-blanks"),
    ("dragtext", "fill-blanks"),
    ("dragwords", "fill-blanks"),
    ("dropdown", "select"),
    ("fillblank", "fill-blanks"),
    ("fillintheblanks", "fill-blanks"),
    ("gapfill", "fill-blanks"),
    ("gaps", "fill-blanks"),
    ("lacunaire", "fill-blanks"),
    ("liste", "select"),
    ("menu", "select"),
    ("mots", "distractors"),
    ("phrase", "text"),
    ("texteatrous", "fill-blanks"),
    ("trous", "fill-blanks"),
    ("wordbank", "bank"),
    ("words", "distractors"),
];

#[cfg(feature = "author")]
pub(super) const EXAMPLES: &[(&str, &str)] = &[("distractors", "\"distractors\": [\"deux\"]")];

#[inline(never)]
pub(super) fn read<N: Node>(item: &Cursor<N>, r: &mut Reading) -> Option<(Asked, Key)> {
    gate!(blanks, read);
    let rules = common::match_rules(item, r);
    let scoring = Scoring::read(item, r);
    let feedback = feedback(item, ["incorrect", "correct"], r);
    let mode = match item.one_or_first("mode", &MODES, r) {
        Some(0) => Some(Mode::Typed),
        Some(1) => Some(Mode::Select),
        other => other.map(|_| Mode::Bank),
    };
    #[cfg(feature = "author")]
    for (name, of_mode) in [("match", Mode::Typed), ("distractors", Mode::Bank)] {
        if let Some(unused) = item.optional(name).filter(|_| mode.is_some_and(|it| it != of_mode)) {
            unused.warn(r, Code::UnusedAnswer, &[MODES[of_mode as usize]]);
        }
    }
    let place = item.required("text", r);
    let read = place.as_ref().and_then(|place| gaps(place, mode, r));
    let gaps = read.as_ref().map_or(&[][..], |(_, gaps)| gaps);
    let mut bank: Vec<String> = gaps.iter().filter_map(|gap| gap.right.first().cloned()).collect();
    if let Some(list) = item.optional("distractors") {
        for distractor in list.elements(1, MOST_TEXTS, r) {
            let Some(word) = distractor.text(r) else { continue };
            let word = word.trim();
            // One that is right somewhere would lead nobody astray.
            let is_right = |gap: &Gap| gap.right.iter().any(|right| right == word);
            if gaps.iter().any(is_right)
                || bank.iter().skip(gaps.len()).any(|earlier| earlier == word)
            {
                distractor.problem(r, Code::DuplicateChoice, &[word]);
            }
            bank.push(word.to_owned());
        }
    }
    let (text, gaps) = read?;
    let mode = mode?;
    if let ([word], Mode::Bank, Some(place)) = (&bank[..], mode, &place) {
        place.problem(r, Code::InvalidGap, &["alone", word]);
    }
    let all = |gap: &Gap| gap.right.iter().chain(&gap.wrong).cloned().collect();
    let blanks = Blanks {
        text,
        mode,
        hints: gaps.iter().map(|gap| gap.hint.clone()).collect(),
        width: gaps
            .iter()
            .flat_map(|gap| &gap.right)
            .fold(0, |most, text| most.max(characters(text))),
        words: match mode {
            Mode::Typed => Vec::new(),
            Mode::Select => gaps.iter().map(all).collect(),
            Mode::Bank => vec![bank],
        },
    };
    let key = Right {
        answers: gaps.into_iter().map(|gap| gap.right).collect(),
        rules: (mode == Mode::Typed).then_some(rules),
        scoring: scoring?,
        feedback,
    };
    Some((Arc::new(blanks), Arc::new(key)))
}

/// The text with its gaps; each mistake in it is told.
fn gaps<N: Node>(
    place: &Cursor<N>,
    mode: Option<Mode>,
    r: &mut Reading,
) -> Option<(String, Vec<Gap>)> {
    let source = place.text(r)?;
    let (text, gaps) = match gaps::cut(&source) {
        Ok(cut) => cut,
        Err(open) => {
            place.problem(r, Code::InvalidGap, &["open", &open]);
            return None;
        }
    };
    place.has_safe_marks(&text, r);
    if has_linked(&text) {
        place.problem(r, Code::InvalidGap, &["link"]);
    }
    if gaps.is_empty() {
        place.problem(r, Code::InvalidGap, &["none"]);
        return None;
    }
    if gaps.len() > MOST_GAPS {
        place.problem(r, Code::InvalidGap, &["many", &gaps.len().to_string(), "30"]);
    }
    for inside in &gaps {
        check(inside, mode, place, r);
    }
    Some((text, gaps.iter().map(|inside| Gap::read(inside)).collect()))
}

/// Tells what is wrong with a gap.
fn check<N: Node>(inside: &str, mode: Option<Mode>, place: &Cursor<N>, r: &mut Reading) {
    let gap = Gap::read(inside);
    let texts: Vec<&String> = gap.right.iter().chain(&gap.wrong).collect();
    let mistake = if gap.texts().any(String::is_empty) {
        "empty"
    } else if is_cloze(inside) {
        "anki"
    } else if texts.len() > MOST_TEXTS {
        "long"
    } else if mode == Some(Mode::Select) && gap.wrong.is_empty() {
        "no-wrong"
    } else if mode.is_some_and(|mode| mode != Mode::Select) && !gap.wrong.is_empty() {
        "wrong"
    } else {
        // A list that shows one text twice, or an answer that is there twice.
        for (index, text) in texts.iter().enumerate() {
            if texts.iter().take(index).any(|earlier| earlier == text) {
                place.problem(r, Code::DuplicateChoice, &[text]);
            }
        }
        return;
    };
    place.problem(r, Code::InvalidGap, &[mistake, inside]);
}

/// Whether it is written as in Anki, `c1::word`: here that would be the answer `c1` with a hint that tells the word.
fn is_cloze(inside: &str) -> bool {
    let number = inside.strip_prefix('c').and_then(|rest| rest.split_once("::"));
    number.is_some_and(|(number, _)| number.parse::<u16>().is_ok())
}

/// Whether a gap stands in a link, where nothing can be filled in.
fn has_linked(text: &str) -> bool {
    fn in_links(run: &[Inline]) -> bool {
        run.iter().any(|inline| match inline {
            Inline::Link { href, content } => gaps::has_gap(href) || has_gap(content),
            Inline::Emphasis(content) | Inline::Strong(content) => in_links(content),
            Inline::Text(_) | Inline::Code(_) | Inline::Break => false,
        })
    }
    fn has_gap(run: &[Inline]) -> bool {
        run.iter().any(|inline| match inline {
            Inline::Link { content, .. } | Inline::Emphasis(content) | Inline::Strong(content) => {
                has_gap(content)
            }
            Inline::Text(text) | Inline::Code(text) => gaps::has_gap(text),
            Inline::Break => false,
        })
    }
    markdown::parse(text).iter().any(|block| match block {
        Block::Paragraph(run) => in_links(run),
        Block::List { items, .. } => items.iter().any(|run| in_links(run)),
    })
}

/// The text as HTML with `fields` in its gaps.
#[cfg(feature = "author")]
fn filled(page: &Page<'_>, asked: &Asked, field: impl Fn(usize) -> String) -> String {
    let html = rich(&asked.text, page.lang);
    let mut pieces = html.split(GAP);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for (gap, piece) in pieces.enumerate() {
        out.push_str(&field(gap));
        out.push_str(piece);
    }
    out
}

/// The text with a field or a list in each gap.
#[cfg(feature = "author")]
pub(super) fn fields(page: &Page<'_>, asked: &Asked, name: &str) -> String {
    let of = asked.hints.len().to_string();
    let field = |gap: usize| {
        let label = page.words.gap.replace("{n}", &(gap + 1).to_string()).replace("{of}", &of);
        let head = format!("form=\"\" name=\"{name}-{gap}\" aria-label=\"{}\"", escape(&label));
        let field = match asked.mode {
            Mode::Typed => {
                let attributes =
                    crate::field::attributes().map(|(name, value)| format!(" {name}=\"{value}\""));
                let width = asked.width.clamp(4, 20);
                format!("<input {head} size=\"{width}\"{}>", attributes.collect::<String>())
            }
            Mode::Select | Mode::Bank => {
                let mut words: Vec<&String> = asked.words_of(gap).iter().collect();
                // The same each time, and no order that says something.
                words.sort_by_key(|word| crate::hash::fnv1a(word.as_bytes()));
                words.dedup();
                let options = words.iter().map(|word| {
                    let word = escape(word);
                    format!("<option value=\"{word}\">{word}</option>")
                });
                let options: String = options.collect();
                format!("<select {head}><option value=\"\"></option>{options}</select>")
            }
        };
        let hint = asked.hints[gap].iter().map(|hint| format!(" ({})", plain(hint, page.lang)));
        field + &hint.collect::<String>()
    };
    format!("<div>{}</div>", filled(page, asked, field))
}

/// The text with an answer in each gap.
#[cfg(feature = "author")]
pub(super) fn answer<'a>(
    page: &Page<'_>,
    asked: &Asked,
    key: &'a Key,
) -> (String, Option<&'a str>) {
    let field = |gap: usize| format!("<strong>{}</strong>", plain(&key.answers[gap][0], page.lang));
    (filled(page, asked, field), key.feedback[1].as_deref())
}

/// How gaps are filled, as authors write it.
#[cfg(feature = "author")]
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
#[schemars(description = "Comment l’élève remplit les trous.")]
pub enum GapMode {
    /// By typing.
    #[default]
    #[schemars(description = "L’élève écrit.")]
    Typed,
    /// From a list at each gap.
    #[schemars(description = "L’élève choisit dans une liste, à chaque trou.")]
    Select,
    /// With the words of a bank.
    #[schemars(description = "L’élève place les mots d’une banque.")]
    Bank,
}

#[cfg(feature = "author")]
crate::properties::question! {
    /// Gaps in running text.
    FillBlanks, "Un texte à trous.", "La consigne. Markdown." {
        /// The text with its gaps, in Markdown.
        #[schemars(
            description = "Le texte, avec ses trous entre {{ et }}. Plusieurs bonnes réponses : {{CV|curriculum vitae}} (la première est montrée). Avec \"mode\": \"select\", les mauvais choix après ~ : {{une~deux~trois}}. Une aide, montrée après le trou : {{vais::aller}}. Markdown autour des trous.",
            length(min = 1, max = 20000),
            regex(pattern = r"\{\{"),
            example = "Le {{CV|curriculum vitae}} tient sur {{une|1}} page."
        )]
        text: String,
        /// How the gaps are filled.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Comment remplir les trous : \"typed\" (écrire, sans indication), \"select\" (choisir dans une liste) ou \"bank\" (placer les mots d’une banque).")]
        mode: Option<GapMode>,
        /// Words of the bank that belong nowhere.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(
            description = "Avec \"mode\": \"bank\", des intrus : des mots de la banque qui ne vont dans aucun trou.",
            length(min = 1, max = 20),
            inner(length(min = 1, max = 20000))
        )]
        distractors: Option<Vec<String>>,
        /// What must be the same.
        #[serde(default, rename = "match", skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Avec \"mode\": \"typed\", ce qui doit être identique. Sans indication, tout est toléré sauf les fautes de frappe.")]
        matching: Option<crate::properties::Match>,
        /// How a response is counted that is right in part.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Comment compter les points. \"all-or-nothing\" sans indication ; \"partial\" compte chaque trou juste.")]
        scoring: Option<crate::properties::Scoring>,
        /// Feedback by whether all gaps are right.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Ce que lit l’élève, selon que tout est juste ou non.")]
        feedback: Option<crate::properties::AnswerFeedback>,
    }
    "fill-blanks : un texte à trous" {
        "kind": "fill-blanks",
        "prompt": "${1:Complétez le texte.}",
        "text": "Le {{CV|curriculum vitae}} tient sur {{une|1}} page.",
        "scoring": "partial",
    }
}
