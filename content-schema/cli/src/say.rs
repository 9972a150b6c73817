//! What the command itself says. The sentences stand in `content-schema/locales/`, `cli.ftl` in each language;
//! `build.rs` makes a function of each.

use tremplin_author::Lang;

include!(concat!(env!("OUT_DIR"), "/cli.rs"));

/// The one in the language, of what is said in French and in English.
pub fn pick<T>(lang: Lang, [french, english]: [T; 2]) -> T {
    match lang {
        Lang::Fr => french,
        Lang::En => english,
    }
}
