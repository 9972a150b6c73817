//! `tremplin snippet`: the HTML that shows a module in a page.

use tremplin_author::Lang;
use tremplin_content::{flashcards, stranger};
use tremplin_formats::snippet::{self, Integrity, Options};

use crate::args::{Form, Mode, SnippetOptions, Theme};
use crate::checked::CheckedFile;
use crate::{FAILED, human, say, source};

/// The exit code for a module with errors.
const REFUSED: u8 = 1;

/// What to print and the exit code. A module with errors makes no snippet: its problems go to
/// standard error instead.
pub fn run(asked: &SnippetOptions, lang: Lang) -> (String, u8) {
    let file = CheckedFile::new(&asked.file, lang);
    let Some(module) = file.module() else {
        let code = if file.outcome.is_err() { FAILED } else { REFUSED };
        anstream::eprint!("{}", human::render(&[file], lang));
        return (String::new(), code);
    };
    let src = match (&asked.src, asked.file.as_str()) {
        (Some(src), _) => src.clone(),
        (None, "-") => {
            anstream::eprintln!("{}", say::snippet::no_address(lang));
            return (String::new(), FAILED);
        }
        (None, _) if matches!(asked.form, Form::Iframe) => {
            anstream::eprintln!("{}", say::snippet::frame(lang));
            return (String::new(), FAILED);
        }
        (None, file) => file_name(file),
    };
    let integrity =
        match asked.dist.as_deref().map_or(Ok(Integrity::default()), |it| hashes(it, lang)) {
            Ok(integrity) => integrity,
            Err(sentence) => {
                anstream::eprintln!("{sentence}");
                return (String::new(), FAILED);
            }
        };
    let options = Options {
        integrity,
        theme: match asked.theme {
            None | Some(Theme::Auto) => snippet::Theme::Auto,
            Some(Theme::Light) => snippet::Theme::Light,
            Some(Theme::Dark) => snippet::Theme::Dark,
        },
        lang: asked.lang.clone(),
        resume: !asked.no_resume,
        mode: asked.mode.map(|mode| match mode {
            Mode::Discover => flashcards::Mode::Discover,
            Mode::Remember => flashcards::Mode::Remember,
        }),
        issuers: asked.issuers.clone(),
        page: asked.page.clone(),
        ..Options::new(asked.base.clone(), src)
    };
    if let Some((name, address)) = options.refused() {
        let example = match name {
            "base" => "https://ml.example.org/tremplin/",
            "src" => "/modules/cv.json",
            "page" => "https://ml.example.org/quiz/cv",
            _ => "https://ml.example.org/jwks.json",
        };
        let shown = stranger::line(&address.chars().take(100).collect::<String>());
        anstream::eprintln!("{}", say::snippet::address(lang, &shown, example, name));
        return (String::new(), FAILED);
    }
    let html = match asked.form {
        Form::Static => snippet::static_html(module, &options),
        Form::Tag => snippet::tag(module, &options),
        Form::Div => format!("{}{}\n", snippet::div(module, &options), snippet::script(&options)),
        Form::Link => format!("{}{}\n", snippet::link(module, &options), snippet::script(&options)),
        Form::Iframe => snippet::iframe(module, &options),
    };
    (html, 0)
}

/// The hashes of the files in a folder, or one sentence that says which cannot be read.
fn hashes(folder: &str, lang: Lang) -> Result<Integrity, String> {
    Integrity::of(|name| {
        let file = std::path::Path::new(folder).join(name);
        source::bytes(&file.to_string_lossy(), u64::MAX, lang)
    })
}

/// The name of a file as an address beside the page.
fn file_name(file: &str) -> String {
    let path = std::path::Path::new(file);
    let name = path
        .file_name()
        .map_or_else(|| file.to_owned(), |name| name.to_string_lossy().into_owned());
    let mut address = String::new();
    for character in name.chars() {
        match character {
            ' ' | '"' | '#' | '%' | ':' | '<' | '>' | '?' | '\\' => {
                address.push_str(&format!("%{:02X}", u32::from(character)));
            }
            _ if character.is_ascii_control() => {
                address.push_str(&format!("%{:02X}", u32::from(character)));
            }
            _ => address.push(character),
        }
    }
    address
}
