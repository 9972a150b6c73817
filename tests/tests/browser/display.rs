//! Order, languages, themes, direction, narrow and enlarged windows.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::page::Page;

use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{RIGHT, Reply, short, shuffled, ten};
use crate::play::{Quiz, host};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!(right_to_left_content),
        scenario!(theme_attribute_wins_over_the_system).judged_everywhere(),
        scenario!("theme_attribute_wins_over_a_dark_system", |page| {
            theme_attribute_wins_over_the_system(page)
        })
        .dark()
        .judged_everywhere(),
        scenario!(no_sideways_scrolling_at_320),
    ];
    let once = in_one(vec![
        scenario!(a_seed_gives_the_same_order),
        scenario!(words_follow_the_content_or_the_attribute),
        scenario!(the_language_changes_in_place),
        scenario!(targets_are_large_enough),
        scenario!(a_link_looks_like_a_button),
        scenario!(motion_is_left_out_where_unwanted),
    ]);
    [everywhere, once].concat()
}

async fn order(page: &Page<'_>, seed: &str) -> Result<Vec<String>> {
    page.server.json("/t/mix.json", &shuffled());
    page.show(&host(&format!(
        "<tremplin-quiz src=\"/t/mix.json\" seed=\"{seed}\" resume=\"off\"></tremplin-quiz>"
    )))
    .await?;
    let quiz = Quiz::first(page);
    let mut seen = Vec::new();
    for _ in 0..3 {
        let item = quiz.item().await?;
        let values: Vec<String> = page
            .value(&format!("__t.all({}).map((one) => one.value)", json!(quiz.inside("input"))))
            .await?;
        seen.push(format!("{item}: {}", values.join(",")));
        quiz.answer(Reply::Pick(&[0])).await?;
        quiz.go_on().await?;
        page.until(
            "the next item is there",
            &format!(
                "__t.one({}).dataset.item !== {}",
                json!(quiz.inside("[data-item]")),
                json!(item)
            ),
        )
        .await?;
    }
    Ok(seen)
}

async fn a_seed_gives_the_same_order(page: &Page<'_>) -> Result<()> {
    let first = order(page, "atelier-12").await?;
    let again = order(page, "atelier-12").await?;
    ensure!(first == again, "{first:?} then {again:?}");
    let authored: Vec<_> = (1..=3).map(|n| format!("q{n}: 0,1,2,3,4,5")).collect();
    ensure!(first != authored, "nothing was shuffled");
    let other = order(page, "atelier-13").await?;
    ensure!(first != other, "another seed gave the same order");
    Ok(())
}

async fn words_follow_the_content_or_the_attribute(page: &Page<'_>) -> Result<()> {
    for (content, attribute, button) in [
        ("fr", "", "Valider"),
        ("en", "", "Check"),
        ("fr", "en", "Check"),
        ("en", "fr", "Valider"),
        ("fr-CA", "", "Valider"),
        ("fr", "en-GB", "Check"),
        // A language without a locale file falls back to that of the content.
        ("fr", "xx", "Valider"),
    ] {
        page.server.json("/t/short.json", &short("langue", content));
        let lang =
            if attribute.is_empty() { String::new() } else { format!(" lang=\"{attribute}\"") };
        page.show(&host(&format!("<tremplin-quiz src=\"/t/short.json\"{lang}></tremplin-quiz>")))
            .await?;
        let quiz = Quiz::first(page);
        quiz.shows_item("un").await?;
        quiz.offers(button)
            .await
            .map_err(|error| error.context(format!("content {content}, lang {attribute:?}")))?;
        let inside: String =
            page.value(&format!("__t.one({}).lang", json!(quiz.inside(".root")))).await?;
        ensure!(inside == content, "the content is marked as {inside}, not {content}");
        page.is_accessible().await?;
    }
    Ok(())
}

async fn the_language_changes_in_place(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/ten.json", &ten());
    page.show(&host("<tremplin-quiz src=\"/t/ten.json\" lang=\"fr\"></tremplin-quiz>")).await?;
    let quiz = Quiz::first(page);
    quiz.reaches("intro").await?;
    quiz.go_on().await?;
    quiz.play(&RIGHT[..1]).await?;
    quiz.shows_item("longueur").await?;
    quiz.fill(Reply::Pick(&[0])).await?;
    page.run::<()>("document.querySelector('tremplin-quiz').setAttribute('lang', 'en')", &[])
        .await?;
    quiz.offers("Check").await?;
    quiz.shows_item("longueur").await?;
    let kept: bool = page
        .value(&format!("__t.one({}).checked", json!(quiz.inside("input[value=\"0\"]"))))
        .await?;
    ensure!(kept, "the tick was lost with the language");
    ensure!(page.events().await?.len() == 1, "changing the language told the host something");
    page.is_unharmed().await
}

