//! Held against SQLite itself.

use proptest::prelude::*;
use rusqlite::types::Value as Theirs;
use rusqlite::{Connection, params_from_iter};

use super::*;

fn theirs(value: &Value<'_>) -> Theirs {
    match value {
        Value::Null => Theirs::Null,
        Value::Integer(number) => Theirs::Integer(*number),
        Value::Real(number) => Theirs::Real(*number),
        Value::Text(text) => Theirs::Text(text.clone().into_owned()),
        Value::Blob(bytes) => Theirs::Blob(bytes.clone().into_owned()),
    }
}

/// What both read of a table.
fn both<const N: usize>(
    made: &mut Connection,
    name: &str,
    columns: [&str; N],
) -> [Vec<Vec<Theirs>>; 2] {
    let bytes = made.serialize("main").expect("is in memory").to_vec();
    let database = Database::open(&bytes).expect("is a database");
    let table = database.table(name).expect("is whole").expect("is there");
    let mut ours = Vec::new();
    database
        .rows(&table, columns, &mut |row| ours.push(row.into_iter().map(theirs).collect()))
        .expect("is whole");
    let list = columns.map(|column| format!("\"{column}\"")).join(", ");
    let mut asked = made.prepare(&format!("SELECT {list} FROM \"{name}\"")).expect("is SQL");
    let rows = asked.query_map([], |row| (0..N).map(|place| row.get(place)).collect());
    let rows = rows.and_then(|rows| rows.collect()).expect("is read");
    [ours, rows]
}

fn made(size: usize, statements: &str) -> Connection {
    let made = Connection::open_in_memory().expect("has memory");
    made.execute_batch(&format!("PRAGMA page_size = {size}; {statements}")).expect("is SQL");
    made
}

fn any_value() -> impl Strategy<Value = Theirs> {
    prop_oneof![
        Just(Theirs::Null),
        any::<i64>().prop_map(Theirs::Integer),
        (-3_i64..300).prop_map(Theirs::Integer),
        (-1e9..1e9).prop_map(Theirs::Real),
        "[a-zé€😀]{0,20}".prop_map(Theirs::Text),
        (0_usize..9000).prop_map(|length| Theirs::Text("é".repeat(length))),
        proptest::collection::vec(any::<u8>(), 0..700).prop_map(Theirs::Blob),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn tables_are_read_as_sqlite_reads_them(
        size in prop_oneof![Just(512_usize), Just(1024), Just(4096), Just(65536)],
        rows in proptest::collection::vec([any_value(), any_value(), any_value()], 0..120),
        gone in 0_usize..5,
    ) {
        let mut made = made(
            size,
            "CREATE TABLE rest (x); CREATE TABLE notes (a, id INTEGER PRIMARY KEY, \"b, c\" TEXT DEFAULT (1 + (2)), d);
             CREATE TABLE keyed (v, k2, k1, PRIMARY KEY (k1, k2)) WITHOUT ROWID;
             CREATE INDEX of_notes ON notes (a);",
        );
        for (number, row) in rows.iter().enumerate() {
            made.execute("INSERT INTO notes (a, \"b, c\", d) VALUES (?, ?, ?)", params_from_iter(row)).unwrap();
            let [v, k, _] = row.clone();
            let k1 = if k == Theirs::Null { Theirs::Integer(1) } else { k };
            let number = Theirs::Integer(i64::try_from(number).unwrap());
            made.execute("INSERT INTO keyed (v, k2, k1) VALUES (?, ?, ?)", params_from_iter([v, number, k1])).unwrap();
        }
        made.execute("DELETE FROM notes WHERE id % 7 < ?", [i64::try_from(gone).unwrap()]).unwrap();
        let [ours, rows] = both(&mut made, "notes", ["id", "a", "b, c", "d"]);
        prop_assert_eq!(ours, rows);
        let [ours, rows] = both(&mut made, "keyed", ["k1", "k2", "v"]);
        prop_assert_eq!(ours, rows);
    }

    #[test]
    fn no_bytes_break_it(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        length in any::<prop::sample::Index>(),
    ) {
        let mut made = made(
            512,
            "CREATE TABLE t (id INTEGER PRIMARY KEY, a); CREATE TABLE k (a PRIMARY KEY, b) WITHOUT ROWID;
             INSERT INTO t (a) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 90) SELECT hex(zeroblob(i * 9)) FROM n;
             INSERT INTO k SELECT id, a FROM t;",
        );
        let mut bytes = made.serialize("main").unwrap().to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(1 + length.index(bytes.len()).max(bytes.len() / 2));
        let Ok(database) = Database::open(&bytes) else { return Ok(()) };
        for name in ["t", "k"] {
            if let Ok(Some(table)) = database.table(name) {
                let mut said = 0;
                let _ = database.rows(&table, ["a"], &mut |[a]| said += a.text().len() + a.blob().len());
                // A letter that is none takes three bytes.
                prop_assert!(said <= 3 * bytes.len());
            }
        }
    }
}

