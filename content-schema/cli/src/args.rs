//! What the command line takes.

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use tremplin_content::Lang;

/// Check Tremplin modules and put them into web pages.
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
    /// Write the HTML that shows a module in a page.
    Snippet(SnippetOptions),
    /// Write the JSON Schema that lets editors complete and check modules.
    Schema {
        /// The kind of module.
        #[arg(default_value = "quiz")]
        kind: SchemaKind,
    },
}

/// Options of `check`.
#[derive(clap::Args)]
pub struct CheckOptions {
    /// Module files; - reads standard input.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<String>,
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
    /// Address of the module as the page will load it; the file's name otherwise.
    #[arg(long, value_name = "URL")]
    pub src: Option<String>,
    /// Colours.
    #[arg(long)]
    pub theme: Option<Theme>,
    /// Language of the buttons; that of the module otherwise.
    #[arg(long)]
    pub lang: Option<String>,
    /// Address of a page that shows the quiz, to link to until the widget starts.
    #[arg(long, value_name = "URL")]
    pub page: Option<String>,
    /// Forget the learner's progress when the page is left.
    #[arg(long)]
    pub no_resume: bool,
}

/// Output of `check`.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Sentences with the author's line.
    Human,
    /// One JSON object.
    Json,
}

/// Kinds of modules with a schema.
#[derive(Clone, Copy, ValueEnum)]
pub enum SchemaKind {
    /// Quiz modules.
    Quiz,
}

/// Forms of a snippet.
#[derive(Clone, Copy, ValueEnum)]
pub enum Form {
    /// The tag with the whole quiz inside, readable without script.
    Static,
    /// The tag alone.
    Tag,
    /// A div, for editors that drop unknown tags.
    Div,
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
        Lang::Fr => french(Cli::command()),
        Lang::En => Cli::command(),
    };
    let matches = command.get_matches();
    match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli.command,
        Err(error) => error.exit(),
    }
}

/// Help in French: names of commands and options stay.
fn french(command: clap::Command) -> clap::Command {
    const TEMPLATE: &str = "{about-with-newline}\nUtilisation : {usage}\n\n{all-args}{after-help}";
    let helped =
        |command: clap::Command, about: &'static str, args: &[(&'static str, &'static str)]| {
            let mut command = command
                .about(about)
                .long_about(None)
                .help_template(TEMPLATE)
                .subcommand_help_heading("Commandes")
                .disable_help_flag(true)
                .mut_args(|arg| {
                    let heading = if arg.is_positional() { "Arguments" } else { "Options" };
                    arg.help_heading(heading)
                })
                .arg(
                    clap::Arg::new("help")
                        .short('h')
                        .long("help")
                        .action(clap::ArgAction::Help)
                        .help_heading("Options")
                        .help("Afficher cette aide"),
                );
            for (name, help) in args {
                command = command.mut_arg(name, |arg| arg.help(*help).long_help(None));
            }
            command
        };
    let command =
        helped(command, "Vérifier des modules Tremplin et les mettre dans des pages web.", &[])
            .disable_version_flag(true)
            .arg(
                clap::Arg::new("version")
                    .short('V')
                    .long("version")
                    .action(clap::ArgAction::Version)
                    .help("Afficher la version"),
            );
    command
        .mut_subcommand("check", |check| {
            helped(
                check,
                "Dire ce qui ne va pas dans des modules, où, et quoi écrire à la place.",
                &[
                    ("files", "Fichiers des modules ; - lit l’entrée standard"),
                    ("format", "Pour des personnes (human) ou pour des outils (json)"),
                    ("lang", "Langue des phrases : fr ou en"),
                ],
            )
        })
        .mut_subcommand("snippet", |snippet| {
            helped(
                snippet,
                "Écrire le HTML qui montre un module dans une page.",
                &[
                    ("file", "Fichier du module ; - lit l’entrée standard"),
                    (
                        "form",
                        "Forme : static (le quiz entier, lisible sans script), tag, div ou iframe",
                    ),
                    ("base", "Adresse du dossier qui contient tremplin.js"),
                    ("src", "Adresse du module pour la page ; sinon le nom du fichier"),
                    ("theme", "Couleurs : auto, light (claires) ou dark (sombres)"),
                    ("lang", "Langue des boutons ; sinon celle du module"),
                    ("no_resume", "Oublier la progression quand on quitte la page"),
                ],
            )
        })
        .mut_subcommand("schema", |schema| {
            helped(
                schema,
                "Écrire le schéma JSON qui aide les éditeurs à compléter et vérifier.",
                &[("kind", "La sorte de module")],
            )
        })
}
