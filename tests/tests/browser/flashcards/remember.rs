//! A deck is remembered: over days, each card when it is about to be forgotten.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::{Key, Page};

use super::decks::{long, plain, remembered};
use super::play::{Deck, TAG, TUESDAY, host_at};
use crate::harness::{Scenario, scenario};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(four_ratings_and_what_comes_of_them),
        scenario!(cards_come_back_on_their_day),
        scenario!(the_weeks_behind_and_the_days_ahead),
        scenario!(a_rating_is_taken_back),
        scenario!(a_card_is_put_off),
        scenario!(the_length_of_a_sitting),
        scenario!(new_cards_come_a_few_a_day),
        scenario!(who_is_done_may_take_more_or_look),
        scenario!(a_deck_left_open_over_night),
        scenario!(days_are_those_of_the_calendar).only(&[Browser::Chromium]),
        scenario!(what_a_clock_that_was_ahead_has_kept),
        scenario!(backs_are_asked_on_another_day),
        scenario!(the_page_chooses_the_mode),
    ]
}

/// Goes to another moment and loads the page anew.
async fn later<'a>(page: &'a Page<'a>, moment: &str) -> Result<Deck<'a>> {
    page.show(&host_at(moment, TAG)).await?;
    let deck = Deck::first(page);
    deck.reaches("start").await?;
    Ok(deck)
}

async fn four_ratings_and_what_comes_of_them(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open_at(page, &remembered("notes"), TUESDAY).await?;
    deck.reaches("start").await?;
    for text in ["Trois sigles", "Aujourd’hui", "3 nouvelles cartes", "0 carte sue sur 3"] {
        deck.says(text).await?;
    }
    ensure!(page.value::<bool>("__t.active() === document.body").await?, "the focus was taken");
    deck.press("Commencer").await?;
    deck.shows_card("cej").await?;
    deck.focuses_new_content().await?;
    deck.says("Carte 1 sur 3").await?;
    deck.turn().await?;
    deck.focuses_answer().await?;
    let buttons: Vec<String> =
        page.value(&format!("__t.all({}).map(__t.text)", json!(deck.inside(".rating")))).await?;
    // The last has some days more or less, so that cards that were learnt together part.
    let told = ["À revoir 1 min", "Difficile 6 min", "Bien 10 min"];
    ensure!(buttons[..3] == told, "the ratings read {buttons:?}");
    ensure!(
        ["7", "8", "9", "10"].map(|n| format!("Facile {n} j")).contains(&buttons[3]),
        "{buttons:?}"
    );
    // The first by a digit, the others by mouse.
    page.type_text("4").await?;
    deck.review(&[("pmsmp", "good"), ("cdd", "hard")]).await?;
    // Nothing else is there, so cards within their steps come before their time.
    deck.review(&[("cdd", "good"), ("pmsmp", "good"), ("cdd", "good")]).await?;
    deck.reaches("results").await?;
    deck.focuses_new_content().await?;
    for text in ["Séance terminée", "6 réponses", "3 cartes sues sur 3", "Prochaine carte : demain"]
    {
        deck.says(text).await?;
    }
    let day = 86_400_000.0;
    let now: f64 = page.value("__t.now()").await?;
    let ratings = ["easy", "good", "hard", "good", "good", "good"];
    for (index, rating) in ratings.into_iter().enumerate() {
        let reviewed = page.event("tremplin-reviewed", index + 1).await?.detail;
        let due = reviewed["due"].as_f64().unwrap_or_default() - now;
        ensure!(reviewed["rating"] == rating, "{reviewed}");
        let within_steps = [1, 2, 3].contains(&index);
        ensure!(
            // The day of a card begins at four in the morning.
            if within_steps { due <= 600_000.0 && due > 0.0 } else { due >= 0.75 * day },
            "{reviewed}"
        );
    }
    let completed = page.event("tremplin-completed", 1).await?.detail;
    let due = completed["due"].as_f64().unwrap_or_default() - now;
    ensure!((0.75 * day..4.0 * day).contains(&due), "{completed}");
    ensure!(completed["mode"] == "remember" && completed["reviewed"] == 6, "{completed}");
    deck.keeps("notes", &["card:cdd", "card:cej", "card:pmsmp"]).await?;
    page.is_unharmed().await
}

