//! Names of functions, as Rust's compiler gives them.

/// A name without the hashes that tell crates and copies apart: `a::b::h0123456789abcdef` and
/// `a[0123456789abcdef]::b` are `a::b`.
pub(crate) fn without_hash(name: &str) -> String {
    let name = match name.rsplit_once("::h") {
        Some((name, hash)) if is_hash(hash) => name,
        _ => name,
    };
    let mut kept = String::new();
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        kept.push_str(before);
        rest = after;
        match after.split_once(']') {
            Some((hash, after)) if is_hash(hash) => rest = after,
            _ => kept.push('['),
        }
    }
    kept + rest
}

/// A name as wasm-bindgen writes that of the linker: `_ZN1a1bE` is `a::b`; what the page calls loses the hash of its
/// crate.
pub(crate) fn by_bindgen(linked: &str) -> String {
    match rustc_demangle::try_demangle(linked) {
        Ok(name) => name.to_string(),
        Err(_) => match linked.rsplit_once('_') {
            Some((name, hash)) if is_hash(hash) => name.to_owned(),
            _ => linked.to_owned(),
        },
    }
}

/// A name without the count by which wasm-bindgen tells functions of one name apart: `a::b[1]` is `a::b`.
pub(crate) fn without_count(name: &str) -> &str {
    let count = name.strip_suffix(']').and_then(|name| name.rsplit_once('['));
    match count {
        Some((name, count)) if count.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => name,
    }
}

fn is_hash(text: &str) -> bool {
    (12..=16).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// The last word of a path, which is what stands behind `fn` in the source; `{{closure}}` for what has no
/// name: `<a::B as c::D>::e::<f::G>` is `e`.
pub(crate) fn last(name: &str) -> &str {
    let mut depth = 0_usize;
    let mut words = vec![0];
    for (at, byte) in name.bytes().enumerate() {
        match byte {
            b'<' | b'{' => depth += 1,
            // Not the arrow of a function's type.
            b'>' if at > 0 && name.as_bytes()[at - 1] == b'-' => {}
            b'>' | b'}' => depth = depth.saturating_sub(1),
            b':' if depth == 0 && name[..at].ends_with(':') => words.push(at + 1),
            _ => {}
        }
    }
    let ends = words.iter().skip(1).map(|start| start - 2).chain([name.len()]);
    let words = words.iter().zip(ends).map(|(start, end)| &name[*start..end]);
    match words.filter(|word| !word.starts_with('<')).last() {
        Some(word) if word.starts_with("{closure") => "{{closure}}",
        word => word.unwrap_or(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_taken_away() {
        assert_eq!(without_hash("a::b::h0123456789abcdef"), "a::b");
        assert_eq!(without_hash("a[0123456789abcdef]::b::hello"), "a::b::hello");
        assert_eq!(without_hash("<[u8] as a[0123456789abcdef]::B>::c"), "<[u8] as a::B>::c");
    }

    #[test]
    fn names_are_those_of_bindgen() {
        for (linked, name) in [
            ("_ZN1a1b17h0123456789abcdefE", "a::b::h0123456789abcdef"),
            ("mounted_focus_df33a2975916305a", "mounted_focus"),
            ("memory_grow", "memory_grow"),
        ] {
            assert_eq!(by_bindgen(linked), name);
        }
        for (name, plain) in [("a::b[1]", "a::b"), ("[u8]", "[u8]"), ("a[0]::b", "a[0]::b")] {
            assert_eq!(without_count(name), plain);
        }
    }

    #[test]
    fn the_last_word_is_that_of_the_source() {
        for (name, word) in [
            ("a::b", "b"),
            ("main", "main"),
            ("<a::B as c::D<e::F>>::g", "g"),
            ("a::<impl b::C>::d", "d"),
            ("a::b::<c::D>", "b"),
            ("<a::B<fn(c::D) -> e::F>>::g", "g"),
            ("a::b::{{closure}}", "{{closure}}"),
            ("a::b::{closure#0}", "{{closure}}"),
            ("a::b::{closure#0}::<c::D>", "{{closure}}"),
        ] {
            assert_eq!(last(name), word, "{name}");
        }
    }
}
