//! Badges that were revoked or suspended.

use crate::{Folder, IN_2027, ISSUE, strings};

#[test]
fn revoked_and_suspended_badges_are_told() {
    let folder = Folder::new("status");
    folder.badge();
    let list = "https://ml.example.org/list";
    for index in [7, 8] {
        folder.out(&format!("{ISSUE} --status {list}#{index} --out {index}.jwt"));
    }
    let make = "status-list --key issuer-key.jwk.json --issuer issuer.json";
    folder.out(&format!("{make} --id {list} --out none.jwt"));
    folder.out(&format!("{make} --before none.jwt --set 7 --set 131071 --out one.jwt"));
    folder.out(&format!("{make} --before one.jwt --set 8 --proof eddsa-rdfc-2022 --out two.json"));
    folder.out(&format!("{make} --id {list} --set 7 --purpose suspension --out suspended.jwt"));
    folder.out(&format!(
        "{make} --before suspended.jwt --clear 7 --until 2027-06-01 --out again.jwt"
    ));
    let one = folder.read("one.jwt");
    let (signed, signature) = one.trim().rsplit_once('.').expect("has three parts");
    let first = if signature.starts_with('A') { "B" } else { "A" };
    folder.write("changed.jwt", &format!("{signed}.{first}{}", &signature[1..]));
    for (line, reasons) in [
        ("7.jwt", &["status-unknown"][..]),
        ("7.jwt --status none.jwt", &[]),
        ("7.jwt --status one.jwt", &["revoked"]),
        ("8.jwt --status one.jwt", &[]),
        ("8.jwt --status two.json", &["revoked"]),
        ("8.jwt --status one.jwt --status two.json", &["revoked"]),
        // Other lists than the badge names, and files that are none.
        ("7.jwt --status suspended.jwt", &["status-unknown"]),
        ("7.jwt --status 8.jwt", &["status-list-refused"]),
        ("7.jwt --status issuer.json", &["status-list-refused"]),
        ("7.jwt --status changed.jwt", &["status-list-refused"]),
        ("7.jwt --status changed.jwt --status one.jwt", &["revoked"]),
    ] {
        let (standing, found) = folder.verdict(&format!("{line} {IN_2027}"));
        assert_eq!(found, strings(reasons), "{line}");
        let refused = reasons.contains(&"revoked");
        let expected = if refused {
            "refused"
        } else if found.is_empty() {
            "valid"
        } else {
            "unconfirmed"
        };
        assert_eq!(standing, expected, "{line}");
    }
    let text = folder.run(&format!("verify 7.jwt --status changed.jwt {IN_2027}")).stdout;
    let text = String::from_utf8(text).expect("is UTF-8");
    assert!(text.contains("changed.jwt:"), "why the list is refused: {text}");
    for (line, part) in [
        (format!("{make} --before one.jwt --clear 7"), "for good"),
        (format!("{make} --before suspended.jwt --purpose revocation"), "something else"),
        (format!("{make} --id {list} --set 131072"), "a number from 0 to 131071"),
        (format!("{make} --before one.jwt --set 999999"), "999999 is too large"),
        (format!("{make} --id http://ml.example.org/list"), "write https://ml.example.org/list"),
        (format!("{make} --id list.jwt"), "is no address for --id"),
        (format!("{make} --id {list}#7"), "is no address for --id"),
        (format!("{make} --before 7.jwt"), "would not be believed"),
        (format!("{make} --set 7"), "--id"),
    ] {
        let output = folder.run(&format!("{line} --lang en"));
        let text = String::from_utf8(output.stderr).expect("is UTF-8");
        assert!(text.contains(part), "{line}: {text}");
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{line}");
    }
    // Somebody else's key signs no list of ours.
    let other = Folder::new("status-other");
    other.badge();
    other.write("one.jwt", &folder.read("one.jwt"));
    let output = other.run(&format!("{make} --before one.jwt --set 8 --lang en"));
    let text = String::from_utf8(output.stderr).expect("is UTF-8");
    assert!(output.status.code() == Some(2) && text.contains("would not be believed"), "{text}");
}
