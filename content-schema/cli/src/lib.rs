//! `tremplin`, the command line for authors of modules.
//!
//! - `tremplin check FILE...` says what is wrong in modules, where, and what to write instead;
//! - `tremplin snippet FILE` writes the HTML that shows a module in a page;
//! - `tremplin convert IN... OUT` makes modules of the files of other tools, and such files of modules;
//! - `tremplin schema` writes the JSON Schema that editors complete from;
//! - `tremplin keygen`, `issue`, `status-list`, `verify`, `bake` and `unbake` are for badges that are
//!   signed.
//!
//! It speaks French or English, after `--lang` or the environment, French where neither says.
//! It exits with 0 when all is well, 1 when a module has errors, a question of a file was left out or a
//! badge is not valid, and 2 when it could not do its
//! work: a wrong command, or a file that cannot be read.

mod args;
mod check;
mod checked;
mod convert;
mod credential;
mod human;
mod machine;
mod say;
mod snippet;
mod source;

use std::io::Write;
use std::process::ExitCode;

pub use credential::judge;

use args::Command;
use tremplin_author::authoring;

/// The exit code of a command that could not do its work.
const FAILED: u8 = 2;

/// Does what the arguments say, and prints it.
pub fn run() -> ExitCode {
    let lang = args::language();
    let command = args::parse(lang);
    let (text, code) = match command {
        Command::Check(options) => check::run(&options, lang),
        Command::Convert(options) => convert::run(&options, lang),
        Command::Schema { kind } => (format!("{:#}\n", authoring::schema(kind)), 0),
        Command::Snippet(options) => snippet::run(&options, lang),
        Command::Keygen(options) => credential::keygen::run(&options, lang),
        Command::Issue(options) => credential::issue::run(&options, lang),
        Command::StatusList(options) => credential::status_list::run(&options, lang),
        Command::Verify(options) => credential::verify::run(&options, lang),
        Command::Bake(options) => credential::bake::write(&options, lang),
        Command::Unbake(options) => credential::bake::read(&options, lang),
    };
    // A reader that has seen enough (`tremplin check … | head`) is no failure.
    let _ = anstream::stdout().write_all(text.as_bytes());
    ExitCode::from(code)
}
