//! The command line: which subcommand, with which options.

use clap::{Parser, Subcommand};

use crate::browsers::Browser;

/// Builds, shows, tests and measures Tremplin.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", arg_required_else_help = true)]
pub struct Args {
    /// What is asked for.
    #[command(subcommand)]
    pub order: Order,
}

/// The subcommands.
#[derive(Debug, PartialEq, Subcommand)]
pub enum Order {
    /// Write the bundle to dist/ and print the size of each file
    ///
    /// The sizes stand in dist/sizes.json too. One above its budget (tests/budgets.json) is a warning
    /// here and an error in `cargo xtask test`.
    Build,
    /// Build the demo site and serve it on this machine
    ///
    /// The first run installs pinned tools in ~/.cache/tremplin (or $XDG_CACHE_HOME/tremplin).
    Demo(DemoOptions),
    /// Check everything: format, lints, docs, native tests, bundle, sizes, browser tests
    ///
    /// Stops at the first check that fails.
    Test(TestOptions),
    /// Try any bytes against readers and verifiers, for a long time
    ///
    /// `cargo xtask test` has a short run. What is found is written to target/fuzz/findings. A C++
    /// compiler is needed.
    Fuzz(FuzzOptions),
    /// Measure the time to the first answer on a throttled phone, or the planning of reviews
    ///
    /// A ten-question quiz and a deck stand beside plain HTML and hand-written elements; see
    /// tests/bench/README.md.
    Bench(BenchOptions),
    /// Write what people download to target/package/
    ///
    /// A zip for a webmaster: the bundle with compressed copies, modules with their pages and codes,
    /// settings of servers, checksums. A package for npm. The whole demo site, for any folder of a server. The
    /// same sources give the same bytes.
    Package(PackageOptions),
    /// Write the files of something new, wired in each layer, with a failing test that says what is next
    #[command(subcommand)]
    New(New),
}

/// What can be new.
#[derive(Debug, PartialEq, Subcommand)]
pub enum New {
    /// A kind of item of a quiz, such as word-bank
    Item(NewKind),
    /// A kind of widget, such as tally
    Widget(NewKind),
}

/// Options of `new item` and `new widget`.
#[derive(Debug, PartialEq, clap::Args)]
pub struct NewKind {
    /// Its name in modules
    pub name: String,
}

/// Options of `demo`.
#[derive(Debug, PartialEq, clap::Args)]
pub struct DemoOptions {
    /// Rebuild what a changed source file is part of
    #[arg(long)]
    pub watch: bool,
    /// Port on localhost
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
}

/// Options of `package`.
#[derive(Debug, PartialEq, clap::Args)]
pub struct PackageOptions {
    /// Address of the folder that the zip will be uploaded to: then other sites can embed its pages (oEmbed)
    #[arg(long, value_name = "ADDRESS")]
    pub base: Option<String>,
}

/// Options of `test`.
#[derive(Debug, PartialEq, clap::Args)]
pub struct TestOptions {
    /// Run the browser suite in these browsers only, or in none
    #[arg(
        long = "browser",
        value_name = "NAME",
        value_delimiter = ',',
        value_parser = ["chromium", "firefox", "webkit", "none"],
        default_values = ["chromium", "firefox", "webkit"]
    )]
    names: Vec<String>,
}

impl TestOptions {
    /// The browsers that the browser suite runs in, each once; none leaves it out.
    pub fn browsers(&self) -> Vec<Browser> {
        let mut browsers = Vec::new();
        for browser in self.names.iter().filter_map(|name| Browser::from_name(name)) {
            if !browsers.contains(&browser) {
                browsers.push(browser);
            }
        }
        browsers
    }
}

/// Options of `fuzz`.
#[derive(Debug, PartialEq, clap::Args)]
pub struct FuzzOptions {
    /// module, markdown, saved, request, token, verify, list or image; all where none is named
    #[arg(value_name = "TARGET")]
    pub targets: Vec<String>,
    /// End a target after so many executions
    #[arg(long, default_value_t = 10_000_000)]
    pub runs: u64,
    /// End a target after so many seconds, if that comes first
    #[arg(long, default_value_t = 1800)]
    pub seconds: u64,
}

/// Options of `bench`.
#[derive(Debug, PartialEq, clap::Args)]
pub struct BenchOptions {
    /// How often each is measured; the median counts
    #[arg(long, default_value_t = 5)]
    pub runs: u32,
    /// none, slow4g, slow3g, separated by commas
    #[arg(long, value_name = "LIST", default_value = "slow4g")]
    pub profiles: String,
    /// Measure the planning of reviews instead, natively and in wasm, beside ts-fsrs
    #[arg(long, conflicts_with = "profiles")]
    pub schedule: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    fn read(line: &str) -> Result<Order, clap::Error> {
        let line = std::iter::once("xtask").chain(line.split_whitespace());
        Args::try_parse_from(line).map(|args| args.order)
    }

    #[test]
    fn the_definition_is_sound() {
        Args::command().debug_assert();
    }

    #[test]
    fn commands_and_their_options() {
        assert_eq!(read("build").unwrap(), Order::Build);
        let package =
            |base: Option<&str>| Order::Package(PackageOptions { base: base.map(str::to_owned) });
        assert_eq!(read("package").unwrap(), package(None));
        let there = "https://a.example/tremplin/";
        assert_eq!(read(&format!("package --base {there}")).unwrap(), package(Some(there)));
        let new = |name: &str| NewKind { name: name.to_owned() };
        let item = New::Item(new("word-bank"));
        assert_eq!(read("new item word-bank").unwrap(), Order::New(item));
        let widget = New::Widget(new("tally"));
        assert_eq!(read("new widget tally").unwrap(), Order::New(widget));
        let demo = Order::Demo(DemoOptions { watch: true, port: 9000 });
        assert_eq!(read("demo --port=9000 --watch").unwrap(), demo);
        let bench = |runs, profiles: &str, schedule| {
            Order::Bench(BenchOptions { runs, profiles: profiles.to_owned(), schedule })
        };
        assert_eq!(read("bench --runs 3 --profiles none").unwrap(), bench(3, "none", false));
        assert_eq!(read("bench").unwrap(), bench(5, "slow4g", false));
        assert_eq!(read("bench --schedule --runs 9").unwrap(), bench(9, "slow4g", true));
        assert!(read("bench --schedule --profiles none").is_err());
    }

    #[test]
    fn fuzzing_takes_targets_and_two_ends() {
        let all = FuzzOptions { targets: vec![], runs: 10_000_000, seconds: 1800 };
        assert_eq!(read("fuzz").unwrap(), Order::Fuzz(all));
        let some = FuzzOptions { targets: vec!["image".into()], runs: 5, seconds: 60 };
        assert_eq!(read("fuzz --runs 5 image --seconds=60").unwrap(), Order::Fuzz(some));
    }

    #[test]
    fn browsers_are_all_three_some_or_none() {
        let browsers = |line: &str| match read(line).unwrap() {
            Order::Test(options) => options.browsers(),
            other => panic!("{other:?}"),
        };
        assert_eq!(browsers("test"), Browser::ALL);
        assert_eq!(browsers("test --browser none"), []);
        assert_eq!(
            browsers("test --browser webkit --browser chromium,webkit"),
            [Browser::WebKit, Browser::Chromium]
        );
        assert!(read("test --browser opera").unwrap_err().to_string().contains("firefox"));
    }
}
