//! `tremplin snippet`: the HTML that shows a module in a page.

use tremplin_content::Lang;
use tremplin_content::export::snippet::{self, Options};
use tremplin_content::flashcards;
use tremplin_content::url::{Use, is_allowed};

use crate::args::{Form, Mode, SnippetOptions, Theme};
use crate::check::CheckedFile;
use crate::words::pick;
use crate::{FAILED, human};

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
            anstream::eprintln!(
                "{}",
                pick(
                    lang,
                    "Donnez l’adresse du module avec --src\u{a0}: l’entrée standard n’a pas de nom.",
                    "Give the module's address with --src: standard input has no name.",
                )
            );
            return (String::new(), FAILED);
        }
        (None, _) if matches!(asked.form, Form::Iframe) => {
            anstream::eprintln!(
                "{}",
                pick(
                    lang,
                    "Donnez l’adresse du module avec --src, par exemple --src /modules/cv.json\u{a0}: le cadre ne la cherche pas à côté de votre page.",
                    "Give the module's address with --src, such as --src /modules/cv.json: a frame does not look for it beside your page.",
                )
            );
            return (String::new(), FAILED);
        }
        (None, file) => file_name(file),
    };
    if let Some(issuers) = asked.issuers.as_deref().filter(|it| !is_allowed(it, Use::Media)) {
        anstream::eprintln!(
            "{}",
            pick(
                lang,
                format!(
                    "«\u{a0}{issuers}\u{a0}» n’est pas une adresse pour --issuers. Écrivez par exemple https://ml.example.org/jwks.json ou /jwks.json."
                ),
                format!(
                    "“{issuers}” is no address for --issuers. Write for instance https://ml.example.org/jwks.json or /jwks.json."
                ),
            )
        );
        return (String::new(), FAILED);
    }
    let options = Options {
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
    let html = match asked.form {
        Form::Static => snippet::static_html(module, &options),
        Form::Tag => snippet::tag(module, &options),
        Form::Div => format!("{}{}\n", snippet::div(module, &options), snippet::script(&options)),
        Form::Iframe => snippet::iframe(module, &options),
    };
    (html, 0)
}

fn file_name(file: &str) -> String {
    let path = std::path::Path::new(file);
    path.file_name().map_or_else(|| file.to_owned(), |name| name.to_string_lossy().into_owned())
}
