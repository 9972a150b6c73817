//! The command line: which subcommand, with which options.

use std::ffi::OsString;

use anyhow::{Error, Result, anyhow, bail};
use lexopt::{Arg, Parser, ValueExt};

use crate::browsers::Browser;

/// What the person asked for.
#[derive(Debug, PartialEq)]
pub enum Order {
    /// Print this text.
    Help(&'static str),
    /// Write `dist/` and its table of sizes.
    Build,
    /// Build and serve the demo site.
    Demo(DemoOptions),
    /// Check everything.
    Test {
        /// The browsers that the browser suite runs in; none leaves it out.
        browsers: Vec<Browser>,
    },
    /// Try any bytes against readers and verifiers.
    Fuzz(FuzzOptions),
    /// Measure against other ways to show a quiz.
    Bench(BenchOptions),
    /// Measure the planning of reviews against ts-fsrs.
    BenchSchedule {
        /// How often the histories are replayed; the median counts.
        rounds: u32,
    },
}

/// Options of `demo`.
#[derive(Debug, PartialEq)]
pub struct DemoOptions {
    /// Rebuild when a source file changes.
    pub watch: bool,
    /// Port on localhost.
    pub port: u16,
}

/// Options of `fuzz`.
#[derive(Debug, PartialEq)]
pub struct FuzzOptions {
    /// The targets to run; none means all.
    pub targets: Vec<String>,
    /// Executions after which a target ends.
    pub runs: u64,
    /// Seconds after which a target ends, if that comes first.
    pub seconds: u64,
}

/// Options of `bench`.
#[derive(Debug, PartialEq)]
pub struct BenchOptions {
    /// Cold loads per row; the median counts.
    pub runs: u32,
    /// Network and processor profiles of the benchmark, separated by commas.
    pub profiles: String,
}

const HELP: &str = "\
Builds, shows, tests and measures Tremplin.

Usage: cargo xtask <command> [options]

Commands:
  build   write the bundle to dist/ and print the size of each file
  demo    build the demo site and serve it on http://localhost:8080
  test    format, lints, docs, native tests, bundle, sizes, browser tests
  fuzz    try any bytes against readers and verifiers, for a long time
  bench   measure the time to the first answer on a throttled phone, or planning reviews

`cargo xtask <command> --help` describes the options of one command.";

const HELP_BUILD: &str = "\
Writes the bundle to dist/, with the size of each file in a table and in dist/sizes.json.

Usage: cargo xtask build

A size above its budget (tests/budgets.json) is a warning here and an error in `cargo xtask test`.";

const HELP_DEMO: &str = "\
Builds the bundle and the demo site, and serves it on this machine.

Usage: cargo xtask demo [--watch] [--port 8080]

Options:
  --watch      rebuild what a changed source file is part of
  --port PORT  serve on another port than 8080

The first run installs pinned tools in ~/.cache/tremplin (or $XDG_CACHE_HOME/tremplin).";

const HELP_TEST: &str = "\
Runs every check, and stops at the first that fails.

Usage: cargo xtask test [--browser NAME]...

Options:
  --browser NAME  run the browser suite in chromium, firefox or webkit only, or in none;
                  may be repeated, or given a list separated by commas";

const HELP_FUZZ: &str = "\
Tries any bytes against the readers and verifiers with libFuzzer (`cargo xtask test` has a short run).

Usage: cargo xtask fuzz [TARGET]... [--runs 10000000] [--seconds 1800]

Targets: module, markdown, saved, request, token, verify, list, image; all of them where none is named.

Options:
  --runs N     end a target after so many executions
  --seconds N  end a target after so many seconds, if that comes first

What is found is written to target/fuzz/findings. A C++ compiler is needed.";

const HELP_BENCH: &str = "\
Measures the bytes and the time to the first answer of a ten-question quiz on a throttled phone,
beside plain HTML and hand-written elements.

Usage: cargo xtask bench [--runs 5] [--profiles slow4g]
       cargo xtask bench --schedule [--runs 5]

Options:
  --runs N         cold loads per row; the median counts
  --profiles LIST  none, slow4g, slow3g, separated by commas
  --schedule       measure how long planning a review takes instead, natively and in wasm,
                   beside ts-fsrs on the same histories";

/// Reads the arguments after `cargo xtask`.
///
/// # Errors
///
/// A sentence that names the argument nobody knows, or the value that is missing or wrong.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Order> {
    let mut parser = Parser::from_args(args.into_iter().collect::<Vec<_>>());
    let name = match parser.next()? {
        None => return Ok(Order::Help(HELP)),
        Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Order::Help(HELP)),
        Some(Arg::Value(name)) => name.to_string_lossy().into_owned(),
        Some(other) => {
            bail!("{}; a command comes first: build, demo, test, fuzz or bench", other.unexpected())
        }
    };
    match name.as_str() {
        "help" => Ok(Order::Help(HELP)),
        "build" => build(&mut parser),
        "demo" => demo(&mut parser),
        "test" => test(&mut parser),
        "fuzz" => fuzz(&mut parser),
        "bench" => bench(&mut parser),
        _ => bail!(
            "there is no command `{name}`; the commands are build, demo, test, fuzz and bench"
        ),
    }
}

