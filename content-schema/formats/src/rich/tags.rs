//! The allow-list of HTML: what each tag becomes.

/// What a tag becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// A paragraph of its own.
    Block,
    /// A paragraph in bold: our texts have no headings.
    Heading,
    /// A paragraph that looked otherwise.
    Changed,
    Preformatted,
    Break,
    Emphasis,
    Strong,
    Code,
    Link,
    List(bool),
    Item,
    Row,
    Cell,
    /// Small letters above or below the line.
    Raised,
    Lowered,
    Picture,
    /// Text that looked otherwise, in a way that may matter: struck through, underlined.
    Marked,
    /// Text whose looks do not matter.
    Looks,
    /// Nothing is to be said of it.
    Silent,
    /// No tag of HTML: somebody meant the signs.
    Unknown,
    /// Runs, plays or asks something: it goes, and is named.
    Element,
    /// The same with all that is in it, which is no text.
    Hidden,
}

/// What a tag becomes, by its name in small letters.
pub(super) fn tag(name: &str) -> Tag {
    match name {
        "p" | "div" | "section" | "article" | "main" | "header" | "footer" | "aside" | "dl"
        | "dt" | "dd" | "figure" | "figcaption" | "address" | "hgroup" | "nav" | "details"
        | "summary" => Tag::Block,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Tag::Heading,
        "blockquote" | "center" | "hr" | "table" | "caption" | "fieldset" | "legend" => {
            Tag::Changed
        }
        "pre" => Tag::Preformatted,
        "br" => Tag::Break,
        "em" | "i" | "cite" | "dfn" | "var" => Tag::Emphasis,
        "strong" | "b" => Tag::Strong,
        "code" | "kbd" | "samp" | "tt" => Tag::Code,
        "a" => Tag::Link,
        "ul" | "menu" | "dir" => Tag::List(false),
        "ol" => Tag::List(true),
        "li" => Tag::Item,
        "tr" => Tag::Row,
        "td" | "th" => Tag::Cell,
        "sup" => Tag::Raised,
        "sub" => Tag::Lowered,
        "img" => Tag::Picture,
        "u" | "ins" | "s" | "strike" | "del" | "mark" | "ruby" | "rt" | "rp" => Tag::Marked,
        "font" | "big" | "small" | "blink" | "marquee" | "nobr" | "wbr" | "basefont" => Tag::Looks,
        "html" | "body" | "span" | "abbr" | "acronym" | "q" | "time" | "data" | "label" | "bdi"
        | "bdo" | "tbody" | "thead" | "tfoot" | "colgroup" | "col" | "o:p" | "picture" => {
            Tag::Silent
        }
        "script" | "style" | "noscript" | "template" | "head" | "title" | "textarea" | "select"
        | "option" | "svg" | "math" | "xml" => Tag::Hidden,
        // What stands in it is read: it may be text for who sees nothing else.
        "iframe" | "object" | "embed" | "applet" | "audio" | "video" | "source" | "track"
        | "canvas" | "form" | "input" | "button" | "link" | "meta" | "base" | "map" | "area"
        | "param" | "frame" | "frameset" => Tag::Element,
        // What Word writes.
        _ if name.contains(':') => Tag::Looks,
        _ => Tag::Unknown,
    }
}

/// A number or sign as it stands above or below the line; `None` where there is no such letter.
pub(super) fn shifted(letter: char, raised: bool) -> Option<char> {
    const PLAIN: &str = "0123456789+-=()n";
    const ABOVE: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    const BELOW: &str = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";
    const ORDINALS: [(char, char); 4] = [('e', 'ᵉ'), ('r', 'ʳ'), ('d', 'ᵈ'), ('o', 'ᵒ')];
    let at = PLAIN.chars().position(|plain| plain == letter);
    let ordinal =
        || ORDINALS.iter().find(|(plain, _)| raised && *plain == letter).map(|(_, sign)| *sign);
    at.and_then(|at| if raised { ABOVE } else { BELOW }.chars().nth(at)).or_else(ordinal)
}