async fn cards_come_back_on_their_day(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open_at(page, &remembered("jours"), TUESDAY).await?;
    deck.press("Commencer").await?;
    deck.review(&[
        ("cej", "easy"),
        ("pmsmp", "easy"),
        ("cdd", "again"),
        ("cdd", "good"),
        ("cdd", "good"),
    ])
    .await?;
    deck.reaches("results").await?;
    deck.kept("jours").await?;
    // The same evening there is nothing to do, and it says when there will be.
    let deck = later(page, "2026-03-03T20:00").await?;
    deck.says("Rien à revoir pour aujourd’hui").await?;
    deck.says("Prochaine carte : demain").await?;
    ensure!(!deck.has("Commencer").await?, "there is something to start");
    // Two weeks on, all are due, the one that was forgotten first.
    let deck = later(page, "2026-03-17T06:00").await?;
    deck.says("3 cartes à revoir").await?;
    ensure!(!deck.has("nouvelle").await?, "there are no new cards");
    deck.press("Commencer").await?;
    deck.shows_card("cdd").await?;
    deck.turn().await?;
    let when: Vec<String> =
        page.value(&format!("__t.all({}).map(__t.text)", json!(deck.inside(".when")))).await?;
    ensure!(when.len() == 4 && when[0] == "10 min", "after two weeks: {when:?}");
    ensure!(
        when[1..].iter().all(|text| text.ends_with(" j") || text.ends_with(" mois")),
        "{when:?}"
    );
    deck.rate("good").await?;
    // Forgotten: it comes back within the sitting.
    let id = deck.card().await?;
    deck.turn().await?;
    deck.rate("again").await?;
    let other = deck.card().await?;
    deck.review(&[(&other, "good"), (&id, "good")]).await?;
    deck.reaches("results").await?;
    page.says(&deck.inside(".revise"), if id == "cej" { "CEJ" } else { "PMSMP" }).await?;
    page.is_unharmed().await
}

async fn the_weeks_behind_and_the_days_ahead(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open_at(page, &remembered("semaines"), TUESDAY).await?;
    deck.says("Aujourd’hui").await?;
    let figures = format!("__t.shown({}).map(__t.text)", json!(deck.inside("figcaption")));
    ensure!(page.value::<Vec<String>>(&figures).await?.is_empty(), "an empty picture is shown");
    deck.press("Commencer").await?;
    deck.review(&[("cej", "easy"), ("pmsmp", "easy"), ("cdd", "easy")]).await?;
    deck.reaches("results").await?;
    let ahead: Vec<String> = page.value(&figures).await?;
    ensure!(ahead == ["Les 14 jours à venir Aujourd’hui : 0. En tout : 3."], "{ahead:?}");
    deck.kept("semaines").await?;
    // On a Thursday two weeks later, the squares end with that day.
    let deck = later(page, "2026-03-19T10:00").await?;
    deck.says("3 cartes à revoir").await?;
    deck.press("Commencer").await?;
    let id = deck.card().await?;
    deck.review(&[(&id, "good")]).await?;
    let deck = later(page, "2026-03-19T11:00").await?;
    deck.says("2 cartes à revoir").await?;
    deck.press("Votre calendrier").await?;
    let both: Vec<String> = page.value(&figures).await?;
    ensure!(both[0] == "Vos 12 dernières semaines Révisions : 4. Jours : 2.", "{both:?}");
    ensure!(both[1].starts_with("Les 14 jours à venir Aujourd’hui : 2. En tout : "), "{both:?}");
    let levels: Vec<usize> = page
        .value(&format!(
            "[0, 1, 2].map((level) => __t.one({} + `[data-level=\"${{level}}\"]`).getAttribute('d').split('M').length - 1)",
            json!(deck.inside(".history "))
        ))
        .await?;
    // Eleven weeks and four days, of which two have a review.
    ensure!(levels == [11 * 7 + 4 - 2, 2, 0], "squares of each level: {levels:?}");
    let hidden: bool = page
        .value(&format!(
            "__t.all({}).every((one) => one.getAttribute('aria-hidden') === 'true')",
            json!(deck.inside("svg"))
        ))
        .await?;
    ensure!(hidden, "a picture is read aloud that has its words beside it");
    page.is_accessible().await
}

async fn a_rating_is_taken_back(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open_at(page, &remembered("retour"), TUESDAY).await?;
    deck.press("Commencer").await?;
    deck.review(&[("cej", "good"), ("pmsmp", "easy")]).await?;
    deck.shows_card("cdd").await?;
    deck.press("Revenir à la carte d’avant").await?;
    deck.shows_card("pmsmp").await?;
    deck.focuses_new_content().await?;
    deck.press("Revenir à la carte d’avant").await?;
    deck.shows_card("cej").await?;
    deck.says("Carte 1 sur 3").await?;
    deck.kept("retour").await?;
    // As if they had never been asked.
    let deck = later(page, TUESDAY).await?;
    deck.says("3 nouvelles cartes").await?;
    deck.says("0 carte sue sur 3").await?;
    deck.press("Commencer").await?;
    deck.review(&[("cej", "good")]).await?;
    deck.shows_card("pmsmp").await?;
    page.is_unharmed().await
}