fn build(parser: &mut Parser) -> Result<Order> {
    let help = each_option(parser, HELP_BUILD, |_, _| Ok(false))?;
    Ok(help.unwrap_or(Order::Build))
}

fn demo(parser: &mut Parser) -> Result<Order> {
    let (mut watch, mut port) = (false, 8080);
    let known = |name: &str, parser: &mut Parser| {
        match name {
            "watch" => watch = true,
            "port" => port = value(parser)?.parse().map_err(sentence)?,
            _ => return Ok(false),
        }
        Ok(true)
    };
    if let Some(help) = each_option(parser, HELP_DEMO, known)? {
        return Ok(help);
    }
    Ok(Order::Demo(DemoOptions { watch, port }))
}

fn test(parser: &mut Parser) -> Result<Order> {
    let mut named: Option<Vec<Browser>> = None;
    let known = |name: &str, parser: &mut Parser| {
        if name != "browser" {
            return Ok(false);
        }
        let list = value(parser)?.string().map_err(sentence)?;
        let named = named.get_or_insert_default();
        for name in list.split(',').map(str::trim).filter(|n| *n != "none") {
            let browser = Browser::from_name(name)?;
            if !named.contains(&browser) {
                named.push(browser);
            }
        }
        Ok(true)
    };
    if let Some(help) = each_option(parser, HELP_TEST, known)? {
        return Ok(help);
    }
    Ok(Order::Test { browsers: named.unwrap_or_else(|| Browser::ALL.to_vec()) })
}

fn fuzz(parser: &mut Parser) -> Result<Order> {
    let mut options = FuzzOptions { targets: Vec::new(), runs: 10_000_000, seconds: 1800 };
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Short('h') | Arg::Long("help") => return Ok(Order::Help(HELP_FUZZ)),
            Arg::Long("runs") => options.runs = value(parser)?.parse().map_err(sentence)?,
            Arg::Long("seconds") => options.seconds = value(parser)?.parse().map_err(sentence)?,
            Arg::Value(name) => options.targets.push(name.string().map_err(sentence)?),
            other => bail!("{}; `--help` lists what there is", other.unexpected()),
        }
    }
    Ok(Order::Fuzz(options))
}

fn bench(parser: &mut Parser) -> Result<Order> {
    let (mut runs, mut profiles, mut schedule) = (5, None, false);
    let known = |name: &str, parser: &mut Parser| {
        match name {
            "runs" => runs = value(parser)?.parse().map_err(sentence)?,
            "profiles" => profiles = Some(value(parser)?.string().map_err(sentence)?),
            "schedule" => schedule = true,
            _ => return Ok(false),
        }
        Ok(true)
    };
    if let Some(help) = each_option(parser, HELP_BENCH, known)? {
        return Ok(help);
    }
    match profiles {
        Some(_) if schedule => bail!("`--profiles` says nothing about `--schedule`; leave one out"),
        None if schedule => Ok(Order::BenchSchedule { rounds: runs }),
        profiles => {
            let profiles = profiles.unwrap_or_else(|| "slow4g".into());
            Ok(Order::Bench(BenchOptions { runs, profiles }))
        }
    }
}

