//! What was handed over, in words: each sentence in French and in English. The command line says
//! them, and so do the issuer's page and the badge.

use tremplin_content::{pack, packed};

use super::Instead;

/// What should have been handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The request of a learner.
    Request,
    /// The file of the badge that the request is for.
    BadgeModule,
}

/// What it is: a sentence in French, one in English.
pub const fn words(instead: Instead) -> [&'static str; 2] {
    match instead {
        Instead::Nothing => {
            ["C’est vide\u{a0}: il n’y a rien à lire.", "It is empty: there is nothing to read."]
        }
        Instead::TooLarge => [
            "C’est bien trop grand\u{a0}: une demande ou un fichier de badge tient en quelques pages.",
            "This is far too large: a request or a badge’s file takes a few pages.",
        ],
        Instead::Picture => ["C’est une image.", "This is a picture."],
        Instead::SignedBadge => {
            ["C’est un badge déjà signé.", "This is a badge that has been signed already."]
        }
        Instead::BadgeModule => [
            "C’est le fichier d’un badge, qui dit ce qu’il faut faire pour l’avoir.",
            "This is the file of a badge, which says what one does to earn it.",
        ],
        Instead::OtherModule => [
            "C’est le fichier d’un quiz ou d’un paquet de cartes.",
            "This is the file of a quiz or of a deck of cards.",
        ],
        Instead::Request => ["C’est une demande de badge.", "This is a request for a badge."],
        Instead::DamagedRequest => [
            "La demande de badge est abîmée ou incomplète.",
            "The request for a badge is damaged or incomplete.",
        ],
        Instead::NewerRequest => [
            "Cette demande vient d’une version plus récente de Tremplin.",
            "This request comes from a newer version of Tremplin.",
        ],
        Instead::Kept => [
            "C’est la sauvegarde des badges d’un appareil.",
            "This is what a device has saved of its badges.",
        ],
        Instead::PrivateKey => [
            "C’est une clé privée\u{a0}: ne la confiez à personne, qui l’a peut signer en votre nom.",
            "This is a private key: give it to nobody, whoever has it can sign in your name.",
        ],
        Instead::PublicKey => {
            ["C’est une clé publique d’émetteur.", "This is the public key of an issuer."]
        }
        Instead::Profile => ["C’est le profil d’un émetteur.", "This is the profile of an issuer."],
        Instead::Document => {
            ["C’est un document ou une archive.", "This is a document or an archive."]
        }
        Instead::Page => ["C’est une page web enregistrée.", "This is a saved web page."],
        Instead::Letter => [
            "C’est un e-mail enregistré ou cité, où il manque un morceau du lien.",
            "This is an e-mail that was saved or quoted, and a piece of the link is missing.",
        ],
        Instead::Link => {
            ["Cette adresse ne contient pas de demande.", "There is no request in this address."]
        }
        Instead::Unknown => [
            "Ce n’est ni une demande de badge, ni autre chose que Tremplin connaisse.",
            "This is neither a request for a badge nor anything else that Tremplin knows.",
        ],
    }
}

/// What to do instead: a sentence in French, one in English.
pub fn advice(instead: Instead, wanted: Wanted) -> [&'static str; 2] {
    match (instead, wanted) {
        (Instead::DamagedRequest, Wanted::Request) => [
            "Demandez à la personne de la renvoyer en entier.",
            "Ask the person to send it again, all of it.",
        ],
        (Instead::NewerRequest, Wanted::Request) => [
            "Rechargez la page, ou mettez Tremplin à jour, puis réessayez.",
            "Reload the page, or update Tremplin, and try again.",
        ],
        (Instead::Picture, Wanted::Request) => [
            "Si elle montre un code QR, scannez-le. Sinon, il faut le lien ou le fichier que la personne obtient avec «\u{a0}Faire signer\u{a0}».",
            "If it shows a QR code, scan that. Otherwise the link or the file is needed that the person gets from “Have it signed”.",
        ],
        (_, Wanted::Request) => [
            "Il faut la demande\u{a0}: le lien, le code QR ou le fichier que la personne obtient avec «\u{a0}Faire signer\u{a0}».",
            "The request is needed: the link, the QR code or the file that the person gets from “Have it signed”.",
        ],
        (_, Wanted::BadgeModule) => [
            "Il faut le fichier du badge que vous délivrez\u{a0}: un fichier .json où est écrit \"kind\": \"badge\".",
            "The file of the badge that you issue is needed: a .json file that says \"kind\": \"badge\".",
        ],
    }
}

/// What it is, where a badge that was received is asked for, and what to do instead: each as a sentence in
/// French, one in English.
pub fn in_place_of_badge(instead: Instead) -> [[&'static str; 2]; 2] {
    let texts = packed!(4, {
        let mut all = [[""; 4]; Instead::ALL.len()];
        let mut at = 0;
        while at < all.len() {
            let [what, advice] = of_badge(Instead::ALL[at]);
            all[at] = [what[0], what[1], advice[0], advice[1]];
            at += 1;
        }
        all
    });
    let place = Instead::ALL.iter().position(|known| *known == instead).unwrap_or_default();
    [[0, 1], [2, 3]].map(|each| each.map(|form| pack::at(texts, place + 1, form)))
}

const fn of_badge(instead: Instead) -> [[&'static str; 2]; 2] {
    const RECEIVED: [&str; 2] = [
        "Il faut le badge que l’émetteur vous a remis\u{a0}: son lien, son image ou son fichier.",
        "The badge is needed that the issuer gave you: its link, its picture or its file.",
    ];
    match instead {
        Instead::Picture => [
            ["Il n’y a pas de badge dans cette image.", "There is no badge in this picture."],
            [
                "Une capture d’écran ou une image convertie perd le badge\u{a0}: il faut le fichier reçu, PNG ou SVG.",
                "A screenshot or a converted picture loses the badge: the file you received is needed, PNG or SVG.",
            ],
        ],
        Instead::Request | Instead::DamagedRequest | Instead::NewerRequest => [
            [
                "C’est une demande de badge, pas le badge.",
                "This is a request for a badge, not the badge.",
            ],
            [
                "Remettez-la à la personne qui signe\u{a0}: elle vous rendra le badge.",
                "Hand it to the person who signs: they give you the badge.",
            ],
        ],
        Instead::BadgeModule => [
            [
                "Ce fichier dit comment obtenir un badge\u{a0}: ce n’est pas un badge obtenu.",
                "This file says how to earn a badge: it is not a badge that was earned.",
            ],
            RECEIVED,
        ],
        Instead::Kept => [
            words(instead),
            [
                "Ouvrez-la là où tous vos badges sont montrés.",
                "Open it where all your badges are shown.",
            ],
        ],
        Instead::PrivateKey => [
            words(instead),
            [
                "Ce n’est pas un badge\u{a0}: supprimez ce fichier s’il n’est pas à vous, et prévenez la personne à qui il est.",
                "It is not a badge: delete this file if it is not yours, and warn the person whose it is.",
            ],
        ],
        Instead::Link => [
            ["Il n’y a pas de badge dans cette adresse.", "There is no badge in this address."],
            ["Copiez le lien du badge en entier.", "Copy the link of the badge, all of it."],
        ],
        other => [words(other), RECEIVED],
    }
}
