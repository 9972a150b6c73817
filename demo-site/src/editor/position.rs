//! From byte offsets in UTF-8, which the checks give, to what a person and a browser count.

use tremplin_content::report::Span;

/// The offset in UTF-16 code units, as `setSelectionRange` counts, of a byte offset.
pub fn utf16(text: &str, offset: usize) -> u32 {
    let units = text[..text.floor_char_boundary(offset)].encode_utf16().count();
    u32::try_from(units).unwrap_or(u32::MAX)
}

/// The part of a span that lies on its first line: an object of forty lines is not underlined whole.
pub fn on_one_line(text: &str, span: Span) -> Span {
    let start = text.floor_char_boundary(span.start);
    let end = text.floor_char_boundary(span.end).max(start);
    let end = text[start..end].find('\n').map_or(end, |newline| start + newline);
    Span { start, end }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "é\n\u{1f600}b\nc";

    #[test]
    fn characters_outside_the_basic_plane_count_twice() {
        let b = TEXT.find('b').expect("b is there");
        assert_eq!(utf16(TEXT, b), 4);
    }

    #[test]
    fn offsets_inside_a_character_or_behind_the_end_are_tolerated() {
        assert_eq!(utf16(TEXT, 1), 0);
        assert_eq!(utf16(TEXT, 999), TEXT.encode_utf16().count() as u32);
    }

    #[test]
    fn a_long_span_is_cut_at_its_line() {
        let span = on_one_line("{\n  \"a\": 1\n}", Span { start: 0, end: 12 });
        assert_eq!(span, Span { start: 0, end: 1 });
        let span = on_one_line("abc", Span { start: 1, end: 2 });
        assert_eq!(span, Span { start: 1, end: 2 });
    }
}
