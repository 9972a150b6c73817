//! Texts of the way to a badge in English.

use super::*;

pub(in crate::locales) const TEXTS: Walk = Walk {
    document: "From quiz to signed badge - Tremplin",
    title: "From quiz to signed badge",
    lead: "A short quiz, eight flashcards, and a badge that fills up as you go. Then an adviser signs it, and anyone can verify the signature. It takes ten minutes; quiz and cards are in French.",
    roles: "Alone in front of this screen, you play both parts: the person who learns, then the one who advises them and signs. Nothing is sent, everything stays in this browser.",
    steps: [
        Block {
            title: "Take the quiz",
            text: "Three questions on how to introduce yourself. You need 60%, and may try as often as you like.",
        },
        Block {
            title: "Go through the cards",
            text: "Eight acronyms one hears at a French youth-employment agency. Turn each card, say whether you know it, and go on to the last one.",
        },
        Block {
            title: "Ask for a signature",
            text: "When everything is done, the badge says “Earned on this device”. That is your word: nobody has confirmed it yet.",
        },
        Block {
            title: "Sign, then verify",
            text: "Here you change chairs. In real life, the request goes to another person, who knows you.",
        },
    ],
    ask: "Press “Have it signed”: the request appears as a QR code, a link and a file. It says what you have done, and your name only if you type it. Copy the link, or save the file.",
    fallbacks: [
        "The quiz “Se présenter en deux minutes”, as a file",
        "The flashcards “Huit sigles à connaître”, as a file",
    ],
    counts: "Done, and the badge counts it.",
    see_badge: "See the badge",
    badge: "Your badge",
    scenes: [
        Scene {
            role: "Are you an adviser?",
            text: "Open your page and paste the link of the request. Take over the issuer’s name and address with one press, create a key, compare what is asked with what was done, then sign. The page hands you the badge as a link, a picture and a file.",
            link: "Open the adviser’s page",
        },
        Scene {
            role: "Do you receive the badge?",
            text: "Open the link you were given: the page “Your badges” verifies the signature right there, without asking anyone. A picture or a file can be dropped on the badge of this page, or opened with “Options”, “Open a badge you received”.",
            link: "Open your badges",
        },
    ],
    proof_title: "What a badge proves, and what it does not",
    proofs: [
        Block {
            title: "Without a signature",
            text: "That this device says everything was done. It is a declaration, and the badge says so in words.",
        },
        Block {
            title: "With a verified signature",
            text: "That the issuer it names handed it out, and that not one letter has changed since. For that, their key must be known: this demo knows the one that you create in this browser. A real site publishes its own; anywhere else, the badge says that it is not confirmed yet.",
        },
        Block {
            title: "Never",
            text: "Who answered the questions, nor that a skill is acquired for good. There is no name in the badge. The issuer of this demo does not exist: this badge is worth nothing.",
        },
    ],
    own_title: "Offer it on your site",
    own: "A badge is a file that names your quizzes and decks. It is pasted into your page as they are, and your team signs with its own key.",
    own_links: ["See the code of this badge", "Write your own"],
};
