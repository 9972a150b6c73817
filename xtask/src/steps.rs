//! Progress: numbered steps with their time, a spinner on a terminal, plain lines elsewhere.

use std::cell::{Cell, RefCell};
use std::io::{IsTerminal, Write};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::Result;
use indicatif::{ProgressBar, ProgressStyle};

use crate::command;

/// Without a terminal, a sign of life comes this often.
const SIGN_OF_LIFE: Duration = Duration::from_secs(30);

/// Prints a line; a closed pipe is no reason to stop.
pub fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Prints a line to the standard error.
pub fn complain(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// The steps of one command, in order.
pub struct Steps {
    total: usize,
    live: bool,
    started: Instant,
    done: Vec<Done>,
}

struct Done {
    name: String,
    took: Duration,
    ok: bool,
}

impl Steps {
    /// Starts the clock of a command of `total` steps.
    pub fn new(total: usize) -> Self {
        Self {
            total,
            live: std::io::stdout().is_terminal(),
            started: Instant::now(),
            done: Vec::new(),
        }
    }

    /// A step whose programs are quiet: one line with a spinner, and their output only if they fail.
    ///
    /// # Errors
    ///
    /// Those of `work`.
    pub fn quiet<T>(&mut self, name: &str, work: impl FnOnce(&Step) -> Result<T>) -> Result<T> {
        let label = self.label(name);
        let bar = if self.live {
            let style = ProgressStyle::with_template("{spinner} {prefix}  {elapsed}  {wide_msg}");
            let bar = ProgressBar::new_spinner().with_prefix(label.clone());
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
            bar.enable_steady_tick(Duration::from_millis(120));
            Some(bar)
        } else {
            say(&label);
            None
        };
        self.time(name, &label, Step::new(bar, false), work)
    }

    /// A step whose programs write to the terminal themselves.
    ///
    /// # Errors
    ///
    /// Those of `work`.
    pub fn shown<T>(&mut self, name: &str, work: impl FnOnce(&Step) -> Result<T>) -> Result<T> {
        let label = self.label(name);
        say(&label);
        self.time(name, &label, Step::new(None, true), work)
    }

    /// Time since the first step began.
    pub fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    /// Every step with its time, and the sum.
    pub fn summary(&self) -> String {
        let width = self.done.iter().map(|d| d.name.chars().count()).max();
        let width = width.unwrap_or(0).max("total".len());
        let mut text = String::new();
        for Done { name, took, ok } in &self.done {
            let mark = if *ok { "ok    " } else { "FAILED" };
            text.push_str(&format!("{mark}  {name:width$}  {:>9}\n", time(*took)));
        }
        text + &format!("        {:width$}  {:>9}", "total", time(self.elapsed()))
    }

    fn label(&self, name: &str) -> String {
        format!("[{}/{}] {name}", self.done.len() + 1, self.total)
    }

    fn time<T>(
        &mut self,
        name: &str,
        label: &str,
        step: Step,
        work: impl FnOnce(&Step) -> Result<T>,
    ) -> Result<T> {
        let result = work(&step);
        let took = step.started.elapsed();
        let ok = result.is_ok();
        let note = step.note.take();
        let note = if note.is_empty() { note } else { format!(" ({note})") };
        if let Some(bar) = &step.bar {
            bar.finish_and_clear();
            let mark = if ok { '✓' } else { '✗' };
            say(&format!("{mark} {label}  {}{note}", time(took)));
        } else {
            let word = if ok { "done" } else { "failed" };
            say(&format!("      {word} in {}{note}", time(took)));
        }
        self.done.push(Done { name: name.to_owned(), took, ok });
        result
    }
}

/// A step that is running.
pub struct Step {
    bar: Option<ProgressBar>,
    shown: bool,
    started: Instant,
    spoke: Cell<Instant>,
    note: RefCell<String>,
}

impl Step {
    fn new(bar: Option<ProgressBar>, shown: bool) -> Self {
        let now = Instant::now();
        Self { bar, shown, started: now, spoke: Cell::new(now), note: RefCell::default() }
    }

    /// Runs a program as part of this step and returns its output (empty where it is shown).
    ///
    /// # Errors
    ///
    /// When it cannot be started or fails.
    pub fn run(&self, command: &mut Command) -> Result<String> {
        if self.shown {
            command::shown(command)?;
            Ok(String::new())
        } else {
            command::watched(command, |line| self.at(line))
        }
    }

    /// Says what the step is busy with.
    pub fn at(&self, what: &str) {
        let what = what.trim();
        if let Some(bar) = &self.bar {
            bar.set_message(what.to_owned());
        } else if !self.shown && self.spoke.get().elapsed() >= SIGN_OF_LIFE {
            self.spoke.set(Instant::now());
            say(&format!("      {} so far: {what}", time(self.started.elapsed())));
        }
    }

    /// Something to say beside the time once the step is done.
    pub fn note(&self, text: impl Into<String>) {
        self.note.replace(text.into());
    }
}

/// A duration as a person says it: `0.4 s`, `38 s`, `2 min 05 s`.
pub fn time(d: Duration) -> String {
    let seconds = d.as_secs_f64();
    if seconds < 9.95 {
        format!("{seconds:.1} s")
    } else if seconds < 59.5 {
        format!("{seconds:.0} s")
    } else {
        let whole = seconds.round() as u64;
        format!("{} min {:02} s", whole / 60, whole % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;

    #[test]
    fn times_read_well() {
        let at = |ms| time(Duration::from_millis(ms));
        assert_eq!(at(0), "0.0 s");
        assert_eq!(at(9_949), "9.9 s");
        assert_eq!(at(9_950), "10 s");
        assert_eq!(at(59_499), "59 s");
        assert_eq!(at(59_500), "1 min 00 s");
        assert_eq!(at(125_000), "2 min 05 s");
    }

    #[test]
    fn summary_names_each_step_and_marks_the_failed_one() {
        let mut steps = Steps::new(2);
        steps.quiet("one", |_| Ok(())).unwrap();
        let failed: Result<()> = steps.quiet("two", |_| bail!("no"));
        assert!(failed.is_err());
        let summary = steps.summary();
        let lines: Vec<&str> = summary.lines().collect();
        assert!(lines[0].starts_with("ok      one"));
        assert!(lines[1].starts_with("FAILED  two"));
        assert!(lines[2].starts_with("        total"));
    }
}
