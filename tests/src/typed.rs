//! Holds the events of widgets to the types that Rust and TypeScript have of them.

use anyhow::{Context as _, Result, ensure};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tremplin_events::{Answered, Completed, Earned, Error, Issued, Ready, Reviewed, Verified};

/// Fails where the detail of an event is not what its type says, no less and no more.
///
/// # Errors
/// With what is there, and what the type has.
pub fn fits(event: &str, detail: &Value) -> Result<()> {
    match event {
        "tremplin-ready" => same::<Ready>(detail),
        "tremplin-answered" => same::<Answered>(detail),
        "tremplin-reviewed" => same::<Reviewed>(detail),
        "tremplin-completed" => same::<Completed>(detail),
        "tremplin-earned" => same::<Earned>(detail),
        "tremplin-issued" => same::<Issued>(detail),
        "tremplin-verified" => same::<Verified>(detail),
        "tremplin-error" => same::<Error>(detail),
        _ => Err(anyhow::anyhow!("it has no type")),
    }
    .with_context(|| format!("{event}: {detail}"))
}

fn same<T: DeserializeOwned + Serialize>(detail: &Value) -> Result<()> {
    let typed: T = serde_json::from_value(detail.clone())?;
    let written = plain(serde_json::to_value(typed)?);
    ensure!(written == plain(detail.clone()), "its type has {written}");
    Ok(())
}

/// Numbers as JavaScript has them: 1 and 1.0 are the same.
fn plain(value: Value) -> Value {
    match value {
        Value::Number(number) => number.as_f64().map_or(Value::Null, Value::from),
        Value::Array(all) => all.into_iter().map(plain).collect(),
        Value::Object(all) => all.into_iter().map(|(name, value)| (name, plain(value))).collect(),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn no_less_and_no_more() {
        let whole = json!({ "id": "cv", "at": 1_764_000_000_000_u64 });
        assert!(fits("tremplin-earned", &whole).is_ok());
        assert!(fits("tremplin-earned", &json!({ "id": "cv" })).is_err());
        assert!(fits("tremplin-earned", &json!({ "id": "cv", "at": 1, "name": "x" })).is_err());
        assert!(fits("tremplin-issued", &json!({ "id": null })).is_err());
        assert!(fits("tremplin-done", &whole).is_err());
    }
}
