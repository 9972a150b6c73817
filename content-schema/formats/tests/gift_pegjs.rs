//! GIFT as gift-pegjs reads it: what is written here, and what both read.
//!
//! Needs Node and `npm ci` in `tests/`, which `cargo xtask test` sees to; alone:
//! `cargo test -p tremplin-formats --features gift,oracle --test gift_pegjs`.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use tremplin_formats::report::Fate;
use tremplin_formats::{Authored, Format, Options, export, import};

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests")
}

/// What gift-pegjs answers to each text.
fn ask(gifts: &[String]) -> Vec<Value> {
    assert!(
        tests().join("node_modules/gift-pegjs").is_dir(),
        "gift-pegjs is not installed; run `npm ci --ignore-scripts` in tests/, or `cargo xtask test`"
    );
    let mut node = Command::new("node")
        .arg("oracle/gift.mjs")
        .current_dir(tests())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node starts");
    let lines: String = gifts.iter().map(|gift| format!("{}\n", json!({ "gift": gift }))).collect();
    let mut stdin = node.stdin.take().expect("stdin is a pipe");
    // Written beside the reading, or both sides would wait once the pipes are full.
    let output = std::thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(lines.as_bytes()).expect("the oracle reads"));
        node.wait_with_output().expect("the oracle ends")
    });
    assert!(output.status.success(), "the oracle failed; its reason stands above");
    let text = String::from_utf8(output.stdout).expect("the oracle writes text");
    text.lines().map(|line| serde_json::from_str(line).expect("is JSON")).collect()
}

/// The questions of an answer, without categories.
fn questions<'a>(answer: &'a Value, gift: &str) -> Vec<&'a Value> {
    let list = answer["questions"].as_array().unwrap_or_else(|| panic!("{answer}: {gift}"));
    list.iter().filter(|question| question["type"] != "Category").collect()
}

/// What gift-pegjs calls a kind of ours.
fn kind(item: &Value) -> &'static str {
    match item["kind"].as_str().unwrap_or_default() {
        "single-choice" | "multiple-choice" => "MC",
        "true-false" => "TF",
        "short-answer" => "Short",
        "fill-blanks" if item["mode"] == "select" => "MC",
        "fill-blanks" => "Short",
        "numeric" => "Numerical",
        "matching" | "categorize" => "Matching",
        "survey" => "Essay",
        _ => "Description",
    }
}

/// Letters and digits alone: how marks and blanks are kept is not what this is about.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// The letters of our Markdown.
fn ours(text: &Value) -> String {
    letters(&tremplin_content::markdown::plain(text.as_str().unwrap_or_default()))
}

/// The letters of what is asked, without those of a gap.
fn asked(item: &Value) -> String {
    let stem = if item["prompt"].is_string() { &item["prompt"] } else { &item["text"] };
    let gaps = item["text"].as_str().filter(|_| item["kind"] == "fill-blanks");
    let text = gaps.and_then(|text| tremplin_content::gaps::cut(text).ok());
    ours(stem) + &ours(&json!(text.map(|(text, _)| text).unwrap_or_default()))
}

/// The letters of a text of theirs.
fn theirs(text: &Value) -> String {
    let shown = text["text"].as_str().unwrap_or_default();
    if text["format"] != "html" {
        return letters(shown);
    }
    let mut out = String::new();
    for (index, piece) in shown.split('<').enumerate() {
        let behind =
            if index == 0 { piece } else { piece.split_once('>').map_or("", |(_, rest)| rest) };
        out += behind;
    }
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
    letters(&signs.into_iter().fold(out, |text, (name, sign)| text.replace(name, sign)))
}

/// Every quiz among the fixtures of modules.
fn fixtures() -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/valid");
    let files = std::fs::read_dir(folder).expect("the fixtures are there");
    let texts =
        files.map(|file| std::fs::read_to_string(file.expect("is read").path()).expect("is text"));
    let mut modules: Vec<Value> = texts
        .filter_map(|text| serde_json::from_str(text.trim_start_matches('\u{feff}')).ok())
        .filter(|module: &Value| module["kind"] == "quiz")
        .collect();
    modules.sort_by_key(|module| module["id"].to_string());
    assert!(modules.len() > 3);
    modules
}

#[test]
fn what_is_written_here_is_read_there() {
    let modules = fixtures();
    let exports: Vec<_> = modules
        .iter()
        .map(|module| {
            let module = Authored::from_json(&module.to_string()).expect("is valid");
            export(&module, Format::Gift).expect("is written")
        })
        .collect();
    let answers = ask(&exports.iter().map(|export| export.text.clone()).collect::<Vec<_>>());
    let mut compared = 0;
    for ((module, export), answer) in modules.iter().zip(&exports).zip(&answers) {
        let theirs = questions(answer, &export.text);
        let all = module["items"].as_array().expect("a list").iter().zip(&export.report.entries);
        let ours: Vec<&Value> =
            all.filter(|(_, entry)| entry.fate() != Fate::LeftOut).map(|(item, _)| item).collect();
        assert_eq!(ours.len(), theirs.len(), "{}", export.text);
        for (ours, theirs) in ours.into_iter().zip(theirs) {
            compared += 1;
            assert_eq!(theirs["type"], kind(ours), "{theirs}");
            assert_eq!(self::theirs(&theirs["stem"]), asked(ours), "{theirs}");
            if ours["id"].is_string() {
                assert_eq!(theirs["id"], ours["id"]);
            }
            same_answers(ours, theirs);
        }
    }
    assert!(compared > 20, "{compared}");
}

