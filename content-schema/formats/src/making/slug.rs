//! Identifiers from names.

/// What an identifier has for a letter with an accent or a ligature; nothing for any other sign.
fn folded(letter: char) -> &'static str {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => "a",
        'æ' => "ae",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => "o",
        'œ' => "oe",
        'ß' => "ss",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ý' | 'ÿ' => "y",
        _ => "",
    }
}

/// An identifier made from a name: at most 48 of `a`–`z`, `0`–`9` and single hyphens. Empty where nothing of the
/// name can stand in one.
pub(crate) fn slug(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        if out.len() >= 48 {
            break;
        }
        match letter {
            'a'..='z' | '0'..='9' => out.push(letter),
            '\'' | '’' | '\u{300}'..='\u{36f}' => {}
            _ if !folded(letter).is_empty() => out.push_str(folded(letter)),
            _ if !out.is_empty() && !out.ends_with('-') => out.push('-'),
            _ => {}
        }
    }
    out.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::slug;
    use tremplin_content::id::is_id;

    #[test]
    fn names_become_identifiers() {
        for (name, id) in [
            ("Le CV : une page", "le-cv-une-page"),
            ("Œuvre d’été — Noël", "oeuvre-dete-noel"),
            ("cv-2", "cv-2"),
            ("--", ""),
            ("سيرة", ""),
        ] {
            assert_eq!(slug(name), id);
        }
        assert!(is_id(&slug(&"é œ".repeat(100))));
    }
}
