//! Running other programs, and saying what went wrong when they fail.

use std::fmt::Write as _;
use std::io::{self, BufRead, BufReader, Read};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;

use anyhow::{Error, Result, anyhow};

/// How many of the last lines of a failed program are shown.
const TAIL: usize = 60;

/// Runs a program to its end and returns what it wrote to its standard output.
///
/// # Errors
///
/// When it cannot be started or fails; the sentence has its last lines.
pub fn capture(command: &mut Command) -> Result<String> {
    watched(command, |_| {})
}

/// Like [`capture`], and hands each line of both outputs to `seen` as it comes.
///
/// # Errors
///
/// As [`capture`].
pub fn watched(command: &mut Command, mut seen: impl FnMut(&str)) -> Result<String> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|e| not_started(command, &e))?;
    let (send, lines) = mpsc::channel();
    let readers = [
        child.stdout.take().map(|out| read_lines(out, true, send.clone())),
        child.stderr.take().map(|err| read_lines(err, false, send)),
    ];
    let (mut output, mut all) = (String::new(), Vec::new());
    for (from_output, line) in lines {
        seen(&line);
        if from_output {
            output.push_str(&line);
            output.push('\n');
        }
        all.push(line);
    }
    let status = child.wait().map_err(|e| not_started(command, &e))?;
    for reader in readers.into_iter().flatten() {
        let _ = reader.join();
    }
    if status.success() { Ok(output) } else { Err(failure(command, status, &all)) }
}

/// Runs a program that writes straight to the terminal.
///
/// # Errors
///
/// When it cannot be started or fails.
pub fn shown(command: &mut Command) -> Result<()> {
    let status = command.stdin(Stdio::null()).status().map_err(|e| not_started(command, &e))?;
    if status.success() { Ok(()) } else { Err(failure(command, status, &[])) }
}

/// The command as one would type it.
pub fn typed(command: &Command) -> String {
    let quoted = |arg: &std::ffi::OsStr| {
        let arg = arg.to_string_lossy();
        if arg.is_empty() || arg.contains(|c: char| c.is_whitespace() || "'\"$*;&|()".contains(c)) {
            format!("'{}'", arg.replace('\'', r"'\''"))
        } else {
            arg.into_owned()
        }
    };
    let program = command.get_program().to_string_lossy();
    let name = program.rsplit('/').next().unwrap_or(&program).to_owned();
    command.get_args().fold(name, |mut line, arg| {
        let _ = write!(line, " {}", quoted(arg));
        line
    })
}

fn read_lines(
    from: impl Read + Send + 'static,
    is_output: bool,
    send: mpsc::Sender<(bool, String)>,
) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        let mut from = BufReader::new(from);
        let mut bytes = Vec::new();
        while matches!(from.read_until(b'\n', &mut bytes), Ok(n) if n > 0) {
            let line = String::from_utf8_lossy(&bytes).trim_end().to_owned();
            bytes.clear();
            if send.send((is_output, line)).is_err() {
                return;
            }
        }
    })
}

fn not_started(command: &Command, error: &io::Error) -> Error {
    let program = command.get_program().to_string_lossy().into_owned();
    if error.kind() == io::ErrorKind::NotFound {
        anyhow!("`{program}` was not found; install it, or put it on PATH")
    } else {
        anyhow!("`{program}` could not be started: {error}")
    }
}

fn failure(command: &Command, status: ExitStatus, lines: &[String]) -> Error {
    let how = match status.code() {
        Some(code) => format!("exit code {code}"),
        None => "ended by a signal".to_owned(),
    };
    let mut text = format!("`{}` failed ({how})", typed(command));
    let tail = &lines[lines.len().saturating_sub(TAIL)..];
    if tail.is_empty() {
        text.push_str("; what it says is above");
    } else {
        text.push_str(". It said:\n");
        for line in tail {
            let _ = write!(text, "\n    {line}");
        }
        text.push('\n');
    }
    if lines.iter().any(|line| speaks_of_network(line)) {
        text.push_str(
            "\nThe network seems to be out of reach. Once connected, run the same command again: \
             what is done already is kept.",
        );
    }
    anyhow!(text)
}

/// Whether a line of cargo, npm, apt or rustup says that a host was not reached.
fn speaks_of_network(line: &str) -> bool {
    let line = line.to_lowercase();
    [
        "could not resolve",
        "couldn't resolve",
        "could not connect",
        "couldn't connect",
        "failed to connect",
        "could not download",
        "connection refused",
        "connection timed out",
        "temporary failure resolving",
        "network is unreachable",
        "spurious network error",
        "dns error",
        "enotfound",
        "eai_again",
        "econnrefused",
        "etimedout",
        "enetunreach",
    ]
    .iter()
    .any(|sign| line.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn output_is_kept_and_every_line_seen() {
        let mut seen = Vec::new();
        let out = watched(&mut shell("echo one; echo two >&2; printf three"), |line| {
            seen.push(line.to_owned());
        });
        assert_eq!(out.unwrap(), "one\nthree\n");
        seen.sort();
        assert_eq!(seen, ["one", "three", "two"]);
    }

    #[test]
    fn a_failure_says_the_command_its_code_and_its_last_lines() {
        let text = capture(&mut shell("echo broken >&2; exit 7")).unwrap_err().to_string();
        assert!(text.starts_with("`sh -c 'echo broken >&2; exit 7'` failed (exit code 7)"));
        assert!(text.contains("\n    broken\n"));
        assert!(!text.contains("network"));
    }

    #[test]
    fn no_network_is_said() {
        let text = capture(&mut shell("echo 'npm error code EAI_AGAIN' >&2; exit 1"))
            .unwrap_err()
            .to_string();
        assert!(text.contains("network seems to be out of reach"));
        assert!(speaks_of_network(
            "[6] Could not resolve hostname (Could not resolve host: index.example)"
        ));
        assert!(!speaks_of_network("error[E0432]: unresolved import"));
    }

    #[test]
    fn a_missing_program_is_a_sentence() {
        let text = capture(&mut Command::new("no-such-program-here")).unwrap_err().to_string();
        assert_eq!(text, "`no-such-program-here` was not found; install it, or put it on PATH");
    }
}
