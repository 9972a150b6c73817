//! The project's entry points: `cargo xtask build`, `demo`, `test`, `fuzz`, `bench`, `package` and `new`.
//!
//! Each subcommand has a file of its own. What goes wrong reaches the person at the terminal as one
//! sentence and a way on, with exit code 1.

mod archive;
mod args;
mod bench;
mod browsers;
mod build;
mod bundles;
mod command;
mod cycles;
mod debian;
mod demo;
mod docs;
mod fuzz;
mod layers;
mod libraries;
mod licences;
mod new;
mod npm;
mod package;
mod parts;
mod project;
mod python;
mod serve;
mod servers;
mod sizes;
mod steps;
mod test;
mod tools;
mod wordpress;

use std::process::ExitCode;

use anyhow::Result;
use args::{Args, Order};
use clap::Parser as _;
use project::Project;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // `{:#}` joins the context and the cause in one line; never a backtrace.
            steps::complain(&format!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let args = Args::parse();
    let project = Project::find()?;
    match args.order {
        Order::Build => build::run(&project),
        Order::Demo(options) => demo::run(&project, &options),
        Order::Test(options) => test::run(&project, &options.browsers()),
        Order::Fuzz(options) => fuzz::run(&project, &options),
        Order::Bench(options) if options.schedule => bench::schedule::run(&project, options.runs),
        Order::Bench(options) => bench::run(&project, &options),
        Order::Package(options) => package::run(&project, &options),
        Order::New(new) => new::run(&project, &new),
    }
}
