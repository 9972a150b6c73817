//! Readings behind Japanese characters: ` 日本[にほん]` (`furigana`, `kanji`, `kana`).

/// What is wanted of a text with readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// Both, the reading in round brackets.
    Both,
    /// The characters.
    Base,
    /// The reading.
    Read,
}

impl Reading {
    /// By the name of a filter.
    pub fn named(filter: &str) -> Option<Reading> {
        Some(match filter {
            "furigana" => Reading::Both,
            "kanji" => Reading::Base,
            "kana" => Reading::Read,
            _ => return None,
        })
    }

    /// A text as it is wanted. `[sound:a.mp3]` is no reading.
    pub fn of(self, text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once('[') {
            let Some((read, after)) = behind.split_once(']') else { break };
            if read.starts_with("sound:") {
                out.extend([before, "[", read, "]"]);
                rest = after;
                continue;
            }
            let start = before.rfind([' ', '>', '\n']).map_or(0, |at| at + 1);
            let (around, base) = before.split_at(start);
            out.push_str(around.strip_suffix(' ').unwrap_or(around));
            match self {
                Reading::Both => out.extend([base, "（", read, "）"]),
                Reading::Base => out.push_str(base),
                Reading::Read => out.push_str(read),
            }
            rest = after;
        }
        out + rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_are_shown_or_not() {
        let text = "これ は 日本[にほん]です";
        assert_eq!(Reading::Both.of(text), "これ は日本（にほん）です");
        assert_eq!(Reading::Base.of(text), "これ は日本です");
        assert_eq!(Reading::Read.of(text), "これ はにほんです");
        assert_eq!(Reading::Read.of("a [sound:b.mp3] c["), "a [sound:b.mp3] c[");
    }
}
