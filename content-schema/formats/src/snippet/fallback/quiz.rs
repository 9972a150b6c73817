//! A quiz as fields that can be worked through without script. There is no `<form>` around them: on a page
//! that is one big form (ASP.NET, SharePoint), the parser would leave it out and let its end close the page's.
//! Nor do the fields belong to that one: `form=""` keeps them out of what it sends.
//!
//! The widget takes over what has been answered here: it looks for `[data-item]` and the inputs and lists
//! inside. Their values are the index of a choice or target in the author's order, `true` or `false`, or text.

use tremplin_content::html::address::resolve;
use tremplin_content::html::page::{Page, several};
use tremplin_content::html::{directed, escape, plain, rich, rich_line};
use tremplin_content::id::is_id;
use tremplin_content::quiz::{Interaction, Item, ItemKey, QuizModule, SelfCheck, items, lesson};

/// Calm spacing and targets of 44 px. It names no colour, so it fits any page; where a page
/// forbids inline styles, the HTML is plain and still readable.
pub(super) const STYLE: &str = "tremplin-quiz>div{overflow-wrap:anywhere}\
tremplin-quiz fieldset{margin:0 0 1.5rem;padding:0;border:0;min-width:0}\
tremplin-quiz legend{padding:0;font-weight:bold}\
tremplin-quiz fieldset>p{margin:0}\
tremplin-quiz :is(label,summary){box-sizing:border-box;min-height:44px;padding:.6em 0}\
tremplin-quiz label{display:block;padding-inline-start:1.6em;text-indent:-1.6em}\
tremplin-quiz :is(input,select){max-width:100%;font:inherit;text-indent:0}\
tremplin-quiz select{min-height:44px}\
tremplin-quiz p[id]{margin-top:1em}\
tremplin-quiz a[href^='#']{display:inline-block;padding:.6em}\
tremplin-quiz :is(img,video){max-width:100%}";

pub(super) fn content(page: &Page<'_>, module: &QuizModule) -> String {
    let mut out = String::new();
    for (item, key) in module.quiz.items.iter().zip(&module.key.items) {
        out.push_str(&field(page, item, key, &module.quiz.id));
        out.push('\n');
    }
    if let Some(check) = &module.quiz.self_check {
        out.push_str(&domains(page, check));
    }
    out
}

/// The domains that the questions are about, each with its way on. Which level is reached is the widget's to count.
fn domains(page: &Page<'_>, check: &SelfCheck) -> String {
    let list = check.domains.iter().map(|domain| {
        let name = plain(&domain.name, page.lang);
        match &domain.next {
            Some([next, title]) if !is_id(next) => {
                let address = escape(&resolve(page.src, next));
                format!("{name}<br><a href=\"{address}\">{}</a>", plain(title, page.lang))
            }
            _ => name,
        }
    });
    several(&list.collect::<Vec<_>>())
}

fn field(page: &Page<'_>, item: &Item, key: &ItemKey, quiz: &str) -> String {
    if let Interaction::Lesson(lesson) = &item.interaction {
        return lesson::section(page, item, lesson);
    }
    let mut out = format!(
        "<fieldset data-item=\"{}\"><legend{}>{}</legend>",
        item.id,
        directed(&item.prompt, page.lang),
        rich_line(&item.prompt)
    );
    // Radios of one name are one group on all of the page.
    let name = format!("{quiz}-{}", item.id);
    if let Some(image) = &item.image {
        out.push_str(&page.image(image));
    }
    out.push_str(&items::fields(page, &item.interaction, &name));
    if let Some(hint) = &item.hint {
        out.push_str(&page.details(page.words.hint, &rich(hint, page.lang)));
    }
    if item.interaction.is_scored() {
        out.push_str(&page.details(page.words.show_answer, &answer(page, item, key)));
    }
    out.push_str("</fieldset>");
    out
}

fn answer(page: &Page<'_>, item: &Item, key: &ItemKey) -> String {
    let (mut out, feedback) = items::answer(page, &item.interaction, &key.solution);
    if let Some(said) = key.explanation.as_deref().or(feedback) {
        out.push_str(&rich(said, page.lang));
    }
    out
}
