//! A learner's request: found in what was handed over, read, and laid beside what the badge asks.

use tremplin_author::json;
use tremplin_content::Module;
use tremplin_content::badge::BadgeModule;
pub use tremplin_credentials::request::compared::{Met, Row, compare, is_complete};
use tremplin_credentials::request::instead::{self, Instead};
use tremplin_credentials::request::{self, Done, Refused, Request};
use tremplin_credentials::{letter, too_deep};

/// What stands before a request in a link.
pub const IN_LINK: &str = letter::REQUEST;

/// A day in milliseconds.
const DAY: i64 = 86_400_000;

/// Why a file is not the badge that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// A badge module with errors, or nothing that is known.
    NotABadge,
    /// Something else.
    Instead(Instead),
    /// A badge with another identifier.
    OtherBadge,
    /// The request names the achievement by another address.
    OtherAchievement,
    /// Nobody is named who signs it.
    NoIssuer,
}

/// The request in a link or a text.
///
/// # Errors
/// What it is instead.
pub fn read(text: &str) -> Result<Request, Instead> {
    read_file(text.as_bytes(), true)
}

/// The requests in a text: of all links that stand there, or the one that it is.
pub fn read_all(text: &str) -> Vec<Result<Request, Instead>> {
    let starts: Vec<usize> = text.match_indices(IN_LINK).map(|(at, _)| at).collect();
    if starts.len() < 2 {
        return vec![read(text)];
    }
    let ends = starts.iter().copied().skip(1).chain([text.len()]);
    let each = starts.iter().zip(ends).map(|(start, end)| {
        let part = text.get(*start..end).unwrap_or_default();
        // The next link begins before its fragment does.
        let next = part.rfind(char::is_whitespace).filter(|_| end < text.len());
        read(part.get(..next.unwrap_or(part.len())).unwrap_or_default())
    });
    each.collect()
}

/// The request in a file, of which `bytes` are all or only the beginning.
///
/// # Errors
/// What it is instead.
pub fn read_file(bytes: &[u8], all: bool) -> Result<Request, Instead> {
    let read = std::str::from_utf8(bytes).map_err(|_| Refused::Unreadable).and_then(read_text);
    match read {
        Ok(request) if all => Ok(request),
        Err(Refused::Newer) if all => Err(Refused::Newer.into()),
        _ => Err(what(bytes, all)),
    }
}

/// What a text is that was opened as a private key and is none; `None` where that says nothing new.
pub fn no_key(text: &str) -> Option<Instead> {
    match what(text.as_bytes(), true).undamaged() {
        Instead::Unknown | Instead::PrivateKey | Instead::TooLarge => None,
        other => Some(other),
    }
}

/// What bytes are that are not what they should be.
fn what(bytes: &[u8], all: bool) -> Instead {
    let value = |text: &str| {
        let document = json::parse(text).ok().filter(|_| !too_deep(text))?;
        Some(instead::of_value(&document.root()))
    };
    match instead::of_request(bytes, value) {
        Instead::Unknown | Instead::DamagedRequest if !all => Instead::TooLarge,
        known => known,
    }
}

fn read_text(text: &str) -> Result<Request, Refused> {
    let json = request::found(text)?;
    let document = json::parse(&json).map_err(|_| Refused::Unreadable)?;
    Request::read(&document.root())
}

/// The badge in a file, if it is the one that the request asks for.
///
/// # Errors
/// [`Misfit`].
pub fn badge_for(request: &Request, file: &str) -> Result<BadgeModule, Misfit> {
    let Some(Module::Badge(badge)) = json::check(file).module else {
        return Err(Misfit::NotABadge);
    };
    if badge.id != request.badge {
        return Err(Misfit::OtherBadge);
    }
    if badge.issuer.as_ref().and_then(|issuer| issuer.id.as_ref()).is_none() {
        return Err(Misfit::NoIssuer);
    }
    if badge.achievement.as_ref() != Some(&request.achievement) {
        return Err(Misfit::OtherAchievement);
    }
    Ok(*badge)
}

