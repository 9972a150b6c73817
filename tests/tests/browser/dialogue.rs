//! Conversations: replies by mouse and by keyboard, the way back, what is read out, and what is told at the end.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::page::{Key, Page};

use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{Reply, short};
use crate::play::{Quiz, a_quiz_does_not_fetch, host};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!(a_conversation_is_played_by_mouse),
        scenario!(keys_reply_and_the_focus_follows),
    ];
    let once = in_one(vec![
        scenario!(better_replies_are_shown_at_the_end),
        scenario!(what_was_said_is_there_after_coming_back),
        scenario!(it_stands_right_to_left_in_the_dark),
        scenario!(other_quizzes_do_not_fetch_it),
    ]);
    [everywhere, once].concat()
}

const PART: &str = "/dist/tremplin_quiz_dialogue.wasm";

/// What is said: by the other one first, and by the learner; two of the replies are better than the third.
struct Words {
    lang: &'static str,
    other: &'static str,
    nodes: [&'static str; 3],
    replies: [&'static str; 4],
}

const FRENCH: Words = Words {
    lang: "fr",
    other: "Mme Petit",
    nodes: ["Le Zinc, **bonjour**.", "Je vous écoute.", "À demain."],
    replies: [
        "Bonjour, Lina Roux.",
        "C’est pour le travail.",
        "Pardon\u{202f}?",
        "Je peux venir demain.",
    ],
};

/// A quiz with a conversation, then something else.
fn talk(words: &Words) -> Value {
    let mut module = short("appel", words.lang);
    let [greeting, asking, end] = words.nodes;
    let [best, fair, again, last] = words.replies;
    module["items"] = json!([
        { "kind": "dialogue", "id": "appel", "prompt": "Que dites-vous\u{202f}?", "speaker": words.other, "points": 4,
          "nodes": [
            { "id": "debut", "text": greeting, "choices": [
                { "text": best, "next": "passe", "worth": 2, "feedback": "On sait qui appelle." },
                { "text": fair, "next": "passe", "worth": 1, "feedback": "Dites votre nom." },
                { "text": again, "next": "debut" },
            ] },
            { "id": "passe", "speaker": "M. Roy", "text": "Un instant.", "next": "suite" },
            { "id": "suite", "text": asking, "choices": [{ "text": last, "next": "fin", "worth": 2 }] },
            { "id": "fin", "text": end, "end": "Vous avez un rendez-vous." },
          ] },
        { "kind": "true-false", "id": "vrai", "prompt": "Vrai\u{202f}?", "answer": true },
    ]);
    module
}

async fn begin<'a>(page: &'a Page<'a>, words: &Words) -> Result<Quiz<'a>> {
    let quiz = Quiz::open(page, &talk(words)).await?;
    page.shows(&quiz.inside(".reply")).await?;
    Ok(quiz)
}

/// Presses the reply with this text.
async fn reply(page: &Page<'_>, quiz: &Quiz<'_>, text: &str) -> Result<()> {
    page.click_text(&quiz.inside(".reply"), text).await
}

/// Waits until these lines stand in the log.
async fn log_reads(page: &Page<'_>, quiz: &Quiz<'_>, lines: &[&str]) -> Result<()> {
    let read = format!(
        "JSON.stringify(__t.all({}).map((line) => [...line.children].map(__t.text).filter(Boolean).join(' : ')))",
        json!(quiz.inside("[role=log] > .line"))
    );
    let expected = serde_json::to_string(lines)?;
    page.until("the log reads so", &format!("{read} === {}", json!(expected))).await?;
    Ok(())
}

async fn a_conversation_is_played_by_mouse(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &FRENCH).await?;
    page.asked(PART, 1).await?;
    page.is_accessible().await?;
    let log = json!(quiz.inside("[role=log]"));
    page.run::<()>(&format!("window.first = __t.one({log}).firstElementChild"), &[]).await?;
    quiz.go_on().await?;
    quiz.tells("Allez d’abord jusqu’à la fin de la conversation.").await?;
    reply(page, &quiz, "Pardon").await?;
    let greeting = "Mme Petit : Le Zinc, bonjour.";
    let again = "Vous : Pardon ?";
    log_reads(page, &quiz, &[greeting, again, greeting]).await?;
    page.click_text(&quiz.inside(".replies button"), "Reprendre ma dernière réponse").await?;
    log_reads(page, &quiz, &[greeting]).await?;
    page.says(&quiz.inside(".replies"), "Réponse reprise.").await?;
    reply(page, &quiz, FRENCH.replies[0]).await?;
    let lines = [
        greeting,
        "Vous : Bonjour, Lina Roux.",
        "M. Roy : Un instant.",
        "Mme Petit : Je vous écoute.",
    ];
    log_reads(page, &quiz, &lines).await?;
    // A live region reads out what is new: what stood there stays.
    ensure!(
        page.value::<bool>(&format!(
            "window.first === __t.one({log}).firstElementChild && !__t.one({log}).hasAttribute('aria-live')"
        ))
        .await?,
        "the log is written anew"
    );
    reply(page, &quiz, FRENCH.replies[3]).await?;
    page.says(&quiz.inside(".replies"), "La conversation est finie.").await?;
    quiz.go_on().await?;
    quiz.tells("Bonne réponse").await?;
    quiz.tells("Vous avez un rendez-vous.").await?;
    quiz.tells("On sait qui appelle.").await?;
    let answered = page.event("tremplin-answered", 1).await?.detail;
    ensure!(answered["kind"] == "dialogue" && answered["response"] == json!([0, 3]), "{answered}");
    ensure!(answered["score"] == 4 && answered["correct"] == true, "{answered}");
    page.is_accessible().await?;
    quiz.go_on().await?;
    quiz.shows_item("vrai").await?;
    page.is_unharmed().await
}

async fn keys_reply_and_the_focus_follows(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &FRENCH).await?;
    page.tab_to("it.className === 'reply'").await?;
    page.press(Key::Enter).await?;
    let follows = "__t.active().className === 'replies'";
    page.until("the focus is before the next replies", follows).await?;
    let name = "__t.text(__t.active().getRootNode().getElementById(__t.active().getAttribute('aria-labelledby')))";
    let name: String = page.value(name).await?;
    ensure!(name.starts_with("À vous"), "{name}");
    page.tab_to("it.textContent.startsWith('Je peux venir')").await?;
    page.press(Key::Space).await?;
    page.says(&quiz.inside(".replies"), "La conversation est finie.").await?;
    page.until("the focus is before the way back", follows).await?;
    page.tab_to("it.textContent.startsWith('Reprendre')").await?;
    page.press(Key::Enter).await?;
    page.says(&quiz.inside(".replies"), "Réponse reprise.").await?;
    page.until("the focus is before the replies again", follows).await?;
    page.tab_to("it.className === 'reply'").await?;
    page.press(Key::Enter).await?;
    page.says(&quiz.inside(".replies"), "La conversation est finie.").await?;
    quiz.press_main(Key::Enter).await?;
    quiz.tells("Bonne réponse").await?;
    page.is_unharmed().await
}

