//! A badge as text: what it says, what has to be done for it, who signs it.

use tremplin_content::badge::{Activity, Alignment, BadgeModule, Issuer, Requirement, Rule};
use tremplin_content::html::address::resolve;
use tremplin_content::html::page::Page;
use tremplin_content::html::{directed, escape, plain, rich};

/// Calm spacing and targets of 44 px. It names no colour, so it fits any page; where a page
/// forbids inline styles, the HTML is plain and still readable.
pub(super) const STYLE: &str = "tremplin-badge>div{overflow-wrap:anywhere}\
tremplin-badge :is(li,summary){box-sizing:border-box;min-height:44px;padding:.6em 0}\
tremplin-badge img{max-width:100%}";

pub(super) fn content(page: &Page<'_>, module: &BadgeModule) -> String {
    let mut out = String::new();
    if let Some(image) = &module.image {
        out.push_str(&page.image(image));
    }
    out.push_str(&format!(
        "<p{}>{}</p>\n",
        directed(&module.description, page.lang),
        escape(&module.description)
    ));
    out.push_str(&rich(&module.criteria, page.lang));
    let rule = page.words.to_do[usize::from(module.rule == Rule::Any)];
    let list: String = module.requires.iter().map(|each| requirement(page, each)).collect();
    out.push_str(&format!("\n<p>{}</p>\n<ul>{list}</ul>\n", page.say(rule)));
    if let Some(issuer) = &module.issuer {
        out.push_str(&signed_by(page, issuer));
    }
    if !module.alignments.is_empty() {
        let list: String =
            module.alignments.iter().map(|each| alignment(each, page.lang)).collect();
        out.push_str(&page.details(page.words.skills, &format!("<ul>{list}</ul>")));
    }
    out.push_str(&format!("<p>{}</p>\n", page.say(page.words.proves_nothing)));
    out
}

/// `Quiz : Le CV (80 % au moins)`, with a link where there is one.
fn requirement(page: &Page<'_>, requirement: &Requirement) -> String {
    let name = match requirement.activity {
        Activity::Quiz => page.words.quiz,
        Activity::Flashcards => page.words.flashcards,
    };
    let (before, after) = name.split_once("{title}").unwrap_or((name, ""));
    let mut title = plain(&requirement.title, page.lang);
    if let Some(href) = &requirement.href {
        let address = escape(&resolve(page.src, href));
        title = format!("<a href=\"{address}\">{title}</a>");
    }
    let Requirement { score, seen, known, .. } = *requirement;
    // All of the cards goes without saying.
    let shares = [score, Some(seen).filter(|seen| *seen < 100), Some(known)];
    let said = shares.iter().zip(page.words.at_least).filter_map(|(share, words)| {
        let share = share.filter(|share| *share > 0)?;
        Some(format!(" ({})", page.say(&words.replace("{n}", &share.to_string()))))
    });
    let least: String = said.collect();
    format!("<li>{}{title}{}{least}</li>", page.say(before), page.say(after))
}

fn signed_by(page: &Page<'_>, issuer: &Issuer) -> String {
    let mut name = plain(&issuer.name, page.lang);
    if let Some(url) = &issuer.url {
        name = format!("<a href=\"{}\">{name}</a>", escape(url));
    }
    format!("<p>{}{name}</p>\n", page.say(page.words.signed_by))
}

/// `rédiger un CV (ESCO, S1.2)`, with a link.
fn alignment(alignment: &Alignment, lang: &str) -> String {
    let of: Vec<String> =
        alignment.framework.iter().chain(&alignment.code).map(|part| escape(part)).collect();
    let of = if of.is_empty() { String::new() } else { format!(" ({})", of.join(", ")) };
    let name = plain(&alignment.name, lang);
    format!("<li><a href=\"{}\">{name}</a>{of}</li>", escape(&alignment.url))
}