#[test]
fn a_page_that_leads_to_itself_is_refused() {
    let mut made = made(
        512,
        "CREATE TABLE t (a); INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 900) SELECT i FROM n;",
    );
    let mut bytes = made.serialize("main").unwrap().to_vec();
    let root = Database::open(&bytes).unwrap().table("t").unwrap().unwrap().root;
    let start = (root - 1) * 512;
    assert_eq!(bytes[start], 5);
    let own = u32::try_from(root).unwrap().to_be_bytes();
    bytes[start + 8..start + 12].copy_from_slice(&own);
    let database = Database::open(&bytes).unwrap();
    let table = database.table("t").unwrap().unwrap();
    let read = database.rows(&table, ["a"], &mut |_| {});
    assert!(matches!(read, Err(Broken::Page(_))), "{read:?}");
}

#[test]
fn what_is_no_database_is_refused() {
    assert_eq!(Database::open(b"").err(), Some(Broken::NotSqlite));
    assert_eq!(Database::open(&[0; 200]).err(), Some(Broken::NotSqlite));
    let wide = made(512, "PRAGMA encoding = 'UTF-16'; CREATE TABLE t (a);")
        .serialize("main")
        .unwrap()
        .to_vec();
    assert_eq!(Database::open(&wide).err(), Some(Broken::Utf16));
    let made = made(512, "CREATE TABLE t (a);").serialize("main").unwrap().to_vec();
    let database = Database::open(&made).unwrap();
    assert_eq!(database.table("u"), Ok(None));
    assert!(database.table("T").unwrap().is_some(), "as in SQL");
}

#[test]
fn columns_are_known_from_the_statement() {
    for (sql, names) in [
        (
            "CREATE TABLE t (\"a\" integer NOT NULL, [b c] text DEFAULT ',', `d` UNIQUE -- e, f\n, g)",
            vec!["a", "b c", "d", "g"],
        ),
        (
            "create table fields (ntid integer not null, ord integer, name text collate unicase, primary key (ntid, ord)) without rowid",
            vec!["ntid", "ord", "name"],
        ),
        ("CREATE TABLE t (v, k, PRIMARY KEY (k)) WITHOUT ROWID", vec!["k", "v"]),
        ("CREATE TABLE t (a, CHECK (a > 0), b /* c, */)", vec!["a", "b"]),
        ("CREATE TABLE", vec![]),
    ] {
        let table = Table::of(2, sql);
        let places: Vec<Option<usize>> = names.iter().map(|name| table.place(name)).collect();
        assert_eq!(places, (0..names.len()).map(Some).collect::<Vec<_>>(), "{sql}");
    }
    assert_eq!(Table::of(2, "CREATE TABLE t (v, id INTEGER, PRIMARY KEY (id))").id, Some(1));
    assert_eq!(Table::of(2, "CREATE TABLE t (v, id INT PRIMARY KEY)").id, None);
}
