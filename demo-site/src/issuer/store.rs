//! Where the browser keeps the issuer's keys: IndexedDB, the only storage that holds a `CryptoKey`.
//!
//! Database `tremplin-issuer`, store `keys`, one record for each key, under its `kid`. With the last
//! key the database goes.

use idb::builder::{DatabaseBuilder, ObjectStoreBuilder};
use idb::{Database, Factory, KeyPath, TransactionMode};
use js_sys::{Object, Reflect};
use tremplin_credentials::Algorithm;
use tremplin_credentials::issue::profile;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CryptoKey;

use super::Identity;

/// Name of the database.
pub const DATABASE: &str = "tremplin-issuer";

/// Name of the store in it.
const KEYS: &str = "keys";

/// The browser keeps nothing for this site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forbidden;

impl From<idb::Error> for Forbidden {
    fn from(_: idb::Error) -> Self {
        Self
    }
}

async fn open() -> Result<Database, Forbidden> {
    let keys = ObjectStoreBuilder::new(KEYS).key_path(Some(KeyPath::new_single("kid")));
    Ok(DatabaseBuilder::new(DATABASE).version(1).add_object_store(keys).build().await?)
}

/// Every identity that is kept, the oldest first.
///
/// # Errors
/// [`Forbidden`].
pub async fn all() -> Result<Vec<Identity>, Forbidden> {
    let database = open().await?;
    let found = records(&database).await;
    database.close();
    let mut all: Vec<_> = found?.iter().filter_map(read).collect();
    if all.is_empty() {
        // Looking made an empty one.
        delete().await?;
    }
    all.sort_by(|a, b| a.made.total_cmp(&b.made));
    Ok(all)
}

/// Whether a key is kept.
///
/// # Errors
/// [`Forbidden`].
pub async fn holds(kid: &str) -> Result<bool, Forbidden> {
    Ok(all().await?.iter().any(|one| one.kid == kid))
}

async fn records(database: &Database) -> Result<Vec<JsValue>, Forbidden> {
    let transaction = database.transaction(&[KEYS], TransactionMode::ReadOnly)?;
    Ok(transaction.object_store(KEYS)?.get_all(None, None)?.await?)
}

/// Keeps an identity.
///
/// # Errors
/// [`Forbidden`]; some browsers keep texts and no keys.
pub async fn keep(identity: &Identity) -> Result<(), Forbidden> {
    let database = open().await?;
    let kept = put(&database, identity).await;
    database.close();
    kept
}

async fn put(database: &Database, identity: &Identity) -> Result<(), Forbidden> {
    let transaction = database.transaction(&[KEYS], TransactionMode::ReadWrite)?;
    transaction.object_store(KEYS)?.put(&record(identity), None)?.await?;
    transaction.commit()?.await?;
    Ok(())
}

/// Erases an identity with its key.
///
/// # Errors
/// [`Forbidden`].
pub async fn erase(kid: &str) -> Result<(), Forbidden> {
    let database = open().await?;
    let rest = remove(&database, kid).await;
    database.close();
    if rest? { Ok(()) } else { delete().await }
}

/// Whether others are left.
async fn remove(database: &Database, kid: &str) -> Result<bool, Forbidden> {
    let transaction = database.transaction(&[KEYS], TransactionMode::ReadWrite)?;
    transaction.object_store(KEYS)?.delete(JsValue::from_str(kid))?.await?;
    transaction.commit()?.await?;
    Ok(!records(database).await?.is_empty())
}

async fn delete() -> Result<(), Forbidden> {
    Ok(Factory::new()?.delete(DATABASE)?.await?)
}

fn record(identity: &Identity) -> JsValue {
    let record = Object::new();
    let set = |name: &str, value: JsValue| {
        let _ = Reflect::set(&record, &name.into(), &value);
    };
    set("kid", identity.kid.as_str().into());
    set("algorithm", identity.algorithm.name().into());
    set("public", identity.public.to_string().into());
    set("issuer", profile(&identity.issuer).unwrap_or_default().to_string().into());
    set("made", identity.made.into());
    set("key", identity.key.clone().into());
    record.into()
}

/// `None` for what is no such record.
fn read(record: &JsValue) -> Option<Identity> {
    let member = |name: &str| Reflect::get(record, &name.into()).ok();
    let text = |name: &str| member(name)?.as_string();
    let key = member("key")?;
    Some(Identity {
        kid: text("kid")?,
        algorithm: Algorithm::from_name(&text("algorithm")?).ok()?,
        public: serde_json::from_str(&text("public")?).ok()?,
        issuer: super::read_profile(&serde_json::from_str(&text("issuer")?).ok()?)?,
        made: member("made")?.as_f64()?,
        key: key.is_instance_of::<CryptoKey>().then(|| key.unchecked_into())?,
        kept: true,
    })
}
