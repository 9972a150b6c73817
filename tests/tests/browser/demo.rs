//! The demo site and the host pages, as they are served.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;

use crate::harness::{Scenario, scenario};
use crate::play::{Quiz, framed};

/// What shows a module.
const WIDGETS: &str = "tremplin-quiz, tremplin-flashcards, tremplin-badge, iframe";

/// Links and controls of the page and of its widgets that are less than 44 pixels high or wide, with
/// everything unfolded.
///
/// As WCAG 2.2 has it (2.5.5), a link in a sentence is as high as its line. A tick belongs to its label,
/// and a link that spreads over its card is as large as that.
const SMALL_TARGETS: &str = "(() => {
  const roots = [document];
  for (const root of roots) for (const one of root.querySelectorAll('*')) if (one.shadowRoot) roots.push(one.shadowRoot);
  const words = (text) => text.replace(/[^\\p{L}\\p{N}]/gu, '').length;
  const isInline = (one) => getComputedStyle(one).display === 'inline';
  // Outside of links, in the lines that a block has itself.
  const between = (one) => [...one.childNodes].reduce((sum, node) => {
    if (node.nodeType === Node.TEXT_NODE) return sum + words(node.data);
    return node.nodeType === Node.ELEMENT_NODE && node.localName !== 'a' && isInline(node) ? sum + between(node) : sum;
  }, 0);
  const isInSentence = (link) => {
    let block = link.parentElement;
    while (block && isInline(block)) block = block.parentElement;
    return isInline(link) && block && between(block) > 0;
  };
  const folded = roots.flatMap((root) => [...root.querySelectorAll('details:not([open])')]);
  for (const one of folded) one.open = true;
  const found = [];
  for (const root of roots) {
    for (const one of root.querySelectorAll('a[href], button, summary, select, textarea, input')) {
      const target = one.matches('[type=radio], [type=checkbox], [type=file]') ? one.closest('label') ?? one : one;
      if (!__t.visible(target) || target.matches('.visually-hidden, .skip-link:not(:focus)')) continue;
      if (one.localName === 'a' && isInSentence(one)) continue;
      const spread = getComputedStyle(one, '::after').position === 'absolute' ? one.offsetParent : null;
      const { width, height } = (spread ?? target).getBoundingClientRect();
      if (width < 43.5 || height < 43.5) found.push(`${__t.describe(target)}: ${Math.round(width)} x ${Math.round(height)}`);
    }
  }
  for (const one of folded) one.open = false;
  return [...new Set(found)];
})()";

/// A page in light and in dark.
macro_rules! page {
    ($light:literal, $dark:literal, $path:literal) => {
        [
            scenario!($light, |page| look(page, $path)),
            scenario!($dark, |page| look(page, $path)).dark(),
        ]
    };
}

pub fn scenarios() -> Vec<Scenario> {
    let pages = [
        page!("home", "home_dark", "/"),
        page!("home_in_english", "home_in_english_dark", "/?lang=en"),
        page!("module_cv", "module_cv_dark", "/modules/cv"),
        page!("module_mail", "module_mail_dark", "/modules/mail-professionnel"),
        page!("module_entretien", "module_entretien_dark", "/modules/entretien"),
        page!("module_mission_locale", "module_mission_locale_dark", "/modules/mission-locale"),
        page!("module_sigles", "module_sigles_dark", "/modules/sigles-insertion"),
        page!("module_contrat", "module_contrat_dark", "/modules/contrat-et-paie"),
        page!("module_bureau", "module_bureau_dark", "/modules/bureau-numerique"),
        page!(
            "module_mots_travail",
            "module_mots_travail_dark",
            "/modules/premiers-mots-travail-ar"
        ),
        page!("module_avant_18_ans", "module_avant_18_ans_dark", "/modules/avant-18-ans"),
        page!("module_cuisine_uk", "module_cuisine_uk_dark", "/modules/mots-cuisine-uk"),
        page!("module_arabic", "module_arabic_dark", "/modules/premiers-mots-ar"),
        page!("module_premiers_pas", "module_premiers_pas_dark", "/modules/badge-premiers-pas"),
        page!("module_candidature", "module_candidature_dark", "/modules/badge-candidature"),
        page!("module_mots", "module_mots_dark", "/modules/badge-mots-insertion"),
        page!("walk", "walk_dark", "/parcours"),
        page!("walk_in_english", "walk_in_english_dark", "/parcours?lang=en"),
        page!("preview", "preview_dark", "/preview"),
        page!("badges", "badges_dark", "/badge"),
        page!("issuer", "issuer_dark", "/issuer"),
        page!("issuer_in_english", "issuer_in_english_dark", "/issuer?lang=en"),
        page!("not_found", "not_found_dark", "/modules/nulle-part"),
        page!("static_cv", "static_cv_dark", "/static/cv.html"),
        page!("host_plain", "host_plain_dark", "/hosts/plain.html"),
        page!("host_quiz_and_deck", "host_quiz_and_deck_dark", "/hosts/quiz-and-deck.html"),
        page!("host_offline_deck", "host_offline_deck_dark", "/hosts/offline/deck.html"),
        page!("host_library_portal", "host_library_portal_dark", "/hosts/library-portal.html"),
        page!("host_hostile_css", "host_hostile_css_dark", "/hosts/hostile-css.html"),
        page!("host_strict_csp", "host_strict_csp_dark", "/hosts/strict-csp.html"),
        page!(
            "host_sandboxed_iframe",
            "host_sandboxed_iframe_dark",
            "/hosts/sandboxed-iframe.html"
        ),
        page!("host_many", "host_many_dark", "/hosts/many.html"),
    ];
    let mut all: Vec<Scenario> = pages.into_iter().flatten().collect();
    all.push(scenario!(an_answer_on_the_home_page).only(&Browser::ALL));
    all.push(
        scenario!("an_answer_on_the_home_page_dark", |page| an_answer_on_the_home_page(page))
            .dark(),
    );
    all.push(scenario!("cards_on_the_home_page", |page| cards_on_the_home_page(page, 1200)));
    all.push(scenario!("cards_on_the_home_page_of_a_phone", |page| cards_on_the_home_page(
        page, 360
    )));
    all.push(
        scenario!("cards_on_the_home_page_of_a_phone_dark", |page| cards_on_the_home_page(
            page, 360
        ))
        .dark(),
    );
    all.push(scenario!(what_lies_below_is_fetched_when_it_comes_near).only(&Browser::ALL));
    all.push(scenario!(the_page_without_network_opens_again).only(&Browser::ALL));
    all.push(scenario!(links_of_the_host_pages_lead_somewhere));
    all
}

