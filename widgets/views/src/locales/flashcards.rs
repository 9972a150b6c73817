//! Texts of the flashcards, one constant a language: apart from the others, so that a page with
//! a quiz only does not fetch them.

texts! {
    /// Everything that the flashcards say by themselves beside [`Texts`](super::Texts).
    ///
    /// `{n}`, `{of}` and `{when}` stand for numbers and times.
    FlashcardsTexts, Sentences
    first {
        /// Opens what can be done beside answering.
        menu,
        /// Place in the first pass, or in the sitting.
        card_of,
        /// Names the side that is asked.
        question,
        /// Turns the card to its answer.
        reveal,
        /// Names the side that is answered.
        answer,
        /// Introduces a word in a sentence.
        example,
        /// Says the text aloud.
        listen,
        /// Heads what lies ahead today.
        today,
        /// Cards due today: one, several.
        due[2],
        /// New cards today: one, several.
        fresh[2],
        /// Nothing can be kept on this device.
        not_kept,
        /// How many cards are known: one, several.
        known_of[2],
    }
    later {
        /// Cards of a later pass: one, several.
        left[2],
        /// The same in spaced repetition, where a card comes back in one sitting: one, several.
        left_today[2],
        /// Names the choice of how many cards.
        length,
        /// Turns the card back.
        hide,
        /// The two piles: to revise, known.
        known[2],
        /// How well it was known: not, with much effort, known, at once.
        ratings[4],
        /// Names the group of ratings.
        how_was_it,
        /// How to answer with a finger: two piles, four ratings.
        swipe[2],
        /// Takes the last card back.
        undo,
        /// Leaves the card for tomorrow.
        bury,
        /// Ends the sitting.
        finish,
        /// Nothing lies ahead today.
        nothing_due,
        /// When the next card comes: `{when}`.
        next_due,
        /// Heads the results when nothing is left.
        all_known,
        /// Heads the results when something is left.
        done,
        /// How many answers were given: one, several.
        reviewed[2],
        /// Heads the cards that were not known at once.
        missed,
        /// On with what is left.
        go_on,
        /// For who is done for today: so many more, one or several.
        more[2],
        /// Goes through all cards without rating them.
        look_through,
        /// The next of them.
        next_card,
        /// Says meanwhile that nothing is kept.
        looks,
        /// Everything again from the start.
        again,
        /// Unfolds the weeks behind and the days ahead.
        weeks,
        /// Heads the reviews of the last weeks.
        history,
        /// Says the same in words: reviews, days.
        history_said,
        /// Heads the days to come.
        forecast,
        /// Says the same in words: today, in all.
        forecast_said,
        /// The day after today.
        tomorrow,
        /// A moment from now.
        now,
        /// A time: minutes.
        minutes,
        /// A time: hours.
        hours,
        /// A time: days.
        days,
        /// A time: months.
        months,
        /// A time: years.
        years,
        /// A time from now: `{when}`.
        within,
    }
}

/// The texts for a language tag; French where the language is not known.
pub(crate) fn texts(lang: &str) -> &'static FlashcardsTexts {
    match tremplin_content::lang::primary(lang).as_str() {
        "en" => packed!(FlashcardsTexts, EN),
        _ => packed!(FlashcardsTexts, FR),
    }
}

const FR: Sentences = Sentences {
    menu: "Options",
    card_of: "Carte {n} sur {of}",
    left: ["Encore {n} carte à revoir", "Encore {n} cartes à revoir"],
    left_today: ["Encore {n} carte dans cette séance", "Encore {n} cartes dans cette séance"],
    question: "Question",
    answer: "Réponse",
    reveal: "Voir la réponse",
    hide: "Revoir la question",
    listen: "Écouter",
    example: "Exemple :",
    known: ["À revoir", "Je sais"],
    ratings: ["À revoir", "Difficile", "Bien", "Facile"],
    how_was_it: "Saviez-vous la réponse ?",
    swipe: [
        "Vous pouvez aussi faire glisser la carte : à gauche, à revoir ; à droite, je sais.",
        "Vous pouvez aussi faire glisser la carte : à gauche, à revoir ; à droite, bien.",
    ],
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
    more: ["{n} carte de plus", "{n} cartes de plus"],
    look_through: "Juste parcourir les cartes",
    next_card: "Carte suivante",
    looks: "Rien n’est noté.",
    again: "Recommencer",
    weeks: "Votre calendrier",
    history: "Vos 12 dernières semaines",
    history_said: "Révisions : {n}. Jours : {of}.",
    forecast: "Les 14 jours à venir",
    forecast_said: "Aujourd’hui : {n}. En tout : {of}.",
    tomorrow: "demain",
    not_kept: "Votre progression ne peut pas être gardée sur cet appareil.",
    now: "maintenant",
    minutes: "{n} min",
    hours: "{n} h",
    days: "{n} j",
    months: "{n} mois",
    years: "{n} ans",
    within: "dans {when}",
};

const EN: Sentences = Sentences {
    menu: "Options",
    card_of: "Card {n} of {of}",
    left: ["{n} card left to revise", "{n} cards left to revise"],
    left_today: ["{n} card left in this sitting", "{n} cards left in this sitting"],
    question: "Question",
    answer: "Answer",
    reveal: "Show the answer",
    hide: "Back to the question",
    listen: "Listen",
    example: "Example:",
    known: ["To revise", "I know it"],
    ratings: ["Again", "Hard", "Good", "Easy"],
    how_was_it: "Did you know the answer?",
    swipe: [
        "You can also swipe the card: left to revise, right if you know it.",
        "You can also swipe the card: left for again, right for good.",
    ],
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
    more: ["{n} more card", "{n} more cards"],
    look_through: "Just look through the cards",
    next_card: "Next card",
    looks: "Nothing is noted.",
    again: "Start again",
    weeks: "Your calendar",
    history: "Your last 12 weeks",
    history_said: "Reviews: {n}. Days: {of}.",
    forecast: "The next 14 days",
    forecast_said: "Today: {n}. In all: {of}.",
    tomorrow: "tomorrow",
    not_kept: "Your progress cannot be kept on this device.",
    now: "now",
    minutes: "{n} min",
    hours: "{n} h",
    days: "{n} d",
    months: "{n} mo",
    years: "{n} y",
    within: "in {when}",
};
