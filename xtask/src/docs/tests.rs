use percent_encoding::percent_decode_str;

use super::*;

fn docs(texts: &[(&str, &str)]) -> Docs {
    let texts = texts.iter().map(|(path, text)| (PathBuf::from(path), (*text).to_owned()));
    Docs { texts: texts.collect(), root: root() }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The documentation as it is: its links and their parts are there, each page is in its list.
#[test]
fn every_link_of_the_documentation_leads_somewhere() {
    let files = Docs::read(&root()).unwrap().files().unwrap();
    for name in
        ["fr/index.html", "en/webmaster.html", "en/contributing.html", "fr.json", "docs.css"]
    {
        assert!(files.contains_key(name), "{name}");
    }
    for (name, html) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
        // A sample of code has no tags: its angle brackets are escaped.
        let tags = html.split('<').filter_map(|rest| rest.split('>').next());
        let addresses = tags.filter_map(|tag| tag.split_once("href=\"")?.1.split('"').next());
        for address in addresses {
            let inside = !address.contains(':') && !address.starts_with("../../");
            let (file, part) = address.split_once('#').unwrap_or((address, ""));
            let to = match (file, file.strip_prefix("../")) {
                _ if !inside => continue,
                ("", _) => name.clone(),
                (_, Some(other)) => other.to_owned(),
                _ => name.split_once('/').map_or(file.into(), |(lang, _)| format!("{lang}/{file}")),
            };
            let there = files.get(&to);
            assert!(there.is_some(), "{name} leads to {address}, which is not there");
            let part = percent_decode_str(part).decode_utf8().unwrap();
            let id = format!("id=\"{part}\"");
            let has = part.is_empty() || there.is_some_and(|html| html.contains(&id));
            assert!(has, "{name} leads to {address}, where no such part is");
        }
    }
}

#[test]
fn every_mistake_is_named() {
    let wrong = docs(&[
        ("CONTRIBUTING.md", "# Contributing\n[a](docs/en/a.md#b) [c](c.md) [d](https://d.example)"),
        ("docs/en/README.md", "# List\n[Contributor](../../CONTRIBUTING.md) [A](a.md)"),
        ("docs/en/a.md", "# A\n<p>x\n\n[up](#a)"),
        ("docs/fr/README.md", "# Liste"),
        ("docs/fr/a.md", "# A"),
    ]);
    let error = wrong.files().unwrap_err().to_string();
    let sentences: Vec<&str> = error.lines().skip(1).map(str::trim).collect();
    assert_eq!(
        sentences,
        [
            "CONTRIBUTING.md: docs/en/a.md#b is no part of that page",
            "CONTRIBUTING.md: c.md is no page",
            "docs/en/a.md: <p>x is HTML, not Markdown",
            "docs/fr/a.md: docs/fr/README.md does not name it",
        ]
    );
}

#[test]
fn a_page_has_what_stands_around_it() {
    let right = docs(&[
        ("CONTRIBUTING.md", "# Contributing\n[a](docs/en/a.md#b)"),
        ("docs/en/README.md", "# List\n[Contributor](../../CONTRIBUTING.md) [A & B](a.md)"),
        ("docs/en/a.md", "# A\n## B\n{text} `/issuer`\n## C"),
        ("docs/fr/README.md", "# Liste\n[Contribuer](../../CONTRIBUTING.md)"),
    ]);
    let files = right.files().unwrap();
    let page = &files["en/a.html"];
    for piece in [
        "<html lang=\"en\">",
        "<a href=\"a.html\" aria-current=\"page\">A &amp; B</a>",
        "href=\"../fr/index.html\">Français</a>",
        "<li><a href=\"#c\">C</a></li>",
        "{text} <a href=\"../../issuer?lang=en\"><code>/issuer</code></a>",
    ] {
        assert!(page.contains(piece), "{piece} is not in {page}");
    }
    assert!(files["en/contributing.html"].contains("<a href=\"a.html#b\">a</a>"));
    let french = &files["fr/index.html"];
    let english_page = "<a href=\"../en/contributing.html\" hreflang=\"en\">Contribuer</a>";
    assert!(french.contains(english_page), "{french}");
    let index: serde_json::Value = serde_json::from_str(&files["en.json"]).unwrap();
    let part = index.as_array().unwrap().iter().find(|part| part["address"] == "a.html#b").unwrap();
    assert_eq!(part["text"], "{text} /issuer");
    assert_eq!(files["fr.json"].matches("address").count(), 1);
}