async fn right_to_left_content(page: &Page<'_>) -> Result<()> {
    // A language without words of its own: the interface is French, with icons.
    let mut module = short("fa", "fa");
    module["title"] = json!("واژه‌های کار");
    module["items"][0]["prompt"] = json!("کجا کار پیدا کنیم؟");
    page.server.json("/t/fa.json", &module);
    page.show(&host("<tremplin-quiz src=\"/t/fa.json\"></tremplin-quiz>")).await?;
    let quiz = Quiz::first(page);
    quiz.shows_item("un").await?;
    let (dir, lang): (String, String) = page
        .value(&format!(
            "((root) => [root.dir, root.lang])(__t.one({}))",
            json!(quiz.inside(".root"))
        ))
        .await?;
    ensure!(dir == "rtl" && lang == "fa", "dir={dir} lang={lang}");
    // The radio stands to the right of its text.
    let mirrored: bool = page
        .value(&format!(
            "((label) => label.querySelector('input').getBoundingClientRect().left > label.querySelector('span').getBoundingClientRect().left)(__t.one({}))",
            json!(quiz.inside("label"))
        ))
        .await?;
    ensure!(mirrored, "the choices are not mirrored");
    // Where the letters are, not the boxes: the question begins at the right; the button's word stands in
    // the middle, together with the icon that an interface in another language has. How wide that one is
    // is seen where the button is no wider than both.
    let [right, middle, icon]: [f64; 3] = page
        .value(&format!(
            "((root) => {{
               const letters = (element) => {{ const range = document.createRange(); range.selectNodeContents(element); return range.getBoundingClientRect(); }};
               const [prompt, legend, button] = ['.prompt', '.legend', '.primary'].map((one) => root.querySelector(one));
               const [words, place] = [letters(button), button.getBoundingClientRect()];
               const narrow = button.cloneNode(true);
               narrow.style.cssText = 'position: absolute; inline-size: max-content; padding: 0; border: 0; text-align: start';
               root.querySelector('.nav').append(narrow);
               const icon = narrow.getBoundingClientRect().width - letters(narrow).width;
               narrow.remove();
               return [legend.getBoundingClientRect().right - letters(prompt).right,
                       (words.left - icon + words.right - place.left - place.right) / 2, icon];
             }})(__t.one({}))",
            json!(quiz.inside(".root"))
        ))
        .await?;
    ensure!(right < 2.0, "the question begins {right} px from the right");
    ensure!(middle.abs() < 2.0, "icon and word of the button are {middle} px off its middle");
    ensure!(icon > 8.0, "the icon is {icon} px wide");
    page.is_accessible().await?;
    quiz.answer(Reply::Pick(&[0])).await?;
    page.is_accessible().await
}

async fn theme_attribute_wins_over_the_system(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/short.json", &short("theme", "fr"));
    let system_is_dark: bool =
        page.value("matchMedia('(prefers-color-scheme: dark)').matches").await?;
    ensure!(
        system_is_dark == (page.session.scheme == tremplin_tests::browser::Scheme::Dark),
        "the browser prefers something else"
    );
    for (theme, dark) in
        [("light", false), ("dark", true), ("auto", system_is_dark), ("", system_is_dark)]
    {
        page.show(&host(&format!(
            "<tremplin-quiz src=\"/t/short.json\" theme=\"{theme}\" resume=\"off\"></tremplin-quiz>"
        )))
        .await?;
        let quiz = Quiz::first(page);
        quiz.shows_item("un").await?;
        let (text, ground): (f64, f64) = page
            .value(&format!(
                "((style) => [style.color, style.backgroundColor].map((color) => color.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)))(getComputedStyle(__t.one({})))",
                json!(quiz.inside(".card"))
            ))
            .await?;
        ensure!((text > ground) == dark, "theme={theme:?}: text {text}, ground {ground}");
        let accent: String = page
            .value(&format!(
                "getComputedStyle(__t.one({})).backgroundColor",
                json!(quiz.inside("button.primary"))
            ))
            .await?;
        let expected = if dark { "rgb(157, 192, 255)" } else { "rgb(31, 79, 163)" };
        ensure!(accent == expected, "theme={theme:?}: the accent is {accent}");
        quiz.answer(Reply::Pick(&[1])).await?;
        page.is_accessible().await?;
    }
    Ok(())
}

/// A quiz in a frame of this width, at the first question that has everything.
async fn in_a_frame<'a>(page: &'a Page<'a>, width: u32) -> Result<Quiz<'a>> {
    let mut module = ten();
    module["items"][1]["prompt"] = json!(
        "Anticonstitutionnellement, hypercontractualisation\u{202f}: que dit https://exemple.fr/une/adresse/vraiment/tres/longue/sans/espace ?"
    );
    page.server.json("/t/ten.json", &module);
    page.server.page("/t/inner.html", &host("<tremplin-quiz src=\"/t/ten.json\"></tremplin-quiz>"));
    page.show(&format!("<!doctype html><iframe src=\"/t/inner.html\" width=\"{width}\" height=\"800\" style=\"border:0\"></iframe>")).await?;
    page.enter_frame("iframe").await?;
    let quiz = Quiz::first(page);
    quiz.reaches("intro").await?;
    Ok(quiz)
}