async fn better_replies_are_shown_at_the_end(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &FRENCH).await?;
    for text in [FRENCH.replies[1], FRENCH.replies[3]] {
        reply(page, &quiz, text).await?;
    }
    page.says(&quiz.inside(".replies"), "La conversation est finie.").await?;
    quiz.go_on().await?;
    quiz.tells("En partie juste").await?;
    quiz.tells("Dites votre nom.").await?;
    let answered = page.event("tremplin-answered", 1).await?.detail;
    ensure!(answered["score"] == 3 && answered["response"] == json!([1, 3]), "{answered}");
    let states: Vec<String> = page
        .value(&format!("__t.all({}).map(__t.text)", json!(quiz.inside(".you .state"))))
        .await?;
    ensure!(states == ["On peut faire mieux", "Bien répondu"], "{states:?}");
    page.says(&quiz.inside("[data-verdict] ul.solution"), "Bonjour, Lina Roux.").await?;
    ensure!(
        page.value::<u32>(&format!("__t.shown({}).length", json!(quiz.inside(".replies")))).await?
            == 0,
        "replies are left to choose from"
    );
    page.is_accessible().await?;
    quiz.go_on().await?;
    quiz.answer(Reply::Say(true)).await?;
    quiz.go_on().await?;
    quiz.reaches("results").await?;
    page.click(&quiz.inside(".revise summary")).await?;
    page.says(&quiz.inside(".revise ul.solution"), "Bonjour, Lina Roux.").await?;
    page.is_unharmed().await
}

async fn what_was_said_is_there_after_coming_back(page: &Page<'_>) -> Result<()> {
    let quiz = begin(page, &FRENCH).await?;
    reply(page, &quiz, FRENCH.replies[0]).await?;
    page.says(&quiz.inside("[role=log]"), "Je vous écoute.").await?;
    let kept: String = page.value("localStorage.getItem('tremplin:quiz:appel')").await?;
    ensure!(kept.contains("{\"dialogue\":[0]}"), "{kept}");
    page.reload().await?;
    page.says(&quiz.inside("[role=log]"), "Je vous écoute.").await?;
    reply(page, &quiz, FRENCH.replies[3]).await?;
    page.says(&quiz.inside(".replies"), "La conversation est finie.").await?;
    quiz.go_on().await?;
    quiz.tells("Bonne réponse").await?;
    page.reload().await?;
    quiz.tells("Bonne réponse").await?;
    page.is_unharmed().await
}

async fn it_stands_right_to_left_in_the_dark(page: &Page<'_>) -> Result<()> {
    let words = Words {
        lang: "ar",
        other: "السيدة بوتي",
        nodes: ["مطعم الزنك، صباح الخير.", "تفضّلي.", "إلى الغد."],
        replies: ["صباح الخير، أنا لينا.", "أتصل بشأن العمل.", "عفوًا؟", "يمكنني الحضور غدًا."],
    };
    page.server.json("/t/module.json", &talk(&words));
    page.show(&host("<tremplin-quiz src=\"/t/module.json\" theme=\"dark\"></tremplin-quiz>"))
        .await?;
    let quiz = Quiz::first(page);
    page.shows(&quiz.inside(".reply")).await?;
    reply(page, &quiz, words.replies[1]).await?;
    page.says(&quiz.inside("[role=log]"), words.nodes[1]).await?;
    page.is_accessible().await?;
    let sides: Vec<f64> = page
        .value(&format!(
            "[{}, {}].map((one) => {{ const box = __t.one(one).getBoundingClientRect(); return box.left + box.right; }})",
            json!(quiz.inside(".them .bubble")),
            json!(quiz.inside(".you .bubble"))
        ))
        .await?;
    ensure!(sides[0] > sides[1], "bubbles at {sides:?}");
    reply(page, &quiz, words.replies[3]).await?;
    page.says(&quiz.inside("[role=log]"), words.nodes[2]).await?;
    quiz.go_on().await?;
    page.shows(&quiz.inside("[data-verdict=partial]")).await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn other_quizzes_do_not_fetch_it(page: &Page<'_>) -> Result<()> {
    a_quiz_does_not_fetch(page, &[PART]).await
}