fn same_answers(ours: &Value, theirs: &Value) {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    if let Some(text) = ours["text"].as_str().filter(|_| ours["kind"] == "fill-blanks") {
        let (_, insides) = tremplin_content::gaps::cut(text).expect("is valid");
        let gap = tremplin_content::gaps::Gap::read(&insides[0]);
        let ours: Vec<String> = gap.right.into_iter().chain(gap.wrong).collect();
        let theirs = list(&theirs["choices"]);
        let text = |choice: &Value| choice["text"]["text"].as_str().unwrap_or_default().to_owned();
        assert_eq!(theirs.iter().map(text).collect::<Vec<_>>(), ours);
        return;
    }
    match kind(ours) {
        "MC" => {
            let (ours, theirs) = (list(&ours["choices"]), list(&theirs["choices"]));
            assert_eq!(ours.len(), theirs.len());
            for (ours, theirs) in ours.iter().zip(&theirs) {
                let right = theirs["isCorrect"] == true
                    || theirs["weight"].as_f64().is_some_and(|weight| weight > 0.0);
                assert_eq!(ours["correct"] == true, right, "{theirs}");
                assert_eq!(self::theirs(&theirs["text"]), self::ours(&ours["text"]));
                assert_eq!(
                    ours["feedback"].is_string(),
                    theirs["feedback"].is_object(),
                    "{theirs}"
                );
            }
        }
        "TF" => {
            assert_eq!(theirs["isTrue"], ours["answer"]);
            // gift-pegjs names them by what the file says first: what a wrong answer is told.
            let wrong = if ours["answer"] == true { "false" } else { "true" };
            let both = ["trueFeedback", "falseFeedback"].map(|name| self::theirs(&theirs[name]));
            assert!(both.contains(&self::ours(&ours["feedback"][wrong])), "{theirs}");
        }
        "Short" => {
            let accepted: Vec<Value> = list(&theirs["choices"])
                .iter()
                .filter(|choice| choice["weight"] != 0)
                .map(|choice| choice["text"]["text"].clone())
                .collect();
            assert_eq!(accepted, list(&ours["answers"]));
        }
        "Matching" if ours["kind"] == "matching" => {
            let pairs = list(&theirs["matchPairs"]);
            let distractors = list(&ours["distractors"]).len();
            assert_eq!(pairs.len(), list(&ours["pairs"]).len() + distractors);
        }
        _ => {}
    }
}

#[test]
fn what_both_read_is_the_same() {
    // A question each, as Moodle's documentation and its own export write them.
    let gifts: Vec<String> = [
        "Qui a écrit Les Misérables ?{~Zola =Hugo#Oui ~Flaubert}",
        "::Q1::Deux villes ? {\n~%50%Lyon\n~%50%Lille\n~%-100%Rome#Non.\n####Relisez.}",
        "[html]<p>Le <b>CDD</b> a une fin.</p>{TRUE#Relisez.#Oui.}",
        "Deux et deux font {=quatre =4}.",
        "Combien ? {#3.1415:0.0005}",
        "Combien ? {#\n=1822:0\n=%50%1822:2\n}",
        "De 1 à 5 {#1..5}",
        "Associez {\n=CDD -> une fin\n=CDI -> aucune fin\n= -> une mission\n}",
        "// [id:abc] [tag:x]\n::Lettre::Écrivez. {}",
        "Un texte à lire.\n",
        "::Titre\\: deux::Soit \\{a\\} \\= 2 {T}",
    ]
    .map(str::to_owned)
    .to_vec();
    let whole = gifts.join("\n\n");
    let answers = ask(&[gifts, vec![whole.clone()]].concat());
    let theirs = questions(&answers[11], &whole);
    let import = import(whole.as_bytes(), Format::Gift, &Options::default()).expect("is text");
    assert_eq!(import.report.counts().left_out, 0);
    let module: Value = serde_json::from_str(&import.modules[0].to_json()).expect("is JSON");
    let ours = module["items"].as_array().expect("a list");
    assert_eq!(ours.len(), theirs.len());
    for (ours, theirs) in ours.iter().zip(theirs) {
        assert_eq!(theirs["type"], kind(ours), "{theirs}");
        // Where a gap has no words of its own on what to do, there is a sentence of ours.
        let ours_asks = asked(ours).replace(&letters("Complétez le texte."), "");
        assert_eq!(ours_asks, self::theirs(&theirs["stem"]));
        if kind(ours) == "MC" {
            same_answers(ours, theirs);
        }
    }
}