async fn fits(page: &Page<'_>, when: &str) -> Result<()> {
    let (needs, has): (f64, f64) = page
        .value("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        .await?;
    ensure!(needs <= has, "{when}: {needs} px in a window of {has} px");
    Ok(())
}

async fn no_sideways_scrolling_at_320(page: &Page<'_>) -> Result<()> {
    let quiz = in_a_frame(page, 320).await?;
    ensure!(page.value::<u32>("innerWidth").await? == 320);
    fits(page, "the intro").await?;
    quiz.go_on().await?;
    for (id, reply) in RIGHT {
        quiz.shows_item(id).await?;
        fits(page, id).await?;
        quiz.answer(reply).await?;
        fits(page, &format!("{id} answered")).await?;
        quiz.go_on().await?;
    }
    quiz.reaches("results").await?;
    fits(page, "the results").await
}

async fn targets_are_large_enough(page: &Page<'_>) -> Result<()> {
    let quiz = in_a_frame(page, 360).await?;
    quiz.go_on().await?;
    for (id, reply) in crate::modules::three_wrong() {
        quiz.shows_item(id).await?;
        small_targets(page, &quiz, id).await?;
        quiz.answer(reply).await?;
        small_targets(page, &quiz, &format!("{id} answered")).await?;
        quiz.go_on().await?;
    }
    quiz.reaches("results").await?;
    small_targets(page, &quiz, "the results").await
}

/// Fails when a button, a choice, a field or a summary is less than 44 pixels high or wide.
pub async fn small_targets(page: &Page<'_>, quiz: &Quiz<'_>, when: &str) -> Result<()> {
    let small: Vec<String> = page
        .value(&format!(
            "__t.shown({}).filter((one) => {{ const box = one.getBoundingClientRect(); return box.height < 43.5 || box.width < 43.5; }})\
             .map((one) => `${{__t.describe(one)}} ${{JSON.stringify(one.getBoundingClientRect())}}`)",
            json!(quiz.inside("button, label.choice, label[part~=choice], input[type=text], summary"))
        ))
        .await?;
    ensure!(small.is_empty(), "{when}: smaller than 44 px: {small:#?}");
    Ok(())
}

/// The way on at the end is a link: its words stand in the middle, as those of the buttons beside it.
async fn a_link_looks_like_a_button(page: &Page<'_>) -> Result<()> {
    let mut module = short("suite", "fr");
    module["next"] = json!("https://example.org/suite");
    page.server.json("/t/suite.json", &module);
    page.show(&host("<tremplin-quiz src=\"/t/suite.json\"></tremplin-quiz>")).await?;
    let quiz = Quiz::first(page);
    quiz.play(&[("un", Reply::Pick(&[0])), ("deux", Reply::Say(true))]).await?;
    quiz.reaches("results").await?;
    let link = quiz.inside("a.button");
    page.shows(&link).await?;
    let (across, along): (f64, f64) = page
        .value(&format!(
            "(() => {{ const [link] = __t.shown({}), words = document.createRange(); words.selectNodeContents(link);
               const [box, text] = [link, words].map((one) => one.getBoundingClientRect());
               return [(box.left + box.right - text.left - text.right) / 2, (box.top + box.bottom - text.top - text.bottom) / 2]; }})()",
            json!(link)
        ))
        .await?;
    ensure!(across.abs() < 1.0 && along.abs() < 2.0, "off the middle by {across} and {along} px");
    Ok(())
}

async fn motion_is_left_out_where_unwanted(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/short.json", &short("calme", "fr"));
    page.show(&host("<tremplin-quiz src=\"/t/short.json\"></tremplin-quiz>")).await?;
    Quiz::first(page).shows_item("un").await?;
    // Every animation or transition of the style sheets is inside or switched off by the media query.
    let rules: (Vec<String>, bool) = page
        .value(
            "(() => {
               const moving = [], walk = (rules, safe) => { for (const rule of rules) {
                 const now = safe || /prefers-reduced-motion/.test(rule.conditionText ?? '');
                 if (rule.style && !now && /(^|;)\\s*(animation|transition)\\s*:(?!\\s*none)/.test(rule.style.cssText)) moving.push(rule.cssText);
                 if (rule.cssRules) walk(rule.cssRules, now);
               } };
               const sheets = document.querySelector('tremplin-quiz').shadowRoot.adoptedStyleSheets;
               for (const sheet of sheets) walk(sheet.cssRules, false);
               const text = [...sheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('');
               return [moving, /prefers-reduced-motion:\\s*reduce/.test(text) || !/animation|transition/.test(text)];
             })()",
        )
        .await?;
    ensure!(rules.0.is_empty() || rules.1, "moves without asking: {:#?}", rules.0);
    Ok(())
}
