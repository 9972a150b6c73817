//! Signed badges from the command line: a key, a badge, a picture, a verdict.

mod handed;
mod issue;
mod next;
mod status;
mod verify;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// A folder of its own for a test, empty at the start.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("credential").join(test);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("the folder is made");
        Self(path)
    }

    fn run(&self, line: &str) -> Output {
        self.run_with(line.split(' ').map(|arg| arg.replace('_', " ")))
    }

    fn run_with(&self, args: impl Iterator<Item = String>) -> Output {
        Command::new(env!("CARGO_BIN_EXE_tremplin"))
            .args(args)
            .current_dir(&self.0)
            .env("LC_ALL", "C.UTF-8")
            .output()
            .expect("the command starts")
    }

    /// What a command prints that does its work.
    fn out(&self, line: &str) -> String {
        let output = self.run(line);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{line}: {errors}");
        String::from_utf8(output.stdout).expect("is UTF-8")
    }

    /// The standing and the codes of the reasons.
    fn verdict(&self, line: &str) -> (String, Vec<String>) {
        let output = self.run(&format!("verify --format json {line}"));
        let json: Value = serde_json::from_slice(&output.stdout).expect("is JSON");
        let standing = json["standing"].as_str().expect("is a text").to_owned();
        assert_eq!(output.status.code(), Some(i32::from(standing != "valid")), "{json}");
        let reasons = json["reasons"].as_array().expect("is a list");
        let code = |reason: &Value| reason["code"].as_str().expect("is a text").to_owned();
        (standing, reasons.iter().map(code).collect())
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.0.join(name), text).expect("is written");
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).expect("is read")
    }

    /// A key and a badge that is valid in 2026 and 2027.
    fn badge(&self) -> String {
        self.out("keygen --url https://ml.example.org/issuer.json --name Mission_locale --algorithm EdDSA");
        self.out(ISSUE)
    }
}

const ISSUE: &str = "issue --key issuer-key.jwk.json --issuer issuer.json --id https://ml.example.org/cv \
    --name Un_CV_clair --description Sait_écrire_un_CV. --criteria Quiz_réussi --from 2026-01-01 \
    --until 2028-01-01";

/// A badge with a proof whose suite is to be filled in.
const PROOF: &str = r#"{ "@context": ["https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
    "id": "urn:uuid:1", "type": ["VerifiableCredential", "OpenBadgeCredential"],
    "issuer": "https://ml.example.org/issuer.json", "validFrom": "2026-01-01T00:00:00Z",
    "credentialSubject": { "id": "urn:uuid:2", "type": ["AchievementSubject"], "achievement": {
        "id": "urn:uuid:3", "type": ["Achievement"], "name": "CV", "description": "Un CV.",
        "criteria": { "narrative": "Quiz" } } },
    "proof": { "type": "DataIntegrityProof", "cryptosuite": "SUITE" } }"#;

const IN_2027: &str = "--issuers jwks.json --at 2027-01-01 --lang en";

fn strings(list: &[&str]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}