/// As [`badge_for`], of a file that a person chose, of which `bytes` are all or only the beginning.
///
/// # Errors
/// [`Misfit`].
pub fn badge_in(request: &Request, bytes: &[u8], all: bool) -> Result<BadgeModule, Misfit> {
    let file = std::str::from_utf8(bytes).ok().filter(|_| all).unwrap_or_default();
    badge_for(request, file).map_err(|misfit| match (misfit, what(bytes, all)) {
        (Misfit::NotABadge, Instead::BadgeModule | Instead::Unknown) => Misfit::NotABadge,
        (Misfit::NotABadge, other) => Misfit::Instead(other.undamaged()),
        (known, _) => known,
    })
}

/// The first moment of the day on which something was done, in milliseconds since 1970.
pub fn moment(done: &Done) -> i64 {
    i64::from(done.day) * DAY
}

#[cfg(test)]
mod tests {
    use super::*;
    use tremplin_content::badge::Activity;
    use tremplin_credentials::Share;

    const BADGE: &str = r#"{ "kind": "badge", "id": "candidature", "lang": "fr", "title": "Candidature",
        "description": "Sait candidater.", "criteria": "Réussir.",
        "issuer": { "id": "https://ml.example.org/e", "name": "Mission locale" },
        "requires": [{ "kind": "quiz", "id": "cv", "title": "Le CV", "score": 80 },
            { "kind": "quiz", "id": "mail", "title": "Le mail" },
            { "kind": "flashcards", "id": "sigles", "title": "Les sigles" }] }"#;

    fn done(activity: Activity, id: &str, broad: [u32; 2], strict: u32) -> Done {
        let [n, of] = broad;
        let (broad, strict) = (Share { n, of }, Share { n: strict, of });
        Done { activity, id: id.into(), broad, strict, day: 20_416 }
    }

    fn request() -> Request {
        Request {
            badge: "candidature".into(),
            achievement: "https://ml.example.org/e#candidature".into(),
            subject: "urn:uuid:5f0c2c9e-1b7d-4a3e-9c55-8d2f6f6f1a10".into(),
            done: vec![
                done(Activity::Quiz, "cv", [1000, 1000], 800),
                done(Activity::Quiz, "mail", [500, 1000], 500),
                done(Activity::Flashcards, "sigles", [58, 58], 40),
            ],
            name: Some("Camille".into()),
        }
    }

    #[test]
    fn several_requests_are_found_in_one_text() {
        let (first, mut second) = (request(), request());
        second.name = Some("Inès".into());
        let links = [&first, &second]
            .map(|one| format!("https://a.example/issuer#request={}", one.encode()));
        for text in [
            links.join("\n"),
            links.join(" "),
            format!("<{}><{}>", links[0], links[1]),
            format!("Bonjour,\n\n{}\n\nEt pour Inès :\n{}\n", links[0], links[1]),
        ] {
            assert_eq!(read_all(&text), [Ok(first.clone()), Ok(second.clone())], "{text}");
        }
        assert_eq!(read_all(&links[0]), [Ok(first.clone())]);
        assert_eq!(read_all(&first.json()), [Ok(first)]);
    }

    #[test]
    fn a_damaged_request_is_refused() {
        let code = request().encode();
        let cut = &code[..code.len() - 8];
        let link = format!("https://a.example/issuer#request={cut}");
        for (text, expected) in [
            ("", Instead::Nothing),
            ("{}", Instead::Unknown),
            ("abc", Instead::Unknown),
            ("https://a.example/", Instead::Link),
            (cut, Instead::DamagedRequest),
            (&link, Instead::DamagedRequest),
            ("{\"tremplin\":1}", Instead::DamagedRequest),
            ("{\"tremplin\":3}", Instead::NewerRequest),
            (&"a".repeat(9_000), Instead::TooLarge),
            (BADGE, Instead::BadgeModule),
            ("{ \"kty\": \"OKP\", \"d\": \"a\" }", Instead::PrivateKey),
            ("eyJhbGciOiJFUzI1NiJ9.e30.c2ln", Instead::SignedBadge),
        ] {
            assert_eq!(read(text), Err(expected), "{text}");
        }
    }

    #[test]
    fn a_file_is_read_as_what_it_is() {
        let json = request().json();
        let marked = format!("\u{feff}{json}");
        assert_eq!(read_file(marked.as_bytes(), true), Ok(request()));
        for (bytes, all, expected) in [
            (&b"\xff\xd8\xff\xe0"[..], true, Instead::Picture),
            (b"\xff\xd8\xff\xe0", false, Instead::Picture),
            (b"%PDF-1.7", false, Instead::Document),
            (json.as_bytes(), false, Instead::TooLarge),
            (b"Bonjour", false, Instead::TooLarge),
            (b"\xff\xfea", true, Instead::Unknown),
            (b"", true, Instead::Nothing),
        ] {
            assert_eq!(read_file(bytes, all), Err(expected), "{bytes:?}");
        }
        assert_eq!(no_key(&json), Some(Instead::Request));
        assert_eq!(no_key("{ \"keys\": [{ \"kty\": \"EC\" }] }"), Some(Instead::PublicKey));
        assert_eq!(no_key(BADGE), Some(Instead::BadgeModule));
        assert_eq!(no_key("-----BEGIN RSA PRIVATE KEY-----"), None);
        assert_eq!(no_key("Bonjour"), None);
        let found = |bytes: &[u8]| badge_in(&request(), bytes, true).map(|badge| badge.id);
        assert_eq!(found(BADGE.as_bytes()).as_deref(), Ok("candidature"));
        assert_eq!(found(json.as_bytes()), Err(Misfit::Instead(Instead::Request)));
        assert_eq!(found(b"GIF89a"), Err(Misfit::Instead(Instead::Picture)));
        assert_eq!(found(b"{"), Err(Misfit::NotABadge));
        assert_eq!(found(b"{ \"kind\": \"badge\" }"), Err(Misfit::NotABadge));
        let other = BADGE.replace("\"candidature\"", "\"autre\"");
        assert_eq!(found(other.as_bytes()), Err(Misfit::OtherBadge));
    }

    #[test]
    fn only_the_badge_that_is_asked_for_fits() {
        let fits =
            |from: &str, to: &str| badge_for(&request(), &BADGE.replace(from, to)).map(|_| ());
        assert_eq!(fits("", ""), Ok(()));
        assert_eq!(fits("\"candidature\"", "\"autre\""), Err(Misfit::OtherBadge));
        assert_eq!(fits("ml.example.org/e", "autre.example.org/e"), Err(Misfit::OtherAchievement));
        assert_eq!(fits("\"id\": \"https://ml.example.org/e\", ", ""), Err(Misfit::NoIssuer));
        assert_eq!(fits("\"title\": \"Candidature\",", ""), Err(Misfit::NotABadge));
        assert_eq!(badge_for(&request(), "{"), Err(Misfit::NotABadge));
    }

    #[test]
    fn what_was_done_stands_beside_what_is_asked() {
        let badge = badge_for(&request(), BADGE).expect("a badge");
        assert!(is_complete(&request(), &badge));
        let mut less = request();
        // All of them right in the end is not enough.
        less.done[0].strict.n = 799;
        less.done.remove(1);
        less.done.push(done(Activity::Quiz, "entretien", [1000, 1000], 1000));
        let rows = compare(&less, &badge);
        let met: Vec<_> = rows.iter().map(|row| (row.asked.is_some(), row.met)).collect();
        assert_eq!(
            met,
            [(true, Met::TooLow), (true, Met::No), (true, Met::Yes), (false, Met::Yes)]
        );
        assert!(!is_complete(&less, &badge));
        let mut one_card = request();
        one_card.done[2].broad.n = 1;
        assert_eq!(compare(&one_card, &badge)[2].met, Met::TooLow, "the whole deck is asked for");
        let any =
            BADGE.replace("\"requires\": [", "\"requires\": { \"any\": [").replace("] }", "] } }");
        assert!(is_complete(&less, &badge_for(&less, &any).expect("a badge")));
    }
}
