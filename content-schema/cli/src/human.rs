//! Problems for people: a sentence, the author's line with a caret, and what to write instead.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use tremplin_author::json::line_column;
use tremplin_author::{Explain, Lang};
use tremplin_content::report::{Problem, Severity};
use tremplin_content::{Kind, Module, for_each_kind};

use crate::checked::CheckedFile;
use crate::say;
use crate::source::display_name;

/// More problems than these in one file are only counted.
const MOST: usize = 30;

/// How many bytes of a line are looked at on each side of a place.
const AROUND: usize = 2000;

/// How wide the text may be where nothing says how wide the terminal is.
const WIDTH: usize = 100;

/// Everything that was found, and a summary.
pub fn render(files: &[CheckedFile], lang: Lang) -> String {
    let width = terminal_size::terminal_size().map_or(WIDTH, |(width, _)| usize::from(width.0));
    let width = width.clamp(40, 120);
    let mut out = String::new();
    for file in files {
        match &file.outcome {
            Err(sentence) => {
                let title = Level::ERROR
                    .with_name(say::check::error_of_file(lang))
                    .primary_title(sentence.as_str());
                out += &renderer(width).render(&[Group::with_title(title)]);
                out += "\n\n";
            }
            Ok((text, checked)) => {
                for problem in checked.report.problems.iter().take(MOST) {
                    let name = display_name(&file.file, lang);
                    out += &one(problem, text, &name, lang, width);
                    out += "\n\n";
                }
                let more = checked.report.problems.len().saturating_sub(MOST) + checked.report.more;
                if more > 0 {
                    out += &(say::check::more(lang, &file.file, more) + "\n\n");
                }
            }
        }
    }
    out += &summary(files, lang);
    out
}

fn renderer(width: usize) -> Renderer {
    Renderer::styled().decor_style(DecorStyle::Unicode).term_width(width)
}

fn one(problem: &Problem, text: &str, file: &str, lang: Lang, width: usize) -> String {
    let level = match problem.severity {
        Severity::Error => Level::ERROR.with_name(say::check::error(lang)),
        Severity::Warning => Level::WARNING.with_name(say::check::warning(lang)),
        Severity::Advice => Level::INFO.with_name(say::check::advice(lang)),
    };
    let wrap = |text: &str, used: usize| textwrap::fill(text, width.saturating_sub(used).max(30));
    let title = level.primary_title(wrap(&problem.message(lang), 12)).id(problem.code.as_str());
    let mut group = Group::with_title(title);
    if let Some(span) = problem.span {
        let window = Window::around(text, span.start, span.end);
        let snippet = Snippet::source(window.text)
            .line_start(window.line)
            .path(file.to_owned())
            .fold(false)
            .annotation(AnnotationKind::Primary.span(window.start..window.end));
        group = group.element(snippet);
    }
    if !problem.path.is_empty() {
        let place = Level::NOTE.with_name(say::check::path(lang)).message(shortened(&problem.path));
        group = group.element(place);
    }
    let help = Level::HELP.with_name(say::check::help(lang));
    group = group.element(help.message(wrap(&problem.help(lang), 14)));
    renderer(width).render(&[group])
}

/// A path with room on a screen: the names in it are an author's.
fn shortened(path: &str) -> String {
    match path.char_indices().nth(200) {
        Some((at, _)) => format!("{}…", &path[..at]),
        None => path.to_owned(),
    }
}

/// The lines of a text that show a place, and where the place is in them.
struct Window<'a> {
    text: &'a str,
    /// Number of the first line.
    line: usize,
    start: usize,
    end: usize,
}

impl<'a> Window<'a> {
    /// The line of a place that lies within one; two lines more where something is missing or
    /// the place goes on, so that the author sees which of many alike it is.
    fn around(text: &'a str, start: usize, end: usize) -> Self {
        let (line, _) = line_column(text, start);
        let line_start = text[..start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
        let line_start = if text[line_start..].starts_with('\u{feff}') {
            '\u{feff}'.len_utf8()
        } else {
            line_start
        };
        let start = start.max(line_start);
        let line_end =
            |from: usize| text[from..].find(['\n', '\r']).map_or(text.len(), |at| from + at);
        let first_end = line_end(start);
        let mut window_end = first_end;
        // Far to the right, the lines below would be cropped to nothing.
        if (end > first_end || start == end) && start - line_start < 60 {
            for _ in 0..2 {
                let next = window_end + text[window_end..].find('\n').map_or(0, |at| at + 1);
                window_end = if next > window_end { line_end(next) } else { window_end };
            }
        }
        let visible_end = text[start..end.clamp(start, first_end)].trim_end().len() + start;
        // Of a very long line, what is about the place.
        let line_start = text.floor_char_boundary(line_start.max(start.saturating_sub(AROUND)));
        let window_end = text.floor_char_boundary(window_end.min(start + AROUND));
        let visible_end = visible_end.min(window_end);
        Self {
            text: &text[line_start..window_end],
            line,
            start: start - line_start,
            end: visible_end - line_start,
        }
    }
}

fn summary(files: &[CheckedFile], lang: Lang) -> String {
    let total = |severity| files.iter().map(|file| file.count(severity)).sum::<usize>();
    let (errors, warnings) = (total(Severity::Error), total(Severity::Warning));
    let advice = total(Severity::Advice);
    let unreadable = files.iter().filter(|file| file.outcome.is_err()).count();
    if errors + warnings + advice + unreadable == 0 {
        return match files {
            [file] => well(file, lang),
            _ => say::check::all_well(lang, files.len()) + "\n",
        };
    }
    let mut parts = vec![say::check::errors(lang, errors), say::check::warnings(lang, warnings)];
    if unreadable > 0 {
        parts.push(say::check::unreadable(lang, unreadable));
    }
    if advice > 0 {
        parts.push(say::check::advice_count(lang, advice));
    }
    let files = say::check::files(lang, files.len());
    let found = parts.join(", ");
    if errors + unreadable == 0 {
        return say::check::usable(lang, &files, &found) + "\n";
    }
    say::check::summary(lang, &files, &found) + "\n"
}

fn well(file: &CheckedFile, lang: Lang) -> String {
    let Some(module) = file.module() else { return String::new() };
    let mut content = counted(module, lang);
    if let Module::Quiz(held) = module {
        let lessons = held.quiz.items.iter().filter(|item| item.interaction.is_lesson()).count();
        content = format!("{content}, {}", say::check::lessons(lang, lessons));
        let opinions = module.parts() - module.asks() - lessons;
        if opinions > 0 {
            content = format!("{content}, {}", say::check::opinions(lang, opinions));
        }
    }
    let title = module.title();
    say::check::well(lang, &content, title) + "\n"
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident $kind:ident $name:literal,)*) => {
        /// How much there is in a module.
        fn counted(module: &Module, lang: Lang) -> String {
            match module.kind() {
                $(Kind::$variant => say::counted::$kind(lang, module.asks()),)*
            }
        }
    };
}

for_each_kind!(kinds);
