use super::*;
use proptest::prelude::*;

const TOKEN: &str = "eyJhbGciOiJFUzI1NiJ9.e30.c2ln";

#[test]
fn a_badge_is_found_in_a_link() {
    let link = format!("https://a.example/badge?lang=fr#x=1&tremplin-badge={TOKEN}");
    let broken = link.replace(".e30", ".e3\r\n0");
    for text in [
        &link,
        &broken,
        &format!("\u{feff}{link}\n"),
        &format!("Voici : {link}. À bientôt"),
        &format!("<{link}>\n\nCamille"),
        &format!("{link}\nÀ bientôt, Camille"),
        &format!("{link}&utm=x"),
        &format!("[InternetShortcut]\r\nURL={link}\r\nIconIndex=0"),
    ] {
        assert_eq!(badge(text).as_deref(), Some(TOKEN), "{text}");
    }
    for text in ["", "tremplin-badge=", "https://a.example/#tremplin-badge=&x=1", TOKEN] {
        assert_eq!(badge(text), None, "{text}");
    }
}

/// A token as long as one of ES256 is.
fn whole() -> String {
    token(r#"{"alg":"ES256","typ":"JWT"}"#, 64)
}

fn token(header: &str, signature: usize) -> String {
    let payload = format!(r#"{{"iss":"https://a.example/","vc":"{}"}}"#, "é8J-".repeat(60));
    let parts = [header.as_bytes(), payload.as_bytes(), &vec![0xf7; signature]];
    parts.map(base64url::encode).join(".")
}

/// Lines of so many characters, each behind a sign of its own.
fn wrapped(text: &str, width: usize, before: &str, after: &str) -> String {
    let lines = text.as_bytes().chunks(width).map(|line| std::str::from_utf8(line).unwrap());
    lines.map(|line| format!("{before}{line}{after}")).collect()
}

fn quoted_printable(text: &str) -> String {
    let (mut out, mut column) = (String::new(), 0);
    for byte in text.bytes() {
        let sign = match byte {
            b'\r' | b'\n' | b' '..=b'<' | b'>'..=b'~' => char::from(byte).to_string(),
            _ => format!("={byte:02X}"),
        };
        if column + sign.len() > 75 {
            out.push_str("=\r\n");
            column = 0;
        }
        column = if byte == b'\n' { 0 } else { column + sign.len() };
        out.push_str(&sign);
    }
    out
}

#[test]
fn what_stands_on_the_next_line_is_not_of_the_token() {
    let of_rsa = |bytes: usize| {
        let n = base64url::encode(&vec![0xf7; bytes]);
        token(&format!(r#"{{"alg":"RS256","jwk":{{"kty":"RSA", "n" : "{n}"}}}}"#), bytes)
    };
    let by_name = token(r#"{"alg":"RS256","kid":"a"}"#, 256);
    for token in [whole(), of_rsa(256), of_rsa(384), of_rsa(320), by_name] {
        let link = format!("https://a.example/badge#tremplin-badge={token}");
        for end in [
            "\nCordialement",
            "\r\nCamille\r\nMartin",
            "\nA.b.c",
            " \nMerci",
            "\n-- \nCamille",
            "\n_____\nDe",
            ".\nCordialement",
            ".\r\nA.b",
            ",\nmerci",
            " !\nMerci",
            "]\nMerci",
        ] {
            for text in [
                format!("Voici votre badge :\n{link}{end}"),
                format!("{}{}", wrapped(&link, 76, "", "\n"), end.trim_start()),
                format!("{}> {}", wrapped(&link, 70, "> ", "\r\n"), end.trim_start()),
                format!("{}>> {}", wrapped(&link, 70, ">> ", " \n"), end.trim_start()),
                format!("{token}{end}"),
                format!("Bonjour,\n{}{}", wrapped(&token, 64, "", "\n"), end.trim_start()),
                format!("{}{}", wrapped(&token, 64, "> > ", "\n"), end.trim_start()),
            ] {
                assert_eq!(badge(&text).as_deref(), Some(token.as_str()), "{text}");
            }
        }
    }
}

#[test]
fn a_letter_is_read_as_programs_write_it() {
    let token = whole();
    let link = format!("https://a.example/badge?lang=fr#tremplin-badge={token}");
    let head = "From: a@a.example\r\nSubject: =?utf-8?q?Votre_badge?=\r\nMIME-Version: 1.0\r\n";
    let html = format!("<p>L’été : <a href=\"{link}\" target=\"_blank\">Voir</a></p>");
    let standard = |text: &str| {
        let text = base64url::encode(text.as_bytes()).replace('-', "+").replace('_', "/");
        wrapped(&format!("{text}=="), 76, "", "\r\n")
    };
    let percent: String = link
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02x}"),
        })
        .collect();
    let dashes = link
        .replace('-', "-2D")
        .replace('_', "-5F")
        .replace("://", "-3A__")
        .replace('/', "_")
        .replace('#', "-23")
        .replace('=', "-3D")
        .replace('?', "-3F");
    for text in [
        format!(
            "{head}Content-Transfer-Encoding: quoted-printable\r\n\r\n{}",
            quoted_printable(&format!("L=C3 : {link}\r\nCordialement"))
        ),
        format!(
            "{head}Content-Transfer-Encoding: quoted-printable\r\n\r\n{}",
            quoted_printable(&html)
        ),
        format!(
            "{head}Content-Transfer-Encoding: Base64\r\n\r\n{}\r\n--x--",
            standard(&format!("L’été : {link}\r\nMerci"))
        ),
        format!("{head}Content-Transfer-Encoding: base64\nX: y\n\n{}", standard(&html)),
        // The text was cut, what the pages show was not.
        format!("{head}\r\n--x\r\n\r\n{}\r\n\r\n--x\r\n\r\n{html}", &link[..link.len() - 20]),
        html.clone(),
        format!("<!doctype html><html>{html}</html>"),
        format!(
            "https://eur03.safelinks.protection.outlook.com/?url={percent}&data=05%7C02&reserved=0"
        ),
        format!("<a href='https://a.example/?u={}&amp;x=1'>", percent.replace('%', "%25")),
        quoted_printable(&format!(
            "https://eur03.safelinks.protection.outlook.com/?url={percent}&data=05"
        )),
        format!("https://urldefense.proofpoint.com/v2/url?u={dashes}&d=DwMFaQ"),
        format!(
            "https://urldefense.com/v3/__https://a.example/badge*tremplin-badge={token}__;Iw!!Abc"
        ),
        format!("Mon badge ({link})."),
        format!("[Mon badge]({link}) !"),
        format!("[InternetShortcut]\r\nURL={link}\r\nIconIndex=0"),
    ] {
        assert_eq!(badge(&text).as_deref(), Some(token.as_str()), "{text}");
    }
}

#[test]
fn what_nobody_sees_is_not_of_the_link() {
    let token = whole();
    let link = format!("https://a.example/badge#tremplin-badge={token}");
    for hidden in ["\u{ad}", "\u{200b}", "\u{2060}", "\u{feff}"] {
        let text = wrapped(&link, 40, "", hidden);
        assert_eq!(badge(&text), Some(token.clone()), "{text}");
    }
    // UTF-16 read as UTF-8, as an editor and a shell of Windows write it.
    let bytes: Vec<u8> = format!("\u{feff}Voici : {link}\r\nMerci")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(badge(&String::from_utf8_lossy(&bytes)), Some(token));
}

#[test]
fn a_badge_in_digits_ends_with_its_line() {
    let digits = "1234567890".repeat(40);
    let link = format!("https://a.example/#tremplin-badge={digits}");
    for text in [
        format!("{link}\nCordialement"),
        format!("{link}.\nCordialement"),
        format!("{}Cordialement", wrapped(&link, 70, "> ", "\n")),
        link.clone(),
        quoted_printable(&link),
    ] {
        assert_eq!(badge(&text), Some(digits.clone()), "{text}");
    }
}

#[test]
fn a_request_is_read_as_a_badge_is() {
    let json = format!("{{\"tremplin\":1,\"badge\":\"{}\"}}", "a".repeat(200));
    let text = base64url::encode(json.as_bytes());
    let link = format!("https://a.example/issuer#request={text}");
    for letter in [
        format!("{link}\nCamille"),
        format!("{link}.\nCamille"),
        format!("{link}."),
        format!("{}> Camille", wrapped(&link, 70, "> ", "\n")),
        quoted_printable(&format!("{link}\nCamille")),
    ] {
        assert_eq!(request(&letter), Some(text.clone()), "{letter}");
    }
    assert_eq!(request(&link[..link.len() - 4]), None);
}

#[test]
fn hostile_letters_take_no_time() {
    for text in [
        "eyJ\n".repeat(100_000),
        "tremplin-badge=".repeat(30_000),
        "tremplin-badge=\n".repeat(30_000),
        "tremplin-badge=e.e.e\n".repeat(20_000),
        format!("tremplin-badge={}", "a\n".repeat(200_000)),
        "content-transfer-encoding: base64\n\n".repeat(10_000),
        "=3D%3D".repeat(60_000),
    ] {
        let start = std::time::Instant::now();
        let _ = badge(&text);
        assert!(start.elapsed().as_secs() < 5, "{}", &text[..20]);
    }
}

proptest! {
    #[test]
    fn any_text_is_looked_at(text in "(.|\\n|tremplin-badge=|eyJ\\.|=3D|%3D|> ){0,40}") {
        let _ = (badge(&text), request(&text), is_letter(&text));
    }
}
