//! Texts of the flashcards, one constant a language: apart from the others, so that a page with
//! a quiz only does not fetch them.

/// Everything that the flashcards say by themselves beside [`Texts`](super::Texts).
///
/// `{n}`, `{of}` and `{when}` stand for numbers and times.
pub(crate) struct FlashcardsTexts {
    /// Opens what can be done beside answering.
    pub menu: &'static str,
    /// Place in the first pass, or in the sitting.
    pub card_of: &'static str,
    /// Cards of a later pass: one, several.
    pub left: [&'static str; 2],
    /// Names the side that is asked.
    pub question: &'static str,
    /// Names the side that is answered.
    pub answer: &'static str,
    /// Turns the card to its answer.
    pub reveal: &'static str,
    /// Turns the card back.
    pub hide: &'static str,
    /// Says the text aloud.
    pub listen: &'static str,
    /// Introduces a word in a sentence.
    pub example: &'static str,
    /// The two piles: to revise, known.
    pub known: [&'static str; 2],
    /// How well it was known: not, with much effort, known, at once.
    pub ratings: [&'static str; 4],
    /// Names the group of ratings.
    pub how_was_it: &'static str,
    /// Introduces the letters that differ.
    pub compared: &'static str,
    /// Said of letters that the answer has and the learner has not.
    pub missing: &'static str,
    /// Said of letters that the learner has and the answer has not.
    pub extra: &'static str,
    /// How to answer with a finger.
    pub swipe: &'static str,
    /// Takes the last card back.
    pub undo: &'static str,
    /// Leaves the card for tomorrow.
    pub bury: &'static str,
    /// Ends the sitting.
    pub finish: &'static str,
    /// Heads what lies ahead today.
    pub today: &'static str,
    /// Cards due today: one, several.
    pub due: [&'static str; 2],
    /// New cards today: one, several.
    pub fresh: [&'static str; 2],
    /// Nothing lies ahead today.
    pub nothing_due: &'static str,
    /// When the next card comes: `{when}`.
    pub next_due: &'static str,
    /// Names the choice of how many cards.
    pub length: &'static str,
    /// How many cards are known: one, several.
    pub known_of: [&'static str; 2],
    /// Heads the results when nothing is left.
    pub all_known: &'static str,
    /// Heads the results when something is left.
    pub done: &'static str,
    /// How many answers were given: one, several.
    pub reviewed: [&'static str; 2],
    /// Heads the cards that were not known at once.
    pub missed: &'static str,
    /// On with what is left.
    pub go_on: &'static str,
    /// Everything again from the start.
    pub again: &'static str,
    /// Heads the reviews of the last weeks.
    pub history: &'static str,
    /// Says the same in words: reviews, days.
    pub history_said: &'static str,
    /// Heads the days to come.
    pub forecast: &'static str,
    /// Says the same in words: today, in all.
    pub forecast_said: &'static str,
    /// Takes a saved file up.
    pub import: &'static str,
    /// A file has been taken up.
    pub imported: &'static str,
    /// A file has nothing that is newer than what is kept here.
    pub nothing_newer: &'static str,
    /// Everything has been erased.
    pub erased: &'static str,
    /// The day after today.
    pub tomorrow: &'static str,
    /// A file has been refused: unreadable, from a newer version, of another deck.
    pub refused: [&'static str; 3],
    /// Asks before everything is erased.
    pub confirm_erase: &'static str,
    /// Nothing can be kept on this device.
    pub not_kept: &'static str,
    /// What is kept on this device.
    pub privacy_text: &'static str,
    /// A moment from now.
    pub now: &'static str,
    /// A time: minutes.
    pub minutes: &'static str,
    /// A time: hours.
    pub hours: &'static str,
    /// A time: days.
    pub days: &'static str,
    /// A time: months.
    pub months: &'static str,
    /// A time: years.
    pub years: &'static str,
    /// A time from now: `{when}`.
    pub within: &'static str,
}

/// The texts for a language tag; French where the language is not known.
pub(crate) fn texts(lang: &str) -> &'static FlashcardsTexts {
    match tremplin_content::lang::primary(lang).as_str() {
        "en" => &EN,
        _ => &FR,
    }
}

const FR: FlashcardsTexts = FlashcardsTexts {
    menu: "Options",
    card_of: "Carte {n} sur {of}",
    left: ["Encore {n} carte à revoir", "Encore {n} cartes à revoir"],
    question: "Question",
    answer: "Réponse",
    reveal: "Voir la réponse",
    hide: "Revoir la question",
    listen: "Écouter",
    example: "Exemple :",
    known: ["À revoir", "Je sais"],
    ratings: ["À revoir", "Difficile", "Bien", "Facile"],
    how_was_it: "Saviez-vous la réponse ?",
    compared: "Votre réponse, lettre par lettre :",
    missing: "manque",
    extra: "en trop",
    swipe: "Vous pouvez aussi faire glisser la carte : à gauche, à revoir ; à droite, je sais.",
    undo: "Revenir à la carte d’avant",
    bury: "Pas aujourd’hui",
    finish: "Terminer",
    today: "Aujourd’hui",
    due: ["{n} carte à revoir", "{n} cartes à revoir"],
    fresh: ["{n} nouvelle carte", "{n} nouvelles cartes"],
    nothing_due: "Rien à revoir pour aujourd’hui. C’est en laissant passer un peu de temps que l’on retient.",
    next_due: "Prochaine carte : {when}.",
    length: "Cartes par séance",
    known_of: ["{n} carte sue sur {of}", "{n} cartes sues sur {of}"],
    all_known: "Bravo, vous connaissez toutes les cartes !",
    done: "Séance terminée",
    reviewed: ["{n} réponse dans cette séance", "{n} réponses dans cette séance"],
    missed: "À garder en tête",
    go_on: "Continuer",
    again: "Recommencer",
    history: "Vos 12 dernières semaines",
    history_said: "Révisions : {n}. Jours : {of}.",
    forecast: "Les 14 jours à venir",
    forecast_said: "Aujourd’hui : {n}. En tout : {of}.",
    import: "Reprendre un fichier",
    imported: "Votre progression a été reprise.",
    nothing_newer: "Ce fichier ne contient rien de plus récent. Votre progression reste comme elle est.",
    erased: "Votre progression a été effacée de cet appareil.",
    tomorrow: "demain",
    refused: [
        "Ce fichier n’est pas une progression enregistrée ici. Rien n’a été changé.",
        "Ce fichier vient d’une version plus récente. Rien n’a été changé. Rechargez la page, puis réessayez.",
        "Ce fichier vient d’un autre jeu de cartes. Rien n’a été changé.",
    ],
    confirm_erase: "Effacer pour de bon ?",
    not_kept: "Votre progression ne peut pas être gardée sur cet appareil.",
    privacy_text: "Rien n’est envoyé. Votre progression est gardée dans ce navigateur, sur cet appareil.",
    now: "maintenant",
    minutes: "{n} min",
    hours: "{n} h",
    days: "{n} j",
    months: "{n} mois",
    years: "{n} ans",
    within: "dans {when}",
};

const EN: FlashcardsTexts = FlashcardsTexts {
    menu: "Options",
    card_of: "Card {n} of {of}",
    left: ["{n} card left to revise", "{n} cards left to revise"],
    question: "Question",
    answer: "Answer",
    reveal: "Show the answer",
    hide: "Back to the question",
    listen: "Listen",
    example: "Example:",
    known: ["To revise", "I know it"],
    ratings: ["Again", "Hard", "Good", "Easy"],
    how_was_it: "Did you know the answer?",
    compared: "Your answer, letter by letter:",
    missing: "missing",
    extra: "too much",
    swipe: "You can also swipe the card: left to revise, right if you know it.",
    undo: "Back to the card before",
    bury: "Not today",
    finish: "Finish",
    today: "Today",
    due: ["{n} card to review", "{n} cards to review"],
    fresh: ["{n} new card", "{n} new cards"],
    nothing_due: "Nothing to review today. Letting some time pass is what makes you remember.",
    next_due: "Next card: {when}.",
    length: "Cards in a sitting",
    known_of: ["{n} card of {of} known", "{n} cards of {of} known"],
    all_known: "Well done, you know all the cards!",
    done: "Sitting finished",
    reviewed: ["{n} answer in this sitting", "{n} answers in this sitting"],
    missed: "To keep in mind",
    go_on: "Continue",
    again: "Start again",
    history: "Your last 12 weeks",
    history_said: "Reviews: {n}. Days: {of}.",
    forecast: "The next 14 days",
    forecast_said: "Today: {n}. In all: {of}.",
    import: "Load a file",
    imported: "Your progress has been loaded.",
    nothing_newer: "This file has nothing newer. Your progress stays as it is.",
    erased: "Your progress has been erased from this device.",
    tomorrow: "tomorrow",
    refused: [
        "This file is no progress saved here. Nothing has been changed.",
        "This file comes from a newer version. Nothing has been changed. Reload the page, then try again.",
        "This file belongs to another deck. Nothing has been changed.",
    ],
    confirm_erase: "Erase for good?",
    not_kept: "Your progress cannot be kept on this device.",
    privacy_text: "Nothing is sent. Your progress is kept in this browser, on this device.",
    now: "now",
    minutes: "{n} min",
    hours: "{n} h",
    days: "{n} d",
    months: "{n} mo",
    years: "{n} y",
    within: "in {when}",
};
