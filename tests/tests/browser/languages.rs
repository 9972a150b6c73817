//! The widgets' own words in Arabic and Ukrainian: fetched beside the wasm, from right to left where that is so,
//! in the plural forms of the language.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::page::Page;
use tremplin_tests::server::Answer;

use crate::badge::play::{Badge, TAG as BADGE, badge};
use crate::flashcards::play::{Deck, TAG as DECK};
use crate::harness::{Scenario, scenario};
use crate::modules::{Reply, short};
use crate::play::{Quiz, host};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_quiz_in_arabic),
        scenario!(a_quiz_in_ukrainian),
        scenario!("a_deck_in_arabic", |page| a_deck(page, &ARABIC)),
        scenario!("a_deck_in_ukrainian", |page| a_deck(page, &UKRAINIAN)),
        scenario!("a_badge_and_a_shelf_in_arabic", |page| a_badge(page, &ARABIC)),
        scenario!("a_badge_and_a_shelf_in_ukrainian", |page| a_badge(page, &UKRAINIAN)),
        scenario!(words_are_fetched_beside_the_wasm),
        scenario!(without_its_words_a_widget_speaks_french),
        scenario!(the_rest_of_the_words_fails),
        scenario!(a_failure_is_told_in_the_language),
    ]
}

/// What a widget is to say.
struct Words {
    lang: &'static str,
    dir: &'static str,
    fresh: [&'static str; 3],
    reveal: &'static str,
    reviewed: &'static str,
    to_earn: &'static str,
    finish: &'static str,
    certificate: &'static str,
    shelf: &'static str,
    empty: &'static str,
}

const ARABIC: Words = Words {
    lang: "ar",
    dir: "rtl",
    fresh: ["بطاقة جديدة واحدة", "بطاقتان جديدتان", "3 بطاقات جديدة"],
    reveal: "إظهار الإجابة",
    reviewed: "إجابة واحدة في هذه الجلسة",
    to_earn: "لم تُنجز أي خطوة من 1",
    finish: "إنهاء",
    certificate: "شهادة للطباعة",
    shelf: "شاراتي على هذا الموقع",
    empty: "لا توجد شارات محفوظة",
};

const UKRAINIAN: Words = Words {
    lang: "uk",
    dir: "ltr",
    fresh: ["1 нова картка", "2 нові картки", "5 нових карток"],
    reveal: "Показати відповідь",
    reviewed: "1 відповідь у цьому занятті",
    to_earn: "Зроблено 0 кроків із 1",
    finish: "Завершити",
    certificate: "Довідка для друку",
    shelf: "Мої бейджі на цьому сайті",
    empty: "ще немає бейджів",
};

/// Three questions, in this language.
fn three(id: &str, lang: &str) -> Value {
    let mut module = short(id, lang);
    let third = json!({ "kind": "true-false", "id": "trois", "prompt": "3 > 2", "answer": true });
    module["items"].as_array_mut().expect("a list").push(third);
    module
}

/// A page in the language, as its sites are.
fn page_in(lang: &str, body: &str) -> String {
    host(body).replacen("lang=\"fr\"", &format!("lang=\"{lang}\""), 1)
}

/// How what `selector` names is written.
async fn direction(page: &Page<'_>, selector: &str) -> Result<(String, String)> {
    let style = "((one) => [getComputedStyle(one).direction, one.closest('[lang]').lang])";
    page.value(&format!("{style}(__t.one({}))", json!(selector))).await
}

async fn runs(page: &Page<'_>, selector: &str, words: &Words) -> Result<()> {
    let (dir, lang) = direction(page, selector).await?;
    ensure!(dir == words.dir && lang == words.lang, "{selector}: {dir}, {lang}");
    Ok(())
}

/// On a French page: the language of the module goes before that of the page.
async fn a_quiz_in_arabic(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/trois.json", &three("trois", "ar"));
    page.show(&host("<tremplin-quiz src=\"/t/trois.json\"></tremplin-quiz>")).await?;
    let quiz = Quiz::first(page);
    quiz.shows_item("un").await?;
    quiz.offers("التحقق من الإجابة").await?;
    page.says(&quiz.inside("[data-phase=item]"), "السؤال 1 من 3").await?;
    runs(page, &quiz.inside("button[part~=primary]"), &ARABIC).await?;
    page.is_accessible().await?;
    quiz.answer(Reply::Pick(&[0])).await?;
    quiz.tells("إجابة صحيحة!").await?;
    quiz.offers("السؤال التالي").await?;
    quiz.go_on().await?;
    quiz.play(&[("deux", Reply::Say(true)), ("trois", Reply::Say(false))]).await?;
    quiz.reaches("results").await?;
    // The dual, without a digit.
    page.says(&quiz.inside(".score"), "إجابتان صحيحتان من 3").await?;
    page.says(&quiz.inside("button[part~=primary]"), "إعادة سؤال واحد").await?;
    runs(page, &quiz.inside(".score"), &ARABIC).await?;
    page.is_accessible().await?;
    // In a French module, only the widget's own words run from right to left.
    page.run::<()>("localStorage.clear()", &[]).await?;
    page.server.json("/t/trois.json", &three("trois", "fr"));
    page.show(&host("<tremplin-quiz src=\"/t/trois.json\" lang=\"ar-MA\"></tremplin-quiz>"))
        .await?;
    quiz.offers("التحقق من الإجابة").await?;
    runs(page, &quiz.inside("button[part~=primary]"), &ARABIC).await?;
    let content = direction(page, &quiz.inside(".prompt")).await?;
    ensure!(content == ("ltr".to_owned(), "fr".to_owned()), "{content:?}");
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn a_quiz_in_ukrainian(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/trois.json", &three("trois", "uk"));
    page.show(&host("<tremplin-quiz src=\"/t/trois.json\" lang=\"uk\"></tremplin-quiz>")).await?;
    let quiz = Quiz::first(page);
    quiz.shows_item("un").await?;
    quiz.offers("Перевірити").await?;
    runs(page, &quiz.inside("button[part~=primary]"), &UKRAINIAN).await?;
    page.is_accessible().await?;
    quiz.play(&[
        ("un", Reply::Pick(&[0])),
        ("deux", Reply::Say(true)),
        ("trois", Reply::Say(false)),
    ])
    .await?;
    quiz.reaches("results").await?;
    page.says(&quiz.inside(".score"), "2 правильні відповіді з 3").await?;
    quiz.offers("Повторити 1 запитання з помилкою").await?;
    page.is_accessible().await?;
    // Kept: the next visit begins with all the words.
    page.reload().await?;
    page.says(&quiz.inside(".score"), "2 правильні відповіді з 3").await?;
    page.run::<()>("document.querySelector('tremplin-quiz').lang = 'en'", &[]).await?;
    page.says(&quiz.inside(".score"), "2 right answers out of 3").await?;
    page.run::<()>("document.querySelector('tremplin-quiz').lang = 'fr'", &[]).await?;
    page.says(&quiz.inside(".score"), "2 bonnes réponses sur 3").await?;
    page.is_unharmed().await
}

async fn a_deck(page: &Page<'_>, words: &Words) -> Result<()> {
    for (said, count) in
        std::iter::zip(words.fresh, if words.lang == "ar" { [1, 2, 3] } else { [1, 2, 5] })
    {
        let cards: Vec<Value> = (0..count)
            .map(|n| json!({ "id": format!("c{n}"), "front": format!("F{n}"), "back": "B" }))
            .collect();
        let deck = json!({
            "kind": "flashcards", "id": format!("paquet-{count}"), "lang": words.lang, "title": "1",
            "mode": "remember", "cards": cards,
        });
        page.server.json("/t/deck.json", &deck);
        page.show(&page_in(words.lang, DECK)).await?;
        Deck::first(page).reaches("start").await?;
        Deck::first(page).says(said).await?;
    }
    let one = Deck::first(page);
    page.click(&one.inside(".primary")).await?;
    one.shows_card("c0").await?;
    one.says(words.reveal).await?;
    runs(page, &one.inside(".ways .primary"), words).await?;
    page.is_accessible().await?;
    page.click(&one.inside(".ways .primary")).await?;
    page.click(&one.inside("[data-rating=easy]")).await?;
    one.shows_card("c1").await?;
    one.opens_menu().await?;
    page.is_accessible().await?;
    one.press(words.finish).await?;
    one.reaches("results").await?;
    one.says(words.reviewed).await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn a_badge(page: &Page<'_>, words: &Words) -> Result<()> {
    let mut module = badge("insigne");
    module["lang"] = json!(words.lang);
    page.server.json("/t/badge.json", &module);
    page.server.json("/t/jwks.json", &json!({ "keys": [] }));
    page.show(&page_in(words.lang, BADGE)).await?;
    let one = Badge::first(page);
    one.says(words.to_earn).await?;
    runs(page, &one.inside(".state p"), words).await?;
    page.is_accessible().await?;
    page.run::<()>(
        "dispatchEvent(new CustomEvent('tremplin-completed', { detail: { id: 'insigne-quiz', scaled: 1, passed: true, firstScaled: 1, firstPassed: true } }))",
        &[],
    )
    .await?;
    one.is("earned").await?;
    page.click(&one.inside(".menu summary")).await?;
    one.says(words.certificate).await?;
    one.press(words.certificate).await?;
    page.shows(&one.inside(".panel h3")).await?;
    runs(page, &one.inside(".panel h3"), words).await?;
    page.is_accessible().await?;
    page.show(&page_in(words.lang, "<tremplin-badge view=\"shelf\"></tremplin-badge>")).await?;
    one.says(words.shelf).await?;
    runs(page, &one.inside("h2"), words).await?;
    page.shows(&one.inside("[data-standing=declared]")).await?;
    page.is_accessible().await?;
    page.run::<()>("localStorage.clear()", &[]).await?;
    page.reload().await?;
    one.says(words.empty).await?;
    page.is_unharmed().await
}

/// Where the page or the tag says which language, no request waits for another.
async fn words_are_fetched_beside_the_wasm(page: &Page<'_>) -> Result<()> {
    let gate = page.server.hold("/dist/tremplin_quiz_bg.wasm");
    page.server.json("/t/short.json", &short("court", "uk"));
    page.show(&page_in("uk", "<tremplin-quiz src=\"/t/short.json\"></tremplin-quiz>")).await?;
    for path in ["/dist/tremplin_quiz_bg.wasm", "/dist/tremplin_words_uk.txt", "/t/short.json"] {
        page.asked(path, 1).await?;
    }
    gate.release();
    let quiz = Quiz::first(page);
    quiz.offers("Перевірити").await?;
    // What is said once the learner begins comes beside the second part.
    let gate = page.server.hold("/dist/tremplin_quiz_more.wasm");
    quiz.fill(Reply::Pick(&[0])).await?;
    page.asked("/dist/tremplin_quiz_more.wasm", 1).await?;
    page.asked("/dist/tremplin_words_uk_later.txt", 1).await?;
    gate.release();
    quiz.go_on().await?;
    quiz.tells("Правильно!").await?;
    let all = ["", "_later", "_asked"]
        .map(|part| page.server.count(&format!("/dist/tremplin_words_uk{part}.txt")));
    ensure!(all == [1, 1, 0], "{all:?}");
    page.is_unharmed().await
}

async fn without_its_words_a_widget_speaks_french(page: &Page<'_>) -> Result<()> {
    let older = "uk|0|00000000|first\nСтаре";
    for wrong in [Answer::status(404), Answer::hang_up(), Answer::html(older), Answer::html("")] {
        page.server.always("/dist/tremplin_words_uk.txt", wrong);
        page.server.json("/t/short.json", &short("court", "uk"));
        page.show(&page_in("uk", "<tremplin-quiz src=\"/t/short.json\"></tremplin-quiz>")).await?;
        let quiz = Quiz::first(page);
        quiz.offers("Valider").await?;
        let said = direction(page, &quiz.inside("button[part~=primary]")).await?;
        ensure!(said == ("ltr".to_owned(), "fr".to_owned()), "{said:?}");
        quiz.answer(Reply::Pick(&[0])).await?;
        quiz.tells("Bonne réponse").await?;
        ensure!(page.events().await?.iter().all(|event| event.kind != "tremplin-error"));
        page.is_accessible().await?;
        page.run::<()>("localStorage.clear()", &[]).await?;
    }
    Ok(())
}

/// As where the second part of the wasm cannot be had: what was done stays, with a way to try again.
async fn the_rest_of_the_words_fails(page: &Page<'_>) -> Result<()> {
    page.server.always("/dist/tremplin_words_ar_later.txt", Answer::html("<p>Portail"));
    page.server.json("/t/short.json", &short("reste", "ar"));
    page.show(&host("<tremplin-quiz src=\"/t/short.json\" lang=\"ar\"></tremplin-quiz>")).await?;
    let quiz = Quiz::first(page);
    quiz.shows_item("un").await?;
    quiz.fill(Reply::Pick(&[0])).await?;
    let error = page.event("tremplin-error", 1).await?.detail;
    ensure!(error["code"] == "bundle-unreachable", "{error}");
    page.says("tremplin-quiz >>> [role=status]", "تعذّر تحميل هذا النشاط").await?;
    page.server.always("/dist/tremplin_words_ar_later.txt", Answer::usual());
    page.click("tremplin-quiz >>> [role=status] + button").await?;
    quiz.go_on().await?;
    quiz.tells("إجابة صحيحة!").await?;
    page.is_unharmed().await
}

async fn a_failure_is_told_in_the_language(page: &Page<'_>) -> Result<()> {
    for (lang, dir, said) in [
        ("ar", "rtl", "هذا النشاط غير متاح حاليًا."),
        ("uk", "ltr", "Ця вправа зараз недоступна."),
        ("en", "ltr", "This activity is not available at the moment."),
    ] {
        page.show(&page_in(lang, "<tremplin-quiz src=\"/nowhere.json\"></tremplin-quiz>")).await?;
        let note = "tremplin-quiz >>> [role=status]";
        page.says(note, said).await?;
        let spoken = direction(page, note).await?;
        ensure!(spoken == (dir.to_owned(), lang.to_owned()), "{spoken:?}");
        page.is_accessible().await?;
    }
    Ok(())
}
