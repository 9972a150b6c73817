//! A second and a third opinion on what the page signed: npm's jose on the signature, and Tremplin's
//! own rules, as `tremplin verify` applies them, on everything else.

use std::process::Stdio;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, anyhow, bail, ensure};
use serde_json::{Value, json};
use tokio::io::AsyncWriteExt;
use tremplin_author::json as text;
use tremplin_credentials::{
    Answer, Checked, Circumstances, Compact, Jwk, Standing, Token, Verdict, base64url,
};

/// The payload of a token that jose and Tremplin accept.
pub async fn valid(token: &str, jwks: &Value, achievement: &str) -> Result<Value> {
    let answer = jose(token, jwks).await?;
    let payload = answer.get("payload").with_context(|| format!("jose refuses: {answer}"))?;
    let verdict = judge(token, jwks, achievement, Answer::Good)?;
    ensure!(verdict.standing() == Standing::Valid, "{:?}", verdict.reasons);
    Ok(payload.clone())
}

/// A token with one letter of its payload replaced is refused: the checks above can fail.
pub async fn forged(token: &str, jwks: &Value, achievement: &str) -> Result<()> {
    let [head, payload, signature] = token.split('.').collect::<Vec<_>>()[..] else {
        bail!("not three parts: {token}");
    };
    let payload = base64url::decode(payload).context("base64url")?;
    let payload =
        String::from_utf8(payload)?.replace("Mission locale de Brest", "Mission locale de Paris");
    let payload = base64url::encode(payload.as_bytes());
    let answer = jose(&format!("{head}.{payload}.{signature}"), jwks).await?;
    ensure!(answer.get("error").is_some(), "jose accepts a forged badge: {answer}");
    let verdict = judge(token, jwks, "https://autre.example/", Answer::Good)?;
    ensure!(verdict.standing() == Standing::Refused, "the badge is taken for another one");
    let verdict = judge(token, jwks, achievement, Answer::Bad)?;
    ensure!(verdict.standing() == Standing::Refused, "a bad signature is accepted");
    Ok(())
}

fn judge(token: &str, jwks: &Value, achievement: &str, answer: Answer) -> Result<Verdict> {
    let read = |json: &str| text::parse(json).map_err(|problem| anyhow!("{problem:?}"));
    let refused = |reason| anyhow!("{reason:?}");
    let compact = Compact::split(token).map_err(refused)?;
    let (header, payload) = (read(&compact.header)?, read(&compact.payload)?);
    let token = Token::read(compact, &header.root(), &payload.root()).map_err(refused)?;
    let keys = Jwk::read_set(&read(&jwks.to_string())?.root()).map_err(refused)?;
    let question = token.question(Some(&keys));
    let checked = question.map(|question| Checked { pinned: question.pinned, answer });
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis();
    let circumstances = Circumstances {
        now: i64::try_from(now)?,
        achievement: Some(achievement),
        ..Circumstances::default()
    };
    Ok(token.judge(checked, &circumstances))
}

/// What jose says of a token and the first of the keys.
async fn jose(token: &str, jwks: &Value) -> Result<Value> {
    let question = json!({ "token": token, "jwk": jwks["keys"][0] });
    let mut node = tokio::process::Command::new("node")
        .arg("oracle/credential.mjs")
        .current_dir(tremplin_tests::root().join("tests"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("node does not start")?;
    let mut stdin = node.stdin.take().context("no way to ask")?;
    stdin.write_all(format!("{question}\n").as_bytes()).await?;
    drop(stdin);
    let answer = node.wait_with_output().await?;
    Ok(serde_json::from_slice(&answer.stdout)?)
}