/// Hands each long option to `known`, which says whether it took it; the help where that was asked.
fn each_option(
    parser: &mut Parser,
    help: &'static str,
    mut known: impl FnMut(&str, &mut Parser) -> Result<bool>,
) -> Result<Option<Order>> {
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Short('h') | Arg::Long("help") => return Ok(Some(Order::Help(help))),
            Arg::Long(name) => {
                let name = name.to_owned();
                if !known(&name, parser)? {
                    bail!("this command has no option `--{name}`; `--help` lists those it has");
                }
            }
            other => bail!("{}; `--help` lists what there is", other.unexpected()),
        }
    }
    Ok(None)
}

fn value(parser: &mut Parser) -> Result<OsString> {
    parser.value().map_err(sentence)
}

/// The error alone: its source would say the same once more.
fn sentence(error: lexopt::Error) -> Error {
    anyhow!("{error}; `--help` lists what there is")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Order> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn commands_and_their_options() {
        assert_eq!(read("").unwrap(), Order::Help(HELP));
        assert_eq!(read("build").unwrap(), Order::Build);
        assert_eq!(read("build --help").unwrap(), Order::Help(HELP_BUILD));
        let demo = Order::Demo(DemoOptions { watch: true, port: 9000 });
        assert_eq!(read("demo --port=9000 --watch").unwrap(), demo);
        let bench = Order::Bench(BenchOptions { runs: 3, profiles: "none".into() });
        assert_eq!(read("bench --runs 3 --profiles none").unwrap(), bench);
        let bench = Order::Bench(BenchOptions { runs: 5, profiles: "slow4g".into() });
        assert_eq!(read("bench").unwrap(), bench);
        let bench = Order::BenchSchedule { rounds: 9 };
        assert_eq!(read("bench --schedule --runs 9").unwrap(), bench);
    }

    #[test]
    fn fuzzing_takes_targets_and_two_ends() {
        let all = FuzzOptions { targets: vec![], runs: 10_000_000, seconds: 1800 };
        assert_eq!(read("fuzz").unwrap(), Order::Fuzz(all));
        let some = FuzzOptions { targets: vec!["image".into()], runs: 5, seconds: 60 };
        assert_eq!(read("fuzz --runs 5 image --seconds=60").unwrap(), Order::Fuzz(some));
        assert_eq!(read("fuzz --help").unwrap(), Order::Help(HELP_FUZZ));
        assert!(read("fuzz --fast").unwrap_err().to_string().contains("--fast"));
    }

    #[test]
    fn browsers_are_all_three_some_or_none() {
        let browsers = |line: &str| match read(line).unwrap() {
            Order::Test { browsers } => browsers,
            other => panic!("{other:?}"),
        };
        assert_eq!(browsers("test"), Browser::ALL);
        assert_eq!(browsers("test --browser none"), []);
        assert_eq!(
            browsers("test --browser webkit --browser chromium,webkit"),
            [Browser::WebKit, Browser::Chromium]
        );
    }

    #[test]
    fn what_nobody_knows_is_a_sentence() {
        let sentence = |line: &str| read(line).unwrap_err().to_string();
        assert!(sentence("serve").contains("no command `serve`"));
        assert!(sentence("--fast").contains("a command comes first"));
        assert!(sentence("demo --fast").contains("no option `--fast`"));
        assert!(sentence("demo fast").contains("\"fast\""));
        assert!(sentence("demo --port many").contains("many"));
        assert!(sentence("demo --port").contains("--port"));
        assert!(sentence("bench --schedule --profiles none").contains("leave one out"));
        assert!(sentence("test --browser opera").contains("chromium, firefox, webkit"));
    }
}
