//! What the tests with other people's libraries share: a folder, the command, and an oracle to ask.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// A folder of its own for a test, empty at the start.
pub fn folder(suite: &str, test: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(suite).join(test);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).expect("the folder is made");
    path
}

/// Runs the command line; `_` stands for a space inside an argument.
pub fn tremplin(folder: &Path, line: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tremplin"))
        .args(line.split(' ').map(|arg| arg.replace('_', " ")))
        .current_dir(folder)
        .output()
        .expect("the command starts")
}

/// What a command prints that does its work.
#[allow(dead_code, reason = "not every suite asks for it")]
pub fn out(folder: &Path, line: &str) -> String {
    let output = tremplin(folder, line);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{line}: {errors}");
    String::from_utf8(output.stdout).expect("is UTF-8").trim().to_owned()
}

/// The folder with the oracles.
pub fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests")
}

/// What an oracle in Node answers to each question.
#[allow(dead_code, reason = "not every suite asks one")]
pub fn node(script: &str, package: &str, questions: &[Value]) -> Vec<Value> {
    assert!(
        tests().join("node_modules").join(package).is_dir(),
        "{package} is not installed; run `npm ci --ignore-scripts` in tests/, or `cargo xtask test`"
    );
    ask(Command::new("node").arg(script), questions)
}

/// What an oracle answers: a line of JSON for each line.
pub fn ask(oracle: &mut Command, questions: &[Value]) -> Vec<Value> {
    let mut oracle = oracle
        .current_dir(tests())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the oracle starts");
    let mut stdin = oracle.stdin.take().expect("stdin is a pipe");
    let lines: String = questions.iter().map(|question| format!("{question}\n")).collect();
    // Written beside the reading, or both sides would wait once the pipes are full.
    let output = std::thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(lines.as_bytes()).expect("the oracle reads"));
        oracle.wait_with_output().expect("the oracle ends")
    });
    assert!(output.status.success(), "the oracle failed; its reason stands above");
    let text = String::from_utf8(output.stdout).expect("the oracle writes text");
    text.lines().map(|line| serde_json::from_str(line).expect("the oracle writes JSON")).collect()
}

/// A JSON file.
#[allow(dead_code, reason = "not every suite reads one")]
pub fn json(folder: &Path, file: &str) -> Value {
    let text = fs::read_to_string(folder.join(file)).expect("is there");
    serde_json::from_str(&text).expect("is JSON")
}
