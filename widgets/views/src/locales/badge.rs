//! Texts of the badge, apart from those of other widgets: who does not need them does not fetch them.

texts! {
    /// Everything that a badge says by itself, in one language; see [`Texts`](super::Texts).
    BadgeTexts, Sentences
    first {
        /// Something is left to do: the state's name, and what it means.
        to_earn[2],
        /// How many steps are done: one, several.
        steps[2],
        /// Heads what has to be done.
        requires,
        /// All of it.
        all_of,
        /// Any of it.
        any_of,
        /// A step is still to do.
        to_do,
        /// A share of the points is asked, by the first answers or by the last: percent.
        score[2],
        /// A quiz is to be passed.
        passed,
        /// Asked of a deck: all of its cards to be seen, a share to be seen, a share to be known: percent.
        cards[3],
        /// Opens the criteria.
        criteria,
        /// What can be done beside.
        menu,
    }
    later {
        /// Self-declared: the state's name, and what it means.
        earned[2],
        /// Signed, and the signature is being looked at.
        unjudged[2],
        /// Signed, and something could not be checked.
        unconfirmed[2],
        /// Signed, and everything is right.
        issued[2],
        /// Signed, and something speaks against it.
        refused[2],
        /// A step is done.
        done,
        /// The best share so far: percent.
        best,
        /// What is added to that: the share after other tries, in percent.
        again,
        /// How many cards of a deck have been seen so far.
        seen,
        /// What is added to that: how many are known.
        known,
        /// Asks for: a signature, the certificate, sharing, the signed badge as a file; opens a badge
        /// that was received; saves what is kept as a file.
        asks[6],
        /// Erases what is kept: the label, the label that asks, what would go, what has gone.
        erase[4],
        /// Said when everything is done.
        earned_now,
        /// Nothing can be kept on this device, or what is.
        privacy_text[2],
    }
}

/// The texts for a language tag; French where the language is not known.
pub(crate) fn texts(lang: &str) -> &'static BadgeTexts {
    match tremplin_content::lang::primary(lang).as_str() {
        "en" => packed!(BadgeTexts, EN),
        _ => packed!(BadgeTexts, FR),
    }
}

const FR: Sentences = Sentences {
    to_earn: ["À gagner", "Ce badge se gagne en faisant ce qui suit, à votre rythme."],
    earned: [
        "Obtenu sur cet appareil",
        "C’est cet appareil qui le dit : personne n’a encore signé ce badge. Il vaut comme une déclaration de votre part.",
    ],
    unjudged: [
        "Signé, vérification en cours",
        "La signature est en train d’être vérifiée, sur cet appareil.",
    ],
    unconfirmed: [
        "Signé, pas encore confirmé",
        "Rien ne parle contre ce badge, mais tout n’a pas pu être vérifié ici.",
    ],
    issued: [
        "Signé et vérifié",
        "La signature a été vérifiée à l’instant sur cet appareil : le badge n’a pas été modifié.",
    ],
    refused: ["Signature refusée", "Le badge signé n’est pas accepté. Voici pourquoi."],
    steps: ["{n} étape faite sur {of}", "{n} étapes faites sur {of}"],
    requires: "Ce qu’il faut faire",
    all_of: "Tout ce qui suit.",
    any_of: "Une seule de ces étapes suffit.",
    to_do: "À faire",
    done: "Fait",
    score: ["{n} % des points demandés, du premier coup", "{n} % des points demandés"],
    passed: "quiz à réussir",
    cards: ["toutes les cartes à voir", "{n} % des cartes à voir", "{n} % des cartes à savoir"],
    best: "votre meilleur résultat : {n} % des points",
    again: ", après reprise : {n} %",
    seen: "vues : {n} sur {of}",
    known: ", sues : {n}",
    criteria: "Critères du badge",
    asks: [
        "Faire signer",
        "Attestation à imprimer",
        "Partager",
        "Enregistrer le badge signé",
        "Ouvrir un badge reçu",
        "Enregistrer dans un fichier",
    ],
    menu: "Options",
    erase: [
        "Tout effacer",
        "Oui, effacer",
        "Effacer ce badge et ses résultats ?",
        "Ce badge et ses résultats ont été effacés.",
    ],
    earned_now: "Bravo, tout est fait : le badge est obtenu sur cet appareil.",
    privacy_text: [
        "Rien ne peut être gardé sur cet appareil : le badge sera à refaire à la prochaine visite.",
        "Rien n’est envoyé. Ce que vous avez fait est gardé dans ce navigateur, sur cet appareil.",
    ],
};

const EN: Sentences = Sentences {
    to_earn: ["To earn", "You earn this badge by doing what follows, at your own pace."],
    earned: [
        "Earned on this device",
        "This device says so: nobody has signed this badge yet. It counts as your own declaration.",
    ],
    unjudged: ["Signed, being verified", "The signature is being verified, on this device."],
    unconfirmed: [
        "Signed, not confirmed yet",
        "Nothing speaks against this badge, but not everything could be checked here.",
    ],
    issued: [
        "Signed and verified",
        "The signature was verified a moment ago on this device: the badge was not changed.",
    ],
    refused: ["Signature refused", "The signed badge is not accepted. This is why."],
    steps: ["{n} step done of {of}", "{n} steps done of {of}"],
    requires: "What there is to do",
    all_of: "All of the following.",
    any_of: "One of these steps is enough.",
    to_do: "To do",
    done: "Done",
    score: ["{n}% of the points asked for, at the first go", "{n}% of the points asked for"],
    passed: "quiz to pass",
    cards: ["all of the cards to see", "{n}% of the cards to see", "{n}% of the cards to know"],
    best: "your best result: {n}% of the points",
    again: ", after other tries: {n}%",
    seen: "seen: {n} of {of}",
    known: ", known: {n}",
    criteria: "Criteria of the badge",
    asks: [
        "Have it signed",
        "Certificate to print",
        "Share",
        "Save the signed badge",
        "Open a badge you received",
        "Save to a file",
    ],
    menu: "Options",
    erase: [
        "Erase everything",
        "Yes, erase",
        "Erase this badge and its results?",
        "This badge and its results have been erased.",
    ],
    earned_now: "Well done, everything is done: the badge is earned on this device.",
    privacy_text: [
        "Nothing can be kept on this device: the badge will have to be earned again on your next visit.",
        "Nothing is sent. What you have done is kept in this browser, on this device.",
    ],
};