/// On a desktop, a phone and at 320 px: axe is content, nothing scrolls sideways, nothing is
/// missing, and the console stays empty.
pub async fn look(page: &Page<'_>, path: &str) -> Result<()> {
    for (width, height) in [(1200, 850), (360, 740), (320, 640)] {
        page.server.page("/t/frame.html", &framed(path, width, height));
        page.open("/t/frame.html").await?;
        page.enter_frame("iframe").await?;
        page.until(
            "the page is built",
            "document.readyState === 'complete' && __t.shown('h1').length",
        )
        .await?;
        bring_up_all(page).await?;
        let when = format!("{path} at {width} px");
        let (needs, has): (f64, f64) = page
            .value("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
            .await?;
        ensure!(
            needs <= has,
            "{when} scrolls sideways: {needs} px in {has} px, because of {}",
            wide(page).await?
        );
        if width <= 360 && !path.starts_with("/hosts/") {
            let small: Vec<String> = page.value(SMALL_TARGETS).await?;
            ensure!(small.is_empty(), "{when}: smaller than 44 px: {small:#?}");
        }
        if width != 320 {
            page.is_accessible().await.map_err(|error| error.context(when.clone()))?;
        }
        let said: Vec<Value> = page.value("__t.console").await?;
        // A sandboxed frame cannot keep anything, which its page says.
        ensure!(said.is_empty(), "{when}: the console says {said:?}");
        let policy: Vec<Value> = page.value("__t.policy").await?;
        ensure!(policy.is_empty(), "{when}: {policy:?}");
        page.is_unharmed().await?;
        page.leave_frames().await?;
    }
    ensure!(
        page.server.missing().is_empty(),
        "{path} asks for what is not there: {:?}",
        page.server.missing()
    );
    Ok(())
}

/// Scrolls to every widget and waits until it stands; then back to the top.
async fn bring_up_all(page: &Page<'_>) -> Result<()> {
    page.until(
        "every div has become a widget",
        // That of a static form stands in its widget already.
        "__t.all('div[data-tremplin]').every((one) => [`tremplin-${one.dataset.tremplin}`].some((tag) => one.closest(tag) || one.querySelector(tag)))",
    )
    .await?;
    let all: usize = page.value(&format!("__t.all('{WIDGETS}').length")).await?;
    for index in 0..all {
        let one = format!("__t.all('{WIDGETS}')[{index}]");
        page.run::<()>(&format!("{one}.scrollIntoView({{ behavior: 'instant' }})"), &[]).await?;
        let stands = format!(
            "{one}.localName === 'iframe' ? {one}.clientHeight > 200 : __t.visible({one}.shadowRoot?.querySelector('[data-phase], .state, .shelf'))"
        );
        page.until("the widget stands", &stands).await?;
    }
    page.run::<()>("scrollTo({ top: 0, behavior: 'instant' })", &[]).await
}

/// The elements that reach beyond the right edge.
async fn wide(page: &Page<'_>) -> Result<String> {
    page.value(
        "__t.all('body *').filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
           .slice(-4).map(__t.describe).join('; ')",
    )
    .await
}

async fn an_answer_on_the_home_page(page: &Page<'_>) -> Result<()> {
    for (width, height) in [(1200, 850), (360, 740)] {
        page.server.page("/t/frame.html", &framed("/", width, height));
        page.open("/t/frame.html").await?;
        page.enter_frame("iframe").await?;
        let quiz = Quiz::first(page);
        page.shows(&quiz.inside("[data-phase]")).await?;
        for _ in 0..6 {
            let inputs: usize = page
                .value(&format!("__t.shown({}).length", json!(quiz.inside("label.choice"))))
                .await?;
            if inputs > 0 {
                break;
            }
            quiz.go_on().await?;
            page.until("the next screen stands", "document.readyState === 'complete'").await?;
        }
        page.click(&quiz.inside("label.choice")).await?;
        quiz.go_on().await?;
        page.shows(&quiz.inside("[role=status] [data-verdict]")).await?;
        page.is_accessible().await?;
        page.is_unharmed().await?;
        page.run::<()>("localStorage.clear()", &[]).await?;
        page.leave_frames().await?;
    }
    Ok(())
}

async fn cards_on_the_home_page(page: &Page<'_>, width: u32) -> Result<()> {
    const DECK: &str = "tremplin-flashcards";
    page.server.page("/t/frame.html", &framed("/", width, 740));
    page.open("/t/frame.html").await?;
    page.enter_frame("iframe").await?;
    page.shows(DECK).await?;
    page.run::<()>("__t.one('tremplin-flashcards').scrollIntoView()", &[]).await?;
    for (card, rating) in [("cej", "good"), ("mission-locale", "again")] {
        page.shows(&format!("{DECK} >>> [data-card={card}]")).await?;
        page.click(&format!("{DECK} >>> .ways .primary")).await?;
        page.shows(&format!("{DECK} >>> [data-side=back]")).await?;
        page.is_accessible().await?;
        page.click(&format!("{DECK} >>> [data-rating={rating}]")).await?;
    }
    page.shows(&format!("{DECK} >>> [data-card=pmsmp]")).await?;
    page.is_unharmed().await
}

/// The deck of the home page lies under the quiz: who does not come to it does not fetch it.
async fn what_lies_below_is_fetched_when_it_comes_near(page: &Page<'_>) -> Result<()> {
    const CARDS: &str = "/content/bienvenue-cartes.json";
    page.server.page("/t/frame.html", &framed("/", 360, 740));
    page.open("/t/frame.html").await?;
    page.enter_frame("iframe").await?;
    page.shows("tremplin-quiz >>> [data-phase]").await?;
    page.shows("tremplin-flashcards").await?;
    let fetched = |path: &str| page.server.seen().iter().any(|seen| seen.path == path);
    ensure!(!fetched(CARDS), "the cards are fetched before anyone sees them");
    page.run::<()>("__t.one('tremplin-flashcards').scrollIntoView()", &[]).await?;
    page.shows("tremplin-flashcards >>> [data-card]").await?;
    ensure!(fetched(CARDS), "the cards were there without having been fetched");
    // One bundle serves both.
    for kind in ["quiz", "flashcards"] {
        let file = format!("/dist/tremplin_{kind}_bg.wasm");
        ensure!(!fetched(&file), "{file} is fetched beside the bundle of all");
    }
    page.is_unharmed().await
}

async fn the_page_without_network_opens_again(page: &Page<'_>) -> Result<()> {
    page.open("/hosts/offline/deck.html").await?;
    page.shows("tremplin-flashcards >>> [data-phase=start]").await?;
    page.run_async::<()>(
        "const has = async (path) => !!(await caches.match(new URL(path, location.href).href));
         const all = ['/hosts/offline/deck.html', '/hosts/page.css', '/content/contrat-et-paie.json', '/dist/tremplin_flashcards_bg.wasm'];
         while (!(await Promise.all(all.map(has))).every(Boolean)) await new Promise(requestAnimationFrame);",
        &[],
    )
    .await?;
    page.server.cut();
    page.open("/hosts/offline/deck.html").await?;
    page.click("tremplin-flashcards >>> .primary").await?;
    page.shows("tremplin-flashcards >>> [data-card]").await?;
    page.is_unharmed().await
}

async fn links_of_the_host_pages_lead_somewhere(page: &Page<'_>) -> Result<()> {
    for name in [
        "plain",
        "quiz-and-deck",
        "offline/deck",
        "library-portal",
        "many",
        "hostile-css",
        "strict-csp",
        "sandboxed-iframe",
    ] {
        page.open(&format!("/hosts/{name}.html")).await?;
        let links: Vec<String> =
            page.value("__t.all('a').map((link) => link.getAttribute('href'))").await?;
        let back = if name.contains('/') { "../../" } else { "../" };
        ensure!(links.contains(&back.to_owned()), "{name} has no way back: {links:?}");
        for link in links {
            if let Some(part) = link.strip_prefix('#') {
                let there: bool = page
                    .value(&format!("document.getElementById({}) !== null", json!(part)))
                    .await?;
                ensure!(there, "{name}: {link} leads nowhere");
            } else {
                let status: u16 =
                    page.run_async("return (await fetch(a)).status;", &[json!(link)]).await?;
                ensure!(status == 200, "{name}: {link} answers {status}");
            }
        }
    }
    Ok(())
}