async fn a_card_is_put_off(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open_at(page, &remembered("demain"), TUESDAY).await?;
    deck.press("Commencer").await?;
    deck.shows_card("cej").await?;
    deck.opens_menu().await?;
    deck.press("Pas aujourd’hui").await?;
    deck.shows_card("pmsmp").await?;
    deck.focuses_new_content().await?;
    // It can be taken back like a rating.
    deck.press("Revenir à la carte d’avant").await?;
    deck.shows_card("cej").await?;
    deck.opens_menu().await?;
    deck.press("Pas aujourd’hui").await?;
    deck.review(&[("pmsmp", "easy"), ("cdd", "easy")]).await?;
    deck.reaches("results").await?;
    deck.keeps("demain", &["bury:cej", "card:cdd", "card:pmsmp"]).await?;
    // The day ends at four in the morning.
    let deck = later(page, "2026-03-04T03:59").await?;
    ensure!(!deck.has("nouvelle carte").await?, "what was put off counts for today");
    let deck = later(page, "2026-03-04T04:00").await?;
    deck.says("1 nouvelle carte").await?;
    deck.press("Commencer").await?;
    deck.shows_card("cej").await?;
    page.is_unharmed().await
}

async fn the_length_of_a_sitting(page: &Page<'_>) -> Result<()> {
    let mut module = long("longueur", "remember", 30);
    module["newPerDay"] = json!(25);
    let deck = Deck::open_at(page, &module, TUESDAY).await?;
    deck.press("Commencer").await?;
    deck.review(&[("c0", "easy")]).await?;
    deck.shows_card("c1").await?;
    // Who comes back may choose how long a sitting is.
    let deck = later(page, TUESDAY).await?;
    let chosen = format!("__t.one({}).value", json!(deck.inside("select")));
    ensure!(page.value::<String>(&chosen).await? == "20");
    // As the keyboard does it; the choice keeps the focus.
    page.tab_to("it.localName === 'select'").await?;
    page.run::<()>(
        "const select = __t.active(); select.value = '10'; select.dispatchEvent(new Event('change', { bubbles: true }));",
        &[],
    )
    .await?;
    ensure!(page.value::<String>(&chosen).await? == "10");
    ensure!(
        page.value::<bool>("__t.active().localName === 'select'").await?,
        "the focus is on {}",
        page.value::<String>("__t.describe(__t.active())").await?
    );
    let deck = later(page, TUESDAY).await?;
    ensure!(page.value::<String>(&chosen).await? == "10", "the length was forgotten");
    deck.press("Commencer").await?;
    for n in 1..11 {
        deck.shows_card(&format!("c{n}")).await?;
        deck.says(&format!("Carte {n} sur 10")).await?;
        deck.focuses_new_content().await?;
        page.press(Key::Space).await?;
        deck.is_turned().await?;
        deck.focuses_answer().await?;
        page.type_text("4").await?;
    }
    deck.reaches("results").await?;
    deck.says("10 réponses").await?;
    deck.press("Continuer").await?;
    deck.shows_card("c11").await?;
    deck.opens_menu().await?;
    deck.press("Terminer").await?;
    deck.reaches("results").await?;
    page.is_unharmed().await
}

async fn new_cards_come_a_few_a_day(page: &Page<'_>) -> Result<()> {
    let mut module = long("peu", "remember", 5);
    module["newPerDay"] = json!(2);
    let deck = Deck::open_at(page, &module, TUESDAY).await?;
    deck.says("2 nouvelles cartes").await?;
    deck.press("Commencer").await?;
    deck.review(&[("c0", "easy"), ("c1", "easy")]).await?;
    deck.reaches("results").await?;
    ensure!(!deck.has("Continuer").await?, "more than two new cards a day");
    deck.kept("peu").await?;
    let deck = later(page, "2026-03-04T10:00").await?;
    deck.says("2 nouvelles cartes").await?;
    deck.press("Commencer").await?;
    deck.review(&[("c2", "easy"), ("c3", "easy")]).await?;
    deck.reaches("results").await?;
    page.is_unharmed().await
}

