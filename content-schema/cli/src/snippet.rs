//! `tremplin snippet`: the HTML that shows a module in a page.

use tremplin_content::Lang;

use crate::args::SnippetOptions;

/// What to print and the exit code.
pub fn run(_options: &SnippetOptions, _lang: Lang) -> (String, u8) {
    (String::new(), crate::FAILED)
}
