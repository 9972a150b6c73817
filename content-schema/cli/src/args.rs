//! What the command line takes.

mod credential;
mod french;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use tremplin_author::Lang;
use tremplin_content::Kind;
use tremplin_formats::Format as Exchange;

pub use credential::{
    BakeOptions, IssueOptions, KeygenOptions, Proof, StatusListOptions, UnbakeOptions,
    VerifyOptions,
};

/// Check Tremplin modules, put them into web pages, sign and verify badges.
#[derive(Parser)]
#[command(name = "tremplin", version, disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

/// What to do.
#[derive(Subcommand)]
pub enum Command {
    /// Say what is wrong in modules, where, and what to write instead.
    Check(CheckOptions),
    /// Make modules of the files of other tools, and such files of modules.
    Convert(ConvertOptions),
    /// Write the HTML that shows a module in a page.
    Snippet(SnippetOptions),
    /// Write the JSON Schema that lets editors complete and check modules.
    Schema {
        /// The kind of module.
        #[arg(default_value = "quiz", value_parser = kind())]
        kind: Kind,
    },
    /// Make an issuer's key, and the files to publish with it.
    Keygen(KeygenOptions),
    /// Sign a badge.
    Issue(IssueOptions),
    /// Make or change the signed list of the badges that you have revoked.
    StatusList(StatusListOptions),
    /// Say whether a badge is what it says, and from whom.
    Verify(VerifyOptions),
    /// Put a badge into a picture.
    Bake(BakeOptions),
    /// Take a badge out of a picture.
    Unbake(UnbakeOptions),
}

/// Options of `check`.
#[derive(clap::Args)]
pub struct CheckOptions {
    /// Module files; - reads standard input.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<String>,
    /// Say too what could be easier to read or fairer.
    #[arg(long)]
    pub advice: bool,
    /// For people, or for tools.
    #[arg(long, default_value = "human")]
    pub format: Format,
    /// Language of the sentences: fr or en.
    #[arg(long, value_parser = ["fr", "en"])]
    lang: Option<String>,
}

/// Options of `convert`.
#[derive(clap::Args)]
pub struct ConvertOptions {
    /// Files to read; - reads standard input.
    #[arg(required = true, value_name = "IN")]
    pub files: Vec<String>,
    /// File to write, or the folder of several; - writes to standard output.
    #[arg(required = true, value_name = "OUT")]
    pub out: String,
    /// Format of the files that are read; found out otherwise.
    #[arg(long, value_parser = exchange())]
    pub from: Option<Exchange>,
    /// Format to write; what OUT ends in otherwise, or json.
    #[arg(long, value_parser = exchange())]
    pub to: Option<Exchange>,
    /// Language of the texts, where a file does not say it: fr, en, ar...
    #[arg(long, value_name = "TAG")]
    pub text_lang: Option<String>,
    /// For people, or for tools.
    #[arg(long, default_value = "human")]
    pub format: Format,
    /// Language of the sentences: fr or en.
    #[arg(long, value_parser = ["fr", "en"])]
    lang: Option<String>,
}

/// Options of `snippet`.
#[derive(clap::Args)]
pub struct SnippetOptions {
    /// Module file; - reads standard input.
    #[arg(value_name = "FILE")]
    pub file: String,
    /// How the module is put into the page.
    #[arg(long, default_value = "static")]
    pub form: Form,
    /// Address of the folder that holds tremplin.js.
    #[arg(long, default_value = "/dist/", value_name = "URL")]
    pub base: String,
    /// Folder that holds the files at that address: the page then runs nothing else (integrity).
    #[arg(long, value_name = "DIR")]
    pub dist: Option<String>,
    /// Address of the module as the page will load it; the file's name otherwise, but not for iframe.
    #[arg(long, value_name = "URL")]
    pub src: Option<String>,
    /// Colours.
    #[arg(long)]
    pub theme: Option<Theme>,
    /// Language of the buttons; that of the module otherwise.
    #[arg(long)]
    pub lang: Option<String>,
    /// How a deck of flashcards is used; as the module says otherwise.
    #[arg(long)]
    pub mode: Option<Mode>,
    /// Address of the keys of the issuers that the page trusts (a JWK set), for a badge; the key that the
    /// badge names otherwise.
    #[arg(long, value_name = "URL")]
    pub issuers: Option<String>,
    /// Address of a page that shows the module, to link to until the widget starts.
    #[arg(long, value_name = "URL")]
    pub page: Option<String>,
    /// Forget the learner's progress when the page is left.
    #[arg(long)]
    pub no_resume: bool,
}

/// Output of `check`, `convert` and `verify`.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Sentences.
    Human,
    /// One JSON object.
    Json,
}

/// Takes the name of a format of files.
fn exchange() -> impl TypedValueParser<Value = Exchange> {
    let names = Exchange::ALL.iter().map(|format| format.name());
    PossibleValuesParser::new(names).try_map(|name| Exchange::named(&name).ok_or(name))
}

/// Takes the name of a kind of module.
fn kind() -> impl TypedValueParser<Value = Kind> {
    PossibleValuesParser::new(Kind::NAMES).try_map(|name| Kind::named(&name).ok_or(name))
}

/// Forms of a snippet.
#[derive(Clone, Copy, ValueEnum)]
pub enum Form {
    /// The tag with the content inside, readable without script.
    Static,
    /// The tag alone.
    Tag,
    /// A div, for editors that drop unknown tags.
    Div,
    /// A link with a class, for editors that keep nothing but links.
    Link,
    /// An iframe, for pages that allow no script of others.
    Iframe,
}

/// Colours of the widget.
#[derive(Clone, Copy, ValueEnum)]
pub enum Theme {
    /// As the learner's device.
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How a deck of flashcards is used.
#[derive(Clone, Copy, ValueEnum)]
pub enum Mode {
    /// Once through.
    Discover,
    /// Spaced repetition over days.
    Remember,
}

/// The language to speak: that of `--lang`, of the environment, or French.
pub fn language() -> Lang {
    let args: Vec<String> = std::env::args().collect();
    let asked = args.iter().enumerate().find_map(|(at, arg)| match arg.strip_prefix("--lang") {
        Some("") => args.get(at + 1).cloned(),
        Some(value) => value.strip_prefix('=').map(str::to_owned),
        None => None,
    });
    let environment = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    asked.or(environment).and_then(|tag| Lang::from_tag(&tag)).unwrap_or_default()
}

/// Reads the arguments; help and mistakes end the process, mistakes with exit code 2.
pub fn parse(lang: Lang) -> Command {
    let command = match lang {
        Lang::Fr => french::help(Cli::command()),
        Lang::En => Cli::command(),
    };
    let read = command.try_get_matches().and_then(|matches| Cli::from_arg_matches(&matches));
    match read {
        Ok(cli) => cli.command,
        Err(error) if lang == Lang::Fr && error.use_stderr() => {
            anstream::eprintln!("{}", french::told(&error));
            std::process::exit(i32::from(crate::FAILED))
        }
        Err(error) => error.exit(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_is_sound_in_both_languages() {
        Cli::command().debug_assert();
        french::help(Cli::command()).debug_assert();
    }
}