/// Who is done for today takes more, or only looks, from the results and from the overview.
async fn who_is_done_may_take_more_or_look(page: &Page<'_>) -> Result<()> {
    let mut module = long("encore", "remember", 8);
    module["newPerDay"] = json!(2);
    let deck = Deck::open_at(page, &module, TUESDAY).await?;
    deck.press("Commencer").await?;
    deck.review(&[("c0", "easy"), ("c1", "easy")]).await?;
    deck.reaches("results").await?;
    page.is_accessible().await?;
    deck.press("5 cartes de plus").await?;
    deck.focuses_new_content().await?;
    deck.says("Carte 1 sur 5").await?;
    deck.review(&["c2", "c3", "c4", "c5", "c6"].map(|id| (id, "easy"))).await?;
    deck.reaches("results").await?;
    deck.says("1 carte de plus").await?;
    let kept = deck.kept("encore").await?;
    // Nothing is noted of what is only looked at, and nothing told to the page.
    let deck = later(page, TUESDAY).await?;
    deck.says("Rien à revoir pour aujourd’hui").await?;
    deck.press("Juste parcourir les cartes").await?;
    for n in 0..8 {
        deck.shows_card(&format!("c{n}")).await?;
        deck.focuses_new_content().await?;
        deck.says(&format!("Carte {} sur 8", n + 1)).await?;
        if n == 1 {
            deck.press("Revenir à la carte d’avant").await?;
            deck.shows_card("c0").await?;
            deck.turn().await?;
            deck.press("Carte suivante").await?;
            deck.shows_card("c1").await?;
        }
        deck.turn().await?;
        deck.says("Rien n’est noté").await?;
        ensure!(!deck.has("Facile").await?, "a card that is looked at is rated");
        if n == 0 {
            page.is_accessible().await?;
        }
        deck.press(if n == 7 { "Terminer" } else { "Carte suivante" }).await?;
    }
    deck.reaches("start").await?;
    ensure!(deck.kept("encore").await? == kept, "looking has left a trace");
    let told = page.events().await?;
    ensure!(told.iter().all(|one| one.kind == "tremplin-ready"), "the page heard of it: {told:?}");
    page.is_unharmed().await
}

/// A deck that is left open over night has the next day when the page comes to the front again, and when
/// it stays there; what was left on the screen has an end, a card stays.
async fn a_deck_left_open_over_night(page: &Page<'_>) -> Result<()> {
    let mut module = long("nuit", "remember", 5);
    module["newPerDay"] = json!(1);
    page.server.json("/t/deck.json", &module);
    // Timers of a minute are those of a tenth of a second.
    let quick = "<script>{const wait = setInterval; window.setInterval = (act, time) => wait(act, time === 6e4 ? 100 : time)}</script>";
    page.show(&host_at(TUESDAY, &format!("{quick}{TAG}"))).await?;
    let deck = Deck::first(page);
    deck.press("Commencer").await?;
    deck.review(&[("c0", "easy")]).await?;
    deck.reaches("results").await?;
    deck.says("Prochaine carte : demain").await?;
    deck.focuses_new_content().await?;
    let stop = |moment: &str| format!("__t.stop(Date.parse('{moment}'))");
    page.run::<()>(&stop("2026-03-04T03:59"), &[]).await?;
    page.run::<()>("document.dispatchEvent(new Event('visibilitychange'))", &[]).await?;
    deck.says("Prochaine carte : demain").await?;
    page.run::<()>(&stop("2026-03-04T04:00"), &[]).await?;
    deck.reaches("start").await?;
    deck.says("1 nouvelle carte").await?;
    deck.focuses_new_content().await?;
    deck.press("Commencer").await?;
    deck.shows_card("c1").await?;
    page.run::<()>(&stop("2026-03-05T09:00"), &[]).await?;
    page.run::<()>("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))", &[])
        .await?;
    deck.review(&[("c1", "easy")]).await?;
    deck.reaches("results").await?;
    page.is_unharmed().await
}

/// Paris, around the night in which the clocks are set forward in 2027, wherever the browser stands.
const PARIS: &str = "<script>Date.prototype.getTimezoneOffset = function () { return +this < Date.UTC(2027, 2, 28, 1) ? -60 : -120; };</script>";

