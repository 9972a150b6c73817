//! Text as the letters that the rules tell apart.
//!
//! The Unicode tables of a library would cost the learner more than the rest of the quiz, so this
//! knows the Latin (to Latin Extended-A, with Romanian's ș and ț), Greek, Cyrillic and Arabic
//! letters of today's languages; others are compared as they are. The tests hold it to the tables
//! of the Unicode Character Database.

use tremplin_content::quiz::MatchRules;

/// Letters with one mark: each mark is followed by pairs of a lower-case letter and what is left
/// of it without. Taken from the canonical decompositions of UnicodeData.txt; only the letters
/// behind U+0335 and U+0338 (strokes, a missing dot, a long s, eth) have none there.
const MARKED: &str = "\
\u{300}àaèeìiòoùuѐеѝи\
\u{301}áaéeíióoúuýyćcĺlńnŕrśsźzΐϊάαέεήηίιΰϋόούυώωѓгќк\
\u{302}âaêeîiôoûuĉcĝgĥhĵjŝsŵwŷy\
\u{303}ãañnõoĩiũu\
\u{304}āaēeīiōoūu\
\u{306}ăaĕeğgĭiŏoŭuйиўу\
\u{307}ċcėeġgİIżz\
\u{308}äaëeïiöoüuÿyϊιϋυёеїі\
\u{30a}åaůu\
\u{30b}őoűu\
\u{30c}čcďděeľlňnřršsťtžz\
\u{326}șsțt\
\u{327}çcģgķkļlņnŗrşsţt\
\u{328}ąaęeįiųu\
\u{335}øođdħhıiłlŧtſs\
\u{338}ðd\
\u{653}آا\
\u{654}أاؤوئي\
\u{655}إا";

/// Where the marks of a letter start, seven bits each; below stands its code point.
const MARKS: u32 = 21;
/// Set when the letter is a capital and capitals matter.
const CAPITAL: u64 = 1 << 63;
const ALEF: u64 = 0x627;
const SPACE: u64 = 0x20;
/// The French mark that opens a quotation, with a space behind it.
const OPENING: u64 = 0xab;

/// The letters of a text. A letter is its lower-case base, its marks and [`CAPITAL`] in one
/// number, so that it is the same letter whether its accent was typed apart or not.
pub(super) fn fold(text: &str, rules: &MatchRules) -> Vec<u64> {
    let mut letters = Vec::new();
    for char in text.trim().chars() {
        push(char, rules, &mut letters);
    }
    if !rules.spaces {
        while letters.last() == Some(&SPACE) {
            letters.pop();
        }
    }
    letters
}

/// One letter by itself, whatever its case and the form of an apostrophe.
pub(crate) fn letter(char: char) -> char {
    if is_apostrophe(char) { '\'' } else { lower_case(char) }
}

fn is_apostrophe(char: char) -> bool {
    matches!(char, '\'' | '`' | '´' | 'ʹ' | 'ʻ' | 'ʼ' | '‘' | '’' | '‛' | '′')
}

fn push(char: char, rules: &MatchRules, letters: &mut Vec<u64>) {
    let tolerant = !rules.accents;
    let plain = match char {
        // Soft hyphen, joiners, marks of direction: not to be seen, often pasted along.
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => return,
        // Arabic vowel signs and the stretching of a word.
        '\u{64b}'..='\u{652}' | '\u{640}' if tolerant => return,
        '\u{300}'..='\u{36f}' | '\u{653}'..='\u{655}' => return add_mark(char, tolerant, letters),
        'œ' if tolerant => return push_both(['o', 'e'], rules, letters),
        'Œ' if tolerant => return push_both(['O', 'e'], rules, letters),
        'æ' if tolerant => return push_both(['a', 'e'], rules, letters),
        'Æ' if tolerant => return push_both(['A', 'e'], rules, letters),
        'ß' | 'ẞ' if tolerant => return push_both(['s', 's'], rules, letters),
        'ٱ' if tolerant => 'ا',
        _ if !rules.apostrophes && is_apostrophe(char) => '\'',
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' if !rules.spaces => ' ',
        '\u{2010}' | '\u{2011}' => '-',
        // Which kind of space it is nobody sees.
        _ if char.is_whitespace() => ' ',
        _ => char,
    };
    if !rules.spaces {
        // Languages differ in the space before a mark, and so do keyboards.
        match plain {
            ' ' if matches!(letters.last(), None | Some(&(SPACE | OPENING))) => return,
            '?' | '!' | ':' | ';' | ',' | '.' | '…' | '%' | '»'
                if letters.last() == Some(&SPACE) =>
            {
                letters.pop();
            }
            _ => {}
        }
    }
    let lower = lower_case(plain);
    match unmark(lower) {
        Some((base, mark)) => {
            push(base, rules, letters);
            add_mark(mark, tolerant, letters);
        }
        None => letters.push(u64::from(u32::from(lower))),
    }
    if let Some(last) = letters.last_mut().filter(|_| rules.case && lower != plain) {
        *last |= CAPITAL;
    }
}

fn push_both(parts: [char; 2], rules: &MatchRules, letters: &mut Vec<u64>) {
    for part in parts {
        push(part, rules, letters);
    }
}

fn add_mark(mark: char, tolerant: bool, letters: &mut [u64]) {
    let Some(last) = letters.last_mut() else { return };
    let mark = u32::from(mark);
    let is_hamza = mark >= 0x653;
    // The hamza is left out on alef as a matter of habit, on other letters it is a mistake.
    if tolerant && (!is_hamza || *last == ALEF) {
        return;
    }
    // 1 to 0x70 for the combining marks, 0x71 to 0x73 for madda and hamza.
    let code = u64::from(if is_hamza { mark - 0x653 + 0x71 } else { mark - 0x2ff });
    for slot in 0..6 {
        let shift = MARKS + 7 * slot;
        if *last >> shift & 0x7f == 0 {
            *last |= code << shift;
            return;
        }
    }
}

fn unmark(letter: char) -> Option<(char, char)> {
    if letter < '\u{c0}' {
        return None;
    }
    let mut mark = letter;
    let mut chars = MARKED.chars();
    while let Some(next) = chars.next() {
        match next {
            '\u{300}'..='\u{36f}' | '\u{653}'..='\u{655}' => mark = next,
            _ => {
                let base = chars.next()?;
                if next == letter {
                    return Some((base, mark));
                }
            }
        }
    }
    None
}

/// Lower case by the regular distances of the Unicode blocks; a final sigma becomes a plain one.
fn lower_case(letter: char) -> char {
    let code = u32::from(letter);
    let lower = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3ab | 0x410..=0x42f => code + 32,
        0x400..=0x40f => code + 80,
        0x386 => 0x3ac,
        0x388..=0x38a => code + 37,
        0x38c => 0x3cc,
        0x38e..=0x38f => code + 63,
        0x3c2 => 0x3c3,
        0x178 => 0xff,
        0x1e9e => 0xdf,
        // Pairs of which the first, even or odd, is the capital.
        0x100..=0x12f | 0x132..=0x137 | 0x14a..=0x177 | 0x200..=0x21f => code | 1,
        0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f => code | 1,
        0x1e00..=0x1e95 | 0x1ea0..=0x1eff => code | 1,
        0x139..=0x148 | 0x179..=0x17e | 0x4c1..=0x4ce => (code + 1) & !1,
        _ => code,
    };
    char::from_u32(lower).unwrap_or(letter)
}
