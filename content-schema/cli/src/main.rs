//! `tremplin`, the command line for authors of modules.

use std::process::ExitCode;

fn main() -> ExitCode {
    tremplin_cli::run()
}