/// Days are dates, also where the clocks change and where they were ahead.
async fn days_are_those_of_the_calendar(page: &Page<'_>) -> Result<()> {
    let mut module = long("heure", "remember", 2);
    module["newPerDay"] = json!(2);
    page.server.json("/t/deck.json", &module);
    let tag = format!("{PARIS}{TAG}");
    page.show(&host_at("2027-03-27T23:30:00+01:00", &tag)).await?;
    let deck = Deck::first(page);
    deck.press("Commencer").await?;
    deck.review(&[("c0", "good"), ("c1", "good")]).await?;
    page.run::<()>("__t.stop(Date.parse('2027-03-27T23:41:30+01:00'))", &[]).await?;
    deck.review(&[("c0", "good"), ("c1", "good")]).await?;
    deck.reaches("results").await?;
    deck.says("Prochaine carte : dans 2 j").await?;
    deck.kept("heure").await?;
    for (moment, says) in [
        ("2027-03-29T03:59:00+02:00", "Prochaine carte : demain"),
        ("2027-03-29T04:00:00+02:00", "2 cartes à revoir"),
        ("2027-03-29T12:00:00+02:00", "2 cartes à revoir"),
    ] {
        page.show(&host_at(moment, &tag)).await?;
        deck.reaches("start").await?;
        deck.says(says).await.map_err(|error| error.context(moment))?;
    }
    page.is_unharmed().await
}

async fn what_a_clock_that_was_ahead_has_kept(page: &Page<'_>) -> Result<()> {
    let mut module = long("avance", "remember", 2);
    module["newPerDay"] = json!(2);
    let deck = Deck::open_at(page, &module, "2031-01-12T20:00:00Z").await?;
    deck.press("Commencer").await?;
    deck.review(&[("c0", "good"), ("c1", "easy")]).await?;
    deck.kept("avance").await?;
    let deck = later(page, "2027-01-13T20:00:00Z").await?;
    deck.says("1 carte à revoir").await?;
    deck.press("Votre calendrier").await?;
    deck.says("Révisions : 2. Jours : 1.").await?;
    deck.says("Aujourd’hui : 1. En tout : 2.").await?;
    // It is kept like that, so that the days go on from here.
    let kept = deck.kept("avance").await?;
    let ahead =
        kept.iter().find(|(_, text)| text.as_str().is_some_and(|text| text.contains(",19")));
    ensure!(ahead.is_none(), "kept with a time of 2031: {ahead:?}");
    let deck = later(page, "2027-01-24T20:00:00Z").await?;
    deck.says("2 cartes à revoir").await?;
    page.is_unharmed().await
}

async fn backs_are_asked_on_another_day(page: &Page<'_>) -> Result<()> {
    let mut module = remembered("envers");
    module["reversible"] = json!(true);
    module["cards"] = json!([module["cards"][0]]);
    let deck = Deck::open_at(page, &module, TUESDAY).await?;
    deck.press("Commencer").await?;
    deck.review(&[("cej", "easy")]).await?;
    deck.reaches("results").await?;
    deck.kept("envers").await?;
    let deck = later(page, "2026-03-04T10:00").await?;
    deck.says("1 nouvelle carte").await?;
    deck.press("Commencer").await?;
    deck.shows_card("cej").await?;
    page.says(&deck.inside(".front .prompt"), "Contrat d’engagement jeune").await?;
    ensure!(!deck.has("Voir un indice").await?, "the hint belongs to the front");
    deck.turn().await?;
    page.says(&deck.inside(".back .prompt"), "CEJ").await?;
    deck.rate("good").await?;
    let reviewed = page.event("tremplin-reviewed", 1).await?.detail;
    ensure!(reviewed["reverse"] == true && reviewed["card"] == "cej", "{reviewed}");
    deck.keeps("envers", &["card:cej", "card:cej:reverse"]).await?;
    page.is_unharmed().await
}

async fn the_page_chooses_the_mode(page: &Page<'_>) -> Result<()> {
    let choices: [(Value, &str, &str); 4] = [
        (plain("mode"), "remember", "start"),
        (remembered("mode"), "discover", "card"),
        (remembered("mode"), "guess", "start"),
        (plain("mode"), "", "card"),
    ];
    for (module, mode, phase) in choices {
        page.server.json("/t/deck.json", &module);
        page.show(&host_at(TUESDAY, &TAG.replace(" src", &format!(" mode=\"{mode}\" src"))))
            .await?;
        let deck = Deck::first(page);
        deck.reaches(phase).await.map_err(|error| error.context(format!("mode={mode:?}")))?;
        if phase == "start" {
            deck.press("Commencer").await?;
        }
        deck.turn().await?;
        let ratings: usize =
            page.value(&format!("__t.shown({}).length", json!(deck.inside(".rating")))).await?;
        ensure!(
            ratings == if phase == "start" { 4 } else { 2 },
            "mode={mode:?}: {ratings} ratings"
        );
    }
    page.is_unharmed().await
}
